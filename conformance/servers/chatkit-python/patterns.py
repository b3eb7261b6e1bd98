"""Compares what a server sent with the patterns of vectors.json; see the README beside that file."""

import json
import re
from datetime import datetime, timedelta
from typing import Any

RFC3339_MS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
PREFIX = "ck:1 "


class Mismatch(AssertionError):
    """What differs, with the path to it."""


def moment(text: Any, path: str) -> datetime:
    try:
        parsed = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise Mismatch(f"{path}: {text!r} is no time") from None
    if parsed.tzinfo is None:
        raise Mismatch(f"{path}: {text!r} has no offset")
    return parsed


class Matcher:
    """Holds the names that a vector binds; one per vector, `start` and `input` are set anew by each turn."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.values: dict[str, Any] = {}
        self.start: datetime | None = None

    def match(self, expected: Any, actual: Any, path: str) -> None:
        if isinstance(expected, dict):
            special = next(
                (name for name in expected if name.startswith("$") and name[1:] in self.SPECIAL), None
            )
            if special:
                return self.SPECIAL[special[1:]](self, expected[special], actual, path)
            return self.match_object(expected, actual, path)
        if isinstance(expected, list):
            return self.match_list(expected, actual, path)
        if type(expected) is bool or type(actual) is bool:
            same = expected is actual
        else:
            same = expected == actual
        if not same:
            raise Mismatch(f"{path}: expected {expected!r}, got {actual!r}")

    def match_object(self, expected: dict[str, Any], actual: Any, path: str) -> None:
        if not isinstance(actual, dict):
            raise Mismatch(f"{path}: expected an object, got {actual!r}")
        for name in expected.keys() | actual.keys():
            # On the wire an absent member and null say the same.
            self.match(expected.get(name), actual.get(name), f"{path}.{name}")

    def match_list(self, expected: list[Any], actual: Any, path: str) -> None:
        if not isinstance(actual, list) or len(actual) != len(expected):
            raise Mismatch(f"{path}: expected {len(expected)} members, got {actual!r}")
        for index, pair in enumerate(zip(expected, actual)):
            self.match(*pair, f"{path}[{index}]")

    def match_id(self, name: str, actual: Any, path: str) -> None:
        if not isinstance(actual, str) or not actual:
            raise Mismatch(f"{path}: expected an id, got {actual!r}")
        if self.ids.setdefault(name, actual) != actual:
            raise Mismatch(f"{path}: expected {name} = {self.ids[name]!r}, got {actual!r}")
        twins = [other for other, value in self.ids.items() if value == actual and other != name]
        if twins:
            raise Mismatch(f"{path}: {name} and {twins[0]} have the same id {actual!r}")

    def match_any(self, name: Any, actual: Any, path: str) -> None:
        if isinstance(name, str) and self.values.setdefault(name, actual) != actual:
            raise Mismatch(f"{path}: expected {name} = {self.values[name]!r}, got {actual!r}")

    def match_time(self, offset: int, actual: Any, path: str) -> None:
        start = moment(actual, path) - timedelta(milliseconds=offset)
        if self.start is None:
            self.start = start
        if self.start != start:
            raise Mismatch(f"{path}: {actual!r} is not {offset} ms after the start {self.start}")

    def match_now(self, offset: int, actual: Any, path: str) -> None:
        if not isinstance(actual, str) or not RFC3339_MS.fullmatch(actual):
            raise Mismatch(f"{path}: {actual!r} is not written as RFC 3339 with milliseconds and Z")
        self.match_time(offset, actual, path)

    def match_ck(self, expected: Any, actual: Any, path: str) -> None:
        if not isinstance(actual, str) or not actual.startswith(PREFIX):
            raise Mismatch(f"{path}: expected a text that starts with {PREFIX!r}, got {actual!r}")
        self.match(expected, json.loads(actual[len(PREFIX) :]), f"{path}(ck)")

    def match_has(self, expected: list[Any], actual: Any, path: str) -> None:
        missing = [member for member in expected if member not in (actual or [])]
        if missing:
            raise Mismatch(f"{path}: {missing!r} missing in {actual!r}")

    def match_length(self, expected: int, actual: Any, path: str) -> None:
        if not isinstance(actual, list) or len(actual) != expected:
            raise Mismatch(f"{path}: expected {expected} members, got {actual!r}")

    SPECIAL = {
        "id": match_id,
        "any": match_any,
        "time": match_time,
        "now": match_now,
        "ck": match_ck,
        "has": match_has,
        "length": match_length,
    }

    def match_events(self, expected: Any, actual: list[Any]) -> None:
        """Like a list, but `$says` takes as many events as one whole assistant message has."""
        if isinstance(expected, dict):
            return self.match(expected, actual, "events")
        rest = list(actual)
        for index, pattern in enumerate(expected):
            path = f"events[{index}]"
            if not rest:
                raise Mismatch(f"{path}: expected {pattern!r}, but the turn is over")
            if "$says" in pattern:
                self.match_message(pattern, rest, path)
            else:
                self.match(pattern, rest.pop(0), path)
        if rest:
            raise Mismatch(f"events: {len(rest)} more than expected: {rest!r}")

    def match_message(self, pattern: dict[str, Any], rest: list[Any], path: str) -> None:
        """Takes the events up to the done of the message that comes next and compares its text."""
        taken = [rest.pop(0)]
        while taken[-1].get("type") != "thread.item.done" and rest:
            taken.append(rest.pop(0))
        item = taken[-1].get("item", {})
        if item.get("type") != "assistant_message" or len(item["content"]) != 1:
            raise Mismatch(f"{path}: expected one assistant message of one part, got {taken!r}")
        text = item["content"][0]["text"]
        updates = [event["update"] for event in taken if event["type"] == "thread.item.updated"]
        deltas = [update["delta"] for update in updates if update["type"].endswith(".text_delta")]
        if len(taken) > 1 and "".join(deltas) != text:
            raise Mismatch(f"{path}: the deltas {deltas!r} are not the text {text!r}")
        least, most = pattern.get("deltas", (0, len(deltas)))
        if not least <= len(deltas) <= most or ("deltas" in pattern and "" in deltas):
            raise Mismatch(f"{path}: expected {least} to {most} deltas that are not empty, got {deltas!r}")
        self.match(pattern["$says"], text, f"{path}.text")
