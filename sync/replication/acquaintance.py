"""Machines that a stick can go to: who is known by certificate, and what each said last time that it holds.

What a machine said is kept in a file named by its key, in the data folder: names of logs and numbers, nothing of
anybody. It may be lost or old: that costs room on the stick, or another journey, never an event.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field

from sync.domain.event import Ref
from sync.domain.identity import Identity
from sync.domain.ids import Fingerprint, LogId
from sync.identity.certificates import chain_in, verified
from sync.identity.keys import replace_secret
from sync.identity.passport import Passport
from sync.replication.cargo import MOST_LOGS, Known
from sync.replication.head import Count, Hex, Missed, Name
from sync.store.bodies import MOST_WANTED
from sync.store.logs import LogReader, Point

FOLDER = "bundles"


class _Said(BaseModel, strict=True):
    epoch: Annotated[str, Field(max_length=40)]
    table: Annotated[dict[Name, list[tuple[Count, Hex]]], Field(max_length=MOST_LOGS)]
    wanted: Annotated[list[Missed], Field(max_length=MOST_WANTED)]


def remember(folder: Path, machine: Fingerprint, known: Known) -> None:
    """Keep what a machine said of itself, in place of what it said before.

    Raises:
        OSError: it cannot be written.
    """
    table = {str(log): [(point.seq, point.chain.hex()) for point in points] for log, points in known.table.items()}
    wanted = [(str(ref.log), ref.seq, ref.chain) for ref in known.wanted]
    said = _Said(epoch=known.epoch, table=table, wanted=wanted)
    replace_secret(_file(folder, machine), said.model_dump_json().encode())


def remembered(folder: Path, machine: Fingerprint) -> Known:
    """Return what a machine said of itself the last time; nothing if it never did, or that cannot be read any more."""
    try:
        said = _Said.model_validate_json(_file(folder, machine).read_bytes())
    except (OSError, ValueError):
        return Known()
    table = {
        LogId(log): frozenset(Point(seq, bytes.fromhex(chain)) for seq, chain in points)
        for log, points in said.table.items()
    }
    return Known(table, tuple(Ref(LogId(log), seq, chain) for log, seq, chain in said.wanted), epoch=said.epoch)


def acquainted(view: LogReader, passport: Passport) -> tuple[Identity, ...]:
    """Return the machines whose certificates are here, each key once, who wrote something last at the end.

    They are the one that certified this machine, the authors of logs, and who certified those.
    """
    found: dict[Fingerprint, Identity] = {}
    for identity in _shown(view, passport):
        found.pop(identity.fingerprint, None)
        found[identity.fingerprint] = identity
    found.pop(passport.identity.fingerprint, None)
    return tuple(found.values())


def _shown(view: LogReader, passport: Passport) -> Iterator[Identity]:
    if passport.identity.issuer:
        yield passport.identity.issuer
    authors = [verified(chain_in(shown.decode("ascii")), passport.root) for shown in view.authors()]
    known = [author for author in authors if isinstance(author, Identity)]
    yield from (author.issuer for author in known if author.issuer)
    yield from known


def _file(folder: Path, machine: Fingerprint) -> Path:
    return folder / FOLDER / f"{machine}.json"
