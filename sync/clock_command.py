"""``motcua clock``: the centre's time by this machine, and a person's word that the machine's own clock is right."""

import argparse
import json
import sys

from sync.clock import CentreClock, local, wall_clock, write_saved
from sync.domain.centre_clock import BUILT_MS, Saved
from sync.errors import Trouble
from sync.opening import clock_file, clock_of
from sync.settings import Settings


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("clock", help="giờ của trung tâm và đồng hồ của máy này")
    parser.add_argument(
        "--believe",
        action="store_true",
        help="đã xem: đồng hồ của máy này đúng; cần khi phải lùi ngày, hoặc máy cất quá 31 ngày",
    )
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Say what time it is by this machine; with ``--believe`` take its clock's word for it, also backwards.

    A program that runs on this machine takes it up within a minute.

    Raises:
        Trouble: the settings or the file cannot be used, or the clock cannot be right.
    """
    settings = Settings.load(args.settings)
    if args.believe:
        _believe(settings)
    _print(clock_of(settings), as_json=args.json)
    return 0


def _believe(settings: Settings) -> None:
    now_ms = wall_clock()
    if now_ms < BUILT_MS:
        shown = f"{local(now_ms):%d/%m/%Y %H:%M}"
        raise Trouble(f"Đồng hồ máy đang chỉ {shown}.", "Chỉnh ngày giờ trong hệ điều hành rồi chạy lại lệnh.")
    file = clock_file(settings)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_saved(file, Saved(now_ms, by_person=True))
    except OSError as error:
        raise Trouble("Không ghi được giờ của máy.", "Kiểm tra ổ đĩa và quyền ghi của thư mục dữ liệu.") from error


def _print(clock: CentreClock, *, as_json: bool) -> None:
    alarm = clock.alarm()
    centre = local(clock()).isoformat(timespec="seconds")
    if as_json:
        shape = {"centre": centre, "sure": clock.sure, "skew_s": round(alarm.skew_ms / 1000) if alarm else 0}
        sys.stdout.write(json.dumps(shape) + "\n")
        return
    sys.stdout.write(f"{centre}  {alarm.sentence if alarm else 'Đồng hồ máy đúng.'}\n")
