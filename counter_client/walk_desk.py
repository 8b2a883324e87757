"""The walk through the screens of whoever sits at a desk."""

from dataclasses import replace
from datetime import datetime, time

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView

from counter_client.frame.training import wear
from counter_client.hands import Walk, press, saved, seen, type_into
from counter_client.palette.palette import Palette
from counter_client.scenery import CIVIL_STATUS, COUNTER, OFFICER
from counter_client.tour.tips import MOST
from counter_client.window import Window
from sync.clock import ZONE
from sync.demo.accounts import PASSWORD, PIN
from sync.demo.mishaps import asks_for_help
from sync.domain.dossier import Person
from sync.domain.draft import Draft
from sync.domain.ids import DeviceId, ServiceCode
from sync.machine import Machine
from sync.office.appointments import Wish
from sync.settings import PrinterSettings

PERSON = {
    "intake.name": "Nguyễn Thị Huyền",
    "intake.id-number": "024196001234",
    "intake.born": "12/03/1996",
    "intake.address": "Thôn Đồng Đạo, xã Hợp Thịnh, tỉnh Bắc Ninh",
    "intake.phone": "0987654567",
}
WRONG = {"intake.name": "", "intake.id-number": "0241", "intake.born": "31/02/1996"}


def signing_in(window: Window, machine: Machine) -> Walk:
    """Walk through the sign-in, a lock, and what was left half typed."""
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


def sign_in(window: Window, officer: str = OFFICER) -> Walk:
    """Sign an officer of the demonstration in."""
    type_into(window, {"signin.name": officer, "signin.password": PASSWORD})
    yield from saved(window, "signin.enter")


def tour(window: Window) -> Walk:
    """Walk through the tips, as their key shows them."""
    _trigger(window, "every.tour")
    for place in range(MOST):
        yield from seen(f"2-tip-{place + 1}")
        press(window, "tour.next")


def search(window: Window) -> Walk:
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


def look(window: Window) -> Walk:
    """Walk through the panels that the strip opens."""
    press(window, "status.look")
    yield from seen("2-look")
    press(window, "look.close")
    yield from saved(window, "status.unsent")
    yield from seen("2-unsent")
    press(window, "unsent.close")
    yield from _small(window, "2-small-idle")


def people(window: Window, machine: Machine) -> Walk:
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


def pause(window: Window) -> Walk:
    """Walk through a pause of the counter."""
    press(window, "key.F4")
    yield from seen("2-pause")
    yield from saved(window, "menu.an-trua")
    yield from seen("2-desk-paused")
    yield from saved(window, "desk.resume")


def assist(window: Window, machine: Machine) -> Walk:
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


def called(window: Window, machine: Machine) -> Walk:
    """Walk through a call, up to the serving."""
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


def intake(window: Window) -> Walk:
    """Walk through the reception of a dossier."""
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
    yield from saved(window, "desk.finish")
    yield from seen("7-desk-undo")
    yield from saved(window, "toast.undo")


def _small(window: Window, stop: str) -> Walk:
    press(window, "key.Ctrl+M")
    yield from seen(stop)
    press(window, "strip.back")


def training(window: Window) -> Walk:
    """Show what training looks like; it is never taken off again."""
    wear(window)
    yield from seen("22-training")
    press(window, "key.F12")
    yield from seen("22-training-locked")
