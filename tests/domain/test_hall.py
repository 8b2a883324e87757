"""The hall at a glance: the figures are those of the tickets, whatever their order."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.hall import CounterLine, GroupLine, HalfHour, Hall, OutOfOrder, Stranded, Waits, hall, seat_at
from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, OfficerId, TicketId
from sync.domain.seat import Seat, SeatId, SeatState
from sync.domain.ticket import Because, Jump, Ticket, TicketState
from tests.domain.test_calling import RULES

HO_TICH, DAT_DAI = GroupId("ho-tich"), GroupId("dat-dai")
C3, C9 = CounterId("3"), CounterId("9")
DAY, NINE = date(2026, 11, 23), 1_795_399_200_000


def ticket(number: int, state: TicketState = TicketState.WAITING, group: GroupId = HO_TICH, **more: object) -> Ticket:
    at = NINE + number * 60_000
    plain = Ticket(TicketId(EntityId(f"t{number:02}")), "A", number, DAY, group, (), "vi", at, state, place_ms=at)
    return replace(plain, **more)  # type: ignore[arg-type]


def seat(name: str, counter: CounterId, at_ms: int, state: SeatState = SeatState.OPEN) -> Seat:
    return Seat(SeatId(EntityId(name)), counter, OfficerId("hoa.nt"), DeviceId("c3"), DAY, at_ms, at_ms, state)


def seen(tickets: Iterable[Ticket], seats: Iterable[Seat] = (), minutes: int = 60) -> Hall:
    return hall(tickets, seats, (HO_TICH, DAT_DAI), (C3, C9), RULES, NINE + minutes * 60_000)


def test_an_empty_hall_has_nobody_anywhere():
    empty = seen([])
    assert (empty.issued, empty.waiting, empty.longest, empty.jumps) == (0, 0, None, ())
    assert (empty.waits, empty.halves) == (Waits(0, 0, 0), ())
    assert empty.groups == (GroupLine(HO_TICH, 0, 0, 0), GroupLine(DAT_DAI, 0, 0, 0))
    assert empty.counters == (CounterLine(C3, None, None, 0, 0, 0), CounterLine(C9, None, None, 0, 0, 0))


def test_every_group_tells_how_many_wait_and_for_how_long():
    figures = seen([ticket(5), ticket(9, preferred="cao-tuoi"), ticket(7, group=DAT_DAI)])
    assert figures.groups == (GroupLine(HO_TICH, 2, 1, 55 * 60), GroupLine(DAT_DAI, 1, 0, 53 * 60))
    assert figures.longest == ticket(5)


def test_a_parked_person_waits_from_the_time_on_that_was_given():
    parked = ticket(1, TicketState.PARKED, until_ms=NINE + 30 * 60_000)
    assert (seen([parked], minutes=29).waiting, seen([parked], minutes=29).parked) == (0, 1)
    assert (seen([parked], minutes=30).waiting, seen([parked], minutes=30).parked) == (1, 0)


def test_every_counter_tells_whom_it_has_since_when_and_what_it_has_done():
    done = [ticket(n, TicketState.FINISHED, counter=C3, served_ms=n * 60_000, changed_at_ms=NINE) for n in (4, 6)]
    called = ticket(8, TicketState.CALLED, counter=C3, changed_at_ms=NINE + 59 * 60_000)
    serving = ticket(7, TicketState.SERVING, counter=C3, changed_at_ms=NINE + 50 * 60_000)
    there = seat("s", C3, NINE)
    line = seen([*done, called, serving], [there]).counters[0]
    assert line == CounterLine(C3, there, serving, 600, 2, 300)


def test_a_clock_that_runs_behind_makes_no_negative_time():
    """F-29."""
    figures = seen([ticket(70), ticket(1, TicketState.SERVING, counter=C9, changed_at_ms=NINE * 2)])
    assert (figures.groups[0].longest_s, figures.counters[1].since_s) == (0, 0)


def test_f79_calls_out_of_order_are_listed_newest_first():
    one, two, three = (Jump(NINE + n, OfficerId("hoa.nt"), C3, "suc-khoe", n) for n in (1, 2, 3))
    first, other = ticket(1, jumps=(one, three)), ticket(2, TicketState.FINISHED, jumps=(two,))
    listed = seen([first, other, ticket(3, TicketState.FINISHED, because=Because("order"))]).jumps
    assert listed == (OutOfOrder(first, three), OutOfOrder(other, two), OutOfOrder(first, one))


def test_waits_are_told_by_the_half_hour_of_the_call():
    def called(number: int, minute: int, waited_s: int) -> Ticket:
        because = Because("order", waited_s=waited_s)
        return ticket(number, TicketState.FINISHED, because=because, called_at_ms=NINE + minute * 60_000)

    early = [called(n, 5, n * 60) for n in range(1, 11)]
    figures = seen([*early, called(11, 29, 0), called(12, 30, 600), ticket(13, TicketState.ABSENT, calls=1)])
    assert figures.halves == (HalfHour(NINE, Waits(11, 300, 540)), HalfHour(NINE + 1_800_000, Waits(1, 600, 600)))
    assert figures.waits == Waits(12, 300, 600)


def test_the_last_who_opened_a_counter_and_has_not_left_sits_there():
    seats = [seat("a", C3, NINE), seat("b", C3, NINE + 5), seat("c", C3, NINE + 9, SeatState.CLOSED)]
    found = seat_at(C3, seats)
    assert found is not None
    assert found.id == "b"
    assert seat_at(C9, seats) is None


def test_who_was_sent_and_is_not_called_there_is_named_the_longest_first():
    sent = [ticket(n, only_counter=C9, changed_at_ms=NINE + n * 60_000) for n in (50, 40, 30)]
    served = ticket(1, TicketState.SERVING, only_counter=C9, changed_at_ms=NINE)
    assert seen([*sent, served, ticket(2)]).stranded == tuple(
        Stranded(each, each.changed_at_ms, "late") for each in (sent[2], sent[1])
    )
    closed = seat("s", C9, NINE, SeatState.CLOSED)
    assert seen(sent[:1], [closed]).stranded == (Stranded(sent[0], sent[0].changed_at_ms, "closed"),)


states = st.sampled_from(list(TicketState))


@given(st.lists(st.tuples(states, st.sampled_from([HO_TICH, DAT_DAI]), st.sampled_from([C3, C9]))), st.randoms())
def test_nobody_is_counted_twice_and_nobody_forgotten(drawn, dice):
    people = [ticket(n, state, group, counter=counter) for n, (state, group, counter) in enumerate(drawn)]
    figures = seen(people)
    counted = figures.waiting + figures.parked + figures.absent + figures.serving + figures.finished + figures.void
    assert counted == figures.issued == len(people)
    assert sum(line.waiting for line in figures.groups) == figures.waiting
    assert sum(line.served for line in figures.counters) == figures.finished
    shuffled = list(people)
    dice.shuffle(shuffled)
    assert seen(shuffled) == figures
