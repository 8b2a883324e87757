"""What a machine is; its role decides what it may read, write and pass on."""

from enum import StrEnum

from sync.domain.log import Audience


class Role(StrEnum):
    """What a machine is; it stands in its certificate."""

    KIOSK = "kiosk"
    BOARD = "board"
    COUNTER = "counter"
    HUB = "hub"
    PROVINCE = "province"

    @property
    def audiences(self) -> frozenset[Audience]:
        """Return whose logs such a machine may hold: public machines never receive a staff log."""
        return frozenset({Audience.PUBLIC}) if self in _PUBLIC else frozenset(Audience)

    @property
    def writes(self) -> frozenset[Audience]:
        """Return whose logs such a machine may write; a board only shows."""
        return frozenset() if self is Role.BOARD else self.audiences

    def may_say(self, kind: str) -> bool:
        """Return whether such a machine's events of a kind count.

        A kiosk gives numbers, and to its own ones a class of priority, tells of its slips and its printer, asks for
        help, and moves nobody on. Erasing cannot be undone: hub and province do it, which are looked after, no machine
        at which everybody passes. What a person thinks of a visit is said at a kiosk, and entered by no officer
        (NĐ 61/2018, and F-80).
        """
        if kind == ERASED:
            return self.serves
        if kind == RATED:
            return self is Role.KIOSK
        return kind in _KIOSK_SAYS or kind in _KIOSK_SAYS_OF_ITS_OWN if self in _PUBLIC else True

    def only_of_its_own(self, kind: str) -> bool:
        """Return whether such a machine says a kind only of what it began itself: no kiosk prefers another's people."""
        return self in _PUBLIC and kind in _KIOSK_SAYS_OF_ITS_OWN

    @property
    def every_centre(self) -> bool:
        """Whether such a machine works for all centres of its province."""
        return self is Role.PROVINCE

    @property
    def program(self) -> str:
        """Return what people type to start such a machine."""
        return _PROGRAMS.get(self, "motcua serve")

    @property
    def serves(self) -> bool:
        """Whether such a machine answers others."""
        return self in (Role.HUB, Role.PROVINCE)


ERASED = "entity.erased"
"""The kind of the event by which an entity's bodies go everywhere."""

RATED = "ticket.rated"
"""The kind of the event that says what somebody thought of a visit."""

_KIOSK_SAYS = frozenset({"ticket.issued", "help.asked"})
_KIOSK_SAYS_OF_ITS_OWN = frozenset({"ticket.preferred", "ticket.printed", "printer.stood"})
_PROGRAMS = {Role.KIOSK: "motcua-kiosk", Role.BOARD: "motcua-kiosk --board", Role.COUNTER: "motcua-counter"}
_PUBLIC = frozenset({Role.KIOSK, Role.BOARD})
PAIRED = frozenset({Role.KIOSK, Role.BOARD, Role.COUNTER})
"""Roles that a hub, or the province's server, may enrol on line; the others are the off-line root's to give."""
