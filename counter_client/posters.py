"""Wall posters of the procedures that a centre does, as files: of those that people ask for most, or of chosen ones."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from resources.qt.poster import save
from resources.qt.poster_words import Poster, poster_of
from sync.clock import local, wall_clock
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import folded_words
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.lookup import Lookup
from sync.office.reviewed import load_lookup
from sync.office.shipped import load_centre, load_everyday
from sync.settings import Settings


class NoSuchPoster(Trouble):
    """A procedure has no poster, because it is not done at the centre."""


def write_posters(folder: Path, settings: Path | None, codes: Sequence[str], *, png: bool) -> Iterator[Path]:
    """Write posters into a folder and yield each file once it is there.

    Args:
        folder: made where it is missing; files of the same name are replaced.
        settings: of the machine whose centre it is; None is the demonstration centre with the shipped catalogue.
        codes: of which procedures; () is of all that are asked for most.
        png: pictures, 254 dots an inch, instead of PDF.

    Raises:
        Trouble: settings or catalogue cannot be used, a code is not done here, a file cannot be written.
    """
    lookup, today = _centre(settings)
    for procedure in _chosen(lookup, codes):
        yield _write(poster_of(procedure, lookup, today), folder, ".png" if png else ".pdf")


def _write(poster: Poster, folder: Path, ending: str) -> Path:
    """Write one poster and return its file, as "1.001193-dang-ky-khai-sinh.pdf"."""
    file = folder / ("-".join((poster.code, *folded_words(poster.title))) + ending)
    save(poster, file)
    return file


def _centre(settings: Path | None) -> tuple[Lookup, date]:
    """Return what a centre answers from, with the layers in force, and the day there."""
    if settings is None:
        return load_lookup(load_centre()), local(wall_clock()).date()
    machine = Machine.open(Settings.load(settings))
    try:
        return machine.lookup, machine.catalogue.today()
    finally:
        machine.close()


def _chosen(lookup: Lookup, codes: Sequence[str]) -> tuple[Procedure, ...]:
    if not codes:
        usual = load_everyday().usual
        return tuple(item for item in lookup.procedures if item.code in usual and not lookup.is_closed(item.code))
    return tuple(_done_here(lookup, ProcedureCode(ServiceCode(code))) for code in codes)


def _done_here(lookup: Lookup, code: ProcedureCode) -> Procedure:
    procedure = lookup.procedure(code)
    if procedure is None or lookup.is_closed(code):
        raise NoSuchPoster(f"Trung tâm không làm thủ tục {code}.", "Xem mã bằng lệnh motcua search.")
    return procedure
