"""``motcua erase``: a dossier's contents go from every machine of the centre and the province; not to be undone."""

import argparse
import json
import sys

from sync.errors import Trouble
from sync.machine import Machine
from sync.office.erasing import erase
from sync.office.refusal import NotPossible
from sync.settings import Settings


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser(
        "erase", help="xóa nội dung một hồ sơ trên mọi máy, không lấy lại được; chạy ở máy chủ của trung tâm hoặc tỉnh"
    )
    parser.add_argument("code", metavar="MÃ", help="mã hồ sơ, mã tạm, hoặc mã riêng 16 ký tự")
    parser.add_argument("--reason", required=True, metavar="LÝ-DO", help="lý do; được giữ mãi, không ghi tên người")
    parser.add_argument("--by", required=True, metavar="TÀI-KHOẢN", help="tài khoản của người yêu cầu")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Erase one dossier; its code is all that is printed.

    Raises:
        Trouble: this machine may not, or does not know the dossier.
    """
    machine = Machine.open(Settings.load(args.settings))
    try:
        erased = erase(machine.store, machine.settings.role, args.code, args.reason, args.by)
    finally:
        machine.close()
    if isinstance(erased, NotPossible):
        raise Trouble("Chưa xóa hồ sơ.", erased.reason)
    shape = json.dumps({"erased": erased.id, "code": erased.code})
    sys.stdout.write(
        (shape if args.json else f"Đã xóa hồ sơ {erased.code}. Các máy khác xóa khi nhận được tin.") + "\n"
    )
    return 0
