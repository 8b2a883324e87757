"""An officer who stands in no file of the centre, only among its accounts, has a name on the desk and in the lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sync.domain.account import OfficerRole, Profile
from sync.domain.dossier import DossierStatus
from tests.office.account_desk import done

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(sit_down, busy):
    """Hoa's desk; Trần Văn Nam has an account since this morning."""
    thu = next(each for each in busy.machine.accounts.all() if each.officer == "thu.t")
    done(busy.machine.supervision.create(thu.id, "nam.tv", Profile("Trần Văn Nam", OfficerRole.OFFICER)))
    officer = sit_down(busy)
    officer.signs_in()
    return officer


def words_in(officer, name):
    return [part.text() for part in officer.part(name).findChildren(QLabel)]


def test_the_way_of_a_dossier_names_who_took_each_step(desk):
    dossier = next(each for each in desk.machine.tracking.dossiers() if each.status is DossierStatus.RECEIVED)
    desk.machine.tracking.start(dossier.id, "nam.tv")
    desk.press(Qt.Key.Key_3, ALT)
    desk.window.workplace.rooms["dossiers"].choose_whatever_filter(dossier.id)
    desk.window.reload()
    desk.waits_until(lambda: any("Trần Văn Nam" in text for text in words_in(desk, "dossiers.detail")))
    assert not any("nam.tv" in text for text in words_in(desk, "dossiers.detail"))
