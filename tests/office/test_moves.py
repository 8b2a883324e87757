"""Staff call by the rules and move people: aside, elsewhere, back, forward, out; and take the last step back."""

import pytest

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, OfficerId, ServiceCode, TicketId
from sync.domain.seat import Seat
from sync.domain.ticket import Because, Ticket, TicketKind, TicketState
from sync.domain.ticket_fold import LEFT_AS
from sync.office.moves import Destination
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.office.seats import Seats
from tests.fakes import HandClock, shipped_lookup, shipped_rules

BIRTHS, COPIES, LAND = GroupId("ho-tich"), GroupId("chung-thuc"), GroupId("dat-dai")
C3, C5, C7, C9 = CounterId("3"), CounterId("5"), CounterId("7"), CounterId("9")
MINUTE_MS = 60_000


@pytest.fixture
def desk(store, clock):
    centre = shipped_lookup().centre
    return QueueDesk(store, centre, DeviceId("c3"), "", clock, shipped_rules()).by(OfficerId("hoa.nt"))


def came(desk: QueueDesk, clock: HandClock, group: GroupId = BIRTHS, **said: object) -> Ticket:
    """Return the ticket of a person who comes one minute after the one before."""
    clock.forward(minutes=1)
    return desk.issue(group, **said)  # type: ignore[arg-type]


def at(ticket: Ticket | NotPossible | NobodyWaiting) -> Ticket:
    assert isinstance(ticket, Ticket), ticket
    return ticket


def refused(answer: Ticket | NotPossible) -> str:
    assert isinstance(answer, NotPossible)
    return answer.reason


def served(desk: QueueDesk, counter: CounterId = C3) -> Ticket:
    return at(desk.serve(at(desk.call_next(counter)).id, counter))


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


def test_who_was_never_called_and_is_sent_on_comes_back_when_that_is_undone(desk, clock):
    ticket = came(desk, clock)
    at(desk.transfer(ticket.id, C3, Destination(counter=C9), "sai-quay"))
    back = at(desk.undo(ticket, TicketKind.TRANSFERRED, C3))
    assert (back.only_counter, back.group) == (None, BIRTHS)


def test_whom_a_counter_has_sent_on_it_does_not_call_when_the_hub_had_not_heard_of_that(desk, clock):
    """The hub's call and the transfer crossed: a receipt now would call the person at two counters."""
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert refused(desk.confirm(copy.id, C5)).startswith("Số này đã do quầy khác mời")
    assert at(desk.confirm(copy.id, C7)).counter == C7


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


def test_a_person_sent_to_another_group_keeps_the_time_of_coming_or_goes_behind(desk, clock):
    wrong = came(desk, clock, BIRTHS)
    others = [came(desk, clock, LAND) for _ in range(2)]
    served(desk)
    sent = at(desk.transfer(wrong.id, C3, Destination(group=LAND), "sai-quay"))
    assert (sent.state, sent.group, sent.label) == (TicketState.WAITING, "dat-dai", "A001")
    assert [ticket.id for ticket in desk.waiting(C9)] == [wrong.id, *(ticket.id for ticket in others)]
    clock.forward(minutes=1)
    at(desk.transfer(wrong.id, C3, Destination(group=LAND, front=False), "sai-quay"))
    assert [ticket.id for ticket in desk.waiting(C9)] == [*(ticket.id for ticket in others), wrong.id]


def test_a_person_sent_to_a_counter_or_an_officer_waits_for_nobody_else(desk, clock):
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert (desk.waiting(C5), [ticket.id for ticket in desk.waiting(C7)]) == ((), [copy.id])
    at(desk.transfer(copy.id, C5, Destination(officer=OfficerId("hoa.nt")), "chuyen-mon"))
    assert (desk.by(None).waiting(C5), [ticket.id for ticket in desk.waiting(C3)]) == ((), [copy.id])
    assert at(desk.serve_by_slip(copy.slip_code, C3)).state is TicketState.SERVING


def test_who_was_sent_to_a_counter_that_does_not_call_counts_for_the_others_again(desk, clock):
    """The hub's call of that person is confirmed at the counter for which it was made."""
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    clock.forward(minutes=19)
    assert isinstance(desk.call_next(C5), NobodyWaiting)
    clock.forward(minutes=1)
    assert at(desk.confirm(copy.id, C5)).counter == C5
    at(desk.undo(copy, TicketKind.CALLED, C5))
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    clock.forward(minutes=20)
    because = at(desk.call_next(C5)).because
    assert because is not None
    assert because.freed == "late"


def test_who_was_sent_to_a_counter_that_was_closed_is_called_by_the_others_at_once(desk, clock, store):
    seats = Seats(store, shipped_lookup().centre, DeviceId("c3"), desk)
    seat = seats.open(C7, OfficerId("nam"))
    assert isinstance(seat, Seat)
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert desk.waiting(C5) == ()
    assert isinstance(seats.close(seat.id), Seat)
    assert at(desk.call_next(C5)).because == Because("order", "", 0, 2, 0, 0, "closed")


@pytest.mark.parametrize(
    "to",
    [
        Destination(),
        Destination(group=GroupId("thue")),
        Destination(counter=CounterId("99")),
        Destination(officer=OfficerId("ai.do")),
        Destination(group=LAND, counter=C9),
    ],
)
def test_a_transfer_goes_to_exactly_one_place_that_the_centre_has(desk, clock, to):
    ticket = came(desk, clock)
    assert refused(desk.transfer(ticket.id, C3, to, "sai-quay")).startswith("Chọn nhóm việc, quầy hoặc cán bộ")
    assert refused(desk.transfer(ticket.id, C3, Destination(counter=C9), "")) == "Chọn một lý do trong danh sách."


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


@pytest.mark.parametrize("kind", [TicketKind(kind) for kind in LEFT_AS])
def test_the_last_step_is_taken_back(desk, clock, kind):
    """D-05: ten seconds on the screen; the desk itself goes by whether the ticket has moved on."""
    ticket = came(desk, clock)
    before = ticket if kind is TicketKind.CALLED else at(desk.call_next(C3))
    if kind in (TicketKind.FINISHED, TicketKind.PARKED, TicketKind.TRANSFERRED):
        before = at(desk.serve(ticket.id, C3))
    {
        TicketKind.CALLED: lambda: desk.call_next(C3),
        TicketKind.ABSENT: lambda: desk.miss(ticket.id, C3),
        TicketKind.FINISHED: lambda: desk.finish(ticket.id, C3),
        TicketKind.PARKED: lambda: desk.park(ticket.id, C3, "dien-mau"),
        TicketKind.TRANSFERRED: lambda: desk.transfer(ticket.id, C3, Destination(group=LAND), "sai-quay"),
    }[kind]()
    back = at(desk.undo(before, kind, C3))
    assert (back.state, back.group, back.place_ms) == (before.state, before.group, before.place_ms)
    assert refused(desk.undo(before, kind, C3)).startswith("Không hoàn tác được")


def test_a_step_is_not_taken_back_when_somebody_else_has_gone_on(desk, clock):
    ticket = came(desk, clock)
    before = served(desk)
    at(desk.transfer(ticket.id, C3, Destination(group=LAND), "sai-quay"))
    at(desk.call_next(C9))
    assert refused(desk.undo(before, TicketKind.TRANSFERRED, C3)).startswith("Không hoàn tác được")
    assert refused(desk.undo(before, TicketKind.SERVING, C3)).startswith("Không hoàn tác được")


def test_a_transferred_person_whose_call_is_taken_back_still_waits_for_that_counter(desk, clock):
    copy = came(desk, clock, COPIES)
    sent = at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    at(desk.call_next(C7))
    assert at(desk.undo(sent, TicketKind.CALLED, C7)).only_counter == C7


def test_a_parked_person_called_early_waits_when_the_call_is_taken_back(desk, clock):
    ticket = came(desk, clock)
    parked = at(desk.park(ticket.id, C3, "hen-lai", clock() + MINUTE_MS))
    clock.forward(minutes=2)
    at(desk.call_next(C3))
    assert at(desk.undo(parked, TicketKind.CALLED, C3)).state is TicketState.WAITING


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


def test_steps_are_taken_back_one_after_the_other_while_nobody_has_gone_on(desk, clock):
    """D: Ctrl+Z, the last twenty: here a finish and the call after it."""
    first, second = came(desk, clock), came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(first.id, C3))
    called = at(desk.call_next(C3))
    assert at(desk.undo(second, TicketKind.CALLED, C3, called)).state is TicketState.WAITING
    assert at(desk.undo(serving, TicketKind.FINISHED, C3, done)).state is TicketState.SERVING


def test_a_step_back_to_the_counter_waits_until_the_counter_is_free(desk, clock):
    first, second = came(desk, clock), came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(first.id, C3))
    at(desk.call_next(C3))
    answer = refused(desk.undo(serving, TicketKind.FINISHED, C3, done))
    assert answer.startswith(f"Quầy đang có số {second.label}.")
    at(desk.miss(second.id, C3))
    assert at(desk.undo(serving, TicketKind.FINISHED, C3, done)).state is TicketState.SERVING


def test_what_came_after_a_step_is_not_taken_back_with_it(desk, clock):
    ticket = came(desk, clock)
    parked = at(desk.park(ticket.id, C3, "dien-mau"))
    clock.forward(minutes=1)
    at(desk.wait_again(ticket.id, C3))
    clock.forward(minutes=1)
    at(desk.park(ticket.id, C3, "thieu-giay"))
    assert refused(desk.undo(ticket, TicketKind.PARKED, C3, parked)).startswith("Không hoàn tác được")


def test_a_call_is_taken_back_after_a_recall_too_but_not_on_another_day(desk, clock):
    ticket = came(desk, clock)
    called = at(desk.call_next(C3))
    clock.forward(minutes=1)
    at(desk.recall(ticket.id, C3))
    assert at(desk.undo(ticket, TicketKind.CALLED, C3, called)).state is TicketState.WAITING
    again = at(desk.call_next(C3))
    desk.finish(ticket.id, C3)
    clock.forward(hours=24)
    assert refused(desk.undo(ticket, TicketKind.CALLED, C3, again)).startswith("Không hoàn tác được")


def test_a_finish_is_a_slip_of_the_hand_for_ten_minutes_and_then_reopened_for_a_reason(desk, clock):
    ticket = came(desk, clock)
    serving = served(desk)
    done = at(desk.finish(ticket.id, C3))
    clock.forward(minutes=11)
    assert refused(desk.undo(serving, TicketKind.FINISHED, C3, done)).startswith("Số này kết thúc đã quá 10 phút.")


def test_a_priority_that_somebody_else_changed_since_stays_as_that_one_said(desk, clock):
    ticket = came(desk, clock)
    given = at(desk.prefer(ticket.id, C3, "cao-tuoi"))
    assert at(desk.prefer_again(given, C3, "")).preferred == ""
    given = at(desk.prefer(ticket.id, C3, "cao-tuoi"))
    at(desk.by(OfficerId("mai.tt")).prefer(ticket.id, C5, "mang-thai"))
    assert refused(desk.prefer_again(given, C3, "")).startswith("Không hoàn tác được")
