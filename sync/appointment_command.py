"""``motcua appointment``: appointments of a day, and those of another system's file."""

import argparse
import json
import sys
from pathlib import Path

from sync.clock import local
from sync.domain.appointment import Appointment, AppointmentState
from sync.domain.centre import Centre
from sync.domain.ids import OfficerId
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.appointments import Imported, read_appointments
from sync.office.refusal import NotPossible
from sync.settings import Settings
from sync.usage import day

STATE_WORDS = {
    AppointmentState.MADE: "chưa đến",
    AppointmentState.CANCELLED: "đã hủy",
    AppointmentState.CAME: "đã đến",
}


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("appointment", help="lịch hẹn: xem một ngày, nhập từ tệp CSV")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    taking = actions.add_parser("import", help="nhập tệp CSV (cột ngày, giờ, việc, mã); nhập lại không đổi gì")
    taking.add_argument("file", type=Path, metavar="TỆP", help="UTF-8, cột cách nhau bằng ; hoặc ,")
    taking.add_argument("--by", metavar="NGƯỜI", help="tên đăng nhập của người nhập (mặc định: tên máy)")
    taking.add_argument("--json", action="store_true", help="in JSON")
    taking.set_defaults(run=_import)
    listing = actions.add_parser("list", help="lịch hẹn của một ngày, không kể lịch đã bỏ")
    listing.add_argument("--day", type=day, metavar="NGÀY", help="như 2026-11-24 (mặc định: hôm nay)")
    listing.add_argument("--json", action="store_true", help="in JSON, mỗi lịch hẹn một dòng")
    listing.set_defaults(run=_list)


def _import(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        officer = OfficerId(args.by or machine.settings.device)
        taken = read_appointments(machine.appointments, args.file, officer)
    finally:
        machine.close()
    if isinstance(taken, NotPossible):
        raise Trouble(taken.reason, "Không có gì thay đổi.")
    _print(json.dumps(_shape(taken), ensure_ascii=False) if args.json else _words(taken))
    return 1 if taken.bad else 0


def _shape(taken: Imported) -> dict[str, object]:
    bad = [{"line": each.number, "why": each.why} for each in taken.bad]
    return {"added": taken.added, "known": taken.known, "bad": bad, "ignored": taken.ignored}


def _words(taken: Imported) -> str:
    lines = [f"{taken.added} lịch hẹn mới, {taken.known} đã có, {len(taken.bad)} dòng bị bỏ ra."]
    lines += [f"Dòng {each.number}: {each.why}" for each in taken.bad]
    return "\n".join(lines + ([f"Cột không lưu: {', '.join(taken.ignored)}."] if taken.ignored else []))


def _list(args: argparse.Namespace) -> int:
    machine = Machine.open(Settings.load(args.settings))
    try:
        listed = machine.appointments.of_day(args.day or machine.appointments.today())
        for each in listed:
            _print(json.dumps(_listed(each), ensure_ascii=False) if args.json else _line(each, machine.centre))
        if not listed and not args.json:
            _print("Ngày này không có lịch hẹn nào.")
    finally:
        machine.close()
    return 0


def _listed(appointment: Appointment) -> dict[str, object]:
    return {
        "at": local(appointment.at_ms).isoformat(timespec="minutes"),
        "code": appointment.code,
        "group": appointment.group,
        "services": appointment.services,
        "reference": appointment.reference or None,
        "state": appointment.state,
    }


def _line(appointment: Appointment, centre: Centre) -> str:
    group = centre.group(appointment.group)
    return "  ".join(
        (
            f"{local(appointment.at_ms):%H:%M %d/%m/%Y}",
            f"mã {appointment.code}",
            group.title_vi if group else appointment.group,
            *appointment.services,
            STATE_WORDS[appointment.state],
        )
    )


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
