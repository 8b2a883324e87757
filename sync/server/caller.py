"""Who asks: a request becomes a guest with the rights of its certificate, or is turned away.

How old a request is decides little, because clocks may be dead. An exchange may be asked again at any time: it says
what the asker holds and carries events that are taken once, so a request replayed after 90 days gets the answer of
today and has no effect. A claim calls a person, once: asked again, on whatever day, it names the ticket that was called
under its id. Under an id that is not known here somebody is called only while the claim's own time and this server's
agree; else it is answered as it was when nobody waited, and a counter whose clock is off calls from its own copy.
Nonces are therefore not remembered: nothing would rest on it. What remains: a claim that found nobody, asked again
within ten minutes, may find somebody.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from fastapi import HTTPException

from sync.clock import Clock
from sync.domain.identity import Identity
from sync.domain.ids import CentreId, DeviceId, Fingerprint
from sync.domain.revocation import Revocations
from sync.domain.roles import Role
from sync.identity.certificates import Root, chain_in, verified
from sync.identity.signing import (
    CERTIFICATE_HEADER,
    ENDED,
    UNKNOWN,
    UNKNOWN_HEADER,
    NotSigned,
    Received,
    signer,
)
from sync.replication.exchange import Access
from sync.replication.wire import Exchange

log = logging.getLogger(__name__)

FRESH_S = 600
MOST_KNOWN = 50_000
"""Keys whose certificates are remembered, 0.5 kB each: all machines of a province's 3,321 communes, and some."""

_NOBODY, _NOT_YOU = 401, 403


@dataclass(frozen=True, slots=True)
class Guest:
    """Who asks, and which logs it may read and pass on; a board passes nothing on (F-73)."""

    name: str
    role: Role
    access: Access

    def may_say(self, message: Exchange) -> Exchange:
        """Return the message without what the guest's role may not bring."""
        if self.role.writes or not message.sections:
            return message
        log.warning("sections from a machine that only shows", extra={"sender": self.name})
        return replace(message, sections=())


@dataclass(frozen=True, slots=True)
class Knock:
    """A request whose sender's key is known; None where machines without certificates share one computer."""

    identity: Identity | None
    created_s: int


class Door:
    """Lets machines in by their certificates."""

    def __init__(self, root: Root, me: Identity, clock: Clock, revocations: Callable[[], Revocations]) -> None:
        """Know nobody yet; certificates under the root are remembered once shown."""
        self._root, self._me, self._clock, self._revocations = root, me, clock, revocations
        self._known: dict[Fingerprint, Identity] = {}

    def knock(self, request: Received) -> Knock:
        """Return whose key signed the request.

        Raises:
            HTTPException: 401: nobody's, or a key whose certificate was not shown yet; 403: a key that was ended.
        """
        self._look_at(request.headers.get(CERTIFICATE_HEADER, ""))
        signed = signer(request, self._known.get)
        if signed is NotSigned.UNKNOWN_KEY:
            raise HTTPException(_NOBODY, signed.value, {UNKNOWN_HEADER: UNKNOWN})
        if isinstance(signed, NotSigned):
            raise HTTPException(_NOBODY, signed.value)
        if self._revocations().is_revoked(signed.by):
            _turn_away(signed.by.name, ENDED)
        return Knock(signed.by, signed.created_s)

    def let_in(self, knock: Knock, sender: str) -> Guest:
        """Return the guest that the certificate makes of who knocked.

        Raises:
            HTTPException: 403: it speaks in another machine's name, or is of another centre.
        """
        identity = knock.identity
        if identity is None or identity.name != sender:
            _turn_away(sender, "speaks for another")
        if not self._me.role.every_centre and identity.centre != self._me.centre:
            _turn_away(sender, "not of this centre")
        centre = None if identity.role.every_centre else identity.centre
        return Guest(sender, identity.role, Access(identity.role.audiences, centre))

    def is_fresh(self, knock: Knock) -> bool:
        """Return whether the request's time and this server's agree; else it might be the replay of another day."""
        return abs(self._clock() // 1000 - knock.created_s) <= FRESH_S

    def _look_at(self, shown: str) -> None:
        identity = verified(chain_in(shown), self._root) if shown else None
        if not isinstance(identity, Identity):
            return
        self._known[identity.fingerprint] = identity
        if len(self._known) > MOST_KNOWN:
            self._known.pop(next(iter(self._known)))


class OpenDoor:
    """Lets in whom the centre's roster lists, by name alone: for machines without certificates on one computer.

    A server has it only where it listens on a loopback address (``sync.identity.tls.plain_is_allowed``).
    """

    def __init__(self, centre: CentreId, devices: Mapping[DeviceId, str]) -> None:
        """Know the centre's machines."""
        self._centre, self._devices = centre, devices

    def knock(self, _request: Received) -> Knock:
        """Return that nothing is known of the sender."""
        return Knock(None, 0)

    def let_in(self, _knock: Knock, sender: str) -> Guest:
        """Return the guest that the roster makes of the name.

        Raises:
            HTTPException: 403: it is not listed.
        """
        centre, _, device = sender.partition("/")
        role = self._devices.get(DeviceId(device))
        if centre != self._centre or role is None:
            _turn_away(sender, "not of this centre")
        return Guest(sender, Role(role), Access(Role(role).audiences, self._centre))

    def is_fresh(self, _knock: Knock) -> bool:
        """Take it as it comes: nobody signed when."""
        return True


def _turn_away(sender: str, why: str) -> NoReturn:
    log.warning("turned away", extra={"sender": sender, "reason": why})
    raise HTTPException(_NOT_YOU, why)
