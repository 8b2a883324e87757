"""What an officer may correct in a dossier after its reception, as it is typed and as it is written."""

from collections.abc import Mapping
from dataclasses import asdict

from sync.domain.dossier import LONGEST_RESULT, Critical, Dossier, Person
from sync.office.intake import Faults, check, readable, tidy

_LONGEST_FEE = 12
_FEE_UNFIT = "Lệ phí là số đồng, chỉ có chữ số, như 8000."
_RESULT_UNFIT = f"Kết quả dài quá {LONGEST_RESULT} chữ hoặc có ký tự lạ."


def standing_fields(dossier: Dossier) -> dict[str, str]:
    """Return what stands in the fields that may be corrected, as text, by their names in bodies."""
    fee = "" if dossier.fee is None else str(dossier.fee)
    return {**asdict(dossier.applicant), Critical.FEE.value: fee, Critical.RESULT.value: dossier.result}


def checked(fields: Mapping[str, str]) -> Mapping[str, object] | Faults:
    """Return these fields as a body has them, an empty fee left out; or a sentence for each that cannot be used."""
    plain, fee = _tidied(fields), fields.get(Critical.FEE, "").replace(".", "").strip()
    wrong = check(Person(**{"name": "-", **_person(plain)}))
    faults = {key: sentence for key, sentence in wrong.items() if key in plain}
    if fee and not (fee.isascii() and fee.isdecimal() and len(fee) <= _LONGEST_FEE):
        faults[Critical.FEE] = _FEE_UNFIT
    if len(plain.get(Critical.RESULT, "")) > LONGEST_RESULT or not readable(plain.get(Critical.RESULT, "")):
        faults[Critical.RESULT] = _RESULT_UNFIT
    if faults:
        return Faults(faults)
    return {**plain, **({Critical.FEE.value: int(fee)} if fee else {})}


def _tidied(fields: Mapping[str, str]) -> dict[str, str]:
    person = asdict(tidy(Person(**{"name": "", **_person(fields)})))
    rest = {Critical.RESULT.value: " ".join(fields[Critical.RESULT].split())} if Critical.RESULT in fields else {}
    return {key: value for key, value in person.items() if key in fields} | rest


def _person(fields: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in fields.items() if key not in (Critical.FEE, Critical.RESULT)}
