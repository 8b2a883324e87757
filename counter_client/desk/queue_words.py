"""What the lists of people say: who waits, who is away, who is done."""

from enum import Enum

from PySide6.QtCore import QCoreApplication

from counter_client.dates import clock_text, minutes_between, span_text
from counter_client.desk.because import because_text
from counter_client.desk.queue_list import QueueRow
from counter_client.desk.scene import Scene
from counter_client.desk.titles import business_of, title_of
from counter_client.look.chip import ChipText
from counter_client.look.tokens import Tone
from counter_client.words import spoken
from sync.domain.appointment import Appointment, Punctual
from sync.domain.call_rules import Asked, CallRules
from sync.domain.calling import APPOINTMENT, PREFERRED, QUICK
from sync.domain.ticket import Because, Ticket, TicketState
from sync.machine import Machine


class Whom(Enum):
    """Which people the list shows."""

    WAITING = "waiting"
    AWAY = "away"
    OVER = "over"
    INVITED = "invited"


def people(scene: Scene, whom: Whom) -> tuple[Ticket | Appointment, ...]:
    """Return the people of a scene whom a list shows, in its order."""
    if whom is Whom.INVITED:
        return scene.invited
    return {Whom.WAITING: scene.waiting, Whom.AWAY: scene.absent, Whom.OVER: scene.over}[whom]


def rows(machine: Machine, scene: Scene, whom: Whom) -> tuple[QueueRow, ...]:
    """Return the rows of a list."""
    return tuple(
        _of_ticket(machine, each, scene) if isinstance(each, Ticket) else _of_appointment(machine, each)
        for each in people(scene, whom)
    )


def _of_ticket(machine: Machine, ticket: Ticket, scene: Scene) -> QueueRow:
    return QueueRow(
        name=ticket.id,
        label=ticket.label,
        title=_title(machine, ticket, scene),
        below=_below(ticket, scene, machine.queue.rules(), machine.clock()),
        mark=_mark(scene.why.get(ticket.id)),
        is_next=ticket == scene.next,
    )


def _of_appointment(machine: Machine, appointment: Appointment) -> QueueRow:
    translate = QCoreApplication.translate
    late = machine.appointments.punctual(appointment) is Punctual.LATE
    words = translate("Queue", "Code %1 · should be here") if late else translate("Queue", "Code %1")
    return QueueRow(
        name=appointment.id,
        label=clock_text(appointment.at_ms),
        title=business_of(machine, appointment.services, appointment.group),
        below=words.replace("%1", appointment.code),
    )


def waited(ticket: Ticket, now_ms: int) -> str:
    """Return for how long a person has been in the centre, in words."""
    return span_text(minutes_between(ticket.issued_at_ms, now_ms))


def _title(machine: Machine, ticket: Ticket, scene: Scene) -> str:
    title = title_of(machine, ticket)
    return f"{ticket.slip_code} · {title}" if ticket.id in scene.twins else title


def _below(ticket: Ticket, scene: Scene, rules: CallRules, now_ms: int) -> str:
    translate, at = QCoreApplication.translate, clock_text(ticket.changed_at_ms)
    match ticket.state:
        case TicketState.ABSENT:
            words = translate("Queue", "Absent since %1, called %2 time(s)").replace("%2", str(ticket.calls))
        case TicketState.PARKED if ticket.id not in scene.why:
            words = _aside(ticket, rules)
        case TicketState.FINISHED:
            words = translate("Queue", "Finished at %1, counter %2").replace("%2", str(ticket.counter))
        case TicketState.VOID:
            words = translate("Queue", "Voided at %1: %2").replace("%2", _reason(ticket, Asked.VOID, rules))
        case _:
            words = translate("Queue", "Waiting %1").replace("%1", waited(ticket, now_ms))
            paper = translate("Queue", "slip not printed") if ticket.lacks_paper(now_ms) else ""
            return " · ".join(filter(None, (words, paper, because_text(ticket, scene.why.get(ticket.id), rules))))
    return words.replace("%1", at)


def _aside(ticket: Ticket, rules: CallRules) -> str:
    why = _reason(ticket, Asked.PARK, rules)
    if ticket.until_ms:
        return f"{why} · " + QCoreApplication.translate("Queue", "till %1").replace("%1", clock_text(ticket.until_ms))
    return f"{why} · " + QCoreApplication.translate("Queue", "since %1")


def _reason(ticket: Ticket, asked: Asked, rules: CallRules) -> str:
    known = rules.reason(asked, ticket.reason)
    return spoken(known.title_vi, known.title_en) if known else ticket.reason


def _mark(because: Because | None) -> ChipText | None:
    translate = QCoreApplication.translate
    marks = {
        PREFERRED: ChipText(translate("Queue", "Priority"), Tone.INFO, "star", plain=True),
        APPOINTMENT: ChipText(translate("Queue", "Appointment"), Tone.NEUTRAL, "calendar-check"),
        QUICK: ChipText(translate("Queue", "Quick"), Tone.NEUTRAL, "timer"),
    }
    return marks.get(because.rule) if because else None
