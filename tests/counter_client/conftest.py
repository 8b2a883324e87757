"""A real machine on a real file, a real window offscreen, and an officer who presses keys."""

import pytest
from shiboken6 import isValid

from counter_client import start
from counter_client.look.tokens import load
from counter_client.scenery import Hands, bare, morning
from counter_client.window import Window
from tests.counter_client.officer import Officer


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application as officers have it: Fusion, shipped fonts, Vietnamese."""
    start.application("vi")
    return qapp


@pytest.fixture
def windows():
    """The windows that were opened, each over a machine that is closed after it."""
    return []


@pytest.fixture
def close(windows, qtbot):
    """Returns what closes a machine after its windows, as the program does: none of them reads or writes later."""

    def closed(machine):
        there = [window for window in windows if isValid(window)]
        for window in there:
            if window.front.isVisible():
                window.close()
        # pytest-qt has let go of them already: while this waits they are deleted
        qtbot.waitUntil(lambda: not any(isValid(window) and (window.busy or window.isVisible()) for window in there))
        machine.close()

    return closed


@pytest.fixture
def quiet(tmp_path, close):
    """A machine on which nothing has happened."""
    made = bare(tmp_path)
    yield made
    close(made.machine)


@pytest.fixture
def busy(tmp_path, close):
    """A machine with people waiting and dossiers in every state."""
    made = morning(tmp_path)
    yield made
    close(made.machine)


@pytest.fixture
def sit_down(qtbot, windows):
    """Open the window of a machine; returns the officer before signing in."""

    def open_window(made, look=None):
        still = Hands()
        window = Window(made.machine, look or load(), steady=still)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Officer(window, made, qtbot, still)

    return open_window


@pytest.fixture
def officer(sit_down, busy):
    """Nguyễn Thị Hoa at counter 3, signed in, eight people waiting."""
    hoa = sit_down(busy)
    hoa.signs_in()
    return hoa
