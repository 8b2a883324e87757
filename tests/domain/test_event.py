"""What is an event, and what is none: every refusal is NotAnEvent, whatever the bytes."""

import json
import sys
from functools import reduce
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.event import MAX_EVENT_BYTES, Event, Header, NotAnEvent, Ref, read, read_at, stored, write
from sync.domain.ids import EntityId, LogId

LOG = LogId("24.hop-thinh/kiosk-1.3f7k2m9q/public")
HEADER = Header(LOG, 1, EntityId("0123456789abcdef"), (), "ticket.issued", 1_795_401_720_000, "kiosk-1")
GOLDENS = [path.read_bytes() for path in sorted(Path(__file__).with_name("golden").glob("*.envelope"))]


def enveloped(header: bytes, body: bytes = b"{}", version: int = 1) -> bytes:
    lengths = len(header).to_bytes(2, "big") + len(body).to_bytes(2, "big")
    return bytes((version,)) + lengths + header + body


def header_with(**changes: object) -> bytes:
    """Return header bytes in which some fields are other, or (None) missing."""
    fields = json.loads(write(HEADER, {}).header_bytes) | changes
    return json.dumps({key: value for key, value in fields.items() if value is not None}).encode()


def is_event(envelope: bytes) -> bool:
    try:
        event = read(envelope)
    except NotAnEvent:
        return False
    assert event.envelope == envelope
    if not event.body_hash:
        assert stored(event.header_bytes, event.body_bytes) == event
    assert isinstance(event.body, dict)
    assert len(event.digest) == 32
    return True


@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_an_event_or_refused(data):
    assert not is_event(data)  # a header by chance does not happen


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_arbitrary_bytes_in_a_sound_envelope_are_refused(header, body):
    assert not is_event(enveloped(header, body))


@given(st.sampled_from(GOLDENS), st.integers(0, 800), st.binary(min_size=1, max_size=4))
def test_a_damaged_golden_event_is_refused_or_still_whole(golden, place, damage):
    at = place % len(golden)
    is_event(golden[:at] + damage + golden[at + len(damage) :])


@given(st.sampled_from(GOLDENS), st.data())
def test_a_golden_event_cut_short_or_with_something_behind_is_refused(golden, data):
    assert not is_event(golden[: data.draw(st.integers(0, len(golden) - 1))])
    assert not is_event(golden + data.draw(st.binary(min_size=1, max_size=9)))


@pytest.mark.parametrize("version", [0, 2, 255])
def test_another_version_is_refused(version):
    assert not is_event(enveloped(header_with(), version=version))


def test_an_envelope_of_16_kib_is_taken_and_one_more_byte_refused():
    room = MAX_EVENT_BYTES - len(enveloped(header_with(), b'{"note":""}'))
    assert is_event(enveloped(header_with(), b'{"note":"%s"}' % (b"x" * room)))
    assert not is_event(enveloped(header_with(), b'{"note":"%s"}' % (b"x" * (room + 1))))


UNREADABLE = {
    "not JSON": b"{",
    "a list": b"[]",
    "a text": b'"log"',
    "null": b"null",
    "a number": b"7",
    "nothing": b"",
    "not UTF-8": header_with(by="X").replace(b"X", b"\xff"),
    "UTF-16": header_with().decode().encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + header_with(),
    "a surrogate in UTF-8": header_with(by="X").replace(b"X", b"\xed\xa0\x80"),
    "NaN in a field that is not known": header_with(later="X").replace(b'"X"', b"NaN"),
    "infinity": header_with(later="X").replace(b'"X"', b"-Infinity"),
    "an integer of 5,000 digits": header_with(later="X").replace(b'"X"', b"9" * 5000),
    "5,000 levels": header_with(later="X").replace(b'"X"', b"[" * 5000 + b"]" * 5000),
    "33 levels": header_with(later="X").replace(b'"X"', b"[" * 32 + b"]" * 32),
    "no log": header_with(log=None),
    "an empty log": header_with(log=""),
    "a log of 121 characters": header_with(log="x" * 121),
    "a log that is a list": header_with(log=[LOG]),
    "no seq": header_with(seq=None),
    "seq 0": header_with(seq=0),
    "a negative seq": header_with(seq=-1),
    "seq true": header_with(seq=True),
    "seq as text": header_with(seq="1"),
    "seq with a fraction": header_with(seq=1.0),
    "seq 2^53": header_with(seq=2**53),
    "no kind": header_with(kind=None),
    "an empty kind": header_with(kind=""),
    "a kind of 61 characters": header_with(kind="x" * 61),
    "a kind with a lone surrogate": header_with(kind="ticket.\ud800"),
    "a kind with NUL": header_with(kind="ticket.\0"),
    "neither entity nor past": header_with(entity=None),
    "an entity of 17 characters": header_with(entity="0" * 17),
    "no time": header_with(at=None),
    "a time after the year 6428": header_with(at=2**47),
    "a time before 1970": header_with(at=-1),
    "time false": header_with(at=False),
    "nobody": header_with(by=None),
    "a name with a line break": header_with(by="kiosk-1\n"),
    "no schema": header_with(schema=None),
    "a schema as text": header_with(schema="1"),
    "a past that is empty text": header_with(after=""),
    "a past that is an object": header_with(after={}),
    "a past of names": header_with(after=[LOG]),
    "a past of pairs": header_with(after=[[LOG, 1]]),
    "a past of objects": header_with(after=[{"log": 1, "seq": 2, "chain": 3}]),
    "a past with a short chain": header_with(after=[[LOG, 1, "abc"]]),
    "a past with a chain in capitals": header_with(after=[[LOG, 1, "ABCDEF01"]]),
    "a past with a number as text": header_with(after=[[LOG, "1", "abcdef01"]]),
    "a past with a number as its log": header_with(after=[[1, 1, "abcdef01"]]),
}


@pytest.mark.parametrize("header", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_header_that_does_not_say_what_it_must_is_refused(header):
    assert is_event(enveloped(header_with()))
    assert not is_event(enveloped(header))
    with pytest.raises(NotAnEvent):
        stored(header, b"{}")


def test_a_header_may_have_32_levels_and_fields_that_nobody_knows():
    header = header_with(later="X").replace(b'"X"', b"[" * 31 + b"]" * 31)
    assert is_event(enveloped(header))


def test_a_header_with_a_past_needs_no_entity():
    event = read(enveloped(header_with(entity=None, after=[[LOG, 1, "abcdef01"]])))
    assert (event.header.entity, event.header.after) == ("", (Ref(LOG, 1, "abcdef01"),))


UNREADABLE_BODIES = {
    "nothing": b"",
    "not JSON": b"{]",
    "a list": b"[1]",
    "not UTF-8": b'{"note":"\xff"}',
    "UTF-16": '{"note":"x"}'.encode("utf-16"),
    "NaN": b'{"note":NaN}',
    "an integer of 5,000 digits": b'{"note":' + b"9" * 5000 + b"}",
    "5,000 levels": b'{"note":' + b"[" * 5000 + b"]" * 5000 + b"}",
    "33 levels": b'{"note":' + b"[" * 32 + b"]" * 32 + b"}",
}


@pytest.mark.parametrize("body", UNREADABLE_BODIES.values(), ids=UNREADABLE_BODIES.keys())
def test_an_unreadable_body_is_kept_and_says_nothing(body):
    event = read(enveloped(header_with(), body))
    assert event.body == {}
    assert event.envelope.endswith(body)


def body_read_from(event: Event, frames: int) -> object:
    return body_read_from(event, frames - 1) if frames else event.body


def test_what_a_body_says_does_not_depend_on_where_in_the_program_it_is_read():
    deep = read(enveloped(header_with(), b'{"note":' + b"[" * 600 + b"]" * 600 + b"}"))
    flat = read(enveloped(header_with(), b'{"note":' + b"[" * 31 + b"]" * 31 + b"}"))
    used = sys.getrecursionlimit() // 2
    assert body_read_from(deep, 0) == body_read_from(deep, used) == {}
    assert body_read_from(flat, 0) == body_read_from(flat, used) != {}


texts = st.text(st.characters(codec="utf-8"), max_size=40)
values = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | texts
bodies = st.dictionaries(texts, st.recursive(values, st.lists))


@given(bodies)
def test_what_is_written_reads_the_same(body):
    event = write(HEADER, body)
    assert read(event.envelope) == event
    assert (event.header, event.body) == (HEADER, body)


UNWRITABLE: dict[str, dict[str, object]] = {
    "too large": {"note": "x" * MAX_EVENT_BYTES},
    "far too large for the two bytes of its length": {"note": "x" * 70_000},
    "a lone surrogate, as half an emoji pasted": {"note": "\ud83d"},
    "NaN": {"note": float("nan")},
    "33 levels": {"note": json.loads("[" * 32 + "]" * 32)},
    "4,000 levels": reduce(lambda inner, _: {"note": inner}, range(4000), {}),
}


@pytest.mark.parametrize("body", UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_a_body_that_nobody_could_read_is_not_written(body):
    with pytest.raises(NotAnEvent):
        write(HEADER, body)


@pytest.mark.parametrize(
    "header",
    [
        Header(LOG, 0, HEADER.entity, (), "ticket.issued", 1, "kiosk-1"),
        Header(LOG, 1, EntityId(""), (), "ticket.issued", 1, "kiosk-1"),
        Header(LOG, 1, HEADER.entity, (), "ticket.issued", 1, "x" * 61),
        Header(LOG, 1, HEADER.entity, (), "ticket.issued", -1, "kiosk-1"),
        Header(LOG, 1, HEADER.entity, (Ref(LOG, 1, "abc"),), "ticket.issued", 1, "kiosk-1"),
        Header(LOG, 1, HEADER.entity, (), "ticket.\udcff", 1, "kiosk-1"),
    ],
    ids=["seq 0", "neither entity nor past", "long name", "before 1970", "short chain", "surrogate"],
)
def test_a_header_that_nobody_would_take_is_not_written(header):
    with pytest.raises(NotAnEvent):
        write(header, {})


def test_an_event_whose_body_is_gone_travels_with_its_hash_and_its_chain_stays():
    event = read(enveloped(header_with(), b'{"number":45}'))
    stub = Event(event.header, event.header_bytes, b"", sha256(event.body_bytes).digest())
    assert read(stub.envelope) == stub
    assert (stub.digest, stub.body) == (event.digest, {})
    assert read_at(LOG, 1, stub.envelope) == stub


def test_a_stub_without_its_whole_hash_is_refused():
    assert not is_event(enveloped(header_with(), b"x" * 31, version=129))
    assert is_event(enveloped(header_with(), b"x" * 32, version=129))
