"""What is arithmetic alone, done once for the nine machines that a process plays: each would do it with equal values.

What a function answers is kept for one schedule, by everything that it reads, so that neither a mutation nor another
program's fold meets what was worked out without it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sync.domain import event, ticket_fold
from sync.domain.causal import Placed
from sync.domain.event import Ref
from sync.domain.fold import Skipped
from sync.domain.ids import EntityId
from sync.replication import packing
from sync.simulation.swap import swapped
from sync.store import folds

_MOST = 10_000


@contextmanager
def worked_out_once() -> Iterator[None]:
    """Let the machines share how bytes read as JSON, which headers are canonical, and what entities' events fold to."""
    with (
        swapped(event, _object=lru_cache(_MOST)(event._object)),  # noqa: SLF001 - what is read is not changed
        swapped(packing, _canonical=lru_cache(_MOST)(packing._canonical)),  # noqa: SLF001 - a header is frozen
        swapped(folds, _outcome=_by_what_it_reads(folds._outcome)),  # noqa: SLF001 - rows are made from it, no more
    ):
        yield


def _by_what_it_reads(outcome: Callable[..., Any]) -> Callable[..., Any]:
    """Return a fold that looks at the same events, come in the same order and folded by the same program, once."""
    known: dict[tuple[object, ...], Any] = {}

    def looked_up(entity: EntityId, placed: list[Placed], refused: Mapping[Ref, Skipped]) -> Any:  # noqa: ANN401
        said = tuple(part for item in placed for part in _parts(item))
        # an old program's precedence is another object, which is there as long as this one
        key = (entity, id(ticket_fold._PRECEDENCE), said, *refused.items())  # noqa: SLF001 - swapped for old programs
        if key not in known:
            known[key] = outcome(entity, placed, refused)
        return known[key]

    return looked_up


def _parts(placed: Placed) -> tuple[object, ...]:
    """Return all of an event, as values whose hashes take little: a header's own is that of its eight fields."""
    ref, it = placed.ref, placed.event
    return ref.log, ref.seq, ref.chain, it.header.kind, it.header_bytes, it.body_bytes, it.body_hash
