"""Pictures of every screen, made from a demonstration machine that lives as long as they take."""

import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView

from counter_client.look.tokens import THEMES, load
from counter_client.palette.palette import Palette
from counter_client.scenery import CIVIL_STATUS, COUNTER, OFFICER, Hands, morning
from counter_client.supervisor.room import SupervisorRoom
from counter_client.window import Window
from sync.clock import ZONE
from sync.demo.accounts import PASSWORD, PIN
from sync.demo.hall_at_work import hall_at_work
from sync.demo.mishaps import asks_for_help, mishaps
from sync.domain.dossier import DossierStatus, Person
from sync.domain.draft import Draft
from sync.domain.ids import DeviceId, ServiceCode
from sync.errors import StoreUnavailable
from sync.machine import Machine
from sync.office.appointments import Wish

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

Walk = Generator[str, None, None]
"""Yields the name of the picture to take, or "" to let the screen settle."""


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
    yield from _seen("2-desk-idle")
    yield from _search(window)
    yield from _look(window)
    yield from _people(window, machine)
    yield from _pause(window)
    yield from _assist(window, machine)
    yield from _called(window, machine)
    for key in ("F4", "F6"):
        _press(window, f"key.{key}")
        yield from _seen("4-set-aside" if key == "F4" else "4-send-on")
        _press(window, "menu.no")
    yield from _intake(window)
    _press(window, "nav.dossiers")
    yield from _seen("8-dossiers")
    for move in ("start", "ready", "return"):
        yield from _saved(window, f"dossiers.{move}")
    yield from _seen("9-hand-back")
    _press(window, "ask.no")
    _press(window, "nav.desk")
    window.saver.hear(StoreUnavailable("Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa."))
    yield from _seen("10-desk-not-saved")
    window.saver.hear(None)
    yield from _worklist(window, machine)
    yield from _accounts(window)
    yield from _of_the_hall(window, machine)


def _people(window: Window, machine: Machine) -> Walk:
    """Walk through the lists of people, and what can be done with one of them."""
    machine.queue.prefer(machine.queue.waiting(COUNTER)[4].id, COUNTER, "khuyet-tat")
    window.reload()
    _enter(window)
    yield from _seen("2-desk-people")
    _meant(window, 2)
    yield from _seen("2-person-acts")
    _press(window, "menu.prefer")
    yield from _seen("2-person-priority")
    _press(window, "menu.no")
    _meant(window, 2)
    _press(window, "menu.void")
    _press(window, "menu.bo-ve")
    yield from _seen("2-person-void")
    yield from _saved(window, "ask.yes")
    _press(window, "toast.close")
    _invite(machine)
    window.reload()
    for whom in ("over", "away", "invited"):
        _press(window, f"desk.people.{whom}")
        yield from _seen(f"2-desk-{whom}")
    _meant(window, 0)
    yield from _seen("2-appointment")
    _press(window, "menu.no")
    _press(window, "desk.book")
    _press(window, "menu.add")
    _press(window, "menu.ho-tich")
    yield from _seen("2-appointment-new")
    _press(window, "form.no")
    _press(window, "desk.people.waiting")


def _invite(machine: Machine) -> None:
    """Make today's appointments."""
    today = machine.appointments.today()
    for hour, minute, code in ((10, 15, "1.000894"), (14, 0, "1.001193")):
        at = datetime.combine(today, time(hour, minute), ZONE)
        machine.appointments.make(Wish(at, CIVIL_STATUS, (ServiceCode(code),)), OFFICER)


def _enter(window: Window) -> None:
    """Go into the list of people, as its key does."""
    action = window.findChild(QAction, "desk.people")
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
        yield from _seen(f"2-help-{kiosk}")
    _press(window, "nav.intake")
    yield from _seen("2-help-elsewhere")
    _press(window, "nav.desk")
    for step in ("taken", "second"):
        yield from _saved(window, "topbar.assist")
        yield from _seen(f"2-help-{step}")
    yield from _saved(window, "assist.go")
    yield from _saved(window, "assist.go")
    _press(window, "toast.close")


def _pause(window: Window) -> Walk:
    _press(window, "key.F4")
    yield from _seen("2-pause")
    yield from _saved(window, "menu.an-trua")
    yield from _seen("2-desk-paused")
    yield from _saved(window, "desk.resume")


def _search(window: Window) -> Walk:
    """Walk through the sheet of keys and the search."""
    _press(window, "key.F1")
    yield from _seen("2-keys")
    _press(window, "help.close")
    for text, stop in (("00", "2-search"), ("zzzz", "2-search-nothing"), ("1.001193", "2-search-procedure")):
        _press(window, "search.open")
        # the one before is hidden, and gone with the next turn of the loop
        palette = next(each for each in window.findChildren(Palette) if each.isVisible())
        palette.line.setText(text)
        palette.line.textEdited.emit(text)
        yield from _seen(stop)
        if text == "1.001193":
            palette.take(0)
        else:
            palette.leave()
    yield from _seen("2-procedure")
    _press(window, "procedure.close")


def _signing_in(window: Window, machine: Machine) -> Walk:
    machine.drafts.keep({(OFFICER, None): Draft(applicant=Person(PERSON["intake.name"]))})
    window.reload()
    yield from _seen("1-sign-in")
    _press(window, "signin.forgot")
    yield from _seen("1-sign-in-recover")
    _press(window, "recover.back")
    _press(window, "signin.person.minh.lv")
    yield from _seen("1-sign-in-pin")
    _press(window, "switch.back")
    _type(window, {"signin.name": OFFICER, "signin.password": "Một"})
    yield from _saved(window, "signin.enter")
    yield from _seen("1-sign-in-refused")
    yield from sign_in(window)
    yield from _seen("1-half-typed")
    _press(window, "menu.drop")
    _press(window, "key.F12")
    yield from _seen("1-locked")
    for name in ("pin", "password"):
        _press(window, f"lock.{name}")
        yield from _seen(f"1-locked-{name}")
        _press(window, f"{name}.back")
    _type(window, {"lock.secret": PIN})
    yield from _saved(window, "lock.unlock")


def _accounts(window: Window) -> Walk:
    """Let the supervisor take over by PIN, and walk through the room of accounts."""
    _press(window, "key.F12")
    _press(window, "lock.person.thu.t")
    _type(window, {"switch.pin": PIN})
    yield from _saved(window, "switch.enter")
    _press(window, "nav.accounts")
    yield from _seen("14-accounts")
    _press(window, "key.Ctrl+N")
    yield from _seen("14-accounts-role")
    _press(window, "menu.officer")
    _type(window, {"form.officer": "nam.tv", "form.name": "Trần Văn Nam", "form.counter": "2"})
    yield from _seen("14-accounts-new")
    yield from _saved(window, "form.yes")
    yield from _seen("14-accounts-password")
    _press(window, "ask.yes")
    _press(window, "key.F11")
    yield from _saved(window, "ask.yes")
    yield from _seen("14-accounts-codes")
    _press(window, "ask.no")


def sign_in(window: Window, officer: str = OFFICER) -> Walk:
    """Sign an officer of the demonstration in."""
    _type(window, {"signin.name": officer, "signin.password": PASSWORD})
    yield from _saved(window, "signin.enter")


def _worklist(window: Window, machine: Machine) -> Walk:
    _press(window, "toast.close")
    _press(window, "nav.worklist")
    yield from _seen("10-worklist-empty")
    mishaps(machine, next(item.id for item in machine.tracking.dossiers() if item.status is DossierStatus.IN_PROGRESS))
    window.reload()
    entries = window.findChild(QListView, "worklist.entries")
    for place, what in enumerate(("values", "code", "copy", "theirs", "mine")):
        if isinstance(entries, QListView):
            entries.setCurrentIndex(entries.model().index(place, 0))
        yield from _seen(f"10-worklist-{what}")
    _press(window, "key.Del")
    yield from _seen("11-discard")
    _press(window, "ask.no")
    if isinstance(entries, QListView):
        entries.setCurrentIndex(entries.model().index(0, 0))
    _press(window, "key.Enter")
    yield from _seen("12-dossier-contested")
    _press(window, "key.Ctrl+E")
    yield from _seen("13-correct")
    _press(window, "form.no")


def _of_the_hall(window: Window, machine: Machine) -> Walk:
    yield from _hall(window, machine)
    yield from _numbers(window, machine)


def _hall(window: Window, machine: Machine) -> Walk:
    _press(window, "nav.hall")
    yield from _read(window)
    yield from _seen("14-hall-quiet")
    hands = machine.settings.clock.clock()
    if isinstance(hands, Hands):
        hall_at_work(machine, hands.turn)
    window.reload()
    yield from _read(window)
    yield from _seen("15-hall")
    _type(window, {"hall.find": "A3"})
    _submit(window, "hall.find")
    yield from _seen("16-hall-void")
    _press(window, "menu.no")


def _numbers(window: Window, machine: Machine) -> Walk:
    """Give a number for somebody, at a machine that has no tag and then at one that has."""
    _press(window, "nav.issue")
    yield from _seen("17-numbers-no-tag")
    machine.settings = replace(machine.settings, tag="H")
    window.reload()
    yield from _seen("18-numbers")
    _type(window, {"issue.find": "làm giấy cho con mới đẻ"})
    yield from _seen("19-numbers-found")
    _press(window, "key.Enter")
    yield from _seen("20-numbers-priority")
    yield from _saved(window, "menu.none")
    yield from _seen("21-number")


def _read(window: Window) -> Walk:
    """Let the screen settle until what it asked for beside it is shown."""
    while at_work(window):
        yield ""


def _intake(window: Window) -> Walk:
    yield from _saved(window, "desk.intake")
    _type(window, WRONG)
    yield from _saved(window, "intake.save")
    yield from _seen("5-intake-faults")
    _type(window, PERSON)
    for index in range(2):
        _press(window, f"intake.component.{index}")
    yield from _seen("6-intake-filled")
    yield from _saved(window, "intake.save")
    yield from _seen("7-desk-taken-in")


def _look(window: Window) -> Walk:
    _press(window, "status.look")
    yield from _seen("2-look")
    _press(window, "look.close")
    yield from _small(window, "2-small-idle")


def _called(window: Window, machine: Machine) -> Walk:
    machine.queue.call_next(COUNTER)
    window.reload()
    yield from _seen("3-desk-called")
    yield from _small(window, "3-small-called")
    yield from _saved(window, "desk.serve")
    yield from _seen("4-desk-serving")
    yield from _small(window, "4-small-serving")


def _small(window: Window, stop: str) -> Walk:
    _press(window, "key.Ctrl+M")
    yield from _seen(stop)
    _press(window, "strip.back")


def at_work(window: Window) -> bool:
    """Return whether something is being saved or read beside the window."""
    room = window.workplace.open_room if window.workplace else None
    return bool(window.saver.busy) or (isinstance(room, SupervisorRoom) and room.looker.busy)


def _seen(stop: str) -> Walk:
    yield from ("", stop)


def _saved(window: Window, name: str) -> Walk:
    """Press, and let the screen settle until what was pressed is durable."""
    _press(window, name)
    while at_work(window):
        yield ""


def _press(window: Window, name: str) -> None:
    named = window.front.findChildren(QAbstractButton, name)
    # one that was just made is shown with the next turn of the loop, and one that is gone may still be there
    button = next((each for each in named if each.isVisible()), named[-1] if named else None)
    if isinstance(button, QAbstractButton):
        button.click()


def _submit(window: Window, name: str) -> None:
    line = window.findChild(QLineEdit, name)
    if isinstance(line, QLineEdit):
        line.returnPressed.emit()


def _type(window: Window, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        line = window.findChild(QLineEdit, name)
        if isinstance(line, QLineEdit):
            line.setText(text)
