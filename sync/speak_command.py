"""``motcua speak``: how a number, or the call of a slip to a counter, is said, in the shape that commands.md fixes."""

import argparse

from sync.domain.announcement import Announcement, call, number
from sync.domain.numerals import Wording
from sync.errors import Trouble
from sync.line_answers import Answer, answer_lines, refused

_PARTS_OF_A_CALL = 2
_UNREADABLE = "Không đọc được. Ghi một số, hoặc số trên phiếu và quầy như A045 9."


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("speak", help="đọc một số, hoặc lời mời một số đến quầy: A045 9")
    parser.add_argument("words", nargs="*", metavar="SỐ", help="một số; hoặc số trên phiếu và quầy")
    parser.add_argument("--stdin", action="store_true", help="mỗi dòng một số hay một lời mời, mỗi dòng một JSON")
    parser.add_argument("--json", action="store_true", help="in JSON")
    parser.add_argument("--digits", choices=("single", "number"), default="single", help="đọc số phiếu rời hay liền")
    usual = Wording()
    parser.add_argument("--zero", choices=("linh", "lẻ"), default=usual.zero_tens, help="một trăm linh/lẻ năm")
    parser.add_argument("--thousand", choices=("nghìn", "ngàn"), default=usual.thousand, help="một nghìn/ngàn")
    parser.add_argument("--four", choices=("tư", "bốn"), default=usual.four, help="hai mươi tư/bốn")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if not args.words and not args.stdin:
        raise Trouble("Chưa có số cần đọc.", "Ghi số sau lệnh speak, hoặc dùng --stdin.")
    wording = Wording(args.zero, args.thousand, args.four)

    def answer(line: str) -> Answer:
        said = _announcement(line.split(), wording, as_number=args.digits == "number")
        return Answer({"text": said.text, "clips": said.clips}, said.text) if said else refused(_UNREADABLE)

    return answer_lines(args, " ".join(args.words), answer)


def _announcement(words: list[str], wording: Wording, *, as_number: bool) -> Announcement | None:
    if len(words) == _PARTS_OF_A_CALL:
        return call(words[0].upper(), words[1].upper(), wording, as_number=as_number)
    return number("".join(words), wording) if len(words) == 1 else None
