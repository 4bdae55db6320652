"""Names at some places of an article: the same that all of it would give, from short stretches."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.document import Document
from lintnews.views.names_near import all_places, names_near, names_with, people_called

PARTS = "Ann|Doe|van|der|Mr.|J.|al-Hadad|said|police|strasse|The|O’Hara's|,|(31)|\n\n|\n|Council|’|-|\xa0|Sgt. |é|1".split(
    "|"
)
texts = st.lists(
    st.tuples(st.sampled_from(PARTS), st.sampled_from(["", " ", " "])).map("".join), max_size=25
).map("".join)


@settings(deadline=None)
@given(texts)
def test_near_a_word_stand_the_names_that_all_of_the_text_has_there(text: str) -> None:
    document = Document(text)
    for name in document.names:
        last = name.surname.rpartition(" ")[2]
        assert name in names_with(document, last)
        assert name in names_near(document, [name.start])
        assert name in names_near(document, [name.end])
        assert set(names_near(document, all_places(text, last))) <= set(document.names)


@settings(deadline=None)
@given(texts)
def test_people_are_those_of_the_whole_text(text: str) -> None:
    document = Document(text)
    assert people_called(document, {name.surname for name in document.names}) == document.people
    assert people_called(document, ()) == ()


def test_names_in_other_stretches_are_not_read() -> None:
    document = Document("Ann Doe, 31, met Per Strand. “Lena Vail!” they shouted at Ola Berg.")
    assert [name.surname for name in names_near(document, [document.text.find("Vail")])] == ["Vail"]
