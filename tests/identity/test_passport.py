"""A machine's papers in its folder, the wish for them on a stick, and the sealed database key."""

import stat
from pathlib import Path

import pytest

from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.authority import RECOVERY_KEY, Authority, enrol_here, found, request, root_in, wished
from sync.identity.certificates import pem_of
from sync.identity.keys import device_key
from sync.identity.passport import CERTIFICATE, ROOT, keep_passport, passport_in
from sync.identity.recovery import SEALED, seal, unseal
from tests.identity.conftest import ELSEWHERE, HERE, MACHINE_KEY, a

SECRET = b"a machine's database key, 32 by."


def test_a_machine_that_was_not_enrolled_has_no_papers(tmp_path):
    assert passport_in(tmp_path, MACHINE_KEY) is None


def test_papers_are_found_again_as_they_were_kept(land):
    kept = land.machine("k1", Role.KIOSK)
    found_again = passport_in(kept.folder, MACHINE_KEY)
    assert found_again is not None
    assert (found_again.identity, found_again.chain, found_again.root) == (kept.identity, kept.chain, kept.root)
    assert kept.password not in repr(kept).encode()


def test_papers_that_are_not_this_machines_are_refused_and_replace_nothing(land):
    kiosk, other = land.machine("k1", Role.KIOSK), land.machine("k2", Role.KIOSK)
    with pytest.raises(IdentityFault, match=r"device\.pem"):
        keep_passport(kiosk.folder, MACHINE_KEY, other.chain, other.root)
    assert (kiosk.folder / CERTIFICATE).read_bytes() == pem_of(kiosk.chain)


@pytest.mark.parametrize("name", [CERTIFICATE, ROOT])
def test_papers_that_were_damaged_are_said_so(land, name):
    kiosk = land.machine("k1", Role.KIOSK)
    (kiosk.folder / name).write_bytes(b"x")
    with pytest.raises(IdentityFault):
        passport_in(kiosk.folder, MACHINE_KEY)


def test_a_missing_root_is_said(land):
    kiosk = land.machine("k1", Role.KIOSK)
    (kiosk.folder / ROOT).unlink()
    with pytest.raises(IdentityFault, match=str(kiosk.folder)):
        passport_in(kiosk.folder, MACHINE_KEY)


def test_a_hub_cannot_enrol_elsewhere_not_even_by_itself(land, tmp_path):
    with pytest.raises(IdentityFault):
        enrol_here(tmp_path / "x", MACHINE_KEY, a("k1", Role.KIOSK, ELSEWHERE), Authority.of(land.hub))
    assert passport_in(tmp_path / "x", MACHINE_KEY) is None


def test_a_hub_gets_its_papers_from_the_off_line_root_by_stick(tmp_path):
    found(tmp_path / "stick", "Lào Cai", b"ba la hai")
    key = device_key(tmp_path / "hub", MACHINE_KEY)
    root = root_in(tmp_path / "stick", b"ba la hai")
    subject, public_key = wished(request(key, a("hub", Role.HUB)))
    passport = keep_passport(tmp_path / "hub", MACHINE_KEY, root.certify(subject, public_key), root.root)
    assert (passport.identity.role, passport.identity.centre) == (Role.HUB, HERE)


def test_a_root_is_made_once_and_opens_with_its_password_only(tmp_path):
    found(tmp_path, "Lào Cai", b"ba la hai")
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
    for password in (None, b"x"):
        with pytest.raises(IdentityFault):
            root_in(tmp_path, password)
    with pytest.raises(IdentityFault):
        found(tmp_path, "Lào Cai", None)
    with pytest.raises(IdentityFault):
        root_in(tmp_path / "elsewhere", None)
    with pytest.raises(IdentityFault):
        found(Path("/proc/none"), "Lào Cai", None)


def test_a_wish_that_was_changed_on_the_way_is_refused(land):
    written = request(land.hub.key, a("hub", Role.HUB))
    for changed in (b"", b"x", pem_of(land.hub.chain), written[:60] + b"A" + written[61:], written[:-60]):
        with pytest.raises(IdentityFault):
            wished(changed)


def test_the_database_key_comes_back_with_the_provinces_recovery_key_only(land, tmp_path):
    seal(tmp_path, SECRET, land.root.root)
    sealed = (tmp_path / SEALED).read_bytes()
    recovery = (land.folder / "root" / RECOVERY_KEY).read_bytes()
    assert SECRET not in sealed
    assert unseal(sealed, recovery, None) == SECRET
    found(tmp_path / "other", "Lào Cai", None)
    others = (tmp_path / "other" / RECOVERY_KEY).read_bytes()
    broken = sealed[:-1] + bytes([sealed[-1] ^ 1])
    device = (land.hub.folder / "device.pem").read_bytes()
    for what, key in ((sealed, others), (broken, recovery), (b"", recovery), (sealed, b""), (sealed, device)):
        with pytest.raises(IdentityFault):
            unseal(what, key, None)


def test_a_folder_that_is_gone_is_said(land, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(IdentityFault):
        seal(tmp_path / "file", SECRET, land.root.root)
