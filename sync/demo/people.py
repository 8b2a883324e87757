"""Invented visitors. Their numbers begin with 000, which no place of birth has: they can be nobody's."""

from dataclasses import dataclass

_NAMES = (
    "Nguyễn Thị Huyền",
    "Trần Văn Đức",
    "Lê Thị Ánh Tuyết",
    "Phạm Quốc Khánh",
    "Hoàng Thị Mỹ Lệ",
    "Vũ Đình Trường",
    "Đặng Thị Ngọc Bích",
    "Bùi Văn Ưởng",
    "Đỗ Thị Hạnh",
    "Ngô Minh Quân",
    "Dương Thị Thắm",
    "Lý Văn Phước",
)
_VILLAGES = ("thôn Đồng Đạo", "thôn Gò Pháo", "thôn Đa Hội", "thôn Cấm", "thôn Hương Ninh")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes to the centre.

    Attributes:
        group: the card touched at the kiosk.
        errand: what the officer types to find the procedure.
    """

    name: str
    id_number: str
    born: str
    address: str
    phone: str
    group: str
    errand: str


_ERRANDS = (("ho-tich", "đăng ký giám hộ"), ("chung-thuc", "cấp bản sao từ sổ gốc"))


def visitors(count: int) -> tuple[Visitor, ...]:
    """Return so many visitors, alternating between the two desks of the demonstration."""
    return tuple(_visitor(place) for place in range(count))


def _visitor(place: int) -> Visitor:
    group, errand = _ERRANDS[place % len(_ERRANDS)]
    return Visitor(
        name=_NAMES[place % len(_NAMES)],
        id_number=f"000{place % 4}{60 + place % 40:02d}{100000 + place * 7919 % 900000:06d}",
        born=f"{1 + place % 28:02d}/{1 + place % 12:02d}/{1960 + place % 40}",
        address=f"{_VILLAGES[place % len(_VILLAGES)]}, xã Hợp Thịnh, tỉnh Bắc Ninh",
        phone=f"09{10000000 + place * 104729 % 90000000:08d}",
        group=group,
        errand=errand,
    )
