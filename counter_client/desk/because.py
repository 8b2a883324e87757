"""Why somebody is called before others, in words."""

from PySide6.QtCore import QCoreApplication

from counter_client.words import spoken
from sync.domain.call_rules import MINUTE_MS, Asked, CallRules
from sync.domain.calling import APPOINTMENT, ORDER, PREFERRED, QUICK
from sync.domain.sent import CLOSED
from sync.domain.ticket import CHOSEN, Because, Ticket


def because_text(ticket: Ticket, because: Because | None, rules: CallRules) -> str:
    """Return why this person is called, as it stands behind a name, with who was passed over; "" for who came first."""
    if because is None:
        return ""
    words = QCoreApplication.translate("Because", "before %1 who came earlier")
    passed = words.replace("%1", str(because.passed)) if because.passed else ""
    rule = "" if because.rule == ORDER else _rule_text(because, rules)
    return " · ".join(filter(None, (freed_text(ticket, because.freed, rules), rule, passed)))


def freed_text(ticket: Ticket, why: str, rules: CallRules) -> str:
    """Return why somebody who was sent to another counter or officer counts for everybody (``sent``); "" without."""
    translate, patience = QCoreApplication.translate, str(rules.sent_patience_ms // MINUTE_MS)
    if not why:
        return ""
    if ticket.only_counter is None:
        left = translate("Because", "the officer sent to has left")
        late = translate("Because", "has waited over %1 min for the officer sent to")
        return left if why == CLOSED else late.replace("%1", patience)
    closed = translate("Because", "counter %2 is closed")
    late = translate("Because", "has waited over %1 min for counter %2")
    return (closed if why == CLOSED else late).replace("%1", patience).replace("%2", ticket.only_counter)


def _rule_text(because: Because, rules: CallRules) -> str:
    translate = QCoreApplication.translate
    if because.rule == PREFERRED:
        known = rules.preference(because.name)
        words = translate("Because", "priority: %1 (%2 of %3)")
        named = words.replace("%1", spoken(known.short_vi, known.short_en) if known else because.name)
        return named.replace("%2", str(because.row)).replace("%3", str(because.most))
    if because.rule == CHOSEN:
        reason = rules.reason(Asked.CHOOSE, because.name)
        return spoken(reason.title_vi, reason.title_en) if reason else because.name
    plain = {
        APPOINTMENT: translate("Because", "has an appointment"),
        QUICK: translate("Because", "quick business"),
    }
    return plain.get(because.rule, translate("Because", "an ordinary turn between priorities"))
