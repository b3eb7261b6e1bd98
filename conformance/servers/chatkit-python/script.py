"""Scripts of the conformance kit, contract version 1: read, check as a whole, fill in placeholders."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from chatkit.types import ThreadItem, ThreadStreamEvent
from pydantic import TypeAdapter, ValidationError

EVENT: TypeAdapter[Any] = TypeAdapter(ThreadStreamEvent)
ITEM: TypeAdapter[Any] = TypeAdapter(ThreadItem)
PREFIX = "ck:1 "


class Unsupported(Exception):
    """The script asks for something that is not known here; `args[0]` is its name."""


def is_count(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


def is_texts(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(text, str) for text in value)
    )


@dataclass(frozen=True)
class Verb:
    """`beside` may stand next to the verb, `inside` are the members of its value, `fits` judges the value."""

    fits: Callable[[Any], bool] = lambda value: True
    beside: frozenset[str] = frozenset()
    inside: frozenset[str] | None = None
    choices: tuple[str, tuple[str, ...]] | None = None
    stream: bool = True
    sync: bool = False


THREAD_MEMBERS = frozenset({"title", "status", "allowed_image_domains", "metadata"})
FAIL_MEMBERS = frozenset({"kind", "message", "code", "allow_retry"})
VERBS: dict[str, Verb] = {
    "emit": Verb(),
    "say": Verb(fits=is_texts),
    "widget": Verb(fits=lambda value: isinstance(value, list), beside=frozenset({"copy_text"})),
    "set_thread": Verb(inside=THREAD_MEMBERS, sync=True),
    "set_options": Verb(inside=frozenset({"allow_cancel"})),
    "repeat": Verb(fits=lambda value: isinstance(value, int) and is_count(value), beside=frozenset({"do"})),
    "wait": Verb(fits=is_count, sync=True),
    "gate": Verb(fits=lambda value: isinstance(value, str), beside=frozenset({"max"}), sync=True),
    "fail": Verb(inside=FAIL_MEMBERS, choices=("kind", ("crash", "custom", "stream")), sync=True),
    "report": Verb(choices=("", ("history", "context", "input", "feedback"))),
    "return": Verb(stream=False, sync=True),
}
PURPOSES = {"do": list, "hello": str, "open": str}


def read(text: str) -> Any:
    """The JSON value of a carrier that is text; NaN and Infinity are no JSON."""

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    try:
        return json.loads(text, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise Unsupported("json") from None


def check(script: Any, *, sync: bool = False) -> dict[str, Any]:
    """The script itself once everything in it is known; Unsupported otherwise, before anything has run."""
    if not isinstance(script, dict):
        raise Unsupported("json")
    if script.get("ck") != 1 or script["ck"] is True:
        raise Unsupported("ck")
    purposes = [member for member in script if member != "ck"]
    for member in purposes:
        if member not in PURPOSES:
            raise Unsupported(member)
    if len(purposes) != 1 or not isinstance(script[purposes[0]], PURPOSES[purposes[0]]):
        raise Unsupported(purposes[0] if purposes else "do")
    check_steps(script.get("do", []), sync=sync, nested=False)
    return script


def check_steps(steps: Any, *, sync: bool, nested: bool) -> None:
    if not isinstance(steps, list):
        raise Unsupported("do")
    for step in steps:
        if not isinstance(step, dict) or not step:
            raise Unsupported("step")
        name = verb_of(step)
        verb = VERBS[name]
        if not (verb.sync if sync else verb.stream) or (name == "repeat" and nested):
            raise Unsupported(name)
        check_step(name, verb, step)
        if name == "repeat":
            check_steps(step.get("do"), sync=sync, nested=True)


def check_step(name: str, verb: Verb, step: dict[str, Any]) -> None:
    value = step[name]
    for member in step:
        if member != name and member not in verb.beside:
            raise Unsupported(member)
    if not verb.fits(value) or (verb.inside is not None and not isinstance(value, dict)):
        raise Unsupported(name)
    for member in value if verb.inside is not None else ():
        if member not in verb.inside:
            raise Unsupported(member)
    if verb.choices is not None:
        member, known = verb.choices
        choice = value.get(member) if member else value
        if choice not in known:
            raise Unsupported(f"{name}:{choice}")
    if name in ("emit", "return"):
        tag = unknown_type(EVENT if name == "emit" else ITEM, value)
        if tag is not None:
            raise Unsupported(f"{name}:{tag}")


def verb_of(step: dict[str, Any]) -> str:
    """The first known verb among the members; Unsupported names the first member where there is none."""
    for member in step:
        if member in VERBS:
            return member
    raise Unsupported(next(iter(step)))


def unknown_type(adapter: TypeAdapter[Any], value: Any) -> str | None:
    """The first `type` in the value that the SDK has no type for; every other complaint is left for later.

    Widgets are left out: the SDK takes any component, so a refused root is its behaviour, not a missing type.
    """
    try:
        adapter.validate_python(value)
        return None
    except ValidationError as error:
        complaints = [one for one in error.errors() if not {"widget", "component"} & set(one["loc"][1:])]
    # A union without a discriminator reports each member: all of them misfit only where none has the type.
    misfits = {
        one["loc"][:-1]: one["input"]
        for one in complaints
        if one["type"] == "literal_error" and one["loc"][-1:] == ("type",)
    }
    for one in complaints:
        loc = one["loc"]
        if one["type"] == "union_tag_invalid" and not any(loc[:end] in misfits for end in range(len(loc))):
            return str(one["ctx"]["tag"])
    for member, tag in misfits.items():
        union = member[:-1]
        tried = {one["loc"][: len(member)] for one in complaints if one["loc"][: len(union)] == union}
        if tried <= misfits.keys():
            return str(tag)
    return None


PLACEHOLDER = re.compile(r"\$(?:(\$)|\{(thread|input|sender|n)\}|\{now(?:\+(\d+))?\}|\{id:([^{}]+)\})")


@dataclass
class Scope:
    """What the placeholders of one run stand for; `mint` is the server's own generator of message ids."""

    thread: str
    input: str
    sender: str
    mint: Callable[[], str]
    n: int = 0
    start: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    ids: dict[str, str] = field(default_factory=dict)

    def fill(self, value: Any) -> Any:
        """A copy of the value with the placeholders of all its strings replaced, in one pass."""
        if isinstance(value, str):
            return self.n if value == "${n}" else self.text(value)
        if isinstance(value, list):
            return [self.fill(member) for member in value]
        if isinstance(value, dict):
            return {name: self.fill(member) for name, member in value.items()}
        return value

    def text(self, value: str) -> str:
        return PLACEHOLDER.sub(self._replace, value)

    def _replace(self, match: re.Match[str]) -> str:
        dollar, word, milliseconds, name = match.groups()
        if dollar:
            return "$"
        if word:
            return str(getattr(self, word))
        if name is None:
            moment = self.start + timedelta(milliseconds=int(milliseconds or 0))
            return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        name = name.replace("#", str(self.n))
        if name not in self.ids:
            self.ids[name] = self.mint()
        return self.ids[name]
