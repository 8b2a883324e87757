"""What Qt would abort over is said in one sentence before Qt is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from resources.qt import preflight

ROOT = Path(__file__).parents[2]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Run an app's first line in a process of its own."""
    code = "from resources.qt import preflight; preflight.require(); print('a window can open')"
    names = ("PATH", "HOME", "LANG")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False
    )


def test_offscreen_nothing_is_missing() -> None:
    assert preflight.missing("offscreen") is None


def test_without_a_display_one_sentence_says_so_and_the_process_ends_with_1() -> None:
    run = start()
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("Không thấy màn hình nào")
    assert run.stderr.count("\n") == 1


def test_a_display_that_does_not_answer_is_named() -> None:
    run = start(DISPLAY=":987")
    assert run.returncode == 1
    assert "DISPLAY=:987 không trả lời" in run.stderr or "sudo apt-get install" in run.stderr


def test_asked_for_offscreen_no_display_is_needed() -> None:
    assert start(QT_QPA_PLATFORM="offscreen").stdout == "a window can open\n"


def test_a_library_that_cannot_be_loaded_is_named_by_its_package(session: pytest.MonkeyPatch) -> None:
    session.setitem(preflight.LIBRARIES, "xcb", {"libEGL.so.1": "libegl1", "libnot-there.so.1": "libnot-there1"})
    session.setenv("DISPLAY", ":0")
    missing = preflight.missing()
    assert missing is not None
    assert missing.packages == ("libnot-there1",)
    assert missing.sentence.endswith("sudo apt-get install -y libnot-there1")


def test_wayland_without_x_asks_for_the_libraries_of_wayland(session: pytest.MonkeyPatch) -> None:
    session.setitem(preflight.LIBRARIES, "wayland", {"libnot-there.so.1": "libwayland-there1"})
    session.setenv("WAYLAND_DISPLAY", "wayland-0")
    missing = preflight.missing()
    assert missing is not None
    assert missing.packages == ("libwayland-there1",)


def test_a_missing_font_is_named_with_the_remedy(tmp_path: Path) -> None:
    for name in preflight.FONTS[1:]:
        (tmp_path / name).touch()
    missing = preflight.missing("offscreen", fonts=tmp_path)
    assert missing is not None
    assert "Thiếu phông chữ BeVietnamPro-Regular.ttf" in missing.sentence
    assert "cài đặt lại" in missing.sentence


def test_windows_are_drawn_in_software_unless_told_otherwise(session: pytest.MonkeyPatch) -> None:
    preflight.prepare()
    assert os.environ["QT_QUICK_BACKEND"] == "software"
    assert "QT_QPA_PLATFORM" not in os.environ
    session.setenv("QT_QUICK_BACKEND", "rhi")
    preflight.require("offscreen")
    assert os.environ["QT_QUICK_BACKEND"] == "rhi"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_it_needs_nothing_but_python() -> None:
    script = ROOT / "resources" / "qt" / "preflight.py"
    run = subprocess.run([sys.executable, "-I", script, "offscreen"], capture_output=True, text=True, check=True)
    assert run.stdout == "\n"
