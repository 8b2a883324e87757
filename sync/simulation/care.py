"""What people do now and then to look after data: backups, erasing; and what machines drop by themselves."""

from sync.domain.dossier import Dossier
from sync.domain.roles import Role
from sync.office.erasing import erase
from sync.simulation.disk import Key
from sync.simulation.machines import Machine
from sync.simulation.world import World

_MOST_BACKUPS = 2
"""Backups of one machine; each is read, checked and read again."""


def back_up(world: World) -> None:
    """A machine makes a backup."""
    machine = _anyone(world)
    if len(machine.backups) < _MOST_BACKUPS:
        world.say(f"    {machine.name}: {len(machine.holds)} events")
        machine.back_up()


def restore_a_backup(world: World) -> None:
    """Somebody runs ``motcua restore`` with an old backup."""
    having = [machine for machine in world.machines.values() if machine.backups]
    if not having:
        return
    machine = world.dice.choice(having)
    with world.replacing(machine, by_restore=True):
        machine.restore(world.dice.choice(machine.backups))


def forget_the_past(world: World) -> None:
    """A kiosk or board drops what it need not keep."""
    machine = world.dice.choice(world.of(Role.KIOSK, Role.BOARD))
    with world.living(machine):
        machine.forget_the_past()
    dropped = machine.look_at_disk()
    world.say(f"    {machine.name} drops {len(dropped)} events")
    elsewhere = frozenset[Key]().union(*(each.holds for each in world.machines.values()))
    lost = {key for key in dropped - elsewhere if _was_taken_back(world, machine, key)}
    world.ledger.disk_lost(lost, lost)


def _was_taken_back(world: World, machine: Machine, key: Key) -> bool:
    """Return whether the province had an event, was put back, and the machine that goes by its word cannot know that.

    Nobody of its centre had heard of the event either, so that it was on these two disks alone.
    """
    life = world.ledger.taken_back.get(key)
    return life is not None and (not life or machine.life < life)


def erase_a_dossier(world: World) -> None:
    """Hub or province erase a dossier, the province also another centre's."""
    server = world.dice.choice(world.of(Role.HUB, Role.PROVINCE))
    dossiers = server.tracking.dossiers()
    if not dossiers:
        return
    dossier = world.dice.choice(dossiers)
    world.ledger.erased.add(dossier.id)
    with world.living(server):
        erased = erase(server.store, server.role, dossier.id, "Quá hạn lưu", "quan-tri")
        if isinstance(erased, Dossier):
            world.say(f"    {server.name} erases {dossier.code} ({dossier.id})")
            world.acknowledge(server, dossier.id, None)


def _anyone(world: World) -> Machine:
    return world.dice.choice(list(world.machines.values()))
