"""Reading the corpora as the ``check`` command does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.planting.base import Article
from lintnews.diagnostic import Diagnostic
from lintnews.readers import ReadOptions, read_paths

if TYPE_CHECKING:
    from lintnews.document import Document


def read_documents(path: str) -> list[Document]:
    """Read all articles of a corpus.

    Raises:
        SystemExit: a part of it cannot be read, or it holds no article.
    """
    documents = []
    for item in read_paths([path], ReadOptions()):
        if isinstance(item, Diagnostic):
            raise SystemExit(f"{item.path}: {item.message}")
        documents.append(item)
    if not documents:
        raise SystemExit(f"{path}: no article found")
    return documents


def read_articles(path: str) -> list[Article]:
    """Read the articles of a corpus to plant in, each text once."""
    articles: dict[str, Article] = {}
    for document in read_documents(path):
        name = (document.record.id or str(document.record.line)) if document.record else document.path
        published = document.published.date if document.published else None
        title = document.title.text if document.title else None
        articles.setdefault(document.text, Article(name, document.text, published, title))
    return list(articles.values())


def read_sources(path: str) -> dict[str, str]:
    """Return the source that each record of a corpus names, by the record's id."""
    with Path(path).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return {record["id"]: record["source"] for record in records if "source" in record}
