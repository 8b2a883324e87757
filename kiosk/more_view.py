"""The page behind "Xem thêm": result, forms, conditions, the law, and where these words come from."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from kiosk import paper_view, provenance, words
from kiosk.values import Desk, MorePage, Row
from sync.domain.procedure import Procedure
from sync.domain.time_limit import time_limit_of

PIECE_MOST = 130  # so that a page can end inside a long text, and a heading has room above, at any text size
LONG_MOST = 600
LAWS_MOST = 8  # the code of the portal leads to the rest
SLACK = 40  # a text that is hardly too long is not cut: "…" and whom to ask would take as much room


def more_page(procedure: Procedure, desk: Desk, chosen: str = "") -> MorePage:
    """Return what else is known of a procedure; nothing of what the portal leaves open.

    Args:
        procedure: one that the centre offers.
        desk: what the page is made from.
        chosen: the portal's case whose papers are told in full (`paper_view.CASE`); "" for none.
    """
    title = words.shortened(words.title_of(procedure, desk.language), 90)
    return MorePage(title, (*provenance.names_stay(desk), *_rows(procedure, desk, chosen)))


def _rows(procedure: Procedure, desk: Desk, chosen: str) -> Iterator[Row]:
    translate = QCoreApplication.translate
    yield from _part(translate("More", "What you receive"), procedure.result)
    fee = desk.lookup.fee_of(procedure, desk.language)
    yield from _part(translate("More", "About the fee"), filter(None, (fee.note,)))
    yield from _part(translate("More", "Time limits by case"), time_limit_of(procedure).listed)
    if desk.lookup.cases_of(procedure.code, desk.now.date()) is None:
        yield from _part(translate("More", "The papers in full"), paper_view.whole_texts(procedure, desk, chosen))
    forms = dict.fromkeys(part.form for part in procedure.components if part.form)
    yield from _part(translate("More", "Forms (staff have them)"), forms)
    yield from _part(translate("More", "Conditions"), filter(None, (procedure.requirements,)))
    yield from _part(translate("More", "The law"), _laws(procedure))
    yield from _part(translate("More", "The official name"), (procedure.name,))
    yield from _part(translate("More", "Where this comes from"), _sources(procedure, desk))


def _part(title: str, texts: Iterable[str]) -> Iterator[Row]:
    """Yield a heading and what stands below it; nothing where there is nothing to say."""
    pieces = [Row("text", detail=piece) for text in texts for piece in _pieces(text)]
    if pieces:
        yield Row("case", title)
        yield from pieces


def _pieces(text: str) -> tuple[str, ...]:
    lines = beginning(text, LONG_MOST).splitlines()
    return tuple(piece for line in lines for piece in words.pieces(line, PIECE_MOST))


def beginning(text: str, most: int) -> str:
    """Return the text, or its beginning and whom to ask for the rest."""
    if len(text) <= most + SLACK:
        return text
    ask = QCoreApplication.translate("Kiosk", "(ask staff for the rest)")
    return f"{words.shortened(text, most)} {ask}"


def _laws(procedure: Procedure) -> tuple[str, ...]:
    laws = procedure.legal_basis
    if len(laws) <= LAWS_MOST + 1:
        return laws
    rest = QCoreApplication.translate("More", "And %1 more – see the national portal")
    return (*laws[:LAWS_MOST], rest.replace("%1", str(len(laws) - LAWS_MOST)))


def _sources(procedure: Procedure, desk: Desk) -> Iterator[str]:
    words_of_portal = QCoreApplication.translate("More", "National public service portal, code %1")
    yield words_of_portal.replace("%1", procedure.code)
    if as_of := desk.lookup.catalogue.as_of:
        year, month, day = as_of[:10].split("-")
        yield QCoreApplication.translate("More", "Data of %1").replace("%1", f"{int(day)}/{int(month)}/{year}")
    cases = desk.lookup.cases_of(procedure.code, desk.now.date())
    if cases:
        reviewed = QCoreApplication.translate("More", "The list by case was made for this kiosk, %1")
        on = cases.reviewed_on
        yield reviewed.replace("%1", f"{on.day}/{on.month}/{on.year}")
