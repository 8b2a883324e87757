"""What a machine wrote and the province is not known to hold, by what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.event import Header


@dataclass(frozen=True, slots=True)
class Waiting:
    """Events of one family that wait to be sent.

    Attributes:
        family: what stands before the dot of their kinds: "ticket", "dossier".
        oldest_ms: when the oldest one was written, by the writer's estimate of centre time.
    """

    family: str
    count: int
    oldest_ms: int


def by_family(headers: Iterable[Header]) -> tuple[Waiting, ...]:
    """Return the families of these events, the one that waits longest first."""
    times: dict[str, list[int]] = {}
    for header in headers:
        times.setdefault(header.kind.partition(".")[0], []).append(header.at_ms)
    found = (Waiting(family, len(of_family), min(of_family)) for family, of_family in times.items())
    return tuple(sorted(found, key=lambda each: (each.oldest_ms, each.family)))
