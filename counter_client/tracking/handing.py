"""The question before a result is handed back: other than lists it shows name and number whole, to be compared."""

from PySide6.QtCore import QCoreApplication

from counter_client.frame.ask import Question
from sync.domain.dossier import Critical, Dossier


def hand_back_question(dossier: Dossier) -> Question:
    """Return what is asked; it stands in no list and no log, and goes with its answer."""
    translate, person = QCoreApplication.translate, dossier.applicant
    text = translate(
        "Handing", "Dossier %1. Compare with the identity card and the receipt first. This cannot be undone."
    )
    born = translate("Handing", "Date of birth: %1").replace("%1", person.born)
    return Question(
        translate("Handing", "Hand the result back?"),
        text.replace("%1", dossier.code),
        translate("Handing", "Hand back"),
        facts=(person.name, _number(dossier), *((born,) if person.born else ())),
    )


def _number(dossier: Dossier) -> str:
    translate = QCoreApplication.translate
    if Critical.ID_NUMBER in {conflict.field for conflict in dossier.conflicts}:
        return translate("Handing", "Identity number: values differ, none is shown")
    if not dossier.applicant.id_number:
        return translate("Handing", "No identity number was written down.")
    return translate("Handing", "Identity number: %1").replace("%1", dossier.applicant.id_number)
