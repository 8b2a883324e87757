"""Rating a finished visit at a kiosk: the slip's code says which, once and for two hours (F-65)."""

from collections.abc import Iterable

from sync.clock import Clock, local
from sync.domain.ids import DeviceId, TicketId
from sync.domain.log import Audience
from sync.domain.possession import Tries, read_slip, shown_by
from sync.domain.rated import WhyNot, chosen, why_not
from sync.domain.rating import body_of
from sync.domain.rating_form import Form, in_force
from sync.domain.roles import RATED
from sync.domain.ticket import Ticket
from sync.office.desk import Desk, present
from sync.store.store import Store
from sync.store.writer import Draft


class Ratings:
    """Who may rate, what is asked, and the opinion itself."""

    def __init__(self, store: Store, device: DeviceId, clock: Clock, desk: Desk, forms: Iterable[Form]) -> None:
        """Write as this machine; the desk tells which day is open."""
        self._store, self._device, self._clock, self._desk = store, device, clock, desk
        self._forms = tuple(forms)
        self._tries = Tries()

    def form(self) -> Form:
        """Return what is asked today."""
        return in_force(self._forms, local(self._clock()).date())

    def find(self, code: str) -> Ticket | WhyNot:
        """Return the visit of a slip that may be rated now.

        After five codes in a row that are no slip's, codes are looked at after a rest only: nobody guesses at others'.

        Args:
            code: the four characters at the foot of the slip, or the text of its QR.
        """
        now_ms = self._clock()
        if self._tries.wait_ms(now_ms):
            return WhyNot.REST
        found = self._held(code)
        if not found:
            self._tries = self._tries.failed(now_ms)
            return WhyNot.UNKNOWN
        self._tries = Tries()
        return chosen(found, now_ms)

    def rate(self, ticket: TicketId, form: str, answers: tuple[tuple[str, int], ...]) -> Ticket | WhyNot:
        """Keep what the person thinks of a visit: points by question, at least one.

        Raises:
            StoreUnavailable: nothing was kept.
        """
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is None:
                return WhyNot.UNKNOWN
            if why := why_not(standing, self._clock()):
                return why
            tx.record(Draft(RATED, Audience.PUBLIC, self._device, body_of(form, answers), entity=ticket))
            return present(tx, ticket)

    def _held(self, code: str) -> tuple[Ticket, ...]:
        """Return whose slip this may be, of the open day."""
        shown = read_slip(code)
        if shown is None:
            return ()
        with self._store.read() as view:
            if shown.ticket is None:
                return shown_by(view.with_slip_code(self._desk.day(view), shown.code), shown)
            known = view.ticket(shown.ticket)
        return (known,) if known else ()
