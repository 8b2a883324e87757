"""``motcua telex``: what Telex keys write, in the shape that commands.md fixes."""

import argparse

from sync.domain.telex import telex
from sync.errors import Trouble
from sync.line_answers import Answer, answer_lines


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("telex", help="gõ kiểu Telex: phím bấm thành chữ")
    parser.add_argument("keys", nargs="*", metavar="PHÍM", help="các phím như đã bấm: tieengs vieejt")
    parser.add_argument("--stdin", action="store_true", help="mỗi dòng một câu, mỗi câu một dòng JSON")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.add_argument("--tones", choices=("old", "new"), default="old", help="đặt dấu hòa, thúy hay hoà, thuý")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if not args.keys and not args.stdin:
        raise Trouble("Chưa có phím nào.", "Ghi các phím sau lệnh telex, hoặc dùng --stdin.")

    def answer(line: str) -> Answer:
        text = telex(line, new_tones=args.tones == "new")
        return Answer({"text": text}, text)

    return answer_lines(args, " ".join(args.keys), answer)
