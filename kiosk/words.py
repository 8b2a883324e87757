"""Short wordings of times, amounts and counters, in the language that the application speaks now (K-17: one format).

Catalogue texts stay as they were published; everything here is ours and translated.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.languages import MARK
from sync.domain.centre import Counter
from sync.domain.fees import Fee
from sync.domain.forecast import Span
from sync.domain.guide import Wording
from sync.domain.procedure import Component, Procedure
from sync.office.kiosk_languages import RELEASED
from sync.office.language_sheet import DATA

ELLIPSIS = "…"
UNBROKEN_MOST = 16  # what half a card takes on one line
_WHOLE_HOURS = {" giờ": "\N{NBSP}giờ", "giờ ": "giờ\N{NBSP}", " – ": "\N{NBSP}–\N{WORD JOINER}\N{NBSP}"}
NO_BREAK = "\N{NO-BREAK SPACE}"


class Counted(QObject):
    """Texts with a number in them. lupdate 6.11 knows a plural in Python by ``self.tr`` only, hence a class."""

    def counters(self, count: int) -> str:
        """Return "Counter %1", "Counters %1"."""
        return self.tr("Counter %1", "", count)

    def things(self, count: int) -> str:
        """Return "Mang theo 3 thứ"."""
        return self.tr("Bring %n thing(s)", "", count)

    def people(self, count: int) -> str:
        """Return "3 người"."""
        return self.tr("%n people", "", count)

    def people_waiting(self, count: int) -> str:
        """Return "3 người đang chờ"."""
        return self.tr("%n people waiting", "", count)

    def originals(self, count: int) -> str:
        """Return "1 bản chính"."""
        return self.tr("%n original(s)", "", count)

    def papers(self, count: int) -> str:
        """Return "5 giấy tờ"."""
        return self.tr("%n paper(s)", "", count)

    def more_papers(self, count: int) -> str:
        """Return how many papers a page has no room for, and where they stand."""
        return self.tr("%n more paper(s): print the list, scan the portal's code, or ask staff", "", count)

    def other_cases(self, count: int) -> str:
        """Return how many cases were not chosen, and which button leads to them."""
        return self.tr("%n other case(s), also for who comes in another's name: touch Other case", "", count)

    def copies(self, count: int) -> str:
        """Return "2 bản sao"."""
        return self.tr("%n copy(ies)", "", count)


counted = Counted()


def things_between(least: int, most: int) -> str:
    """Return "Mang theo 3–4 thứ"."""
    words = QCoreApplication.translate("Kiosk", "Bring %1–%2 things")
    return words.replace("%1", str(least)).replace("%2", str(most))


def either(vietnamese: str, english: str, language: str) -> str:
    """Return a text of the data in a language; an added one may have it, and marks it where it is Vietnamese (K-15)."""
    if language in RELEASED or not vietnamese:
        return (english if language == "en" else vietnamese) or vietnamese
    return QCoreApplication.translate(DATA, vietnamese)


def worded(text: Wording, language: str) -> str:
    """Return a text of the guide or of a case in a language."""
    return either(text.vi, text.en, language)


def title_of(procedure: Procedure, language: str) -> str:
    """Return a procedure's title; to speakers of an added language it says that it is the Vietnamese one."""
    return either(procedure.title, procedure.short_name_en or "", language)


def is_official(title: str, procedure: Procedure) -> bool:
    """Return whether a title is the Vietnamese one, marked or not."""
    return title.removesuffix(MARK) == procedure.title


def clock_words(at: datetime) -> str:
    """Return "9 giờ 42", or "9:42"."""
    return QCoreApplication.translate("Kiosk", "%1:%2").replace("%1", str(at.hour)).replace("%2", f"{at.minute:02d}")


def whole_hours(sentence: str) -> str:
    """Return when the centre works so that a span of hours is never parted by the end of a line."""
    for joint, unbroken_joint in _WHOLE_HOURS.items():
        sentence = sentence.replace(joint, unbroken_joint)
    return sentence


def span_words(span: Span) -> str:
    """Return "15–25 phút", or "dưới 15 phút"."""
    if not span.least_min:
        return QCoreApplication.translate("Kiosk", "under %1 minutes").replace("%1", str(span.most_min))
    words = QCoreApplication.translate("Kiosk", "%1–%2 minutes")
    return words.replace("%1", str(span.least_min)).replace("%2", str(span.most_min))


def day_words(day: date) -> str:
    """Return "Thứ Hai, 23/11", or "Monday, 23/11"."""
    return f"{_weekday(day)}, {day.day}/{day.month}"


def due_words(day: date) -> str:
    """Return "Nộp bây giờ: Thứ Tư 25/11"."""
    return QCoreApplication.translate("Kiosk", "Handed in now: %1").replace(
        "%1", f"{_weekday(day)} {day.day}/{day.month}"
    )


def fee_words(fee: Fee) -> str:
    """Return the published price; what is not certain is never called free."""
    if fee.text is None:
        return QCoreApplication.translate("Kiosk", "As the rules say – ask staff")
    return QCoreApplication.translate("Kiosk", "Free of charge") if fee.text == "Miễn phí" else fee.text


def paper_words(paper: Component) -> str:
    """Return "1 bản chính · 2 bản sao · có mẫu để điền"."""
    parts = [
        counted.originals(paper.originals) if paper.originals else "",
        counted.copies(paper.copies) if paper.copies else "",
        QCoreApplication.translate("Kiosk", "a form to fill in") if paper.form else "",
        QCoreApplication.translate("Kiosk", "only in some cases") if paper.conditional else "",
    ]
    return " · ".join(part for part in parts if part)


def counters_words(counters: tuple[Counter, ...], language: str) -> str:
    """Return "Quầy 3 – Hộ tịch", "Quầy 5 hoặc 7 – Chứng thực"; "" for none."""
    if not counters:
        return ""
    name = counters[0].name_en if language == "en" else counters[0].name
    either = counted.counters(1).replace("%1", _either([counter.id for counter in counters]))
    return f"{either} – {name}"


def short_counters(counters: tuple[Counter, ...]) -> str:
    """Return "Quầy 5, 7"."""
    return counted.counters(len(counters)).replace("%1", ", ".join(counter.id for counter in counters))


def unbroken(title: str) -> str:
    """Return a title of several matters that breaks between them only: "Khai sinh, / kết hôn, khai tử"."""
    parts = title.split(", ")
    kept = len(parts) > 1 and max(map(len, parts)) <= UNBROKEN_MOST
    return ", ".join(part.replace(" ", NO_BREAK) for part in parts) if kept else title


def shortened(text: str, most: int) -> str:
    """Return at most so many characters, cut between words and marked; that it is Vietnamese is said all the same."""
    if text.endswith(MARK):
        return shortened(text.removesuffix(MARK), most) + MARK
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;.:–-(") + ELLIPSIS


def pieces(text: str, most: int) -> tuple[str, ...]:
    """Return a long text in pieces of whole words, so that a page can end between two of them."""
    found: list[str] = []
    for word in text.split():
        if found and len(found[-1]) + len(word) < most:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return tuple(found)


def _either(ids: list[str]) -> str:
    if len(ids) == 1:
        return ids[0]
    both = QCoreApplication.translate("Kiosk", "%1 or %2")
    return both.replace("%1", ", ".join(ids[:-1])).replace("%2", ids[-1])


def _weekday(day: date) -> str:
    return (
        QCoreApplication.translate("Kiosk", "Monday"),
        QCoreApplication.translate("Kiosk", "Tuesday"),
        QCoreApplication.translate("Kiosk", "Wednesday"),
        QCoreApplication.translate("Kiosk", "Thursday"),
        QCoreApplication.translate("Kiosk", "Friday"),
        QCoreApplication.translate("Kiosk", "Saturday"),
        QCoreApplication.translate("Kiosk", "Sunday"),
    )[day.weekday()]
