"""A counter's program without screens: calls, serves and finishes one person after the other, and says each number."""

import json
import sys
from pathlib import Path

from sync.clock import business_day
from sync.domain.ids import CounterId
from sync.domain.ticket import Ticket
from sync.machine import Machine
from sync.replication.exchange import Speaker
from sync.replication.mind import Mind
from sync.replication.peer import Peer
from sync.replication.wire import Line
from sync.settings import Settings
from tests.fakes import eventually


def main(file: str, counter: str, rounds: str) -> None:
    """Do so many rounds, then leave when the hub has everything."""
    machine = Machine.open(Settings.load(Path(file)))
    machine.start(lambda _touched: None, lambda _link: None)
    here = CounterId(counter)
    eventually(lambda: machine.replicator.contact.peer and machine.queue.waiting(here))
    _say("ready")
    sys.stdin.readline()
    for _ in range(int(rounds)):
        _say(json.dumps(_serve_one(machine, here)))
    eventually(lambda: _hub_has_everything(machine))
    machine.close()


def _serve_one(machine: Machine, here: CounterId) -> dict[str, object]:
    called = machine.call_next(here)
    if not isinstance(called, Ticket):
        return {"id": None, "number": None, "calls": 0}
    served = machine.queue.serve(called.id, here)
    finished = machine.queue.finish(called.id, here)
    done = isinstance(served, Ticket) and isinstance(finished, Ticket)
    return {"id": called.id, "number": called.label, "calls": called.calls, "done": done, "claimed": bool(called.claim)}


def _hub_has_everything(machine: Machine) -> bool:
    peer = Peer(machine.settings.peers[0], machine.me.name)
    speaker, today = Speaker(machine.store, machine.me, machine.access), business_day(machine.clock())
    theirs = peer.exchange(speaker.ask(Mind(), today, Line())).summary
    peer.close()
    return not speaker.differs(Mind(theirs, today), today)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
