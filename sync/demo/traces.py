"""Traces of people: whether what a machine keeps on its disk holds anything that a visitor said of himself.

A database is looked at twice: page by page, which shows what was deleted and what still lies in the -wal, and row by
row, because a long value is spread over several pages.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from sync.demo.people import Visitor
from sync.demo.stage import Place
from sync.domain.vietnamese import fold
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.whole import connected

# SQLCipher 4: a page is the salt (on the first), what is encrypted, the vector, and the authentication of all that
_PAGE, _SALT, _VECTOR, _HMAC = 4096, 16, 16, 64
_WAL_SIGN = 0x377F0682.to_bytes(4), 0x377F0683.to_bytes(4)
_WAL_HEADER, _FRAME_HEADER = 32, 24

_AT_ONCE = 1 << 20
_OVERLAP = 1024
"""Bytes; longer than whatever is looked for."""


def traces(place: Place, people: Iterable[Visitor]) -> tuple[str, ...]:
    """Return the files of a machine that hold a visitor's name, number, phone or address, and which of these.

    Written in any case, with accents or without, as UTF-8, UTF-16 or JSON's escapes. The machine's program has ended.
    """
    folder = place.settings_file.parent
    wanted = _wanted(people)
    key = machine_key(place.settings.data / KEY_FILE, system_vault())
    found: dict[tuple[str, str], None] = {}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for file in files:  # before any database is opened: to open one may empty its -wal
        for part in (*_raw(file), *_pages(file, key)):
            found |= dict.fromkeys((str(file.relative_to(folder)), what) for what in _in(part, wanted))
    for file in files:
        if file.suffix == ".db":
            for value in _values(file, key):
                found |= dict.fromkeys((str(file.relative_to(folder)), what) for what in _in(value, wanted))
    return tuple(f"{place.device}: {name}: {what}" for name, what in found)


def traces_in_logs(place: Place, people: Iterable[Visitor]) -> tuple[str, ...]:
    """Return what of visitors stands in the log lines of a machine, also of one that keeps their dossiers."""
    wanted = _wanted(people)
    files = sorted(place.settings_file.parent.rglob("*.log"))
    found = {(file.name, what) for file in files for part in _raw(file) for what in _in(part, wanted)}
    return tuple(f"{place.device}: {name}: {what}" for name, what in sorted(found))


def _wanted(people: Iterable[Visitor]) -> Mapping[str, frozenset[str]]:
    """Return what is looked for, by what it is; of an address the village, without which the rest says nothing."""
    seen = tuple(people)
    return {
        "name": frozenset(one.name for one in seen),
        "id number": frozenset(one.id_number for one in seen),
        "phone": frozenset(one.phone for one in seen),
        "address": frozenset(one.address.partition(",")[0] for one in seen),
    }


def _in(part: bytes, wanted: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if not part.strip(b"\0"):
        return  # the reserve is 200 MB of nothing
    text = fold(part.decode("utf-8", "ignore"))
    for what, strings in wanted.items():
        if any(_holds(part, text, string) for string in strings):
            yield what


def _holds(part: bytes, text: str, string: str) -> bool:
    return fold(string) in text or string.encode("utf-16-le") in part or json.dumps(string)[1:-1].lower() in text


def _raw(file: Path) -> Iterator[bytes]:
    """Yield a file in pieces, each with the end of the one before."""
    before = b""
    with file.open("rb") as opened:
        while piece := opened.read(_AT_ONCE):
            yield before + piece
            before = piece[-_OVERLAP:]


def _pages(file: Path, key: bytes) -> Iterator[bytes]:
    """Yield every page of a database, or of its -wal, as plain bytes; nothing of any other file."""
    if ".db" not in file.name:
        return
    content = file.read_bytes()
    if content[:4] in _WAL_SIGN:
        for place in range(_WAL_HEADER, len(content) - _FRAME_HEADER - _PAGE + 1, _FRAME_HEADER + _PAGE):
            number = int.from_bytes(content[place : place + 4])
            yield _plain(content[place + _FRAME_HEADER :][:_PAGE], _SALT if number == 1 else 0, key)
    else:
        for place in range(0, len(content) - _PAGE + 1, _PAGE):
            yield _plain(content[place : place + _PAGE], 0 if place else _SALT, key)


def _plain(page: bytes, salt: int, key: bytes) -> bytes:
    encrypted, rest = page[salt : -_VECTOR - _HMAC], page[-_VECTOR - _HMAC :]
    return Cipher(algorithms.AES(key), modes.CBC(rest[:_VECTOR])).decryptor().update(encrypted)


def _values(database: Path, key: bytes) -> Iterator[bytes]:
    """Yield all that stands in a database's tables, a table at a time."""
    with connected(database, key) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - the database's own names
            yield b"\n".join(_bytes_of(value) for row in rows for value in row)


def _bytes_of(value: Any) -> bytes:  # noqa: ANN401 - whatever SQLite keeps
    return value if isinstance(value, bytes) else str(value).encode()
