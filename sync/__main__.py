"""``motcua``: services and tools of a machine; no screens."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sync import (
    account_command,
    appointment_command,
    authority_command,
    bundle_command,
    card_command,
    catalogue_command,
    clock_command,
    code_command,
    enrol_command,
    erase_command,
    languages_command,
    poster_command,
    printer_command,
    rest_command,
    serve_command,
    speak_command,
    telex_command,
    ticket_command,
    voice_command,
)
from sync.demo import command as demo_command
from sync.doctor import command as doctor_command
from sync.errors import Trouble
from sync.settings import Settings
from sync.simulation import command as simulate_command
from sync.usage import Parser, speak_utf_8

_COMMANDS = (
    demo_command,
    serve_command,
    ticket_command,
    appointment_command,
    catalogue_command,
    clock_command,
    code_command,
    card_command,
    speak_command,
    telex_command,
    voice_command,
    languages_command,
    poster_command,
    printer_command,
    rest_command,
    bundle_command,
    erase_command,
    doctor_command,
    enrol_command,
    authority_command,
    account_command,
    simulate_command,
)


_SETTINGS = "tệp cài đặt của máy (mặc định: settings.toml trong thư mục cài đặt của hệ điều hành)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 only on success. An error is one sentence that says what to do."""
    speak_utf_8()
    args = _parser().parse_args(arguments)
    level = logging.INFO if args.verbose else logging.WARNING
    written = logging.StreamHandler()
    written.setFormatter(_WithFields("%(asctime)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[written])
    try:
        return int(args.run(args))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):  # Ctrl+C, or Ctrl+D where a password is asked for
        return 130
    except BrokenPipeError:  # whoever read our answers has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


class _WithFields(logging.Formatter):
    """Writes an event's fields behind it: ``peer away peer=http://hub:8440 reason=Timeout``."""

    _known = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}

    def format(self, record: logging.LogRecord) -> str:
        fields = [f" {key}={value}" for key, value in record.__dict__.items() if key not in self._known]
        return super().format(record) + "".join(fields)


def _parser() -> Parser:
    parser = Parser(prog="motcua", description="Một Cửa: dịch vụ và công cụ của một máy.")
    parser.add_argument("--settings", type=Path, default=Settings.default_path(), metavar="TỆP", help=_SETTINGS)
    parser.add_argument("--verbose", action="store_true", help="ghi nhật ký chi tiết ra stderr")
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    for command in _COMMANDS:
        command.add_arguments(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
