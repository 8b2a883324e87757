"""Looks at dossiers: each is noted with who had it and for whom; the report names those without a reason (F-78)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sync.clock import ZONE, Clock, local
from sync.domain.ids import CounterId, DossierId, OfficerId
from sync.domain.log import Audience
from sync.domain.viewing import Viewing, ViewingKind, unexplained
from sync.office.queue import QueueDesk
from sync.store.account_rows import accounts
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.viewing_rows import viewings_between
from sync.store.writer import Draft

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Looked:
    """A look as the report shows it.

    Attributes:
        code: of the dossier; "" where it is not on this machine any more.
        label: the number of whom it was for; "" for nobody, or where that ticket is not here.
    """

    viewing: Viewing
    code: str
    procedure: str
    label: str


@dataclass(frozen=True, slots=True)
class Report:
    """A day's looks.

    Attributes:
        all: how many there were.
        unexplained: those without a reason, newest first.
        people: names by sign-in names, as the accounts have them.
    """

    day: date
    all: int
    unexplained: tuple[Looked, ...]
    people: Mapping[OfficerId, str]


class Viewings:
    """Notes and reports."""

    def __init__(self, store: Store, clock: Clock, queue: QueueDesk) -> None:
        """Work on this store; who is at a counter, the queue's desk knows."""
        self._store, self._clock, self._queue = store, clock, queue

    def note(self, dossier: DossierId, counter: CounterId, officer: OfficerId) -> None:
        """Note that an officer has a dossier on the screen, once a day for each person at the counter."""
        at = self._queue.at_counter(counter)
        ticket = at.id if at else None
        with self._store.write() as tx:
            noted = {(each.dossier, each.officer, each.ticket) for each in _of_day(tx, local(self._clock()).date())}
            if (dossier, officer, ticket) not in noted:
                body = {"dossier": dossier, "counter": counter} | ({"ticket": ticket} if ticket else {})
                tx.record(Draft(ViewingKind.NOTED, Audience.STAFF, officer, body))

    def report(self, day: date | None = None) -> Report:
        """Return the looks of a day, of today without one."""
        of = day or local(self._clock()).date()
        with self._store.read() as view:
            found = _of_day(view, of)
            known = {name: view.dossier(name) for name in {each.dossier for each in found}}
            here = {name: dossier for name, dossier in known.items() if dossier is not None}
            told = tuple(_looked(view, each) for each in unexplained(found, here))
            people = {account.officer: account.name for account in accounts(view)}
        return Report(of, len(found), told, people)


def _of_day(view: Reader, day: date) -> tuple[Viewing, ...]:
    start_ms = int(datetime(day.year, day.month, day.day, tzinfo=ZONE).timestamp() * 1000)
    return viewings_between(view, start_ms, start_ms + _DAY_MS)


def _looked(view: Reader, viewing: Viewing) -> Looked:
    dossier = view.dossier(viewing.dossier)
    ticket = view.ticket(viewing.ticket) if viewing.ticket else None
    code, procedure = (dossier.code, dossier.procedure_name) if dossier else ("", "")
    return Looked(viewing, code, procedure, ticket.label if ticket else "")
