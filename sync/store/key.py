"""The database's raw key: a systemd credential, the key file (0600), or the vault of the operating system.

It lives in one place only. A new one is drawn into the vault where there is one that opens by itself (Windows: the
Credential Manager, sealed by DPAPI), else into the file. Linux' Secret Service is not drawn into: after an automatic
log-in it is locked, and would ask the public for its password; there a credential (``systemd-creds encrypt``, bound
to the TPM) keeps the key from whoever takes the disk.
"""

import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeVar

from sync.errors import StoreUnavailable

KEY_BYTES = 32
KEY_FILE = "machine.key"
CREDENTIAL = "motcua.key"
SERVICE = "motcua"

_NO_KEY = "Không đọc được khóa của cơ sở dữ liệu."
_ASK = "Gọi quản trị viên. Đừng xóa tệp nào trong thư mục dữ liệu."

Answer = TypeVar("Answer")


class Vault(Protocol):
    """A vault as the keyring library offers it."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept, None when there is nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a text."""


def machine_key(path: Path, vault: Vault | None = None) -> bytes:
    """Return the machine's 32-byte database key; a new machine draws it.

    Args:
        path: the key file, beside the database; the vault keeps the key under this path.
        vault: where a new key goes, and where it is looked for when neither credential nor file is there.

    Raises:
        StoreUnavailable: the key cannot be made or read, or is none; or a database is there without its key.
    """
    name = str(path.absolute())
    bereft = any(
        path.parent.glob("*.db")
    )  # asked first: of two that start at once, the other draws it before it goes on
    for place in (_credential(), path):
        if place is not None and os.path.lexists(place):
            return _key_in(place)
    if vault and (kept := _asked(lambda: vault.get_password(SERVICE, name))):
        return _key(kept, _ASK)
    if bereft:
        raise StoreUnavailable("Không thấy khóa của cơ sở dữ liệu.", f"Trả lại tệp {path.name} từ nơi cất. {_ASK}")
    if vault:
        return _drawn_into(vault, name)
    try:
        _draw(path)
    except OSError as error:
        raise _unreachable(path) from error
    return _key_in(path)


def system_vault() -> Vault | None:
    """Return the vault of the operating system, None where a key is better kept elsewhere."""
    if sys.platform != "win32":
        return None
    import keyring  # noqa: PLC0415 - 110 ms that a machine without a vault does not wait

    return keyring.get_keyring()


def _credential() -> Path | None:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return Path(folder) / CREDENTIAL if folder else None


def _key_in(path: Path) -> bytes:
    try:
        written = path.read_text(encoding="ascii")
    except OSError as error:
        raise _unreachable(path) from error
    except ValueError as error:
        raise StoreUnavailable(_NO_KEY, f"Kiểm tra tệp {path.name} trong thư mục dữ liệu.") from error
    return _key(written, f"Kiểm tra tệp {path.name} trong thư mục dữ liệu.")


def _key(written: str, do: str) -> bytes:
    try:
        key = bytes.fromhex(written.strip())
    except ValueError as error:
        raise StoreUnavailable(_NO_KEY, do) from error
    if len(key) != KEY_BYTES:
        raise StoreUnavailable(_NO_KEY, do)
    return key


def _drawn_into(vault: Vault, name: str) -> bytes:
    _asked(lambda: vault.set_password(SERVICE, name, secrets.token_hex(KEY_BYTES)))
    # read back: what another program drew at the same time may have won, and a vault that keeps nothing is found out
    return _key(_asked(lambda: vault.get_password(SERVICE, name)) or "", _ASK)


def _asked(question: Callable[[], Answer]) -> Answer:
    try:
        return question()
    except Exception as error:  # each vault has errors of its own
        raise StoreUnavailable("Kho khóa của hệ điều hành không trả lời.", _ASK) from error


def _draw(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        _write_durably(drawn)
        with suppress(FileExistsError):  # the first of two processes that start at once wins; the other reads its key
            os.link(drawn, path)
    finally:
        drawn.unlink(missing_ok=True)


def _write_durably(drawn: Path) -> None:
    with os.fdopen(os.open(drawn, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())


def _unreachable(path: Path) -> StoreUnavailable:
    what = f"Không ghi hoặc đọc được trong thư mục dữ liệu {path.parent}."
    return StoreUnavailable(what, f"Kiểm tra quyền và chỗ trống của thư mục, và tệp {path.name}.")
