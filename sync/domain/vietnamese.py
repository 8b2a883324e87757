"""Vietnamese text as people type it and as the portal wrote it: folding for search, cleaning, sentence case."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_GAP = re.compile(r"[ \t\u00a0\u3000]+")
_PROPER = ("Việt Nam", "Nhà nước")
"""Names that keep their capitals when a text in capitals only is calmed down."""


def fold(text: str) -> str:
    """Return lower-case text without accents, đ as d: "Đăng ký" and "dang ky" become equal."""
    apart = unicodedata.normalize("NFD", text.lower())
    return _MARKS.sub("", apart).replace("đ", "d")


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words in order; signs and blanks part them."""
    return tuple(_WORD.findall(fold(text)))


def clean(text: str) -> str:
    """Return NFC text without invisible signs (the portal has them inside words) and with single blanks; lines stay."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip(" ")  # nine texts of ten; the regular expressions below took half of a kiosk's start
    return _GAP.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def has_invisible(text: str) -> bool:
    """Return whether signs are in a text that nobody sees, some of which turn round what stands beside them."""
    return _INVISIBLE.search(text) is not None


def calm(text: str) -> str:
    """Return text in capitals only as a sentence; any other text as it is."""
    if not text.isupper():
        return text
    lowered = text.lower()
    for name in _PROPER:
        lowered = lowered.replace(name.lower(), name)
    return capitalised(lowered)


def capitalised(text: str) -> str:
    """Return the text with its first letter large and the others untouched."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return at most ``most`` characters, cut between words and ended by "…" when something was left out."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    whole = kept.rpartition(" ")[0] or kept
    return whole.rstrip(" ,;:.-–") + "…"
