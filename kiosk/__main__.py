"""``motcua-kiosk``: the touch kiosk of a centre, or with ``--board`` its hall board."""

import argparse
import sys
from pathlib import Path
from typing import Final

from resources.qt import preflight
from sync.errors import Trouble
from sync.settings import Settings

USAGE: Final = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one public screen until its window closes; trouble is one sentence on stderr and exit code 1."""
    options = _parser().parse_args(arguments)
    preflight.require("offscreen" if options.screens else None)
    try:
        return _run(options)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="motcua-kiosk", description=__doc__)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="settings of this machine (TOML)")
    parser.add_argument("--board", action="store_true", help="show the hall board instead of the kiosk")
    parser.add_argument("--robot", action="store_true", help="obey JSON lines on stdin, answer on stdout")
    parser.add_argument(
        "--screens",
        type=Path,
        metavar="DIR",
        help="write a picture of every screen in every language, text size and orientation, then end",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
