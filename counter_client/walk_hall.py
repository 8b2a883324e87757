"""The walk through the screens of whoever decides, supervises, or helps in the lobby."""

from dataclasses import replace

from PySide6.QtWidgets import QListView

from counter_client.hands import Walk, at_work, press, saved, seen, submit, type_into
from counter_client.scenery import Hands
from counter_client.window import Window
from sync.demo.accounts import PIN
from sync.demo.hall_at_work import hall_at_work
from sync.demo.mishaps import comes_in_a_rush, comes_twice, mishaps, printer_stands
from sync.domain.dossier import DossierStatus
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.printer_state import PrinterState
from sync.machine import Machine


def worklist(window: Window, machine: Machine) -> Walk:
    """Walk through what is to be decided, and through a correction."""
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


def accounts(window: Window) -> Walk:
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


def hall_and_numbers(window: Window, machine: Machine) -> Walk:
    """Walk through the hall and the lobby of whoever supervises."""
    yield from _hall(window, machine)
    yield from _numbers(window, machine)


def _hall(window: Window, machine: Machine) -> Walk:
    press(window, "nav.hall")
    yield from _read(window)
    yield from seen("14-hall-quiet")
    hands = machine.settings.clock.clock()
    if isinstance(hands, Hands):
        hall_at_work(machine, hands.turn)
    printer_stands(machine, DeviceId("k1"), PrinterState.EMPTY)
    printer_stands(machine, DeviceId("k2"), PrinterState.NEAR)
    window.reload()
    yield from _read(window)
    yield from seen("15-hall")
    for officer, dossier in zip(("minh.lv", "minh.lv", "dung.nv"), machine.tracking.dossiers(), strict=False):
        machine.viewings.note(dossier.id, CounterId("1"), OfficerId(officer))
    press(window, "key.Ctrl+M")
    press(window, "menu.k1")
    yield from seen("15-hall-kiosk-code")
    press(window, "form.no")
    press(window, "key.Ctrl+T")
    yield from seen("15-hall-views")
    press(window, "views.close")
    type_into(window, {"hall.find": "A3"})
    submit(window, "hall.find")
    yield from seen("16-hall-void")
    press(window, "menu.no")
    comes_in_a_rush(machine, DeviceId("k2"), 9)
    window.reload()
    yield from _read(window)
    yield from seen("16-hall-rush")
    press(window, "hall.run-void.A2-001")
    yield from seen("16-hall-rush-void")
    press(window, "ask.no")


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


def catalogue(window: Window) -> Walk:
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
