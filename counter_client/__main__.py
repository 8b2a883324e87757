"""The officer's client: ``python -m counter_client --settings FILE``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from resources.qt import preflight
from sync.usage import Parser, speak_utf_8, whole

LEAST, MOST = 400, 8000


def main(argv: Sequence[str] | None = None) -> int:
    """Run until the window is closed; 1 with a sentence on stderr when it cannot begin."""
    speak_utf_8()
    options = parser().parse_args(argv)
    preflight.require("offscreen" if options.screens or options.keys or options.posters else None)
    # Only after the check above: importing Qt without its libraries ends the process.
    from counter_client import start, training  # noqa: PLC0415
    from sync.errors import Trouble  # noqa: PLC0415

    try:
        instead = (
            (options.keys, start.keys),
            (options.posters, start.posters),
            (options.training, training.train),
            (options.screens, start.screens),
        )
        run = next((run for wanted, run in instead if wanted), start.run)
        return run(options)
    except Trouble as trouble:
        print(f"{trouble.what} {trouble.do}", file=sys.stderr)
        return 1


def parser() -> Parser:
    """Return what the command understands."""
    parser = Parser(prog="motcua-counter", description="Phần mềm của cán bộ ở quầy.")
    parser.add_argument("--settings", type=Path, metavar="TỆP", help="tệp cài đặt của máy (TOML)")
    parser.add_argument("--robot", action="store_true", help="nghe lệnh JSON ở đầu vào chuẩn, trả lời ở đầu ra chuẩn")
    parser.add_argument("--demo", action="store_true", help="hiện mật khẩu của bản trình diễn ở màn hình đăng nhập")
    parser.add_argument("--training", action="store_true", help="tập trên một buổi sáng dựng sẵn, không giữ lại gì")
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="tiếng Việt (mặc định) hoặc tiếng Anh")
    parser.add_argument("--theme", choices=("light", "dark", "hc"), help="sáng, tối, tương phản cao")
    parser.add_argument("--text", type=whole(1), choices=(100, 115, 130, 150), help="cỡ chữ, phần trăm")
    parser.add_argument("--size", type=_size, metavar="RỘNGxCAO", help="cỡ cửa sổ (mặc định 1366x768)")
    parser.add_argument("--keys", type=Path, metavar="TỆP", help="ghi mọi phím tắt ra một tờ A4 (PDF) rồi thôi")
    posters = "ghi áp phích A4 của các thủ tục hay gặp vào đây rồi thôi"
    parser.add_argument("--posters", type=Path, metavar="THƯ_MỤC", help=posters)
    parser.add_argument("--of", nargs="+", metavar="MÃ", help="với --posters: chỉ các thủ tục này")
    parser.add_argument("--png", action="store_true", help="với --posters: ảnh PNG thay vì PDF")
    pictures = "chụp mọi màn hình vào đây rồi thôi; mọi màu và cỡ chữ nếu không chọn"
    parser.add_argument("--screens", type=Path, metavar="THƯ_MỤC", help=pictures)
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and LEAST <= min(int(width), int(height)) <= MOST):
        raise argparse.ArgumentTypeError(f"{text} không dùng được, ghi như 1366x768")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
