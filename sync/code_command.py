"""``motcua code``: what a dossier code says, in the shape that commands.md fixes."""

import argparse
import json
import sys

from sync.domain.codes import CodeBook, DossierCode, NoCode
from sync.errors import Trouble
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
    understood = True
    for line in sys.stdin if args.stdin else (args.text,):
        code = book.recognise(line.strip())
        understood &= isinstance(code, DossierCode)
        if args.json or args.stdin:
            print(json.dumps(_shape(code), ensure_ascii=False), flush=True)
        else:
            print(_sentence(code, book), file=sys.stderr if isinstance(code, NoCode) else sys.stdout)
    return 0 if understood else 1


def _sentence(code: DossierCode | NoCode, book: CodeBook) -> str:
    if isinstance(code, NoCode):
        return code.reason
    agency = f"Cơ quan {code.agency}, ngày" if code.agency else "Ngày"
    return f"{agency} {code.day:%d/%m/%Y}, số {code.sequence}, {book.words(code.form)}."


def _shape(code: DossierCode | NoCode) -> dict[str, str | None]:
    if isinstance(code, NoCode):
        return {"error": code.reason}
    return {"agency": code.agency, "date": code.day.isoformat(), "sequence": code.sequence, "form": code.form}
