"""``motcua ticket``: the same use cases as the screens, for scripts."""

import argparse
import json
import sys

from sync.clock import local
from sync.domain.ids import ServiceCode
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.machine import Machine
from sync.settings import Settings
from sync.usage import whole


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("ticket", help="lấy số và xem hàng chờ của máy này")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    issue = actions.add_parser("issue", help="lấy một hoặc nhiều số")
    issue.add_argument("--service", required=True, metavar="MÃ", help="mã thủ tục, hoặc NHAN-KQ, BO-SUNG, NOP-PHI, HOI")
    issue.add_argument(
        "--count", type=whole(1), default=1, metavar="N", help="lấy bấy nhiêu số, in mỗi số ngay khi đã lưu"
    )
    issue.add_argument("--json", action="store_true", help="in JSON, mỗi số một dòng")
    issue.set_defaults(run=_issue)
    listing = actions.add_parser("list", help="các số đang chờ hôm nay, theo thứ tự gọi")
    listing.add_argument("--json", action="store_true", help="in JSON, mỗi số một dòng")
    listing.set_defaults(run=_list)


def _issue(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        service = ServiceCode(args.service)
        group = machine.lookup.group_of(service)
        if group is None:
            raise Trouble(f"Trung tâm không tiếp nhận mã {service}.", "Xem mã bằng lệnh motcua search.")
        if not machine.gives_numbers():
            raise Trouble(
                "Máy này không cấp số: không phải ki-ốt.", 'Cho nó một đuôi riêng, như tag = "Q3", hoặc lấy số ở ki-ốt.'
            )
        machine.hear_first()
        for _ in range(args.count):
            _print(machine.queue.issue(group.id, (service,)), as_json=args.json)
    finally:
        machine.close()
    return 0


def _list(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        waiting = machine.queue.waiting()
        for ticket in waiting:
            _print(ticket, as_json=args.json)
        if not waiting and not args.json:
            sys.stdout.write("Không có ai đang chờ.\n")
    finally:
        machine.close()
    return 0


def _print(ticket: Ticket, *, as_json: bool) -> None:
    issued = local(ticket.issued_at_ms).isoformat(timespec="seconds")
    shape = {
        "number": ticket.label,
        "id": ticket.id,
        "group": ticket.group,
        "services": ticket.services,
        "issued": issued,
        "state": ticket.state,
    }
    line = json.dumps(shape, ensure_ascii=False) if as_json else f"{ticket.label}  {issued}  {ticket.group}"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
