"""The hall counted a second time, from the bare events in the order of one log: no fold, no figure of the program."""

from collections import Counter as Counts
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from sync.domain.event import Event
from sync.domain.hall import Hall

HALF_HOUR_MS = 30 * 60 * 1000


@dataclass
class Person:
    """What became of one number so far."""

    group: str
    place: int
    preferred: bool
    state: str = "waiting"
    counter: str = ""
    since: int = 0
    called: int = 0
    waited: int | None = None
    until: int = 0
    worked: int = 0
    due: int = 0

    def waits(self, now: int) -> bool:
        return self.state == "waiting" or (self.state == "parked" and 0 < self.until <= now)

    def leaves(self, state: str, at: int) -> None:
        """Go from where one was; the time of a service that ends counts."""
        if self.state == "serving":
            self.worked += at - self.since
        self.state, self.since, self.until = state, at, 0


@dataclass
class Booked:
    """What became of one appointment so far."""

    due: int
    state: str = "made"
    came: int = 0
    number: str = ""

    def way(self, early: int, late: int) -> str:
        """Return how it was kept, by limits in ms before and after its time."""
        if self.state != "came":
            return "missed" if self.state == "made" else self.state
        return "early" if self.came < self.due - early else "late" if self.came > self.due + late else "in time"


@dataclass
class Recount:
    """A tally that follows the log event by event."""

    people: dict[str, Person] = field(default_factory=dict)
    seats: dict[str, dict[str, Any]] = field(default_factory=dict)
    jumps: list[tuple[int, str, str, str, str]] = field(default_factory=list)
    kinds: Counts[str] = field(default_factory=Counts)
    services: Counts[str] = field(default_factory=Counts)
    booked: dict[str, Booked] = field(default_factory=dict)
    calls: list[tuple[int, str, str]] = field(default_factory=list)

    def take(self, entity: str, event: Event) -> None:
        """Count one event more."""
        kind, body, at = event.header.kind, event.body, event.header.at_ms
        self.kinds[kind] += 1
        if kind.startswith("seat."):
            self._seat(entity, kind, body, at)
        elif kind.startswith("appointment."):
            self._appointment(entity, kind, body, at)
        elif kind == "ticket.issued":
            due: Any = body.get("appointment", 0)
            self.people[entity] = Person(str(body["group"]), at, bool(body.get("preferred")), since=at, due=due)
        elif kind.startswith("ticket."):
            getattr(self, "_" + kind.removeprefix("ticket."))(self.people[entity], body, at)
        why: Any = body.get("because", {})
        if kind == "ticket.called":
            self.calls.append((at, entity, why.get("rule", "")))
        if kind == "ticket.called" and why.get("rule") == "chosen":
            self.jumps.append((at, entity, event.header.by, str(body["counter"]), why["name"]))
        if kind == "ticket.finished":
            self.services[entity] += 1

    def _seat(self, entity: str, kind: str, body: Any, at: int) -> None:
        state = {"opened": "open", "resumed": "open", "paused": "paused", "closed": "closed"}[kind.partition(".")[2]]
        self.seats.setdefault(entity, {"counter": body.get("counter"), "at": at})["state"] = state

    def _appointment(self, entity: str, kind: str, body: Any, at: int) -> None:
        if kind == "appointment.made":
            self.booked[entity] = Booked(body["at"])
            return
        booked = self.booked[entity]
        assert booked.state == "made", "an appointment that is over goes on"
        booked.state = kind.partition(".")[2]
        if booked.state == "came":
            booked.came, booked.number = at, body["ticket"]

    def expected(self) -> set[str]:
        """Return the appointments to which somebody may still come."""
        return {entity for entity, booked in self.booked.items() if booked.state == "made"}

    def false_calls(self, early: int, late: int) -> list[tuple[int, str, str]]:
        """Return the calls that treat an appointment otherwise than the rules say: it counts within its limits only."""
        return [
            call
            for call in self.calls
            if call[2] != "chosen" and (call[2] == "appointment") != self._counts(call[1], call[0], early, late)
        ]

    def _counts(self, person: str, at: int, early: int, late: int) -> bool:
        due = self.people[person].due
        return bool(due) and due - early <= at <= due + late

    def _called(self, who: Person, body: Any, at: int) -> None:
        who.waited = (at - who.place) // 1000 if "because" in body else None
        who.state, who.counter, who.since, who.called = "called", body["counter"], at, at

    def _recalled(self, who: Person, _body: Any, at: int) -> None:
        who.since = who.called = at

    def _absent(self, who: Person, _body: Any, at: int) -> None:
        who.state, who.since = "absent", at

    def _serving(self, who: Person, body: Any, at: int) -> None:
        who.state, who.counter, who.since = "serving", body["counter"], at

    def _finished(self, who: Person, body: Any, at: int) -> None:
        who.leaves("finished", at)
        who.counter = body["counter"]

    def _parked(self, who: Person, body: Any, at: int) -> None:
        who.leaves("parked", at)
        who.until, who.counter = body.get("until", 0), body["counter"]

    def _transferred(self, who: Person, body: Any, at: int) -> None:
        who.leaves("waiting", at)
        who.group, who.place, who.counter = body.get("group", who.group), body.get("place", who.place), body["counter"]

    def _returned(self, who: Person, body: Any, at: int) -> None:
        who.state, who.since, who.place, who.until = "waiting", at, body.get("place", who.place), 0

    def _preferred(self, who: Person, body: Any, _at: int) -> None:
        who.preferred = bool(body["preferred"])

    def _voided(self, who: Person, _body: Any, at: int) -> None:
        who.state, who.since = "void", at

    def _reopened(self, who: Person, _body: Any, at: int) -> None:
        who.state, who.since, who.until = "waiting", at, 0

    def _undone(self, who: Person, body: Any, at: int) -> None:
        who.state, who.since, who.until = body["state"], at, 0
        who.group, who.place = body["group"], body["place"]
        if who.state == "waiting":
            who.waited = None

    def figures(self, now: int, groups: Iterable[str], counters: Iterable[str]) -> dict[str, Any]:
        """Return what the hall must show now."""
        waiting = {name: who for name, who in self.people.items() if who.waits(now)}
        others = Counts(who.state for name, who in self.people.items() if name not in waiting)
        halves: dict[int, list[int]] = {}
        for who in self.people.values():
            if who.waited is not None:
                halves.setdefault(who.called - who.called % HALF_HOUR_MS, []).append(who.waited)
        return {
            "issued": len(self.people),
            "waiting": len(waiting),
            "parked": others["parked"],
            "absent": others["absent"],
            "serving": others["called"] + others["serving"],
            "finished": others["finished"],
            "void": others["void"],
            "longest": min(waiting, key=lambda name: (waiting[name].place, name), default=None),
            "waits": spread([wait for half in halves.values() for wait in half]),
            "halves": [(start, *spread(halves[start])) for start in sorted(halves)],
            "groups": [of_group(name, waiting.values(), now) for name in groups],
            "counters": [self._counter(name, now) for name in counters],
            "jumps": sorted(self.jumps, key=lambda jump: (-jump[0], jump[1])),
        }

    def _counter(self, name: str, now: int) -> tuple[Any, ...]:
        own = {entity: who for entity, who in self.people.items() if who.counter == name}
        held = [entity for entity, who in own.items() if who.state == "serving"]
        held = held or [entity for entity, who in own.items() if who.state == "called"]
        done = [who.worked // 1000 for who in own.values() if who.state == "finished"]
        manned = [seat for seat in self.seats.values() if seat["counter"] == name and seat["state"] != "closed"]
        state = max(manned, key=lambda seat: seat["at"])["state"] if manned else None
        has = max(held, key=lambda entity: (own[entity].since, entity), default=None)
        since = max(now - own[has].since, 0) // 1000 if has else 0
        return name, state, has, since, len(done), sum(done) // len(done) if done else 0


def spread(waited: list[int]) -> tuple[int, int, int]:
    """Return how many, and the least values that half and nine tenths of them do not exceed."""
    if not waited:
        return 0, 0, 0
    half, most = (next(value for value in sorted(waited) if reaches(waited, value, share)) for share in (50, 90))
    return len(waited), half, most


def reaches(waited: list[int], value: int, percent: int) -> bool:
    return sum(each <= value for each in waited) >= ceil(len(waited) * percent / 100)


def of_group(name: str, waiting: Iterable[Person], now: int) -> tuple[str, int, int, int]:
    own = [who for who in waiting if who.group == name]
    longest = max((max(now - who.place, 0) // 1000 for who in own), default=0)
    return name, len(own), sum(who.preferred for who in own), longest


def shown(hall: Hall) -> dict[str, Any]:
    """Return the live figures in the same form."""
    plain = ("issued", "waiting", "parked", "absent", "serving", "finished", "void")
    return {name: getattr(hall, name) for name in plain} | {
        "longest": hall.longest.id if hall.longest else None,
        "waits": (hall.waits.called, hall.waits.median_s, hall.waits.most_s),
        "halves": [(half.start_ms, half.waits.called, half.waits.median_s, half.waits.most_s) for half in hall.halves],
        "groups": [(line.group, line.waiting, line.preferred, line.longest_s) for line in hall.groups],
        "counters": [
            (
                line.counter,
                line.seat.state.value if line.seat else None,
                line.ticket.id if line.ticket else None,
                line.since_s,
                line.served,
                line.mean_s,
            )
            for line in hall.counters
        ],
        "jumps": [
            (each.jump.at_ms, each.ticket.id, each.jump.by, each.jump.counter, each.jump.reason) for each in hall.jumps
        ],
    }
