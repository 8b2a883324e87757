"""Which language an app speaks: Vietnamese beneath, the chosen one above it, changed while the windows are shown."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from sync.errors import Trouble

TRANSLATIONS: Final = Path(__file__).parents[1] / "translations"
BASE: Final = "vi"
LANGUAGES: Final = ("vi", "en")


class TranslationMissing(Trouble):
    """A shipped translation cannot be loaded; buttons would speak the wrong language."""


class Translators:
    """The words of one app; what the chosen language lacks is said in Vietnamese, never left in the code's English."""

    def __init__(self, app_name: str, folder: Path = TRANSLATIONS) -> None:
        """Load every language once, so that switching cannot fail.

        Args:
            app_name: "kiosk", "board" or "counter", the beginning of the files' names.
            folder: where the .qm files lie.

        Raises:
            TranslationMissing: naming the file.
        """
        self._loaded = {language: _load(folder / f"{app_name}_{language}.qm") for language in LANGUAGES}
        self._installed: tuple[QTranslator, ...] = ()

    def speak(self, language: str) -> tuple[QTranslator, ...]:
        """Answer in this language from now on; the caller has QML retranslate or its widgets ask anew."""
        self.be_silent()
        chosen = () if language == BASE else (self._loaded[language],)
        self._installed = (self._loaded[BASE], *chosen)
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        return self._installed

    def be_silent(self) -> None:
        """Take the words away again; for an app that shares its process with another (tests, pictures)."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = ()

    def in_language(self, language: str) -> QTranslator:
        """Return the words of one language, for a screen that shows two side by side."""
        return self._loaded[language]


def _load(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise TranslationMissing(what=f"Thiếu bản dịch {file.name}.", do="Hãy cài lại phần mềm Một Cửa.")
    return translator
