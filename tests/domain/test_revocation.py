"""A device that is ended: what it had written stays, what comes later does not; whose word ends it."""

from dataclasses import replace
from itertools import permutations

import pytest

from sync.domain.body import Unusable, mapping
from sync.domain.event import Header, write
from sync.domain.ids import EntityId, LogId
from sync.domain.revocation import MOST_LOGS, REVOKED, Revocation, Revocations, revocation_of, revoked_bodies
from sync.domain.roles import Role
from tests.domain.test_identity import ELSEWHERE, HERE, a

KIOSK = a(Role.KIOSK, "k1")
HUB = a(Role.HUB, "hub")
PROVINCE = a(Role.PROVINCE, "tinh", "24")
LOG, LATER = LogId(f"{HERE}/k1.00000000/public"), LogId(f"{HERE}/k1.11111111/public")
HUBS_LOG, PROVINCES_LOG = LogId(f"{HERE}/hub.00000000/public"), LogId(f"{HERE}/tinh.00000000/public")


def ended(target=KIOSK, last=None, author=HUB, log=HUBS_LOG, seq=1) -> Revocation:
    return Revocation(target.fingerprint, last or {}, author, log, seq)


def event(body):
    return write(Header(HUBS_LOG, 3, EntityId("0" * 16), (), REVOKED, 0, "hub"), body)


def test_f76_what_a_stolen_kiosk_had_written_stays_and_nothing_of_it_is_taken_any_more():
    known = Revocations((ended(last={LOG: 5}),))
    assert known.is_revoked(KIOSK)
    assert known.is_valid(KIOSK, LOG, 5)
    assert not known.is_valid(KIOSK, LOG, 6)
    assert not known.is_valid(KIOSK, LATER, 1)


def test_f76_who_was_certified_by_a_stolen_hub_asks_nobody_but_what_it_wrote_stands():
    """The thief could certify more machines with that hub, so its machines are enrolled anew."""
    counter = replace(a(Role.COUNTER, "c3"), issuer=HUB)
    known = Revocations((ended(HUB, {HUBS_LOG: 4}, PROVINCE, PROVINCES_LOG),))
    assert known.is_revoked(counter)
    assert not known.is_revoked(a(Role.COUNTER, "c3"))
    assert known.is_valid(counter, LogId(f"{HERE}/c3.00000000/staff"), 9)


def test_other_machines_are_untouched():
    known = Revocations((ended(last={LOG: 5}),))
    other = a(Role.KIOSK, "k2")
    assert not known.is_revoked(other)
    assert known.is_valid(other, LogId(f"{HERE}/k2.00000000/public"), 99)
    assert not Revocations().is_revoked(KIOSK)


def test_the_word_of_who_may_not_say_it_does_not_count():
    counter, other_hub = a(Role.COUNTER, "c3"), a(Role.HUB, "hub", ELSEWHERE)
    known = Revocations((ended(author=counter), ended(author=other_hub), ended(target=PROVINCE), ended(target=HUB)))
    assert not any(known.is_revoked(machine) for machine in (KIOSK, PROVINCE, HUB))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_stolen_hub_ends_nobody_after_the_province_ended_it_whatever_came_first(order):
    by_province = ended(HUB, {HUBS_LOG: 4}, PROVINCE, PROVINCES_LOG)
    before, after = ended(last={LOG: 5}, seq=4), ended(a(Role.COUNTER, "c3"), seq=5)
    known = Revocations(tuple((by_province, before, after)[place] for place in order))
    assert known.is_revoked(HUB)
    assert known.is_revoked(KIOSK)
    assert not known.is_revoked(a(Role.COUNTER, "c3"))


def test_a_word_touches_whom_it_ends_and_whom_that_one_had_ended():
    """Nobody else's logs need be looked at: a province holds millions."""
    by_province = ended(HUB, {HUBS_LOG: 4}, PROVINCE, PROVINCES_LOG)
    by_hub, other = ended(last={LOG: 5}, seq=5), ended(a(Role.COUNTER, "c3"), author=PROVINCE, log=PROVINCES_LOG, seq=2)
    known = Revocations((by_province, by_hub, other))
    assert known.touched_by({(PROVINCES_LOG, 1)}) == {HUB.fingerprint, KIOSK.fingerprint}
    assert known.touched_by({(HUBS_LOG, 5)}) == {KIOSK.fingerprint}
    assert known.touched_by({(HUBS_LOG, 9)}) == frozenset()


def test_an_author_may_add_logs_that_it_had_not_heard_of():
    known = Revocations((ended(last={LOG: 5}), ended(last={LATER: 2}, seq=2)))
    assert known.is_valid(KIOSK, LOG, 5)
    assert known.is_valid(KIOSK, LATER, 2)
    assert not known.is_valid(KIOSK, LATER, 3)


def test_of_two_authors_each_bounds_what_stands():
    known = Revocations((ended(last={LOG: 5}), ended(last={LOG: 3}, author=PROVINCE, log=PROVINCES_LOG)))
    assert known.is_valid(KIOSK, LOG, 3)
    assert not known.is_valid(KIOSK, LOG, 4)


def test_the_event_says_what_its_author_knows():
    (body,) = revoked_bodies(KIOSK.name, KIOSK.fingerprint, {LOG: 5, LATER: 2})
    said = revocation_of(event(body), HUB)
    assert said == Revocation(KIOSK.fingerprint, {LOG: 5, LATER: 2}, HUB, HUBS_LOG, 3)


def test_a_machine_with_more_logs_than_fit_is_ended_by_several_events():
    last = {
        LogId(f"24.a-commune-with-a-long-name-of-40-letter/kiosk-of-20-letters-.{n:08}/public"): n for n in range(250)
    }
    bodies = revoked_bodies(KIOSK.name, KIOSK.fingerprint, last)
    assert [len(mapping(body["last"])) for body in bodies] == [MOST_LOGS, MOST_LOGS, 10]
    known = Revocations(tuple(revocation_of(event(body), HUB) for body in bodies))
    assert all(known.is_valid(KIOSK, log, seq) and not known.is_valid(KIOSK, log, seq + 1) for log, seq in last.items())


def test_a_machine_that_never_wrote_is_ended_too():
    (body,) = revoked_bodies(KIOSK.name, KIOSK.fingerprint, {})
    assert Revocations((revocation_of(event(body), HUB),)).is_revoked(KIOSK)


@pytest.mark.parametrize(
    "change",
    [
        {"key": "x"}, {"key": 5}, {"key": "G" * 32}, {"device": None}, {"last": []}, {"last": {LOG: -1}},
        {"last": {LOG: "5"}}, {"last": {f"{n}": 1 for n in range(MOST_LOGS + 1)}},
    ],
)  # fmt: skip
def test_an_event_that_does_not_say_it_ends_nobody(change):
    (body,) = revoked_bodies(KIOSK.name, KIOSK.fingerprint, {LOG: 5})
    with pytest.raises(Unusable):
        revocation_of(event(body | change), HUB)
