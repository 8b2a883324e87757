"""Pairing: a one-time secret that a person carries from the server to a new machine, as a QR or typed.

The code also holds the beginning of the root's fingerprint, so that the machine knows its province before it says
anything. The secret itself never travels: the machine proves that it has it, over its key and what it wants to be.
Both screens then show four words drawn from the same proof; a code read off the screen by somebody else's machine
shows in the words, and in the machine's name beside them.
"""

import hmac
import secrets
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from sync.domain.ids import Fingerprint
from sync.identity.certificates import Subject

WITHIN_S = 600
TRIES = 3

WORDS = Path(__file__).parents[2] / "resources" / "pairing" / "words.txt"
WORD_COUNT = 256
"""Words of the list, all different even without their accents; four of them make 32 bits."""

SECRET_BYTES = 10
_ROOT_BYTES = 13
_CHECK_BYTES = 2
_GROUP = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})
_CHARACTERS = (SECRET_BYTES + _ROOT_BYTES + _CHECK_BYTES) * 8 // 5


@dataclass(frozen=True, slots=True)
class PairingCode:
    """What a person carries: 80 random bits, and 104 bits of the root's fingerprint in hex."""

    secret: bytes = field(repr=False)
    root: str

    @classmethod
    def new(cls, root: Fingerprint) -> "PairingCode":
        """Return a code with a fresh secret."""
        return cls(secrets.token_bytes(SECRET_BYTES), root[: 2 * _ROOT_BYTES])

    @classmethod
    def read(cls, text: str) -> "PairingCode | None":
        """Return the code in what a person typed or scanned; None when a character is wrong."""
        plain = text.upper().translate(_READ)
        if len(plain) != _CHARACTERS or any(sign not in _ALPHABET for sign in plain):
            return None
        number = 0
        for sign in plain:
            number = number << 5 | _ALPHABET.index(sign)
        raw = number.to_bytes(_CHARACTERS * 5 // 8, "big")
        code = cls(raw[:SECRET_BYTES], raw[SECRET_BYTES:-_CHECK_BYTES].hex())
        return code if code._bytes() == raw else None

    @property
    def text(self) -> str:
        """Return 40 characters in groups of four; neither O, I, L nor U occurs."""
        number = int.from_bytes(self._bytes(), "big")
        signs = "".join(_ALPHABET[number >> shift & 31] for shift in range(_CHARACTERS * 5 - 5, -1, -5))
        return "-".join(signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP))

    def fits(self, root: Fingerprint) -> bool:
        """Return whether this is the root that the code was made under."""
        return hmac.compare_digest(root[: 2 * _ROOT_BYTES], self.root)

    def _bytes(self) -> bytes:
        said = self.secret + bytes.fromhex(self.root)
        return said + sha256(said).digest()[:_CHECK_BYTES]  # so that a slip of the finger costs none of the three tries


def proof(secret: bytes, subject: Subject, public_key: bytes) -> str:
    """Return in hex what shows that a machine has the secret, wants to be this one, and has this key."""
    said = f"motcua enrol v1\0{subject.centre}\0{subject.device}\0{subject.role}\0".encode() + public_key
    return hmac.new(secret, said, sha256).hexdigest()


def is_proof(shown: str, secret: bytes, subject: Subject, public_key: bytes) -> bool:
    """Return whether that was shown, in a time that does not tell how much of it is right."""
    return hmac.compare_digest(shown.encode(), proof(secret, subject, public_key).encode())


def words(secret: bytes, subject: Subject, public_key: bytes) -> tuple[str, ...]:
    """Return the four words that both screens show; who does not have the secret cannot search for a key with them."""
    drawn = hmac.new(secret, b"words" + proof(secret, subject, public_key).encode(), sha256).digest()
    return tuple(_list()[number] for number in drawn[:4])


@cache
def _list() -> tuple[str, ...]:
    return tuple(WORDS.read_text(encoding="utf-8").split("\n")[:WORD_COUNT])
