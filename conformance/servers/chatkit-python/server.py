"""A chatkit-python server to be tested: `python server.py [--port N]` prints the URL first."""

import argparse
import socket
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from attachments import MemoryAttachmentStore, upload_routes
from chatkit.actions import Action
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.types import (
    AudioInput,
    FeedbackKind,
    StreamOptions,
    SyncCustomActionResponse,
    ThreadMetadata,
    ThreadStreamEvent,
    TranscriptionResult,
    UserMessageItem,
    WidgetItem,
)
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import StreamingResponse
from interpreter import ScriptInterpreter
from store import MemoryStore, RequestContext

TOKENS = {"alice": "alice", "bob": "bob"}


class ServerUnderTest(ChatKitServer[RequestContext]):
    """What every server of this folder does besides answering."""

    async def transcribe(self, audio_input: AudioInput, context: RequestContext) -> TranscriptionResult:
        return TranscriptionResult(text=f"{len(audio_input.data)} bytes of {audio_input.media_type}")

    async def add_feedback(
        self, thread_id: str, item_ids: list[str], feedback: FeedbackKind, context: RequestContext
    ) -> None:
        """Takes it and does nothing with it."""


class ScriptedServer(ServerUnderTest):
    """Plays the scripts of the kit: an application that is for judging alone."""

    def __init__(self, store: MemoryStore, files: MemoryAttachmentStore) -> None:
        super().__init__(store, files)
        self.scripts = ScriptInterpreter(
            store, user=lambda context: context.user, capabilities=("attachments", "upload")
        )

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        async for event in self.scripts.respond(thread, input_user_message, context):
            yield event

    def action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        return self.scripts.action(thread, action, sender, context)

    async def sync_action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> SyncCustomActionResponse:
        return await self.scripts.sync_action(thread, action, sender, context)

    async def transcribe(self, audio_input: AudioInput, context: RequestContext) -> TranscriptionResult:
        return self.scripts.transcript(audio_input)

    async def add_feedback(
        self, thread_id: str, item_ids: list[str], feedback: FeedbackKind, context: RequestContext
    ) -> None:
        self.scripts.count_feedback(thread_id)

    def get_stream_options(self, thread: ThreadMetadata, context: RequestContext) -> StreamOptions:
        return self.scripts.stream_options(thread)


def user_of(request: Request) -> str:
    """The user that the bearer token stands for; 401 before anything of the request has been read."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    user = TOKENS.get(token) if scheme.lower() == "bearer" else None
    if user is None:
        raise HTTPException(401, "Unauthorized", headers={"WWW-Authenticate": "Bearer"})
    return user


def create_app(base_url: str, kind: type[ServerUnderTest]) -> FastAPI:
    """The mount that the SDK documents; what the SDK raises is left to the framework."""
    app = FastAPI()
    store = MemoryStore()
    files = MemoryAttachmentStore(store, base_url)
    server = kind(store, files)
    app.include_router(upload_routes(files))

    @app.post("/chatkit")
    async def chatkit(request: Request) -> Response:
        context = RequestContext(user=user_of(request))
        result = await server.process(await request.body(), context)
        if isinstance(result, StreamingResult):
            return StreamingResponse(result, media_type="text/event-stream")
        return Response(content=result.json, media_type="application/json")

    return app


def serve(kind: type[ServerUnderTest], description: str) -> None:
    """Runs a server of that kind as the command line says; prints its URL first."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--port", type=int, default=0, help="0 (the default) takes any free port")
    listener = socket.create_server(("127.0.0.1", parser.parse_args().port), backlog=512)
    base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    print(f"{base_url}/chatkit", flush=True)
    config = uvicorn.Config(
        create_app(base_url, kind), log_level="critical", access_log=False, timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    serve(ScriptedServer, __doc__ or "")
