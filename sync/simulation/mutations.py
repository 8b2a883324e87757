"""Faults of the code itself, put in while schedules are played: a simulation that misses them is worth nothing.

Each puts in the place of one function of the code under test what a hasty change might have made of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from sqlalchemy import Connection, delete

from sync.domain import dossier, fold, ticket_fold
from sync.domain.calling import NobodyWaiting
from sync.domain.causal import Placed
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, read_at, write
from sync.domain.ids import CentreId, CounterId, DeviceId, EntityId, LogId
from sync.domain.lease import Lease
from sync.domain.log import Audience, LogName, entity_name
from sync.domain.ticket import Ticket
from sync.office import issuing
from sync.office.queue import QueueDesk
from sync.replication import sections, trust
from sync.replication.exchange import Access
from sync.replication.sections import Lack
from sync.simulation.swap import swapped
from sync.store import erasing, folds, ledger, store, writer
from sync.store.logs import Head, LogAuthor, LogReader, Scope
from sync.store.rows import META
from sync.store.store import Store
from sync.store.writer import Proof, Section, Writer

_call_next, fold_again = QueueDesk.call_next, Writer.fold_again
_begin_epoch = store._begin_epoch  # noqa: SLF001 - what it replaces

Swap = tuple[object, str, object]
"""Whose attribute becomes what."""


@contextmanager
def mutated(name: str) -> Iterator[None]:
    """Let the code have this fault until the end of the block; with "" it is as it is."""
    with ExitStack() as all_swaps:
        for owner, attribute, other in MUTATIONS[name] if name else ():
            all_swaps.enter_context(swapped(owner, **{attribute: other}))
        yield


def _with_gaps(header: Header, body: Mapping[str, object]) -> Event:
    return write(replace(header, seq=header.seq + 1), body)


def _by_wall_clock(events: Iterable[Placed], _precedence: Callable[[str], int]) -> list[Placed]:
    return sorted(events, key=lambda placed: (placed.event.header.at_ms, placed.ref))


def _everything(_access: Access, since: date | None = None) -> Scope:
    return Scope(frozenset(Audience), None, since)


def _unchecked(tx: Writer, section: Section, _proof: Proof | None) -> tuple[bytes, list[tuple[Event, bytes]]]:
    chain = tx.holds(section.log, section.base) or GENESIS
    links = []
    for seq, envelope in enumerate(section.envelopes, section.base.seq + 1):
        event = read_at(section.log, seq, envelope)
        chain = chain_after(chain, event)
        links.append((event, chain))
    return tx._beyond_what_is_here(section, links)  # noqa: SLF001 - what it replaces does so


def _only_the_first(order: Iterable[Placed]) -> tuple[Ref, ...]:
    return tuple(placed.ref for placed in list(order)[:1])


def _forgetting_the_claim(desk: QueueDesk, counter: CounterId, _claim: str = "") -> Ticket | NobodyWaiting:
    return _call_next(desk, counter)


def _folding_one(tx: Writer, entities: set[EntityId]) -> None:
    fold_again(tx, set(sorted(entities)[:1]))


def _taking_any_signature(author: LogAuthor, _is_signed: object, ended: int | None = None) -> Proof:
    return Proof(author, lambda *_what: True, ended)


def _all_of_earlier_days(view: LogReader, day: date, _device: DeviceId) -> Mapping[LogId, tuple[Head, ...]]:
    return view.heads_of(view.heads(Scope(frozenset(Audience), before=day)))


def _on_one_branch(tx: Writer, audience: Audience, centre: CentreId | None = None) -> tuple[LogId, int, bytes]:
    author = tx.writes_as
    log = LogName(centre or author.centre, author.device, author.run(), audience).text
    return next(((log, head.seq, head.chain) for head in tx.ends_of(log)), (log, 0, GENESIS))


def _with_one_life(connection: Connection, now_ms: int) -> None:
    connection.execute(delete(META).where(META.c.key == store.RESTORED))
    _begin_epoch(connection, now_ms)


def _no_precedence(_kind: str) -> int:
    return 0


def _serves_any_run(lease: Lease, _log: LogId, _held: Mapping[LogId, int]) -> bool:
    return bool(lease.openings)


def _cut_anywhere(view: LogReader, lack: Lack, chains: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    signed = {item.chain: item.signature for item in view.signed(lack.head.log, lack.base.seq)}
    for chain in chains:
        yield 1, signed.get(chain, b"")


def _short_name(author: str, random_bytes: bytes) -> EntityId:
    return entity_name(author, bytes(len(random_bytes) - 1) + bytes([random_bytes[0] % 16]))


MUTATIONS: Mapping[str, tuple[Swap, ...]] = MappingProxyType(
    {
        "append with gaps": ((writer, "write", _with_gaps),),
        "continue an old log after a restore": ((Store, "_run_of_today", lambda _store: "00000000"),),
        "skip the chain check": ((Writer, "_fresh", _unchecked),),
        "sort by wall clock": ((fold, "causal_order", _by_wall_clock), (dossier, "causal_order", _by_wall_clock)),
        "fold without precedence": (
            (ticket_fold, "precedence", _no_precedence),
            (dossier, "precedence", _no_precedence),
        ),
        "forget after": ((folds, "heads", _only_the_first),),
        "drop an ack": ((Writer, "province_holds", lambda _tx, _epoch, _reached: None),),
        "give and take every log": (
            (Access, "covers", lambda _access, _log: True),
            (Access, "scope", _everything),
        ),
        "number from a shared series": ((issuing, "series", lambda letter, _tag: letter),),
        "forget the claim": ((QueueDesk, "call_next", _forgetting_the_claim),),
        "leave orphans alone": ((Writer, "adopt_orphans", lambda _tx, _told: None),),
        "fold one entity of a batch": ((Writer, "fold_again", _folding_one),),
        "reuse a lease": ((Lease, "serves", _serves_any_run),),
        "skip the signature check": ((trust, "Proof", _taking_any_signature),),
        "cut a batch inside a signed head": ((sections, "_cuts", _cut_anywhere),),
        "trust an erased body": ((ledger, "want", lambda *_what: None),),
        "keep the bodies of what is erased": (
            (erasing, "_strip", lambda *_what: None),
            (writer, "fit_to_keep", lambda event, **_how: event),
        ),
        "never take another tag": ((issuing, "tag_for", lambda tag, _issued, _draw: tag),),
        "a fold without its role check": ((folds, "_not_theirs", lambda *_what: []),),
        "forget what has not arrived": ((store, "forgettable", _all_of_earlier_days),),
        "no new run when copied": (
            (Store, "_end_run_if", lambda _store, _log: None),
            (Writer, "_own_log", _on_one_branch),
        ),
        "no epoch after a province's restore": ((store, "_begin_epoch", _with_one_life),),
        "short entity names": ((writer, "entity_name", _short_name),),
    }
)
