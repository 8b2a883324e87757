"""F1 and the card: the keys of a screen on the screen, those of all screens on one page of paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel

from counter_client.__main__ import main
from counter_client.frame.key_sheet import KeySheet
from counter_client.look.tokens import load
from resources.qt import key_card
from resources.qt.key_card import KeyGroup, KeyLine


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The officer's own folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def lines(officer):
    """Return the caps and words of the sheet, with whether each is pale."""
    texts = officer.window.findChild(KeySheet).findChildren(QLabel)
    caps = [text for text in texts if text.property("role") in {"cap", "softCap"}]
    words = [texts[texts.index(cap) + 1] for cap in caps]
    return {word.text(): (cap.text(), cap.property("role") == "softCap") for cap, word in zip(caps, words, strict=True)}


def read(file):
    """Return the words of a PDF and how many pages it has."""
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    return document.getAllText(0).text(), document.pageCount()


def test_f1_shows_what_can_be_pressed_now_and_what_only_in_another_state(officer):
    officer.press(Qt.Key.Key_F1)
    shown = lines(officer)
    assert shown["Gọi tiếp"] == ("F2", False)
    assert shown["Gọi lại"] == ("F3", True)
    assert shown["Hồ sơ"] == ("Alt+3", False)


def test_f1_names_for_a_shared_key_what_it_does_in_this_state(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F1)
    assert lines(officer)["Vắng mặt"] == ("F4", False)


def test_nine_keys_that_differ_by_a_number_are_one_line(officer):
    officer.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    officer.press(Qt.Key.Key_F1)
    assert lines(officer)["Giữ giá trị 1–9"] == ("1–9", True)


def test_with_large_text_arrows_bring_the_end_of_the_sheet_into_sight(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.window.resize(1366, 520)
    officer.signs_in()
    officer.press(Qt.Key.Key_F1)
    sheet = officer.window.findChild(KeySheet)
    listed = [text for text in sheet.findChildren(QLabel) if text.property("role") in {"cap", "softCap"}]
    last = max(listed, key=lambda text: text.mapTo(sheet, text.rect().topLeft()).y())
    officer.waits_until(lambda: last.visibleRegion().isEmpty())
    for _ in range(20):
        officer.press(Qt.Key.Key_Down)
    assert not last.visibleRegion().isEmpty()


def test_with_large_text_every_key_of_the_desk_is_in_sight_at_once_on_a_small_screen(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.signs_in()
    officer.press(Qt.Key.Key_F1)
    sheet = officer.window.findChild(KeySheet)
    texts = [text for text in sheet.findChildren(QLabel) if text.text()]
    officer.waits_until(lambda: all(text.visibleRegion().boundingRect() == text.rect() for text in texts))


def test_f11_saves_the_card_among_the_documents_and_says_where(officer, home):
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_F11)
    (file,) = home.rglob("mot-cua-phim.pdf")
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == f"Đã lưu thẻ phím: {file}"
    words, pages = read(file)
    assert pages == 1
    assert {"F2 Gọi tiếp", "Hồ sơ", "Cần xử lý", "1–9 Giữ giá trị 1–9"} <= {*words.splitlines()}


def test_a_folder_that_cannot_be_written_is_said(officer, home):
    (home / "Documents").write_text("a file in the way")
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_F11)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text").startswith("Không ghi được thẻ phím vào ")


def test_the_command_writes_the_card_of_all_roles(qapp, tmp_path, capsys):
    assert qapp is not None
    assert main(["--keys", str(tmp_path / "card.pdf")]) == 0
    assert read(tmp_path / "card.pdf")[1] == 1
    (tmp_path / "in the way").write_text("")
    assert main(["--keys", str(tmp_path / "in the way" / "card.pdf")]) == 1
    assert "Không ghi được" in capsys.readouterr().err


def test_a_long_table_becomes_smaller_and_stays_on_its_page(qapp):
    assert qapp is not None
    few = (KeyGroup("Quầy", tuple(KeyLine("F2", "Gọi tiếp") for _ in range(6))),) * 4
    many = (KeyGroup("Quầy", tuple(KeyLine("F2", "Gọi tiếp") for _ in range(12))),) * 7
    assert key_card.fitting(few) == 1.4
    assert 0.5 < key_card.fitting(many) < 1


def test_the_sides_of_the_card_are_as_even_as_the_order_allows(qapp):
    assert qapp is not None
    groups = tuple(KeyGroup(str(size), (KeyLine("F2", "Gọi"),) * size) for size in (2, 3, 9))
    assert [len(side) for side in key_card.columns(groups, 800)] == [2, 1]
