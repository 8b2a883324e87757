"""``motcua card``: what an identity card's QR says, in the shape that commands.md fixes; nothing of it is kept."""

import argparse

from sync.domain.card import NoCard, read_card
from sync.errors import Trouble
from sync.line_answers import Answer, answer_lines, refused


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
    return answer_lines(args, args.text, _answer)


def _answer(text: str) -> Answer:
    card = read_card(text)
    if isinstance(card, NoCard):
        return refused(card.reason)
    read = {
        "number": card.number,
        "old_number": card.old_number,
        "name": card.name,
        "born": card.born.isoformat(),
        "sex": card.sex,
        "address": card.address,
        "issued": card.issued.isoformat() if card.issued else None,
    }
    told = "  ".join(value for value in read.values() if value is not None)
    return Answer({**read, "warnings": card.warnings}, "\n".join((told, *card.warnings)))
