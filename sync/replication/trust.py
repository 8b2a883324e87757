"""Whom to believe: an author's signature under its log, by the certificate that came with it, unless that was ended."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import partial

from sync.domain.body import Unusable
from sync.domain.event import Event
from sync.domain.identity import Identity, may_write
from sync.domain.ids import LogId
from sync.domain.revocation import REVOKED, Revocation, Revocations, revocation_of
from sync.identity.certificates import Root, chain_in, chain_text, verified
from sync.identity.keys import head_is_signed, sign_head
from sync.identity.passport import Passport
from sync.store.logs import Head, LogAuthor, LogReader, NoticesState, Signed
from sync.store.store import Store
from sync.store.verify import Kept
from sync.store.writer import Proof, Refused, Section, Writer

APART_EVENTS = 50
"""Most events between two signatures of a log: a section ends at one and bears no more."""

APART_BYTES = 15 * 1024
"""Most bytes of them: what lies between fits into the smallest message."""

MOST_KNOWN = 50_000
"""Certificates that are remembered, 1 kB each: all machines of a province's 3,321 communes, and some."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Looks at what comes in by the pinned root, and signs what goes out.

    Without a passport, where machines share one computer, nobody's signature is looked at and none is given.
    """

    passport: Passport | None = None
    _known: dict[bytes, Identity] = field(default_factory=dict)
    _heard: dict[NoticesState, Revocations] = field(default_factory=dict)

    def take(self, tx: Writer, section: Section, shown: Mapping[LogId, bytes]) -> Refused | None:
        """Take a section if its author is who may write the log and has signed its end.

        An author that was ended says nothing to a machine that knows; what comes by way of others is kept, and does not
        count (``end_logs``).
        """
        if self.passport is None:
            return tx.take(section)
        author = tx.author(section.log)
        certificates = author.certificates if author else shown.get(section.log, b"")
        identity = self._identity(self.passport.root, certificates)
        if identity is None:
            return Refused(section.log, "nobody is known to have written it")
        if not may_write(identity, section.log):
            return Refused(section.log, "not its author's to write")
        is_signed = partial(head_is_signed, identity, section.log)
        if author:
            return tx.take(section, Proof(author, is_signed))
        author = LogAuthor(identity.fingerprint, identity.role, certificates)
        return tx.take(section, Proof(author, is_signed, self.revocations(tx).last_of(identity, section.log)))

    def revocations(self, view: LogReader) -> Revocations:
        """Return which machines were ended, as far as that has been heard here.

        Asked at each request and each new log, and read from the events only when there are others.
        """
        if self.passport is None:
            return Revocations()
        state = view.notices_state(REVOKED)
        if (heard := self._heard.get(state)) is not None:
            return heard
        notices = view.notices(REVOKED)
        said = (self._revocation(view, log, event) for log, event in notices)
        revoked = Revocations(tuple(item for item in said if item))
        # what a transaction sees may never be kept; whose body or author is to come yet may say more then
        if not isinstance(view, Writer) and all(self._is_whole(view, log, event) for log, event in notices):
            self._heard.clear()
            self._heard[state] = revoked
        return revoked

    def end_noticed(self, tx: Writer) -> None:
        """Do what ``end_logs`` does for those machines of which this transaction has brought word."""
        if tx.noticed:
            revoked = self.revocations(tx)
            self._end(tx, revoked, revoked.touched_by(tx.noticed))

    def end_logs(self, tx: Writer) -> None:
        """Let the logs of keys that were ended stand as far as those say who ended them, and no further."""
        revoked = self.revocations(tx)
        self._end(tx, revoked, {item.key for item in revoked.known})

    def _end(self, tx: Writer, revoked: Revocations, keys: Collection[str]) -> None:
        if self.passport is None:
            return
        for log, certificates, ended in tx.logs_of(keys):
            identity = self._identity(self.passport.root, certificates)
            last = revoked.last_of(identity, log) if identity else None
            if last != ended:
                tx.end(log, last, min(at for at in (last, ended) if at is not None))

    def end_logs_in(self, store: Store) -> None:
        """Do so where no message may come: in a database that was put back, or is of an earlier program."""
        with store.read() as view:
            any_ended = bool(self.revocations(view).known)
        if any_ended:
            with store.write() as tx:
                self.end_logs(tx)

    def misfits(self, kept: Kept) -> list[int]:
        """Return the numbers of a log at which a signature is not its author's, or stands under nothing that is here.

        Another machine's log came in signed to its end, so an end that is not is named too. The own last events wait
        for the next push to be signed.
        """
        if self.passport is None:
            return []
        identity = self._identity(self.passport.root, kept.author.certificates) if kept.author else None
        author = identity if identity and may_write(identity, kept.log) else None
        here = {(link.seq, link.chain) for link in kept.links}
        signed = {(item.seq, item.chain) for item in kept.signed}
        wrong = [
            item.seq for item in kept.signed if (item.seq, item.chain) not in here or not _is_by(author, kept, item)
        ]
        if may_write(self.passport.identity, kept.log):
            return wrong
        return wrong + [head.seq for head in kept.heads if (head.seq, head.chain) not in signed]

    def sign_own(self, store: Store) -> None:
        """Put the machine's signature under all of its logs that lack it, those of earlier runs too."""
        if self.passport is None:
            return
        with store.read() as view:
            heads = view.unsigned(self.passport.identity.device)
        if heads:
            with store.write() as tx:
                for head in heads:
                    self._sign(tx, self.passport, head)

    def _sign(self, tx: Writer, passport: Passport, head: Head) -> None:
        certificates = chain_text(passport.chain).encode("ascii")
        tx.wrote(head.log, LogAuthor(passport.identity.fingerprint, passport.identity.role, certificates))
        for seq, chain in _places(tx, head):
            tx.sign(head.log, Signed(seq, chain, sign_head(passport.key, head.log, seq, chain)))

    def _identity(self, root: Root, certificates: bytes) -> Identity | None:
        if (known := self._known.get(certificates)) is not None:
            return known
        found = verified(chain_in(certificates.decode("ascii", "replace")), root)
        if not isinstance(found, Identity):
            return None  # never remembered: of what is no certificate anybody can send any number
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[certificates] = found
        return found

    def _author(self, view: LogReader, log: LogId) -> Identity | None:
        """Return who wrote a log; this machine's own may not be signed yet."""
        author = view.author(log)
        if self.passport is None or author is not None:
            return self._identity(self.passport.root, author.certificates) if self.passport and author else None
        return self.passport.identity if may_write(self.passport.identity, log) else None

    def _is_whole(self, view: LogReader, log: LogId, event: Event) -> bool:
        return not event.body_hash and self._author(view, log) is not None

    def _revocation(self, view: LogReader, log: LogId, event: Event) -> Revocation | None:
        identity = self._author(view, log)
        try:
            return revocation_of(event, identity) if identity else None
        except Unusable:
            return None


NOBODYS_SIGNATURE = Trust()


def _is_by(author: Identity | None, kept: Kept, item: Signed) -> bool:
    return author is not None and head_is_signed(author, kept.log, item.seq, item.chain, item.signature)


def _places(tx: Writer, head: Head) -> list[tuple[int, bytes]]:
    """Return where to sign a branch beyond its last signature: at its end, and so that sections can end before."""
    # a machine that was copied while it ran has signed both branches: what the other one signed says nothing of this
    signed = reversed(tx.signed(head.log, 0))
    last = next((item.seq for item in signed if tx.chain_at(head, item.seq) == item.chain), 0)
    places, events, size = [], 0, 0
    before: tuple[int, bytes] | None = None
    for seq, (chain, event) in enumerate(tx.events_of(head, last, 1 << 40), last + 1):
        events, size = events + 1, size + len(event.envelope)
        if before and (events > APART_EVENTS or size > APART_BYTES):
            places.append(before)
            events, size = 1, len(event.envelope)
        before = seq, chain
    return [*places, (head.seq, head.chain)]
