"""What calls people in the hall: a recorded voice, or the chime alone."""

from pathlib import Path
from typing import Final

from sync.devices.voice_folder import OWN, SHIPPED, read_voice
from sync.doctor.finding import Finding, ill, well
from sync.domain.recording import SENTENCES
from sync.domain.roles import Role
from sync.domain.voice import Kind, Voice
from sync.settings import Settings

MOST_NAMED: Final = 5
_REMEDY: Final = "Xem danh sách: motcua voice check; thu lại: motcua voice record."


def hall_voice(settings: Settings, shipped: Path = SHIPPED) -> Finding | None:
    """Return what the hall hears; None for machines that call nobody.

    A board that only chimes works; a voice whose recordings are missing or bad is ill: those calls only chime.
    """
    if settings.role is not Role.BOARD:
        return None
    own = read_voice(settings.data / OWN, settings.wording)
    if own is not None and own.kind is Kind.RECORDED:
        return _of_recorded(own)
    return _without_recording(own or read_voice(shipped, settings.wording), heard=settings.board.placeholders)


def _of_recorded(voice: Voice) -> Finding:
    if not voice.broken:
        return well("voice", f"Giọng gọi số: {len(voice.sounds)} tiếng thu sẵn, nghe được cả.")
    named = [f"{clip} ({SENTENCES[why[0]]})" for clip, why in sorted(voice.broken.items())]
    more = f" và {len(named) - MOST_NAMED} tiếng nữa" if len(named) > MOST_NAMED else ""
    what = f"Giọng gọi số thiếu hoặc hỏng: {', '.join(named[:MOST_NAMED])}{more}; số nào cần tiếng ấy chỉ có chuông."
    return ill("voice", what, _REMEDY)


def _without_recording(voice: Voice | None, *, heard: bool) -> Finding:
    if voice is None:
        return well("voice", "Chưa có giọng gọi số: bảng gọi bằng chuông và chữ. Thu giọng bằng motcua voice record.")
    use = "đang phát để thử loa" if heard else "không phát"
    placeholders = f"{len(voice.sounds)} tiếng tạm không phải giọng người ({use})"
    return well("voice", f"Chưa thu giọng gọi số: có {placeholders}. Thu giọng bằng motcua voice record.")
