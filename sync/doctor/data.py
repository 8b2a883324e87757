"""The database and its backups."""

from collections.abc import Collection, Iterator
from datetime import timedelta
from pathlib import Path

from sync.clock import business_day, local
from sync.doctor.finding import Finding, ill, well
from sync.domain.ids import DeviceId
from sync.domain.log import Audience, named
from sync.domain.roles import Role
from sync.errors import NeverRan, Trouble
from sync.office.shipped import load_centre
from sync.settings import Settings
from sync.store.backup import backups_in
from sync.store.engine import open_engine
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.logs import Scope
from sync.store.reader import Reader
from sync.store.salvage import newest_ms
from sync.store.store import Store
from sync.store.verify import verify
from sync.store.whole import DATABASE, lasting_faults

SAMPLE_LOGS = 200
"""Logs that are walked: some two weeks of a centre, a second's work. ``motcua verify`` walks all."""

_UNSENT_TOO_LONG = timedelta(days=3)
_BACKUP_TOO_OLD = timedelta(days=2)
_RECOVER = "Đóng rồi mở lại phần mềm để máy tự khôi phục, rồi báo quản trị viên kiểm tra ổ đĩa."


def database(settings: Settings, now_ms: int) -> tuple[tuple[Finding, ...], int | None]:
    """Return what the database is like, and the time of its newest event in ms if there is one."""
    if not (settings.data / DATABASE).exists():
        never = NeverRan(settings.data / DATABASE, settings.role.program)
        return (ill("database", never.what, never.do),), None
    try:
        key = machine_key(settings.data / KEY_FILE, system_vault())
        if faults := lasting_faults(settings.data / DATABASE, key):
            return (ill("database", f"Tệp cơ sở dữ liệu bị hỏng ({faults[0]}).", _RECOVER),), None
        store = Store(settings.data / DATABASE, key, settings.centre, settings.device, settings.clock.clock())
        try:
            return tuple(_of_what_it_holds(settings, key, store, now_ms)), newest_ms(store)
        finally:
            store.close()
    except Trouble as trouble:
        return (ill("database", trouble.what, trouble.do),), None


def _of_what_it_holds(settings: Settings, key: bytes, store: Store, now_ms: int) -> Iterator[Finding]:
    yield _logs(settings.data / DATABASE, key)
    if settings.role is not Role.PROVINCE:
        with store.read() as view:
            yield unsent(*view.unsent(settings.device), now_ms)
            yield from hubs(hubs_of_today(view, settings, now_ms))


def _logs(path: Path, key: bytes) -> Finding:
    engine = open_engine(path, key)
    try:
        verified = verify(engine, most_logs=SAMPLE_LOGS)
    finally:
        engine.dispose()
    if verified.broken:
        first = verified.broken[0]
        return ill(
            "database", f"Nhật ký {first.log} hỏng từ số {first.seq}.", "Chạy motcua verify rồi báo quản trị viên."
        )
    return well("database", f"Cơ sở dữ liệu tốt; đã kiểm tra {verified.events} mục trong {verified.logs} nhật ký.")


def unsent(count: int, oldest_ms: int | None, now_ms: int) -> Finding:
    """Return whether what this machine wrote reaches the province in time."""
    if not count or oldest_ms is None:
        return well("unsent", "Mọi mục của máy này đã đến tỉnh.")
    since = f"{local(oldest_ms):%H:%M ngày %d/%m}"
    if now_ms - oldest_ms > _UNSENT_TOO_LONG / timedelta(milliseconds=1):
        return ill("unsent", f"{count} mục chưa đến tỉnh, cũ nhất từ {since}.", "Kiểm tra mạng và địa chỉ máy chủ.")
    return well("unsent", f"{count} mục đang chờ gửi, cũ nhất từ {since}.")


def hubs_of_today(view: Reader, settings: Settings, now_ms: int) -> frozenset[DeviceId]:
    """Return who has written as a hub: by its certificate, or by the centre's list where there are none."""
    listed = load_centre().devices
    today = view.heads(Scope(frozenset(Audience), settings.centre, since=business_day(now_ms)))
    authors = {log: view.author(log) for log in today}
    roles = {log: author.role if author else listed.get(named(log).device) for log, author in authors.items()}
    return frozenset(named(log).device for log, role in roles.items() if role == Role.HUB)


def hubs(working: Collection[DeviceId]) -> Iterator[Finding]:
    """Mention that more than one hub is at work in a centre (F-34); it does no harm, and is seldom meant."""
    names = sorted(working)
    if len(names) > 1:
        both = " và ".join(names)
        yield well("hubs", f"Hôm nay có {len(names)} máy chủ cùng làm việc: {both}. Không sai số, nhưng nên tắt bớt.")


def backups(folder: Path, now_ms: int, *, ran: bool = True) -> Finding:
    """Return whether there is a backup young enough to go back to; who never ran has nothing to save."""
    newest = next(iter(backups_in(folder)), None)
    if newest is None and not ran:
        return well("backup", "Chưa có gì để sao lưu.")
    if newest is None:
        return ill("backup", "Chưa có bản sao lưu nào.", "Chạy motcua backup, hoặc để phần mềm chạy hơn một giờ.")
    made_ms = newest.stat().st_mtime_ns // 1_000_000
    if now_ms - made_ms > _BACKUP_TOO_OLD / timedelta(milliseconds=1):
        return ill(
            "backup", f"Bản sao lưu mới nhất từ {local(made_ms):%d/%m}.", "Chạy motcua backup và đọc câu trả lời."
        )
    return well("backup", f"Bản sao lưu mới nhất lúc {local(made_ms):%H:%M ngày %d/%m}.")
