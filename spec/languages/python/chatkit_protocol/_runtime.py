"""What the generated types are read and written with."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
Reader = Callable[[Any, str], T]


class DecodeError(ValueError):
    """What is wrong with a document, and where: a JSON path such as `$.params.content[0]`."""

    def __init__(self, path: str, reason: str, others: Sequence[DecodeError] = ()) -> None:
        self.path = path
        self.reason = reason
        self.others = others
        super().__init__("; ".join(f'at "{one.path}": {one.reason}' for one in self.issues))

    @property
    def issues(self) -> list[DecodeError]:
        """Every mistake in the document, this one first."""
        return [self, *self.others]


class Mistakes:
    """Collects what is wrong, and raises it at the end as one error."""

    def __init__(self) -> None:
        self.found: list[DecodeError] = []

    def trying(self, read: Reader[T], value: Any, at: str) -> Any:
        """What was read; None where it is wrong."""
        try:
            return read(value, at)
        except DecodeError as error:
            self.found += [DecodeError(one.path, one.reason) for one in error.issues]
            return None

    def end(self) -> None:
        if self.found:
            first, *others = self.found
            raise DecodeError(first.path, first.reason, others)


class _Absent:
    """Marks a free-form member that is not there; None is a value that it may have."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final[Any] = _Absent()


def member(at: str, name: str) -> str:
    return f"{at}.{name}" if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) else f"{at}[{json.dumps(name)}]"


class Members:
    """The members of an object that have not been read yet."""

    def __init__(self, value: Any, at: str) -> None:
        self.at = at
        self.members = dict(free_object(value, at))
        self.mistakes = Mistakes()

    def _read(self, name: str, read: Reader[T], value: Any) -> Any:
        return self.mistakes.trying(read, value, member(self.at, name))

    def required(self, name: str, read: Reader[T]) -> Any:
        if name not in self.members:
            self.mistakes.found.append(DecodeError(member(self.at, name), "is required"))
            return None
        return self._read(name, read, self.members.pop(name))

    def optional(self, name: str, read: Reader[T]) -> Any:
        """None where it is absent or null."""
        value = self.members.pop(name, None)
        return None if value is None else self._read(name, read, value)

    def filled(self, name: str, read: Reader[T], default: Any) -> Any:
        """The default where it is absent or null."""
        value = self.members.pop(name, None)
        return self._read(name, read, default if value is None else value)

    def free(self, name: str, read: Reader[Any]) -> Any:
        """ABSENT where it is absent; null is a value."""
        return self._read(name, read, self.members.pop(name)) if name in self.members else ABSENT

    def end(self) -> None:
        """Raises what is wrong with the members."""
        self.mistakes.end()

    def rest(self) -> dict[str, Any]:
        return self.members


def anything(value: Any, at: str) -> Any:
    return value


def free_object(value: Any, at: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DecodeError(at, "must be an object")
    return value


def string(least: int) -> Reader[str]:
    def read(value: Any, at: str) -> str:
        if not isinstance(value, str):
            raise DecodeError(at, "must be a string")
        if len(value) < least:
            raise DecodeError(at, "must not be empty")
        return value

    return read


def time(value: Any, at: str) -> str:
    text = string(1)(value, at)
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        parsed = None
    if parsed is None or parsed.tzinfo is None:
        raise DecodeError(at, "must be an RFC 3339 time with an offset")
    return text


def uri(value: Any, at: str) -> str:
    text = string(1)(value, at)
    if not urlsplit(text).scheme:
        raise DecodeError(at, "must be an absolute URL")
    return text


def base64(value: Any, at: str) -> str:
    text = string(0)(value, at)
    try:
        b64decode(text, validate=True)
    except ValueError as error:
        raise DecodeError(at, "must be base64") from error
    return text


def boolean(value: Any, at: str) -> bool:
    if not isinstance(value, bool):
        raise DecodeError(at, "must be true or false")
    return value


def _number(value: Any, at: str, what: str, least: float | None, most: float | None) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise DecodeError(at, f"must be {what}")
    if (least is not None and value < least) or (most is not None and value > most):
        raise DecodeError(at, f"{value} is out of range")


def integer(least: int | None, most: int | None) -> Reader[int]:
    def read(value: Any, at: str) -> int:
        if isinstance(value, float) and not value.is_integer():
            raise DecodeError(at, "must be an integer")
        _number(value, at, "an integer", least, most)
        return int(value)

    return read


def number(least: float | None, most: float | None) -> Reader[int | float]:
    def read(value: Any, at: str) -> int | float:
        _number(value, at, "a number", least, most)
        return value

    return read


def literal(*values: Any) -> Reader[Any]:
    def read(value: Any, at: str) -> Any:
        if not any(type(value) is type(known) and value == known for known in values):
            raise DecodeError(at, f"must be {' or '.join(map(str, values))}")
        return value

    return read


def array(read: Reader[T]) -> Reader[list[T]]:
    def whole(value: Any, at: str) -> list[T]:
        if not isinstance(value, list):
            raise DecodeError(at, "must be an array")
        mistakes = Mistakes()
        parts = [mistakes.trying(read, part, f"{at}[{index}]") for index, part in enumerate(value)]
        mistakes.end()
        return parts

    return whole


def mapping(read: Reader[T]) -> Reader[dict[str, T]]:
    def whole(value: Any, at: str) -> dict[str, T]:
        mistakes = Mistakes()
        parts = {
            name: mistakes.trying(read, part, member(at, name))
            for name, part in free_object(value, at).items()
        }
        mistakes.end()
        return parts

    return whole


def first(value: Any, at: str, *options: Reader[Any]) -> Any:
    """Reads by the first reader that fits; the mistake that lies deepest is the one its author meant."""
    deepest: DecodeError | None = None
    for read in options:
        try:
            return read(value, at)
        except DecodeError as error:
            if deepest is None or len(error.path) > len(deepest.path):
                deepest = error
    raise deepest or DecodeError(at, "fits nothing")


def choice(*options: Reader[Any]) -> Reader[Any]:
    """Keeps the value as it is once one of the shapes fits."""

    def read(value: Any, at: str) -> Any:
        first(value, at, *options)
        return value

    return read


def tag(value: Any, at: str) -> str:
    members = Members(value, at)
    found = members.required("type", string(0))
    members.end()
    return str(found)


def same(value: Any) -> Any:
    return value


def to_json(value: Any) -> Any:
    return value.to_json() if hasattr(value, "to_json") else value


def to_list(write: Callable[[Any], Any]) -> Callable[[list[Any]], list[Any]]:
    return lambda values: [write(value) for value in values]


def to_dict(write: Callable[[Any], Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda values: {name: write(value) for name, value in values.items()}
