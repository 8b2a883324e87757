"""Rating a finished visit at the kiosk, with real touches on the real window (F-65)."""

import pytest

from kiosk import flow, rating_view
from kiosk.opinion import of
from kiosk.rating import KEYS
from kiosk.stage import COUNTER
from kiosk.words import NO_BREAK
from sync.domain.rated import WINDOW_MS, WhyNot
from sync.domain.ticket import TicketState
from sync.errors import StoreUnavailable
from tests.kiosk.test_kiosk import Visitor, visitor

__all__ = ["visitor"]


def type_code(visitor: Visitor, code: str) -> None:
    visitor.touch(*(f"rate.key.{sign}" for sign in code))


def texts(visitor: Visitor) -> set[str]:
    return {str(item.get("text")) for item in visitor.sees()}


def title(visitor: Visitor) -> str:
    return str(visitor.text("rating.title")).replace(NO_BREAK, " ")


def rating_of(visitor: Visitor, ticket):
    found = visitor.stage.machine.queue.ticket(ticket.id).rating
    return found.answers if found else None


@pytest.fixture
def visit(visitor: Visitor):
    return visitor.stage.visit_over()


@pytest.fixture
def asked(visitor: Visitor, visit) -> Visitor:
    """Stands before the short question about the visit."""
    visitor.touch("home.rate")
    type_code(visitor, visit.slip_code)
    return visitor


def test_k18_from_home_a_visit_is_rated_with_six_touches_and_without_a_name(asked: Visitor, visit):
    """One for the page, four for the code, one for the answer."""
    assert f"Số {visit.label} · Quầy {COUNTER} · đã xong việc" in texts(asked)
    assert title(asked) == "Hôm nay bà con có hài lòng không?"
    asked.touch("rating.answer.2")
    assert asked.screen == "thanks"
    assert rating_of(asked, visit) == (("hai-long", 2),)
    asked.touch("thanks.done")
    assert asked.screen == "home"


def test_k22_back_from_the_thanks_is_home_and_nothing_is_rated_twice(asked: Visitor, visit):
    asked.touch("rating.answer.0", "nav.back")
    assert asked.screen == "home"
    asked.touch("home.rate")
    type_code(asked, visit.slip_code)
    assert asked.screen == "rate"
    assert asked.text("rate.words") == "Lượt này đã đánh giá rồi. Xin cảm ơn bà con."
    assert rating_of(asked, visit) == (("hai-long", 0),)


def test_k19_nobody_has_to_answer(asked: Visitor, visit):
    asked.touch("rating.finish")
    assert asked.screen == "home"
    asked.touch("home.rate", "rate.leave")
    assert asked.screen == "home"
    assert rating_of(asked, visit) is None


def test_the_nine_questions_of_the_law_are_asked_one_by_one_and_each_may_be_skipped(asked: Visitor, visit):
    """K-19."""
    form = asked.stage.machine.ratings.form()
    asked.touch("rating.thorough")
    for at, question in enumerate(form.thorough):
        assert title(asked) == question.text.vi
        assert f"Câu {at + 1} trên 9" in texts(asked)
        asked.touch("rating.skip" if at % 2 else "rating.answer.1")
    assert asked.screen == "thanks"
    assert rating_of(asked, visit) == tuple((question.id, 1) for question in form.thorough[::2])


def test_who_has_said_enough_ends_the_nine_questions_and_who_said_nothing_leaves_nothing(asked: Visitor, visit):
    asked.touch("rating.thorough", "rating.answer.2", "rating.finish")
    assert asked.screen == "thanks"
    assert rating_of(asked, visit) == (("1-thoi-gian", 2),)
    other = asked.stage.visit_over()
    asked.touch("thanks.done", "home.rate")
    type_code(asked, other.slip_code)
    asked.touch("rating.thorough", *["rating.skip"] * 9)
    assert asked.screen == "home"
    assert rating_of(asked, other) is None


def test_back_takes_the_last_answer_away(asked: Visitor, visit):
    asked.touch("rating.thorough", "rating.answer.2", "nav.back", "rating.answer.0", "rating.finish")
    assert rating_of(asked, visit) == (("1-thoi-gian", 0),)


def test_f65_the_number_of_somebody_who_is_not_done_rates_nothing(visitor: Visitor):
    waiting = visitor.tickets()[0]
    visitor.touch("home.rate")
    type_code(visitor, waiting.slip_code)
    assert visitor.screen == "rate"
    assert visitor.text("rate.words") == "Việc này chưa xong ở quầy. Xong việc, mời bà con trở lại."
    assert waiting.state is TicketState.WAITING


def test_a_sign_is_taken_back_and_two_alike_are_two(visitor: Visitor):
    visitor.touch("home.rate", "rate.key.7", "rate.key.7", "rate.key.K", "rate.key.erase")
    assert visitor.text("rate.typed") == "7 7 – –"


def test_k31_nothing_of_what_was_typed_or_said_is_left(asked: Visitor):
    asked.touch("rating.thorough", "rating.answer.0")
    asked.stage.pass_time(90_000)
    asked.stage.pass_time(30_000)
    assert asked.screen == "home"
    assert asked.kiosk._session.places == flow.HOME  # noqa: SLF001 - what is known of somebody is here or nowhere
    asked.touch("home.rate", "rate.key.7")
    asked.kiosk.clearAll()
    assert asked.kiosk.rater.property("typed") == "– – – –"


def test_k14_the_question_is_asked_in_the_other_language_without_losing_the_step(asked: Visitor):
    asked.touch("rating.thorough", "rating.answer.2", "tray.language")
    assert title(asked) == "Did each office do its part in time?"
    assert "Question 2 of 9" in texts(asked)


def test_a_visit_that_was_rated_elsewhere_meanwhile_is_said_to_be(asked: Visitor, visit):
    asked.stage.machine.ratings.rate(visit.id, "f", (("hai-long", 2),))
    asked.touch("rating.answer.0")
    assert asked.screen == "rate"
    assert asked.text("rate.words") == "Lượt này đã đánh giá rồi. Xin cảm ơn bà con."
    assert rating_of(asked, visit) == (("hai-long", 2),)


def test_f11_while_the_disk_keeps_an_opinion_waiting_it_is_said_so_and_told_once(asked: Visitor, visit):
    asked.stage.disk.hold()
    for _ in range(3):
        asked.kiosk.rater.choose("2")
    asked.stage.wait_until(lambda: asked.kiosk.saver.slow)
    assert asked.text("saving.title") == "Đang lưu ý kiến của bà con …"
    asked.stage.disk.release()
    asked.stage.wait_until_saved()
    assert asked.screen == "thanks"
    assert rating_of(asked, visit) == (("hai-long", 2),)


def test_f10_who_was_kept_waiting_too_long_is_home_and_thanked_for_nothing(asked: Visitor, visit):
    asked.stage.disk.hold()
    asked.kiosk.rater.choose("2")
    asked.stage.pass_time(flow.Limits().saving_ms)
    assert asked.screen == "paper"
    asked.stage.disk.release()
    asked.stage.wait_until_saved()
    assert asked.screen == "home"
    assert rating_of(asked, visit) == (("hai-long", 2),)


def test_a_database_that_cannot_be_read_knows_no_slip(visitor: Visitor, monkeypatch):
    def fail(_code):
        raise StoreUnavailable("Ổ đĩa của máy đã đầy.", "Gọi kỹ thuật viên.")

    monkeypatch.setattr(visitor.stage.machine.ratings, "find", fail)
    visitor.touch("home.rate")
    type_code(visitor, "7777")
    assert visitor.text("rate.words") == "Máy chưa thấy phiếu có mã này. Mời bà con xem lại."


def test_nothing_is_asked_from_any_other_page(visitor: Visitor):
    visitor.kiosk.rater.choose("2")
    visitor.kiosk.rater.finish()
    assert visitor.screen == "home"


def test_k03_the_signs_are_those_of_slips_digits_first():
    assert KEYS[:10] == "0123456789"
    assert len(set(KEYS)) == 32
    assert not set("ILOU") & set(KEYS)


def test_every_refusal_is_said_and_in_hours_the_window_is_what_the_sentence_says():
    assert len({rating_view.why_words(why) for why in (None, *WhyNot)}) == len(WhyNot) + 1
    assert WINDOW_MS == 2 * 60 * 60 * 1000


def test_a_form_without_thorough_questions_offers_none(visitor: Visitor, visit):
    form = visitor.stage.machine.ratings.form()
    short = of(visit, form)
    assert [choice.id for choice in rating_view.choices(short, "vi")] == ["2", "1", "0", "thorough"]
    bare = of(visit, type(form)(form.id, form.start, form.law, form.short, ()))
    assert [choice.id for choice in rating_view.choices(bare, "vi")] == ["2", "1", "0"]
