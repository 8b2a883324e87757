"""English questions find what Vietnamese ones find, and change nothing for those."""

import pytest

from sync.domain.vietnamese import fold
from sync.office.lookup import Lookup, index_of
from sync.office.shipped import load_catalogue, load_everyday
from sync.search.everyday import Everyday
from sync.search.tongues import Tongues
from tests.search.asking import questions

NAME_MOST = 70


@pytest.fixture(scope="module")
def tongues(lookup: Lookup) -> Tongues:
    return index_of(lookup.procedures, load_everyday())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("register a birth", "1.001193"),
        ("My wife just had a baby", "1.001193"),
        ("how do I register my newborn?", "1.001193"),
        ("my father passed away", "1.000656"),
        ("marry a foreigner", "2.000806"),
        ("notarized copy of my diploma", "2.000815"),
        ("open a coffee shop", "1.001612"),
        ("ID card for my child", "1.014062"),
        ("my id card expired", "1.014063"),
        ("old age pension", "1.014027"),
        ("land title", "1.013978"),
        ("building permit", "1.013225"),
        ("rent a room", "1.004194"),
        ("proof of address", "1.010041"),
        ("wedding tent on the street", "1.013274"),
        ("register a boat", "1.004088"),
    ],
)
def test_a_visitor_finds_it_in_english(lookup, text, code):
    answer = lookup.ask(text, 1)
    assert [found.procedure.code for found in answer.found] == [code]
    assert answer.sure


@pytest.mark.parametrize("text", ["weather tomorrow", "bus to Hanoi", "I have a toothache", "lost my phone"])
def test_what_no_procedure_answers_is_not_sure_in_english_either(lookup, text):
    assert not lookup.ask(text).sure


@pytest.mark.parametrize(
    ("text", "topic"),
    [("renew my passport", "Passport"), ("driver's licence", "Driving licence"), ("divorce", "Divorce")],
)
def test_what_is_done_elsewhere_is_said_in_english(lookup, text, topic):
    answer = lookup.ask(text)
    assert not answer.sure
    assert answer.elsewhere
    assert answer.elsewhere.topic_en.startswith(topic)


def test_a_word_that_is_being_typed_is_english_as_soon_as_it_can_be_nothing_else(tongues):
    typed = ("bi", "bir", "birt", "birth cert")
    assert [tongues.is_english(text) for text in typed] == [False, True, True, True]
    assert tongues.find("birt") == tongues.english.find("birt")


@pytest.mark.parametrize(
    "text", ["", "?!", "the", "can cuoc", "khai sinh in the", "khai sinh birth", "sang tên đổi chủ"]
)
def test_a_question_is_vietnamese_unless_more_of_its_words_can_only_be_english(tongues, text):
    assert not tongues.is_english(text)


def test_no_vietnamese_question_or_phrase_is_taken_for_english(lookup, tongues):
    asked = [query for query, _ in questions()]
    everyday = load_everyday()
    said = [phrase for phrases in everyday.words.values() for phrase in phrases]
    said += [phrase for item in everyday.elsewhere for phrase in (item.topic, *item.words)]
    said += [text for item in lookup.procedures for text in (item.title, item.name)]
    assert [text for text in (*asked, *said) if tongues.is_english(text) or tongues.is_english(fold(text))] == []


def test_every_commune_procedure_has_a_short_english_name_of_its_own():
    """Two procedures share one only where they share the Vietnamese one: the same procedure of two provinces."""
    everyday = load_everyday()
    procedures = [item for item in load_catalogue().procedures.values() if item.commune]
    names = {item.short_name_en: item.title for item in procedures}
    assert all(name and name.isascii() and len(name) <= NAME_MOST for name in names)
    assert [item.code for item in procedures if names[item.short_name_en] != item.title] == []
    assert min(len(everyday.words_en[code]) for code in everyday.usual) >= 3


def test_every_topic_that_is_done_elsewhere_can_be_said_in_english():
    assert all(item.topic_en and all(item.words_en) for item in load_everyday().elsewhere)
    assert all(bool(item.agency) == bool(item.agency_en) for item in load_everyday().elsewhere)


def test_without_english_words_everything_is_vietnamese(lookup):
    plain = Everyday(words=load_everyday().words)
    nameless = [item for item in lookup.procedures if item.code == "1.001193"]
    assert index_of(nameless, plain).find("khai sinh")[0].key == "1.001193"
    assert index_of((), plain).find("register a birth") == ()
