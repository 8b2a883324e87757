"""Appointments in the store: rows as folded, asked by time, name and another system's number."""

from sync.domain.appointment import AppointmentId, AppointmentState
from sync.domain.ids import EntityId
from sync.domain.log import Audience
from sync.store.appointment_rows import appointment_named, appointments_between, is_known
from sync.store.writer import Draft
from tests.fakes import moment

NINE = moment(24, 9)
MADE: dict[str, object] = {"at": NINE, "group": "ho-tich", "services": ["1.000894"], "reference": "DL-17"}


def says(store, kind, body, entity=None):
    with store.write() as tx:
        return tx.record(Draft(kind, Audience.PUBLIC, "hoa.nt", body, entity=entity))


def test_an_appointment_comes_back_from_its_row_as_it_was_folded(store):
    entity = says(store, "appointment.made", MADE)
    says(store, "appointment.came", {"ticket": "0000000000000045"}, entity)
    with store.read() as view:
        found = appointment_named(view, AppointmentId(entity))
        assert found is not None
        assert (found.id, found.at_ms, found.group, found.services) == (entity, NINE, "ho-tich", ("1.000894",))
        assert (found.reference, found.state, found.ticket) == ("DL-17", AppointmentState.CAME, "0000000000000045")
        assert appointment_named(view, AppointmentId(EntityId("x"))) is None


def test_people_are_found_by_their_time_and_by_another_systems_number(store):
    late = says(store, "appointment.made", MADE | {"at": NINE + 60_000, "reference": ""})
    early = says(store, "appointment.made", MADE)
    with store.read() as view:
        assert [each.id for each in appointments_between(view, NINE, NINE + 60_001)] == [early, late]
        assert [each.id for each in appointments_between(view, NINE, NINE + 60_000)] == [early]
        assert (is_known(view, "DL-17"), is_known(view, "DL-18")) == (True, False)
        assert view.ticket(early) is None
