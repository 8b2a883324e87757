"""The audit: every machine's events and state against the province's, by digest and one by one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from sync.demo.people import Visitor
from sync.demo.stage import Place, Stage
from sync.demo.traces import traces, traces_in_logs
from sync.domain.dossier import Dossier
from sync.domain.event import stored
from sync.domain.ids import CentreId
from sync.domain.log import Audience
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.reader import Reader
from sync.store.rows import EVENT
from sync.store.state import events_digest, state_digest
from sync.store.store import Store


@dataclass(frozen=True, slots=True)
class Findings:
    """What the machines hold after the day.

    Attributes:
        lost: numbers that people saw, and no machine knows.
        under_way: events that a machine holds and the province does not: after a whole day none, before its end some.
        doubled: numbers printed twice, codes given twice, people served at two counters.
        unequal: machines whose digests differ from the province's, with what differs.
        personal: files of the public machines that hold something that a visitor said of himself.
    """

    tickets: int
    served: int
    dossiers: int
    reached_province: int
    lost: int
    doubled: int
    under_way: int = 0
    unequal: tuple[str, ...] = field(default=())
    personal: tuple[str, ...] = field(default=())

    @property
    def faultless(self) -> bool:
        """Whether everything is at the province, once, and nothing of a visitor on a public machine."""
        faults = self.lost or self.under_way or self.doubled or self.unequal or self.personal
        return not faults and self.dossiers == self.reached_province


@dataclass(frozen=True, slots=True)
class _Copy:
    """What one machine holds."""

    device: str
    events: frozenset[tuple[str, int, bytes]]
    digests: dict[Audience, tuple[str, str]]
    tickets: tuple[Ticket, ...]
    dossiers: tuple[Dossier, ...]
    twice: int


def audit(stage: Stage, shown: Iterable[str], people: Sequence[Visitor] = ()) -> Findings:
    """Compare all machines of a stage, and search the public ones, and the logs of all others, for people.

    Args:
        stage: whose programs have ended, if people are to be looked for.
        shown: the numbers that people saw.
        people: who came.
    """
    public, staff = (stage.kiosk, stage.board), (stage.province, stage.hub, *stage.counters)
    personal = [trace for place in public for trace in traces(place, people)] if people else []
    personal += [trace for place in staff for trace in traces_in_logs(place, people)]
    province = _copy(stage.province)
    copies = [_copy(place) for place in stage.centre]
    everywhere = frozenset[tuple[str, int, bytes]]().union(*(copy.events for copy in copies))
    known = {ticket.label for copy in (province, *copies) for ticket in copy.tickets}
    taken = {dossier.id for copy in copies for dossier in copy.dossiers}
    return Findings(
        tickets=len(province.tickets),
        served=sum(ticket.state is TicketState.FINISHED for ticket in province.tickets),
        dossiers=len(taken | {dossier.id for dossier in province.dossiers}),
        reached_province=len(taken & {dossier.id for dossier in province.dossiers}),
        lost=len(set(shown) - known),
        under_way=len(everywhere - province.events),
        doubled=_doubled(province),
        unequal=tuple(difference for copy in copies for difference in _differences(copy, province)),
        personal=tuple(personal),
    )


def _doubled(copy: _Copy) -> int:
    numbers = Counter((ticket.day, ticket.label) for ticket in copy.tickets)
    codes = Counter(dossier.code for dossier in copy.dossiers)
    return sum(count - 1 for count in (*numbers.values(), *codes.values())) + copy.twice


def _served_twice(view: Reader) -> int:
    """Return at how many counters too many people were served."""
    counters: dict[str, set[str]] = {}
    for row in view.connection.execute(select(EVENT.c.entity, EVENT.c.header, EVENT.c.body)):
        event = stored(row.header, row.body)
        if event.header.kind == TicketKind.SERVING:
            counters.setdefault(row.entity, set()).add(str(event.body.get("counter")))
    return sum(len(served) - 1 for served in counters.values())


def _differences(copy: _Copy, province: _Copy) -> Iterable[str]:
    for audience, digests in copy.digests.items():
        for what, own, theirs in zip(("events", "state"), digests, province.digests[audience], strict=True):
            if own != theirs:
                yield f"{copy.device}: {audience} {what}"


def _copy(place: Place) -> _Copy:
    settings = place.settings
    key = machine_key(settings.data / KEY_FILE, system_vault())
    store = Store(settings.data / "motcua.db", key, CentreId(settings.centre), settings.device, settings.clock.clock())
    try:
        with store.read() as view:
            rows = view.connection.execute(select(EVENT.c.log, EVENT.c.seq, EVENT.c.chain))
            return _Copy(
                device=settings.device,
                events=frozenset((row.log, row.seq, row.chain) for row in rows),
                digests={one: (events_digest(view, one), state_digest(view, one)) for one in settings.role.audiences},
                tickets=view.all_tickets(),
                dossiers=view.dossiers(),
                twice=_served_twice(view),
            )
    finally:
        store.close()
