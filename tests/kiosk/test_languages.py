"""A language that was added on the machine: chosen by its name, whole where it has words, marked where it has none.

Nobody speaks it: its words are the English ones, a third longer and full of stacked marks (K-10, K-14, K-15).
"""

import logging
from collections.abc import Iterator
from itertools import combinations

import pytest

from kiosk import flow
from kiosk.languages import MARK, Languages
from kiosk.scenes import BIRTH_CASE, Variant, arrange
from kiosk.slips import in_chosen_language
from kiosk.stage import demonstration_settings, open_stage
from kiosk.tongues import Tongues
from resources.qt.fonts import draws, install_fonts
from resources.qt.slip import draw
from resources.qt.slip_words import Beside, slip_of
from sync.__main__ import main
from sync.domain.vietnamese import fold
from sync.office.kiosk_languages import FOLDER
from tests.fakes_languages import NAME, NAME_VI, drawn_out, fill
from tests.kiosk.test_kiosk import Visitor
from tests.kiosk.walk import Page, Walk
from tests.slip.conftest import a_ticket

CODE = "qps"  # qaa to qtz are nobody's in ISO 639
LACKS = ("Back", "Take a number", "Sit at", "Nhà có người mất")
SETTINGS = '[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n'
ADDED = Variant(CODE, flow.NORMAL_SIZE, "portrait")
LOOKS = (ADDED, Variant(CODE, 3, "portrait"), Variant(CODE, flow.NORMAL_SIZE, "landscape"))
PAGES = (
    "home", "services", "search-found", "events", "step", "procedure", "procedure-portal", "more", "ticket-wait",
    "help", "languages", "question-idle", "priority",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The data of a kiosk to which the language was added as a province adds one."""
    place = tmp_path_factory.mktemp("added")
    settings, sheet = place / "settings.toml", place / "qps.ts"
    settings.write_text(SETTINGS, encoding="utf-8")
    assert main(["languages", "template", CODE, "--out", str(sheet)]) == 0
    fill(sheet, lacks=lambda source: source in LACKS)
    assert main(["--settings", str(settings), "languages", "install", str(sheet)]) == 0
    return place / "data"


@pytest.fixture(scope="module")
def walk(qapp, folder) -> Iterator[Walk]:  # noqa: ARG001  Qt first
    install_fonts()
    stage = open_stage(demonstration_settings(folder))
    yield Walk(stage)
    stage.close()


@pytest.fixture
def visitor(walk) -> Visitor:
    walk.stage.app.kiosk.clearAll()
    arrange(walk.stage, "home", Variant("vi", flow.NORMAL_SIZE, "portrait"))
    visitor = Visitor(walk.stage)
    visitor.pause(1000)
    return visitor


def faults(walk, fault):
    """Return a line for each page in each look on which something is wrong."""
    pages = (walk.page(scene, look) for look in LOOKS for scene in PAGES)
    return [f"{page.name}: {found}" for page in pages for found in fault(page)]


def test_k14_of_three_languages_one_is_chosen_by_its_name_and_the_step_is_kept(visitor):
    visitor.touch("home.search", "search.key.k")
    assert visitor.kiosk.property("languages").property("other") == ""
    visitor.touch("tray.language")
    assert visitor.screen == "languages"
    assert NAME in [item.get("text") for item in visitor.sees()]
    visitor.touch(f"language.{CODE}")
    assert (visitor.screen, visitor.text("search.field")) == ("search", "k|")
    assert visitor.text("search.title") == drawn_out("What do I need to do?")


def test_k14_the_button_of_all_languages_leads_back_too(visitor):
    visitor.touch("tray.language", "tray.language")
    assert visitor.screen == "home"
    assert "Ngôn ngữ · Language" in [item.get("text") for item in visitor.sees()]
    visitor.touch("tray.language", "nav.back")
    assert visitor.screen == "home"


def test_k15_what_it_lacks_is_vietnamese_and_marked(walk):
    home, procedure = walk.page("home", ADDED), walk.page("procedure", ADDED)
    assert f"Lấy số{MARK}" in texts(home)
    assert f"Quay lại{MARK}" in texts(procedure)
    assert f"Nhà có người mất{MARK}" in texts(walk.page("events", ADDED))
    assert drawn_out("Listen") not in texts(home)  # it is read in another language, and the button says so
    assert "Tiếng Việt" in texts(home)


def test_k15_no_english_and_no_empty_button_is_left(walk):
    def wrong(page: Page):
        for button in page.touchables:
            if not button.is_key and not any(button.box.holds(text.box) for text in page.texts):
                yield f"{button.name} is empty"
        yield from (text for text in texts(page) if text in ("Back", "Take a number", "Welcome", "Start again"))

    assert faults(walk, wrong) == []


def test_k15_official_titles_are_marked_and_papers_are_said_to_be_named_in_vietnamese(walk):
    stage = walk.stage
    arrange(stage, "home", ADDED)
    stage.app.kiosk.openProcedure(BIRTH_CASE)
    page = stage.app.kiosk.property("procedure")
    assert page["title"] == f"Đăng ký khai sinh{MARK}"
    assert page["official"] == ""
    assert page["rows"][0]["detail"] == drawn_out("Papers and laws have their official Vietnamese names")
    assert not any(MARK in row["title"] for row in page["rows"])
    assert stage.app.kiosk.property("more")["rows"][0]["detail"] == page["rows"][0]["detail"]


def test_k10_long_words_with_stacked_marks_are_not_cut_off(walk):
    def cut(page: Page):
        for item in page.texts:
            if item.more["truncated"] or not all(box.holds(item.ink) for box in item.around):
                yield f"{item.text!r}"

    assert faults(walk, cut) == []


def test_k10_long_words_never_lie_on_each_other(walk):
    def covered(page: Page):
        for one, other in combinations(page.texts, 2):
            if one.ink.gap_to(other.ink) < -6:
                yield f"{one.text!r} on {other.text!r}"

    assert faults(walk, covered) == []


def test_k16_the_slip_has_both_languages(walk, visitor):
    visitor.touch("tray.language", f"language.{CODE}", "home.ho-tich")
    mine = visitor.kiosk.property("ticket")["id"]
    ticket = next(ticket for ticket in visitor.tickets() if ticket.id == mine)
    assert ticket.language == CODE
    machine = walk.stage.machine
    plain = slip_of(ticket, machine.centre, machine.lookup, ticket.issued_at_ms)
    both = in_chosen_language(plain, ticket, machine.centre, walk.stage.languages)
    assert both.beside.number == drawn_out("Your number")
    assert both.title_beside == drawn_out("Khai sinh, kết hôn, khai tử")
    assert plain.beside == Beside()
    assert draw(both).height() > draw(plain).height()
    assert in_chosen_language(plain, a_ticket(language="en"), machine.centre, walk.stage.languages) == plain


def test_k31_the_next_person_is_greeted_in_the_centres_own_language(visitor):
    visitor.touch("tray.language", f"language.{CODE}")
    assert visitor.text("home.title") == drawn_out("Welcome")
    visitor.stage.pass_time(visitor.stage.machine.settings.idle_s * 1000)
    assert visitor.text("home.title") == "Kính chào bà con"


def test_k33_without_a_voice_of_its_own_it_is_read_in_vietnamese_and_the_button_says_so(visitor):
    visitor.touch("tray.language", f"language.{CODE}")
    assert "Tiếng Việt" in [item.get("text") for item in visitor.sees()]
    visitor.touch("tray.listen")
    said = visitor.stage.voice.says.sentences
    assert {sentence.language for sentence in said} == {"vi"}
    assert "Kính chào bà con" in said[0].text
    assert not any(fold(MARK.strip()) in fold(sentence.text) or "ỗẫ" in sentence.text for sentence in said)
    visitor.touch("tray.listen")
    assert visitor.text("home.title") == drawn_out("Welcome")


def test_a_language_whose_letters_are_missing_is_named_in_vietnamese_and_not_chosen(qapp, folder):
    blind = Tongues(Languages(folder, can_draw=lambda _letters: False), lambda: "vi", qapp)
    wanted = list[str]()
    blind.wanted.connect(wanted.append)
    card = blind.property("cards")[-1]
    assert (card["title"], card["detail"], card["drawn"]) == (NAME_VI, "", False)
    blind.choose(CODE)
    blind.choose("xx")
    blind.choose("en")
    assert wanted == ["en"]


def test_a_bad_file_changes_nothing_and_is_told(qapp, tmp_path, caplog):  # noqa: ARG001  translators need an application
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "kiosk_qps.qm").write_bytes(b"<html>not found</html>")
    (tmp_path / FOLDER / "kiosk_qpx.qm").write_bytes((tmp_path / FOLDER / "kiosk_qps.qm").read_bytes()[:3])
    with caplog.at_level(logging.WARNING):
        languages = Languages(tmp_path)
    assert [each.code for each in languages.offered] == ["vi", "en"]
    assert [record.__dict__["file"] for record in caplog.records] == ["kiosk_qps.qm", "kiosk_qpx.qm"]


def test_a_font_that_is_none_is_left_out_and_told(qapp, folder, caplog):  # noqa: ARG001  fonts need an application
    bad = folder / FOLDER / "Chu.ttf"
    bad.write_bytes(b"no font")
    with caplog.at_level(logging.WARNING):
        assert Languages(folder).knows(CODE)
    bad.unlink()
    assert [record.__dict__["file"] for record in caplog.records] == ["Chu.ttf"]


def test_letters_that_no_font_has_are_noticed(qapp):  # noqa: ARG001  fonts need an application
    install_fonts()
    assert draws("Nguyễn Thị Huyền – Ẩm ướt\n“Ỗ Ễ Ậ” Hmoob Tày–Nùng")
    assert not draws("Một \U000f0000 cửa")


def texts(page: Page) -> list[str]:
    return [item.text for item in page.texts]
