"""A machine that was copied while it ran: two histories of one log, both kept, folded and passed on alike."""

import tracemalloc
from datetime import date
from itertools import permutations

import pytest

from sync.domain.ids import EntityId, LogId
from sync.domain.log import Audience
from sync.store.logs import Scope
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import BOTH, ISSUED, Pen, all_heads, digests, events, pen, seqs, take


def ticket(pen_of: Pen, number: int, name: str) -> None:
    pen_of.writes("ticket.issued", ISSUED | {"number": number}, entity=name.rjust(16, "0"))


def twins() -> tuple[Pen, Pen, Pen]:
    """Return three histories of one log that part after its second event and after its fourth."""
    one = pen()
    ticket(one, 1, "1")
    ticket(one, 2, "2")
    other = one.copied()
    for number in (3, 4):
        ticket(one, number, f"a{number}")
    third = one.copied()
    ticket(one, 5, "a5")
    ticket(third, 5, "c5")
    for number in (3, 4, 5, 6):
        ticket(other, number, f"b{number}")
    return one, other, third


def names(store: Store) -> set[str]:
    with store.read() as view:
        return {found.id.lstrip("0") for found in view.all_tickets()}


EVERYTHING = {"1", "2", "a3", "a4", "a5", "b3", "b4", "b5", "b6", "c5"}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_all_histories_are_kept_in_whatever_order_they_come(desk, open_store, order):
    histories = twins()
    for place in order:
        assert take(desk, histories[place].section()) == [None]
    assert names(desk) == EVERYTHING
    other = open_store("province")
    for history in histories:
        take(other, history.section())
    assert digests(desk, *BOTH) == digests(other, *BOTH)
    with desk.read() as view, other.read() as theirs:
        everything, day = Scope(frozenset(BOTH)), date(2026, 11, 23)
        assert view.digests(everything, day) == theirs.digests(everything, day)
        assert view.forked() == (histories[0].log,)


def test_a_branch_is_read_along_its_own_events(desk):
    one, other, third = twins()
    take(desk, one.section(), other.section(), third.section())
    with desk.read() as view:
        by_chain = {head.chain: head for head in view.heads_of([one.log])[one.log]}
        for history in (one, other, third):
            head = by_chain[history.chains[-1]]
            assert [event for _, event in view.events_of(head, 0, 1 << 20)] == history.events
            assert [event for _, event in view.events_of(head, 3, 1 << 20)] == history.events[3:]
            assert [view.chain_at(head, seq) for seq in range(len(history.chains))] == history.chains
            assert view.chain_at(head, head.seq + 1) is None
            assert view.events_of(head, head.seq + 1, 1 << 20) == []
            assert view.holds(one.log, head.point) == head.chain


def test_long_histories_that_part_twice_are_read_along_their_own_events(desk):
    one = pen()
    fill(one, 100)
    other = one.copied()
    fill(one, 150, said="more")
    third = one.copied()
    for history, more in ((one, 1), (third, 90), (other, 200)):
        fill(history, more, said=str(more))
    for history in (one, third, other):
        sections = [history.section(k, min(k + 50, len(history.events))) for k in range(0, len(history.events), 50)]
        assert not any(take(desk, *sections))
    with desk.read() as view:
        by_chain = {head.chain: head for head in view.heads_of([one.log])[one.log]}
        for history in (one, other, third):
            head = by_chain[history.chains[-1]]
            for after in (0, 3, 99, 100, 130):
                assert events(view, head, after) == history.events[after:]
            for seq in (1, 64, 100, 101, 200, head.seq):
                assert view.chain_at(head, seq) == history.chains[seq]


@pytest.mark.parametrize("branches", [1, 2])
def test_a_log_is_read_as_far_as_there_is_room(desk, branches):
    """What is in memory must not grow with the log: a message was 500 kB of 31 MB."""
    for place in range(branches):
        long = pen("c9", Audience.STAFF)
        fill(long, 300, said=f"{place}" * 12_000)
        for base in range(0, 300, 50):
            take(desk, long.section(base, base + 50))
    with desk.read() as view:
        head = view.heads_of([long.log])[long.log][0]
        tracemalloc.start()
        assert 0 < len(events(view, head, room_bytes=64 * 1024)) < 6
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most < 1_000_000 * branches * 1.5


def fill(history: Pen, count: int, said: str = "") -> None:
    number = len(history.events)
    for entity in range(number, number + count):
        history.writes("ticket.nonsense", {"x": said}, entity=f"{entity:016d}")


def test_sections_go_on_from_a_point_of_any_history(desk):
    one, other, third = twins()
    assert take(desk, one.section(0, 3), other.section(2, 4), third.section(3), other.section(4)) == [None] * 4
    assert names(desk) == EVERYTHING - {"a5"}


def test_a_section_that_follows_a_history_that_is_not_here_is_refused(desk):
    one, other, _ = twins()
    take(desk, one.section())
    (refused,) = take(desk, other.section(3))
    assert refused is not None
    assert refused.reason == "nothing here that it could follow"


def test_a_machine_that_hears_of_its_twin_begins_a_new_log_at_once(kiosk):
    """Each of the two then writes a log of its own; until it has heard, a twin goes on with the old one."""
    issue(kiosk)
    (log,) = seqs(kiosk)
    copy = copied_from(kiosk, log)
    ticket(copy, 2, "b2")
    issue(kiosk)
    take(kiosk, copy.section(1))
    issue(kiosk)
    with kiosk.read() as view:
        assert view.forked() == (log,)
        assert sorted((head.log == log, head.seq) for head in all_heads(view)) == [(False, 1), (True, 2), (True, 2)]


def test_a_machine_whose_twin_wrote_on_first_leaves_the_log_to_it(kiosk):
    issue(kiosk)
    (log,) = seqs(kiosk)
    copy = copied_from(kiosk, log)
    ticket(copy, 2, "b2")
    take(kiosk, copy.section(1))
    issue(kiosk)
    assert sorted(seqs(kiosk).values()) == [1, 2]


def test_a_program_beside_the_one_that_heard_of_the_twin_does_not_go_on_with_two_ends(kiosk, open_store):
    beside = open_store("kiosk-1")
    issue(kiosk)
    (log,) = seqs(kiosk)
    copy = copied_from(kiosk, log)
    ticket(copy, 2, "b2")
    issue(kiosk)
    take(beside, copy.section(1))
    issue(kiosk)
    with kiosk.read() as view:
        assert sorted(head.seq for head in all_heads(view)) == [1, 2, 2]


def copied_from(store: Store, log: LogId) -> Pen:
    with store.read() as view:
        (head,) = view.heads_of([log])[log]
        first = events(view, head)
    return Pen(log, first, [bytes(32), head.chain])


def issue(store: Store) -> EntityId:
    with store.write() as tx:
        return tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED))
