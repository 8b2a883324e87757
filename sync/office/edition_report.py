"""What was found in an edition or a layer, as lines for a terminal and as JSON; nothing that was found is left out."""

from collections.abc import Iterable, Mapping
from datetime import date

from sync.domain.catalogue import About, Fault, Severity
from sync.domain.doubt import Kind
from sync.domain.effective import Trace
from sync.domain.overlay import Aspect, Change, Layer
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import shortened
from sync.identity.publishing import Seal
from sync.office.edition import Changed, Difference, ImportRefused
from sync.office.edition_check import Report
from sync.office.edition_words import LONGEST, words_of
from sync.office.layer_words import bad_line
from sync.office.layers import LayerReport

MOST_CODES = 5  # after a rule that mended many records; --json names all
MOST_LISTED = 20  # lines of each kind on a terminal; --json lists all

_OF_FAULTS = {
    About.FEE: "Lệ phí đáng ngờ, không hiện “Miễn phí”",
    About.LIMIT: "Thời hạn thiếu đơn vị",
    About.TWICE: "Trùng mã trong tệp",
    About.RECORD: "Cần xem lại",
}
_OF_DOUBTS = {
    Kind.OTHER_PROCEDURE: "Chi tiết không khớp danh mục quốc gia",
    Kind.NOT_LISTED: "Không có trong danh mục quốc gia",
    Kind.OTHER_NAME: "Khác tên với danh mục quốc gia",
    Kind.SAME_NAME: "Trùng tên",
    Kind.OTHER_LIST: "Khác loại danh mục",
    Kind.OTHER_PROVINCE: "Riêng của tỉnh khác",
    Kind.OTHER_FIELD: "Khác lĩnh vực",
}
_SEALS = {
    Seal.GOOD: "Chữ ký của tỉnh: đúng.",
    Seal.MISSING: "Chữ ký của tỉnh: chưa có.",
    Seal.WRONG: "Chữ ký của tỉnh: không khớp.",
    Seal.UNKNOWN: "Chữ ký của tỉnh: không kiểm được, vì máy này chưa ghép với tỉnh nào.",
}
_UNSIGNED = "Chữ ký của tỉnh: không có; lớp của trung tâm không cần."
LAYERS = {Layer.NATIONAL: "quốc gia", Layer.PROVINCE: "tỉnh", Layer.CENTRE: "trung tâm"}
ASPECTS = {
    Aspect.OFFERED: "làm ở đây",
    Aspect.GROUP: "quầy",
    Aspect.FEE: "lệ phí",
    Aspect.FEE_ONLINE: "lệ phí trực tuyến",
    Aspect.LIMIT: "thời hạn",
    Aspect.NAME: "tên",
    Aspect.SHORT_NAME: "tên gọi ngắn",
    Aspect.NOTICE: "lời dặn",
    Aspect.PAPER: "giấy tờ",
    Aspect.REPLACED_BY: "thay bằng mã",
    Aspect.CALLED: "bà con gọi là",
}


def lines_of(report: Report) -> Iterable[str]:
    """Return what was found in an edition, in Vietnamese, the difference first."""
    difference = report.difference
    yield from difference_lines(difference)
    yield from _if_any(
        "Mã mới chưa có bản ghi, vẫn hiện bản ghi cũ", [f"{item.code} → {item.value}" for item in report.lacking]
    )
    yield from _if_any("Đổi mã (cùng tên)", [f"{item.old} → {item.new}  {item.name}" for item in report.renumbered])
    for kind, title in _OF_DOUBTS.items():
        yield from _if_any(title, [f"{each.code}  {each.reason}" for each in report.doubts if each.kind is kind])


def difference_lines(difference: Difference) -> Iterable[str]:
    """Return what an edition changes, and its faults."""
    yield f"Dữ liệu ngày {difference.as_of}. Giữ nguyên {difference.same} thủ tục."
    yield from _listing("Mới", [_named(item) for item in difference.new])
    yield from _listing("Thay đổi", [line for each in difference.changed for line in _changed(each)])
    yield from _listing("Không nhận", _told(difference.faults, Severity.REFUSED, About))
    for about, title in _OF_FAULTS.items():
        yield from _if_any(title, _told(difference.faults, Severity.WARNING, (about,)))
    yield from _if_any("Chữ của cổng dọn khi đọc (tệp giữ nguyên)", _mended(difference.faults))
    yield from _listing("Không còn trong tệp", [_named(item) for item in difference.gone])


def json_of(report: Report) -> dict[str, object]:
    """Return all that was found in an edition."""
    doubts = [{"code": item.code, "kind": item.kind.value, "reason": item.reason} for item in report.doubts]
    renumbered = [{"old": item.old, "new": item.new, "name": item.name} for item in report.renumbered]
    lacking = [{"code": item.code, "to": item.value} for item in report.lacking]
    return {**difference_json(report.difference), "doubts": doubts, "renumbered": renumbered, "lacking": lacking}


def difference_json(difference: Difference) -> dict[str, object]:
    """Return what an edition changes, and its faults."""
    return {
        "as_of": difference.as_of,
        "same": difference.same,
        "new": [_brief(item) for item in difference.new],
        "changed": [
            {**_brief(item.procedure), "fields": list(item.aspects), "differences": list(words_of(item))}
            for item in difference.changed
        ],
        "gone": [_brief(item) for item in difference.gone],
        "refused": _faults(difference, Severity.REFUSED),
        "warnings": _faults(difference, Severity.WARNING),
    }


def layer_lines(report: LayerReport) -> Iterable[str]:
    """Return what a layer says, in Vietnamese, and which of its entries cannot be used."""
    overlay, shown = report.overlay, report.effective
    whose = f" ({overlay.unit})" if overlay.unit else ""
    yield f"Lớp danh mục {LAYERS[overlay.layer]}{whose}, dữ liệu ngày {overlay.as_of}."
    traces = [trace for of_one in shown.traces.values() for trace in of_one]
    yield from _listing("Hiện hôm nay", [_trace(trace) for trace in traces])
    later = [change for change in overlay.changes if not change.holds_on(shown.day)]
    yield from _if_any("Chưa hoặc hết hiệu lực", [f"{_change(item)}{_span(item)}" for item in later])
    yield from _if_any(
        "Bịa để minh họa, chỉ trung tâm ghi là minh họa mới dùng", [_change(item) for item in report.invented]
    )
    yield from _if_any("Không dùng được", [f"{item.change.code}  {item.reason}" for item in shown.unused])
    yield from _if_any("Không nhận", [bad_line(item) for item in overlay.bad])
    yield from _if_any("Chỉ tới mã chưa có bản ghi, vẫn hiện bản ghi cũ", map(_change, report.leading_nowhere))


def layer_json(report: LayerReport) -> dict[str, object]:
    """Return the same as JSON."""
    overlay, shown = report.overlay, report.effective
    return {
        "layer": overlay.layer.value,
        "unit": overlay.unit,
        "as_of": overlay.as_of.isoformat(),
        "shown": [_trace_json(trace) for of_one in shown.traces.values() for trace in of_one],
        "later": [item.id for item in overlay.changes if not item.holds_on(shown.day)],
        "synthetic": [item.id for item in report.invented],
        "unused": [{"id": item.change.id, "code": item.change.code, "reason": item.reason} for item in shown.unused],
        "refused": [
            {"place": item.place, "line": item.line, "code": item.code, "reason": item.reason} for item in overlay.bad
        ],
        "leading_nowhere": [{"code": item.code, "to": item.value} for item in report.leading_nowhere],
    }


def verdict(seal: Seal, refusal: ImportRefused | None, *, may_be_unsigned: bool) -> Iterable[str]:
    """Return what is to be said of a file's signature, and whether this machine would take the file."""
    yield _UNSIGNED if seal is Seal.MISSING and may_be_unsigned else _SEALS[seal]
    yield f"Máy này sẽ không nạp tệp: {refusal}" if refusal else "Máy này nạp tệp được."


def _changed(each: Changed) -> Iterable[str]:
    yield _named(each.procedure)
    yield from (f"    {words}" for words in words_of(each))


def _named(procedure: Procedure) -> str:
    return f"{procedure.code}  {procedure.title}"


def _brief(procedure: Procedure) -> dict[str, str]:
    return {"code": procedure.code, "name": procedure.name}


def _told(faults: Iterable[Fault], severity: Severity, about: Iterable[About]) -> list[str]:
    wanted = tuple(about)
    return [f"{item.code}  {item.reason}" for item in faults if item.severity is severity and item.about in wanted]


def _mended(faults: Iterable[Fault]) -> Iterable[str]:
    """Yield for each rule of tidying what it does, in how many records, and the first of them."""
    by_rule: dict[str, list[str]] = {}
    for fault in faults:
        if fault.about is About.TEXT:
            by_rule.setdefault(fault.reason, []).append(fault.code)
    for reason, codes in sorted(by_rule.items(), key=lambda rule: -len(rule[1])):
        more = ", …" if len(codes) > MOST_CODES else ""
        yield f"{reason} {len(codes)} thủ tục: {', '.join(codes[:MOST_CODES])}{more}"


def _faults(difference: Difference, severity: Severity) -> list[dict[str, str]]:
    chosen = (fault for fault in difference.faults if fault.severity is severity)
    return [{"code": fault.code, "reason": fault.reason} for fault in chosen]


def _trace(trace: Trace) -> str:
    below = f" (trước: {shortened(trace.before, LONGEST)})" if trace.before else ""
    return f"{_change(trace.change)}{below}{_span(trace.change)}"


def _trace_json(trace: Trace) -> Mapping[str, object]:
    change = trace.change
    return {
        "id": change.id,
        "code": change.code,
        "aspect": change.aspect.value,
        "value": change.value,
        "before": trace.before,
        "by": change.by,
        "document": change.document,
        "since": change.since and change.since.isoformat(),
        "synthetic": change.synthetic,
    }


def _change(change: Change) -> str:
    source = f" – {change.document or change.by}" if change.document or change.by else ""
    return f"{change.code}  {ASPECTS[change.aspect]}: {change.value or 'bỏ'}{source}"


def _span(change: Change) -> str:
    first, last = _day("từ", change.since), _day("đến hết", change.until)
    return "".join(f", {part}" for part in (first, last) if part)


def _day(word: str, day: date | None) -> str:
    return f"{word} {day.day}/{day.month}/{day.year}" if day else ""


def _if_any(title: str, lines: Iterable[str]) -> Iterable[str]:
    every = list(lines)
    return _listing(title, every) if every else ()


def _listing(title: str, lines: list[str]) -> Iterable[str]:
    yield f"{title}: {sum(not line.startswith(' ') for line in lines)}"
    yield from (f"  {line}" for line in lines[:MOST_LISTED])
    if len(lines) > MOST_LISTED:
        yield f"  … và {len(lines) - MOST_LISTED} mục nữa (xem hết bằng --json)"
