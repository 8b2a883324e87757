"""How commands read what was typed: argparse whose words are Vietnamese, without a word of Python in them."""

import argparse
import io
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final, NoReturn

_SAID: Final = (
    (r"the following arguments are required: (.+)", r"Còn thiếu: \1."),
    (r"argument (.+?): expected (?:one|at least one) argument", r"Sau \1 còn thiếu một giá trị."),
    (r"argument (.+?): ignored explicit argument .+", r"\1 không nhận giá trị nào."),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 chưa rõ; có thể là \2."),
    (r"argument (.+?): (.+)", r"\1: \2."),
)
"""What argparse says (CPython 3.11 to 3.13), and the same in Vietnamese; what is not here stays as it is."""

_BEFORE_THE_COMMAND: Final = ("--settings", "--verbose")
_MOST_DIGITS: Final = 9


def speak_utf_8() -> None:
    """Read and write UTF-8 whatever the locale says: a service's is often POSIX, which has no Vietnamese letters."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "surrogateescape"), (sys.stderr, "surrogateescape")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)  # names of files go out as they came in


def said(message: str) -> str:
    """Return a refusal of argparse as a Vietnamese sentence."""
    for english, vietnamese in _SAID:
        if match := re.fullmatch(english, message, flags=re.DOTALL):
            return match.expand(vietnamese)
    return message


def whole(least: int) -> Callable[[str], int]:
    """Return what reads a whole number of at most nine digits, no smaller than ``least``."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS and int(text) >= least):
            raise argparse.ArgumentTypeError(f"{text} không dùng được, cần số nguyên từ {least} trở lên")
        return int(text)

    return read


def day(text: str) -> date:
    """Read a day as it is written in files: 2026-11-24."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"không có ngày {text}, ghi ngày như 2026-11-24") from error


class Parser(argparse.ArgumentParser):
    """Help and refusals in Vietnamese; the parsers of its commands are of this class too."""

    def __init__(self, prog: str | None = None, description: str | None = None, epilog: str | None = None) -> None:
        """Make an empty one, which knows ``--help``."""
        super().__init__(prog, description=description, epilog=epilog, formatter_class=_Formatter, add_help=False)
        self._positionals.title, self._optionals.title = "cần ghi", "tùy chọn"
        self.register("action", "parsers", _Commands)
        self.add_argument("-h", "--help", action="help", help="xem cách dùng")

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Refuse what is left over here, where the usage is that of the command that was meant."""
        known, rest = super().parse_known_args(args, namespace)
        if rest and rest[0].partition("=")[0] in _BEFORE_THE_COMMAND:
            self.error(f"Ghi {rest[0].partition('=')[0]} trước tên lệnh.")
        if rest:
            self.error(f"Không hiểu: {' '.join(rest)}.")
        return known, rest

    def error(self, message: str) -> NoReturn:
        """Say on stderr how the command is used and what was wrong; exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{said(message)} Xem: {self.prog} --help\n")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            raise argparse.ArgumentError(action, f"không có {value}; có: {', '.join(map(str, action.choices))}")


class _Commands(argparse._SubParsersAction):  # type: ignore[type-arg]  # noqa: SLF001 - it has no public name
    """Commands whose own help begins with what the list of commands says of them."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser:  # noqa: ANN401 - what argparse takes
        words = str(options.get("help", ""))
        options.setdefault("description", f"{words[:1].upper()}{words[1:]}." if words else None)
        added: argparse.ArgumentParser = super().add_parser(name, **options)
        return added


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)
