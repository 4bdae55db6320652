"""Our named tuples are what typing's are, for all that is done with them."""

import pickle
from typing import NamedTuple as Standard

import pytest

from lintnews.record import NamedTuple


class Place(NamedTuple):
    """Where it is."""

    line: int
    column: int = 1

    @property
    def next(self) -> "Place":
        """The line below."""
        return self._replace(line=self.line + 1)


class StandardPlace(Standard):
    line: int
    column: int = 1


class Empty(NamedTuple):
    pass


def test_it_is_a_tuple_with_names() -> None:
    place = Place(3, column=4)
    assert place == (3, 4)
    assert (place.line, place.column) == tuple(place)
    assert Place(3) == Place(line=3) == (3, 1)
    assert hash(place) == hash((3, 4))
    assert Place.__doc__ == "Where it is."
    assert Empty() == ()


def test_it_reads_like_the_standard_one() -> None:
    assert repr(Place(3, 4)) == repr(StandardPlace(3, 4)).removeprefix("Standard")
    assert Place._fields == StandardPlace._fields
    assert Place(3, 4)._asdict() == StandardPlace(3, 4)._asdict()


def test_it_has_methods_of_its_own() -> None:
    assert Place(3, 4).next == Place(4, 4)


def test_it_can_be_sent_to_another_process() -> None:
    place = pickle.loads(pickle.dumps(Place(3, 4)))  # noqa: S301 - just made
    assert place == Place(3, 4)
    assert type(place) is Place


def test_it_matches_patterns() -> None:
    match Place(3, 4):
        case Place(line, column=4):
            assert line == 3
        case _:
            pytest.fail("it has the fields")


@pytest.mark.parametrize("kind", [Place, StandardPlace])
def test_it_never_changes(kind: type[Place]) -> None:
    with pytest.raises(AttributeError):
        kind(3).line = 4  # type: ignore[misc]
    with pytest.raises(AttributeError):
        kind(3).other = 4  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [Place, StandardPlace])
def test_a_field_too_few_or_too_many_is_an_error(kind: type[Place]) -> None:
    with pytest.raises(TypeError, match=rf"{kind.__name__}.__new__\(\) missing 1 required .* 'line'"):
        kind()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        kind(1, 2, 3)  # type: ignore[call-arg]
    with pytest.raises((TypeError, ValueError), match="lines"):
        kind(1)._replace(lines=2)  # type: ignore[call-arg]
