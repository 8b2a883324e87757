"""Composition of one machine: its store, its desks and its replicator, wired by hand, once."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic

from sync.chore import Stop, every
from sync.clock import CentreClock, local
from sync.domain.business_day import first_open_day
from sync.domain.calendar import WorkCalendar
from sync.domain.calling import NobodyWaiting
from sync.domain.centre_clock import ClockAlarm, Rank, Told
from sync.domain.company import Odd
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId, TicketId
from sync.domain.revocation import Revocations
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.domain.unsent import Waiting, by_family
from sync.errors import StoreUnavailable
from sync.identity.passport import Passport, is_enrolled
from sync.office.account_book import AccountBook
from sync.office.accounts import Accounts
from sync.office.amendments import Amendments
from sync.office.appointments import Appointments
from sync.office.catalogue import CatalogueDesk
from sync.office.codes import Codes, Policy
from sync.office.drafts import DraftDesk
from sync.office.help_calls import HelpCalls
from sync.office.intake import Intake
from sync.office.live_hall import LiveHall
from sync.office.lookup import Lookup
from sync.office.opening_hours import OpeningHours
from sync.office.overlays import load_overlays
from sync.office.people import People
from sync.office.phrases import Phrases
from sync.office.presence import Presence
from sync.office.printers import Printers
from sync.office.queue import QueueDesk
from sync.office.ratings import Ratings
from sync.office.refusal import RESTS, NotPossible
from sync.office.reviewed import load_lookup
from sync.office.seats import Seats
from sync.office.service_codes import ServiceCodes
from sync.office.shipped import (
    load_account_policies,
    load_calendar,
    load_call_rules,
    load_centre,
    load_code_book,
    load_freshness,
    load_rating_forms,
)
from sync.office.supervision import Supervision
from sync.office.tracking import Tracking
from sync.office.upkeep import drop_what_is_over, look_after
from sync.office.viewings import Viewings
from sync.office.waits import Waits
from sync.office.worklist import Worklist
from sync.opening import RANKS, clock_of, must_fit, papers_of, store_of
from sync.replication.exchange import Access, Self
from sync.replication.peer import Claim, PeerAway
from sync.replication.replicator import Replicator
from sync.replication.trust import Trust
from sync.settings import Settings
from sync.store.disk_watch import LOOK_EVERY_S, DiskWatch
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.recover import Place, Recovery, open_or_recover
from sync.store.store import Store
from sync.store.unsent import headers_to_be_sent
from sync.store.whole import DATABASE

log = logging.getLogger(__name__)

CLAIM_WITHIN_S = 2.0
AGREE_WITHIN_S = 0.5
ASK_AGAIN_S = 0.05
"""Between two claims for the same person; without it one counter keeps a core of the hub busy."""

HEAR_FIRST_S = 2.0
TEND_CODES_EVERY_S = 15.0
FORGET_EVERY_S = 60.0
BRING_IN_EVERY_S = 5.0
CATALOGUE_EVERY_S = 60.0
POST_EVERY_S = 300.0
"""Of a counter, for a day on which no hub posts the catalogue's corrections; the hub does so at its first chores."""


OnChange = Callable[[frozenset[EntityId]], None]


@dataclass(frozen=True, slots=True)
class Link:
    """How it stands with the world outside, for the line on the kiosk and the badge at the desk.

    Attributes:
        online: whether the province is reached, directly or through the hub.
        since_ms: when that became so.
        unsent: own events that the province is not known to hold; the oldest one's time beside it.
        last_sync_ms: when a peer last answered; None before the first time.
        clock: what people should know of this machine's clock.
        odd: who else answers at a server's address; of a stranger people should stop typing and call for help.
        edition: of the program at the main peer, "" when it is not known.
        near: whether any peer answers, so that what happens here is heard at the other machines of the house.
    """

    online: bool
    since_ms: int
    unsent: int
    oldest_unsent_ms: int | None
    last_sync_ms: int | None
    clock: ClockAlarm | None = None
    odd: Odd | None = None
    edition: str = ""
    near: bool = False


OnLink = Callable[[Link], None]


class Machine:
    """One machine of the centre. Callbacks come from other threads than the caller's."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        lookup: Lookup,
        calendar: WorkCalendar,
        clock: CentreClock,
        passport: Passport | None = None,
    ) -> None:
        """Wire the desks; ``open`` is what everybody calls."""
        centre = lookup.centre
        self.settings, self.clock, self.centre, self.passport = settings, clock, centre, passport
        self.calendar, self.lookup, self.store, self.people = calendar, lookup, store, People(store, centre)
        layers, freshness = load_overlays(settings.data), load_freshness(settings.data)
        self.catalogue = CatalogueDesk(store, lookup, layers, freshness, clock)
        self.amendments = Amendments(store, lookup, settings.device, clock, self.refresh_catalogue)
        self.queue = QueueDesk(store, centre, settings.device, settings.tag, clock, load_call_rules(settings.data))
        self.seats = Seats(store, centre, settings.device, self.queue)
        self.help, self.printers, self.ratings = (
            HelpCalls(store, settings.device, clock, self.queue),
            Printers(store, settings.device, clock, self.queue),
            Ratings(store, settings.device, clock, self.queue, load_rating_forms(settings.data)),
        )
        self.hall, self.waits, self.hours = (
            LiveHall(store, centre, clock, self.queue, self.help, self.printers),
            Waits(store, calendar, clock, self.queue, lambda: self.replicator.contact.last_ms),
            OpeningHours(centre, calendar, clock, always=settings.always_open),
        )
        self.appointments = Appointments(store, lookup, calendar, clock, self.queue)
        self.book = book = AccountBook(store, settings.device, load_account_policies(settings.data), clock)
        self.accounts, self.supervision, self.presence = Accounts(book), Supervision(book), Presence(book)
        code_book, policy = load_code_book(settings.data), Policy(settings.official_codes)
        self.codes = Codes(store, centre, code_book, settings.device, policy, clock)
        self.intake = Intake(store, lookup, calendar, self.codes, clock)
        self.drafts = DraftDesk(store, clock)
        self.tracking, self.viewings = Tracking(store, self.intake.due), Viewings(store, clock, self.queue)
        self.disk, self.phrases, self.service = (
            DiskWatch(store),
            Phrases(self.amendments, lookup, clock),
            ServiceCodes(store, passport, self.revocations),
        )
        self.worklist = Worklist(store, settings.centre, settings.device, self.intake.code, self.queue)
        self._on_change: OnChange = lambda _touched: None
        self._on_link: OnLink = lambda _link: None
        me = Self(
            f"{settings.centre}/{settings.device}",
            is_province=settings.role is Role.PROVINCE,
            keeps_today_only=settings.role in (Role.KIOSK, Role.BOARD),
            now_ms=clock.tell_ms,
            trust=Trust(passport),
        )
        access = Access(settings.role.audiences, None if settings.role.every_centre else settings.centre)
        self.replicator = Replicator(store, me, access, settings.peers, clock)
        self.replicator.on_time, self.replicator.steady = self._hear_time, clock.steady
        self.me, self.access = me, access
        self.recovered: Recovery | None = None  # its sentence is for the staff
        self._chores, self._aside = list[Stop](), ThreadPoolExecutor(1, "aside")

    @classmethod
    def open(cls, settings: Settings, centre_file: Path | None = None) -> "Machine":
        """Return the machine that the settings describe, its database open.

        Raises:
            Trouble: the database, its key or the shipped data cannot be used; the sentence says what to do.
        """
        centre = load_centre(centre_file)
        must_fit(settings, centre, enrolled=is_enrolled(settings.data))
        calendar = load_calendar()
        lookup = load_lookup(centre, settings.data)
        key = machine_key(settings.data / KEY_FILE, system_vault())
        passport = papers_of(settings, key)
        clock = clock_of(settings)
        place = Place(settings.data / DATABASE, key, settings.backups, clock())
        opened = open_or_recover(place, lambda: store_of(settings, place, clock))
        machine = cls(settings, opened.store, lookup, calendar, clock, passport)
        machine.recovered = opened.recovered
        machine.me.trust.end_logs_in(opened.store)
        return machine

    def start(self, on_change: OnChange, on_link: OnLink) -> None:
        """Begin to exchange; from now on tell what changed and how the line stands."""
        self._on_change, self._on_link = on_change, on_link
        self.store.on_commit = self._committed
        self.replicator.on_contact = lambda _contact: self._tell_link()
        self.clock.start()
        if self.settings.role in (Role.KIOSK, Role.COUNTER):
            Thread(target=self.lookup.make_ready, name="search index", daemon=True).start()
        self.hear_first()
        self.replicator.start()
        self._chores = [
            every(self.settings.backup.every_h * 3600, self.look_after_the_data),
            every(BRING_IN_EVERY_S, self.store.bring_in),
            every(CATALOGUE_EVERY_S, self.refresh_catalogue),
        ]
        if self.me.keeps_today_only:
            self._chores.append(every(FORGET_EVERY_S, self.forget_the_past))
        if self.settings.role in (Role.KIOSK, Role.COUNTER):
            self._chores.append(every(LOOK_EVERY_S, self.disk.look))
        if self.settings.role is Role.COUNTER:
            self._chores.append(every(TEND_CODES_EVERY_S, self.codes.tend))
            self._chores.append(every(POST_EVERY_S, self.amendments.post_anew))

    def look_after_the_data(self) -> None:
        """Take up the reserve, back the database up, drop what is over; done every hour or as the settings say.

        Raises:
            Trouble: the database is damaged, or the folder cannot be written; earlier backups are untouched.
        """
        key = machine_key(self.settings.data / KEY_FILE, system_vault())
        look_after(self.settings, self.store, key, self.clock(), self.passport)
        if self.clock.sure:
            drop_what_is_over(self.settings, self.store, self.clock())
            self.drafts.drop_what_is_over()

    def refresh_catalogue(self) -> None:
        """Put in force what holds today, and say so; done every minute for what begins or ends with a day."""
        if self.catalogue.refresh():
            self._on_change(frozenset())

    def forget_the_past(self) -> None:
        """Remove what a kiosk or board need not keep; done every minute, because at its start it has heard of nobody.

        A clock that nobody has looked at does not say which days are past: numbers would begin again at 1.
        """
        if self.clock.sure and self.replicator.contact.last_ms is not None:
            self.store.forget_before(first_open_day(local(self.clock())))

    def close(self) -> None:
        """Stop exchanging and close the database."""
        for chore in self._chores:
            chore.set()
        self.replicator.stop()
        self._aside.shutdown(cancel_futures=True)
        self.store.close()
        self.clock.stop()

    def revocations(self) -> Revocations:
        """Return which machines were ended, as far as that has been heard here."""
        with self.store.read() as view:
            return self.me.trust.revocations(view)

    def hear_first(self) -> None:
        """Before the first number of a start, hear from every peer that answers at once what this machine has given.

        Its disk may be an old one, or another's: it then learns which numbers are on paper already.
        """
        if self.gives_numbers():
            self.replicator.hear_all(HEAR_FIRST_S)

    def gives_numbers(self) -> bool:
        """Return whether this machine has a series of its own: it is a kiosk, or its settings give it a tag."""
        return self.settings.role is Role.KIOSK or bool(self.settings.tag)

    def link(self) -> Link:
        """Return how it stands with the world outside now."""
        contact, alarm = self.replicator.contact, self.clock.alarm()
        with self.store.read() as view:
            unsent = view.unsent(self.settings.device)
        since_ms, odd = contact.line.since_ms or contact.since_ms, self.replicator.company.odd
        return Link(
            contact.online, since_ms, *unsent, contact.last_ms, alarm, odd, contact.edition, contact.peer is not None
        )

    def waiting_to_be_sent(self) -> tuple[Waiting, ...]:
        """Return what waits to be sent, by what it is about; takes longer than a frame while much waits."""
        with self.store.read() as view:
            return by_family(headers_to_be_sent(view, self.settings.device))

    def exchange_now(self, within_s: float) -> None:
        """Exchange with every peer that answers in this time, without waiting for the next turn; blocks as long."""
        self.replicator.hear_all(within_s)
        self.replicator.wake()

    def call_next(self, counter: CounterId, officer: OfficerId | None = None) -> Ticket | NobodyWaiting | NotPossible:
        """Ask the hub for the next person while it answers within two seconds, else call from the own copy.

        Takes as long as that and a commit or two: not for a thread that draws screens. A counter that is paused here
        calls nobody.
        """
        desk = self.queue.by(officer)
        if desk.rests(counter):
            return RESTS
        ticket = self._claimed(Claim.new(counter, officer), lambda: bool(desk.waiting(counter)))
        # the hub is never a condition: a hub that was emptied, lags or has a wrong clock must not stop a counter
        standing = desk.confirm(ticket, counter) if ticket else None
        # nor does it know all: it may not have heard yet that this person is past waiting
        return standing if isinstance(standing, Ticket) else desk.call_by_own_copy(counter)

    def call_chosen(
        self, ticket: TicketId, counter: CounterId, reason: str, officer: OfficerId | None = None
    ) -> Ticket | NotPossible:
        """Call a person out of order, by the hub while it answers, so that no other counter calls him or her too.

        Takes as long as ``call_next``. What the hub refuses the own copy decides, which has heard by then why.
        """
        desk = self.queue.by(officer)
        if desk.rests(counter):
            return RESTS
        if refusal := desk.why_not_chosen(ticket, counter, reason):
            return refusal
        wish = Claim.new(counter, officer, ticket, reason)
        called = self._claimed(wish, lambda: desk.why_not_chosen(ticket, counter, reason) is None)
        standing = desk.confirm(ticket, counter) if called == ticket else None
        return standing if isinstance(standing, Ticket) else desk.call_chosen_by_own_copy(ticket, counter, reason)

    def _claimed(self, claim: Claim, still: Callable[[], bool]) -> TicketId | None:
        """Return whom the hub has called for a claim; None too while it does not answer.

        A hub that calls nobody, though this machine ``still`` sees somebody, is asked again for a moment: one of them
        has not heard yet what the other one knows. Called from the own copy, that person could be another counter's.
        """
        until = monotonic() + AGREE_WITHIN_S
        try:
            called = self.replicator.claim(claim, CLAIM_WITHIN_S)
            while called is None and still() and monotonic() < until and not self.replicator.rest(ASK_AGAIN_S):
                called = self.replicator.claim(claim, CLAIM_WITHIN_S)
        except PeerAway:
            return None
        return called

    def _committed(self, touched: frozenset[EntityId]) -> None:
        self.replicator.wake()
        if touched:
            with suppress(RuntimeError):  # this machine is being closed
                self._aside.submit(self._hear_of_the_catalogue, touched)
            self._on_change(touched)
        self._tell_link()

    def _hear_of_the_catalogue(self, touched: frozenset[EntityId]) -> None:
        """Put corrections in force; aside, because whoever has just written must not wait for a new search index."""
        try:
            if self.catalogue.hear(touched):
                self._on_change(frozenset())
        except StoreUnavailable as trouble:
            log.warning("catalogue not refreshed", extra={"reason": trouble.what})
        except Exception as error:  # noqa: BLE001 - the thread's outermost handler
            log.error("bug", extra={"kind": type(error).__name__})  # noqa: TRY400 - the message may name a citizen

    def _hear_time(self, sender: str, centre_ms: int, sent_ms: int, received_ms: int) -> None:
        role = self.centre.devices.get(DeviceId(sender.partition("/")[2]), "")
        self.clock.hear(Told(sender, RANKS.get(role, Rank.OWN), centre_ms, sent_ms, received_ms))

    def _tell_link(self) -> None:
        try:
            self._on_link(self.link())
        except StoreUnavailable as trouble:
            # what was committed stays committed: who tells it may fail, who wrote it has not
            log.warning("link not told", extra={"reason": trouble.what})
