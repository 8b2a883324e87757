"""What people and programs do on an ordinary day, each a small step."""

from collections.abc import Callable

from sync.domain.dossier import Dossier, DossierStatus, Person
from sync.domain.ids import DossierId, GroupId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from sync.office.intake import TakeIn
from sync.office.refusal import NotPossible
from sync.simulation import hands, talk
from sync.simulation.belief import check_belief
from sync.simulation.disk import Key
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine
from sync.simulation.world import World

Step = Callable[[World], None]

_GROUPS = (GroupId("chung-thuc"), GroupId("chung-thuc"), GroupId("ho-tich"))
_BIRTH = ProcedureCode(ServiceCode("1.001193"))
_OFFICER = OfficerId("hoa.nt")
_ABSENT = "thieu-giay"
"""Why somebody is set aside: a reason of the rules."""

_ACTS: dict[str, Callable[[Machine, Ticket], Ticket | NotPossible]] = {
    "serve": lambda counter, it: counter.queue.serve(it.id, counter.place.counter),
    "recall": lambda counter, it: counter.queue.recall(it.id, counter.place.counter),
    "miss": lambda counter, it: counter.queue.miss(it.id, counter.place.counter),
    "finish": lambda counter, it: counter.queue.finish(it.id, counter.place.counter),
    "park": lambda counter, it: counter.queue.park(it.id, counter.place.counter, _ABSENT),
}
_AFTER = {
    "park": TicketState.PARKED,
    "serve": TicketState.SERVING,
    "recall": TicketState.CALLED,
    "miss": TicketState.ABSENT,
    "finish": TicketState.FINISHED,
}
_ASKED_AGAIN = 0.2
"""Share of the claims whose answer does not come back in time."""

_WITH_CODES = (Role.COUNTER, Role.HUB, Role.PROVINCE)
_TENDED = 0.6
"""Share of the exchanges before which a machine has done what is to be done about codes; in truth it does so always."""

_IN_HAND = 3
"""Dossiers that are worked on at once, so that machines act on the same ones."""

_MONTHS = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")


_MOST_MESSAGES = 6
"""As many as a kiosk exchanges in the two seconds before its first number."""


def take_a_number(world: World) -> None:
    """Somebody takes a number at a kiosk."""
    kiosk = world.dice.choice(world.of(Role.KIOSK))
    _hear_first(world, kiosk)
    with world.living(kiosk):
        ticket = kiosk.queue.issue(world.dice.choice(_GROUPS))
        (key,) = world.acknowledge(kiosk, ticket.id, ticket)
        world.say(f"    {kiosk.name} prints {ticket.label} of {ticket.day} ({ticket.id})")
        world.printed(kiosk, ticket, key)


def call_somebody(world: World) -> None:
    """A counter calls whoever is next, by the hub if it answers, else by its own copy."""
    counter = _counter(world)
    if counter.queue.at_counter(counter.place.counter) is not None:
        return
    claimed = _claimed(world, counter)
    with world.living(counter):
        called = counter.called(claimed)
        if isinstance(called, Ticket):
            world.say(f"    {counter.name} calls {called.label} ({called.id})")
            _called_after_the_end(world, counter, called)
            _took_effect(world, counter, called.state, TicketState.CALLED)
            if counter.fresh:
                world.acknowledge(counter, called.id, called)


def attend(world: World) -> None:
    """A counter goes on with whom it has in hand: serves, recalls, misses, finishes."""
    counter = _counter(world)
    ticket = counter.queue.at_counter(counter.place.counter)
    if ticket is None:
        return
    act = _chosen(world, counter, ticket)
    with world.living(counter):
        done = _ACTS[act](counter, ticket)
        world.say(f"    {counter.name}: {act} {ticket.label} ({ticket.id})")
        if isinstance(done, NotPossible):
            return
        (key,) = world.acknowledge(counter, ticket.id, done)
        _took_effect(world, counter, done.state, _AFTER[act])
        hands.follow(world, counter, done, key)
        world.moved[counter.name] = (ticket, act, done)


def call_an_absent_one(world: World) -> None:
    """Somebody who had gone out comes to the counter."""
    counter = _counter(world)
    missed = counter.queue.absent(counter.place.counter)
    if not missed:
        return
    ticket = world.dice.choice(missed)
    with world.living(counter):
        called = counter.queue.call_back(ticket.id, counter.place.counter)
        if isinstance(called, Ticket):
            world.acknowledge(counter, called.id, called)
            _took_effect(world, counter, called.state, TicketState.CALLED)


def let_lapse(world: World) -> None:
    """A hub lets people wait again whose call no counter has confirmed."""
    hub = world.dice.choice(world.of(Role.HUB))
    with world.living(hub):
        hub.queue.lapse_unconfirmed()
        world.acknowledge_each(hub)


def take_in(world: World) -> None:
    """An officer takes a dossier in."""
    counter = world.dice.choice(world.of(Role.COUNTER))
    name = f"Người Thứ {len(world.ledger.applicants) + 1} Tháng {world.dice.choice(_MONTHS)}"
    form = TakeIn(_BIRTH, Person(name), (0, 1), None, counter.place.counter, _OFFICER)
    with world.living(counter):
        taken = counter.intake.take_in(form)
        if isinstance(taken, Dossier):
            world.say(f"    {counter.name} takes in {taken.code} ({taken.id})")
            (key,) = world.acknowledge(counter, taken.id, taken)
            world.taken_in(counter, taken, key)


def move_a_dossier(world: World) -> None:
    """An officer does the next thing to a dossier, wherever it lies."""
    staff = world.dice.choice(world.of(Role.COUNTER, Role.HUB))
    dossiers = staff.tracking.dossiers()
    if not dossiers:
        return
    dossier = world.dice.choice(dossiers[:_IN_HAND])
    with world.living(staff):
        moved = _moved(world, staff, dossier)
        if isinstance(moved, Dossier):
            world.say(f"    {staff.name}: {moved.status.name} {moved.code} ({moved.id})")
            world.acknowledge(staff, moved.id, moved)
            _took_effect(world, staff, moved.status != dossier.status, wanted=True)


def exchange(world: World) -> None:
    """A machine asks a peer."""
    asker = world.dice.choice(world.talkers)
    server = world.machines[asker.place.peers[0]]
    if world.dice.likely(0.4):
        server = world.machines[world.dice.choice(asker.place.peers)]
    world.say(f"    {asker.name} asks {server.name}")
    for machine in (asker, server):
        if machine.role in _WITH_CODES and world.dice.likely(_TENDED):
            _tend(world, machine)
    if world.exchange(asker, server) is not None:
        check_belief(world, asker, server)


def _tend(world: World, machine: Machine) -> None:
    """Let a machine do what is to be done about official codes: ask, grant, open, witness."""
    with world.living(machine):
        machine.codes.tend()
        world.acknowledge_each(machine)


def _took_effect(world: World, machine: Machine, state: object, wanted: object) -> None:
    if state != wanted:
        world.ledger.broken(Kind.DIVERGED, f"{machine.name} acknowledges what has no effect: {state}, not {wanted}")


def _hear_first(world: World, kiosk: Machine) -> None:
    """Before the first number of a start, hear every peer that answers, as ``sync.machine.Machine.hear_first`` does."""
    if kiosk.knowable is not None:
        return
    knowable = frozenset[Key]()
    for peer in (world.machines[name] for name in kiosk.place.peers):
        if world.network.joins(kiosk.name, peer.name) and _heard_everything(world, kiosk, peer):
            knowable |= peer.holds
    kiosk.knowable = knowable


def _heard_everything(world: World, kiosk: Machine, peer: Machine) -> bool:
    for _ in range(_MOST_MESSAGES):
        learned = world.exchange(kiosk, peer)
        if learned is None:
            return False  # what it believes of this peer, it believes from before
        if not learned or not talk.differs(kiosk, peer):
            break
    return not talk.differs(kiosk, peer)


def _counter(world: World) -> Machine:
    return world.dice.choice(world.of(Role.COUNTER))


def _claimed(world: World, counter: Machine) -> Ticket | None:
    """Return whom a hub calls for a counter; an answer that was lost is asked for once more under the same claim."""
    hub = world.dice.choice(world.of(Role.HUB))
    if hub.name not in counter.place.peers or not world.network.joins(counter.name, hub.name):
        return None
    claim = world.dice.randbytes(16).hex()
    answers = [_hub_calls(world, hub, counter, claim)]
    if world.dice.likely(_ASKED_AGAIN):
        answers.append(_hub_calls(world, hub, counter, claim))
    given = {answer.id for answer in answers if answer}
    if len(given) > 1:
        world.ledger.broken(Kind.DOUBLED, f"{hub.name} calls {len(given)} people for one claim of {counter.name}")
    world.exchange(counter, hub)
    return None if world.dice.likely(world.network.loss) else answers[-1]


def _hub_calls(world: World, hub: Machine, counter: Machine, claim: str) -> Ticket | None:
    with world.living(hub):
        called = hub.queue.call_next(counter.place.counter, claim)
        if isinstance(called, Ticket):
            world.say(f"    {hub.name} calls {called.label} ({called.id}) for {counter.name}")
            if hub.fresh:
                world.acknowledge(hub, called.id, called)
            return called
    return None


def _called_after_the_end(world: World, counter: Machine, ticket: Ticket) -> None:
    if hands.knows(counter, world.ledger.finished.get(ticket.id)):
        world.ledger.broken(Kind.DOUBLED, f"{counter.name} calls {ticket.label} ({ticket.id}) after the visit's end")


def _chosen(world: World, counter: Machine, ticket: Ticket) -> str:
    if ticket.state is TicketState.SERVING:
        # a program put back, or one of two that the copies of one disk run, may show whom another counter serves now
        return "park" if hands.is_elsewhere(world, ticket, counter.place.counter) else "finish"
    if not hands.comes(world, ticket, counter.place.counter):
        return "miss"
    return "serve" if counter.old else world.dice.choices(("serve", "recall", "miss"), (6, 2, 2))[0]


def _moved(world: World, staff: Machine, dossier: Dossier) -> Dossier | NotPossible:
    act = staff.tracking
    ways: dict[DossierStatus, tuple[Callable[[DossierId], Dossier | NotPossible], ...]] = {
        DossierStatus.RECEIVED: (lambda it: act.start(it, _OFFICER), lambda it: act.ready(it, _OFFICER)),
        DossierStatus.IN_PROGRESS: (
            lambda it: act.ask_supplement(it, _OFFICER, "Giấy chứng sinh"),
            lambda it: act.ready(it, _OFFICER),
        ),
        DossierStatus.SUPPLEMENT: (lambda it: act.supplemented(it, _OFFICER),),
        DossierStatus.READY: (lambda it: act.hand_back(it, _OFFICER),),
        DossierStatus.RETURNED: (),
    }
    possible = ways[dossier.status]
    return world.dice.choice(possible)(dossier.id) if possible else NotPossible("")
