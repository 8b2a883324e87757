"""What a slip proves, what it does not, and how often one may guess."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.ids import EntityId, GroupId, TicketId
from sync.domain.possession import LONGEST_WAIT_MS, Shown, Tries, read_slip, shown_by
from sync.domain.ticket import Ticket

ID = TicketId(EntityId("0123456789ab7kq2"))


def ticket(name: str = ID, number: int = 45, series: str = "A") -> Ticket:
    return Ticket(TicketId(EntityId(name)), series, number, date(2026, 11, 23), GroupId("x"), (), "vi", 0)


@pytest.mark.parametrize("text", ["MC1:0123456789ab7kq2", "mc1:0123456789AB7KQ2", " MC1:0123456789AB7KQ2\r\n"])
def test_the_qr_names_the_ticket_whole(text):
    assert read_slip(text) == Shown(ID, "")
    assert shown_by([ticket(), ticket("zzzzzzzzzzzz7kq2")], Shown(ID, "")) == (ticket(),)


@pytest.mark.parametrize("text", ["7KQ2", "7kq2", " 7kq2 ", "A045 7KQ2", "a045  7kq2"])
def test_the_four_characters_are_enough_also_with_the_number_before_them(text):
    shown = read_slip(text)
    assert shown is not None
    assert shown_by([ticket(), ticket("0123456789abcdef")], shown) == (ticket(),)


def test_who_reads_o_i_or_l_means_the_digit():
    shown = read_slip("oIl2")
    assert shown == Shown(None, "0112")


@pytest.mark.parametrize(
    "text", ["", "7KQ", "7KQ22", "A045", "MC1:0123", "http://x/7kq2", "045 7KQ2", "A045 ", "7 KQ2"]
)
def test_anything_else_is_no_slip_and_a_number_alone_proves_nothing(text):
    shown = read_slip(text)
    assert shown is None or not shown_by([ticket()], shown)


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text):
    shown = read_slip(text)
    assert shown is None or shown.ticket or len(shown.code) == 4


@pytest.mark.parametrize("series", ["A", "A2", "A~KT", "AQ31"])
def test_the_number_beside_the_code_may_be_of_any_series(series):
    own = ticket(series=series)
    shown = read_slip(f"{own.label} {own.slip_code}")
    assert shown is not None
    assert shown_by([own, ticket("zzzzzzzzzzzz7kq2", series="B")], shown) == (own,)


def test_two_slips_with_one_number_are_told_apart_by_their_codes():
    first, second, other = ticket(), ticket("0123456789abcdef"), ticket("aaaaaaaaaaaaaaaa", 46)
    assert shown_by([first, second, other], Shown(None, "CDEF", "A045")) == (second,)


def test_five_wrong_codes_are_free_then_the_waits_double_up_to_a_quarter_of_an_hour():
    tries, waits = Tries(), []
    for _ in range(14):
        waits.append(tries.wait_ms(1000))
        tries = tries.failed(1000)
    assert waits[:8] == [0, 0, 0, 0, 0, 15_000, 30_000, 60_000]
    assert waits[-1] == LONGEST_WAIT_MS


def test_the_wait_passes_and_a_clock_that_jumps_makes_nobody_wait_longer():
    tries = Tries(5, last_ms=100_000)
    assert [tries.wait_ms(at) for at in (100_000, 110_000, 115_000, 0)] == [15_000, 5_000, 0, 0]
