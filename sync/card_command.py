"""``motcua card``: what an identity card's QR says, in the shape that commands.md fixes; nothing of it is kept."""

import argparse
import json
import sys

from sync.domain.card import NoCard, read_card
from sync.errors import Trouble


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("card", help="đọc mã QR trên thẻ căn cước; không lưu lại gì")
    parser.add_argument("text", nargs="?", metavar="MÃ", help="nội dung mã QR")
    parser.add_argument(
        "--stdin", action="store_true", help="mỗi dòng một mã, mỗi mã một dòng JSON; có mã sai thì mã thoát là 1"
    )
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if args.text is None and not args.stdin:
        raise Trouble("Chưa có mã cần đọc.", "Ghi nội dung mã QR sau lệnh card, hoặc dùng --stdin.")
    understood = True
    for line in sys.stdin if args.stdin else (args.text,):
        answer = _answer(line.rstrip("\n"))
        understood &= "error" not in answer
        if args.json or args.stdin:
            print(json.dumps(answer, ensure_ascii=False), flush=True)
        else:
            print(_text(answer), file=sys.stderr if "error" in answer else sys.stdout)
    return 0 if understood else 1


def _answer(text: str) -> dict[str, object]:
    card = read_card(text)
    if isinstance(card, NoCard):
        return {"error": card.reason}
    return {
        "number": card.number,
        "old_number": card.old_number,
        "name": card.name,
        "born": card.born.isoformat(),
        "sex": card.sex,
        "address": card.address,
        "issued": card.issued.isoformat() if card.issued else None,
        "warnings": card.warnings,
    }


def _text(answer: dict[str, object]) -> str:
    warnings = answer.pop("warnings", ())
    told = "  ".join(str(value) for value in answer.values() if value is not None)
    return "\n".join((told, *map(str, warnings if isinstance(warnings, tuple) else ())))
