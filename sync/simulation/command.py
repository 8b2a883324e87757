"""``motcua simulate``: schedules of faults over a whole centre, judged; one of them again, step by step."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any

from sync.simulation.ledger import Excuse, Kind
from sync.simulation.mutations import MUTATIONS
from sync.simulation.play import Played
from sync.simulation.run import Results, fast_folder, hunt, play_all, summary, timed

_TELL_EVERY_S = 10.0


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("simulate", help="thử đồng bộ qua hàng nghìn lịch sự cố ngẫu nhiên, lặp lại được")
    parser.add_argument("--schedules", type=_count, default=200, metavar="N", help="số lịch (mặc định 200)")
    parser.add_argument("--seed", type=_count, default=1, metavar="S", help="hạt giống của lịch đầu tiên (mặc định 1)")
    parser.add_argument("--replay", type=_count, metavar="SEED", help="chạy lại một lịch, kể từng bước")
    parser.add_argument("--mutations", action="store_true", help="làm hỏng mã từng cách một: phải bị phát hiện")
    parser.add_argument("--results", type=Path, metavar="FILE", help="tệp kết quả: chạy lại thì tiếp tục từ chỗ dừng")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Play; return 0 only when no promise was broken.

    Raises:
        Trouble: the results file cannot be read or written.
    """
    if args.mutations:
        return _hunt(range(args.seed, args.seed + args.schedules), as_json=args.json)
    results = Results(args.results)
    if args.replay is not None:
        results.keep(_replay(args.replay, quiet=args.json))
        wanted = [args.replay]
    else:
        wanted = list(range(args.seed, args.seed + args.schedules))
        progress = _Progress(results, len(wanted))
        play_all([seed for seed in wanted if seed not in results.played], progress.tell)
    played = [results.played[seed] for seed in wanted]
    found = summary(played)
    print(json.dumps(found) if args.json else _sentences(found))
    if not args.json and args.replay is None:
        print(_excused(found))
        print(f"Từ đầu đến cuối {found['span_s']} s; cộng thời gian của từng lịch {found['seconds']} s.")
    return int(any(result.violations for result in played))


def _hunt(seeds: range, *, as_json: bool) -> int:
    """Let each mutation be looked for; return 0 only when all were noticed."""
    caught: dict[str, int | None] = {}

    def tell(mutation: str, seed: int | None) -> None:
        caught[mutation] = seed
        print(f"{mutation}: {'-' if seed is None else seed}", file=sys.stderr if as_json else sys.stdout, flush=True)

    hunt(MUTATIONS, seeds, tell)
    if as_json:
        print(json.dumps({"mutations": {name: caught[name] for name in MUTATIONS}}))
    return int(None in caught.values())


def _replay(seed: int, *, quiet: bool) -> Played:
    with fast_folder() as folder:
        played = timed(seed, folder, (lambda _line: None) if quiet else print)
    for violation in played.violations:
        where = f"bước {violation.step}" if violation.step else "cuối lịch"
        print(f"{violation.kind} ({where}): {violation.what}", file=sys.stderr)
    return played


class _Progress:
    """Keeps each result and tells people, every ten seconds, how far it has come."""

    def __init__(self, results: Results, total: int) -> None:
        self._results, self._total = results, total
        self._told_at = monotonic()

    def tell(self, played: Played) -> None:
        self._results.keep(played)
        for violation in played.violations[:1]:
            print(f"{played.seed}: {violation.kind}: {violation.what}", file=sys.stderr)
        if monotonic() - self._told_at > _TELL_EVERY_S:
            self._told_at = monotonic()
            print(f"{len(self._results.played)} / {self._total}", file=sys.stderr)


def _sentences(found: Mapping[str, object]) -> str:
    counted = f"{found['schedules']} lịch, {found['events']} sự kiện"
    kinds = {Kind.LOST: "mất", Kind.DOUBLED: "trùng", Kind.STALLED: "kẹt", Kind.DIVERGED: "lệch"}
    return f"{counted}; " + ", ".join(f"{word} {found[kind]}" for kind, word in kinds.items()) + "."


def _excused(found: Mapping[str, Any]) -> str:
    words = {
        Excuse.NUMBER: "số in lại",
        Excuse.CODE: "mã lấy lại",
        Excuse.TEMPORARY: "mã tạm lấy lại",
        Excuse.SLIP: "phiếu đã xong được phục vụ lại",
        Excuse.DISK: "sự kiện mất theo ổ đĩa",
    }
    return "Điều đã báo trước: " + ", ".join(f"{word} {found['excused'][it]}" for it, word in words.items()) + "."


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} không phải là số")
    return int(text)
