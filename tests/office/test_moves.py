"""Staff call by the rules and move people: aside, back, forward, out."""

import pytest

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, OfficerId, ServiceCode, TicketId
from sync.domain.ticket import TicketKind, TicketState
from sync.office.moves import Destination
from tests.office.moving import BIRTHS, C3, C5, C9, COPIES, LAND, MINUTE_MS, at, came, desk_of_hoa, refused, served


@pytest.fixture
def desk(store, clock):
    return desk_of_hoa(store, clock)


def test_a_call_says_by_which_rule_and_whom_it_passed_over(desk, clock):
    came(desk, clock)
    elder = came(desk, clock, preferred="cao-tuoi")
    clock.forward(minutes=14)
    because = at(desk.call_next(C3)).because
    assert because is not None
    assert desk.ticket(elder.id) == at(desk.ticket(elder.id))
    assert (because.rule, because.name, because.row, because.most) == ("preferred", "cao-tuoi", 1, 2)
    assert (because.waited_s, because.passed) == (14 * 60, 1)


def test_the_line_of_a_counter_is_what_it_will_call_with_reasons(desk, clock):
    plain, elder, mother = came(desk, clock), came(desk, clock, preferred="cao-tuoi"), came(desk, clock)
    desk.prefer(mother.id, C3, "mang-thai")
    line = desk.line_up(C3)
    assert [choice.ticket.id for choice in line] == [mother.id, elder.id, plain.id]
    assert [choice.because.rule for choice in line] == ["preferred", "preferred", "order"]
    assert [ticket.id for ticket in desk.waiting(C3)] == [choice.ticket.id for choice in line]
    for choice in line:
        assert at(desk.call_next(C3)).id == choice.ticket.id
    assert desk.waiting(C3) == ()


def test_steps_stand_in_the_log_under_the_officers_name(desk, clock, store):
    """Every action in the chain; the hub's own claims under the machine's."""
    ticket = came(desk, clock)
    desk.call_next(C3)
    desk.by(None).finish(ticket.id, C3)
    with store.read() as view:
        (head,) = view.own_heads(DeviceId("c3"))
        written = view.events_of(head, 0, 1 << 20)
    assert [event.header.by for _, event in written] == ["hoa.nt", "hoa.nt", "c3"]


def test_f79_a_person_called_out_of_order_is_called_for_a_reason(desk, clock):
    first, friend = came(desk, clock), came(desk, clock)
    assert refused(desk.call_chosen(friend.id, C3, "")) == "Chọn một lý do trong danh sách."
    assert refused(desk.call_chosen(friend.id, C3, "ban-be")) == "Chọn một lý do trong danh sách."
    called = at(desk.call_chosen(friend.id, C3, "suc-khoe"))
    assert called.because is not None
    assert (called.state, called.because.rule, called.because.name) == (TicketState.CALLED, "chosen", "suc-khoe")
    assert called.because.passed == 1
    assert refused(desk.call_chosen(first.id, C3, "suc-khoe")).startswith("Quầy đang có người.")
    assert refused(desk.call_chosen(friend.id, C5, "suc-khoe")).startswith("Số này đã do quầy khác mời")
    assert refused(desk.call_chosen(TicketId("0" * 16), C5, "suc-khoe")).startswith("Không thấy số này")  # type: ignore[arg-type]


def test_a_parked_person_is_called_again_at_the_time_and_at_the_old_place(desk, clock):
    early, later = came(desk, clock), came(desk, clock)
    served(desk)
    parked = at(desk.park(early.id, C3, "thieu-giay", clock() + 30 * MINUTE_MS))
    assert (parked.state, parked.reason) == (TicketState.PARKED, "thieu-giay")
    assert desk.parked(C3) == (parked,)
    assert [ticket.id for ticket in desk.waiting(C3)] == [later.id]
    clock.forward(minutes=30)
    assert [ticket.id for ticket in desk.waiting(C3)] == [early.id, later.id]


def test_f35_whom_a_counter_that_is_gone_holds_a_supervisor_lets_wait_again_at_the_old_place(desk, clock):
    early = came(desk, clock)
    held = served(desk)
    later = came(desk, clock)
    supervisor = desk.by(OfficerId("mai.tt"))
    assert refused(supervisor.free(held.id, "")) == "Chọn một lý do trong danh sách."
    freed = at(supervisor.free(held.id, "quay-ngung"))
    assert (freed.id, freed.state, freed.only_counter) == (early.id, TicketState.WAITING, None)
    assert [ticket.id for ticket in desk.waiting(C3)] == [early.id, later.id]
    assert refused(supervisor.free(held.id, "quay-ngung")).startswith("Số này đã do quầy khác mời")
    assert refused(supervisor.free(later.id, "quay-ngung")).startswith("Số này đã do quầy khác mời")
    assert refused(supervisor.free(TicketId("0" * 16), "quay-ngung")).startswith("Không thấy số này")  # type: ignore[arg-type]


def test_f35_a_counter_that_had_finished_before_it_was_heard_of_keeps_its_word(desk, clock):
    ticket = came(desk, clock)
    served(desk)
    at(desk.finish(ticket.id, C3))
    assert refused(desk.by(OfficerId("mai.tt")).free(ticket.id, "quay-ngung")).startswith("Số này đã do quầy khác mời")


def test_who_was_never_called_and_is_set_aside_is_kept_in_mind_by_that_counter(desk, clock):
    """Nobody is lost: without a time nobody else would ever see the number again."""
    ticket = came(desk, clock)
    aside = at(desk.park(ticket.id, C3, "thieu-giay"))
    assert desk.parked(C3) == (aside,)
    assert at(desk.undo(ticket, TicketKind.PARKED, C3)).state is TicketState.WAITING


def test_who_is_done_at_a_counter_today_is_listed_latest_first(desk, clock):
    done, gone, elsewhere = came(desk, clock), came(desk, clock), came(desk, clock, LAND)
    desk.finish(at(desk.call_next(C3)).id, C3)
    clock.forward(minutes=1)
    desk.void(gone.id, C9, "bo-ve")
    desk.void(elsewhere.id, C9, "bo-ve")
    assert [ticket.id for ticket in desk.over(C3)] == [gone.id, done.id]
    assert [ticket.id for ticket in desk.over(C9)] == [elsewhere.id]


def test_a_claim_for_a_person_out_of_order_that_is_asked_again_gets_the_same_person(desk, clock):
    came(desk, clock)
    friend = came(desk, clock)
    called = at(desk.call_chosen(friend.id, C3, "suc-khoe", "c" * 32))
    assert (called.id, called.claim) == (friend.id, "c" * 32)
    assert at(desk.call_chosen(friend.id, C3, "suc-khoe", "c" * 32)).calls == 1
    assert refused(desk.call_chosen(friend.id, C5, "suc-khoe", "d" * 32)).startswith("Số này đã do quầy khác mời")


def test_parking_wants_a_reason_of_the_list_and_a_time_to_come(desk, clock):
    ticket = came(desk, clock)
    assert refused(desk.park(ticket.id, C3, "vì tôi muốn")) == "Chọn một lý do trong danh sách."
    assert refused(desk.park(ticket.id, C3, "hen-lai", clock())) == "Giờ hẹn quay lại phải sau bây giờ."
    assert at(desk.park(ticket.id, C3, "hen-lai")).until_ms == 0


def test_whom_another_counter_serves_is_not_moved_by_this_one(desk, clock):
    copy = came(desk, clock, COPIES)
    served(desk, C5)
    for refusal in (
        desk.park(copy.id, C3, "thieu-giay"),
        desk.transfer(copy.id, C3, Destination(counter=C9), "sai-quay"),
        desk.void(copy.id, C3, "bo-ve"),
        desk.void(copy.id, C5, "bo-ve"),
        desk.wait_again(copy.id, C3),
        desk.reopen(copy.id, C3, "quay-lai"),
    ):
        assert refused(refusal).startswith("Số này đã do quầy khác mời")


def test_who_missed_the_call_waits_again_ten_minutes_behind(desk, clock):
    missed = at(desk.miss(at(desk.call_next(C3)).id, C3)) if came(desk, clock) else None
    assert missed is not None
    early = came(desk, clock)
    clock.forward(minutes=30)
    late = came(desk, clock)
    back = at(desk.wait_again(missed.id, C3))
    assert (back.state, back.place_ms) == (TicketState.WAITING, clock() - 10 * MINUTE_MS)
    assert [ticket.id for ticket in desk.waiting(C3)] == [early.id, missed.id, late.id]
    assert refused(desk.wait_again(missed.id, C3)).startswith("Số này")
    assert refused(desk.wait_again(TicketId("0" * 16), C3)).startswith("Không thấy số này")  # type: ignore[arg-type]


def test_priority_is_given_and_taken_by_class(desk, clock):
    ticket = came(desk, clock)
    assert at(desk.prefer(ticket.id, C3, "khuyet-tat")).preferred == "khuyet-tat"
    assert at(desk.prefer(ticket.id, C3, "")).preferred == ""
    assert refused(desk.prefer(ticket.id, C3, "vip")) == "Trung tâm không có diện ưu tiên này."
    with pytest.raises(KeyError):
        desk.issue(BIRTHS, preferred="vip")


def test_a_void_number_is_called_no_more_and_its_slip_says_so_until_it_is_opened_again(desk, clock):
    ticket = came(desk, clock)
    assert refused(desk.void(ticket.id, C3, "")) == "Chọn một lý do trong danh sách."
    voided = at(desk.void(ticket.id, C3, "lay-nham"))
    assert (voided.state, desk.waiting(C3)) == (TicketState.VOID, ())
    assert refused(desk.serve_by_slip(ticket.slip_code, C3)).startswith("Số A001 đã hủy lúc 10:01.")
    assert refused(desk.reopen(ticket.id, C3, "")) == "Chọn một lý do trong danh sách."
    assert at(desk.reopen(ticket.id, C9, "quay-lai")).state is TicketState.WAITING
    assert [waiting.id for waiting in desk.waiting(C3)] == [ticket.id]


def test_f57_a_run_of_numbers_is_void_in_one_step_but_for_those_with_whom_staff_have_had_to_do(desk, clock):
    first, again, *others = [came(desk, clock) for _ in range(5)]
    assert at(desk.call_next(C3)).id == first.id
    desk.void(again.id, C9, "lay-nham")
    desk.reopen(again.id, C9, "quay-lai")
    run = [each.id for each in (first, again, *others)]
    voided = desk.void_run(run, C9)
    assert isinstance(voided, tuple)
    assert [(each.id, each.state, each.reason) for each in voided] == [
        (each.id, TicketState.VOID, "don-dap") for each in others
    ]
    assert at(desk.at_counter(C3)).state is TicketState.CALLED
    assert at(desk.ticket(again.id)).state is TicketState.WAITING
    assert refused(desk.void_run(run, C9)).startswith("Số này")
    today = came(desk, clock)
    clock.forward(hours=24)
    assert refused(desk.void_run([today.id], C9)).startswith("Số này")


def test_business_of_a_few_minutes_gains_a_little(desk, clock):
    plain = came(desk, clock, GroupId("ket-qua"), services=(ServiceCode("BO-SUNG"),))
    quick = came(desk, clock, GroupId("ket-qua"), services=(ServiceCode("NHAN-KQ"),))
    assert [ticket.id for ticket in desk.waiting(CounterId("4"))] == [quick.id, plain.id]


def test_a_counter_that_the_centre_does_not_have_calls_nobody(desk, clock):
    came(desk, clock)
    assert desk.call_next(CounterId("99")) == NobodyWaiting()


def test_a_slip_is_printed_again_for_whoever_waits_wherever_he_or_she_is_and_counted(desk, clock):
    """D-09: reprinting is a step in the chain."""
    person = came(desk, clock)
    assert at(desk.reprint(person.id, C3)).reprints == 1
    at(desk.call_next(C3))
    again = at(desk.reprint(person.id, C5))
    assert (again.reprints, again.state, again.counter) == (2, TicketState.CALLED, C3)


def test_nobody_gets_the_slip_of_a_visit_that_is_over_or_of_another_day(desk, clock):
    done = served(desk, C3) if came(desk, clock) else None
    assert done is not None
    desk.finish(done.id, C3)
    assert refused(desk.reprint(done.id, C3)).startswith(f"Số {done.label} đã xong hoặc đã hủy")
    waiting = came(desk, clock)
    clock.forward(hours=24)
    assert refused(desk.reprint(waiting.id, C3)).startswith("Phiếu này của ngày khác")
    assert refused(desk.printable(TicketId(EntityId("0000000000000000")))) == "Không thấy số này trên máy."
