"""Plays a ward's day and compares the live hall with the recount at every look."""

from collections import Counter as Counts
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.office.recount import shown
from tests.office.ward import Ward

NOT_WAITING = {"finished", "void", "absent", "parked"}


@dataclass(frozen=True)
class Day:
    """How a day went: looks at the hall, the slowest reading of it, events by kind, people by where they ended."""

    looks: int
    slowest_ms: float
    kinds: Counts[str]
    ended: Counts[str]


def assert_figures_of_a_day(folder: Path, visitors: int, every_min: int) -> Day:
    """Fail where a figure is another than the recount's, or when somebody was lost or finished twice."""
    ward = Ward(folder, visitors)
    took: list[float] = []

    def look() -> None:
        begun = perf_counter()
        live = ward.hall.now()
        took.append((perf_counter() - begun) * 1000)
        groups = [group.id for group in ward.centre.groups]
        counted = ward.count().figures(ward.clock(), groups, [counter.id for counter in ward.centre.counters])
        assert shown(live.hall) == counted, f"at {ward.clock()}"

    ward.play(look, every_min)
    look()
    ward.store.close()
    recount = ward.recount
    ended = Counts(who.state for who in recount.people.values())
    assert len(recount.people) == visitors
    assert set(ended) <= NOT_WAITING, ended
    assert sum(times > 1 for times in recount.services.values()) <= recount.kinds["ticket.undone"]
    return Day(len(took), max(took), recount.kinds, ended)
