"""The message's bytes: what is said arrives, and what is no whole message of a bearable size changes nothing."""

import json
import secrets
from dataclasses import replace
from datetime import date

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.event import Header, Ref, write
from sync.domain.ids import EntityId, LogId
from sync.replication.head import MOST_EVENTS, MOST_SECTIONS, SECTION_EVENTS
from sync.replication.packing import MOST_REFS, number_bytes
from sync.replication.wire import (
    MAX_MESSAGE_BYTES,
    AnotherFormat,
    Exchange,
    Held,
    Line,
    NotAnExchange,
    Summary,
    decode,
    encode,
)
from sync.store.backed import Backed
from sync.store.bodies import MOST_WANTED, Found
from sync.store.logs import Digest, Point
from sync.store.writer import Section

LOGS = st.from_regex(r"24\.hop-thinh/[a-z0-9]{1,8}\.[0-9a-h]{8}/(public|staff)", fullmatch=True).map(LogId)
SEQS = st.integers(0, 2**53 - 1)
CHAINS = st.binary(min_size=8, max_size=8)
ENVELOPES = st.builds(
    lambda at_ms, note: (
        write(
            Header(LogId("c/d.00000000/public"), 1, EntityId("0" * 16), (), "ticket.issued", at_ms, "d"), {"note": note}
        ).envelope
    ),
    st.integers(0, 4_000_000_000_000),
    st.text(max_size=200),
)
POINTS = st.builds(Point, SEQS, CHAINS)
DIGESTS = st.builds(Digest, CHAINS, CHAINS)
SUMMARIES = st.builds(Summary, DIGESTS, DIGESTS)
DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1))
SECTIONS = st.builds(
    Section,
    LOGS,
    POINTS | st.just(Point(0, b"")),
    st.lists(ENVELOPES, min_size=1, max_size=5).map(tuple),
    POINTS,
    st.binary(min_size=64, max_size=64) | st.just(b""),
)
EXCHANGES = st.builds(
    Exchange,
    sender=st.text(max_size=60),
    today=DAYS,
    summary=SUMMARIES,
    since=st.none() | DAYS,
    heard=st.none() | SUMMARIES,
    line=st.builds(Line, st.booleans(), SEQS),
    epoch=st.from_regex(r"[0-9]{15}-[0-9a-f]{8}|", fullmatch=True),
    days=st.dictionaries(DAYS, DIGESTS, max_size=3),
    table=st.dictionaries(LOGS, st.lists(st.builds(Held, POINTS, SEQS), max_size=2).map(tuple), max_size=5),
    whole=st.frozensets(DAYS, max_size=3),
    sections=st.lists(SECTIONS, max_size=4).map(tuple),
    authors=st.dictionaries(LOGS, st.sampled_from([b"MIIB,MIIC", b"MIID"]), max_size=3),
    more=st.booleans(),
    now_ms=SEQS,
    wanted=st.lists(st.builds(Ref, LOGS, SEQS, CHAINS.map(lambda chain: chain[:4].hex())), max_size=4).map(tuple),
    bodies=st.lists(st.builds(Found, LOGS, SEQS, ENVELOPES), max_size=4).map(tuple),
    backed=st.none() | st.builds(Backed, DAYS, CHAINS),
)
NOTHING = Digest(bytes(8), bytes(8))
A_MESSAGE = Exchange(
    "24.hop-thinh/k1",
    date(2026, 11, 23),
    Summary(NOTHING, NOTHING),
    table={LogId("c/d.00000000/public"): (Held(Point(3, b"12345678"), 2),)},
    line=Line(up=True),
)
LOG = LogId("24.hop-thinh/k1.00000000/public")
A_TALK = replace(
    A_MESSAGE,
    sections=(
        Section(
            LOG,
            Point(6, b"before.."),
            (
                write(Header(LOG, 7, EntityId("3rj" + "0" * 13), (), "ticket.issued", 5, "k1"), {"number": 1}).envelope,
                write(
                    Header(LOG, 8, EntityId(""), (Ref(LOG, 7, "00ff00ff"),), "ticket.called", 905, "k1"), {}
                ).envelope,
                b"no event",
            ),
            Point(9, b"after..."),
            b"s" * 64,
        ),
    ),
    authors={LOG: b"AAEC,AwQF"},
)
GOLDEN = (
    b"MCX2\xed\x03"
    b'{"sender":"24.hop-thinh/k1","today":"2026-11-23","summary":["0000000000000000","0000000000000000","0'
    b'000000000000000","0000000000000000"],"line":[true,0],"table":{"c/d.00000000/public":[[3,"31323334353'
    b'63738",2]]},"sections":[["24.hop-thinh/k1.00000000/public",6,"6265666f72652e2e",3,9,"61667465722e2e2'
    b'e",true]],"certificates":[[3,3]],"authors":{"24.hop-thinh/k1.00000000/public":0},"shapes":[[1,"ticke'
    b't.issued","k1",1,0,true],[1,"ticket.called","k1",1,1,false]],"entities":["3rj0000000000000"]}'
    + b"s" * 64
    + b'\x00\x01\x02\x03\x04\x05\x01\x02\x00\x0c\x02\x08\n\x88\x0e\x00\x00\x00\xff\x00\xff{"number":1}{}no event'
)


@given(EXCHANGES)
def test_what_is_said_arrives(said):
    assert decode(encode(said)) == said


@given(st.binary(max_size=400))
def test_foreign_bytes_are_no_message(body):
    with pytest.raises(NotAnExchange):
        decode(body)


@given(st.binary(max_size=400))
def test_foreign_bytes_packed_as_a_message_are_no_message(body):
    with pytest.raises(NotAnExchange):
        decode(packed(body))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_other_json_in_the_head_is_no_message(head):
    with pytest.raises(NotAnExchange):
        decode(with_head(json.dumps(head).encode()))


@given(EXCHANGES, st.data())
def test_a_truncated_message_is_no_message(said, data):
    message = encode(said)
    with pytest.raises(NotAnExchange):
        decode(message[: data.draw(st.integers(0, len(message) - 1))])


@given(EXCHANGES, st.data())
def test_a_message_truncated_before_it_was_packed_is_no_message(said, data):
    plain = unpacked(said)
    with pytest.raises(NotAnExchange):
        decode(packed(plain[: data.draw(st.integers(0, len(plain) - 1))]))


@given(EXCHANGES, st.binary(min_size=1, max_size=20))
def test_a_message_with_something_behind_it_is_no_message(said, tail):
    with pytest.raises(NotAnExchange):
        decode(encode(said) + tail)
    with pytest.raises(NotAnExchange):
        decode(packed(unpacked(said) + tail))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!DOCTYPE html><html><body>Please log in to the Wi-Fi</body></html>",
        b'{"detail":"Bad Gateway"}',
        b"MCX2",
        zstandard.ZstdCompressor().compress(b""),
        zstandard.ZstdCompressor(write_content_size=False).compress(b"MCX2\x02{}"),
    ],
    ids=["empty", "portal (F-19)", "proxy", "magic only", "packed nothing", "no size stated"],
)
def test_what_networks_answer_instead_of_a_peer_is_no_message(body):
    with pytest.raises(NotAnExchange):
        decode(body)


def test_the_format_is_what_it_was():
    """Whoever changes these bytes gives the format another number."""
    assert unpacked(A_TALK) == GOLDEN
    assert decode(packed(GOLDEN)) == A_TALK


def test_f23_a_message_in_the_format_of_another_version_is_recognised_as_one():
    for other in (b"MCX1\x00\x00\x00\x02{}", b"MCX3 whatever it may say"):
        with pytest.raises(AnotherFormat):
            decode(packed(other))


def test_a_bomb_is_refused_by_the_size_that_it_states():
    """F-74: 64 MiB of zeros travel as 2 kB."""
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(16 * MAX_MESSAGE_BYTES))
    with pytest.raises(NotAnExchange):
        decode(bomb)


def test_a_bomb_that_lies_about_its_size_is_refused():
    bomb = bytearray(zstandard.ZstdCompressor(level=19).compress(bytes(16 * MAX_MESSAGE_BYTES)))
    stated = (16 * MAX_MESSAGE_BYTES).to_bytes(4, "little")
    place = bytes(bomb).index(stated)
    bomb[place : place + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(NotAnExchange):
        decode(bytes(bomb))


def test_deep_json_is_refused():
    """F-74."""
    with pytest.raises(NotAnExchange):
        decode(with_head(b'{"table":' + b"[" * 100_000))


@pytest.mark.parametrize(
    "fault",
    [
        {"sender": "x" * 121},
        {"sender": 5},
        {"table": {"log": [[1]]}},
        {"table": {"log": [[-1, "00" * 8, 0]]}},
        {"table": {"log": [[2**53, "00" * 8, 0]]}},
        {"table": {"log": [[True, "00" * 8, 0]]}},
        {"table": {"log": [[1, "00" * 7, 0]]}},
        {"table": {"log": [[1, "0g" * 8, 0]]}},
        {"table": {"log": [[1, "00" * 8, 1.5]]}},
        {"today": "2026-02-30"},
        {"today": "23.11.2026"},
        {"today": None},
        {"since": 5},
        {"whole": ["2026-13-01"]},
        {"days": {"2026-11-22": ["00"]}},
        {"summary": ["00" * 8] * 3},
        {"heard": ["00" * 8] * 5},
        {"epoch": "x" * 41},
        {"epoch": "\n"},
        {"line": [1, 2]},
        {"more": "yes"},
        {"authors": {"log": 0}},
        {"certificates": ["?"]},
        {"certificates": [[-1]]},
        {"certificates": [[1]]},
        {"certificates": [[1] * 5]},
        {"shapes": [[256, "k", "b", 1, 0, True]]},
        {"shapes": [[1, "k", "b", 1, MOST_REFS + 1, True]]},
        {"sections": [["log", 0, "", 1, 1, "00" * 8, "00"]]},
        {"sections": [["log", 0, "", 1, 1, "00" * 8, True]]},
        {"sections": [["log", 0, "", 0, 0, "00" * 8, False]]},
        {"sections": [["log", 0, "", SECTION_EVENTS + 1, 1, "00" * 8, False]]},
        {"sections": [["log", 0, "", 1, 1, "00" * 8, False]] * (MOST_SECTIONS + 1)},
        {"wanted": [["log", 1, "00" * 4]] * (MOST_WANTED + 1)},
        {"wanted": [["log", 1, "00" * 8]]},
        {"bodies": [["log", 1]]},
    ],
    ids=str,
)
def test_a_head_beyond_its_bounds_is_refused(fault):
    with pytest.raises(NotAnExchange):
        decode(with_head(json.dumps(json.loads(a_head()) | fault).encode()))


def test_an_unknown_field_of_the_head_is_passed_over():
    """F-23: a newer version may say more."""
    assert decode(with_head(json.dumps(json.loads(a_head()) | {"mood": "good"}).encode())) == A_MESSAGE


def test_f27_a_peer_of_an_earlier_version_tells_no_time():
    head = json.loads(a_head())
    head.pop("now_ms", None)
    assert decode(with_head(json.dumps(head).encode())).now_ms == 0


def test_f74_more_events_than_anybody_sends_are_refused_before_they_are_unpacked():
    """40,000 events without a body travel as 2.6 kB, and took 0.85 s."""
    sections = [
        Section(LOG, Point(base, bytes(8)), (an_event(base + 1),) * SECTION_EVENTS, Point(base + 50, bytes(8)))
        for base in range(0, MOST_EVENTS + 1, SECTION_EVENTS)
    ]
    with pytest.raises(NotAnExchange, match="more events"):
        decode(encode(replace(A_MESSAGE, sections=tuple(sections))))
    fits = replace(A_MESSAGE, sections=tuple(sections[:-1]))
    assert decode(encode(fits)) == fits


def an_event(seq: int) -> bytes:
    return write(Header(LOG, seq, EntityId("3rj" + "0" * 13), (), "ticket.issued", 5, "k1"), {}).envelope


def test_envelopes_are_passed_on_unread():
    """Whatever is in them, the bytes arrive as their author wrote them."""
    body = secrets.token_bytes(300)
    envelope = bytes((9, 0, 0)) + len(body).to_bytes(2, "big") + body
    said = replace(A_MESSAGE, sections=(Section(LogId("x"), Point(0, b""), (envelope,), Point(1, bytes(8))),))
    assert decode(encode(said)).sections[0].envelopes == (envelope,)


def test_an_envelope_larger_than_an_event_may_be_is_refused():
    envelope = bytes((1, 0, 0)) + (16 * 1024).to_bytes(2, "big") + bytes(16 * 1024)
    said = replace(A_MESSAGE, sections=(Section(LogId("x"), Point(0, b""), (envelope,), Point(1, bytes(8))),))
    with pytest.raises(NotAnExchange):
        decode(encode(said))


def packed(plain: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(plain)


def unpacked(said: Exchange) -> bytes:
    return zstandard.ZstdDecompressor().decompress(encode(said))


def with_head(head: bytes) -> bytes:
    return packed(b"MCX2" + number_bytes(len(head)) + head)


def a_head() -> bytes:
    """Return the head of a message that says nothing behind it; its length takes two bytes."""
    return unpacked(A_MESSAGE)[6:]
