"""``motcua account`` as it is typed; secrets come on stdin."""

import io
import json
import re

import pytest

from sync.__main__ import main

PASSWORD, OTHER = "Xuan@2026x", "Ha#Noi45x"
POLICY = {
    "effective_from": "2026-07-01",
    "password": {"shortest": 8, "classes": 4, "not_reused": 10},
    "lock": {"wrong_tries": 5, "hours": 12, "idle_minutes": 5, "idle_account_days": 45},
    "pin": {"digits": 6, "wrong_tries": 5},
    "recovery_codes": 3,
    "argon2id": {"time": 1, "memory_kib": 8, "lanes": 1},
}


@pytest.fixture
def hub(tmp_path):
    return settings(tmp_path, "hub", "hub")


def settings(folder, device, role):
    file = folder / "settings.toml"
    file.write_text(f'[machine]\ncentre = "24.hop-thinh"\ndevice = "{device}"\nrole = "{role}"\ndata = "data"\n')
    (folder / "data").mkdir()
    (folder / "data" / "account_policy.json").write_text(json.dumps({"policies": [POLICY]}))
    return file


@pytest.fixture
def account(hub, monkeypatch, capsys):
    """Type a command with lines for stdin; answer its exit code, stdout and stderr."""

    def typed(*arguments, lines=()):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = main(["--settings", str(hub), "account", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return typed


def codes_in(out):
    return [line.strip() for line in out.splitlines() if line.startswith("  ")]


@pytest.fixture
def codes(account):
    code, out, _ = account("first", "hoa.nt", "Nguyễn Thị Hoa", lines=[PASSWORD])
    assert code == 0
    return codes_in(out)


def test_the_first_supervisor_is_made_once_and_gets_codes_for_paper(account, codes):
    assert len(codes) == 3
    assert account("first", "thu.t", "Trần Thu", lines=[PASSWORD])[0] == 1
    code, out, _ = account("list")
    assert (code, out) == (0, "hoa.nt  Nguyễn Thị Hoa  người phụ trách\n")


def test_a_weak_password_is_one_sentence_and_is_not_repeated(account):
    code, out, err = account("first", "hoa.nt", "Nguyễn Thị Hoa", lines=["hoahoahoa"])
    assert (code, out) == (1, "")
    assert err == "Chưa làm được. Mật khẩu cần đủ chữ thường, chữ hoa, chữ số và dấu như @ # ! ?.\n"


def test_accounts_are_listed_as_json_without_any_secret(account, codes):
    _, out, _ = account("list", "--json")
    (shape,) = map(json.loads, out.splitlines())
    assert (shape["officer"], shape["name"], shape["role"], shape["codes"]) == (
        "hoa.nt", "Nguyễn Thị Hoa", "supervisor", len(codes),
    )  # fmt: skip
    assert (shape["counter"], shape["disabled"], shape["must_change"], shape["pin"]) == (None, False, False, False)
    assert "argon2" not in out


def test_a_supervisor_gives_a_temporary_password(account, codes):
    assert codes
    code, out, _ = account("reset", "hoa.nt", "--by", "hoa.nt", lines=[PASSWORD])
    assert code == 0
    assert account("codes", "--by", "hoa.nt", lines=[PASSWORD])[0] == 1
    assert len(out.split(": ")[1].split()[0]) == 12
    assert account("list")[1] == "hoa.nt  Nguyễn Thị Hoa  người phụ trách  phải đổi mật khẩu\n"


def test_a_reset_wants_the_supervisors_password_and_a_name_that_is_here(account, codes):
    assert codes
    assert account("reset", "hoa.nt", "--by", "hoa.nt", lines=[OTHER])[0] == 1
    code, _, err = account("reset", "thu.t", "--by", "hoa.nt", lines=[PASSWORD])
    assert (code, err) == (1, "Không rõ tài khoản thu.t. Xem tên bằng lệnh motcua account list.\n")


def test_new_codes_take_the_place_of_the_old_ones(account, codes):
    code, out, _ = account("codes", "--by", "hoa.nt", lines=[PASSWORD])
    assert code == 0
    assert not set(codes_in(out)) & set(codes)
    assert account("recover", "hoa.nt", lines=[codes[0], OTHER])[0] == 1


def test_a_code_from_paper_sets_a_new_password(account, codes):
    code, out, _ = account("recover", "hoa.nt", lines=[codes[0], OTHER])
    assert (code, out) == (0, "Đã đặt mật khẩu mới cho hoa.nt. Còn 2 mã khôi phục.\n")
    assert account("codes", "--by", "hoa.nt", lines=[OTHER])[0] == 0


def test_the_journal_tells_what_happened(account, codes):
    assert codes
    account("codes", "--by", "hoa.nt", lines=[OTHER])
    lines = [json.loads(line) for line in account("log", "--json")[1].splitlines()]
    assert [line["what"] for line in lines] == [
        "Tạo tài khoản",
        "Cấp mã khôi phục mới",
        "Bị từ chối đăng nhập: sai mật khẩu",
    ]
    assert set(lines[0]) == {"at", "officer", "what", "by", "device", "counter", "doubtful"}
    told = account("log")[1].splitlines()[0]
    assert re.fullmatch(r"\d\d:\d\d \d\d/\d\d/\d{4}  hoa\.nt  Tạo tài khoản  máy hub", told)
    assert account("log", "--days", "0", "--json")[1] == ""
    assert account("log", "--days", "0")[1] == "Trong 0 ngày qua không có việc nào.\n"


def test_a_centre_without_accounts_says_so_and_what_to_do(account):
    said = "Chưa có tài khoản nào. Tạo người phụ trách đầu tiên: motcua account first.\n"
    assert account("list")[:2] == (0, said)
    assert account("list", "--json")[:2] == (0, "")
    assert account("views")[1] == "Ngày này không có lượt tra cứu nào như vậy.\n"


@pytest.mark.parametrize(("device", "role"), [("k1", "kiosk"), ("b1", "board"), ("tinh", "province")])
def test_accounts_are_a_matter_of_the_centres_staff_machines(tmp_path, capsys, device, role):
    file = settings(tmp_path, device, role)
    assert main(["--settings", str(file), "account", "list"]) == 1
    assert capsys.readouterr().err.startswith("Máy này không giữ tài khoản. ")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_at_a_terminal_a_new_password_is_typed_twice_and_unseen(hub, monkeypatch, capsys):
    typed = [PASSWORD, OTHER]
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _asked: typed.pop(0))
    assert main(["--settings", str(hub), "account", "first", "hoa.nt", "Nguyễn Thị Hoa"]) == 1
    assert capsys.readouterr().err.startswith("Hai lần nhập mật khẩu khác nhau.")


def test_who_types_nothing_where_a_password_is_asked_for_changes_nothing(hub, monkeypatch, capsys):
    def left(_asked):
        raise EOFError

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", left)
    assert main(["--settings", str(hub), "account", "first", "hoa.nt", "Nguyễn Thị Hoa"]) == 130
    assert capsys.readouterr().err == ""
