"""Correcting a dossier after its reception: what may be typed, what is written."""

import pytest

from sync.office.intake import Faults
from sync.office.refusal import NotPossible
from tests.fakes import taken_in

OFFICER = "minh.lv"


def last_body(machine):
    with machine.store.read() as view:
        return view.connection.exec_driver_sql("SELECT body FROM event ORDER BY seq DESC LIMIT 1").scalar().decode()


def test_only_what_changed_is_written_so_that_others_may_change_the_rest(machine):
    dossier = taken_in(machine)
    fields = {"name": dossier.applicant.name, "id_number": " 024 196 001 234", "fee": "8.000", "result": " Đồng  ý "}
    told = machine.tracking.correct(dossier.id, OFFICER, fields)
    assert (told.applicant.id_number, told.fee, told.result) == ("024196001234", 8000, "Đồng ý")
    assert '"name"' not in last_body(machine)
    assert machine.tracking.correct(dossier.id, OFFICER, fields) == NotPossible("Chưa sửa mục nào.")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": ""}, {"name"}),
        ({"id_number": "12"}, {"id_number"}),
        ({"born": "31/02/1996", "phone": "x"}, {"born", "phone"}),
        ({"fee": "-1"}, {"fee"}),
        ({"fee": "8000 đ"}, {"fee"}),
        ({"fee": "1" * 13}, {"fee"}),
        ({"result": "x" * 501}, {"result"}),
        ({"result": "a\u202eb"}, {"result"}),
    ],
)
def test_each_wrong_field_is_named_and_nothing_is_written(machine, fields, wrong):
    dossier = taken_in(machine)
    answer = machine.tracking.correct(dossier.id, OFFICER, fields)
    assert isinstance(answer, Faults)
    assert set(answer.by_field) == wrong
    assert machine.tracking.dossier(dossier.id) == dossier


def test_an_empty_fee_changes_nothing_and_an_empty_number_takes_it_away(machine):
    dossier = taken_in(machine)
    told = machine.tracking.correct(dossier.id, OFFICER, {"fee": "", "id_number": ""})
    assert (told.fee, told.applicant.id_number) == (None, "")


def test_a_dossier_that_is_not_here_is_not_corrected(machine):
    answer = machine.tracking.correct("0123456789abcdef", OFFICER, {"fee": "1"})
    assert answer == NotPossible("Không thấy hồ sơ này trên máy.")
