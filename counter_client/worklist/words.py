"""What the entries of the work-list are called, and the fields within them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from counter_client.dates import clock_text, day_text
from counter_client.session import Session
from counter_client.words import masked_name
from sync.clock import local
from sync.domain.dossier import Critical, Dossier
from sync.domain.ids import OfficerId
from sync.office.worklist import Contested, Entry, SharedCode, TwoHistories, TwoNumbers, Unusable, Who

GROUP = 3
"""Digits that stand together, so that two long numbers can be compared by eye."""


def field_words(field: str) -> str:
    """Return the name of a field of a dossier's events."""
    translate = QCoreApplication.translate
    return {
        "procedure": translate("Fields", "Procedure code"),
        "procedure_name": translate("Fields", "Procedure name"),
        "name": translate("Fields", "Family, middle and given name"),
        "id_number": translate("Fields", "Identity number"),
        "born": translate("Fields", "Date of birth"),
        "address": translate("Fields", "Place of residence"),
        "phone": translate("Fields", "Telephone"),
        "counter": translate("Fields", "Counter"),
        "due": translate("Fields", "Due day"),
        "note": translate("Fields", "Note"),
        "fee": translate("Fields", "Fee"),
        "result": translate("Fields", "Result"),
    }[field]


def value_words(field: str, value: str) -> str:
    """Return a value as it is compared: digits in groups, money with its unit, nothing as "left empty"."""
    if not value:
        return QCoreApplication.translate("Fields", "(left empty)")
    if field == Critical.FEE:
        amount = f"{int(value):,}".replace(",", ".")
        return QCoreApplication.translate("Fields", "%1 đồng").replace("%1", amount)
    if field == Critical.ID_NUMBER and value.isdecimal():
        return " ".join(value[at : at + GROUP] for at in range(0, len(value), GROUP))
    return value


def contested_words(dossier: Dossier) -> str:
    """Return the names of the fields in conflict, as one phrase."""
    return ", ".join(field_words(conflict.field) for conflict in dossier.conflicts)


def officer_words(session: Session, officer: OfficerId) -> str:
    """Return the name of whoever acted; a machine stays as it is."""
    return session.machine.people.name(officer)


def who_words(session: Session, who: Who) -> str:
    """Return officer, machine and time in one line; what is not known is left out."""
    machine = QCoreApplication.translate("Worklist", "machine %1").replace("%1", who.machine)
    when = f"{day_text(local(who.at_ms).date())}, {clock_text(who.at_ms)}" if who.at_ms else ""
    return " · ".join(part for part in (officer_words(session, who.officer), machine, when) if part)


class EntryWords(QObject):
    """The two lines of an entry; lupdate finds plurals only in ``tr``."""

    def __init__(self, session: Session) -> None:
        """Speak to the officer of a session."""
        super().__init__()
        self._session = session

    def title(self, entry: Entry) -> str:
        """Return what is the matter."""
        match entry:
            case Contested():
                return self.tr("Values differ: %1").replace("%1", contested_words(entry.dossier))
            case SharedCode():
                return self.tr("One code, %n dossiers", "", len(entry.dossiers))
            case TwoHistories():
                return self.tr("Machine %1 runs twice").replace("%1", entry.machine)
            case TwoNumbers():
                at = clock_text(entry.double.appointment.at_ms)
                return self.tr("One appointment, several numbers: %1").replace("%1", at)
            case Unusable():
                return self.tr("Not used: %1").replace("%1", self.kind(entry.kind))

    def below(self, entry: Entry) -> str:
        """Return whom or what it is about."""
        match entry:
            case Contested():
                return f"{entry.dossier.code} · {masked_name(entry.dossier.applicant.name)}"
            case SharedCode():
                return entry.name
            case TwoHistories():
                return who_words(self._session, max((who for _, who in entry.ends), key=lambda who: who.at_ms))
            case TwoNumbers():
                return ", ".join(ticket.label for ticket in entry.tickets)
            case Unusable():
                return who_words(self._session, entry.who)

    def kind(self, kind: str) -> str:
        """Return what somebody did, by the kind of the event."""
        if kind in (known := self._kinds()):
            return known[kind]
        families = {
            "ticket": self.tr("something about a number"),
            "lease": self.tr("something about dossier codes"),
            "roll": self.tr("something about dossier codes"),
            "worklist": self.tr("a discarded entry"),
        }
        return families.get(kind.partition(".")[0]) or self.tr("something unknown")

    def _kinds(self) -> Mapping[str, str]:
        return {
            "dossier.received": self.tr("reception of a dossier"),
            "dossier.started": self.tr("start of the work"),
            "dossier.supplement_asked": self.tr("request for papers"),
            "dossier.supplemented": self.tr("papers that came later"),
            "dossier.ready": self.tr("arrival of the result"),
            "dossier.returned": self.tr("handing back of the result"),
            "dossier.code_given": self.tr("official code of a dossier"),
            "dossier.corrected": self.tr("correction of a dossier"),
            "dossier.resent": self.tr("something that was sent again"),
        }
