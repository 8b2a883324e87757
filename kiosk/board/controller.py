"""What the hall board shows and when it chimes. It re-reads everything at every change; nothing is patched."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Property, QObject, QPoint, Qt, QTimer, Signal, Slot

from kiosk.board import announce
from kiosk.board.source import Bell, Source
from kiosk.words import whole_hours
from sync.clock import local
from sync.domain.announcement import call
from sync.domain.centre import Announcement, Counter
from sync.domain.ticket import Ticket, TicketState

TOGETHER_MS: Final = 30  # a burst of commits is one reading
HOLD_MS: Final = 2500  # a call keeps the plate at least so long while others wait behind it: time to read
TICK_MS: Final = 1000
READ_EVERY_TICKS: Final = 15  # F-38: also without a word from the store
NOTICE_TICKS: Final = 12
SHIFT_S: Final = 180
SHIFTS: Final = (QPoint(0, 0), QPoint(4, 0), QPoint(4, 4), QPoint(0, 4), QPoint(-4, 0), QPoint(-4, -4), QPoint(0, -4))
ARROWS: Final = {"left": "arrow-left", "right": "arrow-right", "ahead": "arrow-up"}


class BoardController(QObject):
    """The board as QML reads it. Texts of the centre come in ``language``; the sentences are QML's own."""

    touched = Signal()
    """The store or the line changed; may be emitted on any thread."""

    changed = Signal()
    ticked = Signal()
    announced = Signal()

    def __init__(
        self,
        source: Source,
        bell: Bell,
        language: str = "vi",
        translate_beside: Callable[[str, str], str] = lambda *_: "",
    ) -> None:
        """Read the board as it stands; what it shows now was called before and stays silent."""
        super().__init__()
        self._source, self._bell, self._english, self._beside = source, bell, language == "en", translate_beside
        self._view, self._link = source.board(), source.link()
        self._calls = announce.begin(self._view)
        self._announced: Ticket | None = None
        self._ticks = 0
        self._soon = self._timer(TOGETHER_MS, self.reload, once=True)
        self._hold = self._timer(HOLD_MS, self._next_call, once=True)
        self._hold.setTimerType(Qt.TimerType.PreciseTimer)  # others may end a twentieth early, within a long call
        self._timer(TICK_MS, self.tick).start()
        self.touched.connect(self._wake)
        bell.changed.connect(self.changed)

    @Slot()
    def reload(self) -> None:
        """Read the board and the line again."""
        self._view, self._link = self._source.board(), self._source.link()
        self._calls = announce.notice(self._calls, self._view, self._source.steady())
        if not self._hold.isActive():
            self._next_call()
        else:
            self.changed.emit()

    @property
    def free(self) -> bool:
        """Whether nobody is being called and nobody who was called is still on the way."""
        on_the_way = any(ticket.state is TicketState.CALLED for ticket in announce.shown(self._view))
        return not on_the_way and not self._hold.isActive()

    @Slot(str, str, result=str)
    def beside(self, context: str, source: str) -> str:
        """Return a sentence in the other language, which stands small beside the first."""
        return self._beside(context, source)

    @Property(str, constant=True)
    def office(self) -> str:
        """The centre's short name."""
        return self._source.centre.short_name

    @Property(str, constant=True)
    def place(self) -> str:
        """What follows the short name: ", tỉnh Bắc Ninh"."""
        centre = self._source.centre
        _, comma, province = (centre.place_en if self._english else centre.place_vi).partition(",")
        return comma + province

    @Property(str, constant=True)
    def hours(self) -> str:
        """When the centre works."""
        return whole_hours(self._source.centre.hours_en if self._english else self._source.centre.hours_vi)

    @Property(bool, notify=ticked)
    def closed(self) -> bool:
        """The centre is closed, and nobody of the day is left who waits."""
        return not self._source.opening().gives_numbers and not self._view.next

    @Property(dict, notify=ticked)
    def reopens(self) -> dict[str, str]:
        """When it opens again: hour, minute, day ("25/11"); all "" while it is open, or nobody can say."""
        then = self._source.opening().then if self.property("closed") else None
        if then is None:
            return {"hour": "", "minute": "", "day": ""}
        return {"hour": str(then.hour), "minute": f"{then.minute:02d}", "day": f"{then.day}/{then.month}"}

    @Property(str, notify=ticked)
    def hour(self) -> str:
        """Of the clock: "9"."""
        return str(self._now().hour)

    @Property(str, notify=ticked)
    def minute(self) -> str:
        """Of the clock: "02"."""
        return f"{self._now().minute:02d}"

    @Property(QPoint, notify=ticked)
    def shift(self) -> QPoint:
        """How far the picture is moved now, so that nothing burns in."""
        return SHIFTS[self._source.clock() // 1000 // SHIFT_S % len(SHIFTS)]

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        """The province is not reached; calls go on all the same."""
        return not self._link.online

    @Property(str, notify=changed)
    def offlineHour(self) -> str:
        """Since when, hour."""
        return str(local(self._link.since_ms).hour)

    @Property(str, notify=changed)
    def offlineMinute(self) -> str:
        """Since when, minute."""
        return f"{local(self._link.since_ms).minute:02d}"

    @Property(bool, notify=changed)
    def audible(self) -> bool:
        """A call can be heard; where it cannot, it is shown larger and longer (F-53)."""
        return self._bell.audible

    @Property(bool, notify=changed)
    def calling(self) -> bool:
        """Somebody is called or served."""
        return self._plate() is not None

    @Property(bool, notify=changed)
    def calledBefore(self) -> bool:
        """Somebody was called today."""
        return bool(announce.shown(self._view))

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number on the plate; "" when nobody is called."""
        plate = self._plate()
        return plate.label if plate else ""

    @Property(str, notify=changed)
    def counter(self) -> str:
        """Where that number is called to: "3"."""
        plate = self._plate()
        return (plate.counter or "") if plate else ""

    @Property(str, notify=changed)
    def counterName(self) -> str:
        """What that counter does."""
        counter = self._counter()
        if counter is None:
            return ""
        return counter.name_en if self._english else counter.name

    @Property(str, notify=changed)
    def where(self) -> str:
        """The way to that counter, in words."""
        counter = self._counter()
        if counter is None:
            return ""
        return counter.where_en if self._english else counter.where

    @Property(str, notify=changed)
    def arrow(self) -> str:
        """The way to that counter, as an icon's name; "" when the centre does not say."""
        counter = self._counter()
        return ARROWS.get(counter.arrow, "") if counter else ""

    @Property(list, notify=changed)
    def last(self) -> list[dict[str, str]]:
        """The calls before, newest first: number and counter."""
        return [{"number": ticket.label, "counter": ticket.counter or ""} for ticket in self._others()]

    @Property(str, notify=changed)
    def longestLast(self) -> str:
        """The longest number among them; all are shown in its size."""
        return _longest([ticket.label for ticket in self._others()])

    @Property(list, notify=changed)
    def next(self) -> list[str]:
        """The numbers that come next."""
        return self._next()

    @Property(str, notify=changed)
    def longestNext(self) -> str:
        """The longest of them."""
        return _longest(self._next())

    @Property(dict, notify=ticked)
    def notice(self) -> dict[str, str | int]:
        """The announcement of this moment: title, text, at, of; of 0 there are empty texts."""
        notices = self._source.centre.announcements_on(self._now().date())
        if not notices:
            return {"title": "", "text": "", "at": 0, "of": 0}
        at = self._ticks // NOTICE_TICKS % len(notices)
        return {**self._texts(notices[at]), "at": at + 1, "of": len(notices)}

    def _next(self) -> list[str]:
        return [ticket.label for ticket in self._view.next]

    def _texts(self, notice: Announcement) -> dict[str, str | int]:
        if self._english:
            return {"title": notice.title_en, "text": notice.text_en}
        return {"title": notice.title_vi, "text": notice.text_vi}

    def _plate(self) -> Ticket | None:
        """The call being announced while its person is wanted; between announcements the newest."""
        announced = self._announced.id if self._announced else None
        called = (ticket for ticket in announce.shown(self._view) if ticket.state is TicketState.CALLED)
        return next((ticket for ticket in called if ticket.id == announced), self._view.calling)

    def _others(self) -> tuple[Ticket, ...]:
        plate = self._plate()
        return tuple(ticket for ticket in announce.shown(self._view) if ticket is not plate)[:4]

    def _counter(self) -> Counter | None:
        plate = self._plate()
        return self._source.centre.counter(plate.counter) if plate and plate.counter else None

    def _now(self) -> datetime:
        return local(self._source.clock())

    @Slot()
    def _wake(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _next_call(self) -> None:
        self._announced, self._calls = announce.take(self._calls, self._source.steady())
        self.changed.emit()
        if self._announced is not None:
            self._hold.start(max(HOLD_MS, self._bell.call(self._clips(self._announced))))
            self.announced.emit()

    def _clips(self, ticket: Ticket) -> tuple[str, ...]:
        """Return what says a call; () of a counter whose name cannot be said."""
        said = call(ticket.label, ticket.counter or "", self._source.wording)
        return said.clips if said else ()

    @Slot()
    def tick(self) -> None:
        """Let a second pass: clock, announcements, and now and then a reading."""
        self._ticks += 1
        if self._ticks % READ_EVERY_TICKS == 0:
            self.reload()
        self.ticked.emit()

    def _timer(self, interval_ms: int, act: Callable[[], None], *, once: bool = False) -> QTimer:
        timer = QTimer(self, interval=interval_ms, singleShot=once)
        timer.timeout.connect(act)
        return timer


def _longest(labels: Sequence[str]) -> str:
    return max(labels, key=len, default="")
