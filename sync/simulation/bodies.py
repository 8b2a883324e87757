"""What must hold of the bodies of events, of codes and of signatures when everything is quiet."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from sync.domain.codes import is_temporary
from sync.domain.event import stored_at
from sync.domain.ids import LogId
from sync.replication.trust import Trust
from sync.simulation.disk import Key
from sync.simulation.ledger import Kind
from sync.simulation.machines import Machine
from sync.simulation.papers import papers
from sync.simulation.world import World
from sync.store.prepared import Question
from sync.store.rows import DOSSIER, ERASED, EVENT

_ERASED = "entity.erased"
_STANDING = Question(select(DOSSIER.c.code, DOSSIER.c.id))
_CODES_ERASED = Question(select(ERASED.c.code, ERASED.c.entity))
_IS_ERASURE = func.instr(EVENT.c.header, _ERASED.encode()) > 0
_TOUCHED = Question(select(EVENT.c.entity).where((EVENT.c.body_hash != b"") | _IS_ERASURE).distinct())
_SPARED = frozenset({_ERASED, "dossier.code_given"})


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a disk keeps of an event."""

    centre: str
    entity: str
    kind: str
    is_whole: bool


def check_contents(world: World) -> None:
    """Note every promise about what events say that is broken."""
    _bodies_are_where_they_must_be(world)
    _codes_are_of_one_dossier(world)
    _everything_is_signed(world)


def _bodies_are_where_they_must_be(world: World) -> None:
    touched = {entity for machine in world.machines.values() for entity in _touched(machine)}
    if not touched:
        return
    kept = {machine.name: _kept(machine, touched) for machine in world.machines.values()}
    whole = {key for of_machine in kept.values() for key, item in of_machine.items() if item.is_whole}
    ever = {item.entity for of_machine in kept.values() for item in of_machine.values() if item.kind == _ERASED}
    excused = ever | world.ledger.erased
    for name, of_machine in kept.items():
        erased = _erased(of_machine)
        for key, item in of_machine.items():
            is_erased = (item.centre, item.entity) in erased and item.kind not in _SPARED
            if is_erased and item.is_whole:
                world.ledger.broken(Kind.DIVERGED, f"{name} keeps the body of {_named(key, item)}, which was erased")
            elif not is_erased and not item.is_whole and key in whole:
                world.ledger.broken(Kind.STALLED, f"{name} lacks the body of {_named(key, item)}")
            elif not item.is_whole and key not in whole | world.ledger.speechless and item.entity not in excused:
                world.ledger.broken(Kind.LOST, f"nobody has the body of {_named(key, item)}")


def _erased(kept: Mapping[Key, _Kept]) -> set[tuple[str, str]]:
    """Return what was erased; an erasure whose dossier went with a disk names none, as no unreadable event does."""
    return {(item.centre, item.entity) for item in kept.values() if item.kind == _ERASED and item.entity}


def _touched(machine: Machine) -> list[str]:
    """Return the entities of which something was erased, or came without its body."""
    with machine.store.read() as view:
        return _TOUCHED.column(view.connection)


def _kept(machine: Machine, entities: set[str]) -> Mapping[Key, _Kept]:
    with machine.store.read() as view:
        rows = view.connection.execute(select(EVENT).where(EVENT.c.entity.in_(entities))).all()
    events = [(row, stored_at(LogId(row.log), row.seq, row.header, row.body, row.body_hash)) for row in rows]
    return {
        (row.log, row.seq, bytes(row.chain)): _Kept(
            row.log.partition("/")[0], row.entity, event.header.kind, not event.body_hash
        )
        for row, event in events
    }


def _codes_are_of_one_dossier(world: World) -> None:
    """An official code is on one dossier's papers, wherever it was given, and also after that was erased."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for machine in world.machines.values():
        with machine.store.read() as view:
            standing = _STANDING.rows(view.connection)
            erased = _CODES_ERASED.rows(view.connection)
        for code, dossier in (*standing, *erased):
            given[code].add(dossier)
    for code, dossiers in given.items():
        official = code and not is_temporary(code)
        if official and code not in world.ledger.drawn_twice and len(dossiers) > 1:
            world.ledger.broken(Kind.DOUBLED, f"{len(dossiers)} dossiers have the code {code}")


def _everything_is_signed(world: World) -> None:
    """What a machine holds of others' logs fits their chains and signatures: ``motcua verify`` on one of them."""
    machine = world.dice.choice(list(world.machines.values()))
    passport = papers(machine.centre, machine.place.device, machine.role)
    for broken in machine.store.verified(Trust(passport).misfits).broken:
        world.ledger.broken(Kind.DIVERGED, f"{machine.name}: {broken.fault} in {broken.log} {broken.seq}")


def _named(key: Key, item: _Kept) -> str:
    return f"{key[0]} {key[1]} ({item.kind})"
