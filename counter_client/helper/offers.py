"""What a number can be given for: groups and the centre's own services, or procedures that a question finds."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_client.desk.titles import own_services
from counter_client.words import spoken
from sync.domain.call_rules import CallRules
from sync.domain.centre import Counter, Group
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.procedure import Procedure
from sync.machine import Machine

MOST_FOUND = 12
NO_CLASS = "none"
"""The answer of whoever has no priority, or does not say."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list.

    Attributes:
        title: the group, the service or the procedure.
        below: where it is done.
        procedure: whose papers are shown; None for a group or an own service.
    """

    title: str
    below: str
    group: GroupId
    services: tuple[ServiceCode, ...] = ()
    procedure: Procedure | None = None


def offers(machine: Machine, asked: str) -> tuple[Offer, ...]:
    """Return what fits a question, best first; without one all groups, each with its own services below it."""
    if not asked.strip():
        return tuple(offer for group in machine.centre.groups for offer in _of_group(machine, group))
    found = (each.procedure for each in machine.lookup.search(asked, MOST_FOUND))
    return tuple(offer for procedure in found if (offer := _of_procedure(machine, procedure)))


def elsewhere(machine: Machine, asked: str) -> str:
    """Return a sentence when that which was asked for is not done here, and who does it; "" otherwise."""
    away = machine.lookup.ask(asked, MOST_FOUND).elsewhere if asked.strip() else None
    if away is None:
        return ""
    if not away.agency:
        return QCoreApplication.translate("Helper", "This is not done at a commune.")
    return QCoreApplication.translate("Helper", "This is not done here, but at: %1.").replace("%1", away.agency)


def classes(rules: CallRules) -> dict[str, str]:
    """Return the answers to whether somebody has a right to priority, the plain one first."""
    none = QCoreApplication.translate("Helper", "No, an ordinary number")
    return {NO_CLASS: none} | {each.id: spoken(each.title_vi, each.title_en) for each in rules.preferences}


def where(counters: tuple[Counter, ...]) -> str:
    """Return the counters in words: "Quầy 5, 7"; "" for none."""
    words = QCoreApplication.translate("Helper", "Counter %1")
    return words.replace("%1", ", ".join(counter.id for counter in counters)) if counters else ""


def _of_group(machine: Machine, group: Group) -> tuple[Offer, ...]:
    counters = tuple(each for each in machine.centre.counters if each.id in group.counters)
    names, place = own_services(), where(counters)
    own = (Offer(names[code], place, group.id, (code,)) for code in group.services if code in names)
    return (Offer(spoken(group.title_vi, group.title_en), place, group.id), *own)


def _of_procedure(machine: Machine, procedure: Procedure) -> Offer | None:
    group = machine.lookup.group_of(procedure.code)
    if group is None:
        return None  # done here by no counter that the centre's file names: nobody could call the number
    place = where(machine.lookup.counters_of(procedure.code))
    return Offer(procedure.title, place, group.id, (procedure.code,), procedure)
