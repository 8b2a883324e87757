"""What is written, as it is said: signs, codes, times, money and short forms of a page become words."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sync.domain.datafile import Section
from sync.domain.numerals import USUAL, Wording, digit_by_digit, said
from sync.domain.vietnamese import fold

VIETNAMESE, ENGLISH = "vi", "en"
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_APRIL = 4
_LONGEST_SAID: Final = 7  # digits; a longer number without dots is a code or a telephone's
_SLIP_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a voice of one language says in one breath."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads pages as resources/speech/reading.json and the machine's region have it.

    Attributes:
        words: what short forms stand for, by language.
        unintelligible: beginnings of the names of voices that nobody understands; they are never used.
    """

    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unintelligible: tuple[str, ...] = ()
    wording: Wording = USUAL

    def sentences(self, texts: Iterable[str], language: str) -> tuple[Sentence, ...]:
        """Return what is said of a page in a language; texts that stayed Vietnamese are for a Vietnamese voice."""
        return tuple(sentence for text in texts if (sentence := self._sentence(text, language)).text)

    def _sentence(self, text: str, language: str) -> Sentence:
        if language == ENGLISH:
            english = _tidy(_english(_written_out(text, self.words.get(ENGLISH, {}))))
            if fold(english) == english.lower():
                return Sentence(english, ENGLISH)
        return Sentence(_tidy(_vietnamese(text, self)), VIETNAMESE)


def reader_of(file: Section, wording: Wording) -> Reader:
    """Return the reader of a data file; DataFault when it cannot be used."""
    words = {language: file.table(language) for language in (VIETNAMESE, ENGLISH)}
    return Reader(words, file.texts("unintelligible"), wording)


def _written_out(text: str, words: Mapping[str, str]) -> str:
    """Replace short forms where they stand alone, longer ones first; after a number "m2" and "đ" stand alone too."""
    for short in sorted(words, key=len, reverse=True):
        before = "" if not short[0].isalnum() else r"(?<![^\W\d])" if short[0].islower() else r"(?<!\w)"
        text = re.sub(rf"{before}{re.escape(short)}(?!\w)", lambda _, long=words[short]: f" {long} ", text)  # type: ignore[misc]
    return text


_Said = Callable[[re.Match[str], Wording], str]


def _date(found: re.Match[str], wording: Wording) -> str:
    day, month = int(found["day"]), int(found["month"])
    year = f" năm {said(int(found['year']), wording)}" if found["year"] else ""
    return f"ngày {said(day, wording)} tháng {wording.four if month == _APRIL else said(month, wording)}{year}"


def _time(found: re.Match[str], wording: Wording) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    more = f" {said(minute, wording)}{' phút' if minute < 10 else ''}" if minute else ""  # noqa: PLR2004  "9 giờ năm"
    return f"{said(hour, wording)} giờ{more}"


def _number(found: re.Match[str], wording: Wording) -> str:
    return said(int(found["grouped"].replace(".", "")), wording)


def _fraction(found: re.Match[str], wording: Wording) -> str:
    whole, _, rest = found["fraction"].partition(",")
    after = digit_by_digit(rest) if rest.startswith("0") else said(int(rest), wording)
    return f"{said(int(whole.replace('.', '')), wording)} phẩy {after}"


def _dotted(found: re.Match[str], _: Wording) -> str:
    return " chấm ".join(digit_by_digit(part) for part in found["dotted"].split("."))


def _lettered(found: re.Match[str], wording: Wording) -> str:
    letters, digits = found["letters"], found["of_letters"]
    singly = len(digits) >= _SLIP_DIGITS or digits.startswith("0")
    return f"{digit_by_digit(letters)} {digit_by_digit(digits) if singly else said(int(digits), wording)}"


def _plain(found: re.Match[str], wording: Wording) -> str:
    digits = found["plain"]
    singly = len(digits) > _LONGEST_SAID or (digits.startswith("0") and digits != "0")
    if len(digits) == 2 and singly:  # noqa: PLR2004  "01 bản" is one copy
        singly, digits = False, digits[1:]
    return digit_by_digit(digits) if singly else said(int(digits), wording)


_WAYS: Final[Mapping[str, tuple[str, _Said]]] = {
    "day": (
        r"(?:[Nn]gày )?\b(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>\d{4}))?(?![\w/]|[.,]\d)",
        _date,
    ),
    "hour": (r"\b(?P<hour>[01]?\d|2[0-3])(?: giờ |:|[hg])(?P<minute>[0-5]\d)(?: phút)?(?!\w)", _time),
    "fraction": (r"(?<![\w.,])(?P<fraction>\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+)(?!\w)", _fraction),
    "grouped": (r"(?<![\w.])(?P<grouped>\d{1,3}(?:\.\d{3})+)(?![\w]|\.\d)", _number),
    "dotted": (r"(?<![\w.])(?P<dotted>\d+(?:\.\d+)+)(?!\w)", _dotted),
    "letters": (
        r"(?<!\w)(?:(?P<letters>[A-Z](?:~?[A-Z0-9]{1,4}-)(?=\d{3})|[A-Z]{1,3})(?P<of_letters>\d{1,6}))(?!\w)",
        _lettered,
    ),
    "plain": (r"(?P<plain>\d+)", _plain),
}
"""How each form of number is said, the more particular before the more general."""

_NUMBERS: Final = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _WAYS.values()))
_DAY, _SLIP = (re.compile(_WAYS[name][0]) for name in ("day", "letters"))
_DOTTED_MONEY: Final = re.compile(r"\b(\d{1,3}(?:\.\d{3})*) ?(?:đồng|VND)(?!\w)")
_SPAN: Final = re.compile(r"(?<=\d)\s?–\s?(?=\d)")
_LAW: Final = re.compile(r"(?<![\w/.])(\d{1,5})/((?:19|20)\d{2})(?:/[A-ZĐ][\w-]*)?(?![\w/])")
"""A document's number: what kind it is and whose ("/TT-BCA") is said by its name."""
_PAUSE: Final = re.compile(r"\s*[·–;()\[\]/|\n]+\s*|\s-\s")
_SILENT: Final = re.compile(r"[…“”\"'*_~<>{}@#^=+\\]|\.{2,}")
_COMMAS: Final = re.compile(r"\s*,(?:\s*,)*(?!\d)\s*")


def _vietnamese(text: str, reader: Reader) -> str:
    whole = _written_out(_LAW.sub(r"\1 năm \2", text), reader.words.get(VIETNAMESE, {}))
    spans = _SPAN.sub(" đến ", whole)
    return _NUMBERS.sub(lambda found: _said_number(found, reader.wording), spans)


def _said_number(found: re.Match[str], wording: Wording) -> str:
    way = next(say for name, (_, say) in _WAYS.items() if found[name] is not None)
    return f" {way(found, wording)} "


def _english(text: str) -> str:
    """An English voice reads numbers well, but Vietnamese forms of them wrongly."""
    spans = _SPAN.sub(" to ", text)
    money = _DOTTED_MONEY.sub(lambda found: f"{found[1].replace('.', ',')} dong", spans)
    days = _DAY.sub(_english_day, money)
    return _SLIP.sub(lambda found: " ".join(sign for sign in found[0] if sign.isalnum()), days)


def _english_day(found: re.Match[str]) -> str:
    year = f" {found['year']}" if found["year"] else ""
    return f"{int(found['day'])} {MONTHS[int(found['month']) - 1]}{year}"


def _tidy(text: str) -> str:
    """Return one line in which commas are the only pauses."""
    paused = _PAUSE.sub(", ", _SILENT.sub("", text))
    return " ".join(_COMMAS.sub(", ", paused).replace(" .", ".").replace(",.", ".").split()).strip(" ,")
