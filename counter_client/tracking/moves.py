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
    def key(self) -> str:
        """The key that does it; no two moves of one key are ever possible at once."""
        return _KEYS[self]


_KEYS = {
    Move.START: "Return",
    Move.READY: "Ctrl+Return",
    Move.SUPPLEMENTED: "Ctrl+Return",
    Move.SUPPLEMENT: "Ctrl+B",
    Move.RETURN: "F7",
}
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
