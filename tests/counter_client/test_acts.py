"""What can be done with a person, decided from the ticket alone."""

from dataclasses import replace
from datetime import date

import pytest

from counter_client.desk.acts import Act, acts
from sync.domain.ids import CounterId, EntityId, GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState

HERE, THERE = CounterId("3"), CounterId("5")
PERSON = Ticket(TicketId(EntityId("t1")), "A", 1, date(2026, 11, 23), GroupId("ho-tich"), (), "vi", 0, counter=HERE)
MOVES = (Act.PREFER, Act.SEND, Act.ASIDE, Act.INVITE, Act.VOID, Act.PRINT)


@pytest.mark.parametrize(
    ("state", "counter", "can"),
    [
        (TicketState.WAITING, None, (Act.CHOOSE, *MOVES)),
        (TicketState.ABSENT, HERE, (Act.BACK, Act.WAIT, *MOVES)),
        (TicketState.PARKED, HERE, (Act.BACK, Act.WAIT, *MOVES)),
        (TicketState.PARKED, THERE, (Act.CHOOSE, Act.WAIT, *MOVES)),
        (TicketState.FINISHED, THERE, (Act.REOPEN,)),
        (TicketState.VOID, None, (Act.REOPEN,)),
        (TicketState.CALLED, HERE, (Act.SEND, Act.ASIDE, Act.INVITE, Act.VOID, Act.PRINT)),
        (TicketState.SERVING, HERE, (Act.SEND, Act.ASIDE, Act.INVITE, Act.PRINT)),
        (TicketState.CALLED, THERE, ()),
        (TicketState.SERVING, THERE, ()),
    ],
)
def test_what_can_be_done_depends_on_where_the_person_is(state, counter, can):
    assert acts(replace(PERSON, state=state, counter=counter), HERE) == can


def test_f35_a_supervisor_takes_a_person_from_a_counter_that_is_gone():
    for state in (TicketState.CALLED, TicketState.SERVING):
        assert acts(replace(PERSON, state=state, counter=THERE), HERE, supervises=True) == (Act.FREE,)
    assert Act.FREE not in acts(PERSON, HERE, supervises=True)


def test_who_is_next_by_the_rules_is_called_without_a_reason():
    assert acts(PERSON, HERE, is_next=True)[0] is Act.NEXT


def test_nobody_is_called_while_somebody_is_at_the_counter():
    assert acts(PERSON, HERE, free=False) == MOVES
    assert acts(replace(PERSON, state=TicketState.ABSENT), HERE, free=False) == (Act.WAIT, *MOVES)


def test_whose_time_to_come_back_is_here_stands_in_the_line_like_the_others():
    back = replace(PERSON, state=TicketState.PARKED, until_ms=5)
    assert acts(back, HERE, in_line=True) == (Act.CHOOSE, *MOVES)
    assert acts(back, HERE, is_next=True, in_line=True) == (Act.NEXT, *MOVES)
