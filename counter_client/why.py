"""Why a procedure was found, in one calm line."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from sync.domain.ids import ServiceCode
from sync.domain.vietnamese import folded_words
from sync.machine import Machine
from sync.search.phrases import Source
from sync.search.why import Why


def why_words(machine: Machine, asked: str, code: ServiceCode) -> str:
    """Return why a question found a procedure; "" where it was not found by words."""
    has_letters = any(letter.isalpha() for letter in asked)  # a code is no question
    reason = machine.lookup.why(asked, code) if has_letters else None
    return "; ".join(_clauses(reason)) if reason else ""


def _clauses(why: Why) -> Iterator[str]:
    translate, sources = QCoreApplication.translate, _sources()
    same = folded_words(why.quote) == folded_words(why.best.text)
    line = translate("Why", "Matches “%1” (%2)") if same else translate("Why", "Matches “%1” → “%3” (%2)")
    yield _put(line, why.quote, sources[why.best.source], why.best.text)
    for heard in why.understood:
        yield _put(translate("Why", "“%1” read as “%2”"), heard.asked, heard.meant)
    if why.also:
        places = ", ".join(sources[told.source] for told in why.also)
        yield _put(translate("Why", "also in %1"), places)
    if why.shares.usual:
        yield translate("Why", "many people ask for it")


def _put(line: str, *words: str) -> str:
    """Fill the places of a sentence at once: what somebody typed may hold a "%2"."""
    parts = line.split("%")
    return parts[0] + "".join(words[int(part[0]) - 1] + part[1:] for part in parts[1:])


def _sources() -> dict[Source, str]:
    translate = QCoreApplication.translate
    return {
        Source.TITLE: translate("Why", "everyday name"),
        Source.EVERYDAY: translate("Why", "what people say"),
        Source.OWN: translate("Why", "added here"),
        Source.NAME: translate("Why", "official name"),
        Source.FIELD: translate("Why", "field"),
    }
