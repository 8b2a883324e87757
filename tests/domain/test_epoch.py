"""Lives of the province's database: each is later than the one before, and no name from nowhere is believed."""

import pytest

from sync.domain.epoch import AHEAD_MS, epoch_name, is_credible

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
