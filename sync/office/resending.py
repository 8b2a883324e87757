"""An event that could not be used as a form: its fields as texts, and the body that is sent instead."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from sync.domain.body import Body
from sync.domain.dossier import CORRECTABLE, Critical, DossierKind, fault_in
from sync.domain.event import Event
from sync.domain.ids import CounterId
from sync.office.correcting import checked
from sync.office.intake import Faults
from sync.office.reasons import field_of, in_field, in_words

PERSON = ("name", "id_number", "born", "address", "phone")
_NEEDED = ("procedure", "procedure_name", "counter")
_FORMS = {
    DossierKind.RECEIVED: ("procedure", "procedure_name", *PERSON, "counter", "due"),
    DossierKind.STARTED: ("note",),
    DossierKind.SUPPLEMENT_ASKED: ("note",),
    DossierKind.SUPPLEMENTED: ("due", "note"),
    DossierKind.READY: ("note",),
    DossierKind.RETURNED: ("note",),
    DossierKind.CORRECTED: (*PERSON, Critical.FEE.value, Critical.RESULT.value),
}
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ANY_CODE = {"code": "-"}
_EMPTY = "Không để trống mục này."
_WHOLE = ""
"""Under this name stands what is wrong with no field of the form."""

NewCode = Callable[[CounterId], Body]
"""Draws the code of a dossier at a counter: what its reception says of it."""


def form_of(event: Event) -> dict[str, str]:
    """Return the fields of an event of a resendable kind, in the form's order; what is no text is empty.

    A code is none of them: it is drawn, never typed.
    """
    kind = DossierKind(event.header.kind)
    body = event.body
    if kind is DossierKind.RECEIVED:
        body = {**body, **_object(body.get("applicant"))}
    of_body = [key for key in _FORMS[kind] if key in body] if kind is DossierKind.CORRECTED else []
    return {key: _shown(key, body.get(key)) for key in of_body or _FORMS[kind]}


def filled(event: Event, fields: Mapping[str, str], new_code: NewCode) -> Body | Faults:
    """Return the body with these fields in it, which a dossier can use; or what is wrong, "" for the whole.

    ``new_code`` is asked for a reception without a usable one; all others keep the code that is on their papers.
    """
    kind = DossierKind(event.header.kind)
    plain = {key: fields[key].strip() for key in _FORMS[kind] if key in fields}
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
    codeless = kind is DossierKind.RECEIVED and not _has_code(event)
    wrong = fault_in(_saying(event, {**body, **_ANY_CODE} if codeless else body))
    if not wrong:
        return {**_without_code(body), **new_code(CounterId(rest["counter"]))} if codeless else body
    key = field_of(wrong)
    return Faults({key: in_field(wrong)} if key in fields else {_WHOLE: in_words(wrong)})


def _put(kind: DossierKind, body: Body, judged: Mapping[str, object], rest: Mapping[str, str]) -> dict[str, object]:
    kept = {key: value for key, value in body.items() if key not in ("salt", "note", *CORRECTABLE)}
    if kind is DossierKind.RECEIVED:
        others = {key: value for key, value in _object(body.get("applicant")).items() if key not in PERSON}
        return {**kept, **rest, "applicant": others | {key: value for key, value in judged.items() if value != ""}}
    return {**kept, **{key: value for key, value in rest.items() if value}, **judged}


def _has_code(event: Event) -> bool:
    return bool(event.body.get("code")) and field_of(fault_in(event)) != "code"


def _without_code(body: Body) -> Body:
    return {key: value for key, value in body.items() if key not in ("code", "wants_code")}


def _saying(event: Event, body: Body) -> Event:
    return replace(event, body_bytes=json.dumps(body).encode())


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
