"""Which language the screens speak, changed while they are shown (K-14)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from resources.qt.fonts import draws, install_more
from sync.office.kiosk_languages import (
    BASE,
    FOLDER,
    RELEASED,
    SHIPPED,
    Language,
    TranslationMissing,
    find_languages,
)
from sync.office.language_sheet import DATA

MARK: Final = " (Việt)"
"""Behind what a language lacks and is therefore Vietnamese (K-15)."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Offered:
    """A language that people may choose.

    Attributes:
        drawn: this machine has its letters; without, it is named in Vietnamese and cannot be chosen.
    """

    code: str
    name: str
    name_vi: str
    drawn: bool


class Vietnamese(QTranslator):
    """Says what an added language lacks in Vietnamese, and marks it as such: never empty, never mistaken (K-15)."""

    def __init__(self, base: QTranslator) -> None:
        """Speak as ``base`` does."""
        super().__init__()
        self._base = base

    def translate(self, context: str, source: str, /, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the Vietnamese words with their mark; what has no words in it ("%1/%2") needs none."""
        if context == DATA:
            return source + MARK
        vietnamese = self._base.translate(context, source, disambiguation, n)
        return vietnamese + MARK if vietnamese and vietnamese != source else None


class Languages:
    """Installs Vietnamese, and above it the chosen language: what that one lacks is said in Vietnamese, never empty."""

    def __init__(
        self, data: Path | None = None, shipped: Path = SHIPPED, can_draw: Callable[[str], bool] = draws
    ) -> None:
        """Load every translation once, so that switching cannot fail; a file that is not usable is left out and told.

        Args:
            data: the machine's data folder, whose ``languages`` may hold more, and fonts for them.
            shipped: the release's translations.
            can_draw: whether this machine has the letters of a text.

        Raises:
            TranslationMissing: naming the file without which no kiosk starts.
        """
        found = find_languages(data, shipped)
        for each in found.refused:
            log.warning("language left out", extra={"file": each.file.name, "why": each.why})
        if data is not None and len(found.languages) > len(RELEASED):
            install_more(data / FOLDER)
        self._loaded = {each.code: made for each in found.languages if (made := _load(each)) is not None}
        self._marked = Vietnamese(self._loaded[BASE])
        self._installed: list[QTranslator] = []
        self.offered = tuple(_offered(each, can_draw) for each in found.languages if each.code in self._loaded)

    def speak(self, language: str) -> None:
        """Answer in this language from now on; who shows texts asks for them anew afterwards."""
        self.leave()
        self._installed = [self._loaded[BASE], *self._above(language)]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def leave(self) -> None:
        """Answer nothing any more, as before anything was spoken."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def knows(self, language: str) -> bool:
        """Return whether it may be chosen."""
        return any(each.code == language and each.drawn for each in self.offered)

    def read_in(self, language: str) -> str:
        """Return the language in which its pages are read aloud: a voice of another would say it wrongly."""
        return language if language in RELEASED else BASE

    def alone(self, language: str) -> Callable[[str, str], str]:
        """Return what says a context's text in a language itself, "" where that lacks it: nothing stands in for it."""
        own = self._loaded.get(language)
        return lambda context, source: (own.translate(context, source) if own else None) or ""

    def _above(self, language: str) -> tuple[QTranslator, ...]:
        """Return what is asked before Vietnamese, the last first."""
        if language == BASE or language not in self._loaded:
            return ()
        chosen = self._loaded[language]
        return (chosen,) if language in RELEASED else (self._marked, chosen)


def _offered(language: Language, can_draw: Callable[[str], bool]) -> Offered:
    drawn = language.code in RELEASED or can_draw(language.letters)
    if not drawn:
        log.warning("no font for a language", extra={"language": language.code})
    return Offered(language.code, language.name, language.name_vi, drawn)


def _load(language: Language) -> QTranslator | None:
    """Return the translator of a file; None where Qt finds in it something else than we did."""
    translator = QTranslator()
    if translator.load(str(language.file)) and _names(translator) == (language.name, language.name_vi):
        return translator
    if language.code in RELEASED:
        raise TranslationMissing(f"Thiếu bản dịch {language.file.name}.", "Cài lại phần mềm Một Cửa.")
    log.warning("language left out", extra={"file": language.file.name, "why": "Qt"})
    return None


def _names(translator: QTranslator) -> tuple[str, str]:
    """Return what a language calls itself, and what Vietnamese calls it."""
    translate = translator.translate
    return (translate("Language", "Own name") or "").strip(), (
        translate("Language", "Name in Vietnamese") or ""
    ).strip()
