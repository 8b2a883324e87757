"""Which voices of the system can read a kiosk's pages aloud."""

import subprocess
from collections.abc import Iterator
from typing import Final

from sync.doctor.finding import Finding, well
from sync.domain.aloud import ENGLISH, VIETNAMESE, Reader
from sync.domain.roles import Role
from sync.office.shipped import load_reader
from sync.settings import Settings

ANSWER_S: Final = 5.0
_ASK: Final = "spd-say"
_NAMES: Final = {VIETNAMESE: "tiếng Việt", ENGLISH: "tiếng Anh"}
_PARTS: Final = 3


def voices(settings: Settings, ask: str = _ASK) -> Finding | None:
    """Return which languages are read aloud; None for machines that read nothing.

    A kiosk without a voice works, so this is never ill.

    Args:
        settings: of this machine.
        ask: the program of speech-dispatcher that lists voices; Windows' own voices are not listed here.
    """
    if settings.role is not Role.KIOSK:
        return None
    try:
        listed = tuple(_listed(ask))
    except (OSError, subprocess.SubprocessError):
        return well(
            "voice", "Không có giọng đọc (speech-dispatcher chưa cài hoặc không chạy): kiosk không hiện nút Nghe."
        )
    return well("voice", sentence(listed, load_reader(settings.data, settings.wording)))


def sentence(listed: tuple[tuple[str, str], ...], reader: Reader) -> str:
    """Return in one line which voice reads which language, of names with their language codes."""
    clear = [(name, code.lower()) for name, code in listed if not name.startswith(reader.unintelligible)]
    first = {language: next((name for name, code in clear if code.startswith(language)), "") for language in _NAMES}
    have = ", ".join(f"{_NAMES[language]} ({name})" for language, name in first.items() if name)
    lack = " và ".join(_NAMES[language] for language, name in first.items() if not name)
    silent = f"Không có giọng {lack} nghe rõ: trang {lack} không hiện nút Nghe." if lack else ""
    return " ".join(part for part in (f"Giọng đọc: {have}." if have else "", silent) if part)


def _listed(ask: str) -> Iterator[tuple[str, str]]:
    """Yield name and language of each voice of each module of speech-dispatcher."""
    for module in _answer(ask, "-O")[1:]:
        for line in _answer(ask, "-o", module.strip(), "-L")[1:]:
            parts = line.rsplit(maxsplit=2)
            if len(parts) == _PARTS:
                yield parts[0].strip(), parts[1]


def _answer(*command: str) -> list[str]:
    """Return the lines of an answer; the first is a heading."""
    done = subprocess.run(command, capture_output=True, timeout=ANSWER_S, check=True, stdin=subprocess.DEVNULL)
    return done.stdout.decode(errors="replace").splitlines()
