"""``motcua bundle`` as it is typed: one sentence, or one line of JSON, and exit 0 only when it went well."""

import json
import re
from pathlib import Path

import pytest

from sync import bundle_command
from sync.__main__ import main
from tests.fakes import KEY
from tests.fakes_stick import ROLES, Country


@pytest.fixture
def country(tmp_path):
    """A counter's day and a province, both with settings, both switched off."""
    made = Country(tmp_path)
    made.work("c3")
    made.machine("tinh")
    switch_off(made, "c3", "tinh")
    return made


def switch_off(country: Country, *devices: str) -> None:
    """Close the machines, and write the settings of these."""
    country.close()
    for device in devices:
        said = f'centre = "24.hop-thinh"\ndevice = "{device}"\nrole = "{ROLES.get(device, "province")}"\ndata = "."\n'
        (country.folder / device / "settings.toml").write_text(f"[machine]\n{said}")
        (country.folder / device / "machine.key").write_text(KEY.hex())


def typed(country: Country, device: str, *arguments: object) -> int:
    settings = country.folder / device / "settings.toml"
    return main(["--settings", str(settings), "bundle", *(str(argument) for argument in arguments)])


def file_on(country: Country) -> Path:
    return country.stick / "ngay-23.motcua"


def test_a_day_is_carried_and_the_answer_comes_back(country, capsys):
    file = file_on(country)
    assert typed(country, "c3", "export", file, "--to", country.folder / "tinh" / "certificate.pem") == 0
    assert capsys.readouterr().out.startswith(f"Đã chép 4 mục cho 24.hop-thinh/tinh vào {file}.")
    assert typed(country, "tinh", "import", file) == 0
    said = capsys.readouterr().out
    answer = country.stick / "ngay-23.tra-loi.motcua"
    assert said.startswith("Tệp của 24.hop-thinh/c3, chép lúc ")
    assert said.endswith(f"Có 4 mục mới. Mang {answer} về máy đó.\n")
    assert typed(country, "c3", "import", answer) == 0
    assert capsys.readouterr().out == "24.hop-thinh/tinh đã trả lời. Có 0 mục mới.\n"


def test_who_names_no_receiver_is_told_who_was_chosen_and_why(tmp_path, capsys):
    country = Country(tmp_path)
    country.machine("c3", by="hub")
    country.work("c3")
    switch_off(country, "c3", "hub")
    assert typed(country, "c3", "export", file_on(country)) == 0
    said = capsys.readouterr().out
    assert said.startswith("Đã chép 4 mục cho 24.hop-thinh/hub ")
    assert "chưa biết chứng chỉ của máy chủ tỉnh" in said
    assert "--to" in said
    assert typed(country, "c3", "export", file_on(country), "--to", "hub") == 0
    assert "chưa biết" not in capsys.readouterr().out


@pytest.mark.parametrize(("role", "way"), [("hub", "authority request"), ("counter", "motcua enrol")])
def test_a_machine_without_a_certificate_is_told_how_one_of_its_role_gets_it(tmp_path, capsys, role, way):
    file = tmp_path / "settings.toml"
    file.write_text(f'[machine]\ncentre = "24.hop-thinh"\ndevice = "m1"\nrole = "{role}"\ndata = "data"\n')
    assert main(["--settings", str(file), "bundle", "export", str(tmp_path / "a.motcua")]) == 1
    assert way in capsys.readouterr().err


def test_f83_a_folder_or_another_programs_file_is_not_written_over(country, capsys):
    (country.stick / "thu.txt").write_text("Kính gửi")
    to = country.folder / "tinh" / "certificate.pem"
    for name in (".", country.stick, country.stick / "thu.txt"):
        assert typed(country, "c3", "export", name, "--to", to) == 1
        assert "không phải tệp trao đổi. Chọn tên tệp khác." in capsys.readouterr().err
    assert (country.stick / "thu.txt").read_text() == "Kính gửi"


def test_what_could_not_be_taken_yet_is_said(country, capsys):
    """The province was put back to nothing since: what follows has nothing to follow there."""
    country.machines.clear()
    country.work("c3")
    country.there_and_back("c3", "tinh")
    country.lose("tinh")
    country.work("c3", people=1)
    country.export("c3", "tinh", file_on(country).name)
    country.close()
    assert typed(country, "tinh", "import", file_on(country)) == 0
    assert "2 phần chưa nhận được: lần sau 24.hop-thinh/c3 sẽ chép lại." in capsys.readouterr().out


def test_scripts_read_one_line_of_json_and_nothing_else(country, capsys):
    file = file_on(country)
    to = country.folder / "tinh" / "certificate.pem"
    assert typed(country, "c3", "export", file, "--to", to, "--json", "--all") == 0
    made = json.loads(capsys.readouterr().out)
    assert made == {
        "file": str(file),
        "to": "24.hop-thinh/tinh",
        "events": 4,
        "left": 0,
        "bytes": file.stat().st_size,
    }
    assert typed(country, "tinh", "import", file, "--json") == 0
    taken = json.loads(capsys.readouterr().out)
    assert taken.pop("written")[:2] == "20"
    answer = str(country.stick / "ngay-23.tra-loi.motcua")
    assert taken == {"kind": "exchange", "from": "24.hop-thinh/c3", "events": 4, "refused": 0, "answer": answer}
    assert typed(country, "c3", "import", answer, "--json") == 0
    taken = json.loads(capsys.readouterr().out)
    assert (taken["kind"], taken["answer"]) == ("acknowledgement", None)


def test_long_work_tells_how_far_it_is_beside_the_answer(country, capsys, monkeypatch):
    monkeypatch.setattr(bundle_command, "_TELL_EVERY_S", -1.0)
    to = country.folder / "tinh" / "certificate.pem"
    assert typed(country, "c3", "export", file_on(country), "--to", to, "--json") == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["events"] == 4
    assert told.err.startswith("4 / 4 mục\n")
    assert typed(country, "tinh", "import", file_on(country)) == 0
    assert re.match(r"Đang đọc: [1-9]\d? %\n", capsys.readouterr().err)


def test_f83_a_bad_file_is_one_sentence_and_exit_1(country, capsys):
    file_on(country).write_bytes(b"%PDF-1.7")
    assert typed(country, "tinh", "import", file_on(country)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == ("Tệp này không phải tệp trao đổi của Một Cửa. Chọn tệp .motcua. Không có gì thay đổi.\n")


def test_who_is_not_known_and_what_is_no_certificate_is_said(country, capsys):
    file = file_on(country)
    assert typed(country, "c3", "export", file) == 1
    assert "chưa biết chứng chỉ của máy chủ" in capsys.readouterr().err
    assert typed(country, "c3", "export", file, "--to", country.folder / "gone.pem") == 1
    assert "Không đọc được" in capsys.readouterr().err
    assert typed(country, "c3", "export", file, "--to", country.folder / "root" / "root.pem") == 1
    assert "không phải chứng chỉ của tỉnh này" in capsys.readouterr().err
    assert not file.exists()
