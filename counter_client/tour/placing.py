"""Where a card stands so that it never covers what it points at; pure."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize


class Side(Enum):
    """On which side of the thing the card stands."""

    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Place:
    """The card, and the point on the edge of the thing that its tip touches; all in px of the window."""

    card: QRect
    tip: QPoint
    side: Side


def place(thing: QRect, card: QSize, window: QRect, gap: int) -> Place:
    """Return the place on the first side with room: below, above, right, left; else on the one with most of it.

    Where no side has room the card is moved into the window, and covers as little of the thing as can be.

    Args:
        thing: what is pointed at.
        card: its size.
        window: what the card must not leave.
        gap: px between the card and the thing, in which its tip stands; kept to the window's edges too where possible.
    """
    room = {
        Side.BELOW: window.bottom() - thing.bottom() - card.height(),
        Side.ABOVE: thing.top() - window.top() - card.height(),
        Side.RIGHT: window.right() - thing.right() - card.width(),
        Side.LEFT: thing.left() - window.left() - card.width(),
    }
    side = next((each for each, left in room.items() if left >= 2 * gap), max(room, key=lambda each: room[each]))
    corner = _beside(thing, card, side, gap)
    inside = QRect(_within(corner, card, window, gap), card)
    return Place(inside, _tip(thing, inside, side), side)


def _beside(thing: QRect, card: QSize, side: Side, gap: int) -> QPoint:
    middle = QPoint(thing.center().x() - card.width() // 2, thing.center().y() - card.height() // 2)
    return {
        Side.BELOW: QPoint(middle.x(), thing.bottom() + 1 + gap),
        Side.ABOVE: QPoint(middle.x(), thing.top() - gap - card.height()),
        Side.RIGHT: QPoint(thing.right() + 1 + gap, middle.y()),
        Side.LEFT: QPoint(thing.left() - gap - card.width(), middle.y()),
    }[side]


def _within(corner: QPoint, card: QSize, window: QRect, gap: int) -> QPoint:
    most_x, most_y = window.right() + 1 - card.width() - gap, window.bottom() + 1 - card.height() - gap
    return QPoint(
        max(window.left() + gap, min(corner.x(), most_x)),
        max(window.top() + gap, min(corner.y(), most_y)),
    )


def _tip(thing: QRect, card: QRect, side: Side) -> QPoint:
    """Return the point of the edge of the thing that faces the card, as near its middle as the card reaches."""
    middle = thing.center()
    x = max(thing.left(), min(max(middle.x(), card.left()), card.right(), thing.right()))
    y = max(thing.top(), min(max(middle.y(), card.top()), card.bottom(), thing.bottom()))
    return {
        Side.BELOW: QPoint(x, thing.bottom() + 1),
        Side.ABOVE: QPoint(x, thing.top()),
        Side.RIGHT: QPoint(thing.right() + 1, y),
        Side.LEFT: QPoint(thing.left(), y),
    }[side]
