"""Whether the disk takes what is written, asked by writing (F-10, F-11)."""

from sync.errors import StoreUnavailable
from sync.store.disk_watch import DiskWatch
from tests.store.ailing import told_to_every_connection


class Ticking:
    """A clock that goes on by some seconds whenever it is asked: so long takes what lies between two askings."""

    def __init__(self, step_s):
        self._now_s, self._step_s = 100.0, step_s

    def __call__(self):
        """Return the seconds."""
        self._now_s += self._step_s
        return self._now_s


def watch(store, commit_s=0.0):
    """Return a watch, and the list of what it tells."""
    news: list[str | None] = []
    made = DiskWatch(store, Ticking(commit_s))

    def hear(trouble: StoreUnavailable | None) -> None:
        news.append(trouble.what if trouble else None)

    made.on_news = hear
    return made, news


def test_f10_a_disk_that_turns_read_only_is_noticed_without_anybody_saving(kiosk):
    made, news = watch(kiosk)
    made.look()
    with told_to_every_connection("query_only = 1"):
        made.look()
        made.look()
    with told_to_every_connection("query_only = 0"):
        made.look()
    assert news == [None, "Ổ đĩa chỉ cho đọc, chưa lưu được.", "Ổ đĩa chỉ cho đọc, chưa lưu được.", None]


def test_f11_a_disk_that_writes_for_three_seconds_is_looked_at_once_a_minute(kiosk):
    made, news = watch(kiosk, commit_s=3)
    for _ in range(19):
        made.look()
    assert len(news) == 1
    made.look()
    assert news == [None, None]


def test_a_look_is_told_to_nobody_else_and_leaves_no_event(kiosk):
    changes: list[object] = []
    kiosk.on_commit = changes.append
    DiskWatch(kiosk).look()
    assert changes == []
    with kiosk.read() as view:
        assert view.all_tickets() == ()
