"""Serving people: who was called, or whoever holds the slip."""

from sync.clock import local
from sync.domain.calling import takes
from sync.domain.ids import CounterId, TicketId
from sync.domain.possession import Shown, Tries, read_slip, shown_by
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.desk import IN_HAND, Desk, in_hand, present
from sync.office.doubles import spares, why_not_served
from sync.office.refusal import RESTS, NotPossible
from sync.store.writer import Writer

_NO_SLIP = NotPossible("Nhập 4 ký tự ở cuối phiếu, hoặc quét mã QR.")
_NUMBER_ONLY = NotPossible("Đây là số thứ tự. Nhập 4 ký tự ở cuối phiếu.")
_UNKNOWN_SLIP = NotPossible("Máy này không có phiếu mã đó. Xem lại mã; nếu đúng, máy chưa nhận được phiếu từ ki-ốt.")
_ALIKE = NotPossible("Có hai phiếu cùng mã này. Quét mã QR, hoặc nhập cả số, như A045 7KQ2.")
_OTHER_DAY = NotPossible("Phiếu này của ngày khác. Mời bà con lấy số mới.")


class Serving(Desk):
    """From the person's coming to the counter to the end of the visit."""

    _tries = Tries()

    def serve(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Begin to serve: the person stands at this counter with the slip."""
        return self.act(TicketKind.SERVING, ticket, counter, (TicketState.CALLED, TicketState.ABSENT))

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
        if self.rests(counter):
            return RESTS
        with self._store.write() as tx:
            found = self._held_by(tx, held)
            if isinstance(found, Ticket):
                self._tries = Tries()
                return self._serve_holder(tx, found, counter)
        self._tries = self._tries if held.ticket else self._tries.failed(now_ms)
        return found

    def finish(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Note that this person's business at the counter is done."""
        return self.act(TicketKind.FINISHED, ticket, counter, IN_HAND)

    def _held_by(self, tx: Writer, held: Shown) -> Ticket | NotPossible:
        if held.ticket:
            return tx.ticket(held.ticket) or _UNKNOWN_SLIP
        day = self.day(tx)
        found = shown_by(tx.with_slip_code(day, held.code), held)
        if len(found) == 1:
            return found[0]
        # only whoever typed what is no code waits until the whole day is looked through
        is_number = not found and held.code in {ticket.label for ticket in tx.tickets(day)}
        return _ALIKE if found else _NUMBER_ONLY if is_number else _UNKNOWN_SLIP

    def _serve_holder(self, tx: Writer, ticket: Ticket, counter: CounterId) -> Ticket | NotPossible:
        day = self.day(tx)
        busy = in_hand(tx.tickets_at(day, counter, IN_HAND), counter)
        if ticket.state is TicketState.SERVING and ticket.counter == counter:
            return ticket
        kept = spares(tx, day).get(ticket.id)
        if kept is not None and (refusal := why_not_served(ticket, kept)):
            return NotPossible(refusal)
        if refusal := self._why_not(ticket, counter, busy, of_today=ticket.day == day):
            return NotPossible(refusal)
        self.record(tx, TicketKind.SERVING, ticket.id, counter)
        return present(tx, ticket.id)

    def _why_not(self, ticket: Ticket, counter: CounterId, busy: Ticket | None, *, of_today: bool) -> str:
        if over := _over(ticket):
            return over
        if not of_today and ticket.state not in IN_HAND:
            return _OTHER_DAY.reason
        if not self._is_for(counter, ticket):
            return f"Phiếu {ticket.label} không thuộc quầy này. Mời bà con xem số quầy trên phiếu."
        if busy is not None and busy.id != ticket.id:
            return f"Quầy đang có số {busy.label}. Kết thúc hoặc ghi vắng số đó trước."
        return ""

    def _is_for(self, counter: CounterId, ticket: Ticket) -> bool:
        """Return whether the counter takes this business, or the person was sent to it."""
        sent = self._officer is not None and ticket.only_officer == self._officer
        return sent or ticket.only_counter == counter or takes(self.caller(counter), ticket)


def _over(ticket: Ticket) -> str:
    if ticket.state is TicketState.FINISHED:
        done = f"{local(ticket.changed_at_ms):%H:%M}"
        return f"Số {ticket.label} đã xong ở quầy {ticket.counter} lúc {done}. Mời bà con lấy số mới."
    if ticket.state is TicketState.VOID:
        return f"Số {ticket.label} đã hủy lúc {local(ticket.changed_at_ms):%H:%M}. Mời bà con lấy số mới."
    if ticket.state is TicketState.SERVING:
        return f"Quầy {ticket.counter} đang phục vụ số {ticket.label}. Mời bà con sang quầy đó."
    return ""
