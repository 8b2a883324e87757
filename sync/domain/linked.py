"""Procedures that are done in one go: said where it saves a family a visit."""

from dataclasses import dataclass

from sync.domain.datafile import DataFault, Section
from sync.domain.guide import Wording
from sync.domain.ids import ProcedureCode, ServiceCode


@dataclass(frozen=True, slots=True)
class Linked:
    """Some procedures of which one visit suffices.

    Attributes:
        procedures: on whose pages it is said.
        code: the procedure that does them all; None where the catalogue has none, and staff are asked.
        title: of the choice that leads there.
        note: the sentence for the page.
        source: where this comes from.
    """

    procedures: frozenset[ProcedureCode]
    code: ProcedureCode | None
    title: Wording
    note: Wording
    source: str


def linked_of(top: Section) -> tuple[Linked, ...]:
    """Return the linked procedures of a data file.

    Raises:
        DataFault: a text is missing in one of the languages, or no procedure is named.
    """
    return tuple(_linked(item) for item in top.sections("linked"))


def _linked(item: Section) -> Linked:
    named = item.texts("procedures")
    if not named:
        raise DataFault(item.path, "phải nêu ít nhất một thủ tục")
    code = item.text_or("code", "")
    return Linked(
        procedures=frozenset(ProcedureCode(ServiceCode(each)) for each in named),
        code=ProcedureCode(ServiceCode(code)) if code else None,
        title=Wording(item.text("title_vi"), item.text("title_en")),
        note=Wording(item.text("note_vi"), item.text("note_en")),
        source=item.text("source"),
    )
