"""Reading published procedures: every good record loads, every fault is listed with the record's code and a reason."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sync.domain.fees import why_doubtful
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.law_lines import is_tangled, laws_of
from sync.domain.limit_notes import why_unclear
from sync.domain.paper_lines import untangled
from sync.domain.procedure import Channel, Component, Limit, Procedure, Unit, Way
from sync.domain.record import TWICE, About, Fault, Record, Severity
from sync.domain.tidying import Mend, Tidier
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
_NO_UNIT = " OTHER"  # what the portal's interface appends when the unit field was left open


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
    tidier = Tidier()
    for position, value in enumerate(records, start=1):
        record = Record(value, position, tidier)
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


def _read_one(record: Record, procedures: dict[ProcedureCode, Procedure]) -> None:
    if reason := _why_refused(record, procedures):
        record.refuse(reason)
        return
    procedure = _procedure(record)
    procedures[procedure.code] = procedure
    _check(record, procedure)


def _why_refused(record: Record, known: Mapping[ProcedureCode, Procedure]) -> str | None:
    if not isinstance(record.value, dict):
        return "Mục này không phải một thủ tục."
    code = record.fields.get("code")
    if code is None or code == "":
        return "Thiếu mã thủ tục."
    if record.code != code:
        return "Mã thủ tục sai: chỉ gồm chữ, số, dấu chấm, từ 3 đến 40 ký tự."
    if ProcedureCode(ServiceCode(record.code)) in known:
        return TWICE
    name = record.fields.get("name")
    if not isinstance(name, str) or not clean(name):
        return "Thiếu tên thủ tục."
    return None


def _procedure(record: Record) -> Procedure:
    ways = tuple(way for item in record.objects("ways") if (way := _way(record, item)))
    return Procedure(
        code=ProcedureCode(ServiceCode(record.code)),
        name=record.text("name") or "",
        field=record.text("field") or "",
        commune=_for_communes(record),
        list_type=record.text("list_type") or "",
        promulgated_by=record.text("promulgated_by"),
        ways=ways,
        components=_components(record),
        result=record.texts("result"),
        legal_basis=tuple(dict.fromkeys(law for item in record.objects("legal_basis") for law in _laws(record, item))),
        requirements=record.text("requirements"),
        online_level=record.text("online_level"),
        portal_url=record.exact("portal_url"),
        source=record.exact("source") or "",
        agencies=record.texts("list_agencies"),
        eligibility=record.texts("eligibility"),
        case_limits=tuple(dict.fromkeys((*record.texts("case_time_limits"), *_notes_on_limits(ways)))),
    )


def _for_communes(record: Record) -> bool:
    """Believe the reviewed mark; without one, the level or the list of agencies (``agency`` may omit the commune)."""
    marked = record.fields.get("commune_core")
    if isinstance(marked, bool):
        return marked
    return "xã" in record.texts("level") or any("cấp xã" in agency for agency in record.texts("list_agencies"))


def _way(record: Record, item: Mapping[str, object]) -> Way | None:
    channel = _CHANNELS.get(str(item.get("channel")))
    if channel is None:
        record.note("Có cách nộp hồ sơ không rõ kênh; bỏ qua cách đó.")
        return None
    raw = record.plain(item.get("time_limit")) or record.plain(item.get("time_raw"))
    stated = raw.removesuffix(_NO_UNIT).strip() if raw else None
    note = record.plain(item.get("note"))
    limit = read_limit(stated)
    if limit and (unclear := why_unclear(limit, note)):
        limit = None
        record.note(unclear, About.LIMIT)
    if stated and _BARE_NUMBER.fullmatch(stated):
        record.note(f"Thời hạn “{stated}” không ghi đơn vị; sẽ nói “theo quy định – hỏi cán bộ”.", About.LIMIT)
    fee = record.plain(item.get("fee"))
    if doubt := why_doubtful(fee):
        record.note(doubt, About.FEE)
    return Way(channel, limit, stated or None, fee, note)


def _notes_on_limits(ways: Iterable[Way]) -> Iterable[str]:
    """Return the notes of ways whose limit is unclear for what they say: people read there which case is theirs."""
    return (way.note for way in ways if way.note and way.limit is None and read_limit(way.limit_raw))


def _components(record: Record) -> tuple[Component, ...]:
    published = tuple(part for item in record.objects("components") if (part := _component(record, item)))
    components, mends = untangled(published)
    record.mended(sorted(mends))
    return components


def _component(record: Record, item: Mapping[str, object]) -> Component | None:
    name = record.plain(item.get("name"))
    if name is None:
        record.note("Có giấy tờ không ghi tên; bỏ qua.")
        return None
    originals, copies = _count(item.get("originals")), _count(item.get("copies"))
    if originals is None and copies is None:
        record.note("Có giấy tờ không ghi số lượng.")
    counted = originals is not None or copies is not None
    return Component(
        name, record.plain(item.get("case")), originals or 0, copies or 0, record.plain(item.get("form")), counted
    )


def _count(value: object) -> int | None:
    """Return a quantity of papers; None for anything else (True is no number here)."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_PAPERS
    return value if good and isinstance(value, int) else None


def _laws(record: Record, item: Mapping[str, object]) -> tuple[str, ...]:
    title, number = record.plain(item.get("title")), record.plain(item.get("number"))
    known = record.tidier.laws
    if (title, number) not in known:
        known[title, number] = laws_of(title, number)
    laws = known[title, number]
    if is_tangled(title, laws):
        record.mended((Mend.LAWS,))
    return laws


def _check(record: Record, procedure: Procedure) -> None:
    """Note what a reader of the record would stumble over."""
    if not procedure.field:
        record.note("Thiếu lĩnh vực; không biết quầy nào nhận.")
    if not procedure.ways:
        record.note("Không ghi cách nộp hồ sơ nào đọc được.")
    if procedure.list_type == "SPECIFIC" and not procedure.promulgated_by:
        record.note("Thủ tục riêng của một tỉnh nhưng không ghi nơi ban hành; sẽ không hiện ở tỉnh nào.")
    if procedure.list_type not in _KNOWN_LISTS:
        record.note(f"Loại danh mục “{procedure.list_type}” lạ; sẽ không hiện ở trung tâm.")
