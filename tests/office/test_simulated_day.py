"""A whole day of a ward in accelerated time: the live figures are those of a second count from the bare events."""

from tests.office.ward_day import assert_figures_of_a_day


def test_the_live_figures_of_a_day_equal_a_recount_of_its_events(tmp_path):
    """Three hundred visitors; the long lane plays 2,400."""
    day = assert_figures_of_a_day(tmp_path, visitors=300, every_min=15)
    assert day.looks >= 40
    assert {"ticket.transferred", "ticket.parked", "ticket.absent", "seat.paused", "ticket.undone"} <= set(day.kinds)
    assert set(day.invited) == {"in time", "early", "late", "missed", "cancelled"}
