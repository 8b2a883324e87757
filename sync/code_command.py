"""``motcua code``: what a dossier code says, in the shape that commands.md fixes."""

import argparse
from functools import partial

from sync.domain.codes import CodeBook, NoCode
from sync.errors import Trouble
from sync.line_answers import Answer, answer_lines, refused
from sync.office.shipped import load_code_book
from sync.settings import Settings


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("code", help="đọc mã hồ sơ: cơ quan, ngày, số trong ngày, dạng mã")
    parser.add_argument("text", nargs="?", metavar="MÃ", help="mã hồ sơ")
    parser.add_argument(
        "--stdin", action="store_true", help="mỗi dòng một mã, mỗi mã một dòng JSON; có mã sai thì mã thoát là 1"
    )
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if args.text is None and not args.stdin:
        raise Trouble("Chưa có mã cần đọc.", "Ghi mã sau lệnh code, hoặc dùng --stdin.")
    # the grammar may be the machine's own; without settings the shipped one answers
    book = load_code_book(Settings.load(args.settings).data if args.settings.exists() else None)
    return answer_lines(args, args.text, partial(_answer, book))


def _answer(book: CodeBook, text: str) -> Answer:
    code = book.recognise(text.strip())
    if isinstance(code, NoCode):
        return refused(code.reason)
    agency = f"Cơ quan {code.agency}, ngày" if code.agency else "Ngày"
    return Answer(
        {"agency": code.agency, "date": code.day.isoformat(), "sequence": code.sequence, "form": code.form},
        f"{agency} {code.day:%d/%m/%Y}, số {code.sequence}, {book.words(code.form)}.",
    )
