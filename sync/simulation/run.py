"""Many schedules on all cores, and a file of those that are done, so that a long run can be interrupted."""

import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import asdict, replace
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from sync.clock import wall_clock
from sync.errors import Trouble
from sync.office.shipped import CALENDARS, CALLING, CATALOGUE, CODES
from sync.simulation.ledger import Excuse, Kind, Violation
from sync.simulation.play import BESIDE, Played, Table, play
from sync.simulation.world import Say

_CODE = Path(__file__).parents[1]
_LIBRARIES = ("cryptography", "sqlalchemy", "sqlcipher3", "sqlmodel", "zstandard")


@contextmanager
def fast_folder() -> Iterator[Path]:
    """Give a folder in memory where the system has one: a schedule asks 300 times that a commit be durable."""
    memory = Path("/dev/shm")  # noqa: S108 - a new folder of our own is made in it
    with tempfile.TemporaryDirectory(prefix="motcua-", dir=memory if memory.is_dir() else None) as made:
        yield Path(made)


def play_all(seeds: Iterable[int], done: Callable[[Played], None], workers: int = 0) -> None:
    """Play schedules on so many cores (0: all) and tell of each."""
    with players(workers) as pool:
        for played in pool.map(play_here, seeds, chunksize=4):
            done(played)


def hunt(mutations: Iterable[str], seeds: Sequence[int], done: Callable[[str, int | None], None]) -> None:
    """Tell for each mutation the first of the seeds whose schedule notices it, a crash aside; None when none does."""
    with players() as pool:
        hunted = {pool.submit(_first_catch, name, seeds): name for name in mutations}
        for hunting in as_completed(hunted):
            done(hunted[hunting], hunting.result())


def timed(seed: int, folder: Path, say: Say = lambda _line: None, spoilt: str = "", beside: Table = BESIDE) -> Played:
    """Play a schedule, as ``play`` does, and note when, and how long it took."""
    began_ms, since_s = wall_clock(), monotonic()
    played = play(seed, folder, say, spoilt=spoilt, beside=beside)
    return replace(played, began_ms=began_ms, seconds=round(monotonic() - since_s, 3))


def summary(results: Iterable[Played]) -> Mapping[str, object]:
    """Return the command's answer.

    ``seconds`` is the sum of what each schedule took, beside how many others it was played; ``span_s`` lies between the
    beginning of the first and the end of the last, with the pauses between several runs.
    """
    played = list(results)
    ends_s = [result.began_ms / 1000 + result.seconds for result in played]
    begun_s = [result.began_ms / 1000 for result in played]
    return {
        "schedules": len(played),
        "events": sum(result.events for result in played),
        **{kind.value: sum(result.count(kind) for result in played) for kind in Kind},
        "failing_seeds": sorted(result.seed for result in played if result.violations),
        "excused": {each.value: sum(result.excused.get(each, 0) for result in played) for each in Excuse},
        "seconds": round(sum(result.seconds for result in played), 1),
        "span_s": round(max(ends_s, default=0.0) - min(begun_s, default=0.0), 1),
    }


class Results:
    """The schedules that were played with this very code, kept in a file of one JSON line each."""

    def __init__(self, path: Path | None) -> None:
        """Read what is done; without a path nothing is kept.

        Raises:
            Trouble: what is there cannot be read.
        """
        self._path, self._code = path, _fingerprint()
        self.played: dict[int, Played] = {}
        for line in _lines(path) if path else ():
            self._read(line)

    def keep(self, played: Played) -> None:
        """Add a result.

        Raises:
            Trouble: the file cannot be written.
        """
        self.played[played.seed] = played
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"code": self._code, **asdict(played)}) + "\n")
        except OSError as error:
            raise Trouble(f"Không ghi được tệp {self._path}.", "Chọn tệp khác sau --results.") from error

    def _read(self, line: str) -> None:
        try:
            kept = json.loads(line)
        except ValueError:  # the last line of a run that was killed
            return
        if kept.pop("code", None) == self._code:
            violations = tuple(Violation(Kind(item["kind"]), item["what"], item["step"]) for item in kept["violations"])
            self.played[kept["seed"]] = Played(**{**kept, "violations": violations})


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:  # a folder, for one, or a file of something else
        raise Trouble(f"Không đọc được tệp kết quả {path}.", "Chọn tệp khác sau --results.") from error


def _fingerprint() -> str:
    """Return a name for all that a schedule depends on beside its seed."""
    total = sha256(f"{sys.version}{[version(name) for name in _LIBRARIES]}".encode())
    for path in (*sorted(_CODE.rglob("*.py")), *_read_by_the_play()):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _read_by_the_play() -> list[Path]:
    """Return the files of rules, codes, calendars and of the catalogue, which the simulated machines go by."""
    folders = (CALENDARS, CALLING, CATALOGUE, CODES.parent)
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())


@contextmanager
def players(workers: int = 0) -> Iterator[ProcessPoolExecutor]:
    """Give so many processes (0: one a core) that can ``play_here``; what schedules begin with each makes once."""
    count, fresh = workers or os.cpu_count() or 1, get_context("spawn")
    with (
        fast_folder() as folder,
        ProcessPoolExecutor(count, fresh, initializer=_begin, initargs=(folder,)) as pool,
    ):
        yield pool


def _begin(folder: Path) -> None:
    logging.disable()  # what the machines say of a bad network would drown the progress
    _here.append(folder / str(os.getpid()))


_here: list[Path] = []


def play_here(seed: int, spoilt: str = "", beside: Table = BESIDE) -> Played:
    """Play a schedule in a process of ``players``, as ``play`` does."""
    return timed(seed, _here[0], spoilt=spoilt, beside=beside)


def _first_catch(mutation: str, seeds: Sequence[int]) -> int | None:
    return next((seed for seed in seeds if play(seed, _here[0], spoilt=mutation).has_broken_promises), None)
