"""Every page of the kiosk with the demonstration's data: for pictures, and for the tests that walk all of them."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QGuiApplication

from kiosk import flow
from kiosk.controller import Kiosk
from kiosk.show import SIZES
from kiosk.stage import MORNING_MS, Stage, demonstration_settings, open_stage, settle
from kiosk.still import FILMED, NAMED, SHARED
from resources.qt.fonts import install_fonts
from sync.clock import ZONE
from sync.devices.job import NotPrinted
from sync.devices.refusals import NoAnswer
from sync.domain.centre_clock import ClockAlarm
from sync.domain.company import Odd
from sync.domain.forecast import Forecast, MayBeTooLate, Span
from sync.domain.ids import EntityId, GroupId, TicketId
from sync.domain.opening import Opening, Phase
from sync.domain.printer_state import PrinterState, Watched
from sync.domain.procedure import Procedure
from sync.domain.service_code import answer
from sync.errors import PrinterFault, StoreUnavailable, Trouble
from sync.machine import Link
from sync.office.lookup import Lookup

BOOTED_IN_1970: Final = ClockAlarm(wrong=True, skew_ms=-MORNING_MS)
BIRTH_CASE, COPIES_CASE = "1.001193#co-giay-chung-sinh", "2.000815#giay-viet-nam"
RESIDENCE = "1.004222"
HALF_PAST_ONE, FIVE = datetime(2026, 11, 23, 13, 30, tzinfo=ZONE), datetime(2026, 11, 23, 17, tzinfo=ZONE)
WEDNESDAY: Final = datetime(2026, 11, 25, 7, 30, tzinfo=ZONE)
LOWERED: Final = (
    "home", "services", "search", "procedure", "priority", "ticket", "rate", "rating", "rating-thorough", "thanks",
)  # fmt: skip
"""Pages that are also shown lowered, in portrait."""


class PicturesUnwritable(Trouble):
    """The folder for the pictures cannot be used."""


Scene = Callable[[Stage], None]


def _out_of_paper(stage: Stage) -> None:
    stage.take("ho-tich")
    ticket = stage.app.kiosk.property("ticket")["id"]
    fault = PrinterFault("Máy in hết giấy.", "Số của bà con vẫn có hiệu lực.")
    stage.app.slips.printed.emit(NotPrinted(ticket, fault))


def _printer_stands(state: PrinterState) -> Scene:
    return lambda stage: stage.app.slips.stood.emit(Watched(state, answers=True))


def _taken_without_paper(stage: Stage) -> None:
    stage.app.slips.stood.emit(Watched(PrinterState.EMPTY, answers=True))
    stage.take("chung-thuc")


def _without_paper(stage: Stage) -> None:
    stage.machine.queue.issue(GroupId("ho-tich"), slip=True)
    stage.app.kiosk.printer.look_back()


def _slip_in_doubt(stage: Stage) -> None:
    stage.take("chung-thuc")
    ticket = stage.app.kiosk.property("ticket")["id"]
    stage.app.slips.printed.emit(NotPrinted(ticket, NoAnswer("Máy in không nhận phiếu.", "Ghi lại số.")))


def _no_disk(stage: Stage) -> None:
    stage.app.kiosk.saver.hear(
        StoreUnavailable("Ổ đĩa chỉ cho đọc, chưa lưu được.", "Gọi quản trị viên kiểm tra ổ đĩa.")
    )


def _out_of_service(stage: Stage) -> None:
    stage.app.kiosk.linked.emit(
        Link(online=False, since_ms=0, unsent=0, oldest_unsent_ms=None, last_sync_ms=0, odd=Odd.ENDED)
    )


def _slow_disk(stage: Stage) -> None:
    kiosk = stage.app.kiosk
    stage.disk.hold()
    kiosk.openServices()
    kiosk.admits("service.ho-tich")
    kiosk.take("ho-tich")
    stage.wait_until(lambda: kiosk.saver.slow)


def _upkeep(stage: Stage) -> None:
    kiosk = stage.app.kiosk
    kiosk.openStaff()
    for digit in answer(SHARED, kiosk.property("upkeep").property("question").replace(" ", "")):
        kiosk.tended.press(digit)


def _nobody_hears(stage: Stage) -> None:
    stage.be_online(online=False)
    stage.app.kiosk.useTool("help")
    stage.wait_until_saved()


def _somebody_comes(stage: Stage) -> None:
    stage.call_help()
    stage.send_help()


def _asked_for_a_code(stage: Stage) -> None:
    stage.rate(stage.machine.queue.waiting()[0].slip_code + "7K")


def _rating(stage: Stage) -> None:
    stage.rate(stage.visit_over().slip_code)


def _rating_thoroughly(stage: Stage) -> None:
    _rating(stage)
    stage.app.kiosk.rater.choose("thorough")
    stage.app.kiosk.rater.choose("2")


def _thanks(stage: Stage) -> None:
    _rating(stage)
    stage.app.kiosk.rater.choose("2")
    stage.wait_until_saved()


def without_cases(lookup: Lookup) -> Procedure:
    """Return the procedure with most papers of those that nobody has sorted by case."""
    plain = (procedure for procedure in lookup.procedures if lookup.cases_of(procedure.code) is None)
    return max(plain, key=lambda procedure: len(lookup.to_bring(procedure)))


def _portals_cases(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(without_cases(stage.machine.lookup).code)
    stage.app.kiosk.changeCase()


def _longest(stage: Stage) -> None:
    longest = max(stage.machine.lookup.procedures, key=lambda procedure: len(procedure.title))
    stage.app.kiosk.openProcedure(longest.code)


def _asked_about_the_longest(stage: Stage) -> None:
    stage.citizen.hesitates = True
    longest = max(stage.machine.lookup.procedures, key=lambda procedure: len(procedure.title))
    stage.app.kiosk.takeFor(longest.code)
    stage.wait_until_saved()


def _longest_step(stage: Stage) -> None:
    event = stage.machine.lookup.guide["tro-cap"]
    stage.app.kiosk.openEvent(event.id)
    longest = max(event.questions.values(), key=lambda question: sum(len(item.text.vi) for item in question.options))
    stage.app.kiosk.answerWith(longest.id)


def _leaf(stage: Stage) -> None:
    stage.app.kiosk.openEvent("co-nguoi-mat")
    stage.app.kiosk.answerWith("=cuu-chien-binh")


def _leaf_to_ask(stage: Stage) -> None:
    stage.app.kiosk.openEvent("nha-dat")
    stage.app.kiosk.answerWith("=noi-khac")


def _clips(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(FILMED)
    stage.app.kiosk.openClips()


def _read_aloud(stage: Stage) -> None:
    stage.app.kiosk.useTool("listen")


def _more(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(BIRTH_CASE)
    stage.app.kiosk.openMore()


def _printed_list(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(BIRTH_CASE)
    stage.app.kiosk.printList()


def _list_out_of_paper(stage: Stage) -> None:
    _printed_list(stage)
    name = TicketId(EntityId(stage.app.kiosk.property("checklist")["name"]))
    stage.app.slips.printed.emit(NotPrinted(name, PrinterFault("Máy in hết giấy.", "Chụp màn hình.")))


def _list(stage: Stage) -> None:
    stage.type("dat dai")
    stage.app.kiosk.showResults()


def _languages(stage: Stage) -> None:
    stage.name_languages(*NAMED)
    stage.app.kiosk.useTool("language")


def _left_alone(stage: Stage) -> None:
    stage.app.kiosk.openServices()
    stage.pass_time(stage.machine.settings.idle_s * 1000)


def _restart(stage: Stage) -> None:
    stage.app.kiosk.openProcedure(BIRTH_CASE)
    stage.app.kiosk.useTool("restart")


def _with_hours(phase: Phase, then: datetime, page: Scene) -> Scene:
    def at_that_hour(stage: Stage) -> None:
        stage.be_open(Opening(phase, then))
        page(stage)

    return at_that_hour


def _ticket_with(wait: Forecast) -> Scene:
    def taken(stage: Stage) -> None:
        stage.waits.said = wait
        stage.take("chung-thuc")

    return taken


SCENES: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        "home": lambda _stage: None,
        "home-offline": lambda stage: stage.be_online(online=False),
        "home-clock-wrong": lambda stage: stage.be_online(online=False, clock=BOOTED_IN_1970),
        "home-paper": _no_disk,
        "home-print-again": _without_paper,
        "home-no-slips": _printer_stands(PrinterState.EMPTY),
        "home-out-of-service": _out_of_service,
        "home-closed": _with_hours(Phase.CLOSED, WEDNESDAY, lambda _stage: None),
        "home-break": _with_hours(Phase.PAUSE, HALF_PAST_ONE, lambda _stage: None),
        "services-late": _with_hours(Phase.LATE, FIVE, lambda stage: stage.app.kiosk.openServices()),
        "services": lambda stage: stage.app.kiosk.openServices(),
        "search": lambda stage: stage.app.kiosk.openSearch(),
        "search-found": lambda stage: stage.type("khai sinh"),
        "search-nothing": lambda stage: stage.type("zzqxw"),
        "search-list": _list,
        "events": lambda stage: stage.app.kiosk.openEvents(),
        "step": lambda stage: stage.app.kiosk.openEvent("co-nguoi-mat"),
        "step-long": _longest_step,
        "leaf": _leaf,
        "leaf-ask": _leaf_to_ask,
        "case": lambda stage: stage.app.kiosk.openProcedure(RESIDENCE),
        "case-portal": _portals_cases,
        "procedure": lambda stage: stage.app.kiosk.openProcedure(BIRTH_CASE),
        "procedure-portal": lambda stage: stage.app.kiosk.openProcedure(without_cases(stage.machine.lookup).code),
        "more": _more,
        "list": _printed_list,
        "list-no-paper": _list_out_of_paper,
        "procedure-short": lambda stage: stage.app.kiosk.openProcedure(COPIES_CASE),
        "procedure-longest": _longest,
        "procedure-filmed": lambda stage: stage.app.kiosk.openProcedure(FILMED),
        "clips": _clips,
        "home-read": _read_aloud,
        "priority": lambda stage: stage.be_asked("ho-tich"),
        "priority-long": _asked_about_the_longest,
        "ticket": lambda stage: stage.take("chung-thuc"),
        "ticket-wait": _ticket_with(Span(15, 25)),
        "ticket-late": _ticket_with(MayBeTooLate()),
        "desk": lambda stage: stage.flood(),
        "home-ghost": lambda stage: stage.touch_by_itself(),
        "saving": _slow_disk,
        "ticket-no-paper": _out_of_paper,
        "ticket-no-slips": _taken_without_paper,
        "help": _nobody_hears,
        "languages": _languages,
        "staff": lambda stage: stage.app.kiosk.openStaff(),
        "upkeep": _upkeep,
        "rate": _asked_for_a_code,
        "rating": _rating,
        "rating-thorough": _rating_thoroughly,
        "thanks": _thanks,
        "help-called": lambda stage: stage.call_help(),
        "help-coming": _somebody_comes,
        "question-idle": _left_alone,
        "question-restart": _restart,
        "question-roll": lambda stage: stage.app.slips.stood.emit(
            Watched(PrinterState.WELL, answers=True, renewed=True)
        ),
        "question-slip": _slip_in_doubt,
    }
)


@dataclass(frozen=True, slots=True)
class Variant:
    """How a scene is looked at."""

    language: str
    size: int
    orientation: str
    theme: str = flow.THEMES[0]
    lowered: bool = False

    @property
    def name(self) -> str:
        """As the end of a file's name: "vi-100-portrait"."""
        extra = [part for part in (self.theme, "lowered" if self.lowered else "") if part not in ("default", "")]
        return "-".join([self.language, f"{flow.SIZES[self.size]:.0%}".rstrip("%"), self.orientation, *extra])


VARIANTS: Final = tuple(
    Variant(language, size, orientation)
    for orientation, language, size in product(SIZES, ("vi", "en"), range(len(flow.SIZES)))
)


def arrange(stage: Stage, scene: str, variant: Variant) -> None:
    """Bring the kiosk to a scene, as it looks in a variant."""
    stage.go_home()
    stage.app.window.resize(SIZES[variant.orientation])
    _look_like(stage.app.kiosk, variant)
    SCENES[scene](stage)


def _look_like(kiosk: Kiosk, variant: Variant) -> None:
    """Press what differs."""
    if kiosk.tongues.property("code") != variant.language:
        kiosk.tongues.choose(variant.language)
    if kiosk.property("size") != variant.size:
        kiosk.useTool(f"size.{variant.size}")
    while kiosk.property("theme") != variant.theme:
        kiosk.useTool("colours")
    if kiosk.property("lowered") != variant.lowered:
        kiosk.useTool("lower")


def write(folder: Path) -> int:
    """Write a picture of every scene in every variant into a folder; returns the exit code.

    Raises:
        Trouble: the folder, the machine, fonts or screens cannot be used.
    """
    qt = QGuiApplication.instance() or QGuiApplication(["motcua-kiosk"])
    install_fonts()
    with tempfile.TemporaryDirectory() as data:
        stage = open_stage(demonstration_settings(Path(data)))
        try:
            for name, variant in pictured():
                _picture(stage, name, variant, folder)
        finally:
            stage.close()
    del qt
    return 0


def pictured() -> Iterator[tuple[str, Variant]]:
    """Yield what is worth a picture: all scenes in all variants; home in every colour; the main pages lowered."""
    yield from ((name, variant) for variant in VARIANTS for name in SCENES)
    plain = Variant("vi", flow.NORMAL_SIZE, "portrait")
    yield from ((name, replace(plain, theme=theme)) for theme in flow.THEMES[1:] for name in SCENES)
    yield from ((name, replace(plain, lowered=True)) for name in LOWERED)


def _picture(stage: Stage, name: str, variant: Variant, folder: Path) -> None:
    arrange(stage, name, variant)
    settle()
    file = folder / f"{name}-{variant.name}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PicturesUnwritable(f"Không tạo được thư mục {folder}.", "Chọn thư mục khác.") from error
    if not stage.app.window.grabWindow().save(str(file)):
        raise PicturesUnwritable(f"Không ghi được {file}.", "Kiểm tra ổ đĩa và quyền ghi.")
