"""What follows from a certificate: whose logs a machine writes, whom it certifies, whom it ends."""

import pytest

from sync.domain.identity import (
    Identity,
    bundle_statement,
    fingerprint,
    head_statement,
    may_enrol,
    may_revoke,
    may_write,
    successor_statement,
)
from sync.domain.ids import CentreId, DeviceId, LogId
from sync.domain.log import Audience
from sync.domain.roles import PAIRED, Role

HERE, ELSEWHERE = CentreId("24.hop-thinh"), CentreId("24.van-ban")


def may(identity: Identity, log: str) -> bool:
    return may_write(identity, LogId(log))


def a(role: Role, device: str = "k1", centre: str = HERE) -> Identity:
    key = f"{centre}/{device}/{role}".encode().ljust(32, b".")[:32]
    return Identity(CentreId(centre), DeviceId(device), role, key, fingerprint(key))


@pytest.mark.parametrize("role", [Role.COUNTER, Role.HUB, Role.PROVINCE])
@pytest.mark.parametrize("audience", Audience)
def test_staff_machines_write_both_logs_of_their_own(role, audience):
    assert may(a(role), f"{HERE}/k1.00000000/{audience}")


def test_a_kiosk_writes_public_logs_only():
    assert may(a(Role.KIOSK), f"{HERE}/k1.00000000/public")
    assert not may(a(Role.KIOSK), f"{HERE}/k1.00000000/staff")


@pytest.mark.parametrize("audience", Audience)
def test_f73_a_board_writes_nothing(audience):
    assert not may(a(Role.BOARD), f"{HERE}/k1.00000000/{audience}")


@pytest.mark.parametrize(
    "log", [f"{HERE}/k2.00000000/public", f"{ELSEWHERE}/k1.00000000/public", f"{HERE}/k1/public", "", "k1"]
)
def test_nobody_writes_the_log_of_another_machine_or_centre_nor_what_is_no_log(log):
    assert not may(a(Role.COUNTER), log)


def test_the_province_writes_a_log_for_each_centre_under_its_own_name():
    province = a(Role.PROVINCE, "tinh", "24")
    assert may(province, f"{HERE}/tinh.00000000/staff")
    assert may(province, f"{ELSEWHERE}/tinh.00000000/public")
    assert not may(province, f"{HERE}/hub.00000000/staff")


@pytest.mark.parametrize("role", Role)
def test_a_hub_enrols_kiosks_boards_and_counters_of_its_own_centre(role):
    assert may_enrol(a(Role.HUB), HERE, role) == (role in PAIRED)
    assert not may_enrol(a(Role.HUB), ELSEWHERE, role)
    assert may_enrol(a(Role.PROVINCE, centre="24"), ELSEWHERE, role) == (role in PAIRED)


@pytest.mark.parametrize("role", sorted(PAIRED))
def test_who_is_enrolled_enrols_and_ends_nobody(role):
    assert not may_enrol(a(role), HERE, Role.KIOSK)
    assert not may_revoke(a(role), a(Role.KIOSK, "k2"))


def test_a_hub_ends_machines_of_its_centre_and_the_province_ends_hubs_too():
    hub, province = a(Role.HUB), a(Role.PROVINCE, centre="24")
    assert may_revoke(hub, a(Role.COUNTER))
    assert not may_revoke(hub, a(Role.COUNTER, centre=ELSEWHERE))
    assert not may_revoke(hub, a(Role.HUB, "hub2"))
    assert may_revoke(province, a(Role.HUB, centre=ELSEWHERE))
    assert not may_revoke(province, province)


def test_only_hubs_and_the_province_answer_others():
    assert {role for role in Role if role.serves} == {Role.HUB, Role.PROVINCE}
    assert {role for role in Role if role.every_centre} == {Role.PROVINCE}


def test_a_machine_is_named_as_messages_name_their_sender():
    assert a(Role.KIOSK).name == "24.hop-thinh/k1"


def test_statements_are_bound_to_everything_they_say_and_to_their_purpose():
    """Golden: these bytes are signed on machines in the field."""
    log, chain = f"{HERE}/k1.00000000/public", bytes(range(32))
    assert head_statement(LogId(log), 7, chain) == b"motcua head v1\x0024.hop-thinh/k1.00000000/public\x007\x00" + chain
    old = fingerprint(bytes(32))
    assert old == "66687aadf862bd776c8fc18b8e9f8e20"
    assert bundle_statement(chain) == b"motcua bundle v1\x00" + chain
    assert successor_statement(old, chain) == b"motcua successor v1\x00" + old.encode() + b"\x00" + chain
