"""A machine goes by its centre's hours, unless it does not know the time or was told not to."""

from sync.domain.opening import ANYHOW, Phase
from sync.office.opening_hours import OpeningHours
from sync.office.shipped import load_calendar, load_centre
from tests.fakes import moment
from tests.fakes_clock import TwoClocks


def hours(now_ms: int, *, always: bool = False) -> OpeningHours:
    return OpeningHours(load_centre(), load_calendar(), TwoClocks(now_ms).clock(), always=always)


def test_the_centre_is_closed_at_night():
    assert hours(moment(23, 22)).now().phase is Phase.CLOSED


def test_where_somebody_is_on_duty_it_never_is():
    assert hours(moment(23, 22), always=True).now() == ANYHOW


def test_f25_a_clock_that_nobody_knows_closes_no_centre():
    assert hours(0).now() == ANYHOW
