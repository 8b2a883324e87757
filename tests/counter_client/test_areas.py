"""Roles and areas: what a session's role does not have is neither shown nor opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from counter_client.frame.areas import AREAS, area
from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.look.tokens import load
from counter_client.scenery import COUNTER
from counter_client.session import Session
from resources.qt.saving import Saver
from sync.domain.account import OfficerRole


@pytest.fixture
def at_work(qtbot, quiet):
    """Open the workplace of a role."""
    saver = Saver()

    def opened(role):
        (officer, *_), counter = quiet.machine.centre.officers, quiet.machine.centre.counter(COUNTER)
        workplace = Workplace(Session(quiet.machine, officer, counter, load(), saver, role), Drafts())
        qtbot.addWidget(workplace)
        workplace.show()
        return workplace

    yield opened
    saver.stop()


def shown(workplace):
    return [tab.objectName().removeprefix("nav.") for tab in workplace.findChildren(QAbstractButton) if is_tab(tab)]


def is_tab(button):
    return button.objectName().startswith("nav.") and button.isVisible()


@pytest.mark.parametrize("role", OfficerRole)
def test_the_rail_shows_the_areas_of_the_role_and_the_first_is_open(at_work, role):
    workplace = at_work(role)
    assert shown(workplace) == list(AREAS[role])
    assert workplace.findChild(QAbstractButton, f"nav.{AREAS[role][0]}").isChecked()


def test_every_area_has_a_word_of_its_own():
    words = [area(name).word for name in {name for names in AREAS.values() for name in names}]
    assert all(words)
    assert len(set(words)) == len(words)


def test_an_area_of_another_role_stays_closed(at_work, qtbot):
    workplace = at_work(OfficerRole.TECHNICIAN)
    before = workplace.open_room
    workplace.open("dossiers")
    qtbot.keyClick(workplace, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert workplace.open_room is before
