"""The supervisor answers the digits that a kiosk shows with the code that opens its service page."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from counter_client.frame.ask import Question
from counter_client.frame.form import Done, Sheet
from counter_client.frame.room import Room
from counter_client.session import Session
from sync.domain.ids import DeviceId
from sync.office.refusal import NotPossible


class KioskCode(QObject):
    """Asks for the kiosk and its digits, and shows the code; nothing is saved or sent."""

    def __init__(self, session: Session, room: Room) -> None:
        """Ask in a room, in the name of a session's officer."""
        super().__init__(room)
        self._session, self._room = session, room

    def ask(self) -> None:
        """Ask for both; the centre's first kiosk stands there already."""
        first = next((name for name, role in self._session.machine.centre.devices.items() if role == "kiosk"), "")
        sheet = Sheet(
            self.tr("Code for the service page of a kiosk"),
            self.tr("At the kiosk: Call staff to help, For staff. It shows eight digits."),
            self.tr("Make the code"),
            {"kiosk": (self.tr("Kiosk"), first), "question": (self.tr("Digits at the kiosk"), "")},
        )
        self._room.form_wanted.emit(sheet, self._answer)

    def _answer(self, typed: Mapping[str, str], done: Done) -> None:
        kiosk = DeviceId(typed["kiosk"].strip())
        code = self._session.machine.service.answer(kiosk, typed["question"], self._session.officer.id)
        if isinstance(code, NotPossible):
            done({"question": code.reason})
            return
        done({})
        title = self.tr("Read this code out to whoever stands at the kiosk")
        text = self.tr("It opens kiosk %1 once, within ten minutes.").replace("%1", kiosk)
        shown = Question(title, text, self.tr("Done"), choice=False, facts=(code,))
        self._room.asked.emit(shown, lambda _note: None)
