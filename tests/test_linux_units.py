"""The shipped unit files say what the programs do."""

import tomllib
from configparser import ConfigParser
from pathlib import Path

from kiosk.guard import ENDED
from kiosk.heart import BEAT_MS

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "resources" / "packaging" / "linux"


def unit(name: str) -> ConfigParser:
    found = ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(LINUX / name, encoding="utf-8")
    return found


def test_a_kiosk_that_stands_still_is_begun_anew_and_two_beats_may_be_late():
    service = unit("motcua-kiosk.service")["Service"]
    assert (service["Type"], service["Restart"], service["NotifyAccess"]) == ("notify", "always", "all")
    assert int(service["WatchdogSec"]) * 1000 == 3 * BEAT_MS


def test_k40_a_kiosk_that_keeps_failing_is_followed_by_a_page_and_tried_again():
    assert unit("motcua-kiosk.service")["Unit"]["OnFailure"] == "motcua-kiosk-fallback.service"
    assert unit("motcua-kiosk-fallback.service")["Unit"]["OnSuccess"] == "motcua-kiosk.service"


def test_the_programs_that_units_start_are_there_and_no_console_is_reached_beside_them():
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["gui-scripts"]
    for name in ("motcua-kiosk.service", "motcua-kiosk-fallback.service"):
        cage, program = unit(name)["Service"]["ExecStart"].split(" -- ")
        assert cage == "/usr/bin/cage"
        assert Path(program.split()[0]).name in scripts


def test_a_program_that_staff_ended_is_not_started_again():
    service = unit("motcua-kiosk.service")["Service"]
    assert service["RestartPreventExitStatus"] == service["SuccessExitStatus"] == str(ENDED)
