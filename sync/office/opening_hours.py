"""Whether the centre is open now, as far as this machine knows the time."""

from sync.clock import CentreClock, local
from sync.domain.calendar import WorkCalendar
from sync.domain.centre import Centre
from sync.domain.opening import ANYHOW, Opening, open_at


class OpeningHours:
    """Asked by public screens; staff give numbers whenever they like."""

    def __init__(self, centre: Centre, calendar: WorkCalendar, clock: CentreClock, *, always: bool) -> None:
        """Go by the centre's hours; ``always`` by none, for demonstrations and centres with somebody on duty."""
        self._centre, self._calendar, self._clock, self._always = centre, calendar, clock, always

    def now(self) -> Opening:
        """Return how it stands now."""
        if self._always or not self._clock.sure:
            return ANYHOW
        return open_at(self._centre.opening, self._calendar, local(self._clock()))
