"""Which languages a kiosk speaks beside Vietnamese and English, and which files it leaves out."""

from sync.doctor.finding import Finding, ill, well
from sync.domain.roles import Role
from sync.office.kiosk_languages import FOLDER, RELEASED, find_languages
from sync.settings import Settings


def languages(settings: Settings) -> Finding | None:
    """Return what was added on this machine; None for other machines, and for a kiosk to which nothing was added."""
    if settings.role is not Role.KIOSK:
        return None
    found = find_languages(settings.data)
    if found.refused:
        named = ", ".join(f"{each.file.name} ({each.why})" for each in found.refused)
        do = f"Sửa hoặc bỏ các tệp ấy trong thư mục {settings.data / FOLDER}."
        return ill("languages", f"Ki-ốt không dùng bản dịch: {named}.", do)
    added = [each for each in found.languages if each.code not in RELEASED]
    said = ", ".join(f"{each.name} ({each.told} trên {each.wanted} câu)" for each in added)
    return well("languages", f"Ki-ốt có thêm tiếng: {said}.") if added else None
