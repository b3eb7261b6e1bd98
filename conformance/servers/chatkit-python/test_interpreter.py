"""Runs the golden vectors against this server, in process: `python test_interpreter.py`."""

import asyncio
import json
import logging
import time
import unittest
from pathlib import Path
from typing import Any

from attachments import MemoryAttachmentStore
from chatkit.server import StreamingResult
from patterns import Matcher, Mismatch
from server import ScriptedServer
from store import MemoryStore, RequestContext

VECTORS = Path(__file__).parents[2] / "interpreter" / "vectors.json"
USER = "alice"
logging.getLogger("chatkit").setLevel(logging.CRITICAL)


def user_input(message: Any, more: list[Any]) -> dict[str, Any]:
    if not isinstance(message, str):
        message = "ck:1 " + json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    content = [{"type": "input_text", "text": message}, *more]
    return {"content": content, "attachments": [], "inference_options": {}}


class VectorRun:
    """One vector against a server of its own."""

    def __init__(self) -> None:
        store = MemoryStore()
        self.server = ScriptedServer(store, MemoryAttachmentStore(store, "http://127.0.0.1"))
        self.matcher = Matcher()
        self.matcher.ids["user"] = USER
        self.threads: dict[str, str] = {}
        self.last_message = ""

    async def turn(self, turn: dict[str, Any]) -> None:
        context = RequestContext(user=turn.get("user", USER))
        thread = turn.get("thread_name", "main")
        self.matcher.start = None
        begun = time.monotonic()
        result = await self.server.process(json.dumps(self.request(turn, thread)), context)
        if isinstance(result, StreamingResult):
            await self.stream(turn, thread, result)
        else:
            self.answer(turn, json.loads(result.json))
        took = (time.monotonic() - begun) * 1000
        if not turn.get("min_ms", 0) <= took <= turn.get("max_ms", 10_000):
            raise Mismatch(f"the turn took {took:.0f} ms")
        if "thread" in turn:
            raw = await self.send("threads.get_by_id", {"thread_id": self.threads[thread]}, context)
            self.matcher.match(turn["thread"], {name: raw.get(name) for name in turn["thread"]}, "thread")
        if "private" in turn:
            stored = await self.server.store.load_thread(self.threads[thread], context)
            self.matcher.match(turn["private"], {"metadata": stored.metadata}, "private")

    def request(self, turn: dict[str, Any], thread: str) -> dict[str, Any]:
        params: dict[str, Any] = {"thread_id": self.threads[thread]} if thread in self.threads else {}
        if "message" in turn:
            type_ = "threads.add_user_message" if params else "threads.create"
            return {"type": type_, "params": {**params, "input": user_input(turn["message"], turn.get("more", []))}}
        if "action" in turn or "sync_action" in turn:
            type_ = "threads.custom_action" if "action" in turn else "threads.sync_custom_action"
            sender = self.matcher.ids.get(turn.get("sender", ""))
            action = turn.get("action") or turn["sync_action"]
            return {"type": type_, "params": {**params, "item_id": sender, "action": action}}
        if "tool_output" in turn:
            return {
                "type": "threads.add_client_tool_output",
                "params": {**params, "result": turn["tool_output"]},
            }
        if "answers" in turn:
            item = self.matcher.ids[turn["answers"]["item"]]
            params = {**params, "item_id": item, "input": turn["answers"]["input"]}
            return {"type": "threads.add_structured_input", "params": params}
        if "retry" in turn:
            return {"type": "threads.retry_after_item", "params": {**params, "item_id": self.last_message}}
        if "feedback" in turn:
            return {"type": "items.feedback", "params": {**params, **turn["feedback"]}}
        return {"type": "input.transcribe", "params": turn["transcribe"]}

    async def send(self, type_: str, params: dict[str, Any], context: RequestContext) -> Any:
        result = await self.server.process(json.dumps({"type": type_, "params": params}), context)
        return json.loads(result.json)

    async def stream(self, turn: dict[str, Any], thread: str, result: StreamingResult) -> None:
        """Reads the stream, sets the server's own events aside and compares the rest."""
        events: list[Any] = []
        options: Any = None
        inner: asyncio.Task[None] | None = None
        after = turn.get("after", {"events": -1})
        async for frame in result:
            event = json.loads(frame.removeprefix(b"data: "))
            item = event.get("item", {})
            if event["type"] == "thread.created":
                self.threads[thread] = event["thread"]["id"]
            elif item.get("type") == "user_message":
                self.last_message = item["id"]
                self.matcher.ids["input"] = item["id"]
            elif event["type"] == "stream_options" and options is None:
                options = event["stream_options"]
                self.matcher.ids["thread"] = self.threads[thread]
            elif event["type"] == "thread.updated":
                continue
            elif "answers" in turn and not events and item.get("type") == "structured_input":
                continue
            else:
                events.append(event)
                if len(events) == after["events"]:
                    inner = asyncio.create_task(self.turn(after["turn"]))
        if inner:
            await inner
        if (inner is None) == ("after" in turn):
            raise Mismatch(f"the turn inside was not reached: {events!r}")
        if "events" in turn:
            self.matcher.match_events(turn["events"], events)
        if "stream_options" in turn:
            self.matcher.match(turn["stream_options"], options, "stream_options")

    def answer(self, turn: dict[str, Any], body: Any) -> None:
        if "updated_item" in turn:
            self.matcher.match(turn["updated_item"], body.get("updated_item"), "updated_item")
        if "text" in turn:
            self.matcher.match(turn["text"], body["text"], "text")


async def run(vector: dict[str, Any]) -> None:
    runner = VectorRun()
    for turn in vector["turns"]:
        await runner.turn(turn)


class GoldenVectors(unittest.TestCase):
    """One subtest per vector."""

    def test_every_vector(self) -> None:
        vectors = json.loads(VECTORS.read_text("utf-8"))["vectors"]
        self.assertGreater(len(vectors), 100)
        for vector in vectors:
            with self.subTest(vector["name"]):
                asyncio.run(run(vector))
        print(f"{len(vectors)} vectors")


class PatternsRefuse(unittest.TestCase):
    """A pattern that takes everything would make every vector green."""

    def test_what_does_not_fit(self) -> None:
        bound = Matcher()
        bound.ids["a"] = "msg_1"
        for expected, actual in (
            ({"x": 1}, {"x": 1, "y": 2}),
            ({"x": 1}, {}),
            ({"x": False}, {"x": 0}),
            ([1], [1, 2]),
            ({"$id": "a"}, "msg_2"),
            ({"$id": "b"}, "msg_1"),
            ({"$id": "c"}, ""),
            ({"$time": 0}, "2026-01-01T00:00:00"),
            ({"$now": 0}, "2026-01-01T00:00:00Z"),
            ({"a": {"$any": "v"}, "b": {"$any": "v"}}, {"a": 1, "b": 2}),
            ({"a": {"$now": 0}, "b": {"$now": 5}}, dict.fromkeys("ab", "2026-01-01T00:00:00.000Z")),
            ({"$ck": {"n": 1}}, 'ck:1 {"n":2}'),
            ({"$ck": {"n": 1}}, '{"n":1}'),
            ({"$has": [1, 2]}, [1]),
            ({"$length": 2}, [1]),
        ):
            with self.subTest(expected), self.assertRaises(Mismatch):
                bound.match(expected, actual, "")

    def test_events_that_do_not_fit(self) -> None:
        done = {"type": "thread.item.done", "item": {"type": "assistant_message", "content": [{"text": "x"}]}}
        for expected, actual in (
            ([], [done]),
            ([{"$says": "x"}], []),
            ([{"$says": "y"}], [done]),
            ([{"$says": "x", "deltas": [1, 3]}], [done]),
            ([{"$says": "x"}], [done, done]),
        ):
            with self.subTest(expected), self.assertRaises(Mismatch):
                Matcher().match_events(expected, actual)


if __name__ == "__main__":
    unittest.main()
