"""Packed events: what is unpacked is what was packed, to the byte, whatever it was; what nobody packed is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.event import MAX_EVENT_BYTES, Header, Ref, write
from sync.domain.ids import EntityId, LogId
from sync.replication.packing import Cursor, NotPacked, Packed, Place, Shape, Words, number_bytes, pack, unpack

LOG, OTHER = LogId("24.hop-thinh/k1.00000000/public"), LogId("24.hop-thinh/c3.11111111/public")
MOST_BYTES = 4 * 1024 * 1024
MANY = 200

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=16)
COUNTS = st.integers(0, 2**53 - 1)
REFS = st.builds(
    Ref, st.sampled_from([LOG, OTHER]) | TEXTS.map(LogId), COUNTS, st.from_regex(r"[0-9a-f]{8}", fullmatch=True)
)
EVENTS = st.builds(
    lambda header, body, stub: (write(header, body).stub if stub else write(header, body)).envelope,
    st.builds(
        Header,
        st.sampled_from([LOG, OTHER]),
        st.integers(1, 4),
        TEXTS.map(EntityId),
        st.lists(REFS, max_size=3).map(tuple),
        st.sampled_from(["ticket.issued", "ticket.called"]) | TEXTS,
        st.integers(0, 2**47 - 1),
        TEXTS,
        COUNTS,
    ),
    st.dictionaries(TEXTS, TEXTS, max_size=2),
    st.booleans(),
)
RUNS = st.lists(
    st.tuples(
        st.builds(Place, st.sampled_from([LOG, OTHER]), st.integers(0, 3), st.just(0)),
        st.lists(EVENTS | st.binary(max_size=60), max_size=5),
    ).map(lambda run: (replace(run[0], count=len(run[1])), run[1])),
    max_size=4,
)


@given(RUNS)
def test_what_is_unpacked_is_what_was_packed(runs):
    assert unpacked(pack(runs), [place for place, _ in runs]) == [tuple(envelopes) for _, envelopes in runs]


def test_what_headers_have_in_common_travels_once():
    packed = pack([(Place(LOG, 0, MANY), envelopes(MANY))])
    assert len(packed.words.shapes) == 1
    assert len(packed.numbers) <= 4 * MANY
    assert not packed.chains


def test_an_event_after_the_last_of_its_log_or_the_next_of_another_names_it_in_six_bytes():
    later = [
        write(Header(OTHER, seq, EntityId(""), (Ref(LOG, seq + 7, "01234567"),), "k", 0, "c3"), {}).envelope
        for seq in range(1, MANY + 1)
    ]
    packed = pack([(Place(OTHER, 0, MANY), later)])
    assert len(packed.chains) == 4 * MANY
    assert len(packed.numbers) <= 5 * MANY + 1
    assert packed.words.logs == (LOG,)


@pytest.mark.parametrize(
    "rewritten",
    [
        lambda header: json.dumps(header).encode(),
        lambda header: json.dumps(dict(reversed(header.items())), separators=(",", ":")).encode(),
        lambda header: json.dumps(header | {"mood": "good"}, separators=(",", ":")).encode(),
        lambda header: json.dumps(header | {"seq": 2}, separators=(",", ":")).encode(),
        lambda header: json.dumps(header | {"log": OTHER}, separators=(",", ":")).encode(),
        lambda header: json.dumps(header | {"after": [[LOG, 1, "0123456F"]]}, separators=(",", ":")).encode(),
        lambda _: b"{}",
    ],
    ids=["blanks", "other order", "a new field", "another number", "another log", "a chain in capitals", "no header"],
)
def test_f23_a_header_that_this_program_would_write_otherwise_travels_as_it_is(rewritten):
    (envelope,) = envelopes(1)
    header = rewritten(json.loads(envelope[5 : 5 + int.from_bytes(envelope[1:3], "big")]))
    foreign = b"\x01" + len(header).to_bytes(2, "big") + b"\x00\x02" + header + b"{}"
    packed = pack([(Place(LOG, 0, 1), [foreign])])
    assert packed.bodies == foreign
    assert unpacked(packed, [Place(LOG, 0, 1)]) == [(foreign,)]


@given(RUNS, st.data())
def test_what_ends_too_early_is_refused(runs, data):
    packed = pack(runs)
    whole = packed.numbers + packed.chains + packed.bodies
    if whole:
        cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
        with pytest.raises(NotPacked):
            unpack(Cursor(cut), packed.words, [place for place, _ in runs], MOST_BYTES)


@given(st.binary(max_size=200), st.integers(0, 5))
def test_foreign_bytes_are_refused_or_are_events(data, count):
    words = Words(
        (Shape(1, "k", "b", 1, 2, named=True), Shape(129, "", "", 0, 0, named=False)), (OTHER,), (EntityId("e"),)
    )
    try:
        (found,) = unpack(Cursor(data), words, [Place(LOG, 0, count)], MOST_BYTES)
    except NotPacked:
        return
    assert len(found) == count
    assert all(len(envelope) <= MAX_EVENT_BYTES for envelope in found)


def test_a_few_bytes_do_not_become_more_than_a_message_bears():
    """F-74: each of these events takes two bytes packed and some 12,000 unpacked."""
    words = Words((Shape(1, "k" * 120, "b", 1, 300, named=False),))
    numbers = [1] * MANY + [0] * MANY + [0] * MANY + [0] * 2 * 300 * MANY
    data = b"".join(map(number_bytes, numbers)) + bytes(4 * 300 * MANY)
    with pytest.raises(NotPacked):
        unpack(Cursor(data), words, [Place(LOG, 0, MANY)], MANY * 12_000)


def test_an_event_that_would_be_larger_than_one_may_be_is_refused():
    words = Words((Shape(1, "k", "b", 1, 0, named=False),))
    for tag in (0, 1):
        data = b"".join(map(number_bytes, (tag, MAX_EVENT_BYTES + 1 - tag, 0)[: 2 + tag])) + bytes(MAX_EVENT_BYTES + 1)
        with pytest.raises(NotPacked):
            unpack(Cursor(data), words, [Place(LOG, 0, 1)], MOST_BYTES)


@given(st.lists(COUNTS | st.integers(0, 300)))
def test_numbers_are_read_as_they_were_written(numbers):
    cursor = Cursor(b"".join(map(number_bytes, numbers)))
    assert cursor.numbers(len(numbers)) == numbers
    assert cursor.at_end


def test_a_number_without_end_is_refused():
    with pytest.raises(NotPacked):
        Cursor(b"\xff" * 1000).number()


def envelopes(count: int) -> list[bytes]:
    return [
        write(Header(LOG, seq, EntityId("0" * 16), (), "ticket.issued", 1_000_000 + 60 * seq, "k1"), {}).envelope
        for seq in range(1, count + 1)
    ]


def unpacked(packed: Packed, places: list[Place]) -> list[tuple[bytes, ...]]:
    cursor = Cursor(packed.numbers + packed.chains + packed.bodies)
    found = unpack(cursor, packed.words, places, MOST_BYTES)
    assert cursor.at_end
    return found
