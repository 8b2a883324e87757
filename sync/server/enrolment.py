"""Enrolling machines on line: ``motcua pair`` opens a pairing in the data folder, the server answers who proves it.

A pairing lasts 10 minutes by the computer's monotonic clock, which both programs share and nobody sets; it stands three
wrong proofs, and certifies one key. The same key may ask again while it is open: the answer may have been lost.
"""

import asyncio
import json
import threading
from base64 import b64encode
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from time import monotonic

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel, Field

from sync.domain.identity import Identity
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.identity.authority import Authority
from sync.identity.certificates import Chain, Subject, chain_text, pem_of, verified
from sync.identity.keys import replace_secret
from sync.identity.pairing import TRIES, WITHIN_S, is_proof, words
from sync.identity.signing import ENDED

PAIRING = "pairing.json"
ENROLLED = "enrolled"

_BAD, _STRANGER = 400, 403

Seconds = Callable[[], float]
IsEnded = Callable[[Identity], bool]


class NotEnrolled(StrEnum):
    """Why a machine is not certified."""

    NOT_PAIRED = "no pairing is open for this machine, or the proof is wrong"
    ENDED = ENDED


class EnrolForm(BaseModel):
    """A new machine's wish: what it wants to be, its key, and that it has the secret."""

    centre: str = Field(max_length=40)
    device: str = Field(max_length=20)
    role: Role
    key: str = Field(pattern=r"^[0-9a-f]{64}$")
    proof: str = Field(pattern=r"^[0-9a-f]{64}$")


@dataclass(frozen=True, slots=True)
class Pairing:
    """An open pairing, as it stands in the data folder.

    Attributes:
        secret: in hex.
        opened_s: by the computer's monotonic clock.
        wrong: proofs that were wrong so far.
        key: of the machine that was certified, in hex; "" while none was.
        words: what both screens show then.
    """

    centre: str
    device: str
    role: str
    secret: str
    opened_s: float
    wrong: int = 0
    key: str = ""
    words: str = ""

    def is_open(self, now_s: float) -> bool:
        """Return whether it may still be used; a clock that runs backwards was started anew with the computer."""
        return self.wrong < TRIES and 0 <= now_s - self.opened_s <= WITHIN_S

    def keep(self, folder: Path) -> None:
        """Write it into a server's data folder, in place of any other."""
        replace_secret(folder / PAIRING, json.dumps(asdict(self), ensure_ascii=False).encode())


def pairing_in(folder: Path) -> Pairing | None:
    """Return the pairing in a server's data folder, None when there is none that can be read."""
    try:
        return Pairing(**json.loads((folder / PAIRING).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


class EnrolmentDesk:
    """Certifies who proves to have been paired; used by the server's threads, one at a time."""

    def __init__(self, folder: Path, authority: Authority, is_ended: IsEnded, seconds: Seconds = monotonic) -> None:
        """Serve the pairings opened in this data folder; ``is_ended`` tells whose key was revoked."""
        self._folder, self._is_ended, self._seconds = folder, is_ended, seconds
        self.authority = authority
        self._turn = threading.Lock()

    def enrol(self, form: EnrolForm) -> Chain | NotEnrolled:
        """Return the machine's new chain, or why there is none; only who has proven to be paired is told of its key."""
        with self._turn:
            pairing = pairing_in(self._folder)
            if pairing is None or not pairing.is_open(self._seconds()):
                return NotEnrolled.NOT_PAIRED
            if not _fits(pairing, form):
                replace(pairing, wrong=pairing.wrong + 1).keep(self._folder)
                return NotEnrolled.NOT_PAIRED
            return self._certified(pairing, form)

    def _certified(self, pairing: Pairing, form: EnrolForm) -> Chain | NotEnrolled:
        subject, public_key = _subject(form), bytes.fromhex(form.key)
        chain = self.authority.certify(subject, public_key)
        identity = verified(chain, self.authority.root)
        if isinstance(identity, Identity) and self._is_ended(identity):
            return NotEnrolled.ENDED  # an end is for good; a certificate would only look like a way back
        enrolled = self._folder / ENROLLED / f"{subject.device}.{form.key[:8]}.pem"
        replace_secret(enrolled, pem_of(chain))
        said = " – ".join(words(bytes.fromhex(pairing.secret), subject, public_key))
        replace(pairing, key=form.key, words=said).keep(self._folder)
        return chain


def door_for_new_machines(desk: EnrolmentDesk, body_of: Callable[[Request], Awaitable[bytes]]) -> APIRouter:
    """Return the two endpoints that ask for no certificate: the root to compare with the code, and the wish.

    ``body_of`` reads a request within the server's limits.
    """
    door = APIRouter()

    @door.get("/v1/enrol")
    async def root() -> dict[str, str]:
        return {"root": b64encode(desk.authority.root.der).decode()}

    @door.post("/v1/enrol")
    async def enrol(request: Request) -> dict[str, str]:
        try:
            wish = EnrolForm.model_validate_json(await body_of(request))
        except ValueError as error:
            raise HTTPException(_BAD, "not a wish to be enrolled") from error
        chain = await asyncio.to_thread(desk.enrol, wish)
        if isinstance(chain, NotEnrolled):
            raise HTTPException(_STRANGER, chain.value)
        return {"chain": chain_text(chain)}

    return door


def _fits(pairing: Pairing, form: EnrolForm) -> bool:
    wanted = (pairing.centre, pairing.device, pairing.role) == (form.centre, form.device, form.role)
    first = pairing.key in ("", form.key)
    proven = is_proof(form.proof, bytes.fromhex(pairing.secret), _subject(form), bytes.fromhex(form.key))
    return wanted and first and proven


def _subject(form: EnrolForm) -> Subject:
    return Subject(CentreId(form.centre), DeviceId(form.device), form.role)
