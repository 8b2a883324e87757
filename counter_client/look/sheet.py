"""The one style sheet of the client, made from the tokens."""

from pathlib import Path
from string import Template

from counter_client.look.tokens import FALLBACK, Look
from resources.qt.fonts import FAMILY

_RULES = Path(__file__).with_name("desk.qss")
_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 30, 34, 42, 46)
_FIELDS = (30, 42)


def sheet(look: Look) -> str:
    """Return the rules of desk.qss with colours, text sizes and lengths of this look filled in.

    ``$ink`` is a colour, ``$px_title`` a text size, ``$l12`` twelve px at 100 %; ``$edge`` is the line around
    soft boxes, which only high contrast needs, ``$chosen`` the ground of what is chosen in a list.
    """
    texts = {f"px_{role}": f"{look.at(px)}px" for role, px in look.sizes.items()}
    lengths = {f"l{px}": f"{look.at(px)}px" for px in _LENGTHS}
    # a focused line has a border of 2 px instead of 1: its inside is so much lower, and nothing moves
    lengths |= {f"f{px}": f"{look.at(px) - 2}px" for px in _FIELDS}
    lines = {"edge": f"1px solid {look.colours['controlLine']}" if look.outlined else "0"}
    chosen = ("hoe", "onHoe") if look.outlined else ("infoSoft", "ink")
    lines |= {name: look.colours[token] for name, token in zip(("chosen", "onChosen"), chosen, strict=True)}
    family = f'"{FAMILY}", "{FALLBACK}"'
    return Template(_RULES.read_text(encoding="utf-8")).substitute(
        look.colours, family=family, **texts, **lengths, **lines
    )
