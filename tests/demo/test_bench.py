"""The switches of the bench: each really goes wrong at a kiosk that runs, and is mended."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtSerialPort import QSerialPort

from counter_client.frame.serial_scanner import SerialScanner
from sync.demo.scanner import UnpluggableScanner
from sync.demo.switches import SWITCHES, Turn, turn_of

SEEN_S = 30.0


def test_a_line_asks_for_a_turn_and_nothing_else_does():
    turns = [Turn(switch, position) for switch, positions in SWITCHES.items() for position in positions]
    assert [turn_of(f" {turn.line.upper()}\n") for turn in turns] == turns
    assert [turn_of(line) for line in ("", "printer", "printer cut", "disk  full", "rm -rf")] == [None] * 5


def test_f41_a_kiosk_without_paper_says_so_and_goes_on(trial):
    trial.turn("printer empty")
    trial.screen.actor.wait("paper.line", within_s=SEEN_S)
    assert trial.screen.take_number("ho-tich")
    trial.turn("printer well")
    trial.screen.actor.click("roll.continue")  # the new roll was tried, and there are letters on it
    trial.screen.actor.do(gone="paper.line", timeout_s=SEEN_S)


def test_f14_a_kiosk_without_hub_and_line_gives_numbers_and_finds_them_again(trial):
    trial.screen.actor.do(gone="offline.line", timeout_s=SEEN_S)
    for fault in ("hub killed", "lan cut"):
        trial.turn("line cut")
        trial.turn(fault)
        trial.screen.is_offline()
        assert trial.screen.take_number("ho-tich")
        trial.mend()
        trial.screen.actor.do(gone="offline.line", timeout_s=SEEN_S)


def test_f10_a_kiosk_whose_disk_is_full_is_about_paper_until_it_has_room(trial):
    trial.turn("disk full")
    trial.screen.actor.wait("paper.title", within_s=SEEN_S)
    trial.turn("disk well")
    trial.screen.actor.wait("home.take-number", within_s=SEEN_S)


@pytest.mark.parametrize("off", ["fast", "slow"])
def test_f25_a_kiosk_that_starts_a_day_off_learns_the_time_from_the_hub(trial, off):
    trial.turn(f"clock {off}")
    trial.screen.actor.wait("home.take-number", within_s=SEEN_S)
    assert trial.screen.take_number("ho-tich")


def test_a_scanner_is_missed_when_it_is_pulled_out_and_found_when_it_is_back(qtbot):
    unpluggable, owner = UnpluggableScanner(), QObject()
    told: list[bool] = []
    scanner = SerialScanner(unpluggable.port, owner)
    scanner.found.connect(told.append)
    unpluggable.unplug()
    (line,) = scanner.findChildren(QSerialPort)
    qtbot.waitUntil(lambda: not line.isOpen())
    scanner.open()
    scanner.open()
    unpluggable.plug()
    unpluggable.plug()
    scanner.open()
    assert told == [False, True]
    unpluggable.unplug()
    scanner.deleteLater()
