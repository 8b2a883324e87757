"""The layers above the national catalogue that lie on this machine: shipped with the product, and the machine's own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sync.domain.datafile import DataFault
from sync.domain.json_lines import item_lines
from sync.domain.overlay_file import Layers, Overlay, layers_of, overlay_of
from sync.office.shipped import CATALOGUE, DataUnusable, parsed, read_text

OVERLAYS = CATALOGUE / "overlays"


def load_overlays(data: Path | None = None) -> Layers:
    """Return the layers: of one series the newest counts, of equals the machine's own before the shipped.

    A file that cannot be read is told and leaves the others in force: a centre opens in the morning all the same.
    """
    broken: list[str] = []
    shipped, own = overlay_files(None), data.joinpath(OVERLAYS.name).glob("*.json") if data else ()
    return layers_of(tuple(_readable(shipped, broken)), tuple(_readable(sorted(own), broken)), broken)


def overlay_files(data: Path | None) -> tuple[Path, ...]:
    """Return the files, those of the machine's own data folder last."""
    folders = (OVERLAYS, data / OVERLAYS.name) if data else (OVERLAYS,)
    return tuple(path for folder in folders for path in sorted(folder.glob("*.json")))


def load_overlay(path: Path) -> Overlay:
    """Return the layer of one file.

    Raises:
        DataUnusable: it as a whole cannot be read.
    """
    text = read_text(path)
    try:
        found = overlay_of(parsed(text, path), path.name)
        return overlay_of(parsed(text, path), path.name, item_lines(text, "changes")) if found.bad else found
    except DataFault as fault:
        raise DataUnusable(
            f"Không dùng được tệp {path.name}: {fault}", "Sửa tệp rồi thử lại; dữ liệu cũ vẫn giữ nguyên."
        ) from fault


def _readable(files: Iterable[Path], broken: list[str]) -> Iterator[Overlay]:
    for path in files:
        try:
            yield load_overlay(path)
        except DataUnusable as unusable:
            broken.append(unusable.what)
