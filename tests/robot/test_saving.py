"""The saver (F-11): one thing at a time on a thread of its own, answers on the GUI thread."""

import threading
import weakref

import pytest
from PySide6.QtCore import QTimer

from resources.qt.saving import Saver
from sync.errors import StoreUnavailable, Trouble

FULL = StoreUnavailable("Máy đã đầy bộ nhớ, chưa lưu được.", "Gọi quản trị viên.")


@pytest.fixture
def saver(qapp):  # noqa: ARG001  Qt first
    saver = Saver()
    yield saver
    saver.stop()


@pytest.fixture
def gate():
    """What a test's slow work waits for; opened at the end whatever happens."""
    gate = threading.Event()
    yield gate
    gate.set()


def told(saver):
    """Return a list that grows with what the saver tells."""
    heard = []
    saver.told.connect(lambda: heard.append((saver.busy, saver.slow, saver.trouble)))
    return heard


def fails(trouble):
    raise trouble


def test_work_is_done_elsewhere_and_its_answer_comes_here(saver, qtbot):
    threads: list[int] = []
    assert saver.save("a", threading.get_ident, threads.append)
    assert (saver.busy, threads) == ("a", [])
    qtbot.waitUntil(lambda: bool(threads))
    assert threads != [threading.get_ident()]
    assert saver.busy == ""


def test_f11_while_one_thing_is_saved_no_other_begins(saver, gate, qtbot):
    answers: list[object] = []
    refused: list[bool] = []
    saver.refused.connect(lambda: refused.append(True))
    saver.save("a", gate.wait, answers.append)
    assert not saver.save("a", lambda: "twice", answers.append)
    assert refused == []
    assert not saver.save("b", lambda: "other", answers.append)
    assert refused == [True]
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert saver.save("b", lambda: "other", answers.append)
    qtbot.waitUntil(lambda: len(answers) > 1)
    assert answers == [True, "other"]


def test_f11_the_window_turns_on_and_is_told_when_it_takes_long(saver, gate, qtbot):
    turns: list[str] = []
    heard = told(saver)
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(saver.busy))
    timer.start()
    saver.save("a", gate.wait, lambda _answer: None)
    qtbot.waitUntil(lambda: saver.slow and len(turns) > 50)
    gate.set()
    qtbot.waitUntil(lambda: not saver.busy)
    assert heard == [("a", False, None), ("a", True, None), ("", False, None)]


def test_f10_trouble_is_kept_until_something_can_be_saved(saver, qtbot):
    answers: list[object] = []
    heard = told(saver)
    saver.save("a", lambda: fails(FULL), answers.append)
    qtbot.waitUntil(lambda: not saver.busy)
    assert (saver.trouble, answers) == (FULL, [])
    saver.save("a", lambda: "kept", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert saver.trouble is None
    assert heard == [("a", False, None), ("", False, FULL), ("a", False, FULL), ("", False, None)]


def test_f10_what_another_thread_found_out_about_the_disk_is_told_once(saver, qtbot):
    heard = told(saver)
    for news in (FULL, StoreUnavailable(FULL.what, FULL.do), Trouble("Khác.", "Chờ."), None, None):
        threading.Thread(target=saver.heard.emit, args=(news,)).start()
        qtbot.waitUntil(lambda news=news: (saver.trouble and saver.trouble.what) == (news and news.what))
    assert [trouble and trouble.what for _, _, trouble in heard] == [FULL.what, "Khác.", None]


def test_a_bug_is_raised_where_bugs_are_met_and_the_next_thing_is_saved(saver, qtbot):
    with qtbot.captureExceptions() as met:
        saver.save("a", lambda: 1 // 0, lambda _answer: None)
        qtbot.waitUntil(lambda: not saver.busy)
    assert [kind for kind, _, _ in met] == [ZeroDivisionError]
    answers: list[object] = []
    saver.save("b", lambda: "kept", answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def test_f11_the_end_waits_for_what_is_being_saved(qapp):  # noqa: ARG001  Qt first
    saver, gate, done = Saver(), threading.Event(), threading.Event()

    def slowly():
        gate.wait()
        done.set()

    saver.save("a", slowly, lambda _answer: None)
    threading.Timer(0.2, gate.set).start()
    saver.stop()
    assert done.is_set()


def test_what_was_saved_is_dropped_before_the_next_is_waited_for(saver, qtbot):
    class Held:
        pass

    gone, held = threading.Event(), Held()
    weakref.finalize(held, gone.set)
    saver.save("a", lambda held=held: bool(held), lambda _answer: None)
    del held
    qtbot.waitUntil(lambda: not saver.busy)
    qtbot.waitUntil(gone.is_set)
