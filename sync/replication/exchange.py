"""What to say to a peer, and what to do with what it says: the same for asking and answering, over any medium."""

import logging
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sync.domain.event import Event, NotAnEvent
from sync.domain.ids import CentreId, LogId
from sync.domain.log import Audience, named
from sync.identity.passport import Passport
from sync.replication.wire import (
    CHAIN_BYTES,
    ENTRY_BYTES,
    LEAST_ROOM_BYTES,
    ROOM_BYTES,
    SECTION_EVENTS,
    Exchange,
    Held,
    Line,
)
from sync.store.reader import Head, Reader
from sync.store.store import Store
from sync.store.writer import Refused, Section

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Access:
    """Which logs a peer may read and write: those of these audiences, of one centre or (None) of all."""

    audiences: frozenset[Audience]
    centre: CentreId | None

    def covers(self, log: LogId) -> bool:
        """Return whether a log lies within."""
        try:
            name = named(log)
        except NotAnEvent:
            return False
        return name.audience in self.audiences and self.centre in (None, name.centre)


@dataclass(frozen=True, slots=True)
class Self:
    """Who speaks: its name on the wire, and whether it is the province, where everything has arrived by definition.

    Its papers are there once it is enrolled; machines on one computer do without.
    """

    name: str
    is_province: bool = False
    passport: Passport | None = None


def compose(store: Store, me: Self, access: Access, peer_held: Mapping[LogId, Held] | None, line: Line) -> Exchange:
    """Return the message for a peer; without knowing what it holds, no events are sent."""
    with store.read() as view:
        heads = view.heads(access.audiences, access.centre)
        sections, more = _sections(view, heads, peer_held) if peer_held is not None else ((), False)
    return Exchange(
        sender=me.name,
        held={log: Held(head.seq, head.chain[:CHAIN_BYTES]) for log, head in heads.items()},
        reached={log: reach for log, head in heads.items() if (reach := head.seq if me.is_province else head.reached)},
        line=line,
        sections=sections,
        more=more,
    )


def absorb(store: Store, message: Exchange, access: Access) -> tuple[Refused, ...]:
    """Take the events that a peer sent, in commits of at most 50; return what was not taken and why."""
    refused = []
    for batch in _batches(message.sections):
        with store.write() as tx:
            taken = [tx.take(item) if access.covers(item.log) else Refused(item.log, "not its log") for item in batch]
        refused += [item for item in taken if item]
    return tuple(refused)


def learn_what_reached(store: Store, message: Exchange, access: Access) -> None:
    """Remember what a peer up the line says the province holds; nobody believes a machine down the line."""
    with store.read() as view:
        heads = view.heads(access.audiences, access.centre)
    news = {log: seq for log, seq in message.reached.items() if log in heads and heads[log].reached < seq}
    if news:
        with store.write() as tx:
            tx.province_holds(news)


def lacks(heads: Mapping[LogId, Head], peer_held: Mapping[LogId, Held]) -> bool:
    """Return whether a peer that holds so much lacks anything."""
    return any(head.seq > _held_seq(peer_held, head.log) for head in heads.values())


def further(now: Mapping[LogId, Held], before: Mapping[LogId, Held]) -> bool:
    """Return whether a peer holds more of any log than before."""
    return any(held.seq > _held_seq(before, log) for log, held in now.items())


def _sections(
    view: Reader, heads: Mapping[LogId, Head], peer_held: Mapping[LogId, Held]
) -> tuple[tuple[Section, ...], bool]:
    """Return what the peer lacks as far as it fits, at least one event, and whether there is more."""
    room = max(LEAST_ROOM_BYTES, ROOM_BYTES - ENTRY_BYTES * len(heads))
    sections: list[Section] = []
    for head in sorted(heads.values(), key=lambda item: item.log):
        base = _held_seq(peer_held, head.log)
        if base >= head.seq:
            continue
        base_chain = view.chain_at(head.log, base) or b""
        if base and base_chain[:CHAIN_BYTES] != peer_held[head.log].chain:
            log.warning("log with two chains", extra={"log": head.log, "seq": base})
            continue
        events = view.events_after(head.log, base, room)
        sections += _pieces(head.log, base, base_chain, events)
        room -= sum(len(event.envelope) for _, event in events)
        if base + len(events) < head.seq:
            return tuple(sections), True
    return tuple(sections), False


def _pieces(log: LogId, base: int, base_chain: bytes, events: list[tuple[bytes, Event]]) -> Iterator[Section]:
    for start in range(0, len(events), SECTION_EVENTS):
        piece = events[start : start + SECTION_EVENTS]
        chain = piece[-1][0]
        envelopes = tuple(event.envelope for _, event in piece)
        yield Section(log, base + start, base_chain[:CHAIN_BYTES], envelopes, chain[:CHAIN_BYTES])
        base_chain = chain


def _held_seq(peer_held: Mapping[LogId, Held], log: LogId) -> int:
    held = peer_held.get(log)
    return held.seq if held else 0


def _batches(sections: Collection[Section]) -> Iterator[list[Section]]:
    batch: list[Section] = []
    events = 0
    for section in sections:
        if batch and events + len(section.envelopes) > SECTION_EVENTS:
            yield batch
            batch, events = [], 0
        batch.append(section)
        events += len(section.envelopes)
    if batch:
        yield batch
