"""Extra paragraphs are told from those of the article, and both sides of a pair are ranked by their score."""

import json
from pathlib import Path

from benchmarks.paired import Count, Ranking, measure, rank

ARTICLE = "The bridge over the Varden stays shut until the thaw begins, the county said on Monday."
MORE = "Crews will come back to work in spring, and the ferry runs until then, a clerk told the board."
EXTRA = "Sign up for our newsletter"


def pairs(folder: Path, text: str, reference: str) -> str:
    path = folder / "pairs.jsonl"
    path.write_text(
        json.dumps({"source": "aeb_out_tool", "text": text, "reference": reference}) + "\n", encoding="utf-8"
    )
    return str(path)


def test_what_was_left_in_is_counted_and_found(tmp_path: Path) -> None:
    text, reference = f"{ARTICLE}\n\n{MORE}\n\n{EXTRA}", f"{ARTICLE}\n{MORE}"
    assert measure(pairs(tmp_path, text, reference)) == {"tool": Count(extra=1, found=1, article=2)}
    assert rank(pairs(tmp_path, text, reference)) == {"tool": Ranking(lower=1)}


def test_what_the_article_has_once_is_extra_the_second_time(tmp_path: Path) -> None:
    text, reference = f"{ARTICLE}\n\n{MORE}\n\n{ARTICLE}", f"{ARTICLE}\n{MORE}"
    assert measure(pairs(tmp_path, text, reference)) == {
        "tool": Count(extra=1, found=1, article=2, flagged=1, touched=1)
    }


def test_a_pair_without_an_extra_paragraph_is_not_ranked(tmp_path: Path) -> None:
    assert rank(pairs(tmp_path, f"{ARTICLE}\n\n{MORE}", f"{ARTICLE}\n{MORE}")) == {}


def test_a_tie_counts_half() -> None:
    ranking = Ranking()
    for output, reference in ((80.0, 100.0), (100.0, 100.0), (100.0, 90.0)):
        ranking.add(output, reference)
    assert (ranking.pairs, ranking.right) == (3, 1.5)
