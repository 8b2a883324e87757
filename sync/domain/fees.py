"""What a procedure costs, said so that nobody is promised a false "Miễn phí".

The portal stores 0 where the provincial council sets the fee and says so only in a note (144 of 3,297 procedures,
state of 2026-07), so a zero is believed only when it stands alone or its note confirms it, and no other way of handing
in says otherwise.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.procedure import Channel, Procedure, Way

_PUBLISHED = re.compile(
    r"^(?:(?:phí|lệ phí)\s*:\s*)?"
    r"(?:(?P<free>miễn phí)|(?P<amount>\d[\d.,]*)\s*(?P<money>việt nam đồng|vnđ|vnd|đồng|usd))"
    r"\s*(?:\((?P<note>.*)\))?\s*\.?$",
    re.IGNORECASE | re.DOTALL,
)
_CONFIRMS_FREE = re.compile(
    r"^\W*(?:không|không có|không thu\b.*|miễn (?:phí|lệ phí)\b.*)\W*$", re.IGNORECASE | re.DOTALL
)
_SAYS_NOTHING = re.compile(r"^\W*không(?: có| quy định)?\W*$", re.IGNORECASE)
_AMOUNT_IN_WORDS = re.compile(r"^\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b[^()\d]* đồng\)\s*", re.IGNORECASE)
_OF_ONE_PAGE = re.compile(
    r"^(?P<amount>\d[\d.]*) đồng(?P<unit>/[^;,.()]{1,30}?)(?:\s*[;,.]\s*(?P<rest>.*))?$", re.DOTALL
)
_SET_BY_PROVINCE = re.compile(r"mức (?:thu )?(?:phí|lệ phí)[^.;]{0,30}(?:hội đồng nhân dân|hđnd)", re.IGNORECASE)
_PRICE_FIRST = re.compile(r"^(?:[^:]*:\s*)?(\d[\d.]*) đồng(?:/[^;,.(]+)?\s*[;,(]\s*(.+)$", re.DOTALL)
_CLAUSE_END = re.compile(r"\.\s|[;)]")
_PROVINCE_DECIDES = re.compile(r"hội đồng nhân dân|hđnd", re.IGNORECASE)
LEAST_DONG = 1000  # the portal's "700 VNĐ" stands for 700.000 (2.001827); no public fee is below a thousand đồng


@dataclass(frozen=True, slots=True)
class Fee:
    """What to show: ``text`` is a price or "Miễn phí", None when that is not certain; ``note`` is shown with it."""

    text: str | None
    note: str | None

    @property
    def is_set_by_province(self) -> bool:
        """Whether the note leaves the last word to the provincial council."""
        return bool(_PROVINCE_DECIDES.search(self.note or ""))


UNKNOWN = Fee(None, None)
FREE = "Miễn phí"


def fee_of(procedure: Procedure) -> Fee:
    """Return the fee at the counter; where the ways disagree, the note lists them and the text is None."""
    ways = at_the_counter(procedure)
    fees = tuple(dict.fromkeys(fee_of_way(way) for way in _paid_here(ways)))
    if len(fees) > 1:
        return Fee(None, "; ".join(_line(fee) for fee in fees))
    if not fees:
        return UNKNOWN
    decided = any(way.fee_by for way in ways)
    other = () if decided or fees[0].text != FREE else _not_free(procedure.ways)
    return Fee(None, "; ".join(other) or None) if other else fees[0]


def fee_online(procedure: Procedure) -> Fee:
    """Return the fee for handing in over the network; UNKNOWN unless all such ways agree on a certain price."""
    fees = {read_fee(way.fee) for way in procedure.ways if way.channel is Channel.ONLINE}
    only = fees.pop() if len(fees) == 1 else UNKNOWN
    return only if only.text else UNKNOWN


def at_the_counter(procedure: Procedure) -> tuple[Way, ...]:
    """Return the ways in person; a procedure without any (residence: online only) is judged by all its ways."""
    return tuple(way for way in procedure.ways if way.channel is Channel.IN_PERSON) or procedure.ways


def read_fee(published: str | None) -> Fee:
    """Return a published fee as it may be shown."""
    if published is None:
        return UNKNOWN
    match = _PUBLISHED.match(published.strip())
    if match is None:
        return Fee(None, published.strip())
    note = (match["note"] or "").strip() or None
    if match["free"] or _number(match["amount"]) == 0:
        return _free(note)
    return _price(match["amount"], match["money"].lower(), note)


def fee_of_way(way: Way) -> Fee:
    """Return the fee of one way; one that a province or centre decided is believed, with the decision beside it."""
    fee = read_fee(way.fee)
    if way.fee_by:
        return Fee(fee.text, way.fee_by)
    return Fee(fee.text, _more_of_price(fee.text, way.note)) if fee.text and fee.note is None else fee


def why_doubtful(published: str | None) -> str | None:
    """Return a Vietnamese sentence when a published fee contradicts itself; None when it can be believed."""
    match = _PUBLISHED.match((published or "").strip())
    if match is None or read_fee(published).text is not None:
        return None
    if match["free"] or _number(match["amount"]) == 0:
        return "Lệ phí ghi 0 nhưng ghi chú nói khác; sẽ chỉ nói theo ghi chú."
    if _number(match["amount"]) >= LEAST_DONG:
        return f"Lệ phí ghi {match['amount']} đồng nhưng ghi chú nói tỉnh quyết định; sẽ chỉ nói theo ghi chú."
    return f"Lệ phí “{match['amount']} đồng” quá nhỏ, có lẽ thiếu số 0; sẽ chỉ nói theo ghi chú."


def _more_of_price(price: str, note: str | None) -> str | None:
    """Return what the note of a way adds to its price, which it repeats: "từ trang thứ 3 …" of 2.000815."""
    found = _PRICE_FIRST.match(note or "")
    if found is None or not price.startswith(f"{found[1]} đồng"):
        return None
    return _CLAUSE_END.split(found[2], maxsplit=1)[0].strip() or None


def _free(note: str | None) -> Fee:
    confirmed = note is None or (_CONFIRMS_FREE.match(note) and not _PROVINCE_DECIDES.search(note))
    # "Không quy định" beside a zero may mean that nobody has said; a bare "Không" would contradict what it confirms
    return Fee(FREE if confirmed else None, None if note and _SAYS_NOTHING.match(note) else note)


def _price(amount: str, money: str, note: str | None) -> Fee:
    note = _AMOUNT_IN_WORDS.sub("", note or "") or None
    if money != "usd" and _number(amount) < LEAST_DONG:
        return Fee(None, note or f"{amount} {money}")
    if note and _SET_BY_PROVINCE.search(note):
        return Fee(None, note.lstrip("-+ "))
    unit = "USD" if money == "usd" else "đồng"
    price = f"{_number(amount):,} {unit}".replace(",", ".")
    if note and note.startswith("/"):
        return Fee(price + note, None)
    page = _OF_ONE_PAGE.match(note or "")
    if page and _number(page["amount"]) == _number(amount):
        return Fee(price + page["unit"], page["rest"] or None)
    return Fee(price, note)


def _number(amount: str) -> int:
    return int(re.sub(r"\D", "", amount))


def _paid_here(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Leave out dollars where đồng are published too: those rows are for missions abroad (2.000815)."""
    priced = tuple(way for way in ways if way.fee is not None)
    home = tuple(way for way in priced if "USD" not in (way.fee or ""))
    return home or priced


def _not_free(ways: Iterable[Way]) -> tuple[str, ...]:
    """Return what ways say of a fee that is not nothing: a zero at the counter is then not believed."""
    said = (fee_of_way(way) for way in ways if way.fee is not None)
    return tuple(dict.fromkeys(_line(fee) for fee in said if fee.text != FREE and _line(fee)))


def _line(fee: Fee) -> str:
    return " – ".join(part for part in (fee.text, fee.note) if part)
