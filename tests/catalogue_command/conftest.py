"""A kiosk with a small edition of its own, and what commands typed there answer."""

import io

import pytest

from sync.__main__ import main
from tests.office.small_edition import put_small_edition


@pytest.fixture
def settings(tmp_path):
    put_small_edition(tmp_path / "data")
    path = tmp_path / "settings.toml"
    path.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n')
    return path


@pytest.fixture
def answer(settings, capsys, monkeypatch):
    def run(*words: str, lines: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return main(["--settings", str(settings), *words]), capsys.readouterr().out

    return run
