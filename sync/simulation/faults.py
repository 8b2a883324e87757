"""What goes wrong, each a small step."""

from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.simulation.disk import Doom
from sync.simulation.machines import Machine
from sync.simulation.world import World

_MOST_COPIES = 2
_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_JUMPS_MS = (7 * _MINUTE_MS, -7 * _MINUTE_MS, -_HOUR_MS, _HOUR_MS, 24 * _HOUR_MS, -24 * _HOUR_MS)
_ROOMS_BYTES = (600, 1500, 4000)


def _anyone(world: World) -> Machine:
    return world.dice.choice(list(world.machines.values()))


def split(world: World) -> None:
    """The network falls into two or three parts."""
    parts = world.dice.randint(2, 3)
    world.network.island = {name: world.dice.randrange(parts) for name in world.machines}
    world.say(f"    parts: {world.network.island}")


def join(world: World) -> None:
    """All machines hear each other again."""
    world.network.island = {}


def change_the_line(world: World) -> None:
    """The lines become worse, better, or slow."""
    network, dice = world.network, world.dice
    network.loss, network.cuts = dice.choice((0.0, 0.1, 0.4)), dice.choice((0.0, 0.0, 0.2))
    network.room_bytes = dice.choice((None, *_ROOMS_BYTES))
    world.say(f"    loss {network.loss}, cuts {network.cuts}, room {network.room_bytes}")


def deliver_late(world: World) -> None:
    """A letter of before comes, for the first time or once more."""
    if not world.network.kept:
        return
    letter = world.dice.choice(world.network.kept)
    sender, receiver = world.machines.get(letter.sender), world.machines.get(letter.receiver)
    if sender is None or receiver is None:
        return
    world.say(f"    late: {letter.sender} to {letter.receiver}")
    if letter.question:
        world.told(receiver, sender, (letter.question, letter.asked_ms), letter.content)
    else:
        world.asked(receiver, sender, letter.content)


def kill_soon(world: World) -> None:
    """A process will die on one side of one of its next commits."""
    machine = _anyone(world)
    machine.store.doom = (world.dice.randrange(3), world.dice.choice(tuple(Doom)))
    world.say(f"    {machine.name} will die: {machine.store.doom}")


def restart(world: World) -> None:
    """A machine is switched off and on."""
    machine = _anyone(world)
    world.say(f"    {machine.name}")
    machine.restart()


def fill_a_disk(world: World) -> None:
    """A disk has no room, or has room again."""
    machine = _anyone(world)
    world.say(f"    {machine.name} {'has room' if machine.store.full else 'is full'}")
    if machine.store.full:
        machine.store.make_room()
    else:
        machine.store.full = True


def take_an_image(world: World) -> None:
    """Somebody copies a machine's disk, while it runs."""
    _anyone(world).image()


def restore(world: World) -> None:
    """A machine's disk is put back to what it was."""
    _put_back(world, world.of(*Role), running=False)


def resume_an_image(world: World) -> None:
    """A running machine is put back to what it was, and its process goes on from there."""
    _put_back(world, world.of(*Role), running=True)


def restore_the_province(world: World) -> None:
    """The province is restored from a backup."""
    _put_back(world, world.of(Role.PROVINCE), running=False)


def _put_back(world: World, whose: list[Machine], *, running: bool) -> None:
    having = [machine for machine in whose if machine.images]
    if not having:
        return
    machine = world.dice.choice(having)
    with world.replacing(machine):
        machine.put_in(world.dice.choice(machine.images), running=running)


def copy_a_machine(world: World) -> None:
    """A copied disk is started as a second machine while the first runs on."""
    if sum("'" in name for name in world.machines) >= _MOST_COPIES:
        return
    machine = world.dice.choice(world.of(Role.KIOSK, Role.COUNTER, Role.HUB))
    machine.replaced = True
    running = world.dice.likely(0.5)
    twin = world.copy_of(machine, machine.image(), running=running)
    world.say(f"    {twin.name} of {machine.name}{', its process too' if running else ''}")


def replace_a_hub(world: World) -> None:
    """A hub's PC is dead; a new, empty one takes its place."""
    hub = world.dice.choice(world.of(Role.HUB))
    with world.replacing(hub):
        hub.put_in(world.empty, running=False)


def sleep(world: World) -> None:
    """Night falls: nothing happens for ten hours."""
    world.wait(10 * _HOUR_MS)


def turn_a_clock(world: World) -> None:
    """A machine's clock jumps, by minutes, an hour, a day."""
    machine = world.dice.choice(world.talkers)  # the province has its time from the state's network
    machine.offset_ms += world.dice.choice(_JUMPS_MS)
    world.say(f"    {machine.name}: {machine.offset_ms / _HOUR_MS:+.2f} h")


def repair_a_clock(world: World) -> None:
    """Somebody sets a clock right."""
    machine = _anyone(world)
    machine.offset_ms, machine.broken_clock_ms = 0, None


def forget_the_time(world: World) -> None:
    """A machine with a dead battery starts in 1970."""
    machine = world.dice.choice(world.talkers)
    world.say(f"    {machine.name}")
    machine.broken_clock_ms, machine.broken_since_ms = 0, world.now_ms
    machine.restart()


def fold_again(world: World) -> None:
    """A machine gets a program with another version of the folds."""
    machine = _anyone(world)
    world.say(f"    {machine.name}")
    with world.living(machine):
        machine.fold_again()


def change_the_program(world: World) -> None:
    """A machine is found to run an old version, or is brought up to date."""
    machine = _anyone(world)
    world.say(f"    {machine.name} {'has the present program' if machine.old else 'has an old program'}")
    world.give_program(machine, old=not machine.old)


def write_of_tomorrow(world: World) -> None:
    """A newer version writes what the others do not know yet."""
    machine = world.dice.choice(world.of(Role.COUNTER, Role.HUB))
    audience = world.dice.choice(tuple(Audience))
    waiting, dossiers = machine.queue.waiting(), machine.tracking.dossiers()
    known = [ticket.id for ticket in waiting] if audience is Audience.PUBLIC else [dossier.id for dossier in dossiers]
    entity = world.dice.choice(known) if known else None
    with world.living(machine):
        about = machine.record_unknown(audience, entity)
        world.say(f"    {machine.name}: an event of tomorrow ({about})")
        world.acknowledge(machine, about, None)


def begin_tampering(world: World) -> None:
    """A relay begins to tamper with what it passes on."""
    world.network.relays = frozenset({world.dice.choice(world.of(Role.HUB)).name})
