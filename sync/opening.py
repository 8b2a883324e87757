"""What a machine is opened from: its clock, its papers and its store, and whether its settings fit in the centre."""

from pathlib import Path
from typing import NoReturn

from sync.clock import CentreClock, wall_clock
from sync.domain.centre import Centre
from sync.domain.centre_clock import Rank
from sync.domain.roles import Role
from sync.errors import SettingsFault
from sync.identity.passport import Passport, passport_in
from sync.settings import Settings
from sync.store.recover import Place
from sync.store.store import Store

RANKS: dict[str, Rank] = {Role.HUB.value: Rank.HUB, Role.PROVINCE.value: Rank.PROVINCE}
"""Whose time is believed; any other machine's word counts for nothing."""


def clock_file(settings: Settings) -> Path:
    """Return where a machine saves the time."""
    return settings.data / "clock.json"


def clock_of(settings: Settings) -> CentreClock:
    """Return the clock that a machine with these settings goes by; a demonstration's is not saved."""
    file = clock_file(settings) if settings.clock.clock() is wall_clock else None
    return CentreClock(settings.clock.source(), file, RANKS.get(settings.role, Rank.OWN))


def papers_of(settings: Settings, key: bytes) -> Passport | None:
    """Return the machine's certificate; None where it was never enrolled.

    Raises:
        SettingsFault: it was enrolled as another than its settings say.
    """
    passport = passport_in(settings.data, key)
    if passport is None:
        return None
    identity = passport.identity
    if (settings.centre, settings.device, settings.role) != (identity.centre, identity.device, identity.role):
        _refuse("centre, device, role", f"chứng chỉ của máy này là {identity.name}, {identity.role}")
    return passport


def must_fit(settings: Settings, centre: Centre, *, enrolled: bool) -> None:
    """Refuse what would look like a line that is cut: every peer turns away a machine that is not what it says.

    Raises:
        SettingsFault: centre, device, role or tag are not those of the centre's list.
    """
    role = centre.devices.get(settings.device)
    if settings.centre != centre.id:
        _refuse("centre", f"máy này chỉ có dữ liệu của trung tâm {centre.id}")
    if settings.peers and role != settings.role and not enrolled:
        listed = ", ".join(centre.devices)
        wanted = f"danh sách máy của trung tâm không có {settings.device} là {settings.role}; có: {listed}"
        _refuse("device, role", wanted)
    first = next((device for device, listed in centre.devices.items() if listed == Role.KIOSK), None)
    if role == settings.role == Role.KIOSK and settings.device != first and not settings.tag:
        _refuse("tag", f'ki-ốt {first} đã dùng số không có đuôi; máy này cần một đuôi riêng như "2"')


def store_of(settings: Settings, place: Place, clock: CentreClock) -> Store:
    """Return the store at a place; other than ``Store`` it knows what a machine's settings say of it."""
    is_province = settings.role is Role.PROVINCE
    return Store(place.database, place.key, settings.centre, settings.device, clock, is_province=is_province)


def _refuse(key: str, why: str) -> NoReturn:
    raise SettingsFault(f"[machine]: {key}: {why}.", "Sửa tệp cài đặt rồi mở lại.")
