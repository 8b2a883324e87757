"""What machines believe of the province: that it holds nothing which a restore took, once they have heard of that."""

from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine
from sync.simulation.world import World
from sync.store.logs import Scope


def check_belief(world: World, asker: Machine, server: Machine) -> None:
    """Judge a machine that the province has just answered, once ``motcua restore`` has taken events from the province.

    Of a disk that was put back in silence nobody can hear.
    """
    taken_back = world.ledger.taken_back.values()
    if server.role is not Role.PROVINCE or not taken_back or "" in taken_back or asker.life != server.life:
        return
    there = {(log, seq) for log, seq, _ in server.holds}
    with asker.store.read() as view:
        heads = view.heads(Scope(frozenset(Audience)))
    for head in (head for of_log in heads.values() for head in of_log):
        if head.reached and (head.log, head.reached) not in there:
            told = f"{asker.name} believes that the province holds {head.log} to {head.reached}, which a restore took"
            world.ledger.broken(Kind.STALLED, told)
