"""One-time codes for a kiosk's service page, drawn at a staff PC by a supervisor and looked at by the kiosk alone.

The secret is agreed between the keys in the two machines' certificates, which each has from the other's log: nothing
is sent for it, and it lies on no disk; the kiosk's own key lies there only encrypted under its database key. Whoever
holds a counter's key can draw codes until that counter is revoked.
"""

import logging
from collections.abc import Callable, Iterator
from secrets import randbelow

from sync.domain import service_code
from sync.domain.identity import Identity
from sync.domain.ids import DeviceId, OfficerId
from sync.domain.revocation import Revocations
from sync.domain.roles import Role
from sync.domain.service_code import DIGITS, Door
from sync.identity.certificates import chain_in, verified
from sync.identity.passport import Passport
from sync.identity.sealing import agreed
from sync.office.refusal import NotPossible
from sync.store.store import Store

log = logging.getLogger(__name__)

_PURPOSE = b"motcua service code v1\0"
_ANSWER = frozenset({Role.COUNTER, Role.HUB})
"""Who may answer a kiosk: the machines of the staff of its own centre."""

UNKNOWN = NotPossible("Máy này chưa nghe được ki-ốt đó. Kiểm tra tên ki-ốt và mạng trong nhà.")
NO_PAPERS = NotPossible("Máy này chưa ghép vào trung tâm nên không cấp được mã.")
NOT_A_QUESTION = NotPossible(f"Gõ đủ {DIGITS} chữ số đang hiện ở ki-ốt.")


class ServiceCodes:
    """Both halves: what a staff PC answers, and what a kiosk looks at."""

    def __init__(self, store: Store, passport: Passport | None, revocations: Callable[[], Revocations]) -> None:
        """Know machines by the logs in this store; without papers there is nobody to agree with."""
        self._store, self._passport, self._revocations = store, passport, revocations

    def answer(self, kiosk: DeviceId, question: str, by: OfficerId) -> str | NotPossible:
        """Return the code for the question that a kiosk shows, as it is read out."""
        digits = "".join(question.split())
        if self._passport is None:
            return NO_PAPERS
        if len(digits) != DIGITS or not (digits.isascii() and digits.isdecimal()):
            return NOT_A_QUESTION
        asked = [known for known in self._known(frozenset({Role.KIOSK})) if known.device == kiosk]
        if not asked:
            return UNKNOWN
        log.warning("service code drawn", extra={"kiosk": kiosk, "officer": by})
        return service_code.spaced(
            service_code.answer(self._secret(self._passport, asked[-1], kiosk=asked[-1]), digits)
        )

    def secrets(self) -> tuple[bytes, ...]:
        """Return what this kiosk shares with each staff machine that it has heard of; () where nobody can answer."""
        papers = self._passport
        if papers is None:
            return ()
        return tuple(self._secret(papers, known, kiosk=papers.identity) for known in self._known(_ANSWER))

    def _secret(self, papers: Passport, other: Identity, *, kiosk: Identity) -> bytes:
        staff = other if kiosk is papers.identity else papers.identity
        return agreed(papers.key, other.public_key, _PURPOSE + f"{kiosk.fingerprint}\0{staff.fingerprint}".encode())

    def _known(self, roles: frozenset[Role]) -> Iterator[Identity]:
        """Yield machines of this centre that were not revoked, the one heard of last at the end."""
        if self._passport is None:
            return
        centre, revoked = self._passport.identity.centre, self._revocations()
        with self._store.read() as view:
            shown = view.authors()
        for certificates in shown:
            found = verified(chain_in(certificates.decode("ascii", "replace")), self._passport.root)
            fits = isinstance(found, Identity) and found.centre == centre and found.role in roles
            if isinstance(found, Identity) and fits and not revoked.is_revoked(found):
                yield found


def ask(door: Door, now_ms: int) -> Door:
    """Return the door with a question that nobody can foresee."""
    return service_code.ask(door, randbelow(10**DIGITS), now_ms)
