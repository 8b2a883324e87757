"""What the hall board shows between calls, and which files it leaves out."""

from sync.devices.show_folder import FOLDER, show_of
from sync.doctor.finding import Finding, ill, well
from sync.domain.roles import Role
from sync.domain.showing import SENTENCES
from sync.settings import Settings


def hall_show(settings: Settings) -> Finding | None:
    """Return how many pictures and clips there are; None for other machines, and for a board that shows none.

    Whether a file of the right kind can be decoded, the board finds out; it leaves the others out too.
    """
    if settings.role is not Role.BOARD:
        return None
    show = show_of(settings.data)
    if show.left_out:
        named = ", ".join(f"{name} ({SENTENCES[why]})" for name, why in sorted(show.left_out.items()))
        what = f"Bảng gọi số không chiếu: {named}."
        return ill("pictures", what, f"Sửa hoặc bỏ các tệp ấy trong thư mục {settings.data / FOLDER}.")
    return well("pictures", f"Bảng gọi số chiếu {len(show.files)} ảnh và phim.") if show.files else None
