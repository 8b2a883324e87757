"""Looks at dossiers: which of them nothing explains (F-78)."""

from dataclasses import replace

import pytest

from sync.domain.causal import Placed
from sync.domain.dossier import Dossier, DossierStatus, Person, Step
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, ref_to, write
from sync.domain.ids import (
    CounterId,
    DeviceId,
    DossierId,
    EntityId,
    LogId,
    OfficerId,
    ProcedureCode,
    ServiceCode,
    TicketId,
)
from sync.domain.viewing import FOR_ONE_PERSON, WORKED_WITHIN_MS, Viewing, ViewingId, fold_viewing, unexplained

NOON = 1_795_410_000_000
LOG = LogId("24.hop-thinh/c3.0a1b2c3d/staff")
PERSON = TicketId(EntityId("000000000000t045"))
HOA = OfficerId("hoa.nt")


def look(number, ticket=None, officer=HOA, at_ms=NOON):
    name = ViewingId(EntityId(f"{number:016d}"))
    whose = DossierId(EntityId(f"{number:016d}"))
    return Viewing(name, at_ms + number, officer, DeviceId("c3"), CounterId("3"), whose, ticket)


def dossier(number, by=HOA, at_ms=NOON):
    return Dossier(
        id=DossierId(EntityId(f"{number:016d}")), code="TAM-3", procedure=ProcedureCode(ServiceCode("1.001193")),
        procedure_name="Khai sinh", applicant=Person("Người Thử"), components=(), counter=CounterId("3"),
        received_at_ms=at_ms, due=None, ticket=None, steps=(Step(DossierStatus.RECEIVED, at_ms, by),),
    )  # fmt: skip


def known(*dossiers):
    return {each.id: each for each in dossiers}


def numbers(viewings):
    return [int(each.id) for each in viewings]


def test_a_look_without_a_person_and_without_work_is_named_newest_first():
    """F-78."""
    assert numbers(unexplained((look(1), look(2)), known(dossier(2, by=OfficerId("minh.lv"))))) == [2, 1]


def test_a_person_at_the_counter_explains_five_dossiers_and_no_more():
    looks = tuple(look(number, PERSON) for number in range(1, FOR_ONE_PERSON + 3))
    assert numbers(unexplained(looks, {})) == [FOR_ONE_PERSON + 2, FOR_ONE_PERSON + 1]


def test_each_officer_and_each_person_counts_apart():
    first = tuple(look(number, PERSON) for number in range(1, FOR_ONE_PERSON + 1))
    colleague = look(50, PERSON, OfficerId("minh.lv"))
    another = look(51, TicketId(EntityId("000000000000t046")))
    assert unexplained((*first, colleague, another), {}) == ()


def test_who_brought_the_dossier_a_step_further_had_a_reason():
    assert unexplained((look(1),), known(dossier(1))) == ()


@pytest.mark.parametrize("away_ms", [WORKED_WITHIN_MS, -WORKED_WITHIN_MS])
def test_work_explains_looks_for_half_a_day_before_and_after(away_ms):
    worked = dossier(1, at_ms=NOON + 1 + away_ms)
    assert unexplained((look(1),), known(worked)) == ()
    longer = replace(worked, steps=(replace(worked.steps[0], at_ms=NOON + 1 + away_ms * 2),))
    assert numbers(unexplained((look(1),), known(longer))) == [1]


def noted(kind="viewing.noted", seq=1, after=(), **body):
    entity = EntityId("") if after else EntityId("0000000000000001")
    header = Header(LOG, seq, entity, after, kind, NOON, HOA, 1)
    return write(header, {"dossier": "0000000000000009", "counter": "3", **body})


def folded(*events: Event):
    chain, placed = GENESIS, []
    for event in events:
        chain = chain_after(chain, event)
        placed.append(Placed(ref_to(event.header, chain), event))
    return fold_viewing(EntityId("0000000000000001"), placed)


def first_ref(event: Event) -> Ref:
    return ref_to(event.header, chain_after(GENESIS, event))


def test_an_event_tells_who_looked_at_what_where_and_for_whom():
    state = folded(noted(ticket=PERSON)).state
    assert state == Viewing(
        ViewingId(EntityId("0000000000000001")), NOON, HOA, DeviceId("c3"), CounterId("3"),
        DossierId(EntityId("0000000000000009")), PERSON,
    )  # fmt: skip
    assert folded(noted()).state.ticket is None


@pytest.mark.parametrize(("kind", "why"), [("viewing.noted", "viewed twice"), ("viewing.other", "unknown kind")])
def test_what_comes_after_it_changes_nothing_and_is_listed(kind, why):
    first = noted()
    both = folded(first, noted(kind, 2, (first_ref(first),), dossier="0000000000000008"))
    assert both.state.dossier == "0000000000000009"
    assert [item.reason for item in both.skipped] == [why]


def test_a_look_at_nothing_is_none():
    assert folded(noted(dossier=7)).state is None
