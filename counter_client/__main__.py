"""The officer's client: ``python -m counter_client --settings FILE``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from resources.qt import preflight

LEAST, MOST = 400, 8000


def main(argv: Sequence[str] | None = None) -> int:
    """Run until the window is closed; 1 with a sentence on stderr when it cannot begin."""
    options = parser().parse_args(argv)
    preflight.require("offscreen" if options.screens or options.keys or options.posters else None)
    # Only after the check above: importing Qt without its libraries ends the process.
    from counter_client import start, training  # noqa: PLC0415
    from sync.errors import Trouble  # noqa: PLC0415

    try:
        instead = (
            (options.keys, start.keys),
            (options.posters, start.posters),
            (options.training, training.train),
            (options.screens, start.screens),
        )
        run = next((run for wanted, run in instead if wanted), start.run)
        return run(options)
    except Trouble as trouble:
        print(f"{trouble.what} {trouble.do}", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """Return what the command understands."""
    parser = argparse.ArgumentParser(prog="motcua-counter", description="The officer's client of Một Cửa.")
    parser.add_argument("--settings", type=Path, help="settings file; the platform's own place by default")
    parser.add_argument("--robot", action="store_true", help="obey JSON lines on stdin, answer on stdout")
    parser.add_argument("--demo", action="store_true", help="say the demonstration's passwords on the sign-in screen")
    parser.add_argument("--training", action="store_true", help="a made-up morning to learn on; nothing of it is kept")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    parser.add_argument("--theme", choices=("light", "dark", "hc"), help="hc is high contrast; what was chosen last")
    parser.add_argument("--text", type=int, choices=(100, 115, 130, 150), help="text size in per cent")
    parser.add_argument("--size", type=_size, help="window size, WIDTHxHEIGHT; 1366x768")
    parser.add_argument("--keys", type=Path, metavar="PDF", help="write the keys of all screens as an A4 card and exit")
    posters = "write a wall poster (A4) of the procedures that people ask for most and exit"
    parser.add_argument("--posters", type=Path, metavar="DIR", help=posters)
    parser.add_argument("--of", nargs="+", metavar="CODE", help="with --posters: of these procedures instead")
    parser.add_argument("--png", action="store_true", help="with --posters: pictures instead of PDF")
    pictures = "write a picture of every screen and exit, in every theme and size that is not chosen"
    parser.add_argument("--screens", type=Path, metavar="DIR", help=pictures)
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and LEAST <= min(int(width), int(height)) <= MOST):
        raise argparse.ArgumentTypeError(f"{text}: a size like 1366x768 is wanted")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
