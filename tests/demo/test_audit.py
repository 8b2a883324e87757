"""The audit finds what the exchange would lose, double or garble."""

from pathlib import Path

import pytest

from sync.clock import wall_clock
from sync.demo.audit import audit
from sync.demo.stage import Place, Stage, build
from sync.domain.log import Audience
from sync.domain.ticket import TicketKind
from sync.replication.exchange import Access, absorb
from sync.store.key import machine_key
from sync.store.store import Store
from sync.store.writer import Draft
from tests.replication.saying import everything_of, says


def store_of(place: Place) -> Store:
    settings = place.settings
    key = machine_key(settings.data / "machine.key")
    return Store(settings.data / "motcua.db", key, settings.centre, settings.device, wall_clock)


def issue(store: Store, number: int) -> None:
    body = {"series": "A", "number": number, "day": "2026-11-23", "group": "ho-tich", "services": []}
    with store.write() as tx:
        tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, "k1", body))


def serve(store: Store, counter: str) -> None:
    with store.write() as tx:
        (ticket,) = tx.all_tickets()
        tx.record(Draft(TicketKind.SERVING, Audience.PUBLIC, "c3", {"counter": counter}, entity=ticket.id))


def send(source: Place, target: Place, audiences: frozenset[Audience] = frozenset(Audience)) -> None:
    sender, receiver = store_of(source), store_of(target)
    message = says(sections=everything_of(sender, audiences))
    assert absorb(receiver, message, Access(audiences, source.settings.centre)) == ()


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return build(tmp_path, day_rate=0, windowed=False)


def everybody_hears(stage: Stage) -> None:
    send(stage.kiosk, stage.province)
    for place in stage.centre:
        send(stage.province, place, place.role.audiences)


def test_a_day_on_which_everything_arrived_is_faultless(stage: Stage) -> None:
    issue(store_of(stage.kiosk), 1)
    everybody_hears(stage)
    found = audit(stage, shown=["A001"])
    assert (found.tickets, found.lost, found.doubled, found.faultless) == (1, 0, 0, True)


def test_what_a_machine_holds_and_the_province_does_not_yet_is_under_way_and_not_lost(stage: Stage) -> None:
    issue(store_of(stage.kiosk), 1)
    found = audit(stage, shown=["A001"])
    assert (found.lost, found.under_way, found.faultless) == (0, 1, False)
    assert "k1: public events" in found.unequal


def test_a_number_that_was_shown_and_is_nowhere_is_lost(stage: Stage) -> None:
    issue(store_of(stage.kiosk), 1)
    everybody_hears(stage)
    assert audit(stage, shown=["A001", "A002"]).lost == 1


def test_a_number_that_two_people_hold_is_doubled(stage: Stage) -> None:
    kiosk = store_of(stage.kiosk)
    issue(kiosk, 7)
    issue(kiosk, 7)
    everybody_hears(stage)
    assert audit(stage, shown=["A007"]).doubled == 1


def test_a_person_served_at_two_counters_is_doubled(stage: Stage) -> None:
    issue(store_of(stage.kiosk), 1)
    everybody_hears(stage)
    for place, counter in zip(stage.counters, ("3", "5"), strict=True):
        serve(store_of(place), counter)
        send(place, stage.province)
    for place in stage.centre:
        send(stage.province, place, place.role.audiences)
    assert audit(stage, shown=["A001"]).doubled == 1
