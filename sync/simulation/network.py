"""The bad network between the machines: it loses, cuts, keeps and repeats messages, and falls into parts."""

from dataclasses import dataclass, field

from sync.simulation.chance import Dice

_MOST_KEPT = 60


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it went over the line once; it may come again, much later.

    Attributes:
        question: what it answers; empty for a question.
        asked_ms: when that was asked.
    """

    sender: str
    receiver: str
    content: bytes
    question: bytes = b""
    asked_ms: int = 0


@dataclass
class Network:
    """Lines between all machines.

    Attributes:
        loss: share of messages that never arrive.
        cuts: share of messages of which only the beginning arrives.
        island: the part of the network in which each machine is; machines of different parts do not hear each other.
        room_bytes: what a message carries on a slow line; None on a good one.
        relays: machines whose messages are tampered with on their way.
        kept: letters that may be delivered once more.
    """

    dice: Dice
    loss: float = 0.0
    cuts: float = 0.0
    island: dict[str, int] = field(default_factory=dict)
    room_bytes: int | None = None
    relays: frozenset[str] = frozenset()
    kept: list[Letter] = field(default_factory=list)

    def joins(self, one: str, other: str) -> bool:
        """Return whether two machines hear each other at all."""
        return self.island.get(one, 0) == self.island.get(other, 0)

    def carry(self, letter: Letter) -> bytes | None:
        """Return what arrives of a message: all, a part, or nothing; whatever was lost may still come, much later."""
        self._keep(letter)
        if not self.joins(letter.sender, letter.receiver) or self.dice.likely(self.loss):
            return None
        if self.dice.likely(self.cuts):
            return letter.content[: int(len(letter.content) * self.dice.random())]  # keys differ, lengths may too
        return letter.content

    def heal(self) -> None:
        """Become a good network."""
        self.loss = self.cuts = 0.0
        self.island, self.room_bytes, self.relays = {}, None, frozenset()

    def _keep(self, letter: Letter) -> None:
        if len(self.kept) >= _MOST_KEPT:
            self.kept[self.dice.randrange(_MOST_KEPT)] = letter
        else:
            self.kept.append(letter)
