"""``motcua voice`` as it is typed: the script, recordings made elsewhere or here, the checker, a call to listen to."""

import csv
import io
import json
import sys
import wave

import pytest

from sync.__main__ import main
from sync.devices.voice_folder import read_voice, write_clip
from sync.domain.sound import Sound
from sync.domain.voice import Kind
from sync.domain.voice_script import script
from tests.fakes_voice import RATE_HZ, record, tone, write_wav

ALL = tuple(line.clip for line in script())


@pytest.fixture
def voice(tmp_path, capsys):
    def typed(*arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        code = main(["--settings", str(tmp_path / "none.toml"), "voice", *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return typed


def test_the_script_is_read_as_a_page_or_a_table(voice, tmp_path):
    code, page = voice("script")
    assert code == 0
    assert "| 5 | 4.wav | bốn |  | có |" in page
    table = tmp_path / "kich-ban.csv"
    assert voice("script", "--out", table)[0] == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert [row["file"] for row in rows] == [f"{clip}.wav" for clip in ALL]
    assert voice("script", "--out", tmp_path / "none" / "a.md")[0] == 1


def test_recordings_from_elsewhere_are_made_even_and_checked(voice, tmp_path):
    source, here = record(tmp_path / "thu", None, tone(200, 0.05, 200, 300)), tmp_path / "voice"
    (source / "4.wav").rename(source / "05 Bốn.WAV")
    raw = tone(200, 0.2, 300, 300).samples
    write_wav(source / "5.wav", b"".join(value.to_bytes(2, "little", signed=True) * 2 for value in raw), channels=2)
    assert voice("import", source, "--dir", here) == (
        0,
        "Đã xem 50 tệp.\n50 tiếng nghe được (giọng người); 0 tiếng thiếu hoặc hỏng.\n",
    )
    heard = read_voice(here)
    assert heard
    assert heard.kind is Kind.RECORDED
    assert len({sound.length_ms for sound in heard.sounds.values()}) == 1


def test_bad_recordings_and_unknown_names_are_told_and_left_out(voice, tmp_path):
    source, here = record(tmp_path / "thu", None, without="9"), tmp_path / "voice"
    write_clip(source / "8.wav", Sound(RATE_HZ, bytes(RATE_HZ)))
    write_clip(source / "quay.wav", tone())
    code, said = voice("import", source, "--dir", here)
    assert code == 1
    assert "8.wav: không nghe thấy gì.\nquay.wav: không có trong kịch bản.\n" in said
    assert "8.wav “tám”: chưa có.\n9.wav “chín”: chưa có.\n48 tiếng nghe được" in said
    assert voice("import", tmp_path / "empty", "--dir", here)[0] == 1
    (tmp_path / "empty").mkdir()
    assert voice("import", tmp_path / "empty", "--dir", tmp_path / "other") == (1, "Đã xem 0 tệp.\n")


def test_what_was_changed_by_hand_is_found_by_the_checker(voice, tmp_path):
    here = record(tmp_path / "voice")
    assert voice("check", "--dir", here)[0] == 0
    (here / "chao.wav").write_bytes(b"?")
    write_clip(here / "muoi.wav", tone(300, after_ms=400))
    code, said = voice("check", "--dir", here)
    assert code == 1
    assert said.splitlines()[:2] == [
        "muoi.wav “mươi”: im lặng ở cuối quá 0,25 giây.",
        "chao.wav “”: không phải WAV một kênh, 16 bit, từ 16.000 đến 48.000 Hz.",
    ]
    told = json.loads(voice("check", "--json", "--dir", here)[1])
    assert (told["kind"], told["broken"]["muoi"]) == ("recorded", ["silence-after"])


def test_placeholders_are_checked_but_never_mixed_with_a_person(voice, tmp_path):
    here = record(tmp_path / "voice", Kind.PLACEHOLDER)
    assert "tiếng tạm, không phải giọng người" in voice("check", "--dir", here)[1]
    code, said = voice("import", record(tmp_path / "thu", None), "--dir", here)
    assert (code, "chứa tiếng tạm" in said) == (1, True)


def test_a_clip_is_recorded_until_it_is_good(voice, tmp_path, monkeypatch):
    """The first take is silent, the second is good; then "b" passes over a clip and "t" ends."""
    here = record(tmp_path / "voice", without="4 5 6")
    write_clip(tmp_path / "0.wav", Sound(RATE_HZ, bytes(RATE_HZ)))
    write_clip(tmp_path / "1.wav", tone(400, 0.1, 300, 300))
    program = tmp_path / "microphone.py"
    program.write_text(
        "import pathlib, shutil, sys\n"
        "here, out = pathlib.Path(__file__).parent, sys.argv[1]\n"
        "takes = len(list(here.glob('take*')))\n"
        "(here / f'take{takes}').touch()\n"
        "shutil.copy(here / f'{takes}.wav', out)\n"
        "(here / 'done').touch()\n"
    )
    typed = iter(["", "stop", "", "stop", "b", "t"])

    def answer(_asked: str) -> str:
        word = next(typed)
        while word == "stop" and not (tmp_path / "done").exists():
            pass
        if word == "stop":
            (tmp_path / "done").unlink()
        return "" if word == "stop" else word

    monkeypatch.setattr("builtins.input", answer)
    code, said = voice("record", "--dir", here, "--with", f"{sys.executable} {program} {{file}}")
    assert code == 1
    assert "1/3  Đọc: “bốn”" in said
    assert "Chưa được: không nghe thấy gì. Thu lại.\n   Được.\n2/3  Đọc: “năm”\n3/3" in said
    assert "5.wav “năm”: chưa có.\n6.wav “sáu”: chưa có.\n48 tiếng nghe được" in said


def test_a_program_that_is_not_there_is_one_sentence(voice, tmp_path, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda _asked: "")
    assert voice("record", "4", "--dir", tmp_path / "voice", "--with", "no-such-program {file}") == (
        1,
        "1/1  Đọc: “bốn”\nKhông chạy được no-such-program. Kiểm tra lại lệnh sau --with.\n",
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    code, said = voice("record", "4", "--dir", tmp_path / "voice")
    assert (code, "Máy này không có chương trình thu âm nào" in said) == (1, True)


def test_a_call_is_put_together_to_be_listened_to(voice, tmp_path):
    here, out = record(tmp_path / "voice", without="9"), tmp_path / "call.wav"
    code, said = voice("say", "a045", "3", "--out", out, "--dir", here)
    assert (code, said) == (0, f"Xin mời số A không bốn năm, đến quầy số ba (2,6 giây): {out}\n")
    with wave.open(str(out)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(2.56)
    assert voice("say", "A045", "9", "--out", out, "--dir", here)[1].startswith("Giọng này thiếu tiếng: 9.")
    assert voice("say", "45", "9", "--out", out, "--dir", here)[0] == 1
    assert voice("say", "A045", "3", "--out", tmp_path / "no" / "a.wav", "--dir", here)[0] == 1
    assert voice("say", "A045", "3", "--out", out, "--dir", tmp_path)[1].startswith(f"Thư mục {tmp_path} chưa có")


def test_without_a_folder_the_machine_s_own_is_meant(tmp_path, capsys):
    file = tmp_path / "settings.toml"
    file.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "b1"\nrole = "board"\ndata = "data"\n')
    record(tmp_path / "data" / "voice")
    assert main(["--settings", str(file), "voice", "check"]) == 0
    assert "50 tiếng nghe được" in capsys.readouterr().out
