"""What a desk reads of the day is a few rows, and the same as if it looked through every ticket of the day."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sync.clock import local
from sync.domain import calling, queue
from sync.domain.dossier import DossierKind
from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, LogId, OfficerId, TicketId
from sync.domain.log import Audience
from sync.domain.ticket import Because, Ticket, TicketState
from sync.office.desk import in_hand
from sync.office.queue import QueueDesk
from sync.office.tracking import Tracking
from sync.store.rows import save_tickets
from sync.store.writer import Draft
from tests.fakes import HandClock, moment, new_store, shipped_lookup, shipped_rules
from tests.store.sections import RECEIVED

C3, C5 = CounterId("3"), CounterId("5")
TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
MINUTE_MS = 60_000
NOW_MS = moment(23, 10)
_RULES = ("order", "turn", "preferred", "quick", "appointment", "chosen")
minutes = st.integers(0, 40).map(lambda ago: NOW_MS - ago * MINUTE_MS)
because = st.none() | st.sampled_from(_RULES).map(Because)


def ticket(place: int, said: Ticket) -> Ticket:
    """Return the ticket under a name of its own, with a place in a log as every issued one has."""
    return replace(said, id=TicketId(EntityId(f"{place:016}")), issued_in=LogId("24.hop-thinh/k1.0/public"))


tickets = st.builds(
    Ticket,
    id=st.just(TicketId(EntityId(""))),
    series=st.sampled_from(["A", "A2"]),
    number=st.integers(1, 40),
    day=st.sampled_from([TODAY, TODAY, TODAY, YESTERDAY]),
    group=st.sampled_from([GroupId("ho-tich"), GroupId("chung-thuc")]),
    services=st.just(()),
    language=st.sampled_from(["vi", "en"]),
    issued_at_ms=minutes,
    state=st.sampled_from(TicketState),
    counter=st.sampled_from([None, C3, C5]),
    calls=st.integers(0, 2),
    called_at_ms=minutes,
    changed_at_ms=minutes,
    place_ms=minutes,
    preferred=st.sampled_from(["", "cao-tuoi"]),
    until_ms=st.just(0) | minutes,
    only_counter=st.sampled_from([None, C3]),
    because=because,
)
days = st.lists(tickets, max_size=60).map(lambda said: [ticket(place, each) for place, each in enumerate(said)])


def desk_of(store, clock) -> QueueDesk:
    return QueueDesk(store, shipped_lookup().centre, DeviceId("c3"), "", clock, shipped_rules()).by(OfficerId("hoa.nt"))


def latest(day: list[Ticket], state: TicketState) -> tuple[Ticket, ...]:
    found = [each for each in day if each.counter == C3 and each.state is state]
    return tuple(sorted(found, key=lambda each: (-each.changed_at_ms, each.id)))


def twins(day: list[Ticket]) -> set[TicketId]:
    labels = [each.label for each in day]
    return {each.id for each in day if labels.count(each.label) > 1}


@given(days)
def test_a_desk_reads_the_same_as_from_every_ticket_of_the_day(tmp_path_factory, everybody):
    clock = HandClock()
    store = new_store(tmp_path_factory.mktemp("reading"), "c3", clock)
    desk = desk_of(store, clock)
    with store.write() as tx:
        if everybody:
            save_tickets(tx.connection, everybody)
    day = list(desk.today())
    assert {each.id for each in day} == {each.id for each in everybody if each.day == TODAY}
    line = tuple(calling.line_up(day, desk.caller(C3), desk.rules(), clock()))
    assert desk.line_up(C3) == line
    assert desk.waiting() == queue.in_order(day)
    assert desk.board() == queue.board(day)
    assert desk.at_counter(C3) == in_hand(day, C3)
    assert desk.absent(C3) == latest(day, TicketState.ABSENT)
    assert desk.parked(C3) == latest(day, TicketState.PARKED)
    assert desk.served_today(C3) == len(latest(day, TicketState.FINISHED))
    assert desk.twins() == twins(day)
    for each in day:
        assert desk.ahead_of(each.id) == queue.ahead_of(day, each.id)
    store.close()


def test_yesterdays_people_are_read_while_their_day_is_open(tmp_path):
    """F-28."""
    clock = HandClock()
    clock.now_ms = moment(23, 23, 50)
    store = new_store(tmp_path, "c3", clock)
    desk = desk_of(store, clock)
    waiting = desk.issue(GroupId("ho-tich"))
    clock.forward(hours=2)
    assert local(clock()).date() == date(2026, 11, 24)
    assert (desk.waiting(), desk.line_up(C3)[0].ticket) == ((waiting,), waiting)
    store.close()


def test_the_dossiers_of_a_ticket_are_found_among_others(tmp_path):
    clock = HandClock()
    store = new_store(tmp_path, "c3", clock)
    for code, of_ticket in (("one", "t1"), ("two", "t2"), ("three", "t1"), ("four", "")):
        said = RECEIVED | {"code": code} | ({"ticket": of_ticket} if of_ticket else {})
        with store.write() as tx:
            tx.record(Draft(DossierKind.RECEIVED, Audience.STAFF, "hoa.nt", said))
        clock.forward(minutes=1)
    tracking = Tracking(store, lambda _procedure: None)
    found = tracking.dossiers_of(TicketId(EntityId("t1")))
    assert [each.code for each in found] == ["three", "one"]
    assert found == tuple(each for each in tracking.dossiers() if each.ticket == "t1")
    store.close()
