"""What people are told when a bundle cannot be written, or a file is none for this machine."""

from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS

from sync.errors import BundleFault

SUFFIX = ".motcua"
_FULL = frozenset({ENOSPC, EFBIG, EDQUOT})
_FORBIDDEN = frozenset({EROFS, EACCES, EPERM})
_UNCHANGED = "Không có gì thay đổi."


def not_written(error: OSError) -> BundleFault:
    """Say what stood in the way of writing; the name on the stick stands for what it stood for before."""
    if error.errno in _FULL:
        return BundleFault("USB đã đầy, chưa chép được gì.", "Xóa bớt tệp hoặc dùng USB khác rồi chép lại.")
    if error.errno in _FORBIDDEN:
        return BundleFault("USB này không cho ghi.", "Gạt khóa chống ghi trên USB, hoặc chọn thư mục khác.")
    return BundleFault("Không ghi được vào USB, chưa chép được gì.", "Cắm lại USB, kiểm tra tên thư mục rồi chép lại.")


def unreadable() -> BundleFault:
    """Say that the stick does not answer."""
    return BundleFault("Không đọc được tệp.", "Cắm lại USB, kiểm tra tên tệp rồi đọc lại; đọc hai lần không sao.")


def not_a_bundle() -> BundleFault:
    """Say that it is something else: a PDF, a photo."""
    return BundleFault("Tệp này không phải tệp trao đổi của Một Cửa.", f"Chọn tệp {SUFFIX}. {_UNCHANGED}")


def bad_signature() -> BundleFault:
    """Say that it is not as its sender wrote it."""
    return BundleFault("Tệp này hỏng, không hợp lệ (chữ ký).", f"Chép lại từ máy gửi. {_UNCHANGED}")


def other_version() -> BundleFault:
    """Say that the two programs differ."""
    return BundleFault(
        "Tệp này do phiên bản khác của phần mềm ghi.", f"Cập nhật phần mềm ở cả hai máy rồi chép lại. {_UNCHANGED}"
    )


def cut_off() -> BundleFault:
    """Say that its end is missing."""
    return BundleFault("Tệp này bị thiếu phần cuối.", f"Chép lại, chờ chép xong mới rút USB. {_UNCHANGED}")


def foreign() -> BundleFault:
    """Say that nobody under the pinned root wrote it."""
    return BundleFault("Tệp này không do máy nào của tỉnh này ghi.", f"Hỏi lại người đưa USB. {_UNCHANGED}")


def for_another(receiver: str, me: str) -> BundleFault:
    """Say whom it is sealed to."""
    what = f"Tệp này niêm phong cho {receiver}; máy này là {me}."
    return BundleFault(what, f"Mang tệp đến đúng máy, hoặc chép lại nếu máy đã ghép lại. {_UNCHANGED}")


def changed() -> BundleFault:
    """Say that the stick answered otherwise the second time."""
    return BundleFault("Tệp trên USB đổi trong khi đọc.", "Dùng USB khác và chép lại từ máy gửi.")


def name_taken(name: str) -> BundleFault:
    """Say that something else has the name."""
    return BundleFault(f"Đã có {name}, không phải tệp trao đổi.", "Chọn tên tệp khác.")
