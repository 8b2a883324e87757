"""A hand that touches a kiosk anywhere, at any pace, while the line goes, paper ends and time passes."""

from collections import Counter
from random import Random

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.stage import Stage
from sync.devices.job import NotPrinted, Printed
from sync.domain.ids import EntityId, TicketId
from sync.domain.ticket import Ticket
from sync.errors import PrinterFault

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NO_PAPER = PrinterFault("Máy in hết giấy.", "Chụp ảnh hoặc ghi lại số.")


class RandomHand:
    """Counts what it did; ``check`` fails when a number is not what was touched for."""

    def __init__(self, stage: Stage, dice: Random) -> None:
        self.stage, self.dice, self.kiosk, self.window = stage, dice, stage.app.kiosk, stage.app.window
        self.did: Counter[str] = Counter()
        self._wanted = ""
        self._known = {ticket.id for ticket in stage.machine.queue.today()}
        self.kiosk.savingChanged.connect(self._note)

    def play(self, touches: int) -> None:
        """Touch so many times."""
        others = (self._wait, self._line, self._paper, self._drag)
        for _ in range(touches):
            self._touch()
            if self.dice.random() < 0.15:
                self.dice.choice(others)()

    def _touch(self) -> None:
        self.did["touch"] += 1
        QTest.mouseClick(self.window, LEFT, NONE, self._anywhere())
        self.stage.wait_until_saved()
        self._check()
        self.stage.hand.now_ms += self.dice.choice((20, 120, 700, 3000))
        gate = self.stage.app.engine.singletonInstance("Motcua", "Gate")
        assert isinstance(gate, QObject)
        gate.setProperty("settling", self.dice.random() < 0.2)

    def _anywhere(self) -> QPoint:
        """Return a point of the window, mostly of the part in which things can be touched."""
        top = 0 if self.dice.random() < 0.1 else self.window.height() // 3
        return QPoint(self.dice.randrange(self.window.width()), self.dice.randrange(top, self.window.height()))

    def _drag(self) -> None:
        self.did["drag"] += 1
        QTest.mousePress(self.window, LEFT, NONE, self._anywhere())
        QTest.mouseMove(self.window, self._anywhere())
        QTest.mouseRelease(self.window, LEFT, NONE, self._anywhere())
        self.stage.wait_until_saved()
        self._check()

    def _wait(self) -> None:
        self.did["wait"] += 1
        self.stage.pass_time(self.dice.choice((500, 30_000, 90_000, 200_000)))

    def _line(self) -> None:
        self.did["line"] += 1
        self.stage.be_online(online=self.dice.random() < 0.5)

    def _paper(self) -> None:
        self.did["paper"] += 1
        shown = self.kiosk.property("ticket")["id"]
        name = TicketId(EntityId(shown or "nobody's"))
        self.stage.app.slips.printed.emit(Printed(name) if self.dice.random() < 0.5 else NotPrinted(name, NO_PAPER))

    def _note(self) -> None:
        self._wanted = self.kiosk.property("saving") or self._wanted

    def _check(self) -> None:
        """Fail unless there is at most one new number, of what was touched for it."""
        if self.kiosk.property("screen") != "ticket":
            return
        shown = self.kiosk.property("ticket")["id"]
        if shown in self._known:
            return
        self._known.add(shown)
        self.did["number"] += 1
        ticket = self.stage.machine.queue.ticket(shown)
        assert ticket is not None
        self._is_right(ticket)

    def _is_right(self, ticket: Ticket) -> None:
        page, _, group = self._wanted.partition(".")
        if page in ("home", "service"):
            assert ticket.group == group, self._wanted
        numbers = [(each.series, each.number) for each in self.stage.machine.queue.today()]
        assert len(numbers) == len(set(numbers)) == len(self._known)
