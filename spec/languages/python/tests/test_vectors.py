"""The vectors of spec/examples: valid ones come back as they were, invalid ones are refused where they are wrong."""

import json
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chatkit_protocol import (
    TYPES,
    DecodeError,
    Order,
    OutputText,
    UnknownThreadStreamEvent,
    UserMessageInput,
    read_chat_kit_request,
    read_thread_stream_event,
)

EXAMPLES = Path(__file__).parents[3] / "examples"


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def vectors(pattern: str) -> Iterator[tuple[str, Path]]:
    for folder, kind in load(EXAMPLES / "index.json").items():
        for path in sorted((EXAMPLES / folder).glob(pattern)):
            yield kind, path


class Vectors(unittest.TestCase):
    def test_valid_vectors_come_back_as_they_were(self) -> None:
        # A request is read as a server reads it.
        as_read = load(EXAMPLES / "as-read.json")
        for kind, path in vectors("*.json"):
            with self.subTest(path=path.relative_to(EXAMPLES)):
                read, write = TYPES[kind]
                # As text, since 1 equals True and 1.0 in Python.
                again = json.dumps(write(read(load(path), "$")), sort_keys=True)
                expected = as_read.get(path.relative_to(EXAMPLES).as_posix(), load(path))
                self.assertEqual(again, json.dumps(expected, sort_keys=True))

    def test_invalid_vectors_are_refused_where_they_are_wrong(self) -> None:
        for kind, path in vectors("invalid/*.json"):
            vector = load(path)
            # Readers take the others; only a sender must not send them.
            if vector["face"] != "accept":
                continue
            with self.subTest(path=path.relative_to(EXAMPLES)):
                with self.assertRaises(DecodeError) as caught:
                    TYPES[kind][0](vector["value"], "$")
                self.assertEqual(caught.exception.path, vector["path"])
                if "paths" in vector:
                    places = [issue.path for issue in caught.exception.issues]
                    self.assertEqual(sorted(places), sorted(vector["paths"]))

    def test_unknown_events_keep_their_members(self) -> None:
        event = read_thread_stream_event({"type": "thread.sang", "song": [None]})
        self.assertIsInstance(event, UnknownThreadStreamEvent)
        self.assertEqual(event.to_json(), {"type": "thread.sang", "song": [None]})

    def test_unknown_operations_are_refused_by_name(self) -> None:
        with self.assertRaises(DecodeError) as caught:
            read_chat_kit_request({"type": "threads.sing", "params": {}})
        self.assertEqual(str(caught.exception), 'at "$.type": is not a known type: threads.sing')

    def test_requests_have_their_defaults(self) -> None:
        request = read_chat_kit_request({"type": "threads.list", "params": {"order": None}})
        self.assertEqual((request.params.order, request.metadata), (Order.DESC, {}))
        self.assertEqual(UserMessageInput(content=[]).attachments, [])

    def test_absent_stays_absent(self) -> None:
        self.assertEqual(OutputText(text="Hello").to_json(), {"type": "output_text", "text": "Hello"})


if __name__ == "__main__":
    unittest.main()
