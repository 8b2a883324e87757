"""Checks, before Qt is loaded, what Qt would otherwise abort over: shared libraries, a display, the fonts.

Qt ends the process with signal 6 when a library of its platform plug-in or the display is missing, and blames
libxcb-cursor0 whatever it was; Python cannot catch that. So this file imports the standard library only, and also runs
as a script before anything is installed (``make setup``).
"""

import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

FONT_FOLDER = Path(__file__).parents[1] / "fonts"
FONTS = tuple(f"BeVietnamPro-{weight}.ttf" for weight in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold"))

# Shared library → Debian package. Newer releases answer to the same package names (libglib2.0-0 → libglib2.0-0t64).
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
}
XCB = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
LIBRARIES = {"offscreen": ALWAYS, "xcb": ALWAYS | XCB, "wayland": ALWAYS | WAYLAND}


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a window cannot open here, with the remedy in the sentence; ``packages`` are Debian's, () when none helps."""

    sentence: str
    packages: tuple[str, ...] = ()


def require(platform: str | None = None) -> None:
    """Set Qt's environment, then return, or print one sentence on stderr and end the process with 1.

    Call it before the first import of PySide6.

    Args:
        platform: "offscreen" draws without a screen; None lets QT_QPA_PLATFORM or else the display decide.
    """
    prepare(platform)
    fault = missing(os.environ.get("QT_QPA_PLATFORM", ""))
    if fault is not None:
        sys.stderr.write(fault.sentence + "\n")
        raise SystemExit(1)


def prepare(platform: str | None = None) -> None:
    """Draw in software unless told otherwise: kiosks have no GPU, and llvmpipe takes twice the memory."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if platform is not None:
        os.environ["QT_QPA_PLATFORM"] = platform


def missing(platform: str = "", fonts: Path = FONT_FOLDER) -> Missing | None:
    """Return the first thing that would stop Qt, None when a window can open.

    Args:
        platform: value of QT_QPA_PLATFORM; "" when Qt is to choose.
        fonts: folder that holds the typeface of the screens.
    """
    return _missing_font(fonts) or (_missing_screen(platform) if sys.platform == "linux" else None)


def missing_packages(platform: str) -> tuple[str, ...]:
    """Return the Debian packages whose libraries cannot be loaded here; platform is "offscreen", "xcb" or "wayland"."""
    return tuple(package for library, package in LIBRARIES[platform].items() if not _loads(library))


def _missing_font(folder: Path) -> Missing | None:
    gone = [name for name in FONTS if not (folder / name).is_file()]
    if not gone:
        return None
    return Missing(f"Thiếu phông chữ {gone[0]} trong {folder}. Hãy cài đặt lại chương trình để có đủ phông chữ.")


def _missing_screen(platform: str) -> Missing | None:
    chosen = platform.partition(":")[0] or _session_platform()
    if chosen is None:
        return Missing(
            "Không thấy màn hình nào (DISPLAY và WAYLAND_DISPLAY đều trống). Hãy chạy trong phiên đồ họa, "
            "hoặc đặt QT_QPA_PLATFORM=offscreen để chạy không cần màn hình."
        )
    packages = missing_packages(chosen if chosen in LIBRARIES else "offscreen")
    if packages:
        return Missing(
            f"Thiếu thư viện hệ thống để mở cửa sổ. Hãy chạy: sudo apt-get install -y {' '.join(packages)}", packages
        )
    return _silent_display(chosen)


def _session_platform() -> str | None:
    if os.environ.get("DISPLAY"):
        return "xcb"
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else None


def _silent_display(platform: str) -> Missing | None:
    if platform == "xcb" and not _x_server_answers():
        return Missing(
            f"Màn hình DISPLAY={os.environ.get('DISPLAY', '')} không trả lời. Hãy đăng nhập vào phiên đồ họa rồi "
            "chạy lại, hoặc đặt QT_QPA_PLATFORM=offscreen để chạy không cần màn hình."
        )
    return None


def _x_server_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    error = int(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return error == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.stdout.write(" ".join(missing_packages(sys.argv[1])) + "\n")
