"""Names of logs, runs and entities."""

import pytest

from sync.domain.event import NotAnEvent
from sync.domain.ids import LogId
from sync.domain.log import Audience, entity_name, may_begin, named, run_name


def test_a_name_is_read_in_its_parts_and_written_again():
    name = named("24.hop-thinh/kiosk-1.3f7k2m9q/public")
    assert (name.centre, name.device, name.run, name.audience) == (
        "24.hop-thinh",
        "kiosk-1",
        "3f7k2m9q",
        Audience.PUBLIC,
    )
    assert name.text == "24.hop-thinh/kiosk-1.3f7k2m9q/public"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24.hop-thinh/kiosk-1.3f7k2m9q",
        "24.hop-thinh/kiosk-1.3f7k2m9q/secret",
        "24.hop-thinh/kiosk-1.3f7k2m9q/public/",
        "24.hop-thinh/kiosk-1.3f7k2m9q/public\n",
        "24.hop-thinh/kiosk-1.3f7k2m9/public",
        "24.hop-thinh/kiosk-1.3F7K2M9Q/public",
        "24.hop-thinh/kiosk-1.3f7k2m9i/public",
        "24.hop-thinh/kiosk-1.3f7k2m9l/public",
        "24.hop-thinh/kiosk-1.3f7k2m9o/public",
        "24.hop-thinh/kiosk-1.3f7k2m9u/public",
        "24.hop-thinh/kiosk.1.3f7k2m9q/public",
        "24.hop-thinh/../public",
        "/kiosk-1.3f7k2m9q/public",
        "Hợp Thịnh/kiosk-1.3f7k2m9q/public",
        "x" * 41 + "/kiosk-1.3f7k2m9q/public",
        "24.hop-thinh/" + "k" * 21 + ".3f7k2m9q/public",
    ],
)
def test_anything_else_is_no_name_of_a_log(text):
    with pytest.raises(NotAnEvent):
        named(text)


def test_a_run_is_8_characters_for_40_random_bits():
    assert run_name(bytes(5)) == "00000000"
    assert run_name(b"\xff" * 5) == "zzzzzzzz"
    assert run_name((1).to_bytes(5, "big")) == "00000001"


def test_an_entity_is_16_characters_for_the_mark_of_its_maker_and_64_random_bits():
    assert entity_name("24.hop-thinh/k1", bytes(range(8))) == "3rj000820c20a1g7"
    assert entity_name("24.hop-thinh/k2", bytes(range(8)))[4:] == "00820c20a1g7"


def test_a_machine_may_begin_only_what_bears_its_mark():
    entity = entity_name("24.hop-thinh/k1", bytes(range(8)))
    assert may_begin(LogId("24.hop-thinh/k1.00000000/public"), entity)
    assert not may_begin(LogId("24.hop-thinh/k2.00000000/public"), entity)


def test_too_little_chance_is_a_bug():
    with pytest.raises(ValueError, match="5 bytes"):
        run_name(bytes(4))
    with pytest.raises(ValueError, match="10 bytes"):
        entity_name("x", bytes(16))
