"""D-01, the two-hand test: the commonest jobs by keyboard and scanner only, with the keys that each may cost.

What is printed at the counter is the slip; a dossier's receipt joins the table with its paper.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from counter_client.scenery import COUNTER
from sync.domain.dossier import DossierStatus
from sync.domain.ticket import TicketState
from sync.settings import PrinterSettings
from tests.counter_client.officer import Officer
from tests.counter_client.test_scanner import Keyboard

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (?P<job>[a-z][a-z ,]+) \| (?P<keys>\d+) \| (?P<scans>\d+) \|", re.MULTILINE)
BUDGETS = {row["job"]: (int(row["keys"]), int(row["scans"])) for row in ROW.finditer(README)}
CARD = "024196001234||Nguyen Thi Huyen|12031996|Nu|Hop Thinh, Bac Ninh|01022022"
PAPERS = 3


class Hands:
    """Two hands at keyboard and scanner; every key and every scan is counted."""

    def __init__(self, officer: Officer) -> None:
        self.officer, self.keys, self.scans = officer, 0, 0
        self._scanner = Keyboard(officer)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.officer.press(key, modifier)
        self.keys += 1

    def scan(self, text):
        self._scanner.type(f"{text}\r", 4)
        self.scans += 1
        self.officer.waits_until(lambda: not self.officer.window.saver.busy)

    @property
    def spent(self):
        return self.keys, self.scans


@pytest.fixture
def hands(officer):
    return Hands(officer)


def at_counter(hands):
    return hands.officer.machine.queue.at_counter(COUNTER)


def test_the_readme_has_a_budget_for_each_of_these_jobs():
    assert set(BUDGETS) == {
        "call the next person", "serve whoever shows a slip", "take in a birth registration", "hand a result back",
        "print the slip of the person in front", "print a slip again by its number",
    }  # fmt: skip


def test_calling_the_next_person(hands):
    hands.key(Qt.Key.Key_F2)
    assert at_counter(hands).label == "A003"
    assert hands.spent == BUDGETS["call the next person"] == (1, 0)


def test_serving_whoever_shows_a_slip(hands):
    ticket = next(each for each in hands.officer.machine.queue.today() if each.label == "A005")
    hands.scan(f"MC1:{ticket.id.upper()}")
    hands.officer.waits_until(lambda: at_counter(hands) is not None)
    assert (at_counter(hands).label, at_counter(hands).state) == ("A005", TicketState.SERVING)
    assert hands.spent == BUDGETS["serve whoever shows a slip"]


def test_taking_in_a_birth_registration(hands):
    """From the person called to the dossier: the card, three papers ticked, taken in."""
    hands.officer.calls_next()
    before = len(hands.officer.machine.tracking.dossiers())
    hands.key(Qt.Key.Key_F9)
    hands.scan(CARD)
    while not ticks():
        hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Space)
    for _paper in range(PAPERS - 1):
        hands.key(Qt.Key.Key_Tab)
        hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (taken, *_), after = hands.officer.machine.tracking.dossiers(), len(hands.officer.machine.tracking.dossiers())
    assert after == before + 1
    assert (taken.applicant.id_number, len(taken.components)) == ("024196001234", PAPERS)
    assert hands.spent == BUDGETS["take in a birth registration"]


def test_handing_a_result_back(hands):
    tracking = hands.officer.machine.tracking
    ready = next(each for each in tracking.dossiers() if each.status is DossierStatus.READY)
    hands.scan(ready.code)
    hands.key(Qt.Key.Key_F7)
    hands.key(Qt.Key.Key_Return)
    assert tracking.dossier(ready.id).status is DossierStatus.RETURNED
    assert hands.spent == BUDGETS["hand a result back"]


@pytest.fixture
def paper(busy, tmp_path):
    """A slip printer at the counter's PC."""
    port = tmp_path / "lp0"
    port.touch()
    busy.machine.settings = replace(busy.machine.settings, printer=PrinterSettings("device", str(port)))
    return port


def test_printing_the_slip_of_the_person_in_front(paper, hands):
    hands.officer.calls_next()
    hands.key(Qt.Key.Key_F11)
    hands.key(Qt.Key.Key_Return)
    hands.officer.waits_until(lambda: "Đã in" in hands.officer.reads("toast.text"))
    assert at_counter(hands).reprints == 1
    assert paper.stat().st_size > 0
    assert hands.spent == BUDGETS["print the slip of the person in front"]


def test_printing_a_slip_again_by_its_number(paper, hands):
    hands.key(Qt.Key.Key_F11)
    for digit in (Qt.Key.Key_0, Qt.Key.Key_0, Qt.Key.Key_4):
        hands.key(digit)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Return)
    hands.officer.waits_until(lambda: "Đã in" in hands.officer.reads("toast.text"))
    assert paper.stat().st_size > 0
    assert [each.label for each in hands.officer.machine.queue.today() if each.reprints] == ["A004"]
    assert hands.spent == BUDGETS["print a slip again by its number"]


def ticks():
    """Return whether the keyboard is at a paper."""
    part = QApplication.focusWidget()
    return isinstance(part, QAbstractButton) and part.objectName().startswith("intake.component.")
