"""An app speaks the chosen language, and Vietnamese where that one has no words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from resources.qt.translators import TranslationMissing, Translators

WORDS = {
    "vi": {"Take a number": "Lấy số", "Only at the desk": "Chỉ tại quầy"},
    "en": {"Take a number": "Take a number, please"},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, words in WORDS.items():
        messages = "".join(
            f"<message><source>{source}</source><translation>{said}</translation></message>"
            for source, said in words.items()
        )
        text = f'<TS version="2.1" language="{language}"><context><name>Home</name>{messages}</context></TS>'
        file = tmp_path / f"small_{language}.ts"
        file.write_text(text, encoding="utf-8")
        subprocess.run([Path(sys.executable).with_name("pyside6-lrelease"), "-silent", file], check=True)
    return tmp_path


@pytest.fixture
def translators(qapp: QCoreApplication, folder: Path) -> Iterator[Translators]:
    assert qapp is QCoreApplication.instance()
    made = Translators("small", folder)
    yield made
    made.be_silent()


def said(source: str) -> str:
    return QCoreApplication.translate("Home", source)


def test_the_chosen_language_is_spoken_and_can_be_changed(translators: Translators) -> None:
    translators.speak("en")
    assert said("Take a number") == "Take a number, please"
    translators.speak("vi")
    assert said("Take a number") == "Lấy số"


def test_what_a_language_lacks_is_said_in_vietnamese(translators: Translators) -> None:
    translators.speak("en")
    assert said("Only at the desk") == "Chỉ tại quầy"


def test_silent_again_the_source_stands(translators: Translators) -> None:
    assert len(translators.speak("en")) == 2
    translators.be_silent()
    assert said("Take a number") == "Take a number"


def test_two_languages_can_stand_side_by_side(translators: Translators) -> None:
    translators.speak("vi")
    assert translators.in_language("en").translate("Home", "Take a number") == "Take a number, please"


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "small_en.qm").unlink()
    with pytest.raises(TranslationMissing, match=r"small_en\.qm.*cài lại"):
        Translators("small", folder)
