"""Lives of the province's database: each is later than the one before, and no name from nowhere is believed."""

import pytest

from sync.domain.epoch import AHEAD_MS, LEAST_MS, epoch_name, is_credible, may_outlive

NOW_MS = 1_795_402_800_000


def test_a_life_is_named_by_its_beginning():
    assert epoch_name(NOW_MS, "", "0123abcd") == "001795402800000-0123abcd"


def test_a_later_life_sorts_behind_though_the_clock_was_put_back():
    first = epoch_name(NOW_MS, "", "ffffffff")
    assert first < epoch_name(NOW_MS - 30 * AHEAD_MS, first, "00000000") < epoch_name(NOW_MS + 2, first, "00000000")


@pytest.mark.parametrize(
    ("begun_ms", "credible"), [(0, True), (NOW_MS + AHEAD_MS, True), (NOW_MS + AHEAD_MS + 1, False)]
)
def test_a_life_that_begins_days_from_now_is_none(begun_ms, credible):
    assert is_credible(epoch_name(begun_ms, "", "0123abcd"), NOW_MS) is credible


@pytest.mark.parametrize(
    "name", ["", "z", "1", "001795402800000", "001795402800000-0123ABCD", "001795402800000-0123abcd\n"]
)
def test_what_is_no_name_is_not_believed(name):
    assert not is_credible(name, NOW_MS)


@pytest.mark.parametrize(
    ("own_ms", "believed_ms", "may"),
    [
        (NOW_MS - LEAST_MS, NOW_MS, True),
        (NOW_MS - LEAST_MS, NOW_MS + AHEAD_MS // 2, True),
        (NOW_MS - LEAST_MS, NOW_MS + AHEAD_MS // 2 + 1, False),
        (NOW_MS - LEAST_MS + 1, NOW_MS, False),
        (NOW_MS - LEAST_MS, NOW_MS - LEAST_MS - 1, False),
    ],
)
def test_the_province_outlives_what_is_believed_unless_that_could_be_a_lie(own_ms, believed_ms, may):
    own, believed = (epoch_name(at_ms, "", "0123abcd") for at_ms in (own_ms, believed_ms))
    assert may_outlive(own, believed, NOW_MS) is may
