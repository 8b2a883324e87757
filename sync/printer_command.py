"""``motcua printer``: how this machine's slip printer stands, a new roll, and the virtual printer's states."""

import argparse
from typing import Final

from sync.devices.file_printer import FilePrinter
from sync.devices.printer import Printer, open_printer
from sync.devices.roll import MM_PER_M, ROLL_FILE, RollCounter
from sync.domain.printer_state import PrinterState
from sync.errors import Trouble
from sync.settings import Settings

_WORDS: Final = {
    PrinterState.OFF: "không nối được",
    PrinterState.JAM: "kẹt giấy",
    PrinterState.COVER: "nắp đang mở",
    PrinterState.EMPTY: "hết giấy",
    PrinterState.NEAR: "sắp hết giấy",
    PrinterState.WELL: "sẵn sàng",
    PrinterState.SILENT: "nhận phiếu nhưng không báo trạng thái",
}


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("printer", help="xem máy in phiếu của máy này; báo đã thay giấy")
    parser.add_argument("--paper-changed", action="store_true", help="đã thay cuộn giấy: đếm giấy lại từ đầu")
    parser.add_argument(
        "--virtual",
        choices=[state.value for state in PrinterState],
        help="đặt trạng thái cho máy in ảo (kind là file), để thử",
    )
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    printer = open_printer(settings.printer, settings.data / "slips")
    if args.virtual:
        _be(printer, PrinterState(args.virtual))
    roll = RollCounter(settings.data / ROLL_FILE, settings.printer.roll_m * MM_PER_M)
    if args.paper_changed and not roll.begin():
        raise Trouble("Không ghi được số giấy đã dùng.", f"Kiểm tra quyền ghi của thư mục {settings.data}.")
    left = "" if roll.left_mm is None else f" Còn khoảng {roll.left_mm // MM_PER_M} m giấy."
    print(f"Máy in: {_WORDS[printer.look()]}.{left}")
    return 0


def _be(printer: Printer, state: PrinterState) -> None:
    if not isinstance(printer, FilePrinter):
        raise Trouble("Máy này dùng máy in thật.", "Chỉ máy in ảo, kind là file, mới đặt được trạng thái.")
    printer.be(state)
