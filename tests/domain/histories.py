"""Histories of one entity as several machines write them: real events, each after what its machine had applied."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random
from typing import Any

from hypothesis import strategies as st

from sync.domain.causal import Placed, causal_order, heads
from sync.domain.event import GENESIS, Header, chain_after, ref_to, write
from sync.domain.fold import Folded
from sync.domain.ids import EntityId, LogId

ENTITY = EntityId("0123456789abcdef")
AT_MS = 1_795_401_720_000  # Monday 2026-11-23, 9:42 in the centre
_DAY_MS = 86_400_000

ISSUED = {"series": "A", "number": 45, "day": "2026-11-23", "group": "ho-tich", "services": ["1.001193"]}
RECEIVED = {
    "code": "TAM-QUAY-3-261123-1",
    "procedure": "1.001193",
    "procedure_name": "Thủ tục đăng ký khai sinh",
    "applicant": {"name": "Trần Thị Bưởi"},
    "components": [{"name": "Giấy chứng sinh", "originals": 1, "copies": 0}],
    "counter": "3",
    "due": "2026-11-24",
}


@dataclass
class Station:
    """A machine with what it has heard; its clock is its own."""

    name: str
    audience: str = "public"
    clock_ms: int = AT_MS
    heard: dict[str, Placed] = field(default_factory=dict)
    seq: int = 0
    chain: bytes = GENESIS

    @property
    def log(self) -> LogId:
        return LogId(f"24.hop-thinh/{self.name}.{_run_of(self.name)}/{self.audience}")

    def writes(self, kind: str, body: Mapping[str, object] | None = None) -> Placed:
        """Return a new event after all that this machine has applied, as the store would write it."""
        self.seq += 1
        self.clock_ms += 1000
        past = heads(causal_order(self.heard.values(), lambda _kind: 0))
        name = EntityId("" if past else ENTITY)
        header = Header(self.log, self.seq, name, past, kind, self.clock_ms, self.name)
        event = write(header, body or {})
        self.chain = chain_after(self.chain, event)
        placed = Placed(ref_to(header, self.chain), event)
        self.hears([placed])
        return placed

    def hears(self, events: Iterable[Placed]) -> None:
        self.heard |= {str(placed.ref): placed for placed in events}


def _run_of(name: str) -> str:
    digest = sha256(name.encode()).digest()
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[byte % 32] for byte in digest[:8])


Fold = Callable[[EntityId, Iterable[Placed]], Folded[Any]]
Act = Callable[[Station, Folded[Any], Random], tuple[str, Mapping[str, object]] | None]
"""Answers what a station does next, given its own fold; None: nothing."""


def histories(names: tuple[str, ...], audience: str, fold: Fold, act: Act) -> st.SearchStrategy[list[Placed]]:
    """Draw what stations with skewed clocks did to one entity while hearing only parts of each other, in any order."""
    return st.builds(
        lambda seed, steps: _history([Station(name, audience) for name in names], fold, act, Random(seed), steps),
        st.integers(0, 2**32),
        st.integers(8, 30),
    )


def _history(stations: list[Station], fold: Fold, act: Act, dice: Random, steps: int) -> list[Placed]:
    for station in stations:
        station.clock_ms += dice.randint(-_DAY_MS, _DAY_MS)
    everything: list[Placed] = []
    for _ in range(steps):
        station = dice.choice(stations)
        if dice.random() < 0.6:
            station.hears(dice.sample(everything, dice.randint(0, len(everything))))
        known = fold(ENTITY, station.heard.values())
        chosen = act(station, known, dice) if known.heads or not everything else None
        if chosen:
            everything.append(station.writes(*chosen))
    return everything
