"""Why somebody is called before others, in words."""

from PySide6.QtCore import QCoreApplication

from counter_client.words import spoken
from sync.domain.call_rules import Asked, CallRules
from sync.domain.calling import APPOINTMENT, ORDER, PREFERRED, QUICK
from sync.domain.ticket import CHOSEN, Because


def because_text(because: Because | None, rules: CallRules) -> str:
    """Return the reason as it stands behind a name, with who was passed over; "" for whoever simply came first."""
    if because is None or because.rule == ORDER:
        return ""
    words = QCoreApplication.translate("Because", "before %1 who came earlier")
    passed = words.replace("%1", str(because.passed)) if because.passed else ""
    return " · ".join(filter(None, (_rule_text(because, rules), passed)))


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
