"""Asking whether another program has the database open, as the system at hand can answer."""

import sys
from pathlib import Path
from typing import NoReturn

from sync.store.whole import in_use
from tests.store.copies import written


class OpenOnWindows(type(Path())):  # type: ignore[misc]
    """A file that another program has open, as Windows shows it."""

    def rename(self, target: object) -> NoReturn:
        raise PermissionError(target)


def test_nobody_uses_what_is_not_there(tmp_path):
    assert not in_use(tmp_path / "motcua.db")


def test_on_windows_a_file_that_cannot_be_moved_is_in_use(tmp_path, monkeypatch):
    written(tmp_path / "motcua.db", 1)
    monkeypatch.setattr(sys, "platform", "win32")
    assert not in_use(tmp_path / "motcua.db")
    assert in_use(OpenOnWindows(tmp_path / "motcua.db"))
