"""The script interpreter of the conformance kit for servers on chatkit-python (contract version 1).

scripts = ScriptInterpreter(store, user=lambda context: context.user)
async for event in scripts.respond(thread, item, context): ...  # in respond()

A script does whatever it says: construct it in a server that is to be judged, never in one that serves people.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib.metadata import version
from typing import Any

from chatkit.actions import Action
from chatkit.errors import CustomStreamError, ErrorCode, StreamError
from chatkit.server import stream_widget
from chatkit.store import Store
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    AudioInput,
    ClientToolCallItem,
    StreamOptions,
    StructuredInputItem,
    SyncCustomActionResponse,
    ThreadItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    TranscriptionResult,
    UserMessageItem,
    WidgetItem,
)
from chatkit.widgets import DynamicWidgetRoot
from gates import Gates
from script import EVENT, ITEM, PREFIX, VERBS, Scope, Unsupported, check, read, verb_of

SDK = f"openai-chatkit {version('openai-chatkit')}"
CAPABILITIES = ("transcribe", "feedback", "action", "sync_action", "stream_options", "gate", "history")
DEFAULT_GATE_MS = 5000

Events = AsyncIterator[ThreadStreamEvent]


@dataclass
class Turn:
    """One run of a handler."""

    thread: ThreadMetadata
    context: Any
    item: UserMessageItem | None
    scope: Scope


def ck(answer: dict[str, Any]) -> str:
    return PREFIX + json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def message_text(item: UserMessageItem) -> str:
    return "".join(part.text for part in item.content if part.type == "input_text")


def in_pieces(text: str) -> list[str]:
    """The text in one to three pieces, none of them empty."""
    size = max(1, -(-len(text) // 3))
    return [text[start : start + size] for start in range(0, len(text), size)]


class ScriptInterpreter:
    """Runs the scripts that reach a server in its requests; `capabilities` are those that the server adds."""

    def __init__(
        self, store: Store[Any], user: Callable[[Any], str | None], capabilities: tuple[str, ...] = ()
    ) -> None:
        self.store = store
        self.user = user
        self.capabilities = (*capabilities, *CAPABILITIES)
        self.gates = Gates()
        self.allow_cancel: dict[str, bool] = {}
        self.feedback: Counter[str] = Counter()
        self.effects = {
            "set_thread": self._set_thread,
            "set_options": self._set_options,
            "wait": self._wait,
            "gate": self._gate,
            "fail": self._fail,
        }
        self.speakers = {
            "emit": self._emit,
            "say": self._say,
            "widget": self._widget,
            "report": self._report,
            "repeat": self._repeat,
        }

    async def respond(self, thread: ThreadMetadata, item: UserMessageItem | None, context: Any) -> Events:
        turn = self._turn(thread, context, item=item)
        if item is None:
            continued, script = await self._continuation(turn)
            events = (
                self._text(turn, ck({"continued": continued})) if script is None else self._play(script, turn)
            )
        else:
            first = next((part.text for part in item.content if part.type == "input_text"), "")
            scripted = first.startswith(PREFIX)
            events = (
                self._play(lambda: read(first[len(PREFIX) :]), turn) if scripted else self._echo(turn, item)
            )
        async for event in events:
            yield event

    async def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Any
    ) -> Events:
        turn = self._turn(thread, context, sender=sender)
        if action.type == "ck.script":
            events = self._play(lambda: action.payload, turn)
        else:
            told = {"type": action.type, "payload": action.payload, "sender": sender.id if sender else None}
            events = self._text(turn, ck({"action": told}))
        async for event in events:
            yield event

    async def sync_action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Any
    ) -> SyncCustomActionResponse:
        if action.type != "ck.script":
            return SyncCustomActionResponse(updated_item=sender)
        turn = self._turn(thread, context, sender=sender)
        try:
            script = check(action.payload, sync=True)
        except Unsupported as error:
            return self._sync_text(turn, ck({"unsupported": error.args[0]}))
        if "hello" in script:
            return self._sync_text(turn, self._hello(script["hello"]))
        if "open" in script:
            self.gates.open((self.user(context), script["open"]))
        for step in script.get("do", []):
            verb = verb_of(step)
            if verb == "return":
                return SyncCustomActionResponse(
                    updated_item=ITEM.validate_python(turn.scope.fill(step["return"]))
                )
            await self.effects[verb](step, turn)
        return SyncCustomActionResponse()

    def stream_options(self, thread: ThreadMetadata) -> StreamOptions:
        return StreamOptions(allow_cancel=self.allow_cancel.get(thread.id, True))

    def transcript(self, audio: AudioInput) -> TranscriptionResult:
        return TranscriptionResult(text=ck({"bytes": len(audio.data), "mime_type": audio.mime_type}))

    def count_feedback(self, thread_id: str) -> None:
        self.feedback[thread_id] += 1

    def _turn(
        self,
        thread: ThreadMetadata,
        context: Any,
        item: UserMessageItem | None = None,
        sender: WidgetItem | None = None,
    ) -> Turn:
        def mint() -> str:
            return self.store.generate_item_id("message", thread, context)

        scope = Scope(thread.id, item.id if item else "", sender.id if sender else "", mint)
        return Turn(thread, context, item, scope)

    async def _continuation(self, turn: Turn) -> tuple[str, Callable[[], Any] | None]:
        """What the turn continues, and the script that the answer carries if it carries one."""
        async for item in self._history(turn, "desc"):
            if isinstance(item, ClientToolCallItem) and item.status == "completed":
                return "tool", script_in(item.output)
            if isinstance(item, StructuredInputItem) and item.status != "pending":
                answers = [one.answer for one in item.inputs if one.id == "ck" and one.answer]
                values = [value for answer in answers for value in answer.values]
                return "structured", partial(read, values[0]) if values else None
        return "tool", None

    async def _history(self, turn: Turn, order: str) -> AsyncIterator[ThreadItem]:
        after = None
        while True:
            page = await self.store.load_thread_items(turn.thread.id, after, 100, order, turn.context)
            for item in page.data:
                yield item
            after = page.after
            if not page.has_more:
                return

    async def _play(self, source: Callable[[], Any], turn: Turn) -> Events:
        try:
            script = check(source())
        except Unsupported as error:
            events = self._text(turn, ck({"unsupported": error.args[0]}))
        else:
            if "open" in script:
                self.gates.open((self.user(turn.context), script["open"]))
            answer = self._hello(script["hello"]) if "hello" in script else None
            events = self._run(script.get("do", []), turn) if answer is None else self._text(turn, answer)
        async for event in events:
            yield event

    async def _run(self, steps: list[dict[str, Any]], turn: Turn) -> Events:
        for step in steps:
            verb = verb_of(step)
            if verb in self.effects:
                await self.effects[verb](step, turn)
                continue
            async for event in self.speakers[verb](step, turn):
                yield event

    async def _repeat(self, step: dict[str, Any], turn: Turn) -> Events:
        for turn.scope.n in range(step["repeat"]):
            async for event in self._run(step["do"], turn):
                yield event
        turn.scope.n = 0

    async def _emit(self, step: dict[str, Any], turn: Turn) -> Events:
        yield EVENT.validate_python(turn.scope.fill(step["emit"]))

    async def _say(self, step: dict[str, Any], turn: Turn) -> Events:
        texts = [step["say"]] if isinstance(step["say"], str) else step["say"]
        async for event in self._message(turn, [turn.scope.text(text) for text in texts]):
            yield event

    async def _echo(self, turn: Turn, item: UserMessageItem) -> Events:
        pieces = in_pieces(message_text(item))
        if not pieces:
            yield ThreadItemDoneEvent(item=self._item(turn, [AssistantMessageContent(text="")]))
            return
        async for event in self._message(turn, pieces):
            yield event

    def _text(self, turn: Turn, text: str) -> Events:
        return self._message(turn, [text])

    async def _message(self, turn: Turn, texts: list[str]) -> Events:
        """The SDK has no helper for plain text: this is the sequence that its agents helper sends."""
        item = self._item(turn, [])
        whole = AssistantMessageContent(text="".join(texts))
        updates = [
            AssistantMessageContentPartAdded(content_index=0, content=AssistantMessageContent(text="")),
            *(AssistantMessageContentPartTextDelta(content_index=0, delta=text) for text in texts),
            AssistantMessageContentPartDone(content_index=0, content=whole),
        ]
        yield ThreadItemAddedEvent(item=item)
        for update in updates:
            yield ThreadItemUpdatedEvent(item_id=item.id, update=update)
        yield ThreadItemDoneEvent(item=item.model_copy(update={"content": [whole]}))

    def _item(self, turn: Turn, content: list[AssistantMessageContent]) -> AssistantMessageItem:
        return AssistantMessageItem(
            id=turn.scope.mint(), thread_id=turn.thread.id, created_at=datetime.now(), content=content
        )

    def _sync_text(self, turn: Turn, text: str) -> SyncCustomActionResponse:
        return SyncCustomActionResponse(updated_item=self._item(turn, [AssistantMessageContent(text=text)]))

    async def _widget(self, step: dict[str, Any], turn: Turn) -> Events:
        states = turn.scope.fill(step["widget"])
        copy_text = turn.scope.text(step["copy_text"]) if "copy_text" in step else None

        # DynamicWidgetRoot is what the SDK's own WidgetTemplate builds.
        async def roots() -> AsyncGenerator[DynamicWidgetRoot, None]:
            for state in states:
                yield DynamicWidgetRoot.model_validate(state)

        widget = DynamicWidgetRoot.model_validate(states[0]) if len(states) == 1 else roots()
        async for event in stream_widget(turn.thread, widget, copy_text, lambda kind: turn.scope.mint()):
            yield event

    async def _report(self, step: dict[str, Any], turn: Turn) -> Events:
        async for event in self._text(turn, ck(await self._told(step["report"], turn))):
            yield event

    async def _told(self, what: str, turn: Turn) -> dict[str, Any]:
        if what == "history":
            return {"history": [{"id": one.id, "type": one.type} async for one in self._history(turn, "asc")]}
        if what == "context":
            return {"context": {"user": self.user(turn.context)}}
        if what == "feedback":
            return {"feedback": self.feedback[turn.thread.id]}
        wire: dict[str, Any] = {
            "mode": "json",
            "by_alias": True,
            "exclude_none": True,
            "context": {"exclude_metadata": True},
        }
        return {"input": turn.item.model_dump(**wire) if turn.item else None}

    def _hello(self, nonce: str) -> str:
        told = {"hello": nonce, "interpreter": "python/1", "sdk": SDK}
        return ck({**told, "verbs": list(VERBS), "capabilities": list(self.capabilities)})

    async def _set_thread(self, step: dict[str, Any], turn: Turn) -> None:
        changes = turn.scope.fill(step["set_thread"])
        given = {name: value for name, value in changes.items() if value is not None}
        fresh = ThreadMetadata(id=turn.thread.id, created_at=turn.thread.created_at, **given)
        for name in changes:
            setattr(turn.thread, name, getattr(fresh, name))

    async def _set_options(self, step: dict[str, Any], turn: Turn) -> None:
        if "allow_cancel" in step["set_options"]:
            self.allow_cancel[turn.thread.id] = step["set_options"]["allow_cancel"]

    async def _wait(self, step: dict[str, Any], turn: Turn) -> None:
        await asyncio.sleep(step["wait"] / 1000)

    async def _gate(self, step: dict[str, Any], turn: Turn) -> None:
        key = (self.user(turn.context), step["gate"])
        await self.gates.wait(key, step.get("max", DEFAULT_GATE_MS) / 1000)

    async def _fail(self, step: dict[str, Any], turn: Turn) -> None:
        failure = step["fail"]
        given = {"allow_retry": failure["allow_retry"]} if "allow_retry" in failure else {}
        if failure["kind"] == "custom":
            raise CustomStreamError(failure.get("message", ""), **given)
        if failure["kind"] == "stream":
            raise StreamError(ErrorCode(failure.get("code", ErrorCode.STREAM_ERROR)), **given)
        raise RuntimeError(failure.get("message", "crash"))


def script_in(output: Any) -> Callable[[], Any] | None:
    """The script that a tool's output is, as JSON or as its text; any other output carries none."""
    if isinstance(output, str):
        try:
            output = json.loads(output)
        except ValueError:
            return None
    return (lambda: output) if isinstance(output, dict) and "ck" in output else None
