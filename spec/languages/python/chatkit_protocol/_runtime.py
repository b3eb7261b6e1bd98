"""What the generated types are read and written with."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
Reader = Callable[[Any, str], T]


class DecodeError(ValueError):
    """What is wrong with a document, and where: a JSON path such as `$.params.content[0]`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f'at "{path}": {reason}')
        self.path = path
        self.reason = reason


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

    def required(self, name: str, read: Reader[T]) -> T:
        if name not in self.members:
            raise DecodeError(member(self.at, name), "is required")
        return read(self.members.pop(name), member(self.at, name))

    def optional(self, name: str, read: Reader[T]) -> T | None:
        """None where it is absent or null."""
        value = self.members.pop(name, None)
        return None if value is None else read(value, member(self.at, name))

    def free(self, name: str, read: Reader[Any]) -> Any:
        """ABSENT where it is absent; null is a value."""
        return read(self.members.pop(name), member(self.at, name)) if name in self.members else ABSENT

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
        return [read(part, f"{at}[{index}]") for index, part in enumerate(value)]

    return whole


def mapping(read: Reader[T]) -> Reader[dict[str, T]]:
    def whole(value: Any, at: str) -> dict[str, T]:
        return {name: read(part, member(at, name)) for name, part in free_object(value, at).items()}

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
    return Members(value, at).required("type", string(0))


def same(value: Any) -> Any:
    return value


def to_json(value: Any) -> Any:
    return value.to_json() if hasattr(value, "to_json") else value


def to_list(write: Callable[[Any], Any]) -> Callable[[list[Any]], list[Any]]:
    return lambda values: [write(value) for value in values]


def to_dict(write: Callable[[Any], Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda values: {name: write(value) for name, value in values.items()}
