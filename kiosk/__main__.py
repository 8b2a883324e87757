"""``motcua-kiosk``: the touch kiosk of a centre, or with ``--board`` its hall board."""

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Final

from resources.qt import preflight
from sync.devices.service_manager import service_manager
from sync.errors import Trouble
from sync.settings import Settings
from sync.usage import Parser, speak_utf_8

USAGE: Final = 2
STAY_MIN: Final = "0.3"


def main(arguments: list[str] | None = None) -> int:
    """Run one public screen until its window closes; trouble is one sentence on stderr and exit code 1."""
    speak_utf_8()
    options = _parser().parse_args(arguments)
    preflight.require("offscreen" if options.screens else None)
    try:
        return _run(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        if service_manager() and not options.board:  # nobody sits before a stderr: the hall reads what to do (K-40)
            subprocess.run([sys.executable, "-m", "kiosk.fallback", "--minutes", STAY_MIN], check=False)
        return 1


def _run(options: argparse.Namespace) -> int:
    # Qt is imported after the preflight: a missing library would abort the process here, without a sentence.
    from kiosk import scenes, show, stage  # noqa: PLC0415
    from kiosk.board import app as board  # noqa: PLC0415

    settings = Settings.load(options.settings or Settings.default_path()) if _needs_settings(options) else None
    if options.board:
        return board.run(settings or stage.demonstration_settings(Path()), options)
    if settings is None:
        return scenes.write(options.screens)
    return show.run(settings, obeying=options.robot)


def _needs_settings(options: argparse.Namespace) -> bool:
    return not options.screens or (options.settings is not None and options.board)


def _parser() -> Parser:
    parser = Parser(prog="motcua-kiosk", description="Ki-ốt lấy số của trung tâm; với --board là bảng gọi số.")
    parser.add_argument("--settings", type=Path, metavar="TỆP", help="tệp cài đặt của máy (TOML)")
    parser.add_argument("--board", action="store_true", help="bảng gọi số thay cho ki-ốt")
    parser.add_argument("--robot", action="store_true", help="nghe lệnh JSON ở đầu vào chuẩn, trả lời ở đầu ra chuẩn")
    pictures = "chụp mọi màn hình, mọi ngôn ngữ, cỡ chữ và chiều màn hình vào đây rồi thôi"
    parser.add_argument("--screens", type=Path, metavar="THƯ_MỤC", help=pictures)
    return parser


if __name__ == "__main__":
    sys.exit(main())
