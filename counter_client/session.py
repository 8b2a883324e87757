"""Who works where: handed to every room of the workplace."""

from dataclasses import dataclass

from counter_client.look.tokens import Look
from resources.qt.saving import Saver
from sync.domain.account import OfficerRole
from sync.domain.centre import Counter, Officer
from sync.machine import Machine


@dataclass(frozen=True, slots=True)
class Session:
    """An officer at a counter, from signing in to leaving; whatever a room writes goes through the ``saver``.

    Attributes:
        role: what the person may do; it opens the areas of ``counter_client.frame.areas``.
    """

    machine: Machine
    officer: Officer
    counter: Counter
    look: Look
    saver: Saver
    role: OfficerRole = OfficerRole.OFFICER
