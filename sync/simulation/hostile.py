"""A hostile kiosk: rubbish in a log of its own, well chained; wrong chains; events in another machine's log."""

from dataclasses import replace

from sync.domain.event import Event, Header, chain_after, read, read_at, ref_at, write
from sync.domain.ids import EntityId, LogId
from sync.domain.log import ENTITY_RANDOM_BYTES, RUN_BYTES, entity_name, run_name
from sync.domain.roles import Role
from sync.simulation import talk
from sync.simulation.chance import Dice
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine
from sync.simulation.places import CENTRE
from sync.simulation.rubbish import Rubbish, point_of
from sync.simulation.world import World

_BODIES: tuple[tuple[str, dict[str, object]], ...] = (
    ("ticket.issued", {"series": "B2", "number": -1, "day": "2026-11-23", "group": "chung-thuc"}),
    ("ticket.issued", {"series": "B2", "number": 10**12, "day": "2026-11-23", "group": "chung-thuc"}),
    ("ticket.issued", {"series": 7, "number": "A", "day": None}),
    ("dossier.received", {"code": "x", "applicant": {"name": "Kẻ Gian"}}),
    ("ticket.called", {}),
    ("không-biết", {"a": [[[[1]]]]}),
)


def send_rubbish(world: World) -> None:
    """The second kiosk has written rubbish into a log of its own and sends it, chained as it should be."""
    rubbish = _rubbish(world)
    for _ in range(world.dice.randint(1, 3)):
        kind, body = world.dice.choice(_BODIES)
        header = Header(rubbish.log, len(rubbish.chains), _new(world.dice), (), kind, world.now_ms, "k2")
        rubbish.add(_spoilt(write(header, body), world.dice))
    if _send(world, rubbish.section()):
        world.ledger.foreign.update(rubbish.keys())


def send_an_unreadable_header(world: World) -> None:
    """It sends an event whose header nobody can read, and a good one behind it."""
    rubbish = _rubbish(world)
    header = Header(rubbish.log, len(rubbish.chains), _new(world.dice), (), "ticket.issued", world.now_ms, "k2")
    good = write(header, {})
    rubbish.add(read_at(rubbish.log, header.seq, _envelope(b"{}", good.body_bytes)))
    following = write(replace(header, seq=len(rubbish.chains)), {})
    rubbish.add(following)
    if _send(world, rubbish.section()):
        world.ledger.foreign.update(rubbish.keys())


def send_a_wrong_chain(world: World) -> None:
    """It sends a log that does not chain."""
    log = _own_log(world)
    event = write(Header(log, 1, _new(world.dice), (), "ticket.issued", world.now_ms, "k2"), {})
    section = talk.Section(log, talk.Point(0, b""), (event.envelope,), point_of(1, world.dice.randbytes(32)))
    target = _send(world, section)
    if target is not None and any(key[0] == log for key in target.holds):
        world.ledger.broken(Kind.DIVERGED, f"{target.name} takes a log that does not chain")


def continue_anothers_log(world: World) -> None:
    """It goes on with the log of another machine, before that machine does; nobody is to take that."""
    victim = world.dice.choice(list(world.machines.values()))
    public = [key for key in victim.holds if key[0].endswith("/public") and key[0].startswith(f"{CENTRE}/")]
    if not public:
        return
    log, seq, chain = max(public)
    event = write(Header(LogId(log), seq + 1, _new(world.dice), (), "ticket.issued", world.now_ms, "k2"), {})
    head = point_of(seq + 1, chain_after(chain, event))
    _send(world, talk.Section(LogId(log), point_of(seq, chain), (event.envelope,), head))


def end_anothers_visit(world: World) -> None:
    """It writes, in its own log, that somebody has been served: no kiosk may say that."""
    _write_about_a_ticket(world, "ticket.finished", {"counter": "5"}, first=False)


def take_over_a_ticket(world: World) -> None:
    """It issues, in its own log, a ticket under the name of another one."""
    body: dict[str, object] = {"series": "B2", "number": 999, "day": "2026-11-23", "group": "chung-thuc"}
    _write_about_a_ticket(world, "ticket.issued", body, first=True)


def _write_about_a_ticket(world: World, kind: str, body: dict[str, object], *, first: bool) -> None:
    held = [slip for slip in world.ledger.slips.values() if slip.key in world.machines["k2"].holds]
    known = [slip for slip in held if "/k2." not in slip.key[0]]  # what it does to its own, its key may do
    if not known:
        return
    slip = world.dice.choice(known)
    log, seq, chain = slip.key
    rubbish = Rubbish(_own_log(world))
    entity, after = (slip.ticket.id, ()) if first else (EntityId(""), (ref_at(LogId(log), seq, chain),))
    event = write(Header(rubbish.log, 1, entity, after, kind, world.now_ms, "k2"), body)
    rubbish.add(event)
    world.ledger.tolerated.update(rubbish.keys())
    world.say(f"    {kind} of {slip.ticket.label} ({slip.ticket.id})")
    _send(world, rubbish.section())


def _rubbish(world: World) -> Rubbish:
    if world.rubbish is None:
        world.rubbish = Rubbish(_own_log(world))
    return world.rubbish


def _own_log(world: World) -> LogId:
    return LogId(f"{CENTRE}/k2.{run_name(world.dice.randbytes(RUN_BYTES))}/public")


def _send(world: World, section: talk.Section) -> Machine | None:
    """Send a section to one of the servers; return it if it answers."""
    kiosk = world.machines["k2"]
    target = world.dice.choice(world.of(Role.HUB, Role.PROVINCE))
    if not world.network.joins(kiosk.name, target.name):
        return None
    world.say(f"    to {target.name}: {section.log} after {section.base.seq}, {len(section.envelopes)} events")
    answered = world.asked(target, kiosk, talk.forged(kiosk, [section]))
    return None if answered is None else target


def _spoilt(event: Event, dice: Dice) -> Event:
    if dice.likely(0.7):
        return event
    return read(_envelope(event.header_bytes, dice.choice((b"", b"[]", b"\xff{", b'{"number":NaN}', b"x" * 9000))))


def _envelope(header: bytes, body: bytes) -> bytes:
    return bytes((1, *len(header).to_bytes(2, "big"), *len(body).to_bytes(2, "big"))) + header + body


def _new(dice: Dice) -> EntityId:
    return entity_name("hostile", dice.randbytes(ENTITY_RANDOM_BYTES))
