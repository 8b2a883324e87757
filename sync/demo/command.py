"""``motcua demo``: the whole centre on this computer, to look at or to be played and audited."""

import argparse
import json
import signal
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep

from sync.demo.accounts import PASSWORD, PIN, ROLES
from sync.demo.actor import Actor, Stumbled
from sync.demo.audit import audit
from sync.demo.bench import HAS_A_BENCH, Bench, slips_of
from sync.demo.day import Day
from sync.demo.dock import Dock
from sync.demo.people import visitors
from sync.demo.scanner import UnpluggableScanner
from sync.demo.stage import DAY_RATE, build, give_accounts
from sync.demo.verdict import Played, sentences, shape, troubles
from sync.errors import Trouble

FEWEST_PEOPLE, MOST_PEOPLE = 4, 200
LOOK_EVERY_S = 0.5


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("demo", help="cả một trung tâm trên máy này: tỉnh, kiosk, bảng, hai quầy")
    parser.add_argument(
        "--headless", type=Path, metavar="THƯ_MỤC", help="tự diễn một ngày không cần màn hình, ảnh vào đó"
    )
    parser.add_argument("--people", type=_people, default=12, metavar="N", help="số người đến, 4 đến 200 (mặc định 12)")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Play the day and audit it, or open the windows until they are closed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the programs of the stage are ended on the way out
    return _play(args) if args.headless else _show()


def _play(args: argparse.Namespace) -> int:
    say = (lambda _text: None) if args.json else (lambda text: print(text, flush=True))
    _make(args.headless)
    with tempfile.TemporaryDirectory(prefix="motcua-demo-") as folder:
        started = monotonic()
        stage = build(Path(folder), day_rate=DAY_RATE, windowed=False)
        people = visitors(args.people)
        day = Day(stage, args.headless, say)
        stumbled = ""
        try:
            day.play(people)
        except Stumbled as fault:
            stumbled = str(fault)
        played = Played(audit(stage, day.shown, people), stumbled, round(monotonic() - started, 1))
    print(json.dumps(shape(played)) if args.json else sentences(played, args.headless))
    for trouble in troubles(played):
        print(trouble, file=sys.stderr)
    return 0 if played.good else 1


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"Không tạo được thư mục {folder}.", "Chọn thư mục khác sau --headless.") from error


def _show() -> int:
    scanner = UnpluggableScanner() if HAS_A_BENCH else None
    with tempfile.TemporaryDirectory(prefix="motcua-demo-") as folder:
        stage = build(Path(folder), day_rate=0, windowed=True, scanner=scanner.port if scanner else "")
        give_accounts(stage)
        servers = [Actor(place, hands=False) for place in (stage.province, stage.hub)]
        windows = [Actor(place, hands=False) for place in (stage.kiosk, stage.board, *stage.counters)]
        dock = Dock(slips_of(stage), Bench(stage, servers[1], windows[0], scanner)) if scanner else None
        print("Đang mở kiosk, bảng gọi số và hai quầy. Lấy số ở kiosk, gọi bằng F2 ở quầy.", flush=True)
        print(f"Đăng nhập ở quầy: {', '.join(ROLES)}; mật khẩu {PASSWORD}, mã PIN {PIN}.", flush=True)
        if dock:
            print("Bàn sự cố: hết giấy, rút máy quét, cắt mạng, đồng hồ sai, đầy ổ đĩa, máy chủ chết.", flush=True)
        print("Đóng hết cửa sổ hoặc Ctrl+C để thôi.", flush=True)
        try:
            while any(window.running for window in windows):
                sleep(LOOK_EVERY_S)
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C would leave programs behind
            if dock:
                dock.leave()
            for actor in (*windows, *servers):
                actor.leave()
    if all(window.failed for window in windows):
        raise Trouble(
            "Không mở được cửa sổ nào trên máy này.", "Không có màn hình thì dùng: motcua demo --headless out."
        )
    return 0


def _people(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if not FEWEST_PEOPLE <= count <= MOST_PEOPLE:
        raise argparse.ArgumentTypeError(f"từ {FEWEST_PEOPLE} đến {MOST_PEOPLE} người")
    return count
