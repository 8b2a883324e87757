"""F-78 at the screen: what an officer reads is noted by itself, and the supervisor reads what had no reason."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from counter_client.scenery import COUNTER
from counter_client.tracking.viewer import Viewer
from sync.domain.dossier import DossierStatus

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def looks_had(officer):
    return officer.machine.viewings.report().all


def dossiers(officer):
    officer.press(Qt.Key.Key_3, ALT)


def test_f78_the_dossier_that_is_shown_is_noted_without_a_key(officer):
    dossiers(officer)
    officer.waits_until(lambda: looks_had(officer) == 1)
    code = officer.reads("dossiers.code")
    (only,) = officer.machine.viewings.report().unexplained
    assert (only.code, only.viewing.officer, only.viewing.counter) == (code, "hoa.nt", COUNTER)


def test_f78_a_look_while_somebody_is_at_the_counter_is_for_that_person(officer):
    officer.calls_next()
    dossiers(officer)
    officer.waits_until(lambda: looks_had(officer) == 1)
    assert officer.machine.viewings.report().unexplained == ()


def test_who_runs_past_a_dossier_with_the_arrows_has_not_looked_at_it(officer):
    dossiers(officer)
    for _ in range(3):
        officer.press(Qt.Key.Key_Down)
    last = officer.reads("dossiers.code")
    officer.waits_until(lambda: looks_had(officer) > 0)
    assert [each.code for each in officer.machine.viewings.report().unexplained] == [last]


def test_a_room_that_was_left_at_once_was_not_read(officer, qtbot):
    dossiers(officer)
    viewer = officer.window.workplace.rooms["dossiers"].findChild(Viewer)
    with qtbot.waitSignal(viewer.findChild(QTimer).timeout):
        officer.press(Qt.Key.Key_1, ALT)
    assert looks_had(officer) == 0


def test_f78_the_supervisor_reads_the_looks_without_a_reason_by_name(sit_down, busy):
    other = next(each for each in busy.machine.tracking.dossiers() if each.status is DossierStatus.READY)
    busy.machine.viewings.note(other.id, COUNTER, "minh.lv")
    supervisor = sit_down(busy)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_6, ALT)
    supervisor.press(Qt.Key.Key_T, CTRL)
    assert supervisor.reads("views.title") == "Tra cứu không gắn hồ sơ"
    assert supervisor.reads("views.officer.minh.lv") == "Lê Văn Minh · 1 lượt xem"
    words = [part.text() for part in supervisor.part("veil").findChildren(QLabel)]
    assert any(other.code in text for text in words)
    supervisor.press(Qt.Key.Key_Escape)
    assert not supervisor.sees("views.title")
