"""What a server holds in memory of those who have not said yet who they are (F-74)."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from fastapi import HTTPException

from sync.server.body import SMALL_BYTES, Bodies

TURNS = 50


class Body:
    """A request's body: as much as counts as small, then a little more, then the rest when it is let through."""

    def __init__(self) -> None:
        self.held, self.through = 0, asyncio.Event()

    async def stream(self) -> AsyncIterator[bytes]:
        for chunk in (bytes(SMALL_BYTES), bytes(10)):
            yield chunk
            self.held += len(chunk)
        await self.through.wait()
        yield bytes(5)


class Small:
    async def stream(self) -> AsyncIterator[bytes]:
        yield bytes(SMALL_BYTES)


async def held_of(many: int, bodies: Bodies) -> tuple[list[int], list[int]]:
    """Return how much is held of large bodies that come at once, and how long they are when all have come."""
    sent = [Body() for _ in range(many)]
    reading = [asyncio.create_task(bodies.of(one)) for one in sent]
    for _ in range(TURNS):
        await asyncio.sleep(0)
    assert len(await bodies.of(Small())) == SMALL_BYTES
    held = sorted(one.held for one in sent)
    for one in sent:
        one.through.set()
    return held, [len(body) for body in await asyncio.gather(*reading)]


def test_f74_of_many_large_bodies_a_few_are_read_at_one_time_and_small_ones_pass():
    held, lengths = asyncio.run(held_of(5, Bodies(most_large=2)))
    assert held == [SMALL_BYTES] * 3 + [SMALL_BYTES + 10] * 2
    assert lengths == [SMALL_BYTES + 15] * 5


def test_f74_who_waits_for_its_turn_waits_no_longer_than_a_body_may_take():
    async def too_slow() -> None:
        bodies = Bodies(most_large=1, within_s=0.05)
        answers = await asyncio.gather(*(bodies.of(Body()) for _ in range(3)), return_exceptions=True)
        assert [error.status_code for error in answers if isinstance(error, HTTPException)] == [408] * 3

    asyncio.run(too_slow())


def test_a_place_is_free_again_when_who_had_it_is_turned_away():
    class Endless:
        async def stream(self) -> AsyncIterator[bytes]:
            while True:
                yield bytes(SMALL_BYTES)

    async def one_after_the_other() -> None:
        bodies = Bodies(most_large=1)
        for _ in range(2):
            with pytest.raises(HTTPException, match="413"):
                await bodies.of(Endless())

    asyncio.run(one_after_the_other())
