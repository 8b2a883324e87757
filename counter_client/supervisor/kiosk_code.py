"""The supervisor answers the digits that a kiosk shows with the code that opens its service page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from counter_client.frame.ask import Question
from counter_client.frame.form import Done, Sheet
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.words import machine_name
from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.office.refusal import NotPossible


class KioskCode(QObject):
    """Asks for the kiosk and its digits, and shows the code; nothing is saved or sent."""

    def __init__(self, session: Session, room: Room) -> None:
        """Ask in a room, in the name of a session's officer."""
        super().__init__(room)
        self._session, self._room = session, room

    def ask(self) -> None:
        """Ask for the kiosk, where there are several, then for its digits."""
        centre = self._session.machine.centre
        known = (name for name, role in centre.devices.items() if role == Role.KIOSK)
        kiosks: dict[str, str] = {name: machine_name(centre, name) for name in known}
        match list(kiosks):
            case []:
                self._room.say(self.tr("The centre has no kiosk."), Tone.ATTENTION)
            case [only]:
                self._ask_digits(only)
            case _:
                title = self.tr("Code for the service page: which kiosk?")
                self._room.menu_wanted.emit(Choices(title, "", kiosks), self._ask_digits)

    def _ask_digits(self, kiosk: str) -> None:
        name = machine_name(self._session.machine.centre, DeviceId(kiosk))
        sheet = Sheet(
            self.tr("Code for the service page of %1").replace("%1", name),
            self.tr("At the kiosk: Call staff to help, For staff. It shows eight digits."),
            self.tr("Make the code"),
            {"question": (self.tr("Digits at the kiosk"), "")},
        )
        self._room.form_wanted.emit(sheet, partial(self._answer, DeviceId(kiosk)))

    def _answer(self, kiosk: DeviceId, typed: Mapping[str, str], done: Done) -> None:
        code = self._session.machine.service.answer(kiosk, typed["question"], self._session.officer.id)
        if isinstance(code, NotPossible):
            done({"question": code.reason})
            return
        done({})
        title = self.tr("Read this code out to whoever stands at the kiosk")
        name = machine_name(self._session.machine.centre, kiosk)
        text = self.tr("It opens %1 once, within ten minutes.").replace("%1", name)
        shown = Question(title, text, self.tr("Done"), choice=False, facts=(code,))
        self._room.asked.emit(shown, lambda _note: None)
