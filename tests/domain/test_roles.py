"""What each kind of machine may hold, write and say, and how people start it."""

import pytest

from sync.domain.log import Audience
from sync.domain.roles import ERASED, RATED, Role


@pytest.mark.parametrize(
    ("role", "held", "written"),
    [
        (Role.KIOSK, {Audience.PUBLIC}, {Audience.PUBLIC}),
        (Role.BOARD, {Audience.PUBLIC}, set()),
        (Role.COUNTER, set(Audience), set(Audience)),
        (Role.HUB, set(Audience), set(Audience)),
        (Role.PROVINCE, set(Audience), set(Audience)),
    ],
)
def test_machines_of_the_public_hold_nothing_of_the_staffs(role, held, written):
    assert (role.audiences, role.writes) == (held, written)


@pytest.mark.parametrize(
    ("role", "number", "call", "erasing"),
    [(Role.KIOSK, True, False, False), (Role.COUNTER, True, True, False), (Role.HUB, True, True, True)],
)
def test_a_machine_is_believed_what_its_role_may_say(role, number, call, erasing):
    assert [role.may_say(kind) for kind in ("ticket.issued", "ticket.called", ERASED)] == [number, call, erasing]


@pytest.mark.parametrize("role", list(Role))
def test_what_people_think_of_a_visit_is_said_at_a_kiosk_and_entered_by_no_officer(role):
    """F-80."""
    assert role.may_say(RATED) is (role is Role.KIOSK)


@pytest.mark.parametrize(
    ("role", "typed"),
    [(Role.COUNTER, "motcua-counter"), (Role.BOARD, "motcua-kiosk --board"), (Role.HUB, "motcua serve")],
)
def test_every_kind_of_machine_is_started_by_a_program(role, typed):
    assert role.program == typed


@pytest.mark.parametrize("kind", ["ticket.preferred", "ticket.printed", "printer.stood"])
def test_k28_a_kiosk_speaks_of_its_own_slips_and_its_own_printer_only(kind):
    assert Role.KIOSK.may_say(kind)
    assert Role.KIOSK.only_of_its_own(kind)
    assert not any(role.only_of_its_own(kind) for role in (Role.COUNTER, Role.HUB, Role.PROVINCE))


def test_a_kiosk_gives_numbers_without_owning_them_before():
    assert not Role.KIOSK.only_of_its_own("ticket.issued")
