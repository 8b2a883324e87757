"""``motcua languages``: the languages of a kiosk beside Vietnamese and English, and how one is added."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from sync.errors import Trouble
from sync.office.kiosk_languages import CODE, FOLDER, RELEASED, Language, Refused, find_languages, read_language
from sync.office.language_sheet import Sheet, code_of, sheet
from sync.office.shipped import load_centre, load_guide
from sync.settings import Settings

_COMPILER: Final = "pyside6-lrelease"


class SheetUnusable(Trouble):
    """A sheet of translations cannot be read, compiled or written; the kiosk's languages are what they were."""


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("languages", help="các tiếng của ki-ốt: xem, làm bảng dịch, cài bản dịch")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    listed = actions.add_parser("list", help="máy này có những tiếng nào, dịch được bao nhiêu, tệp nào không dùng được")
    listed.add_argument("--json", action="store_true", help="in JSON")
    listed.set_defaults(run=_list)
    template = actions.add_parser("template", help="bảng dịch .ts cho người dịch; đã có thì giữ những câu đã dịch")
    template.add_argument("code", metavar="MÃ", help="mã của tiếng: hmn, tyz, khm …")
    template.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp .ts cần ghi")
    template.set_defaults(run=_template)
    install = actions.add_parser("install", help="kiểm tra bảng dịch .ts rồi đưa vào ki-ốt này")
    install.add_argument("sheet", type=Path, metavar="TỆP", help="tệp .ts đã dịch")
    install.set_defaults(run=_install)


def _list(args: argparse.Namespace) -> int:
    found = find_languages(Settings.load(args.settings).data)
    if args.json:
        known = [_shape(language) for language in found.languages]
        refused = [{"file": str(each.file), "why": each.why} for each in found.refused]
        print(json.dumps({"languages": known, "refused": refused}, ensure_ascii=False))
    else:
        for language in found.languages:
            print(f"{language.code:8} {_said(language)}")
        for each in found.refused:
            print(f"Không dùng {each.file}: {each.why}.")
    return 1 if found.refused else 0


def _template(args: argparse.Namespace) -> int:
    if not CODE.fullmatch(args.code) or args.code in RELEASED:
        raise SheetUnusable(f"“{args.code}” không phải mã của một tiếng cần thêm.", "Dùng mã ISO 639: hmn, tyz, khm …")
    kept = _read(args.out) if args.out.exists() else b""
    made = _made(args.code, kept, args.out)
    try:
        args.out.write_bytes(made.text)
    except OSError as error:
        raise SheetUnusable(f"Không ghi được {args.out}.", "Kiểm tra thư mục và quyền ghi.") from error
    print(f"{args.out}: đã dịch {made.done} trên {made.wanted} câu. Dịch tiếp bằng Qt Linguist rồi cài vào ki-ốt.")
    return 0


def _made(code: str, kept: bytes, file: Path) -> Sheet:
    try:
        return sheet(code, load_centre(), load_guide(), kept)
    except ElementTree.ParseError as error:
        raise _no_sheet(file) from error


def _install(args: argparse.Namespace) -> int:
    folder = Settings.load(args.settings).data / FOLDER
    code = _code(args.sheet)
    with tempfile.TemporaryDirectory() as place:
        compiled = Path(place) / f"kiosk_{code}.qm"
        _compile(args.sheet, compiled)
        match read_language(compiled):
            case Refused(why=why):
                raise SheetUnusable(f"Không cài {args.sheet}: {why}.", "Sửa bảng dịch rồi cài lại.")
            case Language() as language:
                _put(compiled, folder)
    print(f"{_said(language)}. Mở lại ki-ốt để dùng.")
    return 0


def _code(file: Path) -> str:
    try:
        code = code_of(_read(file))
    except ElementTree.ParseError as error:
        raise _no_sheet(file) from error
    if not CODE.fullmatch(code) or code in RELEASED:
        raise SheetUnusable(f"{file} không ghi mã của một tiếng cần thêm.", "Bắt đầu từ motcua languages template.")
    return code


def _compile(source: Path, compiled: Path) -> None:
    program = Path(sys.executable).with_name(_COMPILER)
    command = [program if program.exists() else _COMPILER, "-silent", "-nounfinished", source, "-qm", compiled]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SheetUnusable(
            f"Không đổi được {source} sang .qm.", f"Kiểm tra tệp, và chương trình {_COMPILER}."
        ) from error


def _put(compiled: Path, folder: Path) -> None:
    """Replace the kiosk's file as a whole: a power cut leaves the old one or the new one."""
    beside = folder / f"{compiled.name}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(compiled.read_bytes())
        beside.replace(folder / compiled.name)
    except OSError as error:
        raise SheetUnusable(f"Không ghi được vào {folder}.", "Kiểm tra ổ đĩa và quyền ghi.") from error


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SheetUnusable(f"Không đọc được {file}.", "Kiểm tra tên tệp và quyền đọc.") from error


def _no_sheet(file: Path) -> SheetUnusable:
    return SheetUnusable(f"{file} không phải bảng dịch .ts.", "Bắt đầu từ motcua languages template.")


def _said(language: Language) -> str:
    share = "đủ mọi câu" if language.is_whole else f"{language.told} trên {language.wanted} câu"
    return f"{language.name} ({language.name_vi}): {share}"


def _shape(language: Language) -> dict[str, object]:
    return {
        "code": language.code,
        "name": language.name,
        "name_vi": language.name_vi,
        "told": language.told,
        "wanted": language.wanted,
    }
