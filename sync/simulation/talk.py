"""The one module that knows how machines exchange: messages as bytes, composed and absorbed by the real code."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from sync.domain.ids import CentreId, LogId
from sync.replication import exchange
from sync.replication.exchange import Access, Self, absorb, compose, learn_what_reached
from sync.replication.wire import Exchange, Held, Line, NotAnExchange, decode, encode
from sync.settings import Role
from sync.simulation.chance import Dice
from sync.simulation.swap import swapped
from sync.store.store import Store
from sync.store.writer import Section

__all__ = ["NotAnExchange", "Section", "answer", "ask", "forged", "hear", "little_room", "tampered"]

Known = Mapping[LogId, Held]


class Speaker(Protocol):
    """A machine that takes part: what it is, its store, and what it last heard that each peer holds."""

    known: dict[str, Known]

    @property
    def name(self) -> str:
        """How the network calls it."""

    @property
    def role(self) -> Role:
        """What it is."""

    @property
    def centre(self) -> CentreId:
        """Whose it is."""

    @property
    def store(self) -> Store:
        """Its database."""


def ask(machine: Speaker, peer: Speaker, *, sending: bool) -> bytes:
    """Return a machine's question to a peer; with ``sending`` the events that the peer is thought to lack go along."""
    known = machine.known.get(peer.name) if sending else None
    return encode(compose(machine.store, _self(machine), _between(machine, peer), known, Line()))


def answer(server: Speaker, message: bytes, asker: Speaker) -> bytes:
    """Return what a server answers to a question after taking in what it brought.

    Raises:
        NotAnExchange: it is no whole message; nothing was changed.
    """
    asked = decode(message)
    access = _between(asker, server)
    absorb(server.store, asked, access)
    held = None if asked.sections else asked.held
    return encode(compose(server.store, _self(server), access, held, Line()))


def hear(machine: Speaker, message: bytes, peer: Speaker) -> None:
    """Take in a peer's answer.

    Raises:
        NotAnExchange: it is no whole message; nothing was changed.
    """
    said = decode(message)
    access = _between(machine, peer)
    absorb(machine.store, said, access)
    if peer.role is Role.PROVINCE or machine.role is not Role.PROVINCE:
        learn_what_reached(machine.store, said, access)
    machine.known[peer.name] = said.held


def forged(sender: Speaker, sections: Sequence[Section]) -> bytes:
    """Return a message that nobody's program composed."""
    return encode(Exchange(sender=_self(sender).name, sections=tuple(sections)))


def tampered(message: bytes, dice: Dice) -> bytes:
    """Return what a hostile relay makes of a message: sections dropped, cut, in another order, bodies stripped."""
    said = decode(message)
    sections = [_mangled(item, dice) for item in said.sections if dice.likely(0.8)]
    dice.shuffle(sections)
    return encode(replace(said, sections=tuple(sections)))


@contextmanager
def little_room(room_bytes: int, section_events: int) -> Iterator[None]:
    """Let messages carry little, as on a slow line."""
    room = {"ROOM_BYTES": room_bytes, "LEAST_ROOM_BYTES": room_bytes, "SECTION_EVENTS": section_events}
    with swapped(exchange, **room):
        yield


def _self(machine: Speaker) -> Self:
    return Self(f"{machine.centre}/{machine.name}", machine.role is Role.PROVINCE)


def _between(asker: Speaker, server: Speaker) -> Access:
    """What may pass between the two: what the one further from the province may hold."""
    lower = server if asker.role is Role.PROVINCE else asker
    return Access(lower.role.audiences, lower.centre)


def _mangled(section: Section, dice: Dice) -> Section:
    place = dice.randrange(len(section.envelopes))
    match dice.randrange(4):
        case 0:
            return replace(section, envelopes=section.envelopes[: place + 1])
        case 1:
            stripped = _without_body(section.envelopes[place])
            return replace(section, envelopes=(*section.envelopes[:place], stripped, *section.envelopes[place + 1 :]))
        case 2:
            return replace(section, envelopes=section.envelopes[::-1])
        case _:
            return section


def _without_body(envelope: bytes) -> bytes:
    header_bytes = int.from_bytes(envelope[1:3], "big")
    return envelope[:3] + bytes(2) + envelope[5 : 5 + header_bytes]
