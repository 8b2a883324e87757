"""What a ticket's events tell, one by one and crossing each other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from sync.domain.causal import Placed
from sync.domain.fold import Folded
from sync.domain.ids import EntityId
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.domain.ticket_fold import claim_of, fold_ticket, precedence
from tests.domain.histories import AT_MS, ENTITY, ISSUED, Station

CALL = {"counter": "3"}
CLAIMED = {"counter": "3", "claim": "5b1f"}


def folded(*events: Placed) -> Folded[Ticket]:
    return fold_ticket(ENTITY, events)


def ticket(*events: Placed) -> Ticket:
    state = folded(*events).state
    assert state is not None
    return state


def after(*steps: tuple[str, Mapping[str, object]]) -> Ticket:
    """Return the ticket after steps at one machine, the issue before them."""
    desk = Station("quay-3")
    return ticket(*[desk.writes(kind, body) for kind, body in [("ticket.issued", ISSUED), *steps]])


def test_an_issued_ticket_says_what_stands_on_the_slip():
    issued = after()
    assert (issued.id, issued.label, issued.slip_code) == (ENTITY, "A045", "CDEF")
    assert (issued.day, issued.group, issued.services) == (date(2026, 11, 23), "ho-tich", ("1.001193",))
    assert (issued.state, issued.counter, issued.calls, issued.language) == (TicketState.WAITING, None, 0, "vi")
    assert issued.issued_at_ms == issued.changed_at_ms == AT_MS + 1000


@pytest.mark.parametrize(
    ("series", "number", "label"),
    [("A", 7, "A007"), ("A", 1000, "A1000"), ("A2", 45, "A2-045"), ("A~KT", 1, "A~KT-001")],
)
def test_the_label_is_what_people_read_and_hear(series, number, label):
    assert replace(after(), series=series, number=number).label == label


def test_a_call_names_the_counter_and_counts():
    called = after(("ticket.called", CALL))
    assert (called.state, called.counter, called.calls) == (TicketState.CALLED, "3", 1)
    assert called.called_at_ms == called.changed_at_ms == AT_MS + 2000


def test_a_recall_counts_as_another_call_and_rings_again():
    recalled = after(("ticket.called", CALL), ("ticket.recalled", CALL))
    assert (recalled.state, recalled.calls, recalled.called_at_ms) == (TicketState.CALLED, 2, AT_MS + 3000)


def test_who_was_absent_can_be_called_again():
    again = after(("ticket.called", CALL), ("ticket.absent", CALL), ("ticket.called", {"counter": "4"}))
    assert (again.state, again.counter, again.calls) == (TicketState.CALLED, "4", 2)


def test_a_person_is_served_and_done():
    served = after(("ticket.called", CALL), ("ticket.serving", CALL))
    assert (served.state, served.changed_at_ms) == (TicketState.SERVING, AT_MS + 3000)
    done = after(("ticket.called", CALL), ("ticket.serving", CALL), ("ticket.finished", CALL))
    assert (done.state, done.counter, done.changed_at_ms) == (TicketState.FINISHED, "3", AT_MS + 4000)


def test_the_slip_in_hand_is_enough_to_be_served_without_a_call():
    assert after(("ticket.serving", CALL)).state is TicketState.SERVING


@pytest.mark.parametrize("kind", sorted(set(TicketKind) - {TicketKind.ISSUED}))
def test_nothing_opens_a_finished_ticket_again(kind):
    done = after(("ticket.called", CALL), ("ticket.finished", CALL))
    again = after(("ticket.called", CALL), ("ticket.finished", CALL), (kind, {"counter": "4"}))
    assert replace(again, reprints=0) == done


@pytest.mark.parametrize("kind", ["ticket.called", "ticket.recalled", "ticket.absent", "ticket.lapsed"])
def test_nothing_but_the_end_ends_a_service(kind):
    served = after(("ticket.called", CALL), ("ticket.serving", CALL))
    assert after(("ticket.called", CALL), ("ticket.serving", CALL), (kind, CALL)) == served


@pytest.mark.parametrize("kind", ["ticket.recalled", "ticket.absent", "ticket.lapsed"])
def test_nobody_is_recalled_missed_or_released_who_was_not_called(kind):
    assert after((kind, CALL)) == after()


def test_another_counter_cannot_recall():
    called = after(("ticket.called", CALL))
    assert after(("ticket.called", CALL), ("ticket.recalled", {"counter": "4"})) == called


# Claims: the hub calls for a counter, the counter's receipt confirms, without one the call lapses.


def test_a_claimed_call_without_a_receipt_lapses_and_the_person_waits_again():
    lapsed = after(("ticket.called", CLAIMED), ("ticket.lapsed", {}))
    assert (lapsed.state, lapsed.claim, lapsed.calls) == (TicketState.WAITING, "5b1f", 1)


def test_a_confirmed_call_does_not_lapse():
    confirmed = after(("ticket.called", CLAIMED), ("ticket.confirmed", CALL))
    assert confirmed.confirmed
    assert after(("ticket.called", CLAIMED), ("ticket.confirmed", CALL), ("ticket.lapsed", {})) == confirmed


def test_a_call_that_a_counter_made_itself_does_not_lapse():
    assert after(("ticket.called", CALL), ("ticket.lapsed", {})) == after(("ticket.called", CALL))


def test_a_receipt_of_another_counter_confirms_nothing():
    called = after(("ticket.called", CLAIMED))
    assert after(("ticket.called", CLAIMED), ("ticket.confirmed", {"counter": "4"})) == called


def test_the_next_call_forgets_the_claim_and_receipt_of_the_one_before():
    again = after(
        ("ticket.called", CLAIMED), ("ticket.confirmed", CALL), ("ticket.absent", CALL), ("ticket.called", CALL)
    )
    assert (again.claim, again.confirmed) == ("", False)


@pytest.mark.parametrize(("hub", "desk"), [("a-hub", "z-desk"), ("z-hub", "a-desk")])
def test_a_receipt_that_crosses_the_lapse_keeps_the_call(hub, desk):
    hub_station, desk_station = Station(hub), Station(desk)
    issued = hub_station.writes("ticket.issued", ISSUED)
    called = hub_station.writes("ticket.called", CLAIMED)
    desk_station.hears([issued, called])
    crossing = [issued, called, hub_station.writes("ticket.lapsed", {}), desk_station.writes("ticket.confirmed", CALL)]
    for arrival in permutations(crossing):
        kept = ticket(*arrival)
        assert (kept.state, kept.counter, kept.confirmed, kept.claim) == (TicketState.CALLED, "3", True, "5b1f")


@pytest.mark.parametrize(("hub", "desk"), [("a-hub", "z-desk"), ("z-hub", "a-desk")])
def test_after_the_lapse_another_counters_call_wins_over_the_late_receipt(hub, desk):
    hub_station, desk_station = Station(hub), Station(desk)
    first = [hub_station.writes("ticket.issued", ISSUED), hub_station.writes("ticket.called", CLAIMED)]
    desk_station.hears(first)
    next_call = [
        hub_station.writes("ticket.lapsed", {}),
        hub_station.writes("ticket.called", {"counter": "4", "claim": "77"}),
    ]
    late = desk_station.writes("ticket.confirmed", CALL)
    kept = ticket(*first, *next_call, late)
    assert (kept.state, kept.counter, kept.confirmed) == (TicketState.CALLED, "4", False)


@pytest.mark.parametrize(
    ("kind", "body", "claim"),
    [
        ("ticket.called", CLAIMED, "5b1f"),
        ("ticket.called", CALL, ""),
        ("ticket.called", CALL | {"claim": 7}, ""),
        ("ticket.called", CALL | {"claim": "x" * 33}, ""),
        ("ticket.confirmed", CLAIMED, ""),
    ],
)
def test_only_a_call_names_the_claim_that_it_answers(kind, body, claim):
    assert claim_of(Station("hub").writes(kind, body).event) == claim


@pytest.mark.parametrize(("hub", "desk"), [("a-hub", "z-desk"), ("z-hub", "a-desk")])
def test_the_lapse_of_a_claim_releases_at_most_the_call_that_it_is_about(hub, desk):
    hub_station, desk_station = Station(hub), Station(desk)
    issued = hub_station.writes("ticket.issued", ISSUED)
    desk_station.hears([issued])
    claimed = hub_station.writes("ticket.called", CLAIMED)
    own_call = desk_station.writes("ticket.called", {"counter": "4"})
    lapsed = hub_station.writes("ticket.lapsed", {})
    shown = ticket(issued, claimed, own_call)
    after_lapse = ticket(issued, claimed, own_call, lapsed)
    assert after_lapse == (shown if shown.counter == "4" else replace(shown, state=TicketState.WAITING))


# Precedence: finished > serving > absent > called.

RANKS = ["ticket.called", "ticket.absent", "ticket.serving", "ticket.finished"]
STATES = [TicketState.CALLED, TicketState.ABSENT, TicketState.SERVING, TicketState.FINISHED]


@pytest.mark.parametrize(("ann", "zoe"), [("ann", "zoe"), ("zoe", "ann")])
@pytest.mark.parametrize("weaker", range(4))
@pytest.mark.parametrize("stronger", range(4))
def test_among_concurrent_events_the_stronger_wins(ann, zoe, weaker, stronger):
    if weaker > stronger:
        return
    left, right = Station(ann), Station(zoe)
    issued = left.writes("ticket.issued", ISSUED)
    right.hears([issued])
    left_call, right_call = left.writes("ticket.called", CALL), right.writes("ticket.called", {"counter": "4"})
    left_act, right_act = left.writes(RANKS[weaker], CALL), right.writes(RANKS[stronger], {"counter": "4"})
    everything = [issued, left_call, right_call, left_act, right_act]
    results = {ticket(*arrival) for arrival in permutations(everything)}
    assert {result.state for result in results} == {STATES[stronger]}
    assert len(results) == 1


def test_of_two_counters_serving_one_person_one_wins_on_every_machine():
    left, right = Station("ann"), Station("zoe")
    issued = left.writes("ticket.issued", ISSUED)
    right.hears([issued])
    both = [left.writes("ticket.serving", CALL), right.writes("ticket.serving", {"counter": "4"})]
    assert {ticket(issued, *order).counter for order in permutations(both)} == {"3"}


# What cannot be used is skipped with its reason.


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("series", None, "series: "),
        ("series", "ABCDEFGHI", "series: "),
        ("number", "45", "number: "),
        ("number", True, "number: "),
        ("day", "23.11.2026", "day: "),
        ("group", 7, "group: "),
        ("services", "1.001193", "services: "),
        ("services", [1], "services: "),
        ("language", "vietnamese", "language: "),
    ],
)
def test_an_issue_that_cannot_be_read_is_skipped_and_what_follows_has_no_beginning(field, value, reason):
    desk = Station("quay-3")
    issued, called = desk.writes("ticket.issued", ISSUED | {field: value}), desk.writes("ticket.called", CALL)
    told = folded(issued, called)
    assert told.state is None
    assert told.skipped[0].reason.startswith(reason)
    assert (told.skipped[1].ref, told.skipped[1].reason) == (called.ref, "no usable first event")


@pytest.mark.parametrize(
    "body", [{}, {"counter": 3}, {"counter": "the third one"}, {"counter": "3", "claim": "x" * 33}]
)
def test_a_call_that_cannot_be_read_is_skipped(body):
    desk = Station("quay-3")
    told = folded(desk.writes("ticket.issued", ISSUED), desk.writes("ticket.called", body))
    assert told.state == after()
    assert [item.kind for item in told.skipped] == ["ticket.called"]


def test_a_ticket_is_issued_once():
    left, right = Station("ann"), Station("zoe")
    told = folded(left.writes("ticket.issued", ISSUED), right.writes("ticket.issued", ISSUED | {"number": 46}))
    assert told.state is not None
    assert told.state.number == 45
    assert [item.reason for item in told.skipped] == ["issued twice"]
    assert len(told.heads) == 2


@pytest.mark.parametrize("kind", ["ticket.weighed", "dossier.ready", "?"])
def test_a_kind_of_a_later_program_is_skipped_but_followed(kind):
    desk = Station("quay-3")
    events = [desk.writes("ticket.issued", ISSUED), desk.writes(kind, {}), desk.writes("ticket.called", CALL)]
    told = folded(*events)
    assert told.state is not None
    assert told.state.state is TicketState.CALLED
    assert [(item.ref, item.kind, item.reason) for item in told.skipped] == [(events[1].ref, kind, "unknown kind")]
    assert told.heads == (events[2].ref,)


def test_without_any_event_there_is_no_ticket():
    assert fold_ticket(EntityId("nobody"), []) == Folded(None, (), ())


def test_kinds_are_ranked_as_they_are_listed_and_unknown_ones_last():
    assert [precedence(kind) for kind in TicketKind] == list(range(len(TicketKind)))
    assert precedence("ticket.weighed") == len(TicketKind)


@pytest.mark.parametrize("number", [0, 100_000, 2**53 - 1])
def test_a_number_that_no_kiosk_prints_is_no_ticket(number):
    """Taken in, it would end its series for the day."""
    told = folded(Station("quay-3").writes("ticket.issued", {**ISSUED, "number": number}))
    assert told.state is None
    assert told.skipped[0].reason.startswith("number")
