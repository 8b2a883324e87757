"""Reading the body of a request within limits of size, time and memory, before anybody knows who asks."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Protocol

from fastapi import HTTPException
from starlette.requests import ClientDisconnect

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 1024 * 1024
SMALL_BYTES = 96 * 1024
"""A message's events, and a table of a day as long as any that was met."""

MOST_LARGE = 16
"""Bodies that may grow beyond that at one time; with 256 connections of 1 MiB each a flood would fill 256 MB (F-74)."""

BODY_WITHIN_S = 120.0
"""A full message on a 2G line takes half a minute."""

_BAD, _TOO_SLOW, _TOO_LARGE = 400, 408, 413


class Sent(Protocol):
    """A request whose body comes in pieces."""

    def stream(self) -> AsyncIterator[bytes]:
        """Yield them."""


class Bodies:
    """Reads bodies, a few large ones at a time; the others wait, unread, for as long as a body may take."""

    def __init__(self, most_large: int = MOST_LARGE, within_s: float = BODY_WITHIN_S) -> None:
        """Read nothing yet."""
        self._large, self._within_s = asyncio.Semaphore(most_large), within_s

    async def of(self, request: Sent) -> bytes:
        """Return the whole body.

        Raises:
            HTTPException: 413, 408: too large, too slow; 400: the line dropped.
        """
        body = bytearray()
        try:
            async with asyncio.timeout(self._within_s), AsyncExitStack() as turn:
                async for chunk in request.stream():
                    if len(body) <= SMALL_BYTES < len(body) + len(chunk):
                        await turn.enter_async_context(self._large)
                    body += chunk
                    if len(body) > MAX_BODY_BYTES:
                        raise HTTPException(_TOO_LARGE, "too large")
        except TimeoutError as error:
            raise HTTPException(_TOO_SLOW, "too slow") from error
        except ClientDisconnect as error:  # nobody will read the answer; it only ends the request without a bug's trace
            log.info("line dropped in mid-request", extra={"bytes": len(body)})
            raise HTTPException(_BAD, "not whole") from error
        return bytes(body)
