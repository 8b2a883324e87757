"""Races of two counters for the same people, in blocks that can be played one by one: with the hub, and without.

In each round both counters act in the same moment: they call the next person, one out of order, send on, set aside,
let wait again, or issue a number. Every other stretch of rounds is played with both lines cut. While the hub answers,
now and then one counter keeps whom it serves until both have heard of it; then the slip is shown at the other one, in
the very moment in which the first ends the visit. At the end of a block the lines are joined and the day is ended:
everybody must have been served once, in all three copies, and while the hub answered nobody called twice.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from time import monotonic
from typing import IO, Any

from sync.demo.line import Line, free_port
from sync.machine import Machine
from sync.office.shipped import CALLING, CATALOGUE
from sync.settings import Settings
from tests.long.processes import REPOSITORY, serving, settings, start
from tests.long.racer import STAY, standing

BLOCK = 250
"""Rounds with one hub and two counters, all new: what a fault leaves behind ends with its block."""

STRETCH = 50
"""Rounds with the lines as they are."""

_ACTS = ("call",) * 8 + ("choose",) * 3 + ("issue",) * 5 + ("new",) * 3 + ("send",) * 2 + ("park",) * 2 + ("again",)
_THEN = ("finish",) * 6 + ("send", "park")
_LATEST_MS, _COME = 4, 5
_SHOWN_EVERY = 10
"""Rounds from one slip that is shown at the wrong counter to the next; each costs two looks at the hub."""

_LAST_SLIPS = 20


@dataclass(frozen=True, slots=True)
class Played:
    """What a block has shown; the lists name tickets.

    Attributes:
        calls: by the hub's word or the own copy.
        called_twice: called while another counter had the person, and the hub answered both.
        shown: slips shown where they were not: at the other counter while one had the person, or after the visit.
        served_twice: finished at two counters, or served by a slip that was shown where it was not.
        lost: issued, and finished nowhere; or not at the same counter in both counters' copies and the hub's.
        apart: calls that met nobody while cut off, which the promise allows.
    """

    block: int
    rounds: int
    people: int
    calls: int
    apart: int
    shown: int
    called_twice: tuple[str, ...]
    served_twice: tuple[str, ...]
    lost: tuple[str, ...]
    seconds: float


class Results:
    """Blocks that were played, a line each; those of other code than today's count for nothing."""

    def __init__(self, file: Path) -> None:
        self._file, self._code = file, _code()
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        known = [json.loads(line) for line in lines]
        self.played = {line["block"]: _played(line) for line in known if line.pop("code") == self._code}

    def keep(self, played: Played) -> None:
        """Add a block."""
        self.played[played.block] = played
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(played) | {"code": self._code}) + "\n")


def play(block: int, rounds: int, folder: Path) -> Played:
    """Play one block in an empty folder; its number is the seed of all chance."""
    begun, chance, tally = monotonic(), Random(block), _Tally()
    with _centre(folder) as centre:
        for first in range(0, rounds, STRETCH):
            connected = first // STRETCH % 2 == 0
            for _ in range(_COME):
                tally.take(centre.both([{"do": "issue"}] * 2), connected=True)
            centre.connect()  # both know the people whom they race for
            if not connected:
                centre.cut()
            stretch = range(min(STRETCH, rounds - first))
            if connected:
                _with_slips_shown(centre, tally, chance, stretch)
            else:
                for _ in stretch:
                    tally.take(centre.both([_act(chance), _act(chance)]), connected=False)
        centre.connect()
        _end_the_day(centre, tally)
    tally.copies.append(_copy_of(folder / "hub" / "settings.toml"))
    return tally.played(block, rounds, monotonic() - begun)


def _with_slips_shown(centre: "_Centre", tally: "_Tally", chance: Random, stretch: range) -> None:
    kept: list[str] = []
    for number in stretch:
        told, here = [_act(chance), _act(chance)], number // _SHOWN_EVERY % 2
        if kept:
            told[here]["do"], told[1 - here] = "finish", told[1 - here] | {"do": "show", "slips": kept}
        elif number % _SHOWN_EVERY == 0:
            told[here] |= {"do": "new", "then": STAY}
        said = centre.both(told)
        tally.take(said, connected=True)
        kept = said[here]["kept"]
        for place in (here, 1 - here) if kept else ():
            centre.one(place, {"do": "together"})  # the other has heard who is served here


def _act(chance: Random) -> dict[str, object]:
    then, wait_ms = chance.choice(_THEN), chance.uniform(0, _LATEST_MS)
    return {"do": chance.choice(_ACTS), "then": then, "pick": chance.random(), "wait_ms": wait_ms}


def _end_the_day(centre: "_Centre", tally: "_Tally") -> None:
    """Serve whoever is left, then show finished slips at both counters: everybody has heard of them."""
    for _ in range(4):
        for place in (0, 1):
            tally.take([centre.one(place, {"do": "drain"})], connected=True)
        centre.both([{"do": "together"}] * 2)
    slips = sorted(tally.finished)[:_LAST_SLIPS]
    for place in (0, 1):
        tally.take([centre.one(place, {"do": "show", "slips": slips})], connected=True)
        tally.copies.append(centre.one(place, {"do": "tell"})["tickets"])


def _copy_of(settings_file: Path) -> Mapping[str, list[str | None]]:
    """Return how the tickets stand in a machine's database, whose program has ended."""
    machine = Machine.open(Settings.load(settings_file))
    try:
        return standing(machine)
    finally:
        machine.close()


class _Tally:
    """What the counters have said."""

    def __init__(self) -> None:
        self.issued: list[str] = []
        self.finished: Counter[str] = Counter()
        self.calls = self.apart = self.shown = 0
        self.called_twice: list[str] = []
        self.served_again: list[str] = []
        self.copies: list[Mapping[str, list[str | None]]] = []

    def take(self, answers: list[Mapping[str, Any]], *, connected: bool) -> None:
        for said in answers:
            self.issued += said["issued"]
            self.finished.update(said["finished"])
            self.calls += len(said["called"])
            self.shown += said["shown"]
            self.served_again += said["served"]
            if connected:
                self.called_twice += said["clashed"]
            else:
                self.apart += len(said["clashed"])

    def played(self, block: int, rounds: int, seconds: float) -> Played:
        twice = [ticket for ticket, times in self.finished.items() if times > 1]
        lost = [each for each in self.issued if not self.finished[each] or not self._is_finished_everywhere(each)]
        return Played(
            block,
            rounds,
            people=len(self.issued),
            calls=self.calls,
            apart=self.apart,
            shown=self.shown,
            called_twice=tuple(self.called_twice),
            served_twice=(*twice, *self.served_again),
            lost=tuple(lost),
            seconds=round(seconds, 1),
        )

    def _is_finished_everywhere(self, ticket: str) -> bool:
        state, counter = self.copies[0].get(ticket, ["", None])
        return state == "finished" and all(copy.get(ticket) == [state, counter] for copy in self.copies)


class _Centre:
    """A hub and two counters, each on a line of its own."""

    def __init__(self, lines: list[Line], counters: list[Any]) -> None:
        self._lines, self._counters, self._is_cut = lines, counters, False

    def connect(self) -> None:
        if self._is_cut:
            for line in self._lines:
                line.join()
        self._is_cut = False
        self.both([{"do": "together"}] * 2)
        self.both([{"do": "together"}] * 2)  # what the second brought is now at the first

    def cut(self) -> None:
        for line in self._lines:
            line.cut()
        self._is_cut = True
        self.both([{"do": "alone"}] * 2)

    def both(self, told: list[dict[str, Any]]) -> list[Mapping[str, Any]]:
        """Have both act at once; return what they said."""
        for counter, line in zip(self._counters, told, strict=True):
            _tell(counter.stdin, line)
        return [_heard(counter.stdout) for counter in self._counters]

    def one(self, place: int, told: dict[str, Any]) -> Mapping[str, Any]:
        _tell(self._counters[place].stdin, told)
        return _heard(self._counters[place].stdout)


@contextmanager
def _centre(folder: Path) -> Iterator[_Centre]:
    port = free_port()
    hub = settings(folder / "hub", "hub", "hub", port=port)
    (hall := folder / "hall").mkdir()
    with ExitStack() as stack:
        stack.enter_context(serving(hub, port))
        lines = [Line(port) for _ in range(2)]
        for line in lines:
            stack.callback(line.cut)
        counters = []
        for name, line in zip(("5", "7"), lines, strict=True):
            file = settings(folder / f"c{name}", f"c{name}", "counter", tag=f"Q{name}", peers=[line.address])
            counter = start("tests.long.racer", file, name, hall)
            stack.callback(counter.communicate)  # its input ends, and so does it
            counters.append(counter)
        yield _Centre(lines, counters)


def _tell(pipe: IO[str], line: Mapping[str, object]) -> None:
    pipe.write(json.dumps(line) + "\n")
    pipe.flush()


def _heard(pipe: IO[str]) -> Mapping[str, Any]:
    said: Mapping[str, Any] = json.loads(pipe.readline())
    return said


def _played(line: Mapping[str, Any]) -> Played:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in line.items()}
    return Played(**values)


def _code() -> str:
    """Return one digest over the program that is raced with, the centre and rules that it reads, and the race."""
    read = (CATALOGUE / "hop-thinh.json", *CALLING.rglob("*.json"))
    race = (Path(__file__).with_name(name) for name in ("processes.py", "racer.py", "races.py"))
    total = sha256()
    for path in sorted((*(REPOSITORY / "sync").rglob("*.py"), *read, *race)):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]
