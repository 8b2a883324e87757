"""The end of a schedule: a whole network, room, power, the present program; all exchange until nothing moves."""

from sync.domain.roles import Role
from sync.simulation import talk
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine
from sync.simulation.world import World

_MOST_MESSAGES = 12

MOST_ROUNDS = 6
"""Three are normal: up to the province, across and down, and one in which nothing moves."""


def settle(world: World) -> None:
    """Heal everything and exchange; note what has not arrived when nothing moves any more, or moves for ever."""
    _heal(world)
    agreed: dict[tuple[str, str], tuple[int, int]] = {}
    for number in range(MOST_ROUNDS):
        before = _size(world)
        for asker, server in _pairs(world):
            pair, held = (asker.name, server.name), (len(asker.holds), len(server.holds))
            if agreed.get(pair) != held and _differ(asker, server) and _converse(world, asker, server):
                agreed[pair] = len(asker.holds), len(server.holds)
            if asker.store.wanted() or server.store.wanted():
                _fetch_bodies(world, asker, server)
        world.say(f"  round {number + 1}: {_size(world) - before} events moved")
        if _size(world) == before or (number and _alike(world)):
            break
    else:
        world.ledger.broken(Kind.STALLED, f"the machines still exchange after {MOST_ROUNDS} rounds")
    _tell_what_reached(world)


def _heal(world: World) -> None:
    world.network.heal()
    for machine in world.machines.values():
        machine.store.doom = None
        machine.offset_ms, machine.broken_clock_ms = 0, None
        if machine.store.full:
            machine.store.make_room()
        if machine.old:
            world.give_program(machine, old=False)


def _pairs(world: World) -> list[tuple[Machine, Machine]]:
    """Who asks whom: hubs first the province, everybody the hub, and hubs each other."""
    hubs = world.of(Role.HUB)
    up = [(hub, world.machines["tinh"]) for hub in hubs]
    others = [machine for machine in world.talkers if machine.role is not Role.HUB]
    return [(machine, world.machines[machine.place.peers[0]]) for machine in others] + up


def _converse(world: World, asker: Machine, server: Machine) -> bool:
    """Let one ask the other until both hold the same; return whether that is so, as far as they know."""
    for _ in range(_MOST_MESSAGES):
        world.exchange(asker, server)
        if not talk.differs(asker, server):
            return True
    return False


def _fetch_bodies(world: World, asker: Machine, server: Machine) -> None:
    """Let each ask the other once for the bodies that it misses: the server's wish is heard with its answer."""
    for _ in range(2):
        world.exchange(asker, server)


def _differ(asker: Machine, server: Machine) -> bool:
    """Return whether one of them lacks what the other may tell it; a quiet exchange would only take time."""
    return any(asker.may_hold(log) for log, _, _ in asker.holds ^ server.holds)


def _size(world: World) -> int:
    return sum(len(machine.holds) - machine.store.wanted() for machine in world.machines.values())


def _alike(world: World) -> bool:
    """Return whether every machine holds all that it may, and all bodies."""
    everything = frozenset().union(*(machine.holds for machine in world.machines.values()))
    return all(
        not machine.store.wanted() and len(machine.holds) == sum(machine.may_hold(log) for log, _, _ in everything)
        for machine in world.machines.values()
    )


def _tell_what_reached(world: World) -> None:
    """Let everybody hear what the province holds: acknowledgements come last."""
    for asker, server in reversed(_pairs(world)):
        for _ in range(_MOST_MESSAGES):
            if not asker.role.serves and not unsent(asker):
                break
            if not world.exchange(asker, server):
                break


def unsent(machine: Machine) -> int:
    """Return how many events of its own a machine does not know to have reached the province."""
    with machine.store.read() as view:
        return view.unsent(machine.place.device)[0]
