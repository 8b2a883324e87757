"""K-40: the page of a kiosk whose program does not start."""

import json
import subprocess
import sys

from PySide6.QtGui import QImage, QPainter

from kiosk.fallback import CENTRE, HOE, INDIGO, draw, page
from kiosk.show import SIZES
from resources.qt.fonts import install_fonts


def test_k40_it_says_what_to_do_when_the_centre_is_open_and_that_numbers_are_valid():
    said = [line.text for line in page()]
    assert said[1] == "Máy tạm ngừng phục vụ"
    assert any("bàn hướng dẫn" in text for text in said)
    assert any(text.startswith("Giờ làm việc: Thứ Hai") for text in said)
    assert any("stays valid" in text for text in said)


def test_k40_it_needs_no_file_and_names_the_telephone_where_there_is_one(tmp_path):
    bare = [line.text for line in page(tmp_path / "gone.json")]
    assert bare[:2] == ["Một Cửa", "Máy tạm ngừng phục vụ"]
    file = tmp_path / "centre.json"
    file.write_text(json.dumps({**json.loads(CENTRE.read_text(encoding="utf-8")), "phone": "0204 3 000 000"}))
    assert "Điện thoại: 0204 3 000 000" in [line.text for line in page(file)]


def test_all_of_it_has_room_on_both_shapes_of_screen(qapp):  # noqa: ARG001  Qt first
    install_fonts()
    for size in SIZES.values():
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw(painter, size, page())
        painter.end()
        foot = {image.pixelColor(x, image.height() - 40).name() for x in range(0, image.width(), 7)}
        head = {image.pixelColor(x, y).name() for x in range(90, 500, 3) for y in range(90, 140)}
        assert foot == {INDIGO.lower()}
        assert HOE.lower() in head


def test_it_ends_by_itself_so_that_the_kiosk_is_tried_again():
    command = [sys.executable, "-m", "kiosk.fallback", "--minutes", "0.0005"]
    assert subprocess.run(command, check=False, timeout=60).returncode == 0
