"""A chatkit-python server to be measured: `python server.py` prints its URL, and plays the plans of ../reply-plan.ts."""

import asyncio
import json
import os
import socket
import sys
import threading
import time
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ProgressUpdateEvent,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
)
from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse

sys.path.append(str(Path(__file__).parents[3] / "conformance/servers/chatkit-python"))
from store import MemoryStore, RequestContext  # noqa: E402

WORD = "word "


def monotonic_now() -> float:
    """Microseconds of the monotonic clock, which all processes of a machine share."""
    return time.monotonic_ns() / 1000


async def deltas(count: int, pace: Any) -> AsyncIterator[str]:
    """The texts of the deltas of a plan, each when it is due; a late one does not put off the others."""
    start = monotonic_now()
    for index in range(count):
        if pace == "none":
            yield WORD
        elif pace == "tick":
            await asyncio.sleep(0)
            yield WORD
        else:
            due = start + index * pace * 1000
            wait = (due - monotonic_now()) / 1e6
            if wait > 0:
                await asyncio.sleep(wait)
            yield f"@{round(due)}@"


class MeasuredServer(ChatKitServer[RequestContext]):
    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        plan = json.loads(input_user_message.content[0].text) if input_user_message else {"reply": "whole"}
        match plan["reply"]:
            case "deltas":
                async for event in self.message(thread, context, deltas(plan["count"], plan["pace"])):
                    yield event
            case "hang":
                async for event in self.message(thread, context, self.hanging()):
                    yield event
            case "endless":
                while True:
                    yield ProgressUpdateEvent(text="x" * 4096)
            case "history":
                for index in range(plan["items"]):
                    item = self.item(thread, context, f"Message {index} of a long thread.")
                    item.id = f"msg_{index:032d}"
                    await self.store.add_thread_item(thread.id, item, context)
                yield ThreadItemDoneEvent(item=self.item(thread, context, f"{plan['items']} items"))
            case _:
                yield ThreadItemDoneEvent(item=self.item(thread, context, "Hello."))

    async def hanging(self) -> AsyncIterator[str]:
        yield WORD
        await asyncio.Event().wait()

    async def message(
        self, thread: ThreadMetadata, context: RequestContext, texts: AsyncIterator[str]
    ) -> AsyncIterator[ThreadStreamEvent]:
        """The events of one streamed message."""
        item = self.item(thread, context, None)
        yield ThreadItemAddedEvent(item=item)
        empty = AssistantMessageContent(text="")
        yield ThreadItemUpdatedEvent(
            item_id=item.id, update=AssistantMessageContentPartAdded(content_index=0, content=empty)
        )
        said: list[str] = []
        async for text in texts:
            said.append(text)
            delta = AssistantMessageContentPartTextDelta(content_index=0, delta=text)
            yield ThreadItemUpdatedEvent(item_id=item.id, update=delta)
        whole = AssistantMessageContent(text="".join(said))
        yield ThreadItemUpdatedEvent(
            item_id=item.id, update=AssistantMessageContentPartDone(content_index=0, content=whole)
        )
        yield ThreadItemDoneEvent(item=item.model_copy(update={"content": [whole]}))

    def item(self, thread: ThreadMetadata, context: RequestContext, text: str | None) -> AssistantMessageItem:
        return AssistantMessageItem(
            id=self.store.generate_item_id("message", thread, context),
            thread_id=thread.id,
            created_at=datetime.now(),
            content=[] if text is None else [AssistantMessageContent(text=text)],
        )


app = FastAPI()
server = MeasuredServer(MemoryStore())
context = RequestContext(user="alice")


@app.post("/chatkit")
async def chatkit(request: Request) -> Response:
    """The mount that the SDK documents."""
    result = await server.process(await request.body(), context)
    if isinstance(result, StreamingResult):
        return StreamingResponse(result, media_type="text/event-stream")
    return Response(content=result.json, media_type="application/json")




def end_with_parent() -> None:
    """Its end closes the input."""
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
listener = socket.create_server(("127.0.0.1", 0), backlog=8192)
print(f"http://127.0.0.1:{listener.getsockname()[1]}/chatkit", flush=True)
config = uvicorn.Config(
    app, log_level="error", access_log=False, loop="uvloop", http="httptools", timeout_graceful_shutdown=1
)
uvicorn.Server(config).run(sockets=[listener])
