"""A kiosk's, board's or counter's program without screens, working until its standard input ends; it may be killed.

Each line on standard output is an acknowledgement: what a slip or a screen would show, printed once it is durable.
"""

import json
import sys
import threading
from pathlib import Path
from random import Random
from time import sleep

from sync.demo.people import visitors
from sync.domain.dossier import Dossier, Person
from sync.domain.ids import CounterId, GroupId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.machine import Machine
from sync.office.intake import TakeIn
from sync.settings import Settings
from tests.long.processes import BIRTH

GROUPS = (GroupId("ho-tich"), GroupId("chung-thuc"))
PEOPLE = visitors(200)


def main(file: str, pace_s: str) -> None:
    """Work at the pace, in seconds from one person to the next; afterwards go on exchanging until killed."""
    machine = Machine.open(Settings.load(Path(file)))
    machine.start(lambda _touched: None, lambda _link: None)
    ended = threading.Event()
    threading.Thread(target=_end_with_input, args=(ended,), daemon=True).start()
    chance = Random()
    _say(event="ready")
    while not ended.wait(float(pace_s) * chance.uniform(0.5, 1.5)):
        _work(machine, chance)
    _say(event="rests")
    while True:
        sleep(60)


def _end_with_input(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def _work(machine: Machine, chance: Random) -> None:
    if machine.settings.role is Role.KIOSK:
        ticket = machine.queue.issue(chance.choice(GROUPS))
        _say(event="shown", number=ticket.label, id=ticket.id)
    elif machine.settings.role is Role.COUNTER:
        _serve_one(machine, CounterId(machine.settings.device.removeprefix("c")), chance)


def _serve_one(machine: Machine, here: CounterId, chance: Random) -> None:
    called = machine.call_next(here)
    if not (isinstance(called, Ticket) and isinstance(machine.queue.serve(called.id, here), Ticket)):
        return
    visitor = chance.choice(PEOPLE)
    applicant = Person(visitor.name, id_number=visitor.id_number, phone=visitor.phone, address=visitor.address)
    procedure = ProcedureCode(ServiceCode(BIRTH))
    taken = machine.intake.take_in(TakeIn(procedure, applicant, (0, 1), None, here, OfficerId("hoa.nt")))
    if not isinstance(taken, Dossier):
        raise TypeError(taken)
    _say(event="taken in", id=taken.id, code=taken.code)
    if isinstance(machine.queue.finish(called.id, here), Ticket):
        _say(event="served", id=called.id)


def _say(**fields: str) -> None:
    sys.stdout.write(json.dumps(fields) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
