"""The machine's settings: one TOML file, read once, checked, frozen.

A file that cannot be used is refused with the line or the key, in a sentence that says what is wanted.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path, user_data_path

from sync.clock import Clock, Source, demonstration_clock, wall_clock
from sync.domain.ids import CentreId, DeviceId
from sync.domain.numerals import USUAL, Wording
from sync.domain.roles import Role
from sync.toml_table import Table, read_toml

DEVICE = re.compile(r"[a-z0-9-]{1,20}")
CENTRE = re.compile(r"[a-z0-9.-]{1,40}")
_TAG = re.compile(r"[A-Z0-9]{0,3}|~[A-Z]{2}")
_FOLDER = re.compile(r"[^\x00-\x1f]*")
_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}")
ADDRESS = re.compile(r"https?://[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?")
_QUEUE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,126}")  # a leading line would be an option of lp
_PRINTERS = {
    "file": (_FOLDER, "/var/lib/motcua/slips"),
    "device": (re.compile(r"/[^\x00-\x1f]+"), "/dev/usb/lp0"),
    "serial": (re.compile(r"/[^\x00-\x1f:]+(:(9600|19200|38400|57600|115200))?"), "/dev/ttyUSB0:115200"),
    "cups": (_QUEUE, "may-in-phieu"),
    "a4": (_QUEUE, "may-in-van-phong"),
    "network": (re.compile(r"[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?"), "192.168.1.50:9100"),
}
_PORT = re.compile(r"(/dev/[^\x00-\x1f]+|COM[0-9]{1,3})?")
_YEAR_2100_MS = 4_102_444_800_000


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """Where slips go: files in a folder, a raw device path, host:port, a serial line, a queue of CUPS.

    ``roll_m``: metres of paper on a new roll; 0 where nobody counts.
    """

    kind: Literal["file", "device", "network", "serial", "cups", "a4"] = "file"
    target: str = ""
    roll_m: int = 0


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """The counter's scanner: its serial port, "" for one that types like a keyboard."""

    port: str = ""


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """The public screen: its diagonal is measured by the installer, because EDID is often wrong."""

    diagonal_in: float = 32.0
    orientation: Literal["portrait", "landscape"] = "portrait"
    mount_height_mm: int = 750
    language: Literal["vi", "en"] = "vi"
    windowed: bool = False


@dataclass(frozen=True, slots=True)
class BoardSettings:
    """The hall board; ``placeholders``: clips that nobody spoke are heard too, to try the loudspeakers with them."""

    placeholders: bool = False


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the server listens."""

    host: str = "127.0.0.1"
    port: int = 8440


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """Backups of the database: how often, how many stay, and where; "" is a folder beside the database.

    ``keep_years``: how long hub and province keep what dossiers say after the hand-back, and never less than until the
    province's backup holds it; 0 for ever.
    """

    every_h: int = 1
    keep: int = 7
    folder: str = ""
    keep_years: int = 0


@dataclass(frozen=True, slots=True)
class ClockSettings:
    """A demonstration's clock; ``rate`` 0 is the machine's own clock."""

    start_ms: int = 0
    origin_ms: int = 0
    rate: float = 0.0

    def clock(self) -> Clock:
        """Return the clock that this machine goes by."""
        return demonstration_clock(self.start_ms, self.origin_ms, self.rate) if self.rate else wall_clock

    def source(self) -> Source:
        """Return both clocks; a demonstration's is nobody's to set, and therefore its own steady one."""
        return Source() if (clock := self.clock()) is wall_clock else Source(clock, clock)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a machine is told.

    Attributes:
        tag: after the letter of this machine's series: "" for the first kiosk, "2" for the second.
        data: folder of the database, its key, and the file printer's slips.
        peers: addresses to exchange with, the hub first (the first of several counts as near: it is asked again
            within 2 s); empty for a machine that is the province.
        idle_s: seconds without a touch before the kiosk asks whether somebody is there, 60 to 300.
        always_open: public screens go by no hours: for demonstrations, and centres with somebody on duty.
        wording: how numbers are said in this region when a page is read aloud.
        official_codes: "leased": counters draw from leases of the province; "province": the province gives each code
            when it hears of the dossier; "off": temporary codes only. The province's own setting is its leave.
    """

    centre: CentreId
    device: DeviceId
    role: Role
    data: Path
    tag: str = ""
    peers: tuple[str, ...] = ()
    idle_s: int = 90
    always_open: bool = False
    official_codes: Literal["leased", "province", "off"] = "off"
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    scanner: ScannerSettings = field(default_factory=ScannerSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    board: BoardSettings = field(default_factory=BoardSettings)
    wording: Wording = USUAL
    server: ServerSettings = field(default_factory=ServerSettings)
    backup: BackupSettings = field(default_factory=BackupSettings)
    clock: ClockSettings = field(default_factory=ClockSettings)

    @property
    def backups(self) -> Path:
        """Return the folder of the backups."""
        return self.data / (self.backup.folder or "backups")

    @property
    def backs_up_elsewhere(self) -> bool:
        """Whether the backups lie outside this machine's data: elsewhere, as far as the settings tell."""
        return not self.backups.resolve().is_relative_to(self.data.resolve())

    @staticmethod
    def default_path() -> Path:
        """Return where the settings are looked for when nothing else is said."""
        return user_config_path("motcua") / "settings.toml"

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Return the settings in a file.

        Raises:
            SettingsFault: the sentence names the file, and the line or the key.
        """
        return _settings(read_toml(path), path.parent)


def _settings(table: Table, folder: Path) -> Settings:
    table.only("machine", "printer", "scanner", "screen", "board", "speech", "server", "backup", "clock")
    machine = table.table("machine")
    machine.only("centre", "device", "role", "data", "tag", "peers", "idle_s", "always_open", "official_codes")
    default_data = str(user_data_path("motcua"))
    return Settings(
        centre=CentreId(machine.matching("centre", CENTRE, "24.hop-thinh")),
        device=DeviceId(machine.matching("device", DEVICE, "k1")),
        role=Role(machine.one_of("role", tuple(Role), None)),
        data=folder / machine.matching("data", _FOLDER, "/var/lib/motcua", default_data),
        tag=machine.matching("tag", _TAG, "2", ""),
        peers=machine.all_matching("peers", ADDRESS, "địa chỉ", "https://máy:cổng"),
        idle_s=machine.whole("idle_s", 90, 60, 300),
        always_open=machine.flag("always_open"),
        official_codes=machine.one_of("official_codes", ("leased", "province", "off"), "off"),  # type: ignore[arg-type]
        printer=_printer(table.table("printer")),
        scanner=_scanner(table.table("scanner")),
        screen=_screen(table.table("screen")),
        board=_board(table.table("board")),
        wording=_wording(table.table("speech")),
        server=_server(table.table("server")),
        backup=_backup(table.table("backup")),
        clock=_clock(table.table("clock")),
    )


def _printer(table: Table) -> PrinterSettings:
    table.only("kind", "target", "roll_m")
    kind = table.one_of("kind", tuple(_PRINTERS), "file")
    target, roll_m = table.matching("target", *_PRINTERS[kind]), table.whole("roll_m", 0, 0, 500)
    return PrinterSettings(kind, target, roll_m)  # type: ignore[arg-type]


def _scanner(table: Table) -> ScannerSettings:
    table.only("port")
    return ScannerSettings(table.matching("port", _PORT, "/dev/ttyACM0", ""))


def _screen(table: Table) -> ScreenSettings:
    table.only("diagonal_in", "orientation", "mount_height_mm", "language", "windowed")
    return ScreenSettings(
        diagonal_in=table.number("diagonal_in", 32.0, 7, 120),
        orientation=table.one_of("orientation", ("portrait", "landscape"), "portrait"),  # type: ignore[arg-type]
        mount_height_mm=table.whole("mount_height_mm", 750, 0, 1500),
        language=table.one_of("language", ("vi", "en"), "vi"),  # type: ignore[arg-type]
        windowed=table.flag("windowed"),
    )


def _board(table: Table) -> BoardSettings:
    table.only("placeholders")
    return BoardSettings(table.flag("placeholders"))


def _wording(table: Table) -> Wording:
    table.only("zero", "thousand", "four")
    return Wording(
        table.one_of("zero", ("linh", "lẻ"), USUAL.zero_tens),
        table.one_of("thousand", ("nghìn", "ngàn"), USUAL.thousand),
        table.one_of("four", ("tư", "bốn"), USUAL.four),
    )


def _server(table: Table) -> ServerSettings:
    table.only("host", "port")
    return ServerSettings(table.matching("host", _HOST, "127.0.0.1", "127.0.0.1"), table.whole("port", 8440, 0, 65535))


def _backup(table: Table) -> BackupSettings:
    table.only("every_h", "keep", "folder", "keep_years")
    folder = table.matching("folder", _FOLDER, "/media/backup")
    every_h, keep = table.whole("every_h", 1, 1, 168), table.whole("keep", 7, 1, 1000)
    return BackupSettings(every_h, keep, folder, table.whole("keep_years", 0, 0, 100))


def _clock(table: Table) -> ClockSettings:
    table.only("start_ms", "origin_ms", "rate")
    far = _YEAR_2100_MS
    return ClockSettings(
        table.whole("start_ms", 0, 0, far), table.whole("origin_ms", 0, 0, far), table.number("rate", 0, 0, 10_000)
    )
