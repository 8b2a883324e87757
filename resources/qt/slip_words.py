"""What a slip says, decided without drawing.

A slip speaks Vietnamese always, so that staff can read it, and English beside it when the person chose English
(K-16); both at once is why its sentences stand here in pairs and not in a translation file. What another language says
beside it, the kiosk puts in.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from resources.qt import slip_papers
from sync.clock import local
from sync.domain.centre import Centre, Counter, Group
from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.domain.ticket import Ticket
from sync.domain.time_limit import time_limit_of
from sync.domain.vietnamese import shortened
from sync.office.lookup import Lookup

TITLE_AT_MOST: Final = 72  # three lines
NOTE_AT_MOST: Final = 90  # a longer note to a fee does not fit, and a price without its note may be false
LATE_PRINT_MS: Final = 60_000
WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the Vietnamese in the language that was chosen; "" where that has no word for it."""

    number: str = ""
    taken: str = ""
    ahead: str = ""
    bring: str = ""
    keep: str = ""


ENGLISH: Final = Beside(
    "Your number",
    "Taken",
    "Ahead",
    "Bring to the counter",
    "Keep this slip. Show it at the counter. If you miss the call, come anyway.",
)


@dataclass(frozen=True, slots=True)
class Slip:
    """The words of one slip, in the order in which they are read.

    Attributes:
        title: None when the counter's line says it already.
        ahead: "3 người"; None when nobody counted.
        bring: the papers of the reviewed case; without one those that everybody needs, at most `slip_papers.AT_MOST`.
        more: how many papers are not listed and whom to ask; None when the list is whole.
        facts: fee and time limit, only what is known.
        payload: content of the QR: "MC1:" and the ticket's id.
        provisional: says that the time may be wrong, when the machine's clock is (F-25).
        late: when it was printed, if that was not when it was taken.
        again: says that it is printed again, and for which time (D-09); None for the first slip.
    """

    office: str
    place: str
    number: str
    counter: str
    title: str | None
    title_beside: str | None
    taken_at: str
    ahead: str | None
    bring: tuple[str, ...]
    more: str | None
    facts: str | None
    payload: str
    provisional: str | None
    late: str | None
    again: str | None
    day: str
    station: str
    beside: Beside


@dataclass(frozen=True, slots=True)
class _About:
    """What the ticket is for."""

    procedure: Procedure | None
    group: Group | None
    counters: tuple[Counter, ...]


def slip_of(
    ticket: Ticket, centre: Centre, lookup: Lookup, printed_at_ms: int, ahead: int | None = None, *, sure: bool = True
) -> Slip:
    """Return the words of the ticket's slip.

    Args:
        ticket: as it was issued.
        centre: names, groups and counters.
        lookup: what to bring, fee and limit, when one of the ticket's services is a procedure.
        printed_at_ms: a slip printed a minute or more after the number was taken says so.
        ahead: people before this one when the number was taken; None leaves the line out.
        sure: whether the machine knows the time.
    """
    about = _about(ticket, centre, lookup)
    bring, more = _bring(about.procedure, ticket.case, lookup) if about.procedure else ((), None)
    english = ticket.language == "en"
    return Slip(
        office=centre.name_vi,
        place=centre.place_vi,
        number=ticket.label,
        counter=_counter_line(about),
        title=_title(about),
        title_beside=_english_title(about) if english else None,
        taken_at=clock_words(local(ticket.issued_at_ms)),
        ahead=None if ahead is None else _people(ahead),
        bring=bring,
        more=more,
        facts=_facts(about.procedure, lookup) if about.procedure else None,
        payload=f"MC1:{ticket.id}",
        provisional=None if sure else _provisional(english=english),
        late=_late(ticket, printed_at_ms),
        again=_again(ticket, english=english),
        day=_day_words(ticket),
        station=" · ".join(filter(None, (_station(ticket.series), ticket.slip_code))),
        beside=ENGLISH if english else Beside(),
    )


def clock_words(at: datetime) -> str:
    """Return "9 giờ 42", "10 giờ 02"."""
    return f"{at.hour} giờ {at.minute:02d}"


def _about(ticket: Ticket, centre: Centre, lookup: Lookup) -> _About:
    procedures = (lookup.procedure(ProcedureCode(code)) for code in ticket.services)
    procedure = next((found for found in procedures if found), None)
    counters = tuple(counter for counter in centre.counters if ticket.group in counter.groups)
    return _About(procedure, centre.group(ticket.group), counters)


def _group_title(about: _About) -> str:
    return about.group.title_vi if about.group else "Nộp hồ sơ, nhận kết quả"


def _title(about: _About) -> str | None:
    title = shortened(about.procedure.title, TITLE_AT_MOST) if about.procedure else _group_title(about)
    return None if title in _counter_line(about) else title


def _counter_line(about: _About) -> str:
    if not about.counters:
        return _group_title(about)
    names = {counter.name for counter in about.counters}
    numbers = " hoặc ".join(counter.id for counter in about.counters)
    return f"Quầy {numbers} – {names.pop() if len(names) == 1 else _group_title(about)}"


def _english_title(about: _About) -> str:
    title = about.group.title_en if about.group else "Counter service"
    if about.procedure and about.procedure.short_name_en:
        title = about.procedure.short_name_en
    if not about.counters:
        return title
    return f"{title} · Counter {' or '.join(counter.id for counter in about.counters)}"


def _people(ahead: int) -> str:
    return f"{ahead} người" if ahead else "không có ai"


def _bring(procedure: Procedure, case: str, lookup: Lookup) -> tuple[tuple[str, ...], str | None]:
    papers = lookup.papers_of(procedure, case)
    return (slip_papers.whole(papers), None) if lookup.case_of(procedure, case) else slip_papers.rows(papers)


def _facts(procedure: Procedure, lookup: Lookup) -> str | None:
    told = time_limit_of(procedure)
    facts = filter(None, (_fee(procedure, lookup), f"Thời hạn: {told.value('vi')}" if told.limit else None))
    return "\n".join(facts) or None


def _fee(procedure: Procedure, lookup: Lookup) -> str | None:
    fee = lookup.fee_of(procedure)
    if fee.text is None or len(fee.note or "") > NOTE_AT_MOST:
        return None
    return f"Lệ phí: {fee.text}" + (f" ({fee.note})" if fee.note else "")


def _station(series: str) -> str:
    """Name the machine: A is of the first kiosk, A2 of the second."""
    tag = series[1:] or "1"
    return f"Ki-ốt {tag}" if tag.isdecimal() else ""


def _provisional(*, english: bool) -> str:
    return "Giờ tạm tính / Time not certain" if english else "Giờ tạm tính"


def _late(ticket: Ticket, printed_at_ms: int) -> str | None:
    if printed_at_ms - ticket.issued_at_ms < LATE_PRINT_MS:
        return None
    return f"In lúc {clock_words(local(printed_at_ms))}"


def _again(ticket: Ticket, *, english: bool) -> str | None:
    if not ticket.reprints:
        return None
    words = f"BẢN IN LẠI lần {ticket.reprints}"
    return f"{words} / Printed again" if english else words


def _day_words(ticket: Ticket) -> str:
    return f"{WEEKDAYS[ticket.day.weekday()]} {ticket.day:%d/%m/%Y}"
