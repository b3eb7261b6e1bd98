# Generated from spec/generated/schema.json; do not edit.
"""The types of the ChatKit server protocol."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal, TypeAlias, Union

from . import _runtime as rt


class ActionHandler(str, Enum):
    """Where an action runs: in a callback of the page, or on the server by `threads.custom_action`."""

    CLIENT = "client"
    SERVER = "server"

    def to_json(self) -> str:
        return self.value


def _read_ActionHandler(value: Any, at: str) -> ActionHandler:
    return ActionHandler(rt.literal("client", "server")(value, at))


class Alignment(str, Enum):
    """How children are aligned across the direction of their container."""

    START = "start"
    CENTER = "center"
    END = "end"
    BASELINE = "baseline"
    STRETCH = "stretch"

    def to_json(self) -> str:
        return self.value


def _read_Alignment(value: Any, at: str) -> Alignment:
    return Alignment(rt.literal("start", "center", "end", "baseline", "stretch")(value, at))


class BadgeColor(str, Enum):
    """The meaning that a badge's colour conveys."""

    SECONDARY = "secondary"
    SUCCESS = "success"
    DANGER = "danger"
    WARNING = "warning"
    INFO = "info"
    DISCOVERY = "discovery"

    def to_json(self) -> str:
        return self.value


def _read_BadgeColor(value: Any, at: str) -> BadgeColor:
    return BadgeColor(rt.literal("secondary", "success", "danger", "warning", "info", "discovery")(value, at))


class BadgeSize(str, Enum):
    """The size of a badge."""

    SM = "sm"
    MD = "md"
    LG = "lg"

    def to_json(self) -> str:
        return self.value


def _read_BadgeSize(value: Any, at: str) -> BadgeSize:
    return BadgeSize(rt.literal("sm", "md", "lg")(value, at))


class BadgeVariant(str, Enum):
    """The visual weight of a badge."""

    SOLID = "solid"
    SOFT = "soft"
    OUTLINE = "outline"

    def to_json(self) -> str:
        return self.value


def _read_BadgeVariant(value: Any, at: str) -> BadgeVariant:
    return BadgeVariant(rt.literal("solid", "soft", "outline")(value, at))


class BorderStyle(str, Enum):
    """How a border is drawn, as in CSS."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    GROOVE = "groove"
    RIDGE = "ridge"
    INSET = "inset"
    OUTSET = "outset"

    def to_json(self) -> str:
        return self.value


def _read_BorderStyle(value: Any, at: str) -> BorderStyle:
    return BorderStyle(rt.literal("solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset")(value, at))


class ButtonColor(str, Enum):
    """The meaning that a button's colour conveys."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    INFO = "info"
    DISCOVERY = "discovery"
    SUCCESS = "success"
    CAUTION = "caution"
    WARNING = "warning"
    DANGER = "danger"

    def to_json(self) -> str:
        return self.value


def _read_ButtonColor(value: Any, at: str) -> ButtonColor:
    return ButtonColor(rt.literal("primary", "secondary", "info", "discovery", "success", "caution", "warning", "danger")(value, at))


class ButtonIconSize(str, Enum):
    """The size of a button's icons."""

    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    N2XL = "2xl"

    def to_json(self) -> str:
        return self.value


def _read_ButtonIconSize(value: Any, at: str) -> ButtonIconSize:
    return ButtonIconSize(rt.literal("sm", "md", "lg", "xl", "2xl")(value, at))


class ButtonStyle(str, Enum):
    """The two preset styles of a button."""

    PRIMARY = "primary"
    SECONDARY = "secondary"

    def to_json(self) -> str:
        return self.value


def _read_ButtonStyle(value: Any, at: str) -> ButtonStyle:
    return ButtonStyle(rt.literal("primary", "secondary")(value, at))


class CaptionSize(str, Enum):
    """The size of a caption."""

    SM = "sm"
    MD = "md"
    LG = "lg"

    def to_json(self) -> str:
        return self.value


def _read_CaptionSize(value: Any, at: str) -> CaptionSize:
    return CaptionSize(rt.literal("sm", "md", "lg")(value, at))


class CardSize(str, Enum):
    """The width of a card."""

    SM = "sm"
    MD = "md"
    LG = "lg"
    FULL = "full"

    def to_json(self) -> str:
        return self.value


def _read_CardSize(value: Any, at: str) -> CardSize:
    return CardSize(rt.literal("sm", "md", "lg", "full")(value, at))


class ClientToolCallStatus(str, Enum):
    """Whether the tool has run."""

    PENDING = "pending"
    COMPLETED = "completed"

    def to_json(self) -> str:
        return self.value


def _read_ClientToolCallStatus(value: Any, at: str) -> ClientToolCallStatus:
    return ClientToolCallStatus(rt.literal("pending", "completed")(value, at))


class ControlSize(str, Enum):
    """The size of a control."""

    N3XS = "3xs"
    N2XS = "2xs"
    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    N2XL = "2xl"
    N3XL = "3xl"

    def to_json(self) -> str:
        return self.value


def _read_ControlSize(value: Any, at: str) -> ControlSize:
    return ControlSize(rt.literal("3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl")(value, at))


class ControlVariant(str, Enum):
    """The visual weight of a control."""

    SOLID = "solid"
    SOFT = "soft"
    OUTLINE = "outline"
    GHOST = "ghost"

    def to_json(self) -> str:
        return self.value


def _read_ControlVariant(value: Any, at: str) -> ControlVariant:
    return ControlVariant(rt.literal("solid", "soft", "outline", "ghost")(value, at))


class CurveType(str, Enum):
    """How a line is interpolated between its points."""

    BASIS = "basis"
    BASIS_CLOSED = "basisClosed"
    BASIS_OPEN = "basisOpen"
    BUMP_X = "bumpX"
    BUMP_Y = "bumpY"
    BUMP = "bump"
    LINEAR = "linear"
    LINEAR_CLOSED = "linearClosed"
    NATURAL = "natural"
    MONOTONE_X = "monotoneX"
    MONOTONE_Y = "monotoneY"
    MONOTONE = "monotone"
    STEP = "step"
    STEP_BEFORE = "stepBefore"
    STEP_AFTER = "stepAfter"

    def to_json(self) -> str:
        return self.value


def _read_CurveType(value: Any, at: str) -> CurveType:
    return CurveType(rt.literal("basis", "basisClosed", "basisOpen", "bumpX", "bumpY", "bump", "linear", "linearClosed", "natural", "monotoneX", "monotoneY", "monotone", "step", "stepBefore", "stepAfter")(value, at))


class Direction(str, Enum):
    """Side by side, or one below the other."""

    ROW = "row"
    COL = "col"

    def to_json(self) -> str:
        return self.value


def _read_Direction(value: Any, at: str) -> Direction:
    return Direction(rt.literal("row", "col")(value, at))


class FeedbackKind(str, Enum):
    """The user's opinion of an item."""

    POSITIVE = "positive"
    NEGATIVE = "negative"

    def to_json(self) -> str:
        return self.value


def _read_FeedbackKind(value: Any, at: str) -> FeedbackKind:
    return FeedbackKind(rt.literal("positive", "negative")(value, at))


class FieldVariant(str, Enum):
    """The visual weight of a text field."""

    SOFT = "soft"
    OUTLINE = "outline"

    def to_json(self) -> str:
        return self.value


def _read_FieldVariant(value: Any, at: str) -> FieldVariant:
    return FieldVariant(rt.literal("soft", "outline")(value, at))


class FlexWrap(str, Enum):
    """Whether children wrap onto new lines, as in CSS."""

    NOWRAP = "nowrap"
    WRAP = "wrap"
    WRAP_REVERSE = "wrap-reverse"

    def to_json(self) -> str:
        return self.value


def _read_FlexWrap(value: Any, at: str) -> FlexWrap:
    return FlexWrap(rt.literal("nowrap", "wrap", "wrap-reverse")(value, at))


class FontWeight(str, Enum):
    """The weight of a font."""

    NORMAL = "normal"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"

    def to_json(self) -> str:
        return self.value


def _read_FontWeight(value: Any, at: str) -> FontWeight:
    return FontWeight(rt.literal("normal", "medium", "semibold", "bold")(value, at))


class GutterSize(str, Enum):
    """The distance of the text from the edges of its field."""

    N2XS = "2xs"
    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"

    def to_json(self) -> str:
        return self.value


def _read_GutterSize(value: Any, at: str) -> GutterSize:
    return GutterSize(rt.literal("2xs", "xs", "sm", "md", "lg", "xl")(value, at))


class IconSize(str, Enum):
    """The size of an icon."""

    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    N2XL = "2xl"
    N3XL = "3xl"

    def to_json(self) -> str:
        return self.value


def _read_IconSize(value: Any, at: str) -> IconSize:
    return IconSize(rt.literal("xs", "sm", "md", "lg", "xl", "2xl", "3xl")(value, at))


class ImageFit(str, Enum):
    """How an image fills its box, as in CSS."""

    COVER = "cover"
    CONTAIN = "contain"
    FILL = "fill"
    SCALE_DOWN = "scale-down"
    NONE = "none"

    def to_json(self) -> str:
        return self.value


def _read_ImageFit(value: Any, at: str) -> ImageFit:
    return ImageFit(rt.literal("cover", "contain", "fill", "scale-down", "none")(value, at))


class ImagePosition(str, Enum):
    """Which part of a cropped image stays visible."""

    TOP_LEFT = "top left"
    TOP = "top"
    TOP_RIGHT = "top right"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTTOM_LEFT = "bottom left"
    BOTTOM = "bottom"
    BOTTOM_RIGHT = "bottom right"

    def to_json(self) -> str:
        return self.value


def _read_ImagePosition(value: Any, at: str) -> ImagePosition:
    return ImagePosition(rt.literal("top left", "top", "top right", "left", "center", "right", "bottom left", "bottom", "bottom right")(value, at))


class InputType(str, Enum):
    """The kind of text that a field takes; it determines the keyboard and the validation."""

    TEXT = "text"
    NUMBER = "number"
    EMAIL = "email"
    PASSWORD = "password"
    TEL = "tel"
    URL = "url"

    def to_json(self) -> str:
        return self.value


def _read_InputType(value: Any, at: str) -> InputType:
    return InputType(rt.literal("text", "number", "email", "password", "tel", "url")(value, at))


class Justification(str, Enum):
    """How children are distributed along the direction of their container."""

    START = "start"
    CENTER = "center"
    END = "end"
    BETWEEN = "between"
    AROUND = "around"
    EVENLY = "evenly"
    STRETCH = "stretch"

    def to_json(self) -> str:
        return self.value


def _read_Justification(value: Any, at: str) -> Justification:
    return Justification(rt.literal("start", "center", "end", "between", "around", "evenly", "stretch")(value, at))


class LoadingBehavior(str, Enum):
    """Which part of a widget shows that an action is running; with `auto` the client chooses."""

    AUTO = "auto"
    NONE = "none"
    SELF = "self"
    CONTAINER = "container"

    def to_json(self) -> str:
        return self.value


def _read_LoadingBehavior(value: Any, at: str) -> LoadingBehavior:
    return LoadingBehavior(rt.literal("auto", "none", "self", "container")(value, at))


class NoticeLevel(str, Enum):
    """How a banner looks."""

    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"

    def to_json(self) -> str:
        return self.value


def _read_NoticeLevel(value: Any, at: str) -> NoticeLevel:
    return NoticeLevel(rt.literal("info", "warning", "danger")(value, at))


class Order(str, Enum):
    """Sort order of a list: `desc` is newest first."""

    ASC = "asc"
    DESC = "desc"

    def to_json(self) -> str:
        return self.value


def _read_Order(value: Any, at: str) -> Order:
    return Order(rt.literal("asc", "desc")(value, at))


class Placement(str, Enum):
    """Placement along a line."""

    START = "start"
    CENTER = "center"
    END = "end"

    def to_json(self) -> str:
        return self.value


def _read_Placement(value: Any, at: str) -> Placement:
    return Placement(rt.literal("start", "center", "end")(value, at))


class PopoverSide(str, Enum):
    """On which side of its field something opens."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"

    def to_json(self) -> str:
        return self.value


def _read_PopoverSide(value: Any, at: str) -> PopoverSide:
    return PopoverSide(rt.literal("top", "bottom", "left", "right")(value, at))


class RadiusValue(str, Enum):
    """The radius of corners."""

    NONE = "none"
    N2XS = "2xs"
    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    N2XL = "2xl"
    N3XL = "3xl"
    N4XL = "4xl"
    FULL = "full"
    N100 = "100%"

    def to_json(self) -> str:
        return self.value


def _read_RadiusValue(value: Any, at: str) -> RadiusValue:
    return RadiusValue(rt.literal("none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "full", "100%")(value, at))


class StructuredInputOutcome(str, Enum):
    """How the user has closed the form."""

    ANSWERED = "answered"
    SKIPPED = "skipped"

    def to_json(self) -> str:
        return self.value


def _read_StructuredInputOutcome(value: Any, at: str) -> StructuredInputOutcome:
    return StructuredInputOutcome(rt.literal("answered", "skipped")(value, at))


class StructuredInputStatus(str, Enum):
    """Whether the questions have been answered; `skipped` means that all of them were skipped."""

    PENDING = "pending"
    ANSWERED = "answered"
    SKIPPED = "skipped"

    def to_json(self) -> str:
        return self.value


def _read_StructuredInputStatus(value: Any, at: str) -> StructuredInputStatus:
    return StructuredInputStatus(rt.literal("pending", "answered", "skipped")(value, at))


class TableColSize(str, Enum):
    """The width of a column."""

    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"

    def to_json(self) -> str:
        return self.value


def _read_TableColSize(value: Any, at: str) -> TableColSize:
    return TableColSize(rt.literal("xs", "sm", "md", "lg", "xl")(value, at))


class TaskStatusIndicator(str, Enum):
    """The state of a task."""

    NONE = "none"
    LOADING = "loading"
    COMPLETE = "complete"

    def to_json(self) -> str:
        return self.value


def _read_TaskStatusIndicator(value: Any, at: str) -> TaskStatusIndicator:
    return TaskStatusIndicator(rt.literal("none", "loading", "complete")(value, at))


class TextSize(str, Enum):
    """The size of body text."""

    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"

    def to_json(self) -> str:
        return self.value


def _read_TextSize(value: Any, at: str) -> TextSize:
    return TextSize(rt.literal("xs", "sm", "md", "lg", "xl")(value, at))


class TitleSize(str, Enum):
    """The size of a title."""

    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    N2XL = "2xl"
    N3XL = "3xl"
    N4XL = "4xl"
    N5XL = "5xl"

    def to_json(self) -> str:
        return self.value


def _read_TitleSize(value: Any, at: str) -> TitleSize:
    return TitleSize(rt.literal("sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl")(value, at))


class UploadMethod(str, Enum):
    """How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves."""

    POST = "POST"
    PUT = "PUT"

    def to_json(self) -> str:
        return self.value


def _read_UploadMethod(value: Any, at: str) -> UploadMethod:
    return UploadMethod(rt.literal("POST", "PUT")(value, at))


class WidgetTheme(str, Enum):
    """The theme of a widget, regardless of the page's."""

    LIGHT = "light"
    DARK = "dark"

    def to_json(self) -> str:
        return self.value


def _read_WidgetTheme(value: Any, at: str) -> WidgetTheme:
    return WidgetTheme(rt.literal("light", "dark")(value, at))


class WorkflowType(str, Enum):
    """Whether the tasks are those of the application or the model's own reasoning."""

    CUSTOM = "custom"
    REASONING = "reasoning"

    def to_json(self) -> str:
        return self.value


def _read_WorkflowType(value: Any, at: str) -> WorkflowType:
    return WorkflowType(rt.literal("custom", "reasoning")(value, at))


@dataclass(kw_only=True)
class Action:
    """An action as a client posts it; an absent payload is null (AC-03)."""

    type: str
    payload: Any = rt.ABSENT

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["type"] = rt.same(self.type)
        if self.payload is not rt.ABSENT:
            o["payload"] = rt.same(self.payload)
        return o

    @staticmethod
    def from_json(value: Any) -> Action:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Action(value, "$")


def _read_Action(value: Any, at: str) -> Action:
    o = rt.Members(value, at)
    found = Action(
        type=o.required("type", rt.string(1)),
        payload=o.free("payload", rt.anything),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ActionConfig:
    """The action of a widget's component, which the client runs when the component is used; the client applies the defaults."""

    type: str
    payload: Any = rt.ABSENT
    """Passed to the handler unchanged, nulls included (SER-09)."""
    handler: ActionHandler | None = None
    loading_behavior: LoadingBehavior | None = None
    streaming: bool | None = None
    """`false` sends `threads.sync_custom_action` instead of a stream."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["type"] = rt.same(self.type)
        if self.payload is not rt.ABSENT:
            o["payload"] = rt.same(self.payload)
        if self.handler is not None:
            o["handler"] = rt.to_json(self.handler)
        if self.loading_behavior is not None:
            o["loadingBehavior"] = rt.to_json(self.loading_behavior)
        if self.streaming is not None:
            o["streaming"] = rt.same(self.streaming)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ActionConfig:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ActionConfig(value, "$")


def _read_ActionConfig(value: Any, at: str) -> ActionConfig:
    o = rt.Members(value, at)
    found = ActionConfig(
        type=o.required("type", rt.string(1)),
        payload=o.free("payload", rt.anything),
        handler=o.optional("handler", lambda v, at: _read_ActionHandler(v, at)),
        loading_behavior=o.optional("loadingBehavior", lambda v, at: _read_LoadingBehavior(v, at)),
        streaming=o.optional("streaming", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ActiveStatus:
    """The composer accepts messages."""

    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "active"}
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ActiveStatus:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ActiveStatus(value, "$")


def _read_ActiveStatus(value: Any, at: str) -> ActiveStatus:
    o = rt.Members(value, at)
    o.required("type", rt.literal("active"))
    found = ActiveStatus(
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Annotation:
    """A citation; `index` is an offset into the part's text in UTF-16 code units (Q-69); if it is absent, the citation covers the whole message."""

    source: Source
    index: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "annotation"}
        o["source"] = rt.to_json(self.source)
        if self.index is not None:
            o["index"] = rt.same(self.index)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Annotation:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Annotation(value, "$")


def _read_Annotation(value: Any, at: str) -> Annotation:
    o = rt.Members(value, at)
    o.required("type", rt.literal("annotation"))
    found = Annotation(
        source=o.required("source", lambda v, at: _read_Source(v, at)),
        index=o.optional("index", rt.integer(0, None)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AreaSeries:
    """Values as a filled area."""

    data_key: str
    """The member of each row of `data` that the series draws."""
    label: str | None = None
    color: WidgetColor | None = None
    stack: str | None = None
    curve_type: CurveType | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "area"}
        o["dataKey"] = rt.same(self.data_key)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.stack is not None:
            o["stack"] = rt.same(self.stack)
        if self.curve_type is not None:
            o["curveType"] = rt.to_json(self.curve_type)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> AreaSeries:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AreaSeries(value, "$")


def _read_AreaSeries(value: Any, at: str) -> AreaSeries:
    o = rt.Members(value, at)
    o.required("type", rt.literal("area"))
    found = AreaSeries(
        data_key=o.required("dataKey", rt.string(0)),
        label=o.optional("label", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        stack=o.optional("stack", rt.string(0)),
        curve_type=o.optional("curveType", lambda v, at: _read_CurveType(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AssistantMessageItem:
    """A message of the assistant: text in parts."""

    id: str
    thread_id: str
    created_at: str
    content: list[AssistantMessageContent]
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "assistant_message"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["content"] = rt.to_list(rt.to_json)(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> AssistantMessageItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AssistantMessageItem(value, "$")


def _read_AssistantMessageItem(value: Any, at: str) -> AssistantMessageItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("assistant_message"))
    found = AssistantMessageItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        content=o.required("content", rt.array(lambda v, at: _read_AssistantMessageContent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AttachmentsCreateParams:
    """The parameters of AttachmentsCreateRequest."""

    name: str
    size: int
    """In bytes."""
    mime_type: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["name"] = rt.same(self.name)
        o["size"] = rt.same(self.size)
        o["mime_type"] = rt.same(self.mime_type)
        return o

    @staticmethod
    def from_json(value: Any) -> AttachmentsCreateParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AttachmentsCreateParams(value, "$")


def _read_AttachmentsCreateParams(value: Any, at: str) -> AttachmentsCreateParams:
    o = rt.Members(value, at)
    found = AttachmentsCreateParams(
        name=o.required("name", rt.string(0)),
        size=o.required("size", rt.integer(0, None)),
        mime_type=o.required("mime_type", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AttachmentsCreateRequest:
    """Registers a file; the answer says where to upload its bytes."""

    params: AttachmentsCreateParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "attachments.create"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> AttachmentsCreateRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AttachmentsCreateRequest(value, "$")


def _read_AttachmentsCreateRequest(value: Any, at: str) -> AttachmentsCreateRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("attachments.create"))
    found = AttachmentsCreateRequest(
        params=o.required("params", lambda v, at: _read_AttachmentsCreateParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AttachmentsDeleteParams:
    """The parameters of AttachmentsDeleteRequest."""

    attachment_id: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["attachment_id"] = rt.same(self.attachment_id)
        return o

    @staticmethod
    def from_json(value: Any) -> AttachmentsDeleteParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AttachmentsDeleteParams(value, "$")


def _read_AttachmentsDeleteParams(value: Any, at: str) -> AttachmentsDeleteParams:
    o = rt.Members(value, at)
    found = AttachmentsDeleteParams(
        attachment_id=o.required("attachment_id", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class AttachmentsDeleteRequest:
    """Deletes a file that no message uses."""

    params: AttachmentsDeleteParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "attachments.delete"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> AttachmentsDeleteRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_AttachmentsDeleteRequest(value, "$")


def _read_AttachmentsDeleteRequest(value: Any, at: str) -> AttachmentsDeleteRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("attachments.delete"))
    found = AttachmentsDeleteRequest(
        params=o.required("params", lambda v, at: _read_AttachmentsDeleteParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class BadgeComponent:
    """A word or two in a coloured box."""

    label: str
    id: str | None = None
    key: str | None = None
    color: BadgeColor | None = None
    variant: BadgeVariant | None = None
    size: BadgeSize | None = None
    pill: bool | None = None
    """Round ends."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Badge"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["label"] = rt.same(self.label)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.pill is not None:
            o["pill"] = rt.same(self.pill)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> BadgeComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_BadgeComponent(value, "$")


def _read_BadgeComponent(value: Any, at: str) -> BadgeComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Badge"))
    found = BadgeComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        label=o.required("label", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_BadgeColor(v, at)),
        variant=o.optional("variant", lambda v, at: _read_BadgeVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_BadgeSize(v, at)),
        pill=o.optional("pill", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class BarSeries:
    """Values as bars."""

    data_key: str
    """The member of each row of `data` that the series draws."""
    label: str | None = None
    color: WidgetColor | None = None
    stack: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "bar"}
        o["dataKey"] = rt.same(self.data_key)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.stack is not None:
            o["stack"] = rt.same(self.stack)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> BarSeries:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_BarSeries(value, "$")


def _read_BarSeries(value: Any, at: str) -> BarSeries:
    o = rt.Members(value, at)
    o.required("type", rt.literal("bar"))
    found = BarSeries(
        data_key=o.required("dataKey", rt.string(0)),
        label=o.optional("label", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        stack=o.optional("stack", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class BasicRoot:
    """A widget without a frame; it may hold other roots."""

    id: str | None = None
    key: str | None = None
    theme: WidgetTheme | None = None
    direction: Direction | None = None
    gap: CssValue | None = None
    padding: Space | None = None
    align: Alignment | None = None
    justify: Justification | None = None
    children: WidgetChildren | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Basic"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.theme is not None:
            o["theme"] = rt.to_json(self.theme)
        if self.direction is not None:
            o["direction"] = rt.to_json(self.direction)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.justify is not None:
            o["justify"] = rt.to_json(self.justify)
        if self.children is not None:
            o["children"] = rt.to_json(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> BasicRoot:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_BasicRoot(value, "$")


def _read_BasicRoot(value: Any, at: str) -> BasicRoot:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Basic"))
    found = BasicRoot(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        theme=o.optional("theme", lambda v, at: _read_WidgetTheme(v, at)),
        direction=o.optional("direction", lambda v, at: _read_Direction(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        justify=o.optional("justify", lambda v, at: _read_Justification(v, at)),
        children=o.optional("children", lambda v, at: _read_WidgetChildren(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Border:
    """A border; `size` is its width."""

    size: int | float
    color: WidgetColor | None = None
    style: BorderStyle | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["size"] = rt.same(self.size)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.style is not None:
            o["style"] = rt.to_json(self.style)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Border:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Border(value, "$")


def _read_Border(value: Any, at: str) -> Border:
    o = rt.Members(value, at)
    found = Border(
        size=o.required("size", rt.number(None, None)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        style=o.optional("style", lambda v, at: _read_BorderStyle(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Borders:
    """Borders by side; a number is a width."""

    top: Any | None = None
    right: Any | None = None
    bottom: Any | None = None
    left: Any | None = None
    x: Any | None = None
    y: Any | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        if self.top is not None:
            o["top"] = rt.same(self.top)
        if self.right is not None:
            o["right"] = rt.same(self.right)
        if self.bottom is not None:
            o["bottom"] = rt.same(self.bottom)
        if self.left is not None:
            o["left"] = rt.same(self.left)
        if self.x is not None:
            o["x"] = rt.same(self.x)
        if self.y is not None:
            o["y"] = rt.same(self.y)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Borders:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Borders(value, "$")


def _read_Borders(value: Any, at: str) -> Borders:
    o = rt.Members(value, at)
    found = Borders(
        top=o.optional("top", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        right=o.optional("right", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        bottom=o.optional("bottom", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        left=o.optional("left", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        x=o.optional("x", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        y=o.optional("y", rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class BoxComponent:
    """A box whose children are laid out in a row or a column."""

    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    align: Alignment | None = None
    justify: Justification | None = None
    wrap: FlexWrap | None = None
    flex: CssValue | None = None
    gap: CssValue | None = None
    padding: Space | None = None
    margin: Space | None = None
    border: AnyBorder | None = None
    radius: RadiusValue | None = None
    background: WidgetColor | None = None
    direction: Direction | None = None
    children: list[WidgetComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Box"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.justify is not None:
            o["justify"] = rt.to_json(self.justify)
        if self.wrap is not None:
            o["wrap"] = rt.to_json(self.wrap)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.margin is not None:
            o["margin"] = rt.to_json(self.margin)
        if self.border is not None:
            o["border"] = rt.to_json(self.border)
        if self.radius is not None:
            o["radius"] = rt.to_json(self.radius)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.direction is not None:
            o["direction"] = rt.to_json(self.direction)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> BoxComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_BoxComponent(value, "$")


def _read_BoxComponent(value: Any, at: str) -> BoxComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Box"))
    found = BoxComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        justify=o.optional("justify", lambda v, at: _read_Justification(v, at)),
        wrap=o.optional("wrap", lambda v, at: _read_FlexWrap(v, at)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        margin=o.optional("margin", lambda v, at: _read_Space(v, at)),
        border=o.optional("border", lambda v, at: _read_AnyBorder(v, at)),
        radius=o.optional("radius", lambda v, at: _read_RadiusValue(v, at)),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        direction=o.optional("direction", lambda v, at: _read_Direction(v, at)),
        children=o.optional("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ButtonComponent:
    """A button; with `submit` it sends the surrounding form."""

    id: str | None = None
    key: str | None = None
    submit: bool | None = None
    label: str | None = None
    on_click_action: ActionConfig | None = None
    icon_start: str | None = None
    icon_end: str | None = None
    style: ButtonStyle | None = None
    icon_size: ButtonIconSize | None = None
    color: ButtonColor | None = None
    variant: ControlVariant | None = None
    size: ControlSize | None = None
    pill: bool | None = None
    uniform: bool | None = None
    """As wide as it is high."""
    block: bool | None = None
    """As wide as its container."""
    disabled: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Button"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.submit is not None:
            o["submit"] = rt.same(self.submit)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.on_click_action is not None:
            o["onClickAction"] = rt.to_json(self.on_click_action)
        if self.icon_start is not None:
            o["iconStart"] = rt.same(self.icon_start)
        if self.icon_end is not None:
            o["iconEnd"] = rt.same(self.icon_end)
        if self.style is not None:
            o["style"] = rt.to_json(self.style)
        if self.icon_size is not None:
            o["iconSize"] = rt.to_json(self.icon_size)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.pill is not None:
            o["pill"] = rt.same(self.pill)
        if self.uniform is not None:
            o["uniform"] = rt.same(self.uniform)
        if self.block is not None:
            o["block"] = rt.same(self.block)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ButtonComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ButtonComponent(value, "$")


def _read_ButtonComponent(value: Any, at: str) -> ButtonComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Button"))
    found = ButtonComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        submit=o.optional("submit", rt.boolean),
        label=o.optional("label", rt.string(0)),
        on_click_action=o.optional("onClickAction", lambda v, at: _read_ActionConfig(v, at)),
        icon_start=o.optional("iconStart", rt.string(1)),
        icon_end=o.optional("iconEnd", rt.string(1)),
        style=o.optional("style", lambda v, at: _read_ButtonStyle(v, at)),
        icon_size=o.optional("iconSize", lambda v, at: _read_ButtonIconSize(v, at)),
        color=o.optional("color", lambda v, at: _read_ButtonColor(v, at)),
        variant=o.optional("variant", lambda v, at: _read_ControlVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_ControlSize(v, at)),
        pill=o.optional("pill", rt.boolean),
        uniform=o.optional("uniform", rt.boolean),
        block=o.optional("block", rt.boolean),
        disabled=o.optional("disabled", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CaptionComponent:
    """Small print."""

    value: str
    id: str | None = None
    key: str | None = None
    color: WidgetColor | None = None
    weight: FontWeight | None = None
    text_align: Placement | None = None
    truncate: bool | None = None
    """Cuts the text at the end of its last line."""
    max_lines: int | float | None = None
    size: CaptionSize | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Caption"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["value"] = rt.same(self.value)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.weight is not None:
            o["weight"] = rt.to_json(self.weight)
        if self.text_align is not None:
            o["textAlign"] = rt.to_json(self.text_align)
        if self.truncate is not None:
            o["truncate"] = rt.same(self.truncate)
        if self.max_lines is not None:
            o["maxLines"] = rt.same(self.max_lines)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CaptionComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CaptionComponent(value, "$")


def _read_CaptionComponent(value: Any, at: str) -> CaptionComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Caption"))
    found = CaptionComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        value=o.required("value", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        weight=o.optional("weight", lambda v, at: _read_FontWeight(v, at)),
        text_align=o.optional("textAlign", lambda v, at: _read_Placement(v, at)),
        truncate=o.optional("truncate", rt.boolean),
        max_lines=o.optional("maxLines", rt.number(None, None)),
        size=o.optional("size", lambda v, at: _read_CaptionSize(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CardAction:
    """A button at the bottom of a card."""

    label: str
    action: ActionConfig
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["label"] = rt.same(self.label)
        o["action"] = rt.to_json(self.action)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CardAction:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CardAction(value, "$")


def _read_CardAction(value: Any, at: str) -> CardAction:
    o = rt.Members(value, at)
    found = CardAction(
        label=o.required("label", rt.string(0)),
        action=o.required("action", lambda v, at: _read_ActionConfig(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CardRoot:
    """A framed widget; `confirm` and `cancel` add buttons at the bottom."""

    children: list[WidgetComponent]
    id: str | None = None
    key: str | None = None
    status: WidgetStatus | None = None
    theme: WidgetTheme | None = None
    as_form: bool | None = None
    """The card is a form, and `confirm` submits it."""
    background: WidgetColor | None = None
    border: AnyBorder | None = None
    """ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not."""
    size: CardSize | None = None
    padding: Space | None = None
    collapsed: bool | None = None
    confirm: CardAction | None = None
    cancel: CardAction | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Card"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["children"] = rt.to_list(rt.to_json)(self.children)
        if self.status is not None:
            o["status"] = rt.to_json(self.status)
        if self.theme is not None:
            o["theme"] = rt.to_json(self.theme)
        if self.as_form is not None:
            o["asForm"] = rt.same(self.as_form)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.border is not None:
            o["border"] = rt.to_json(self.border)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.collapsed is not None:
            o["collapsed"] = rt.same(self.collapsed)
        if self.confirm is not None:
            o["confirm"] = rt.to_json(self.confirm)
        if self.cancel is not None:
            o["cancel"] = rt.to_json(self.cancel)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CardRoot:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CardRoot(value, "$")


def _read_CardRoot(value: Any, at: str) -> CardRoot:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Card"))
    found = CardRoot(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        children=o.required("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        status=o.optional("status", lambda v, at: _read_WidgetStatus(v, at)),
        theme=o.optional("theme", lambda v, at: _read_WidgetTheme(v, at)),
        as_form=o.optional("asForm", rt.boolean),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        border=o.optional("border", lambda v, at: _read_AnyBorder(v, at)),
        size=o.optional("size", lambda v, at: _read_CardSize(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        collapsed=o.optional("collapsed", rt.boolean),
        confirm=o.optional("confirm", lambda v, at: _read_CardAction(v, at)),
        cancel=o.optional("cancel", lambda v, at: _read_CardAction(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ChartComponent:
    """A chart of rows of numbers."""

    data: list[dict[str, Any]]
    series: list[ChartSeries]
    x_axis: Any
    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    show_yaxis: bool | None = None
    show_legend: bool | None = None
    show_tooltip: bool | None = None
    bar_gap: int | float | None = None
    bar_category_gap: int | float | None = None
    flex: CssValue | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Chart"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["data"] = rt.to_list(rt.to_dict(rt.same))(self.data)
        o["series"] = rt.to_list(rt.to_json)(self.series)
        o["xAxis"] = rt.same(self.x_axis)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.show_yaxis is not None:
            o["showYAxis"] = rt.same(self.show_yaxis)
        if self.show_legend is not None:
            o["showLegend"] = rt.same(self.show_legend)
        if self.show_tooltip is not None:
            o["showTooltip"] = rt.same(self.show_tooltip)
        if self.bar_gap is not None:
            o["barGap"] = rt.same(self.bar_gap)
        if self.bar_category_gap is not None:
            o["barCategoryGap"] = rt.same(self.bar_category_gap)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ChartComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ChartComponent(value, "$")


def _read_ChartComponent(value: Any, at: str) -> ChartComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Chart"))
    found = ChartComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        data=o.required("data", rt.array(rt.mapping(rt.choice(rt.string(0), rt.number(None, None))))),
        series=o.required("series", rt.array(lambda v, at: _read_ChartSeries(v, at))),
        x_axis=o.required("xAxis", rt.choice(rt.string(0), lambda v, at: _read_XAxisConfig(v, at))),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        show_yaxis=o.optional("showYAxis", rt.boolean),
        show_legend=o.optional("showLegend", rt.boolean),
        show_tooltip=o.optional("showTooltip", rt.boolean),
        bar_gap=o.optional("barGap", rt.number(None, None)),
        bar_category_gap=o.optional("barCategoryGap", rt.number(None, None)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CheckboxComponent:
    """A yes-or-no choice."""

    name: str
    id: str | None = None
    key: str | None = None
    label: str | None = None
    default_checked: bool | None = None
    """A boolean since 1.3.0, a string before."""
    on_change_action: ActionConfig | None = None
    disabled: bool | None = None
    required: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Checkbox"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.default_checked is not None:
            o["defaultChecked"] = rt.same(self.default_checked)
        if self.on_change_action is not None:
            o["onChangeAction"] = rt.to_json(self.on_change_action)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.required is not None:
            o["required"] = rt.same(self.required)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CheckboxComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CheckboxComponent(value, "$")


def _read_CheckboxComponent(value: Any, at: str) -> CheckboxComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Checkbox"))
    found = CheckboxComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        label=o.optional("label", rt.string(0)),
        default_checked=o.optional("defaultChecked", rt.boolean),
        on_change_action=o.optional("onChangeAction", lambda v, at: _read_ActionConfig(v, at)),
        disabled=o.optional("disabled", rt.boolean),
        required=o.optional("required", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ClientEffectEvent:
    """Makes the client run its handler `name`; nothing is returned."""

    name: str
    data: dict[str, Any] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "client_effect"}
        o["name"] = rt.same(self.name)
        if self.data is not None:
            o["data"] = rt.same(self.data)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ClientEffectEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ClientEffectEvent(value, "$")


def _read_ClientEffectEvent(value: Any, at: str) -> ClientEffectEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("client_effect"))
    found = ClientEffectEvent(
        name=o.required("name", rt.string(1)),
        data=o.optional("data", rt.free_object),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ClientToolCallItem:
    """A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run (Q-15)."""

    id: str
    thread_id: str
    created_at: str
    call_id: str
    name: str
    arguments: dict[str, Any]
    status: ClientToolCallStatus | None = None
    output: Any = rt.ABSENT
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "client_tool_call"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        if self.status is not None:
            o["status"] = rt.to_json(self.status)
        o["call_id"] = rt.same(self.call_id)
        o["name"] = rt.same(self.name)
        o["arguments"] = rt.same(self.arguments)
        if self.output is not rt.ABSENT:
            o["output"] = rt.same(self.output)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ClientToolCallItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ClientToolCallItem(value, "$")


def _read_ClientToolCallItem(value: Any, at: str) -> ClientToolCallItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("client_tool_call"))
    found = ClientToolCallItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        status=o.optional("status", lambda v, at: _read_ClientToolCallStatus(v, at)),
        call_id=o.required("call_id", rt.string(1)),
        name=o.required("name", rt.string(1)),
        arguments=o.required("arguments", rt.free_object),
        output=o.free("output", rt.anything),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ClosedStatus:
    """A banner with the reason replaces the composer permanently."""

    reason: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "closed"}
        if self.reason is not None:
            o["reason"] = rt.same(self.reason)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ClosedStatus:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ClosedStatus(value, "$")


def _read_ClosedStatus(value: Any, at: str) -> ClosedStatus:
    o = rt.Members(value, at)
    o.required("type", rt.literal("closed"))
    found = ClosedStatus(
        reason=o.optional("reason", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ColComponent:
    """A box whose children are laid out one below the other."""

    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    align: Alignment | None = None
    justify: Justification | None = None
    wrap: FlexWrap | None = None
    flex: CssValue | None = None
    gap: CssValue | None = None
    padding: Space | None = None
    margin: Space | None = None
    border: AnyBorder | None = None
    radius: RadiusValue | None = None
    background: WidgetColor | None = None
    children: list[WidgetComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Col"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.justify is not None:
            o["justify"] = rt.to_json(self.justify)
        if self.wrap is not None:
            o["wrap"] = rt.to_json(self.wrap)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.margin is not None:
            o["margin"] = rt.to_json(self.margin)
        if self.border is not None:
            o["border"] = rt.to_json(self.border)
        if self.radius is not None:
            o["radius"] = rt.to_json(self.radius)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ColComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ColComponent(value, "$")


def _read_ColComponent(value: Any, at: str) -> ColComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Col"))
    found = ColComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        justify=o.optional("justify", lambda v, at: _read_Justification(v, at)),
        wrap=o.optional("wrap", lambda v, at: _read_FlexWrap(v, at)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        margin=o.optional("margin", lambda v, at: _read_Space(v, at)),
        border=o.optional("border", lambda v, at: _read_AnyBorder(v, at)),
        radius=o.optional("radius", lambda v, at: _read_RadiusValue(v, at)),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        children=o.optional("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ContentPartAdded:
    """A part of an assistant message begins or is replaced."""

    content_index: int
    content: AssistantMessageContent
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "assistant_message.content_part.added"}
        o["content_index"] = rt.same(self.content_index)
        o["content"] = rt.to_json(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ContentPartAdded:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ContentPartAdded(value, "$")


def _read_ContentPartAdded(value: Any, at: str) -> ContentPartAdded:
    o = rt.Members(value, at)
    o.required("type", rt.literal("assistant_message.content_part.added"))
    found = ContentPartAdded(
        content_index=o.required("content_index", rt.integer(0, None)),
        content=o.required("content", lambda v, at: _read_AssistantMessageContent(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ContentPartAnnotationAdded:
    """Inserts a citation into a part of an assistant message."""

    content_index: int
    annotation_index: int
    annotation: Annotation
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "assistant_message.content_part.annotation_added"}
        o["content_index"] = rt.same(self.content_index)
        o["annotation_index"] = rt.same(self.annotation_index)
        o["annotation"] = rt.to_json(self.annotation)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ContentPartAnnotationAdded:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ContentPartAnnotationAdded(value, "$")


def _read_ContentPartAnnotationAdded(value: Any, at: str) -> ContentPartAnnotationAdded:
    o = rt.Members(value, at)
    o.required("type", rt.literal("assistant_message.content_part.annotation_added"))
    found = ContentPartAnnotationAdded(
        content_index=o.required("content_index", rt.integer(0, None)),
        annotation_index=o.required("annotation_index", rt.integer(0, None)),
        annotation=o.required("annotation", lambda v, at: _read_Annotation(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ContentPartDone:
    """The finished part, including its citations (AM-08)."""

    content_index: int
    content: AssistantMessageContent
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "assistant_message.content_part.done"}
        o["content_index"] = rt.same(self.content_index)
        o["content"] = rt.to_json(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ContentPartDone:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ContentPartDone(value, "$")


def _read_ContentPartDone(value: Any, at: str) -> ContentPartDone:
    o = rt.Members(value, at)
    o.required("type", rt.literal("assistant_message.content_part.done"))
    found = ContentPartDone(
        content_index=o.required("content_index", rt.integer(0, None)),
        content=o.required("content", lambda v, at: _read_AssistantMessageContent(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ContentPartTextDelta:
    """Appends text to a part of an assistant message."""

    content_index: int
    delta: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "assistant_message.content_part.text_delta"}
        o["content_index"] = rt.same(self.content_index)
        o["delta"] = rt.same(self.delta)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ContentPartTextDelta:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ContentPartTextDelta(value, "$")


def _read_ContentPartTextDelta(value: Any, at: str) -> ContentPartTextDelta:
    o = rt.Members(value, at)
    o.required("type", rt.literal("assistant_message.content_part.text_delta"))
    found = ContentPartTextDelta(
        content_index=o.required("content_index", rt.integer(0, None)),
        delta=o.required("delta", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CustomSummary:
    """The headline of a finished workflow; used if both summaries would match."""

    title: str
    icon: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["title"] = rt.same(self.title)
        if self.icon is not None:
            o["icon"] = rt.same(self.icon)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CustomSummary:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CustomSummary(value, "$")


def _read_CustomSummary(value: Any, at: str) -> CustomSummary:
    o = rt.Members(value, at)
    found = CustomSummary(
        title=o.required("title", rt.string(0)),
        icon=o.optional("icon", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class CustomTask:
    """A task of the application."""

    status_indicator: TaskStatusIndicator | None = None
    """Shown only inside a workflow."""
    title: str | None = None
    icon: str | None = None
    content: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "custom"}
        if self.status_indicator is not None:
            o["status_indicator"] = rt.to_json(self.status_indicator)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        if self.icon is not None:
            o["icon"] = rt.same(self.icon)
        if self.content is not None:
            o["content"] = rt.same(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> CustomTask:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_CustomTask(value, "$")


def _read_CustomTask(value: Any, at: str) -> CustomTask:
    o = rt.Members(value, at)
    o.required("type", rt.literal("custom"))
    found = CustomTask(
        status_indicator=o.optional("status_indicator", lambda v, at: _read_TaskStatusIndicator(v, at)),
        title=o.optional("title", rt.string(0)),
        icon=o.optional("icon", rt.string(1)),
        content=o.optional("content", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class DatePickerComponent:
    """A choice of a date."""

    name: str
    id: str | None = None
    key: str | None = None
    on_change_action: ActionConfig | None = None
    placeholder: str | None = None
    variant: ControlVariant | None = None
    size: ControlSize | None = None
    pill: bool | None = None
    block: bool | None = None
    """As wide as its container."""
    clearable: bool | None = None
    disabled: bool | None = None
    default_value: CalendarTime | None = None
    min: CalendarTime | None = None
    max: CalendarTime | None = None
    side: PopoverSide | None = None
    """Where the calendar opens."""
    align: Placement | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "DatePicker"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.on_change_action is not None:
            o["onChangeAction"] = rt.to_json(self.on_change_action)
        if self.placeholder is not None:
            o["placeholder"] = rt.same(self.placeholder)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.pill is not None:
            o["pill"] = rt.same(self.pill)
        if self.block is not None:
            o["block"] = rt.same(self.block)
        if self.clearable is not None:
            o["clearable"] = rt.same(self.clearable)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.default_value is not None:
            o["defaultValue"] = rt.to_json(self.default_value)
        if self.min is not None:
            o["min"] = rt.to_json(self.min)
        if self.max is not None:
            o["max"] = rt.to_json(self.max)
        if self.side is not None:
            o["side"] = rt.to_json(self.side)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> DatePickerComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_DatePickerComponent(value, "$")


def _read_DatePickerComponent(value: Any, at: str) -> DatePickerComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("DatePicker"))
    found = DatePickerComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        on_change_action=o.optional("onChangeAction", lambda v, at: _read_ActionConfig(v, at)),
        placeholder=o.optional("placeholder", rt.string(0)),
        variant=o.optional("variant", lambda v, at: _read_ControlVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_ControlSize(v, at)),
        pill=o.optional("pill", rt.boolean),
        block=o.optional("block", rt.boolean),
        clearable=o.optional("clearable", rt.boolean),
        disabled=o.optional("disabled", rt.boolean),
        default_value=o.optional("defaultValue", lambda v, at: _read_CalendarTime(v, at)),
        min=o.optional("min", lambda v, at: _read_CalendarTime(v, at)),
        max=o.optional("max", lambda v, at: _read_CalendarTime(v, at)),
        side=o.optional("side", lambda v, at: _read_PopoverSide(v, at)),
        align=o.optional("align", lambda v, at: _read_Placement(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class DividerComponent:
    """A dividing line."""

    id: str | None = None
    key: str | None = None
    color: WidgetColor | None = None
    size: CssValue | None = None
    spacing: CssValue | None = None
    """Space before and after the line."""
    flush: bool | None = None
    """Extends to the edges of the widget."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Divider"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.spacing is not None:
            o["spacing"] = rt.to_json(self.spacing)
        if self.flush is not None:
            o["flush"] = rt.same(self.flush)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> DividerComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_DividerComponent(value, "$")


def _read_DividerComponent(value: Any, at: str) -> DividerComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Divider"))
    found = DividerComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        spacing=o.optional("spacing", lambda v, at: _read_CssValue(v, at)),
        flush=o.optional("flush", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class DurationSummary:
    """The duration of a finished workflow in whole seconds."""

    duration: int
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["duration"] = rt.same(self.duration)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> DurationSummary:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_DurationSummary(value, "$")


def _read_DurationSummary(value: Any, at: str) -> DurationSummary:
    o = rt.Members(value, at)
    found = DurationSummary(
        duration=o.required("duration", rt.integer(0, None)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class EditableProps:
    """Makes a text editable: it becomes the field `name` of the surrounding form."""

    name: str
    auto_focus: bool | None = None
    auto_select: bool | None = None
    auto_complete: str | None = None
    allow_autofill_extensions: bool | None = None
    pattern: str | None = None
    """A regular expression that the value must match."""
    placeholder: str | None = None
    required: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["name"] = rt.same(self.name)
        if self.auto_focus is not None:
            o["autoFocus"] = rt.same(self.auto_focus)
        if self.auto_select is not None:
            o["autoSelect"] = rt.same(self.auto_select)
        if self.auto_complete is not None:
            o["autoComplete"] = rt.same(self.auto_complete)
        if self.allow_autofill_extensions is not None:
            o["allowAutofillExtensions"] = rt.same(self.allow_autofill_extensions)
        if self.pattern is not None:
            o["pattern"] = rt.same(self.pattern)
        if self.placeholder is not None:
            o["placeholder"] = rt.same(self.placeholder)
        if self.required is not None:
            o["required"] = rt.same(self.required)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> EditableProps:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_EditableProps(value, "$")


def _read_EditableProps(value: Any, at: str) -> EditableProps:
    o = rt.Members(value, at)
    found = EditableProps(
        name=o.required("name", rt.string(0)),
        auto_focus=o.optional("autoFocus", rt.boolean),
        auto_select=o.optional("autoSelect", rt.boolean),
        auto_complete=o.optional("autoComplete", rt.string(0)),
        allow_autofill_extensions=o.optional("allowAutofillExtensions", rt.boolean),
        pattern=o.optional("pattern", rt.string(0)),
        placeholder=o.optional("placeholder", rt.string(0)),
        required=o.optional("required", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class EmptyAnswer:
    """The answer of an operation that returns nothing: `{}`."""

    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> EmptyAnswer:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_EmptyAnswer(value, "$")


def _read_EmptyAnswer(value: Any, at: str) -> EmptyAnswer:
    o = rt.Members(value, at)
    found = EmptyAnswer(
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class EndOfTurnItem:
    """Tells the client that the assistant's turn is over."""

    id: str
    thread_id: str
    created_at: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "end_of_turn"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> EndOfTurnItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_EndOfTurnItem(value, "$")


def _read_EndOfTurnItem(value: Any, at: str) -> EndOfTurnItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("end_of_turn"))
    found = EndOfTurnItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class EntitySource:
    """An object of the application that supports a statement; `data` is passed to the client's entity callbacks."""

    title: str
    id: str
    description: str | None = None
    timestamp: str | None = None
    group: str | None = None
    icon: str | None = None
    label: str | None = None
    inline_label: str | None = None
    interactive: bool | None = None
    data: dict[str, Any] | None = None
    preview: Literal["lazy"] | None = None
    """Deprecated since 1.3.1; still sent by old servers and ignored."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "entity"}
        o["title"] = rt.same(self.title)
        if self.description is not None:
            o["description"] = rt.same(self.description)
        if self.timestamp is not None:
            o["timestamp"] = rt.same(self.timestamp)
        if self.group is not None:
            o["group"] = rt.same(self.group)
        o["id"] = rt.same(self.id)
        if self.icon is not None:
            o["icon"] = rt.same(self.icon)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.inline_label is not None:
            o["inline_label"] = rt.same(self.inline_label)
        if self.interactive is not None:
            o["interactive"] = rt.same(self.interactive)
        if self.data is not None:
            o["data"] = rt.same(self.data)
        if self.preview is not None:
            o["preview"] = rt.same(self.preview)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> EntitySource:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_EntitySource(value, "$")


def _read_EntitySource(value: Any, at: str) -> EntitySource:
    o = rt.Members(value, at)
    o.required("type", rt.literal("entity"))
    found = EntitySource(
        title=o.required("title", rt.string(0)),
        description=o.optional("description", rt.string(0)),
        timestamp=o.optional("timestamp", rt.string(0)),
        group=o.optional("group", rt.string(0)),
        id=o.required("id", rt.string(1)),
        icon=o.optional("icon", rt.string(1)),
        label=o.optional("label", rt.string(0)),
        inline_label=o.optional("inline_label", rt.string(0)),
        interactive=o.optional("interactive", rt.boolean),
        data=o.optional("data", rt.free_object),
        preview=o.optional("preview", rt.literal("lazy")),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ErrorAnswer:
    """The body of every 4xx and 5xx answer (TR-20)."""

    error: RequestProblem
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["error"] = rt.to_json(self.error)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ErrorAnswer:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ErrorAnswer(value, "$")


def _read_ErrorAnswer(value: Any, at: str) -> ErrorAnswer:
    o = rt.Members(value, at)
    found = ErrorAnswer(
        error=o.required("error", lambda v, at: _read_RequestProblem(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ErrorEvent:
    """The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open."""

    code: str | None = None
    message: str | None = None
    allow_retry: bool | None = None
    """Whether the client offers `threads.retry_after_item`."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "error"}
        if self.code is not None:
            o["code"] = rt.same(self.code)
        if self.message is not None:
            o["message"] = rt.same(self.message)
        if self.allow_retry is not None:
            o["allow_retry"] = rt.same(self.allow_retry)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ErrorEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ErrorEvent(value, "$")


def _read_ErrorEvent(value: Any, at: str) -> ErrorEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("error"))
    found = ErrorEvent(
        code=o.optional("code", rt.string(1)),
        message=o.optional("message", rt.string(0)),
        allow_retry=o.optional("allow_retry", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class FileAttachment:
    """Any file that is not shown as an image."""

    id: str
    name: str
    mime_type: str
    upload_descriptor: UploadDescriptor | None = None
    thread_id: str | None = None
    """The thread whose message uses it."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "file"}
        o["id"] = rt.same(self.id)
        o["name"] = rt.same(self.name)
        o["mime_type"] = rt.same(self.mime_type)
        if self.upload_descriptor is not None:
            o["upload_descriptor"] = rt.to_json(self.upload_descriptor)
        if self.thread_id is not None:
            o["thread_id"] = rt.same(self.thread_id)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> FileAttachment:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_FileAttachment(value, "$")


def _read_FileAttachment(value: Any, at: str) -> FileAttachment:
    o = rt.Members(value, at)
    o.required("type", rt.literal("file"))
    found = FileAttachment(
        id=o.required("id", rt.string(1)),
        name=o.required("name", rt.string(0)),
        mime_type=o.required("mime_type", rt.string(0)),
        upload_descriptor=o.optional("upload_descriptor", lambda v, at: _read_UploadDescriptor(v, at)),
        thread_id=o.optional("thread_id", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class FileSource:
    """A file that supports a statement."""

    title: str
    filename: str
    description: str | None = None
    timestamp: str | None = None
    group: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "file"}
        o["title"] = rt.same(self.title)
        if self.description is not None:
            o["description"] = rt.same(self.description)
        if self.timestamp is not None:
            o["timestamp"] = rt.same(self.timestamp)
        if self.group is not None:
            o["group"] = rt.same(self.group)
        o["filename"] = rt.same(self.filename)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> FileSource:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_FileSource(value, "$")


def _read_FileSource(value: Any, at: str) -> FileSource:
    o = rt.Members(value, at)
    o.required("type", rt.literal("file"))
    found = FileSource(
        title=o.required("title", rt.string(0)),
        description=o.optional("description", rt.string(0)),
        timestamp=o.optional("timestamp", rt.string(0)),
        group=o.optional("group", rt.string(0)),
        filename=o.required("filename", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class FileTask:
    """Files that the assistant has read."""

    status_indicator: TaskStatusIndicator | None = None
    """Shown only inside a workflow."""
    title: str | None = None
    sources: list[FileSource] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "file"}
        if self.status_indicator is not None:
            o["status_indicator"] = rt.to_json(self.status_indicator)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        if self.sources is not None:
            o["sources"] = rt.to_list(rt.to_json)(self.sources)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> FileTask:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_FileTask(value, "$")


def _read_FileTask(value: Any, at: str) -> FileTask:
    o = rt.Members(value, at)
    o.required("type", rt.literal("file"))
    found = FileTask(
        status_indicator=o.optional("status_indicator", lambda v, at: _read_TaskStatusIndicator(v, at)),
        title=o.optional("title", rt.string(0)),
        sources=o.optional("sources", rt.array(lambda v, at: _read_FileSource(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class FormComponent:
    """A box whose fields are sent together in the payload of its action."""

    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    align: Alignment | None = None
    justify: Justification | None = None
    wrap: FlexWrap | None = None
    flex: CssValue | None = None
    gap: CssValue | None = None
    padding: Space | None = None
    margin: Space | None = None
    border: AnyBorder | None = None
    radius: RadiusValue | None = None
    background: WidgetColor | None = None
    direction: Direction | None = None
    on_submit_action: ActionConfig | None = None
    children: list[WidgetComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Form"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.justify is not None:
            o["justify"] = rt.to_json(self.justify)
        if self.wrap is not None:
            o["wrap"] = rt.to_json(self.wrap)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.margin is not None:
            o["margin"] = rt.to_json(self.margin)
        if self.border is not None:
            o["border"] = rt.to_json(self.border)
        if self.radius is not None:
            o["radius"] = rt.to_json(self.radius)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.direction is not None:
            o["direction"] = rt.to_json(self.direction)
        if self.on_submit_action is not None:
            o["onSubmitAction"] = rt.to_json(self.on_submit_action)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> FormComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_FormComponent(value, "$")


def _read_FormComponent(value: Any, at: str) -> FormComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Form"))
    found = FormComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        justify=o.optional("justify", lambda v, at: _read_Justification(v, at)),
        wrap=o.optional("wrap", lambda v, at: _read_FlexWrap(v, at)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        margin=o.optional("margin", lambda v, at: _read_Space(v, at)),
        border=o.optional("border", lambda v, at: _read_AnyBorder(v, at)),
        radius=o.optional("radius", lambda v, at: _read_RadiusValue(v, at)),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        direction=o.optional("direction", lambda v, at: _read_Direction(v, at)),
        on_submit_action=o.optional("onSubmitAction", lambda v, at: _read_ActionConfig(v, at)),
        children=o.optional("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class FreeformInput:
    """A question that the user answers in their own words."""

    id: str
    question: str
    answer: StructuredInputAnswer | None = None
    description: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "freeform"}
        o["id"] = rt.same(self.id)
        o["question"] = rt.same(self.question)
        if self.answer is not None:
            o["answer"] = rt.to_json(self.answer)
        if self.description is not None:
            o["description"] = rt.same(self.description)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> FreeformInput:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_FreeformInput(value, "$")


def _read_FreeformInput(value: Any, at: str) -> FreeformInput:
    o = rt.Members(value, at)
    o.required("type", rt.literal("freeform"))
    found = FreeformInput(
        id=o.required("id", rt.string(1)),
        question=o.required("question", rt.string(0)),
        answer=o.optional("answer", lambda v, at: _read_StructuredInputAnswer(v, at)),
        description=o.optional("description", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class GeneratedImage:
    """An image or a preview of it."""

    id: str
    url: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["id"] = rt.same(self.id)
        o["url"] = rt.same(self.url)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> GeneratedImage:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_GeneratedImage(value, "$")


def _read_GeneratedImage(value: Any, at: str) -> GeneratedImage:
    o = rt.Members(value, at)
    found = GeneratedImage(
        id=o.required("id", rt.string(1)),
        url=o.required("url", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class GeneratedImageItem:
    """An image that is being generated; `image` is absent until there is a first preview."""

    id: str
    thread_id: str
    created_at: str
    image: GeneratedImage | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "generated_image"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        if self.image is not None:
            o["image"] = rt.to_json(self.image)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> GeneratedImageItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_GeneratedImageItem(value, "$")


def _read_GeneratedImageItem(value: Any, at: str) -> GeneratedImageItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("generated_image"))
    found = GeneratedImageItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        image=o.optional("image", lambda v, at: _read_GeneratedImage(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class GeneratedImageUpdated:
    """A preview of an image, or the image itself; `progress` runs from 0 to 1."""

    image: GeneratedImage
    progress: int | float | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "generated_image.updated"}
        o["image"] = rt.to_json(self.image)
        if self.progress is not None:
            o["progress"] = rt.same(self.progress)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> GeneratedImageUpdated:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_GeneratedImageUpdated(value, "$")


def _read_GeneratedImageUpdated(value: Any, at: str) -> GeneratedImageUpdated:
    o = rt.Members(value, at)
    o.required("type", rt.literal("generated_image.updated"))
    found = GeneratedImageUpdated(
        image=o.required("image", lambda v, at: _read_GeneratedImage(v, at)),
        progress=o.optional("progress", rt.number(0, 1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class HiddenContextItem:
    """Context for the model; it is never sent to a client (RD-11, IT-11)."""

    id: str
    thread_id: str
    created_at: str
    content: Any
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "hidden_context_item"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["content"] = rt.same(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> HiddenContextItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_HiddenContextItem(value, "$")


def _read_HiddenContextItem(value: Any, at: str) -> HiddenContextItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("hidden_context_item"))
    found = HiddenContextItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        content=o.required("content", rt.anything),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class IconComponent:
    """An icon by name."""

    name: str
    id: str | None = None
    key: str | None = None
    color: WidgetColor | None = None
    size: IconSize | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Icon"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> IconComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_IconComponent(value, "$")


def _read_IconComponent(value: Any, at: str) -> IconComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Icon"))
    found = IconComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(1)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        size=o.optional("size", lambda v, at: _read_IconSize(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ImageAttachment:
    """An image; `preview_url` may be a `data:` URL."""

    id: str
    name: str
    mime_type: str
    preview_url: str
    upload_descriptor: UploadDescriptor | None = None
    thread_id: str | None = None
    """The thread whose message uses it."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "image"}
        o["id"] = rt.same(self.id)
        o["name"] = rt.same(self.name)
        o["mime_type"] = rt.same(self.mime_type)
        if self.upload_descriptor is not None:
            o["upload_descriptor"] = rt.to_json(self.upload_descriptor)
        if self.thread_id is not None:
            o["thread_id"] = rt.same(self.thread_id)
        o["preview_url"] = rt.same(self.preview_url)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ImageAttachment:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ImageAttachment(value, "$")


def _read_ImageAttachment(value: Any, at: str) -> ImageAttachment:
    o = rt.Members(value, at)
    o.required("type", rt.literal("image"))
    found = ImageAttachment(
        id=o.required("id", rt.string(1)),
        name=o.required("name", rt.string(0)),
        mime_type=o.required("mime_type", rt.string(0)),
        upload_descriptor=o.optional("upload_descriptor", lambda v, at: _read_UploadDescriptor(v, at)),
        thread_id=o.optional("thread_id", rt.string(1)),
        preview_url=o.required("preview_url", rt.uri),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ImageComponent:
    """An image by URL."""

    src: str
    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    alt: str | None = None
    """Alternative text for those who cannot see the image."""
    fit: ImageFit | None = None
    position: ImagePosition | None = None
    radius: RadiusValue | None = None
    frame: bool | None = None
    flush: bool | None = None
    """Extends to the edges of the widget."""
    margin: Space | None = None
    background: WidgetColor | None = None
    flex: CssValue | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Image"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["src"] = rt.same(self.src)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.alt is not None:
            o["alt"] = rt.same(self.alt)
        if self.fit is not None:
            o["fit"] = rt.to_json(self.fit)
        if self.position is not None:
            o["position"] = rt.to_json(self.position)
        if self.radius is not None:
            o["radius"] = rt.to_json(self.radius)
        if self.frame is not None:
            o["frame"] = rt.same(self.frame)
        if self.flush is not None:
            o["flush"] = rt.same(self.flush)
        if self.margin is not None:
            o["margin"] = rt.to_json(self.margin)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ImageComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ImageComponent(value, "$")


def _read_ImageComponent(value: Any, at: str) -> ImageComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Image"))
    found = ImageComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        src=o.required("src", rt.string(0)),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        alt=o.optional("alt", rt.string(0)),
        fit=o.optional("fit", lambda v, at: _read_ImageFit(v, at)),
        position=o.optional("position", lambda v, at: _read_ImagePosition(v, at)),
        radius=o.optional("radius", lambda v, at: _read_RadiusValue(v, at)),
        frame=o.optional("frame", rt.boolean),
        flush=o.optional("flush", rt.boolean),
        margin=o.optional("margin", lambda v, at: _read_Space(v, at)),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ImageTask:
    """Work on an image."""

    status_indicator: TaskStatusIndicator | None = None
    """Shown only inside a workflow."""
    title: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "image"}
        if self.status_indicator is not None:
            o["status_indicator"] = rt.to_json(self.status_indicator)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ImageTask:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ImageTask(value, "$")


def _read_ImageTask(value: Any, at: str) -> ImageTask:
    o = rt.Members(value, at)
    o.required("type", rt.literal("image"))
    found = ImageTask(
        status_indicator=o.optional("status_indicator", lambda v, at: _read_TaskStatusIndicator(v, at)),
        title=o.optional("title", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InferenceOptions:
    """The tool and the model that the user chose in the composer."""

    tool_choice: ToolChoice | None = None
    model: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        if self.tool_choice is not None:
            o["tool_choice"] = rt.to_json(self.tool_choice)
        if self.model is not None:
            o["model"] = rt.same(self.model)
        return o

    @staticmethod
    def from_json(value: Any) -> InferenceOptions:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InferenceOptions(value, "$")


def _read_InferenceOptions(value: Any, at: str) -> InferenceOptions:
    o = rt.Members(value, at)
    found = InferenceOptions(
        tool_choice=o.optional("tool_choice", lambda v, at: _read_ToolChoice(v, at)),
        model=o.optional("model", rt.string(0)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InputComponent:
    """A field for one line of text."""

    name: str
    id: str | None = None
    key: str | None = None
    default_value: str | None = None
    required: bool | None = None
    pattern: str | None = None
    """A regular expression that the value must match."""
    placeholder: str | None = None
    allow_autofill_extensions: bool | None = None
    auto_select: bool | None = None
    auto_focus: bool | None = None
    disabled: bool | None = None
    variant: FieldVariant | None = None
    size: ControlSize | None = None
    gutter_size: GutterSize | None = None
    input_type: InputType | None = None
    pill: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Input"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.default_value is not None:
            o["defaultValue"] = rt.same(self.default_value)
        if self.required is not None:
            o["required"] = rt.same(self.required)
        if self.pattern is not None:
            o["pattern"] = rt.same(self.pattern)
        if self.placeholder is not None:
            o["placeholder"] = rt.same(self.placeholder)
        if self.allow_autofill_extensions is not None:
            o["allowAutofillExtensions"] = rt.same(self.allow_autofill_extensions)
        if self.auto_select is not None:
            o["autoSelect"] = rt.same(self.auto_select)
        if self.auto_focus is not None:
            o["autoFocus"] = rt.same(self.auto_focus)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.gutter_size is not None:
            o["gutterSize"] = rt.to_json(self.gutter_size)
        if self.input_type is not None:
            o["inputType"] = rt.to_json(self.input_type)
        if self.pill is not None:
            o["pill"] = rt.same(self.pill)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> InputComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InputComponent(value, "$")


def _read_InputComponent(value: Any, at: str) -> InputComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Input"))
    found = InputComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        default_value=o.optional("defaultValue", rt.string(0)),
        required=o.optional("required", rt.boolean),
        pattern=o.optional("pattern", rt.string(0)),
        placeholder=o.optional("placeholder", rt.string(0)),
        allow_autofill_extensions=o.optional("allowAutofillExtensions", rt.boolean),
        auto_select=o.optional("autoSelect", rt.boolean),
        auto_focus=o.optional("autoFocus", rt.boolean),
        disabled=o.optional("disabled", rt.boolean),
        variant=o.optional("variant", lambda v, at: _read_FieldVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_ControlSize(v, at)),
        gutter_size=o.optional("gutterSize", lambda v, at: _read_GutterSize(v, at)),
        input_type=o.optional("inputType", lambda v, at: _read_InputType(v, at)),
        pill=o.optional("pill", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InputTag:
    """An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22)."""

    id: str
    text: str
    data: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))
    group: str | None = None
    interactive: bool = field(default_factory=lambda: (rt.boolean)(False, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "input_tag"}
        o["id"] = rt.same(self.id)
        o["text"] = rt.same(self.text)
        o["data"] = rt.same(self.data)
        if self.group is not None:
            o["group"] = rt.same(self.group)
        o["interactive"] = rt.same(self.interactive)
        return o

    @staticmethod
    def from_json(value: Any) -> InputTag:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InputTag(value, "$")


def _read_InputTag(value: Any, at: str) -> InputTag:
    o = rt.Members(value, at)
    o.required("type", rt.literal("input_tag"))
    found = InputTag(
        id=o.required("id", rt.string(1)),
        text=o.required("text", rt.string(0)),
        data=o.filled("data", rt.free_object, {}),
        group=o.optional("group", rt.string(0)),
        interactive=o.filled("interactive", rt.boolean, False),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InputText:
    """Plain text that a user typed."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "input_text"}
        o["text"] = rt.same(self.text)
        return o

    @staticmethod
    def from_json(value: Any) -> InputText:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InputText(value, "$")


def _read_InputText(value: Any, at: str) -> InputText:
    o = rt.Members(value, at)
    o.required("type", rt.literal("input_text"))
    found = InputText(
        text=o.required("text", rt.string(0)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InputTranscribeParams:
    """The parameters of InputTranscribeRequest."""

    audio_base64: str
    mime_type: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["audio_base64"] = rt.same(self.audio_base64)
        o["mime_type"] = rt.same(self.mime_type)
        return o

    @staticmethod
    def from_json(value: Any) -> InputTranscribeParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InputTranscribeParams(value, "$")


def _read_InputTranscribeParams(value: Any, at: str) -> InputTranscribeParams:
    o = rt.Members(value, at)
    found = InputTranscribeParams(
        audio_base64=o.required("audio_base64", rt.base64),
        mime_type=o.required("mime_type", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class InputTranscribeRequest:
    """Transcribes speech; the audio is standard base64 (AT-11)."""

    params: InputTranscribeParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "input.transcribe"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> InputTranscribeRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_InputTranscribeRequest(value, "$")


def _read_InputTranscribeRequest(value: Any, at: str) -> InputTranscribeRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("input.transcribe"))
    found = InputTranscribeRequest(
        params=o.required("params", lambda v, at: _read_InputTranscribeParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Issue:
    """One error in a request: its JSON path, and what is expected there."""

    path: str
    """A JSON path into the request, such as `$.params.input.content[0].text`."""
    message: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["path"] = rt.same(self.path)
        o["message"] = rt.same(self.message)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Issue:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Issue(value, "$")


def _read_Issue(value: Any, at: str) -> Issue:
    o = rt.Members(value, at)
    found = Issue(
        path=o.required("path", rt.string(0)),
        message=o.required("message", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ItemPage:
    """A page of a thread's items."""

    data: list[VisibleItem]
    has_more: bool
    after: str | None = None
    """The cursor of the next page, present if and only if there is one (SER-06)."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["data"] = rt.to_list(rt.to_json)(self.data)
        o["has_more"] = rt.same(self.has_more)
        if self.after is not None:
            o["after"] = rt.same(self.after)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ItemPage:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ItemPage(value, "$")


def _read_ItemPage(value: Any, at: str) -> ItemPage:
    o = rt.Members(value, at)
    found = ItemPage(
        data=o.required("data", rt.array(lambda v, at: _read_VisibleItem(v, at))),
        has_more=o.required("has_more", rt.boolean),
        after=o.optional("after", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ItemsFeedbackParams:
    """The parameters of ItemsFeedbackRequest."""

    thread_id: str
    item_ids: list[str]
    kind: FeedbackKind

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["item_ids"] = rt.to_list(rt.same)(self.item_ids)
        o["kind"] = rt.to_json(self.kind)
        return o

    @staticmethod
    def from_json(value: Any) -> ItemsFeedbackParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ItemsFeedbackParams(value, "$")


def _read_ItemsFeedbackParams(value: Any, at: str) -> ItemsFeedbackParams:
    o = rt.Members(value, at)
    found = ItemsFeedbackParams(
        thread_id=o.required("thread_id", rt.string(1)),
        item_ids=o.required("item_ids", rt.array(rt.string(0))),
        kind=o.required("kind", lambda v, at: _read_FeedbackKind(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ItemsFeedbackRequest:
    """Sends the user's feedback on items."""

    params: ItemsFeedbackParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "items.feedback"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ItemsFeedbackRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ItemsFeedbackRequest(value, "$")


def _read_ItemsFeedbackRequest(value: Any, at: str) -> ItemsFeedbackRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("items.feedback"))
    found = ItemsFeedbackRequest(
        params=o.required("params", lambda v, at: _read_ItemsFeedbackParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ItemsListParams:
    """The parameters of ItemsListRequest."""

    thread_id: str
    limit: int | None = None
    """The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20)."""
    order: Order = field(default_factory=lambda: (lambda v, at: _read_Order(v, at))("desc", "$"))
    after: str | None = None
    """The cursor of the previous page, read in the same `order`."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        if self.limit is not None:
            o["limit"] = rt.same(self.limit)
        o["order"] = rt.to_json(self.order)
        if self.after is not None:
            o["after"] = rt.same(self.after)
        return o

    @staticmethod
    def from_json(value: Any) -> ItemsListParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ItemsListParams(value, "$")


def _read_ItemsListParams(value: Any, at: str) -> ItemsListParams:
    o = rt.Members(value, at)
    found = ItemsListParams(
        thread_id=o.required("thread_id", rt.string(1)),
        limit=o.optional("limit", rt.integer(0, None)),
        order=o.filled("order", lambda v, at: _read_Order(v, at), "desc"),
        after=o.optional("after", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ItemsListRequest:
    """Returns a page of a thread's items."""

    params: ItemsListParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "items.list"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ItemsListRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ItemsListRequest(value, "$")


def _read_ItemsListRequest(value: Any, at: str) -> ItemsListRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("items.list"))
    found = ItemsListRequest(
        params=o.required("params", lambda v, at: _read_ItemsListParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class LabelComponent:
    """The label of the field named `fieldName`."""

    value: str
    field_name: str
    id: str | None = None
    key: str | None = None
    size: TextSize | None = None
    weight: FontWeight | None = None
    text_align: Placement | None = None
    color: WidgetColor | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Label"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["value"] = rt.same(self.value)
        o["fieldName"] = rt.same(self.field_name)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.weight is not None:
            o["weight"] = rt.to_json(self.weight)
        if self.text_align is not None:
            o["textAlign"] = rt.to_json(self.text_align)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> LabelComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_LabelComponent(value, "$")


def _read_LabelComponent(value: Any, at: str) -> LabelComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Label"))
    found = LabelComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        value=o.required("value", rt.string(0)),
        field_name=o.required("fieldName", rt.string(0)),
        size=o.optional("size", lambda v, at: _read_TextSize(v, at)),
        weight=o.optional("weight", lambda v, at: _read_FontWeight(v, at)),
        text_align=o.optional("textAlign", lambda v, at: _read_Placement(v, at)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class LineSeries:
    """Values as a line."""

    data_key: str
    """The member of each row of `data` that the series draws."""
    label: str | None = None
    color: WidgetColor | None = None
    curve_type: CurveType | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "line"}
        o["dataKey"] = rt.same(self.data_key)
        if self.label is not None:
            o["label"] = rt.same(self.label)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.curve_type is not None:
            o["curveType"] = rt.to_json(self.curve_type)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> LineSeries:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_LineSeries(value, "$")


def _read_LineSeries(value: Any, at: str) -> LineSeries:
    o = rt.Members(value, at)
    o.required("type", rt.literal("line"))
    found = LineSeries(
        data_key=o.required("dataKey", rt.string(0)),
        label=o.optional("label", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        curve_type=o.optional("curveType", lambda v, at: _read_CurveType(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ListViewItemComponent:
    """A row of a ListView."""

    children: list[WidgetComponent]
    id: str | None = None
    key: str | None = None
    on_click_action: ActionConfig | None = None
    gap: CssValue | None = None
    align: Alignment | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "ListViewItem"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["children"] = rt.to_list(rt.to_json)(self.children)
        if self.on_click_action is not None:
            o["onClickAction"] = rt.to_json(self.on_click_action)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ListViewItemComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ListViewItemComponent(value, "$")


def _read_ListViewItemComponent(value: Any, at: str) -> ListViewItemComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("ListViewItem"))
    found = ListViewItemComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        children=o.required("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        on_click_action=o.optional("onClickAction", lambda v, at: _read_ActionConfig(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ListViewRoot:
    """A list of clickable rows; its children are ListViewItems (WG-02)."""

    children: list[ListViewItemComponent]
    id: str | None = None
    key: str | None = None
    status: WidgetStatus | None = None
    theme: WidgetTheme | None = None
    limit: Any | None = None
    """The number of items shown until the user asks for more."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "ListView"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["children"] = rt.to_list(rt.to_json)(self.children)
        if self.status is not None:
            o["status"] = rt.to_json(self.status)
        if self.theme is not None:
            o["theme"] = rt.to_json(self.theme)
        if self.limit is not None:
            o["limit"] = rt.same(self.limit)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ListViewRoot:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ListViewRoot(value, "$")


def _read_ListViewRoot(value: Any, at: str) -> ListViewRoot:
    o = rt.Members(value, at)
    o.required("type", rt.literal("ListView"))
    found = ListViewRoot(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        children=o.required("children", rt.array(lambda v, at: _read_ListViewItemComponent(v, at))),
        status=o.optional("status", lambda v, at: _read_WidgetStatus(v, at)),
        theme=o.optional("theme", lambda v, at: _read_WidgetTheme(v, at)),
        limit=o.optional("limit", rt.choice(rt.number(None, None), rt.literal("auto"))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class LockedStatus:
    """The composer is disabled for now and shows the reason."""

    reason: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "locked"}
        if self.reason is not None:
            o["reason"] = rt.same(self.reason)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> LockedStatus:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_LockedStatus(value, "$")


def _read_LockedStatus(value: Any, at: str) -> LockedStatus:
    o = rt.Members(value, at)
    o.required("type", rt.literal("locked"))
    found = LockedStatus(
        reason=o.optional("reason", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class MarkdownComponent:
    """Text with Markdown in it."""

    value: str
    id: str | None = None
    key: str | None = None
    streaming: bool | None = None
    """More text follows in deltas."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Markdown"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["value"] = rt.same(self.value)
        if self.streaming is not None:
            o["streaming"] = rt.same(self.streaming)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> MarkdownComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_MarkdownComponent(value, "$")


def _read_MarkdownComponent(value: Any, at: str) -> MarkdownComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Markdown"))
    found = MarkdownComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        value=o.required("value", rt.string(0)),
        streaming=o.optional("streaming", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class MultipleChoiceInput:
    """A question with suggested answers."""

    id: str
    question: str
    options: list[MultipleChoiceOption]
    answer: StructuredInputAnswer | None = None
    multiple: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "multiple_choice"}
        o["id"] = rt.same(self.id)
        o["question"] = rt.same(self.question)
        if self.answer is not None:
            o["answer"] = rt.to_json(self.answer)
        o["options"] = rt.to_list(rt.to_json)(self.options)
        if self.multiple is not None:
            o["multiple"] = rt.same(self.multiple)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> MultipleChoiceInput:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_MultipleChoiceInput(value, "$")


def _read_MultipleChoiceInput(value: Any, at: str) -> MultipleChoiceInput:
    o = rt.Members(value, at)
    o.required("type", rt.literal("multiple_choice"))
    found = MultipleChoiceInput(
        id=o.required("id", rt.string(1)),
        question=o.required("question", rt.string(0)),
        answer=o.optional("answer", lambda v, at: _read_StructuredInputAnswer(v, at)),
        options=o.required("options", rt.array(lambda v, at: _read_MultipleChoiceOption(v, at))),
        multiple=o.optional("multiple", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class MultipleChoiceOption:
    """One of the answers that the client offers; the user may give another."""

    value: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["value"] = rt.same(self.value)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> MultipleChoiceOption:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_MultipleChoiceOption(value, "$")


def _read_MultipleChoiceOption(value: Any, at: str) -> MultipleChoiceOption:
    o = rt.Members(value, at)
    found = MultipleChoiceOption(
        value=o.required("value", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class NoticeEvent:
    """A banner; `message` is Markdown."""

    level: NoticeLevel
    message: str
    title: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "notice"}
        o["level"] = rt.to_json(self.level)
        o["message"] = rt.same(self.message)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> NoticeEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_NoticeEvent(value, "$")


def _read_NoticeEvent(value: Any, at: str) -> NoticeEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("notice"))
    found = NoticeEvent(
        level=o.required("level", lambda v, at: _read_NoticeLevel(v, at)),
        message=o.required("message", rt.string(0)),
        title=o.optional("title", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class OutputText:
    """Markdown text of the assistant with its citations."""

    text: str
    annotations: list[Annotation] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "output_text"}
        o["text"] = rt.same(self.text)
        if self.annotations is not None:
            o["annotations"] = rt.to_list(rt.to_json)(self.annotations)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> OutputText:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_OutputText(value, "$")


def _read_OutputText(value: Any, at: str) -> OutputText:
    o = rt.Members(value, at)
    o.required("type", rt.literal("output_text"))
    found = OutputText(
        text=o.required("text", rt.string(0)),
        annotations=o.optional("annotations", rt.array(lambda v, at: _read_Annotation(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ProgressUpdateEvent:
    """A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01)."""

    text: str
    icon: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "progress_update"}
        o["text"] = rt.same(self.text)
        if self.icon is not None:
            o["icon"] = rt.same(self.icon)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ProgressUpdateEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ProgressUpdateEvent(value, "$")


def _read_ProgressUpdateEvent(value: Any, at: str) -> ProgressUpdateEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("progress_update"))
    found = ProgressUpdateEvent(
        text=o.required("text", rt.string(0)),
        icon=o.optional("icon", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class RadioGroupComponent:
    """A choice of one of several visible options."""

    name: str
    id: str | None = None
    key: str | None = None
    options: list[RadioOption] | None = None
    aria_label: str | None = None
    on_change_action: ActionConfig | None = None
    default_value: str | None = None
    direction: Direction | None = None
    disabled: bool | None = None
    required: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "RadioGroup"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.options is not None:
            o["options"] = rt.to_list(rt.to_json)(self.options)
        if self.aria_label is not None:
            o["ariaLabel"] = rt.same(self.aria_label)
        if self.on_change_action is not None:
            o["onChangeAction"] = rt.to_json(self.on_change_action)
        if self.default_value is not None:
            o["defaultValue"] = rt.same(self.default_value)
        if self.direction is not None:
            o["direction"] = rt.to_json(self.direction)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.required is not None:
            o["required"] = rt.same(self.required)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> RadioGroupComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_RadioGroupComponent(value, "$")


def _read_RadioGroupComponent(value: Any, at: str) -> RadioGroupComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("RadioGroup"))
    found = RadioGroupComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        options=o.optional("options", rt.array(lambda v, at: _read_RadioOption(v, at))),
        aria_label=o.optional("ariaLabel", rt.string(0)),
        on_change_action=o.optional("onChangeAction", lambda v, at: _read_ActionConfig(v, at)),
        default_value=o.optional("defaultValue", rt.string(0)),
        direction=o.optional("direction", lambda v, at: _read_Direction(v, at)),
        disabled=o.optional("disabled", rt.boolean),
        required=o.optional("required", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class RadioOption:
    """One option of a radio group."""

    label: str
    value: str
    disabled: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["label"] = rt.same(self.label)
        o["value"] = rt.same(self.value)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> RadioOption:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_RadioOption(value, "$")


def _read_RadioOption(value: Any, at: str) -> RadioOption:
    o = rt.Members(value, at)
    found = RadioOption(
        label=o.required("label", rt.string(0)),
        value=o.required("value", rt.string(0)),
        disabled=o.optional("disabled", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class RequestProblem:
    """Why a request was refused; the set of codes is open."""

    code: str
    message: str
    issues: list[Issue] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["code"] = rt.same(self.code)
        o["message"] = rt.same(self.message)
        if self.issues is not None:
            o["issues"] = rt.to_list(rt.to_json)(self.issues)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> RequestProblem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_RequestProblem(value, "$")


def _read_RequestProblem(value: Any, at: str) -> RequestProblem:
    o = rt.Members(value, at)
    found = RequestProblem(
        code=o.required("code", rt.string(1)),
        message=o.required("message", rt.string(0)),
        issues=o.optional("issues", rt.array(lambda v, at: _read_Issue(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class RowComponent:
    """A box whose children are laid out side by side."""

    id: str | None = None
    key: str | None = None
    height: CssValue | None = None
    width: CssValue | None = None
    size: CssValue | None = None
    min_height: CssValue | None = None
    min_width: CssValue | None = None
    min_size: CssValue | None = None
    max_height: CssValue | None = None
    max_width: CssValue | None = None
    max_size: CssValue | None = None
    aspect_ratio: CssValue | None = None
    align: Alignment | None = None
    justify: Justification | None = None
    wrap: FlexWrap | None = None
    flex: CssValue | None = None
    gap: CssValue | None = None
    padding: Space | None = None
    margin: Space | None = None
    border: AnyBorder | None = None
    radius: RadiusValue | None = None
    background: WidgetColor | None = None
    children: list[WidgetComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Row"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.height is not None:
            o["height"] = rt.to_json(self.height)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_height is not None:
            o["minHeight"] = rt.to_json(self.min_height)
        if self.min_width is not None:
            o["minWidth"] = rt.to_json(self.min_width)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        if self.max_height is not None:
            o["maxHeight"] = rt.to_json(self.max_height)
        if self.max_width is not None:
            o["maxWidth"] = rt.to_json(self.max_width)
        if self.max_size is not None:
            o["maxSize"] = rt.to_json(self.max_size)
        if self.aspect_ratio is not None:
            o["aspectRatio"] = rt.to_json(self.aspect_ratio)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.justify is not None:
            o["justify"] = rt.to_json(self.justify)
        if self.wrap is not None:
            o["wrap"] = rt.to_json(self.wrap)
        if self.flex is not None:
            o["flex"] = rt.to_json(self.flex)
        if self.gap is not None:
            o["gap"] = rt.to_json(self.gap)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.margin is not None:
            o["margin"] = rt.to_json(self.margin)
        if self.border is not None:
            o["border"] = rt.to_json(self.border)
        if self.radius is not None:
            o["radius"] = rt.to_json(self.radius)
        if self.background is not None:
            o["background"] = rt.to_json(self.background)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> RowComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_RowComponent(value, "$")


def _read_RowComponent(value: Any, at: str) -> RowComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Row"))
    found = RowComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        height=o.optional("height", lambda v, at: _read_CssValue(v, at)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_CssValue(v, at)),
        min_height=o.optional("minHeight", lambda v, at: _read_CssValue(v, at)),
        min_width=o.optional("minWidth", lambda v, at: _read_CssValue(v, at)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        max_height=o.optional("maxHeight", lambda v, at: _read_CssValue(v, at)),
        max_width=o.optional("maxWidth", lambda v, at: _read_CssValue(v, at)),
        max_size=o.optional("maxSize", lambda v, at: _read_CssValue(v, at)),
        aspect_ratio=o.optional("aspectRatio", lambda v, at: _read_CssValue(v, at)),
        align=o.optional("align", lambda v, at: _read_Alignment(v, at)),
        justify=o.optional("justify", lambda v, at: _read_Justification(v, at)),
        wrap=o.optional("wrap", lambda v, at: _read_FlexWrap(v, at)),
        flex=o.optional("flex", lambda v, at: _read_CssValue(v, at)),
        gap=o.optional("gap", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        margin=o.optional("margin", lambda v, at: _read_Space(v, at)),
        border=o.optional("border", lambda v, at: _read_AnyBorder(v, at)),
        radius=o.optional("radius", lambda v, at: _read_RadiusValue(v, at)),
        background=o.optional("background", lambda v, at: _read_WidgetColor(v, at)),
        children=o.optional("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SdkHiddenContextItem:
    """Context that the server itself adds for the model, such as the marker of a cancelled turn; it is never sent to a client."""

    id: str
    thread_id: str
    created_at: str
    content: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "sdk_hidden_context"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["content"] = rt.same(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SdkHiddenContextItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SdkHiddenContextItem(value, "$")


def _read_SdkHiddenContextItem(value: Any, at: str) -> SdkHiddenContextItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("sdk_hidden_context"))
    found = SdkHiddenContextItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        content=o.required("content", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SearchTask:
    """A web search with its queries and results."""

    status_indicator: TaskStatusIndicator | None = None
    """Shown only inside a workflow."""
    title: str | None = None
    title_query: str | None = None
    queries: list[str] | None = None
    sources: list[URLSource] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "web_search"}
        if self.status_indicator is not None:
            o["status_indicator"] = rt.to_json(self.status_indicator)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        if self.title_query is not None:
            o["title_query"] = rt.same(self.title_query)
        if self.queries is not None:
            o["queries"] = rt.to_list(rt.same)(self.queries)
        if self.sources is not None:
            o["sources"] = rt.to_list(rt.to_json)(self.sources)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SearchTask:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SearchTask(value, "$")


def _read_SearchTask(value: Any, at: str) -> SearchTask:
    o = rt.Members(value, at)
    o.required("type", rt.literal("web_search"))
    found = SearchTask(
        status_indicator=o.optional("status_indicator", lambda v, at: _read_TaskStatusIndicator(v, at)),
        title=o.optional("title", rt.string(0)),
        title_query=o.optional("title_query", rt.string(0)),
        queries=o.optional("queries", rt.array(rt.string(0))),
        sources=o.optional("sources", rt.array(lambda v, at: _read_URLSource(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SelectComponent:
    """A choice from a drop-down list."""

    name: str
    options: list[SelectOption]
    id: str | None = None
    key: str | None = None
    on_change_action: ActionConfig | None = None
    placeholder: str | None = None
    variant: ControlVariant | None = None
    size: ControlSize | None = None
    pill: bool | None = None
    block: bool | None = None
    """As wide as its container."""
    clearable: bool | None = None
    disabled: bool | None = None
    default_value: str | None = None
    searchable: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Select"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        o["options"] = rt.to_list(rt.to_json)(self.options)
        if self.on_change_action is not None:
            o["onChangeAction"] = rt.to_json(self.on_change_action)
        if self.placeholder is not None:
            o["placeholder"] = rt.same(self.placeholder)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.pill is not None:
            o["pill"] = rt.same(self.pill)
        if self.block is not None:
            o["block"] = rt.same(self.block)
        if self.clearable is not None:
            o["clearable"] = rt.same(self.clearable)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.default_value is not None:
            o["defaultValue"] = rt.same(self.default_value)
        if self.searchable is not None:
            o["searchable"] = rt.same(self.searchable)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SelectComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SelectComponent(value, "$")


def _read_SelectComponent(value: Any, at: str) -> SelectComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Select"))
    found = SelectComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        options=o.required("options", rt.array(lambda v, at: _read_SelectOption(v, at))),
        on_change_action=o.optional("onChangeAction", lambda v, at: _read_ActionConfig(v, at)),
        placeholder=o.optional("placeholder", rt.string(0)),
        variant=o.optional("variant", lambda v, at: _read_ControlVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_ControlSize(v, at)),
        pill=o.optional("pill", rt.boolean),
        block=o.optional("block", rt.boolean),
        clearable=o.optional("clearable", rt.boolean),
        disabled=o.optional("disabled", rt.boolean),
        default_value=o.optional("defaultValue", rt.string(0)),
        searchable=o.optional("searchable", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SelectOption:
    """One option of a select."""

    value: str
    label: str
    disabled: bool | None = None
    description: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["value"] = rt.same(self.value)
        o["label"] = rt.same(self.label)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.description is not None:
            o["description"] = rt.same(self.description)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SelectOption:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SelectOption(value, "$")


def _read_SelectOption(value: Any, at: str) -> SelectOption:
    o = rt.Members(value, at)
    found = SelectOption(
        value=o.required("value", rt.string(0)),
        label=o.required("label", rt.string(0)),
        disabled=o.optional("disabled", rt.boolean),
        description=o.optional("description", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SpacerComponent:
    """Empty space that fills what is left."""

    id: str | None = None
    key: str | None = None
    min_size: CssValue | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Spacer"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.min_size is not None:
            o["minSize"] = rt.to_json(self.min_size)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SpacerComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SpacerComponent(value, "$")


def _read_SpacerComponent(value: Any, at: str) -> SpacerComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Spacer"))
    found = SpacerComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        min_size=o.optional("minSize", lambda v, at: _read_CssValue(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Spacing:
    """Space by side."""

    top: CssValue | None = None
    right: CssValue | None = None
    bottom: CssValue | None = None
    left: CssValue | None = None
    x: CssValue | None = None
    y: CssValue | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        if self.top is not None:
            o["top"] = rt.to_json(self.top)
        if self.right is not None:
            o["right"] = rt.to_json(self.right)
        if self.bottom is not None:
            o["bottom"] = rt.to_json(self.bottom)
        if self.left is not None:
            o["left"] = rt.to_json(self.left)
        if self.x is not None:
            o["x"] = rt.to_json(self.x)
        if self.y is not None:
            o["y"] = rt.to_json(self.y)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Spacing:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Spacing(value, "$")


def _read_Spacing(value: Any, at: str) -> Spacing:
    o = rt.Members(value, at)
    found = Spacing(
        top=o.optional("top", lambda v, at: _read_CssValue(v, at)),
        right=o.optional("right", lambda v, at: _read_CssValue(v, at)),
        bottom=o.optional("bottom", lambda v, at: _read_CssValue(v, at)),
        left=o.optional("left", lambda v, at: _read_CssValue(v, at)),
        x=o.optional("x", lambda v, at: _read_CssValue(v, at)),
        y=o.optional("y", lambda v, at: _read_CssValue(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class StreamOptions:
    """What the client may do while the stream is running."""

    allow_cancel: bool
    """Whether a stop button is shown; closing the connection always stops the turn."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["allow_cancel"] = rt.same(self.allow_cancel)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> StreamOptions:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_StreamOptions(value, "$")


def _read_StreamOptions(value: Any, at: str) -> StreamOptions:
    o = rt.Members(value, at)
    found = StreamOptions(
        allow_cancel=o.required("allow_cancel", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class StreamOptionsEvent:
    """Comes before every event of a handler (TC-03)."""

    stream_options: StreamOptions
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "stream_options"}
        o["stream_options"] = rt.to_json(self.stream_options)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> StreamOptionsEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_StreamOptionsEvent(value, "$")


def _read_StreamOptionsEvent(value: Any, at: str) -> StreamOptionsEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("stream_options"))
    found = StreamOptionsEvent(
        stream_options=o.required("stream_options", lambda v, at: _read_StreamOptions(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class StructuredInputAnswer:
    """The stored answer to one question; a skipped one has no `values` (SI-04)."""

    values: list[str] = field(default_factory=lambda: (rt.array(rt.string(0)))([], "$"))
    skipped: bool = field(default_factory=lambda: (rt.boolean)(False, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["values"] = rt.to_list(rt.same)(self.values)
        o["skipped"] = rt.same(self.skipped)
        return o

    @staticmethod
    def from_json(value: Any) -> StructuredInputAnswer:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_StructuredInputAnswer(value, "$")


def _read_StructuredInputAnswer(value: Any, at: str) -> StructuredInputAnswer:
    o = rt.Members(value, at)
    found = StructuredInputAnswer(
        values=o.filled("values", rt.array(rt.string(0)), []),
        skipped=o.filled("skipped", rt.boolean, False),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class StructuredInputItem:
    """A form: questions for the user."""

    id: str
    thread_id: str
    created_at: str
    inputs: list[StructuredInput]
    status: StructuredInputStatus | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "structured_input"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        if self.status is not None:
            o["status"] = rt.to_json(self.status)
        o["inputs"] = rt.to_list(rt.to_json)(self.inputs)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> StructuredInputItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_StructuredInputItem(value, "$")


def _read_StructuredInputItem(value: Any, at: str) -> StructuredInputItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("structured_input"))
    found = StructuredInputItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        status=o.optional("status", lambda v, at: _read_StructuredInputStatus(v, at)),
        inputs=o.required("inputs", rt.array(lambda v, at: _read_StructuredInput(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class StructuredInputSubmission:
    """A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13)."""

    status: StructuredInputOutcome = field(default_factory=lambda: (lambda v, at: _read_StructuredInputOutcome(v, at))("answered", "$"))
    answers: dict[str, StructuredInputAnswer] = field(default_factory=lambda: (rt.mapping(lambda v, at: _read_StructuredInputAnswer(v, at)))({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["status"] = rt.to_json(self.status)
        o["answers"] = rt.to_dict(rt.to_json)(self.answers)
        return o

    @staticmethod
    def from_json(value: Any) -> StructuredInputSubmission:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_StructuredInputSubmission(value, "$")


def _read_StructuredInputSubmission(value: Any, at: str) -> StructuredInputSubmission:
    o = rt.Members(value, at)
    found = StructuredInputSubmission(
        status=o.filled("status", lambda v, at: _read_StructuredInputOutcome(v, at), "answered"),
        answers=o.filled("answers", rt.mapping(lambda v, at: _read_StructuredInputAnswer(v, at)), {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class SyncCustomActionAnswer:
    """The item after the action if it has changed; already stored (AC-09)."""

    updated_item: VisibleItem | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        if self.updated_item is not None:
            o["updated_item"] = rt.to_json(self.updated_item)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> SyncCustomActionAnswer:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_SyncCustomActionAnswer(value, "$")


def _read_SyncCustomActionAnswer(value: Any, at: str) -> SyncCustomActionAnswer:
    o = rt.Members(value, at)
    found = SyncCustomActionAnswer(
        updated_item=o.optional("updated_item", lambda v, at: _read_VisibleItem(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TableCellComponent:
    """A cell of a table."""

    id: str | None = None
    key: str | None = None
    width: CssValue | None = None
    padding: Space | None = None
    col_span: int | float | None = None
    row_span: int | float | None = None
    align: Placement | None = None
    v_align: Placement | None = None
    col_size: TableColSize | None = None
    children: list[WidgetComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Table.Cell"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.padding is not None:
            o["padding"] = rt.to_json(self.padding)
        if self.col_span is not None:
            o["colSpan"] = rt.same(self.col_span)
        if self.row_span is not None:
            o["rowSpan"] = rt.same(self.row_span)
        if self.align is not None:
            o["align"] = rt.to_json(self.align)
        if self.v_align is not None:
            o["vAlign"] = rt.to_json(self.v_align)
        if self.col_size is not None:
            o["colSize"] = rt.to_json(self.col_size)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TableCellComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TableCellComponent(value, "$")


def _read_TableCellComponent(value: Any, at: str) -> TableCellComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Table.Cell"))
    found = TableCellComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        padding=o.optional("padding", lambda v, at: _read_Space(v, at)),
        col_span=o.optional("colSpan", rt.number(None, None)),
        row_span=o.optional("rowSpan", rt.number(None, None)),
        align=o.optional("align", lambda v, at: _read_Placement(v, at)),
        v_align=o.optional("vAlign", lambda v, at: _read_Placement(v, at)),
        col_size=o.optional("colSize", lambda v, at: _read_TableColSize(v, at)),
        children=o.optional("children", rt.array(lambda v, at: _read_WidgetComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TableComponent:
    """A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on."""

    id: str | None = None
    key: str | None = None
    children: list[TableRowComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Table"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TableComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TableComponent(value, "$")


def _read_TableComponent(value: Any, at: str) -> TableComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Table"))
    found = TableComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        children=o.optional("children", rt.array(lambda v, at: _read_TableRowComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TableRowComponent:
    """A row of a table."""

    id: str | None = None
    key: str | None = None
    header: bool | None = None
    """Makes the cells headings."""
    children: list[TableCellComponent] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Table.Row"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.header is not None:
            o["header"] = rt.same(self.header)
        if self.children is not None:
            o["children"] = rt.to_list(rt.to_json)(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TableRowComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TableRowComponent(value, "$")


def _read_TableRowComponent(value: Any, at: str) -> TableRowComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Table.Row"))
    found = TableRowComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        header=o.optional("header", rt.boolean),
        children=o.optional("children", rt.array(lambda v, at: _read_TableCellComponent(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TaskItem:
    """A single step that is not part of a workflow."""

    id: str
    thread_id: str
    created_at: str
    task: Task
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "task"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["task"] = rt.to_json(self.task)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TaskItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TaskItem(value, "$")


def _read_TaskItem(value: Any, at: str) -> TaskItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("task"))
    found = TaskItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        task=o.required("task", lambda v, at: _read_Task(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TextareaComponent:
    """A field for several lines of text."""

    name: str
    id: str | None = None
    key: str | None = None
    default_value: str | None = None
    required: bool | None = None
    pattern: str | None = None
    """A regular expression that the value must match."""
    placeholder: str | None = None
    allow_autofill_extensions: bool | None = None
    auto_select: bool | None = None
    auto_focus: bool | None = None
    disabled: bool | None = None
    variant: FieldVariant | None = None
    size: ControlSize | None = None
    gutter_size: GutterSize | None = None
    rows: int | float | None = None
    auto_resize: bool | None = None
    """Grows with its text, up to `maxRows`."""
    max_rows: int | float | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Textarea"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["name"] = rt.same(self.name)
        if self.default_value is not None:
            o["defaultValue"] = rt.same(self.default_value)
        if self.required is not None:
            o["required"] = rt.same(self.required)
        if self.pattern is not None:
            o["pattern"] = rt.same(self.pattern)
        if self.placeholder is not None:
            o["placeholder"] = rt.same(self.placeholder)
        if self.allow_autofill_extensions is not None:
            o["allowAutofillExtensions"] = rt.same(self.allow_autofill_extensions)
        if self.auto_select is not None:
            o["autoSelect"] = rt.same(self.auto_select)
        if self.auto_focus is not None:
            o["autoFocus"] = rt.same(self.auto_focus)
        if self.disabled is not None:
            o["disabled"] = rt.same(self.disabled)
        if self.variant is not None:
            o["variant"] = rt.to_json(self.variant)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.gutter_size is not None:
            o["gutterSize"] = rt.to_json(self.gutter_size)
        if self.rows is not None:
            o["rows"] = rt.same(self.rows)
        if self.auto_resize is not None:
            o["autoResize"] = rt.same(self.auto_resize)
        if self.max_rows is not None:
            o["maxRows"] = rt.same(self.max_rows)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TextareaComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TextareaComponent(value, "$")


def _read_TextareaComponent(value: Any, at: str) -> TextareaComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Textarea"))
    found = TextareaComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        name=o.required("name", rt.string(0)),
        default_value=o.optional("defaultValue", rt.string(0)),
        required=o.optional("required", rt.boolean),
        pattern=o.optional("pattern", rt.string(0)),
        placeholder=o.optional("placeholder", rt.string(0)),
        allow_autofill_extensions=o.optional("allowAutofillExtensions", rt.boolean),
        auto_select=o.optional("autoSelect", rt.boolean),
        auto_focus=o.optional("autoFocus", rt.boolean),
        disabled=o.optional("disabled", rt.boolean),
        variant=o.optional("variant", lambda v, at: _read_FieldVariant(v, at)),
        size=o.optional("size", lambda v, at: _read_ControlSize(v, at)),
        gutter_size=o.optional("gutterSize", lambda v, at: _read_GutterSize(v, at)),
        rows=o.optional("rows", rt.number(None, None)),
        auto_resize=o.optional("autoResize", rt.boolean),
        max_rows=o.optional("maxRows", rt.number(None, None)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TextComponent:
    """Plain text."""

    value: str
    id: str | None = None
    key: str | None = None
    color: WidgetColor | None = None
    weight: FontWeight | None = None
    text_align: Placement | None = None
    truncate: bool | None = None
    """Cuts the text at the end of its last line."""
    max_lines: int | float | None = None
    streaming: bool | None = None
    """More text follows in deltas."""
    italic: bool | None = None
    line_through: bool | None = None
    width: CssValue | None = None
    size: TextSize | None = None
    min_lines: int | float | None = None
    editable: Any | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Text"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["value"] = rt.same(self.value)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.weight is not None:
            o["weight"] = rt.to_json(self.weight)
        if self.text_align is not None:
            o["textAlign"] = rt.to_json(self.text_align)
        if self.truncate is not None:
            o["truncate"] = rt.same(self.truncate)
        if self.max_lines is not None:
            o["maxLines"] = rt.same(self.max_lines)
        if self.streaming is not None:
            o["streaming"] = rt.same(self.streaming)
        if self.italic is not None:
            o["italic"] = rt.same(self.italic)
        if self.line_through is not None:
            o["lineThrough"] = rt.same(self.line_through)
        if self.width is not None:
            o["width"] = rt.to_json(self.width)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        if self.min_lines is not None:
            o["minLines"] = rt.same(self.min_lines)
        if self.editable is not None:
            o["editable"] = rt.same(self.editable)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TextComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TextComponent(value, "$")


def _read_TextComponent(value: Any, at: str) -> TextComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Text"))
    found = TextComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        value=o.required("value", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        weight=o.optional("weight", lambda v, at: _read_FontWeight(v, at)),
        text_align=o.optional("textAlign", lambda v, at: _read_Placement(v, at)),
        truncate=o.optional("truncate", rt.boolean),
        max_lines=o.optional("maxLines", rt.number(None, None)),
        streaming=o.optional("streaming", rt.boolean),
        italic=o.optional("italic", rt.boolean),
        line_through=o.optional("lineThrough", rt.boolean),
        width=o.optional("width", lambda v, at: _read_CssValue(v, at)),
        size=o.optional("size", lambda v, at: _read_TextSize(v, at)),
        min_lines=o.optional("minLines", rt.number(None, None)),
        editable=o.optional("editable", rt.choice(rt.literal(False), lambda v, at: _read_EditableProps(v, at))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThemeColor:
    """A colour for each of the two themes."""

    dark: str
    light: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["dark"] = rt.same(self.dark)
        o["light"] = rt.same(self.light)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThemeColor:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThemeColor(value, "$")


def _read_ThemeColor(value: Any, at: str) -> ThemeColor:
    o = rt.Members(value, at)
    found = ThemeColor(
        dark=o.required("dark", rt.string(0)),
        light=o.required("light", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThoughtTask:
    """A thought of the model; `content` is Markdown."""

    content: str
    status_indicator: TaskStatusIndicator | None = None
    """Shown only inside a workflow."""
    title: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thought"}
        if self.status_indicator is not None:
            o["status_indicator"] = rt.to_json(self.status_indicator)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        o["content"] = rt.same(self.content)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThoughtTask:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThoughtTask(value, "$")


def _read_ThoughtTask(value: Any, at: str) -> ThoughtTask:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thought"))
    found = ThoughtTask(
        status_indicator=o.optional("status_indicator", lambda v, at: _read_TaskStatusIndicator(v, at)),
        title=o.optional("title", rt.string(0)),
        content=o.required("content", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Thread:
    """A thread as clients see it: with a page of items, and with `metadata: {}`."""

    id: str
    created_at: str
    status: ThreadStatus
    items: ItemPage
    title: str | None = None
    allowed_image_domains: list[str] | None = None
    """The hosts whose images the client may show; an empty list is not the same as an absent one."""
    metadata: dict[str, Any] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["id"] = rt.same(self.id)
        o["created_at"] = rt.same(self.created_at)
        if self.title is not None:
            o["title"] = rt.same(self.title)
        o["status"] = rt.to_json(self.status)
        if self.allowed_image_domains is not None:
            o["allowed_image_domains"] = rt.to_list(rt.same)(self.allowed_image_domains)
        if self.metadata is not None:
            o["metadata"] = rt.same(self.metadata)
        o["items"] = rt.to_json(self.items)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Thread:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Thread(value, "$")


def _read_Thread(value: Any, at: str) -> Thread:
    o = rt.Members(value, at)
    found = Thread(
        id=o.required("id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        title=o.optional("title", rt.string(0)),
        status=o.required("status", lambda v, at: _read_ThreadStatus(v, at)),
        allowed_image_domains=o.optional("allowed_image_domains", rt.array(rt.string(0))),
        metadata=o.optional("metadata", rt.free_object),
        items=o.required("items", lambda v, at: _read_ItemPage(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadCreatedEvent:
    """The new thread, the first event of `threads.create` (TC-01); its page of items is empty."""

    thread: Thread
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.created"}
        o["thread"] = rt.to_json(self.thread)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadCreatedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadCreatedEvent(value, "$")


def _read_ThreadCreatedEvent(value: Any, at: str) -> ThreadCreatedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.created"))
    found = ThreadCreatedEvent(
        thread=o.required("thread", lambda v, at: _read_Thread(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadItemAddedEvent:
    """A new item, to be shown at once; it is not stored yet."""

    item: VisibleItem
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.item.added"}
        o["item"] = rt.to_json(self.item)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadItemAddedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadItemAddedEvent(value, "$")


def _read_ThreadItemAddedEvent(value: Any, at: str) -> ThreadItemAddedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.item.added"))
    found = ThreadItemAddedEvent(
        item=o.required("item", lambda v, at: _read_VisibleItem(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadItemDoneEvent:
    """The whole item as stored; it replaces what was shown before."""

    item: VisibleItem
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.item.done"}
        o["item"] = rt.to_json(self.item)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadItemDoneEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadItemDoneEvent(value, "$")


def _read_ThreadItemDoneEvent(value: Any, at: str) -> ThreadItemDoneEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.item.done"))
    found = ThreadItemDoneEvent(
        item=o.required("item", lambda v, at: _read_VisibleItem(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadItemRemovedEvent:
    """The item was removed from the thread."""

    item_id: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.item.removed"}
        o["item_id"] = rt.same(self.item_id)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadItemRemovedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadItemRemovedEvent(value, "$")


def _read_ThreadItemRemovedEvent(value: Any, at: str) -> ThreadItemRemovedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.item.removed"))
    found = ThreadItemRemovedEvent(
        item_id=o.required("item_id", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadItemReplacedEvent:
    """The whole item, which replaces the one with the same id and keeps its position and `created_at` (IT-06)."""

    item: VisibleItem
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.item.replaced"}
        o["item"] = rt.to_json(self.item)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadItemReplacedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadItemReplacedEvent(value, "$")


def _read_ThreadItemReplacedEvent(value: Any, at: str) -> ThreadItemReplacedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.item.replaced"))
    found = ThreadItemReplacedEvent(
        item=o.required("item", lambda v, at: _read_VisibleItem(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadItemUpdatedEvent:
    """A change to an item that is already shown."""

    item_id: str
    update: ThreadItemUpdate
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.item.updated"}
        o["item_id"] = rt.same(self.item_id)
        o["update"] = rt.to_json(self.update)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadItemUpdatedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadItemUpdatedEvent(value, "$")


def _read_ThreadItemUpdatedEvent(value: Any, at: str) -> ThreadItemUpdatedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.item.updated"))
    found = ThreadItemUpdatedEvent(
        item_id=o.required("item_id", rt.string(1)),
        update=o.required("update", lambda v, at: _read_ThreadItemUpdate(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadPage:
    """A page of threads; the page of items of each is empty (RD-14)."""

    data: list[Thread]
    has_more: bool
    after: str | None = None
    """The cursor of the next page, present if and only if there is one (SER-06)."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["data"] = rt.to_list(rt.to_json)(self.data)
        o["has_more"] = rt.same(self.has_more)
        if self.after is not None:
            o["after"] = rt.same(self.after)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadPage:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadPage(value, "$")


def _read_ThreadPage(value: Any, at: str) -> ThreadPage:
    o = rt.Members(value, at)
    found = ThreadPage(
        data=o.required("data", rt.array(lambda v, at: _read_Thread(v, at))),
        has_more=o.required("has_more", rt.boolean),
        after=o.optional("after", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddClientToolOutputParams:
    """The parameters of ThreadsAddClientToolOutputRequest."""

    thread_id: str
    result: Any

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["result"] = rt.same(self.result)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddClientToolOutputParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddClientToolOutputParams(value, "$")


def _read_ThreadsAddClientToolOutputParams(value: Any, at: str) -> ThreadsAddClientToolOutputParams:
    o = rt.Members(value, at)
    found = ThreadsAddClientToolOutputParams(
        thread_id=o.required("thread_id", rt.string(1)),
        result=o.required("result", rt.anything),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddClientToolOutputRequest:
    """Submits the result of the pending client tool call, which may be null; streams."""

    params: ThreadsAddClientToolOutputParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.add_client_tool_output"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddClientToolOutputRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddClientToolOutputRequest(value, "$")


def _read_ThreadsAddClientToolOutputRequest(value: Any, at: str) -> ThreadsAddClientToolOutputRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.add_client_tool_output"))
    found = ThreadsAddClientToolOutputRequest(
        params=o.required("params", lambda v, at: _read_ThreadsAddClientToolOutputParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddStructuredInputParams:
    """The parameters of ThreadsAddStructuredInputRequest."""

    thread_id: str
    item_id: str
    input: StructuredInputSubmission

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["item_id"] = rt.same(self.item_id)
        o["input"] = rt.to_json(self.input)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddStructuredInputParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddStructuredInputParams(value, "$")


def _read_ThreadsAddStructuredInputParams(value: Any, at: str) -> ThreadsAddStructuredInputParams:
    o = rt.Members(value, at)
    found = ThreadsAddStructuredInputParams(
        thread_id=o.required("thread_id", rt.string(1)),
        item_id=o.required("item_id", rt.string(1)),
        input=o.required("input", lambda v, at: _read_StructuredInputSubmission(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddStructuredInputRequest:
    """Answers or skips the questions of an item; streams."""

    params: ThreadsAddStructuredInputParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.add_structured_input"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddStructuredInputRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddStructuredInputRequest(value, "$")


def _read_ThreadsAddStructuredInputRequest(value: Any, at: str) -> ThreadsAddStructuredInputRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.add_structured_input"))
    found = ThreadsAddStructuredInputRequest(
        params=o.required("params", lambda v, at: _read_ThreadsAddStructuredInputParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddUserMessageParams:
    """The parameters of ThreadsAddUserMessageRequest."""

    thread_id: str
    input: UserMessageInput

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["input"] = rt.to_json(self.input)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddUserMessageParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddUserMessageParams(value, "$")


def _read_ThreadsAddUserMessageParams(value: Any, at: str) -> ThreadsAddUserMessageParams:
    o = rt.Members(value, at)
    found = ThreadsAddUserMessageParams(
        thread_id=o.required("thread_id", rt.string(1)),
        input=o.required("input", lambda v, at: _read_UserMessageInput(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsAddUserMessageRequest:
    """Adds a user message to a thread; streams."""

    params: ThreadsAddUserMessageParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.add_user_message"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsAddUserMessageRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsAddUserMessageRequest(value, "$")


def _read_ThreadsAddUserMessageRequest(value: Any, at: str) -> ThreadsAddUserMessageRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.add_user_message"))
    found = ThreadsAddUserMessageRequest(
        params=o.required("params", lambda v, at: _read_ThreadsAddUserMessageParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsCreateParams:
    """The parameters of ThreadsCreateRequest."""

    input: UserMessageInput

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["input"] = rt.to_json(self.input)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsCreateParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsCreateParams(value, "$")


def _read_ThreadsCreateParams(value: Any, at: str) -> ThreadsCreateParams:
    o = rt.Members(value, at)
    found = ThreadsCreateParams(
        input=o.required("input", lambda v, at: _read_UserMessageInput(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsCreateRequest:
    """Creates a thread with the user's first message; streams."""

    params: ThreadsCreateParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.create"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsCreateRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsCreateRequest(value, "$")


def _read_ThreadsCreateRequest(value: Any, at: str) -> ThreadsCreateRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.create"))
    found = ThreadsCreateRequest(
        params=o.required("params", lambda v, at: _read_ThreadsCreateParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsCustomActionParams:
    """The parameters of ThreadsCustomActionRequest."""

    thread_id: str
    action: Action
    item_id: str | None = None
    """The widget whose action it is; absent for an action of the page itself."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        if self.item_id is not None:
            o["item_id"] = rt.same(self.item_id)
        o["action"] = rt.to_json(self.action)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsCustomActionParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsCustomActionParams(value, "$")


def _read_ThreadsCustomActionParams(value: Any, at: str) -> ThreadsCustomActionParams:
    o = rt.Members(value, at)
    found = ThreadsCustomActionParams(
        thread_id=o.required("thread_id", rt.string(1)),
        item_id=o.optional("item_id", rt.string(0)),
        action=o.required("action", lambda v, at: _read_Action(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsCustomActionRequest:
    """Runs an action of a widget or of the page; streams."""

    params: ThreadsCustomActionParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.custom_action"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsCustomActionRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsCustomActionRequest(value, "$")


def _read_ThreadsCustomActionRequest(value: Any, at: str) -> ThreadsCustomActionRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.custom_action"))
    found = ThreadsCustomActionRequest(
        params=o.required("params", lambda v, at: _read_ThreadsCustomActionParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsDeleteParams:
    """The parameters of ThreadsDeleteRequest."""

    thread_id: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsDeleteParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsDeleteParams(value, "$")


def _read_ThreadsDeleteParams(value: Any, at: str) -> ThreadsDeleteParams:
    o = rt.Members(value, at)
    found = ThreadsDeleteParams(
        thread_id=o.required("thread_id", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsDeleteRequest:
    """Deletes a thread with its items; an unknown thread counts as deleted (TU-06)."""

    params: ThreadsDeleteParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.delete"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsDeleteRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsDeleteRequest(value, "$")


def _read_ThreadsDeleteRequest(value: Any, at: str) -> ThreadsDeleteRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.delete"))
    found = ThreadsDeleteRequest(
        params=o.required("params", lambda v, at: _read_ThreadsDeleteParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsGetByIdParams:
    """The parameters of ThreadsGetByIdRequest."""

    thread_id: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsGetByIdParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsGetByIdParams(value, "$")


def _read_ThreadsGetByIdParams(value: Any, at: str) -> ThreadsGetByIdParams:
    o = rt.Members(value, at)
    found = ThreadsGetByIdParams(
        thread_id=o.required("thread_id", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsGetByIdRequest:
    """Returns a thread with its oldest items."""

    params: ThreadsGetByIdParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.get_by_id"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsGetByIdRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsGetByIdRequest(value, "$")


def _read_ThreadsGetByIdRequest(value: Any, at: str) -> ThreadsGetByIdRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.get_by_id"))
    found = ThreadsGetByIdRequest(
        params=o.required("params", lambda v, at: _read_ThreadsGetByIdParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsListParams:
    """The parameters of ThreadsListRequest."""

    limit: int | None = None
    """The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20)."""
    order: Order = field(default_factory=lambda: (lambda v, at: _read_Order(v, at))("desc", "$"))
    after: str | None = None
    """The cursor of the previous page, read in the same `order`."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        if self.limit is not None:
            o["limit"] = rt.same(self.limit)
        o["order"] = rt.to_json(self.order)
        if self.after is not None:
            o["after"] = rt.same(self.after)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsListParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsListParams(value, "$")


def _read_ThreadsListParams(value: Any, at: str) -> ThreadsListParams:
    o = rt.Members(value, at)
    found = ThreadsListParams(
        limit=o.optional("limit", rt.integer(0, None)),
        order=o.filled("order", lambda v, at: _read_Order(v, at), "desc"),
        after=o.optional("after", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsListRequest:
    """Returns a page of the user's threads."""

    params: ThreadsListParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.list"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsListRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsListRequest(value, "$")


def _read_ThreadsListRequest(value: Any, at: str) -> ThreadsListRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.list"))
    found = ThreadsListRequest(
        params=o.required("params", lambda v, at: _read_ThreadsListParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsRetryAfterItemParams:
    """The parameters of ThreadsRetryAfterItemRequest."""

    thread_id: str
    item_id: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["item_id"] = rt.same(self.item_id)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsRetryAfterItemParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsRetryAfterItemParams(value, "$")


def _read_ThreadsRetryAfterItemParams(value: Any, at: str) -> ThreadsRetryAfterItemParams:
    o = rt.Members(value, at)
    found = ThreadsRetryAfterItemParams(
        thread_id=o.required("thread_id", rt.string(1)),
        item_id=o.required("item_id", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsRetryAfterItemRequest:
    """Removes everything after a user message and answers it again; streams."""

    params: ThreadsRetryAfterItemParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.retry_after_item"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsRetryAfterItemRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsRetryAfterItemRequest(value, "$")


def _read_ThreadsRetryAfterItemRequest(value: Any, at: str) -> ThreadsRetryAfterItemRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.retry_after_item"))
    found = ThreadsRetryAfterItemRequest(
        params=o.required("params", lambda v, at: _read_ThreadsRetryAfterItemParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsSyncCustomActionParams:
    """The parameters of ThreadsSyncCustomActionRequest."""

    thread_id: str
    action: Action
    item_id: str | None = None
    """The widget whose action it is; absent for an action of the page itself."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        if self.item_id is not None:
            o["item_id"] = rt.same(self.item_id)
        o["action"] = rt.to_json(self.action)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsSyncCustomActionParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsSyncCustomActionParams(value, "$")


def _read_ThreadsSyncCustomActionParams(value: Any, at: str) -> ThreadsSyncCustomActionParams:
    o = rt.Members(value, at)
    found = ThreadsSyncCustomActionParams(
        thread_id=o.required("thread_id", rt.string(1)),
        item_id=o.optional("item_id", rt.string(0)),
        action=o.required("action", lambda v, at: _read_Action(v, at)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsSyncCustomActionRequest:
    """Runs an action whose config has `streaming: false`; it may run while a stream is open."""

    params: ThreadsSyncCustomActionParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.sync_custom_action"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsSyncCustomActionRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsSyncCustomActionRequest(value, "$")


def _read_ThreadsSyncCustomActionRequest(value: Any, at: str) -> ThreadsSyncCustomActionRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.sync_custom_action"))
    found = ThreadsSyncCustomActionRequest(
        params=o.required("params", lambda v, at: _read_ThreadsSyncCustomActionParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsUpdateParams:
    """The parameters of ThreadsUpdateRequest."""

    thread_id: str
    title: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["thread_id"] = rt.same(self.thread_id)
        o["title"] = rt.same(self.title)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsUpdateParams:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsUpdateParams(value, "$")


def _read_ThreadsUpdateParams(value: Any, at: str) -> ThreadsUpdateParams:
    o = rt.Members(value, at)
    found = ThreadsUpdateParams(
        thread_id=o.required("thread_id", rt.string(1)),
        title=o.required("title", rt.string(0)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadsUpdateRequest:
    """Renames a thread."""

    params: ThreadsUpdateParams
    metadata: dict[str, Any] = field(default_factory=lambda: (rt.free_object)({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "threads.update"}
        o["params"] = rt.to_json(self.params)
        o["metadata"] = rt.same(self.metadata)
        return o

    @staticmethod
    def from_json(value: Any) -> ThreadsUpdateRequest:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadsUpdateRequest(value, "$")


def _read_ThreadsUpdateRequest(value: Any, at: str) -> ThreadsUpdateRequest:
    o = rt.Members(value, at)
    o.required("type", rt.literal("threads.update"))
    found = ThreadsUpdateRequest(
        params=o.required("params", lambda v, at: _read_ThreadsUpdateParams(v, at)),
        metadata=o.filled("metadata", rt.free_object, {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ThreadUpdatedEvent:
    """The full public state of the thread: if `title` is absent, the thread has none (Q-47)."""

    thread: Thread
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "thread.updated"}
        o["thread"] = rt.to_json(self.thread)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> ThreadUpdatedEvent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ThreadUpdatedEvent(value, "$")


def _read_ThreadUpdatedEvent(value: Any, at: str) -> ThreadUpdatedEvent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("thread.updated"))
    found = ThreadUpdatedEvent(
        thread=o.required("thread", lambda v, at: _read_Thread(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TitleComponent:
    """A heading."""

    value: str
    id: str | None = None
    key: str | None = None
    color: WidgetColor | None = None
    weight: FontWeight | None = None
    text_align: Placement | None = None
    truncate: bool | None = None
    """Cuts the text at the end of its last line."""
    max_lines: int | float | None = None
    size: TitleSize | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Title"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        o["value"] = rt.same(self.value)
        if self.color is not None:
            o["color"] = rt.to_json(self.color)
        if self.weight is not None:
            o["weight"] = rt.to_json(self.weight)
        if self.text_align is not None:
            o["textAlign"] = rt.to_json(self.text_align)
        if self.truncate is not None:
            o["truncate"] = rt.same(self.truncate)
        if self.max_lines is not None:
            o["maxLines"] = rt.same(self.max_lines)
        if self.size is not None:
            o["size"] = rt.to_json(self.size)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TitleComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TitleComponent(value, "$")


def _read_TitleComponent(value: Any, at: str) -> TitleComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Title"))
    found = TitleComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        value=o.required("value", rt.string(0)),
        color=o.optional("color", lambda v, at: _read_WidgetColor(v, at)),
        weight=o.optional("weight", lambda v, at: _read_FontWeight(v, at)),
        text_align=o.optional("textAlign", lambda v, at: _read_Placement(v, at)),
        truncate=o.optional("truncate", rt.boolean),
        max_lines=o.optional("maxLines", rt.number(None, None)),
        size=o.optional("size", lambda v, at: _read_TitleSize(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class ToolChoice:
    """The tool that the user chose in the composer."""

    id: str

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["id"] = rt.same(self.id)
        return o

    @staticmethod
    def from_json(value: Any) -> ToolChoice:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_ToolChoice(value, "$")


def _read_ToolChoice(value: Any, at: str) -> ToolChoice:
    o = rt.Members(value, at)
    found = ToolChoice(
        id=o.required("id", rt.string(1)),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TranscriptionAnswer:
    """The spoken words as text."""

    text: str
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["text"] = rt.same(self.text)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TranscriptionAnswer:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TranscriptionAnswer(value, "$")


def _read_TranscriptionAnswer(value: Any, at: str) -> TranscriptionAnswer:
    o = rt.Members(value, at)
    found = TranscriptionAnswer(
        text=o.required("text", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class TransitionComponent:
    """Animates changes of its child."""

    id: str | None = None
    key: str | None = None
    children: WidgetComponent | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "Transition"}
        if self.id is not None:
            o["id"] = rt.same(self.id)
        if self.key is not None:
            o["key"] = rt.same(self.key)
        if self.children is not None:
            o["children"] = rt.to_json(self.children)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> TransitionComponent:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_TransitionComponent(value, "$")


def _read_TransitionComponent(value: Any, at: str) -> TransitionComponent:
    o = rt.Members(value, at)
    o.required("type", rt.literal("Transition"))
    found = TransitionComponent(
        id=o.optional("id", rt.string(1)),
        key=o.optional("key", rt.string(0)),
        children=o.optional("children", lambda v, at: _read_WidgetComponent(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class UploadDescriptor:
    """Where and how the client uploads the bytes; absent once they are uploaded."""

    url: str
    method: UploadMethod
    headers: dict[str, str] | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["url"] = rt.same(self.url)
        o["method"] = rt.to_json(self.method)
        if self.headers is not None:
            o["headers"] = rt.to_dict(rt.same)(self.headers)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> UploadDescriptor:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_UploadDescriptor(value, "$")


def _read_UploadDescriptor(value: Any, at: str) -> UploadDescriptor:
    o = rt.Members(value, at)
    found = UploadDescriptor(
        url=o.required("url", rt.uri),
        method=o.required("method", lambda v, at: _read_UploadMethod(v, at)),
        headers=o.optional("headers", rt.mapping(rt.string(0))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class URLSource:
    """A web page that supports a statement."""

    title: str
    url: str
    description: str | None = None
    timestamp: str | None = None
    group: str | None = None
    attribution: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "url"}
        o["title"] = rt.same(self.title)
        if self.description is not None:
            o["description"] = rt.same(self.description)
        if self.timestamp is not None:
            o["timestamp"] = rt.same(self.timestamp)
        if self.group is not None:
            o["group"] = rt.same(self.group)
        o["url"] = rt.same(self.url)
        if self.attribution is not None:
            o["attribution"] = rt.same(self.attribution)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> URLSource:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_URLSource(value, "$")


def _read_URLSource(value: Any, at: str) -> URLSource:
    o = rt.Members(value, at)
    o.required("type", rt.literal("url"))
    found = URLSource(
        title=o.required("title", rt.string(0)),
        description=o.optional("description", rt.string(0)),
        timestamp=o.optional("timestamp", rt.string(0)),
        group=o.optional("group", rt.string(0)),
        url=o.required("url", rt.string(0)),
        attribution=o.optional("attribution", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class UserMessageInput:
    """The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13)."""

    content: list[UserMessageContent]
    attachments: list[str] = field(default_factory=lambda: (rt.array(rt.string(1)))([], "$"))
    quoted_text: str | None = None
    inference_options: InferenceOptions = field(default_factory=lambda: (lambda v, at: _read_InferenceOptions(v, at))({}, "$"))

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["content"] = rt.to_list(rt.to_json)(self.content)
        o["attachments"] = rt.to_list(rt.same)(self.attachments)
        if self.quoted_text is not None:
            o["quoted_text"] = rt.same(self.quoted_text)
        o["inference_options"] = rt.to_json(self.inference_options)
        return o

    @staticmethod
    def from_json(value: Any) -> UserMessageInput:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_UserMessageInput(value, "$")


def _read_UserMessageInput(value: Any, at: str) -> UserMessageInput:
    o = rt.Members(value, at)
    found = UserMessageInput(
        content=o.required("content", rt.array(lambda v, at: _read_UserMessageContent(v, at))),
        attachments=o.filled("attachments", rt.array(rt.string(1)), []),
        quoted_text=o.optional("quoted_text", rt.string(0)),
        inference_options=o.filled("inference_options", lambda v, at: _read_InferenceOptions(v, at), {}),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class UserMessageItem:
    """A message that the user sent; only the server creates it, from `input`."""

    id: str
    thread_id: str
    created_at: str
    content: list[UserMessageContent]
    attachments: list[Attachment] | None = None
    quoted_text: str | None = None
    inference_options: InferenceOptions | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "user_message"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["content"] = rt.to_list(rt.to_json)(self.content)
        if self.attachments is not None:
            o["attachments"] = rt.to_list(rt.to_json)(self.attachments)
        if self.quoted_text is not None:
            o["quoted_text"] = rt.same(self.quoted_text)
        if self.inference_options is not None:
            o["inference_options"] = rt.to_json(self.inference_options)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> UserMessageItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_UserMessageItem(value, "$")


def _read_UserMessageItem(value: Any, at: str) -> UserMessageItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("user_message"))
    found = UserMessageItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        content=o.required("content", rt.array(lambda v, at: _read_UserMessageContent(v, at))),
        attachments=o.optional("attachments", rt.array(lambda v, at: _read_Attachment(v, at))),
        quoted_text=o.optional("quoted_text", rt.string(0)),
        inference_options=o.optional("inference_options", lambda v, at: _read_InferenceOptions(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WidgetComponentUpdated:
    """Replaces the component with that id."""

    component_id: str
    component: WidgetComponent
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "widget.component.updated"}
        o["component_id"] = rt.same(self.component_id)
        o["component"] = rt.to_json(self.component)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WidgetComponentUpdated:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WidgetComponentUpdated(value, "$")


def _read_WidgetComponentUpdated(value: Any, at: str) -> WidgetComponentUpdated:
    o = rt.Members(value, at)
    o.required("type", rt.literal("widget.component.updated"))
    found = WidgetComponentUpdated(
        component_id=o.required("component_id", rt.string(1)),
        component=o.required("component", lambda v, at: _read_WidgetComponent(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WidgetItem:
    """A widget in the thread; it accepts actions once it is done."""

    id: str
    thread_id: str
    created_at: str
    widget: WidgetRoot
    copy_text: str | None = None
    """The text that the client's copy button copies."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "widget"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["widget"] = rt.to_json(self.widget)
        if self.copy_text is not None:
            o["copy_text"] = rt.same(self.copy_text)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WidgetItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WidgetItem(value, "$")


def _read_WidgetItem(value: Any, at: str) -> WidgetItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("widget"))
    found = WidgetItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        widget=o.required("widget", lambda v, at: _read_WidgetRoot(v, at)),
        copy_text=o.optional("copy_text", rt.string(0)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WidgetRootUpdated:
    """Replaces the whole widget."""

    widget: WidgetRoot
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "widget.root.updated"}
        o["widget"] = rt.to_json(self.widget)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WidgetRootUpdated:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WidgetRootUpdated(value, "$")


def _read_WidgetRootUpdated(value: Any, at: str) -> WidgetRootUpdated:
    o = rt.Members(value, at)
    o.required("type", rt.literal("widget.root.updated"))
    found = WidgetRootUpdated(
        widget=o.required("widget", lambda v, at: _read_WidgetRoot(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WidgetStatus:
    """A status line for the whole widget, with a favicon by URL or an icon by name."""

    text: str
    favicon: str | None = None
    frame: bool | None = None
    icon: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["text"] = rt.same(self.text)
        if self.favicon is not None:
            o["favicon"] = rt.same(self.favicon)
        if self.frame is not None:
            o["frame"] = rt.same(self.frame)
        if self.icon is not None:
            o["icon"] = rt.same(self.icon)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WidgetStatus:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WidgetStatus(value, "$")


def _read_WidgetStatus(value: Any, at: str) -> WidgetStatus:
    o = rt.Members(value, at)
    found = WidgetStatus(
        text=o.required("text", rt.string(0)),
        favicon=o.optional("favicon", rt.string(0)),
        frame=o.optional("frame", rt.boolean),
        icon=o.optional("icon", rt.string(1)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WidgetStreamingTextValueDelta:
    """Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08)."""

    component_id: str
    delta: str
    done: bool
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "widget.streaming_text.value_delta"}
        o["component_id"] = rt.same(self.component_id)
        o["delta"] = rt.same(self.delta)
        o["done"] = rt.same(self.done)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WidgetStreamingTextValueDelta:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WidgetStreamingTextValueDelta(value, "$")


def _read_WidgetStreamingTextValueDelta(value: Any, at: str) -> WidgetStreamingTextValueDelta:
    o = rt.Members(value, at)
    o.required("type", rt.literal("widget.streaming_text.value_delta"))
    found = WidgetStreamingTextValueDelta(
        component_id=o.required("component_id", rt.string(1)),
        delta=o.required("delta", rt.string(0)),
        done=o.required("done", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class Workflow:
    """A list of tasks that the assistant shows while it works."""

    type: WorkflowType
    tasks: list[Task]
    summary: WorkflowSummary | None = None
    expanded: bool | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["type"] = rt.to_json(self.type)
        o["tasks"] = rt.to_list(rt.to_json)(self.tasks)
        if self.summary is not None:
            o["summary"] = rt.to_json(self.summary)
        if self.expanded is not None:
            o["expanded"] = rt.same(self.expanded)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> Workflow:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_Workflow(value, "$")


def _read_Workflow(value: Any, at: str) -> Workflow:
    o = rt.Members(value, at)
    found = Workflow(
        type=o.required("type", lambda v, at: _read_WorkflowType(v, at)),
        tasks=o.required("tasks", rt.array(lambda v, at: _read_Task(v, at))),
        summary=o.optional("summary", lambda v, at: _read_WorkflowSummary(v, at)),
        expanded=o.optional("expanded", rt.boolean),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WorkflowItem:
    """The steps of the assistant's work."""

    id: str
    thread_id: str
    created_at: str
    workflow: Workflow
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "workflow"}
        o["id"] = rt.same(self.id)
        o["thread_id"] = rt.same(self.thread_id)
        o["created_at"] = rt.same(self.created_at)
        o["workflow"] = rt.to_json(self.workflow)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WorkflowItem:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WorkflowItem(value, "$")


def _read_WorkflowItem(value: Any, at: str) -> WorkflowItem:
    o = rt.Members(value, at)
    o.required("type", rt.literal("workflow"))
    found = WorkflowItem(
        id=o.required("id", rt.string(1)),
        thread_id=o.required("thread_id", rt.string(1)),
        created_at=o.required("created_at", rt.time),
        workflow=o.required("workflow", lambda v, at: _read_Workflow(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WorkflowTaskAdded:
    """Appends a task to a workflow; `task_index` is the number of tasks so far (WF-02)."""

    task_index: int
    task: Task
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "workflow.task.added"}
        o["task_index"] = rt.same(self.task_index)
        o["task"] = rt.to_json(self.task)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WorkflowTaskAdded:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WorkflowTaskAdded(value, "$")


def _read_WorkflowTaskAdded(value: Any, at: str) -> WorkflowTaskAdded:
    o = rt.Members(value, at)
    o.required("type", rt.literal("workflow.task.added"))
    found = WorkflowTaskAdded(
        task_index=o.required("task_index", rt.integer(0, None)),
        task=o.required("task", lambda v, at: _read_Task(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class WorkflowTaskUpdated:
    """Replaces a task of a workflow."""

    task_index: int
    task: Task
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {"type": "workflow.task.updated"}
        o["task_index"] = rt.same(self.task_index)
        o["task"] = rt.to_json(self.task)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> WorkflowTaskUpdated:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_WorkflowTaskUpdated(value, "$")


def _read_WorkflowTaskUpdated(value: Any, at: str) -> WorkflowTaskUpdated:
    o = rt.Members(value, at)
    o.required("type", rt.literal("workflow.task.updated"))
    found = WorkflowTaskUpdated(
        task_index=o.required("task_index", rt.integer(0, None)),
        task=o.required("task", lambda v, at: _read_Task(v, at)),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass(kw_only=True)
class XAxisConfig:
    """The axis along which the rows of `data` are placed."""

    data_key: str
    hide: bool | None = None
    labels: dict[str, str] | None = None
    """The label that is shown instead of a value."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Members that this version of the protocol does not recognise."""

    def to_json(self) -> dict[str, Any]:
        """The JSON of it: absent members stay absent."""
        o: dict[str, Any] = {}
        o["dataKey"] = rt.same(self.data_key)
        if self.hide is not None:
            o["hide"] = rt.same(self.hide)
        if self.labels is not None:
            o["labels"] = rt.to_dict(rt.same)(self.labels)
        return o | self.extra

    @staticmethod
    def from_json(value: Any) -> XAxisConfig:
        """Reads and checks; raises DecodeError with the problem and its position."""
        return _read_XAxisConfig(value, "$")


def _read_XAxisConfig(value: Any, at: str) -> XAxisConfig:
    o = rt.Members(value, at)
    found = XAxisConfig(
        data_key=o.required("dataKey", rt.string(0)),
        hide=o.optional("hide", rt.boolean),
        labels=o.optional("labels", rt.mapping(rt.string(0))),
        extra=o.rest(),
    )
    o.end()
    return found


@dataclass
class UnknownAssistantMessageContent:
    """A AssistantMessageContent of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


AssistantMessageContent: TypeAlias = Union["OutputText", "UnknownAssistantMessageContent"]
"""A part of an assistant message; there is only one type so far."""

_AssistantMessageContent_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "output_text": _read_OutputText,
}


def _read_AssistantMessageContent(value: Any, at: str) -> AssistantMessageContent:
    tag = rt.tag(value, at)
    read = _AssistantMessageContent_BY_TAG.get(tag)
    if read is None:
        return UnknownAssistantMessageContent(value)
    return read(value, at)


def read_assistant_message_content(value: Any) -> AssistantMessageContent:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_AssistantMessageContent(value, "$")


@dataclass
class UnknownAttachment:
    """A Attachment of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


Attachment: TypeAlias = Union["FileAttachment", "ImageAttachment", "UnknownAttachment"]
"""A file that the user attached: the answer to `attachments.create`, and a part of a user message."""

_Attachment_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "file": _read_FileAttachment,
    "image": _read_ImageAttachment,
}


def _read_Attachment(value: Any, at: str) -> Attachment:
    tag = rt.tag(value, at)
    read = _Attachment_BY_TAG.get(tag)
    if read is None:
        return UnknownAttachment(value)
    return read(value, at)


def read_attachment(value: Any) -> Attachment:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_Attachment(value, "$")


@dataclass
class UnknownChartSeries:
    """A ChartSeries of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


ChartSeries: TypeAlias = Union["BarSeries", "AreaSeries", "LineSeries", "UnknownChartSeries"]
"""One row of values of a chart."""

_ChartSeries_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "bar": _read_BarSeries,
    "area": _read_AreaSeries,
    "line": _read_LineSeries,
}


def _read_ChartSeries(value: Any, at: str) -> ChartSeries:
    tag = rt.tag(value, at)
    read = _ChartSeries_BY_TAG.get(tag)
    if read is None:
        return UnknownChartSeries(value)
    return read(value, at)


def read_chart_series(value: Any) -> ChartSeries:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ChartSeries(value, "$")


ChatKitRequest: TypeAlias = Union["ThreadsCreateRequest", "ThreadsAddUserMessageRequest", "ThreadsAddClientToolOutputRequest", "ThreadsAddStructuredInputRequest", "ThreadsRetryAfterItemRequest", "ThreadsCustomActionRequest", "ThreadsSyncCustomActionRequest", "ThreadsGetByIdRequest", "ThreadsListRequest", "ThreadsUpdateRequest", "ThreadsDeleteRequest", "ItemsListRequest", "ItemsFeedbackRequest", "AttachmentsCreateRequest", "AttachmentsDeleteRequest", "InputTranscribeRequest"]
"""The body of every POST; parsed: defaults filled in, nulls removed."""

_ChatKitRequest_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "threads.create": _read_ThreadsCreateRequest,
    "threads.add_user_message": _read_ThreadsAddUserMessageRequest,
    "threads.add_client_tool_output": _read_ThreadsAddClientToolOutputRequest,
    "threads.add_structured_input": _read_ThreadsAddStructuredInputRequest,
    "threads.retry_after_item": _read_ThreadsRetryAfterItemRequest,
    "threads.custom_action": _read_ThreadsCustomActionRequest,
    "threads.sync_custom_action": _read_ThreadsSyncCustomActionRequest,
    "threads.get_by_id": _read_ThreadsGetByIdRequest,
    "threads.list": _read_ThreadsListRequest,
    "threads.update": _read_ThreadsUpdateRequest,
    "threads.delete": _read_ThreadsDeleteRequest,
    "items.list": _read_ItemsListRequest,
    "items.feedback": _read_ItemsFeedbackRequest,
    "attachments.create": _read_AttachmentsCreateRequest,
    "attachments.delete": _read_AttachmentsDeleteRequest,
    "input.transcribe": _read_InputTranscribeRequest,
}


def _read_ChatKitRequest(value: Any, at: str) -> ChatKitRequest:
    tag = rt.tag(value, at)
    read = _ChatKitRequest_BY_TAG.get(tag)
    if read is None:
        raise rt.DecodeError(rt.member(at, "type"), f"is not a known type: {tag}")
    return read(value, at)


def read_chat_kit_request(value: Any) -> ChatKitRequest:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ChatKitRequest(value, "$")


@dataclass
class UnknownSource:
    """A Source of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


Source: TypeAlias = Union["URLSource", "FileSource", "EntitySource", "UnknownSource"]
"""What a statement is based on."""

_Source_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "url": _read_URLSource,
    "file": _read_FileSource,
    "entity": _read_EntitySource,
}


def _read_Source(value: Any, at: str) -> Source:
    tag = rt.tag(value, at)
    read = _Source_BY_TAG.get(tag)
    if read is None:
        return UnknownSource(value)
    return read(value, at)


def read_source(value: Any) -> Source:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_Source(value, "$")


@dataclass
class UnknownStructuredInput:
    """A StructuredInput of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


StructuredInput: TypeAlias = Union["MultipleChoiceInput", "FreeformInput", "UnknownStructuredInput"]
"""One question."""

_StructuredInput_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "multiple_choice": _read_MultipleChoiceInput,
    "freeform": _read_FreeformInput,
}


def _read_StructuredInput(value: Any, at: str) -> StructuredInput:
    tag = rt.tag(value, at)
    read = _StructuredInput_BY_TAG.get(tag)
    if read is None:
        return UnknownStructuredInput(value)
    return read(value, at)


def read_structured_input(value: Any) -> StructuredInput:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_StructuredInput(value, "$")


@dataclass
class UnknownTask:
    """A Task of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


Task: TypeAlias = Union["CustomTask", "SearchTask", "ThoughtTask", "FileTask", "ImageTask", "UnknownTask"]
"""One step of the assistant's work."""

_Task_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "custom": _read_CustomTask,
    "web_search": _read_SearchTask,
    "thought": _read_ThoughtTask,
    "file": _read_FileTask,
    "image": _read_ImageTask,
}


def _read_Task(value: Any, at: str) -> Task:
    tag = rt.tag(value, at)
    read = _Task_BY_TAG.get(tag)
    if read is None:
        return UnknownTask(value)
    return read(value, at)


def read_task(value: Any) -> Task:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_Task(value, "$")


@dataclass
class UnknownThreadItem:
    """A ThreadItem of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


ThreadItem: TypeAlias = Union["UserMessageItem", "AssistantMessageItem", "ClientToolCallItem", "WidgetItem", "GeneratedImageItem", "StructuredInputItem", "WorkflowItem", "TaskItem", "EndOfTurnItem", "HiddenContextItem", "SdkHiddenContextItem", "UnknownThreadItem"]
"""Any stored item, including those that are never sent to a client."""

_ThreadItem_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "user_message": _read_UserMessageItem,
    "assistant_message": _read_AssistantMessageItem,
    "client_tool_call": _read_ClientToolCallItem,
    "widget": _read_WidgetItem,
    "generated_image": _read_GeneratedImageItem,
    "structured_input": _read_StructuredInputItem,
    "workflow": _read_WorkflowItem,
    "task": _read_TaskItem,
    "end_of_turn": _read_EndOfTurnItem,
    "hidden_context_item": _read_HiddenContextItem,
    "sdk_hidden_context": _read_SdkHiddenContextItem,
}


def _read_ThreadItem(value: Any, at: str) -> ThreadItem:
    tag = rt.tag(value, at)
    read = _ThreadItem_BY_TAG.get(tag)
    if read is None:
        return UnknownThreadItem(value)
    return read(value, at)


def read_thread_item(value: Any) -> ThreadItem:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ThreadItem(value, "$")


@dataclass
class UnknownThreadItemUpdate:
    """A ThreadItemUpdate of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


ThreadItemUpdate: TypeAlias = Union["ContentPartAdded", "ContentPartTextDelta", "ContentPartAnnotationAdded", "ContentPartDone", "WidgetStreamingTextValueDelta", "WidgetComponentUpdated", "WidgetRootUpdated", "WorkflowTaskAdded", "WorkflowTaskUpdated", "GeneratedImageUpdated", "UnknownThreadItemUpdate"]
"""A change to one item; which updates apply depends on the item's type."""

_ThreadItemUpdate_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "assistant_message.content_part.added": _read_ContentPartAdded,
    "assistant_message.content_part.text_delta": _read_ContentPartTextDelta,
    "assistant_message.content_part.annotation_added": _read_ContentPartAnnotationAdded,
    "assistant_message.content_part.done": _read_ContentPartDone,
    "widget.streaming_text.value_delta": _read_WidgetStreamingTextValueDelta,
    "widget.component.updated": _read_WidgetComponentUpdated,
    "widget.root.updated": _read_WidgetRootUpdated,
    "workflow.task.added": _read_WorkflowTaskAdded,
    "workflow.task.updated": _read_WorkflowTaskUpdated,
    "generated_image.updated": _read_GeneratedImageUpdated,
}


def _read_ThreadItemUpdate(value: Any, at: str) -> ThreadItemUpdate:
    tag = rt.tag(value, at)
    read = _ThreadItemUpdate_BY_TAG.get(tag)
    if read is None:
        return UnknownThreadItemUpdate(value)
    return read(value, at)


def read_thread_item_update(value: Any) -> ThreadItemUpdate:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ThreadItemUpdate(value, "$")


@dataclass
class UnknownThreadStatus:
    """A ThreadStatus of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


ThreadStatus: TypeAlias = Union["ActiveStatus", "LockedStatus", "ClosedStatus", "UnknownThreadStatus"]
"""The state of the composer; by default a server accepts requests in any state (Q-53)."""

_ThreadStatus_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "active": _read_ActiveStatus,
    "locked": _read_LockedStatus,
    "closed": _read_ClosedStatus,
}


def _read_ThreadStatus(value: Any, at: str) -> ThreadStatus:
    tag = rt.tag(value, at)
    read = _ThreadStatus_BY_TAG.get(tag)
    if read is None:
        return UnknownThreadStatus(value)
    return read(value, at)


def read_thread_status(value: Any) -> ThreadStatus:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ThreadStatus(value, "$")


@dataclass
class UnknownThreadStreamEvent:
    """A ThreadStreamEvent of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


ThreadStreamEvent: TypeAlias = Union["ThreadCreatedEvent", "ThreadUpdatedEvent", "ThreadItemAddedEvent", "ThreadItemUpdatedEvent", "ThreadItemDoneEvent", "ThreadItemRemovedEvent", "ThreadItemReplacedEvent", "StreamOptionsEvent", "ProgressUpdateEvent", "ClientEffectEvent", "ErrorEvent", "NoticeEvent", "UnknownThreadStreamEvent"]
"""One message of a stream: the `data` of one server-sent event."""

_ThreadStreamEvent_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "thread.created": _read_ThreadCreatedEvent,
    "thread.updated": _read_ThreadUpdatedEvent,
    "thread.item.added": _read_ThreadItemAddedEvent,
    "thread.item.updated": _read_ThreadItemUpdatedEvent,
    "thread.item.done": _read_ThreadItemDoneEvent,
    "thread.item.removed": _read_ThreadItemRemovedEvent,
    "thread.item.replaced": _read_ThreadItemReplacedEvent,
    "stream_options": _read_StreamOptionsEvent,
    "progress_update": _read_ProgressUpdateEvent,
    "client_effect": _read_ClientEffectEvent,
    "error": _read_ErrorEvent,
    "notice": _read_NoticeEvent,
}


def _read_ThreadStreamEvent(value: Any, at: str) -> ThreadStreamEvent:
    tag = rt.tag(value, at)
    read = _ThreadStreamEvent_BY_TAG.get(tag)
    if read is None:
        return UnknownThreadStreamEvent(value)
    return read(value, at)


def read_thread_stream_event(value: Any) -> ThreadStreamEvent:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_ThreadStreamEvent(value, "$")


@dataclass
class UnknownUserMessageContent:
    """A UserMessageContent of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


UserMessageContent: TypeAlias = Union["InputText", "InputTag", "UnknownUserMessageContent"]
"""A part of a user message."""

_UserMessageContent_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "input_text": _read_InputText,
    "input_tag": _read_InputTag,
}


def _read_UserMessageContent(value: Any, at: str) -> UserMessageContent:
    tag = rt.tag(value, at)
    read = _UserMessageContent_BY_TAG.get(tag)
    if read is None:
        return UnknownUserMessageContent(value)
    return read(value, at)


def read_user_message_content(value: Any) -> UserMessageContent:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_UserMessageContent(value, "$")


@dataclass
class UnknownVisibleItem:
    """A VisibleItem of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


VisibleItem: TypeAlias = Union["UserMessageItem", "AssistantMessageItem", "ClientToolCallItem", "WidgetItem", "GeneratedImageItem", "StructuredInputItem", "WorkflowItem", "TaskItem", "EndOfTurnItem", "UnknownVisibleItem"]
"""An item that a client may see: one entry of the conversation."""

_VisibleItem_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "user_message": _read_UserMessageItem,
    "assistant_message": _read_AssistantMessageItem,
    "client_tool_call": _read_ClientToolCallItem,
    "widget": _read_WidgetItem,
    "generated_image": _read_GeneratedImageItem,
    "structured_input": _read_StructuredInputItem,
    "workflow": _read_WorkflowItem,
    "task": _read_TaskItem,
    "end_of_turn": _read_EndOfTurnItem,
}


def _read_VisibleItem(value: Any, at: str) -> VisibleItem:
    tag = rt.tag(value, at)
    read = _VisibleItem_BY_TAG.get(tag)
    if read is None:
        return UnknownVisibleItem(value)
    return read(value, at)


def read_visible_item(value: Any) -> VisibleItem:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_VisibleItem(value, "$")


@dataclass
class UnknownWidgetComponent:
    """A WidgetComponent of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


WidgetComponent: TypeAlias = Union["ListViewItemComponent", "BoxComponent", "RowComponent", "ColComponent", "FormComponent", "SpacerComponent", "DividerComponent", "TransitionComponent", "TextComponent", "TitleComponent", "CaptionComponent", "MarkdownComponent", "BadgeComponent", "IconComponent", "ImageComponent", "ButtonComponent", "InputComponent", "TextareaComponent", "SelectComponent", "DatePickerComponent", "CheckboxComponent", "RadioGroupComponent", "LabelComponent", "ChartComponent", "TableComponent", "TableRowComponent", "TableCellComponent", "CardRoot", "ListViewRoot", "BasicRoot", "UnknownWidgetComponent"]
"""A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by `type`. Parse widgets from a template with `WidgetRoot.parse()`."""

_WidgetComponent_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "ListViewItem": _read_ListViewItemComponent,
    "Box": _read_BoxComponent,
    "Row": _read_RowComponent,
    "Col": _read_ColComponent,
    "Form": _read_FormComponent,
    "Spacer": _read_SpacerComponent,
    "Divider": _read_DividerComponent,
    "Transition": _read_TransitionComponent,
    "Text": _read_TextComponent,
    "Title": _read_TitleComponent,
    "Caption": _read_CaptionComponent,
    "Markdown": _read_MarkdownComponent,
    "Badge": _read_BadgeComponent,
    "Icon": _read_IconComponent,
    "Image": _read_ImageComponent,
    "Button": _read_ButtonComponent,
    "Input": _read_InputComponent,
    "Textarea": _read_TextareaComponent,
    "Select": _read_SelectComponent,
    "DatePicker": _read_DatePickerComponent,
    "Checkbox": _read_CheckboxComponent,
    "RadioGroup": _read_RadioGroupComponent,
    "Label": _read_LabelComponent,
    "Chart": _read_ChartComponent,
    "Table": _read_TableComponent,
    "Table.Row": _read_TableRowComponent,
    "Table.Cell": _read_TableCellComponent,
    "Card": _read_CardRoot,
    "ListView": _read_ListViewRoot,
    "Basic": _read_BasicRoot,
}


def _read_WidgetComponent(value: Any, at: str) -> WidgetComponent:
    tag = rt.tag(value, at)
    read = _WidgetComponent_BY_TAG.get(tag)
    if read is None:
        return UnknownWidgetComponent(value)
    return read(value, at)


def read_widget_component(value: Any) -> WidgetComponent:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_WidgetComponent(value, "$")


@dataclass
class UnknownWidgetRoot:
    """A WidgetRoot of a type that this version of the protocol does not recognise, unchanged."""

    json: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return self.json


WidgetRoot: TypeAlias = Union["CardRoot", "ListViewRoot", "BasicRoot", "UnknownWidgetRoot"]
"""The outermost node of a widget."""

_WidgetRoot_BY_TAG: Mapping[str, Callable[[Any, str], Any]] = {
    "Card": _read_CardRoot,
    "ListView": _read_ListViewRoot,
    "Basic": _read_BasicRoot,
}


def _read_WidgetRoot(value: Any, at: str) -> WidgetRoot:
    tag = rt.tag(value, at)
    read = _WidgetRoot_BY_TAG.get(tag)
    if read is None:
        return UnknownWidgetRoot(value)
    return read(value, at)


def read_widget_root(value: Any) -> WidgetRoot:
    """Reads and checks; raises DecodeError with the problem and its position."""
    return _read_WidgetRoot(value, "$")


WorkflowSummary: TypeAlias = Union["CustomSummary", "DurationSummary"]
"""What a finished workflow shows while it is collapsed."""


def _read_WorkflowSummary(value: Any, at: str) -> WorkflowSummary:
    return rt.first(value, at, _read_CustomSummary, _read_DurationSummary)


AnyBorder: TypeAlias = "Any"
"""The same border on all sides (a number is its width), or borders by side."""


def _read_AnyBorder(value: Any, at: str) -> AnyBorder:
    read: Callable[[Any, str], Any] = rt.choice(rt.number(None, None), lambda v, at: _read_Border(v, at), lambda v, at: _read_Borders(v, at))
    return read(value, at)


CalendarTime: TypeAlias = "str"
"""An ISO 8601 date, or a time with or without an offset; without one it is the user's local time."""


def _read_CalendarTime(value: Any, at: str) -> CalendarTime:
    read: Callable[[Any, str], Any] = rt.string(0)
    return read(value, at)


CssValue: TypeAlias = "Any"
"""A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string."""


def _read_CssValue(value: Any, at: str) -> CssValue:
    read: Callable[[Any, str], Any] = rt.choice(rt.number(None, None), rt.string(0))
    return read(value, at)


Space: TypeAlias = "Any"
"""The same space on all sides, or space by side."""


def _read_Space(value: Any, at: str) -> Space:
    read: Callable[[Any, str], Any] = rt.choice(lambda v, at: _read_CssValue(v, at), lambda v, at: _read_Spacing(v, at))
    return read(value, at)


WidgetChildren: TypeAlias = "Any"
"""One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with."""


def _read_WidgetChildren(value: Any, at: str) -> WidgetChildren:
    read: Callable[[Any, str], Any] = rt.choice(rt.array(lambda v, at: _read_WidgetComponent(v, at)), lambda v, at: _read_WidgetComponent(v, at))
    return read(value, at)


WidgetColor: TypeAlias = "Any"
"""A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme."""


def _read_WidgetColor(value: Any, at: str) -> WidgetColor:
    read: Callable[[Any, str], Any] = rt.choice(rt.string(0), lambda v, at: _read_ThemeColor(v, at))
    return read(value, at)



#: Every type of the protocol by its name: how it is decoded and encoded.
TYPES: Mapping[str, tuple[Callable[[Any, str], Any], Callable[[Any], Any]]] = {
    "Action": (_read_Action, rt.to_json),
    "ActionConfig": (_read_ActionConfig, rt.to_json),
    "ActionHandler": (_read_ActionHandler, rt.to_json),
    "ActiveStatus": (_read_ActiveStatus, rt.to_json),
    "Alignment": (_read_Alignment, rt.to_json),
    "Annotation": (_read_Annotation, rt.to_json),
    "AnyBorder": (_read_AnyBorder, rt.to_json),
    "AreaSeries": (_read_AreaSeries, rt.to_json),
    "AssistantMessageContent": (_read_AssistantMessageContent, rt.to_json),
    "AssistantMessageItem": (_read_AssistantMessageItem, rt.to_json),
    "Attachment": (_read_Attachment, rt.to_json),
    "AttachmentsCreateParams": (_read_AttachmentsCreateParams, rt.to_json),
    "AttachmentsCreateRequest": (_read_AttachmentsCreateRequest, rt.to_json),
    "AttachmentsDeleteParams": (_read_AttachmentsDeleteParams, rt.to_json),
    "AttachmentsDeleteRequest": (_read_AttachmentsDeleteRequest, rt.to_json),
    "BadgeColor": (_read_BadgeColor, rt.to_json),
    "BadgeComponent": (_read_BadgeComponent, rt.to_json),
    "BadgeSize": (_read_BadgeSize, rt.to_json),
    "BadgeVariant": (_read_BadgeVariant, rt.to_json),
    "BarSeries": (_read_BarSeries, rt.to_json),
    "BasicRoot": (_read_BasicRoot, rt.to_json),
    "Border": (_read_Border, rt.to_json),
    "Borders": (_read_Borders, rt.to_json),
    "BorderStyle": (_read_BorderStyle, rt.to_json),
    "BoxComponent": (_read_BoxComponent, rt.to_json),
    "ButtonColor": (_read_ButtonColor, rt.to_json),
    "ButtonComponent": (_read_ButtonComponent, rt.to_json),
    "ButtonIconSize": (_read_ButtonIconSize, rt.to_json),
    "ButtonStyle": (_read_ButtonStyle, rt.to_json),
    "CalendarTime": (_read_CalendarTime, rt.to_json),
    "CaptionComponent": (_read_CaptionComponent, rt.to_json),
    "CaptionSize": (_read_CaptionSize, rt.to_json),
    "CardAction": (_read_CardAction, rt.to_json),
    "CardRoot": (_read_CardRoot, rt.to_json),
    "CardSize": (_read_CardSize, rt.to_json),
    "ChartComponent": (_read_ChartComponent, rt.to_json),
    "ChartSeries": (_read_ChartSeries, rt.to_json),
    "ChatKitRequest": (_read_ChatKitRequest, rt.to_json),
    "CheckboxComponent": (_read_CheckboxComponent, rt.to_json),
    "ClientEffectEvent": (_read_ClientEffectEvent, rt.to_json),
    "ClientToolCallItem": (_read_ClientToolCallItem, rt.to_json),
    "ClientToolCallStatus": (_read_ClientToolCallStatus, rt.to_json),
    "ClosedStatus": (_read_ClosedStatus, rt.to_json),
    "ColComponent": (_read_ColComponent, rt.to_json),
    "ContentPartAdded": (_read_ContentPartAdded, rt.to_json),
    "ContentPartAnnotationAdded": (_read_ContentPartAnnotationAdded, rt.to_json),
    "ContentPartDone": (_read_ContentPartDone, rt.to_json),
    "ContentPartTextDelta": (_read_ContentPartTextDelta, rt.to_json),
    "ControlSize": (_read_ControlSize, rt.to_json),
    "ControlVariant": (_read_ControlVariant, rt.to_json),
    "CssValue": (_read_CssValue, rt.to_json),
    "CurveType": (_read_CurveType, rt.to_json),
    "CustomSummary": (_read_CustomSummary, rt.to_json),
    "CustomTask": (_read_CustomTask, rt.to_json),
    "DatePickerComponent": (_read_DatePickerComponent, rt.to_json),
    "Direction": (_read_Direction, rt.to_json),
    "DividerComponent": (_read_DividerComponent, rt.to_json),
    "DurationSummary": (_read_DurationSummary, rt.to_json),
    "EditableProps": (_read_EditableProps, rt.to_json),
    "EmptyAnswer": (_read_EmptyAnswer, rt.to_json),
    "EndOfTurnItem": (_read_EndOfTurnItem, rt.to_json),
    "EntitySource": (_read_EntitySource, rt.to_json),
    "ErrorAnswer": (_read_ErrorAnswer, rt.to_json),
    "ErrorEvent": (_read_ErrorEvent, rt.to_json),
    "FeedbackKind": (_read_FeedbackKind, rt.to_json),
    "FieldVariant": (_read_FieldVariant, rt.to_json),
    "FileAttachment": (_read_FileAttachment, rt.to_json),
    "FileSource": (_read_FileSource, rt.to_json),
    "FileTask": (_read_FileTask, rt.to_json),
    "FlexWrap": (_read_FlexWrap, rt.to_json),
    "FontWeight": (_read_FontWeight, rt.to_json),
    "FormComponent": (_read_FormComponent, rt.to_json),
    "FreeformInput": (_read_FreeformInput, rt.to_json),
    "GeneratedImage": (_read_GeneratedImage, rt.to_json),
    "GeneratedImageItem": (_read_GeneratedImageItem, rt.to_json),
    "GeneratedImageUpdated": (_read_GeneratedImageUpdated, rt.to_json),
    "GutterSize": (_read_GutterSize, rt.to_json),
    "HiddenContextItem": (_read_HiddenContextItem, rt.to_json),
    "IconComponent": (_read_IconComponent, rt.to_json),
    "IconSize": (_read_IconSize, rt.to_json),
    "ImageAttachment": (_read_ImageAttachment, rt.to_json),
    "ImageComponent": (_read_ImageComponent, rt.to_json),
    "ImageFit": (_read_ImageFit, rt.to_json),
    "ImagePosition": (_read_ImagePosition, rt.to_json),
    "ImageTask": (_read_ImageTask, rt.to_json),
    "InferenceOptions": (_read_InferenceOptions, rt.to_json),
    "InputComponent": (_read_InputComponent, rt.to_json),
    "InputTag": (_read_InputTag, rt.to_json),
    "InputText": (_read_InputText, rt.to_json),
    "InputTranscribeParams": (_read_InputTranscribeParams, rt.to_json),
    "InputTranscribeRequest": (_read_InputTranscribeRequest, rt.to_json),
    "InputType": (_read_InputType, rt.to_json),
    "Issue": (_read_Issue, rt.to_json),
    "ItemPage": (_read_ItemPage, rt.to_json),
    "ItemsFeedbackParams": (_read_ItemsFeedbackParams, rt.to_json),
    "ItemsFeedbackRequest": (_read_ItemsFeedbackRequest, rt.to_json),
    "ItemsListParams": (_read_ItemsListParams, rt.to_json),
    "ItemsListRequest": (_read_ItemsListRequest, rt.to_json),
    "Justification": (_read_Justification, rt.to_json),
    "LabelComponent": (_read_LabelComponent, rt.to_json),
    "LineSeries": (_read_LineSeries, rt.to_json),
    "ListViewItemComponent": (_read_ListViewItemComponent, rt.to_json),
    "ListViewRoot": (_read_ListViewRoot, rt.to_json),
    "LoadingBehavior": (_read_LoadingBehavior, rt.to_json),
    "LockedStatus": (_read_LockedStatus, rt.to_json),
    "MarkdownComponent": (_read_MarkdownComponent, rt.to_json),
    "MultipleChoiceInput": (_read_MultipleChoiceInput, rt.to_json),
    "MultipleChoiceOption": (_read_MultipleChoiceOption, rt.to_json),
    "NoticeEvent": (_read_NoticeEvent, rt.to_json),
    "NoticeLevel": (_read_NoticeLevel, rt.to_json),
    "Order": (_read_Order, rt.to_json),
    "OutputText": (_read_OutputText, rt.to_json),
    "Placement": (_read_Placement, rt.to_json),
    "PopoverSide": (_read_PopoverSide, rt.to_json),
    "ProgressUpdateEvent": (_read_ProgressUpdateEvent, rt.to_json),
    "RadioGroupComponent": (_read_RadioGroupComponent, rt.to_json),
    "RadioOption": (_read_RadioOption, rt.to_json),
    "RadiusValue": (_read_RadiusValue, rt.to_json),
    "RequestProblem": (_read_RequestProblem, rt.to_json),
    "RowComponent": (_read_RowComponent, rt.to_json),
    "SdkHiddenContextItem": (_read_SdkHiddenContextItem, rt.to_json),
    "SearchTask": (_read_SearchTask, rt.to_json),
    "SelectComponent": (_read_SelectComponent, rt.to_json),
    "SelectOption": (_read_SelectOption, rt.to_json),
    "Source": (_read_Source, rt.to_json),
    "Space": (_read_Space, rt.to_json),
    "SpacerComponent": (_read_SpacerComponent, rt.to_json),
    "Spacing": (_read_Spacing, rt.to_json),
    "StreamOptions": (_read_StreamOptions, rt.to_json),
    "StreamOptionsEvent": (_read_StreamOptionsEvent, rt.to_json),
    "StructuredInput": (_read_StructuredInput, rt.to_json),
    "StructuredInputAnswer": (_read_StructuredInputAnswer, rt.to_json),
    "StructuredInputItem": (_read_StructuredInputItem, rt.to_json),
    "StructuredInputOutcome": (_read_StructuredInputOutcome, rt.to_json),
    "StructuredInputStatus": (_read_StructuredInputStatus, rt.to_json),
    "StructuredInputSubmission": (_read_StructuredInputSubmission, rt.to_json),
    "SyncCustomActionAnswer": (_read_SyncCustomActionAnswer, rt.to_json),
    "TableCellComponent": (_read_TableCellComponent, rt.to_json),
    "TableColSize": (_read_TableColSize, rt.to_json),
    "TableComponent": (_read_TableComponent, rt.to_json),
    "TableRowComponent": (_read_TableRowComponent, rt.to_json),
    "Task": (_read_Task, rt.to_json),
    "TaskItem": (_read_TaskItem, rt.to_json),
    "TaskStatusIndicator": (_read_TaskStatusIndicator, rt.to_json),
    "TextareaComponent": (_read_TextareaComponent, rt.to_json),
    "TextComponent": (_read_TextComponent, rt.to_json),
    "TextSize": (_read_TextSize, rt.to_json),
    "ThemeColor": (_read_ThemeColor, rt.to_json),
    "ThoughtTask": (_read_ThoughtTask, rt.to_json),
    "Thread": (_read_Thread, rt.to_json),
    "ThreadCreatedEvent": (_read_ThreadCreatedEvent, rt.to_json),
    "ThreadItem": (_read_ThreadItem, rt.to_json),
    "ThreadItemAddedEvent": (_read_ThreadItemAddedEvent, rt.to_json),
    "ThreadItemDoneEvent": (_read_ThreadItemDoneEvent, rt.to_json),
    "ThreadItemRemovedEvent": (_read_ThreadItemRemovedEvent, rt.to_json),
    "ThreadItemReplacedEvent": (_read_ThreadItemReplacedEvent, rt.to_json),
    "ThreadItemUpdate": (_read_ThreadItemUpdate, rt.to_json),
    "ThreadItemUpdatedEvent": (_read_ThreadItemUpdatedEvent, rt.to_json),
    "ThreadPage": (_read_ThreadPage, rt.to_json),
    "ThreadsAddClientToolOutputParams": (_read_ThreadsAddClientToolOutputParams, rt.to_json),
    "ThreadsAddClientToolOutputRequest": (_read_ThreadsAddClientToolOutputRequest, rt.to_json),
    "ThreadsAddStructuredInputParams": (_read_ThreadsAddStructuredInputParams, rt.to_json),
    "ThreadsAddStructuredInputRequest": (_read_ThreadsAddStructuredInputRequest, rt.to_json),
    "ThreadsAddUserMessageParams": (_read_ThreadsAddUserMessageParams, rt.to_json),
    "ThreadsAddUserMessageRequest": (_read_ThreadsAddUserMessageRequest, rt.to_json),
    "ThreadsCreateParams": (_read_ThreadsCreateParams, rt.to_json),
    "ThreadsCreateRequest": (_read_ThreadsCreateRequest, rt.to_json),
    "ThreadsCustomActionParams": (_read_ThreadsCustomActionParams, rt.to_json),
    "ThreadsCustomActionRequest": (_read_ThreadsCustomActionRequest, rt.to_json),
    "ThreadsDeleteParams": (_read_ThreadsDeleteParams, rt.to_json),
    "ThreadsDeleteRequest": (_read_ThreadsDeleteRequest, rt.to_json),
    "ThreadsGetByIdParams": (_read_ThreadsGetByIdParams, rt.to_json),
    "ThreadsGetByIdRequest": (_read_ThreadsGetByIdRequest, rt.to_json),
    "ThreadsListParams": (_read_ThreadsListParams, rt.to_json),
    "ThreadsListRequest": (_read_ThreadsListRequest, rt.to_json),
    "ThreadsRetryAfterItemParams": (_read_ThreadsRetryAfterItemParams, rt.to_json),
    "ThreadsRetryAfterItemRequest": (_read_ThreadsRetryAfterItemRequest, rt.to_json),
    "ThreadsSyncCustomActionParams": (_read_ThreadsSyncCustomActionParams, rt.to_json),
    "ThreadsSyncCustomActionRequest": (_read_ThreadsSyncCustomActionRequest, rt.to_json),
    "ThreadStatus": (_read_ThreadStatus, rt.to_json),
    "ThreadStreamEvent": (_read_ThreadStreamEvent, rt.to_json),
    "ThreadsUpdateParams": (_read_ThreadsUpdateParams, rt.to_json),
    "ThreadsUpdateRequest": (_read_ThreadsUpdateRequest, rt.to_json),
    "ThreadUpdatedEvent": (_read_ThreadUpdatedEvent, rt.to_json),
    "TitleComponent": (_read_TitleComponent, rt.to_json),
    "TitleSize": (_read_TitleSize, rt.to_json),
    "ToolChoice": (_read_ToolChoice, rt.to_json),
    "TranscriptionAnswer": (_read_TranscriptionAnswer, rt.to_json),
    "TransitionComponent": (_read_TransitionComponent, rt.to_json),
    "UploadDescriptor": (_read_UploadDescriptor, rt.to_json),
    "UploadMethod": (_read_UploadMethod, rt.to_json),
    "URLSource": (_read_URLSource, rt.to_json),
    "UserMessageContent": (_read_UserMessageContent, rt.to_json),
    "UserMessageInput": (_read_UserMessageInput, rt.to_json),
    "UserMessageItem": (_read_UserMessageItem, rt.to_json),
    "VisibleItem": (_read_VisibleItem, rt.to_json),
    "WidgetChildren": (_read_WidgetChildren, rt.to_json),
    "WidgetColor": (_read_WidgetColor, rt.to_json),
    "WidgetComponent": (_read_WidgetComponent, rt.to_json),
    "WidgetComponentUpdated": (_read_WidgetComponentUpdated, rt.to_json),
    "WidgetItem": (_read_WidgetItem, rt.to_json),
    "WidgetRoot": (_read_WidgetRoot, rt.to_json),
    "WidgetRootUpdated": (_read_WidgetRootUpdated, rt.to_json),
    "WidgetStatus": (_read_WidgetStatus, rt.to_json),
    "WidgetStreamingTextValueDelta": (_read_WidgetStreamingTextValueDelta, rt.to_json),
    "WidgetTheme": (_read_WidgetTheme, rt.to_json),
    "Workflow": (_read_Workflow, rt.to_json),
    "WorkflowItem": (_read_WorkflowItem, rt.to_json),
    "WorkflowSummary": (_read_WorkflowSummary, rt.to_json),
    "WorkflowTaskAdded": (_read_WorkflowTaskAdded, rt.to_json),
    "WorkflowTaskUpdated": (_read_WorkflowTaskUpdated, rt.to_json),
    "WorkflowType": (_read_WorkflowType, rt.to_json),
    "XAxisConfig": (_read_XAxisConfig, rt.to_json),
}
