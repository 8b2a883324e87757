"""What an account's events tell."""

from collections.abc import Mapping
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.account import REMEMBERED, Account, AccountKind, OfficerRole, Profile, code_digest, phc_digest
from sync.domain.account_fold import fold_account
from sync.domain.causal import Placed
from sync.domain.fold import Folded
from sync.domain.ids import AccountId, CounterId, ServiceCode
from sync.domain.roles import Role
from sync.domain.session import SessionKind
from tests.domain.histories import AT_MS, ENTITY, Station, histories

THREE = CounterId("3")
Taken = tuple[str, Mapping[str, object]]


def phc(name: str) -> str:
    """Return what could be a password's hash."""
    return f"$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l${name:x<43}"


BORN: dict[str, object] = {
    "officer": "hoa.nt", "name": "Nguyễn Thị Hoa", "role": "officer", "counter": "3", "password": phc("first"),
}  # fmt: skip


def folded(*events: Placed) -> Folded[Account]:
    return fold_account(ENTITY, events)


def account(*events: Placed) -> Account:
    state = folded(*events).state
    assert state is not None
    return state


def after(*steps: Taken) -> Account:
    desk = Station("c3", "staff")
    return account(*[desk.writes(kind, body) for kind, body in [("account.created", BORN), *steps]])


def apart(*lines: list[Taken]) -> Account:
    """Return the account after several machines, which heard of its creation only, each did theirs."""
    first = Station("hub", "staff")
    born = first.writes("account.created", BORN)
    everything = [born]
    for place, line in enumerate(lines):
        station = Station(f"c{place}", "staff")
        station.hears([born])
        everything += [station.writes(kind, body) for kind, body in line]
    results = {account(*order) for order in permutations(everything)}
    assert len(results) == 1
    return results.pop()


def test_a_new_account_says_who_it_is_and_wants_a_password_of_its_own():
    new = after()
    assert (new.id, new.officer, new.name, new.role) == (ENTITY, "hoa.nt", "Nguyễn Thị Hoa", OfficerRole.OFFICER)
    assert new.profile == Profile("Nguyễn Thị Hoa", OfficerRole.OFFICER, THREE)
    assert (new.password, new.password_ms, new.must_change, new.seen_ms) == (
        phc("first"),
        AT_MS + 1000,
        True,
        AT_MS + 1000,
    )
    assert not new.is_disabled
    assert [(step.kind, step.by, step.device) for step in new.steps] == [("account.created", "c3", "c3")]


def test_an_account_whose_owner_chose_the_password_need_not_change_it():
    desk = Station("c3", "staff")
    assert not account(desk.writes("account.created", BORN | {"must_change": False})).must_change


def test_a_change_says_only_what_differs():
    changed = after(("account.changed", {"role": "supervisor", "languages": ["hmn"], "not_taken": ["NOP-PHI"]}))
    assert changed.profile == Profile(
        "Nguyễn Thị Hoa", OfficerRole.SUPERVISOR, THREE, ("hmn",), (ServiceCode("NOP-PHI"),)
    )
    assert [step.role for step in changed.steps] == ["officer", "supervisor"]


def test_changes_of_different_fields_by_two_machines_merge():
    merged = apart([("account.changed", {"counter": "5"})], [("account.changed", {"languages": ["en"]})])
    assert (merged.profile.counter, merged.profile.languages) == ("5", ("en",))


def test_an_own_password_ends_the_duty_to_change_and_remembers_the_one_before():
    own = after(("account.password_set", {"password": phc("second")}))
    assert (own.password, own.earlier, own.must_change, own.password_ms) == (
        phc("second"),
        (phc("first"),),
        False,
        AT_MS + 2000,
    )
    assert own.seen_ms == AT_MS + 2000


def test_so_many_passwords_are_remembered_and_no_more():
    many = after(*[("account.password_set", {"password": phc(str(n))}) for n in range(REMEMBERED + 3)])
    assert len(many.earlier) == REMEMBERED
    assert many.earlier[0] == phc(str(REMEMBERED + 1))


def test_a_reset_gives_a_password_to_change_takes_the_pin_and_forgives_the_tries():
    reset = after(
        ("account.pin_set", {"pin": phc("pin")}),
        ("account.password_reset", {"password": phc("temporary"), "forgives": ["0123456789abcdef"]}),
    )
    assert (reset.password, reset.must_change, reset.pin) == (phc("temporary"), True, "")
    assert reset.forgiven == {"0123456789abcdef"}


def test_of_a_reset_and_an_own_password_apart_from_it_the_reset_counts():
    reset = ("account.password_reset", {"password": phc("temporary")})
    both = apart([("account.password_set", {"password": phc("own")})], [reset])
    assert (both.password, both.must_change) == (phc("temporary"), True)


def test_the_same_password_at_another_cost_is_no_new_password():
    again = after(("account.rehashed", {"password": phc("dearer"), "instead_of": phc_digest(phc("first"))}))
    assert (again.password, again.earlier, again.password_ms, again.must_change) == (
        phc("dearer"),
        (),
        AT_MS + 1000,
        True,
    )


def test_a_hash_at_another_cost_does_not_undo_a_password_set_meanwhile():
    late = after(
        ("account.password_set", {"password": phc("second")}),
        ("account.rehashed", {"password": phc("dearer"), "instead_of": phc_digest(phc("first"))}),
    )
    assert late.password == phc("second")


def test_a_recovery_code_is_spent_by_its_use_in_whatever_order_a_new_set_is_heard_of():
    digest = code_digest(AccountId(ENTITY), "AAAAA")
    other = code_digest(AccountId(ENTITY), "BBBBB")
    used = {"code": digest, "password": phc("back"), "forgives": ["0123456789abcdef"]}
    recovered = after(("account.codes_set", {"codes": [digest, other]}), ("account.recovered", used))
    assert recovered.codes_left == {other}
    assert (recovered.password, recovered.must_change) == (phc("back"), False)
    assert recovered.forgiven == {"0123456789abcdef"}
    assert apart([("account.codes_set", {"codes": [digest, other]})], [("account.recovered", used)]).codes_left == {
        other
    }


def test_a_supervisor_forgives_tries():
    assert after(("account.unlocked", {"forgives": ["0123456789abcdef"]})).forgiven == {"0123456789abcdef"}


DISABLED: Taken = ("account.disabled", {})


def test_f82_a_disabling_wins_over_every_change_that_did_not_know_of_it():
    others: list[Taken] = [
        ("account.password_reset", {"password": phc("temporary")}),
        ("account.enabled", {"lifts": []}),
        ("account.changed", {"name": "Hoa"}),
    ]
    assert apart([DISABLED], others).is_disabled


def test_f82_an_enabling_lifts_the_disablings_that_it_knew_and_no_others():
    """F-82: the other machine disabled and enabled again without knowing of this one's disabling."""
    hub, left, right = (Station(name, "staff") for name in ("hub", "c1", "c2"))
    born = hub.writes("account.created", BORN)
    left.hears([born])
    right.hears([born])
    here, there = left.writes(*DISABLED), right.writes(*DISABLED)
    lifting = right.writes("account.enabled", {"lifts": [there.event.digest.hex()]})
    results = {account(*order) for order in permutations([born, here, there, lifting])}
    assert len(results) == 1
    assert results.pop().disablings == {here.event.digest.hex()}
    both = right.writes("account.enabled", {"lifts": [here.event.digest.hex()]})
    back = account(born, here, there, lifting, both)
    assert not back.is_disabled
    assert back.seen_ms == both.event.header.at_ms


def test_who_was_a_supervisor_once_is_known_for_ever():
    assert after(("account.changed", {"role": "supervisor"}), ("account.changed", {"role": "officer"})).ever_supervised
    assert not after().ever_supervised


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("officer", "Hoa", "officer: "),
        ("officer", "h", "officer: "),
        ("officer", None, "officer: "),
        ("name", "x" * 81, "name: "),
        ("role", "god", "role: "),
        ("counter", 3, "counter: "),
        ("languages", "en", "languages: "),
        ("languages", [7], "languages: "),
        ("not_taken", ["x" * 41], "not_taken: "),
        ("password", "secret", "password: "),
        ("password", "$argon2i$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l$" + "x" * 43, "password: "),
        ("password", phc("x").replace("m=65536", "m=262145"), "password: "),
        ("password", phc("x").replace("t=3", "t=17"), "password: "),
        ("password", phc("x").replace("p=4", "p=17"), "password: "),
    ],
)
def test_an_account_that_cannot_be_read_is_skipped_with_its_reason(field, value, reason):
    desk = Station("c3", "staff")
    told = folded(desk.writes("account.created", BORN | {field: value}), desk.writes(*DISABLED))
    assert told.state is None
    assert told.skipped[0].reason.startswith(reason)
    assert told.skipped[1].reason == "no usable first event"


@pytest.mark.parametrize(
    "step",
    [
        ("account.pin_set", {"pin": "123456"}),
        ("account.codes_set", {"codes": ["7KQ2M"]}),
        ("account.codes_set", {"codes": [7]}),
        ("account.recovered", {"password": phc("x"), "code": "x" * 64}),
        ("account.enabled", {"lifts": "all"}),
        ("account.unlocked", {"forgives": [7]}),
        ("account.rehashed", {"password": phc("x")}),
        ("account.promoted", {}),
        ("account.created", BORN),
    ],
)
def test_a_step_that_cannot_be_read_is_skipped(step):
    desk = Station("c3", "staff")
    told = folded(desk.writes("account.created", BORN), desk.writes(*step))
    assert told.state == after()
    assert [item.kind for item in told.skipped] == [step[0]]


@pytest.mark.parametrize("kind", [*AccountKind, *SessionKind])
@pytest.mark.parametrize("role", Role)
def test_only_staff_machines_say_anything_about_accounts_and_sessions(role, kind):
    assert role.may_say(kind) is (role not in (Role.KIOSK, Role.BOARD))


def supervisors_step(station: Station, known: Folded[Account], dice: Random) -> Taken | None:
    """Answer what a supervisor's desk might do to an account."""
    if known.state is None:
        return ("account.created", BORN) if not station.heard else None
    digests = [phc_digest(str(dice.randint(0, 3)))]
    return dice.choice(
        [
            ("account.changed", {"counter": station.name}),
            ("account.changed", {"role": dice.choice([*OfficerRole])}),
            ("account.password_set", {"password": phc(station.name)}),
            ("account.password_reset", {"password": phc(f"{station.name}r")}),
            ("account.rehashed", {"password": phc("dear"), "instead_of": phc_digest(known.state.password)}),
            ("account.pin_set", {"pin": phc(station.name)}),
            ("account.codes_set", {"codes": digests}),
            ("account.recovered", {"code": digests[0], "password": phc("back")}),
            ("account.unlocked", {"forgives": [station.name]}),
            ("account.enabled", {"lifts": sorted(known.state.disablings)}),
            DISABLED,
        ]
    )


accounts = histories(("hub", "c1", "c2"), "staff", fold_account, supervisors_step)


@given(accounts, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_account(history, dice):
    shuffled = [*history]
    dice.shuffle(shuffled)
    assert folded(*shuffled) == folded(*history)


@given(accounts)
def test_f82_an_account_is_disabled_while_a_disabling_is_known_that_no_enabling_names(history):
    known = folded(*history).state
    used = {item.ref for item in history} - {item.ref for item in folded(*history).skipped}
    taken = [item.event for item in history if item.ref in used and item.event.header.kind.endswith("abled")]
    lifted = {digest for event in taken for digest in event.body.get("lifts", [])}
    disablings = {event.digest.hex() for event in taken if event.header.kind == "account.disabled"}
    assert known is not None
    assert known.disablings == disablings - lifted
