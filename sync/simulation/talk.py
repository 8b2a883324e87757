"""The one module that knows how machines exchange: messages as bytes, composed and absorbed by the real code."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

from sync.clock import CentreClock, local
from sync.domain.business_day import first_open_day
from sync.domain.centre_clock import Rank, Told
from sync.domain.event import GENESIS, chain_after, read_at
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.identity.certificates import chain_text
from sync.identity.keys import sign_head
from sync.identity.passport import Passport
from sync.replication import exchange, sections
from sync.replication.compose import Composition
from sync.replication.exchange import Access, Self, Speaker, absorb
from sync.replication.mind import Mind
from sync.replication.trust import Trust
from sync.replication.wire import Exchange, Line, NotAnExchange, Summary, decode, encode
from sync.simulation.chance import Dice
from sync.simulation.papers import papers
from sync.simulation.swap import swapped
from sync.store.logs import POINT_CHAIN_BYTES, Digest, Point
from sync.store.store import Store
from sync.store.writer import Section

__all__ = ["Mind", "NotAnExchange", "Point", "Section", "answer", "ask", "differs", "forged", "hear", "little_room"]

_RANKS = {Role.HUB: Rank.HUB, Role.PROVINCE: Rank.PROVINCE}
_COPY = "'"
"""Marks the name of a copied machine."""

_NOTHING = Digest(b"", b"")

_decoded = lru_cache(maxsize=200)(decode)
"""Who asked knows what it asked; here both sides, and late letters, have nothing but the bytes."""


class Party(Protocol):
    """A machine that takes part: what it is, its store, its clock, and what it knows of each peer."""

    minds: dict[str, Mind]

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

    @property
    def clock(self) -> CentreClock:
        """Its estimate of centre time."""


def ask(machine: Party, peer: Party) -> bytes:
    """Return what a machine says to a peer now."""
    return encode(_speaker(machine, machine, peer).ask(_mind(machine, peer), today(machine), Line()))


def answer(server: Party, message: bytes, asker: Party) -> bytes:
    """Return what a server answers to a question after taking in what it brought.

    Raises:
        NotAnExchange: it is no whole message; nothing was changed.
    """
    asked = _decoded(message)
    speaker = _speaker(server, asker, server)
    refused = absorb(server.store, asked, speaker.access, speaker.me.trust)
    return encode(speaker.answer(asked, refused, Line()))


def hear(machine: Party, question: tuple[bytes, int], message: bytes, peer: Party) -> bool:
    """Take in a peer's answer to a question, and the time that it tells; return whether anything was new.

    Args:
        machine: who asked.
        question: what it asked, and its steady time in ms when it did.
        message: what came back.
        peer: from whom.

    Raises:
        NotAnExchange: it is no whole message; nothing was changed.
    """
    said, (asked, asked_ms), now_ms = _decoded(message), question, machine.clock.steady()
    rank = _RANKS.get(peer.role, Rank.OWN)
    if said.now_ms:
        machine.clock.hear(Told(peer.name, rank, said.now_ms, asked_ms, now_ms))
    heard = _speaker(machine, machine, peer).take_in(_mind(machine, peer), _decoded(asked), said)
    machine.minds[peer.name] = heard.mind
    return heard.learned


def differs(machine: Party, peer: Party) -> bool:
    """Return whether a machine does not know that both sides hold the same."""
    return _speaker(machine, machine, peer).differs(_mind(machine, peer), today(machine))


def today(machine: Party) -> date:
    """Return the day from which on a machine wants to hear all, by its own clock."""
    return first_open_day(local(machine.clock()))


def forged(sender: Party, runs: Sequence[Section]) -> bytes:
    """Return a message that nobody's program composed."""
    passport = papers(sender.centre, DeviceId(sender.name.partition(_COPY)[0]), sender.role)
    signed = tuple(replace(run, signature=_signature(passport, run)) for run in runs)
    shown = dict.fromkeys((run.log for run in runs), chain_text(passport.chain).encode("ascii"))
    summary = Summary(_NOTHING, _NOTHING)
    return encode(Exchange(_self(sender).name, today(sender), summary, sections=signed, authors=shown))


def _signature(passport: Passport, run: Section) -> bytes:
    """Return what its key makes of a whole log; in the middle of another's it can only guess."""
    chain = GENESIS
    for seq, envelope in enumerate(run.envelopes, run.base.seq + 1):
        chain = chain_after(chain, read_at(run.log, seq, envelope))
    return sign_head(passport.key, run.log, run.head.seq, chain)


def tampered(message: bytes, dice: Dice) -> bytes:
    """Return what a hostile relay makes of a message: sections dropped, cut, in another order, bodies left out."""
    said = _decoded(message)
    runs = [_mangled(item, dice) for item in said.sections if dice.likely(0.8)]
    dice.shuffle(runs)
    return encode(replace(said, sections=tuple(runs)))


@contextmanager
def little_room(room_bytes: int, section_events: int) -> Iterator[None]:
    """Let messages carry little, as on a slow line."""
    with (
        swapped(Composition, _room=lambda _composition, _entries: room_bytes),
        swapped(sections, SECTION_EVENTS=section_events),
        swapped(exchange, SECTION_EVENTS=section_events),
    ):
        yield


def _self(machine: Party) -> Self:
    public = machine.role in (Role.KIOSK, Role.BOARD)
    name = f"{machine.centre}/{machine.name.partition(_COPY)[0]}"
    return Self(
        name,
        machine.role is Role.PROVINCE,
        keeps_today_only=public,
        now_ms=machine.clock.tell_ms,
        trust=_trust(machine.centre, DeviceId(machine.name.partition(_COPY)[0]), machine.role),
    )


@cache
def _trust(centre: CentreId, device: DeviceId, role: Role) -> Trust:
    """Return one for each machine, as a running one has: certificates that it has looked at once it knows."""
    return Trust(papers(centre, device, role))


def _speaker(machine: Party, asker: Party, server: Party) -> Speaker:
    """Return one side of a talk about what the one further from the province may hold."""
    lower = server if asker.role is Role.PROVINCE else asker
    return Speaker(machine.store, _self(machine), Access(lower.role.audiences, lower.centre))


def _mind(machine: Party, peer: Party) -> Mind:
    return machine.minds.get(peer.name, Mind())


def _mangled(section: Section, dice: Dice) -> Section:
    place = dice.randrange(len(section.envelopes))
    match dice.randrange(5):
        case 0:
            return replace(section, envelopes=section.envelopes[: place + 1])
        case 1:
            return _cut(section, place + 1)
        case 2:
            stripped = read_at(section.log, section.base.seq + place + 1, section.envelopes[place]).stub.envelope
            return replace(section, envelopes=(*section.envelopes[:place], stripped, *section.envelopes[place + 1 :]))
        case 3:
            return replace(section, envelopes=section.envelopes[::-1])
        case _:
            return section


def _cut(section: Section, events: int) -> Section:
    """Return the beginning of a section, announced as if it had been cut there, as far as its chain can be known."""
    if section.base.seq:
        return section
    chain = GENESIS
    for seq, envelope in enumerate(section.envelopes[:events], 1):
        chain = chain_after(chain, read_at(section.log, seq, envelope))
    return replace(section, envelopes=section.envelopes[:events], head=Point(events, chain[:POINT_CHAIN_BYTES]))
