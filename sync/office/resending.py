"""An event that could not be used as a form: its fields as texts, and the body that is sent instead."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sync.domain.body import Body
from sync.domain.dossier import CORRECTABLE, Critical, DossierKind, fault_in
from sync.domain.event import Event
from sync.office.correcting import checked
from sync.office.intake import Faults
from sync.office.reasons import field_of, in_field, in_words

PERSON = ("name", "id_number", "born", "address", "phone")
_NEEDED = ("code", "procedure", "procedure_name", "counter")
_FORMS = {
    DossierKind.RECEIVED: ("code", "procedure", "procedure_name", *PERSON, "counter", "due"),
    DossierKind.STARTED: ("note",),
    DossierKind.SUPPLEMENT_ASKED: ("note",),
    DossierKind.SUPPLEMENTED: ("due", "note"),
    DossierKind.READY: ("note",),
    DossierKind.RETURNED: ("note",),
    DossierKind.CORRECTED: (*PERSON, Critical.FEE.value, Critical.RESULT.value),
}
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_EMPTY = "Không để trống mục này."
_WHOLE = ""
"""Under this name stands what is wrong with no field of the form."""


def form_of(event: Event) -> dict[str, str]:
    """Return the fields of an event of a resendable kind, in the form's order; what is no text is empty."""
    kind = DossierKind(event.header.kind)
    body = event.body
    if kind is DossierKind.RECEIVED:
        body = {**body, **_object(body.get("applicant"))}
    of_body = [key for key in _FORMS[kind] if key in body] if kind is DossierKind.CORRECTED else []
    return {key: _shown(key, body.get(key)) for key in of_body or _FORMS[kind]}


def filled(event: Event, fields: Mapping[str, str]) -> Body | Faults:
    """Return the body with these fields in it, which a dossier can use; or what is wrong, "" for the whole."""
    kind = DossierKind(event.header.kind)
    plain = {key: value.strip() for key, value in fields.items()}
    if kind is DossierKind.CORRECTED:  # what was to be emptied stays so; what nobody wrote is not corrected
        plain = {key: value for key, value in plain.items() if value or key in event.body}
    judged = checked({key: value for key, value in plain.items() if key in CORRECTABLE})
    faults = {key: _EMPTY for key in _NEEDED if not plain.get(key, "-")}
    if isinstance(judged, Faults):
        return Faults({**faults, **judged.by_field})
    if faults:
        return Faults(faults)
    rest = {key: _as_day(value) if key == "due" else value for key, value in plain.items() if key not in CORRECTABLE}
    body = _put(kind, event.body, judged, rest)
    wrong = fault_in(replace(event, body_bytes=json.dumps(body).encode()))
    if not wrong:
        return body
    key = field_of(wrong)
    return Faults({key: in_field(wrong)} if key in fields else {_WHOLE: in_words(wrong)})


def _put(kind: DossierKind, body: Body, judged: Mapping[str, object], rest: Mapping[str, str]) -> dict[str, object]:
    kept = {key: value for key, value in body.items() if key not in ("salt", "note", *CORRECTABLE)}
    if kind is DossierKind.RECEIVED:
        return {**kept, **rest, "applicant": {key: value for key, value in judged.items() if value != ""}}
    return {**kept, **{key: value for key, value in rest.items() if value}, **judged}


def _shown(key: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    try:
        return f"{date.fromisoformat(str(value)):%d/%m/%Y}" if key == "due" else str(value)
    except ValueError:
        return str(value)


def _as_day(typed: str) -> str:
    found = _DAY.fullmatch(typed)
    return f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}" if found else typed


def _object(value: object) -> Body:
    return value if isinstance(value, dict) else {}
