"""Garbage is collected on the GUI thread while a window lives, and by Python again afterwards."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from resources.qt.garbage import EVERY_MS, Collector


class Ring(QObject):
    """A cycle that says on which thread it went."""

    def __init__(self, gone: list[str]) -> None:
        super().__init__()
        self.itself, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.mark.usefixtures("qapp")
def test_cycles_go_on_the_thread_of_the_window(qtbot):
    gone: list[str] = []
    collector = Collector()
    try:
        Ring(gone)
        allocating = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="replicator")
        allocating.start()
        allocating.join()
        qtbot.waitUntil(lambda: bool(gone), timeout=20 * EVERY_MS)
        assert gone == ["MainThread"]
        assert not gc.isenabled()
    finally:
        collector.stop()
        assert gc.isenabled()
        gc.disable()  # as the tests' conftest has it
