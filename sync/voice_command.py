"""``motcua voice``: the kit with which a person records the voice that calls in the hall."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from sync.devices.recorder import Recording, program
from sync.devices.voice_folder import OWN, kind_of, read_voice, take_in, write_clip
from sync.domain.announcement import call
from sync.domain.numerals import USUAL, Wording
from sync.domain.recording import SENTENCES, Fault
from sync.domain.voice import Kind, Voice, composed
from sync.domain.voice_script import Line, clip_named, script
from sync.errors import Trouble
from sync.settings import Settings
from sync.voice_sheet import csv_of, markdown_of

_NO_VOICE: Final = "Thư mục {} chưa có giọng nào."
_RECORD_FIRST: Final = "Thu bằng motcua voice record, hoặc đưa các tệp WAV vào bằng motcua voice import."


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("voice", help="thu giọng người đọc cho bảng gọi số: kịch bản, thu, nhập, kiểm tra")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    sheet = actions.add_parser("script", help="kịch bản: mỗi tiếng một dòng, người đọc phải nói gì")
    sheet.add_argument("--out", type=Path, metavar="TỆP", help="ghi ra tệp .md hoặc .csv")
    sheet.set_defaults(run=_script)
    record = actions.add_parser("record", help="thu từng tiếng còn thiếu hoặc hỏng; kiểm tra ngay")
    record.add_argument("clips", nargs="*", metavar="TIẾNG", help="thu lại các tiếng này")
    record.add_argument("--with", dest="line", metavar="LỆNH", help="chương trình thu âm; {file} là tệp cần ghi")
    record.set_defaults(run=_record)
    bring = actions.add_parser("import", help="đưa tệp WAV thu nơi khác vào: cắt im lặng, chỉnh âm lượng, kiểm tra")
    bring.add_argument("source", type=Path, metavar="THƯ_MỤC", help="tệp đặt tên theo kịch bản: 4.wav, bốn.wav")
    bring.set_defaults(run=_import)
    check = actions.add_parser("check", help="kiểm tra từng tiếng: đủ, dạng tệp, độ dài, im lặng, âm lượng")
    check.add_argument("--json", action="store_true", help="in JSON")
    check.set_defaults(run=_check)
    say = actions.add_parser("say", help="ghép một lời mời thành tệp WAV để nghe thử: A045 9")
    say.add_argument("slip", metavar="SỐ", help="số trên phiếu")
    say.add_argument("counter", metavar="QUẦY", help="quầy")
    say.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp WAV cần ghi")
    say.set_defaults(run=_say)
    for action in (record, bring, check, say):
        help_text = "thư mục của giọng (mặc định: voice trong thư mục dữ liệu của máy)"
        action.add_argument("--dir", type=Path, metavar="THƯ_MỤC", help=help_text)


def _script(args: argparse.Namespace) -> int:
    lines = script(_wording(args))
    text = csv_of(lines) if args.out and args.out.suffix.lower() == ".csv" else markdown_of(lines)
    if args.out is None:
        sys.stdout.write(text)
        return 0
    try:
        args.out.write_text(text, encoding="utf-8-sig" if args.out.suffix.lower() == ".csv" else "utf-8")
    except OSError as error:
        raise _unwritten(args.out) from error
    print(f"{len(lines)} tiếng: {args.out}")
    return 0


def _check(args: argparse.Namespace) -> int:
    return _look(args, as_json=args.json)


def _look(args: argparse.Namespace, *, as_json: bool = False) -> int:
    voice = _voice(args)
    bad = dict(voice.broken)
    if as_json:
        told = {"kind": voice.kind, "heard": sorted(voice.sounds), "broken": {clip: bad[clip] for clip in sorted(bad)}}
        print(json.dumps(told, ensure_ascii=False))
    else:
        for line in _faults_told(script(_wording(args)), bad):
            print(line)
        who = "giọng người" if voice.kind is Kind.RECORDED else "tiếng tạm, không phải giọng người"
        print(f"{len(voice.sounds)} tiếng nghe được ({who}); {len(bad)} tiếng thiếu hoặc hỏng.")
    return 1 if bad else 0


def _import(args: argparse.Namespace) -> int:
    folder = _own_folder(args)
    try:
        files = sorted(file for file in args.source.iterdir() if file.suffix.lower() == ".wav")
    except OSError as error:
        raise Trouble(f"Không đọc được thư mục {args.source}.", "Kiểm tra tên thư mục.") from error
    refused = [told for file in files for told in _told_of(folder, file)]
    for told in refused:
        print(told)
    print(f"Đã xem {len(files)} tệp.")
    code = _look(args) if kind_of(folder) else 1
    return 1 if refused else code


def _told_of(folder: Path, file: Path) -> Iterator[str]:
    """Put a file into the voice; yield why it is not in."""
    clip = clip_named(file.stem)
    if clip is None:
        yield f"{file.name}: không có trong kịch bản."
    elif why := _taken(folder, clip, file):
        yield f"{file.name}: {_said(why)}."


def _record(args: argparse.Namespace) -> int:
    folder, line = _own_folder(args), args.line or program()
    wanted = tuple(_wanted(args, folder))
    with tempfile.TemporaryDirectory() as place:
        for count, each in enumerate(wanted, 1):
            hint = f" ({each.hint})" if each.hint else ""
            print(f"{count}/{len(wanted)}  Đọc: “{each.words}”{hint}", flush=True)
            if not _one(each, folder, line, Path(place) / "raw.wav"):
                break
    return _look(args) if kind_of(folder) else 1


def _one(each: Line, folder: Path, line: str, raw: Path) -> bool:
    """Record one clip until it is good; return whether to go on with the next."""
    while (typed := input("   Enter: thu; b: bỏ qua; t: thôi  ").strip().lower()) != "b":
        if typed == "t":
            return False
        raw.unlink(missing_ok=True)
        recording = Recording(line, raw)
        try:
            input("   Đang thu… đọc xong thì Enter  ")
        finally:
            recording.end()
        why = _taken(folder, each.clip, raw)
        print(f"   {'Chưa được: ' + _said(why) + '. Thu lại.' if why else 'Được.'}", flush=True)
        if not why:
            break
    return True


def _say(args: argparse.Namespace) -> int:
    said = call(args.slip.upper(), args.counter.upper(), _wording(args))
    if said is None:
        raise Trouble("Không đọc được số hoặc quầy này.", "Ghi như trên phiếu: A045 9.")
    voice = _voice(args)
    sound = composed(voice, said.clips)
    if sound is None:
        lack = ", ".join(sorted(clip for clip in set(said.clips) if clip not in voice.sounds))
        raise Trouble(f"Giọng này thiếu tiếng: {lack}.", _RECORD_FIRST)
    try:
        write_clip(args.out, sound)
    except OSError as error:
        raise _unwritten(args.out) from error
    print(f"{said.text} ({sound.length_ms / 1000:.1f} giây): {args.out}".replace(".", ",", 1))
    return 0


def _wanted(args: argparse.Namespace, folder: Path) -> Iterator[Line]:
    lines, named = script(_wording(args)), {clip_named(name) for name in args.clips}
    voice = read_voice(folder, _wording(args))
    for line in lines:
        if line.clip in named or (not named and (voice is None or line.clip not in voice.sounds)):
            yield line


def _taken(folder: Path, clip: str, file: Path) -> tuple[Fault, ...]:
    try:
        return take_in(folder, clip, file)
    except OSError as error:
        raise _unwritten(folder) from error


def _faults_told(lines: Iterable[Line], bad: dict[str, tuple[Fault, ...]]) -> Iterator[str]:
    words = {line.clip: line.words for line in lines}
    for clip in (*(name for name in words if name in bad), *sorted(bad.keys() - words)):
        yield f"{clip}.wav “{words.get(clip, '')}”: {_said(bad[clip])}."


def _said(why: tuple[Fault, ...]) -> str:
    return ", ".join(SENTENCES[fault] for fault in why)


def _voice(args: argparse.Namespace) -> Voice:
    folder = _folder(args)
    voice = read_voice(folder, _wording(args))
    if voice is None:
        raise Trouble(_NO_VOICE.format(folder), _RECORD_FIRST)
    return voice


def _own_folder(args: argparse.Namespace) -> Path:
    """Return the folder; one of placeholders is refused: a person and hums in one voice would be heard as one."""
    folder = _folder(args)
    if kind_of(folder) is Kind.PLACEHOLDER:
        raise Trouble(f"Thư mục {folder} chứa tiếng tạm.", "Chọn thư mục khác, hoặc xóa thư mục ấy rồi làm lại.")
    return folder


def _folder(args: argparse.Namespace) -> Path:
    return Path(args.dir) if args.dir else Settings.load(args.settings).data / OWN


def _wording(args: argparse.Namespace) -> Wording:
    return Settings.load(args.settings).wording if args.settings.exists() else USUAL


def _unwritten(path: Path) -> Trouble:
    return Trouble(f"Không ghi được {path}.", "Kiểm tra ổ đĩa và quyền ghi của thư mục.")
