"""Histories of one entity as several machines write them: real events, each after what its machine had applied."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from sync.domain.causal import Placed, causal_order, heads
from sync.domain.event import GENESIS, Header, chain_after, ref_to, write
from sync.domain.fold import Folded
from sync.domain.ids import EntityId, LogId

ENTITY = EntityId("0123456789abcdef")
AT_MS = 1_795_401_720_000  # Monday 2026-11-23, 9:42 in the centre

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

    def writes(self, kind: str, body: Mapping[str, object] | None = None, entity: str = "") -> Placed:
        """Return a new event after all that this machine has applied, as the store would write it."""
        self.seq += 1
        self.clock_ms += 1000
        past = heads(causal_order(self.heard.values(), lambda _kind: 0))
        name = EntityId(entity or ("" if past else ENTITY))
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
Act = Callable[[Station, Folded[Any], Callable[[int], int]], tuple[str, Mapping[str, object]] | None]
"""Answers what a station does next, given its fold and a way to draw a number below n; None: nothing."""


@st.composite
def histories(draw: st.DrawFn, names: tuple[str, ...], audience: str, fold: Fold, act: Act) -> list[Placed]:
    """Draw what stations with skewed clocks did to one entity while hearing only parts of each other, in any order."""
    day_ms = 86_400_000
    stations = [Station(name, audience, AT_MS + draw(st.integers(-day_ms, day_ms))) for name in names]
    everything: list[Placed] = []
    for _ in range(draw(st.integers(1, 14))):
        station = draw(st.sampled_from(stations))
        meets = draw(st.booleans())
        if everything and meets:
            station.hears(draw(st.lists(st.sampled_from(everything), max_size=6)))
        if not station.heard and everything:
            continue
        chosen = act(station, fold(ENTITY, station.heard.values()), lambda below: draw(st.integers(0, below - 1)))
        if chosen and (not station.heard or heads(causal_order(station.heard.values(), lambda _kind: 0))):
            everything.append(station.writes(*chosen))
    return everything
