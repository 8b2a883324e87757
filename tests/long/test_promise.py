"""The promise with real processes: what was shown or printed is at the province, once, whoever was killed meanwhile.

Province, hub, kiosk, board and two counters with certificates and TLS; each is ended by SIGKILL again and again, and
the line to the province, 256 kbit/s with 150 ms of delay each way, is cut again and again. The slow relay and the line
that can be cut stand in for network namespaces: they need no root, and do to a connection what a bad network does.

Lasts about two minutes; ``MOTCUA_LONG_S`` says for how many seconds things go wrong.
"""

import os
import threading
from collections import Counter
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from sync.demo.actor import Actor
from sync.demo.audit import Findings, audit
from sync.demo.stage import Stage, build
from sync.demo.traces import traces
from sync.domain.dossier import Dossier
from sync.domain.ticket import Ticket, TicketState
from sync.store.key import machine_key
from sync.store.store import Store
from tests.long.hands import PEOPLE
from tests.long.processes import Hands, say, seeded
from tests.long.slow import slow_down

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]

WRONG_S = float(os.environ.get("MOTCUA_LONG_S", "90"))
SETTLED_WITHIN_S = 150.0
PACE_S = 0.25


class Centre:
    """All programs of a stage, and what goes wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.stage = build(folder, day_rate=0, windowed=False)
        self.slow = slow_down(self.stage)
        self.servers = [Actor(place, hands=False) for place in (self.stage.province, self.stage.hub)]
        self.hands = [Hands(place, PACE_S) for place in (self.stage.kiosk, self.stage.board, *self.stage.counters)]
        self.happened: Counter[str] = Counter()

    def goes_wrong(self, chance: Random, until: float) -> None:
        """Let one thing after the other fail; each is put right a moment later, while the next may fail."""
        machines: tuple[Actor | Hands, ...] = (*self.servers, *self.hands)
        pauses = [threading.Thread(target=self._cut_again_and_again, args=(Random(chance.random()), until))]
        pauses += [
            threading.Thread(target=self._killed_again_and_again, args=(one, Random(chance.random()), until))
            for one in machines
        ]
        for pause in pauses:
            pause.start()
        for pause in pauses:
            pause.join()

    def _killed_again_and_again(self, machine: "Actor | Hands", chance: Random, until: float) -> None:
        while (lives_s := chance.uniform(3, 20)) + monotonic() < until:
            sleep(lives_s)
            machine.kill()
            self.happened[machine.place.device] += 1
            sleep(chance.uniform(0, 4))
            machine.restart()

    def _cut_again_and_again(self, chance: Random, until: float) -> None:
        while (stays_s := chance.uniform(1, 15)) + monotonic() < until:
            sleep(stays_s)
            self.stage.line.cut()
            self.happened["line"] += 1
            sleep(chance.uniform(0.2, 8))
            self.stage.line.join()

    def acknowledged(self, event: str, field: str = "id") -> list[str]:
        return [said for hands in self.hands for said in hands.acknowledged(event, field)]

    def close(self) -> None:
        for hands in self.hands:
            hands.kill()
        for server in self.servers:
            server.leave()
        self.stage.line.cut()
        self.slow.close()


def settled(centre: Centre) -> tuple[Findings, float]:
    """Return what the machines hold once they are equal, or when the time is up, and after how long."""
    begun = monotonic()
    shown = centre.acknowledged("shown", "number")
    found = audit(centre.stage, shown)
    while not found.faultless and monotonic() < begun + SETTLED_WITHIN_S:
        sleep(1)
        found = audit(centre.stage, shown)
    return found, monotonic() - begun


def at_province(stage: Stage) -> tuple[tuple[Ticket, ...], tuple[Dossier, ...]]:
    settings = stage.province.settings
    key = machine_key(settings.data / "machine.key")
    store = Store(settings.data / "motcua.db", key, settings.centre, settings.device, settings.clock.clock())
    with store.read() as view:
        held = view.all_tickets(), view.dossiers()
    store.close()
    return held


def test_what_was_acknowledged_is_at_the_province_once_whoever_was_killed(tmp_path: Path) -> None:
    """F-04, F-16, F-17: SIGKILL of every machine, a slow line that is cut."""
    chance = seeded()
    centre = Centre(tmp_path)
    try:
        centre.goes_wrong(chance, monotonic() + WRONG_S)
        for hands in centre.hands:
            hands.rest()
        found, settled_s = settled(centre)
    finally:
        centre.close()
    shown, taken, served = (centre.acknowledged(event) for event in ("shown", "taken in", "served"))
    tickets, dossiers = at_province(centre.stage)
    say(
        f"{WRONG_S:.0f} s: killed {dict(centre.happened)}; {len(shown)} numbers shown, {len(tickets)} at the province; "
        f"{len(taken)} dossiers shown, {len(dossiers)} at the province; {len(served)} served; "
        f"all equal after {settled_s:.0f} s; {centre.slow.up.carried // 1000} kB up, "
        f"{centre.slow.down.carried // 1000} kB down"
    )
    assert found.faultless, found
    assert audit(centre.stage, centre.acknowledged("shown", "number")).faultless
    assert each_once(shown) <= {ticket.id for ticket in tickets}
    assert each_once(taken) <= {dossier.id for dossier in dossiers}
    assert each_once(served) <= {ticket.id for ticket in tickets if ticket.state is TicketState.FINISHED}
    assert len({dossier.code for dossier in dossiers}) == len(dossiers)
    assert [*traces(centre.stage.kiosk, PEOPLE), *traces(centre.stage.board, PEOPLE)] == []


def each_once(ids: list[str]) -> set[str]:
    assert len(set(ids)) == len(ids)
    return set(ids)
