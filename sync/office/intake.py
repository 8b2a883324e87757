"""The intake desk: a dossier for the person at the desk, checked, durable, with its due date."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sync.clock import Clock, business_day, local
from sync.domain.calendar import WorkCalendar
from sync.domain.codes import temporary_code, temporary_station
from sync.domain.deadline import due
from sync.domain.dossier import Dossier, DossierKind, Person
from sync.domain.ids import CounterId, DossierId, OfficerId, ProcedureCode, TicketId
from sync.domain.log import Audience
from sync.domain.procedure import Procedure
from sync.office.codes import Codes
from sync.office.lookup import Lookup
from sync.store.store import Store
from sync.store.writer import Draft, Writer

_LONGEST_PROCEDURE_NAME = 1000
_PAPERS_BYTES = 8 * 1024
"""Names of papers in one event; the portal's longest is 4,706 characters, and a building permit lists 53 papers."""

_NAME_LENGTHS = (2000, 1000, 500, 250, 120, 60, 30)


@dataclass(frozen=True, slots=True)
class TakeIn:
    """What the officer filled in; ``components`` are indices into ``lookup.papers_of`` of the procedure and case."""

    procedure: ProcedureCode
    applicant: Person
    components: tuple[int, ...]
    ticket: TicketId | None
    counter: CounterId
    officer: OfficerId
    case: str = ""


@dataclass(frozen=True, slots=True)
class Faults:
    """The refusal when something is missing or wrong: a Vietnamese sentence for each field, nothing is lost."""

    by_field: Mapping[str, str]


class Intake:
    """Taking dossiers in at one machine."""

    def __init__(self, store: Store, lookup: Lookup, calendar: WorkCalendar, codes: Codes, clock: Clock) -> None:
        """Work on this store with this centre's procedures and calendar; ``codes`` gives official codes if it may."""
        self._store, self._lookup, self._calendar, self._clock = store, lookup, calendar, clock
        self._codes = codes

    def due(self, procedure: ProcedureCode) -> date | None:
        """Return the day on which the result is due if it is handed in now; None when no usable limit is published."""
        known = self._lookup.procedure(procedure)
        limit = self._lookup.limit_of(known) if known else None
        return due(local(self._clock()), limit, self._calendar, None) if limit else None

    def days_off_until(self, last: date) -> tuple[str, ...]:
        """Return why days between today and ``last`` do not count, holidays by name, weekends left out."""
        today = business_day(self._clock())
        days = (today + timedelta(days=n) for n in range(1, (last - today).days + 1))
        named = ((day, self._calendar.why_off(day)) for day in days if day.weekday() < _SATURDAY)
        return tuple(f"{day:%d/%m}: {why}" for day, why in named if why)

    def take_in(self, form: TakeIn) -> Dossier | Faults:
        """Return the dossier, durable, with its code; or what is wrong with the form.

        Raises:
            StoreUnavailable: nothing was kept.
        """
        procedure = self._lookup.procedure(form.procedure)
        person = tidy(form.applicant)
        faults = check(person)
        if procedure is None:
            return Faults(faults | {"procedure": "Chọn thủ tục mà trung tâm này tiếp nhận."})
        papers = self._handed_in(procedure, form)
        if papers is None:
            faults["components"] = "Danh mục giấy tờ đã đổi. Chọn lại thủ tục rồi đánh dấu lại giấy tờ."
        if faults or papers is None:
            return Faults(faults)
        with self._store.write() as tx:
            body = self._body(tx, form, procedure, person) | {"components": papers}
            entity = tx.record(Draft(DossierKind.RECEIVED, Audience.STAFF, form.officer, body))
            taken = tx.dossier(DossierId(entity))
        if taken is None:
            raise LookupError(entity)
        return taken

    def code(self, tx: Writer, counter: CounterId) -> dict[str, object]:
        """Return what a reception at a counter says of its code, drawn in this transaction: official if it may be."""
        if official := self._codes.draw(tx):
            return {"code": official}
        log, seq = tx.next_place(Audience.STAFF)
        code = temporary_code(temporary_station(counter, log.run), business_day(self._clock()), seq)
        return {"code": code} | ({"wants_code": True} if self._codes.wants_code else {})

    def _body(self, tx: Writer, form: TakeIn, procedure: Procedure, person: Person) -> dict[str, object]:
        promised = self.due(procedure.code)
        return {
            **self.code(tx, form.counter),
            "procedure": procedure.code,
            "procedure_name": procedure.name[:_LONGEST_PROCEDURE_NAME],
            "applicant": {key: value for key, value in asdict(person).items() if value},
            "counter": form.counter,
            "due": promised.isoformat() if promised else "",
            "ticket": form.ticket or "",
        }

    def _handed_in(self, procedure: Procedure, form: TakeIn) -> list[dict[str, object]] | None:
        papers, ticked = self._lookup.papers_of(procedure, form.case), form.components
        if not all(0 <= n < len(papers) for n in ticked):
            return None
        chosen = [papers[n] for n in sorted(set(ticked))]
        names = shortened([paper.name for paper in chosen])
        return [
            {"name": name, "originals": paper.originals, "copies": paper.copies}
            for name, paper in zip(names, chosen, strict=True)
        ]


_SATURDAY = 5


def shortened(names: Sequence[str]) -> list[str]:
    """Return the names of papers, the long ones cut with "…", so that together they fit into one event."""
    cuts = ([_cut(name, longest) for name in names] for longest in _NAME_LENGTHS)
    return next((cut for cut in cuts if len("".join(cut).encode()) <= _PAPERS_BYTES), [""] * len(names))


def _cut(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1] + "…"


def tidy(person: Person) -> Person:
    """Return the person as it is kept: NFC, single spaces, the number without spaces or dots."""
    plain = {key: " ".join(unicodedata.normalize("NFC", value).split()) for key, value in asdict(person).items()}
    plain["id_number"] = re.sub(r"[\s.]", "", plain["id_number"])
    return Person(**plain)


def check(person: Person) -> dict[str, str]:
    """Return a sentence for each field of a tidy person that cannot be used."""
    faults: dict[str, str] = {}
    for field, sentence, wrong in _CHECKS:
        if wrong(getattr(person, field)):
            faults.setdefault(field, sentence)
    return faults


def readable(text: str) -> bool:
    """Return whether a text has no control, formatting, private or unassigned characters."""
    return all(unicodedata.category(character)[0] != "C" for character in text)


_BORN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_CHECKS: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    (
        "name",
        "Nhập họ, chữ đệm và tên, tối đa 100 chữ.",
        lambda name: not name or len(name) > 100 or not readable(name),  # noqa: PLR2004 - said in the sentence
    ),
    (
        "id_number",
        "Số định danh có 12 chữ số. Không có thì để trống.",
        lambda number: bool(number) and not re.fullmatch(r"[0-9]{12}", number),
    ),
    ("born", "Ngày sinh có dạng 15/08/1998.", lambda text: bool(text) and not _BORN.fullmatch(text)),
    ("born", "Lịch không có ngày này. Xem lại ngày, tháng, năm.", lambda text: bool(text) and _born(text) is None),
    ("born", "Năm sinh phải từ 1900.", lambda text: (born := _born(text)) is not None and born.year < 1900),  # noqa: PLR2004
    (
        "address",
        "Nơi cư trú dài quá 300 chữ hoặc có ký tự lạ.",
        lambda text: len(text) > 300 or not readable(text),  # noqa: PLR2004 - said in the sentence
    ),
    (
        "phone",
        "Số điện thoại chỉ có chữ số, 8 đến 15 số.",
        lambda phone: bool(phone) and not re.fullmatch(r"\+?[0-9](?: ?[0-9]){7,14}", phone),
    ),
)


def _born(text: str) -> date | None:
    """Return the day that is written there; None where it is none of the calendar's."""
    match = _BORN.fullmatch(text)
    try:
        return date(*map(int, reversed(match.groups()))) if match else None
    except ValueError:
        return None
