"""What other threads tell, brought to the GUI thread."""

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Its signals are emitted by the replicator's thread and arrive queued."""

    changed = Signal(object)
    """frozenset of EntityId that were written, here or elsewhere."""

    linked = Signal(object)
    """A Link: how the line stands."""
