"""A machine's clock: what it saves, what it finds again, and who may tell it the time."""

import threading

import pytest

from sync.clock import CentreClock, Source, read_saved, steady_ms, wall_clock, write_saved
from sync.domain.centre_clock import Rank, Saved, Vouched
from tests.fakes import eventually, moment
from tests.fakes_clock import DAY_MS, HOUR_MS, MINUTE_MS, TwoClocks


@pytest.fixture
def hands():
    return TwoClocks()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "clock.json"


def test_the_machine_s_own_clock_is_told_as_it_is():
    assert abs(CentreClock(Source())() - wall_clock()) < 1000


def test_the_steady_clock_counts_milliseconds():
    begun = steady_ms()
    threading.Event().wait(0.05)
    assert 50 <= steady_ms() - begun < 5000


def test_f25_after_a_power_cut_time_goes_on_from_the_last_minute_that_was_saved(hands, file):
    clock = hands.clock(file)
    hands.pass_time(hours=2)
    clock.save()
    hands.wall_ms = 0
    hands.restart()
    again = hands.clock(file)
    assert (again(), again.sure) == (moment(23, 12), False)
    assert again.alarm().wrong
    assert again.tell_ms() == 0


def test_f25_once_the_network_has_set_the_clock_the_next_look_believes_it(hands, file):
    hands.clock(file).save()
    hands.wall_ms = 0
    clock = hands.clock(file)
    hands.wall_ms = moment(23, 14)
    clock.save()
    assert (clock(), clock.sure, clock.tell_ms()) == (moment(23, 14), True, moment(23, 14))


def test_what_a_peer_told_is_known_again_after_a_start(hands, file):
    clock = hands.clock(file)
    clock.hear(hands.told(hands.wall_ms + 7 * MINUTE_MS, trip_ms=0))
    clock.stop()
    assert read_saved(file) == Saved(moment(23, 10, 7), 7 * MINUTE_MS, Vouched(Rank.HUB, moment(23, 10, 7)))
    hands.restart()
    assert hands.clock(file)() == moment(23, 10, 7)


def test_f26_a_person_s_word_takes_a_running_machine_back_within_a_minute_and_peers_stand_above_it(hands, file):
    """The clock was a month ahead at a start with nobody to disagree; a technician has set it back."""
    hands.set_wall(days=30)
    clock = hands.clock(file)
    clock.save()
    hands.set_wall(days=-30)
    clock.save()
    assert clock() > moment(23, 10) + 29 * DAY_MS
    write_saved(file, Saved(hands.wall_ms, by_person=True))
    hands.pass_time(seconds=40)
    clock.save()
    assert (clock(), clock.alarm()) == (hands.wall_ms, None)
    hands.set_wall(days=1)
    clock.save()
    assert clock() == hands.wall_ms - DAY_MS
    clock.hear(hands.told(moment(23, 9), trip_ms=0))
    assert clock() == moment(23, 9)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"centre_ms": "x"}', b"\xff\xfe", b'{"vouched": {"rank": 9}}'])
def test_a_damaged_file_counts_as_none(hands, file, damage):
    hands.clock(file).save()
    file.write_bytes(damage)
    assert hands.clock(file)() == moment(23, 10)


def test_a_file_that_was_only_half_written_leaves_the_one_before(hands, file):
    hands.clock(file).save()
    file.with_suffix(".new").write_text('{"centre')
    hands.wall_ms = 0
    assert hands.clock(file)() == moment(23, 10)


def test_a_disk_that_takes_nothing_does_not_stop_the_clock(hands, tmp_path, caplog):
    clock = hands.clock(tmp_path / "missing" / "clock.json")
    clock.save()
    assert clock() == moment(23, 10)
    assert caplog.records[-1].message == "time not saved"


def test_a_clock_that_nobody_can_set_is_not_saved(hands, tmp_path):
    hands.clock().stop()
    assert not list(tmp_path.iterdir())


def test_the_time_is_saved_again_and_again(hands, file):
    clock = hands.clock(file)
    clock.start(every_s=0.01)
    hands.pass_time(hours=1)
    eventually(lambda: (saved := read_saved(file)) and saved.centre_ms == moment(23, 11))
    clock.stop()


def test_a_machine_of_no_rank_is_not_heard(hands):
    clock = hands.clock()
    clock.hear(hands.told(hands.wall_ms + HOUR_MS, Rank.OWN))
    assert clock() == moment(23, 10)


def test_a_hub_is_told_the_time_by_the_province_and_by_no_other_hub(hands):
    """Else two hubs without a province would take over each other's time by turns."""
    clock = hands.clock(own=Rank.HUB)
    clock.hear(hands.told(hands.wall_ms + HOUR_MS, Rank.HUB))
    assert clock() == moment(23, 10)
    clock.hear(hands.told(hands.wall_ms + HOUR_MS, Rank.PROVINCE, trip_ms=0))
    assert clock() == moment(23, 11)


def test_nobody_tells_the_province_the_time(hands):
    clock = hands.clock(own=Rank.PROVINCE)
    clock.hear(hands.told(hands.wall_ms + HOUR_MS, Rank.PROVINCE))
    assert clock() == moment(23, 10)


def test_the_province_follows_the_clock_that_the_network_sets(hands):
    clock = hands.clock(own=Rank.PROVINCE)
    hands.set_wall(minutes=20)
    clock.save()
    assert clock() == moment(23, 10, 20)


def test_f26_a_wall_clock_that_runs_away_is_an_alarm_and_nothing_else(hands):
    clock = hands.clock()
    hands.set_wall(days=1)
    assert clock() == moment(23, 10)
    assert clock.alarm().skew_ms == DAY_MS
