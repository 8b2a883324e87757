"""From a procedure to its case, its papers, its list and its number: touched as people touch it."""

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.codes import code_picture
from kiosk.scenes import BIRTH_CASE, RESIDENCE, arrange, without_cases
from sync.devices.file_printer import png
from sync.devices.job import Printed
from tests.kiosk.test_kiosk import PLAIN, Visitor


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    return visitor


class Paper:
    """A printer that keeps what it was given."""

    def __init__(self):
        self.jobs = []

    def print(self, job):
        self.jobs.append(job)

    def forget(self):
        """Nothing waits: whatever it is given is printed at once."""


@pytest.fixture
def printer(stage):
    paper = Paper()
    stage.app.slips.to(paper)
    return paper


def cases_of_residence(visitor):
    return visitor.stage.machine.lookup.cases_of(RESIDENCE)


def taken_by(visitor):
    """The number that is shown."""
    shown = visitor.kiosk.property("ticket")["id"]
    return next(ticket for ticket in visitor.tickets() if ticket.id == shown)


def paper_titles(visitor):
    return [row["title"] for row in visitor.kiosk.property("procedure")["rows"] if row["kind"] == "paper"]


def test_one_question_leads_to_exactly_the_papers_of_the_case(visitor):
    visitor.kiosk.openProcedure(RESIDENCE)
    visitor.pause(600)
    assert visitor.text("step.title") == cases_of_residence(visitor).question.vi
    visitor.touch("step.answer.1")
    chosen = cases_of_residence(visitor).cases[1]
    assert visitor.text("procedure.title").startswith("Đăng ký thường trú")
    assert sorted(paper_titles(visitor)) == sorted(paper.label.vi for paper in chosen.papers)


def test_k19_who_does_not_know_gets_the_usual_case(visitor):
    visitor.kiosk.openProcedure(RESIDENCE)
    visitor.pause(600)
    visitor.touch("step.unknown")
    assert visitor.kiosk.property("procedure")["case"] == cases_of_residence(visitor).usual.title.vi


def test_another_case_is_one_touch_away_and_back_leads_back_the_way_one_came(visitor):
    visitor.kiosk.openSearch()
    visitor.kiosk.openProcedure(RESIDENCE)
    visitor.pause(600)
    visitor.touch("step.unknown", "procedure.change-case", "step.answer.2")
    assert visitor.kiosk.property("procedure")["case"] == cases_of_residence(visitor).cases[2].title.vi
    visitor.touch("nav.back")
    assert visitor.screen == "step"
    visitor.touch("nav.back")
    assert visitor.screen == "search"


def test_somebody_whose_case_is_known_already_is_not_asked_for_it_and_may_change_it(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    assert visitor.screen == "procedure"
    visitor.touch("procedure.change-case")
    assert visitor.screen == "step"


def test_the_number_carries_procedure_and_case_and_shows_its_papers_again(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    visitor.touch("procedure.take-number")
    taken = taken_by(visitor)
    assert "#".join((*taken.services, taken.case)) == BIRTH_CASE
    visitor.touch("ticket.bring")
    assert visitor.screen == "procedure"
    assert visitor.kiosk.property("procedure")["case"] == "Có giấy chứng sinh"


def test_what_is_done_in_one_go_is_offered_with_the_cases(visitor):
    visitor.kiosk.openProcedure("1.001193")
    choices = visitor.kiosk.property("step")["choices"]
    visitor.kiosk.answerWith(choices[-1]["id"])
    assert visitor.kiosk.property("procedure")["code"] == "2.000986"


def test_a_number_taken_from_the_portals_list_names_no_case(visitor):
    visitor.kiosk.openProcedure(without_cases(visitor.stage.machine.lookup).code)
    visitor.pause(600)
    visitor.touch("procedure.take-number")
    assert taken_by(visitor).case == ""


def test_k25_four_papers_take_no_more_than_two_pages_at_the_normal_size(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    assert visitor.text("procedure.heading") == "Mang theo 3–4 thứ"
    assert "Xem thêm 1/2" in {item.get("text") for item in visitor.sees()}


def test_k26_the_list_is_printed_shown_and_stands_in_a_code(visitor, printer):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    visitor.touch("procedure.print")
    assert visitor.screen == "list"
    (job,) = printer.jobs
    image = QImage.fromData(png(job)).convertToFormat(QImage.Format.Format_Grayscale8)
    address = visitor.stage.machine.lookup.procedure("1.001193").portal_url
    assert [found.text for found in codes_in(image)] == [address]
    page = visitor.kiosk.property("checklist")
    texts = [bytes.fromhex(page[name]).decode() for name in ("code_of_list", "code_of_portal")]
    assert [codes_in(code_picture(text, 340))[0].text for text in texts] == texts
    assert texts[1] == address
    assert "- Giấy chứng sinh – 1 bản chính" in texts[0]
    visitor.stage.app.slips.printed.emit(Printed(job.ticket))
    assert visitor.kiosk.property("printing") == "printed"


def test_the_list_is_gone_at_the_end_of_the_session_k31(visitor, printer):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.kiosk.printList()
    visitor.stage.app.slips.printed.emit(Printed(printer.jobs[0].ticket))
    visitor.kiosk.clearAll()
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.kiosk.printList()
    assert visitor.kiosk.property("printing") == "waiting"


def test_more_facts_are_behind_one_touch_and_lead_to_a_number_too(visitor):
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    visitor.touch("procedure.facts")
    assert visitor.screen == "more"
    said = {row["detail"] for row in visitor.kiosk.property("more")["rows"]}
    assert "Giấy khai sinh" in said
    visitor.touch("more.take-number")
    assert taken_by(visitor).case == BIRTH_CASE.partition("#")[2]


def test_what_is_no_procedure_here_opens_nothing(visitor):
    visitor.kiosk.openProcedure("9.999999#x")
    assert visitor.screen == "home"


def codes_in(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    return zxingcpp.read_barcodes(pixels)
