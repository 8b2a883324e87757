"""A kiosk that does not know the time: numbers as always, a calm line, and slips that say so (F-25)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.stage import Stage, demonstration_settings, open_stage
from resources.qt.fonts import install_fonts
from tests.fakes import moment
from tests.fakes_clock import SetByHand, TwoClocks


@pytest.fixture
def hands() -> TwoClocks:
    return TwoClocks(wall_ms=0)


@pytest.fixture
def stage(qapp, tmp_path: Path, hands: TwoClocks) -> Iterator[Stage]:
    assert qapp is not None
    install_fonts()
    stage = open_stage(replace(demonstration_settings(tmp_path), clock=SetByHand(hands=hands)))
    yield stage
    stage.close()


def slip_height(stage: Stage) -> int:
    ticket = stage.machine.queue.issue(stage.machine.centre.groups[0].id)
    return stage.app.slips.draw(ticket, 3).height_px


def test_f25_the_kiosk_says_so_until_somebody_tells_it_the_time(stage: Stage, hands: TwoClocks) -> None:
    assert stage.app.kiosk.property("clockWrong")
    stage.machine.clock.hear(hands.told(moment(23, 10)))
    stage.pass_time(1000)
    assert not stage.app.kiosk.property("clockWrong")


def test_f25_the_slip_has_one_line_more_while_the_time_is_not_known(stage: Stage, hands: TwoClocks) -> None:
    provisional = slip_height(stage)
    stage.machine.clock.hear(hands.told(moment(23, 10)))
    assert 20 <= provisional - slip_height(stage) <= 50
