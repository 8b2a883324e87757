"""What the doctor says of a board's voice."""

import pytest

from sync.devices.voice_folder import OWN
from sync.doctor.hall_voice import hall_voice
from sync.domain.ids import DeviceId
from sync.domain.roles import Role
from sync.domain.voice import Kind
from sync.settings import BoardSettings, Settings
from tests.fakes import CENTRE
from tests.fakes_voice import record


def a_machine(data, role=Role.BOARD, *, placeholders=False):
    return Settings(CENTRE, DeviceId("b1"), role, data, board=BoardSettings(placeholders))


@pytest.mark.parametrize(
    ("without", "ok", "said"),
    [
        ("", True, "Giọng gọi số: 50 tiếng thu sẵn, nghe được cả."),
        ("4", False, "Giọng gọi số thiếu hoặc hỏng: 4 (chưa có); số nào cần tiếng ấy chỉ có chuông."),
        ("0 1 2 3 4 5 6", False, "3 (chưa có), 4 (chưa có) và 2 tiếng nữa; số nào"),
    ],
)
def test_a_recorded_voice_is_well_when_every_call_can_be_said(tmp_path, without, ok, said):
    record(tmp_path / OWN, without=without)
    found = hall_voice(a_machine(tmp_path), tmp_path)
    assert found
    assert found.ok is ok
    assert said in found.sentence
    assert ok or "motcua voice record" in found.sentence


def test_without_a_recording_the_board_chimes_and_the_doctor_says_how_to_record(tmp_path):
    found = hall_voice(a_machine(tmp_path), tmp_path / "none")
    assert found
    assert found.ok
    assert "bảng gọi bằng chuông và chữ" in found.sentence


@pytest.mark.parametrize(("heard", "said"), [(False, "(không phát)"), (True, "(đang phát để thử loa)")])
def test_placeholders_are_never_called_a_voice(tmp_path, heard, said):
    shipped = record(tmp_path / "shipped", Kind.PLACEHOLDER)
    found = hall_voice(a_machine(tmp_path, placeholders=heard), shipped)
    assert found
    assert found.sentence == (
        f"Chưa thu giọng gọi số: có 50 tiếng tạm không phải giọng người {said}. Thu giọng bằng motcua voice record."
    )


def test_a_machine_that_calls_nobody_is_not_asked(tmp_path):
    assert hall_voice(a_machine(tmp_path, Role.KIOSK)) is None
