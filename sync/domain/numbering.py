"""Queue numbers: dense per series and day."""


def series(letter: str, tag: str) -> str:
    """Return the series of a machine for a group: the first kiosk's tag is "", the second's "2"."""
    return f"{letter}{tag}"


def next_number(last: int | None) -> int:
    """Return the number after the last one issued in this series today; after 999 comes 1000."""
    return (last or 0) + 1


def not_before(now_ms: int, last_issued_at_ms: int | None) -> int:
    """Return the time to write on a ticket: never before the previous number of its series, whatever the clock says."""
    return max(now_ms, last_issued_at_ms or 0)
