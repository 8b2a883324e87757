"""People with appointments in a ward's day: most come in time, some too early or too late, some not at all."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from sync.clock import Clock, local
from sync.domain.appointment import Appointment
from sync.domain.centre import Centre
from sync.domain.ids import GroupId, OfficerId
from sync.office.appointments import Appointments, Wish

MINUTE_MS = 60_000
FIRST, LAST = (7, 45), (16, 15)
SLOT = timedelta(minutes=15)
OFFICER = OfficerId("huong-dan")

WAYS = (
    ("in time", 0.55, (-9, 14)),
    ("early", 0.15, (-60, -12)),
    ("late", 0.15, (17, 50)),
    ("missed", 0.09, None),
    ("cancelled", 0.06, None),
)
"""How people keep appointments, how likely that is, and between which minutes after the time they come."""


@dataclass
class Invited:
    """Books before the doors open, and has people come by a ward's clock."""

    book: Appointments
    centre: Centre
    now: Clock
    at: Callable[[int, Callable[[], object]], None]
    dice: random.Random = field(default_factory=lambda: random.Random(15))

    def invite(self, wishes: int) -> None:
        """Make so many appointments for today, as far as there is room, and decide how each is kept."""
        for _ in range(wishes):
            made = self.book.make(Wish(self._when(), self._group()), OFFICER)
            if isinstance(made, Appointment):
                self._keep(made)

    def _keep(self, made: Appointment) -> None:
        (way, _, minutes), *_ = self.dice.choices(WAYS, [share for _, share, _ in WAYS])
        if minutes is not None:
            away_ms = self.dice.randint(minutes[0] * MINUTE_MS, minutes[1] * MINUTE_MS)
            self.at(made.at_ms + away_ms, partial(self.book.check_in, made.id, OFFICER))
        elif way == "cancelled":
            self.at(made.at_ms - self.dice.randint(1, 40) * MINUTE_MS, partial(self.book.cancel, made.id, OFFICER))

    def _when(self) -> datetime:
        today = local(self.now()).replace(second=0, microsecond=0)
        first, last = (today.replace(hour=hour, minute=minute) for hour, minute in (FIRST, LAST))
        return first + self.dice.randrange(int((last - first) / SLOT)) * SLOT

    def _group(self) -> GroupId:
        return self.dice.choice(self.centre.groups).id
