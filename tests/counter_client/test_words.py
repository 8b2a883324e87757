"""Presentation values, without Qt."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_client.desk.scene import Key, Mode, Saving, scene
from counter_client.intake.draft import Drafts
from counter_client.tracking.deadline import Deadline, Stand, deadline_of, working_days
from counter_client.words import masked_name, masked_number, masked_phone
from sync.domain.dossier import Dossier, DossierStatus, Person, Step
from sync.domain.draft import Draft
from sync.domain.ids import CounterId, DossierId, EntityId, OfficerId, ProcedureCode, ServiceCode, TicketId
from tests.fakes import moment

MONDAY = date(2026, 11, 23)
HOA, MINH = OfficerId("hoa.nt"), OfficerId("minh.lv")
VISIT, FILE = TicketId(EntityId("t" * 16)), DossierId(EntityId("d" * 16))
BIRTH = ProcedureCode(ServiceCode("1.001193"))


def is_working(day):
    return day.weekday() < 5 and day != date(2026, 11, 24)


def dossier(due, *steps, received=20):
    path = steps or ((DossierStatus.RECEIVED, moment(20, 9)),)
    return Dossier(
        id=FILE,
        code="TAM-Q3-261120-1",
        procedure=BIRTH,
        procedure_name="Đăng ký khai sinh",
        applicant=Person("A"),
        components=(),
        counter=CounterId("3"),
        received_at_ms=moment(received, 9),
        due=due,
        ticket=None,
        steps=tuple(Step(status, at_ms, HOA) for status, at_ms in path),
    )


@pytest.mark.parametrize(
    ("due", "stand"),
    [
        (date(2026, 11, 23), Deadline(Stand.TODAY)),
        (date(2026, 11, 25), Deadline(Stand.SOON, 1)),
        (date(2026, 11, 27), Deadline(Stand.LEFT, 3)),
        (date(2026, 11, 30), Deadline(Stand.LEFT, 4)),
        (date(2026, 11, 20), Deadline(Stand.LATE, 1)),
        (date(2026, 11, 16), Deadline(Stand.LATE, 5)),
        (None, Deadline(Stand.NO_LIMIT)),
    ],
)
def test_days_are_counted_as_the_calendar_works(due, stand):
    assert deadline_of(dossier(due), MONDAY, is_working) == stand


@pytest.mark.parametrize(("received", "stand"), [(20, Stand.LEFT), (19, Stand.LEFT), (18, Stand.SOON), (9, Stand.SOON)])
def test_the_first_half_of_a_term_is_no_warning(received, stand):
    assert deadline_of(dossier(date(2026, 11, 27), received=received), MONDAY, is_working) == Deadline(stand, 3)


def test_a_dossier_that_waits_for_papers_is_paused():
    waiting = dossier(date(2026, 11, 20), (DossierStatus.SUPPLEMENT, moment(20, 10)))
    assert deadline_of(waiting, MONDAY, is_working) == Deadline(Stand.PAUSED)


@pytest.mark.parametrize(
    ("ready_day", "stand"),
    [(18, Deadline(Stand.EARLY, 2)), (20, Deadline(Stand.ON_TIME)), (23, Deadline(Stand.FINISHED_LATE, 1))],
)
def test_a_finished_dossier_is_judged_by_the_day_of_its_result(ready_day, stand):
    done = dossier(
        date(2026, 11, 20), (DossierStatus.READY, moment(ready_day, 9)), (DossierStatus.RETURNED, moment(27, 9))
    )
    assert deadline_of(done, MONDAY, is_working) == stand


@given(st.dates(date(2026, 1, 1), date(2027, 12, 1)), st.integers(0, 60), st.integers(0, 60))
def test_spans_of_working_days_add_up(first, some, more):
    middle, last = first + timedelta(some), first + timedelta(some + more)
    parts = working_days(first, middle, is_working) + working_days(middle, last, is_working)
    assert parts == working_days(first, last, is_working)


@given(st.text(min_size=1))
def test_a_masked_name_never_shows_the_last_word(name):
    last = (name.split() or [""])[-1]
    assert len(last) < 2 or not masked_name(name).split()[-1].startswith(last)


def test_masks_are_those_of_the_house():
    assert masked_name("Trần Thị Cúc") == "Trần Thị C•••"
    assert masked_number("024188001234") == "024•••••1234"
    assert masked_number("") == ""
    assert masked_phone("0987654567") == "098••••567"
    assert masked_phone("113") == "•••"


def test_an_idle_counter_can_only_call():
    idle = scene(None, (), ())
    assert (idle.mode, idle.keys, idle.filled) == (Mode.IDLE, frozenset({Key.CALL}), Key.CALL)


def test_while_calling_nothing_can_be_pressed():
    assert scene(None, (), (), saving=Saving(Key.CALL)).keys == frozenset()


def test_drafts_belong_to_an_officer_and_a_visit():
    drafts = Drafts()
    drafts.keep(HOA, VISIT, Draft(applicant=Person("Huyền")))
    assert drafts.is_begun(HOA, VISIT)
    assert not drafts.is_begun(MINH, VISIT)
    assert not drafts.is_begun(HOA, None)
    drafts.drop(HOA, VISIT)
    assert drafts.of(HOA, VISIT) is None


def test_a_procedure_alone_is_no_draft_to_be_asked_about():
    assert not Draft(procedure=BIRTH).begun
    assert Draft(components=frozenset({0})).begun
