"""A slip on a plain A4 page, as a PDF that any printer behind CUPS takes: the same dots, in their real size."""

import zlib
from typing import Final

from sync.devices.job import PrintJob

_POINTS_PER_DOT: Final = 72 / 25.4 / 8
_WIDE, _HIGH, _MARGIN = 595.28, 841.89, 42.52  # A4 in points, 15 mm


def pdf(job: PrintJob) -> bytes:
    """Return the page; a slip that is longer than it becomes smaller."""
    scale = min(_POINTS_PER_DOT, (_HIGH - 2 * _MARGIN) / job.height_px)
    wide, high = job.width_px * scale, job.height_px * scale
    drawn = f"q {wide:.2f} 0 0 {high:.2f} {_MARGIN} {_HIGH - _MARGIN - high:.2f} cm /Slip Do Q".encode()
    dots = zlib.compress(job.rows)
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {job.width_px} /Height {job.height_px} /ColorSpace /DeviceGray "
        f"/BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode /Length {len(dots)} >>"
    )
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDE} {_HIGH}] "
        "/Resources << /XObject << /Slip 5 0 R >> >> /Contents 4 0 R >>"
    )
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page.encode(),
        _stream(f"<< /Length {len(drawn)} >>".encode(), drawn),
        _stream(picture.encode(), dots),
    )


def _stream(head: bytes, content: bytes) -> bytes:
    return head + b"\nstream\n" + content + b"\nendstream"


def _file(*objects: bytes) -> bytes:
    made, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
