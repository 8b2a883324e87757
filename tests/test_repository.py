"""The repository keeps its own rules: licence, layout, contracts, translations, nothing of one machine or person."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources.packaging import translations

ROOT = Path(__file__).parents[1]
TOP_FOLDERS = {"kiosk", "counter_client", "sync", "resources", "tests", ".ci"}
TOP_FILES = {
    ".editorconfig", ".gitattributes", ".gitignore", "LICENSE", "Makefile", "README.md", "pyproject.toml",
}  # fmt: skip
PACKAGES = ("kiosk", "counter_client", "sync", "resources")
MACHINE_PATHS = re.compile(r"/(?:work|root|home|tmp/w)/[\w.]|C:\\\\Users\\\\", re.IGNORECASE)
FILE_LINES = 400  # aim for 300 (style); past this a file is two files
REGISTRY_HOSTS = re.compile(r"https?://(?:pypi\.|files\.pythonhosted|deb\.debian|registry\.npmjs|archive\.ubuntu)")
TEXT = {".py", ".qml", ".js", ".toml", ".md", ".sh", ".json", ".ts", ".qss", ".txt", ".in", ""}


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        if path.suffix in TEXT and path != Path(__file__).relative_to(ROOT):
            yield path, (ROOT / path).read_text(encoding="utf-8")


def modules(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_licence_is_apache_2_0() -> None:
    licence = (ROOT / "LICENSE").read_text()
    assert "Apache License" in licence
    assert "Version 2.0" in licence
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["license"]["text"] == "Apache-2.0"


def test_nothing_new_lies_at_the_top() -> None:
    folders = {path.parts[0] for path in tracked() if len(path.parts) > 1}
    files = {path.name for path in tracked() if len(path.parts) == 1}
    assert folders <= TOP_FOLDERS
    assert files <= TOP_FILES


def test_vendored_fonts_and_icons_lie_beside_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (ROOT / "resources/fonts/OFL.txt").read_text().upper()
    assert "ISC" in (ROOT / "resources/icons/LICENSE").read_text()


def test_no_path_of_one_machine_and_no_registry_is_written_down() -> None:
    found = [str(path) for path, text in texts() if MACHINE_PATHS.search(text) or REGISTRY_HOSTS.search(text)]
    assert found == []


def test_the_domain_imports_the_standard_library_and_itself_only() -> None:
    foreign = {
        (str(path), name)
        for path, tree in modules("sync/domain")
        for name in imports(tree)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("sync.domain")
    }
    assert foreign == set()


def test_only_the_clock_and_the_demonstration_read_the_time_of_day() -> None:
    readers = {
        str(path)
        for path, tree in modules(*PACKAGES)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"time_ns", "now", "utcnow", "today"}
        if isinstance(node.value, ast.Name) and node.value.id in {"time", "datetime", "date"}
    }
    assert readers <= {"sync/clock.py"}


def test_qt_is_never_pumped_by_hand_and_nothing_is_patched_with_mocks() -> None:
    words = ("processEvents(", "unittest.mock", "MagicMock", "mocker")
    found = [(str(path), word) for path, text in texts() if path.suffix == ".py" for word in words if word in text]
    assert found == []


def test_files_fit_in_a_head() -> None:
    long = {
        str(path): lines
        for path, _ in modules(*PACKAGES)
        if (lines := len((ROOT / path).read_text(encoding="utf-8").splitlines())) > FILE_LINES
    }
    assert long == {}


def test_there_are_no_drawers_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc", "base"}
    assert [str(path) for path, _ in modules(*PACKAGES) if path.stem in drawers] == []


@pytest.mark.parametrize("name", translations.SOURCES)
def test_translations_are_complete_and_in_step_with_the_code(name: str) -> None:
    assert list(translations.check(name)) == []


@pytest.mark.parametrize("script", ["resources/packaging/setup.sh", "resources/packaging/check.sh", ".ci/run"])
def test_scripts_are_sound_bash(script: str) -> None:
    subprocess.run(["bash", "-n", script], cwd=ROOT, check=True)
