"""Requests signed by the machine that sends them (RFC 9421, Ed25519): no token, so nothing can expire off-line.

Covered are method, path, query and the body's digest (RFC 9530), with the time and a nonce. The key is named by its
fingerprint; the certificate travels only when a server says that it does not know the key.
"""

import secrets
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageSigner, HTTPMessageVerifier, HTTPSignatureKeyResolver
from http_message_signatures.algorithms import ED25519
from http_message_signatures.exceptions import HTTPMessageSignaturesException, InvalidSignature
from http_message_signatures.resolvers import MappingKeyResolver

from sync.domain.identity import Identity
from sync.domain.ids import Fingerprint
from sync.identity.passport import Passport

CERTIFICATE_HEADER = "Motcua-Certificate"
UNKNOWN_HEADER = "Motcua-Key"
UNKNOWN = "unknown"
ENDED = "ended"
"""What a server says to a machine whose key was revoked."""

_LABEL = "m"
_COVERED = ("@method", "@path", "@query")
_NONCE_BYTES = 9


class Unsigned(Protocol):
    """A request before it is sent; ``requests.PreparedRequest`` is one."""

    method: str | None
    url: str | None

    @property
    def headers(self) -> MutableMapping[str, str]:
        """Its header fields, which get the signature."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came; ``target`` is path and query as they stood in its first line."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def url(self) -> str:
        """Return an address with this target; who it was sent to is not covered, as addresses change on the way."""
        return f"https://server{self.target}"


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a request, when by its own clock (seconds since 1970), and the nonce that makes it this one."""

    by: Identity
    created_s: int
    nonce: str


class NotSigned(StrEnum):
    """Why nobody is known to have sent a request."""

    UNKNOWN_KEY = "unknown key"
    BAD = "not signed, or not by that key"


def sign(request: Unsigned, body: bytes, passport: Passport, now_ms: int) -> None:
    """Add digest and signature to the header fields of a request."""
    fingerprint = passport.identity.fingerprint
    keys = MappingKeyResolver(public_keys={}, private_keys={fingerprint: passport.key})
    HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys).sign(
        request,
        key_id=fingerprint,
        created=datetime.fromtimestamp(now_ms // 1000, tz=UTC),
        nonce=secrets.token_urlsafe(_NONCE_BYTES),
        label=_LABEL,
        include_alg=False,
        covered_component_ids=_COVERED,
        body=body,
    )


def signer(request: Received, known: Callable[[Fingerprint], Identity | None]) -> Signed | NotSigned:
    """Return who signed a request, among those who are known; its age is for the caller to judge."""
    keys = _Keys(known)
    try:
        checked = _Timeless(signature_algorithm=ED25519, key_resolver=keys).verify(
            request, max_age=None, require_components=(*_COVERED, "content-digest"), body=request.body
        )
    except (InvalidSignature, HTTPMessageSignaturesException):
        return NotSigned.UNKNOWN_KEY if keys.asked and keys.found is None else NotSigned.BAD
    only, created = checked[0], checked[0].parameters.get("created")
    if keys.found is None or not only.nonce or not isinstance(created, int):
        return NotSigned.BAD
    return Signed(keys.found, created, only.nonce)


class _Timeless(HTTPMessageVerifier):
    """Checks signatures of machines whose clocks may be dead."""

    def validate_created_and_expires(self, sig_input: object, max_age: timedelta | None = None) -> None:
        """Leave the time to the caller, who knows what a replay of this request could do."""


class _Keys(HTTPSignatureKeyResolver):
    """The one key that a request names."""

    def __init__(self, known: Callable[[Fingerprint], Identity | None]) -> None:
        self._known = known
        self.asked, self.found = False, None  # type: tuple[bool, Identity | None]

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        self.asked, self.found = True, self._known(Fingerprint(key_id))
        return Ed25519PublicKey.from_public_bytes(self.found.public_key) if self.found else None
