"""Drafts as they are written and read again."""

import pytest

from sync.domain.dossier import Person
from sync.domain.draft import NOBODY, Draft, draft_body, draft_of
from sync.domain.ids import ProcedureCode, ServiceCode

CODE = ProcedureCode(ServiceCode("1.001193"))
WHOLE = Draft(
    CODE, Person("Nguyễn Thị Huyền", "024196001234", "12/03/1996", "Thôn 1", "0987"), frozenset({0, 2}), "sinh"
)


@pytest.mark.parametrize("draft", [WHOLE, Draft(), Draft(search="khai sinh")])
def test_what_is_written_is_read_again(draft):
    assert draft_of(draft_body(draft)) == draft


def test_what_another_edition_wrote_besides_or_in_another_way_is_left_out():
    strange = {"applicant": {"name": "Hoa", "shoe": 38}, "components": [1, "2"], "procedure": 7, "colour": "red"}
    assert draft_of(strange) == Draft(None, Person("Hoa"), frozenset({1}))
    assert draft_of({"applicant": "Hoa", "components": "1"}) == Draft()


@pytest.mark.parametrize(
    ("draft", "begun"),
    [
        (Draft(CODE), False),
        (Draft(applicant=Person("H")), True),
        (Draft(components=frozenset({0})), True),
        (Draft(applicant=NOBODY, search="a"), False),
    ],
)
def test_a_draft_is_begun_once_something_would_be_lost(draft, begun):
    assert draft.begun is begun
