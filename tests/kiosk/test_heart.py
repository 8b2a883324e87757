"""The kiosk's heartbeat: a round trip through the database by the thread that saves numbers, or none."""

import pytest

from kiosk.heart import Heart
from kiosk.stage import Stage
from sync.domain.pulse import PATIENCE_MS
from tests.kiosk.test_disk import stage
from tests.store.ailing import told_to_every_connection

__all__ = ["stage"]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def heart(stage: Stage, told: list[str]):
    heart = Heart(stage.app.kiosk.saver, stage.machine.disk.touch, told.append, stage.hand)
    yield heart
    stage.disk.release()


def test_it_is_ready_and_lives_once_the_database_has_answered(heart: Heart, told, qtbot):
    qtbot.waitUntil(lambda: told == ["READY=1"])
    heart.beat()
    assert told == ["READY=1", "WATCHDOG=1"]


def test_a_writer_that_hangs_ends_it(heart: Heart, stage: Stage, told, qtbot):
    qtbot.waitUntil(lambda: told == ["READY=1"])
    stage.disk.hold()
    stage.hand.now_ms += PATIENCE_MS
    heart.beat()
    told.clear()
    stage.hand.now_ms += PATIENCE_MS
    heart.beat()
    assert told == []
    stage.disk.release()
    qtbot.waitUntil(lambda: bool(heart.beat() or told))


def test_a_disk_that_refuses_answers_and_its_page_stays(heart: Heart, stage: Stage, told, qtbot):
    """F-10: a restart would not mend the disk, and would take the page away."""
    qtbot.waitUntil(lambda: told == ["READY=1"])
    with told_to_every_connection("query_only = 1"):
        stage.hand.now_ms += PATIENCE_MS
        heart.beat()
        qtbot.waitUntil(lambda: stage.app.kiosk.saver.trouble is not None)
        stage.hand.now_ms += PATIENCE_MS
        heart.beat()
        assert told[-1] == "WATCHDOG=1"
        assert stage.app.kiosk.property("screen") == "paper"
