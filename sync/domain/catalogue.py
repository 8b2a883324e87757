"""Reading published procedures: every good record loads, every fault is listed with the record's code and a reason."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from sync.domain.fees import why_doubtful
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Channel, Component, Limit, Procedure, Unit, Way
from sync.domain.vietnamese import clean

__all__ = [
    "About",
    "Catalogue",
    "Channel",
    "Component",
    "Fault",
    "Limit",
    "Procedure",
    "Severity",
    "Unit",
    "Way",
    "named",
    "parse",
    "read_limit",
]

MOST_PAPERS = 99  # of one kind; larger quantities in a list of papers are typing errors

_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]{2,39}", re.ASCII)
_LIMIT = re.compile(
    r"(?:không quá |tối đa )?(\d{1,4}(?:[.,]\d{1,2})?) ?(ngày làm việc|ngày|giờ làm việc|giờ|phút)"
    r"(?:,? kể từ (?:ngày|khi) nhận (?:đủ |được )?hồ sơ(?: đầy đủ)?,?(?: hợp lệ)?)?\.?"
)
_BARE_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_UNITS = {
    "ngày làm việc": (Unit.WORKING_DAY, 1),
    "ngày": (Unit.CALENDAR_DAY, 1),
    "giờ làm việc": (Unit.WORKING_HOUR, 1),
    "giờ": (Unit.WORKING_HOUR, 1),
    "phút": (Unit.WORKING_HOUR, 60),
}
_KNOWN_LISTS = frozenset({"STANDARD", "STANDARD_INTERNAL", "SPECIFIC", ""})
_CHANNELS = {str(channel): channel for channel in Channel}
_TWICE = "Trùng mã với một thủ tục ở trên."
_NO_UNIT = " OTHER"  # what the portal's interface appends when the unit field was left open


class Severity(StrEnum):
    """Whether the record was left out or loaded with a gap."""

    REFUSED = "refused"
    WARNING = "warning"


class About(StrEnum):
    """What a fault is about; the first two mislead citizens when they are not handled."""

    FEE = "fee"
    LIMIT = "limit"
    TWICE = "twice"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one record.

    Attributes:
        code: the record's code, or "#17" for the seventeenth record when it has none.
        reason: a Vietnamese sentence.
    """

    code: str
    reason: str
    severity: Severity
    about: About = About.RECORD


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Procedures by code, in the order of the file. ``as_of`` is an ISO day, "" when unknown."""

    procedures: Mapping[ProcedureCode, Procedure]
    faults: tuple[Fault, ...]
    as_of: str

    @property
    def refused(self) -> tuple[Fault, ...]:
        """The faults that kept a record out."""
        return tuple(fault for fault in self.faults if fault.severity is Severity.REFUSED)


def parse(records: Iterable[object], as_of: str = "") -> Catalogue:
    """Return the usable procedures and all faults; any JSON value is answered, none raises."""
    procedures: dict[ProcedureCode, Procedure] = {}
    faults: list[Fault] = []
    for position, value in enumerate(records, start=1):
        record = _Record(value, position)
        _read_one(record, procedures)
        faults.extend(dict.fromkeys(record.faults))
    return Catalogue(MappingProxyType(procedures), tuple(faults), as_of)


def named(
    catalogue: Catalogue, names: Mapping[str, str], english: Mapping[str, str] = MappingProxyType({})
) -> Catalogue:
    """Return the catalogue with reviewed citizen names; names of unknown procedures are left aside."""
    procedures = {
        code: replace(item, short_name=names[code], short_name_en=english.get(code)) if code in names else item
        for code, item in catalogue.procedures.items()
    }
    return replace(catalogue, procedures=MappingProxyType(procedures))


def read_limit(text: str | None) -> Limit | None:
    """Return the limit a published text states beyond doubt, else None: a bare "1", a range, a month are no limit."""
    match = _LIMIT.fullmatch(clean(text or "").lower())
    if match is None:
        return None
    unit, share = _UNITS[match[2]]
    return Limit(float(match[1].replace(",", ".")) / share, unit)


@dataclass(slots=True)
class _Record:
    """One record while it is read; wrong types become faults and count as missing."""

    value: object
    position: int
    faults: list[Fault] = field(default_factory=list)
    fields: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        self.fields = self.value if isinstance(self.value, dict) else {}

    @property
    def code(self) -> str:
        code = self.fields.get("code")
        return code if isinstance(code, str) and _CODE.fullmatch(code) else f"#{self.position}"

    def note(self, reason: str, about: About = About.RECORD) -> None:
        self.faults.append(Fault(self.code, reason, Severity.WARNING, about))

    def refuse(self, reason: str) -> None:
        about = About.TWICE if reason == _TWICE else About.RECORD
        self.faults.append(Fault(self.code, reason, Severity.REFUSED, about))

    def text(self, key: str) -> str | None:
        value = self.fields.get(key)
        if value is None or isinstance(value, str):
            return clean(value or "") or None
        self.note(f"“{key}” phải là chữ.")
        return None

    def items(self, key: str) -> tuple[object, ...]:
        value = self.fields.get(key)
        if value is None or isinstance(value, list):
            return tuple(value or ())
        self.note(f"“{key}” phải là danh sách.")
        return ()

    def objects(self, key: str) -> tuple[Mapping[str, object], ...]:
        items = self.items(key)
        good = tuple(item for item in items if isinstance(item, dict))
        if len(good) < len(items):
            self.note(f"“{key}” có mục không đọc được.")
        return good

    def texts(self, key: str) -> tuple[str, ...]:
        items = self.items(key)
        good = tuple(item for item in items if isinstance(item, str))
        if len(good) < len(items):
            self.note(f"“{key}” có mục không phải chữ.")
        return tuple(text for item in good if (text := clean(item)))


def _read_one(record: _Record, procedures: dict[ProcedureCode, Procedure]) -> None:
    if reason := _why_refused(record, procedures):
        record.refuse(reason)
        return
    procedure = _procedure(record)
    procedures[procedure.code] = procedure
    _check(record, procedure)


def _why_refused(record: _Record, known: Mapping[ProcedureCode, Procedure]) -> str | None:
    if not isinstance(record.value, dict):
        return "Mục này không phải một thủ tục."
    code = record.fields.get("code")
    if code is None or code == "":
        return "Thiếu mã thủ tục."
    if record.code != code:
        return "Mã thủ tục sai: chỉ gồm chữ, số, dấu chấm, từ 3 đến 40 ký tự."
    if ProcedureCode(ServiceCode(record.code)) in known:
        return _TWICE
    name = record.fields.get("name")
    if not isinstance(name, str) or not clean(name):
        return "Thiếu tên thủ tục."
    return None


def _procedure(record: _Record) -> Procedure:
    return Procedure(
        code=ProcedureCode(ServiceCode(record.code)),
        name=record.text("name") or "",
        field=record.text("field") or "",
        commune=_for_communes(record),
        list_type=record.text("list_type") or "",
        promulgated_by=record.text("promulgated_by"),
        ways=tuple(way for item in record.objects("ways") if (way := _way(record, item))),
        components=tuple(part for item in record.objects("components") if (part := _component(record, item))),
        result=record.texts("result"),
        legal_basis=tuple(text for item in record.objects("legal_basis") if (text := _basis(item))),
        requirements=record.text("requirements"),
        online_level=record.text("online_level"),
        portal_url=record.text("portal_url"),
        source=record.text("source") or "",
        agencies=record.texts("list_agencies"),
        eligibility=record.texts("eligibility"),
        case_limits=record.texts("case_time_limits"),
    )


def _for_communes(record: _Record) -> bool:
    """Believe the reviewed mark; without one, the level or the list of agencies (``agency`` may omit the commune)."""
    marked = record.fields.get("commune_core")
    if isinstance(marked, bool):
        return marked
    return "xã" in record.texts("level") or any("cấp xã" in agency for agency in record.texts("list_agencies"))


def _way(record: _Record, item: Mapping[str, object]) -> Way | None:
    channel = _CHANNELS.get(str(item.get("channel")))
    if channel is None:
        record.note("Có cách nộp hồ sơ không rõ kênh; bỏ qua cách đó.")
        return None
    raw = _plain(item.get("time_limit")) or _plain(item.get("time_raw"))
    stated = raw.removesuffix(_NO_UNIT).strip() if raw else None
    limit = read_limit(stated)
    if stated and _BARE_NUMBER.fullmatch(stated):
        record.note(f"Thời hạn “{stated}” không ghi đơn vị; sẽ nói “theo quy định – hỏi cán bộ”.", About.LIMIT)
    fee = _plain(item.get("fee"))
    if doubt := why_doubtful(fee):
        record.note(doubt, About.FEE)
    return Way(channel, limit, stated or None, fee, _plain(item.get("note")))


def _component(record: _Record, item: Mapping[str, object]) -> Component | None:
    name = _plain(item.get("name"))
    if name is None:
        record.note("Có giấy tờ không ghi tên; bỏ qua.")
        return None
    originals, copies = _count(item.get("originals")), _count(item.get("copies"))
    if originals is None and copies is None:
        record.note("Có giấy tờ không ghi số lượng.")
    counted = originals is not None or copies is not None
    return Component(name, _plain(item.get("case")), originals or 0, copies or 0, _plain(item.get("form")), counted)


def _count(value: object) -> int | None:
    """Return a quantity of papers; None for anything else (True is no number here)."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_PAPERS
    return value if good and isinstance(value, int) else None


def _basis(item: Mapping[str, object]) -> str | None:
    title, number = _plain(item.get("title")), _plain(item.get("number"))
    if title and number and number not in title:
        return f"{number} – {title}"
    return title or number


def _plain(value: object) -> str | None:
    return clean(value) or None if isinstance(value, str) else None


def _check(record: _Record, procedure: Procedure) -> None:
    """Note what a reader of the record would stumble over."""
    if not procedure.field:
        record.note("Thiếu lĩnh vực; không biết quầy nào nhận.")
    if not procedure.ways:
        record.note("Không ghi cách nộp hồ sơ nào đọc được.")
    if procedure.list_type == "SPECIFIC" and not procedure.promulgated_by:
        record.note("Thủ tục riêng của một tỉnh nhưng không ghi nơi ban hành; sẽ không hiện ở tỉnh nào.")
    if procedure.list_type not in _KNOWN_LISTS:
        record.note(f"Loại danh mục “{procedure.list_type}” lạ; sẽ không hiện ở trung tâm.")
