"""What people think of a finished visit: one word of its ticket, whatever arrives in whatever order (F-65)."""

from dataclasses import replace
from itertools import permutations

import pytest

from sync.domain.causal import Placed
from sync.domain.event import GENESIS, Header, chain_after, ref_to, write
from sync.domain.fold import Folded
from sync.domain.ids import EntityId, LogId, TicketId
from sync.domain.rated import LEAST_TOLD, WINDOW_MS, Satisfaction, WhyNot, chosen, satisfaction, why_not
from sync.domain.rating import Rating, body_of
from sync.domain.ticket import Ticket, TicketState
from sync.domain.ticket_fold import fold_ticket
from tests.domain.histories import AT_MS, ENTITY, ISSUED, Station

AT_3 = {"counter": "3"}
GOOD, BAD = body_of("f", (("hai-long", 2),)), body_of("f", (("hai-long", 0),))
REOPENED = ("ticket.reopened", AT_3 | {"reason": "quay-lai"})


def folded(*events: Placed) -> Folded[Ticket]:
    return fold_ticket(ENTITY, events)


def ticket(*events: Placed) -> Ticket:
    state = folded(*events).state
    assert state is not None
    return state


def served(desk: Station) -> list[Placed]:
    return [desk.writes("ticket.issued", ISSUED), desk.writes("ticket.serving", AT_3)]


def finished(desk: Station) -> list[Placed]:
    return [*served(desk), desk.writes("ticket.finished", AT_3)]


def kiosk(name: str, heard: list[Placed], clock_ms: int = AT_MS + 60_000) -> Station:
    station = Station(name, clock_ms=clock_ms)
    station.hears(heard)
    return station


def points(one: Ticket) -> int | None:
    return one.rating.answers[0][1] if one.rating else None


def test_a_finished_visit_is_rated_with_form_and_points_and_nothing_else_of_it_changes():
    visit = finished(Station("quay-3"))
    given = kiosk("ki-ot-1", visit).writes("ticket.rated", body_of("f", (("b", 1), ("a", 2))))
    assert ticket(*visit, given) == replace(ticket(*visit), rating=Rating("f", (("a", 2), ("b", 1)), AT_MS + 61_000))


def test_f65_of_two_hundred_ratings_of_one_visit_the_first_counts():
    visit = finished(Station("quay-3"))
    child = kiosk("ki-ot-1", visit)
    ratings = [child.writes("ticket.rated", GOOD if at == 0 else BAD) for at in range(200)]
    assert points(ticket(*visit, *ratings)) == 2
    assert folded(*visit, *ratings).skipped == ()


def test_f65_two_kiosks_that_are_cut_off_rate_one_visit_and_every_machine_counts_the_same_one():
    visit = finished(Station("quay-3"))
    one, two = (kiosk(name, visit).writes("ticket.rated", body) for name, body in (("k1", GOOD), ("k2", BAD)))
    states = {points(ticket(*order)) for order in permutations((*visit, one, two))}
    assert len(states) == 1
    assert states <= {0, 2}


def test_f65_a_visit_that_is_not_over_is_not_rated_not_even_beside_its_end():
    """Who writes it has not heard of the end, so nobody can have said it."""
    desk = Station("quay-3")
    visit = served(desk)
    early = kiosk("k1", visit).writes("ticket.rated", BAD)
    end = desk.writes("ticket.finished", AT_3)
    for order in permutations((*visit, early, end)):
        assert ticket(*order).rating is None
        assert ticket(*order).state is TicketState.FINISHED
    assert ticket(*visit, early).rating is None


def test_f65_two_hours_after_its_end_a_visit_is_rated_no_more():
    visit = finished(Station("quay-3"))
    over_ms = ticket(*visit).changed_at_ms
    assert points(ticket(*visit, kiosk("k1", visit, over_ms + WINDOW_MS - 1000).writes("ticket.rated", BAD))) == 0
    assert ticket(*visit, kiosk("k1", visit, over_ms + WINDOW_MS).writes("ticket.rated", BAD)).rating is None


def test_f29_a_kiosk_whose_clock_is_behind_the_counters_rates_all_the_same():
    visit = finished(Station("quay-3"))
    assert points(ticket(*visit, kiosk("k1", visit, AT_MS - 3_600_000).writes("ticket.rated", GOOD))) == 2


def test_f65_a_kiosk_of_another_centre_rates_nothing():
    visit = finished(Station("quay-3"))
    log = LogId("24.noi-khac/ki-ot-1.00000000/public")
    header = Header(log, 1, EntityId(""), (visit[-1].ref,), "ticket.rated", AT_MS + 60_000, "ki-ot-1")
    event = write(header, BAD)
    assert ticket(*visit, Placed(ref_to(header, chain_after(GENESIS, event)), event)).rating is None


@pytest.mark.parametrize(
    "step",
    [REOPENED, ("ticket.undone", AT_3 | {"of": "ticket.finished", "state": "serving"})],
)
def test_what_was_said_stays_when_staff_open_the_visit_again_and_is_said_once(step):
    desk = Station("quay-3")
    visit = finished(desk)
    given = kiosk("k1", visit).writes("ticket.rated", GOOD)
    again = [desk.writes(*step), desk.writes("ticket.serving", AT_3), desk.writes("ticket.finished", AT_3)]
    second = kiosk("k1", [*visit, given, *again]).writes("ticket.rated", BAD)
    for events in ([*visit, given, *again], [*visit, *again, given], [*visit, given, *again, second]):
        assert points(ticket(*events)) == 2


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"form": "f"},
        {"form": "f", "answers": []},
        {"form": "f", "answers": {}},
        {"form": "f", "answers": {"a": 3}},
        {"form": "f", "answers": {"a": -1}},
        {"form": "f", "answers": {"a": "2"}},
        {"form": "f", "answers": {"a" * 41: 2}},
        {"form": "f", "answers": {f"{at}": 2 for at in range(21)}},
        {"answers": {"a": 2}},
        {"form": 7, "answers": {"a": 2}},
    ],
)
def test_what_is_no_rating_is_skipped_and_said(body):
    visit = finished(Station("quay-3"))
    given = kiosk("k1", visit).writes("ticket.rated", body)
    assert ticket(*visit, given).rating is None
    assert len(folded(*visit, given).skipped) == 1


OVER = Ticket(
    TicketId(EntityId("t1")), "A", 1, ticket(*finished(Station("q"))).day, ticket(*finished(Station("q"))).group, (),
    "vi", AT_MS, TicketState.FINISHED, changed_at_ms=AT_MS,
)  # fmt: skip


def rated(*answers: int) -> Ticket:
    return replace(OVER, rating=Rating("f", tuple((f"{at}", each) for at, each in enumerate(answers)), AT_MS))


def test_who_cannot_rate_is_told_why():
    assert why_not(OVER, AT_MS + WINDOW_MS) is None
    assert why_not(OVER, AT_MS + WINDOW_MS + 1) is WhyNot.LATE
    assert why_not(rated(2), AT_MS) is WhyNot.TWICE
    assert {
        why_not(replace(OVER, state=state), AT_MS) for state in TicketState if state is not TicketState.FINISHED
    } == {WhyNot.UNFINISHED}


def test_of_slips_with_one_code_the_one_is_meant_that_can_be_rated():
    other, waiting = replace(OVER, number=2), replace(OVER, state=TicketState.WAITING)
    assert chosen([waiting, OVER], AT_MS) == OVER
    assert chosen([waiting, OVER, other], AT_MS) is WhyNot.ALIKE
    assert chosen([waiting, rated(1)], AT_MS) is WhyNot.UNFINISHED


def test_a_days_ratings_are_counted_and_told_once_they_are_too_many_to_guess_who_rated():
    few = [rated(2)] * (LEAST_TOLD - 1)
    assert satisfaction([*few, OVER]) == Satisfaction(finished=LEAST_TOLD, rated=LEAST_TOLD - 1)
    waiting = replace(OVER, state=TicketState.WAITING)
    said = satisfaction([*few, rated(0), rated(2, 1, 0), rated(1, 0), OVER, waiting])
    assert (said.finished, said.rated, said.content) == (LEAST_TOLD + 3, LEAST_TOLD + 2, LEAST_TOLD)
    assert said.mean == pytest.approx((8 + 0 + 1 + 0.5) / 7)
