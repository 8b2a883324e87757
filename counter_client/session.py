"""Who works where: handed to every room of the workplace."""

from dataclasses import dataclass

from counter_client.look.tokens import Look
from resources.qt.saving import Saver
from sync.domain.centre import Counter, Officer
from sync.machine import Machine


@dataclass(frozen=True, slots=True)
class Session:
    """An officer at a counter, from signing in to leaving; whatever a room writes goes through the ``saver``."""

    machine: Machine
    officer: Officer
    counter: Counter
    look: Look
    saver: Saver
