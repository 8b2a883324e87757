"""Calls for help: a public machine asks, a counter goes there, and says when it is done."""

from collections.abc import Mapping

from sync.clock import Clock
from sync.domain.help import HelpCall, HelpId, HelpKind, HelpState, is_open
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.log import Audience
from sync.office.desk import Desk
from sync.office.refusal import NotPossible
from sync.store.hall_rows import help_named, help_since
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

_OVER = NotPossible("Lượt gọi giúp này đã xong hoặc đã quá lâu.")


class HelpCalls:
    """Who asks for help now, and who goes."""

    def __init__(self, store: Store, device: DeviceId, clock: Clock, desk: Desk) -> None:
        """Ask as this machine; the desk tells by its rules how long a call counts."""
        self._store, self._device, self._clock, self._desk = store, device, clock, desk

    def waiting(self) -> tuple[HelpCall, ...]:
        """Return the calls that count, also those to which somebody is on the way; the oldest first."""
        with self._store.read() as view:
            return self._open(view)

    def own(self) -> HelpCall | None:
        """Return the call of this very machine, while it counts."""
        with self._store.read() as view:
            return self._own(view)

    def ask(self, screen: str) -> HelpCall:
        """Ask for help from a screen; however often it is pressed, one call is open at a time.

        Raises:
            StoreUnavailable: nobody was asked.
        """
        with self._store.write() as tx:
            standing = self._own(tx)
            if standing is not None:
                return standing
            entity = tx.record(Draft(HelpKind.ASKED, Audience.PUBLIC, self._device, {"screen": screen}))
            return _present(tx, HelpId(entity))

    def take(self, call: HelpId, counter: CounterId, officer: OfficerId) -> HelpCall | NotPossible:
        """Say that this counter goes there."""
        with self._store.write() as tx:
            standing = self._standing(tx, call)
            if standing is None:
                return _OVER
            if standing.state is HelpState.ASKED:
                self._record(tx, HelpKind.TAKEN, call, officer, {"counter": counter, "officer": officer})
            elif standing.counter != counter:
                return NotPossible(f"Quầy {standing.counter} đã nhận ra giúp.")
            return _present(tx, call)

    def finish(self, call: HelpId, officer: OfficerId) -> HelpCall | NotPossible:
        """Say that it is done; anybody of the staff may, whoever went."""
        with self._store.write() as tx:
            if self._standing(tx, call) is None:
                return _OVER
            self._record(tx, HelpKind.DONE, call, officer, {})
            return _present(tx, call)

    def _record(self, tx: Writer, kind: HelpKind, call: HelpId, officer: OfficerId, body: Mapping[str, object]) -> None:
        tx.record(Draft(kind, Audience.PUBLIC, officer, body, entity=call))

    def _standing(self, tx: Writer, call: HelpId) -> HelpCall | None:
        """Return a call that still counts."""
        found = help_named(tx, call)
        return found if found and is_open(found, self._clock(), self._lapse_ms()) else None

    def _own(self, view: Reader) -> HelpCall | None:
        return next((call for call in self._open(view) if call.kiosk == self._device), None)

    def _open(self, view: Reader) -> tuple[HelpCall, ...]:
        return help_since(view, self._clock() - self._lapse_ms())

    def _lapse_ms(self) -> int:
        return self._desk.rules().help_lapse_ms


def _present(tx: Writer, call: HelpId) -> HelpCall:
    found = help_named(tx, call)
    if found is None:
        raise LookupError(call)
    return found
