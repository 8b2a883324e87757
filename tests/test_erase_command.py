"""``motcua erase`` as it is typed."""

import json

import pytest

from sync.__main__ import main
from sync.machine import Machine
from sync.settings import Settings
from tests.fakes import taken_in

REASON = ("--reason", "theo yêu cầu của công dân", "--by", "an.tv")


@pytest.fixture
def settings(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "hub"\nrole = "hub"\ndata = "data"\n')
    return file


@pytest.fixture
def dossier(settings):
    machine = Machine.open(Settings.load(settings))
    taken = taken_in(machine)
    machine.close()
    return taken


def erase(file, *arguments):
    return main(["--settings", str(file), "erase", *arguments])


def test_a_dossier_is_erased_and_its_name_is_not_printed(settings, dossier, capsys):
    assert erase(settings, dossier.code, *REASON, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"erased": dossier.id, "code": dossier.code}


def test_what_was_erased_is_said_in_a_sentence(settings, dossier, capsys):
    assert erase(settings, dossier.id, *REASON) == 0
    assert dossier.code in capsys.readouterr().out


def test_a_dossier_that_is_not_here_is_one_sentence(settings, dossier, capsys):
    assert erase(settings, "H15.50-261123-0001", *REASON) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Chưa xóa hồ sơ. ")
    assert dossier.applicant.name not in said.err
