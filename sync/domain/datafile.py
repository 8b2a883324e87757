"""Reading a centre's or a calendar's data file: typed answers, or a fault that names the place in the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time


class DataFault(ValueError):
    """The file cannot be used; the text is a Vietnamese sentence."""

    def __init__(self, place: str, must: str) -> None:
        """Say what must be true at a place of the file."""
        super().__init__(f"“{place}” {must}.")


@dataclass(frozen=True, slots=True)
class Section:
    """An object of the file. ``path`` says where it stands ("counters[2]"), for the sentence of a fault."""

    path: str
    fields: Mapping[str, object]

    def text(self, key: str) -> str:
        """Return a text that must be there and not be empty."""
        value = self.fields.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._fault(key, "phải là chữ và không được trống")
        return value

    def text_or(self, key: str, fallback: str) -> str:
        """Return a text that may be missing."""
        return self.text(key) if key in self.fields else fallback

    def yes(self, key: str) -> bool:
        """Return a switch that is off when missing."""
        value = self.fields.get(key, False)
        if not isinstance(value, bool):
            raise self._fault(key, "phải là true hoặc false")
        return value

    def number(self, key: str) -> int:
        """Return a whole number that must be there."""
        value = self.fields.get(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._fault(key, "phải là số nguyên")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; () when missing."""
        values = self.items(key)
        if not all(isinstance(value, str) and value for value in values):
            raise self._fault(key, "phải là danh sách chữ")
        return tuple(str(value) for value in values)

    def sections(self, key: str) -> "tuple[Section, ...]":
        """Return a list of objects; () when missing."""
        return tuple(section(value, f"{self._place(key)}[{i}]") for i, value in enumerate(self.items(key)))

    def items(self, key: str) -> list[object]:
        """Return a list of anything, for whoever answers for each item; [] when missing."""
        value = self.fields.get(key, [])
        if not isinstance(value, list):
            raise self._fault(key, "phải là danh sách")
        return value

    def section(self, key: str) -> "Section":
        """Return an object that must be there."""
        return section(self.fields.get(key), self._place(key))

    def table(self, key: str) -> dict[str, str]:
        """Return an object whose values are all texts; {} when missing."""
        value = self.fields.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise self._fault(key, "phải là bảng chữ")
        return dict(value)

    def day(self, key: str) -> date:
        """Return an ISO day that must be there."""
        text = self.text(key)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self._fault(key, "phải là ngày dạng 2026-11-24") from None

    def times(self, key: str) -> tuple[time, ...]:
        """Return a list of times of the day ("07:30") in the file's order."""
        texts = self.texts(key)
        try:
            return tuple(time.fromisoformat(text) for text in texts)
        except ValueError:
            raise self._fault(key, "phải là danh sách giờ dạng 07:30") from None

    def _place(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _fault(self, key: str, must: str) -> DataFault:
        return DataFault(self._place(key), must)


def section(value: object, path: str = "") -> Section:
    """Return any JSON value as a section; DataFault unless it is an object."""
    if isinstance(value, dict):
        return Section(path, value)
    raise DataFault(path or "Tệp", "phải là một bảng (đối tượng JSON)")
