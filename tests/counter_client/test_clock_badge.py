"""What an officer reads when the clock of this PC is off: how far, and that work goes on (F-25, F-27)."""

import pytest

from counter_client.scenery import COUNTER, Hands, Scenery
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.machine import Machine
from sync.settings import Settings
from tests.fakes_clock import MINUTE_MS, SetByHand, TwoClocks


@pytest.fixture
def hands():
    return TwoClocks()


@pytest.fixture
def officer_at(sit_down, tmp_path, hands):
    opened = []

    def sat_down():
        clock = SetByHand(hands=hands)
        settings = Settings(CentreId("24.hop-thinh"), DeviceId("q3"), Role.COUNTER, tmp_path, clock=clock)
        opened.append(Machine.open(settings))
        return sit_down(Scenery(opened[-1], Hands()))

    yield sat_down
    for machine in opened:
        machine.close()


def test_f27_a_clock_that_agrees_with_the_hub_s_says_nothing(officer_at, hands):
    officer = officer_at()
    officer.machine.clock.hear(hands.told(hands.wall_ms + MINUTE_MS))
    officer.window.reload()
    assert not officer.sees("status.skew")


@pytest.mark.parametrize(
    ("skew_ms", "words"),
    [(7 * MINUTE_MS, "Đồng hồ máy nhanh 7 phút"), (-67 * MINUTE_MS, "Đồng hồ máy chậm 1 giờ 7 phút")],
)
def test_f27_the_strip_says_how_far_this_machine_s_clock_is_off(officer_at, hands, skew_ms, words):
    officer = officer_at()
    officer.machine.clock.hear(hands.told(hands.wall_ms - skew_ms, trip_ms=0))
    officer.window.reload()
    assert officer.reads("status.skew") == words
    hands.set_wall(minutes=-skew_ms / MINUTE_MS)
    officer.window.reload()
    assert not officer.sees("status.skew")


def test_f25_a_clock_that_nobody_believes_is_called_wrong(officer_at, hands):
    hands.wall_ms = 0
    officer = officer_at()
    officer.window.reload()
    assert officer.reads("status.skew") == "Đồng hồ máy sai"


def test_f27_a_person_has_waited_by_the_hub_s_clock_however_fast_this_one_is(officer_at, hands):
    officer = officer_at()
    officer.machine.clock.hear(hands.told(hands.wall_ms - 7 * MINUTE_MS, trip_ms=0))
    ticket = officer.machine.queue.issue("ho-tich")
    hands.pass_time(minutes=3)
    called = officer.machine.queue.call_next(COUNTER)
    assert called.called_at_ms - ticket.issued_at_ms == 3 * MINUTE_MS
