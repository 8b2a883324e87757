"""One machine: what it opens, what it says of its line, and how it calls the next person."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from sync.clock import business_day, local, wall_clock
from sync.domain.calling import NobodyWaiting
from sync.domain.dossier import Person
from sync.domain.draft import Draft as Typed
from sync.domain.ids import GroupId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.log import Audience
from sync.domain.overlay import Aspect
from sync.domain.roles import Role
from sync.domain.summary import head_digest
from sync.errors import SettingsFault, StoreUnavailable
from sync.machine import Link, Machine
from sync.office.amendments import Wish
from sync.office.refusal import NotPossible
from sync.settings import Settings
from sync.store.backed import Backed, learn_backed
from sync.store.draft_rows import put_draft
from sync.store.logs import SHORT_DIGEST_BYTES, Scope
from sync.store.reserve import Reserve
from sync.store.writer import Draft
from tests.fakes import CENTRE, HandClock, birth, eventually, moment, new_machine, taken_in
from tests.office.account_desk import PASSWORD, done
from tests.store.copies import spoil
from tests.store.sections import FIRST_EPOCH, RECEIVED

BIRTHS = GroupId("ho-tich")
BIRTH = ProcedureCode(ServiceCode("1.001193"))


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def machine(tmp_path, clock):
    opened = new_machine(tmp_path, "c3", Role.COUNTER, clock)
    yield opened
    opened.close()


def told(tmp_path, device="k1", role=Role.KIOSK, **more):
    return Settings(CENTRE, device, role, tmp_path / device, **more)


def test_a_machine_opens_with_its_own_key_and_finds_its_work_again(tmp_path):
    first = Machine.open(told(tmp_path))
    ticket = first.queue.issue(BIRTHS)
    first.close()
    again = Machine.open(told(tmp_path))
    assert again.queue.ticket(ticket.id) == ticket
    assert abs(again.clock() - wall_clock()) < 1000
    again.close()


def test_f06_a_kiosk_whose_database_is_damaged_goes_on_and_the_staff_read_what_came_back(tmp_path):
    first = Machine.open(told(tmp_path))
    tickets = [first.queue.issue(BIRTHS) for _ in range(3)]
    first.store.reserve = Reserve(tmp_path / "k1", 1024)
    first.look_after_the_data()
    lost = first.queue.issue(BIRTHS)
    first.close()
    assert first.recovered is None
    spoil(tmp_path / "k1" / "motcua.db")
    again = Machine.open(told(tmp_path))
    assert [again.queue.ticket(ticket.id) for ticket in tickets] == tickets
    assert again.queue.ticket(lost.id) is None
    assert again.queue.issue(BIRTHS).id
    assert again.recovered is not None
    assert again.recovered.sentence.startswith("Đã khôi phục dữ liệu đến ")
    again.close()


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"device": "c99", "role": Role.COUNTER, "peers": ("http://127.0.0.1:1",)}, "device, role"),
        ({"device": "c3", "role": Role.KIOSK, "peers": ("http://127.0.0.1:1",)}, "device, role"),
        ({"device": "k2"}, "tag"),
    ],
)
def test_a_machine_that_does_not_fit_into_its_centre_is_told_so_when_it_starts(tmp_path, settings, key):
    """Otherwise every peer turns it away, and it looks as if the line were cut."""
    with pytest.raises(SettingsFault) as fault:
        Machine.open(told(tmp_path, **settings))
    assert fault.value.what.startswith(f"[machine]: {key}: ")
    assert not (tmp_path / "k2").exists()


def test_a_machine_of_another_centre_is_told_so(tmp_path):
    with pytest.raises(SettingsFault, match=CENTRE):
        Machine.open(replace(told(tmp_path), centre="24.khac"))


def test_a_second_kiosk_with_a_tag_opens(tmp_path):
    kiosk = Machine.open(told(tmp_path, device="k2", tag="2"))
    assert kiosk.queue.issue(BIRTHS).label == "A2-001"
    kiosk.close()


def test_a_data_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "k1").write_text("a file")
    with pytest.raises(StoreUnavailable):
        Machine.open(told(tmp_path))


def test_a_machine_without_peers_is_offline_and_counts_what_is_unsent(machine, clock):
    began = clock()
    clock.forward(minutes=1)
    taken_in(machine)
    machine.queue.issue(BIRTHS)
    link = machine.link()
    assert (link.online, link.since_ms, link.unsent, link.last_sync_ms) == (False, began, 2, None)
    assert link.oldest_unsent_ms == clock()


def test_every_commit_is_told_once_with_what_it_touched(machine):
    changes: list[object] = []
    links: list[Link] = []
    machine.start(changes.append, links.append)
    ticket = machine.queue.issue(BIRTHS)
    assert changes == [frozenset({ticket.id})]
    assert [link.unsent for link in links] == [1]


def test_the_search_is_made_beside_the_screens_from_the_start_on(tmp_path):
    kiosk = Machine.open(told(tmp_path))
    kiosk.start(lambda _touched: None, lambda _link: None)
    for each in threading.enumerate():
        if each.name == "search index":
            each.join()
    assert kiosk.lookup._in_force.made  # noqa: SLF001 - to ask would make it
    kiosk.close()


def test_a_refusal_is_told_to_nobody(machine):
    changes: list[object] = []
    machine.start(changes.append, lambda _link: None)
    machine.queue.call_next("3")
    machine.intake.take_in(birth(""))
    assert not changes


def test_without_a_hub_the_next_person_is_called_from_the_own_copy(machine):
    ticket = machine.queue.issue(BIRTHS)
    called = machine.call_next("3")
    assert (called.id, called.counter) == (ticket.id, "3")
    assert machine.call_next("3") == NobodyWaiting()


def test_many_threads_that_write_at_once_all_get_their_turn(machine):
    """Six at once, as in a hub: each waits for its turn, none is told that the database is busy."""
    with ThreadPoolExecutor(6) as pool:
        labels = list(pool.map(lambda _: machine.queue.issue(BIRTHS).label, range(240)))
    assert sorted(labels) == [f"A{number:03}" for number in range(1, 241)]


def test_a_listener_to_a_commit_may_write_too(machine):
    answers: list[Any] = []

    def issue_once_more(_changed):
        if len(machine.queue.waiting()) < 3:
            answers.append(machine.queue.issue(BIRTHS).label)

    machine.start(issue_once_more, lambda _link: None)
    machine.queue.issue(BIRTHS)
    assert answers == ["A003", "A002"]


def test_a_closed_machine_can_be_closed_again(machine):
    machine.close()
    machine.close()


def test_a_counter_drops_what_is_over_as_it_looks_after_its_data(tmp_path):
    opened = Machine.open(told(tmp_path, "c3", Role.COUNTER))
    with opened.store.write() as tx:
        dossier = tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", RECEIVED, at_ms=moment(1, 9)))
        for kind in ("dossier.started", "dossier.ready", "dossier.returned"):
            tx.record(Draft(kind, Audience.STAFF, "hoa.nt", {}, dossier, at_ms=moment(1, 9)))
        (head,) = [head for heads in tx.heads(Scope(frozenset(Audience))).values() for head in heads]
        tx.province_holds(FIRST_EPOCH, {head.log: {head.point: head.seq}})
        whole = head_digest(head.log, head.seq, head.chain)[:SHORT_DIGEST_BYTES]
        learn_backed(tx, FIRST_EPOCH, Backed(business_day(moment(2, 9)), whole))
        put_draft(tx.connection, OfficerId("hoa.nt"), None, Typed(applicant=Person("Trần Thị Cúc")), moment(1, 9))
    opened.look_after_the_data()
    assert opened.tracking.dossiers() == ()
    assert opened.drafts.of(OfficerId("hoa.nt")) == ()
    opened.close()


def test_the_last_word_about_a_correction_comes_when_it_holds(machine):
    """Who writes it and the thread aside put it in force: the second must not be the only one to tell."""
    first = done(machine.supervision.first("lan.tt", "Trần Thị Lan", PASSWORD))
    today, seen = local(machine.clock()).date(), []

    def shown() -> str:
        found = machine.lookup.procedure(BIRTH)
        return found.notice if found else ""

    machine.start(lambda _touched: seen.append(shown()), lambda _link: None)
    made = machine.amendments.make(Wish(BIRTH, Aspect.NOTICE, "Thứ Năm nghỉ.", "Họp giao ban.", today), first.id)
    assert not isinstance(made, NotPossible)
    assert shown() == "Thứ Năm nghỉ."
    eventually(lambda: seen[-1] == "Thứ Năm nghỉ.")
