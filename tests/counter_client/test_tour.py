"""D-11: five tips for who works here for the first time, each pointing at the real thing and never covering it."""

import json

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from counter_client.desk.room import DeskRoom
from counter_client.look.tokens import TEXT_SIZES, load
from counter_client.scenery import COUNTER
from counter_client.tour.placing import Side, place
from counter_client.tour.seen import FILE, Seen, read
from counter_client.tour.tips import MOST, tips
from counter_client.tour.tour import EDGE_PX, Tour
from counter_client.tour.welcome import welcome
from sync.demo.accounts import PIN

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WINDOW = QRect(0, 0, 1366, 768)
CARD = QSize(440, 130)
GAP = 16


@pytest.fixture
def newcomer(sit_down, busy):
    """Returns an officer before signing in, on a machine that shows newcomers round."""

    def come(seen=None, look=None):
        officer = sit_down(busy, look)
        welcome(officer.window, seen or Seen())
        return officer

    return come


def is_shown_round(officer):
    return officer.sees("tour.card")


def opens(officer):
    officer.press(Qt.Key.Key_F1, SHIFT)
    officer.waits_until(lambda: is_shown_round(officer))
    return officer.window.findChild(Tour)


def on_screen(officer, name):
    """Return where a thing is in the window."""
    part = officer.part(name)
    return QRect(part.mapTo(officer.window, QPoint()), part.size())


def pointed_at(officer):
    """Return the name of the thing that the tip of now is about."""
    shown = officer.reads("tour.words")
    return next(tip.at for tip in tips(tuple(officer.window.workplace.rooms)) if tip.words == shown)


def inner(officer):
    """Return the window without its edge, on which no frame has room."""
    return officer.window.rect().adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)


def goes_home(officer, busy, sit_down):
    """End the program; another one begins on the same disk."""
    officer.window.saver.stop()
    officer.window.hide()
    return sit_down(busy)


def test_d11_the_first_sign_in_shows_five_tips_and_enter_leads_through_them(newcomer):
    hoa = newcomer()
    hoa.signs_in()
    hoa.waits_until(lambda: is_shown_round(hoa))
    read_out = []
    for _ in range(MOST):
        read_out.append((hoa.reads("tour.place"), hoa.reads("tour.key")))
        hoa.press(Qt.Key.Key_Return)
    caps = ["F2", "Ctrl+K", "Alt+2", "F1", "Ctrl+J"]
    assert read_out == [(f"Mẹo {place} trên 5", cap) for place, cap in enumerate(caps, 1)]
    assert not is_shown_round(hoa)
    assert hoa.calls_next() == "A003"


def test_d11_escape_skips_all_of_it_and_it_is_not_shown_again_on_this_machine(newcomer, sit_down, busy, tmp_path):
    hoa = newcomer(Seen(tmp_path / FILE))
    hoa.signs_in()
    hoa.waits_until(lambda: is_shown_round(hoa))
    hoa.press(Qt.Key.Key_Escape)
    assert not is_shown_round(hoa)
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == {"shown": ["hoa.nt"]}
    again = goes_home(hoa, busy, sit_down)
    welcome(again.window, Seen(tmp_path / FILE))
    again.signs_in()
    assert again.calls_next() == "A003"
    assert not is_shown_round(again)


def test_d11_a_colleague_on_the_same_machine_is_shown_round_too(newcomer, tmp_path):
    seen = Seen(tmp_path / FILE)
    seen.add("hoa.nt")
    minh = newcomer(seen)
    minh.signs_in("minh.lv")
    minh.waits_until(lambda: is_shown_round(minh))


def test_d11_where_nobody_is_to_be_shown_round_nothing_opens_by_itself(officer):
    assert officer.calls_next() == "A003"
    assert not is_shown_round(officer)


def test_d11_arrows_go_on_and_back(officer):
    opens(officer)
    places = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        officer.press(key)
        places.append(officer.reads("tour.place"))
    assert places == [f"Mẹo {place} trên 5" for place in (2, 3, 2, 1, 1)]


def test_d11_the_buttons_do_the_same(officer):
    opens(officer)
    officer.click("tour.next")
    officer.click("tour.before")
    assert officer.reads("tour.place") == "Mẹo 1 trên 5"
    officer.click("tour.skip")
    assert not is_shown_round(officer)


def test_d11_enter_on_skip_skips(officer):
    opens(officer)
    while not officer.part("tour.skip").hasFocus():
        officer.press(Qt.Key.Key_Tab)
    officer.press(Qt.Key.Key_Return)
    assert not is_shown_round(officer)


@pytest.mark.parametrize(
    ("who", "size", "text"),
    [
        *(("hoa.nt", (1366, 768), text) for text in TEXT_SIZES),
        *(("hoa.nt", (1920, 1080), text) for text in (100, 150)),
        *((who, (1366, 768), 150) for who in ("lan.pt", "thu.t", "dung.nv")),
    ],
)
def test_d11_each_of_five_cards_stands_on_the_screen_beside_what_it_points_at(sit_down, busy, who, size, text):
    officer = sit_down(busy, load("default", text / 100))
    officer.window.resize(*size)
    officer.signs_in(who)
    tour = opens(officer)
    for _ in range(MOST):
        officer.waits_until(lambda: tour.hole.contains(on_screen(officer, pointed_at(officer)) & inner(officer)))
        card, thing = on_screen(officer, "tour.card"), on_screen(officer, pointed_at(officer))
        assert officer.window.rect().contains(card)
        assert not card.intersects(thing), pointed_at(officer)
        officer.press(Qt.Key.Key_Right)
    assert not is_shown_round(officer)


def test_d11_what_is_pointed_at_looks_as_if_it_could_be_pressed(officer):
    place = on_screen(officer, "desk.call-next").adjusted(6, 6, -6, -6)
    before = officer.window.grab(place).toImage()
    opens(officer)
    assert officer.window.grab(place).toImage() == before
    assert not officer.window.workplace.isEnabled()


def test_d11_keys_of_the_room_are_silent_meanwhile(officer):
    opens(officer)
    officer.press(Qt.Key.Key_F2)
    assert officer.machine.queue.at_counter(COUNTER) is None


def test_d11_when_the_window_changes_the_card_follows_the_thing(officer):
    tour = opens(officer)
    officer.window.resize(1100, 700)
    officer.waits_until(lambda: officer.window.rect().contains(on_screen(officer, "tour.card")))
    officer.waits_until(lambda: tour.hole.contains(on_screen(officer, "desk.call-next")))


def test_d11_a_part_that_goes_away_is_passed_over(officer):
    opens(officer)
    officer.part("desk.call-next").hide()
    officer.waits_until(lambda: officer.reads("tour.place") == "Mẹo 2 trên 5")


def test_d11_while_somebody_is_at_the_counter_it_says_that_it_waits(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F1, SHIFT)
    assert not is_shown_round(officer)
    assert officer.reads("toast.text") == "Đang có người ở quầy: xong việc rồi hãy xem mẹo."


def test_d11_f35_who_comes_back_to_somebody_at_the_counter_is_not_shown_round(newcomer):
    hoa = newcomer()
    hoa.machine.queue.call_next(COUNTER)
    hoa.signs_in()
    hoa.press(Qt.Key.Key_Return)
    hoa.waits_until(lambda: hoa.sees("key.F8"))
    assert not is_shown_round(hoa)


def test_d11_d04_a_question_at_the_beginning_comes_first(newcomer, sit_down, busy):
    hoa = newcomer()
    hoa.signs_in()
    hoa.waits_until(lambda: is_shown_round(hoa))
    hoa.press(Qt.Key.Key_Escape)
    hoa.press(Qt.Key.Key_2, ALT)
    hoa.type("Nguyễn Thị Huyền", into="intake.name")
    hoa.press(Qt.Key.Key_S, CTRL)
    again = goes_home(hoa, busy, sit_down)
    welcome(again.window, Seen())
    again.signs_in()
    again.waits_until(lambda: again.sees("menu.open"))
    again.press(Qt.Key.Key_Escape)
    assert again.calls_next() == "A003"
    assert not is_shown_round(again)


def test_d11_whoever_comes_to_the_counter_ends_it_and_it_is_shown_another_time(newcomer):
    seen = Seen()
    hoa = newcomer(seen)
    hoa.signs_in()
    hoa.waits_until(lambda: is_shown_round(hoa))
    hoa.machine.queue.call_next(COUNTER)
    hoa.window.reload()
    hoa.waits_until(lambda: not is_shown_round(hoa))
    hoa.press(Qt.Key.Key_Return)
    hoa.waits_until(lambda: hoa.sees("key.F8"))
    assert not seen.has("hoa.nt")


def test_d11_the_lock_ends_it_and_nothing_of_it_lies_over_the_lock(officer):
    opens(officer)
    officer.window.guard.lock()
    assert not is_shown_round(officer)
    officer.type(PIN, "lock.secret")
    officer.click("lock.unlock")
    officer.waits_until(lambda: officer.sees("desk.call-next"))
    assert not is_shown_round(officer)
    assert officer.calls_next() == "A003"


@pytest.mark.parametrize("digit", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_d11_it_is_called_from_every_room_and_leads_back_there(officer, digit):
    officer.press(digit, ALT)
    room = officer.window.workplace.open_room
    opens(officer)
    assert isinstance(officer.window.workplace.open_room, DeskRoom)
    officer.press(Qt.Key.Key_Escape)
    assert officer.window.workplace.open_room is room


def test_d11_the_sheet_of_keys_leads_to_it_by_button_and_by_key(officer):
    for presses in (lambda: officer.click("help.tour"), lambda: officer.press(Qt.Key.Key_F1, SHIFT)):
        officer.press(Qt.Key.Key_F1)
        presses()
        assert is_shown_round(officer)
        officer.press(Qt.Key.Key_Escape)


def test_d11_d03_the_search_finds_it(officer):
    officer.press(Qt.Key.Key_K, CTRL)
    officer.type("nam meo")
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: is_shown_round(officer))


def test_d10_a_tip_is_read_out_as_one_sentence(officer):
    tour = opens(officer)
    words = "Mẹo 1 trên 5. F2: Mời người tiếp theo đến quầy; lỡ tay thì bấm Ctrl+Z để hoàn tác."
    assert tour.accessibleName() == words
    assert tour.announced.message() == words
    buttons = [part for part in tour.findChildren(QAbstractButton) if part.isVisible()]
    assert [part.accessibleName() for part in buttons] == ["Bỏ qua (Esc)", "Tiếp (Enter)"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"shown": 3}', '{"shown": [3, null]}'])
def test_a_file_that_cannot_be_understood_names_nobody(text):
    assert read(text) == frozenset()


def test_a_disk_that_takes_nothing_remembers_until_the_program_ends(tmp_path):
    seen = Seen(tmp_path / "none" / FILE)
    seen.add("hoa.nt")
    assert seen.has("hoa.nt")
    assert not Seen(tmp_path / "none" / FILE).has("hoa.nt")


@pytest.mark.parametrize(
    ("thing", "side"),
    [
        pytest.param(QRect(450, 8, 430, 34), Side.BELOW, id="at the top"),
        pytest.param(QRect(0, 740, 1366, 28), Side.ABOVE, id="the whole lower edge"),
        pytest.param(QRect(0, 50, 96, 640), Side.RIGHT, id="the whole left edge"),
        pytest.param(QRect(1270, 50, 96, 640), Side.LEFT, id="the whole right edge"),
        pytest.param(QRect(1330, 740, 30, 20), Side.ABOVE, id="in a corner"),
    ],
)
def test_the_card_stands_where_there_is_room_and_its_tip_touches_the_thing(thing, side):
    found = place(thing, CARD, WINDOW, GAP)
    assert found.side is side
    assert WINDOW.contains(found.card)
    assert not found.card.intersects(thing)
    assert thing.adjusted(-1, -1, 1, 1).contains(found.tip)


def test_a_thing_as_large_as_the_window_leaves_the_card_on_the_screen():
    assert WINDOW.contains(place(WINDOW, CARD, WINDOW, GAP).card)
