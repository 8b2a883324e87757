"""Serving by possession of the slip: called elsewhere or not at all, twins, refusals that say where to go."""

import pytest

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.domain.ticket import TicketKind, TicketState
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.store.writer import Draft
from tests.fakes import moment, new_store, shipped_lookup, shipped_rules
from tests.store.sections import ISSUED, pen, take

AT, BESIDE = "5", "7"
COPIES = "chung-thuc"
"""Taken by counters 5 and 7."""


@pytest.fixture
def store(tmp_path, clock):
    opened = new_store(tmp_path, "k1", clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(store, clock):
    return QueueDesk(store, shipped_lookup().centre, DeviceId("k1"), "", clock, shipped_rules())


def qr(ticket):
    return f"MC1:{ticket.id.upper()}"


@pytest.mark.parametrize("proof", [qr, lambda ticket: ticket.slip_code, lambda t: f"{t.label} {t.slip_code}".lower()])
@pytest.mark.parametrize("before", [(), ("call_next",), ("call_next", "miss")])
def test_who_holds_the_slip_is_served_wherever_the_number_was_called(desk, proof, before):
    ticket = desk.issue(COPIES)
    for step in before:
        desk.call_next(AT) if step == "call_next" else getattr(desk, step)(ticket.id, AT)
    served = desk.serve_by_slip(proof(ticket), BESIDE)
    assert (served.id, served.state, served.counter) == (ticket.id, TicketState.SERVING, BESIDE)
    assert desk.serve_by_slip(proof(ticket), BESIDE) == served


def test_the_number_alone_serves_nobody(desk):
    ticket = desk.issue(COPIES)
    assert desk.serve_by_slip(ticket.label, AT) == NotPossible("Đây là số thứ tự. Nhập 4 ký tự ở cuối phiếu.")
    assert desk.ticket(ticket.id) == ticket


def test_a_text_that_is_no_slip_is_said_and_costs_no_try(desk):
    ticket = desk.issue(COPIES)
    for _ in range(9):
        assert "Nhập 4 ký tự" in desk.serve_by_slip("https://example.org", AT).reason
    assert desk.serve_by_slip(ticket.slip_code, AT).state is TicketState.SERVING


def twin(store, ticket):
    """Put a second slip with the same number there, as a kiosk does whose disk was rolled back."""
    body = {"series": ticket.series, "number": ticket.number, "day": "2026-11-23", "group": COPIES}
    with store.write() as tx:
        return tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, "k1", body))


def test_two_slips_with_one_number_are_both_shown_and_the_code_decides(desk, store):
    first = desk.issue(COPIES)
    second = desk.ticket(twin(store, first))
    assert first.label == second.label
    assert desk.twins() == {first.id, second.id}
    assert {ticket.id for ticket in desk.waiting(AT)} == {first.id, second.id}
    assert desk.serve_by_slip(second.slip_code, AT).id == second.id
    assert desk.ticket(first.id).state is TicketState.WAITING


def test_two_codes_that_happen_to_be_alike_are_told_apart_by_number_or_qr(desk, store):
    """Of 300 slips a day two are alike once in 25 days."""
    kiosk = pen("k2")
    for number, name in enumerate(("000000000000aaaa", "111111111111aaaa"), 1):
        kiosk.writes(TicketKind.ISSUED, ISSUED | {"number": number, "group": COPIES}, entity=name)
    take(store, kiosk.section())
    first, second = desk.waiting(AT)
    assert "hai phiếu cùng mã" in desk.serve_by_slip("AAAA", AT).reason
    assert desk.serve_by_slip(f"{first.label} AAAA", AT).id == first.id
    assert desk.serve_by_slip(qr(second), BESIDE).id == second.id


def test_a_slip_that_is_served_elsewhere_or_finished_says_where(desk):
    ticket = desk.issue(COPIES)
    desk.serve_by_slip(qr(ticket), AT)
    assert desk.serve_by_slip(qr(ticket), BESIDE).reason.startswith("Quầy 5 đang phục vụ số B001.")
    desk.finish(ticket.id, AT)
    assert desk.serve_by_slip(qr(ticket), BESIDE).reason.startswith("Số B001 đã xong ở quầy 5 lúc 10:00.")


def test_a_counter_with_somebody_in_hand_finishes_first(desk):
    for _ in range(2):
        desk.issue(COPIES)
    first = desk.call_next(AT)
    second = desk.waiting(AT)[0]
    assert desk.serve_by_slip(qr(second), AT) == NotPossible(
        "Quầy đang có số B001. Kết thúc hoặc ghi vắng số đó trước."
    )
    assert desk.serve_by_slip(qr(first), AT).state is TicketState.SERVING


def test_a_slip_of_another_counters_group_is_sent_there(desk):
    assert "không thuộc quầy này" in desk.serve_by_slip(qr(desk.issue("ho-tich")), AT).reason


def test_yesterdays_slip_takes_a_new_number_but_who_was_called_and_not_finished_is_served(desk, clock):
    """F-28."""
    called, waiting = desk.issue(COPIES), desk.issue(COPIES)
    desk.call_next(AT)
    clock.now_ms = moment(24, 8)
    assert "ngày khác" in desk.serve_by_slip(qr(waiting), BESIDE).reason
    assert desk.serve_by_slip(qr(called), BESIDE).state is TicketState.SERVING
    assert "không có phiếu" in desk.serve_by_slip(waiting.slip_code, BESIDE).reason


def test_a_slip_that_this_machine_has_not_heard_of_is_said(desk):
    assert "chưa nhận được phiếu" in desk.serve_by_slip("MC1:0123456789AB7KQ2", AT).reason


def test_after_five_wrong_codes_the_counter_waits_but_a_scan_goes_on(desk):
    """F-64: guessing is slow."""
    ticket = desk.issue(COPIES)
    wrong = "ZZZZ" if ticket.slip_code != "ZZZZ" else "YYYY"
    for _ in range(5):
        assert "không có phiếu" in desk.serve_by_slip(wrong, AT).reason
    assert desk.serve_by_slip(ticket.slip_code, AT).reason.startswith("Nhập sai nhiều lần. Đợi 15 giây")
    assert desk.serve_by_slip(qr(ticket), AT).state is TicketState.SERVING


def test_after_the_wait_the_right_code_serves(desk, clock):
    ticket = desk.issue(COPIES)
    for _ in range(5):
        desk.serve_by_slip("ZZZZ", AT)
    clock.forward(seconds=15)
    assert desk.serve_by_slip(ticket.slip_code, AT).state is TicketState.SERVING


def test_no_counter_outside_the_centre_serves_anybody(desk):
    assert "không thuộc quầy này" in desk.serve_by_slip(qr(desk.issue(COPIES)), "99").reason
