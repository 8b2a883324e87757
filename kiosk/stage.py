"""A kiosk on a frozen morning, with hands that move its clock, its line and its disk: for pictures and for tests."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QPointF, QTimer

from kiosk import flow
from kiosk.app import App, open_app
from kiosk.controller import Kiosk
from kiosk.languages import Offered
from kiosk.show import SIZES
from kiosk.still import StillCodes, StillFilm, StillHours, StillLanguages, StillVoice, StillWaits, put_clips
from sync.clock import wall_clock
from sync.domain.centre_clock import ClockAlarm
from sync.domain.ids import CentreId, CounterId, DeviceId, GroupId, OfficerId
from sync.domain.opening import Opening
from sync.domain.printer_state import PrinterState, Watched
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from sync.machine import Link, Machine
from sync.settings import ClockSettings, ScreenSettings, Settings

MORNING_MS: Final = 1_795_401_720_000  # Monday 2026-11-23, 9:42
FROZEN: Final = 1e-9
COUNTER, OFFICER = CounterId("3"), OfficerId("hoa.nt")
CROWD: Final = ("ho-tich", "chung-thuc", "ho-tich", "cu-tru", "ho-tich", "chung-thuc", "dat-dai")
GHOST_TOUCHES: Final = 101
QUIET_MS: Final = 150_000
"""After so long the kiosk has got over any crowd, and over a screen that touched itself."""
SETTLE_MS: Final = 15


@dataclass(slots=True)
class Hand:
    """A monotonic clock that moves when it is pushed."""

    now_ms: int = 0

    def __call__(self) -> int:
        """Return the milliseconds."""
        return self.now_ms


@dataclass(slots=True)
class Citizen:
    """Who stands there: somebody of no class of priority, who says so at once unless told to ``hesitate``."""

    hesitates: bool = False

    def look(self, kiosk: Kiosk) -> None:
        """Answer the question for a class of priority (K-28) where it is shown."""
        if not self.hesitates and kiosk.property("screen") == flow.Screen.PRIORITY:
            kiosk.answerPriority("")


class SlowDisk:
    """A machine's disk that keeps whoever writes waiting from ``hold`` to ``release``."""

    def __init__(self, machine: Machine) -> None:
        """Let everybody write."""
        self._machine = machine
        self._free, self._held = threading.Event(), threading.Event()
        self._holder: threading.Thread | None = None

    def hold(self) -> None:
        """Keep the database's lock, as a commit does that does not come back from the disk."""
        self._free.clear()
        self._held.clear()
        self._holder = threading.Thread(target=self._hold, name="slow-disk")
        self._holder.start()
        self._held.wait()

    def release(self) -> None:
        """Let those who wait go on; without ``hold`` nothing happens."""
        if self._holder is not None:
            self._free.set()
            self._holder.join()
            self._holder = None

    def _hold(self) -> None:
        with self._machine.store.write():
            self._held.set()
            self._free.wait()


@dataclass(frozen=True, slots=True)
class Stage:
    """A kiosk that stands on a frozen morning."""

    app: App
    machine: Machine
    hand: Hand
    disk: SlowDisk
    voice: StillVoice
    film: StillFilm
    waits: StillWaits
    hours: StillHours
    languages: StillLanguages
    citizen: Citizen

    def pass_time(self, span_ms: int) -> None:
        """Let time pass for the session."""
        self.hand.now_ms += span_ms
        self.app.kiosk.tick()

    def type(self, words: str) -> None:
        """Open the search and type."""
        self.app.kiosk.openSearch()
        for character in words:
            self.app.kiosk.typeKey(character)

    def go_home(self) -> None:
        """Return home, online, as somebody does who presses "Quay lại": the look stays."""
        kiosk = self.app.kiosk
        self.disk.release()
        self.wait_until_saved()
        self.be_open(None)
        self.be_online(online=True)  # a machine that was revoked never gets home
        kiosk.saver.hear(None)
        self.hand.now_ms += QUIET_MS
        kiosk.keepGoing()
        kiosk.tick()
        kiosk.speaking.end()
        while kiosk.property("screen") != flow.Screen.HOME:
            kiosk.back()
        if (call := self.machine.help.own()) is not None:
            self.machine.help.finish(call.id, OFFICER)
        self.waits.said = None
        for ticket in self.machine.printers.without_paper():
            self.machine.printers.came_out(ticket.id)
        kiosk.printer.look_back()
        self.name_languages()
        self.app.slips.stood.emit(Watched(PrinterState.WELL, answers=True))
        self.citizen.hesitates = False
        self.be_online(online=True)
        kiosk.saver.save("rest", lambda: None, lambda _none: None)  # behind what nobody waits for
        self.wait_until_saved()

    def call_help(self) -> None:
        """Call staff while a counter is open and can hear it, and wait until that is durable."""
        self.machine.seats.open(COUNTER, OFFICER)
        self.app.kiosk.useTool("help")
        self.wait_until_saved()

    def send_help(self) -> None:
        """Let the counter say that somebody comes."""
        if (call := self.machine.help.own()) is not None:
            self.machine.help.take(call.id, COUNTER, OFFICER)
        self.app.kiosk.changed.emit(frozenset())

    def take(self, group: str) -> None:
        """Take a number and wait until it is shown."""
        self.app.kiosk.take(group)
        self.wait_until_saved()

    def be_asked(self, group: str) -> None:
        """Take a number and stand before the question for a class of priority."""
        self.citizen.hesitates = True
        self.take(group)

    def flood(self) -> None:
        """Ask for so many numbers, one right after the other, that the kiosk gives no more."""
        kiosk, codes = self.app.kiosk, iter(self.machine.lookup.procedures)
        while kiosk.property("screen") != flow.Screen.DESK:
            kiosk.back()
            kiosk.takeFor(next(codes).code)
            self.wait_until_saved()

    def touch_by_itself(self) -> None:
        """Touch one spot five times a second for twenty seconds."""
        for _ in range(GHOST_TOUCHES):
            self.hand.now_ms += 199
            self.app.kiosk.feel(QPointF(300, 300), 1.0)
        self.wait_until_saved()

    def visit_over(self) -> Ticket:
        """Return a visit that is over and was not rated: one that is there, else a new one."""
        queue = self.machine.queue
        over = (ticket for ticket in queue.over(COUNTER) if ticket.state is TicketState.FINISHED)
        if found := next((ticket for ticket in over if ticket.rating is None), None):
            return found
        ticket = queue.issue(GroupId("ho-tich"))
        queue.serve_by_slip(f"MC1:{ticket.id}", COUNTER)
        queue.finish(ticket.id, COUNTER)
        return ticket

    def rate(self, code: str) -> None:
        """Open the page of ratings, and type the code of a slip, or a part of it."""
        self.app.kiosk.rater.open()
        for sign in code:
            self.app.kiosk.rater.press(sign)

    def wait_until_saved(self) -> None:
        """Let the window live until nothing is being saved."""
        self.wait_until(lambda: not self.app.kiosk.saver.busy)

    def wait_until(self, fact: Callable[[], bool]) -> None:
        """Let the window live until a fact of the saver holds."""
        loop, saver = QEventLoop(), self.app.kiosk.saver
        ended = saver.told.connect(lambda: loop.quit() if fact() else None)
        if not fact():
            loop.exec()
        saver.told.disconnect(ended)

    def be_online(self, *, online: bool, clock: ClockAlarm | None = None) -> None:
        """Tell the kiosk how the line and its clock stand."""
        self.app.kiosk.linked.emit(Link(online, MORNING_MS, 0, None, MORNING_MS, clock, near=online))

    def be_open(self, opening: Opening | None) -> None:
        """Let the centre's hours be others than those of this morning; None brings these back."""
        self.hours.said = opening
        self.app.kiosk.tick()

    def name_languages(self, *more: Offered) -> None:
        """Let languages be offered that have a name and no words; none brings the machine's own back."""
        self.languages.name(*more)
        self.app.kiosk.tongues.changed.emit()

    def close(self) -> None:
        """Take everything away."""
        self.disk.release()
        self.app.close()
        self.machine.close()


def demonstration_settings(data: Path, screen: ScreenSettings | None = None) -> Settings:
    """Return the settings of the demonstration centre's kiosk on its frozen morning."""
    return Settings(
        centre=CentreId("24.hop-thinh"),
        device=DeviceId("k1"),
        role=Role.KIOSK,
        data=data,
        peers=("http://127.0.0.1:9",),
        clock=ClockSettings(MORNING_MS, wall_clock(), FROZEN),
        screen=screen or ScreenSettings(),
    )


def open_stage(settings: Settings) -> Stage:
    """Return a kiosk with some people waiting; nothing is exchanged with anybody."""
    machine = Machine.open(settings)
    machine.waits = waits = StillWaits(machine.store, machine.calendar, machine.clock, machine.queue, lambda: None)
    machine.hours = hours = StillHours(machine.centre, machine.calendar, machine.clock, always=settings.always_open)
    for group in CROWD:
        machine.queue.issue(GroupId(group))
    machine.service = StillCodes(machine.store, None, machine.revocations)
    hand = Hand()
    languages = StillLanguages(settings.data)
    app = open_app(machine, hand, languages)
    app.window.resize(SIZES[settings.screen.orientation])
    app.window.show()
    voice = StillVoice(app.kiosk.speaking.ears)
    app.kiosk.speaking.to(voice)
    film = StillFilm(app.kiosk.watching.audience, app.film)
    citizen = Citizen()
    app.kiosk.placeChanged.connect(lambda: citizen.look(app.kiosk))
    put_clips(settings.data)
    app.kiosk.watching.to(film, settings.data)
    return Stage(app, machine, hand, SlowDisk(machine), voice, film, waits, hours, languages, citizen)


def settle(span_ms: int = SETTLE_MS) -> None:
    """Let layouts and deferred deletions come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(span_ms, loop.quit)
    loop.exec()
