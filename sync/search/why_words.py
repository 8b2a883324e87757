"""A reason in one Vietnamese line, and as a table for programs."""

from collections.abc import Iterator

from sync.domain.vietnamese import folded_words
from sync.search.phrases import Source
from sync.search.why import Why

SOURCES = {
    Source.TITLE: "tên thường gọi",
    Source.EVERYDAY: "lời dân gian",
    Source.OWN: "lời thêm ở trung tâm",
    Source.NAME: "tên chính thức",
    Source.FIELD: "lĩnh vực",
}


def why_line(why: Why) -> str:
    """Return a reason in one line: what was met, how it was understood, where else it stands."""
    return "khớp: " + "; ".join(_clauses(why))


def why_table(why: Why) -> dict[str, object]:
    """Return a reason as JSON has it; shares are parts of the score."""
    shares = why.shares
    return {
        "quote": why.quote,
        "phrase": why.best.text,
        "source": why.best.source.value,
        "heard": [{"asked": each.asked, "meant": each.meant, "how": each.how.value} for each in why.heard],
        "also": [{"phrase": each.text, "source": each.source.value} for each in why.also],
        "shares": {
            "explained": round(shares.explained, 4),
            "contained": round(shares.contained, 4),
            "anywhere": round(shares.anywhere, 4),
            "usual": round(shares.usual, 4),
        },
    }


def _clauses(why: Why) -> Iterator[str]:
    same = folded_words(why.quote) == folded_words(why.best.text)
    phrase = "" if same else f" → «{why.best.text}»"
    yield f"«{why.quote}»{phrase} ({SOURCES[why.best.source]})"
    for heard in why.understood:
        yield f"hiểu «{heard.asked}» là «{heard.meant}»"
    if why.also:
        yield "cũng có trong " + ", ".join(SOURCES[told.source] for told in why.also)
    if why.shares.usual:
        yield "nhiều người hỏi"
