"""Pictures of every screen, made from a demonstration machine that lives as long as they take."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListView

from counter_client.hands import Walk, at_work, press, saved, seen, submit, type_into
from counter_client.look.tokens import THEMES, load
from counter_client.palette.palette import Palette
from counter_client.scenery import CIVIL_STATUS, COUNTER, OFFICER, Hands, morning
from counter_client.window import Window
from sync.clock import ZONE
from sync.demo.accounts import PASSWORD, PIN
from sync.demo.hall_at_work import hall_at_work
from sync.demo.mishaps import asks_for_help, comes_twice, mishaps
from sync.domain.dossier import DossierStatus, Person
from sync.domain.draft import Draft
from sync.domain.ids import CounterId, DeviceId, OfficerId, ServiceCode
from sync.errors import StoreUnavailable
from sync.machine import Machine
from sync.office.appointments import Wish
from sync.settings import PrinterSettings

SETTLE_MS = 60
"""Between two steps; deferred layouts and repaints are done by then."""

PERSON = {
    "intake.name": "Nguyễn Thị Huyền",
    "intake.id-number": "024196001234",
    "intake.born": "12/03/1996",
    "intake.address": "Thôn Đồng Đạo, xã Hợp Thịnh, tỉnh Bắc Ninh",
    "intake.phone": "0987654567",
}
WRONG = {"intake.name": "", "intake.id-number": "0241", "intake.born": "31/02/1996"}


@dataclass(frozen=True, slots=True)
class Pose:
    """How the screens stand when they are taken: theme, text size in per cent, window size in px."""

    theme: str
    text: int
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """What the names of its pictures end in."""
        return f"{self.theme}-{self.text}-{self.size[0]}"


class Walker(QObject):
    """Goes on by one step at each turn of its timer, and quits the application at the end."""

    def __init__(self, folder: Path) -> None:
        """Write into a folder that exists."""
        super().__init__()
        self._folder = folder
        self._window: Window | None = None
        self._timer = QTimer(self, interval=SETTLE_MS)

    def start(self, poses: tuple[Pose, ...]) -> None:
        """Begin; the application's loop does the rest."""
        steps = self._all(poses)
        self._timer.timeout.connect(lambda: self._step(steps))
        self._timer.start()

    def _step(self, steps: Iterator[str]) -> None:
        stop = next(steps, None)
        if stop is None:
            self._timer.stop()
            QApplication.quit()
        elif stop and self._window is not None:
            self._window.front.grab().save(str(self._folder / f"{stop}.png"))

    def _all(self, poses: tuple[Pose, ...]) -> Walk:
        for pose in poses:
            with tempfile.TemporaryDirectory() as data:
                made = morning(Path(data))
                self._window = Window(made.machine, load(THEMES[pose.theme], pose.text / 100))
                self._window.resize(*pose.size)
                self._window.show()
                for stop in rooms(self._window, made.machine):
                    yield f"{stop}-{pose.name}" if stop else ""
                self._window.close()
                made.machine.close()


def rooms(window: Window, machine: Machine) -> Walk:
    """Visit every screen of one window."""
    yield from _signing_in(window, machine)
    yield from seen("2-desk-idle")
    yield from _search(window)
    yield from _look(window)
    yield from _people(window, machine)
    yield from _pause(window)
    yield from _assist(window, machine)
    yield from _called(window, machine)
    for key in ("F4", "F6"):
        press(window, f"key.{key}")
        yield from seen("4-set-aside" if key == "F4" else "4-send-on")
        press(window, "menu.no")
    yield from _intake(window)
    press(window, "nav.dossiers")
    yield from seen("8-dossiers")
    for move in ("start", "ready", "return"):
        yield from saved(window, f"dossiers.{move}")
    yield from seen("9-hand-back")
    press(window, "ask.no")
    press(window, "nav.desk")
    window.saver.hear(StoreUnavailable("Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa."))
    yield from seen("10-desk-not-saved")
    window.saver.hear(None)
    yield from _worklist(window, machine)
    yield from _accounts(window)
    yield from _catalogue(window)
    yield from _of_the_hall(window, machine)


def _people(window: Window, machine: Machine) -> Walk:
    """Walk through the lists of people, and what can be done with one of them."""
    machine.queue.prefer(machine.queue.waiting(COUNTER)[4].id, COUNTER, "khuyet-tat")
    window.reload()
    _enter(window)
    yield from seen("2-desk-people")
    _meant(window, 2)
    yield from seen("2-person-acts")
    press(window, "menu.prefer")
    yield from seen("2-person-priority")
    press(window, "menu.no")
    _meant(window, 2)
    press(window, "menu.void")
    press(window, "menu.bo-ve")
    yield from seen("2-person-void")
    yield from saved(window, "ask.yes")
    press(window, "toast.close")
    _invite(machine)
    window.reload()
    for whom in ("over", "away", "invited"):
        press(window, f"desk.people.{whom}")
        yield from seen(f"2-desk-{whom}")
    _meant(window, 0)
    yield from seen("2-appointment")
    press(window, "menu.no")
    press(window, "desk.book")
    press(window, "menu.add")
    press(window, "menu.ho-tich")
    yield from seen("2-appointment-new")
    press(window, "form.no")
    press(window, "desk.people.waiting")


def _invite(machine: Machine) -> None:
    """Make today's appointments."""
    today = machine.appointments.today()
    for hour, minute, code in ((10, 15, "1.000894"), (14, 0, "1.001193")):
        at = datetime.combine(today, time(hour, minute), ZONE)
        machine.appointments.make(Wish(at, CIVIL_STATUS, (ServiceCode(code),)), OFFICER)


def _enter(window: Window) -> None:
    """Go into the list of people, as its key does."""
    _trigger(window, "desk.people")


def _trigger(window: Window, name: str) -> None:
    """Do what a key does that has no button."""
    action = window.findChild(QAction, name)
    if isinstance(action, QAction):
        action.trigger()


def _meant(window: Window, place: int) -> None:
    """Click on a person of the list."""
    queue = window.findChild(QListView, "desk.queue")
    if isinstance(queue, QListView):
        queue.setCurrentIndex(queue.model().index(place, 0))
        queue.clicked.emit(queue.currentIndex())


def _assist(window: Window, machine: Machine) -> Walk:
    """Walk through a call for help: at the desk, in another room, on the way."""
    for kiosk, screen in (("k1", "procedure"), ("k2", "home")):
        asks_for_help(machine, DeviceId(kiosk), screen)
        window.reload()
        yield from seen(f"2-help-{kiosk}")
    press(window, "nav.intake")
    yield from seen("2-help-elsewhere")
    press(window, "nav.desk")
    for step in ("taken", "second"):
        yield from saved(window, "topbar.assist")
        yield from seen(f"2-help-{step}")
    yield from saved(window, "assist.go")
    yield from saved(window, "assist.go")
    press(window, "toast.close")


def _pause(window: Window) -> Walk:
    press(window, "key.F4")
    yield from seen("2-pause")
    yield from saved(window, "menu.an-trua")
    yield from seen("2-desk-paused")
    yield from saved(window, "desk.resume")


def _search(window: Window) -> Walk:
    """Walk through the sheet of keys and the search."""
    press(window, "key.F1")
    yield from seen("2-keys")
    press(window, "help.close")
    for text, stop in (("00", "2-search"), ("zzzz", "2-search-nothing"), ("1.001193", "2-search-procedure")):
        press(window, "search.open")
        # the one before is hidden, and gone with the next turn of the loop
        palette = next(each for each in window.findChildren(Palette) if each.isVisible())
        palette.line.setText(text)
        palette.line.textEdited.emit(text)
        yield from seen(stop)
        if text == "1.001193":
            palette.take(0)
        else:
            palette.leave()
    yield from seen("2-procedure")
    press(window, "procedure.close")


def _signing_in(window: Window, machine: Machine) -> Walk:
    machine.drafts.keep({(OFFICER, None): Draft(applicant=Person(PERSON["intake.name"]))})
    window.reload()
    yield from seen("1-sign-in")
    press(window, "signin.forgot")
    yield from seen("1-sign-in-recover")
    press(window, "recover.back")
    press(window, "signin.person.minh.lv")
    yield from seen("1-sign-in-pin")
    press(window, "switch.back")
    type_into(window, {"signin.name": OFFICER, "signin.password": "Một"})
    yield from saved(window, "signin.enter")
    yield from seen("1-sign-in-refused")
    yield from sign_in(window)
    yield from seen("1-half-typed")
    press(window, "menu.drop")
    yield from seen("1-half-typed-away")
    yield from saved(window, "ask.yes")
    press(window, "key.F12")
    yield from seen("1-locked")
    for name in ("pin", "password"):
        press(window, f"lock.{name}")
        yield from seen(f"1-locked-{name}")
        press(window, f"{name}.back")
    type_into(window, {"lock.secret": PIN})
    yield from saved(window, "lock.unlock")


def _accounts(window: Window) -> Walk:
    """Let the supervisor take over by PIN, and walk through the room of accounts."""
    press(window, "key.F12")
    press(window, "lock.person.thu.t")
    type_into(window, {"switch.pin": PIN})
    yield from saved(window, "switch.enter")
    press(window, "nav.accounts")
    yield from seen("14-accounts")
    press(window, "key.Ctrl+N")
    yield from seen("14-accounts-role")
    press(window, "menu.officer")
    type_into(window, {"form.officer": "nam.tv", "form.name": "Trần Văn Nam", "form.counter": "2"})
    yield from seen("14-accounts-new")
    yield from saved(window, "form.yes")
    yield from seen("14-accounts-password")
    press(window, "ask.yes")
    press(window, "key.F11")
    yield from saved(window, "ask.yes")
    yield from seen("14-accounts-codes")
    press(window, "ask.no")


def _catalogue(window: Window) -> Walk:
    """Walk through a correction of the catalogue, and what stands of it afterwards."""
    press(window, "nav.catalogue")
    yield from seen("14-catalogue")
    type_into(window, {"catalogue.find": "làm giấy khai sinh cho con"})
    yield from seen("14-catalogue-found")
    press(window, "key.Enter")
    yield from seen("14-catalogue-what")
    press(window, "menu.fee")
    decided = {"form.value": "8.000 đồng", "form.document": "TB 12/TB-UBND", "form.why": "Cổng quốc gia ghi thiếu."}
    type_into(window, decided)
    yield from seen("14-catalogue-form")
    press(window, "form.yes")
    yield from seen("14-catalogue-preview")
    yield from saved(window, "ask.yes")
    yield from seen("14-catalogue-corrected")
    press(window, "key.F8")
    yield from seen("14-catalogue-withdraw")
    press(window, "ask.no")


def sign_in(window: Window, officer: str = OFFICER) -> Walk:
    """Sign an officer of the demonstration in."""
    type_into(window, {"signin.name": officer, "signin.password": PASSWORD})
    yield from saved(window, "signin.enter")


def _worklist(window: Window, machine: Machine) -> Walk:
    press(window, "toast.close")
    press(window, "nav.worklist")
    yield from seen("10-worklist-empty")
    mishaps(machine, next(item.id for item in machine.tracking.dossiers() if item.status is DossierStatus.IN_PROGRESS))
    comes_twice(machine, machine.appointments.expected()[0].id)
    window.reload()
    entries = window.findChild(QListView, "worklist.entries")
    for place, what in enumerate(("values", "numbers", "code", "copy", "theirs", "mine")):
        if isinstance(entries, QListView):
            entries.setCurrentIndex(entries.model().index(place, 0))
        yield from seen(f"10-worklist-{what}")
    press(window, "key.Del")
    yield from seen("11-discard")
    press(window, "ask.no")
    if isinstance(entries, QListView):
        entries.setCurrentIndex(entries.model().index(0, 0))
    press(window, "key.Enter")
    yield from seen("12-dossier-contested")
    press(window, "key.Ctrl+E")
    yield from seen("13-correct")
    press(window, "form.no")


def _of_the_hall(window: Window, machine: Machine) -> Walk:
    yield from _hall(window, machine)
    yield from _numbers(window, machine)


def _hall(window: Window, machine: Machine) -> Walk:
    press(window, "nav.hall")
    yield from _read(window)
    yield from seen("14-hall-quiet")
    hands = machine.settings.clock.clock()
    if isinstance(hands, Hands):
        hall_at_work(machine, hands.turn)
    window.reload()
    yield from _read(window)
    yield from seen("15-hall")
    for officer, dossier in zip(("minh.lv", "minh.lv", "dung.nv"), machine.tracking.dossiers(), strict=False):
        machine.viewings.note(dossier.id, CounterId("5"), OfficerId(officer))
    press(window, "key.Ctrl+T")
    yield from seen("15-hall-views")
    press(window, "views.close")
    type_into(window, {"hall.find": "A3"})
    submit(window, "hall.find")
    yield from seen("16-hall-void")
    press(window, "menu.no")


def _numbers(window: Window, machine: Machine) -> Walk:
    """Give a number for somebody, at a machine that has no tag and then at one that has."""
    press(window, "nav.issue")
    yield from seen("17-numbers-no-tag")
    machine.settings = replace(machine.settings, tag="H")
    window.reload()
    yield from seen("18-numbers")
    type_into(window, {"issue.find": "làm giấy cho con mới đẻ"})
    yield from seen("19-numbers-found")
    press(window, "issue.word")
    yield from seen("19-numbers-words")
    press(window, "form.no")
    press(window, "key.Enter")
    yield from seen("20-numbers-priority")
    yield from saved(window, "menu.none")
    yield from seen("21-number")


def _read(window: Window) -> Walk:
    """Let the screen settle until what it asked for beside it is shown."""
    while at_work(window):
        yield ""


def _intake(window: Window) -> Walk:
    yield from saved(window, "desk.intake")
    type_into(window, WRONG)
    yield from saved(window, "intake.save")
    yield from seen("5-intake-faults")
    type_into(window, PERSON)
    for index in range(2):
        press(window, f"intake.component.{index}")
    yield from seen("6-intake-filled")
    yield from saved(window, "intake.save")
    yield from seen("7-desk-taken-in")


def _look(window: Window) -> Walk:
    press(window, "status.look")
    yield from seen("2-look")
    press(window, "look.close")
    yield from _small(window, "2-small-idle")


def _called(window: Window, machine: Machine) -> Walk:
    machine.queue.call_next(COUNTER)
    window.reload()
    yield from seen("3-desk-called")
    yield from _small(window, "3-small-called")
    yield from saved(window, "desk.serve")
    yield from seen("4-desk-serving")
    yield from _small(window, "4-small-serving")
    before = machine.settings
    machine.settings = replace(before, printer=PrinterSettings("device", "/dev/null"))
    _trigger(window, "desk.print")
    yield from seen("4-slip")
    press(window, "slip.no")
    machine.settings = before


def _small(window: Window, stop: str) -> Walk:
    press(window, "key.Ctrl+M")
    yield from seen(stop)
    press(window, "strip.back")
