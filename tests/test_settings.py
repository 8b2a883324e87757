"""The settings file: every fault is one sentence that names the file and the key or the line."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.clock import wall_clock
from sync.domain.log import Audience
from sync.domain.numerals import Wording
from sync.domain.roles import Role
from sync.errors import SettingsFault
from sync.settings import BackupSettings, PrinterSettings, ScannerSettings, ScreenSettings, ServerSettings, Settings

LEAST = '[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\n'
WHOLE = (
    LEAST
    + """data = "data"
tag = "2"
peers = ["http://hub:8440", "https://tinh.example.vn"]
idle_s = 120
always_open = true
official_codes = "leased"
[printer]
kind = "network"
target = "192.168.1.50:9100"
roll_m = 80
[scanner]
port = "/dev/ttyACM0"
[screen]
diagonal_in = 43
orientation = "landscape"
mount_height_mm = 900
language = "en"
windowed = true
[speech]
zero = "lẻ"
thousand = "ngàn"
four = "bốn"
[server]
host = "10.0.0.2"
port = 0
[backup]
every_h = 12
keep = 30
folder = "/media/backup"
keep_years = 20
[clock]
start_ms = 1795402800000
origin_ms = 1795402800000
rate = 360.0
"""
)


@pytest.fixture
def load(tmp_path):
    def load_text(text: str | bytes) -> Settings:
        file = tmp_path / "settings.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Settings.load(file)

    return load_text


@pytest.fixture
def fault(load):
    def fault_of(text: str | bytes) -> str:
        with pytest.raises(SettingsFault) as raised:
            load(text)
        assert raised.value.do
        return raised.value.what

    return fault_of


def test_the_least_that_a_machine_must_be_told(load):
    settings = load(LEAST)
    assert (settings.centre, settings.device, settings.role) == ("24.hop-thinh", "k1", Role.KIOSK)
    assert (settings.tag, settings.peers, settings.idle_s, settings.official_codes) == ("", (), 90, "off")
    assert (settings.printer, settings.screen, settings.server) == (
        PrinterSettings(),
        ScreenSettings(),
        ServerSettings(),
    )
    assert settings.data.is_absolute()
    assert settings.backups == settings.data / "backups"
    assert settings.clock.clock() is wall_clock


def test_everything_that_a_machine_can_be_told(load, tmp_path):
    settings = load(WHOLE)
    assert settings.data == tmp_path / "data"
    assert settings.peers == ("http://hub:8440", "https://tinh.example.vn")
    assert (settings.tag, settings.idle_s, settings.official_codes) == ("2", 120, "leased")
    assert settings.always_open
    assert settings.printer == PrinterSettings("network", "192.168.1.50:9100", 80)
    assert settings.scanner == ScannerSettings("/dev/ttyACM0")
    assert settings.screen == ScreenSettings(43, "landscape", 900, "en", windowed=True)
    assert settings.wording == Wording("lẻ", "ngàn", "bốn")
    assert settings.server == ServerSettings("10.0.0.2", 0)
    assert settings.backup == BackupSettings(12, 30, "/media/backup", 20)
    assert settings.backups == Path("/media/backup")
    assert settings.clock.clock() is not wall_clock


def test_a_mark_that_an_editor_put_before_the_text_is_no_fault(load):
    assert load(b"\xef\xbb\xbf" + LEAST.encode()).device == "k1"


def test_public_machines_may_hold_public_logs_only():
    assert {role: set(role.audiences) for role in Role} == {
        Role.KIOSK: {Audience.PUBLIC},
        Role.BOARD: {Audience.PUBLIC},
        Role.COUNTER: set(Audience),
        Role.HUB: set(Audience),
        Role.PROVINCE: set(Audience),
    }


@pytest.mark.parametrize(
    ("table", "line", "key"),
    [
        ("machine", 'centre = "Hợp Thịnh"', "centre"),
        ("machine", 'device = "K1"', "device"),
        ("machine", 'device = "k1.k2"', "device"),
        ("machine", 'role = "boss"', "role"),
        ("machine", "role = 1", "role"),
        ("machine", 'data = "a\\u0000b"', "data"),
        ("machine", "data = 5", "data"),
        ("machine", 'tag = "a"', "tag"),
        ("machine", 'tag = "12345"', "tag"),
        ("machine", 'tag = "~K"', "tag"),
        ("machine", 'peers = "http://hub:8440"', "peers"),
        ("machine", "peers = [5]", "peers"),
        ("machine", 'peers = ["hub:8440"]', "peers"),
        ("machine", 'peers = ["http://hub:8440/v1"]', "peers"),
        ("machine", 'peers = ["http://hub:cổng"]', "peers"),
        ("machine", 'peers = ["http://a b"]', "peers"),
        ("machine", 'official_codes = "always"', "official_codes"),
        ("machine", "idle_s = 59", "idle_s"),
        ("machine", "idle_s = 301", "idle_s"),
        ("machine", "idle_s = 90.5", "idle_s"),
        ("machine", "idle_s = true", "idle_s"),
        ("machine", "idle_s = nan", "idle_s"),
        ("machine", 'password = "x"', "password"),
        ("printer", 'kind = "usb"', "kind"),
        ("scanner", 'port = "ttyACM0"', "port"),
        ("printer", 'kind = "network"', "target"),
        ("printer", 'kind = "network"\ntarget = "1.2.3.4:chín"', "target"),
        ("printer", 'kind = "device"\ntarget = "lp0"', "target"),
        ("printer", 'kind = "serial"\ntarget = "/dev/ttyUSB0:1234"', "target"),
        ("printer", 'kind = "cups"\ntarget = "-a"', "target"),
        ("printer", "roll_m = -1", "roll_m"),
        ("screen", "diagonal_in = 6", "diagonal_in"),
        ("screen", "diagonal_in = inf", "diagonal_in"),
        ("screen", 'orientation = "upright"', "orientation"),
        ("screen", "mount_height_mm = -1", "mount_height_mm"),
        ("screen", 'language = "fr"', "language"),
        ("screen", "windowed = 1", "windowed"),
        ("board", 'placeholders = "có"', "placeholders"),
        ("speech", 'zero = "không"', "zero"),
        ("server", "port = 65536", "port"),
        ("server", "port = -1", "port"),
        ("server", 'port = "8440"', "port"),
        ("server", 'host = "a b"', "host"),
        ("server", 'host = ""', "host"),
        ("backup", "keep = 0", "keep"),
        ("backup", "every_h = 0", "every_h"),
        ("backup", "folder = 1", "folder"),
        ("clock", "rate = -1", "rate"),
        ("clock", "start_ms = 9007199254740993", "start_ms"),
        ("clock", "start_ms = 1970-01-01", "start_ms"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_file_table_and_key(fault, table, line, key):
    given_already = {item.partition(" ")[0] for item in line.split("\n")}
    least = "".join(item + "\n" for item in LEAST.split("\n") if item.partition(" ")[0] not in given_already)
    text = f"{least}{line}\n" if table == "machine" else f"{LEAST}[{table}]\n{line}\n"
    what = fault(text)
    assert what.startswith(f"settings.toml, [{table}]: {key}: ")
    assert what.endswith(".")


@pytest.mark.parametrize("missing", ["centre", "device", "role"])
def test_what_must_be_told_and_is_not_is_named(fault, missing):
    text = "".join(line + "\n" for line in LEAST.split("\n") if not line.startswith(missing))
    assert fault(text).startswith(f"settings.toml, [machine]: {missing}: ")


@pytest.mark.parametrize("key", ["machines", "Machine", "peers"])
def test_an_unknown_table_is_named_with_those_that_exist(fault, key):
    assert fault(f"{LEAST}[{key}]\n") == (
        f"settings.toml: {key}: không có khóa này; "
        "có: machine, printer, scanner, screen, board, speech, server, backup, clock."
    )


def test_a_table_that_is_a_value_is_named(fault):
    assert fault('screen = "big"\n' + LEAST) == "settings.toml: screen: phải là một nhóm [screen]."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (LEAST + "idle_s = ,\n", ", dòng 5, cột 10"),
        (LEAST + "idle_s 90\n", ", dòng 5, cột 8"),
        (LEAST + 'tag = "2\n', ", dòng 5, cột 9"),
        (LEAST + 'device = "k2"\n', ", dòng 5, cột 14"),
        ("[machine", ""),
        ("a = " + "[" * 100_000, ""),
        ("a = " + "9" * 10_000, ""),
    ],
    ids=["value", "equals sign", "quote", "twice", "unfinished", "deep (F-74)", "long number (F-74)"],
)
def test_a_line_that_cannot_be_read_is_named(fault, text, place):
    assert fault(text) == f"settings.toml{place}: không đúng dạng TOML."


def test_a_file_that_is_no_text_is_named(fault):
    assert fault(b"\xff\xfe\x00") == "settings.toml: tệp không phải văn bản UTF-8."


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingsFault) as raised:
        Settings.load(tmp_path / "other.toml")
    assert str(tmp_path / "other.toml") in raised.value.what
    assert "--settings" in raised.value.do


def test_a_folder_in_the_files_place_is_named(tmp_path):
    with pytest.raises(SettingsFault) as raised:
        Settings.load(tmp_path)
    assert str(tmp_path) in raised.value.what
    assert "không phải thư mục" in raised.value.do


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)
KEYS = {
    "machine": ("centre", "device", "role", "data", "tag", "peers", "idle_s", "always_open", "other"),
    "printer": ("kind", "target", "roll_m"),
    "scanner": ("port",),
    "screen": ("diagonal_in", "orientation", "mount_height_mm", "language", "windowed"),
    "speech": ("zero", "thousand", "four"),
    "server": ("host", "port"),
    "backup": ("every_h", "keep", "folder", "keep_years"),
    "clock": ("start_ms", "origin_ms", "rate"),
}


@given(
    st.sampled_from(list(KEYS)).flatmap(lambda table: st.tuples(st.just(table), st.sampled_from(KEYS[table]))), VALUES
)
def test_whatever_stands_in_a_key_it_is_used_or_named(tmp_path_factory, place, value):
    table, key = place
    tables = tomllib.loads(WHOLE)
    tables[table][key] = value
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_text("\n".join(toml(tables)), encoding="utf-8")
    assert used_or_named(file)


@given(st.binary(max_size=200))
def test_whatever_the_file_holds_it_is_used_or_refused(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsFault):
        Settings.load(file)


def used_or_named(file):
    try:
        return Settings.load(file).clock.clock()() < 2**53
    except SettingsFault as fault:
        return "settings.toml" in fault.what and "\n" not in fault.what


def toml(tables):
    """Write tables as TOML; JSON's texts and numbers are TOML's too, None is written as a value that TOML lacks."""
    for table, values in tables.items():
        yield f"[{table}]"
        for key, value in values.items():
            yield f"{json.dumps(key)} = {written(value)}"


def written(value):
    match value:
        case dict():
            return "{" + ", ".join(f"{json.dumps(key)} = {written(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case float() | bool() | str() | int() | None:
            return json.dumps(value).replace("NaN", "nan").replace("Infinity", "inf").replace("\\ud", "\\\\ud")
        case _:
            return value.isoformat()
