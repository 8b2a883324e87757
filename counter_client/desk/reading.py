"""Reads what the desk shows from the queue and the books of a counter."""

from dataclasses import replace

from counter_client.desk.scene import Saving, Scene, scene, without_intake
from counter_client.frame.areas import AREAS
from counter_client.session import Session
from sync.domain.appointment import Appointment
from sync.office.queue import QueueDesk


def read(session: Session, queue: QueueDesk, saving: Saving) -> Scene:
    """Return the present moment at the session's counter; ``queue`` acts for its officer."""
    here = session.counter.id
    ticket, line = queue.at_counter(here), queue.line_up(here)
    taken = session.machine.tracking.dossiers_of(ticket.id) if ticket else ()
    shown = scene(
        ticket,
        tuple(each.ticket for each in line),
        (*queue.absent(here), *queue.parked(here)),
        saving=saving,
        taken=taken,
        twins=queue.twins(),
    )
    shown = replace(
        shown,
        why={each.ticket.id: each.because for each in line},
        over=queue.over(here),
        recalls=queue.rules().recalls,
        invited=_expected(session, queue),
    )
    return shown if "intake" in AREAS[session.role] else without_intake(shown)


def _expected(session: Session, queue: QueueDesk) -> tuple[Appointment, ...]:
    """Return who is expected today for this counter's business."""
    groups = queue.caller(session.counter.id).groups
    return tuple(each for each in session.machine.appointments.expected() if each.group in groups)
