"""Layers above the national catalogue as files: looked at before they are taken, then kept in the data folder."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sync.domain.centre import Centre
from sync.domain.effective import Effective, effective
from sync.domain.overlay import Change, Layer
from sync.domain.overlay_file import Overlay, believed, is_overlay
from sync.office.edition import OLDER_ON_PURPOSE, ImportRefused, seal_refusal
from sync.office.layer_words import age_words
from sync.office.overlays import OVERLAYS, load_overlay, overlay_files
from sync.office.shipped import DataUnusable, load_catalogue, read_bytes, read_json


@dataclass(frozen=True, slots=True)
class LayerReport:
    """What a layer says, and what of it would show on a day at a centre of its own.

    Attributes:
        invented: the changes that are synthetic.
        leading_nowhere: links to codes of which this machine has no record.
        refusal: why the file would not be taken; None when it would.
    """

    overlay: Overlay
    effective: Effective
    invented: tuple[Change, ...]
    leading_nowhere: tuple[Change, ...]
    refusal: ImportRefused | None


def is_layer(file: Path) -> bool:
    """Return whether a file is a layer, not an edition.

    Raises:
        DataUnusable: it cannot be read.
    """
    return is_overlay(read_json(file))


def check_layer(file: Path, data: Path, centre: Centre, day: date) -> LayerReport:
    """Return what a layer's file says and what of it would show on a day, whoever's it is; nothing is written.

    Raises:
        DataUnusable: it as a whole cannot be read.
    """
    overlay = load_overlay(file)
    groups = {group.id for group in centre.groups}
    base = load_catalogue(data=data, whole=True)
    changes = believed(overlay.changes, is_demonstration=centre.is_demonstration)
    shown = effective(base, changes, day, groups, centre.offers)
    return LayerReport(
        overlay=overlay,
        effective=shown,
        invented=tuple(change for change in overlay.changes if change.synthetic),
        leading_nowhere=shown.leading_nowhere,
        refusal=why_layer_not_taken(file, overlay, data, older=False),
    )


def take_layer(file: Path, data: Path, *, older: bool = False) -> Path:
    """Keep a layer in the data folder, in place of the one of its series; return where.

    Args:
        file: JSON, packed by gzip or not.
        data: the machine's data folder.
        older: on purpose, put it in place of a newer one that was taken here.

    Raises:
        DataUnusable: it as a whole cannot be read.
        ImportRefused: it is not taken for a reason that ``why_layer_not_taken`` gives, or cannot be written; what was
            there stays.
    """
    overlay = load_overlay(file)
    if refusal := why_layer_not_taken(file, overlay, data, older=older):
        raise refusal
    place = _place(file, overlay, data)
    draft = place.with_suffix(".draft")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as written:
            written.write(read_bytes(file))
            written.flush()
            os.fsync(written.fileno())
        draft.replace(place)
    except OSError as error:
        raise ImportRefused("Không ghi được lớp danh mục vào ổ đĩa.", "Kiểm tra chỗ trống và quyền ghi.") from error
    return place


def why_layer_not_taken(file: Path, overlay: Overlay, data: Path, *, older: bool) -> ImportRefused | None:
    """Return why a layer is not taken: its signature, nothing usable in it, another's name, or a newer one is here."""
    # a centre's own word is its own
    if refusal := seal_refusal(file, data, is_needed=overlay.layer is not Layer.CENTRE):
        return refusal
    if not overlay.changes:
        return ImportRefused(
            f"Tệp {file.name} không có sửa đổi nào dùng được.", "Xem lỗi bằng: motcua catalogue check."
        )
    return _why_not_the_name(_place(file, overlay, data), overlay) or _why_too_old(file, overlay, data, older=older)


def _place(file: Path, overlay: Overlay, data: Path) -> Path:
    """Return where a layer is kept: where its series is, whatever its file is called now.

    The signature is not of the name, so that an older file under another name would else stand beside the newer one.
    """
    held = (path for path, _ in _held(overlay, data))
    return data / OVERLAYS.name / next((path.name for path in held), f"{file.stem}.json")


def _held(overlay: Overlay, data: Path) -> tuple[tuple[Path, Overlay], ...]:
    """Return the files of a layer's series that lie on the machine, its own first; what is unreadable holds nothing."""
    found = []
    for path in reversed(overlay_files(data)):
        try:
            found.append((path, load_overlay(path)))
        except DataUnusable:
            continue
    return tuple((path, item) for path, item in found if item.whose == overlay.whose)


def _why_not_the_name(place: Path, overlay: Overlay) -> ImportRefused | None:
    """Refuse a layer under the name of another one, of which it would take the place: a centre's is not signed."""
    there = next((path for path in (place, OVERLAYS / place.name) if path.exists()), None)
    if there is None:
        return None
    try:
        present = load_overlay(there)
    except DataUnusable:
        return None  # it holds nothing, and a good one mends it
    if present.whose == overlay.whose:
        return None
    return ImportRefused(f"Tên {place.name} đã là của một lớp khác.", "Đổi tên tệp rồi nạp lại.")


def _why_too_old(file: Path, overlay: Overlay, data: Path, *, older: bool) -> ImportRefused | None:
    newer = [(path, item) for path, item in _held(overlay, data) if item.age > overlay.age]
    for path, held in newer:
        what = f"Tệp {file.name} ({age_words(overlay)}) cũ hơn lớp đang dùng {path.name} ({age_words(held)})."
        if path.parent == OVERLAYS:
            return ImportRefused(what, "Bản mới hơn đi kèm chương trình; không quay về bản cũ được.")
        if not older:
            return ImportRefused(what, OLDER_ON_PURPOSE)
    return None
