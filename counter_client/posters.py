"""Wall posters of the procedures that a centre does, as files: of those that people ask for most, or of chosen ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from resources.qt.poster import save
from resources.qt.poster_words import poster_of
from sync.clock import local, wall_clock
from sync.domain.cases import ReviewedCases
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import folded_words
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.lookup import Lookup
from sync.office.reviewed import load_cases
from sync.office.shipped import load_catalogue, load_centre, load_everyday
from sync.settings import Settings


class NoSuchPoster(Trouble):
    """A procedure has no poster, because it is not done at the centre."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What posters are made from: a centre's lookup, the reviewed cases by code, the day there."""

    lookup: Lookup
    cases: Mapping[ProcedureCode, ReviewedCases]
    today: date


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
    wall = _wall(settings)
    for procedure in _chosen(wall.lookup, codes):
        yield write_poster(wall, procedure, folder, ".png" if png else ".pdf")


def write_poster(wall: Wall, procedure: Procedure, folder: Path, ending: str = ".pdf") -> Path:
    """Write one poster and return its file, as "1.001193-dang-ky-khai-sinh.pdf"; on the GUI thread only.

    Raises:
        PosterUnwritable: the file cannot be written.
    """
    file = folder / ("-".join((procedure.code, *folded_words(procedure.title))) + ending)
    save(poster_of(procedure, wall.lookup, wall.cases.get(procedure.code), wall.today), file)
    return file


def wall_of(machine: Machine) -> Wall:
    """Return what a machine knows for its centre's posters: with the layers in force, on the day in the centre."""
    cases = load_cases(machine.lookup.catalogue, machine.settings.data)
    fitting = {code: each for code, each in cases.items() if _has_its_papers(machine.lookup, code)}
    return Wall(machine.lookup, fitting, machine.catalogue.today())


def _has_its_papers(lookup: Lookup, code: ProcedureCode) -> bool:
    # where a layer has changed the papers, what is in force hangs there until somebody reviews the cases anew
    return lookup.catalogue.procedures[code].components == lookup.base.procedures[code].components


def _wall(settings: Path | None) -> Wall:
    if settings is None:
        lookup = Lookup(load_catalogue(), load_centre())
        return Wall(lookup, load_cases(lookup.catalogue), local(wall_clock()).date())
    machine = Machine.open(Settings.load(settings))
    try:
        return wall_of(machine)
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
