"""The kiosk's own sentences, as translators left them."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
NOT_FOR_CITIZENS = ("TTHC", "TTPVHCC", "liên thông", "SLA", "dossier", "component", "ID ")
BLAME = re.compile(r"!|lỗi|sai\b|thất bại|không hợp lệ|error|wrong|invalid|fail|denied", re.IGNORECASE)
MOST_WORDS = {"vi": 18, "en": 15}  # a Vietnamese word is one or two written syllables: 18 of them are at most 15 words


def sentences(language):
    root = ElementTree.parse(TRANSLATIONS / f"kiosk_{language}.ts").getroot()  # noqa: S314  our own file
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        for text in (translation.text, *(form.text for form in translation)):
            yield from (part for part in re.split(r"[.?!]\s+", text or "") if part.strip())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_k13_sentences_are_short_and_without_office_words(language):
    long = [text for text in sentences(language) if len(text.split()) > MOST_WORDS[language]]
    office = [text for text in sentences(language) for word in NOT_FOR_CITIZENS if word in text]
    assert (long, office) == ([], [])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_k37_nobody_is_blamed_and_nothing_is_shouted(language):
    assert [text for text in sentences(language) if BLAME.search(text)] == []


def test_k12_no_sentence_is_in_capitals_only():
    assert [text for text in sentences("vi") if len(text) > 3 and text.upper() == text and text.lower() != text] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_k15_every_text_is_there(language):
    root = ElementTree.parse(TRANSLATIONS / f"kiosk_{language}.ts").getroot()  # noqa: S314  our own file
    assert [
        message.findtext("source")
        for message in root.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ] == []
