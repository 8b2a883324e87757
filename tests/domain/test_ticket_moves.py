"""What staff may do with a waiting person besides calling, one by one and crossing each other."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations

import pytest

from sync.domain.causal import Placed
from sync.domain.fold import Folded
from sync.domain.ticket import MOST_JUMPS, Because, Ticket, TicketState
from sync.domain.ticket_fold import fold_ticket
from tests.domain.histories import AT_MS, ENTITY, ISSUED, Station

AT_3 = {"counter": "3"}
PARK = AT_3 | {"reason": "thieu-giay"}
TO_5 = AT_3 | {"to_counter": "5", "reason": "can-them"}
VOID = AT_3 | {"reason": "bo-ve"}


def folded(*events: Placed) -> Folded[Ticket]:
    return fold_ticket(ENTITY, events)


def ticket(*events: Placed) -> Ticket:
    state = folded(*events).state
    assert state is not None
    return state


def after(*steps: tuple[str, Mapping[str, object]], issued: Mapping[str, object] | None = None) -> Ticket:
    """Return the ticket after steps at one machine, the issue before them."""
    desk = Station("quay-3")
    written: list[tuple[str, Mapping[str, object]]] = [("ticket.issued", {**ISSUED, **(issued or {})}), *steps]
    return ticket(*[desk.writes(kind, body) for kind, body in written])


SERVED = (("ticket.called", AT_3), ("ticket.serving", AT_3))
FINISHED = (*SERVED, ("ticket.finished", AT_3))


def test_a_new_ticket_stands_at_its_time_of_issue_with_what_was_said_at_the_kiosk():
    plain, told = after(), after(issued={"preferred": "cao-tuoi", "appointment": AT_MS + 60_000})
    assert (plain.place_ms, plain.preferred, plain.appointment_ms, plain.because) == (AT_MS + 1000, "", 0, None)
    assert (told.preferred, told.appointment_ms) == ("cao-tuoi", AT_MS + 60_000)


def test_a_call_says_why_this_person_and_not_another():
    """F-79: the reason travels with the call."""
    because = {"rule": "preferred", "name": "cao-tuoi", "row": 2, "most": 2, "waited_s": 840, "passed": 3}
    called = after(("ticket.called", AT_3 | {"because": because}))
    assert called.because == Because("preferred", "cao-tuoi", 2, 2, 840, 3)
    assert after(("ticket.called", AT_3)).because is None


def test_f79_a_call_out_of_order_stays_known_whatever_is_called_afterwards():
    chosen = AT_3 | {"because": {"rule": "chosen", "name": "suc-khoe", "passed": 4}}
    back = ("ticket.returned", AT_3)
    once = after(("ticket.called", chosen), ("ticket.absent", AT_3), back, ("ticket.called", AT_3))
    (jump,) = once.jumps
    assert once.because is None
    assert (jump.by, jump.counter, jump.reason, jump.passed) == ("quay-3", "3", "suc-khoe", 4)
    assert after(("ticket.called", AT_3 | {"because": {"rule": "order"}})).jumps == ()
    again: tuple[tuple[str, Mapping[str, object]], ...] = (("ticket.called", chosen), ("ticket.absent", AT_3), back)
    assert len(after(*again * (MOST_JUMPS + 1)).jumps) == MOST_JUMPS


@pytest.mark.parametrize("because", ["ưu tiên", {}, {"rule": 2}, {"rule": "order", "row": -1}])
def test_a_call_whose_reason_cannot_be_read_is_skipped(because):
    desk = Station("quay-3")
    events = [desk.writes("ticket.issued", ISSUED), desk.writes("ticket.called", AT_3 | {"because": because})]
    assert ticket(*events).state is TicketState.WAITING
    assert len(folded(*events).skipped) == 1


def test_staff_give_and_take_a_class_of_priority():
    given = ("ticket.preferred", AT_3 | {"preferred": "khuyet-tat"})
    assert after(given).preferred == "khuyet-tat"
    assert after(given, ("ticket.preferred", AT_3 | {"preferred": ""})).preferred == ""


def test_a_parked_person_stands_aside_with_reason_and_time_and_comes_back_at_the_old_place():
    parked = after(*SERVED, ("ticket.parked", PARK | {"until": AT_MS + 900_000}))
    assert (parked.state, parked.reason, parked.until_ms) == (TicketState.PARKED, "thieu-giay", AT_MS + 900_000)
    back = after(*SERVED, ("ticket.parked", PARK), ("ticket.returned", AT_3))
    assert (back.state, back.place_ms, back.until_ms) == (TicketState.WAITING, AT_MS + 1000, 0)
    called = after(("ticket.parked", PARK | {"until": 2**53 - 1}), ("ticket.called", AT_3))
    assert called.state is TicketState.CALLED


def test_who_missed_the_call_waits_again_at_the_place_that_staff_give():
    missed = (("ticket.called", AT_3), ("ticket.absent", AT_3))
    back = after(*missed, ("ticket.returned", AT_3 | {"place": AT_MS + 60_000}))
    assert (back.state, back.place_ms) == (TicketState.WAITING, AT_MS + 60_000)
    assert after(*SERVED, ("ticket.returned", AT_3)).state is TicketState.SERVING


def test_a_transfer_sends_to_a_group_a_counter_or_an_officer():
    sent = after(*SERVED, ("ticket.transferred", TO_5 | {"place": AT_MS + 5000}))
    assert (sent.state, sent.only_counter, sent.only_officer) == (TicketState.WAITING, "5", None)
    assert (sent.place_ms, sent.reason, sent.group) == (AT_MS + 5000, "can-them", "ho-tich")
    elsewhere = after(("ticket.transferred", AT_3 | {"group": "dat-dai", "to_officer": "lan", "reason": "sai-quay"}))
    assert (elsewhere.group, elsewhere.only_officer, elsewhere.place_ms) == ("dat-dai", "lan", AT_MS + 1000)


@pytest.mark.parametrize("step", [("ticket.parked", PARK), ("ticket.transferred", TO_5)])
def test_whom_another_counter_has_in_hand_is_neither_parked_nor_sent_away(step):
    kind, body = step
    other = (kind, body | {"counter": "5"})
    assert after(*SERVED, other).state is TicketState.SERVING
    assert after(*FINISHED, step).state is TicketState.FINISHED


def test_a_void_ticket_is_over_until_somebody_opens_it_again():
    voided = after(("ticket.voided", VOID))
    assert (voided.state, voided.reason) == (TicketState.VOID, "bo-ve")
    for step in (("ticket.called", AT_3), ("ticket.returned", AT_3), ("ticket.parked", PARK)):
        assert after(("ticket.voided", VOID), step).state is TicketState.VOID
    assert after(*SERVED, ("ticket.voided", VOID)).state is TicketState.SERVING
    again = after(("ticket.voided", VOID), ("ticket.reopened", AT_3 | {"reason": "ket-thuc-nham"}))
    assert (again.state, again.reason, again.place_ms) == (TicketState.WAITING, "ket-thuc-nham", AT_MS + 1000)


def test_only_what_is_over_is_opened_again():
    reopened = ("ticket.reopened", AT_3 | {"reason": "quay-lai"})
    assert after(*FINISHED, reopened).state is TicketState.WAITING
    assert after(*SERVED, reopened).state is TicketState.SERVING


@pytest.mark.parametrize(
    ("steps", "undone", "state"),
    [
        (SERVED[:1], {"of": "ticket.called", "state": "waiting"}, TicketState.WAITING),
        (FINISHED, {"of": "ticket.finished", "state": "serving"}, TicketState.SERVING),
        ((*SERVED, ("ticket.parked", PARK)), {"of": "ticket.parked", "state": "serving"}, TicketState.SERVING),
        (
            (*SERVED, ("ticket.transferred", TO_5)),
            {"of": "ticket.transferred", "state": "serving"},
            TicketState.SERVING,
        ),
        ((SERVED[0], ("ticket.absent", AT_3)), {"of": "ticket.absent", "state": "called"}, TicketState.CALLED),
    ],
)
def test_a_counter_takes_its_last_step_back(steps, undone, state):
    """D-05."""
    back = after(*steps, ("ticket.undone", AT_3 | undone))
    assert (back.state, back.counter, back.only_counter, back.until_ms) == (state, "3", None, 0)


def test_a_call_that_was_taken_back_counts_for_nothing():
    call = ("ticket.called", AT_3 | {"because": {"rule": "preferred"}})
    back = after(call, ("ticket.undone", AT_3 | {"of": "ticket.called", "state": "waiting"}))
    assert back.because is None


def test_undoing_gives_group_and_place_back():
    body = AT_3 | {"of": "ticket.transferred", "state": "serving", "group": "ho-tich", "place": AT_MS}
    moved = ("ticket.transferred", AT_3 | {"group": "dat-dai", "place": AT_MS + 99, "reason": "sai-quay"})
    back = after(*SERVED, moved, ("ticket.undone", body))
    assert (back.group, back.place_ms) == ("ho-tich", AT_MS)


def test_what_has_moved_on_meanwhile_or_stands_elsewhere_is_not_undone():
    finished_back = {"of": "ticket.finished", "state": "serving"}
    assert after(*FINISHED, ("ticket.undone", {"counter": "5"} | finished_back)).state is TicketState.FINISHED
    assert after(*SERVED, ("ticket.undone", AT_3 | finished_back)).state is TicketState.SERVING
    assert after(*FINISHED, ("ticket.undone", AT_3 | {"of": "?", "state": "waiting"})).state is TicketState.FINISHED
    desk = Station("quay-3")
    undone = ("ticket.undone", AT_3 | {"of": "ticket.finished", "state": "void"})
    steps: list[tuple[str, Mapping[str, object]]] = [("ticket.issued", ISSUED), *FINISHED, undone]
    assert [item.kind for item in folded(*[desk.writes(*step) for step in steps]).skipped] == ["ticket.undone"]


@pytest.mark.parametrize(
    ("ours", "theirs", "state"),
    [
        (("ticket.parked", PARK), ("ticket.serving", {"counter": "5"}), TicketState.SERVING),
        (("ticket.transferred", TO_5), ("ticket.serving", {"counter": "7"}), TicketState.SERVING),
        (("ticket.voided", VOID), ("ticket.finished", {"counter": "5"}), TicketState.FINISHED),
        (("ticket.returned", AT_3), ("ticket.finished", {"counter": "5"}), TicketState.FINISHED),
        (("ticket.parked", PARK), ("ticket.called", {"counter": "5"}), TicketState.CALLED),
    ],
)
def test_who_serves_has_the_last_word_whatever_comes_first(ours, theirs, state):
    """Precedence: finished > serving > parked, transferred > absent > called (design 4)."""
    kiosk, here, there = Station("k1"), Station("quay-3"), Station("quay-5")
    issued = kiosk.writes("ticket.issued", ISSUED)
    here.hears([issued])
    there.hears([issued])
    events = [issued, here.writes(*ours), there.writes(*theirs)]
    assert {ticket(*order).state for order in permutations(events)} == {state}


def test_who_was_served_is_served_though_the_counter_had_first_taken_a_step_back_and_another_voided():
    """A step back is folded last of all, and what came after it would find the ticket void."""
    kiosk, here, there = Station("k1"), Station("quay-3"), Station("quay-5")
    issued = kiosk.writes("ticket.issued", ISSUED)
    here.hears([issued])
    sent = here.writes("ticket.transferred", AT_3 | {"to_counter": "3", "reason": "sai-quay"})
    there.hears([issued, sent])
    voided = there.writes("ticket.voided", VOID | {"counter": "5"})
    back = here.writes("ticket.undone", AT_3 | {"of": "ticket.transferred", "state": "waiting"})
    served = [here.writes(*step) for step in FINISHED]
    for order in ([issued, sent, voided, back, *served], [*served, back, voided, sent, issued]):
        assert ticket(*order).state is TicketState.FINISHED
    assert ticket(issued, sent, voided, back, *served[:2]).state is TicketState.SERVING


def test_the_time_of_serving_is_counted_over_all_servings_and_never_negative():
    """F-29: a clock that goes back takes nothing away."""
    assert after(*FINISHED).served_ms == 1000
    assert after(*SERVED, ("ticket.parked", PARK), *FINISHED).served_ms == 2000
    assert after(*SERVED, ("ticket.transferred", TO_5), *FINISHED).served_ms == 2000
    assert after(("ticket.finished", AT_3)).served_ms == 0
    desk = Station("quay-3")
    events = [desk.writes("ticket.issued", ISSUED), desk.writes("ticket.serving", AT_3)]
    desk.clock_ms -= 3_600_000
    assert ticket(*events, desk.writes("ticket.finished", AT_3)).served_ms == 0


@pytest.mark.parametrize("state", [(), SERVED, FINISHED])
def test_a_slip_that_was_printed_again_is_counted_and_moves_nobody(state):
    """D-09."""
    twice = after(*state, ("ticket.reprinted", AT_3), ("ticket.reprinted", {"counter": "5"}))
    assert twice.reprints == 2
    assert replace(twice, reprints=0) == after(*state)
