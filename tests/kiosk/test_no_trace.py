"""A hundred sessions of one person, who types who he is: nothing is kept, nor handed on to the next (F-66, F-69).

The person's words are kept backwards here, so that what is found forwards was kept by the program.
"""

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, Qt
from PySide6.QtQml import QQmlComponent

from kiosk import flow
from kiosk.stage import Stage, demonstration_settings, open_stage
from resources.qt.fonts import install_fonts
from sync.demo.people import visitors
from sync.demo.stage import Place
from sync.demo.traces import traces
from sync.devices.printer import Looking, PrinterThread, open_printer
from sync.domain.roles import Role
from sync.domain.vietnamese import fold
from tests.kiosk.walk import PROBE

SESSIONS = 100
SETTINGS = '[machine]\ncentre = "24.hop-thinh"\ndevice = "k1"\nrole = "kiosk"\ndata = "data"\n'


def words_backwards() -> tuple[str, ...]:
    """Return what the person types, as its keys are: name, number, telephone, village."""
    (person,) = visitors(1)
    said = (person.name, person.id_number, person.phone, person.address.partition(",")[0])
    return tuple(fold(text)[::-1] for text in said)


@pytest.fixture
def place(tmp_path) -> Place:
    """The kiosk's folder."""
    file = tmp_path / "settings.toml"
    file.write_text(SETTINGS, encoding="utf-8")
    return Place("k1", Role.KIOSK, file)


@contextmanager
def opened(place: Place) -> Iterator[Stage]:
    """Give a kiosk with a printer of files."""
    install_fonts()
    settings = demonstration_settings(place.settings.data)
    stage = open_stage(settings)
    slips = stage.app.slips
    device = open_printer(settings.printer, settings.data / "slips")
    printer = PrinterThread(device, slips.printed.emit, looking=Looking(slips.stood.emit))
    stage.app.slips.to(printer)
    yield stage
    printer.stop()
    stage.close()


def start_again(stage: Stage) -> None:
    stage.app.kiosk.useTool("restart")
    stage.app.kiosk.clearAll()


def take_a_number(stage: Stage) -> None:
    stage.take("ho-tich")
    stage.app.kiosk.clearAll()


def walk_away(stage: Stage) -> None:
    stage.pass_time(90_000)
    stage.pass_time(30_000)


def go_home_and_away(stage: Stage) -> None:
    stage.app.kiosk.back()
    stage.pass_time(90_000)


WAYS: tuple[Callable[[Stage], None], ...] = (start_again, take_a_number, walk_away, go_home_and_away)


def visit(stage: Stage, backwards: str, leave: Callable[[Stage], None]) -> None:
    """Type, have the page read aloud, call staff, and leave in one of the ways."""
    stage.type("".join(reversed(backwards)))
    assert stage.app.kiosk.property("query") == backwards[::-1]
    stage.app.kiosk.useTool("listen")
    stage.app.kiosk.useTool("listen")
    leave(stage)


def texts_of_the_window(stage: Stage) -> list[str]:
    component = QQmlComponent(stage.app.engine, PROBE)
    probe = component.create()
    answer = Q_RETURN_ARG("QVariant")
    now, window = Qt.ConnectionType.DirectConnection, stage.app.window
    found = QMetaObject.invokeMethod(probe, "held", now, answer, Q_ARG("QVariant", window))
    texts: list[str] = json.loads(str(found))
    return texts


def keepers(backwards: tuple[str, ...]) -> list[str]:
    """Return the types of all living objects that hold a text with any of the words."""
    gc.collect()
    said = [text[::-1] for text in backwards]
    return [
        type(owner).__qualname__
        for owner in gc.get_objects()
        if owner is not said and not isinstance(owner, FrameType)
        for held in gc.get_referents(owner)
        if isinstance(held, str) and any(text in held for text in said)
    ]


def test_k31_a_hundred_sessions_of_one_person_leave_nothing(qapp, place, caplog, capfd):  # noqa: ARG001  Qt first
    caplog.set_level("DEBUG")
    backwards = words_backwards()
    before = sorted(keepers(backwards))  # other tests' visitors, who are as invented as this one
    with opened(place) as stage:
        for turn in range(SESSIONS):
            visit(stage, backwards[turn % 4], WAYS[turn // 4 % 4])
            assert stage.app.kiosk.property("screen") == flow.Screen.HOME
        assert sorted(keepers(backwards)) == before
        shown = texts_of_the_window(stage)
    assert len(shown) > SESSIONS
    written = (*shown, caplog.text, *capfd.readouterr())
    assert [text for text in written for word in backwards if word[::-1] in fold(text)] == []
    assert traces(place, visitors(1)) == ()


def test_what_is_typed_is_found_while_somebody_stands_there(qapp, place):  # noqa: ARG001  Qt first
    backwards = words_backwards()
    with opened(place) as stage:
        stage.type("".join(reversed(backwards[1])))
        assert "Session" in keepers(backwards)
        assert any(backwards[1][::-1] in text for text in texts_of_the_window(stage))
