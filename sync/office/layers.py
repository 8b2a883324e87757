"""Layers above the national catalogue as files: looked at before they are taken, then kept in the data folder."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sync.domain.centre import Centre
from sync.domain.effective import Effective, effective
from sync.domain.overlay import Change, Layer
from sync.domain.overlay_file import Overlay, believed, is_overlay
from sync.office.edition import ImportRefused, demand_seal
from sync.office.shipped import OVERLAYS, load_catalogue, load_overlay, read_json


@dataclass(frozen=True, slots=True)
class LayerReport:
    """What a layer says, and what of it would show on a day at a centre of its own; ``invented`` is synthetic."""

    overlay: Overlay
    effective: Effective
    invented: tuple[Change, ...]


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
    invented = tuple(change for change in overlay.changes if change.synthetic)
    return LayerReport(overlay, effective(base, changes, day, groups, centre.offers), invented)


def take_layer(file: Path, data: Path) -> Path:
    """Keep a layer in the data folder, in place of the one of that name; return where.

    Raises:
        DataUnusable: it as a whole cannot be read.
        ImportRefused: nothing of it can be used, it cannot be written, its name is another layer's, or it is a
            province's and not signed; what was there stays.
    """
    overlay = load_overlay(file)
    if overlay.layer is not Layer.CENTRE:  # a centre's own word is its own
        demand_seal(file, data)
    if not overlay.changes:
        raise ImportRefused(f"Tệp {file.name} không có sửa đổi nào dùng được.", "Xem lỗi bằng: motcua catalogue check.")
    place = data / OVERLAYS.name / f"{file.stem}.json"
    _demand_own_name(place, overlay)
    draft = place.with_suffix(".draft")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as written:
            written.write(file.read_bytes())
            written.flush()
            os.fsync(written.fileno())
        draft.replace(place)
    except OSError as error:
        raise ImportRefused("Không ghi được lớp danh mục vào ổ đĩa.", "Kiểm tra chỗ trống và quyền ghi.") from error
    return place


def _demand_own_name(place: Path, overlay: Overlay) -> None:
    """Refuse a layer under the name of another one, of which it would take the place: a centre's is not signed."""
    there = next((path for path in (place, OVERLAYS / place.name) if path.exists()), None)
    if there is None:
        return
    present = load_overlay(there)
    if (present.layer, present.unit) != (overlay.layer, overlay.unit):
        raise ImportRefused(f"Tên {place.name} đã là của một lớp khác.", "Đổi tên tệp rồi nạp lại.")
