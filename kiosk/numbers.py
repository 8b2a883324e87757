"""The numbers that a person takes at the kiosk: when a slip comes out, and which is shown again. Pure."""

from kiosk.flow import Place, Screen, Session
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.ticket import Ticket


def number_for(session: Session, group: GroupId, services: tuple[ServiceCode, ...]) -> Place | None:
    """Return the page of the number that this person took last for the same business."""
    taken = ((place, place.ticket) for place in reversed(session.numbers) if place.ticket)
    return next((place for place, ticket in taken if (ticket.group, ticket.services) == (group, services)), None)


def slip_due(old: Session, new: Session) -> Ticket | None:
    """Return the number whose slip comes out as one session becomes the other: with the page, or once it was asked.

    Whichever way somebody leaves the question, no number goes without its slip.
    """
    taken = new.place.ticket if new.place.screen is Screen.TICKET else None
    if old.place.screen is Screen.PRIORITY:
        return None if new.place.screen is Screen.PRIORITY else taken or old.place.ticket
    return taken if old.saving and not new.saving else None
