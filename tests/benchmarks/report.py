"""What a benchmark finds: a figure beside its yardstick, printed as one line and kept as JSON."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

RESULTS = Path(__file__).parents[2] / "out" / "bench.json"


@dataclass(frozen=True, slots=True)
class Times:
    """How long one thing took, again and again, in ms."""

    all_ms: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.all_ms)

    @property
    def p99(self) -> float:
        return sorted(self.all_ms)[max(len(self.all_ms) * 99 // 100 - 1, 0)]

    def said(self) -> str:
        return f"{self.median:.1f}, p99 {self.p99:.1f} ms"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the table.

    Attributes:
        name: "B1 median" and the like.
        limit: "≤ 2" or "≥ 0.88", the unit in ``unit``.
        n: how often it was measured.
        seen: what it was computed from, and what explains it.
    """

    name: str
    what: str
    value: float
    limit: str
    unit: str
    n: int
    seen: Mapping[str, object] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        sign, target = self.limit.split()
        return self.value <= float(target) if sign == "≤" else self.value >= float(target)

    def line(self) -> str:
        verdict = "met" if self.met else "MISSED"
        found = f"{self.value:8.2f} {self.unit:8} {self.limit:7} {verdict:6}"
        seen = ", ".join(f"{key} {_plain(value)}" for key, value in self.seen.items())
        return f"{self.name:11} {self.what:44} {found} n={self.n}  {seen}"


class Book:
    """The figures of one run."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def note(self, *figures: Figure) -> None:
        """Keep figures, of a run that may yet be broken off too."""
        self.figures += figures
        RESULTS.parent.mkdir(exist_ok=True)
        kept = [asdict(figure) | {"met": figure.met} for figure in self.figures]
        RESULTS.write_text(json.dumps({"figures": kept}, indent=1, ensure_ascii=False, default=str), encoding="utf-8")

    def lines(self) -> list[str]:
        """Return the table."""
        return [figure.line() for figure in self.figures]


def side_by_side(n: int, works: Sequence[Callable[[], object]]) -> list[Times]:
    """Do these in turn, ``n`` times each, after a few for warming up; return the times of each."""
    for work in (*works,) * 5:
        work()
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(n):
        for work, times in zip(works, taken, strict=True):
            times.append(timed(work))
    return [Times(tuple(times)) for times in taken]


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes in ms."""
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def ratios(name: str, what: str, most: Mapping[str, float], of: Times, to: Times) -> list[Figure]:
    """Return median and p99 of one thing by those of another; ``most`` says how high which of them may be."""
    seen = {"it": of.said(), "yardstick": to.said()}
    return [
        Figure(
            f"{name} {which}", what, getattr(of, which) / getattr(to, which), f"≤ {limit}", "×", len(of.all_ms), seen
        )
        for which, limit in most.items()
    ]


def _plain(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
