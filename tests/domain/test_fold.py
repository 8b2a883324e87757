"""Any order of arrival folds to the same state: histories of several machines that hear only parts of each other."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.causal import Placed
from sync.domain.dossier import Dossier, DossierKind, DossierStatus, allowed, fold_dossier
from sync.domain.fold import Folded
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.domain.ticket_fold import fold_ticket
from tests.domain.histories import AT_MS, ENTITY, ISSUED, RECEIVED, Station, histories

Step = tuple[str, Mapping[str, object]] | None

COUNTERS = {"hub": "0", "quay-3": "3", "quay-4": "4", "kiosk-1": "9"}
MACHINES = tuple(COUNTERS)


def officers_touch(station: Station, known: Folded[Ticket], dice: Random) -> Step:
    """Answer what the desks let somebody do: what the machine's own copy allows, the hub's claims among it."""
    ticket = known.state
    if ticket is None:
        return ("ticket.issued", ISSUED) if not station.heard else None
    mine = {"counter": COUNTERS[station.name]}
    why = mine | {"reason": "thieu-giay"}
    parked, sent = ("ticket.parked", why | {"until": AT_MS}), ("ticket.transferred", why | {"to_counter": "4"})
    steps: dict[TicketState, list[Step]] = {
        TicketState.WAITING: [
            ("ticket.called", mine),
            ("ticket.called", {"counter": "3", "claim": "5b1f"}),
            ("ticket.preferred", mine | {"preferred": "cao-tuoi"}),
            ("ticket.voided", why),
            parked,
            sent,
        ],
        TicketState.PARKED: [("ticket.called", mine), ("ticket.returned", mine | {"place": AT_MS + 5})],
        TicketState.CALLED: [
            ("ticket.recalled", mine),
            ("ticket.absent", mine),
            ("ticket.undone", mine | {"of": "ticket.called", "state": "waiting"}),
            parked,
            *[("ticket.serving", mine)] * (dice.random() < 0.3),
            ("ticket.lapsed", {}),
            ("ticket.confirmed", {"counter": ticket.counter}),
        ],
        TicketState.ABSENT: [("ticket.called", mine), ("ticket.serving", mine), ("ticket.returned", mine)],
        TicketState.SERVING: [("ticket.finished", mine), parked, sent],
        TicketState.FINISHED: [None, ("ticket.undone", mine | {"of": "ticket.finished", "state": "serving"})],
        TicketState.VOID: [None, ("ticket.reopened", why)],
    }
    return dice.choice(steps[ticket.state])


def anything_at_all(station: Station, _known: Folded[Any], dice: Random) -> Step:
    """Answer any kind with any body, later programs' kinds too: what rogue or broken machines send."""
    kinds = [*TicketKind, *DossierKind, "ticket.weighed", "?"]
    bodies: list[Mapping[str, object]] = [
        ISSUED | RECEIVED,
        {"counter": COUNTERS[station.name], "note": "", "due": "2026-12-01"},
        {"counter": 7, "day": "soon", "note": None},
        {},
    ]
    first = not station.heard and dice.random() < 0.8
    return dice.choice(["ticket.issued", "dossier.received"] if first else kinds), dice.choice(
        bodies[:1] if first else bodies
    )


def officers_step(station: Station, known: Folded[Dossier], dice: Random) -> Step:
    """Answer a step that the dossier's status allows on this machine."""
    dossier = known.state
    if dossier is None:
        return ("dossier.received", RECEIVED) if not station.heard else None
    may = [kind for kind in DossierKind if allowed(dossier.status, kind)]
    return (dice.choice(may), {"note": station.name}) if may else None


tickets = histories(MACHINES, "public", fold_ticket, officers_touch)
wild_tickets = histories(MACHINES, "public", fold_ticket, anything_at_all)
dossiers = histories(MACHINES, "staff", fold_dossier, officers_step)
wild_dossiers = histories(MACHINES, "staff", fold_dossier, anything_at_all)


@given(tickets | wild_tickets, st.data())
def test_a_ticket_is_the_same_for_every_arrival_and_for_what_arrives_twice(history, data):
    arrived = data.draw(st.permutations(history + history[:3]))
    assert fold_ticket(ENTITY, arrived) == fold_ticket(ENTITY, history)


@given(dossiers | wild_dossiers, st.data())
def test_a_dossier_is_the_same_for_every_arrival_and_for_what_arrives_twice(history, data):
    arrived = data.draw(st.permutations(history + history[:3]))
    assert fold_dossier(ENTITY, arrived) == fold_dossier(ENTITY, history)


@given(tickets | wild_tickets)
def test_no_clock_decides_anything(history):
    """Folding again with all clocks at the same moment must not move a ticket elsewhere."""
    skewed = fold_ticket(ENTITY, history).state
    still = fold_ticket(ENTITY, [_at_noon(placed) for placed in history]).state
    assert (skewed is None) == (still is None)
    if skewed and still:
        assert (skewed.state, skewed.counter, skewed.calls) == (still.state, still.counter, still.calls)


@given(tickets)
def test_the_strongest_thing_that_happened_is_where_the_ticket_stands(history):
    kinds, state = _kinds(history), _standing(history)
    if kinds & _ON_PURPOSE:
        return
    if "ticket.finished" in kinds:
        assert state is TicketState.FINISHED
    elif "ticket.serving" in kinds:
        assert state is TicketState.SERVING
    elif "ticket.called" not in kinds:
        assert state in (TicketState.WAITING, TicketState.VOID, None)


@given(wild_tickets | tickets, st.data())
def test_nobody_who_is_done_is_undone_by_what_arrives_later(history, data):
    part = data.draw(st.lists(st.sampled_from(history))) if history else []
    before, at_last = _standing(part), _standing(history)
    if _kinds(history) & _ON_PURPOSE:
        return
    if before is TicketState.FINISHED:
        assert at_last is TicketState.FINISHED
    if before is TicketState.SERVING:
        assert at_last in (TicketState.SERVING, TicketState.FINISHED)


@given(wild_dossiers | dossiers, st.data())
def test_nothing_that_was_handed_back_comes_back(history, data):
    part = data.draw(st.lists(st.sampled_from(history))) if history else []
    before, at_last = fold_dossier(ENTITY, part).state, fold_dossier(ENTITY, history).state
    if before and before.status is DossierStatus.RETURNED:
        assert at_last is not None
        assert at_last.status is DossierStatus.RETURNED


@pytest.mark.parametrize("folding", [fold_ticket, fold_dossier])
@given(history=wild_tickets)
def test_every_event_is_used_or_skipped_with_a_reason_and_the_heads_lead_to_all(folding, history):
    told = folding(ENTITY, history)
    assert all(item.reason for item in told.skipped)
    by_ref = {placed.ref: placed for placed in history}
    found, ahead = set(), list(told.heads)
    while ahead:
        ref = ahead.pop()
        found.add(ref)
        ahead += by_ref[ref].event.header.after
    assert found == set(by_ref)


@given(tickets, st.data())
def test_what_lacks_its_past_waits_and_applies_when_the_past_has_come(history, data):
    if not history:
        return
    lost = data.draw(st.sampled_from(history))
    held = [placed for placed in history if placed != lost]
    without = fold_ticket(ENTITY, held)
    assert lost.ref not in without.heads
    assert without == fold_ticket(ENTITY, [placed for placed in held if not _follows(placed, lost, history)])
    assert fold_ticket(ENTITY, [*held, lost]) == fold_ticket(ENTITY, history)


_ON_PURPOSE = frozenset({"ticket.undone", "ticket.reopened", "ticket.parked", "ticket.transferred"})
"""Steps by which staff let somebody go whom they had called or served."""


def _kinds(history: list[Placed]) -> set[str]:
    return {placed.event.header.kind for placed in history}


def _standing(history: list[Placed]) -> TicketState | None:
    ticket = fold_ticket(ENTITY, history).state
    return ticket.state if ticket else None


def _at_noon(placed: Placed) -> Placed:
    """Return the event with another time under its old name: names bind the times, folds must not read them."""
    return Placed(placed.ref, replace(placed.event, header=replace(placed.event.header, at_ms=1)))


def _follows(placed: Placed, lost: Placed, history: list[Placed]) -> bool:
    by_ref = {item.ref: item for item in history}
    past = placed.event.header.after
    return lost.ref in past or any(_follows(by_ref[ref], lost, history) for ref in past)
