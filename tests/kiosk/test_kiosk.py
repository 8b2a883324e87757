"""What a citizen does at the kiosk, with real touches on the real window."""

import json

import pytest
from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QPoint, Qt
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from kiosk import flow
from kiosk.scenes import BIRTH_CASE, Variant, arrange
from kiosk.stage import CROWD, settle
from sync.devices.job import NotPrinted, Printed
from sync.domain.centre_clock import ClockAlarm
from sync.domain.company import Odd
from sync.domain.forecast import Span
from sync.domain.ids import EntityId, TicketId
from sync.domain.printer_state import PrinterState, Watched
from sync.errors import PrinterFault, StoreUnavailable
from sync.machine import Link
from tests.kiosk.walk import PROBE

PLAIN = Variant("vi", flow.NORMAL_SIZE, "portrait")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Visitor:
    """Somebody before the kiosk; touches what can be seen and reads it."""

    def __init__(self, stage):
        self.stage, self.kiosk, self.window = stage, stage.app.kiosk, stage.app.window
        self._component = QQmlComponent(stage.app.engine, PROBE)
        self._probe = self._component.create()

    def sees(self):
        settle(1)
        kind = Qt.ConnectionType.DirectConnection
        answer = Q_RETURN_ARG("QVariant")
        return json.loads(
            str(QMetaObject.invokeMethod(self._probe, "look", kind, answer, Q_ARG("QVariant", self.window)))
        )

    def names(self):
        return {item["name"] for item in self.sees()}

    def text(self, name):
        return next(item["text"] for item in self.sees() if item["name"] == name)

    def middle(self, name):
        left, top, right, bottom = next(item["rect"] for item in self.sees() if item["name"] == name)
        return QPoint(round((left + right) / 2), round((top + bottom) / 2))

    def touch(self, *names, pause_ms=600):
        """Touch one after the other, as slowly as people do."""
        for name in names:
            QTest.mouseClick(self.window, LEFT, NONE, self.middle(name))
            self.stage.wait_until_saved()
            self.pause(pause_ms)

    def pause(self, span_ms):
        """Let the half second pass in which nothing under the finger can be pressed."""
        self.stage.hand.now_ms += span_ms
        gate = self.stage.app.engine.singletonInstance("Motcua", "Gate")
        gate.setProperty("settling", False)

    @property
    def screen(self):
        return self.kiosk.property("screen")

    def tickets(self):
        return self.stage.machine.queue.waiting()


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    return visitor


def test_k18_a_number_takes_two_touches_from_home(visitor):
    before = len(visitor.tickets())
    visitor.touch("home.take-number", "service.dat-dai")
    assert visitor.text("ticket.number.text").startswith("C")
    assert len(visitor.tickets()) == before + 1


@pytest.mark.parametrize("group", ["ho-tich", "chung-thuc", "ket-qua"])
def test_k18_what_people_use_most_takes_one_touch(visitor, group):
    visitor.touch(f"home.{group}")
    assert visitor.screen == "ticket"


def test_k08_fifty_rapid_taps_give_one_number(visitor):
    before, spot = len(visitor.tickets()), visitor.middle("home.ho-tich")
    for _ in range(50):
        QTest.mouseClick(visitor.window, LEFT, NONE, spot)
        visitor.stage.hand.now_ms += 20
    visitor.stage.wait_until_saved()
    assert len(visitor.tickets()) == before + 1


def test_k08_a_double_tap_on_take_a_number_does_not_answer_what_comes_beneath_it(visitor):
    visitor.stage.citizen.hesitates = True
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(1000)
    spot = visitor.middle("procedure.take-number")
    for _ in range(2):
        QTest.mouseClick(visitor.window, LEFT, NONE, spot)
        visitor.stage.wait_until_saved()
        visitor.stage.hand.now_ms += 150
    assert visitor.screen == "priority"


def test_k07_dragging_off_a_choice_or_onto_another_does_nothing(visitor):
    start, end = visitor.middle("home.take-number"), visitor.middle("home.search")
    QTest.mousePress(visitor.window, LEFT, NONE, start)
    QTest.mouseMove(visitor.window, end)
    QTest.mouseRelease(visitor.window, LEFT, NONE, end)
    assert visitor.screen == "home"


def test_k14_switching_the_language_keeps_the_step(visitor):
    visitor.touch("home.search", "search.key.k", "search.key.h", "tray.language")
    assert visitor.screen == "search"
    assert visitor.text("search.field") == "kh|"
    assert visitor.text("search.title") == "What do I need to do?"


def test_k16_the_slip_is_made_in_the_chosen_language(visitor):
    visitor.touch("tray.language", "home.ho-tich")
    mine = visitor.kiosk.property("ticket")["id"]
    assert next(ticket.language for ticket in visitor.tickets() if ticket.id == mine) == "en"


def test_k20_starting_again_asks_once_and_clears_all(visitor):
    visitor.touch("home.search", "search.key.k", "tray.size.3", "tray.restart")
    assert visitor.screen == "search"
    visitor.touch("restart.clear")
    assert visitor.screen == "home"
    assert (visitor.kiosk.property("query"), visitor.kiosk.property("size")) == ("", flow.NORMAL_SIZE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [("khai sinh", "khai sinh"), ("sao y", "bản sao"), ("khai sin", "khai sinh"), ("ket hon", "kết hôn")],
)
def test_k24_search_needs_no_marks_and_forgives_a_slip_of_the_finger(visitor, asked, found):
    visitor.stage.type(asked)
    titles = [result["title"].casefold() for result in visitor.kiosk.property("results")[:3]]
    assert any(found in title for title in titles)


def test_an_answer_leads_to_what_to_bring_and_on_to_a_number(visitor):
    visitor.stage.type("khai sinh")
    visitor.pause(600)
    visitor.touch("search.result.0", "step.answer.0")
    assert visitor.text("procedure.title") == "Đăng ký khai sinh"
    assert visitor.text("procedure.here") == "Ở đây có làm: Quầy 3"
    visitor.touch("procedure.take-number")
    assert visitor.text("ticket.number.text").startswith("A")


def test_a_limit_without_a_unit_is_not_guessed(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    assert visitor.text("procedure.limit.value").replace("\xa0", " ").endswith("Theo quy định – hỏi cán bộ")


def test_turning_pages_shows_every_paper_once_and_comes_back_to_the_first(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    rows = visitor.kiosk.property("procedure")["rows"]
    wanted = {row["title"] for row in rows if row["kind"] == "paper"}
    seen, first = set(), None
    for _ in range(20):
        page = tuple(item["text"] for item in visitor.sees() if item["kind"] == "text")
        if page == first:
            break
        first = first or page
        seen |= wanted & set(page)
        visitor.touch("procedure.more")
    assert seen == wanted


def test_nothing_found_is_said_and_leads_to_a_number_at_the_help_desk(visitor):
    visitor.stage.type("zzqxw")
    visitor.pause(600)
    assert "hỏi cán bộ" in visitor.text("search.unsure")
    visitor.touch("search.ask")
    assert visitor.text("ticket.number.text").startswith("K")


def test_the_ticket_says_how_many_are_ahead_and_never_a_time(visitor):
    ahead = len([ticket for ticket in visitor.tickets() if ticket.group == "dat-dai"])
    visitor.touch("home.take-number", "service.dat-dai")
    assert visitor.text("ticket.ahead.value") == f"{ahead} người"
    assert not any("phút" in item.get("text", "") for item in visitor.sees())


def test_k27_the_wait_that_is_known_is_told_as_a_span_for_this_person_only(visitor):
    visitor.stage.waits.said = Span(15, 25)
    visitor.touch("home.ho-tich")
    assert visitor.text("ticket.wait.value") == "15–25 phút"
    assert "ticket.ahead.value" not in visitor.names()
    visitor.stage.waits.said = None
    visitor.touch("ticket.done", "home.ho-tich")
    assert "ticket.wait.value" not in visitor.names()


def test_a_number_is_shown_although_nobody_can_tell_the_wait(visitor, monkeypatch):
    def fail(_ticket):
        raise StoreUnavailable("Ổ đĩa của máy đã đầy.", "Gọi kỹ thuật viên.")

    monkeypatch.setattr(visitor.stage.machine.waits, "forecast", fail)
    visitor.touch("home.ho-tich")
    assert visitor.screen == "ticket"
    assert visitor.text("ticket.number.text").startswith("A")


def test_k29_somebody_who_walks_away_is_asked_and_then_forgotten(visitor):
    visitor.touch("home.take-number")
    visitor.stage.pass_time(90_000)
    assert visitor.text("idle.title") == "Bà con còn làm tiếp không?"
    visitor.touch("idle.continue")
    assert visitor.screen == "services"
    visitor.stage.pass_time(90_000)
    visitor.stage.pass_time(30_000)
    assert visitor.screen == "home"


def test_k31_after_the_session_no_slip_and_no_word_is_left(visitor):
    visitor.touch("home.search", "search.key.x", "nav.back", "home.ho-tich")
    ticket = visitor.kiosk.property("ticket")["id"]
    pictures = visitor.stage.app.engine.imageProvider("slip")
    assert not pictures.requestImage(ticket, None, None).isNull()
    visitor.touch("ticket.done")
    assert pictures.requestImage(ticket, None, None).isNull()
    assert visitor.kiosk.property("query") == ""
    assert visitor.kiosk.property("ticket")["number"] == ""


def test_k38_a_printer_without_paper_leaves_a_valid_number_and_says_what_to_do(visitor):
    visitor.touch("home.ho-tich")
    ticket = visitor.kiosk.property("ticket")["id"]
    visitor.stage.app.slips.printed.emit(NotPrinted(ticket, PrinterFault("Máy in hết giấy.", "Thay giấy.")))
    assert visitor.text("ticket.title") == "Số của bà con vẫn có hiệu lực"
    assert visitor.text("ticket.print-trouble") == "Máy chưa in được phiếu"
    assert any(waiting.id == ticket for waiting in visitor.tickets())


def test_f41_a_number_taken_while_the_printer_is_empty_is_shown_and_said_at_once_and_its_slip_comes_later(visitor):
    visitor.stage.app.slips.stood.emit(Watched(PrinterState.EMPTY, answers=True))
    line = "Chưa in được phiếu – số hiện to trên màn hình"
    assert line in {item.get("text") for item in visitor.sees()}
    visitor.touch("home.ho-tich")
    assert visitor.text("ticket.print-trouble") == "Máy chưa in được phiếu"
    said = " ".join(sentence.text for sentence in visitor.stage.voice.says.sentences)
    assert "Số của bà con vẫn có hiệu lực" in said
    ticket = visitor.kiosk.property("ticket")["id"]
    visitor.stage.app.slips.stood.emit(Watched(PrinterState.WELL, answers=True))
    visitor.stage.app.slips.printed.emit(Printed(ticket))
    assert line not in {item.get("text") for item in visitor.sees()}
    assert visitor.kiosk.property("printing") == "printed"


def test_a_late_answer_about_an_earlier_slip_changes_nothing(visitor):
    visitor.touch("home.ho-tich")
    mine = visitor.kiosk.property("ticket")["id"]
    visitor.stage.app.slips.printed.emit(Printed(mine))
    visitor.stage.app.slips.printed.emit(NotPrinted(TicketId(EntityId("earlier")), PrinterFault("a", "b")))
    assert visitor.kiosk.property("printing") == "printed"


def test_k39_offline_every_choice_still_gives_a_number(visitor):
    visitor.stage.be_online(online=False)
    assert "Mạng đang gián đoạn – vẫn lấy số bình thường" in {item.get("text") for item in visitor.sees()}
    visitor.touch("home.ho-tich")
    assert visitor.screen == "ticket"


PROMISES = ("vẫn lấy số", "số hiện to", "Số vẫn có hiệu lực")


@pytest.mark.parametrize("clock", [None, ClockAlarm(wrong=True, skew_ms=0)])
@pytest.mark.parametrize(
    ("scene", "odd"), [("home-closed", None), ("home-paper", None), ("home-out-of-service", Odd.ENDED)]
)
def test_k37_where_no_number_is_had_no_line_promises_one(visitor, scene, odd, clock):
    """The dead line, the empty roll and the wrong clock each say that numbers go on; here they do not."""
    app = visitor.stage.app
    arrange(visitor.stage, scene, PLAIN)
    visitor.stage.disk.hold()  # else telling the others of the roll would show that it can be written
    app.slips.stood.emit(Watched(PrinterState.EMPTY, answers=True))
    app.kiosk.linked.emit(
        Link(online=False, since_ms=0, unsent=0, oldest_unsent_ms=None, last_sync_ms=0, clock=clock, odd=odd)
    )
    visitor.pause(600)
    assert not [item["text"] for item in visitor.sees() if any(word in item.get("text", "") for word in PROMISES)]
    arrange(visitor.stage, "home", PLAIN)


def test_home_counts_who_waits(visitor):
    assert len(visitor.tickets()) >= len(CROWD)
    assert visitor.kiosk.property("waitingTotal") == len(visitor.tickets())


class SilentDesk:
    """A queue whose database cannot be read or written."""

    def __init__(self, desk):
        self.rules = desk.rules

    def _fail(self, *_args, **_named):
        raise StoreUnavailable("Ổ đĩa của máy đã đầy.", "Gọi kỹ thuật viên.")

    waiting = ahead_of = issue = _fail


@pytest.fixture
def without_database(visitor):
    machine = visitor.stage.machine
    desk = machine.queue
    yield lambda: setattr(machine, "queue", SilentDesk(desk))
    machine.queue = desk
    visitor.kiosk.saver.hear(None)
    visitor.kiosk.clearAll()


def test_a_number_that_was_shown_stays_when_the_database_falls_silent(visitor, without_database):
    visitor.touch("home.ho-tich")
    number = visitor.text("ticket.number.text")
    without_database()
    visitor.kiosk.queueChanged.emit()
    assert visitor.text("ticket.number.text") == number
    assert "ticket.ahead.value" not in visitor.names()


def test_without_a_database_home_does_not_claim_that_nobody_waits(visitor, without_database):
    without_database()
    visitor.kiosk.queueChanged.emit()
    assert "home.waiting" not in visitor.names()
    assert not any("chờ" in item.get("text", "") for item in visitor.sees())


def test_without_a_database_no_number_is_shown_but_what_to_do(visitor, without_database):
    without_database()
    visitor.touch("home.ho-tich")
    assert visitor.screen == "paper"
    assert visitor.text("paper.title") == "Máy tạm ngừng phục vụ"
