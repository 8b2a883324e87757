"""What is done in one go: the shipped file names procedures that exist, and says it in both languages."""

import pytest

from sync.domain.datafile import DataFault, section
from sync.domain.linked import linked_of
from sync.office.shipped import load_catalogue, load_linked

ONE = {
    "procedures": ["1.000001"],
    "code": "1.000002",
    "title_vi": "Làm một lần",
    "title_en": "In one go",
    "note_vi": "Làm một lần được.",
    "note_en": "It can be done in one go.",
    "source": "thử",
}


def test_linked_procedures_are_read_with_the_one_that_does_them_all():
    (linked,) = linked_of(section({"linked": [ONE]}))
    assert linked.procedures == {"1.000001"}
    assert (linked.code, linked.source) == ("1.000002", "thử")
    assert (linked.title.of("en"), linked.note.of("vi")) == ("In one go", "Làm một lần được.")


def test_where_no_procedure_does_them_all_staff_are_asked():
    (linked,) = linked_of(section({"linked": [{key: value for key, value in ONE.items() if key != "code"}]}))
    assert linked.code is None


@pytest.mark.parametrize("change", [{"procedures": []}, {"note_en": ""}, {"title_vi": ""}])
def test_what_says_nothing_or_in_one_language_only_is_refused(change):
    with pytest.raises(DataFault):
        linked_of(section({"linked": [ONE | change]}))


def test_the_shipped_links_name_procedures_that_communes_do():
    known = load_catalogue().procedures
    named = [code for linked in load_linked() for code in (*linked.procedures, linked.code) if code]
    assert named
    assert set(named) <= known.keys()
