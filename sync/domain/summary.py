"""One number for many heads: a sum that is kept in step with each change, the same whatever the order.

The sum of hashes modulo 2^128 (Bellare and Micciancio's AdHash, 1997) changes by one subtraction and one addition. It
tells machines that differ by accident; what a hostile one says is still checked event by event.
"""

from collections.abc import Iterable
from hashlib import blake2b

from sync.domain.ids import LogId

DIGEST_BYTES = 16
NOTHING = bytes(DIGEST_BYTES)
_MODULUS = 1 << (8 * DIGEST_BYTES)


def head_digest(log: LogId, seq: int, chain: bytes) -> bytes:
    """Return the number of one head."""
    return _hash(log, seq, chain)


def reach_digest(log: LogId, reached: int, chain: bytes) -> bytes:
    """Return the number of how far a head is held elsewhere; nothing for nothing."""
    return _hash(log, reached, chain) if reached else NOTHING


def total(digests: Iterable[bytes]) -> bytes:
    """Return the sum of many."""
    return _bytes(sum(_number(digest) for digest in digests))


def exchanged(sum_digest: bytes, old: bytes, new: bytes) -> bytes:
    """Return the sum once ``old`` (NOTHING if there was none) has become ``new``."""
    return _bytes(_number(sum_digest) - _number(old) + _number(new))


def _hash(log: LogId, number: int, chain: bytes) -> bytes:
    return blake2b(f"{log} {number} ".encode() + chain, digest_size=DIGEST_BYTES).digest()


def _number(digest: bytes) -> int:
    return int.from_bytes(digest, "big")


def _bytes(number: int) -> bytes:
    return (number % _MODULUS).to_bytes(DIGEST_BYTES, "big")
