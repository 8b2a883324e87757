"""Why an event could not be used, in the words of the person who reads the work-list."""

import re

FIELDS = {
    "code": "Mã hồ sơ",
    "procedure": "Mã thủ tục",
    "procedure_name": "Tên thủ tục",
    "name": "Họ tên",
    "id_number": "Số định danh",
    "born": "Ngày sinh",
    "address": "Nơi cư trú",
    "phone": "Điện thoại",
    "components": "Danh mục giấy tờ",
    "originals": "Số bản chính",
    "copies": "Số bản sao",
    "counter": "Quầy",
    "due": "Ngày hẹn trả",
    "ticket": "Phiếu",
    "dossier": "Hồ sơ",
    "note": "Giấy tờ cần bổ sung",
    "fee": "Lệ phí",
    "result": "Kết quả",
    "number": "Số thứ tự",
    "series": "Dãy số",
    "day": "Ngày",
    "group": "Nhóm việc",
    "services": "Việc",
    "entry": "Mục bị bỏ",
    "reason": "Lý do",
    "until": "Giờ hẹn quay lại",
    "preferred": "Diện ưu tiên",
    "appointment": "Giờ hẹn",
    "place": "Chỗ trong hàng",
    "to_counter": "Quầy nhận",
    "to_officer": "Cán bộ nhận",
    "officer": "Cán bộ",
    "screen": "Màn hình",
    "at": "Giờ hẹn",
    "reference": "Mã lịch hẹn",
    "line": "Dòng trong tệp",
    "form": "Mẫu đánh giá",
    "answers": "Câu trả lời",
}
"""Fields of bodies as people call them."""

_SENTENCES = {
    "unknown kind": "Phần mềm trên máy này chưa hiểu việc này. Cập nhật phần mềm; việc vẫn được giữ nguyên.",
    "no usable first event": "Việc mở đầu của hồ sơ hoặc số này chưa dùng được, nên bước này phải chờ.",
    "received twice": "Hồ sơ này đã được tiếp nhận một lần rồi.",
    "issued twice": "Số này đã được cấp một lần rồi.",
    "asked twice": "Dãy mã này đã được xin một lần rồi.",
    "discarded twice": "Mục này đã được bỏ một lần rồi.",
    "its body is wanted": "Nội dung chưa về tới máy này. Máy đang xin lại từ các máy khác.",
    "wrong audience": "Ghi nhầm chỗ giữa sổ công cộng và sổ của cán bộ. Báo kỹ thuật xem lại máy đã ghi.",
    "not for this machine to say": "Máy này không có quyền làm việc ấy. Báo kỹ thuật: máy có thể bị người khác dùng.",
    "written after its machine's end": "Máy ghi việc này đã bị thu hồi, nên không tính. Cần thì ghi lại ở máy khác.",
    "begun by another machine": "Máy này ghi vào việc do máy khác mở. Báo kỹ thuật: máy có thể bị người khác dùng.",
    "unreadable header": "Không đọc được việc này do ai làm và về hồ sơ nào. Báo kỹ thuật nếu còn lặp lại.",
    "an object is wanted": "Thiếu một phần của nội dung, hoặc phần ấy ghi sai dạng.",
    "code: an official one is wanted": "Mã được cấp không phải mã chính thức.",
    "nothing is corrected": "Lần sửa này không có mục nào được sửa.",
    "stands in for no event of its machine": "Bản gửi lại không khớp với việc nào của chính máy ấy.",
    "not a range of a lease": "Dãy mã được cấp có số đầu hoặc số cuối sai.",
    "not this machine's to open": "Dãy mã này được cấp cho máy khác.",
    "not the witness": "Máy xác nhận dãy mã không phải máy được chỉ định.",
    "created twice": "Tài khoản này đã được tạo một lần rồi.",
    "viewed twice": "Lượt xem hồ sơ này đã được ghi một lần rồi.",
    "help asked twice": "Lượt gọi giúp này đã được ghi một lần rồi.",
    "appointed twice": "Lịch hẹn này đã được ghi một lần rồi.",
    "made twice": "Lần sửa danh mục này đã được ghi một lần rồi.",
    "posted twice": "Lần sửa danh mục này đã được đăng một lần rồi.",
    "aspect: of a later program": "Mục được sửa chỉ phần mềm mới hơn mới hiểu. Cập nhật phần mềm trên máy này.",
    "opened twice": "Lượt mở quầy này đã được ghi một lần rồi.",
    "begun twice": "Phiên làm việc này đã được mở một lần rồi.",
    "the session of another machine": "Phiên làm việc này do máy khác mở. Báo kỹ thuật xem lại máy đã ghi.",
    "officer: a sign-in name is wanted": "Tên đăng nhập ghi sai dạng.",
    "role: one of the four is wanted": "Vai trò phải là một trong bốn vai trò của trung tâm.",
    "way: password or pin is wanted": "Cách đăng nhập phải là mật khẩu hoặc mã PIN.",
    "state: waiting, called, serving or absent is wanted": "Bước hoàn tác không nói rõ trở về trạng thái nào.",
    "answers: some are wanted, of 0 to 2 points each": "Đánh giá không có câu trả lời, hoặc điểm không từ 0 đến 2.",
    "no answer to a roll call": "Câu trả lời điểm danh không khớp với lần điểm danh nào.",
}
_SHAPES = (
    (r"has the official code (\S+) already", "Hồ sơ đã có mã chính thức {0}. Mã đến sau không được dùng."),
    (r"(\w+): a text of at most (\d+) characters is wanted", "{0}: cần chữ, tối đa {1} ký tự."),
    (r"(\w+): a whole number is wanted", "{0}: cần số nguyên, không âm."),
    (r"(\w+): YYYY-MM-DD is wanted", "{0}: cần ngày có thật, như 26/11/2026."),
    (r"(\w+): a list of at most (\d+) is wanted", "{0}: cần danh sách, tối đa {1} mục."),
    (r"(\w+): argon2id in PHC form of at most (\d+) KiB is wanted", "Mật khẩu hoặc PIN của tài khoản ghi sai dạng."),
    (r"(\w+): digests of 64 characters are wanted", "Mã khôi phục của tài khoản ghi sai dạng."),
    (r"(\w+): 1 to (\d+) is wanted", "{0}: cần số từ 1 đến {1}."),
)


def in_words(reason: str) -> str:
    """Return the sentence for a fold's reason; one that no sentence is known for is quoted."""
    if reason in _SENTENCES:
        return _SENTENCES[reason]
    for shape, sentence in _SHAPES:
        if match := re.fullmatch(shape, reason):
            return sentence.format(*(FIELDS.get(part, part) for part in match.groups()))
    return f"Không dùng được ({reason})."


def in_field(reason: str) -> str:
    """Return the sentence as it stands under its field, whose name it then need not say."""
    name, colon, rest = in_words(reason).partition(": ")
    return f"{rest[:1].upper()}{rest[1:]}" if colon and name in FIELDS.values() else in_words(reason)


def field_of(reason: str) -> str:
    """Return the field that a reason speaks of; "" when it speaks of the whole."""
    key = reason.partition(":")[0]
    return key if key in FIELDS and key != reason else ""
