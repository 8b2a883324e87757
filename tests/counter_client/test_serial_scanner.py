"""D-02: a scanner in serial mode, here the other end of a pseudo terminal."""

import os
import pty

import pytest
from PySide6.QtCore import QObject, Qt

from counter_client.frame.serial_scanner import LONGEST, SerialScanner
from counter_client.scenery import COUNTER
from sync.domain.ticket import TicketState


class Port:
    """A scanner's end of the line, and the name of the port at the counter's."""

    def __init__(self):
        self._own, self._other = pty.openpty()
        self.name = os.ttyname(self._other)

    def scans(self, sent):
        os.write(self._own, sent)

    def close(self):
        os.close(self._own)
        os.close(self._other)


@pytest.fixture
def port():
    made = Port()
    yield made
    made.close()


@pytest.fixture
def heard(qapp, port):
    """What the scanner at the port says."""
    assert qapp is not None
    owner = QObject()
    said: list[str] = []
    scanner = SerialScanner(port.name, owner)
    scanner.scanned.connect(said.append)
    yield said
    scanner.deleteLater()


def test_lines_are_heard_whole_however_they_arrive(qtbot, port, heard):
    port.scans("024196001234||Nguyễn ".encode())
    port.scans("Thị Huyền\r\nMC1:".encode())
    port.scans(b"ABC\n\r")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["024196001234||Nguyễn Thị Huyền", "MC1:ABC"]


def test_bytes_that_are_no_text_are_marked_and_of_an_endless_line_the_end_is_kept(qtbot, port, heard):
    port.scans(b"\xff1\r" + b"x" * 3000 + b"\r")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["\ufffd1", "x" * LONGEST]


def test_a_port_that_is_not_there_is_told_once_and_one_that_comes_is_found(qtbot, qapp, tmp_path, port):
    assert qapp is not None
    place, owner = tmp_path / "scanner", QObject()
    told: list[bool] = []
    heard: list[str] = []
    scanner = SerialScanner(str(place), owner)
    scanner.found.connect(told.append)
    assert told == []
    scanner.open()
    scanner.open()
    assert told == [False]
    place.symlink_to(port.name)
    scanner.open()
    assert told == [False, True]
    scanner.scanned.connect(heard.append)
    port.scans(b"here\r")
    qtbot.waitUntil(lambda: heard == ["here"])


def test_a_slip_scanned_at_the_port_is_served_whatever_is_typed_meanwhile(officer, port):
    officer.window.workplace.scanners.listen_to_port(port.name)
    ticket = next(each for each in officer.machine.queue.today() if each.label == "A005")
    port.scans(f"MC1:{ticket.id.upper()}\r\n".encode())
    officer.waits_until(lambda: officer.machine.queue.at_counter(COUNTER) is not None)
    held = officer.machine.queue.at_counter(COUNTER)
    assert (held.label, held.state) == ("A005", TicketState.SERVING)


def test_a_slip_scanned_at_the_port_of_a_locked_counter_is_not_served(officer, port):
    workplace = officer.window.workplace
    workplace.scanners.listen_to_port(port.name)
    officer.press(Qt.Key.Key_F12)
    heard: list[str] = []
    workplace.findChild(SerialScanner).scanned.connect(heard.append)  # told after whoever leads the scan
    ticket = next(each for each in officer.machine.queue.today() if each.label == "A005")
    port.scans(f"MC1:{ticket.id.upper()}\r\n".encode())
    officer.waits_until(lambda: bool(heard) and not officer.window.saver.busy)
    assert officer.machine.queue.at_counter(COUNTER) is None


def test_behind_the_small_window_a_slip_scanned_at_the_port_is_served(officer, port):
    officer.window.workplace.scanners.listen_to_port(port.name)
    officer.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    ticket = next(each for each in officer.machine.queue.today() if each.label == "A005")
    port.scans(f"MC1:{ticket.id.upper()}\r\n".encode())
    officer.waits_until(lambda: officer.machine.queue.at_counter(COUNTER) is not None)
    assert not officer.window.isVisible()
