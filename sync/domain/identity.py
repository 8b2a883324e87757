"""Who a machine is: what its certificate says, and what follows from that; the exact bytes that its key signs.

Every statement begins with its own line, so that a signature under one can never be shown as one under another.
"""

from dataclasses import dataclass
from hashlib import sha256

from sync.domain.event import NotAnEvent
from sync.domain.ids import CentreId, DeviceId, Fingerprint, LogId
from sync.domain.log import named
from sync.domain.roles import PAIRED, Role

FINGERPRINT_BYTES = 16
KEY_BYTES = 32

_HEAD = b"motcua head v1\0"
_SUCCESSOR = b"motcua successor v1\0"
_BUNDLE = b"motcua bundle v1\0"


@dataclass(frozen=True, slots=True)
class Identity:
    """A machine whose certificate was found good.

    Attributes:
        centre: the one whose logs it shares; the province's machines share all, whatever stands here.
        public_key: Ed25519, 32 bytes.
        fingerprint: of the key, not of the certificate: a renewed certificate names the same machine.
        issuer: the server that certified it; None: the root did.
    """

    centre: CentreId
    device: DeviceId
    role: Role
    public_key: bytes
    fingerprint: Fingerprint
    issuer: "Identity | None" = None

    @property
    def name(self) -> str:
        """Return ``centre/device``, as messages name their sender."""
        return f"{self.centre}/{self.device}"


def fingerprint(public_key: bytes) -> Fingerprint:
    """Return the name of a key: the first 128 bits of its SHA-256 in hex."""
    return Fingerprint(sha256(public_key).digest()[:FINGERPRINT_BYTES].hex())


def head_statement(log: LogId, seq: int, chain: bytes) -> bytes:
    """Return what the author of a log signs: that it has written ``seq`` events, the chain then being this."""
    return _HEAD + f"{log}\0{seq}\0".encode() + chain


def successor_statement(old: Fingerprint, new_key: bytes) -> bytes:
    """Return what the old key, or the root, signs when another key takes its place."""
    return _SUCCESSOR + f"{old}\0".encode() + new_key


def bundle_statement(digest: bytes) -> bytes:
    """Return what the sender of a bundle signs: the SHA-256 of all that stands before the signature."""
    return _BUNDLE + digest


def may_write(identity: Identity, log: LogId) -> bool:
    """Return whether a log is one of this machine's own: its device name, its centre, an audience open to its role.

    The province writes a log for each centre. A board writes nothing, a kiosk nothing that is staff's.
    """
    try:
        name = named(log)
    except NotAnEvent:
        return False
    own = name.device == identity.device and (identity.role.every_centre or name.centre == identity.centre)
    return own and name.audience in identity.role.writes


def may_enrol(issuer: Identity, centre: CentreId, role: Role) -> bool:
    """Return whether a machine may certify others of this centre and role: hubs their own, the province everybody's."""
    return issuer.role.serves and role in PAIRED and _in_charge(issuer, centre)


def may_revoke(author: Identity, target: Identity) -> bool:
    """Return whether a machine's word ends another: the hub speaks for its centre's, the province for hubs too."""
    below = PAIRED if author.role is Role.HUB else PAIRED | {Role.HUB}
    return author.role.serves and target.role in below and _in_charge(author, target.centre)


def _in_charge(who: Identity, centre: CentreId) -> bool:
    return who.role.every_centre or who.centre == centre
