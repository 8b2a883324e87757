"""Staff move people: aside, elsewhere, back into the line, forward, out; and take the last step back."""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.call_rules import Asked
from sync.domain.flood import is_unheld
from sync.domain.ids import CounterId, GroupId, OfficerId, TicketId
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.domain.ticket_fold import LEFT_AS
from sync.office.desk import IN_HAND, NOT_BEGUN, Desk, in_hand, present
from sync.office.refusal import GONE, NO_REASON, TAKEN, NotPossible
from sync.store.account_rows import name_of

_NO_PLACE = NotPossible("Chọn nhóm việc, quầy hoặc cán bộ sẽ nhận.")
_NO_CLASS = NotPossible("Trung tâm không có diện ưu tiên này.")
_PAST = NotPossible("Giờ hẹn quay lại phải sau bây giờ.")
MOVED_ON = NotPossible("Không hoàn tác được: số này đã chuyển sang bước khác.")

_OTHER_DAY = NotPossible("Phiếu này của ngày khác, không in lại. Mời bà con lấy số mới.")

_FINISHED_LONG = NotPossible("Số này kết thúc đã quá 10 phút. Mở lại ở danh sách Đã xong, chọn lý do.")
FINISHED_FOR_MS = 10 * 60_000
"""So long a finish is a slip of the hand; later it is reopened, for a reason that the supervisor reads."""

_DOUBLE = "trung-hen"
_IN_A_RUSH = "don-dap"
_AT_NO_COUNTER = CounterId("")

_OVER = (TicketState.FINISHED, TicketState.VOID)
_NOT_OVER = tuple(state for state in TicketState if state not in _OVER)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a person is sent: exactly one of group, counter and officer; in front of the others there, or behind."""

    group: GroupId | None = None
    counter: CounterId | None = None
    officer: OfficerId | None = None
    front: bool = True


class Moves(Desk):
    """Each is one commit with its reason; what another machine did meanwhile goes first."""

    def park(self, ticket: TicketId, counter: CounterId, reason: str, until_ms: int = 0) -> Ticket | NotPossible:
        """Set a person aside: until a time, at which he or she may be called again at the old place, or until told."""
        if self.rules().reason(Asked.PARK, reason) is None:
            return NO_REASON
        if until_ms and until_ms <= self._clock():
            return _PAST
        body = {"reason": reason} | ({"until": until_ms} if until_ms else {})
        return self.act(TicketKind.PARKED, ticket, counter, IN_HAND, body, NOT_BEGUN)

    def transfer(self, ticket: TicketId, counter: CounterId, to: Destination, reason: str) -> Ticket | NotPossible:
        """Send a person to another group's counters, to one counter or to one officer.

        In front means at the place by the time of coming: before all who came later, behind who waits longer there.
        """
        if self.rules().reason(Asked.TRANSFER, reason) is None:
            return NO_REASON
        where = self._where(to)
        if not where:
            return _NO_PLACE
        place = {} if to.front else {"place": self._clock()}
        body = where | place | {"reason": reason}
        return self.act(TicketKind.TRANSFERRED, ticket, counter, IN_HAND, body, NOT_BEGUN)

    def free(self, ticket: TicketId, reason: str) -> Ticket | NotPossible:
        """Let somebody wait again who is held by a counter whose program or officer is gone (F-35).

        The step is that counter's, under the supervisor's name; if it has gone on meanwhile, what it did counts.
        """
        if self.rules().reason(Asked.TRANSFER, reason) is None:
            return NO_REASON
        standing = self.ticket(ticket)
        if standing is None:
            return GONE
        if standing.counter is None:
            return TAKEN
        body = {"group": standing.group, "reason": reason}
        return self.act(TicketKind.TRANSFERRED, ticket, standing.counter, IN_HAND, body)

    def wait_again(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Put a parked person back at the old place, one who missed the call a little behind it (rules.back_ms)."""
        standing = self.ticket(ticket)
        if standing is None:
            return GONE
        body = {}
        if standing.state is TicketState.ABSENT:
            body = {"place": max(standing.place_ms, self._clock() - self.rules().back_ms)}
        return self.act(TicketKind.RETURNED, ticket, counter, (), body, (TicketState.PARKED, TicketState.ABSENT))

    def prefer(self, ticket: TicketId, counter: CounterId, preferred: str) -> Ticket | NotPossible:
        """Give a waiting person a class of priority, or with "" none."""
        if preferred and self.rules().preference(preferred) is None:
            return _NO_CLASS
        return self.act(TicketKind.PREFERRED, ticket, counter, (), {"preferred": preferred}, NOT_BEGUN)

    def prefer_own(self, ticket: TicketId, preferred: str) -> Ticket | NotPossible:
        """Give somebody who stands at this kiosk, and has just taken a number of it, a class of priority (K-28)."""
        return self.prefer(ticket, _AT_NO_COUNTER, preferred)

    def void(self, ticket: TicketId, counter: CounterId, reason: str) -> Ticket | NotPossible:
        """End a ticket that nobody needs; a person who is being served is not sent away."""
        if self.rules().reason(Asked.VOID, reason) is None:
            return NO_REASON
        return self.act(TicketKind.VOIDED, ticket, counter, (TicketState.CALLED,), {"reason": reason}, NOT_BEGUN)

    def void_double(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """End a number that is one too many for an appointment; a centre's own reasons may not have that one."""
        return self.void(ticket, counter, self._void_reason(_DOUBLE))

    def void_run(self, tickets: Iterable[TicketId], counter: CounterId) -> tuple[Ticket, ...] | NotPossible:
        """End numbers of the open day that nobody holds, in one commit (F-57).

        Whoever staff have had to do with meanwhile is left alone, whatever was asked.
        """
        why = self._void_reason(_IN_A_RUSH)
        with self._store.write() as tx:
            day = self.day(tx)
            found = [standing for ticket in tickets if (standing := tx.ticket(ticket))]
            unheld = [each.id for each in found if each.day == day and is_unheld(each)]
            for each in unheld:
                self.record(tx, TicketKind.VOIDED, each, counter, {"reason": why})
            return tuple(present(tx, each) for each in unheld) or TAKEN

    def _void_reason(self, name: str) -> str:
        """Return the id of a reason that is not chosen by hand; the first one where a centre's rules lack it."""
        known = self.rules().reason(Asked.VOID, name) or self.rules().reasons[Asked.VOID][0]
        return known.id

    def reopen(self, ticket: TicketId, counter: CounterId, reason: str) -> Ticket | NotPossible:
        """Let somebody wait again who was finished or void, whichever counter did it."""
        if self.rules().reason(Asked.REOPEN, reason) is None:
            return NO_REASON
        return self.act(TicketKind.REOPENED, ticket, counter, (), {"reason": reason}, _OVER)

    def printable(self, ticket: TicketId) -> Ticket | NotPossible:
        """Return a ticket whose slip can be printed again, or why nobody gets one any more.

        A slip of somebody who is finished would be shown as if it still counted.
        """
        with self._store.read() as view:
            standing = view.ticket(ticket)
            if standing is None:
                return GONE
            if standing.day != self.day(view):
                return _OTHER_DAY
        if standing.state in _OVER:
            return NotPossible(f"Số {standing.label} đã xong hoặc đã hủy, không in lại phiếu. Mời bà con lấy số mới.")
        return standing

    def reprint(self, ticket: TicketId, counter: CounterId) -> Ticket | NotPossible:
        """Note that a slip is printed again, whoever's it is; the ticket tells how often that was done (D-09)."""
        standing = self.printable(ticket)
        if isinstance(standing, NotPossible):
            return standing
        return self.act(TicketKind.REPRINTED, ticket, counter, (), {}, _NOT_OVER)

    def undo(
        self, before: Ticket, kind: TicketKind, counter: CounterId, after: Ticket | None = None
    ) -> Ticket | NotPossible:
        """Take back this counter's step of a kind, after which the ticket is again as it was ``before`` (D-05).

        Args:
            before: the ticket as the step found it.
            kind: of the step.
            counter: that took it, and takes it back.
            after: as the step left the ticket; what came since, by anybody, stands and is not taken back with it. None
                where nothing can have come.
        """
        if after is not None and (refusal := self._why_not_undone(before, kind, counter, after)):
            return refusal
        body: dict[str, object] = {"of": kind, "state": _BACK.get(before.state, before.state)}
        body |= {"group": before.group, "place": before.place_ms}
        body |= {"to_counter": before.only_counter or "", "to_officer": before.only_officer or ""}
        left = LEFT_AS.get(kind)
        undone = self.act(TicketKind.UNDONE, before.id, counter, (left,) if left else (), body)
        return MOVED_ON if isinstance(undone, NotPossible) else undone

    def prefer_again(self, after: Ticket, counter: CounterId, preferred: str) -> Ticket | NotPossible:
        """Give the class of priority of before, unless somebody has given another one since."""
        standing = self.ticket(after.id)
        overtaken = standing is None or standing.preferred != after.preferred or standing.state not in NOT_BEGUN
        return MOVED_ON if overtaken else self.prefer(after.id, counter, preferred)

    def _why_not_undone(
        self, before: Ticket, kind: TicketKind, counter: CounterId, after: Ticket
    ) -> NotPossible | None:
        standing = self.ticket(before.id)
        # whoever is called may have been called again meanwhile; every other step is over with the next one
        since = kind is not TicketKind.CALLED and standing is not None and standing.changed_at_ms != after.changed_at_ms
        with self._store.read() as view:
            if standing is None or since or standing.day != self.day(view):
                return MOVED_ON
        if kind is TicketKind.FINISHED and self._clock() - after.changed_at_ms > FINISHED_FOR_MS:
            return _FINISHED_LONG
        held = in_hand(self.standing(IN_HAND, counter), counter) if before.state in IN_HAND else None
        if held is None or held.id == before.id:
            return None
        return NotPossible(
            f"Quầy đang có số {held.label}. Kết thúc hoặc gác lại số đó, rồi hoàn tác số {before.label}."
        )

    def _where(self, to: Destination) -> dict[str, object]:
        """Return what the event says of the destination; {} unless exactly one is named that the centre has."""
        named = {"group": to.group, "to_counter": to.counter, "to_officer": to.officer}
        said: dict[str, object] = {key: name for key, name in named.items() if name}
        known = (
            (to.group and self._centre.group(to.group))
            or (to.counter and self._centre.counter(to.counter))
            or (to.officer and self._works_here(to.officer))
        )
        return said if known and len(said) == 1 else {}

    def _works_here(self, officer: OfficerId) -> bool:
        """Return whether somebody has this sign-in name: by an account, or in the centre's file."""
        with self._store.read() as view:
            return name_of(view, officer) is not None or self._centre.officer(officer) is not None


_BACK = {TicketState.PARKED: TicketState.WAITING}
"""Who was parked and called early waits after the call was taken back."""
