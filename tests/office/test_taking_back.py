"""The last steps are taken back while nobody has gone on from there."""

import pytest

from sync.domain.ids import OfficerId
from sync.domain.ticket import TicketKind, TicketState
from sync.domain.ticket_fold import LEFT_AS
from sync.office.moves import Destination
from tests.office.moving import C3, C5, C7, C9, COPIES, LAND, MINUTE_MS, at, came, desk_of_hoa, refused, served


@pytest.fixture
def desk(store, clock):
    return desk_of_hoa(store, clock)


@pytest.mark.parametrize("kind", [TicketKind(kind) for kind in LEFT_AS])
def test_the_last_step_is_taken_back(desk, clock, kind):
    """D-05: ten seconds on the screen; the desk itself goes by whether the ticket has moved on."""
    ticket = came(desk, clock)
    before = ticket if kind is TicketKind.CALLED else at(desk.call_next(C3))
    if kind in (TicketKind.FINISHED, TicketKind.PARKED, TicketKind.TRANSFERRED):
        before = at(desk.serve(ticket.id, C3))
    {
        TicketKind.CALLED: lambda: desk.call_next(C3),
        TicketKind.ABSENT: lambda: desk.miss(ticket.id, C3),
        TicketKind.FINISHED: lambda: desk.finish(ticket.id, C3),
        TicketKind.PARKED: lambda: desk.park(ticket.id, C3, "dien-mau"),
        TicketKind.TRANSFERRED: lambda: desk.transfer(ticket.id, C3, Destination(group=LAND), "sai-quay"),
    }[kind]()
    back = at(desk.undo(before, kind, C3))
    assert (back.state, back.group, back.place_ms) == (before.state, before.group, before.place_ms)
    assert refused(desk.undo(before, kind, C3)).startswith("Không hoàn tác được")


def test_a_step_is_not_taken_back_when_somebody_else_has_gone_on(desk, clock):
    ticket = came(desk, clock)
    before = served(desk)
    at(desk.transfer(ticket.id, C3, Destination(group=LAND), "sai-quay"))
    at(desk.call_next(C9))
    assert refused(desk.undo(before, TicketKind.TRANSFERRED, C3)).startswith("Không hoàn tác được")
    assert refused(desk.undo(before, TicketKind.SERVING, C3)).startswith("Không hoàn tác được")


def test_a_transferred_person_whose_call_is_taken_back_still_waits_for_that_counter(desk, clock):
    copy = came(desk, clock, COPIES)
    sent = at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    at(desk.call_next(C7))
    assert at(desk.undo(sent, TicketKind.CALLED, C7)).only_counter == C7


def test_a_parked_person_called_early_waits_when_the_call_is_taken_back(desk, clock):
    ticket = came(desk, clock)
    parked = at(desk.park(ticket.id, C3, "hen-lai", clock() + MINUTE_MS))
    clock.forward(minutes=2)
    at(desk.call_next(C3))
    assert at(desk.undo(parked, TicketKind.CALLED, C3)).state is TicketState.WAITING


def test_steps_are_taken_back_one_after_the_other_while_nobody_has_gone_on(desk, clock):
    """D: Ctrl+Z, the last twenty: here a finish and the call after it."""
    first, second = came(desk, clock), came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(first.id, C3))
    called = at(desk.call_next(C3))
    assert at(desk.undo(second, TicketKind.CALLED, C3, called)).state is TicketState.WAITING
    assert at(desk.undo(serving, TicketKind.FINISHED, C3, done)).state is TicketState.SERVING


def test_a_step_back_to_the_counter_waits_until_the_counter_is_free(desk, clock):
    first, second = came(desk, clock), came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(first.id, C3))
    at(desk.call_next(C3))
    answer = refused(desk.undo(serving, TicketKind.FINISHED, C3, done))
    assert answer.startswith(f"Quầy đang có số {second.label}.")
    at(desk.miss(second.id, C3))
    assert at(desk.undo(serving, TicketKind.FINISHED, C3, done)).state is TicketState.SERVING


def test_what_came_after_a_step_is_not_taken_back_with_it(desk, clock):
    ticket = came(desk, clock)
    parked = at(desk.park(ticket.id, C3, "dien-mau"))
    clock.forward(minutes=1)
    at(desk.wait_again(ticket.id, C3))
    clock.forward(minutes=1)
    at(desk.park(ticket.id, C3, "thieu-giay"))
    assert refused(desk.undo(ticket, TicketKind.PARKED, C3, parked)).startswith("Không hoàn tác được")


def test_a_call_is_taken_back_after_a_recall_too_but_not_on_another_day(desk, clock):
    ticket = came(desk, clock)
    called = at(desk.call_next(C3))
    clock.forward(minutes=1)
    at(desk.recall(ticket.id, C3))
    assert at(desk.undo(ticket, TicketKind.CALLED, C3, called)).state is TicketState.WAITING
    again = at(desk.call_next(C3))
    desk.finish(ticket.id, C3)
    clock.forward(hours=24)
    assert refused(desk.undo(ticket, TicketKind.CALLED, C3, again)).startswith("Không hoàn tác được")


def test_a_finish_is_a_slip_of_the_hand_for_ten_minutes_and_then_reopened_for_a_reason(desk, clock):
    ticket = came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(ticket.id, C3))
    clock.forward(minutes=11)
    assert refused(desk.undo(serving, TicketKind.FINISHED, C3, done)).startswith("Số này kết thúc đã quá 10 phút.")


def test_a_priority_that_somebody_else_changed_since_stays_as_that_one_said(desk, clock):
    ticket = came(desk, clock)
    given = at(desk.prefer(ticket.id, C3, "cao-tuoi"))
    assert at(desk.prefer_again(given, C3, "")).preferred == ""
    given = at(desk.prefer(ticket.id, C3, "cao-tuoi"))
    at(desk.by(OfficerId("mai.tt")).prefer(ticket.id, C5, "mang-thai"))
    assert refused(desk.prefer_again(given, C3, "")).startswith("Không hoàn tác được")
