"""A TOML file whose tables are read key by key; what cannot be used is refused by its place, in one sentence."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from sync.errors import SettingsFault

_REPAIR = "Sửa tệp cài đặt rồi mở lại."


def read_toml(path: Path) -> "Table":
    """Return the whole file as a table.

    Raises:
        SettingsFault: the sentence names the file, and the line where it cannot be read.
    """
    return Table(_toml(path), path.name)


class Table:
    """One table of the file, which knows its own place in it."""

    def __init__(self, values: Mapping[str, object], place: str) -> None:
        """Take the values; ``place`` is what a refusal calls the table."""
        self._values, self._place = values, place

    def table(self, key: str) -> "Table":
        """Return a table inside; an empty one when missing."""
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self._refuse(key, "phải là một nhóm [" + key + "]")
        return Table(value, f"{self._place}, [{key}]")

    def only(self, *known: str) -> None:
        """Refuse every key but these."""
        for key in self._values:
            if key not in known:
                self._refuse(key, "không có khóa này; có: " + ", ".join(known))

    def text(self, key: str, default: str) -> str:
        """Return a text, or the default when missing."""
        value = self._values.get(key, default)
        if not isinstance(value, str):
            self._refuse(key, "phải là chữ trong ngoặc kép")
        return value

    def matching(self, key: str, grammar: re.Pattern[str], example: str, default: str = "") -> str:
        """Return a text of a form; ``example`` shows it to whoever wrote another."""
        value = self.text(key, default)
        if not grammar.fullmatch(value):
            self._refuse(key, f'phải có dạng như "{example}"')
        return value

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None) -> str:
        """Return one of the choices; without a default it must be there."""
        value = self._values.get(key, default)
        if value not in choices:
            self._refuse(key, "phải là một trong: " + ", ".join(choices))
        return str(value)

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """Return a number from ``least`` to ``most``."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self._refuse(key, f"phải là số từ {least} đến {most}")
        return value

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """Return a whole number from ``least`` to ``most``."""
        value = self.number(key, default, least, most)
        if not isinstance(value, int):
            self._refuse(key, "phải là số nguyên")
        return value

    def flag(self, key: str) -> bool:
        """Return a switch that is off when missing."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            self._refuse(key, "phải là true hoặc false")
        return value

    def all_matching(self, key: str, grammar: re.Pattern[str], what: str, example: str) -> tuple[str, ...]:
        """Return a list of texts of a form; () when missing."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._refuse(key, f"phải là danh sách {what} trong ngoặc kép")
        for text in value:
            if not grammar.fullmatch(text):
                self._refuse(key, f'"{_on_one_line(text)}" phải có dạng {example}')
        return tuple(value)

    def _refuse(self, key: str, wanted: str) -> NoReturn:
        raise SettingsFault(f"{self._place}: {_on_one_line(key)}: {wanted}.", _REPAIR)


def _toml(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsFault(
            f"Không thấy tệp cài đặt {path}.", "Chỉ đúng tệp bằng --settings; mẫu có trong README."
        ) from error
    except OSError as error:
        do = "Chỉ đúng tệp, không phải thư mục, và kiểm tra quyền đọc."
        raise SettingsFault(f"Không đọc được tệp cài đặt {path}.", do) from error
    except UnicodeDecodeError as error:
        raise SettingsFault(f"{path.name}: tệp không phải văn bản UTF-8.", _REPAIR) from error
    except (ValueError, RecursionError) as error:  # the reader lets numbers of 5,000 digits and deep lists through
        raise SettingsFault(f"{path.name}{_place_in(str(error))}: không đúng dạng TOML.", _REPAIR) from error


def _place_in(said: str) -> str:
    found = re.search(r"at line ([0-9]+), column ([0-9]+)", said)
    return f", dòng {found[1]}, cột {found[2]}" if found else ""


def _on_one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in text[:80])
