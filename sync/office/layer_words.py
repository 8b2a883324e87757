"""What is said of the layers' files: which entries are not in force, in which line of which file, and why."""

from collections.abc import Iterable, Iterator

from sync.domain.effective import Unused
from sync.domain.overlay_file import BadEntry, Layers, Overlay


def left_out_lines(layers: Layers, unused: Iterable[Unused]) -> Iterator[str]:
    """Yield in Vietnamese all that is not in force of the files: whole ones first, then entry by entry."""
    yield from layers.broken
    yield from (older_line(item, layers.overlays) for item in layers.older)
    yield from (f"{item.name}, {bad_line(entry)}" for item in layers.overlays for entry in item.bad)
    yield from (f"{_file(each)}  {each.change.code}  {each.reason}" for each in unused)


def bad_line(entry: BadEntry) -> str:
    """Return which entry of a layer cannot be used, and why."""
    place = f"dòng {entry.line} (mục {entry.place})" if entry.line else f"mục {entry.place}"
    return "  ".join(part for part in (place, entry.code, entry.reason) if part)


def older_line(overlay: Overlay, kept: Iterable[Overlay]) -> str:
    """Return which file a newer one of its series sets aside."""
    newer = next(item for item in kept if item.whose == overlay.whose)
    return f"{overlay.name} ({age_words(overlay)}): không dùng, vì {newer.name} mới hơn ({age_words(newer)})."


def age_words(overlay: Overlay) -> str:
    """Return of which day a layer is, and its number among those of one day."""
    number = f", bản {overlay.edition}" if overlay.edition else ""
    return f"ngày {overlay.as_of}{number}"


def _file(unused: Unused) -> str:
    name, _, place = unused.change.id.rpartition("#")
    return f"{name}, mục {place}"
