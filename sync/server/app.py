"""The ASGI application: exchange and claims over one store. Limits on everything that comes in.

Who asks is known by its certificate (``caller``), whose role and centre decide every read and write.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from math import isfinite
from time import monotonic

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.telemetry import TelemetryConfig
from pydantic import BaseModel, Field

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, EntityId, OfficerId, TicketId
from sync.domain.log import Audience
from sync.domain.ticket import Ticket
from sync.errors import StoreUnavailable
from sync.identity.signing import Received
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.replication.exchange import Self, Speaker, absorb
from sync.replication.peer import EDITION_HEADER
from sync.replication.wire import CONTENT_TYPE, Exchange, Line, NotAnExchange, decode, encode
from sync.server.body import Bodies
from sync.server.caller import Door, OpenDoor
from sync.server.enrolment import EnrolmentDesk, door_for_new_machines
from sync.store.ledger import EPOCH
from sync.store.store import Store
from sync.store.writer import Refused

log = logging.getLogger(__name__)

VERSION = version("motcua")
LONGEST_WAIT_S = 25.0
_READERS = 2
"""Messages unpacked at once, beside the loop: a bad one takes its time, and threads are left for those who answer."""

_REST_S = "5"
_NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
"""The framework's own records bodies and messages of exceptions, a citizen's name among them."""

_BAD, _STRANGER, _NOT_NOW = 400, 403, 503


@dataclass(frozen=True, slots=True)
class Station:
    """What the application works with.

    Attributes:
        door: tells who asks.
        line: answers whether the province is reached; the province itself always says yes.
        enrolment: certifies new machines; None on a server without a certificate.
    """

    store: Store
    me: Self
    door: Door | OpenDoor
    queue: QueueDesk
    line: Callable[[], Line]
    enrolment: EnrolmentDesk | None = None


class ClaimForm(BaseModel):
    """A counter's wish for the next ticket, or for one that it names, with the reason."""

    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    counter: str = Field(max_length=10)
    sender: str = Field(max_length=80)
    officer: str = Field("", max_length=40)
    ticket: str = Field("", max_length=16)
    reason: str = Field("", max_length=40)


class News:
    """Wakes the waiting exchanges when something was committed or the line changed; called from any thread."""

    def __init__(self) -> None:
        """Wait for the loop to be bound."""
        self.ended = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed = asyncio.Event()

    def end(self) -> None:
        """Let everybody who waits be answered, and nobody wait any more."""
        self.ended = True
        self.tell()

    def bind(self) -> None:
        """Take the running loop; before that nobody waits."""
        self._loop = asyncio.get_running_loop()

    def tell(self) -> None:
        """Wake everybody who waits."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has just ended, and with it everybody who waited
                self._loop.call_soon_threadsafe(self._wake)

    def next(self) -> asyncio.Event:
        """Return what will be set by the next news; take it before looking, or news in between is missed."""
        return self._changed

    def _wake(self) -> None:
        told, self._changed = self._changed, asyncio.Event()
        told.set()


def application(station: Station, news: News) -> FastAPI:
    """Return the application; ``news`` is told of every commit by whoever composes it."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, telemetry=_NO_TELEMETRY)

    readers, bodies = asyncio.Semaphore(_READERS), Bodies()

    @app.post("/v1/exchange")
    async def exchange(request: Request) -> Response:
        news.bind()
        received = await _received(request, bodies)
        knock = station.door.knock(received)
        async with readers:
            message = await asyncio.to_thread(_decoded, received.body)
        guest = station.door.let_in(knock, message.sender)
        speaker = Speaker(station.store, station.me, guest.access)
        answer = await _answer(speaker, station.line, news, guest.may_say(message), _wait_s(request))
        return Response(encode(answer), media_type=CONTENT_TYPE, headers={EDITION_HEADER: VERSION})

    @app.post("/v1/claims")
    async def claim(request: Request) -> dict[str, str | None]:
        received = await _received(request, bodies)
        knock = station.door.knock(received)
        form = _form(received.body)
        if Audience.STAFF not in station.door.let_in(knock, form.sender).role.writes:
            raise HTTPException(_STRANGER, "a public machine calls nobody")
        called = await asyncio.to_thread(_called, station, form, is_fresh=station.door.is_fresh(knock))
        return {"ticket": called.id if isinstance(called, Ticket) else None}

    if station.enrolment:
        app.include_router(door_for_new_machines(station.enrolment, bodies.of))

    @app.get("/v1/health")
    def health() -> dict[str, object]:
        with station.store.read() as view:
            view.said(EPOCH)
        return {"ready": True, "version": VERSION}

    @app.exception_handler(StoreUnavailable)
    def not_now(_request: Request, trouble: StoreUnavailable) -> Response:
        log.warning("cannot answer now", extra={"reason": trouble.what})
        return JSONResponse({"detail": "not now"}, _NOT_NOW, {"Retry-After": _REST_S})

    return app


async def _answer(speaker: Speaker, line: Callable[[], Line], news: News, asked: Exchange, wait_s: float) -> Exchange:
    """Return the answer, held back until it says something that the asker has not heard."""
    until = monotonic() + wait_s
    refused = await asyncio.to_thread(_take, speaker, asked)
    told = news.next()
    then = await asyncio.to_thread(speaker.snapshot, asked)
    wants_more = asked.sections or asked.whole or asked.days or wait_s <= 0
    if wants_more or then.summary != asked.heard:
        return await asyncio.to_thread(speaker.answer, asked, refused, line())
    while True:
        now = await asyncio.to_thread(speaker.news_for, asked, then, line())
        left = until - monotonic()
        if left <= 0 or news.ended or now.summary != then.summary or now.line != asked.line or now.bodies:
            return now
        with suppress(TimeoutError):
            await asyncio.wait_for(told.wait(), left)
        told = news.next()


def _called(station: Station, form: ClaimForm, *, is_fresh: bool) -> Ticket | NobodyWaiting | NotPossible:
    """Answer a claim: what was said to it before, else whoever is next, or whom it names; of another day nobody."""
    desk, counter = station.queue.by(OfficerId(form.officer) if form.officer else None), CounterId(form.counter)
    if not is_fresh:
        return desk.called_for(form.id)
    if form.ticket:
        return desk.call_chosen(TicketId(EntityId(form.ticket)), counter, form.reason, form.id)
    return desk.call_next(counter, form.id)


def _take(speaker: Speaker, asked: Exchange) -> tuple[Refused, ...]:
    refused = absorb(speaker.store, asked, speaker.access, speaker.me.trust)
    for item in refused:
        log.warning("section refused", extra={"log": item.log, "reason": item.reason, "sender": asked.sender})
    return refused


async def _received(request: Request, bodies: Bodies) -> Received:
    raw = request.scope["raw_path"].decode("latin-1")
    query = request.scope["query_string"].decode("latin-1")
    return Received(request.method, f"{raw}?{query}" if query else raw, request.headers, await bodies.of(request))


def _decoded(body: bytes) -> Exchange:
    try:
        return decode(body)
    except NotAnExchange as error:
        raise HTTPException(_BAD, str(error)) from error


def _form(body: bytes) -> ClaimForm:
    try:
        return ClaimForm.model_validate_json(body)
    except ValueError as error:
        raise HTTPException(_BAD, "not a claim") from error


def _wait_s(request: Request) -> float:
    try:
        asked = float(request.headers.get("Motcua-Wait", "0"))
    except ValueError as error:
        raise HTTPException(_BAD, "Motcua-Wait: seconds are wanted") from error
    return min(max(asked, 0.0), LONGEST_WAIT_S) if isfinite(asked) else 0.0
