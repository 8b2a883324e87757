"""Passwords and PINs as argon2id hashes; what they cost comes from the policy."""

import unicodedata

from argon2 import PasswordHasher, Type
from argon2.exceptions import HashingError, InvalidHashError, VerificationError, VerifyMismatchError

from sync.domain.account import Cost
from sync.errors import Trouble


class Hasher:
    """Hashes and compares; each takes the time of the policy's cost, so nobody calls it while holding a lock."""

    def __init__(self, cost: Cost) -> None:
        """Hash at this cost; hashes of another cost are still read."""
        self._argon = PasswordHasher(cost.time, cost.memory_kib, cost.lanes, type=Type.ID)
        self._nobody = self.hash("")

    def hash(self, secret: str) -> str:
        """Return a secret's hash in PHC form, with a salt of its own.

        Raises:
            Trouble: the machine has not the memory for it.
        """
        try:
            return self._argon.hash(_canonical(secret))
        except HashingError as error:
            raise _no_memory() from error

    def fits(self, phc: str, secret: str) -> bool:
        """Return whether the hash is this secret's; for "" nothing fits, and finding that out takes as long.

        Raises:
            Trouble: the machine has not the memory for it.
        """
        try:
            return self._argon.verify(phc or self._nobody, _canonical(secret)) and bool(phc)
        except (VerifyMismatchError, InvalidHashError):
            return False
        except VerificationError as error:
            raise _no_memory() from error

    def is_dated(self, phc: str) -> bool:
        """Return whether the hash was made at another cost."""
        return self._argon.check_needs_rehash(phc)


def _canonical(secret: str) -> str:
    # one keyboard writes "ộ" as one sign, another as three
    return unicodedata.normalize("NFC", secret)


def _no_memory() -> Trouble:
    return Trouble("Máy không đủ bộ nhớ để kiểm tra mật khẩu.", "Đóng bớt chương trình rồi thử lại.")
