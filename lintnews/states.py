"""The states of the United States and how news copy shortens them."""

from functools import cache

from lintnews.word_lists import read_list


@cache
def state_forms() -> dict[str, str]:
    """Return the full name of each state by all its forms, with and without a point at the end."""
    found: dict[str, str] = {}
    for line in read_list(__file__, "lists/states.txt"):
        name, *short = line.split(",")
        for form in (name, *short):
            found[form.rstrip(".")] = found[form] = name
    return found


# The Associated Press shortens no others than those that these leave.
_NEVER_SHORT = frozenset({"Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah"})


@cache
def short_states() -> dict[str, str]:
    """Return the form of each state in datelines of The Associated Press, by its full name."""
    lines = (line.split(",") for line in read_list(__file__, "lists/states.txt"))
    return {name: name if name in _NEVER_SHORT else short[0] for name, *short in lines}
