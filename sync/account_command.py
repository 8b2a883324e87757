"""``motcua account``: the first supervisor of a centre, and what can be done about accounts without a screen.

Passwords and codes are never arguments, which every user of the machine could read: they are typed unseen, or come a
line each on stdin.
"""

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sync.clock import local
from sync.domain.account import Account, OfficerRole
from sync.domain.admission import Refusal
from sync.domain.log import Audience
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.account_journal import Line, journal
from sync.office.supervision import Printed
from sync.office.viewings import Looked
from sync.settings import Settings
from sync.usage import day, whole

_DAY_MS = 86_400_000
ROLE_WORDS = {
    OfficerRole.OFFICER: "cán bộ tiếp nhận",
    OfficerRole.HELPER: "hướng dẫn sảnh",
    OfficerRole.SUPERVISOR: "người phụ trách",
    OfficerRole.TECHNICIAN: "kỹ thuật viên",
}

Value = TypeVar("Value")


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("account", help="tài khoản cán bộ; chạy ở máy chủ trung tâm hoặc máy ở quầy")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    first = actions.add_parser("first", help="tạo người phụ trách đầu tiên, khi trung tâm chưa có; in mã khôi phục")
    first.add_argument("officer", metavar="TÀI-KHOẢN", help="tên đăng nhập, như hoa.nt")
    first.add_argument("name", metavar="HỌ-TÊN", help='trong ngoặc kép, như "Nguyễn Thị Hoa"')
    first.set_defaults(run=_first)
    listing = actions.add_parser("list", help="các tài khoản của trung tâm")
    listing.add_argument("--json", action="store_true", help="in JSON, mỗi tài khoản một dòng")
    listing.set_defaults(run=_list)
    reset = actions.add_parser("reset", help="người phụ trách cấp mật khẩu tạm cho một tài khoản")
    reset.add_argument("officer", metavar="TÀI-KHOẢN", help="tài khoản được cấp mật khẩu tạm")
    reset.add_argument("--by", required=True, metavar="TÀI-KHOẢN", help="tài khoản của người phụ trách")
    reset.set_defaults(run=_reset)
    codes = actions.add_parser("codes", help="in mã khôi phục mới của một người phụ trách; mã cũ hết hiệu lực")
    codes.add_argument("--by", required=True, metavar="TÀI-KHOẢN", help="tài khoản của người phụ trách")
    codes.set_defaults(run=_codes)
    recover = actions.add_parser("recover", help="đặt mật khẩu mới bằng một mã khôi phục")
    recover.add_argument("officer", metavar="TÀI-KHOẢN", help="tài khoản của người phụ trách")
    recover.set_defaults(run=_recover)
    log = actions.add_parser("log", help="ai đăng nhập, ai bị từ chối, ai sửa tài khoản nào")
    log.add_argument("--days", type=whole(0), default=7, metavar="N", help="trong N ngày qua (mặc định 7)")
    log.add_argument("--json", action="store_true", help="in JSON, mỗi việc một dòng")
    log.set_defaults(run=_log)
    views = actions.add_parser("views", help="tra cứu không gắn hồ sơ: ai xem hồ sơ nào khi không có người ở quầy")
    views.add_argument("--day", type=day, metavar="NGÀY", help="như 2026-11-24 (mặc định: hôm nay)")
    views.add_argument("--json", action="store_true", help="in JSON, mỗi lượt xem một dòng")
    views.set_defaults(run=_views)


def _first(args: argparse.Namespace) -> int:
    password = _new_password()
    with _machine(args) as machine:
        made = _done(machine.supervision.first(args.officer, args.name, password))
        _print_codes(_done(machine.supervision.new_codes(made.id)))
    return 0


def _list(args: argparse.Namespace) -> int:
    with _machine(args) as machine:
        none = "Chưa có tài khoản nào. Tạo người phụ trách đầu tiên: motcua account first."
        _say_all(machine.accounts.all(), _json(_shape) if args.json else _account_words, "" if args.json else none)
    return 0


def _reset(args: argparse.Namespace) -> int:
    password = _secret("Mật khẩu của người phụ trách: ")
    with _machine(args) as machine:
        by = _done(machine.accounts.prove(args.by, password))
        known = [account for account in machine.accounts.all() if account.officer == args.officer]
        if len(known) != 1:
            raise Trouble(f"Không rõ tài khoản {args.officer}.", "Xem tên bằng lệnh motcua account list.")
        temporary = _done(machine.supervision.reset(by.id, known[0].id))
    sys.stdout.write(f"Mật khẩu tạm của {args.officer}: {temporary.password}  (phải đổi khi đăng nhập)\n")
    return 0


def _codes(args: argparse.Namespace) -> int:
    password = _secret("Mật khẩu của người phụ trách: ")
    with _machine(args) as machine:
        by = _done(machine.accounts.prove(args.by, password))
        _print_codes(_done(machine.supervision.new_codes(by.id)))
    return 0


def _recover(args: argparse.Namespace) -> int:
    code, password = _secret("Mã khôi phục: "), _new_password()
    with _machine(args) as machine:
        left = len(_done(machine.accounts.recover(args.officer, code, password)).codes_left)
    sys.stdout.write(f"Đã đặt mật khẩu mới cho {args.officer}. Còn {left} mã khôi phục.\n")
    return 0


def _log(args: argparse.Namespace) -> int:
    with _machine(args) as machine:
        lines = journal(machine.store, machine.clock() - args.days * _DAY_MS)
        none = f"Trong {args.days} ngày qua không có việc nào."
        _say_all(lines, _json(_told) if args.json else _line_words, "" if args.json else none)
    return 0


def _views(args: argparse.Namespace) -> int:
    with _machine(args) as machine:
        none, looks = "Ngày này không có lượt tra cứu nào như vậy.", machine.viewings.report(args.day).unexplained
        _say_all(looks, _json(_looked) if args.json else _look_words, "" if args.json else none)
    return 0


@contextmanager
def _machine(args: argparse.Namespace) -> Iterator[Machine]:
    settings = Settings.load(args.settings)
    if Audience.STAFF not in settings.role.writes or settings.role.every_centre:
        raise Trouble("Máy này không giữ tài khoản.", "Chạy lệnh ở máy chủ của trung tâm hoặc máy ở quầy.")
    machine = Machine.open(settings)
    try:
        yield machine
    finally:
        machine.close()


def _done(answer: Value | Refusal) -> Value:
    if isinstance(answer, Refusal):
        raise Trouble("Chưa làm được.", answer.sentence)
    return answer


def _secret(asked: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(asked)
    return sys.stdin.readline().rstrip("\r\n")


def _new_password() -> str:
    password = _secret("Mật khẩu mới: ")
    if sys.stdin.isatty() and _secret("Nhập lại mật khẩu mới: ") != password:
        raise Trouble("Hai lần nhập mật khẩu khác nhau.", "Chạy lại lệnh.")
    return password


def _print_codes(printed: Printed) -> None:
    sys.stdout.write(f"Mã khôi phục của {printed.account.officer}, mỗi mã dùng một lần. In ra, cất nơi khóa kín:\n")
    for code in printed.codes:
        sys.stdout.write(f"  {code}\n")


def _shape(account: Account) -> dict[str, object]:
    return {
        "officer": account.officer,
        "id": account.id,
        "name": account.name,
        "role": account.role,
        "counter": account.profile.counter or None,
        "languages": account.profile.languages,
        "not_taken": account.profile.not_taken,
        "disabled": account.is_disabled,
        "must_change": account.must_change,
        "pin": bool(account.pin),
        "codes": len(account.codes_left),
    }


def _told(line: Line) -> dict[str, object]:
    return {
        "at": local(line.at_ms).isoformat(timespec="seconds"),
        "officer": line.officer or None,
        "what": line.what,
        "by": line.by,
        "device": line.device,
        "counter": line.counter or None,
        "doubtful": line.doubtful,
    }


def _looked(each: Looked) -> dict[str, object]:
    seen = each.viewing
    return {
        "at": local(seen.at_ms).isoformat(timespec="seconds"),
        "officer": seen.officer,
        "dossier": each.code or None,
        "procedure": each.procedure or None,
        "device": seen.device,
        "counter": seen.counter,
        "ticket": each.label or None,
    }


def _account_words(account: Account) -> str:
    counter = f"quầy {account.profile.counter}" if account.profile.counter else ""
    stands = "phải đổi mật khẩu" if account.must_change else ""
    ended = "ngừng dùng" if account.is_disabled else ""
    return _side_by_side(account.officer, account.name, ROLE_WORDS[account.role], counter, stands, ended)


def _line_words(line: Line) -> str:
    by = f"do {line.by}" if line.by not in (line.officer, line.device) else ""
    where = f"quầy {line.counter}" if line.counter else ""
    doubt = "CẦN XEM LẠI: người này chưa từng phụ trách" if line.doubtful else ""
    return _side_by_side(_when(line.at_ms), line.officer, line.what, by, f"máy {line.device}", where, doubt)


def _look_words(each: Looked) -> str:
    seen = each.viewing
    where = f"máy {seen.device}  quầy {seen.counter}"
    for_whom = f"số {each.label}" if each.label else ""
    return _side_by_side(_when(seen.at_ms), seen.officer, each.code, each.procedure, where, for_whom)


def _when(at_ms: int) -> str:
    return f"{local(at_ms):%H:%M %d/%m/%Y}"


def _side_by_side(*parts: str) -> str:
    return "  ".join(filter(None, parts))


def _json(shape: Callable[[Value], dict[str, object]]) -> Callable[[Value], str]:
    return lambda value: json.dumps(shape(value), ensure_ascii=False)


def _say_all(found: Iterable[Value], words: Callable[[Value], str], none: str) -> None:
    """Say each on a line; people are told when there is ``none``, scripts read nothing."""
    lines = [words(each) for each in found] or ([none] if none else [])
    sys.stdout.writelines(f"{line}\n" for line in lines)
