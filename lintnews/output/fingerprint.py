"""A name for a finding that stays the same when its article moves: for services that compare two runs."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lintnews.diagnostic import Diagnostic


class Fingerprints:
    """Makes the fingerprints of one run, no two of them the same.

    A fingerprint is made of the path, the record, the rule and the flagged text, and of how many such findings came
    before it: not of line, column or message, which change with edits elsewhere. It holds hashes, no article text.
    """

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def of(self, diagnostic: Diagnostic) -> str:
        """Return the next finding's fingerprint, 64 hexadecimal digits."""
        record = diagnostic.record
        parts = (
            diagnostic.path,
            (record.id or str(record.line)) if record else "",
            diagnostic.field,
            diagnostic.rule,
            diagnostic.message if diagnostic.failed else diagnostic.place.text,
        )
        key = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
        number = self._seen[key]
        self._seen[key] += 1
        return sha256(key + str(number).encode("ascii")).hexdigest()
