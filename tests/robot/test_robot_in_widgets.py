"""The robot on a widgets window: buttons, fields, shortcuts, combo boxes, tables, dialogs."""

from pathlib import Path

from tests.robot.conftest import Player


def test_a_button_is_clicked(desk: Player) -> None:
    assert desk.say(click="call") == {"ok": True}
    assert desk.say(wait="said", text="gọi") == {"text": "đã gọi"}


def test_a_shortcut_is_a_key(desk: Player) -> None:
    desk.say(key="F2")
    assert desk.say(wait="said", text="F2") == {"text": "F2"}


def test_fields_of_one_and_of_many_lines_take_vietnamese(desk: Player) -> None:
    desk.say(type="Trần Văn Đủ", into="name")
    desk.say(type="Thiếu giấy chứng sinh", into="note")
    assert desk.say(wait="name", text="Đủ") == {"text": "Trần Văn Đủ"}
    assert desk.say(wait="note", text="sinh") == {"text": "Thiếu giấy chứng sinh"}


def test_an_entry_of_a_combo_box_is_picked(desk: Player) -> None:
    assert desk.say(pick="Kết hôn", **{"in": "procedure"}) == {"ok": True}
    assert desk.say(wait="said", text="chọn") == {"text": "chọn 2"}
    assert desk.say(read="procedure") == {"text": "Kết hôn"}


def test_a_missing_entry_is_answered_with_what_is_shown(desk: Player) -> None:
    error = desk.say(pick="Ly hôn", timeout_s=0.1, **{"in": "procedure"})["error"]
    assert "offers no 'Ly hôn'" in str(error)
    assert "is no combo box" in str(desk.say(pick="A", **{"in": "call"})["error"])


def test_a_row_is_clicked_also_when_it_must_be_scrolled_to(desk: Player) -> None:
    desk.say(row=25, **{"in": "dossiers"})
    assert desk.say(wait="said", text="hàng") == {"text": "hàng 25"}


def test_a_row_that_is_not_there_is_answered_with_the_reason(desk: Player) -> None:
    assert "has no row 99" in str(desk.say(row=99, timeout_s=0.1, **{"in": "dossiers"})["error"])
    assert "has no row 0" in str(desk.say(row=0, timeout_s=0.1, **{"in": "nowhere"})["error"])
    assert "has no rows" in str(desk.say(row=0, **{"in": "call"})["error"])


def test_a_table_reads_as_its_cells(desk: Player) -> None:
    assert str(desk.say(read="dossiers")["text"]).splitlines()[:2] == ["H0\t", "H1\t"]


def test_a_button_far_below_is_scrolled_to(desk: Player) -> None:
    desk.say(click="save")
    assert desk.say(wait="said", text="lưu") == {"text": "đã lưu"}


def test_a_modal_dialog_is_answered_by_the_next_command(desk: Player, tmp_path: Path) -> None:
    # All are said at once: this test's own thread is the one that waits while the dialog is open.
    shot = tmp_path / "dialog.png"
    desk.whisper('{"click": "ask"}\n{"read": "yes"}\n{"names": true}')
    desk.whisper(f'{{"shot": "{shot}"}}')
    desk.whisper('{"click": "yes"}\n{"gone": "yes"}\n{"wait": "said", "text": "trả lời"}')
    answers = desk.answers(7)
    assert answers[1] == {"text": "Vâng"}
    assert "yes" in str(answers[2]["names"])
    assert answers[3:] == [{"ok": True}, {"ok": True}, {"ok": True}, {"text": "đã trả lời"}]
    assert shot.stat().st_size > 0


def test_disabled_buttons_and_unnamed_parts(desk: Player) -> None:
    assert "is disabled" in str(desk.say(click="closed", timeout_s=0.1)["error"])
    names = desk.say(names=True)["names"]
    assert isinstance(names, list)
    assert {"call", "dossiers", "save"} <= set(names)
    assert not [name for name in names if name.startswith("qt_")]


def test_a_part_without_a_text_reads_as_what_stands_inside_it(desk: Player) -> None:
    assert desk.say(read="buttons") == {"text": "Gọi\nHỏi\nĐóng"}
