"""Where each slip is: possession is the lock (design, exclusive things), so whoever serves has it before him.

Nobody comes to a counter while another one has the slip. What two services of one person can still come from is played:
a slip is shown (its photograph, while the slip is at another counter) to a machine that knows of the service, which has
to refuse; and a slip of a visit that is over is shown again, which who has not heard of the end cannot refuse.
"""

from typing import Final

from sync.domain.ids import CounterId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from sync.office.refusal import NotPossible
from sync.simulation.disk import Key
from sync.simulation.ledger import Excuse, Kind
from sync.simulation.machines import Machine, entity_of
from sync.simulation.world import World

HALL: Final = CounterId("")
"""Where people are who have their slips in their own hands."""


def comes(world: World, ticket: Ticket, counter: CounterId) -> bool:
    """Return whether somebody who is called can come to a counter, or stands there already."""
    return world.present.get(ticket.id) in (HALL, counter)


def is_elsewhere(world: World, ticket: Ticket, counter: CounterId) -> bool:
    """Return whether the slip lies at another counter."""
    return world.present.get(ticket.id, counter) not in (HALL, counter)


def follow(world: World, machine: Machine, ticket: Ticket, key: Key) -> None:
    """Let the slip go where a step at a counter sends its holder."""
    if ticket.state is TicketState.SERVING:
        gives_the_slip(world, machine, ticket, key)
    elif ticket.state is TicketState.FINISHED:
        goes(world, machine, ticket, key)
    elif ticket.state is TicketState.VOID:
        leaves(world, ticket, machine.place.counter)
    elif ticket.state in (TicketState.WAITING, TicketState.PARKED):
        takes_it_back(world, ticket, machine.place.counter)


def gives_the_slip(world: World, machine: Machine, ticket: Ticket, key: Key) -> None:
    """Note that a counter has begun to serve somebody; whoever stood there before takes the own slip back."""
    _judge(world, machine, ticket, "serves")
    counter = machine.place.counter
    for other in [each for each, place in world.present.items() if place == counter]:
        world.present[other] = HALL
    world.present[ticket.id] = counter
    world.ledger.served[ticket.id] = key


def goes(world: World, machine: Machine, ticket: Ticket, key: Key) -> None:
    """Note that somebody's visit is over, and that the slip goes with him or her."""
    _judge(world, machine, ticket, "ends the visit of")
    world.present.pop(ticket.id, None)
    world.ledger.finished.setdefault(ticket.id, key)


def takes_it_back(world: World, ticket: Ticket, counter: CounterId) -> None:
    """Note that somebody is sent on or set aside by a counter, and takes the slip along."""
    if comes(world, ticket, counter):
        world.present[ticket.id] = HALL


def leaves(world: World, ticket: Ticket, counter: CounterId) -> None:
    """Note that somebody goes home unserved, whom a counter has taken out of the line."""
    if comes(world, ticket, counter):
        world.present.pop(ticket.id)


def knows(machine: Machine, key: Key | None) -> bool:
    """Return whether a machine can read an event, and whose it is: one that waits for its past does not tell yet."""
    return key is not None and key in machine.whole and bool(entity_of(machine, key))


def qr(ticket: Ticket) -> str:
    """Return what a scanner reads on a slip."""
    return f"MC1:{ticket.id}"


def show_a_slip(world: World) -> None:
    """Somebody shows a slip at a counter, called or not, also one of a visit that is over."""
    counter = world.dice.choice(world.of(Role.COUNTER))
    here = counter.place.counter
    ticket = world.dice.choice([slip.ticket for slip in world.ledger.slips.values()] or [None])
    if ticket is None or (is_elsewhere(world, ticket, here) and not knows(counter, world.ledger.served.get(ticket.id))):
        return
    with world.living(counter):
        shown = world.dice.choice((qr(ticket), f"{ticket.label} {ticket.slip_code}"))
        served = counter.queue.serve_by_slip(shown, here)
        if isinstance(served, NotPossible):
            world.say(f"    {counter.name} refuses {ticket.label} ({ticket.id})")
            return
        world.say(f"    {counter.name} serves {ticket.label} ({ticket.id}), whose slip is shown")
        for key in world.acknowledge(counter, ticket.id, served):
            # who knew of the end is judged as the slip is taken
            world.ledger.excused[Excuse.SLIP] += ticket.id in world.ledger.finished
            gives_the_slip(world, counter, ticket, key)


def _judge(world: World, machine: Machine, ticket: Ticket, does: str) -> None:
    if knows(machine, world.ledger.finished.get(ticket.id)):
        told = f"{machine.name} {does} {ticket.label} ({ticket.id}), and knows that the visit is over"
        world.ledger.broken(Kind.DOUBLED, told)
    elif is_elsewhere(world, ticket, machine.place.counter):
        where = world.present[ticket.id]
        told = f"{machine.name} {does} {ticket.label} ({ticket.id}), whose slip is at counter {where}"
        world.ledger.broken(Kind.DOUBLED, told)
