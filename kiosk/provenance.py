"""What a page says of its source: the day of the data, what province or centre changed in it, and when to ask first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.values import Desk, ProcedurePage, Row
from sync.domain.effective import Trace
from sync.domain.freshness import day_of
from sync.domain.overlay import Aspect, Layer
from sync.domain.procedure import Procedure
from sync.office.kiosk_languages import RELEASED

_OF_A_PAGE = frozenset({Aspect.FEE, Aspect.FEE_ONLINE, Aspect.LIMIT, Aspect.PAPER, Aspect.OFFERED})


def with_source(page: ProcedurePage, procedure: Procedure, desk: Desk) -> ProcedurePage:
    """Return the page with what is to be known first above its list, and the day of the data below it."""
    below = (*_sources(procedure, desk), _day_of_data(desk), _asked_first(desk))
    last = (Row("text", detail=words) for words in below if words)
    return replace(page, rows=(*_said_first(procedure), *names_stay(desk), *page.rows, *last))


def names_stay(desk: Desk) -> Iterator[Row]:
    """Yield, for an added language, that papers and laws are named as staff and stamps name them (K-15)."""
    if desk.language not in RELEASED:
        stay = QCoreApplication.translate("Kiosk", "Papers and laws have their official Vietnamese names")
        yield Row("note", detail=stay, icon="info")


def _day_of_data(desk: Desk) -> str:
    """Return of which day the data are; "" where no edition says so."""
    day = day_of(desk.lookup.catalogue.as_of)
    return QCoreApplication.translate("Kiosk", "Data of %1").replace("%1", _day(day)) if day else ""


def _asked_first(desk: Desk) -> str:
    """Return a calm word where the data are old; "" where they are not."""
    words = QCoreApplication.translate("Kiosk", "They may have changed: please ask staff before you prepare")
    return words if desk.days_too_old else ""


def _sources(procedure: Procedure, desk: Desk) -> Iterator[str]:
    """Return whose words differ from the nation's, by which decision and since when."""
    traces = desk.lookup.effective.traces.get(procedure.code, ())
    return (_source(trace) for trace in traces if trace.change.aspect in _OF_A_PAGE)


def _said_first(procedure: Procedure) -> Iterator[Row]:
    if procedure.notice:
        yield Row("paper", procedure.notice, icon="info")
    if procedure.replaced_by:
        words = QCoreApplication.translate("Kiosk", "New code of this procedure: %1")
        yield Row("text", detail=words.replace("%1", procedure.replaced_by))
        # once the new code's record is here, the old one is asked for by nobody and its page not shown
        lacking = QCoreApplication.translate(
            "Kiosk", "The new code is not in these data yet: this page is of the old one"
        )
        yield Row("text", detail=lacking)


def _source(trace: Trace) -> str:
    translate, change = QCoreApplication.translate, trace.change
    what = {
        Aspect.FEE: translate("Kiosk", "Fee"),
        Aspect.FEE_ONLINE: translate("Kiosk", "Fee online"),
        Aspect.LIMIT: translate("Kiosk", "How long?"),
        Aspect.PAPER: translate("Kiosk", "Papers"),
        Aspect.OFFERED: translate("Kiosk", "Where"),
    }[change.aspect]
    whose = {
        Layer.NATIONAL: translate("Kiosk", "by the nation's list"),
        Layer.PROVINCE: translate("Kiosk", "by the province"),
        Layer.CENTRE: translate("Kiosk", "by this centre"),
    }[change.layer]
    since = translate("Kiosk", "since %1").replace("%1", _day(change.since)) if change.since else ""
    return " · ".join(part for part in (f"{what} – {whose}", change.document, since) if part)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
