"""What `motcua doctor` says of a kiosk's languages (K-15)."""

import pytest

from sync.doctor.languages import languages
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.office.kiosk_languages import FOLDER
from sync.settings import Settings
from tests.fakes_languages import NAME, NAMES, qm


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / FOLDER
    made.mkdir()
    return made


def machine(tmp_path, role=Role.KIOSK):
    return Settings(centre=CentreId("24.hop-thinh"), device=DeviceId("k1"), role=role, data=tmp_path)


def test_a_kiosk_to_which_nothing_was_added_says_nothing(tmp_path):
    assert languages(machine(tmp_path)) is None


def test_an_added_language_is_named_with_how_much_it_says(folder):
    (folder / "kiosk_qps.qm").write_bytes(qm({**NAMES, ("Page", "Back", ""): ("Lại",)}))
    found = languages(machine(folder.parent))
    assert found is not None
    assert found.ok
    assert f"{NAME} (1 trên " in found.sentence


def test_a_file_that_is_left_out_is_ill_and_where_it_lies_is_said(folder):
    (folder / "kiosk_qps.qm").write_bytes(b"")
    found = languages(machine(folder.parent))
    assert found is not None
    assert not found.ok
    assert "kiosk_qps.qm" in found.sentence
    assert str(folder) in found.sentence
    assert languages(machine(folder.parent, Role.BOARD)) is None
