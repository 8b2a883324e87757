"""Recovery codes: 100 random bits as 20 characters of Crockford's base 32, printed on paper, read back tolerantly."""

RANDOM_BYTES = 13
_LENGTH, _GROUP = 20, 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011", " -–.")


def recovery_code(random_bytes: bytes) -> str:
    """Return a code as it is printed: ``7KQ2M-…`` in four groups of five.

    Raises:
        ValueError: not ``RANDOM_BYTES``.
    """
    if len(random_bytes) != RANDOM_BYTES:
        raise ValueError(f"{RANDOM_BYTES} bytes wanted")
    number = int.from_bytes(random_bytes, "big")
    signs = "".join(_ALPHABET[(number >> 5 * place) & 31] for place in range(_LENGTH))
    return "-".join(signs[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def read_code(typed: str) -> str:
    """Return a typed code as it is hashed: capitals without separators, O as 0, I and L as 1."""
    return typed.upper().translate(_READ_AS)
