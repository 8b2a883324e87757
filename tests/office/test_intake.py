"""The intake desk: what is typed is checked field by field; what is taken in is durable and whole; logs name nobody."""

import logging
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.dossier import Dossier, DossierStatus, Person
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.roles import Role
from sync.errors import StoreUnavailable
from sync.office.intake import Faults, check, shortened, tidy
from tests.fakes import HandClock, birth, moment, new_machine, shipped_lookup, taken_in

BUILDING_PERMIT = "1.013225"
"""53 papers, one of them named with 4,706 characters."""


def fullwidth(text):
    """Return the digits as an input method may give them: they look the same and are none."""
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in text)


def faults_of(machine, **fields):
    answer = machine.intake.take_in(replace(birth(), applicant=Person(**{"name": "Hoa"} | fields)))
    return set(answer.by_field) if isinstance(answer, Faults) else set()


def test_a_dossier_that_was_taken_in_is_there_after_a_restart(tmp_path, machine, clock):
    dossier = taken_in(machine)
    machine.close()
    again = new_machine(tmp_path, "c3", Role.COUNTER, clock)
    assert again.tracking.dossiers() == (dossier,)
    again.close()


def test_a_dossier_says_what_was_handed_in_by_whom_and_when(machine, clock):
    dossier = taken_in(machine)
    assert (dossier.code, dossier.temporary_code) == (dossier.code, dossier.code)
    assert (dossier.status, dossier.counter) == (DossierStatus.RECEIVED, "3")
    assert dossier.applicant == Person("Nguyễn Thị Hoa", "001085000123")
    assert [paper.name[:9] for paper in dossier.components] == ["- Tờ khai", "- Giấy ch"]
    assert (dossier.received_at_ms, dossier.steps[0].by) == (clock(), "hoa.nt")


def test_what_was_typed_carelessly_is_kept_tidily(machine):
    person = Person(
        "  Nguye\u0302\u0303n \t Thị\u00a0 Hoa ", "001 085 000.123", "15/8/1998", " Thôn  1 ", "0912 345 678"
    )
    dossier = machine.intake.take_in(replace(birth(), applicant=person))
    assert dossier.applicant == Person("Nguyễn Thị Hoa", "001085000123", "15/8/1998", "Thôn 1", "0912 345 678")


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            "name",
            ["H", "Hoa", "H'Hen Niê", "Đ" * 100],
            ["", "   ", "Đ" * 101, "Ho\x07a", "Hoa\u202eeoH", "Ho\u200ba", "\ud83d"],
        ),
        (
            "id_number",
            ["", "001085000123", "0010 8500 0123"],
            ["1", "00108500012", "0010850001234", "00108500012x", "٠٠١٠٨٥٠٠٠١٢٣"],
        ),
        (
            "born",
            ["", "15/08/1998", "1/1/1900", "29/02/2024"],
            ["1998", "31/02/1998", "15-08-1998", "15/08/98", "1/1/1899", fullwidth("15/08/1998")],
        ),
        ("address", ["", "Thôn 1, xã Hợp Thịnh", "x" * 300], ["x" * 301, "Thôn\x001", "\udfff"]),
        (
            "phone",
            ["", "0912345678", "+84 912 345 678", "12345678", "1" * 15],
            ["1 2 3 4 5", "1234567", "1" * 16, "0912-345-678", "+", "++84912345678", fullwidth("0912345678")],
        ),
    ],
)
def test_each_field_has_its_own_check(machine, field, good, bad):
    for text in good:
        assert not faults_of(machine, **{field: text}), text
    for text in bad:
        assert faults_of(machine, **{field: text}) == {field}, text


@pytest.mark.parametrize(
    ("born", "sentence"),
    [
        ("15-08-1998", "Ngày sinh có dạng 15/08/1998."),
        ("31/02/1998", "Lịch không có ngày này. Xem lại ngày, tháng, năm."),
        ("01/13/1998", "Lịch không có ngày này. Xem lại ngày, tháng, năm."),
        ("00/01/0000", "Lịch không có ngày này. Xem lại ngày, tháng, năm."),
        ("31/12/1899", "Năm sinh phải từ 1900."),
    ],
)
def test_of_a_day_of_birth_it_is_said_what_is_wrong_with_it(machine, born, sentence):
    faulty = replace(birth(), applicant=Person("Hoa", born=born))
    assert machine.intake.take_in(faulty).by_field == {"born": sentence}


def test_all_faults_are_said_at_once_in_whole_sentences(machine):
    person, unknown = Person("", "1", "x", "\x00", "x"), ProcedureCode(ServiceCode("9.999999"))
    form = replace(birth(), applicant=person, procedure=unknown)
    faults = machine.intake.take_in(form).by_field
    assert set(faults) == {"name", "id_number", "born", "address", "phone", "procedure"}
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in faults.values())
    assert not machine.tracking.dossiers()


@given(st.builds(Person, st.text(), st.text(max_size=15), st.text(max_size=12), st.text(), st.text(max_size=20)))
def test_whatever_is_typed_gets_an_answer(person):
    assert set(check(tidy(person))) <= {"name", "id_number", "born", "address", "phone"}
    assert tidy(tidy(person)) == tidy(person)


ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=120)


@given(st.builds(Person, ANYTHING, st.text(max_size=15), st.text(max_size=12), ANYTHING, st.text(max_size=20)))
def test_whatever_is_typed_is_taken_in_whole_or_refused(any_machine, person):
    """Lone surrogates, control characters, emoji, half of a flag: never an exception."""
    answer = any_machine.intake.take_in(replace(birth(), applicant=person))
    if isinstance(answer, Dossier):
        assert answer.applicant == tidy(person)
        assert any_machine.tracking.dossier(answer.id) == answer
    else:
        assert answer.by_field


@pytest.fixture(scope="module")
def any_machine(tmp_path_factory):
    opened = new_machine(tmp_path_factory.mktemp("any"), "c3", Role.COUNTER, HandClock())
    yield opened
    opened.close()


@pytest.mark.parametrize("procedure", ["", "9.999999", "HOI", "1.001193 "])
def test_a_procedure_that_is_not_offered_here_is_refused(machine, procedure):
    assert set(machine.intake.take_in(replace(birth(), procedure=procedure)).by_field) == {"procedure"}


@pytest.mark.parametrize("components", [(99,), (-1,), (0, 7)])
def test_papers_that_the_procedure_does_not_list_are_refused(machine, components):
    assert set(machine.intake.take_in(replace(birth(), components=components)).by_field) == {"components"}


def test_a_paper_ticked_twice_is_kept_once_and_none_is_fine_too(machine):
    twice = machine.intake.take_in(replace(birth(), components=(1, 0, 1)))
    none = machine.intake.take_in(replace(birth(), components=()))
    assert [len(twice.components), len(none.components)] == [2, 0]


def test_every_procedure_of_the_catalogue_can_be_taken_in_with_all_its_papers(machine):
    """An event holds 16 KiB; the building permit's papers alone are 71 kB as the portal writes them."""
    lookup = shipped_lookup()
    heaviest = sorted(lookup.procedures, key=lambda item: -sum(len(part.name) for part in lookup.to_bring(item)))[:25]
    assert BUILDING_PERMIT in {item.code for item in heaviest}
    longest = max(lookup.procedures, key=lambda item: len(item.name))
    person = Person("Đ" * 100, "001085000123", "15/08/1998", "Ấ" * 300, "0912345678")
    for procedure in (*heaviest, longest):
        everything = tuple(range(len(lookup.to_bring(procedure))))
        dossier = machine.intake.take_in(
            replace(birth(), procedure=procedure.code, components=everything, applicant=person)
        )
        assert len(dossier.components) == len(everything)
        assert all(paper.name for paper in dossier.components)


def test_names_of_papers_are_cut_only_when_they_do_not_fit():
    assert shortened(["Tờ khai"] * 50) == ["Tờ khai"] * 50
    assert [len(name) for name in shortened(["x" * 4706, "Tờ khai"])] == [2000, 7]
    assert shortened(["x" * 4706])[0].endswith("…")


def test_the_day_on_which_it_is_due_is_frozen_with_the_dossier(machine, clock):
    """What was promised on the receipt stays, whatever the catalogue says later."""
    procedure = next(item for item in shipped_lookup().procedures if machine.intake.due(item.code))
    promised = machine.intake.due(procedure.code)
    dossier = machine.intake.take_in(replace(birth(), procedure=procedure.code, components=()))
    clock.now_ms = moment(27, 8)
    assert machine.intake.due(procedure.code) > promised
    assert machine.tracking.dossier(dossier.id).due == promised
    assert dossier.procedure_name == procedure.name


def test_no_day_is_promised_when_no_usable_limit_is_published(machine):
    assert machine.intake.due("9.999999") is None
    assert machine.intake.due("1.001193") is None
    assert taken_in(machine).due is None


def test_days_off_until_then_are_named(machine):
    """Monday the 23rd; the 24th is a day off by the decree of 2026."""
    off = machine.intake.days_off_until(date(2026, 12, 1))
    assert off
    assert all(line[:5] == "24/11" for line in off)
    assert machine.intake.days_off_until(date(2026, 11, 20)) == ()


def test_a_temporary_code_names_counter_run_day_and_the_place_in_the_log(machine, clock):
    codes = [taken_in(machine).code for _ in range(2)]
    clock.now_ms = moment(25, 8)
    codes.append(taken_in(machine).code)
    assert [re.sub("TAM-3[0-9A-HJKMNP-TV-Z]{4}-", "", code) for code in codes] == ["261123-1", "261123-2", "261125-1"]
    assert codes[0][:9] != codes[2][:9]


def test_a_machine_that_lost_its_disk_gives_no_temporary_code_again(tmp_path, machine, clock):
    before = {taken_in(machine).code for _ in range(3)}
    again = new_machine(tmp_path / "new disk", "c3", Role.COUNTER, clock)
    assert before.isdisjoint({taken_in(again).code for _ in range(3)})
    again.close()


def test_temporary_codes_of_two_counters_differ(tmp_path, machine, clock):
    other = new_machine(tmp_path, "c5", Role.COUNTER, clock)
    assert taken_in(machine).code != taken_in(other).code
    other.close()


def test_taking_in_writes_nothing_personal_into_the_log(machine, caplog, capfd):
    """Style rule 24: neither name nor number, also when the disk is full."""
    caplog.set_level(logging.DEBUG)
    taken_in(machine)
    machine.intake.take_in(replace(birth(), applicant=Person("Nguyễn Thị Hoa", "0010")))
    said = caplog.text + "".join(capfd.readouterr())
    assert "Hoa" not in said
    assert "0010" not in said


def test_a_full_disk_keeps_nothing_and_names_nobody(machine):
    """F-9."""
    machine.store.disk_full = True
    with pytest.raises(StoreUnavailable) as trouble:
        many(machine)
    machine.store.disk_full = False
    assert taken_in(machine).code.endswith(f"-261123-{len(machine.tracking.dossiers())}")
    assert "Hoa" not in f"{trouble.value} {trouble.value.__cause__}"


def many(machine):
    for _ in range(100):
        taken_in(machine)
