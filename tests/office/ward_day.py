"""Plays a ward's day and compares the live hall with the recount at every look."""

from collections import Counter as Counts
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.office.recount import shown
from tests.office.ward import Ward

EARLY_MS, LATE_MS = 10 * 60_000, 15 * 60_000
"""Within which an appointment counts, as the shipped rules have it."""

NOT_WAITING = {"finished", "void", "absent", "parked"}


@dataclass(frozen=True)
class Day:
    """How a day went.

    Looks at the hall, the slowest reading of it, events by kind, people by where they ended, appointments by how they
    were kept.
    """

    looks: int
    slowest_ms: float
    kinds: Counts[str]
    ended: Counts[str]
    invited: Counts[str]


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
        assert {each.id for each in ward.book.expected()} == ward.recount.expected(), f"at {ward.clock()}"

    ward.play(look, every_min)
    look()
    ward.store.close()
    recount = ward.recount
    ended = Counts(who.state for who in recount.people.values())
    came = [booked.number for booked in recount.booked.values() if booked.state == "came"]
    assert len(recount.people) == visitors + len(came)
    assert {name for name, who in recount.people.items() if who.due} == set(came)
    assert len(set(came)) == len(came)
    assert recount.false_calls(EARLY_MS, LATE_MS) == []
    assert "appointment" in {rule for _, _, rule in recount.calls}
    assert set(ended) <= NOT_WAITING, ended
    assert sum(times > 1 for times in recount.services.values()) <= recount.kinds["ticket.undone"]
    kept = Counts(booked.way(EARLY_MS, LATE_MS) for booked in recount.booked.values())
    return Day(len(took), max(took), recount.kinds, ended, kept)
