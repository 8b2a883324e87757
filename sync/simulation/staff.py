"""What staff do beside people and dossiers: seats, calls for help, accounts and sessions, looks, corrections."""

from typing import Final

from sync.clock import local
from sync.domain.account import Account, OfficerRole, Profile
from sync.domain.ids import EntityId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.overlay import Aspect
from sync.domain.roles import Role
from sync.domain.seat import SeatState
from sync.office.accounts import SignedIn
from sync.office.amendments import Wish
from sync.simulation import desks
from sync.simulation.machines import Machine
from sync.simulation.places import CENTRE
from sync.simulation.world import World

_OFFICERS: Final = ("hoa.nt", "minh.lv", "thu.t")
_CHIEF: Final = "hoa.nt"
_TYPED: Final = ("Một-cửa 2026", "Hai-cửa 2026")
"""The right password, and a wrong one."""

_TRIED_WRONG: Final = 0.3
_BIRTH: Final = ProcedureCode(ServiceCode("1.001193"))
_FEES: Final = ("8000 đồng", "5000 đồng", "Miễn phí")


def man_a_counter(world: World) -> None:
    """Somebody sits down at a counter, pauses, comes back or leaves."""
    counter = _counter(world)
    desk, here = desks.seats(counter), counter.place.counter
    seat = desk.own(here)
    with world.living(counter):
        if seat is None:
            desk.open(here, OfficerId(world.dice.choice(_OFFICERS)))
        elif seat.state is SeatState.PAUSED:
            desk.resume(seat.id)
        elif world.dice.likely(0.6):
            desk.pause(seat.id, "giai-lao")
        else:
            desk.close(seat.id)
        world.acknowledge_each(counter)


def ask_for_help(world: World) -> None:
    """Somebody at a kiosk asks for help."""
    kiosk = world.dice.choice(world.of(Role.KIOSK))
    with world.living(kiosk):
        desks.help_calls(kiosk).ask("nhan-so")
        world.acknowledge_each(kiosk)


def go_and_help(world: World) -> None:
    """A counter goes to a kiosk, or is back from there."""
    counter = _counter(world)
    desk = desks.help_calls(counter)
    waiting = desk.waiting()
    if not waiting:
        return
    call = world.dice.choice(waiting)
    with world.living(counter):
        if world.dice.likely(0.5):
            desk.take(call.id, counter.place.counter, OfficerId(_CHIEF))
        else:
            desk.finish(call.id, OfficerId(_CHIEF))
        world.acknowledge_each(counter)


def change_an_account(world: World) -> None:
    """A supervisor creates an account, changes or ends one, or lets somebody in again; the first one makes his own."""
    machine = world.dice.choice(world.of(Role.COUNTER, Role.HUB))
    known = desks.accounts(machine).all()
    chief = next((each for each in known if each.role is OfficerRole.SUPERVISOR and not each.is_disabled), None)
    with world.living(machine):
        if chief is None:
            desks.supervision(machine).first(_CHIEF, "Người Phụ Trách", _TYPED[0])
        else:
            _changed(world, machine, chief, world.dice.choice(known))
        world.acknowledge_each(machine)


def _changed(world: World, machine: Machine, chief: Account, account: Account) -> None:
    desk = desks.supervision(machine)
    match world.dice.randrange(5):
        case 0:
            desk.create(chief.id, world.dice.choice(_OFFICERS), Profile("Cán Bộ", OfficerRole.OFFICER))
        case 1:
            language = world.dice.choice(("en", "hmn"))
            desk.change(chief.id, account.id, Profile(account.name, account.role, languages=(language,)))
        case 2:
            desk.disable(chief.id, account.id)
        case 3:
            desk.enable(chief.id, account.id)
        case _:
            desk.unlock(chief.id, account.id)


def sign_in_or_out(world: World) -> None:
    """Somebody signs in, sometimes with a wrong password, or leaves."""
    counter = _counter(world)
    desk = desks.accounts(counter)
    with world.living(counter):
        session = world.sessions.pop(counter.name, None)
        if session is None:
            secret = _TYPED[world.dice.likely(_TRIED_WRONG)]
            signed = desk.sign_in(_CHIEF, secret, counter.place.counter)
            if isinstance(signed, SignedIn):
                world.sessions[counter.name] = signed.session.id
        else:
            desk.sign_out(session)
        world.acknowledge_each(counter)


def look_at_a_dossier(world: World) -> None:
    """An officer has a dossier on the screen, which is noted."""
    counter = _counter(world)
    dossiers = counter.tracking.dossiers()
    if not dossiers:
        return
    dossier = world.dice.choice(dossiers)
    with world.living(counter):
        desks.viewings(counter).note(dossier.id, counter.place.counter, OfficerId(_CHIEF))
        world.acknowledge_each(counter)


def correct_the_catalogue(world: World) -> None:
    """A supervisor corrects a fee, or takes a correction back; public machines are told."""
    machine = world.dice.choice(world.of(Role.COUNTER, Role.HUB))
    chief = next((each for each in desks.accounts(machine).all() if each.role is OfficerRole.SUPERVISOR), None)
    if chief is None:
        return
    desk = desks.amendments(machine)
    standing = desk.standing()
    with world.living(machine):
        if standing and world.dice.likely(0.5):
            desk.withdraw(EntityId(world.dice.choice(standing).change.id), "nhầm", chief.id)
        else:
            since = local(machine.clock()).date()
            fee = world.dice.choice(_FEES)
            desk.make(Wish(_BIRTH, Aspect.FEE, fee, "nghị quyết mới", since, document="12/2026/NQ-HĐND"), chief.id)
        world.acknowledge_each(machine)


def _counter(world: World) -> Machine:
    return world.dice.choice([each for each in world.of(Role.COUNTER) if each.centre == CENTRE])
