"""F-78: an officer looks up neighbours. Every look is in the chain, and the supervisor sees those without a reason."""

import json
from datetime import date

from sqlalchemy import delete

from sync.__main__ import main
from sync.domain.dossier import Dossier
from sync.domain.ids import CounterId, GroupId, OfficerId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.machine import Machine
from sync.settings import Settings
from sync.store.rows import DOSSIER
from tests.fakes import birth, new_machine, taken_in
from tests.office.test_worklist import meet
from tests.store.sections import all_heads

HERE, HOA, MINH = CounterId("3"), OfficerId("hoa.nt"), OfficerId("minh.lv")
CIVIL_STATUS = GroupId("ho-tich")


def looks(machine, dossier, officer=MINH):
    machine.viewings.note(dossier.id, HERE, officer)


def told(machine, day=None):
    report = machine.viewings.report(day)
    return report.all, [(each.viewing.officer, each.code, each.label) for each in report.unexplained]


def test_f78_a_look_with_nobody_at_the_counter_stands_in_the_report(machine):
    dossier = taken_in(machine)
    looks(machine, dossier)
    assert told(machine) == (1, [(MINH, dossier.code, "")])
    (only,) = machine.viewings.report().unexplained
    assert (only.viewing.device, only.viewing.counter, only.procedure) == ("c3", "3", dossier.procedure_name)


def test_f78_the_person_at_the_counter_is_the_why_of_a_look(machine):
    dossier = taken_in(machine)
    ticket = machine.queue.issue(CIVIL_STATUS)
    machine.queue.by(MINH).call_next(HERE)
    looks(machine, dossier)
    assert told(machine) == (1, [])
    machine.queue.by(MINH).finish(ticket.id, HERE)
    looks(machine, dossier)  # the person has gone, and so has the reason
    assert told(machine) == (2, [(MINH, dossier.code, "")])


def test_f78_a_sixth_dossier_for_one_person_is_named_with_the_number(machine, clock):
    machine.queue.issue(CIVIL_STATUS)
    machine.queue.call_next(HERE)
    for number in range(6):
        dossier = machine.intake.take_in(birth(f"Người Thử {number}"))
        assert isinstance(dossier, Dossier)
        clock.forward(minutes=1)
        looks(machine, dossier)
    assert told(machine) == (6, [(MINH, dossier.code, "A001")])


def test_f78_whoever_works_on_a_dossier_needs_no_other_reason(machine):
    dossier = taken_in(machine)
    looks(machine, dossier, HOA)  # she took it in
    looks(machine, dossier)
    machine.tracking.start(dossier.id, MINH)
    assert told(machine) == (2, [])


def test_the_same_look_again_is_noted_once_a_day(machine, clock):
    dossier = taken_in(machine)
    looks(machine, dossier)
    looks(machine, dossier)
    assert told(machine)[0] == 1
    clock.forward(hours=24)
    looks(machine, dossier)
    assert told(machine)[0] == 1
    assert told(machine, date(2026, 11, 23))[0] == 1


def test_a_look_says_nothing_about_the_person_and_cannot_be_taken_out_of_the_chain(machine):
    """F-78, F-80."""
    dossier = taken_in(machine)
    looks(machine, dossier)
    with machine.store.read() as view:
        (head,) = all_heads(view, Audience.STAFF)
        _, event = view.events_of(head, head.seq - 1, 1 << 20)[0]
    assert (event.header.kind, event.header.by) == ("viewing.noted", MINH)
    assert {key: value for key, value in event.body.items() if key != "salt"} == {"dossier": dossier.id, "counter": "3"}


def test_a_look_at_a_dossier_that_was_erased_stays_in_the_report_without_its_code(machine):
    dossier = taken_in(machine)
    looks(machine, dossier)
    with machine.store.write() as tx:
        tx.connection.execute(delete(DOSSIER))  # what an erasure leaves of its row
    assert told(machine) == (1, [(MINH, "", "")])


def test_f78_the_report_is_printed_by_a_command_too(tmp_path, capsys):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "c3"\nrole = "counter"\ndata = "data"\n')
    machine = Machine.open(Settings.load(file))
    machine.viewings.note(taken_in(machine).id, HERE, MINH)
    machine.close()
    assert main(["--settings", str(file), "account", "views", "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["officer"], line["counter"], line["ticket"]) == (MINH, "3", None)
    assert line["dossier"].startswith("TAM-")
    assert main(["--settings", str(file), "account", "views", "--day", "2001-01-01"]) == 0
    assert "không có lượt tra cứu nào" in capsys.readouterr().out


def test_f78_what_was_looked_at_at_another_pc_is_in_the_report_here(tmp_path, clock, machine):
    other = new_machine(tmp_path, "c5", Role.COUNTER, clock)
    dossier = taken_in(machine)
    meet(machine, other)
    looks(other, dossier)
    meet(machine, other)
    assert told(machine) == told(other) == (1, [(MINH, dossier.code, "")])
    other.close()
