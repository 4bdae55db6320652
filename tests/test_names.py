"""Names as written: what is taken for a name, and how it is parted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.document import Document
from lintnews.views.language import is_english
from lintnews.views.near_words import find_near_words, near_pairs, slips


def parted(text: str) -> list[tuple[str, str, str]]:
    return [(name.title, name.given, name.surname) for name in Document(text).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("But Ann Doe left.", [("", "Ann", "Doe")]),
        ("He met Sen. Ann M. Doe and Mr. Lee.", [("Sen.", "Ann M.", "Doe"), ("Mr.", "", "Lee")]),
        ("Prime Minister Ola Berg's plan", [("Prime Minister", "Ola", "Berg")]),
        ("“Yes,” said Jan van der Berg.", [("", "Jan", "van der Berg")]),
        ("It was van der Berg who fell.", [("", "", "van der Berg")]),
        ("Then J. K. Strand and J.R. Lowell spoke.", [("", "J. K.", "Strand"), ("", "J.R.", "Lowell")]),
        ("Syria's Bashar al-Hadad and Jean-Luc Vail", [("", "Bashar", "al-Hadad"), ("", "Jean-Luc", "Vail")]),
        (
            "Leeds's Ann O’Hara Jr. won; Mary-Ann Lloyd-Hughes lost.",
            [("", "Ann", "O’Hara"), ("", "Mary-Ann", "Lloyd-Hughes")],
        ),
        ("The Selby City Council met on Monday in March.", []),
        ("Oarsman Per Anders Strand dived.", [("", "Per Anders", "Strand")]),
        ("Lt. Gov. Ann Doe, 31, spoke.", [("Lt. Gov.", "Ann", "Doe")]),
        (
            "Then Rex ran all the way to the house of Ann\nDoe, where nobody had been at home for\ndays.",
            [("", "", "Rex"), ("", "Ann", "Doe")],
        ),
    ],
)
def test_names_are_parted(text: str, names: list[tuple[str, str, str]]) -> None:
    assert [one for one in parted(text) if one[1] or one[0] or one[2] != "Syria"] == names


def test_a_name_does_not_run_on_into_the_next_paragraph() -> None:
    text = "He met Ann\n\nDoe went home at last, and nobody saw him until it was spring again."
    assert parted(text) == [("", "", "Ann"), ("", "", "Doe")]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Tokayev", "Tokayev", 0),
        ("Tokayev", "Tokaev", 1),
        ("Kujda", "Kudja", 1),
        ("Mamin", "Mamen", 1),
        ("Srichaphan", "Scrichapan", 2),
        ("Lindqvist", "Lindquest", 2),
        ("Hansen", "Strand", 3),
        ("", "ab", 2),
    ],
)
def test_slips(one: str, other: str, count: int) -> None:
    assert slips(one, other) == slips(other, one) == count


def test_near_words_say_which_is_rarer() -> None:
    (pair,) = find_near_words("Tokayev spoke. Then Tokayev left. Nobody saw Tokaev.")
    assert (pair.rare, pair.rare_count, pair.usual, pair.usual_count, pair.slips) == (
        "Tokaev",
        1,
        "Tokayev",
        2,
        1,
    )


word = st.text(st.sampled_from("abc"), min_size=4, max_size=7)


@settings(deadline=None)
@given(st.sets(word, max_size=20))
def test_no_pair_of_one_slip_is_missed(words: set[str]) -> None:
    """Fewer words than are compared through the index: every pair that one slip tells apart is found."""
    found = near_pairs(words, ())
    assert list(found) == sorted(found)
    assert all(slips(one, other) == count for (one, other), count in found.items())
    expected = {(one, other) for one in words for other in words if one < other and slips(one, other) == 1}
    assert expected <= set(found)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Doe",
                "van",
                "der",
                "Mr.",
                "J.",
                "al-Hadad",
                "said",
                "The",
                "O’Hara's",
                "\n\n",
                "\n",
                "Council",
                "İd",
                "de",
            ]
        ),
        max_size=30,
    )
)
def test_names_keep_inside_their_paragraphs(parts: list[str]) -> None:
    document = Document(" ".join(parts))
    last = 0
    for name in document.names:
        assert last <= name.start <= name.surname_start < name.end <= len(document.text)
        last = name.end
        here = document.paragraph_at(name.start)
        assert here is not None
        assert name.end <= document.paragraphs[here].end
        assert " ".join(document.text[name.surname_start : name.end].split()) == name.surname


def test_other_languages_are_told_by_their_small_words() -> None:
    german = (
        "Die Regierung hat den Regierungen der Länder die Akten gegeben, und niemand hat sie gelesen. " * 5
    )
    english = (
        "The government has given the papers to the governments of the states, and nobody has read them. " * 5
    )
    assert is_english(english)
    assert not is_english(german)
    assert is_english("Lee: no.")
    assert find_near_words("Lindqvist traf Lindquist. " + german) == ()


def people(text: str) -> list[tuple[str, list[str]]]:
    document = Document(text)
    return [(person.surname, [name.span.of(text) for name in person.names]) for person in document.people]


def test_a_surname_alone_belongs_to_the_one_who_has_it() -> None:
    text = "Doe left. Ann Doe came. Then Doe and A. Doe sang, and Mr. Lee danced. Nobody saw Orr."
    assert people(text) == [("Doe", ["Ann Doe", "Doe", "A. Doe"]), ("Lee", ["Lee"])]


def test_two_people_of_one_surname_share_no_mention() -> None:
    assert people("Ann Doe met Per Doe. Doe sang.") == [("Doe", ["Ann Doe"]), ("Doe", ["Per Doe"])]


def test_a_couple_is_no_person() -> None:
    assert people("Mr. Doe met Mrs. Doe.") == []


def test_a_list_of_names_has_no_slips() -> None:
    """Else each of the many pairs would take a look at the whole text."""
    letters = "abcdefghijklmnop"
    listed = " the ".join(f"Strand{one}{other}" for one in letters for other in letters)
    assert find_near_words(listed) == ()
    assert len(find_near_words(" the ".join(f"Strand{one}" for one in letters))) == 120
