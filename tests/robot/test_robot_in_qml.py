"""The robot on a QML window: it reaches what a finger reaches and reads what an eye reads."""

from pathlib import Path

from tests.robot.conftest import Player


def test_a_click_is_a_tap_on_the_item(kiosk: Player) -> None:
    assert kiosk.say(click="take") == {"ok": True}
    assert kiosk.say(wait="count", text="Số 1") == {"text": "Số 1"}


def test_an_item_without_text_reads_as_what_stands_inside_it(kiosk: Player) -> None:
    assert kiosk.say(read="take") == {"text": "Lấy số"}


def test_typing_replaces_what_the_field_held(kiosk: Player) -> None:
    kiosk.say(type="Nguyễn Thị Đào", into="field")
    assert kiosk.say(wait="field", text="Đào") == {"text": "Nguyễn Thị Đào"}


def test_keys_go_to_what_has_the_focus(kiosk: Player) -> None:
    kiosk.say(click="field")
    kiosk.say(key="End")
    kiosk.say(key="Backspace")
    kiosk.say(type="ờ")
    assert kiosk.say(wait="field", text="ờ") == {"text": "cờ"}


def test_an_item_out_of_view_is_scrolled_to(kiosk: Player) -> None:
    kiosk.say(click="service.17")
    assert kiosk.say(wait="count", text="117") == {"text": "Số 117"}
    kiosk.say(click="service.2")
    assert kiosk.say(wait="count", text="102") == {"text": "Số 102"}


def test_of_two_items_with_one_name_the_one_in_view_counts(kiosk: Player) -> None:
    kiosk.say(click="twin")
    assert kiosk.say(wait="count", text="7") == {"text": "Số 7"}


def test_a_sliding_item_is_pressed_when_it_stands_still(kiosk: Player) -> None:
    kiosk.say(click="slide")
    kiosk.say(wait="moving")
    kiosk.say(click="sliding")
    assert kiosk.say(wait="count", text="55") == {"text": "Số 55"}


def test_hidden_and_transparent_items_are_not_there(kiosk: Player) -> None:
    names = kiosk.say(names=True)["names"]
    assert isinstance(names, list)
    assert {"hidden", "faded"}.isdisjoint(names)
    assert {"take", "count", "service.3"} <= set(names)
    assert kiosk.say(gone="hidden") == {"ok": True}


def test_what_cannot_be_pressed_is_answered_with_the_reason(kiosk: Player) -> None:
    assert "is disabled" in str(kiosk.say(click="closed", timeout_s=0.1)["error"])
    assert "nowhere is not on the screen" in str(kiosk.say(click="nowhere", timeout_s=0.1)["error"])
    assert "it shows 'Số 0'" in str(kiosk.say(wait="count", text="Số 9", timeout_s=0.1)["error"])
    assert "stayed" in str(kiosk.say(gone="count", timeout_s=0.1)["error"])


def test_lists_and_choices_of_qml_are_pressed_by_name(kiosk: Player) -> None:
    assert "rows of QML lists have names" in str(kiosk.say(row=1, **{"in": "page"})["error"])
    assert "click the item by its name" in str(kiosk.say(pick="A", **{"in": "take"})["error"])


def test_a_shot_is_a_picture_of_the_window(kiosk: Player, tmp_path: Path) -> None:
    assert kiosk.say(shot=str(tmp_path / "home.png")) == {"ok": True}
    assert (tmp_path / "home.png").read_bytes().startswith(b"\x89PNG")
    assert "Cannot write" in str(kiosk.say(shot=str(tmp_path / "no" / "home.png"))["error"])


def test_bad_commands_are_answered_and_the_next_one_is_obeyed(kiosk: Player) -> None:
    kiosk.whisper(
        'not json\n[1]\n{"fly": true}\n{"click": 3}\n{"key": "Foo"}\n\n{"read": "count", "timeout_s": "long"}'
    )
    kiosk.whisper('{"row": "one", "in": "page"}\n{"read": "count"}')
    *errors, last = kiosk.answers(8)
    assert [next(iter(error)) for error in errors] == ["error"] * 7
    assert "Known: click, type" in str(errors[2]["error"])
    assert last == {"text": "Số 0"}


def test_commands_that_arrive_together_are_obeyed_in_order(kiosk: Player) -> None:
    kiosk.whisper('{"click": "take"}\n{"click": "take"}\n{"read": "count"}')
    assert kiosk.answers(3)[-1] == {"text": "Số 2"}


def test_quit_is_answered_before_the_app_ends(kiosk: Player) -> None:
    assert kiosk.say(quit=True) == {"ok": True, "quit": True}
    assert kiosk.quits == 1


def test_the_app_quits_when_nobody_speaks_any_more(kiosk: Player) -> None:
    kiosk.hang_up()
    assert kiosk.quits == 1
