"""A class of priority that somebody chose at a kiosk counts, as long as the slip is that kiosk's own (K-28)."""

import pytest

from sync.domain.ids import TicketId
from sync.domain.log import entity_name
from sync.store.logs import LogAuthor
from sync.store.writer import Proof
from tests.fakes import CENTRE, HandClock
from tests.store.sections import new_store, pen

SLIP: dict[str, object] = {"series": "A", "number": 1, "day": "2026-11-23", "group": "ho-tich", "services": []}
CHOSEN: dict[str, object] = {"counter": "", "preferred": "cao-tuoi"}


@pytest.fixture
def store(tmp_path):
    made = new_store(tmp_path, "hub", HandClock())
    yield made
    made.close()


def hears(store, author, role):
    with store.write() as tx:
        tx.take(author.section(), Proof(LogAuthor(role, role, b"papers"), lambda *_: True))


def heard_of(store, entity):
    with store.read() as view:
        ticket = view.ticket(TicketId(entity))
        assert ticket is not None
        return ticket.preferred, [item.reason for item in view.skipped()]


@pytest.mark.parametrize(
    ("speaker", "role", "heard"),
    [
        ("k1", "kiosk", ("cao-tuoi", [])),
        ("k2", "kiosk", ("", ["begun by another machine"])),
        ("c3", "counter", ("cao-tuoi", [])),
    ],
)
def test_k28_a_kiosk_prefers_its_own_slips_and_nobody_elses(store, speaker, role, heard):
    kiosk, entity = pen("k1"), entity_name(f"{CENTRE}/k1", bytes(8))
    issued = kiosk.writes("ticket.issued", SLIP, entity=entity)
    author = kiosk if speaker == "k1" else pen(speaker)
    author.writes("ticket.preferred", CHOSEN, after=[issued])
    hears(store, kiosk, "kiosk")
    if author is not kiosk:
        hears(store, author, role)
    assert heard_of(store, entity) == heard
