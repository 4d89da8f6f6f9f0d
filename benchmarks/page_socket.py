"""A reader without a browser: speaks Streamlit's own protocol over one websocket and draws nothing.

So what is measured is the server: the same messages a browser would send, the same answers, no drawing beside it on
the same two cores.
"""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

_LARGEST_MESSAGE = 256 * 1024**2
_KEPT_FOR_RUNS = 2


@dataclass(frozen=True)
class Run:
    """What one run of a page sent: its bytes, how many messages, how long until it had finished, what failed."""

    sent_bytes: int
    messages: int
    seconds: float
    failures: tuple[str, ...] = ()


@dataclass
class Reader:
    """One open tab. It keeps large messages as a browser does, so that the server need not send them twice."""

    address: str
    socket: ClientConnection
    pages: dict[str, str] = field(default_factory=dict)  # address of a page -> what the server calls it
    kept: dict[str, int] = field(default_factory=dict)  # mark of a kept message -> run in which it last came
    runs: int = 0

    async def open(self, page: str) -> Run:
        """Opens an address, as after typing it."""
        asked = BackMsg()
        asked.rerun_script.page_name = page
        return await self._run(asked, page)

    async def turn_to(self, page: str) -> Run:
        """Turns to another page, as by a click in the menu."""
        if page not in self.pages:
            raise SystemExit(f"the server offers no page '{page}'; it offers {', '.join(self.pages) or 'none'}")
        asked = BackMsg()
        asked.rerun_script.page_script_hash = self.pages[page]
        return await self._run(asked, page)

    async def _run(self, asked: BackMsg, page: str) -> Run:
        self.runs += 1
        state = asked.rerun_script
        state.context_info.timezone, state.context_info.locale = "Europe/London", "en-GB"
        state.context_info.url = f"{self.address}/{page}"
        state.cached_message_hashes.extend(self.kept)
        started = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        sent, messages, failures = 0, 0, []
        while True:
            answer = await self.socket.recv(decode=False)
            sent, messages = sent + len(answer), messages + 1
            message = ForwardMsg.FromString(answer)
            failures += self._taken_in(message)
            if _is_the_end(message):
                break
        self._let_go()
        return Run(sent, messages, time.perf_counter() - started, tuple(failures))

    def _taken_in(self, message: ForwardMsg) -> list[str]:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable or kind == "ref_hash":
            self.kept[message.ref_hash or message.hash] = self.runs
        if kind == "navigation":
            # The start page is linked by the root, which is its address here too.
            offered = message.navigation.app_pages
            self.pages = {"" if page.is_default else page.url_pathname: page.page_script_hash for page in offered}
        return [_failure(message)] if _failure(message) else []

    def _let_go(self) -> None:
        self.kept = {mark: run for mark, run in self.kept.items() if self.runs - run < _KEPT_FOR_RUNS}


def _is_the_end(message: ForwardMsg) -> bool:
    is_finished = message.WhichOneof("type") == "script_finished"
    return is_finished and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _failure(message: ForwardMsg) -> str:
    """What a page says where it failed: a figure for a page of apologies would be worth nothing."""
    if message.WhichOneof("type") == "page_not_found":
        return "no such page"
    element = message.delta.new_element
    if element.HasField("exception"):
        return element.exception.message
    is_error = element.HasField("alert") and element.alert.format == element.alert.ERROR
    return element.alert.body if is_error else ""


@asynccontextmanager
async def reader(address: str) -> AsyncIterator[Reader]:
    """A new tab on a server."""
    async with connect(
        f"ws{address.removeprefix('http')}/_stcore/stream",
        origin=Origin(address),
        subprotocols=[Subprotocol("streamlit")],
        compression=None,  # the server offers none either
        max_size=_LARGEST_MESSAGE,
        ping_interval=None,  # a server that is slow to answer is what is measured, not a reason to hang up
    ) as socket:
        yield Reader(address, socket)
