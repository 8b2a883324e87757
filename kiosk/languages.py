"""Which language the screens speak, changed while they are shown (K-14)."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from sync.errors import Trouble

TRANSLATIONS: Final = Path(__file__).parents[1] / "resources" / "translations"
BASE: Final = "vi"
NAMES: Final = {"vi": "Tiếng Việt", "en": "English"}


class TranslationMissing(Trouble):
    """A shipped translation cannot be loaded; buttons would speak the wrong language."""


class Languages:
    """Installs Vietnamese, and above it the chosen language: what that one lacks is said in Vietnamese, never empty."""

    def __init__(self, catalogues: tuple[str, ...] = ("kiosk",), folder: Path = TRANSLATIONS) -> None:
        """Load every translation once, so that switching cannot fail.

        Raises:
            TranslationMissing: naming the file.
        """
        self._loaded = {code: [_load(folder, name, code) for name in catalogues] for code in NAMES}
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Answer in this language from now on; who shows texts asks for them anew afterwards."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = [*self._loaded[BASE], *(self._loaded[language] if language != BASE else [])]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


def other(language: str) -> str:
    """Return the language that the one button offers."""
    return "en" if language == BASE else BASE


def _load(folder: Path, name: str, code: str) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(folder / f"{name}_{code}.qm")):
        raise TranslationMissing(what=f"Thiếu bản dịch {name}_{code}.qm.", do="Cài lại phần mềm Một Cửa.")
    return translator
