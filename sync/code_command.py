"""``motcua code``: what a dossier code says, in the shape that commands.md fixes."""

import argparse
import json
import sys

from sync.domain.codes import CodeBook, NoCode
from sync.errors import Trouble
from sync.office.shipped import load_code_book
from sync.settings import Settings


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("code", help="đọc mã hồ sơ: cơ quan, ngày, số trong ngày, dạng mã")
    parser.add_argument("text", nargs="?", metavar="MÃ", help="mã hồ sơ")
    parser.add_argument("--stdin", action="store_true", help="mỗi dòng một mã, mỗi mã một dòng JSON")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if args.text is None and not args.stdin:
        raise Trouble("Chưa có mã cần đọc.", "Ghi mã sau lệnh code, hoặc dùng --stdin.")
    # the grammar may be the machine's own; without settings the shipped one answers
    book = load_code_book(Settings.load(args.settings).data if args.settings.exists() else None)
    understood = True
    for line in sys.stdin if args.stdin else (args.text,):
        answer = _answer(book, line.strip())
        understood = "error" not in answer
        text = "  ".join(str(value) for value in answer.values() if value is not None)
        line_out = json.dumps(answer, ensure_ascii=False) if args.json or args.stdin else text
        sys.stdout.write(line_out + "\n")
        sys.stdout.flush()
    return 0 if args.stdin or understood else 1


def _answer(book: CodeBook, text: str) -> dict[str, str | None]:
    code = book.recognise(text)
    if isinstance(code, NoCode):
        return {"error": code.reason}
    return {"agency": code.agency, "date": code.day.isoformat(), "sequence": code.sequence, "form": code.form}
