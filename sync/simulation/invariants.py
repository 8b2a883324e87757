"""What must hold when everything is quiet: judged from the machines' own databases against the ledger."""

from datetime import date
from functools import cache

from sqlalchemy import Table, select

from sync.domain.dossier import STATUS_AFTER, DossierKind, DossierStatus
from sync.domain.event import Header, Ref, ref_to
from sync.domain.ids import DossierId, EntityId, TicketId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.domain.ticket import TicketState
from sync.simulation import talk
from sync.simulation.bodies import check_contents
from sync.simulation.desks import standing
from sync.simulation.disk import Key
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine, entity_of
from sync.simulation.places import CENTRE
from sync.simulation.readings import events_of
from sync.simulation.settle import unsent
from sync.simulation.world import World, is_ours
from sync.store.logs import Scope
from sync.store.prepared import Question
from sync.store.rows import EVENT
from sync.store.state import FOLDED, events_digest, state_digest

_ABOUT = {"claim": "entity"}
"""Where a table names its entity in another column than its id."""

_PHASES: dict[str, int] = {kind: place for place, kind in enumerate(DossierKind)}

Everywhere = dict[str, frozenset[Key]]


def check(world: World) -> None:
    """Note every promise that is broken."""
    everywhere = {machine.name: frozenset(machine.store.rows()) for machine in world.machines.values()}
    for machine in world.machines.values():
        _disk_keeps(world, machine, everywhere[machine.name])
    _nothing_lost(world, everywhere)
    _nothing_invented(world, everywhere)
    for audience in Audience:
        _replicas_equal(world, everywhere, audience)
    _folds_again(world)
    _everybody_served_once(world)
    _everybody_is_who_came(world)
    _the_last_word_stands(world)
    _the_later_phase_stands(world)
    _nothing_waits_to_be_sent(world)
    check_contents(world)


def _disk_keeps(world: World, machine: Machine, rows: frozenset[Key]) -> None:
    for key in sorted(machine.holds - rows):
        world.ledger.broken(Kind.LOST, f"{_named(key)} was committed on {machine.name} and is not on its disk")


def _nothing_lost(world: World, everywhere: Everywhere) -> None:
    ledger, everything = world.ledger, frozenset().union(*everywhere.values())
    owed = (ledger.acknowledged.keys() | ledger.unsaid | ledger.inherited) - ledger.gone
    for key in sorted(owed - everything):
        ledger.broken(Kind.LOST, f"{_named(key)} is on no disk")
    days = _days(world.machines["tinh"])
    for machine in world.machines.values():
        for key in sorted(everything - ledger.tolerated - everywhere[machine.name]):
            if machine.may_hold(key[0]) and _keeps(machine, days.get(key[0])):
                ledger.broken(Kind.STALLED, f"{_named(key)} has not reached {machine.name}")
    untaken = ledger.foreign - ledger.gone - everything
    if untaken:
        ledger.broken(
            Kind.STALLED, f"{len(untaken)} events of a hostile machine, well chained and sent, were not taken"
        )


def _days(province: Machine) -> dict[str, date]:
    """Return the day on which each log began."""
    with province.store.read() as view:
        heads = view.heads(Scope(frozenset(Audience)))
    return {log: max(head.day for head in of_log) for log, of_log in heads.items()}


def _keeps(machine: Machine, day: date | None) -> bool:
    """Return whether a machine is told of logs of a day: public ones keep today."""
    return machine.role not in (Role.KIOSK, Role.BOARD) or day is None or day >= talk.today(machine)


def _nothing_invented(world: World, everywhere: Everywhere) -> None:
    ledger, everything = world.ledger, frozenset().union(*everywhere.values())
    rubbish = world.rubbish.keys() if world.rubbish else ()
    known = ledger.inherited | ledger.acknowledged.keys() | ledger.unsaid | ledger.tolerated | {*rubbish}
    for key in sorted(everything - known):
        ledger.broken(Kind.DOUBLED, f"{_named(key)} was never written")


def _replicas_equal(world: World, everywhere: Everywhere, audience: Audience) -> None:
    """Machines that hold the same events of the centre have the same state; those of the centre, the same digests."""
    states: dict[frozenset[Key], dict[object, list[str]]] = {}
    for machine in world.machines.values():
        if is_ours(machine) and audience in machine.role.audiences:
            events = frozenset(key for key in everywhere[machine.name] if _is_of(key, audience))
            states.setdefault(events, {}).setdefault(_state(machine, audience), []).append(machine.name)
    for alike in states.values():
        if len(alike) > 1:
            world.ledger.broken(Kind.DIVERGED, f"{audience}: same events, different rows: {list(alike.values())}")


def _is_of(key: Key, audience: Audience) -> bool:
    return key[0].startswith(f"{CENTRE}/") and key[0].endswith(f"/{audience}")


def _state(machine: Machine, audience: Audience) -> object:
    with machine.store.read() as view:
        return tuple(tuple(_ours(table).rows(view.connection)) for table in FOLDED[audience])


@cache
def _ours(table: Table) -> Question:
    """Return the question for the rows about what our centre has events of."""
    ours = select(EVENT.c.entity).where(EVENT.c.log.startswith(f"{CENTRE}/"))
    about = table.c[_ABOUT.get(table.name, "id")]
    return Question(select(table).where(about.in_(ours)).order_by(*table.primary_key.columns))


def digests(machine: Machine) -> tuple[str, ...]:
    """Return the store's own digests of events and state, by audience."""
    with machine.store.read() as view:
        return tuple(digest(view, each) for each in Audience for digest in (events_digest, state_digest))


def _folds_again(world: World) -> None:
    """A machine whose rows are made anew from its events has the same rows; and its neighbour has the same digests."""
    counter, hub = world.dice.choice(world.of(Role.COUNTER)), world.machines["hub"]
    before = digests(counter)
    counter.fold_again()
    if digests(counter) != before:
        world.ledger.broken(Kind.DIVERGED, f"{counter.name} folds its events to another state")
    if is_ours(counter) and counter.holds == hub.holds and digests(hub) != before:
        world.ledger.broken(Kind.DIVERGED, f"{counter.name} and hub hold the same events and have different digests")


def _everybody_served_once(world: World) -> None:
    """A visit is over everywhere when somebody ended it, and only then.

    Where a part of its past went with the last disk that held it, nobody can say of whom the rest tells.
    """
    hub, ledger = world.machines["hub"], world.ledger
    with hub.store.read() as view:
        tickets = {ticket.id: ticket for ticket in view.all_tickets()}
    unknown = _speechless(world) | (ledger.gone - hub.holds)
    for ticket, key in ledger.finished.items():
        if key not in hub.holds or ledger.past[ticket] & unknown:
            continue
        if tickets[TicketId(ticket)].state is not TicketState.FINISHED:
            ledger.broken(Kind.DIVERGED, f"the visit {ticket} is over and does not stand so at the hub")
    for ticket in (each for each, here in tickets.items() if here.state is TicketState.FINISHED):
        if ticket not in ledger.finished and not ledger.past.get(ticket, set()) & ledger.unsaid:
            ledger.broken(Kind.DOUBLED, f"the visit {ticket} is over and nobody has ended it")


def _everybody_is_who_came(world: World) -> None:
    """Slips and dossiers say everywhere what they said when they were handed out."""
    hub, speechless = world.machines["hub"], _speechless(world)
    for slip in world.ledger.slips.values():
        ticket, printed = hub.queue.ticket(slip.ticket.id), slip.ticket
        if ticket is None and slip.key in speechless:
            continue
        if slip.key in hub.holds and (ticket is None or (ticket.label, ticket.day) != (printed.label, printed.day)):
            world.ledger.broken(Kind.DOUBLED, f"the slip {printed.label} ({printed.id}) says something else at the hub")
    for dossier, name in world.ledger.applicants.items():
        standing = hub.tracking.dossier(DossierId(dossier))
        if standing is not None and standing.applicant.name != name:
            world.ledger.broken(Kind.DOUBLED, f"two people in the dossier {dossier}")


def _speechless(world: World) -> set[Key]:
    """Return the events that the hub holds without their bodies, which were lost with the last disk that held them.

    A hostile relay had passed these events on and kept their bodies back, and before anybody had asked for them
    elsewhere, the disks of all honest machines that had them were put back: what nobody can know, nobody promises.
    """
    return world.machines["hub"].store.without_bodies() & world.ledger.speechless


def _the_last_word_stands(world: World) -> None:
    """Where every act knew all acts before it, the state is the one that the last act showed."""
    hub = world.machines["hub"]
    readable = hub.holds - _speechless(world)
    for entity, said in world.ledger.last_said.items():
        if said is None or not world.ledger.past[entity] <= readable:
            continue
        stands = standing(hub, entity) or hub.tracking.dossier(DossierId(entity))
        if stands != said:
            world.ledger.broken(Kind.DIVERGED, f"{entity} does not stand as the last act left it")


def _the_later_phase_stands(world: World) -> None:
    """Of concurrent acts on a dossier the one of the later phase has the last word.

    Where the words of one are gone, nobody can say: a hub has erased them, and was lost before it could tell of that.
    """
    hub = world.machines["hub"]
    wordless = {entity_of(hub, key) for key in hub.store.without_bodies()}
    for dossier in (each for each in hub.tracking.dossiers() if each.id not in wordless):
        wanted = _later_phase(_events(hub, dossier.id))
        if wanted is not None and dossier.status not in (wanted, DossierStatus.RETURNED):
            world.ledger.broken(Kind.DIVERGED, f"{dossier.id} stands at {dossier.status.name}, not at {wanted.name}")


def _events(machine: Machine, entity: EntityId) -> dict[Ref, Header]:
    return {ref_to(event.header, key[2]): event.header for key, event in events_of(machine, entity).items()}


def _later_phase(events: dict[Ref, Header]) -> DossierStatus | None:
    """Return the status that must stand; None where acts of the same phase, or unknown ones, leave it open."""
    named = {ref for header in events.values() for ref in header.after}
    if not named <= events.keys() or any(header.kind not in _PHASES for header in events.values()):
        return None
    acts = {ref for ref, header in events.items() if header.kind in STATUS_AFTER}
    ends = acts - {ref for act in acts for ref in _past(events, act) - {act}}
    last = max(ends, key=lambda ref: (_PHASES[events[ref].kind], ref))
    beside = acts - _past(events, last)
    if any(_PHASES[events[ref].kind] >= _PHASES[events[last].kind] for ref in beside):
        return None
    return STATUS_AFTER[DossierKind(events[last].kind)]


def _past(events: dict[Ref, Header], ref: Ref) -> set[Ref]:
    """Return an event and all that it comes after."""
    past, found = {ref}, [ref]
    while found:
        found = [each for each in events[found.pop()].after if each not in past] + found
        past.update(found)
    return past


def _nothing_waits_to_be_sent(world: World) -> None:
    for machine in world.talkers:
        if waiting := unsent(machine):
            told = f"{machine.name} does not know that {waiting} events have reached the province"
            world.ledger.broken(Kind.STALLED, told)


def _named(key: Key) -> str:
    return f"{key[0]} {key[1]} {key[2].hex()[:8]}"
