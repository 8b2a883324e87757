"""What the desk answers when a step is not possible: one Vietnamese sentence that says what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotPossible:
    """The refusal when a thing is no longer as the screen showed it; the reason is a Vietnamese sentence."""

    reason: str


GONE = NotPossible("Không thấy số này trên máy.")
NO_COUNTER = NotPossible("Trung tâm không có quầy này. Báo quản trị viên.")
TAKEN = NotPossible("Số này đã do quầy khác mời hoặc đã xong.")
NO_REASON = NotPossible("Chọn một lý do trong danh sách.")
RESTS = NotPossible("Quầy đang tạm nghỉ. Mở lại quầy trước khi gọi hoặc nhận bà con.")
BUSY = NotPossible("Quầy đang có người. Kết thúc hoặc gác lại số đó trước.")
