"""The chime: made by its script, and no reason to fail where nothing can sound (F-53)."""

import runpy
import wave
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from resources.qt.sound import SOUNDS, Chime

pytestmark = pytest.mark.qt_log_ignore("PulseAudio", "qt.multimedia")


def test_the_shipped_chime_is_what_the_script_makes() -> None:
    made = runpy.run_path(str(SOUNDS / "make_chime.py"))
    with wave.open(str(SOUNDS / "chime.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        shipped = file.readframes(file.getnframes())
    values = [int.from_bytes(shipped[at : at + 2], "little", signed=True) for at in range(0, len(shipped), 2)]
    assert len(values) == len(made["samples"]())
    assert all(abs(one - other) <= 1 for one, other in zip(values, made["samples"](), strict=True))


def test_the_chime_is_short_calm_and_not_clipped() -> None:
    with wave.open(str(SOUNDS / "chime.wav")) as file:
        content = file.readframes(file.getnframes())
        assert file.getnframes() / file.getframerate() < 2
    values = [abs(int.from_bytes(content[at : at + 2], "little", signed=True)) for at in range(0, len(content), 2)]
    assert 15_000 < max(values) < 26_000
    assert values[0] < 200
    assert max(values[-500:]) < 200


def test_a_machine_without_loudspeaker_stays_silent_and_alive(qapp: QGuiApplication) -> None:
    assert qapp is not None
    chime = Chime()
    if chime.audible:
        pytest.skip("this machine has a loudspeaker")
    chime.play()


def test_a_missing_sound_file_is_no_crash(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp is not None
    Chime(tmp_path / "none.wav").play()
