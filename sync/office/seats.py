"""Counters that are manned: opened when an officer sits down, paused with a reason, closed when he or she leaves."""

from collections.abc import Mapping

from sync.domain.call_rules import Asked
from sync.domain.centre import Centre
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.log import Audience
from sync.domain.seat import Seat, SeatId, SeatKind, SeatState
from sync.domain.ticket import Ticket
from sync.office.desk import IN_HAND, Desk, in_hand
from sync.office.refusal import NO_REASON, NotPossible
from sync.store.hall_rows import seat_named, seats_of
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

_NO_COUNTER = NotPossible("Trung tâm không có quầy này.")
_LEFT = NotPossible("Quầy này đã đóng. Đăng nhập lại để mở quầy.")


class Seats:
    """The seats of the day, and the steps of this machine's own."""

    def __init__(self, store: Store, centre: Centre, device: DeviceId, desk: Desk) -> None:
        """Open seats of this centre's counters at this machine; the desk tells the day and the rules."""
        self._store, self._centre, self._device, self._desk = store, centre, device, desk

    def of_today(self) -> tuple[Seat, ...]:
        """Return all machines' seats of the open day, closed ones too, in the order in which they were opened."""
        with self._store.read() as view:
            return self._of_the_day(view)

    def own(self, counter: CounterId) -> Seat | None:
        """Return this machine's seat at a counter, open or paused; None when nobody has opened it here today."""
        with self._store.read() as view:
            return next((seat for seat in self._manned(view) if seat.counter == counter), None)

    def beside(self, counter: CounterId) -> tuple[Seat, ...]:
        """Return the other machines' seats at a counter that are not closed: two people sit there, or one has moved."""
        there = [seat for seat in self.of_today() if seat.counter == counter and seat.device != self._device]
        return tuple(seat for seat in there if seat.state is not SeatState.CLOSED)

    def open(self, counter: CounterId, officer: OfficerId) -> Seat | NotPossible:
        """Sit down at a counter; who never left (the program was ended) goes on where he or she was.

        Other seats that this machine has left open are closed: one person sits at a machine.
        """
        if self._centre.counter(counter) is None:
            return _NO_COUNTER
        with self._store.write() as tx:
            manned = self._manned(tx)
            same = next((seat for seat in manned if (seat.counter, seat.officer) == (counter, officer)), None)
            for seat in manned:
                if seat != same:
                    self._record(tx, SeatKind.CLOSED, seat, {})
            if same:
                return same
            body = {"counter": counter, "officer": officer, "day": self._desk.day(tx).isoformat()}
            entity = tx.record(Draft(SeatKind.OPENED, Audience.PUBLIC, officer, body))
            return _present(tx, SeatId(entity))

    def pause(self, seat: SeatId, reason: str) -> Seat | NotPossible:
        """Leave the counter for a while, for one of the rules' reasons; nobody may be in hand."""
        if self._desk.rules().reason(Asked.PAUSE, reason) is None:
            return NO_REASON
        return self._step(SeatKind.PAUSED, seat, {"reason": reason}, "tạm nghỉ")

    def resume(self, seat: SeatId) -> Seat | NotPossible:
        """Come back from a pause."""
        return self._step(SeatKind.RESUMED, seat, {})

    def close(self, seat: SeatId) -> Seat | NotPossible:
        """Leave for good; nobody may be in hand."""
        return self._step(SeatKind.CLOSED, seat, {}, "rời quầy")

    def _step(self, kind: SeatKind, seat: SeatId, body: Mapping[str, object], leaving: str = "") -> Seat | NotPossible:
        """Take a step; ``leaving`` says for which one nobody may be in hand."""
        with self._store.write() as tx:
            standing = seat_named(tx, seat)
            if standing is None or standing.state is SeatState.CLOSED:
                return _LEFT
            busy = self._in_hand(tx, standing.counter) if leaving else None
            if busy:
                return NotPossible(f"Quầy đang có số {busy.label}. Kết thúc hoặc gác lại số đó trước khi {leaving}.")
            self._record(tx, kind, standing, body)
            return _present(tx, seat)

    def _record(self, tx: Writer, kind: SeatKind, seat: Seat, body: Mapping[str, object]) -> None:
        tx.record(Draft(kind, Audience.PUBLIC, seat.officer, body, entity=seat.id))

    def _in_hand(self, view: Reader, counter: CounterId) -> Ticket | None:
        return in_hand(view.tickets_at(self._desk.day(view), counter, IN_HAND), counter)

    def _manned(self, view: Reader) -> tuple[Seat, ...]:
        """Return this machine's seats that are not closed, the latest first."""
        own = [seat for seat in self._of_the_day(view) if seat.device == self._device]
        return tuple(seat for seat in reversed(own) if seat.state is not SeatState.CLOSED)

    def _of_the_day(self, view: Reader) -> tuple[Seat, ...]:
        return seats_of(view, self._desk.day(view))


def _present(tx: Writer, seat: SeatId) -> Seat:
    found = seat_named(tx, seat)
    if found is None:
        raise LookupError(seat)
    return found
