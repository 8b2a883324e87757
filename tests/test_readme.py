"""The README tells the truth where a machine can check it."""

import re
from pathlib import Path

import pytest

from sync.domain.roles import Role
from sync.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_settings_shown_can_be_loaded(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL)
    file = tmp_path / "settings.toml"
    file.write_text(shown, encoding="utf-8")
    assert Settings.load(file).role is Role.KIOSK


@pytest.mark.parametrize("picture", re.findall(r"\]\((resources/docs/pictures/[^)]+)\)", README))
def test_the_pictures_shown_are_there(picture: str) -> None:
    assert (ROOT / picture).is_file()


@pytest.mark.parametrize("room", re.findall(r"^\| `([a-z_/]+/)`", README, flags=re.MULTILINE))
def test_the_rooms_on_the_map_exist(room: str) -> None:
    assert (ROOT / room).is_dir()


@pytest.mark.parametrize("target", re.findall(r"`make ([a-z]+)`", README))
def test_the_make_targets_named_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
