"""Editions and layers that a province publishes: signed by its root, refused by its machines when they are not."""

import json

import pytest

from sync.__main__ import main
from sync.domain.overlay import Layer
from sync.errors import IdentityFault
from sync.identity.authority import found
from sync.identity.certificates import pem_of
from sync.identity.passport import ROOT
from sync.identity.publishing import Seal, seal_of, sign_file
from sync.office.overlays import load_overlays
from tests.office.small_edition import put_small_edition

PASSWORD = "ba la hai"
NEW = {"code": "1.116410", "name": "Cấp lại thẻ căn cước", "field": "Căn cước", "commune_core": True}


@pytest.fixture
def place(tmp_path):
    """A machine that pins a province's root, with a small edition; the stick lies beside it."""
    data = tmp_path / "data"
    put_small_edition(data)
    authority = found(_made(tmp_path / "stick"), "Bắc Ninh", PASSWORD.encode())
    (data / ROOT).write_bytes(pem_of((authority.root.der,)))
    (tmp_path / "password").write_text(PASSWORD)
    settings = tmp_path / "settings.toml"
    settings.write_text('[machine]\ncentre = "24.hop-thinh"\ndevice = "hub"\nrole = "hub"\ndata = "data"\n')
    (tmp_path / "new.json").write_text(json.dumps({"as_of": "2026-10-01", "procedures": [NEW]}))
    return tmp_path


def _made(folder):
    folder.mkdir()
    return folder


def run(place, *words) -> int:
    return main(["--settings", str(place / "settings.toml"), *map(str, words)])


def sign(place, name="new.json") -> int:
    return run(place, "authority", "sign-file", place / "stick", place / name, "--password-file", place / "password")


def editions(place) -> int:
    return len(list((place / "data" / "catalogue").iterdir()))


def test_a_signed_edition_is_taken(place, capsys):
    assert sign(place) == 0
    assert "new.json.ky" in capsys.readouterr().out
    assert run(place, "catalogue", "import", place / "new.json") == 0
    assert editions(place) == 2


def test_an_edition_that_nobody_signed_is_refused_and_check_says_so_before(place, capsys):
    assert run(place, "catalogue", "check", place / "new.json") == 0
    assert "Chữ ký của tỉnh: chưa có" in capsys.readouterr().out
    assert run(place, "catalogue", "import", place / "new.json") == 1
    assert "chưa có chữ ký của tỉnh" in capsys.readouterr().err
    assert editions(place) == 1


@pytest.mark.parametrize("torn", ["file", "signature", "rubbish"])
def test_an_edition_that_was_changed_since_is_refused(place, capsys, torn):
    sign(place)
    if torn == "file":
        (place / "new.json").write_text(json.dumps({"as_of": "2026-10-02", "procedures": [NEW]}))
    else:
        (place / "new.json.ky").write_text("AAAA" if torn == "signature" else "không phải chữ ký")
    assert run(place, "catalogue", "import", place / "new.json") == 1
    assert "không khớp" in capsys.readouterr().err
    assert json.loads(_checked(place, capsys))["signature"] == "wrong"


def _checked(place, capsys) -> str:
    run(place, "catalogue", "check", place / "new.json", "--json")
    out: str = capsys.readouterr().out
    return out


def test_another_provinces_signature_counts_for_nothing(place):
    other = found(_made(place / "other"), "Huế", PASSWORD.encode())
    sign_file(place / "new.json", other)
    assert seal_of(place / "new.json", place / "data") is Seal.WRONG


def test_a_machine_without_a_province_takes_any_and_says_that_it_cannot_tell(place, capsys):
    (place / "data" / ROOT).unlink()
    run(place, "catalogue", "check", place / "new.json")
    assert "không kiểm được" in capsys.readouterr().out
    assert run(place, "catalogue", "import", place / "new.json") == 0


@pytest.mark.parametrize(("layer", "taken"), [("province", 1), ("centre", 0)])
def test_a_provinces_layer_is_signed_and_a_centres_own_need_not_be(place, layer, taken):
    entry = {"code": "1.001193", "aspect": "notice", "value": "x", "why": "y", "by": "z"}
    content = {"layer": layer, "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": [entry]}
    (place / "lop.json").write_text(json.dumps(content))
    assert run(place, "catalogue", "import", place / "lop.json") == taken
    sign(place, "lop.json")
    assert run(place, "catalogue", "import", place / "lop.json") == 0


@pytest.mark.parametrize(
    ("layer", "said", "verdict"),
    [
        ("province", "Chữ ký của tỉnh: chưa có.", "Máy này sẽ không nạp tệp: Tệp lop.json chưa có chữ ký"),
        ("centre", "Chữ ký của tỉnh: không có; lớp của trung tâm không cần.", "Máy này nạp tệp được."),
    ],
)
def test_check_says_truly_whether_an_unsigned_layer_would_be_taken(place, capsys, layer, said, verdict):
    _lay(place, layer)
    run(place, "catalogue", "check", place / "lop.json")
    out = capsys.readouterr().out
    assert said in out
    assert verdict in out
    assert run(place, "catalogue", "import", place / "lop.json") == (0 if layer == "centre" else 1)


def _lay(place, layer) -> None:
    entry = {"code": "1.001193", "aspect": "notice", "value": "x", "why": "y", "by": "z"}
    content = {"layer": layer, "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": [entry]}
    (place / "lop.json").write_text(json.dumps(content))


def test_a_centres_layer_whose_signature_does_not_fit_is_refused_since_somebody_changed_it(place, capsys):
    _lay(place, "centre")
    (place / "lop.json.ky").write_text("AAAA")
    assert run(place, "catalogue", "import", place / "lop.json") == 1
    assert "không khớp" in capsys.readouterr().err


def test_a_signature_of_any_size_is_read_to_its_bound_only(place):
    with (place / "new.json.ky").open("wb") as endless:
        endless.truncate(1 << 40)  # a sparse terabyte: read whole it would end the program
    assert seal_of(place / "new.json", place / "data") is Seal.WRONG


def test_a_file_larger_than_a_catalogue_can_be_is_neither_signed_nor_taken(place, capsys):
    sign(place)
    with (place / "new.json").open("r+b") as endless:
        endless.truncate(1 << 40)
    assert sign(place) == 1
    assert "quá lớn" in capsys.readouterr().err
    with pytest.raises(IdentityFault, match="quá lớn"):
        seal_of(place / "new.json", place / "data")
    assert run(place, "catalogue", "import", place / "new.json") == 1


def test_a_signed_edition_that_names_no_day_is_refused_unless_on_purpose(place, capsys):
    """The disk's date is not what the province signed: whoever copies an old file makes it look new."""
    (place / "new.json").write_text(json.dumps([NEW]))
    sign(place)
    assert run(place, "catalogue", "import", place / "new.json") == 1
    assert "không ghi ngày dữ liệu" in capsys.readouterr().err
    assert run(place, "catalogue", "import", place / "new.json", "--older") == 0


def test_a_centres_own_layer_sets_no_fee_over_the_provinces_signed_one(place, capsys):
    entry = {"code": "1.001193", "aspect": "fee", "value": "Miễn phí", "document": "d", "why": "y", "by": "z"}
    content = {"layer": "centre", "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": [entry]}
    (place / "lop.json").write_text(json.dumps(content))
    assert run(place, "catalogue", "check", place / "lop.json") == 1
    assert "Tệp của trung tâm không đặt lệ phí" in capsys.readouterr().out
    assert run(place, "catalogue", "import", place / "lop.json") == 1
    assert not (place / "data" / "overlays").exists()


def test_a_centres_layer_does_not_take_the_place_of_the_provinces_by_its_name(place, capsys):
    """Files of one name replace each other: an unsigned one would put the province's fees out of force."""
    entry = {"code": "1.001193", "aspect": "notice", "value": "x", "why": "y", "by": "z"}
    content = {"layer": "centre", "unit": "24.hop-thinh", "as_of": "2026-11-01", "changes": [entry]}
    (place / "bac-ninh.json").write_text(json.dumps(content))
    assert run(place, "catalogue", "import", place / "bac-ninh.json") == 1
    assert "Đổi tên tệp" in capsys.readouterr().err
    assert Layer.PROVINCE in {overlay.layer for overlay in load_overlays(place / "data").overlays}
    (place / "bac-ninh.json").rename(place / "hop-thinh.json")
    assert [run(place, "catalogue", "import", place / "hop-thinh.json") for _ in range(2)] == [0, 0]


def test_a_file_that_is_not_there_cannot_be_signed(place, capsys):
    assert sign(place, "nowhere.json") == 1
    assert "Không đọc" in capsys.readouterr().err
    sign(place)
    (place / "new.json.ky").unlink()
    (place / "new.json.ky").mkdir()
    assert run(place, "catalogue", "import", place / "new.json") == 1
