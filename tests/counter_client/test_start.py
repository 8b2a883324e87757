import pytest

from counter_client.__main__ import main
from counter_client.start import size_of


@pytest.mark.usefixtures("qapp")
def test_a_missing_settings_file_is_one_sentence_on_stderr(tmp_path, capsys):
    assert main(["--settings", str(tmp_path / "none.toml")]) == 1
    assert "Chỉ đúng tệp bằng --settings." in capsys.readouterr().err


def test_a_size_is_width_and_height():
    assert size_of("1920x1080") == (1920, 1080)
