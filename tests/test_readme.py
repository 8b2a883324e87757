"""The README tells the truth where a machine can check it."""

import json
import re
from pathlib import Path

import pytest

from sync.domain.roles import Role
from sync.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_settings_shown_can_be_loaded(tmp_path: Path) -> None:
    file, roles = tmp_path / "settings.toml", []
    for shown in re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL):
        file.write_text(shown, encoding="utf-8")
        roles.append(Settings.load(file).role)
    assert roles == [Role.KIOSK, Role.HUB, Role.PROVINCE]


def test_the_centres_file_is_where_it_is_said_to_be_and_names_the_centre_and_the_province_shown() -> None:
    (named,) = set(re.findall(r"`(resources/catalogue/[a-z-]+\.json)`", README))
    centre = json.loads((ROOT / named).read_text(encoding="utf-8"))
    assert set(re.findall(r'^centre = "([^"]+)"', README, flags=re.MULTILINE)) == {centre["id"]}
    assert f'--province "{centre["province"]}"' in README


@pytest.mark.parametrize("picture", re.findall(r"\]\((resources/docs/pictures/[^)]+)\)", README))
def test_the_pictures_shown_are_there(picture: str) -> None:
    assert (ROOT / picture).is_file()


@pytest.mark.parametrize("room", re.findall(r"^\| `([a-z_/]+/)`", README, flags=re.MULTILINE))
def test_the_rooms_on_the_map_exist(room: str) -> None:
    assert (ROOT / room).is_dir()


@pytest.mark.parametrize("target", re.findall(r"`make ([a-z]+)`", README))
def test_the_make_targets_named_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
