"""Every page of the kiosk with the demonstration's data: for pictures, and for the tests that walk all of them."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import flow
from kiosk.app import App, open_app
from kiosk.controller import Kiosk
from kiosk.languages import NAMES
from kiosk.show import SIZES
from resources.qt.fonts import install_fonts
from sync.clock import wall_clock
from sync.devices.job import NotPrinted
from sync.domain.centre_clock import ClockAlarm
from sync.domain.ids import CentreId, DeviceId, GroupId
from sync.domain.roles import Role
from sync.errors import PrinterFault, StoreUnavailable, Trouble
from sync.machine import Link, Machine
from sync.settings import ClockSettings, ScreenSettings, Settings

MORNING_MS: Final = 1_795_401_720_000  # Monday 2026-11-23, 9:42
FROZEN: Final = 1e-9
CROWD: Final = ("ho-tich", "chung-thuc", "ho-tich", "cu-tru", "ho-tich", "chung-thuc", "dat-dai")
SETTLE_MS: Final = 15
BOOTED_IN_1970: Final = ClockAlarm(wrong=True, skew_ms=-MORNING_MS)
BIRTH, COPIES = "1.001193", "2.000815"
LOWERED: Final = ("home", "services", "search", "procedure", "ticket")
"""Pages that are also shown lowered, in portrait."""


class PicturesUnwritable(Trouble):
    """The folder for the pictures cannot be used."""


@dataclass(slots=True)
class Hand:
    """A monotonic clock that moves when it is pushed."""

    now_ms: int = 0

    def __call__(self) -> int:
        """Return the milliseconds."""
        return self.now_ms


@dataclass(frozen=True, slots=True)
class Stage:
    """A kiosk that stands on a frozen morning."""

    app: App
    machine: Machine
    hand: Hand

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
        kiosk.keepGoing()
        while kiosk.property("screen") != flow.Screen.HOME:
            kiosk.back()
        self.be_online(online=True)

    def be_online(self, *, online: bool, clock: ClockAlarm | None = None) -> None:
        """Tell the kiosk how the line and its clock stand."""
        self.app.kiosk.linked.emit(Link(online, MORNING_MS, 0, None, MORNING_MS, clock))

    def close(self) -> None:
        """Take everything away."""
        self.app.close()
        self.machine.close()


Scene = Callable[[Stage], None]


def _out_of_paper(stage: Stage) -> None:
    stage.app.kiosk.take("ho-tich")
    ticket = stage.app.kiosk.property("ticket")["id"]
    fault = PrinterFault("Máy in hết giấy.", "Số của bà con vẫn có hiệu lực.")
    stage.app.slips.printed.emit(NotPrinted(ticket, fault))


def _full_disk(stage: Stage) -> None:
    stage.app.kiosk.meet(StoreUnavailable("Ổ đĩa của máy đã đầy.", "Gọi kỹ thuật viên. Số đã lấy vẫn có hiệu lực."))


def _longest(stage: Stage) -> None:
    longest = max(stage.machine.lookup.procedures, key=lambda procedure: len(procedure.title))
    stage.app.kiosk.openProcedure(longest.code)


def _list(stage: Stage) -> None:
    stage.type("dat dai")
    stage.app.kiosk.showResults()


def _left_alone(stage: Stage) -> None:
    stage.app.kiosk.openServices()
    stage.pass_time(stage.machine.settings.idle_s * 1000)


def _restart(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(BIRTH)
    stage.app.kiosk.useTool("restart")


SCENES: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        "home": lambda _stage: None,
        "home-offline": lambda stage: stage.be_online(online=False),
        "home-clock-wrong": lambda stage: stage.be_online(online=False, clock=BOOTED_IN_1970),
        "services": lambda stage: stage.app.kiosk.openServices(),
        "search": lambda stage: stage.app.kiosk.openSearch(),
        "search-found": lambda stage: stage.type("khai sinh"),
        "search-nothing": lambda stage: stage.type("zzqxw"),
        "search-list": _list,
        "procedure": lambda stage: stage.app.kiosk.openProcedure(BIRTH),
        "procedure-short": lambda stage: stage.app.kiosk.openProcedure(COPIES),
        "procedure-longest": _longest,
        "ticket": lambda stage: stage.app.kiosk.take("chung-thuc"),
        "ticket-no-paper": _out_of_paper,
        "help": lambda stage: stage.app.kiosk.useTool("help"),
        "trouble": _full_disk,
        "question-idle": _left_alone,
        "question-restart": _restart,
    }
)


@dataclass(frozen=True, slots=True)
class Variant:
    """How a scene is looked at."""

    language: str
    size: int
    orientation: str
    theme: str = flow.THEMES[0]
    lowered: bool = False

    @property
    def name(self) -> str:
        """As the end of a file's name: "vi-100-portrait"."""
        extra = [part for part in (self.theme, "lowered" if self.lowered else "") if part not in ("default", "")]
        return "-".join([self.language, f"{flow.SIZES[self.size]:.0%}".rstrip("%"), self.orientation, *extra])


VARIANTS: Final = tuple(
    Variant(language, size, orientation)
    for orientation, language, size in product(SIZES, ("vi", "en"), range(len(flow.SIZES)))
)


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
    for group in CROWD:
        machine.queue.issue(GroupId(group))
    hand = Hand()
    app = open_app(machine, hand)
    app.window.resize(SIZES[settings.screen.orientation])
    app.window.show()
    return Stage(app, machine, hand)


def arrange(stage: Stage, scene: str, variant: Variant) -> None:
    """Bring the kiosk to a scene, as it looks in a variant."""
    stage.go_home()
    stage.app.window.resize(SIZES[variant.orientation])
    _look_like(stage.app.kiosk, variant)
    SCENES[scene](stage)


def _look_like(kiosk: Kiosk, variant: Variant) -> None:
    """Press what differs."""
    if kiosk.property("otherLanguage") == NAMES[variant.language]:
        kiosk.useTool("language")
    if kiosk.property("size") != variant.size:
        kiosk.useTool(f"size.{variant.size}")
    while kiosk.property("theme") != variant.theme:
        kiosk.useTool("colours")
    if kiosk.property("lowered") != variant.lowered:
        kiosk.useTool("lower")


def write(folder: Path) -> int:
    """Write a picture of every scene in every variant into a folder; returns the exit code.

    Raises:
        Trouble: the folder, the machine, fonts or screens cannot be used.
    """
    qt = QGuiApplication.instance() or QGuiApplication(["motcua-kiosk"])
    install_fonts()
    with tempfile.TemporaryDirectory() as data:
        stage = open_stage(demonstration_settings(Path(data)))
        try:
            for name, variant in pictured():
                _picture(stage, name, variant, folder)
        finally:
            stage.close()
    del qt
    return 0


def pictured() -> Iterator[tuple[str, Variant]]:
    """Yield what is worth a picture: all scenes in all variants; home in every colour; the main pages lowered."""
    yield from ((name, variant) for variant in VARIANTS for name in SCENES)
    plain = Variant("vi", flow.NORMAL_SIZE, "portrait")
    yield from ((name, replace(plain, theme=theme)) for theme in flow.THEMES[1:] for name in SCENES)
    yield from ((name, replace(plain, lowered=True)) for name in LOWERED)


def _picture(stage: Stage, name: str, variant: Variant, folder: Path) -> None:
    arrange(stage, name, variant)
    settle()
    file = folder / f"{name}-{variant.name}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PicturesUnwritable(f"Không tạo được thư mục {folder}.", "Chọn thư mục khác.") from error
    if not stage.app.window.grabWindow().save(str(file)):
        raise PicturesUnwritable(f"Không ghi được {file}.", "Kiểm tra ổ đĩa và quyền ghi.")


def settle(span_ms: int = SETTLE_MS) -> None:
    """Let layouts and deferred deletions come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(span_ms, loop.quit)
    loop.exec()
