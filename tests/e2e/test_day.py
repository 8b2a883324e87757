"""A day in the centre, end to end: real processes, real windows, the line cut, machines killed."""

import json
import subprocess
import sys
from pathlib import Path

PICTURES = {
    "01-kiosk-home",
    "02-procedure",
    "03-slip",
    "04-board",
    "05-counter-desk",
    "06-intake",
    "07-offline",
    "08-counter-offline",
    "09-reunion",
    "10-board-reunion",
}


def test_everything_of_a_day_without_a_line_is_at_the_province_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sync", "demo", "--headless", str(tmp_path), "--people", "8", "--json"]
    played = subprocess.run(command, capture_output=True, check=False, text=True, timeout=240)
    assert played.returncode == 0, played.stderr
    result = json.loads(played.stdout)
    assert result["tickets"] == result["served"] == result["dossiers"] == result["reached_province"] == 8
    assert (result["lost"], result["doubled"]) == (0, 0)
    assert {picture.stem for picture in tmp_path.glob("*.png")} == PICTURES
