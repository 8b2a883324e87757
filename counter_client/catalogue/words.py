"""Changes of the catalogue in words: what of a procedure, whose word, since when."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sync.domain.amendment import Amendment
from sync.domain.centre import Centre
from sync.domain.effective import Trace
from sync.domain.ids import GroupId
from sync.domain.overlay import NO, Aspect, Change, Layer
from sync.domain.vietnamese import shortened

LONGEST_BEFORE = 90
"""Of what stood below a change: the portal's notes to fees fill half a page."""


def aspect_words(aspect: Aspect) -> str:
    """Return what of a procedure is meant."""
    translate = QCoreApplication.translate
    words = {
        Aspect.OFFERED: translate("Catalogue", "Done here"),
        Aspect.GROUP: translate("Catalogue", "Counter"),
        Aspect.FEE: translate("Catalogue", "Fee at the counter"),
        Aspect.FEE_ONLINE: translate("Catalogue", "Fee online"),
        Aspect.LIMIT: translate("Catalogue", "Time limit"),
        Aspect.NAME: translate("Catalogue", "Official name"),
        Aspect.SHORT_NAME: translate("Catalogue", "Short name"),
        Aspect.NOTICE: translate("Catalogue", "Note for citizens"),
        Aspect.PAPER: translate("Catalogue", "Paper"),
        Aspect.REPLACED_BY: translate("Catalogue", "Replaced by"),
        Aspect.CALLED: translate("Catalogue", "People say"),
    }
    return words[aspect]


def layer_words(layer: Layer) -> str:
    """Return whose word it is."""
    translate = QCoreApplication.translate
    words = {
        Layer.NATIONAL: translate("Catalogue", "Nation"),
        Layer.PROVINCE: translate("Catalogue", "Province"),
        Layer.CENTRE: translate("Catalogue", "This centre"),
    }
    return words[layer]


def value_words(change: Change, centre: Centre) -> str:
    """Return what a change says."""
    translate = QCoreApplication.translate
    if change.aspect is Aspect.OFFERED:
        return translate("Catalogue", "not done here") if change.value == NO else translate("Catalogue", "done here")
    if change.aspect is Aspect.GROUP:
        return group_words(centre, GroupId(change.value))
    if change.aspect is Aspect.PAPER:
        return _paper(change)
    return change.value


def group_words(centre: Centre, name: GroupId) -> str:
    """Return a group by its counters: "Quầy 5, 7 – Sao y, chứng thực"."""
    group = centre.group(name)
    if group is None:
        return name
    words = QCoreApplication.translate("Catalogue", "Counter %1 – %2").replace("%1", ", ".join(group.counters))
    language = QCoreApplication.translate("Words", "language")
    return words.replace("%2", group.title(language))


def _paper(change: Change) -> str:
    translate = QCoreApplication.translate
    if not change.value:
        return translate("Catalogue", "no longer: %1").replace("%1", change.target)
    if not change.target:
        return translate("Catalogue", "also: %1").replace("%1", change.value)
    return change.value


def span_words(since: date | None, until: date | None) -> str:
    """Return from when to when, as inside a sentence; "" for always."""
    translate = QCoreApplication.translate
    if since and until:
        both = translate("Catalogue", "from %1 to the end of %2")
        return both.replace("%1", day_words(since)).replace("%2", day_words(until))
    if since:
        return translate("Catalogue", "from %1").replace("%1", day_words(since))
    return translate("Catalogue", "to the end of %1").replace("%1", day_words(until)) if until else ""


def day_words(day: date) -> str:
    """Return a day with its year: "1/12/2026"."""
    return f"{day.day}/{day.month}/{day.year}"


def trace_words(trace: Trace) -> str:
    """Return whose word shows, by which decision, since when, and what stood there before."""
    change = trace.change
    below = QCoreApplication.translate("Catalogue", "before: %1").replace("%1", shortened(trace.before, LONGEST_BEFORE))
    invented = QCoreApplication.translate("Catalogue", "invented for the demonstration")
    parts = (
        layer_words(change.layer),
        change.by if change.layer is not Layer.CENTRE else "",
        change.document if not change.synthetic else "",
        span_words(change.since, change.until),
        invented if change.synthetic else "",
        below if trace.before else "",
    )
    return " · ".join(part for part in parts if part)


def standing_words(amendment: Amendment, today: date) -> str:
    """Return how a correction stands today."""
    translate, change = QCoreApplication.translate, amendment.change
    if amendment.withdrawal:
        return translate("Catalogue", "Withdrawn")
    if change.holds_on(today):
        return translate("Catalogue", "In force")
    if change.until and change.until < today:
        return translate("Catalogue", "Over")
    return translate("Catalogue", "Not yet in force")
