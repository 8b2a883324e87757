"""The script of the hall's voice on paper, or for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from sync.domain.voice_script import Line

_HEAD: Final = """# Kịch bản thu giọng gọi số

Một người đọc tất cả, trong một buổi, cùng một chỗ ngồi. Phòng yên, có rèm hay chăn, tắt quạt và điều hòa.
Miệng cách micrô một gang tay, hơi lệch sang bên. Đọc chậm, rõ, giọng ngang như giữa câu: các tiếng được ghép lại thành
“Xin mời số A không bốn năm, đến quầy số chín”. Mỗi tiếng một tệp WAV (một kênh, 48.000 Hz, 16 bit là tốt nhất),
im lặng nửa giây trước và sau; phần mềm tự cắt và chỉnh âm lượng. Tên tệp là cột “tệp”.

Người đọc đồng ý bằng văn bản cho trung tâm dùng giọng mình để gọi số, và biết có thể đòi xóa.

Thu tại máy: motcua voice record. Thu nơi khác rồi đưa vào: motcua voice import THƯ_MỤC. Kiểm tra: motcua voice check.

| số | tệp | đọc | ghi chú | cần để gọi |
|---|---|---|---|---|
"""


def markdown_of(lines: Iterable[Line]) -> str:
    """Return a page to read from."""
    rows = (
        f"| {count} | {line.clip}.wav | {line.words} | {line.hint} | {'có' if line.needed else 'không bắt buộc'} |\n"
        for count, line in enumerate(lines, 1)
    )
    return _HEAD + "".join(rows)


def csv_of(lines: Iterable[Line]) -> str:
    """Return a table with a heading; the file's name is how ``voice import`` knows a clip."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("file", "words", "hint", "needed"))
    rows.writerows((f"{line.clip}.wav", line.words, line.hint, int(line.needed)) for line in lines)
    return text.getvalue()
