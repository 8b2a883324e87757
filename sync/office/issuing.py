"""Giving numbers: dense per series and day, durable before anybody sees them."""

import secrets
from collections.abc import Mapping

from sync.clock import local
from sync.domain.business_day import open_day
from sync.domain.centre import Group
from sync.domain.ids import GroupId, ServiceCode, TicketId
from sync.domain.log import Audience
from sync.domain.numbering import TAG_LETTERS, last_of, next_number, not_before, own_tag, series, tag_for
from sync.domain.ticket import SlipState, Ticket, TicketKind
from sync.office.desk import Desk, present
from sync.store.writer import Draft, Writer


class Issuing(Desk):
    """Numbers, and which of them are on two slips."""

    def issue(
        self,
        group: GroupId,
        services: tuple[ServiceCode, ...] = (),
        language: str = "vi",
        preferred: str = "",
        case: str = "",
        *,
        slip: bool = False,
    ) -> Ticket:
        """Return a new ticket, durable; numbers are dense per series and day.

        A machine that hears of a number of its series which it did not print takes another tag (``numbering.tag_for``).

        Args:
            group: the letter of the slip, and who calls it.
            services: procedures, or services of the centre's own.
            language: of the slip, beside Vietnamese.
            preferred: the class of priority that the person has chosen; "" for none.
            case: the reviewed case of the procedure that the person has chosen; "" for none.
            slip: this machine prints it, and will say so (``Printers.came_out``): until then it is without paper.

        Raises:
            KeyError: the centre has no such group, or the rules no such class.
            StoreUnavailable: no number was given.
        """
        known = self._centre.group(group)
        if known is None:
            raise KeyError(group)
        if preferred and self.rules().preference(preferred) is None:
            raise KeyError(preferred)
        paper = SlipState.RESERVED if slip else SlipState.NONE
        chosen = {key: value for key, value in (("preferred", preferred), ("case", case), ("slip", paper)) if value}
        said = {"services": services, "language": language, **chosen}
        with self._store.write() as tx:
            return self._issue(tx, known, self._tag, said)

    def issue_invited(
        self, tx: Writer, group: GroupId, services: tuple[ServiceCode, ...], appointment_ms: int
    ) -> Ticket:
        """Return a new ticket of somebody who has come to an appointment, in a transaction that says so.

        A staff machine needs no series of its own in its settings for that: its numbers then carry its name.

        Raises:
            KeyError: the centre has no such group.
        """
        known = self._centre.group(group)
        if known is None:
            raise KeyError(group)
        said = {"services": services, "language": "vi", "appointment": appointment_ms}
        return self._issue(tx, known, self._tag or own_tag(self._device), said)

    def _issue(self, tx: Writer, group: Group, tag: str, said: Mapping[str, object]) -> Ticket:
        now_ms = self._clock()
        day = open_day(local(now_ms), tx.tickets)
        issued = tx.issued(day, self._device)
        of_group = series(group.letter, tag_for(tag, issued, _two_letters))
        last = last_of(of_group, issued)
        number = next_number(last.last if last else None)
        body = {"series": of_group, "number": number, "day": day.isoformat(), "group": group.id, **said}
        at_ms = not_before(now_ms, last.at_ms if last else None)
        by = self._officer or self._device
        entity = tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, by, body, at_ms=at_ms))
        return present(tx, TicketId(entity))

    def twins(self) -> frozenset[TicketId]:
        """Return today's tickets that share their number with another: only the slip's code tells them apart."""
        with self._store.read() as view:
            return view.twins(self.day(view))


def _two_letters() -> str:
    return "".join(secrets.choice(TAG_LETTERS) for _ in range(2))
