"""Languages that nobody speaks: sheets filled with long, marked letters, and .qm files packed by hand."""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

from sync.domain.qm_file import MAGIC, Key
from sync.office.kiosk_languages import NAME_IN_VIETNAMESE, OWN_NAME

NAME, NAME_VI = "Ngỗẫn ngữ thỗừ", "Tiếng thử"
NAMES: Mapping[Key, tuple[str, ...]] = {OWN_NAME: (NAME,), NAME_IN_VIETNAMESE: (NAME_VI,)}
_LETTERS = str.maketrans("aeiouyAEIOUYd", "ậễịỗựỹẪỆĨỖỮỴđ")
_LONGER = 0.3


def drawn_out(words: str) -> str:
    """Return words that are a third longer and full of stacked marks; what is put in later (%1, %n) stays."""
    marked = "".join(part if part.startswith("%") else part.translate(_LETTERS) for part in _parts(words))
    return f"{marked} {'ỗẫỆ' * round(len(words) * _LONGER / 3)}".strip()


def fill(sheet: Path, lacks: Callable[[str], bool] = lambda _source: False) -> None:
    """Translate a sheet into the language that nobody speaks, but for some sources."""
    tree = ElementTree.parse(sheet)  # noqa: S314  our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            if not lacks(source):
                _translate(message, _words(context.findtext("name", ""), source))
    tree.write(sheet, encoding="utf-8", xml_declaration=True)


def qm(said: Mapping[Key, tuple[str, ...]], hashes: bytes = b"") -> bytes:
    """Return a compiled translation as `sync.domain.qm_file` reads it; Qt finds nothing in it, for want of hashes."""
    return MAGIC + section(0x42, hashes) + section(0x69, b"".join(message(key, forms) for key, forms in said.items()))


def section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def message(key: Key, forms: tuple[str, ...]) -> bytes:
    context, source, comment = (part.encode() for part in key)
    said = b"".join(section(3, form.encode("utf-16-be")) for form in forms)
    return said + section(8, comment) + section(6, source) + section(7, context) + b"\x01"


def _words(context: str, source: str) -> str:
    names = {key[1]: forms[0] for key, forms in NAMES.items() if key[0] == context}
    return names.get(source) or drawn_out(source)


def _translate(message: ElementTree.Element, words: str) -> None:
    done = message.find("translation")
    assert done is not None
    done.attrib.pop("type", None)
    forms = done.findall("numerusform") or [done]
    for form in forms:
        form.text = words


def _parts(words: str) -> list[str]:
    """Return the words with each %1 and %n as a part of its own."""
    parts, rest = list[str](), words
    while "%" in rest:
        before, _, after = rest.partition("%")
        parts += [before, f"%{after[:1]}"]
        rest = after[1:]
    return [*parts, rest]
