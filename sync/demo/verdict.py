"""What is said of a day that was played: pure, from what the audit found."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sync.demo.audit import Findings


@dataclass(frozen=True, slots=True)
class Played:
    """A day, and how far it came.

    Attributes:
        stumbled: where it broke off; "" when it was played to its end.
        seconds: how long it took.
    """

    findings: Findings
    stumbled: str
    seconds: float

    @property
    def good(self) -> bool:
        """Whether it came to its end, and all is as it should be."""
        return self.findings.faultless and not self.stumbled

    @property
    def lost(self) -> int:
        """How much is lost: what lies on its way counts after the end of the day, and not when it broke off before."""
        return self.findings.lost + (0 if self.stumbled else self.findings.under_way)

    @property
    def waiting(self) -> int:
        """How much would still have gone to the province if the day had not broken off."""
        return self.findings.under_way if self.stumbled else 0


def shape(played: Played) -> dict[str, float]:
    """Return what scripts read."""
    found = played.findings
    return {
        "tickets": found.tickets,
        "served": found.served,
        "dossiers": found.dossiers,
        "reached_province": found.reached_province,
        "lost": played.lost,
        "doubled": found.doubled,
        "seconds": played.seconds,
    }


def sentences(played: Played, pictures: Path) -> str:
    """Return what people read."""
    found = played.findings
    good = "Mọi thứ đã về tỉnh, không mất, không trùng; kiosk và bảng không giữ gì về người dân."
    waiting = f", {played.waiting} mục chưa kịp về tỉnh" if played.waiting else ""
    verdict = good if played.good else "Chưa đạt: xem dòng lỗi."
    return (
        f"{found.tickets} số, {found.served} người được phục vụ, {found.dossiers} hồ sơ, "
        f"{found.reached_province} đã về tỉnh; mất {played.lost}, trùng {found.doubled}{waiting}; "
        f"{played.seconds:g} giây. Ảnh ở {pictures}/.\n{verdict}"
    )


def troubles(played: Played) -> Iterator[str]:
    """Yield what is wrong, a sentence each; a day that broke off is unequal everywhere, which is not said apart."""
    found = played.findings
    if played.stumbled:
        yield f"Ngày diễn dừng giữa chừng nên chưa kết luận được. Dừng ở: {played.stumbled}"
    if played.waiting:
        yield f"{played.waiting} mục còn nằm ở các máy, chưa kịp về tỉnh; chưa mất."
    yield from () if played.stumbled else (f"Khác với tỉnh: {difference}" for difference in found.unequal)
    yield from (f"Còn dấu vết của người dân: {trace}" for trace in found.personal)
