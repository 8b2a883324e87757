"""The officer's stick: the button is there while the line is down, the work is done beside the window."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu

from counter_client.frame.usb import Errand, UsbButton
from counter_client.scenery import Hands, Scenery
from tests.fakes_stick import Country


@pytest.fixture
def country(tmp_path):
    """A hub and a counter that it certified."""
    made = Country(tmp_path)
    made.machine("c3", by="hub")
    made.work("c3")
    yield made
    made.close()


@pytest.fixture
def officer(sit_down, country):
    return sit_down(Scenery(country.machine("c3"), Hands()))


def choose(officer, entry, file):
    """Choose in the menu, then a file."""
    officer.click("status.usb")
    menu = officer.window.findChild(QMenu, "usb.menu")
    officer.waits_until(menu.isVisible)
    menu.close()
    next(action for action in menu.actions() if action.text() == entry).trigger()
    officer.waits_until(lambda: officer.window.findChild(QFileDialog, "usb.file") is not None)
    officer.window.findChild(QFileDialog, "usb.file").fileSelected.emit(str(file))
    officer.window.findChild(QFileDialog, "usb.file").close()


def is_told(qtbot, officer, sentence):
    """Wait for the sentence at the lower edge, which goes after six seconds; the limit only ends a broken test."""
    toast = officer.window.findChild(QLabel, "toast.text")
    qtbot.waitUntil(lambda: toast.text() == sentence, timeout=30_000)
    button = officer.part("status.usb")
    qtbot.waitUntil(button.isEnabled, timeout=30_000)


def test_what_waits_goes_to_the_hub_by_stick_and_the_answer_says_that_it_is_there(qtbot, officer, country):
    file = country.stick / "c3.motcua"
    choose(officer, "Chép ra USB…", file)
    is_told(qtbot, officer, "Đã chép 4 mục cho 24.hop-thinh/hub. Mang USB đến máy đó.")
    country.read("hub", "c3.motcua")
    choose(officer, "Đọc từ USB…", country.stick / "c3.tra-loi.motcua")
    is_told(qtbot, officer, "24.hop-thinh/hub đã trả lời; có 0 mục mới.")
    assert officer.reads("status.usb") == "USB"


def test_what_the_hub_wrote_is_read_and_asks_to_be_answered(qtbot, officer, country):
    country.work("c5")
    country.carry("c5", "hub")
    country.export("hub", "c3", "hub.motcua")
    choose(officer, "Đọc từ USB…", country.stick / "hub.motcua")
    is_told(qtbot, officer, "Có 4 mục mới từ 24.hop-thinh/hub. Mang USB về lại máy đó.")
    assert (country.stick / "hub.tra-loi.motcua").exists()


def test_f83_a_file_that_is_none_is_said_in_the_banner_and_the_button_is_back(qtbot, officer, country):
    (country.stick / "photo.motcua").write_bytes(b"\xff\xd8\xff\xe0")
    choose(officer, "Đọc từ USB…", country.stick / "photo.motcua")
    qtbot.waitUntil(lambda: officer.sees("banner.text"), timeout=30_000)
    assert "không phải tệp trao đổi của Một Cửa" in officer.reads("banner.text")
    qtbot.waitUntil(officer.part("status.usb").isEnabled)


def test_the_window_closes_only_when_nothing_is_written_or_read_any_more(officer, country):
    choose(officer, "Chép ra USB…", country.stick / "c3.motcua")
    assert not officer.window.close()
    officer.waits_until(officer.window.isHidden)
    officer.waits_until(lambda: "usb" not in {thread.name for thread in threading.enumerate()})
    assert not list(country.stick.glob("*.part"))


def test_work_that_is_stopped_ends_at_the_next_step_and_says_nothing(qtbot):
    errand, go_on = Errand(), threading.Event()
    begun: list[bool] = []
    said: list[object] = []

    def work(tell):
        begun.append(go_on.wait(30))
        tell(1, 2)
        return "all is copied"

    errand.ended.connect(said.append)
    errand.moved.connect(lambda *done: said.append(done))
    with qtbot.waitSignal(errand.over):
        errand.begin(work)
        errand.stop()
        go_on.set()
    assert (begun, said) == ([True], [])


def test_the_button_is_there_only_without_a_line_and_on_a_machine_that_others_know(officer, country, sit_down, quiet):
    button = officer.part("status.usb", UsbButton)
    link = country.machine("c3").link()
    button.show_link(replace(link, online=True))
    assert not officer.sees("status.usb")
    button.show_link(link)
    assert officer.sees("status.usb")
    assert not sit_down(quiet).sees("status.usb")
