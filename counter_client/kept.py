"""A small file of this machine in which something is remembered that belongs into no log."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)


def text_of(file: Path) -> str:
    """Return what a file holds; "" for one that cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def keep(file: Path, text: str) -> None:
    """Write a file whole, aside first; on a disk that cannot be written it stays as it was, and the log says so."""
    aside = file.with_suffix(".new")
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(file)
    except OSError as error:
        log.warning("not kept", extra={"file": file.name, "error": type(error).__name__})
