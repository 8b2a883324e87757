"""All randomness of a schedule comes from its seed, that of the code under test included."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from sync.simulation.swap import swapped


class Dice(Random):
    """What a schedule draws from; the same for the same seed."""

    def likely(self, share: float) -> bool:
        """Return True in this share of the cases, 0 to 1."""
        return self.random() < share


@contextmanager
def seeded(dice: Dice) -> Iterator[None]:
    """Let ``secrets`` draw from these dice: runs, entities, salts and tags become the same for the same seed."""
    with swapped(secrets, token_bytes=lambda nbytes=None: dice.randbytes(nbytes or 32), choice=dice.choice):
        yield
