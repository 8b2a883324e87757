"""What is done about events that cannot be used: another stands in for them, or the entry is discarded."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.body import Body
from sync.domain.causal import Placed
from sync.domain.dossier import Dossier, DossierKind, DossierStatus, fold_dossier
from sync.domain.event import Event, Header, Ref, stored
from sync.domain.fold import Folded
from sync.domain.ids import EntityId, OfficerId
from sync.domain.remedy import Discard, entry_of, fold_discard, standing_in
from sync.domain.roles import Role
from tests.domain.histories import AT_MS, ENTITY, RECEIVED, Station, histories

WRONG = RECEIVED | {"due": "24/11/2026"}


def resends(desk: Station, wrong: Placed, body: Body) -> Placed:
    return desk.writes("dossier.resent", standing_in(wrong.ref, body))


def state(*events: Placed) -> Dossier:
    told = fold_dossier(ENTITY, events)
    assert told.state is not None
    return told.state


def reasons(*events: Placed) -> list[tuple[str, str]]:
    return [(item.kind, item.reason) for item in fold_dossier(ENTITY, events).skipped]


def test_f22_what_was_sent_again_stands_in_the_place_of_what_could_not_be_used():
    desk, other = Station("quay-3", "staff"), Station("quay-4", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    started = desk.writes("dossier.started", {})
    assert [kind for kind, _ in reasons(wrong, started)] == ["dossier.received", "dossier.started"]
    again = resends(desk, wrong, RECEIVED)
    other.hears([wrong, started, again])
    events = [wrong, started, again, other.writes("dossier.ready", {})]
    assert {state(*arrival) for arrival in permutations(events)} == {state(*events)}
    assert reasons(*events) == []
    assert [step.status for step in state(*events).steps] == [
        DossierStatus.RECEIVED,
        DossierStatus.IN_PROGRESS,
        DossierStatus.READY,
    ]
    assert state(*events).received_at_ms == AT_MS + 1000, "the moment at which it happened"


def test_f22_what_is_sent_again_just_as_wrong_leaves_one_entry():
    desk = Station("quay-3", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    events = [wrong, resends(desk, wrong, WRONG), resends(desk, wrong, {})]
    assert [kind for kind, _ in reasons(*events)] == ["dossier.received"]
    events.append(resends(desk, wrong, RECEIVED))
    assert reasons(*events) == []


def test_the_first_that_can_be_used_counts_and_the_others_do_nothing():
    desk = Station("quay-3", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    good = [resends(desk, wrong, RECEIVED | {"counter": counter}) for counter in ("4", "5")]
    assert state(wrong, *good).counter == "4"
    assert reasons(wrong, *good) == []


def test_an_event_that_can_be_used_is_never_replaced():
    """Else an upgrade that understands the first one would make it happen twice."""
    desk = Station("quay-3", "staff")
    events = [desk.writes("dossier.received", RECEIVED)]
    events.append(resends(desk, events[0], RECEIVED | {"counter": "9"}))
    assert state(*events).counter == "3"
    assert reasons(*events) == []


def test_nobody_stands_in_for_another_machines_event():
    desk, thief = Station("quay-3", "staff"), Station("quay-4", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    thief.hears([wrong])
    told = reasons(wrong, resends(thief, wrong, RECEIVED))
    assert told[1] == ("dossier.resent", "stands in for no event of its machine")
    assert fold_dossier(ENTITY, [wrong]).state is None


NOWHERE = Ref(Station("quay-3", "staff").log, 9, "00000000")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"event": "somewhere", "body": {}},
        {"event": [], "body": {}},
        {"event": [NOWHERE.log, "1", NOWHERE.chain], "body": {}},
        {"event": [NOWHERE.log, 1, 7], "body": {}},
        standing_in(NOWHERE, {}),
        standing_in(NOWHERE, {}) | {"body": "a text"},
    ],
)
def test_what_stands_in_for_nothing_here_is_listed(body):
    desk = Station("quay-3", "staff")
    events = [desk.writes("dossier.received", RECEIVED), desk.writes("dossier.resent", body)]
    assert reasons(*events) == [("dossier.resent", "stands in for no event of its machine")]


@pytest.mark.parametrize("kind", ["dossier.code_given", "dossier.resent", "dossier.forwarded"])
def test_codes_are_given_by_the_province_alone_and_no_remedy_has_a_remedy(kind):
    desk = Station("quay-3", "staff")
    events = [desk.writes("dossier.received", RECEIVED), desk.writes(kind, {})]
    events.append(resends(desk, events[1], {"code": "H05.12-261123-0007"}))
    assert [told for told, _ in reasons(*events)] == [kind, "dossier.resent"]
    assert not state(*events).has_official_code


def test_a_text_that_no_reader_takes_inside_a_remedy_stops_nobody():
    desk = Station("quay-3", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    again = resends(desk, wrong, RECEIVED | {"counter": "CHANGED", "fee": 1})
    for unfit in (b'"\\ud800"', b"1e999"):
        odd = again.event.body_bytes.replace(b'"CHANGED"', unfit)
        spoiled = Placed(again.ref, stored(again.event.header_bytes, odd))
        assert reasons(wrong, spoiled) == [("dossier.received", "due: YYYY-MM-DD is wanted")]


def test_a_correction_that_was_sent_again_conflicts_like_any_other():
    desk, other = Station("quay-3", "staff"), Station("quay-4", "staff")
    received = desk.writes("dossier.received", RECEIVED)
    other.hears([received])
    wrong = desk.writes("dossier.corrected", {"id_number": 24})
    events = [received, wrong, resends(desk, wrong, {"id_number": "024196001234"})]
    events.append(other.writes("dossier.corrected", {"id_number": "024196004321"}))
    (conflict,) = state(*events).conflicts
    assert {claim.value for claim in conflict.claims} == {"024196001234", "024196004321"}


def clumsy(station: Station, known: Folded[Dossier], dice: Random) -> tuple[str, Body]:
    """Answer a wrong event, or one that stands in for one of those that this machine knows, its own or not."""
    if known.skipped and dice.random() < 0.6:
        wrong = dice.choice(known.skipped)
        body: Body = dice.choice([RECEIVED, WRONG, {"fee": 8000}, {}])
        return "dossier.resent", standing_in(wrong.ref, body)
    kinds = ["dossier.started", "dossier.corrected", "dossier.ready", "dossier.returned"]
    kind = dice.choice(kinds) if station.heard else "dossier.received"
    return kind, dice.choice([RECEIVED, WRONG, {"fee": "8000"}, {"note": 7}])


@given(histories(("quay-3", "quay-4", "hub"), "staff", fold_dossier, clumsy), st.data())
def test_f22_remedies_tell_the_same_in_every_order_of_arrival(history, data):
    arrived = data.draw(st.permutations(history + history[:2]))
    assert fold_dossier(ENTITY, arrived) == fold_dossier(ENTITY, history)


def discarding(desk: Station, body: Body) -> Placed:
    return desk.writes("worklist.discarded", body)


def test_f22_a_discard_tells_of_which_entry_by_whom_when_and_why():
    desk = Station("quay-3", "staff")
    entry = entry_of(NOWHERE)
    told = fold_discard(ENTITY, [discarding(desk, {"entry": entry, "reason": "ghi thử"})])
    assert told.state == Discard(ENTITY, entry, OfficerId("quay-3"), AT_MS + 1000, "ghi thử")
    assert not told.skipped


@pytest.mark.parametrize("body", [{}, {"entry": "x"}, {"entry": "x" * 201, "reason": ""}, {"entry": 1, "reason": ""}])
def test_a_discard_without_entry_or_reason_discards_nothing(body):
    told = fold_discard(ENTITY, [discarding(Station("quay-3", "staff"), body)])
    assert told.state is None
    assert len(told.skipped) == 1


def test_a_discard_is_the_only_event_of_its_entity():
    desk = Station("quay-3", "staff")
    first = discarding(desk, {"entry": "x", "reason": "ghi thử"})
    later = [discarding(desk, {"entry": "y", "reason": "ghi thử"}), desk.writes("worklist.restored", {})]
    told = fold_discard(ENTITY, [first, *later])
    assert told == fold_discard(ENTITY, [*reversed(later), first])
    assert told.state is not None
    assert told.state.entry == "x"
    assert [item.reason for item in told.skipped] == ["discarded twice", "unknown kind"]


@pytest.mark.parametrize("kind", [DossierKind.CORRECTED, DossierKind.RESENT, "worklist.discarded"])
def test_remedies_and_corrections_are_for_staff_machines_to_say(kind):
    assert {role for role in Role if role.may_say(kind)} == {Role.COUNTER, Role.HUB, Role.PROVINCE}


def test_an_event_without_its_body_stands_in_for_nothing_until_it_comes():
    desk = Station("quay-3", "staff")
    wrong = desk.writes("dossier.received", WRONG)
    again = resends(desk, wrong, RECEIVED)
    bare = Placed(again.ref, again.event.stub)
    assert isinstance(bare.event, Event)
    assert bare.event.header == Header(
        desk.log, 2, EntityId(""), (wrong.ref,), "dossier.resent", AT_MS + 2000, "quay-3"
    )
    assert reasons(wrong, bare)[1] == ("dossier.resent", "its body is wanted")
