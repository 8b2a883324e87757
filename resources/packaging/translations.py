"""Keeps the translations in step with the code: ``python -m resources.packaging.translations [--check]``.

Without --check it adds new texts to the .ts files (unfinished, for a translator), drops those that are gone, and writes
the .qm files. With --check it changes nothing and names what is stale, unfinished or not compiled; exit 1 then.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("vi", "en")
SOURCES = {
    "kiosk": ("kiosk/*.py", "resources/qml/kiosk/**/*.qml", "resources/qml/Motcua/**/*.qml"),
    "board": ("kiosk/board/**/*.py", "resources/qml/board/**/*.qml"),
    "counter": ("counter_client/**/*.py",),
    "dock": ("resources/qt/dev_dock.py",),
}


@dataclass(frozen=True, slots=True)
class Message:
    """A text of a .ts file."""

    context: str
    source: str
    comment: str
    plural: bool
    translation: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What the code looks it up by."""
        return self.context, self.source, self.comment, self.plural


def main() -> int:
    """Update or check all catalogues; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, name what is out of step")
    if parser.parse_args().check:
        faults = [fault for name in SOURCES for fault in check(name)]
        sys.stdout.write("".join(f"{fault}\n" for fault in faults))
        return 1 if faults else 0
    for name in SOURCES:
        update(name)
    return 0


def update(name: str) -> None:
    """Bring the .ts and .qm files of a catalogue up to date."""
    files = [FOLDER / f"{name}_{language}.ts" for language in LANGUAGES]
    _extract(name, files)
    for file in files:
        _compile(file, file.with_suffix(".qm"))


def check(name: str) -> Iterator[str]:
    """Yield a sentence for everything that update would change or that nobody has translated."""
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            file = FOLDER / f"{name}_{language}.ts"
            if not file.is_file():
                yield f"{file.name} is missing."
                continue
            fresh = Path(folder) / file.name
            fresh.write_bytes(file.read_bytes())
            _extract(name, [fresh])
            yield from _stale(file, fresh)
            yield from _not_compiled(file, fresh)


def messages(file: Path) -> list[Message]:
    """Return the texts of a .ts file in its order."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own files
    return [
        _message(context.findtext("name", ""), found)
        for context in root.iter("context")
        for found in context.iter("message")
    ]


def _message(context: str, found: ElementTree.Element) -> Message:
    translation = found.find("translation")
    forms = [] if translation is None else translation.findall("numerusform") or [translation]
    return Message(
        context=context,
        source=found.findtext("source", ""),
        comment=found.findtext("comment", ""),
        plural=found.get("numerus") == "yes",
        translation=tuple("".join(form.itertext()) for form in forms),
        finished=translation is not None and translation.get("type") is None,
    )


def _stale(file: Path, fresh: Path) -> Iterator[str]:
    kept, wanted = messages(file), messages(fresh)
    have, need = {message.key for message in kept}, {message.key for message in wanted}
    for context, source, *_ in sorted(need - have):
        yield f"{file.name}: {context} says {source!r}, which is not in the file; run make translations."
    for context, source, *_ in sorted(have - need):
        yield f"{file.name}: {context} no longer says {source!r}; run make translations."
    for message in kept:
        if not message.finished or not all(message.translation):
            yield f"{file.name}: {message.context}: {message.source!r} is not translated."


def _not_compiled(file: Path, fresh: Path) -> Iterator[str]:
    compiled = file.with_suffix(".qm")
    _compile(file, fresh.with_suffix(".qm"))
    if not compiled.is_file() or compiled.read_bytes() != fresh.with_suffix(".qm").read_bytes():
        yield f"{compiled.name} is older than {file.name}; run make translations."


def _extract(name: str, files: list[Path]) -> None:
    sources = sorted({path.relative_to(ROOT) for pattern in SOURCES[name] for path in ROOT.glob(pattern)})
    _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", *files)


def _compile(file: Path, compiled: Path) -> None:
    _run("pyside6-lrelease", "-silent", file, "-qm", compiled)


def _run(program: str, *arguments: str | Path) -> None:
    subprocess.run([Path(sys.executable).with_name(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
