"""What a newcomer reads who asks how a command is used, or uses it wrongly: Vietnamese, and nothing of Python."""

import re

import pytest

from counter_client.__main__ import main as counter
from kiosk.__main__ import main as kiosk
from sync.__main__ import main as motcua
from sync.usage import said

ENGLISH = re.compile(
    r"usage:|options:|positional|arguments?\b|show this|required|choose from|invalid|expected|unrecognized|error"
    r"|(?<!-)\b(the|of|with|and|to)\b|<|Role\.|None|\['",
)


def typed(program, *arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        program(list(arguments))
    told = capsys.readouterr()
    return leaving.value.code, told.out, told.err


def listed(*command, capsys):
    """Return the commands that there are, as a refusal lists them."""
    _, _, err = typed(motcua, *command, "sing", capsys=capsys)
    return err.partition("không có sing; có: ")[2].partition(". Xem")[0].split(", ")


def test_every_help_is_vietnamese_and_says_what_the_command_does(capsys):
    commands: list[tuple[str, ...]] = [(name,) for name in listed(capsys=capsys)]
    deeper = ("account", "appointment", "authority", "bundle", "catalogue", "ticket", "voice")
    commands += [(name, action) for name in deeper for action in listed(name, capsys=capsys)]
    assert len(commands) > 40
    for command in ((), *commands):
        code, out, err = typed(motcua, *command, "--help", capsys=capsys)
        assert (code, err) == (0, "")
        assert out.startswith(" ".join(("cách dùng: motcua", *command)))
        assert not ENGLISH.search(out), (command, ENGLISH.search(out), out)
        assert out.split("\n\n")[1].endswith("."), command


@pytest.mark.parametrize("program", [kiosk, counter])
def test_so_are_those_of_kiosk_and_counter(program, capsys):
    code, out, _ = typed(program, "--help", capsys=capsys)
    assert code == 0
    assert out.startswith("cách dùng: motcua-")
    assert not ENGLISH.search(out), out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("", "Còn thiếu: LỆNH. Xem: motcua --help"),
        ("sing", "LỆNH: không có sing; có: demo, serve"),
        ("ticket", "Còn thiếu: VIỆC. Xem: motcua ticket --help"),
        ("pair k2", "Còn thiếu: --role. Xem: motcua pair --help"),
        ("pair k2 --role", "Sau --role còn thiếu một giá trị."),
        ("pair k2 --role hub", "--role: không có hub; có: board, counter, kiosk."),
        ("pair K2 --role kiosk", "MÁY: chữ thường không dấu, số và gạch nối, nhiều nhất 20, như k2."),
        ("pair k2 k3 --role kiosk", "Không hiểu: k3. Xem: motcua pair --help"),
        ("pair k2 --role kiosk --settings hub.toml", "Ghi --settings trước tên lệnh."),
        ("doctor --settings=hub.toml", "Ghi --settings trước tên lệnh."),
        ("doctor --json=yes", "--json không nhận giá trị nào."),
        ("speak --d 5", None),
        ("catalogue check --l x y --re", "Không hiểu: --re."),
        ("search x --limit many", "--limit: many không dùng được, cần số nguyên từ 0 trở lên."),
        ("search x --limit " + "9" * 5000, "cần số nguyên từ 0 trở lên."),
        ("ticket issue --service HOI --count 0", "--count: 0 không dùng được, cần số nguyên từ 1 trở lên."),
        ("appointment list --day 31/02/2026", "--day: không có ngày 31/02/2026, ghi ngày như 2026-11-24."),
        ("demo --people 3", "--people: từ 4 đến 200 người."),
        ("serve --upstream banana", '--upstream: "banana" phải có dạng https://máy:cổng.'),
        ("due", "Còn thiếu: --stdin."),
    ],
)
def test_what_was_typed_wrongly_is_one_sentence_that_says_where_to_read_on(arguments, sentence, capsys):
    code, out, err = typed(motcua, *arguments.split(), capsys=capsys)
    assert (code, out) == (2, "")
    *usage, last = err.splitlines()
    assert usage[0].startswith("cách dùng: motcua")
    assert sentence is None or sentence in last
    assert not ENGLISH.search(last), last


def test_an_option_that_is_cut_too_short_is_told_with_what_it_may_be():
    assert said("ambiguous option: --a could match --all, --any") == "--a chưa rõ; có thể là --all, --any."


def test_what_a_later_argparse_says_is_left_as_it_is():
    assert said("something new") == "something new"
