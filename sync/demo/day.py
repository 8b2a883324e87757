"""The day: a morning with the line, noon without, machines that die and come back, and the reunion."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from time import monotonic, sleep

from sync.demo.actor import Actor
from sync.demo.audit import audit
from sync.demo.hands import AtDesk, AtKiosk
from sync.demo.people import Visitor
from sync.demo.stage import NOON_MS, Place, Stage, give_accounts
from sync.office.shipped import load_centre

REUNION_S = 60.0
"""A province that was away is asked again within 20 s; a loaded machine needs its time besides."""
FIRST_SEARCH = "giam ho"


class Day:
    """Plays the day on a stage; ``shown`` are the numbers that people saw on the kiosk."""

    def __init__(self, stage: Stage, pictures: Path, say: Callable[[str], None]) -> None:
        """Prepare; ``say`` hears what happens, in Vietnamese, for whoever watches."""
        self.shown: list[str] = []
        self._stage, self._pictures, self._say = stage, pictures, say
        self._actors: list[Actor] = []

    def play(self, people: Sequence[Visitor]) -> None:
        """Play from opening to closing; afterwards all programs have ended.

        Raises:
            Stumbled: a program did not do what a person would expect of it.
        """
        try:
            self._open()
            half = (len(people) + 1) // 2
            self._morning(people[:half])
            self._noon()
            self._afternoon(people[half:])
            self._reunion()
        finally:
            for actor in self._actors:
                actor.leave()

    def _start(self, place: Place, *, hands: bool = True) -> Actor:
        actor = Actor(place, hands=hands)
        self._actors.append(actor)
        return actor

    def _open(self) -> None:
        self._say("Mở cửa: tỉnh, máy chủ trung tâm, kiosk, bảng gọi số, quầy 3 và quầy 5.")
        stage = self._stage
        give_accounts(stage)
        self._start(stage.province, hands=False)
        self._hub = self._start(stage.hub, hands=False)
        kiosk, board, c3, c5 = map(self._start, (stage.kiosk, stage.board, *stage.counters))
        self._board = board
        self._kiosk = AtKiosk(kiosk)
        self._desks = (AtDesk(c3, _officer_at("3"), "ho-tich"), AtDesk(c5, _officer_at("5"), "chung-thuc"))
        self._shoot(kiosk, "01-kiosk-home")

    def _morning(self, people: Sequence[Visitor]) -> None:
        self._say(f"Buổi sáng: {len(people)} người lấy số và nộp hồ sơ.")

        def take_numbers() -> None:
            self.shown.append(self._kiosk.ask_and_take(FIRST_SEARCH, self._picture("02-procedure")))
            self._take_numbers(people[1:], self._picture("03-slip"))

        _together(take_numbers, *self._serving(people, pictures=True))

    def _take_numbers(self, people: Sequence[Visitor], picture: Path | None = None) -> None:
        for visitor in people:
            self.shown.append(self._kiosk.take_number(visitor.group, picture))
            picture = None

    def _serving(self, people: Sequence[Visitor], *, pictures: bool = False) -> list[Callable[[], None]]:
        """Return the work of both desks, each through its own people."""

        def work(desk: AtDesk) -> None:
            own = [person for person in people if person.group == desk.group]
            for place, visitor in enumerate(own):
                self._serve_one(desk, visitor, pictures=pictures and desk is self._desks[0] and place == 0)

        return [partial(work, desk) for desk in self._desks]

    def _serve_one(self, desk: AtDesk, visitor: Visitor, *, pictures: bool) -> None:
        number = desk.call()
        if pictures:
            self._board.wait("board.number", number)
            self._shoot(self._board, "04-board")
            self._shoot(desk.actor, "05-counter-desk")
        desk.take_in(visitor, self._picture("06-intake") if pictures else None)
        desk.finish()

    def _noon(self) -> None:
        while self._stage.province.settings.clock.clock()() < NOON_MS:
            sleep(0.2)
        self._say("Giữa trưa: đường truyền lên tỉnh bị cắt.")
        self._stage.line.cut()
        self._kiosk.is_offline()
        self._shoot(self._kiosk.actor, "07-offline")

    def _afternoon(self, people: Sequence[Visitor]) -> None:
        self._say(f"Buổi chiều không mạng: {len(people)} người nữa.")
        half = len(people) // 2
        self._take_numbers(people[:half])
        self._say("Mất điện ở kiosk ngay sau khi hiện số (SIGKILL), rồi bật lại.")
        self._kiosk.actor.kill()
        self._kiosk.actor.restart()
        _together(*self._serving(people[:half]))
        self._kiosk = AtKiosk(self._kiosk.actor)
        self._take_numbers(people[half:])
        for desk in self._desks:
            desk.wait_for(sum(person.group == desk.group for person in people[half:]))
        self._say("Máy chủ trung tâm tắt (SIGKILL): các quầy tự gọi theo bản của mình; rồi nó trở lại.")
        self._hub.kill()
        _together(*self._serving(people[half:]))
        self._hub.restart()
        self._shoot(self._desks[1].actor, "08-counter-offline")

    def _reunion(self) -> None:
        self._say("Có mạng lại: mọi thứ về tỉnh.")
        self._stage.line.join()
        self._desks[0].hand_back_newest()
        until = monotonic() + REUNION_S
        for desk in self._desks:
            desk.everything_sent(until - monotonic())
        while monotonic() < until and not audit(self._stage, self.shown).faultless:
            sleep(0.3)  # kiosk and board still hear the last of it
        self._shoot(self._desks[0].actor, "09-reunion")
        self._shoot(self._board, "10-board-reunion")

    def _shoot(self, actor: Actor, name: str) -> None:
        actor.shot(self._picture(name))

    def _picture(self, name: str) -> Path:
        return self._pictures / f"{name}.png"


def _together(*work: Callable[[], None]) -> None:
    """Do several people's work at once; what the first of them stumbled over is raised when all have ended."""
    with ThreadPoolExecutor() as people:
        for done in [people.submit(each) for each in work]:
            done.result()


def _officer_at(counter: str) -> str:
    return next(officer.id for officer in load_centre().officers if officer.counter == counter)
