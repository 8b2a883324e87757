"""``motcua bundle``: the exchange carried on a USB stick, where the line stays down."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from sync.clock import local
from sync.domain.roles import Role
from sync.machine import Machine
from sync.replication.bundle import Kind, Tell
from sync.settings import Settings
from sync.stick import Exported, Imported, export_bundle, import_bundle

_TELL_EVERY_S = 2.0
_INSTEAD = (
    " Máy này chưa biết chứng chỉ của máy chủ tỉnh nên chép cho máy chủ trung tâm."
    " Muốn chép cho tỉnh: chép certificate.pem của máy chủ tỉnh vào USB, rồi dùng --to với tệp đó."
)


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("bundle", help="trao đổi bằng tệp trên USB khi mất mạng lâu")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    export = actions.add_parser("export", help="chép ra tệp những gì máy nhận chưa có; chỉ máy đó mở được")
    export.add_argument("file", type=Path, metavar="TỆP", help="tệp trên USB, như /media/usb/ngay-23.motcua")
    export.add_argument(
        "--to",
        default="",
        metavar="MÁY",
        help="province, hub, tên máy như c3, hoặc tệp certificate.pem của máy nhận (mặc định máy chủ tỉnh, hoặc hub)",
    )
    export.add_argument("--all", action="store_true", help="chép cả những gì máy nhận đã có")
    export.set_defaults(run=_export)
    taking = actions.add_parser("import", help="nhận một tệp và ghi tệp trả lời bên cạnh; nhận hai lần không đổi gì")
    taking.add_argument("file", type=Path, metavar="TỆP", help="tệp trên USB")
    taking.set_defaults(run=_import)
    for action in (export, taking):
        action.add_argument("--json", action="store_true", help="in JSON")


def _export(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        made = export_bundle(
            machine, args.file, args.to, _telling(lambda done, total: f"{done} / {total} mục"), everything=args.all
        )
    finally:
        machine.close()
    sys.stdout.write((_export_json(made) if args.json else _exported(made, args.to)) + "\n")
    return 0


def _import(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        taken = import_bundle(machine, args.file, _telling(lambda done, total: f"Đang đọc: {100 * done // total} %"))
    finally:
        machine.close()
    sys.stdout.write((_import_json(taken) if args.json else _imported(taken)) + "\n")
    return 0


def _telling(words: Callable[[int, int], str]) -> Tell:
    """Return what tells people on stderr how far long work is; short work stays silent."""
    told_at = [monotonic()]

    def tell(done: int, total: int) -> None:
        if monotonic() - told_at[0] > _TELL_EVERY_S:
            told_at[0] = monotonic()
            print(words(done, total), file=sys.stderr)

    return tell


def _export_json(made: Exported) -> str:
    shape = {"file": str(made.file), "to": made.to, "events": made.events, "left": made.left, "bytes": made.size}
    return json.dumps(shape, ensure_ascii=False)


def _import_json(taken: Imported) -> str:
    shape = {
        "kind": taken.kind,
        "from": taken.sender,
        "written": local(taken.at_ms).isoformat(timespec="seconds"),
        "events": taken.events,
        "refused": taken.refused,
        "answer": str(taken.answer) if taken.answer else None,
    }
    return json.dumps(shape, ensure_ascii=False)


def _exported(made: Exported, to: str) -> str:
    why = _INSTEAD if made.role is Role.HUB and not to else ""
    left = f" Còn {made.left} mục chưa vừa: chép thêm một tệp sau khi nhận tệp trả lời." if made.left else ""
    return f"Đã chép {made.events} mục cho {made.to} vào {made.file}.{left} Chỉ máy đó mở được tệp này.{why}"


def _imported(taken: Imported) -> str:
    if taken.kind is Kind.ACKNOWLEDGEMENT:
        said = f"{taken.sender} đã trả lời."
    else:
        said = f"Tệp của {taken.sender}, chép lúc {local(taken.at_ms):%H:%M %d/%m/%Y}."
    said += f" Có {taken.events} mục mới."
    if taken.refused:
        said += f" {taken.refused} phần chưa nhận được: lần sau {taken.sender} sẽ chép lại."
    return f"{said} Mang {taken.answer} về máy đó." if taken.answer else said
