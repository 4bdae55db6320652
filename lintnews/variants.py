"""Names and words that are written in more than one way: sets of forms of which an article should use one."""

from functools import cache

from lintnews.word_lists import read_list


@cache
def variant_sets() -> tuple[tuple[str, ...], ...]:
    """Return the sets of the list, each in the order of its line."""
    return tuple(
        tuple(form.strip() for form in line.split(",")) for line in read_list(__file__, "lists/variants.txt")
    )


@cache
def set_of() -> dict[str, int]:
    """Return the number of the set that each form belongs to."""
    return {form: number for number, forms in enumerate(variant_sets()) for form in forms}


def are_variants(one: str, other: str) -> bool:
    """Tell whether two forms stand in one set."""
    sets = set_of()
    return one in sets and sets[one] == sets.get(other)
