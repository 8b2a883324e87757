"""The demonstration centre, its real catalogue, and tickets."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from resources.qt.fonts import install_fonts
from sync.domain.centre import Centre
from sync.domain.ids import EntityId, GroupId, ServiceCode, TicketId
from sync.domain.ticket import Ticket
from sync.office.lookup import Lookup
from sync.office.reviewed import load_lookup
from sync.office.shipped import load_centre

TAKEN_AT_MS = 1_795_401_720_000  # Monday 2026-11-23, 9:42 in the centre


@pytest.fixture(scope="session")
def centre() -> Centre:
    return load_centre()


@pytest.fixture(scope="session")
def lookup(centre: Centre) -> Lookup:
    return load_lookup(centre)


@pytest.fixture
def fonts(qapp: QGuiApplication) -> None:
    assert qapp is not None
    install_fonts()


def a_ticket(
    group: str = "ho-tich", *services: str, series: str = "A", number: int = 45, language: str = "vi"
) -> Ticket:
    """Return a ticket taken at 9:42 on a Monday."""
    return Ticket(
        id=TicketId(EntityId("0123456789AB9F2C")),
        series=series,
        number=number,
        day=date(2026, 11, 23),
        group=GroupId(group),
        services=tuple(ServiceCode(code) for code in services),
        language=language,
        issued_at_ms=TAKEN_AT_MS,
    )
