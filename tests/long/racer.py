"""A counter's program without screens that races with another one: acts at once when told, and says what came of it.

The hall is a folder with a file for each slip: who takes a person's slip has the person at the counter and writes its
name into the file; the file of one who has gone home stays. A call whose slip is elsewhere is a person called twice. It
is not this folder that may keep two counters from serving one person: a counter is also shown slips that it has not
taken, as by somebody with a copy, and the program has to refuse them.
"""

import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

from sync.clock import business_day
from sync.domain.ids import CounterId, GroupId, TicketId
from sync.domain.ticket import Ticket, TicketState
from sync.machine import Machine
from sync.office.moves import Destination
from sync.replication.exchange import Speaker
from sync.replication.mind import Mind
from sync.replication.peer import Peer, PeerAway
from sync.replication.wire import Line
from sync.settings import Settings
from tests.fakes import eventually

COPIES = GroupId("chung-thuc")
"""Called by counters 5 and 7."""

GONE_HOME, STAY = "gone home", "stay"
_PATIENCE_S, _LOOK_S = 60, 0.05

Said = dict[str, Any]


class Racer:
    """One counter; ``said`` is what the round has shown so far."""

    def __init__(self, machine: Machine, here: CounterId, hall: Path) -> None:
        self._machine, self._here, self._hall = machine, here, hall
        self._there = CounterId("5" if here == "7" else "7")
        self._queue = machine.queue
        self._said: Said = {}

    def do(self, told: Mapping[str, Any]) -> Said:
        """Do what one line says."""
        self._said = {"issued": [], "called": [], "clashed": [], "finished": [], "kept": [], "refused": 0}
        self._said |= {"shown": 0, "served": []}
        doing: dict[str, Callable[[], object]] = {
            "call": partial(self._call, told),
            "choose": partial(self._choose, told),
            "send": partial(self._send, told),
            "park": partial(self._park, told),
            "issue": self._issue,
            "new": partial(self._issue_and_call, told),
            "again": self._return_everybody,
            "alone": lambda: eventually(lambda: self._machine.replicator.contact.peer is None, _PATIENCE_S),
            "together": self._agree,
            "drain": self._drain,
            "finish": self._finish_who_is_here,
            "show": partial(self._show, told),
            "tell": self._tell,
        }
        sleep(told.get("wait_ms", 0) / 1000)
        doing[told["do"]]()
        return self._said

    def _call(self, told: Mapping[str, Any]) -> None:
        if self._finish_who_is_here():
            return
        called = self._machine.call_next(self._here)
        if isinstance(called, Ticket):
            self._meet(called, told["then"])

    def _choose(self, told: Mapping[str, Any]) -> None:
        if self._finish_who_is_here() or (ticket := self._picked(told)) is None:
            return
        called = self._machine.call_chosen(ticket.id, self._here, "suc-khoe")
        if isinstance(called, Ticket):
            self._meet(called, told["then"])
        else:
            self._said["refused"] += 1

    def _send(self, told: Mapping[str, Any]) -> None:
        if (ticket := self._picked(told)) is not None:
            there = Destination(counter=self._there, front=told["pick"] < 0.5)
            self._count(self._queue.transfer(ticket.id, self._here, there, "can-them"))

    def _park(self, told: Mapping[str, Any]) -> None:
        if (ticket := self._picked(told)) is not None:
            self._count(self._queue.park(ticket.id, self._here, "thieu-giay", self._till(told)))

    def _issue(self) -> None:
        self._said["issued"].append(self._queue.issue(COPIES).id)

    def _issue_and_call(self, told: Mapping[str, Any]) -> None:
        """Give a number and call at once: the hub may not have heard of that person yet."""
        self._issue()
        self._call(told)

    def _return_everybody(self) -> None:
        for away in (*self._queue.parked(self._here), *self._queue.absent(self._here)):
            self._count(self._queue.wait_again(away.id, self._here))

    def _agree(self) -> None:
        """Return when this counter and its hub hold the same; each look is an exchange, so they are not many."""

        def agree() -> bool:
            sleep(_LOOK_S)
            return has_everything(self._machine)

        eventually(agree, _PATIENCE_S)

    def _drain(self) -> None:
        """Serve whoever is there, as at the end of a day."""
        self._return_everybody()
        while self._finish_who_is_here() or isinstance(self._machine.call_next(self._here), Ticket):
            pass

    def _show(self, told: Mapping[str, Any]) -> None:
        """Show slips that another counter has in hand, or had to the end, without taking them: nobody is served."""
        self._finish_who_is_here()
        for ticket in told["slips"]:
            self._said["shown"] += self._queue.at_counter(self._here) is None  # a busy counter refuses everybody
            answer = self._queue.serve_by_slip(_payload(ticket), self._here)
            if isinstance(answer, Ticket) or self._queue.at_counter(self._here) is not None:
                self._said["served"].append(ticket)

    def _tell(self) -> None:
        self._said["tickets"] = standing(self._machine)

    def _finish_who_is_here(self) -> bool:
        held = self._queue.at_counter(self._here)
        if held is not None:
            self._meet(held, "finish")
        return held is not None

    def _meet(self, ticket: Ticket, then: str) -> None:
        """Wait for a person who was called, serve who comes, and let go."""
        slip = self._hall / ticket.id
        if slip.exists() and slip.read_text() == self._here:
            self._let_go(ticket, slip, then)
            return
        self._said["called"].append(ticket.id)
        if not _taken(slip, self._here):
            self._said["clashed"].append(ticket.id)
            self._count(self._queue.miss(ticket.id, self._here))
            return
        served = self._queue.serve_by_slip(_payload(ticket.id), self._here)
        if not isinstance(served, Ticket):
            slip.unlink()
            self._count(served)
        elif then == STAY:
            self._said["kept"].append(ticket.id)
        else:
            self._let_go(served, slip, then)

    def _let_go(self, ticket: Ticket, slip: Path, then: str) -> None:
        there = Destination(counter=self._there)
        result = {
            "finish": lambda: self._queue.finish(ticket.id, self._here),
            "send": lambda: self._queue.transfer(ticket.id, self._here, there, "can-them"),
            "park": lambda: self._queue.park(ticket.id, self._here, "thieu-giay"),
        }[then]()
        self._count(result)
        if isinstance(result, Ticket) and result.state is TicketState.FINISHED:
            slip.write_text(GONE_HOME)
            self._said["finished"].append(ticket.id)
        else:
            slip.unlink()

    def _picked(self, told: Mapping[str, Any]) -> Ticket | None:
        waiting = self._queue.waiting(self._here)
        return waiting[int(told["pick"] * len(waiting))] if waiting else None

    def _till(self, told: Mapping[str, Any]) -> int:
        return self._machine.clock() + 5 if told["pick"] < 0.5 else 0

    def _count(self, answer: object) -> None:
        self._said["refused"] += not isinstance(answer, Ticket)


def standing(machine: Machine) -> dict[str, list[str | None]]:
    """Return how each of today's tickets stands in this machine's own copy: the state, and at which counter."""
    return {each.id: [each.state, each.counter] for each in machine.queue.today()}


def has_everything(machine: Machine) -> bool:
    """Return whether this machine and its hub hold the same."""
    if machine.replicator.contact.peer is None:
        return False
    peer = Peer(machine.settings.peers[0], machine.me.name)
    speaker, today = Speaker(machine.store, machine.me, machine.access), business_day(machine.clock())
    try:
        theirs = peer.exchange(speaker.ask(Mind(), today, Line())).summary
    except PeerAway:
        return False
    finally:
        peer.close()
    return not speaker.differs(Mind(theirs, today), today)


def _taken(slip: Path, here: CounterId) -> bool:
    try:
        with slip.open("x") as file:
            file.write(here)
    except FileExistsError:
        return False
    return True


def _payload(ticket: TicketId) -> str:
    return f"MC1:{ticket.upper()}"


def main(file: str, counter: str, hall: str) -> None:
    """Answer each line of JSON with one, until the input ends."""
    machine = Machine.open(Settings.load(Path(file)))
    machine.start(lambda _touched: None, lambda _link: None)
    racer = Racer(machine, CounterId(counter), Path(hall))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(racer.do(json.loads(line))) + "\n")
        sys.stdout.flush()
    machine.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
