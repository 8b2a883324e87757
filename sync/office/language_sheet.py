"""The sheet of a translator: every sentence of the kiosk with its Vietnamese and English, as Qt Linguist's .ts file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from sync.domain.centre import Centre
from sync.domain.guide import LifeEvent, Wording
from sync.domain.qm_file import Key
from sync.office.kiosk_languages import NAME_IN_VIETNAMESE, OWN_NAME, SHIPPED

DATA: Final = "Data"
"""The context of what the centre's file and the guide say; its sources are the Vietnamese words themselves."""

_HINTS: Final[Mapping[Key, str]] = {
    OWN_NAME: "Tên của tiếng này, viết bằng chính tiếng ấy",
    NAME_IN_VIETNAMESE: "Tên của tiếng này trong tiếng Việt",
}
_HEAD: Final = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Sheet:
    """A .ts file; ``done`` counts what is translated and not marked as a draft."""

    text: bytes
    done: int
    wanted: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One message; ``plural``: a number in it may want other forms."""

    key: Key
    vi: str
    en: str
    plural: bool = False


def sheet(code: str, centre: Centre, guide: tuple[LifeEvent, ...], kept: bytes = b"", shipped: Path = SHIPPED) -> Sheet:
    """Return the sheet for a language.

    Args:
        code: of the language.
        centre: whose groups, ways and hours are put in.
        guide: whose questions are put in.
        kept: an earlier sheet; what it has translated of today's sentences stays, the rest of it goes.
        shipped: the release's translations.

    Raises:
        ElementTree.ParseError: ``kept`` is no XML.
    """
    have = {key: done for key, done in _translations(kept) if _is_done(done)} if kept else {}
    root = Element("TS", version="2.1", language=code, sourcelanguage="en")
    sentences = (*_of_the_kiosk(shipped), *_of_the_data(centre, guide))
    for sentence in sentences:
        _add(root, sentence, have.get(sentence.key))
    ElementTree.indent(root)
    text = _HEAD + ElementTree.tostring(root, "utf-8") + b"\n"
    return Sheet(text, sum(sentence.key in have for sentence in sentences), len(sentences))


def code_of(text: bytes) -> str:
    """Return the code of the language that a sheet says it is for.

    Raises:
        ElementTree.ParseError: it is no XML.
    """
    return ElementTree.fromstring(text).get("language", "")  # noqa: S314  a file that an administrator names


def _of_the_kiosk(shipped: Path) -> tuple[_Sentence, ...]:
    """Return the kiosk's own sentences; the names of the language come first."""
    english = dict(_translations((shipped / "kiosk_en.ts").read_bytes()))
    vietnamese = _translations((shipped / "kiosk_vi.ts").read_bytes())
    found = (
        _Sentence(key, _words(done), _words(english[key]), plural=done.find("numerusform") is not None)
        for key, done in vietnamese
    )
    return tuple(sorted(found, key=lambda sentence: sentence.key not in _HINTS))


def _of_the_data(centre: Centre, guide: tuple[LifeEvent, ...]) -> Iterator[_Sentence]:
    """Yield each text once: groups, ways to the counters, hours, then the guide's questions and answers."""
    texts = (*_texts_of_centre(centre), *(text for event in guide for text in _texts_of_guide(event)))
    for vi, en in {text.vi: text.en for text in texts if text.vi}.items():
        yield _Sentence((DATA, vi, ""), vi, en)


def _texts_of_centre(centre: Centre) -> Iterator[Wording]:
    yield Wording(centre.hours_vi, centre.hours_en)
    yield from (Wording(group.title_vi, group.title_en) for group in centre.groups if group.front)
    for counter in centre.counters:
        yield Wording(counter.where, counter.where_en)
        yield Wording(counter.seats, counter.seats_en)


def _texts_of_guide(event: LifeEvent) -> Iterator[Wording]:
    yield from (event.title, event.greeting)
    for question in event.questions.values():
        yield question.text
        for option in question.options:
            yield from (option.text, option.detail)
    yield from (leaf.note for leaf in event.leaves.values())


def _add(root: Element, sentence: _Sentence, done: Element | None) -> None:
    """Put a message into its context, which is made with its first."""
    name, source, comment = sentence.key
    context = next((each for each in root if each.findtext("name") == name), None)
    if context is None:
        context = SubElement(root, "context")
        SubElement(context, "name").text = name
    message = SubElement(context, "message", {"numerus": "yes"} if sentence.plural else {})
    SubElement(message, "source").text = source
    if comment:
        SubElement(message, "comment").text = comment
    hint = _HINTS.get(sentence.key, f"Tiếng Việt: {sentence.vi}\nEnglish: {sentence.en}")
    SubElement(message, "extracomment").text = hint
    message.append(done if done is not None else _empty(plural=sentence.plural))


def _empty(*, plural: bool) -> Element:
    made = Element("translation", type="unfinished")
    if plural:
        SubElement(made, "numerusform")
    return made


def _translations(text: bytes) -> Iterator[tuple[Key, Element]]:
    for context in ElementTree.fromstring(text).iter("context"):  # noqa: S314  a file that an administrator names
        for message in context.iter("message"):
            done = message.find("translation")
            if done is not None:
                key = context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
                yield key, done


def _is_done(translation: Element) -> bool:
    return translation.get("type") is None and _words(translation).strip() != ""


def _words(translation: Element) -> str:
    return "".join(translation.itertext()).strip()
