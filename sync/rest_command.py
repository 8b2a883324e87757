"""The commands about data at rest: `motcua verify`, `motcua backup`, `motcua restore`."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from sync.clock import local
from sync.domain.ids import LogId
from sync.domain.roles import Role
from sync.errors import NeverRan
from sync.identity.passport import passport_in
from sync.office.upkeep import back_up as add_backup
from sync.replication.trust import Trust
from sync.settings import Settings
from sync.store.backup import Backup, back_up, back_up_into
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.restore import restore
from sync.store.store import Store
from sync.store.verify import Broken, Fault, Verified
from sync.store.whole import DATABASE, chains_of, lasting_faults

_WORDS = {
    Fault.BYTES: "nội dung đã bị đổi",
    Fault.PLACE: "không thuộc chỗ này",
    Fault.BODY: "mất nội dung, không do xóa",
    Fault.MISSING: "bị mất",
    Fault.HEAD: "cuối nhật ký không khớp",
    Fault.UNREADABLE: "không đọc được",
    Fault.SIGNATURE: "chữ ký không khớp",
}
_NOWHERE = LogId("")


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `verify`, `backup` and `restore`, each with the function that runs it."""
    verify = commands.add_parser("verify", help="kiểm tra mọi nhật ký và tệp cơ sở dữ liệu; mã thoát 1 khi có chỗ hỏng")
    verify.set_defaults(run=_verify)
    backup = commands.add_parser(
        "backup", help="sao lưu cơ sở dữ liệu khi máy vẫn làm việc; bản sao được kiểm tra ngay"
    )
    backup.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="TỆP",
        help="nơi ghi; không có thì ghi vào thư mục sao lưu và bỏ bản cũ nhất",
    )
    backup.set_defaults(run=_backup)
    restoring = commands.add_parser("restore", help="khôi phục từ một bản sao lưu; dữ liệu đang có được giữ riêng")
    restoring.add_argument("file", type=Path, metavar="TỆP", help="bản sao lưu của chính máy này")
    restoring.set_defaults(run=_restore)
    for command in (verify, backup, restoring):
        command.add_argument("--json", action="store_true", help="chỉ in JSON")


def _verify(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    database, key = _place(settings)
    pages = [(Broken(_NOWHERE, 0, Fault.UNREADABLE), said) for said in lasting_faults(database, key)]
    verified = chains_of(database, key, Trust(passport_in(settings.data, key)).misfits)
    broken = [(item, item.fault.value) for item in verified.broken if item.log or not pages] + pages
    _tell_verified(verified, broken, as_json=args.json)
    return 1 if broken else 0


def _tell_verified(verified: Verified, broken: Iterable[tuple[Broken, str]], *, as_json: bool) -> None:
    if as_json:
        listed = [{"log": item.log, "seq": item.seq, "reason": reason} for item, reason in broken]
        _say(json.dumps({"logs": verified.logs, "events": verified.events, "broken": listed}))
        return
    for item, reason in broken:
        _say(f"{item.log} số {item.seq}: {_WORDS[item.fault]}." if item.log else f"Tệp cơ sở dữ liệu hỏng: {reason}.")
    end = "Mở lại phần mềm để máy tự khôi phục, rồi báo quản trị viên." if broken else "Không có chỗ hỏng."
    _say(f"Đã kiểm tra {verified.events} mục trong {verified.logs} nhật ký. {end}")


def _backup(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    database, key = _place(settings)
    made = back_up(database, key, args.file) if args.file else _backed_up(settings, database, key)
    _tell_made(made, as_json=args.json)
    return 0


def _backed_up(settings: Settings, database: Path, key: bytes) -> Backup:
    clock = settings.clock.clock()
    if settings.role is not Role.PROVINCE:
        return back_up_into(settings.backups, database, key, clock(), settings.backup.keep)
    store = Store(database, key, settings.centre, settings.device, clock, is_province=True)
    try:
        return add_backup(settings, store, key, clock())
    finally:
        store.close()


def _tell_made(made: Backup, *, as_json: bool) -> None:
    logs, events = made.verified.logs, made.verified.events
    if as_json:
        _say(json.dumps({"file": str(made.path), "logs": logs, "events": events}, ensure_ascii=False))
    else:
        _say(f"Đã sao lưu và kiểm tra {events} mục trong {logs} nhật ký: {made.path}")


def _restore(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    now_ms = settings.clock.clock()()
    key = machine_key(settings.data / KEY_FILE, system_vault())
    kept_in = restore(settings.data / DATABASE, key, args.file, now_ms)
    if args.json:
        at = local(now_ms).replace(tzinfo=None).isoformat(timespec="seconds")
        _say(json.dumps({"kept_in": str(kept_in), "restored_at": at}, ensure_ascii=False))
    else:
        _say(f"Đã khôi phục từ {args.file}. Dữ liệu trước đó được giữ trong {kept_in}. Mở lại phần mềm để dùng.")
    return 0


def _place(settings: Settings) -> tuple[Path, bytes]:
    database = settings.data / DATABASE
    if not database.exists():
        raise NeverRan(database, settings.role.program)
    return database, machine_key(settings.data / KEY_FILE, system_vault())


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
