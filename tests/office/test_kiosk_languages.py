"""Which languages a kiosk finds, and what it leaves out (K-14, K-15); and the sheet of a translator."""

from xml.etree import ElementTree

import pytest

from sync.domain.qm_file import said_by
from sync.office.kiosk_languages import FOLDER, RELEASED, SHIPPED, TranslationMissing, find_languages
from sync.office.language_sheet import DATA, sheet
from sync.office.shipped import load_centre, load_guide
from tests.fakes_languages import NAME, NAME_VI, NAMES, fill, qm

BACK = ("Page", "Back", "")
COUNTER = ("Counted", "Counter %1", "")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / FOLDER
    made.mkdir()
    return made


def test_vietnamese_and_english_belong_to_the_release_and_are_whole():
    found = find_languages()
    assert [(each.code, each.name, each.name_vi, each.is_whole) for each in found.languages] == [
        ("vi", "Tiếng Việt", "Tiếng Việt", True),
        ("en", "English", "Tiếng Anh", True),
    ]
    assert found.refused == ()


def test_a_file_of_the_machine_adds_a_language_that_names_itself(folder):
    (folder / "kiosk_qps.qm").write_bytes(qm({**NAMES, BACK: ("Lại",), (DATA, "Cư trú", ""): ("Ở",)}))
    added = find_languages(folder.parent).languages[-1]
    assert (added.code, added.name, added.name_vi) == ("qps", NAME, NAME_VI)
    assert (added.told, added.is_whole) == (1, False)
    assert added.wanted > 250


def test_the_machines_own_file_goes_before_a_shipped_one(folder, tmp_path):
    shipped = tmp_path / "release"
    shipped.mkdir()
    for code in RELEASED:
        (shipped / f"kiosk_{code}.qm").write_bytes((SHIPPED / f"kiosk_{code}.qm").read_bytes())
    for where, word in ((shipped, "cũ"), (folder, "mới")):
        (where / "kiosk_qps.qm").write_bytes(qm({**NAMES, BACK: (word,)}))
    (added,) = find_languages(folder.parent, shipped).languages[2:]
    assert "mới" in added.letters


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("hmn.qm", {**NAMES, BACK: ("Lại",)}, "tên tệp"),
        ("kiosk_too-long-a-code.qm", {**NAMES, BACK: ("Lại",)}, "tên tệp"),
        ("kiosk_en.qm", {**NAMES, BACK: ("Lại",)}, "phát hành"),
        ("kiosk_qps.qm", {BACK: ("Lại",)}, "không nói tên"),
        ("kiosk_qps.qm", {**NAMES, ("Language", "Own name", ""): ("x" * 41,), BACK: ("Lại",)}, "không nói tên"),
        ("kiosk_qps.qm", {**NAMES, ("Other", "Program", ""): ("Lạ",)}, "không dịch câu nào"),
        ("kiosk_qps.qm", {**NAMES, COUNTER: ("Cửa",)}, "“Counter %1” dịch thiếu hoặc thừa %1"),
    ],
)
def test_a_foreign_file_changes_nothing_and_is_told(folder, name, said, why):
    (folder / name).write_bytes(qm(said))
    found = find_languages(folder.parent)
    assert [each.code for each in found.languages] == list(RELEASED)
    assert [(each.file.name, why in each.why) for each in found.refused] == [(name, True)]


def test_a_damaged_file_or_one_that_cannot_be_read_is_told(folder):
    (folder / "kiosk_qps.qm").write_bytes(qm({**NAMES, BACK: ("Lại",)})[:-3])
    (folder / "kiosk_qpx.qm").mkdir()
    assert [each.why for each in find_languages(folder.parent).refused] == [
        "không phải bản dịch .qm, hoặc tệp đã hỏng"
    ] * 2


def test_without_its_own_translation_no_kiosk_starts(tmp_path):
    with pytest.raises(TranslationMissing, match=r"kiosk_vi\.qm"):
        find_languages(shipped=tmp_path)


def test_a_sheet_has_every_sentence_with_its_vietnamese_and_its_names_first():
    made = sheet("qps", load_centre(), load_guide())
    root = ElementTree.fromstring(made.text)  # noqa: S314  our own file
    sources = [message.findtext("source") for message in root.iter("message")]
    assert sources[:2] == ["Own name", "Name in Vietnamese"]
    assert "Hộ khẩu, tạm trú, căn cước" in sources
    back = next(message for message in root.iter("message") if message.findtext("source") == "Back")
    assert back.findtext("extracomment") == "Tiếng Việt: Quay lại\nEnglish: Back"
    assert (made.done, made.wanted) == (0, len(sources))
    wanted = said_by((SHIPPED / "kiosk_vi.qm").read_bytes())
    assert wanted is not None
    assert {message.findtext("source") for message in root.iter("message")} >= {source for _, source, _ in wanted}


def test_a_sheet_keeps_what_is_translated_and_drops_what_is_said_no_more(tmp_path):
    file = tmp_path / "qps.ts"
    file.write_bytes(sheet("qps", load_centre(), load_guide()).text)
    fill(file, lacks=lambda source: source[0] not in "CW")
    gone = file.read_text(encoding="utf-8").replace("<source>Call staff to help</source>", "<source>Gone</source>")
    made = sheet("qps", load_centre(), load_guide(), gone.encode())
    assert "Gone" not in made.text.decode()
    assert 0 < made.done < made.wanted
    again = sheet("qps", load_centre(), load_guide(), made.text)
    assert (again.text, again.done) == (made.text, made.done)


def test_a_draft_is_not_counted(tmp_path):
    file = tmp_path / "qps.ts"
    file.write_bytes(sheet("qps", load_centre(), load_guide()).text)
    fill(file)
    draft = file.read_text(encoding="utf-8").replace("<translation>", '<translation type="unfinished">')
    assert sheet("qps", load_centre(), load_guide(), draft.encode()).done < 20  # plural forms alone
