"""The commands about knowledge: `motcua catalogue check|import`, `motcua search`, `motcua due`."""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from pathlib import Path

from platformdirs import user_data_path

from sync.clock import ZONE, local, wall_clock
from sync.domain.calendar import WorkCalendar
from sync.domain.catalogue import Severity
from sync.domain.deadline import due_at
from sync.domain.ids import ProcedureCode
from sync.domain.overlay import Layer
from sync.domain.procedure import Limit, Procedure, Unit
from sync.errors import Trouble
from sync.identity.publishing import seal_of
from sync.line_answers import Answer, answer_lines, refused
from sync.office.edition import Imported, ImportRefused, import_catalogue
from sync.office.edition_check import LIST, check_edition
from sync.office.edition_report import (
    difference_json,
    difference_lines,
    json_of,
    layer_json,
    layer_lines,
    lines_of,
    verdict,
)
from sync.office.layers import check_layer, is_layer, take_layer
from sync.office.lookup import Found, Lookup, answer_of, index_of
from sync.office.reviewed import CASES, check_cases
from sync.office.shipped import load_calendar, load_catalogue, load_centre, load_everyday
from sync.search.why_words import why_line, why_table
from sync.settings import Settings
from sync.usage import whole

MOST_LIMIT = 3650  # days or hours of a limit that a person may have meant
_DUE_EXAMPLE = '{"received": "2026-11-23T09:00", "limit": 3, "unit": "working_day", "cut_off": "15:00"}'
_DUE_HELP = f"Mẫu một dòng vào: {_DUE_EXAMPLE}. unit: {', '.join(Unit)}. Có dòng sai mẫu thì mã thoát là 1."


def add_arguments(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `catalogue`, `search` and `due`, each with the function that runs it."""
    catalogue = subparsers.add_parser("catalogue", help="nạp hoặc kiểm tra danh mục thủ tục")
    actions = catalogue.add_subparsers(title="việc", required=True, metavar="VIỆC")
    for name, words, answer in (
        ("check", "so với danh mục đang dùng, liệt kê lỗi; không ghi gì", _check),
        ("import", "nạp tệp vào máy này", _import),
    ):
        action = actions.add_parser(name, help=words)
        action.set_defaults(run=answer)
        action.add_argument(
            "file", type=Path, metavar="TỆP", help="tệp .json hoặc .json.gz, tối đa 64 MB sau khi giải nén"
        )
        _add_common(action)
    actions.choices["check"].add_argument(
        "--list", type=Path, default=LIST, metavar="TỆP", help="danh mục quốc gia (.csv, .csv.gz) để đối chiếu"
    )
    actions.choices["import"].add_argument("--remove-gone", action="store_true", help="bỏ thủ tục không có trong tệp")
    actions.choices["import"].add_argument("--older", action="store_true", help="cố ý nạp bản cũ hơn bản đang dùng")
    cases = actions.add_parser("cases", help="đối chiếu các trường hợp giấy tờ với danh mục đi kèm; không ghi gì")
    cases.add_argument(
        "folder", type=Path, nargs="?", default=CASES, metavar="THƯ_MỤC", help="thư mục tệp (mặc định: tệp đi kèm)"
    )
    cases.set_defaults(run=_cases)
    search = subparsers.add_parser("search", help="tìm thủ tục theo lời nói hằng ngày")
    search.add_argument("text", nargs="*", metavar="CÂU", help="câu cần tìm")
    search.add_argument("--stdin", action="store_true", help="mỗi dòng một câu, mỗi câu một dòng JSON")
    search.add_argument("--limit", type=whole(0), default=5, metavar="N", help="số kết quả nhiều nhất (mặc định 5)")
    search.add_argument("--all", action="store_true", help="mọi thủ tục, không chỉ của trung tâm")
    search.add_argument("--why", action="store_true", help="nói vì sao mỗi kết quả khớp")
    search.set_defaults(run=_search)
    _add_common(search)
    due = subparsers.add_parser(
        "due", help="tính ngày hẹn trả; mỗi dòng vào một JSON, mỗi dòng ra một JSON", epilog=_DUE_HELP
    )
    due.add_argument("--stdin", action="store_true", required=True, help="đọc từ đầu vào chuẩn")
    due.set_defaults(run=_due)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--settings", type=Path, default=argparse.SUPPRESS, metavar="TỆP", help="tệp cài đặt của máy")
    parser.add_argument("--json", action="store_true", help="chỉ in JSON")


def _data(args: argparse.Namespace) -> Path:
    """Return the machine's data folder; without settings the platform's own, so that a bare machine can import too."""
    path: Path = args.settings
    bare = path == Settings.default_path() and not path.exists()
    return user_data_path("motcua") if bare else Settings.load(path).data


def _check(args: argparse.Namespace) -> int:
    centre = load_centre()
    if is_layer(args.file):
        layer = check_layer(args.file, _data(args), centre, local(wall_clock()).date())
        own = layer.overlay.layer is Layer.CENTRE
        _report_file(args, layer_json(layer), layer_lines(layer), layer.refusal, may_be_unsigned=own)
        return 1 if layer.overlay.bad or layer.effective.unused else 0
    report = check_edition(args.file, _data(args), centre, args.list)
    _report_file(args, json_of(report), lines_of(report), report.refusal, may_be_unsigned=False)
    return 1 if any(fault.severity is Severity.REFUSED for fault in report.difference.faults) else 0


def _report_file(
    args: argparse.Namespace,
    found: Mapping[str, object],
    lines: Iterable[str],
    refusal: ImportRefused | None,
    *,
    may_be_unsigned: bool,
) -> None:
    seal = seal_of(args.file, _data(args))
    told = {**found, "signature": seal.value, "refusal": str(refusal) if refusal else None}
    last = verdict(seal, refusal, may_be_unsigned=may_be_unsigned)
    _report(told, (*lines, *last), as_json=args.json)


def _import(args: argparse.Namespace) -> int:
    if is_layer(args.file):
        return _import_layer(args)
    imported = import_catalogue(args.file, _data(args), remove_gone=args.remove_gone, older=args.older)
    more = {"total": imported.total, "gone_kept": imported.gone_kept, "folder": str(imported.folder)}
    found = imported.difference
    _report({**difference_json(found), **more}, (*difference_lines(found), _accepted(imported)), as_json=args.json)
    return 0


def _import_layer(args: argparse.Namespace) -> int:
    layer = check_layer(args.file, _data(args), load_centre(), local(wall_clock()).date())
    kept = take_layer(args.file, _data(args), older=args.older)
    told = (*layer_lines(layer), "Đã nạp lớp danh mục. Mở lại kiosk và quầy để dùng.")
    _report({**layer_json(layer), "file": str(kept)}, told, as_json=args.json)
    return 0


def _cases(args: argparse.Namespace) -> int:
    checked = check_cases(args.folder)
    if not checked:
        raise Trouble(f"Không có tệp .json nào trong {args.folder}.", "Chỉ đúng thư mục, hoặc không ghi thư mục nào.")
    for file in checked:
        number = len(file.cases.cases) if file.cases else 0
        print(f"{file.name}: {f'{len(file.faults)} lỗi' if file.faults else f'đúng, {number} trường hợp'}")
        for fault in file.faults:
            print(f"  {fault}")
    print(f"{len(checked)} tệp, {sum(bool(file.faults) for file in checked)} tệp có lỗi.")
    return 1 if any(file.faults for file in checked) else 0


def _accepted(imported: Imported) -> str:
    gone = len(imported.difference.gone)
    stays = (
        f" {gone} thủ tục không có trong tệp vẫn giữ (bỏ bằng --remove-gone)." if gone and imported.gone_kept else ""
    )
    return f"Đã nạp. Danh mục nay có {imported.total} thủ tục.{stays} Mở lại kiosk và quầy để dùng."


def _report(found: Mapping[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    if as_json:
        _print_json(found)
        return
    for line in lines:
        print(line)


def _search(args: argparse.Namespace) -> int:
    if not args.text and not args.stdin:
        raise Trouble("Chưa có câu cần tìm.", "Ghi câu sau lệnh search, hoặc dùng --stdin.")
    searcher = _Searcher(_data(args), whole=args.all)
    for text in (line.rstrip("\r\n") for line in sys.stdin) if args.stdin else (" ".join(args.text),):
        answer = searcher.answer(text, args.limit, why=args.why)
        if args.json or args.stdin:
            _print_json(answer)
        else:
            _print_results(answer)
    return 0


class _Searcher:
    """Answers in the shape that commands.md fixes."""

    def __init__(self, data: Path, *, whole: bool) -> None:
        catalogue = load_catalogue(data=data, whole=whole)
        everyday = load_everyday()
        # of all procedures none is done elsewhere
        self._everyday = replace(everyday, elsewhere=()) if whole else everyday
        self._procedures = catalogue.procedures if whole else _offered(Lookup(catalogue, load_centre()))
        self._index = index_of(self._procedures.values(), self._everyday)

    def answer(self, text: str, limit: int, *, why: bool) -> dict[str, object]:
        answer = answer_of(self._index, self._procedures, self._everyday, text, limit)
        results = [self._result(found) | (self._why(text, found) if why else {}) for found in answer.found]
        said: dict[str, object] = {"query": text, "results": results, "sure": answer.sure}
        there = answer.elsewhere
        return said | ({"elsewhere": {"topic": there.topic, "agency": there.agency}} if there else {})

    @staticmethod
    def _result(found: Found) -> dict[str, object]:
        procedure = found.procedure
        named = {"code": procedure.code, "name": procedure.name, "short_name": procedure.title}
        return {**named, "score": found.score}

    def _why(self, text: str, found: Found) -> dict[str, object]:
        reason = self._index.why(text, found.procedure.code)
        return {"why": {"line": why_line(reason), **why_table(reason)}} if reason else {}


def _offered(lookup: Lookup) -> Mapping[ProcedureCode, Procedure]:
    return {item.code: item for item in lookup.procedures}


def _print_results(answer: Mapping[str, object]) -> None:
    results = answer["results"]
    if isinstance(there := answer.get("elsewhere"), dict):
        print(f"Ở đây không làm: {there['topic']}. Đến: {there['agency'] or 'hỏi cán bộ'}.")
    if not isinstance(results, list) or not results:
        print("Không tìm thấy. Thử nói cách khác, hoặc hỏi cán bộ.")
        return
    for result in results:
        print(f"{result['code']}  {result['short_name']}")
        if "why" in result:
            print(f"    {result['why']['line']}")
    if not answer["sure"]:
        print("Chưa chắc đúng ý. Hỏi cán bộ hướng dẫn.")


def _due(args: argparse.Namespace) -> int:
    return answer_lines(args, "", partial(_due_answer, load_calendar()))


def _due_answer(calendar: WorkCalendar, line: str) -> Answer:
    try:
        asked = json.loads(line)
        at = due_at(_received(asked["received"]), _limit(asked), calendar, _cut_off(asked.get("cut_off")))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return refused(f"Dòng này không đúng mẫu. Mẫu: {_DUE_EXAMPLE}")
    return Answer({"due": at.date().isoformat(), "at": at.replace(tzinfo=None).isoformat(timespec="minutes")})


def _received(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)


def _limit(asked: Mapping[str, object]) -> Limit:
    amount = asked["limit"]
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 <= amount <= MOST_LIMIT:
        raise ValueError
    return Limit(amount, Unit(str(asked["unit"])))


def _cut_off(text: str | None) -> time | None:
    return time.fromisoformat(text) if text is not None else None


def _print_json(value: Mapping[str, object]) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
