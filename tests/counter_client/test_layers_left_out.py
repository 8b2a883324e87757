"""The supervisor's room says which entries of the catalogue's files are not in force; the others hold meanwhile."""

import json

import pytest
from PySide6.QtCore import Qt

from counter_client.look.parts import Notice
from counter_client.scenery import bare
from sync.domain.ids import ProcedureCode, ServiceCode

BIRTH = ProcedureCode(ServiceCode("1.001193"))


@pytest.fixture
def thu(tmp_path, sit_down):
    """Trần Thu in her room of the catalogue, at a machine on which a file of the centre has bad entries."""
    good = {"code": BIRTH, "aspect": "notice", "value": "Thứ Năm nghỉ.", "why": "Họp.", "by": "UBND xã"}
    bad = {**good, "aspect": "limit", "value": "1"}
    content = {"layer": "centre", "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": [good, 3, bad, bad, bad]}
    (tmp_path / "overlays").mkdir()
    (tmp_path / "overlays" / "xa.json").write_text(json.dumps(content, indent=0), encoding="utf-8")
    made = bare(tmp_path)
    supervisor = sit_down(made)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    yield supervisor
    made.machine.close()


def test_bad_entries_are_told_by_line_and_reason_and_the_good_one_holds(thu):
    told = thu.part("catalogue.left_out", Notice)
    lines = told.then.text().split("\n")
    assert "4" in told.what.text()
    assert lines[0].startswith("xa.json, dòng 13 (mục 2)")
    assert lines[1].endswith("Thời hạn phải có số và đơn vị, như “3 ngày làm việc” hoặc “15 ngày”.")
    assert len(lines) == 4
    assert "motcua catalogue check" in lines[-1]
    procedure = thu.machine.lookup.procedure(BIRTH)
    assert procedure is not None
    assert procedure.notice == "Thứ Năm nghỉ."


def test_without_bad_entries_nothing_is_said(sit_down, quiet):
    supervisor = sit_down(quiet)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert not supervisor.sees("catalogue.left_out")
