"""Where the database's key lives: a systemd credential, the vault of the operating system, the key file."""

import subprocess
import sys
from dataclasses import dataclass, field

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from sync.errors import StoreUnavailable
from sync.store.key import CREDENTIAL, KEY_FILE, SERVICE, machine_key, system_vault


@dataclass
class FakeVault:
    """A vault as the Credential Manager is one: texts by service and name."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    locked: bool = False
    forgetful: bool = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgetful:
            self.kept.setdefault((service, username), password)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / KEY_FILE


def refused(path, vault=None) -> StoreUnavailable:
    with pytest.raises(StoreUnavailable) as told:
        machine_key(path, vault)
    return told.value


def test_f77_a_new_machine_with_a_vault_keeps_no_key_beside_its_database(path):
    vault = FakeVault()
    key = machine_key(path, vault)
    assert len(key) == 32
    assert machine_key(path, vault) == key
    assert not path.exists()
    assert vault.kept == {(SERVICE, str(path)): key.hex()}


def test_two_machines_on_one_computer_have_a_key_each(path, tmp_path):
    vault = FakeVault()
    assert machine_key(path, vault) != machine_key(tmp_path / "other" / KEY_FILE, vault)


def test_a_machine_that_has_a_key_file_goes_on_with_it_when_a_vault_comes(path):
    key = machine_key(path)
    vault = FakeVault()
    assert machine_key(path, vault) == key
    assert vault.kept == {}


def test_a_credential_of_systemd_comes_before_all(path, tmp_path, monkeypatch):
    machine_key(path)
    (tmp_path / CREDENTIAL).write_text("cd" * 32 + "\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert machine_key(path, FakeVault()) == bytes.fromhex("cd" * 32)


def test_a_service_without_our_credential_has_its_key_file(path, tmp_path, monkeypatch):
    key = machine_key(path)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert machine_key(path) == key


@pytest.mark.parametrize("vault", [None, FakeVault()], ids=["no vault", "an empty vault"])
def test_a_database_that_lost_its_key_gets_no_other_one(path, vault):
    path.parent.mkdir()
    (path.parent / "motcua.db").write_bytes(b"encrypted")
    assert refused(path, vault).what == "Không thấy khóa của cơ sở dữ liệu."
    assert [item.name for item in path.parent.iterdir()] == ["motcua.db"]


def test_a_locked_vault_is_said(path):
    assert "Kho khóa" in refused(path, FakeVault(locked=True)).what


def test_a_vault_that_keeps_nothing_is_found_out_before_the_first_number(path):
    assert "khóa" in refused(path, FakeVault(forgetful=True)).what


def test_windows_keeps_the_key_in_its_vault_and_others_do_not(monkeypatch):
    assert system_vault() is None or sys.platform == "win32"
    monkeypatch.setattr(sys, "platform", "win32")
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        assert isinstance(system_vault(), NoKeyring)
    finally:
        keyring.set_keyring(before)


def test_a_machine_without_a_vault_does_not_wait_for_its_library():
    code = "import sys, sync.store.key as key; key.system_vault(); sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
