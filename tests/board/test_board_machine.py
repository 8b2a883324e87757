"""The board over a real machine: what counters do reaches the hall, on whichever thread it arrives."""

import json
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from kiosk.board.app import follow
from kiosk.board.pictures import StillBell
from kiosk.board.source import Source
from kiosk.board.window import BoardWindow
from resources.qt.fonts import install_fonts
from sync.domain.ids import CounterId, GroupId
from sync.machine import Machine
from tests.board.conftest import visible_items

THREE = CounterId("3")


def board_of(machine: Machine) -> tuple[BoardWindow, StillBell]:
    install_fonts()
    bell = StillBell()
    board = BoardWindow(Source(machine.queue.board, machine.link, machine.clock, machine.centre), bell)
    follow(machine, board.controller)
    board.window.show()
    return board, bell


def text(board: BoardWindow, name: str) -> str:
    return next((str(item.property("text")) for item in visible_items(board) if item.objectName() == name), "")


def test_a_number_waits_is_called_and_finished(qapp: QGuiApplication, qtbot: QtBot, machine: Machine) -> None:
    assert qapp is not None
    board, bell = board_of(machine)
    ticket = machine.queue.issue(GroupId("ho-tich"))
    qtbot.waitUntil(lambda: text(board, "board.next.0") == "A001")
    threading.Thread(target=machine.queue.call_next, args=(THREE,)).start()
    qtbot.waitUntil(lambda: text(board, "board.number") == "A001")
    assert (text(board, "board.counter"), bell.strokes) == ("Quầy 3", 1)
    machine.queue.serve(ticket.id, THREE)
    machine.queue.finish(ticket.id, THREE)
    qtbot.waitUntil(lambda: text(board, "board.quiet") == "Mời bà con chờ đến số của mình")
    assert text(board, "board.last.0") == "A001"
    board.end()


def test_a_restarted_board_shows_the_call_at_once_and_stays_silent(
    qapp: QGuiApplication, qtbot: QtBot, machine: Machine
) -> None:
    assert qapp is not None
    machine.queue.issue(GroupId("ho-tich"))
    machine.queue.call_next(THREE)
    board, bell = board_of(machine)
    assert text(board, "board.number") == "A001"
    machine.queue.issue(GroupId("ho-tich"))
    qtbot.waitUntil(lambda: text(board, "board.next.0") == "A002")
    assert bell.strokes == 0
    board.end()


def test_the_board_runs_as_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "board.toml").write_text(
        '[machine]\ncentre = "24.hop-thinh"\ndevice = "b1"\nrole = "board"\ndata = "data"\n'
        '[screen]\norientation = "landscape"\n',
        encoding="utf-8",
    )
    picture = tmp_path / "board.png"
    commands = [{"wait": "board.quiet", "text": "Chưa gọi số nào"}, {"shot": str(picture)}, {"quit": True}]
    played = subprocess.run(
        [sys.executable, "-m", "kiosk", "--board", "--robot", "--settings", str(tmp_path / "board.toml")],
        input="".join(json.dumps(command) + "\n" for command in commands),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert [json.loads(line).get("error") for line in played.stdout.splitlines()] == [None] * 3, played.stderr
    assert played.returncode == 0
    assert (QImage(str(picture)).width(), QImage(str(picture)).height()) == (1920, 1080)
