import pytest

from counter_client.__main__ import main, parser
from counter_client.look.tokens import THEMES
from counter_client.start import SIZES, poses


@pytest.mark.usefixtures("qapp")
def test_a_missing_settings_file_is_one_sentence_on_stderr(tmp_path, capsys):
    assert main(["--settings", str(tmp_path / "none.toml")]) == 1
    assert "Chỉ đúng tệp bằng --settings" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["banana", "10x10", "1366", "1366x"])
def test_a_size_that_is_none_is_a_usage_error(tmp_path, size, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(["--screens", str(tmp_path), "--size", size])
    assert leaving.value.code == 2
    assert size in capsys.readouterr().err


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["--screens", str(tmp_path / "file" / "pictures")]) == 1
    assert capsys.readouterr().err.startswith("Không tạo được thư mục")


def test_pictures_are_made_in_every_theme_and_size_that_is_not_chosen():
    every = poses(parser().parse_args(["--screens", "out"]))
    assert {pose.theme for pose in every} == set(THEMES)
    assert {pose.text for pose in every} == {100, 150}
    assert {pose.size for pose in every} == set(SIZES)
    assert len({pose.name for pose in every}) == len(every) == 12
    one = poses(parser().parse_args(["--screens", "out", "--theme", "hc", "--text", "130", "--size", "1024x768"]))
    assert [pose.name for pose in one] == ["hc-130-1024"]
