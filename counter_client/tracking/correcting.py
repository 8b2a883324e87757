"""The form by which a dossier is corrected."""

from PySide6.QtCore import QCoreApplication

from counter_client.frame.form import Sheet
from counter_client.frame.shortcuts import cap
from counter_client.worklist.words import contested_words, field_words
from sync.domain.dossier import Dossier
from sync.office.correcting import standing_fields


def sheet_of(dossier: Dossier) -> Sheet:
    """Return the form with what stands; fields of which several values stand are decided in the work-list alone."""
    translate = QCoreApplication.translate
    contested = {conflict.field for conflict in dossier.conflicts}
    fields = {key: (field_words(key), text) for key, text in standing_fields(dossier).items() if key not in contested}
    text = translate("Correcting", "What was there before stays in the dossier's log, with your name beside the new.")
    if contested:
        left_out = translate("Correcting", "Left out: %1. Choose between the values in the work-list, %2.")
        text = left_out.replace("%1", contested_words(dossier)).replace("%2", cap("area.worklist"))
    return Sheet(
        title=translate("Correcting", "Correct dossier %1").replace("%1", dossier.code),
        text=text,
        yes=translate("Correcting", "Save the correction"),
        fields=fields,
    )
