"""Erasing: the bodies of an entity's events go, everywhere and for good; headers and chains stay, and can be checked.

An erasure reaches the entity's events in the logs of its own centre and audience, those that come later too. It stands
by its header alone, which the chain binds, so that nobody undoes it by keeping its body back. What is needed so that no
official code is ever given twice is spared; it names nobody. So is who signed in and who changed an account, which no
machine of the centre may make unsaid.
"""

from collections.abc import Iterable

from sync.domain.body import Unusable, text
from sync.domain.causal import Placed
from sync.domain.codes import LONGEST_CODE
from sync.domain.dossier import DossierKind
from sync.domain.ids import CentreId, LogId
from sync.domain.log import Audience, named
from sync.domain.roles import ERASED

LONGEST_REASON = 200

Realm = tuple[CentreId, Audience]

_OUTLIVE = frozenset({"device", "lease", "roll", "account", "session"})


def realm_of(log: LogId) -> Realm:
    """Return whose logs an erasure in this one reaches."""
    name = named(log)
    return name.centre, name.audience


def realms_erased(believed: Iterable[Placed]) -> frozenset[Realm]:
    """Return in which logs an entity is erased, by those of its events that their writers were entitled to write."""
    return frozenset(realm_of(item.ref.log) for item in believed if item.event.header.kind == ERASED)


def outlives(kind: str) -> bool:
    """Return whether events of a kind count as before when their entity is erased: they are about machines, ranges."""
    return kind.partition(".")[0] in _OUTLIVE


def loses_body(kind: str) -> bool:
    """Return whether an event of an erased entity loses its body, if it is of this kind and no valid erasure."""
    return not outlives(kind) and kind != DossierKind.CODE_GIVEN


def spent_codes(believed: Iterable[Placed]) -> frozenset[str]:
    """Return the official codes that were given to an entity, and must not be given again when it is erased."""
    return frozenset(_code(item) for item in believed if item.event.header.kind == DossierKind.CODE_GIVEN) - {""}


def _code(given: Placed) -> str:
    try:
        return text(given.event.body, "code", LONGEST_CODE)
    except Unusable:
        return ""
