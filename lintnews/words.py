"""Lists of words that several rules and views share, each read when it is first asked for."""

from functools import cache

from lintnews.word_lists import read_list


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list in ``lintnews/lists`` by its name without ``.txt``.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return frozenset(word for line in read_list(__file__, f"lists/{name}.txt") for word in line.split())
