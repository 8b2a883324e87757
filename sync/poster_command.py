"""``motcua posters``: wall posters (A4, QR and plain words) of procedures. The officer's client draws them."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from sync.settings import Settings


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("posters", help="làm áp phích A4 của các thủ tục hay gặp để treo tường")
    parser.add_argument("codes", nargs="*", metavar="MÃ", help="mã thủ tục; không ghi thì làm mọi thủ tục hay gặp")
    parser.add_argument("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi các tệp")
    parser.add_argument("--png", action="store_true", help="ảnh PNG thay vì PDF")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    """Return the exit code of the client, which says each file, or in one sentence what is wrong."""
    command = [sys.executable, "-m", "counter_client", "--posters", str(args.out)]
    bare = args.settings == Settings.default_path() and not args.settings.exists()
    command += [] if bare else ["--settings", str(args.settings)]
    command += ["--png"] if args.png else []
    command += ["--of", *args.codes] if args.codes else []
    return subprocess.run(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False).returncode
