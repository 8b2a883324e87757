"""Who works where: handed to every room of the workplace."""

from dataclasses import dataclass

from counter_client.look.tokens import Look
from sync.domain.centre import Counter, Officer
from sync.machine import Machine


@dataclass(frozen=True, slots=True)
class Session:
    """An officer at a counter, from signing in to leaving."""

    machine: Machine
    officer: Officer
    counter: Counter
    look: Look
