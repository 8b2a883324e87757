"""What an officer can do with a dossier; which of it is possible is the domain's word."""

from enum import Enum

from sync.domain.dossier import Dossier, DossierKind, allowed


class Move(Enum):
    """In the order in which a dossier meets them; the first possible one is the sensible next."""

    START = "start"
    READY = "ready"
    SUPPLEMENTED = "supplemented"
    RETURN = "return"
    SUPPLEMENT = "supplement"

    @property
    def action(self) -> str:
        """Its id in the table of keys."""
        return f"dossiers.{self.value}"


_KINDS = {
    Move.START: DossierKind.STARTED,
    Move.READY: DossierKind.READY,
    Move.SUPPLEMENTED: DossierKind.SUPPLEMENTED,
    Move.RETURN: DossierKind.RETURNED,
    Move.SUPPLEMENT: DossierKind.SUPPLEMENT_ASKED,
}


def moves_of(dossier: Dossier | None) -> tuple[Move, ...]:
    """Return what can be done with a dossier now."""
    return tuple(move for move in Move if dossier is not None and allowed(dossier.status, _KINDS[move]))
