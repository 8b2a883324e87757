"""What counters do with people beside calling and serving them: send on, set aside, take out, take a step back."""

from collections.abc import Callable
from typing import Final

from sync.domain.ids import CounterId, GroupId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.moves import Destination
from sync.office.refusal import NotPossible
from sync.simulation import hands
from sync.simulation.machines import Machine
from sync.simulation.world import World

_WRONG_PLACE: Final = "sai-quay"
_FETCHES: Final = "thieu-giay"
_LEFT: Final = "bo-ve"
_PLACES: Final = (
    Destination(group=GroupId("ho-tich")),
    Destination(group=GroupId("chung-thuc"), front=False),
    Destination(counter=CounterId("5")),
    Destination(counter=CounterId("7")),
)
_KINDS: Final = {"miss": TicketKind.ABSENT, "park": TicketKind.PARKED, "send on": TicketKind.TRANSFERRED}
"""Steps that are taken back; who was served is not called absent, nor is an end undone."""


def send_on(world: World) -> None:
    """A counter sends somebody to another group, or to one counter."""
    to = world.dice.choice(_PLACES)
    _with_somebody(world, "send on", lambda it, at, here: it.queue.transfer(at.id, here, to, _WRONG_PLACE))


def set_aside(world: World) -> None:
    """A counter sets somebody aside, who fetches a paper."""
    _with_somebody(world, "park", lambda it, at, here: it.queue.park(at.id, here, _FETCHES))


def take_out(world: World) -> None:
    """A counter takes somebody out of the line who has gone home."""
    _with_somebody(world, "void", lambda it, at, here: it.queue.void(at.id, here, _LEFT))


def let_wait_again(world: World) -> None:
    """Somebody who was set aside, or had not come, waits again, or is called."""
    counter = world.dice.choice(world.of(Role.COUNTER))
    here = counter.place.counter
    aside = (*counter.queue.parked(here), *counter.queue.absent(here))
    if not aside:
        return
    ticket = world.dice.choice(aside)
    act = counter.queue.call_back if world.dice.likely(0.3) else counter.queue.wait_again
    with world.living(counter):
        _done(world, counter, ticket, "return", act(ticket.id, here))


def take_back(world: World) -> None:
    """A counter takes its last step back, if nothing has come since."""
    counter = world.dice.choice(world.of(Role.COUNTER))
    before, act, after = world.moved.get(counter.name, (None, "", None))
    if before is None or act not in _KINDS:
        return
    del world.moved[counter.name]
    if before.state is TicketState.SERVING and not hands.comes(world, before, counter.place.counter):
        return  # within ten seconds nobody is served elsewhere; here it was longer, and nobody stands there any more
    with world.living(counter):
        undone = counter.queue.undo(before, _KINDS[act], counter.place.counter, after)
        _done(world, counter, before, "take back", undone)


_Act = Callable[[Machine, Ticket, CounterId], Ticket | NotPossible]


def _with_somebody(world: World, act: str, do: _Act) -> None:
    """Let a counter take a step with whom it has in hand, else with somebody who waits."""
    counter = world.dice.choice(world.of(Role.COUNTER))
    here = counter.place.counter
    in_hand = counter.queue.at_counter(here)
    somebody = [in_hand] if in_hand else list(counter.queue.waiting())
    if not somebody:
        return
    ticket = world.dice.choice(somebody)
    with world.living(counter):
        _done(world, counter, ticket, act, do(counter, ticket, here))


def _done(world: World, counter: Machine, before: Ticket, act: str, done: Ticket | NotPossible) -> None:
    if isinstance(done, NotPossible):
        return
    world.say(f"    {counter.name}: {act} {done.label} ({done.id}), now {done.state}")
    for key in world.acknowledge(counter, done.id, done):
        hands.follow(world, counter, done, key)
    world.moved[counter.name] = (before, act, done)
