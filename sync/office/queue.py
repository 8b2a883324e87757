"""The queue desk: issue, call, recall, serve, miss, finish; each one short commit on this machine."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sync.clock import Clock, local
from sync.domain import queue
from sync.domain.business_day import open_day
from sync.domain.centre import Centre
from sync.domain.ids import CounterId, DeviceId, GroupId, ServiceCode, TicketId
from sync.domain.log import Audience
from sync.domain.numbering import TAG_LETTERS, last_of, next_number, not_before, series, tag_for
from sync.domain.possession import Shown, Tries, read_slip, shown_by, twins
from sync.domain.queue import BoardView, NobodyWaiting
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

CONFIRM_WITHIN_MS = 180_000
"""How long the hub waits for the counter's receipt of a call that it made for it."""

_IN_HAND = (TicketState.CALLED, TicketState.SERVING)


@dataclass(frozen=True, slots=True)
class NotPossible:
    """The refusal when a thing is no longer as the screen showed it; the reason is a Vietnamese sentence."""

    reason: str


_GONE = NotPossible("Không thấy số này trên máy.")
_TAKEN = NotPossible("Số này đã do quầy khác mời hoặc đã xong.")
_NO_SLIP = NotPossible("Nhập 4 ký tự ở cuối phiếu, hoặc quét mã QR.")
_NUMBER_ONLY = NotPossible("Đây là số thứ tự. Nhập 4 ký tự ở cuối phiếu.")
_UNKNOWN_SLIP = NotPossible("Máy này không có phiếu mã đó. Xem lại mã; nếu đúng, máy chưa nhận được phiếu từ ki-ốt.")
_ALIKE = NotPossible("Có hai phiếu cùng mã này. Quét mã QR, hoặc nhập cả số, như A045 7KQ2.")
_OTHER_DAY = NotPossible("Phiếu này của ngày khác. Mời bà con lấy số mới.")


class QueueDesk:
    """The use cases around tickets, for kiosk, board, counters and hub alike."""

    def __init__(self, store: Store, centre: Centre, device: DeviceId, tag: str, clock: Clock) -> None:
        """Work on this store for this centre; ``tag`` follows the letter of this machine's series."""
        self._store, self._centre, self._device, self._tag, self._clock = store, centre, device, tag, clock
        self._tries = Tries()

    def issue(self, group: GroupId, services: tuple[ServiceCode, ...] = (), language: str = "vi") -> Ticket:
        """Return a new ticket, durable; numbers are dense per series and day.

        A machine that hears of a number of its series which it did not print takes another tag (``numbering.tag_for``).

        Raises:
            KeyError: the centre has no such group.
            StoreUnavailable: no number was given.
        """
        known = self._centre.group(group)
        if known is None:
            raise KeyError(group)
        with self._store.write() as tx:
            now_ms = self._clock()
            day = open_day(local(now_ms), tx.tickets)
            issued = tx.issued(day)
            of_group = series(known.letter, tag_for(self._tag, issued, tx.own_runs(), _two_letters))
            last = last_of(of_group, issued)
            body = {
                "series": of_group,
                "number": next_number(last.last if last else None),
                "day": day.isoformat(),
                "group": group,
                "services": services,
                "language": language,
            }
            at_ms = not_before(now_ms, last.at_ms if last else None)
            entity = tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, self._device, body, at_ms=at_ms))
            return _present(tx, TicketId(entity))

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """Return the ticket as it stands now."""
        with self._store.read() as view:
            return view.ticket(ticket)

    def waiting(self, counter: CounterId | None = None) -> tuple[Ticket, ...]:
        """Return today's waiting tickets in the order of calling, for one counter or for all."""
        waiting = queue.in_order(self._today())
        return waiting if counter is None else tuple(t for t in waiting if t.group in self._groups(counter))

    def ahead_of(self, ticket: TicketId) -> int:
        """Return how many of the same group wait before this ticket."""
        return queue.ahead_of(self._today(), ticket)

    def at_counter(self, counter: CounterId) -> Ticket | None:
        """Return whom this counter serves, else whom it has called; the latest if there are two."""
        return self._in_hand(self._today(), counter)

    def absent(self, counter: CounterId) -> tuple[Ticket, ...]:
        """Return who did not come when this counter called, latest first."""
        missed = [t for t in self._today() if t.counter == counter and t.state is TicketState.ABSENT]
        return tuple(sorted(missed, key=lambda t: (-t.changed_at_ms, t.id)))

    def served_today(self, counter: CounterId) -> int:
        """Return how many this counter has finished today."""
        return sum(t.counter == counter and t.state is TicketState.FINISHED for t in self._today())

    def board(self) -> BoardView:
        """Return what the hall reads."""
        return queue.board(self._today())

    def call_next(self, counter: CounterId, claim: str = "") -> Ticket | NobodyWaiting:
        """Call whoever is next for this counter by this machine's own copy.

        A claim asked again gets the same ticket, whatever has become of it. One that found nobody waiting has called
        nobody: asked again while it is fresh, which is for the caller to judge, it is the same wish still.
        """
        with self._store.write() as tx:
            answered = tx.called_for(claim) if claim else None
            if answered is not None:
                return answered
            chosen = queue.next_ticket(self._of_the_day(tx), self._groups(counter))
            if isinstance(chosen, NobodyWaiting):
                return chosen
            self._record(tx, TicketKind.CALLED, chosen.id, {"counter": counter} | ({"claim": claim} if claim else {}))
            return _present(tx, chosen.id)

    def called_for(self, claim: str) -> Ticket | NobodyWaiting:
        """Return whom a claim called, on whatever day, and call nobody: what is asked again long after has no effect.

        The answer is the first one's: nobody, where nobody waited then.
        """
        with self._store.read() as view:
            return view.called_for(claim) or NobodyWaiting()

    def confirm(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Tell the hub that its call for this counter came; without it the person waits again after three minutes.

        The answer may be here before the hub's event is: then the receipt itself makes the call.
        """
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is None:
                return _GONE
            called_here = standing.state is TicketState.CALLED and standing.counter == counter
            if not called_here and standing.state is not TicketState.WAITING:
                return _TAKEN
            self._record(tx, TicketKind.CONFIRMED, ticket, {"counter": counter})
            return _present(tx, ticket)

    def recall(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Call this counter's person once more."""
        return self._act(TicketKind.RECALLED, ticket, counter, (TicketState.CALLED,))

    def call_absent(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Call a person who was absent when called before."""
        return self._act(TicketKind.CALLED, ticket, counter, (TicketState.ABSENT,))

    def serve(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Begin to serve: the person stands at this counter with the slip."""
        return self._act(TicketKind.SERVING, ticket, counter, (TicketState.CALLED, TicketState.ABSENT))

    def serve_by_slip(self, shown: str, counter: CounterId) -> Ticket | NotPossible:
        """Begin to serve whoever holds this slip, whether called here, elsewhere or not at all.

        Args:
            shown: the text of the slip's QR, or its four characters, with the number before them or without.
            counter: where the person stands.
        """
        held = read_slip(shown)
        if held is None:
            return _NO_SLIP
        now_ms = self._clock()
        wait_ms = 0 if held.ticket else self._tries.wait_ms(now_ms)
        if wait_ms:
            return NotPossible(f"Nhập sai nhiều lần. Đợi {-(-wait_ms // 1000)} giây rồi thử lại, hoặc quét mã QR.")
        with self._store.write() as tx:
            found = self._held_by(tx, held)
            if isinstance(found, Ticket):
                self._tries = Tries()
                return self._serve_holder(tx, found, counter)
        self._tries = self._tries if held.ticket else self._tries.failed(now_ms)
        return found

    def twins(self) -> frozenset[TicketId]:
        """Return today's tickets that share their number with another: only the slip's code tells them apart."""
        return twins(self._today())

    def miss(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Note that nobody came."""
        return self._act(TicketKind.ABSENT, ticket, counter, (TicketState.CALLED,))

    def finish(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Note that this person's business at the counter is done."""
        return self._act(TicketKind.FINISHED, ticket, counter, _IN_HAND)

    def _held_by(self, tx: Writer, held: Shown) -> Ticket | NotPossible:
        today = self._of_the_day(tx)
        found = shown_by(today, held)
        if not found and held.ticket and (other_day := tx.ticket(held.ticket)) is not None:
            return other_day
        if len(found) == 1:
            return found[0]
        is_number = held.code in {ticket.label for ticket in today}
        return _ALIKE if found else _NUMBER_ONLY if is_number else _UNKNOWN_SLIP

    def _serve_holder(self, tx: Writer, ticket: Ticket, counter: CounterId) -> Ticket | NotPossible:
        today = self._of_the_day(tx)
        busy = self._in_hand(today, counter)
        if ticket.state is TicketState.SERVING and ticket.counter == counter:
            return ticket
        if refusal := self._why_not(ticket, counter, busy, of_today=ticket in today):
            return NotPossible(refusal)
        self._record(tx, TicketKind.SERVING, ticket.id, {"counter": counter})
        return _present(tx, ticket.id)

    def _why_not(self, ticket: Ticket, counter: CounterId, busy: Ticket | None, *, of_today: bool) -> str:
        if ticket.state is TicketState.FINISHED:
            done = f"{local(ticket.changed_at_ms):%H:%M}"
            return f"Số {ticket.label} đã xong ở quầy {ticket.counter} lúc {done}. Mời bà con lấy số mới."
        if ticket.state is TicketState.SERVING:
            return f"Quầy {ticket.counter} đang phục vụ số {ticket.label}. Mời bà con sang quầy đó."
        if not of_today and ticket.state not in _IN_HAND:
            return _OTHER_DAY.reason
        if ticket.group not in self._groups(counter):
            return f"Phiếu {ticket.label} không thuộc quầy này. Mời bà con xem số quầy trên phiếu."
        if busy is not None and busy.id != ticket.id:
            return f"Quầy đang có số {busy.label}. Kết thúc hoặc báo vắng số đó trước."
        return ""

    def lapse_unconfirmed(self) -> int:
        """Let people wait again whose call no counter has confirmed in time; return how many. The hub's work."""
        if not self._forgotten(self._today()):
            return 0
        with self._store.write() as tx:
            # looked at again under the lock: a receipt that has come meanwhile stands
            forgotten = self._forgotten(self._of_the_day(tx))
            for ticket in forgotten:
                self._record(tx, TicketKind.LAPSED, ticket, {})
        return len(forgotten)

    @staticmethod
    def _in_hand(tickets: Iterable[Ticket], counter: CounterId) -> Ticket | None:
        in_hand = [t for t in tickets if t.counter == counter and t.state in _IN_HAND]
        return max(in_hand, key=lambda t: (t.state is TicketState.SERVING, t.changed_at_ms, t.id), default=None)

    def _forgotten(self, tickets: Iterable[Ticket]) -> list[TicketId]:
        too_old = self._clock() - CONFIRM_WITHIN_MS
        unconfirmed = (t for t in tickets if t.state is TicketState.CALLED and t.claim and not t.confirmed)
        return [ticket.id for ticket in unconfirmed if ticket.called_at_ms < too_old]

    def _act(
        self, kind: TicketKind, ticket: TicketId, counter: CounterId, states: Collection[TicketState]
    ) -> Ticket | NotPossible:
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is None:
                return _GONE
            if standing.state not in states or standing.counter != counter:
                return _TAKEN
            self._record(tx, kind, ticket, {"counter": counter})
            return _present(tx, ticket)

    def _record(self, tx: Writer, kind: TicketKind, ticket: TicketId, body: dict[str, str]) -> None:
        tx.record(Draft(kind, Audience.PUBLIC, self._device, body, entity=ticket))

    def _today(self) -> tuple[Ticket, ...]:
        with self._store.read() as view:
            return self._of_the_day(view)

    def _of_the_day(self, view: Reader) -> tuple[Ticket, ...]:
        return view.tickets(open_day(local(self._clock()), view.tickets))

    def _groups(self, counter: CounterId) -> tuple[GroupId, ...]:
        known = self._centre.counter(counter)
        return known.groups if known else ()


def _two_letters() -> str:
    return "".join(secrets.choice(TAG_LETTERS) for _ in range(2))


def _present(tx: Writer, ticket: TicketId) -> Ticket:
    present = tx.ticket(ticket)
    if present is None:
        raise LookupError(ticket)
    return present
