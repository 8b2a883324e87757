"""What is said of the province's backups: with each answer, to machines that hold all of their centre's logs."""

from sync.domain.log import Audience
from sync.replication.wire import Exchange
from sync.store.backed import Backed, backed, is_later, learn_backed
from sync.store.ledger import EPOCH
from sync.store.logs import LogReader, Scope
from sync.store.store import Store


def told(view: LogReader, scope: Scope) -> Backed | None:
    """Return what to tell a peer of this scope; a kiosk keeps a day, and its centre's sums are not its."""
    if scope.centre is None or scope.since is not None or Audience.STAFF not in scope.audiences:
        return None
    return backed(view, scope.centre)


def learn(store: Store, scope: Scope, answer: Exchange) -> None:
    """Remember what a peer up the line says, when it is news of the province's present database."""
    if answer.backed is None or scope.centre is None:
        return
    with store.read() as view:
        is_news = answer.epoch == view.said(EPOCH) and is_later(view, scope.centre, answer.backed)
    if is_news:
        with store.write() as tx:
            learn_backed(tx, answer.epoch, answer.backed)
