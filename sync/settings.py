"""The machine's settings: one TOML file, read once, checked, frozen.

A file that cannot be used is refused with the line or the key, in a sentence that says what is wanted.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NoReturn

from platformdirs import user_config_path, user_data_path

from sync.clock import Clock, Source, demonstration_clock, wall_clock
from sync.domain.ids import CentreId, DeviceId
from sync.domain.numerals import USUAL, Wording
from sync.domain.roles import Role
from sync.errors import SettingsFault

_REPAIR = "Sửa tệp cài đặt rồi mở lại."
DEVICE = re.compile(r"[a-z0-9-]{1,20}")
CENTRE = re.compile(r"[a-z0-9.-]{1,40}")
_TAG = re.compile(r"[A-Z0-9]{0,3}|~[A-Z]{2}")
_FOLDER = re.compile(r"[^\x00-\x1f]*")
_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}")
ADDRESS = re.compile(r"https?://[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?")
_PRINTERS = {
    "file": (_FOLDER, "/var/lib/motcua/slips"),
    "device": (re.compile(r"/[^\x00-\x1f]+"), "/dev/usb/lp0"),
    "network": (re.compile(r"[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?"), "192.168.1.50:9100"),
}
_PORT = re.compile(r"(/dev/[^\x00-\x1f]+|COM[0-9]{1,3})?")
_YEAR_2100_MS = 4_102_444_800_000


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """Where slips go: files in a folder, a raw device path, or host:port of a network printer."""

    kind: Literal["file", "device", "network"] = "file"
    target: str = ""


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
        return _Table(_toml(path), path.name).settings(path.parent)


def _toml(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsFault(
            f"Không thấy tệp cài đặt {path}.", "Chỉ đúng tệp bằng --settings; mẫu có trong README."
        ) from error
    except OSError as error:
        do = "Chỉ đúng tệp, không phải thư mục, và kiểm tra quyền đọc."
        raise SettingsFault(f"Không đọc được tệp cài đặt {path}.", do) from error
    except UnicodeDecodeError as error:
        raise SettingsFault(f"{path.name}: tệp không phải văn bản UTF-8.", _REPAIR) from error
    except (ValueError, RecursionError) as error:  # the reader lets numbers of 5,000 digits and deep lists through
        raise SettingsFault(f"{path.name}{_place_in(str(error))}: không đúng dạng TOML.", _REPAIR) from error


def _place_in(said: str) -> str:
    found = re.search(r"at line ([0-9]+), column ([0-9]+)", said)
    return f", dòng {found[1]}, cột {found[2]}" if found else ""


class _Table:
    """One table of the file, which knows its own place in it."""

    def __init__(self, values: Mapping[str, object], place: str) -> None:
        self._values, self._place = values, place

    def settings(self, folder: Path) -> Settings:
        self.only("machine", "printer", "scanner", "screen", "board", "speech", "server", "backup", "clock")
        machine = self.table("machine")
        machine.only("centre", "device", "role", "data", "tag", "peers", "idle_s", "always_open", "official_codes")
        default_data = str(user_data_path("motcua"))
        return Settings(
            centre=CentreId(machine.matching("centre", CENTRE, "24.hop-thinh")),
            device=DeviceId(machine.matching("device", DEVICE, "k1")),
            role=Role(machine.one_of("role", tuple(Role), None)),
            data=folder / machine.matching("data", _FOLDER, "/var/lib/motcua", default_data),
            tag=machine.matching("tag", _TAG, "2", ""),
            peers=machine.addresses("peers"),
            idle_s=machine.whole("idle_s", 90, 60, 300),
            always_open=machine.flag("always_open"),
            official_codes=machine.one_of("official_codes", ("leased", "province", "off"), "off"),  # type: ignore[arg-type]
            printer=self.table("printer").printer(),
            scanner=self.table("scanner").scanner(),
            screen=self.table("screen").screen(),
            board=self.table("board").board(),
            wording=self.table("speech").wording(),
            server=self.table("server").server(),
            backup=self.table("backup").backup(),
            clock=self.table("clock").clock(),
        )

    def printer(self) -> PrinterSettings:
        self.only("kind", "target")
        kind = self.one_of("kind", ("file", "device", "network"), "file")
        grammar, example = _PRINTERS[kind]
        return PrinterSettings(kind, self.matching("target", grammar, example))  # type: ignore[arg-type]

    def scanner(self) -> ScannerSettings:
        self.only("port")
        return ScannerSettings(self.matching("port", _PORT, "/dev/ttyACM0", ""))

    def screen(self) -> ScreenSettings:
        self.only("diagonal_in", "orientation", "mount_height_mm", "language", "windowed")
        return ScreenSettings(
            diagonal_in=self.number("diagonal_in", 32.0, 7, 120),
            orientation=self.one_of("orientation", ("portrait", "landscape"), "portrait"),  # type: ignore[arg-type]
            mount_height_mm=self.whole("mount_height_mm", 750, 0, 1500),
            language=self.one_of("language", ("vi", "en"), "vi"),  # type: ignore[arg-type]
            windowed=self.flag("windowed"),
        )

    def board(self) -> BoardSettings:
        self.only("placeholders")
        return BoardSettings(self.flag("placeholders"))

    def wording(self) -> Wording:
        self.only("zero", "thousand", "four")
        return Wording(
            self.one_of("zero", ("linh", "lẻ"), USUAL.zero_tens),
            self.one_of("thousand", ("nghìn", "ngàn"), USUAL.thousand),
            self.one_of("four", ("tư", "bốn"), USUAL.four),
        )

    def server(self) -> ServerSettings:
        self.only("host", "port")
        return ServerSettings(
            self.matching("host", _HOST, "127.0.0.1", "127.0.0.1"), self.whole("port", 8440, 0, 65535)
        )

    def backup(self) -> BackupSettings:
        self.only("every_h", "keep", "folder", "keep_years")
        folder = self.matching("folder", _FOLDER, "/media/backup")
        every_h, keep = self.whole("every_h", 1, 1, 168), self.whole("keep", 7, 1, 1000)
        return BackupSettings(every_h, keep, folder, self.whole("keep_years", 0, 0, 100))

    def clock(self) -> ClockSettings:
        self.only("start_ms", "origin_ms", "rate")
        far = _YEAR_2100_MS
        return ClockSettings(
            self.whole("start_ms", 0, 0, far), self.whole("origin_ms", 0, 0, far), self.number("rate", 0, 0, 10_000)
        )

    def table(self, key: str) -> "_Table":
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self._refuse(key, "phải là một nhóm [" + key + "]")
        return _Table(value, f"{self._place}, [{key}]")

    def only(self, *known: str) -> None:
        for key in self._values:
            if key not in known:
                self._refuse(key, "không có khóa này; có: " + ", ".join(known))

    def text(self, key: str, default: str) -> str:
        value = self._values.get(key, default)
        if not isinstance(value, str):
            self._refuse(key, "phải là chữ trong ngoặc kép")
        return value

    def matching(self, key: str, grammar: re.Pattern[str], example: str, default: str = "") -> str:
        value = self.text(key, default)
        if not grammar.fullmatch(value):
            self._refuse(key, f'phải có dạng như "{example}"')
        return value

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None) -> str:
        value = self._values.get(key, default)
        if value not in choices:
            self._refuse(key, "phải là một trong: " + ", ".join(choices))
        return str(value)

    def number(self, key: str, default: float, least: float, most: float) -> float:
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self._refuse(key, f"phải là số từ {least} đến {most}")
        return value

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        value = self.number(key, default, least, most)
        if not isinstance(value, int):
            self._refuse(key, "phải là số nguyên")
        return value

    def flag(self, key: str) -> bool:
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            self._refuse(key, "phải là true hoặc false")
        return value

    def addresses(self, key: str) -> tuple[str, ...]:
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._refuse(key, "phải là danh sách địa chỉ trong ngoặc kép")
        for address in value:
            if not ADDRESS.fullmatch(address):
                self._refuse(key, f'"{_on_one_line(address)}" phải có dạng https://máy:cổng')
        return tuple(value)

    def _refuse(self, key: str, wanted: str) -> NoReturn:
        raise SettingsFault(f"{self._place}: {_on_one_line(key)}: {wanted}.", _REPAIR)


def _on_one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in text[:80])
