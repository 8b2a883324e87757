"""D-04: drafts on the disk of one machine, by officer and visit."""

import pytest

from sync.domain.dossier import Person
from sync.domain.draft import Draft
from sync.domain.ids import DeviceId, EntityId, OfficerId, TicketId
from sync.office.drafts import DraftDesk
from tests.fakes import new_store
from tests.office.account_desk import PASSWORD, Desk, done

HOA, MINH = OfficerId("hoa.nt"), OfficerId("minh.lv")
VISIT = TicketId(EntityId("24c3000000000001"))
HUYEN, CUC = Draft(applicant=Person("Nguyễn Thị Huyền")), Draft(applicant=Person("Trần Thị Cúc"))


def test_d04_drafts_follow_the_officer_and_outlive_the_program(store, clock, tmp_path):
    DraftDesk(store, clock).keep({(HOA, VISIT): HUYEN, (MINH, None): CUC})
    store.close()
    again = DraftDesk(new_store(tmp_path, "c3", clock), clock)
    assert [(each.visit, each.draft, each.at_ms) for each in again.of(HOA)] == [(VISIT, HUYEN, clock())]
    assert [(each.visit, each.draft) for each in again.of(MINH)] == [(None, CUC)]


def test_the_last_words_stand_in_place_of_those_before_with_their_time(store, clock):
    desk = DraftDesk(store, clock)
    desk.keep({(HOA, VISIT): CUC})
    clock.forward(minutes=3)
    desk.keep({(HOA, VISIT): HUYEN})
    assert [(each.draft, each.at_ms) for each in desk.of(HOA)] == [(HUYEN, clock())]


@pytest.mark.parametrize("gone", [None, Draft(search="khai")])
def test_a_draft_goes_when_it_is_taken_in_or_emptied(store, clock, gone):
    desk = DraftDesk(store, clock)
    desk.keep({(HOA, None): HUYEN, (HOA, VISIT): CUC})
    desk.keep({(HOA, None): gone})
    assert [each.visit for each in desk.of(HOA)] == [VISIT]


def test_drafts_are_no_events_and_wake_nobody(store, clock):
    heard: list[object] = []
    store.on_commit = heard.append
    DraftDesk(store, clock).keep({(HOA, None): HUYEN})
    with store.read() as view:
        assert view.unsent(DeviceId("c3"))[0] == 0
    assert heard == []


def test_a_draft_at_which_nobody_has_typed_for_a_week_is_gone(store, clock):
    desk = DraftDesk(store, clock)
    desk.keep({(HOA, VISIT): HUYEN, (HOA, None): CUC})
    clock.forward(hours=7 * 24)
    assert desk.drop_what_is_over() == 0
    desk.keep({(HOA, None): CUC})
    clock.forward(seconds=1)
    assert desk.drop_what_is_over() == 1
    assert [each.draft for each in desk.of(HOA)] == [CUC]


def test_the_drafts_of_who_cannot_sign_in_any_more_are_gone(tmp_path, clock):
    """F-82; those of somebody whose account has not come to this machine stay."""
    pc = Desk(tmp_path / "pc", "c3", clock)
    boss = done(pc.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    officer = pc.has("thu.t", boss.id)
    desk = DraftDesk(pc.store, clock)
    desk.keep({(officer.officer, VISIT): HUYEN, (boss.officer, None): CUC, (MINH, None): CUC})
    assert desk.drop_what_is_over() == 0
    done(pc.supervision.disable(boss.id, officer.id))
    assert desk.drop_what_is_over() == 1
    assert (desk.of(officer.officer), len(desk.of(boss.officer)), len(desk.of(MINH))) == ((), 1, 1)
    pc.store.close()
