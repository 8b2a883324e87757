"""What `motcua doctor` says of the voices that read aloud (K-33); a script stands in for speech-dispatcher."""

import stat

import pytest

from sync.doctor.voices import sentence, voices
from sync.domain.ids import CentreId, DeviceId
from sync.domain.numerals import USUAL
from sync.domain.roles import Role
from sync.office.shipped import load_reader
from sync.settings import Settings

READER = load_reader(None, USUAL)
ESPEAK = (("Vietnamese (Northern)", "vi"), ("English (Great Britain)", "en-GB"))
NOBODY_SPEAKS = """#!/bin/sh
case "$*" in
  -O) printf 'OUTPUT MODULES\\nespeak-ng\\nrhvoice\\n';;
  *rhvoice*) printf '%%25s%%25s%%25s\\n' NAME LANGUAGE VARIANT 'Mai Lan' vi none;;
  *) printf '%%25s%%25s%%25s\\n' NAME LANGUAGE VARIANT 'Vietnamese (Northern)' vi none 'English (America)' en-US none;;
esac
""".replace("%%", "%")


def kiosk(tmp_path, role=Role.KIOSK):
    return Settings(centre=CentreId("24.hop-thinh"), device=DeviceId("k1"), role=role, data=tmp_path)


def program(tmp_path, text):
    file = tmp_path / "spd-say"
    file.write_text(text)
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ((("Mai Lan", "vi"), *ESPEAK), "Giọng đọc: tiếng Việt (Mai Lan), tiếng Anh (English (Great Britain))."),
        (
            ESPEAK,
            "Giọng đọc: tiếng Anh (English (Great Britain)). "
            "Không có giọng tiếng Việt nghe rõ: trang tiếng Việt không hiện nút Nghe.",
        ),
        (
            (),
            "Không có giọng tiếng Việt và tiếng Anh nghe rõ: trang tiếng Việt và tiếng Anh không hiện nút Nghe.",
        ),
    ],
)
def test_one_line_says_which_voices_there_are(listed, said):
    assert sentence(listed, READER) == said


def test_every_module_is_asked(tmp_path):
    found = voices(kiosk(tmp_path), program(tmp_path, NOBODY_SPEAKS))
    assert found is not None
    assert found.ok
    assert found.sentence == "Giọng đọc: tiếng Việt (Mai Lan), tiếng Anh (English (America))."


@pytest.mark.parametrize("text", ["", "#!/bin/sh\nexit 1\n"])
def test_a_kiosk_without_voices_is_well(tmp_path, text):
    ask = program(tmp_path, text) if text else str(tmp_path / "nothing")
    found = voices(kiosk(tmp_path), ask)
    assert found is not None
    assert (found.ok, "không hiện nút Nghe" in found.sentence) == (True, True)


def test_a_counter_reads_nothing_aloud(tmp_path):
    assert voices(kiosk(tmp_path, Role.COUNTER)) is None
