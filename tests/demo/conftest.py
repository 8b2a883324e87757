"""A province, a hub and a kiosk at work, with a switch for each thing that goes wrong around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.demo.actor import Actor
from sync.demo.bench import Bench
from sync.demo.hands import AtKiosk
from sync.demo.scanner import UnpluggableScanner
from sync.demo.stage import build
from sync.demo.switches import SWITCHES, Turn


class Trial:
    """The kiosk's screen, and the bench beside it."""

    def __init__(self, folder: Path) -> None:
        self.scanner = UnpluggableScanner()
        self.stage = build(folder, day_rate=0, windowed=True, scanner=self.scanner.port)
        self.actors = [Actor(place, hands=False) for place in (self.stage.province, self.stage.hub)]
        kiosk = Actor(self.stage.kiosk, hands=True)
        self.bench = Bench(self.stage, self.actors[1], kiosk, self.scanner)
        self.actors.append(kiosk)
        self.screen = AtKiosk(kiosk)

    def turn(self, line: str) -> None:
        self.bench.turn(Turn(*line.split()))

    def mend(self) -> None:
        for switch, positions in SWITCHES.items():
            self.bench.turn(Turn(switch, positions[0]))

    def close(self) -> None:
        for actor in self.actors:
            actor.leave()
        self.scanner.unplug()


@pytest.fixture(scope="module")
def machines(tmp_path_factory) -> Iterator[Trial]:
    trial = Trial(tmp_path_factory.mktemp("bench"))
    yield trial
    trial.close()


@pytest.fixture
def trial(machines) -> Iterator[Trial]:
    """Everything is as it should be, before and after; a kiosk that was started anew is there again."""
    machines.screen.actor.wait("home.take-number", within_s=30.0)
    yield machines
    machines.mend()
