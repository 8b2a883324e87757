"""Times as people read them: "9:12", "thứ Tư 25/11/2026", "54 phút"."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QObject

from sync.clock import local

MINUTE_MS = 60_000
HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN


def clock_text(at_ms: int) -> str:
    """Return the time of day in the centre, without a leading zero: "9:12"."""
    at = local(at_ms)
    return f"{at.hour}:{at.minute:02d}"


def hour_text(at: time) -> str:
    """Return a time as sentences say it: "17 giờ", "16 giờ 30"."""
    translate = QCoreApplication.translate
    pattern = translate("Dates", "%1:%2") if at.minute else translate("Dates", "%1:00")
    return pattern.replace("%1", str(at.hour)).replace("%2", f"{at.minute:02d}")


def day_text(day: date) -> str:
    """Return day and month: "25/11"."""
    return f"{day.day}/{day.month:02d}"


def full_day_text(day: date) -> str:
    """Return the day with its weekday, as inside a sentence: "thứ Tư 25/11/2026"."""
    return f"{weekday(day)} {day.day}/{day.month:02d}/{day.year}"


def moment_text(at_ms: int) -> str:
    """Return weekday, date and time, beginning with a capital: "Thứ Hai 23/11/2026, 10:06"."""
    text = f"{full_day_text(local(at_ms).date())}, {clock_text(at_ms)}"
    return text[0].upper() + text[1:]


def when_text(at_ms: int, now_ms: int) -> str:
    """Return a time as inside a sentence; of another day with the day."""
    same = local(at_ms).date() == local(now_ms).date()
    return clock_text(at_ms) if same else moment_text(at_ms)


def weekday(day: date) -> str:
    """Return the name of the weekday in the language of the screen."""
    translate = QCoreApplication.translate
    names = (
        translate("Dates", "Monday"),
        translate("Dates", "Tuesday"),
        translate("Dates", "Wednesday"),
        translate("Dates", "Thursday"),
        translate("Dates", "Friday"),
        translate("Dates", "Saturday"),
        translate("Dates", "Sunday"),
    )
    return names[day.weekday()]


def minutes_between(earlier_ms: int, later_ms: int) -> int:
    """Return whole minutes, never negative: machines' clocks may differ by a little."""
    return max(0, later_ms - earlier_ms) // MINUTE_MS


def span_text(minutes: int) -> str:
    """Return a span in words: "54 phút", "2 giờ 5 phút", "13 ngày"."""
    return _Spans().of(minutes)


class _Spans(QObject):
    """Counted words; lupdate finds plurals only in ``tr``."""

    def of(self, minutes: int) -> str:
        if minutes >= DAY_MIN:
            return self._days(minutes // DAY_MIN)
        if minutes < HOUR_MIN:
            return self._minutes(minutes)
        hours, rest = divmod(minutes, HOUR_MIN)
        return f"{self._hours(hours)} {self._minutes(rest)}" if rest else self._hours(hours)

    def _days(self, days: int) -> str:
        return self.tr("%n day(s)", "", days)

    def _hours(self, hours: int) -> str:
        return self.tr("%n hour(s)", "", hours)

    def _minutes(self, minutes: int) -> str:
        return self.tr("%n minute(s)", "", minutes)
