"""Events that share the name under which others refer to them: four bytes of a chain are found alike in seconds."""

import pytest

from sync.domain.event import Header, Ref, ref_at, write
from sync.domain.ids import EntityId
from sync.domain.log import Audience
from sync.store.bodies import Found, fill, wanted
from sync.store.logs import Scope
from sync.store.writer import Refused
from tests.fakes import moment
from tests.store.sections import BOTH, ISSUED, RECEIVED, Pen, digests, pen, take

EVERYTHING = Scope(frozenset(BOTH))


def nonsense() -> tuple[Pen, Pen]:
    """Return two histories whose first events, about two entities, have one name: found by trying 200,000."""
    return _first(167257, "dossier.nonsense", {}), _first(185532, "dossier.nonsense", {})


def receptions() -> tuple[Pen, Pen]:
    """Return two histories whose first events receive one dossier, each for somebody else, under one name."""
    names = ({"name": f"N{number}"} for number in (22935, 35987))
    one, other = (_first("e" * 16, "dossier.received", RECEIVED | {"applicant": name}) for name in names)
    return one, other


def _first(entity: object, kind: str, body: dict[str, object]) -> Pen:
    history = pen("c9", Audience.STAFF)
    name = EntityId(f"{entity:0>16}")
    history.puts(write(Header(history.log, 1, name, (), kind, moment(23, 10), "kiosk-9"), body))
    return history


def name_of(history: Pen) -> Ref:
    return ref_at(history.log, 1, history.chains[1])


def without_body(history: Pen) -> Pen:
    bare = Pen(history.log)
    bare.puts(history.events[0].stub)
    return bare


@pytest.mark.parametrize("pair", [nonsense, receptions])
def test_they_share_a_name_and_nothing_else(pair):
    one, other = pair()
    assert name_of(one) == name_of(other)
    assert one.chains != other.chains


def test_both_are_kept_when_neither_can_be_used(desk):
    one, other = nonsense()
    assert take(desk, one.section(), other.section()) == [None, None]
    with desk.read() as view:
        assert [head.seq for head in view.heads_of([one.log])[one.log]] == [1, 1]
        assert {item.ref for item in view.skipped()} == {name_of(one)}


def test_both_are_kept_when_both_come_without_their_bodies_and_both_bodies_are_asked_for(desk):
    one, other = receptions()
    assert take(desk, without_body(one).section(), without_body(other).section()) == [None, None]
    for history in (one, other):
        with desk.write() as tx:
            assert wanted(tx, EVERYTHING) == (name_of(history),)
            assert fill(tx, [Found(history.log, 1, history.events[0].envelope)])
    with desk.read() as view:
        assert wanted(view, EVERYTHING) == ()
        assert len(view.dossiers()) == 1


def test_what_the_database_does_not_take_is_refused_and_the_sections_beside_it_are_kept(desk):
    one, other = nonsense()
    good = pen()
    good.writes("ticket.issued", ISSUED, entity="g".rjust(16, "0"))
    with desk.write() as tx:
        tx.connection.exec_driver_sql("CREATE TRIGGER no BEFORE INSERT ON skipped BEGIN SELECT RAISE(ABORT, 'no'); END")
        assert tx.take(one.section()) == Refused(one.log, "the database does not take it")
        assert not tx.grown
        assert tx.take(good.section()) is None
        tx.connection.exec_driver_sql("DROP TRIGGER no")
        assert tx.take(other.section()) is None
    with desk.read() as view:
        assert {head.log for of_log in view.heads(EVERYTHING).values() for head in of_log} == {good.log, other.log}
        assert [head.chain for head in view.heads_of([one.log])[one.log]] == [other.chains[1]]


def test_the_one_that_counts_is_the_same_on_every_machine(desk, open_store):
    one, other = receptions()
    elsewhere = open_store("province")
    take(desk, one.section(), other.section())
    take(elsewhere, other.section(), one.section())
    assert digests(desk, *BOTH) == digests(elsewhere, *BOTH)
