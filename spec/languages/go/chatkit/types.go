// Code generated from spec/generated/schema.json; DO NOT EDIT.

package chatkit

import (
	"encoding/json"
	"strconv"
)

// Action: An action as a client posts it; an absent payload is null (AC-03).
type Action struct {
	Type    string
	Payload json.RawMessage
}

func readAction(data json.RawMessage, at Path) (Action, error) {
	var v Action
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Type = required(o, "type", readString(1))
	v.Payload = free(o, "payload", readAny)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Action) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", v.Type)
	w.optional("payload", v.Payload, v.Payload != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Action) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAction(data, "$")
	return err
}

// ActionConfig: The action of a widget's component, which the client runs when the component is used; the client applies the defaults.
type ActionConfig struct {
	Type string
	// Payload: Passed to the handler unchanged, nulls included (SER-09).
	Payload         json.RawMessage
	Handler         *ActionHandler
	LoadingBehavior *LoadingBehavior
	// Streaming: `false` sends `threads.sync_custom_action` instead of a stream.
	Streaming *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readActionConfig(data json.RawMessage, at Path) (ActionConfig, error) {
	var v ActionConfig
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Type = required(o, "type", readString(1))
	v.Payload = free(o, "payload", readAny)
	v.Handler = pointer(o, "handler", readActionHandler)
	v.LoadingBehavior = pointer(o, "loadingBehavior", readLoadingBehavior)
	v.Streaming = pointer(o, "streaming", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ActionConfig) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", v.Type)
	w.optional("payload", v.Payload, v.Payload != nil)
	w.optional("handler", v.Handler, v.Handler != nil)
	w.optional("loadingBehavior", v.LoadingBehavior, v.LoadingBehavior != nil)
	w.optional("streaming", v.Streaming, v.Streaming != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ActionConfig) UnmarshalJSON(data []byte) (err error) {
	*v, err = readActionConfig(data, "$")
	return err
}

// ActionHandler: Where an action runs: in a callback of the page, or on the server by `threads.custom_action`.
type ActionHandler string

const (
	ActionHandlerClient ActionHandler = "client"
	ActionHandlerServer ActionHandler = "server"
)

func readActionHandler(data json.RawMessage, at Path) (ActionHandler, error) {
	text, err := readLiteral("client", "server")(data, at)
	return ActionHandler(text), err
}

// ActiveStatus: The composer accepts messages.
type ActiveStatus struct {

	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readActiveStatus(data json.RawMessage, at Path) (ActiveStatus, error) {
	var v ActiveStatus
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("active"))

	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ActiveStatus) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "active")

	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ActiveStatus) UnmarshalJSON(data []byte) (err error) {
	*v, err = readActiveStatus(data, "$")
	return err
}

func (ActiveStatus) isThreadStatus() {}

// Alignment: How children are aligned across the direction of their container.
type Alignment string

const (
	AlignmentStart    Alignment = "start"
	AlignmentCenter   Alignment = "center"
	AlignmentEnd      Alignment = "end"
	AlignmentBaseline Alignment = "baseline"
	AlignmentStretch  Alignment = "stretch"
)

func readAlignment(data json.RawMessage, at Path) (Alignment, error) {
	text, err := readLiteral("start", "center", "end", "baseline", "stretch")(data, at)
	return Alignment(text), err
}

// Annotation: A citation; `index` is an offset into the part's text in UTF-16 code units (Q-69); if it is absent, the citation covers the whole message.
type Annotation struct {
	Source Source
	Index  *int64
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readAnnotation(data json.RawMessage, at Path) (Annotation, error) {
	var v Annotation
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("annotation"))
	v.Source = required(o, "source", readSource)
	v.Index = pointer(o, "index", readInteger(0, noMaximum))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Annotation) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "annotation")
	w.member("source", v.Source)
	w.optional("index", v.Index, v.Index != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Annotation) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAnnotation(data, "$")
	return err
}

// AnyBorder: The same border on all sides (a number is its width), or borders by side.
type AnyBorder = json.RawMessage

func readAnyBorder(data json.RawMessage, at Path) (AnyBorder, error) {
	return readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder), fits(readBorders))(data, at)
}

// AreaSeries: Values as a filled area.
type AreaSeries struct {
	// DataKey: The member of each row of `data` that the series draws.
	DataKey   string
	Label     *string
	Color     WidgetColor
	Stack     *string
	CurveType *CurveType
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readAreaSeries(data json.RawMessage, at Path) (AreaSeries, error) {
	var v AreaSeries
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("area"))
	v.DataKey = required(o, "dataKey", readString(0))
	v.Label = pointer(o, "label", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Stack = pointer(o, "stack", readString(0))
	v.CurveType = pointer(o, "curveType", readCurveType)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AreaSeries) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "area")
	w.member("dataKey", v.DataKey)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("stack", v.Stack, v.Stack != nil)
	w.optional("curveType", v.CurveType, v.CurveType != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AreaSeries) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAreaSeries(data, "$")
	return err
}

func (AreaSeries) isChartSeries() {}

// AssistantMessageContent: A part of an assistant message; there is only one type so far.
type AssistantMessageContent interface {
	isAssistantMessageContent()
}

// UnknownAssistantMessageContent is a AssistantMessageContent of a type that this version of the protocol does not recognise, unchanged.
type UnknownAssistantMessageContent struct {
	Type string
	JSON json.RawMessage
}

func (UnknownAssistantMessageContent) isAssistantMessageContent() {}

// MarshalJSON gives it back unchanged.
func (v UnknownAssistantMessageContent) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readAssistantMessageContent(data json.RawMessage, at Path) (AssistantMessageContent, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "output_text":
		return asVariant[AssistantMessageContent](readOutputText(data, at))
	default:
		return UnknownAssistantMessageContent{tag, data}, nil
	}
}

// UnmarshalAssistantMessageContent reads and checks; its errors are *DecodeError.
func UnmarshalAssistantMessageContent(data []byte) (AssistantMessageContent, error) {
	return readAssistantMessageContent(data, "$")
}

// AssistantMessageItem: A message of the assistant: text in parts.
type AssistantMessageItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Content   []AssistantMessageContent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readAssistantMessageItem(data json.RawMessage, at Path) (AssistantMessageItem, error) {
	var v AssistantMessageItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("assistant_message"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Content = required(o, "content", readArray(readAssistantMessageContent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AssistantMessageItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "assistant_message")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AssistantMessageItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAssistantMessageItem(data, "$")
	return err
}

func (AssistantMessageItem) isThreadItem() {}

func (AssistantMessageItem) isVisibleItem() {}

// Attachment: A file that the user attached: the answer to `attachments.create`, and a part of a user message.
type Attachment interface {
	isAttachment()
}

// UnknownAttachment is a Attachment of a type that this version of the protocol does not recognise, unchanged.
type UnknownAttachment struct {
	Type string
	JSON json.RawMessage
}

func (UnknownAttachment) isAttachment() {}

// MarshalJSON gives it back unchanged.
func (v UnknownAttachment) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readAttachment(data json.RawMessage, at Path) (Attachment, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "file":
		return asVariant[Attachment](readFileAttachment(data, at))
	case "image":
		return asVariant[Attachment](readImageAttachment(data, at))
	default:
		return UnknownAttachment{tag, data}, nil
	}
}

// UnmarshalAttachment reads and checks; its errors are *DecodeError.
func UnmarshalAttachment(data []byte) (Attachment, error) {
	return readAttachment(data, "$")
}

// AttachmentsCreateParams: The parameters of AttachmentsCreateRequest.
type AttachmentsCreateParams struct {
	Name string
	// Size: In bytes.
	Size     int64
	MimeType string
}

func readAttachmentsCreateParams(data json.RawMessage, at Path) (AttachmentsCreateParams, error) {
	var v AttachmentsCreateParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Name = required(o, "name", readString(0))
	v.Size = required(o, "size", readInteger(0, noMaximum))
	v.MimeType = required(o, "mime_type", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AttachmentsCreateParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("name", v.Name)
	w.member("size", v.Size)
	w.member("mime_type", v.MimeType)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AttachmentsCreateParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAttachmentsCreateParams(data, "$")
	return err
}

// AttachmentsCreateRequest: Registers a file; the answer says where to upload its bytes.
type AttachmentsCreateRequest struct {
	Params   AttachmentsCreateParams
	Metadata json.RawMessage
}

func readAttachmentsCreateRequest(data json.RawMessage, at Path) (AttachmentsCreateRequest, error) {
	var v AttachmentsCreateRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("attachments.create"))
	v.Params = required(o, "params", readAttachmentsCreateParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AttachmentsCreateRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "attachments.create")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AttachmentsCreateRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAttachmentsCreateRequest(data, "$")
	return err
}

func (AttachmentsCreateRequest) isChatKitRequest() {}

// AttachmentsDeleteParams: The parameters of AttachmentsDeleteRequest.
type AttachmentsDeleteParams struct {
	AttachmentID string
}

func readAttachmentsDeleteParams(data json.RawMessage, at Path) (AttachmentsDeleteParams, error) {
	var v AttachmentsDeleteParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.AttachmentID = required(o, "attachment_id", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AttachmentsDeleteParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("attachment_id", v.AttachmentID)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AttachmentsDeleteParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAttachmentsDeleteParams(data, "$")
	return err
}

// AttachmentsDeleteRequest: Deletes a file that no message uses.
type AttachmentsDeleteRequest struct {
	Params   AttachmentsDeleteParams
	Metadata json.RawMessage
}

func readAttachmentsDeleteRequest(data json.RawMessage, at Path) (AttachmentsDeleteRequest, error) {
	var v AttachmentsDeleteRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("attachments.delete"))
	v.Params = required(o, "params", readAttachmentsDeleteParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v AttachmentsDeleteRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "attachments.delete")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *AttachmentsDeleteRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readAttachmentsDeleteRequest(data, "$")
	return err
}

func (AttachmentsDeleteRequest) isChatKitRequest() {}

// BadgeColor: The meaning that a badge's colour conveys.
type BadgeColor string

const (
	BadgeColorSecondary BadgeColor = "secondary"
	BadgeColorSuccess   BadgeColor = "success"
	BadgeColorDanger    BadgeColor = "danger"
	BadgeColorWarning   BadgeColor = "warning"
	BadgeColorInfo      BadgeColor = "info"
	BadgeColorDiscovery BadgeColor = "discovery"
)

func readBadgeColor(data json.RawMessage, at Path) (BadgeColor, error) {
	text, err := readLiteral("secondary", "success", "danger", "warning", "info", "discovery")(data, at)
	return BadgeColor(text), err
}

// BadgeComponent: A word or two in a coloured box.
type BadgeComponent struct {
	ID      *string
	Key     *string
	Label   string
	Color   *BadgeColor
	Variant *BadgeVariant
	Size    *BadgeSize
	// Pill: Round ends.
	Pill *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBadgeComponent(data json.RawMessage, at Path) (BadgeComponent, error) {
	var v BadgeComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Badge"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Label = required(o, "label", readString(0))
	v.Color = pointer(o, "color", readBadgeColor)
	v.Variant = pointer(o, "variant", readBadgeVariant)
	v.Size = pointer(o, "size", readBadgeSize)
	v.Pill = pointer(o, "pill", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v BadgeComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Badge")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("label", v.Label)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("pill", v.Pill, v.Pill != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *BadgeComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBadgeComponent(data, "$")
	return err
}

func (BadgeComponent) isWidgetComponent() {}

// BadgeSize: The size of a badge.
type BadgeSize string

const (
	BadgeSizeSm BadgeSize = "sm"
	BadgeSizeMd BadgeSize = "md"
	BadgeSizeLg BadgeSize = "lg"
)

func readBadgeSize(data json.RawMessage, at Path) (BadgeSize, error) {
	text, err := readLiteral("sm", "md", "lg")(data, at)
	return BadgeSize(text), err
}

// BadgeVariant: The visual weight of a badge.
type BadgeVariant string

const (
	BadgeVariantSolid   BadgeVariant = "solid"
	BadgeVariantSoft    BadgeVariant = "soft"
	BadgeVariantOutline BadgeVariant = "outline"
)

func readBadgeVariant(data json.RawMessage, at Path) (BadgeVariant, error) {
	text, err := readLiteral("solid", "soft", "outline")(data, at)
	return BadgeVariant(text), err
}

// BarSeries: Values as bars.
type BarSeries struct {
	// DataKey: The member of each row of `data` that the series draws.
	DataKey string
	Label   *string
	Color   WidgetColor
	Stack   *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBarSeries(data json.RawMessage, at Path) (BarSeries, error) {
	var v BarSeries
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("bar"))
	v.DataKey = required(o, "dataKey", readString(0))
	v.Label = pointer(o, "label", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Stack = pointer(o, "stack", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v BarSeries) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "bar")
	w.member("dataKey", v.DataKey)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("stack", v.Stack, v.Stack != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *BarSeries) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBarSeries(data, "$")
	return err
}

func (BarSeries) isChartSeries() {}

// BasicRoot: A widget without a frame; it may hold other roots.
type BasicRoot struct {
	ID        *string
	Key       *string
	Theme     *WidgetTheme
	Direction *Direction
	Gap       CssValue
	Padding   Space
	Align     *Alignment
	Justify   *Justification
	Children  WidgetChildren
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBasicRoot(data json.RawMessage, at Path) (BasicRoot, error) {
	var v BasicRoot
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Basic"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Theme = pointer(o, "theme", readWidgetTheme)
	v.Direction = pointer(o, "direction", readDirection)
	v.Gap = optional(o, "gap", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.Align = pointer(o, "align", readAlignment)
	v.Justify = pointer(o, "justify", readJustification)
	v.Children = optional(o, "children", readWidgetChildren)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v BasicRoot) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Basic")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("theme", v.Theme, v.Theme != nil)
	w.optional("direction", v.Direction, v.Direction != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("justify", v.Justify, v.Justify != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *BasicRoot) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBasicRoot(data, "$")
	return err
}

func (BasicRoot) isWidgetComponent() {}

func (BasicRoot) isWidgetRoot() {}

// Border: A border; `size` is its width.
type Border struct {
	Size  json.Number
	Color WidgetColor
	Style *BorderStyle
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBorder(data json.RawMessage, at Path) (Border, error) {
	var v Border
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Size = required(o, "size", readNumber(noLeast, noMost))
	v.Color = optional(o, "color", readWidgetColor)
	v.Style = pointer(o, "style", readBorderStyle)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Border) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("size", v.Size)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("style", v.Style, v.Style != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Border) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBorder(data, "$")
	return err
}

// Borders: Borders by side; a number is a width.
type Borders struct {
	Top    json.RawMessage
	Right  json.RawMessage
	Bottom json.RawMessage
	Left   json.RawMessage
	X      json.RawMessage
	Y      json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBorders(data json.RawMessage, at Path) (Borders, error) {
	var v Borders
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Top = optional(o, "top", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.Right = optional(o, "right", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.Bottom = optional(o, "bottom", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.Left = optional(o, "left", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.X = optional(o, "x", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.Y = optional(o, "y", readChoice(fits(readNumber(noLeast, noMost)), fits(readBorder)))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Borders) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("top", v.Top, v.Top != nil)
	w.optional("right", v.Right, v.Right != nil)
	w.optional("bottom", v.Bottom, v.Bottom != nil)
	w.optional("left", v.Left, v.Left != nil)
	w.optional("x", v.X, v.X != nil)
	w.optional("y", v.Y, v.Y != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Borders) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBorders(data, "$")
	return err
}

// BorderStyle: How a border is drawn, as in CSS.
type BorderStyle string

const (
	BorderStyleSolid  BorderStyle = "solid"
	BorderStyleDashed BorderStyle = "dashed"
	BorderStyleDotted BorderStyle = "dotted"
	BorderStyleDouble BorderStyle = "double"
	BorderStyleGroove BorderStyle = "groove"
	BorderStyleRidge  BorderStyle = "ridge"
	BorderStyleInset  BorderStyle = "inset"
	BorderStyleOutset BorderStyle = "outset"
)

func readBorderStyle(data json.RawMessage, at Path) (BorderStyle, error) {
	text, err := readLiteral("solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset")(data, at)
	return BorderStyle(text), err
}

// BoxComponent: A box whose children are laid out in a row or a column.
type BoxComponent struct {
	ID          *string
	Key         *string
	Height      CssValue
	Width       CssValue
	Size        CssValue
	MinHeight   CssValue
	MinWidth    CssValue
	MinSize     CssValue
	MaxHeight   CssValue
	MaxWidth    CssValue
	MaxSize     CssValue
	AspectRatio CssValue
	Align       *Alignment
	Justify     *Justification
	Wrap        *FlexWrap
	Flex        CssValue
	Gap         CssValue
	Padding     Space
	Margin      Space
	Border      AnyBorder
	Radius      *RadiusValue
	Background  WidgetColor
	Direction   *Direction
	Children    []WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readBoxComponent(data json.RawMessage, at Path) (BoxComponent, error) {
	var v BoxComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Box"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.Align = pointer(o, "align", readAlignment)
	v.Justify = pointer(o, "justify", readJustification)
	v.Wrap = pointer(o, "wrap", readFlexWrap)
	v.Flex = optional(o, "flex", readCssValue)
	v.Gap = optional(o, "gap", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.Margin = optional(o, "margin", readSpace)
	v.Border = optional(o, "border", readAnyBorder)
	v.Radius = pointer(o, "radius", readRadiusValue)
	v.Background = optional(o, "background", readWidgetColor)
	v.Direction = pointer(o, "direction", readDirection)
	v.Children = optional(o, "children", readArray(readWidgetComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v BoxComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Box")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("justify", v.Justify, v.Justify != nil)
	w.optional("wrap", v.Wrap, v.Wrap != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("margin", v.Margin, v.Margin != nil)
	w.optional("border", v.Border, v.Border != nil)
	w.optional("radius", v.Radius, v.Radius != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("direction", v.Direction, v.Direction != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *BoxComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readBoxComponent(data, "$")
	return err
}

func (BoxComponent) isWidgetComponent() {}

// ButtonColor: The meaning that a button's colour conveys.
type ButtonColor string

const (
	ButtonColorPrimary   ButtonColor = "primary"
	ButtonColorSecondary ButtonColor = "secondary"
	ButtonColorInfo      ButtonColor = "info"
	ButtonColorDiscovery ButtonColor = "discovery"
	ButtonColorSuccess   ButtonColor = "success"
	ButtonColorCaution   ButtonColor = "caution"
	ButtonColorWarning   ButtonColor = "warning"
	ButtonColorDanger    ButtonColor = "danger"
)

func readButtonColor(data json.RawMessage, at Path) (ButtonColor, error) {
	text, err := readLiteral("primary", "secondary", "info", "discovery", "success", "caution", "warning", "danger")(data, at)
	return ButtonColor(text), err
}

// ButtonComponent: A button; with `submit` it sends the surrounding form.
type ButtonComponent struct {
	ID            *string
	Key           *string
	Submit        *bool
	Label         *string
	OnClickAction *ActionConfig
	IconStart     *string
	IconEnd       *string
	Style         *ButtonStyle
	IconSize      *ButtonIconSize
	Color         *ButtonColor
	Variant       *ControlVariant
	Size          *ControlSize
	Pill          *bool
	// Uniform: As wide as it is high.
	Uniform *bool
	// Block: As wide as its container.
	Block    *bool
	Disabled *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readButtonComponent(data json.RawMessage, at Path) (ButtonComponent, error) {
	var v ButtonComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Button"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Submit = pointer(o, "submit", readBool)
	v.Label = pointer(o, "label", readString(0))
	v.OnClickAction = pointer(o, "onClickAction", readActionConfig)
	v.IconStart = pointer(o, "iconStart", readString(1))
	v.IconEnd = pointer(o, "iconEnd", readString(1))
	v.Style = pointer(o, "style", readButtonStyle)
	v.IconSize = pointer(o, "iconSize", readButtonIconSize)
	v.Color = pointer(o, "color", readButtonColor)
	v.Variant = pointer(o, "variant", readControlVariant)
	v.Size = pointer(o, "size", readControlSize)
	v.Pill = pointer(o, "pill", readBool)
	v.Uniform = pointer(o, "uniform", readBool)
	v.Block = pointer(o, "block", readBool)
	v.Disabled = pointer(o, "disabled", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ButtonComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Button")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("submit", v.Submit, v.Submit != nil)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("onClickAction", v.OnClickAction, v.OnClickAction != nil)
	w.optional("iconStart", v.IconStart, v.IconStart != nil)
	w.optional("iconEnd", v.IconEnd, v.IconEnd != nil)
	w.optional("style", v.Style, v.Style != nil)
	w.optional("iconSize", v.IconSize, v.IconSize != nil)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("pill", v.Pill, v.Pill != nil)
	w.optional("uniform", v.Uniform, v.Uniform != nil)
	w.optional("block", v.Block, v.Block != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ButtonComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readButtonComponent(data, "$")
	return err
}

func (ButtonComponent) isWidgetComponent() {}

// ButtonIconSize: The size of a button's icons.
type ButtonIconSize string

const (
	ButtonIconSizeSm  ButtonIconSize = "sm"
	ButtonIconSizeMd  ButtonIconSize = "md"
	ButtonIconSizeLg  ButtonIconSize = "lg"
	ButtonIconSizeXl  ButtonIconSize = "xl"
	ButtonIconSize2xl ButtonIconSize = "2xl"
)

func readButtonIconSize(data json.RawMessage, at Path) (ButtonIconSize, error) {
	text, err := readLiteral("sm", "md", "lg", "xl", "2xl")(data, at)
	return ButtonIconSize(text), err
}

// ButtonStyle: The two preset styles of a button.
type ButtonStyle string

const (
	ButtonStylePrimary   ButtonStyle = "primary"
	ButtonStyleSecondary ButtonStyle = "secondary"
)

func readButtonStyle(data json.RawMessage, at Path) (ButtonStyle, error) {
	text, err := readLiteral("primary", "secondary")(data, at)
	return ButtonStyle(text), err
}

// CalendarTime: An ISO 8601 date, or a time with or without an offset; without one it is the user's local time.
type CalendarTime = string

func readCalendarTime(data json.RawMessage, at Path) (CalendarTime, error) {
	return readString(0)(data, at)
}

// CaptionComponent: Small print.
type CaptionComponent struct {
	ID        *string
	Key       *string
	Value     string
	Color     WidgetColor
	Weight    *FontWeight
	TextAlign *Placement
	// Truncate: Cuts the text at the end of its last line.
	Truncate *bool
	MaxLines *json.Number
	Size     *CaptionSize
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCaptionComponent(data json.RawMessage, at Path) (CaptionComponent, error) {
	var v CaptionComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Caption"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Value = required(o, "value", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Weight = pointer(o, "weight", readFontWeight)
	v.TextAlign = pointer(o, "textAlign", readPlacement)
	v.Truncate = pointer(o, "truncate", readBool)
	v.MaxLines = pointer(o, "maxLines", readNumber(noLeast, noMost))
	v.Size = pointer(o, "size", readCaptionSize)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CaptionComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Caption")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("value", v.Value)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("weight", v.Weight, v.Weight != nil)
	w.optional("textAlign", v.TextAlign, v.TextAlign != nil)
	w.optional("truncate", v.Truncate, v.Truncate != nil)
	w.optional("maxLines", v.MaxLines, v.MaxLines != nil)
	w.optional("size", v.Size, v.Size != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CaptionComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCaptionComponent(data, "$")
	return err
}

func (CaptionComponent) isWidgetComponent() {}

// CaptionSize: The size of a caption.
type CaptionSize string

const (
	CaptionSizeSm CaptionSize = "sm"
	CaptionSizeMd CaptionSize = "md"
	CaptionSizeLg CaptionSize = "lg"
)

func readCaptionSize(data json.RawMessage, at Path) (CaptionSize, error) {
	text, err := readLiteral("sm", "md", "lg")(data, at)
	return CaptionSize(text), err
}

// CardAction: A button at the bottom of a card.
type CardAction struct {
	Label  string
	Action ActionConfig
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCardAction(data json.RawMessage, at Path) (CardAction, error) {
	var v CardAction
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Label = required(o, "label", readString(0))
	v.Action = required(o, "action", readActionConfig)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CardAction) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("label", v.Label)
	w.member("action", v.Action)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CardAction) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCardAction(data, "$")
	return err
}

// CardRoot: A framed widget; `confirm` and `cancel` add buttons at the bottom.
type CardRoot struct {
	ID       *string
	Key      *string
	Children []WidgetComponent
	Status   *WidgetStatus
	Theme    *WidgetTheme
	// AsForm: The card is a form, and `confirm` submits it.
	AsForm     *bool
	Background WidgetColor
	// Border: ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not.
	Border    AnyBorder
	Size      *CardSize
	Padding   Space
	Collapsed *bool
	Confirm   *CardAction
	Cancel    *CardAction
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCardRoot(data json.RawMessage, at Path) (CardRoot, error) {
	var v CardRoot
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Card"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Children = required(o, "children", readArray(readWidgetComponent))
	v.Status = pointer(o, "status", readWidgetStatus)
	v.Theme = pointer(o, "theme", readWidgetTheme)
	v.AsForm = pointer(o, "asForm", readBool)
	v.Background = optional(o, "background", readWidgetColor)
	v.Border = optional(o, "border", readAnyBorder)
	v.Size = pointer(o, "size", readCardSize)
	v.Padding = optional(o, "padding", readSpace)
	v.Collapsed = pointer(o, "collapsed", readBool)
	v.Confirm = pointer(o, "confirm", readCardAction)
	v.Cancel = pointer(o, "cancel", readCardAction)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CardRoot) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Card")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("children", v.Children)
	w.optional("status", v.Status, v.Status != nil)
	w.optional("theme", v.Theme, v.Theme != nil)
	w.optional("asForm", v.AsForm, v.AsForm != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("border", v.Border, v.Border != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("collapsed", v.Collapsed, v.Collapsed != nil)
	w.optional("confirm", v.Confirm, v.Confirm != nil)
	w.optional("cancel", v.Cancel, v.Cancel != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CardRoot) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCardRoot(data, "$")
	return err
}

func (CardRoot) isWidgetComponent() {}

func (CardRoot) isWidgetRoot() {}

// CardSize: The width of a card.
type CardSize string

const (
	CardSizeSm   CardSize = "sm"
	CardSizeMd   CardSize = "md"
	CardSizeLg   CardSize = "lg"
	CardSizeFull CardSize = "full"
)

func readCardSize(data json.RawMessage, at Path) (CardSize, error) {
	text, err := readLiteral("sm", "md", "lg", "full")(data, at)
	return CardSize(text), err
}

// ChartComponent: A chart of rows of numbers.
type ChartComponent struct {
	ID             *string
	Key            *string
	Data           []map[string]json.RawMessage
	Series         []ChartSeries
	XAxis          json.RawMessage
	Height         CssValue
	Width          CssValue
	Size           CssValue
	MinHeight      CssValue
	MinWidth       CssValue
	MinSize        CssValue
	MaxHeight      CssValue
	MaxWidth       CssValue
	MaxSize        CssValue
	AspectRatio    CssValue
	ShowYAxis      *bool
	ShowLegend     *bool
	ShowTooltip    *bool
	BarGap         *json.Number
	BarCategoryGap *json.Number
	Flex           CssValue
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readChartComponent(data json.RawMessage, at Path) (ChartComponent, error) {
	var v ChartComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Chart"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Data = required(o, "data", readArray(readMap(readChoice(fits(readString(0)), fits(readNumber(noLeast, noMost))))))
	v.Series = required(o, "series", readArray(readChartSeries))
	v.XAxis = required(o, "xAxis", readChoice(fits(readString(0)), fits(readXAxisConfig)))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.ShowYAxis = pointer(o, "showYAxis", readBool)
	v.ShowLegend = pointer(o, "showLegend", readBool)
	v.ShowTooltip = pointer(o, "showTooltip", readBool)
	v.BarGap = pointer(o, "barGap", readNumber(noLeast, noMost))
	v.BarCategoryGap = pointer(o, "barCategoryGap", readNumber(noLeast, noMost))
	v.Flex = optional(o, "flex", readCssValue)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ChartComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Chart")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("data", v.Data)
	w.member("series", v.Series)
	w.member("xAxis", v.XAxis)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("showYAxis", v.ShowYAxis, v.ShowYAxis != nil)
	w.optional("showLegend", v.ShowLegend, v.ShowLegend != nil)
	w.optional("showTooltip", v.ShowTooltip, v.ShowTooltip != nil)
	w.optional("barGap", v.BarGap, v.BarGap != nil)
	w.optional("barCategoryGap", v.BarCategoryGap, v.BarCategoryGap != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ChartComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readChartComponent(data, "$")
	return err
}

func (ChartComponent) isWidgetComponent() {}

// ChartSeries: One row of values of a chart.
type ChartSeries interface {
	isChartSeries()
}

// UnknownChartSeries is a ChartSeries of a type that this version of the protocol does not recognise, unchanged.
type UnknownChartSeries struct {
	Type string
	JSON json.RawMessage
}

func (UnknownChartSeries) isChartSeries() {}

// MarshalJSON gives it back unchanged.
func (v UnknownChartSeries) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readChartSeries(data json.RawMessage, at Path) (ChartSeries, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "bar":
		return asVariant[ChartSeries](readBarSeries(data, at))
	case "area":
		return asVariant[ChartSeries](readAreaSeries(data, at))
	case "line":
		return asVariant[ChartSeries](readLineSeries(data, at))
	default:
		return UnknownChartSeries{tag, data}, nil
	}
}

// UnmarshalChartSeries reads and checks; its errors are *DecodeError.
func UnmarshalChartSeries(data []byte) (ChartSeries, error) {
	return readChartSeries(data, "$")
}

// ChatKitRequest: The body of every POST; parsed: defaults filled in, nulls removed.
type ChatKitRequest interface {
	isChatKitRequest()
}

func readChatKitRequest(data json.RawMessage, at Path) (ChatKitRequest, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "threads.create":
		return asVariant[ChatKitRequest](readThreadsCreateRequest(data, at))
	case "threads.add_user_message":
		return asVariant[ChatKitRequest](readThreadsAddUserMessageRequest(data, at))
	case "threads.add_client_tool_output":
		return asVariant[ChatKitRequest](readThreadsAddClientToolOutputRequest(data, at))
	case "threads.add_structured_input":
		return asVariant[ChatKitRequest](readThreadsAddStructuredInputRequest(data, at))
	case "threads.retry_after_item":
		return asVariant[ChatKitRequest](readThreadsRetryAfterItemRequest(data, at))
	case "threads.custom_action":
		return asVariant[ChatKitRequest](readThreadsCustomActionRequest(data, at))
	case "threads.sync_custom_action":
		return asVariant[ChatKitRequest](readThreadsSyncCustomActionRequest(data, at))
	case "threads.get_by_id":
		return asVariant[ChatKitRequest](readThreadsGetByIdRequest(data, at))
	case "threads.list":
		return asVariant[ChatKitRequest](readThreadsListRequest(data, at))
	case "threads.update":
		return asVariant[ChatKitRequest](readThreadsUpdateRequest(data, at))
	case "threads.delete":
		return asVariant[ChatKitRequest](readThreadsDeleteRequest(data, at))
	case "items.list":
		return asVariant[ChatKitRequest](readItemsListRequest(data, at))
	case "items.feedback":
		return asVariant[ChatKitRequest](readItemsFeedbackRequest(data, at))
	case "attachments.create":
		return asVariant[ChatKitRequest](readAttachmentsCreateRequest(data, at))
	case "attachments.delete":
		return asVariant[ChatKitRequest](readAttachmentsDeleteRequest(data, at))
	case "input.transcribe":
		return asVariant[ChatKitRequest](readInputTranscribeRequest(data, at))
	default:
		return nil, at.member("type").fail("is not a known type: " + strconv.Quote(tag))
	}
}

// UnmarshalChatKitRequest reads and checks; its errors are *DecodeError.
func UnmarshalChatKitRequest(data []byte) (ChatKitRequest, error) {
	return readChatKitRequest(data, "$")
}

// CheckboxComponent: A yes-or-no choice.
type CheckboxComponent struct {
	ID    *string
	Key   *string
	Name  string
	Label *string
	// DefaultChecked: A boolean since 1.3.0, a string before.
	DefaultChecked *bool
	OnChangeAction *ActionConfig
	Disabled       *bool
	Required       *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCheckboxComponent(data json.RawMessage, at Path) (CheckboxComponent, error) {
	var v CheckboxComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Checkbox"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.Label = pointer(o, "label", readString(0))
	v.DefaultChecked = pointer(o, "defaultChecked", readBool)
	v.OnChangeAction = pointer(o, "onChangeAction", readActionConfig)
	v.Disabled = pointer(o, "disabled", readBool)
	v.Required = pointer(o, "required", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CheckboxComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Checkbox")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("defaultChecked", v.DefaultChecked, v.DefaultChecked != nil)
	w.optional("onChangeAction", v.OnChangeAction, v.OnChangeAction != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("required", v.Required, v.Required != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CheckboxComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCheckboxComponent(data, "$")
	return err
}

func (CheckboxComponent) isWidgetComponent() {}

// ClientEffectEvent: Makes the client run its handler `name`; nothing is returned.
type ClientEffectEvent struct {
	Name string
	Data json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readClientEffectEvent(data json.RawMessage, at Path) (ClientEffectEvent, error) {
	var v ClientEffectEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("client_effect"))
	v.Name = required(o, "name", readString(1))
	v.Data = optional(o, "data", readFreeObject)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ClientEffectEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "client_effect")
	w.member("name", v.Name)
	w.optional("data", v.Data, v.Data != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ClientEffectEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readClientEffectEvent(data, "$")
	return err
}

func (ClientEffectEvent) isThreadStreamEvent() {}

// ClientToolCallItem: A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run (Q-15).
type ClientToolCallItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Status    *ClientToolCallStatus
	CallID    string
	Name      string
	Arguments json.RawMessage
	Output    json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readClientToolCallItem(data json.RawMessage, at Path) (ClientToolCallItem, error) {
	var v ClientToolCallItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("client_tool_call"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Status = pointer(o, "status", readClientToolCallStatus)
	v.CallID = required(o, "call_id", readString(1))
	v.Name = required(o, "name", readString(1))
	v.Arguments = required(o, "arguments", readFreeObject)
	v.Output = free(o, "output", readAny)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ClientToolCallItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "client_tool_call")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.optional("status", v.Status, v.Status != nil)
	w.member("call_id", v.CallID)
	w.member("name", v.Name)
	w.member("arguments", v.Arguments)
	w.optional("output", v.Output, v.Output != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ClientToolCallItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readClientToolCallItem(data, "$")
	return err
}

func (ClientToolCallItem) isThreadItem() {}

func (ClientToolCallItem) isVisibleItem() {}

// ClientToolCallStatus: Whether the tool has run.
type ClientToolCallStatus string

const (
	ClientToolCallStatusPending   ClientToolCallStatus = "pending"
	ClientToolCallStatusCompleted ClientToolCallStatus = "completed"
)

func readClientToolCallStatus(data json.RawMessage, at Path) (ClientToolCallStatus, error) {
	text, err := readLiteral("pending", "completed")(data, at)
	return ClientToolCallStatus(text), err
}

// ClosedStatus: A banner with the reason replaces the composer permanently.
type ClosedStatus struct {
	Reason *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readClosedStatus(data json.RawMessage, at Path) (ClosedStatus, error) {
	var v ClosedStatus
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("closed"))
	v.Reason = pointer(o, "reason", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ClosedStatus) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "closed")
	w.optional("reason", v.Reason, v.Reason != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ClosedStatus) UnmarshalJSON(data []byte) (err error) {
	*v, err = readClosedStatus(data, "$")
	return err
}

func (ClosedStatus) isThreadStatus() {}

// ColComponent: A box whose children are laid out one below the other.
type ColComponent struct {
	ID          *string
	Key         *string
	Height      CssValue
	Width       CssValue
	Size        CssValue
	MinHeight   CssValue
	MinWidth    CssValue
	MinSize     CssValue
	MaxHeight   CssValue
	MaxWidth    CssValue
	MaxSize     CssValue
	AspectRatio CssValue
	Align       *Alignment
	Justify     *Justification
	Wrap        *FlexWrap
	Flex        CssValue
	Gap         CssValue
	Padding     Space
	Margin      Space
	Border      AnyBorder
	Radius      *RadiusValue
	Background  WidgetColor
	Children    []WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readColComponent(data json.RawMessage, at Path) (ColComponent, error) {
	var v ColComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Col"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.Align = pointer(o, "align", readAlignment)
	v.Justify = pointer(o, "justify", readJustification)
	v.Wrap = pointer(o, "wrap", readFlexWrap)
	v.Flex = optional(o, "flex", readCssValue)
	v.Gap = optional(o, "gap", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.Margin = optional(o, "margin", readSpace)
	v.Border = optional(o, "border", readAnyBorder)
	v.Radius = pointer(o, "radius", readRadiusValue)
	v.Background = optional(o, "background", readWidgetColor)
	v.Children = optional(o, "children", readArray(readWidgetComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ColComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Col")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("justify", v.Justify, v.Justify != nil)
	w.optional("wrap", v.Wrap, v.Wrap != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("margin", v.Margin, v.Margin != nil)
	w.optional("border", v.Border, v.Border != nil)
	w.optional("radius", v.Radius, v.Radius != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ColComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readColComponent(data, "$")
	return err
}

func (ColComponent) isWidgetComponent() {}

// ContentPartAdded: A part of an assistant message begins or is replaced.
type ContentPartAdded struct {
	ContentIndex int64
	Content      AssistantMessageContent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readContentPartAdded(data json.RawMessage, at Path) (ContentPartAdded, error) {
	var v ContentPartAdded
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("assistant_message.content_part.added"))
	v.ContentIndex = required(o, "content_index", readInteger(0, noMaximum))
	v.Content = required(o, "content", readAssistantMessageContent)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ContentPartAdded) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "assistant_message.content_part.added")
	w.member("content_index", v.ContentIndex)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ContentPartAdded) UnmarshalJSON(data []byte) (err error) {
	*v, err = readContentPartAdded(data, "$")
	return err
}

func (ContentPartAdded) isThreadItemUpdate() {}

// ContentPartAnnotationAdded: Inserts a citation into a part of an assistant message.
type ContentPartAnnotationAdded struct {
	ContentIndex    int64
	AnnotationIndex int64
	Annotation      Annotation
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readContentPartAnnotationAdded(data json.RawMessage, at Path) (ContentPartAnnotationAdded, error) {
	var v ContentPartAnnotationAdded
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("assistant_message.content_part.annotation_added"))
	v.ContentIndex = required(o, "content_index", readInteger(0, noMaximum))
	v.AnnotationIndex = required(o, "annotation_index", readInteger(0, noMaximum))
	v.Annotation = required(o, "annotation", readAnnotation)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ContentPartAnnotationAdded) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "assistant_message.content_part.annotation_added")
	w.member("content_index", v.ContentIndex)
	w.member("annotation_index", v.AnnotationIndex)
	w.member("annotation", v.Annotation)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ContentPartAnnotationAdded) UnmarshalJSON(data []byte) (err error) {
	*v, err = readContentPartAnnotationAdded(data, "$")
	return err
}

func (ContentPartAnnotationAdded) isThreadItemUpdate() {}

// ContentPartDone: The finished part, including its citations (AM-08).
type ContentPartDone struct {
	ContentIndex int64
	Content      AssistantMessageContent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readContentPartDone(data json.RawMessage, at Path) (ContentPartDone, error) {
	var v ContentPartDone
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("assistant_message.content_part.done"))
	v.ContentIndex = required(o, "content_index", readInteger(0, noMaximum))
	v.Content = required(o, "content", readAssistantMessageContent)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ContentPartDone) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "assistant_message.content_part.done")
	w.member("content_index", v.ContentIndex)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ContentPartDone) UnmarshalJSON(data []byte) (err error) {
	*v, err = readContentPartDone(data, "$")
	return err
}

func (ContentPartDone) isThreadItemUpdate() {}

// ContentPartTextDelta: Appends text to a part of an assistant message.
type ContentPartTextDelta struct {
	ContentIndex int64
	Delta        string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readContentPartTextDelta(data json.RawMessage, at Path) (ContentPartTextDelta, error) {
	var v ContentPartTextDelta
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("assistant_message.content_part.text_delta"))
	v.ContentIndex = required(o, "content_index", readInteger(0, noMaximum))
	v.Delta = required(o, "delta", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ContentPartTextDelta) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "assistant_message.content_part.text_delta")
	w.member("content_index", v.ContentIndex)
	w.member("delta", v.Delta)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ContentPartTextDelta) UnmarshalJSON(data []byte) (err error) {
	*v, err = readContentPartTextDelta(data, "$")
	return err
}

func (ContentPartTextDelta) isThreadItemUpdate() {}

// ControlSize: The size of a control.
type ControlSize string

const (
	ControlSize3xs ControlSize = "3xs"
	ControlSize2xs ControlSize = "2xs"
	ControlSizeXs  ControlSize = "xs"
	ControlSizeSm  ControlSize = "sm"
	ControlSizeMd  ControlSize = "md"
	ControlSizeLg  ControlSize = "lg"
	ControlSizeXl  ControlSize = "xl"
	ControlSize2xl ControlSize = "2xl"
	ControlSize3xl ControlSize = "3xl"
)

func readControlSize(data json.RawMessage, at Path) (ControlSize, error) {
	text, err := readLiteral("3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl")(data, at)
	return ControlSize(text), err
}

// ControlVariant: The visual weight of a control.
type ControlVariant string

const (
	ControlVariantSolid   ControlVariant = "solid"
	ControlVariantSoft    ControlVariant = "soft"
	ControlVariantOutline ControlVariant = "outline"
	ControlVariantGhost   ControlVariant = "ghost"
)

func readControlVariant(data json.RawMessage, at Path) (ControlVariant, error) {
	text, err := readLiteral("solid", "soft", "outline", "ghost")(data, at)
	return ControlVariant(text), err
}

// CssValue: A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string.
type CssValue = json.RawMessage

func readCssValue(data json.RawMessage, at Path) (CssValue, error) {
	return readChoice(fits(readNumber(noLeast, noMost)), fits(readString(0)))(data, at)
}

// CurveType: How a line is interpolated between its points.
type CurveType string

const (
	CurveTypeBasis        CurveType = "basis"
	CurveTypeBasisClosed  CurveType = "basisClosed"
	CurveTypeBasisOpen    CurveType = "basisOpen"
	CurveTypeBumpX        CurveType = "bumpX"
	CurveTypeBumpY        CurveType = "bumpY"
	CurveTypeBump         CurveType = "bump"
	CurveTypeLinear       CurveType = "linear"
	CurveTypeLinearClosed CurveType = "linearClosed"
	CurveTypeNatural      CurveType = "natural"
	CurveTypeMonotoneX    CurveType = "monotoneX"
	CurveTypeMonotoneY    CurveType = "monotoneY"
	CurveTypeMonotone     CurveType = "monotone"
	CurveTypeStep         CurveType = "step"
	CurveTypeStepBefore   CurveType = "stepBefore"
	CurveTypeStepAfter    CurveType = "stepAfter"
)

func readCurveType(data json.RawMessage, at Path) (CurveType, error) {
	text, err := readLiteral("basis", "basisClosed", "basisOpen", "bumpX", "bumpY", "bump", "linear", "linearClosed", "natural", "monotoneX", "monotoneY", "monotone", "step", "stepBefore", "stepAfter")(data, at)
	return CurveType(text), err
}

// CustomSummary: The headline of a finished workflow; used if both summaries would match.
type CustomSummary struct {
	Title string
	Icon  *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCustomSummary(data json.RawMessage, at Path) (CustomSummary, error) {
	var v CustomSummary
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Title = required(o, "title", readString(0))
	v.Icon = pointer(o, "icon", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CustomSummary) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("title", v.Title)
	w.optional("icon", v.Icon, v.Icon != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CustomSummary) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCustomSummary(data, "$")
	return err
}

func (CustomSummary) isWorkflowSummary() {}

// CustomTask: A task of the application.
type CustomTask struct {
	// StatusIndicator: Shown only inside a workflow.
	StatusIndicator *TaskStatusIndicator
	Title           *string
	Icon            *string
	Content         *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readCustomTask(data json.RawMessage, at Path) (CustomTask, error) {
	var v CustomTask
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("custom"))
	v.StatusIndicator = pointer(o, "status_indicator", readTaskStatusIndicator)
	v.Title = pointer(o, "title", readString(0))
	v.Icon = pointer(o, "icon", readString(1))
	v.Content = pointer(o, "content", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v CustomTask) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "custom")
	w.optional("status_indicator", v.StatusIndicator, v.StatusIndicator != nil)
	w.optional("title", v.Title, v.Title != nil)
	w.optional("icon", v.Icon, v.Icon != nil)
	w.optional("content", v.Content, v.Content != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *CustomTask) UnmarshalJSON(data []byte) (err error) {
	*v, err = readCustomTask(data, "$")
	return err
}

func (CustomTask) isTask() {}

// DatePickerComponent: A choice of a date.
type DatePickerComponent struct {
	ID             *string
	Key            *string
	Name           string
	OnChangeAction *ActionConfig
	Placeholder    *string
	Variant        *ControlVariant
	Size           *ControlSize
	Pill           *bool
	// Block: As wide as its container.
	Block        *bool
	Clearable    *bool
	Disabled     *bool
	DefaultValue *CalendarTime
	Min          *CalendarTime
	Max          *CalendarTime
	// Side: Where the calendar opens.
	Side  *PopoverSide
	Align *Placement
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readDatePickerComponent(data json.RawMessage, at Path) (DatePickerComponent, error) {
	var v DatePickerComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("DatePicker"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.OnChangeAction = pointer(o, "onChangeAction", readActionConfig)
	v.Placeholder = pointer(o, "placeholder", readString(0))
	v.Variant = pointer(o, "variant", readControlVariant)
	v.Size = pointer(o, "size", readControlSize)
	v.Pill = pointer(o, "pill", readBool)
	v.Block = pointer(o, "block", readBool)
	v.Clearable = pointer(o, "clearable", readBool)
	v.Disabled = pointer(o, "disabled", readBool)
	v.DefaultValue = pointer(o, "defaultValue", readCalendarTime)
	v.Min = pointer(o, "min", readCalendarTime)
	v.Max = pointer(o, "max", readCalendarTime)
	v.Side = pointer(o, "side", readPopoverSide)
	v.Align = pointer(o, "align", readPlacement)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v DatePickerComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "DatePicker")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("onChangeAction", v.OnChangeAction, v.OnChangeAction != nil)
	w.optional("placeholder", v.Placeholder, v.Placeholder != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("pill", v.Pill, v.Pill != nil)
	w.optional("block", v.Block, v.Block != nil)
	w.optional("clearable", v.Clearable, v.Clearable != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("defaultValue", v.DefaultValue, v.DefaultValue != nil)
	w.optional("min", v.Min, v.Min != nil)
	w.optional("max", v.Max, v.Max != nil)
	w.optional("side", v.Side, v.Side != nil)
	w.optional("align", v.Align, v.Align != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *DatePickerComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readDatePickerComponent(data, "$")
	return err
}

func (DatePickerComponent) isWidgetComponent() {}

// Direction: Side by side, or one below the other.
type Direction string

const (
	DirectionRow Direction = "row"
	DirectionCol Direction = "col"
)

func readDirection(data json.RawMessage, at Path) (Direction, error) {
	text, err := readLiteral("row", "col")(data, at)
	return Direction(text), err
}

// DividerComponent: A dividing line.
type DividerComponent struct {
	ID    *string
	Key   *string
	Color WidgetColor
	Size  CssValue
	// Spacing: Space before and after the line.
	Spacing CssValue
	// Flush: Extends to the edges of the widget.
	Flush *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readDividerComponent(data json.RawMessage, at Path) (DividerComponent, error) {
	var v DividerComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Divider"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Size = optional(o, "size", readCssValue)
	v.Spacing = optional(o, "spacing", readCssValue)
	v.Flush = pointer(o, "flush", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v DividerComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Divider")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("spacing", v.Spacing, v.Spacing != nil)
	w.optional("flush", v.Flush, v.Flush != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *DividerComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readDividerComponent(data, "$")
	return err
}

func (DividerComponent) isWidgetComponent() {}

// DurationSummary: The duration of a finished workflow in whole seconds.
type DurationSummary struct {
	Duration int64
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readDurationSummary(data json.RawMessage, at Path) (DurationSummary, error) {
	var v DurationSummary
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Duration = required(o, "duration", readInteger(0, noMaximum))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v DurationSummary) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("duration", v.Duration)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *DurationSummary) UnmarshalJSON(data []byte) (err error) {
	*v, err = readDurationSummary(data, "$")
	return err
}

func (DurationSummary) isWorkflowSummary() {}

// EditableProps: Makes a text editable: it becomes the field `name` of the surrounding form.
type EditableProps struct {
	Name                    string
	AutoFocus               *bool
	AutoSelect              *bool
	AutoComplete            *string
	AllowAutofillExtensions *bool
	// Pattern: A regular expression that the value must match.
	Pattern     *string
	Placeholder *string
	Required    *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readEditableProps(data json.RawMessage, at Path) (EditableProps, error) {
	var v EditableProps
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Name = required(o, "name", readString(0))
	v.AutoFocus = pointer(o, "autoFocus", readBool)
	v.AutoSelect = pointer(o, "autoSelect", readBool)
	v.AutoComplete = pointer(o, "autoComplete", readString(0))
	v.AllowAutofillExtensions = pointer(o, "allowAutofillExtensions", readBool)
	v.Pattern = pointer(o, "pattern", readString(0))
	v.Placeholder = pointer(o, "placeholder", readString(0))
	v.Required = pointer(o, "required", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v EditableProps) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("name", v.Name)
	w.optional("autoFocus", v.AutoFocus, v.AutoFocus != nil)
	w.optional("autoSelect", v.AutoSelect, v.AutoSelect != nil)
	w.optional("autoComplete", v.AutoComplete, v.AutoComplete != nil)
	w.optional("allowAutofillExtensions", v.AllowAutofillExtensions, v.AllowAutofillExtensions != nil)
	w.optional("pattern", v.Pattern, v.Pattern != nil)
	w.optional("placeholder", v.Placeholder, v.Placeholder != nil)
	w.optional("required", v.Required, v.Required != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *EditableProps) UnmarshalJSON(data []byte) (err error) {
	*v, err = readEditableProps(data, "$")
	return err
}

// EmptyAnswer: The answer of an operation that returns nothing: `{}`.
type EmptyAnswer struct {

	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readEmptyAnswer(data json.RawMessage, at Path) (EmptyAnswer, error) {
	var v EmptyAnswer
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}

	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v EmptyAnswer) MarshalJSON() ([]byte, error) {
	w := newWriter()

	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *EmptyAnswer) UnmarshalJSON(data []byte) (err error) {
	*v, err = readEmptyAnswer(data, "$")
	return err
}

// EndOfTurnItem: Tells the client that the assistant's turn is over.
type EndOfTurnItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readEndOfTurnItem(data json.RawMessage, at Path) (EndOfTurnItem, error) {
	var v EndOfTurnItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("end_of_turn"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v EndOfTurnItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "end_of_turn")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *EndOfTurnItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readEndOfTurnItem(data, "$")
	return err
}

func (EndOfTurnItem) isThreadItem() {}

func (EndOfTurnItem) isVisibleItem() {}

// EntitySource: An object of the application that supports a statement; `data` is passed to the client's entity callbacks.
type EntitySource struct {
	Title       string
	Description *string
	Timestamp   *string
	Group       *string
	ID          string
	Icon        *string
	Label       *string
	InlineLabel *string
	Interactive *bool
	Data        json.RawMessage
	// Preview: Deprecated since 1.3.1; still sent by old servers and ignored.
	Preview *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readEntitySource(data json.RawMessage, at Path) (EntitySource, error) {
	var v EntitySource
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("entity"))
	v.Title = required(o, "title", readString(0))
	v.Description = pointer(o, "description", readString(0))
	v.Timestamp = pointer(o, "timestamp", readString(0))
	v.Group = pointer(o, "group", readString(0))
	v.ID = required(o, "id", readString(1))
	v.Icon = pointer(o, "icon", readString(1))
	v.Label = pointer(o, "label", readString(0))
	v.InlineLabel = pointer(o, "inline_label", readString(0))
	v.Interactive = pointer(o, "interactive", readBool)
	v.Data = optional(o, "data", readFreeObject)
	v.Preview = pointer(o, "preview", readLiteral("lazy"))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v EntitySource) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "entity")
	w.member("title", v.Title)
	w.optional("description", v.Description, v.Description != nil)
	w.optional("timestamp", v.Timestamp, v.Timestamp != nil)
	w.optional("group", v.Group, v.Group != nil)
	w.member("id", v.ID)
	w.optional("icon", v.Icon, v.Icon != nil)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("inline_label", v.InlineLabel, v.InlineLabel != nil)
	w.optional("interactive", v.Interactive, v.Interactive != nil)
	w.optional("data", v.Data, v.Data != nil)
	w.optional("preview", v.Preview, v.Preview != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *EntitySource) UnmarshalJSON(data []byte) (err error) {
	*v, err = readEntitySource(data, "$")
	return err
}

func (EntitySource) isSource() {}

// ErrorAnswer: The body of every 4xx and 5xx answer (TR-20).
type ErrorAnswer struct {
	Error RequestProblem
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readErrorAnswer(data json.RawMessage, at Path) (ErrorAnswer, error) {
	var v ErrorAnswer
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Error = required(o, "error", readRequestProblem)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ErrorAnswer) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("error", v.Error)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ErrorAnswer) UnmarshalJSON(data []byte) (err error) {
	*v, err = readErrorAnswer(data, "$")
	return err
}

// ErrorEvent: The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open.
type ErrorEvent struct {
	Code    *string
	Message *string
	// AllowRetry: Whether the client offers `threads.retry_after_item`.
	AllowRetry *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readErrorEvent(data json.RawMessage, at Path) (ErrorEvent, error) {
	var v ErrorEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("error"))
	v.Code = pointer(o, "code", readString(1))
	v.Message = pointer(o, "message", readString(0))
	v.AllowRetry = pointer(o, "allow_retry", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ErrorEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "error")
	w.optional("code", v.Code, v.Code != nil)
	w.optional("message", v.Message, v.Message != nil)
	w.optional("allow_retry", v.AllowRetry, v.AllowRetry != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ErrorEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readErrorEvent(data, "$")
	return err
}

func (ErrorEvent) isThreadStreamEvent() {}

// FeedbackKind: The user's opinion of an item.
type FeedbackKind string

const (
	FeedbackKindPositive FeedbackKind = "positive"
	FeedbackKindNegative FeedbackKind = "negative"
)

func readFeedbackKind(data json.RawMessage, at Path) (FeedbackKind, error) {
	text, err := readLiteral("positive", "negative")(data, at)
	return FeedbackKind(text), err
}

// FieldVariant: The visual weight of a text field.
type FieldVariant string

const (
	FieldVariantSoft    FieldVariant = "soft"
	FieldVariantOutline FieldVariant = "outline"
)

func readFieldVariant(data json.RawMessage, at Path) (FieldVariant, error) {
	text, err := readLiteral("soft", "outline")(data, at)
	return FieldVariant(text), err
}

// FileAttachment: Any file that is not shown as an image.
type FileAttachment struct {
	ID               string
	Name             string
	MimeType         string
	UploadDescriptor *UploadDescriptor
	// ThreadID: The thread whose message uses it.
	ThreadID *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readFileAttachment(data json.RawMessage, at Path) (FileAttachment, error) {
	var v FileAttachment
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("file"))
	v.ID = required(o, "id", readString(1))
	v.Name = required(o, "name", readString(0))
	v.MimeType = required(o, "mime_type", readString(0))
	v.UploadDescriptor = pointer(o, "upload_descriptor", readUploadDescriptor)
	v.ThreadID = pointer(o, "thread_id", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v FileAttachment) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "file")
	w.member("id", v.ID)
	w.member("name", v.Name)
	w.member("mime_type", v.MimeType)
	w.optional("upload_descriptor", v.UploadDescriptor, v.UploadDescriptor != nil)
	w.optional("thread_id", v.ThreadID, v.ThreadID != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *FileAttachment) UnmarshalJSON(data []byte) (err error) {
	*v, err = readFileAttachment(data, "$")
	return err
}

func (FileAttachment) isAttachment() {}

// FileSource: A file that supports a statement.
type FileSource struct {
	Title       string
	Description *string
	Timestamp   *string
	Group       *string
	Filename    string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readFileSource(data json.RawMessage, at Path) (FileSource, error) {
	var v FileSource
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("file"))
	v.Title = required(o, "title", readString(0))
	v.Description = pointer(o, "description", readString(0))
	v.Timestamp = pointer(o, "timestamp", readString(0))
	v.Group = pointer(o, "group", readString(0))
	v.Filename = required(o, "filename", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v FileSource) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "file")
	w.member("title", v.Title)
	w.optional("description", v.Description, v.Description != nil)
	w.optional("timestamp", v.Timestamp, v.Timestamp != nil)
	w.optional("group", v.Group, v.Group != nil)
	w.member("filename", v.Filename)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *FileSource) UnmarshalJSON(data []byte) (err error) {
	*v, err = readFileSource(data, "$")
	return err
}

func (FileSource) isSource() {}

// FileTask: Files that the assistant has read.
type FileTask struct {
	// StatusIndicator: Shown only inside a workflow.
	StatusIndicator *TaskStatusIndicator
	Title           *string
	Sources         []FileSource
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readFileTask(data json.RawMessage, at Path) (FileTask, error) {
	var v FileTask
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("file"))
	v.StatusIndicator = pointer(o, "status_indicator", readTaskStatusIndicator)
	v.Title = pointer(o, "title", readString(0))
	v.Sources = optional(o, "sources", readArray(readFileSource))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v FileTask) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "file")
	w.optional("status_indicator", v.StatusIndicator, v.StatusIndicator != nil)
	w.optional("title", v.Title, v.Title != nil)
	w.optional("sources", v.Sources, v.Sources != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *FileTask) UnmarshalJSON(data []byte) (err error) {
	*v, err = readFileTask(data, "$")
	return err
}

func (FileTask) isTask() {}

// FlexWrap: Whether children wrap onto new lines, as in CSS.
type FlexWrap string

const (
	FlexWrapNowrap      FlexWrap = "nowrap"
	FlexWrapWrap        FlexWrap = "wrap"
	FlexWrapWrapReverse FlexWrap = "wrap-reverse"
)

func readFlexWrap(data json.RawMessage, at Path) (FlexWrap, error) {
	text, err := readLiteral("nowrap", "wrap", "wrap-reverse")(data, at)
	return FlexWrap(text), err
}

// FontWeight: The weight of a font.
type FontWeight string

const (
	FontWeightNormal   FontWeight = "normal"
	FontWeightMedium   FontWeight = "medium"
	FontWeightSemibold FontWeight = "semibold"
	FontWeightBold     FontWeight = "bold"
)

func readFontWeight(data json.RawMessage, at Path) (FontWeight, error) {
	text, err := readLiteral("normal", "medium", "semibold", "bold")(data, at)
	return FontWeight(text), err
}

// FormComponent: A box whose fields are sent together in the payload of its action.
type FormComponent struct {
	ID             *string
	Key            *string
	Height         CssValue
	Width          CssValue
	Size           CssValue
	MinHeight      CssValue
	MinWidth       CssValue
	MinSize        CssValue
	MaxHeight      CssValue
	MaxWidth       CssValue
	MaxSize        CssValue
	AspectRatio    CssValue
	Align          *Alignment
	Justify        *Justification
	Wrap           *FlexWrap
	Flex           CssValue
	Gap            CssValue
	Padding        Space
	Margin         Space
	Border         AnyBorder
	Radius         *RadiusValue
	Background     WidgetColor
	Direction      *Direction
	OnSubmitAction *ActionConfig
	Children       []WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readFormComponent(data json.RawMessage, at Path) (FormComponent, error) {
	var v FormComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Form"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.Align = pointer(o, "align", readAlignment)
	v.Justify = pointer(o, "justify", readJustification)
	v.Wrap = pointer(o, "wrap", readFlexWrap)
	v.Flex = optional(o, "flex", readCssValue)
	v.Gap = optional(o, "gap", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.Margin = optional(o, "margin", readSpace)
	v.Border = optional(o, "border", readAnyBorder)
	v.Radius = pointer(o, "radius", readRadiusValue)
	v.Background = optional(o, "background", readWidgetColor)
	v.Direction = pointer(o, "direction", readDirection)
	v.OnSubmitAction = pointer(o, "onSubmitAction", readActionConfig)
	v.Children = optional(o, "children", readArray(readWidgetComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v FormComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Form")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("justify", v.Justify, v.Justify != nil)
	w.optional("wrap", v.Wrap, v.Wrap != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("margin", v.Margin, v.Margin != nil)
	w.optional("border", v.Border, v.Border != nil)
	w.optional("radius", v.Radius, v.Radius != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("direction", v.Direction, v.Direction != nil)
	w.optional("onSubmitAction", v.OnSubmitAction, v.OnSubmitAction != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *FormComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readFormComponent(data, "$")
	return err
}

func (FormComponent) isWidgetComponent() {}

// FreeformInput: A question that the user answers in their own words.
type FreeformInput struct {
	ID          string
	Question    string
	Answer      *StructuredInputAnswer
	Description *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readFreeformInput(data json.RawMessage, at Path) (FreeformInput, error) {
	var v FreeformInput
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("freeform"))
	v.ID = required(o, "id", readString(1))
	v.Question = required(o, "question", readString(0))
	v.Answer = pointer(o, "answer", readStructuredInputAnswer)
	v.Description = pointer(o, "description", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v FreeformInput) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "freeform")
	w.member("id", v.ID)
	w.member("question", v.Question)
	w.optional("answer", v.Answer, v.Answer != nil)
	w.optional("description", v.Description, v.Description != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *FreeformInput) UnmarshalJSON(data []byte) (err error) {
	*v, err = readFreeformInput(data, "$")
	return err
}

func (FreeformInput) isStructuredInput() {}

// GeneratedImage: An image or a preview of it.
type GeneratedImage struct {
	ID  string
	URL string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readGeneratedImage(data json.RawMessage, at Path) (GeneratedImage, error) {
	var v GeneratedImage
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ID = required(o, "id", readString(1))
	v.URL = required(o, "url", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v GeneratedImage) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("id", v.ID)
	w.member("url", v.URL)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *GeneratedImage) UnmarshalJSON(data []byte) (err error) {
	*v, err = readGeneratedImage(data, "$")
	return err
}

// GeneratedImageItem: An image that is being generated; `image` is absent until there is a first preview.
type GeneratedImageItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Image     *GeneratedImage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readGeneratedImageItem(data json.RawMessage, at Path) (GeneratedImageItem, error) {
	var v GeneratedImageItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("generated_image"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Image = pointer(o, "image", readGeneratedImage)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v GeneratedImageItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "generated_image")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.optional("image", v.Image, v.Image != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *GeneratedImageItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readGeneratedImageItem(data, "$")
	return err
}

func (GeneratedImageItem) isThreadItem() {}

func (GeneratedImageItem) isVisibleItem() {}

// GeneratedImageUpdated: A preview of an image, or the image itself; `progress` runs from 0 to 1.
type GeneratedImageUpdated struct {
	Image    GeneratedImage
	Progress *json.Number
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readGeneratedImageUpdated(data json.RawMessage, at Path) (GeneratedImageUpdated, error) {
	var v GeneratedImageUpdated
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("generated_image.updated"))
	v.Image = required(o, "image", readGeneratedImage)
	v.Progress = pointer(o, "progress", readNumber(0, 1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v GeneratedImageUpdated) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "generated_image.updated")
	w.member("image", v.Image)
	w.optional("progress", v.Progress, v.Progress != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *GeneratedImageUpdated) UnmarshalJSON(data []byte) (err error) {
	*v, err = readGeneratedImageUpdated(data, "$")
	return err
}

func (GeneratedImageUpdated) isThreadItemUpdate() {}

// GutterSize: The distance of the text from the edges of its field.
type GutterSize string

const (
	GutterSize2xs GutterSize = "2xs"
	GutterSizeXs  GutterSize = "xs"
	GutterSizeSm  GutterSize = "sm"
	GutterSizeMd  GutterSize = "md"
	GutterSizeLg  GutterSize = "lg"
	GutterSizeXl  GutterSize = "xl"
)

func readGutterSize(data json.RawMessage, at Path) (GutterSize, error) {
	text, err := readLiteral("2xs", "xs", "sm", "md", "lg", "xl")(data, at)
	return GutterSize(text), err
}

// HiddenContextItem: Context for the model; it is never sent to a client (RD-11, IT-11).
type HiddenContextItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Content   json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readHiddenContextItem(data json.RawMessage, at Path) (HiddenContextItem, error) {
	var v HiddenContextItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("hidden_context_item"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Content = required(o, "content", readAny)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v HiddenContextItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "hidden_context_item")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *HiddenContextItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readHiddenContextItem(data, "$")
	return err
}

func (HiddenContextItem) isThreadItem() {}

// IconComponent: An icon by name.
type IconComponent struct {
	ID    *string
	Key   *string
	Name  string
	Color WidgetColor
	Size  *IconSize
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readIconComponent(data json.RawMessage, at Path) (IconComponent, error) {
	var v IconComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Icon"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(1))
	v.Color = optional(o, "color", readWidgetColor)
	v.Size = pointer(o, "size", readIconSize)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v IconComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Icon")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("size", v.Size, v.Size != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *IconComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readIconComponent(data, "$")
	return err
}

func (IconComponent) isWidgetComponent() {}

// IconSize: The size of an icon.
type IconSize string

const (
	IconSizeXs  IconSize = "xs"
	IconSizeSm  IconSize = "sm"
	IconSizeMd  IconSize = "md"
	IconSizeLg  IconSize = "lg"
	IconSizeXl  IconSize = "xl"
	IconSize2xl IconSize = "2xl"
	IconSize3xl IconSize = "3xl"
)

func readIconSize(data json.RawMessage, at Path) (IconSize, error) {
	text, err := readLiteral("xs", "sm", "md", "lg", "xl", "2xl", "3xl")(data, at)
	return IconSize(text), err
}

// ImageAttachment: An image; `preview_url` may be a `data:` URL.
type ImageAttachment struct {
	ID               string
	Name             string
	MimeType         string
	UploadDescriptor *UploadDescriptor
	// ThreadID: The thread whose message uses it.
	ThreadID   *string
	PreviewURL string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readImageAttachment(data json.RawMessage, at Path) (ImageAttachment, error) {
	var v ImageAttachment
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("image"))
	v.ID = required(o, "id", readString(1))
	v.Name = required(o, "name", readString(0))
	v.MimeType = required(o, "mime_type", readString(0))
	v.UploadDescriptor = pointer(o, "upload_descriptor", readUploadDescriptor)
	v.ThreadID = pointer(o, "thread_id", readString(1))
	v.PreviewURL = required(o, "preview_url", readURI)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ImageAttachment) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "image")
	w.member("id", v.ID)
	w.member("name", v.Name)
	w.member("mime_type", v.MimeType)
	w.optional("upload_descriptor", v.UploadDescriptor, v.UploadDescriptor != nil)
	w.optional("thread_id", v.ThreadID, v.ThreadID != nil)
	w.member("preview_url", v.PreviewURL)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ImageAttachment) UnmarshalJSON(data []byte) (err error) {
	*v, err = readImageAttachment(data, "$")
	return err
}

func (ImageAttachment) isAttachment() {}

// ImageComponent: An image by URL.
type ImageComponent struct {
	ID          *string
	Key         *string
	Src         string
	Height      CssValue
	Width       CssValue
	Size        CssValue
	MinHeight   CssValue
	MinWidth    CssValue
	MinSize     CssValue
	MaxHeight   CssValue
	MaxWidth    CssValue
	MaxSize     CssValue
	AspectRatio CssValue
	// Alt: Alternative text for those who cannot see the image.
	Alt      *string
	Fit      *ImageFit
	Position *ImagePosition
	Radius   *RadiusValue
	Frame    *bool
	// Flush: Extends to the edges of the widget.
	Flush      *bool
	Margin     Space
	Background WidgetColor
	Flex       CssValue
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readImageComponent(data json.RawMessage, at Path) (ImageComponent, error) {
	var v ImageComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Image"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Src = required(o, "src", readString(0))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.Alt = pointer(o, "alt", readString(0))
	v.Fit = pointer(o, "fit", readImageFit)
	v.Position = pointer(o, "position", readImagePosition)
	v.Radius = pointer(o, "radius", readRadiusValue)
	v.Frame = pointer(o, "frame", readBool)
	v.Flush = pointer(o, "flush", readBool)
	v.Margin = optional(o, "margin", readSpace)
	v.Background = optional(o, "background", readWidgetColor)
	v.Flex = optional(o, "flex", readCssValue)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ImageComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Image")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("src", v.Src)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("alt", v.Alt, v.Alt != nil)
	w.optional("fit", v.Fit, v.Fit != nil)
	w.optional("position", v.Position, v.Position != nil)
	w.optional("radius", v.Radius, v.Radius != nil)
	w.optional("frame", v.Frame, v.Frame != nil)
	w.optional("flush", v.Flush, v.Flush != nil)
	w.optional("margin", v.Margin, v.Margin != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ImageComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readImageComponent(data, "$")
	return err
}

func (ImageComponent) isWidgetComponent() {}

// ImageFit: How an image fills its box, as in CSS.
type ImageFit string

const (
	ImageFitCover     ImageFit = "cover"
	ImageFitContain   ImageFit = "contain"
	ImageFitFill      ImageFit = "fill"
	ImageFitScaleDown ImageFit = "scale-down"
	ImageFitNone      ImageFit = "none"
)

func readImageFit(data json.RawMessage, at Path) (ImageFit, error) {
	text, err := readLiteral("cover", "contain", "fill", "scale-down", "none")(data, at)
	return ImageFit(text), err
}

// ImagePosition: Which part of a cropped image stays visible.
type ImagePosition string

const (
	ImagePositionTopLeft     ImagePosition = "top left"
	ImagePositionTop         ImagePosition = "top"
	ImagePositionTopRight    ImagePosition = "top right"
	ImagePositionLeft        ImagePosition = "left"
	ImagePositionCenter      ImagePosition = "center"
	ImagePositionRight       ImagePosition = "right"
	ImagePositionBottomLeft  ImagePosition = "bottom left"
	ImagePositionBottom      ImagePosition = "bottom"
	ImagePositionBottomRight ImagePosition = "bottom right"
)

func readImagePosition(data json.RawMessage, at Path) (ImagePosition, error) {
	text, err := readLiteral("top left", "top", "top right", "left", "center", "right", "bottom left", "bottom", "bottom right")(data, at)
	return ImagePosition(text), err
}

// ImageTask: Work on an image.
type ImageTask struct {
	// StatusIndicator: Shown only inside a workflow.
	StatusIndicator *TaskStatusIndicator
	Title           *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readImageTask(data json.RawMessage, at Path) (ImageTask, error) {
	var v ImageTask
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("image"))
	v.StatusIndicator = pointer(o, "status_indicator", readTaskStatusIndicator)
	v.Title = pointer(o, "title", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ImageTask) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "image")
	w.optional("status_indicator", v.StatusIndicator, v.StatusIndicator != nil)
	w.optional("title", v.Title, v.Title != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ImageTask) UnmarshalJSON(data []byte) (err error) {
	*v, err = readImageTask(data, "$")
	return err
}

func (ImageTask) isTask() {}

// InferenceOptions: The tool and the model that the user chose in the composer.
type InferenceOptions struct {
	ToolChoice *ToolChoice
	Model      *string
}

func readInferenceOptions(data json.RawMessage, at Path) (InferenceOptions, error) {
	var v InferenceOptions
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ToolChoice = pointer(o, "tool_choice", readToolChoice)
	v.Model = pointer(o, "model", readString(0))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InferenceOptions) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("tool_choice", v.ToolChoice, v.ToolChoice != nil)
	w.optional("model", v.Model, v.Model != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InferenceOptions) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInferenceOptions(data, "$")
	return err
}

// InputComponent: A field for one line of text.
type InputComponent struct {
	ID           *string
	Key          *string
	Name         string
	DefaultValue *string
	Required     *bool
	// Pattern: A regular expression that the value must match.
	Pattern                 *string
	Placeholder             *string
	AllowAutofillExtensions *bool
	AutoSelect              *bool
	AutoFocus               *bool
	Disabled                *bool
	Variant                 *FieldVariant
	Size                    *ControlSize
	GutterSize              *GutterSize
	InputType               *InputType
	Pill                    *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readInputComponent(data json.RawMessage, at Path) (InputComponent, error) {
	var v InputComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Input"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.DefaultValue = pointer(o, "defaultValue", readString(0))
	v.Required = pointer(o, "required", readBool)
	v.Pattern = pointer(o, "pattern", readString(0))
	v.Placeholder = pointer(o, "placeholder", readString(0))
	v.AllowAutofillExtensions = pointer(o, "allowAutofillExtensions", readBool)
	v.AutoSelect = pointer(o, "autoSelect", readBool)
	v.AutoFocus = pointer(o, "autoFocus", readBool)
	v.Disabled = pointer(o, "disabled", readBool)
	v.Variant = pointer(o, "variant", readFieldVariant)
	v.Size = pointer(o, "size", readControlSize)
	v.GutterSize = pointer(o, "gutterSize", readGutterSize)
	v.InputType = pointer(o, "inputType", readInputType)
	v.Pill = pointer(o, "pill", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InputComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Input")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("defaultValue", v.DefaultValue, v.DefaultValue != nil)
	w.optional("required", v.Required, v.Required != nil)
	w.optional("pattern", v.Pattern, v.Pattern != nil)
	w.optional("placeholder", v.Placeholder, v.Placeholder != nil)
	w.optional("allowAutofillExtensions", v.AllowAutofillExtensions, v.AllowAutofillExtensions != nil)
	w.optional("autoSelect", v.AutoSelect, v.AutoSelect != nil)
	w.optional("autoFocus", v.AutoFocus, v.AutoFocus != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("gutterSize", v.GutterSize, v.GutterSize != nil)
	w.optional("inputType", v.InputType, v.InputType != nil)
	w.optional("pill", v.Pill, v.Pill != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InputComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInputComponent(data, "$")
	return err
}

func (InputComponent) isWidgetComponent() {}

// InputTag: An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22).
type InputTag struct {
	ID          string
	Text        string
	Data        json.RawMessage
	Group       *string
	Interactive bool
}

func readInputTag(data json.RawMessage, at Path) (InputTag, error) {
	var v InputTag
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("input_tag"))
	v.ID = required(o, "id", readString(1))
	v.Text = required(o, "text", readString(0))
	v.Data = filled(o, "data", readFreeObject, `{}`)
	v.Group = pointer(o, "group", readString(0))
	v.Interactive = filled(o, "interactive", readBool, `false`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InputTag) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "input_tag")
	w.member("id", v.ID)
	w.member("text", v.Text)
	w.optional("data", v.Data, v.Data != nil)
	w.optional("group", v.Group, v.Group != nil)
	w.member("interactive", v.Interactive)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InputTag) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInputTag(data, "$")
	return err
}

func (InputTag) isUserMessageContent() {}

// InputText: Plain text that a user typed.
type InputText struct {
	Text string
}

func readInputText(data json.RawMessage, at Path) (InputText, error) {
	var v InputText
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("input_text"))
	v.Text = required(o, "text", readString(0))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InputText) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "input_text")
	w.member("text", v.Text)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InputText) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInputText(data, "$")
	return err
}

func (InputText) isUserMessageContent() {}

// InputTranscribeParams: The parameters of InputTranscribeRequest.
type InputTranscribeParams struct {
	AudioBase64 string
	MimeType    string
}

func readInputTranscribeParams(data json.RawMessage, at Path) (InputTranscribeParams, error) {
	var v InputTranscribeParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.AudioBase64 = required(o, "audio_base64", readBase64)
	v.MimeType = required(o, "mime_type", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InputTranscribeParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("audio_base64", v.AudioBase64)
	w.member("mime_type", v.MimeType)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InputTranscribeParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInputTranscribeParams(data, "$")
	return err
}

// InputTranscribeRequest: Transcribes speech; the audio is standard base64 (AT-11).
type InputTranscribeRequest struct {
	Params   InputTranscribeParams
	Metadata json.RawMessage
}

func readInputTranscribeRequest(data json.RawMessage, at Path) (InputTranscribeRequest, error) {
	var v InputTranscribeRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("input.transcribe"))
	v.Params = required(o, "params", readInputTranscribeParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v InputTranscribeRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "input.transcribe")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *InputTranscribeRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readInputTranscribeRequest(data, "$")
	return err
}

func (InputTranscribeRequest) isChatKitRequest() {}

// InputType: The kind of text that a field takes; it determines the keyboard and the validation.
type InputType string

const (
	InputTypeText     InputType = "text"
	InputTypeNumber   InputType = "number"
	InputTypeEmail    InputType = "email"
	InputTypePassword InputType = "password"
	InputTypeTel      InputType = "tel"
	InputTypeURL      InputType = "url"
)

func readInputType(data json.RawMessage, at Path) (InputType, error) {
	text, err := readLiteral("text", "number", "email", "password", "tel", "url")(data, at)
	return InputType(text), err
}

// Issue: One error in a request: its JSON path, and what is expected there.
type Issue struct {
	// Path: A JSON path into the request, such as `$.params.input.content[0].text`.
	Path    string
	Message string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readIssue(data json.RawMessage, at Path) (Issue, error) {
	var v Issue
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Path = required(o, "path", readString(0))
	v.Message = required(o, "message", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Issue) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("path", v.Path)
	w.member("message", v.Message)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Issue) UnmarshalJSON(data []byte) (err error) {
	*v, err = readIssue(data, "$")
	return err
}

// ItemPage: A page of a thread's items.
type ItemPage struct {
	Data    []VisibleItem
	HasMore bool
	// After: The cursor of the next page, present if and only if there is one (SER-06).
	After *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readItemPage(data json.RawMessage, at Path) (ItemPage, error) {
	var v ItemPage
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Data = required(o, "data", readArray(readVisibleItem))
	v.HasMore = required(o, "has_more", readBool)
	v.After = pointer(o, "after", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ItemPage) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("data", v.Data)
	w.member("has_more", v.HasMore)
	w.optional("after", v.After, v.After != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ItemPage) UnmarshalJSON(data []byte) (err error) {
	*v, err = readItemPage(data, "$")
	return err
}

// ItemsFeedbackParams: The parameters of ItemsFeedbackRequest.
type ItemsFeedbackParams struct {
	ThreadID string
	ItemIDs  []string
	Kind     FeedbackKind
}

func readItemsFeedbackParams(data json.RawMessage, at Path) (ItemsFeedbackParams, error) {
	var v ItemsFeedbackParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.ItemIDs = required(o, "item_ids", readArray(readString(0)))
	v.Kind = required(o, "kind", readFeedbackKind)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ItemsFeedbackParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("item_ids", v.ItemIDs)
	w.member("kind", v.Kind)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ItemsFeedbackParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readItemsFeedbackParams(data, "$")
	return err
}

// ItemsFeedbackRequest: Sends the user's feedback on items.
type ItemsFeedbackRequest struct {
	Params   ItemsFeedbackParams
	Metadata json.RawMessage
}

func readItemsFeedbackRequest(data json.RawMessage, at Path) (ItemsFeedbackRequest, error) {
	var v ItemsFeedbackRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("items.feedback"))
	v.Params = required(o, "params", readItemsFeedbackParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ItemsFeedbackRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "items.feedback")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ItemsFeedbackRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readItemsFeedbackRequest(data, "$")
	return err
}

func (ItemsFeedbackRequest) isChatKitRequest() {}

// ItemsListParams: The parameters of ItemsListRequest.
type ItemsListParams struct {
	ThreadID string
	// Limit: The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
	Limit *int64
	Order Order
	// After: The cursor of the previous page, read in the same `order`.
	After *string
}

func readItemsListParams(data json.RawMessage, at Path) (ItemsListParams, error) {
	var v ItemsListParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.Limit = pointer(o, "limit", readInteger(0, noMaximum))
	v.Order = filled(o, "order", readOrder, `"desc"`)
	v.After = pointer(o, "after", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ItemsListParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.optional("limit", v.Limit, v.Limit != nil)
	w.member("order", v.Order)
	w.optional("after", v.After, v.After != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ItemsListParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readItemsListParams(data, "$")
	return err
}

// ItemsListRequest: Returns a page of a thread's items.
type ItemsListRequest struct {
	Params   ItemsListParams
	Metadata json.RawMessage
}

func readItemsListRequest(data json.RawMessage, at Path) (ItemsListRequest, error) {
	var v ItemsListRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("items.list"))
	v.Params = required(o, "params", readItemsListParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ItemsListRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "items.list")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ItemsListRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readItemsListRequest(data, "$")
	return err
}

func (ItemsListRequest) isChatKitRequest() {}

// Justification: How children are distributed along the direction of their container.
type Justification string

const (
	JustificationStart   Justification = "start"
	JustificationCenter  Justification = "center"
	JustificationEnd     Justification = "end"
	JustificationBetween Justification = "between"
	JustificationAround  Justification = "around"
	JustificationEvenly  Justification = "evenly"
	JustificationStretch Justification = "stretch"
)

func readJustification(data json.RawMessage, at Path) (Justification, error) {
	text, err := readLiteral("start", "center", "end", "between", "around", "evenly", "stretch")(data, at)
	return Justification(text), err
}

// LabelComponent: The label of the field named `fieldName`.
type LabelComponent struct {
	ID        *string
	Key       *string
	Value     string
	FieldName string
	Size      *TextSize
	Weight    *FontWeight
	TextAlign *Placement
	Color     WidgetColor
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readLabelComponent(data json.RawMessage, at Path) (LabelComponent, error) {
	var v LabelComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Label"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Value = required(o, "value", readString(0))
	v.FieldName = required(o, "fieldName", readString(0))
	v.Size = pointer(o, "size", readTextSize)
	v.Weight = pointer(o, "weight", readFontWeight)
	v.TextAlign = pointer(o, "textAlign", readPlacement)
	v.Color = optional(o, "color", readWidgetColor)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v LabelComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Label")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("value", v.Value)
	w.member("fieldName", v.FieldName)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("weight", v.Weight, v.Weight != nil)
	w.optional("textAlign", v.TextAlign, v.TextAlign != nil)
	w.optional("color", v.Color, v.Color != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *LabelComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readLabelComponent(data, "$")
	return err
}

func (LabelComponent) isWidgetComponent() {}

// LineSeries: Values as a line.
type LineSeries struct {
	// DataKey: The member of each row of `data` that the series draws.
	DataKey   string
	Label     *string
	Color     WidgetColor
	CurveType *CurveType
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readLineSeries(data json.RawMessage, at Path) (LineSeries, error) {
	var v LineSeries
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("line"))
	v.DataKey = required(o, "dataKey", readString(0))
	v.Label = pointer(o, "label", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.CurveType = pointer(o, "curveType", readCurveType)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v LineSeries) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "line")
	w.member("dataKey", v.DataKey)
	w.optional("label", v.Label, v.Label != nil)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("curveType", v.CurveType, v.CurveType != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *LineSeries) UnmarshalJSON(data []byte) (err error) {
	*v, err = readLineSeries(data, "$")
	return err
}

func (LineSeries) isChartSeries() {}

// ListViewItemComponent: A row of a ListView.
type ListViewItemComponent struct {
	ID            *string
	Key           *string
	Children      []WidgetComponent
	OnClickAction *ActionConfig
	Gap           CssValue
	Align         *Alignment
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readListViewItemComponent(data json.RawMessage, at Path) (ListViewItemComponent, error) {
	var v ListViewItemComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("ListViewItem"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Children = required(o, "children", readArray(readWidgetComponent))
	v.OnClickAction = pointer(o, "onClickAction", readActionConfig)
	v.Gap = optional(o, "gap", readCssValue)
	v.Align = pointer(o, "align", readAlignment)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ListViewItemComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "ListViewItem")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("children", v.Children)
	w.optional("onClickAction", v.OnClickAction, v.OnClickAction != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("align", v.Align, v.Align != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ListViewItemComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readListViewItemComponent(data, "$")
	return err
}

func (ListViewItemComponent) isWidgetComponent() {}

// ListViewRoot: A list of clickable rows; its children are ListViewItems (WG-02).
type ListViewRoot struct {
	ID       *string
	Key      *string
	Children []ListViewItemComponent
	Status   *WidgetStatus
	Theme    *WidgetTheme
	// Limit: The number of items shown until the user asks for more.
	Limit json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readListViewRoot(data json.RawMessage, at Path) (ListViewRoot, error) {
	var v ListViewRoot
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("ListView"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Children = required(o, "children", readArray(readListViewItemComponent))
	v.Status = pointer(o, "status", readWidgetStatus)
	v.Theme = pointer(o, "theme", readWidgetTheme)
	v.Limit = optional(o, "limit", readChoice(fits(readNumber(noLeast, noMost)), fits(readLiteral("auto"))))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ListViewRoot) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "ListView")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("children", v.Children)
	w.optional("status", v.Status, v.Status != nil)
	w.optional("theme", v.Theme, v.Theme != nil)
	w.optional("limit", v.Limit, v.Limit != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ListViewRoot) UnmarshalJSON(data []byte) (err error) {
	*v, err = readListViewRoot(data, "$")
	return err
}

func (ListViewRoot) isWidgetComponent() {}

func (ListViewRoot) isWidgetRoot() {}

// LoadingBehavior: Which part of a widget shows that an action is running; with `auto` the client chooses.
type LoadingBehavior string

const (
	LoadingBehaviorAuto      LoadingBehavior = "auto"
	LoadingBehaviorNone      LoadingBehavior = "none"
	LoadingBehaviorSelf      LoadingBehavior = "self"
	LoadingBehaviorContainer LoadingBehavior = "container"
)

func readLoadingBehavior(data json.RawMessage, at Path) (LoadingBehavior, error) {
	text, err := readLiteral("auto", "none", "self", "container")(data, at)
	return LoadingBehavior(text), err
}

// LockedStatus: The composer is disabled for now and shows the reason.
type LockedStatus struct {
	Reason *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readLockedStatus(data json.RawMessage, at Path) (LockedStatus, error) {
	var v LockedStatus
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("locked"))
	v.Reason = pointer(o, "reason", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v LockedStatus) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "locked")
	w.optional("reason", v.Reason, v.Reason != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *LockedStatus) UnmarshalJSON(data []byte) (err error) {
	*v, err = readLockedStatus(data, "$")
	return err
}

func (LockedStatus) isThreadStatus() {}

// MarkdownComponent: Text with Markdown in it.
type MarkdownComponent struct {
	ID    *string
	Key   *string
	Value string
	// Streaming: More text follows in deltas.
	Streaming *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readMarkdownComponent(data json.RawMessage, at Path) (MarkdownComponent, error) {
	var v MarkdownComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Markdown"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Value = required(o, "value", readString(0))
	v.Streaming = pointer(o, "streaming", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v MarkdownComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Markdown")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("value", v.Value)
	w.optional("streaming", v.Streaming, v.Streaming != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *MarkdownComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readMarkdownComponent(data, "$")
	return err
}

func (MarkdownComponent) isWidgetComponent() {}

// MultipleChoiceInput: A question with suggested answers.
type MultipleChoiceInput struct {
	ID       string
	Question string
	Answer   *StructuredInputAnswer
	Options  []MultipleChoiceOption
	Multiple *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readMultipleChoiceInput(data json.RawMessage, at Path) (MultipleChoiceInput, error) {
	var v MultipleChoiceInput
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("multiple_choice"))
	v.ID = required(o, "id", readString(1))
	v.Question = required(o, "question", readString(0))
	v.Answer = pointer(o, "answer", readStructuredInputAnswer)
	v.Options = required(o, "options", readArray(readMultipleChoiceOption))
	v.Multiple = pointer(o, "multiple", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v MultipleChoiceInput) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "multiple_choice")
	w.member("id", v.ID)
	w.member("question", v.Question)
	w.optional("answer", v.Answer, v.Answer != nil)
	w.member("options", v.Options)
	w.optional("multiple", v.Multiple, v.Multiple != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *MultipleChoiceInput) UnmarshalJSON(data []byte) (err error) {
	*v, err = readMultipleChoiceInput(data, "$")
	return err
}

func (MultipleChoiceInput) isStructuredInput() {}

// MultipleChoiceOption: One of the answers that the client offers; the user may give another.
type MultipleChoiceOption struct {
	Value string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readMultipleChoiceOption(data json.RawMessage, at Path) (MultipleChoiceOption, error) {
	var v MultipleChoiceOption
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Value = required(o, "value", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v MultipleChoiceOption) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("value", v.Value)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *MultipleChoiceOption) UnmarshalJSON(data []byte) (err error) {
	*v, err = readMultipleChoiceOption(data, "$")
	return err
}

// NoticeEvent: A banner; `message` is Markdown.
type NoticeEvent struct {
	Level   NoticeLevel
	Message string
	Title   *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readNoticeEvent(data json.RawMessage, at Path) (NoticeEvent, error) {
	var v NoticeEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("notice"))
	v.Level = required(o, "level", readNoticeLevel)
	v.Message = required(o, "message", readString(0))
	v.Title = pointer(o, "title", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v NoticeEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "notice")
	w.member("level", v.Level)
	w.member("message", v.Message)
	w.optional("title", v.Title, v.Title != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *NoticeEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readNoticeEvent(data, "$")
	return err
}

func (NoticeEvent) isThreadStreamEvent() {}

// NoticeLevel: How a banner looks.
type NoticeLevel string

const (
	NoticeLevelInfo    NoticeLevel = "info"
	NoticeLevelWarning NoticeLevel = "warning"
	NoticeLevelDanger  NoticeLevel = "danger"
)

func readNoticeLevel(data json.RawMessage, at Path) (NoticeLevel, error) {
	text, err := readLiteral("info", "warning", "danger")(data, at)
	return NoticeLevel(text), err
}

// Order: Sort order of a list: `desc` is newest first.
type Order string

const (
	OrderAsc  Order = "asc"
	OrderDesc Order = "desc"
)

func readOrder(data json.RawMessage, at Path) (Order, error) {
	text, err := readLiteral("asc", "desc")(data, at)
	return Order(text), err
}

// OutputText: Markdown text of the assistant with its citations.
type OutputText struct {
	Text        string
	Annotations []Annotation
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readOutputText(data json.RawMessage, at Path) (OutputText, error) {
	var v OutputText
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("output_text"))
	v.Text = required(o, "text", readString(0))
	v.Annotations = optional(o, "annotations", readArray(readAnnotation))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v OutputText) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "output_text")
	w.member("text", v.Text)
	w.optional("annotations", v.Annotations, v.Annotations != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *OutputText) UnmarshalJSON(data []byte) (err error) {
	*v, err = readOutputText(data, "$")
	return err
}

func (OutputText) isAssistantMessageContent() {}

// Placement: Placement along a line.
type Placement string

const (
	PlacementStart  Placement = "start"
	PlacementCenter Placement = "center"
	PlacementEnd    Placement = "end"
)

func readPlacement(data json.RawMessage, at Path) (Placement, error) {
	text, err := readLiteral("start", "center", "end")(data, at)
	return Placement(text), err
}

// PopoverSide: On which side of its field something opens.
type PopoverSide string

const (
	PopoverSideTop    PopoverSide = "top"
	PopoverSideBottom PopoverSide = "bottom"
	PopoverSideLeft   PopoverSide = "left"
	PopoverSideRight  PopoverSide = "right"
)

func readPopoverSide(data json.RawMessage, at Path) (PopoverSide, error) {
	text, err := readLiteral("top", "bottom", "left", "right")(data, at)
	return PopoverSide(text), err
}

// ProgressUpdateEvent: A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01).
type ProgressUpdateEvent struct {
	Text string
	Icon *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readProgressUpdateEvent(data json.RawMessage, at Path) (ProgressUpdateEvent, error) {
	var v ProgressUpdateEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("progress_update"))
	v.Text = required(o, "text", readString(0))
	v.Icon = pointer(o, "icon", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ProgressUpdateEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "progress_update")
	w.member("text", v.Text)
	w.optional("icon", v.Icon, v.Icon != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ProgressUpdateEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readProgressUpdateEvent(data, "$")
	return err
}

func (ProgressUpdateEvent) isThreadStreamEvent() {}

// RadioGroupComponent: A choice of one of several visible options.
type RadioGroupComponent struct {
	ID             *string
	Key            *string
	Name           string
	Options        []RadioOption
	AriaLabel      *string
	OnChangeAction *ActionConfig
	DefaultValue   *string
	Direction      *Direction
	Disabled       *bool
	Required       *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readRadioGroupComponent(data json.RawMessage, at Path) (RadioGroupComponent, error) {
	var v RadioGroupComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("RadioGroup"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.Options = optional(o, "options", readArray(readRadioOption))
	v.AriaLabel = pointer(o, "ariaLabel", readString(0))
	v.OnChangeAction = pointer(o, "onChangeAction", readActionConfig)
	v.DefaultValue = pointer(o, "defaultValue", readString(0))
	v.Direction = pointer(o, "direction", readDirection)
	v.Disabled = pointer(o, "disabled", readBool)
	v.Required = pointer(o, "required", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v RadioGroupComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "RadioGroup")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("options", v.Options, v.Options != nil)
	w.optional("ariaLabel", v.AriaLabel, v.AriaLabel != nil)
	w.optional("onChangeAction", v.OnChangeAction, v.OnChangeAction != nil)
	w.optional("defaultValue", v.DefaultValue, v.DefaultValue != nil)
	w.optional("direction", v.Direction, v.Direction != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("required", v.Required, v.Required != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *RadioGroupComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readRadioGroupComponent(data, "$")
	return err
}

func (RadioGroupComponent) isWidgetComponent() {}

// RadioOption: One option of a radio group.
type RadioOption struct {
	Label    string
	Value    string
	Disabled *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readRadioOption(data json.RawMessage, at Path) (RadioOption, error) {
	var v RadioOption
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Label = required(o, "label", readString(0))
	v.Value = required(o, "value", readString(0))
	v.Disabled = pointer(o, "disabled", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v RadioOption) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("label", v.Label)
	w.member("value", v.Value)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *RadioOption) UnmarshalJSON(data []byte) (err error) {
	*v, err = readRadioOption(data, "$")
	return err
}

// RadiusValue: The radius of corners.
type RadiusValue string

const (
	RadiusValueNone RadiusValue = "none"
	RadiusValue2xs  RadiusValue = "2xs"
	RadiusValueXs   RadiusValue = "xs"
	RadiusValueSm   RadiusValue = "sm"
	RadiusValueMd   RadiusValue = "md"
	RadiusValueLg   RadiusValue = "lg"
	RadiusValueXl   RadiusValue = "xl"
	RadiusValue2xl  RadiusValue = "2xl"
	RadiusValue3xl  RadiusValue = "3xl"
	RadiusValue4xl  RadiusValue = "4xl"
	RadiusValueFull RadiusValue = "full"
	RadiusValue100  RadiusValue = "100%"
)

func readRadiusValue(data json.RawMessage, at Path) (RadiusValue, error) {
	text, err := readLiteral("none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "full", "100%")(data, at)
	return RadiusValue(text), err
}

// RequestProblem: Why a request was refused; the set of codes is open.
type RequestProblem struct {
	Code    string
	Message string
	Issues  []Issue
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readRequestProblem(data json.RawMessage, at Path) (RequestProblem, error) {
	var v RequestProblem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Code = required(o, "code", readString(1))
	v.Message = required(o, "message", readString(0))
	v.Issues = optional(o, "issues", readArray(readIssue))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v RequestProblem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("code", v.Code)
	w.member("message", v.Message)
	w.optional("issues", v.Issues, v.Issues != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *RequestProblem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readRequestProblem(data, "$")
	return err
}

// RowComponent: A box whose children are laid out side by side.
type RowComponent struct {
	ID          *string
	Key         *string
	Height      CssValue
	Width       CssValue
	Size        CssValue
	MinHeight   CssValue
	MinWidth    CssValue
	MinSize     CssValue
	MaxHeight   CssValue
	MaxWidth    CssValue
	MaxSize     CssValue
	AspectRatio CssValue
	Align       *Alignment
	Justify     *Justification
	Wrap        *FlexWrap
	Flex        CssValue
	Gap         CssValue
	Padding     Space
	Margin      Space
	Border      AnyBorder
	Radius      *RadiusValue
	Background  WidgetColor
	Children    []WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readRowComponent(data json.RawMessage, at Path) (RowComponent, error) {
	var v RowComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Row"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Height = optional(o, "height", readCssValue)
	v.Width = optional(o, "width", readCssValue)
	v.Size = optional(o, "size", readCssValue)
	v.MinHeight = optional(o, "minHeight", readCssValue)
	v.MinWidth = optional(o, "minWidth", readCssValue)
	v.MinSize = optional(o, "minSize", readCssValue)
	v.MaxHeight = optional(o, "maxHeight", readCssValue)
	v.MaxWidth = optional(o, "maxWidth", readCssValue)
	v.MaxSize = optional(o, "maxSize", readCssValue)
	v.AspectRatio = optional(o, "aspectRatio", readCssValue)
	v.Align = pointer(o, "align", readAlignment)
	v.Justify = pointer(o, "justify", readJustification)
	v.Wrap = pointer(o, "wrap", readFlexWrap)
	v.Flex = optional(o, "flex", readCssValue)
	v.Gap = optional(o, "gap", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.Margin = optional(o, "margin", readSpace)
	v.Border = optional(o, "border", readAnyBorder)
	v.Radius = pointer(o, "radius", readRadiusValue)
	v.Background = optional(o, "background", readWidgetColor)
	v.Children = optional(o, "children", readArray(readWidgetComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v RowComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Row")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("height", v.Height, v.Height != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minHeight", v.MinHeight, v.MinHeight != nil)
	w.optional("minWidth", v.MinWidth, v.MinWidth != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	w.optional("maxHeight", v.MaxHeight, v.MaxHeight != nil)
	w.optional("maxWidth", v.MaxWidth, v.MaxWidth != nil)
	w.optional("maxSize", v.MaxSize, v.MaxSize != nil)
	w.optional("aspectRatio", v.AspectRatio, v.AspectRatio != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("justify", v.Justify, v.Justify != nil)
	w.optional("wrap", v.Wrap, v.Wrap != nil)
	w.optional("flex", v.Flex, v.Flex != nil)
	w.optional("gap", v.Gap, v.Gap != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("margin", v.Margin, v.Margin != nil)
	w.optional("border", v.Border, v.Border != nil)
	w.optional("radius", v.Radius, v.Radius != nil)
	w.optional("background", v.Background, v.Background != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *RowComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readRowComponent(data, "$")
	return err
}

func (RowComponent) isWidgetComponent() {}

// SdkHiddenContextItem: Context that the server itself adds for the model, such as the marker of a cancelled turn; it is never sent to a client.
type SdkHiddenContextItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Content   string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSdkHiddenContextItem(data json.RawMessage, at Path) (SdkHiddenContextItem, error) {
	var v SdkHiddenContextItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("sdk_hidden_context"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Content = required(o, "content", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SdkHiddenContextItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "sdk_hidden_context")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SdkHiddenContextItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSdkHiddenContextItem(data, "$")
	return err
}

func (SdkHiddenContextItem) isThreadItem() {}

// SearchTask: A web search with its queries and results.
type SearchTask struct {
	// StatusIndicator: Shown only inside a workflow.
	StatusIndicator *TaskStatusIndicator
	Title           *string
	TitleQuery      *string
	Queries         []string
	Sources         []URLSource
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSearchTask(data json.RawMessage, at Path) (SearchTask, error) {
	var v SearchTask
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("web_search"))
	v.StatusIndicator = pointer(o, "status_indicator", readTaskStatusIndicator)
	v.Title = pointer(o, "title", readString(0))
	v.TitleQuery = pointer(o, "title_query", readString(0))
	v.Queries = optional(o, "queries", readArray(readString(0)))
	v.Sources = optional(o, "sources", readArray(readURLSource))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SearchTask) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "web_search")
	w.optional("status_indicator", v.StatusIndicator, v.StatusIndicator != nil)
	w.optional("title", v.Title, v.Title != nil)
	w.optional("title_query", v.TitleQuery, v.TitleQuery != nil)
	w.optional("queries", v.Queries, v.Queries != nil)
	w.optional("sources", v.Sources, v.Sources != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SearchTask) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSearchTask(data, "$")
	return err
}

func (SearchTask) isTask() {}

// SelectComponent: A choice from a drop-down list.
type SelectComponent struct {
	ID             *string
	Key            *string
	Name           string
	Options        []SelectOption
	OnChangeAction *ActionConfig
	Placeholder    *string
	Variant        *ControlVariant
	Size           *ControlSize
	Pill           *bool
	// Block: As wide as its container.
	Block        *bool
	Clearable    *bool
	Disabled     *bool
	DefaultValue *string
	Searchable   *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSelectComponent(data json.RawMessage, at Path) (SelectComponent, error) {
	var v SelectComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Select"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.Options = required(o, "options", readArray(readSelectOption))
	v.OnChangeAction = pointer(o, "onChangeAction", readActionConfig)
	v.Placeholder = pointer(o, "placeholder", readString(0))
	v.Variant = pointer(o, "variant", readControlVariant)
	v.Size = pointer(o, "size", readControlSize)
	v.Pill = pointer(o, "pill", readBool)
	v.Block = pointer(o, "block", readBool)
	v.Clearable = pointer(o, "clearable", readBool)
	v.Disabled = pointer(o, "disabled", readBool)
	v.DefaultValue = pointer(o, "defaultValue", readString(0))
	v.Searchable = pointer(o, "searchable", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SelectComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Select")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.member("options", v.Options)
	w.optional("onChangeAction", v.OnChangeAction, v.OnChangeAction != nil)
	w.optional("placeholder", v.Placeholder, v.Placeholder != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("pill", v.Pill, v.Pill != nil)
	w.optional("block", v.Block, v.Block != nil)
	w.optional("clearable", v.Clearable, v.Clearable != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("defaultValue", v.DefaultValue, v.DefaultValue != nil)
	w.optional("searchable", v.Searchable, v.Searchable != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SelectComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSelectComponent(data, "$")
	return err
}

func (SelectComponent) isWidgetComponent() {}

// SelectOption: One option of a select.
type SelectOption struct {
	Value       string
	Label       string
	Disabled    *bool
	Description *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSelectOption(data json.RawMessage, at Path) (SelectOption, error) {
	var v SelectOption
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Value = required(o, "value", readString(0))
	v.Label = required(o, "label", readString(0))
	v.Disabled = pointer(o, "disabled", readBool)
	v.Description = pointer(o, "description", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SelectOption) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("value", v.Value)
	w.member("label", v.Label)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("description", v.Description, v.Description != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SelectOption) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSelectOption(data, "$")
	return err
}

// Source: What a statement is based on.
type Source interface {
	isSource()
}

// UnknownSource is a Source of a type that this version of the protocol does not recognise, unchanged.
type UnknownSource struct {
	Type string
	JSON json.RawMessage
}

func (UnknownSource) isSource() {}

// MarshalJSON gives it back unchanged.
func (v UnknownSource) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readSource(data json.RawMessage, at Path) (Source, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "url":
		return asVariant[Source](readURLSource(data, at))
	case "file":
		return asVariant[Source](readFileSource(data, at))
	case "entity":
		return asVariant[Source](readEntitySource(data, at))
	default:
		return UnknownSource{tag, data}, nil
	}
}

// UnmarshalSource reads and checks; its errors are *DecodeError.
func UnmarshalSource(data []byte) (Source, error) {
	return readSource(data, "$")
}

// Space: The same space on all sides, or space by side.
type Space = json.RawMessage

func readSpace(data json.RawMessage, at Path) (Space, error) {
	return readChoice(fits(readCssValue), fits(readSpacing))(data, at)
}

// SpacerComponent: Empty space that fills what is left.
type SpacerComponent struct {
	ID      *string
	Key     *string
	MinSize CssValue
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSpacerComponent(data json.RawMessage, at Path) (SpacerComponent, error) {
	var v SpacerComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Spacer"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.MinSize = optional(o, "minSize", readCssValue)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SpacerComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Spacer")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("minSize", v.MinSize, v.MinSize != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SpacerComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSpacerComponent(data, "$")
	return err
}

func (SpacerComponent) isWidgetComponent() {}

// Spacing: Space by side.
type Spacing struct {
	Top    CssValue
	Right  CssValue
	Bottom CssValue
	Left   CssValue
	X      CssValue
	Y      CssValue
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSpacing(data json.RawMessage, at Path) (Spacing, error) {
	var v Spacing
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Top = optional(o, "top", readCssValue)
	v.Right = optional(o, "right", readCssValue)
	v.Bottom = optional(o, "bottom", readCssValue)
	v.Left = optional(o, "left", readCssValue)
	v.X = optional(o, "x", readCssValue)
	v.Y = optional(o, "y", readCssValue)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Spacing) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("top", v.Top, v.Top != nil)
	w.optional("right", v.Right, v.Right != nil)
	w.optional("bottom", v.Bottom, v.Bottom != nil)
	w.optional("left", v.Left, v.Left != nil)
	w.optional("x", v.X, v.X != nil)
	w.optional("y", v.Y, v.Y != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Spacing) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSpacing(data, "$")
	return err
}

// StreamOptions: What the client may do while the stream is running.
type StreamOptions struct {
	// AllowCancel: Whether a stop button is shown; closing the connection always stops the turn.
	AllowCancel bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readStreamOptions(data json.RawMessage, at Path) (StreamOptions, error) {
	var v StreamOptions
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.AllowCancel = required(o, "allow_cancel", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v StreamOptions) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("allow_cancel", v.AllowCancel)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *StreamOptions) UnmarshalJSON(data []byte) (err error) {
	*v, err = readStreamOptions(data, "$")
	return err
}

// StreamOptionsEvent: Comes before every event of a handler (TC-03).
type StreamOptionsEvent struct {
	StreamOptions StreamOptions
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readStreamOptionsEvent(data json.RawMessage, at Path) (StreamOptionsEvent, error) {
	var v StreamOptionsEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("stream_options"))
	v.StreamOptions = required(o, "stream_options", readStreamOptions)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v StreamOptionsEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "stream_options")
	w.member("stream_options", v.StreamOptions)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *StreamOptionsEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readStreamOptionsEvent(data, "$")
	return err
}

func (StreamOptionsEvent) isThreadStreamEvent() {}

// StructuredInput: One question.
type StructuredInput interface {
	isStructuredInput()
}

// UnknownStructuredInput is a StructuredInput of a type that this version of the protocol does not recognise, unchanged.
type UnknownStructuredInput struct {
	Type string
	JSON json.RawMessage
}

func (UnknownStructuredInput) isStructuredInput() {}

// MarshalJSON gives it back unchanged.
func (v UnknownStructuredInput) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readStructuredInput(data json.RawMessage, at Path) (StructuredInput, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "multiple_choice":
		return asVariant[StructuredInput](readMultipleChoiceInput(data, at))
	case "freeform":
		return asVariant[StructuredInput](readFreeformInput(data, at))
	default:
		return UnknownStructuredInput{tag, data}, nil
	}
}

// UnmarshalStructuredInput reads and checks; its errors are *DecodeError.
func UnmarshalStructuredInput(data []byte) (StructuredInput, error) {
	return readStructuredInput(data, "$")
}

// StructuredInputAnswer: The stored answer to one question; a skipped one has no `values` (SI-04).
type StructuredInputAnswer struct {
	Values  []string
	Skipped bool
}

func readStructuredInputAnswer(data json.RawMessage, at Path) (StructuredInputAnswer, error) {
	var v StructuredInputAnswer
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Values = filled(o, "values", readArray(readString(0)), `[]`)
	v.Skipped = filled(o, "skipped", readBool, `false`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v StructuredInputAnswer) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("values", v.Values, v.Values != nil)
	w.member("skipped", v.Skipped)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *StructuredInputAnswer) UnmarshalJSON(data []byte) (err error) {
	*v, err = readStructuredInputAnswer(data, "$")
	return err
}

// StructuredInputItem: A form: questions for the user.
type StructuredInputItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Status    *StructuredInputStatus
	Inputs    []StructuredInput
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readStructuredInputItem(data json.RawMessage, at Path) (StructuredInputItem, error) {
	var v StructuredInputItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("structured_input"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Status = pointer(o, "status", readStructuredInputStatus)
	v.Inputs = required(o, "inputs", readArray(readStructuredInput))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v StructuredInputItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "structured_input")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.optional("status", v.Status, v.Status != nil)
	w.member("inputs", v.Inputs)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *StructuredInputItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readStructuredInputItem(data, "$")
	return err
}

func (StructuredInputItem) isThreadItem() {}

func (StructuredInputItem) isVisibleItem() {}

// StructuredInputOutcome: How the user has closed the form.
type StructuredInputOutcome string

const (
	StructuredInputOutcomeAnswered StructuredInputOutcome = "answered"
	StructuredInputOutcomeSkipped  StructuredInputOutcome = "skipped"
)

func readStructuredInputOutcome(data json.RawMessage, at Path) (StructuredInputOutcome, error) {
	text, err := readLiteral("answered", "skipped")(data, at)
	return StructuredInputOutcome(text), err
}

// StructuredInputStatus: Whether the questions have been answered; `skipped` means that all of them were skipped.
type StructuredInputStatus string

const (
	StructuredInputStatusPending  StructuredInputStatus = "pending"
	StructuredInputStatusAnswered StructuredInputStatus = "answered"
	StructuredInputStatusSkipped  StructuredInputStatus = "skipped"
)

func readStructuredInputStatus(data json.RawMessage, at Path) (StructuredInputStatus, error) {
	text, err := readLiteral("pending", "answered", "skipped")(data, at)
	return StructuredInputStatus(text), err
}

// StructuredInputSubmission: A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
type StructuredInputSubmission struct {
	Status  StructuredInputOutcome
	Answers map[string]StructuredInputAnswer
}

func readStructuredInputSubmission(data json.RawMessage, at Path) (StructuredInputSubmission, error) {
	var v StructuredInputSubmission
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Status = filled(o, "status", readStructuredInputOutcome, `"answered"`)
	v.Answers = filled(o, "answers", readMap(readStructuredInputAnswer), `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v StructuredInputSubmission) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("status", v.Status)
	w.optional("answers", v.Answers, v.Answers != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *StructuredInputSubmission) UnmarshalJSON(data []byte) (err error) {
	*v, err = readStructuredInputSubmission(data, "$")
	return err
}

// SyncCustomActionAnswer: The item after the action if it has changed; already stored (AC-09).
type SyncCustomActionAnswer struct {
	UpdatedItem VisibleItem
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readSyncCustomActionAnswer(data json.RawMessage, at Path) (SyncCustomActionAnswer, error) {
	var v SyncCustomActionAnswer
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.UpdatedItem = optional(o, "updated_item", readVisibleItem)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v SyncCustomActionAnswer) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("updated_item", v.UpdatedItem, v.UpdatedItem != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *SyncCustomActionAnswer) UnmarshalJSON(data []byte) (err error) {
	*v, err = readSyncCustomActionAnswer(data, "$")
	return err
}

// TableCellComponent: A cell of a table.
type TableCellComponent struct {
	ID       *string
	Key      *string
	Width    CssValue
	Padding  Space
	ColSpan  *json.Number
	RowSpan  *json.Number
	Align    *Placement
	VAlign   *Placement
	ColSize  *TableColSize
	Children []WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTableCellComponent(data json.RawMessage, at Path) (TableCellComponent, error) {
	var v TableCellComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Table.Cell"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Width = optional(o, "width", readCssValue)
	v.Padding = optional(o, "padding", readSpace)
	v.ColSpan = pointer(o, "colSpan", readNumber(noLeast, noMost))
	v.RowSpan = pointer(o, "rowSpan", readNumber(noLeast, noMost))
	v.Align = pointer(o, "align", readPlacement)
	v.VAlign = pointer(o, "vAlign", readPlacement)
	v.ColSize = pointer(o, "colSize", readTableColSize)
	v.Children = optional(o, "children", readArray(readWidgetComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TableCellComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Table.Cell")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("padding", v.Padding, v.Padding != nil)
	w.optional("colSpan", v.ColSpan, v.ColSpan != nil)
	w.optional("rowSpan", v.RowSpan, v.RowSpan != nil)
	w.optional("align", v.Align, v.Align != nil)
	w.optional("vAlign", v.VAlign, v.VAlign != nil)
	w.optional("colSize", v.ColSize, v.ColSize != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TableCellComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTableCellComponent(data, "$")
	return err
}

func (TableCellComponent) isWidgetComponent() {}

// TableColSize: The width of a column.
type TableColSize string

const (
	TableColSizeXs TableColSize = "xs"
	TableColSizeSm TableColSize = "sm"
	TableColSizeMd TableColSize = "md"
	TableColSizeLg TableColSize = "lg"
	TableColSizeXl TableColSize = "xl"
)

func readTableColSize(data json.RawMessage, at Path) (TableColSize, error) {
	text, err := readLiteral("xs", "sm", "md", "lg", "xl")(data, at)
	return TableColSize(text), err
}

// TableComponent: A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on.
type TableComponent struct {
	ID       *string
	Key      *string
	Children []TableRowComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTableComponent(data json.RawMessage, at Path) (TableComponent, error) {
	var v TableComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Table"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Children = optional(o, "children", readArray(readTableRowComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TableComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Table")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TableComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTableComponent(data, "$")
	return err
}

func (TableComponent) isWidgetComponent() {}

// TableRowComponent: A row of a table.
type TableRowComponent struct {
	ID  *string
	Key *string
	// Header: Makes the cells headings.
	Header   *bool
	Children []TableCellComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTableRowComponent(data json.RawMessage, at Path) (TableRowComponent, error) {
	var v TableRowComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Table.Row"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Header = pointer(o, "header", readBool)
	v.Children = optional(o, "children", readArray(readTableCellComponent))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TableRowComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Table.Row")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("header", v.Header, v.Header != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TableRowComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTableRowComponent(data, "$")
	return err
}

func (TableRowComponent) isWidgetComponent() {}

// Task: One step of the assistant's work.
type Task interface {
	isTask()
}

// UnknownTask is a Task of a type that this version of the protocol does not recognise, unchanged.
type UnknownTask struct {
	Type string
	JSON json.RawMessage
}

func (UnknownTask) isTask() {}

// MarshalJSON gives it back unchanged.
func (v UnknownTask) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readTask(data json.RawMessage, at Path) (Task, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "custom":
		return asVariant[Task](readCustomTask(data, at))
	case "web_search":
		return asVariant[Task](readSearchTask(data, at))
	case "thought":
		return asVariant[Task](readThoughtTask(data, at))
	case "file":
		return asVariant[Task](readFileTask(data, at))
	case "image":
		return asVariant[Task](readImageTask(data, at))
	default:
		return UnknownTask{tag, data}, nil
	}
}

// UnmarshalTask reads and checks; its errors are *DecodeError.
func UnmarshalTask(data []byte) (Task, error) {
	return readTask(data, "$")
}

// TaskItem: A single step that is not part of a workflow.
type TaskItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Task      Task
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTaskItem(data json.RawMessage, at Path) (TaskItem, error) {
	var v TaskItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("task"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Task = required(o, "task", readTask)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TaskItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "task")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("task", v.Task)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TaskItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTaskItem(data, "$")
	return err
}

func (TaskItem) isThreadItem() {}

func (TaskItem) isVisibleItem() {}

// TaskStatusIndicator: The state of a task.
type TaskStatusIndicator string

const (
	TaskStatusIndicatorNone     TaskStatusIndicator = "none"
	TaskStatusIndicatorLoading  TaskStatusIndicator = "loading"
	TaskStatusIndicatorComplete TaskStatusIndicator = "complete"
)

func readTaskStatusIndicator(data json.RawMessage, at Path) (TaskStatusIndicator, error) {
	text, err := readLiteral("none", "loading", "complete")(data, at)
	return TaskStatusIndicator(text), err
}

// TextareaComponent: A field for several lines of text.
type TextareaComponent struct {
	ID           *string
	Key          *string
	Name         string
	DefaultValue *string
	Required     *bool
	// Pattern: A regular expression that the value must match.
	Pattern                 *string
	Placeholder             *string
	AllowAutofillExtensions *bool
	AutoSelect              *bool
	AutoFocus               *bool
	Disabled                *bool
	Variant                 *FieldVariant
	Size                    *ControlSize
	GutterSize              *GutterSize
	Rows                    *json.Number
	// AutoResize: Grows with its text, up to `maxRows`.
	AutoResize *bool
	MaxRows    *json.Number
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTextareaComponent(data json.RawMessage, at Path) (TextareaComponent, error) {
	var v TextareaComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Textarea"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Name = required(o, "name", readString(0))
	v.DefaultValue = pointer(o, "defaultValue", readString(0))
	v.Required = pointer(o, "required", readBool)
	v.Pattern = pointer(o, "pattern", readString(0))
	v.Placeholder = pointer(o, "placeholder", readString(0))
	v.AllowAutofillExtensions = pointer(o, "allowAutofillExtensions", readBool)
	v.AutoSelect = pointer(o, "autoSelect", readBool)
	v.AutoFocus = pointer(o, "autoFocus", readBool)
	v.Disabled = pointer(o, "disabled", readBool)
	v.Variant = pointer(o, "variant", readFieldVariant)
	v.Size = pointer(o, "size", readControlSize)
	v.GutterSize = pointer(o, "gutterSize", readGutterSize)
	v.Rows = pointer(o, "rows", readNumber(noLeast, noMost))
	v.AutoResize = pointer(o, "autoResize", readBool)
	v.MaxRows = pointer(o, "maxRows", readNumber(noLeast, noMost))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TextareaComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Textarea")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("name", v.Name)
	w.optional("defaultValue", v.DefaultValue, v.DefaultValue != nil)
	w.optional("required", v.Required, v.Required != nil)
	w.optional("pattern", v.Pattern, v.Pattern != nil)
	w.optional("placeholder", v.Placeholder, v.Placeholder != nil)
	w.optional("allowAutofillExtensions", v.AllowAutofillExtensions, v.AllowAutofillExtensions != nil)
	w.optional("autoSelect", v.AutoSelect, v.AutoSelect != nil)
	w.optional("autoFocus", v.AutoFocus, v.AutoFocus != nil)
	w.optional("disabled", v.Disabled, v.Disabled != nil)
	w.optional("variant", v.Variant, v.Variant != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("gutterSize", v.GutterSize, v.GutterSize != nil)
	w.optional("rows", v.Rows, v.Rows != nil)
	w.optional("autoResize", v.AutoResize, v.AutoResize != nil)
	w.optional("maxRows", v.MaxRows, v.MaxRows != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TextareaComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTextareaComponent(data, "$")
	return err
}

func (TextareaComponent) isWidgetComponent() {}

// TextComponent: Plain text.
type TextComponent struct {
	ID        *string
	Key       *string
	Value     string
	Color     WidgetColor
	Weight    *FontWeight
	TextAlign *Placement
	// Truncate: Cuts the text at the end of its last line.
	Truncate *bool
	MaxLines *json.Number
	// Streaming: More text follows in deltas.
	Streaming   *bool
	Italic      *bool
	LineThrough *bool
	Width       CssValue
	Size        *TextSize
	MinLines    *json.Number
	Editable    json.RawMessage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTextComponent(data json.RawMessage, at Path) (TextComponent, error) {
	var v TextComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Text"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Value = required(o, "value", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Weight = pointer(o, "weight", readFontWeight)
	v.TextAlign = pointer(o, "textAlign", readPlacement)
	v.Truncate = pointer(o, "truncate", readBool)
	v.MaxLines = pointer(o, "maxLines", readNumber(noLeast, noMost))
	v.Streaming = pointer(o, "streaming", readBool)
	v.Italic = pointer(o, "italic", readBool)
	v.LineThrough = pointer(o, "lineThrough", readBool)
	v.Width = optional(o, "width", readCssValue)
	v.Size = pointer(o, "size", readTextSize)
	v.MinLines = pointer(o, "minLines", readNumber(noLeast, noMost))
	v.Editable = optional(o, "editable", readChoice(fits(readBoolLiteral(false)), fits(readEditableProps)))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TextComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Text")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("value", v.Value)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("weight", v.Weight, v.Weight != nil)
	w.optional("textAlign", v.TextAlign, v.TextAlign != nil)
	w.optional("truncate", v.Truncate, v.Truncate != nil)
	w.optional("maxLines", v.MaxLines, v.MaxLines != nil)
	w.optional("streaming", v.Streaming, v.Streaming != nil)
	w.optional("italic", v.Italic, v.Italic != nil)
	w.optional("lineThrough", v.LineThrough, v.LineThrough != nil)
	w.optional("width", v.Width, v.Width != nil)
	w.optional("size", v.Size, v.Size != nil)
	w.optional("minLines", v.MinLines, v.MinLines != nil)
	w.optional("editable", v.Editable, v.Editable != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TextComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTextComponent(data, "$")
	return err
}

func (TextComponent) isWidgetComponent() {}

// TextSize: The size of body text.
type TextSize string

const (
	TextSizeXs TextSize = "xs"
	TextSizeSm TextSize = "sm"
	TextSizeMd TextSize = "md"
	TextSizeLg TextSize = "lg"
	TextSizeXl TextSize = "xl"
)

func readTextSize(data json.RawMessage, at Path) (TextSize, error) {
	text, err := readLiteral("xs", "sm", "md", "lg", "xl")(data, at)
	return TextSize(text), err
}

// ThemeColor: A colour for each of the two themes.
type ThemeColor struct {
	Dark  string
	Light string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThemeColor(data json.RawMessage, at Path) (ThemeColor, error) {
	var v ThemeColor
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Dark = required(o, "dark", readString(0))
	v.Light = required(o, "light", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThemeColor) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("dark", v.Dark)
	w.member("light", v.Light)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThemeColor) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThemeColor(data, "$")
	return err
}

// ThoughtTask: A thought of the model; `content` is Markdown.
type ThoughtTask struct {
	// StatusIndicator: Shown only inside a workflow.
	StatusIndicator *TaskStatusIndicator
	Title           *string
	Content         string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThoughtTask(data json.RawMessage, at Path) (ThoughtTask, error) {
	var v ThoughtTask
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thought"))
	v.StatusIndicator = pointer(o, "status_indicator", readTaskStatusIndicator)
	v.Title = pointer(o, "title", readString(0))
	v.Content = required(o, "content", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThoughtTask) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thought")
	w.optional("status_indicator", v.StatusIndicator, v.StatusIndicator != nil)
	w.optional("title", v.Title, v.Title != nil)
	w.member("content", v.Content)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThoughtTask) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThoughtTask(data, "$")
	return err
}

func (ThoughtTask) isTask() {}

// Thread: A thread as clients see it: with a page of items, and with `metadata: {}`.
type Thread struct {
	ID        string
	CreatedAt string
	Title     *string
	Status    ThreadStatus
	// AllowedImageDomains: The hosts whose images the client may show; an empty list is not the same as an absent one.
	AllowedImageDomains []string
	Metadata            json.RawMessage
	Items               ItemPage
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThread(data json.RawMessage, at Path) (Thread, error) {
	var v Thread
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ID = required(o, "id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Title = pointer(o, "title", readString(0))
	v.Status = required(o, "status", readThreadStatus)
	v.AllowedImageDomains = optional(o, "allowed_image_domains", readArray(readString(0)))
	v.Metadata = optional(o, "metadata", readFreeObject)
	v.Items = required(o, "items", readItemPage)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Thread) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("id", v.ID)
	w.member("created_at", v.CreatedAt)
	w.optional("title", v.Title, v.Title != nil)
	w.member("status", v.Status)
	w.optional("allowed_image_domains", v.AllowedImageDomains, v.AllowedImageDomains != nil)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	w.member("items", v.Items)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Thread) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThread(data, "$")
	return err
}

// ThreadCreatedEvent: The new thread, the first event of `threads.create` (TC-01); its page of items is empty.
type ThreadCreatedEvent struct {
	Thread Thread
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadCreatedEvent(data json.RawMessage, at Path) (ThreadCreatedEvent, error) {
	var v ThreadCreatedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.created"))
	v.Thread = required(o, "thread", readThread)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadCreatedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.created")
	w.member("thread", v.Thread)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadCreatedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadCreatedEvent(data, "$")
	return err
}

func (ThreadCreatedEvent) isThreadStreamEvent() {}

// ThreadItem: Any stored item, including those that are never sent to a client.
type ThreadItem interface {
	isThreadItem()
}

// UnknownThreadItem is a ThreadItem of a type that this version of the protocol does not recognise, unchanged.
type UnknownThreadItem struct {
	Type string
	JSON json.RawMessage
}

func (UnknownThreadItem) isThreadItem() {}

// MarshalJSON gives it back unchanged.
func (v UnknownThreadItem) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readThreadItem(data json.RawMessage, at Path) (ThreadItem, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "user_message":
		return asVariant[ThreadItem](readUserMessageItem(data, at))
	case "assistant_message":
		return asVariant[ThreadItem](readAssistantMessageItem(data, at))
	case "client_tool_call":
		return asVariant[ThreadItem](readClientToolCallItem(data, at))
	case "widget":
		return asVariant[ThreadItem](readWidgetItem(data, at))
	case "generated_image":
		return asVariant[ThreadItem](readGeneratedImageItem(data, at))
	case "structured_input":
		return asVariant[ThreadItem](readStructuredInputItem(data, at))
	case "workflow":
		return asVariant[ThreadItem](readWorkflowItem(data, at))
	case "task":
		return asVariant[ThreadItem](readTaskItem(data, at))
	case "end_of_turn":
		return asVariant[ThreadItem](readEndOfTurnItem(data, at))
	case "hidden_context_item":
		return asVariant[ThreadItem](readHiddenContextItem(data, at))
	case "sdk_hidden_context":
		return asVariant[ThreadItem](readSdkHiddenContextItem(data, at))
	default:
		return UnknownThreadItem{tag, data}, nil
	}
}

// UnmarshalThreadItem reads and checks; its errors are *DecodeError.
func UnmarshalThreadItem(data []byte) (ThreadItem, error) {
	return readThreadItem(data, "$")
}

// ThreadItemAddedEvent: A new item, to be shown at once; it is not stored yet.
type ThreadItemAddedEvent struct {
	Item VisibleItem
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadItemAddedEvent(data json.RawMessage, at Path) (ThreadItemAddedEvent, error) {
	var v ThreadItemAddedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.item.added"))
	v.Item = required(o, "item", readVisibleItem)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadItemAddedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.item.added")
	w.member("item", v.Item)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadItemAddedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadItemAddedEvent(data, "$")
	return err
}

func (ThreadItemAddedEvent) isThreadStreamEvent() {}

// ThreadItemDoneEvent: The whole item as stored; it replaces what was shown before.
type ThreadItemDoneEvent struct {
	Item VisibleItem
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadItemDoneEvent(data json.RawMessage, at Path) (ThreadItemDoneEvent, error) {
	var v ThreadItemDoneEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.item.done"))
	v.Item = required(o, "item", readVisibleItem)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadItemDoneEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.item.done")
	w.member("item", v.Item)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadItemDoneEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadItemDoneEvent(data, "$")
	return err
}

func (ThreadItemDoneEvent) isThreadStreamEvent() {}

// ThreadItemRemovedEvent: The item was removed from the thread.
type ThreadItemRemovedEvent struct {
	ItemID string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadItemRemovedEvent(data json.RawMessage, at Path) (ThreadItemRemovedEvent, error) {
	var v ThreadItemRemovedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.item.removed"))
	v.ItemID = required(o, "item_id", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadItemRemovedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.item.removed")
	w.member("item_id", v.ItemID)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadItemRemovedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadItemRemovedEvent(data, "$")
	return err
}

func (ThreadItemRemovedEvent) isThreadStreamEvent() {}

// ThreadItemReplacedEvent: The whole item, which replaces the one with the same id and keeps its position and `created_at` (IT-06).
type ThreadItemReplacedEvent struct {
	Item VisibleItem
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadItemReplacedEvent(data json.RawMessage, at Path) (ThreadItemReplacedEvent, error) {
	var v ThreadItemReplacedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.item.replaced"))
	v.Item = required(o, "item", readVisibleItem)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadItemReplacedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.item.replaced")
	w.member("item", v.Item)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadItemReplacedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadItemReplacedEvent(data, "$")
	return err
}

func (ThreadItemReplacedEvent) isThreadStreamEvent() {}

// ThreadItemUpdate: A change to one item; which updates apply depends on the item's type.
type ThreadItemUpdate interface {
	isThreadItemUpdate()
}

// UnknownThreadItemUpdate is a ThreadItemUpdate of a type that this version of the protocol does not recognise, unchanged.
type UnknownThreadItemUpdate struct {
	Type string
	JSON json.RawMessage
}

func (UnknownThreadItemUpdate) isThreadItemUpdate() {}

// MarshalJSON gives it back unchanged.
func (v UnknownThreadItemUpdate) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readThreadItemUpdate(data json.RawMessage, at Path) (ThreadItemUpdate, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "assistant_message.content_part.added":
		return asVariant[ThreadItemUpdate](readContentPartAdded(data, at))
	case "assistant_message.content_part.text_delta":
		return asVariant[ThreadItemUpdate](readContentPartTextDelta(data, at))
	case "assistant_message.content_part.annotation_added":
		return asVariant[ThreadItemUpdate](readContentPartAnnotationAdded(data, at))
	case "assistant_message.content_part.done":
		return asVariant[ThreadItemUpdate](readContentPartDone(data, at))
	case "widget.streaming_text.value_delta":
		return asVariant[ThreadItemUpdate](readWidgetStreamingTextValueDelta(data, at))
	case "widget.component.updated":
		return asVariant[ThreadItemUpdate](readWidgetComponentUpdated(data, at))
	case "widget.root.updated":
		return asVariant[ThreadItemUpdate](readWidgetRootUpdated(data, at))
	case "workflow.task.added":
		return asVariant[ThreadItemUpdate](readWorkflowTaskAdded(data, at))
	case "workflow.task.updated":
		return asVariant[ThreadItemUpdate](readWorkflowTaskUpdated(data, at))
	case "generated_image.updated":
		return asVariant[ThreadItemUpdate](readGeneratedImageUpdated(data, at))
	default:
		return UnknownThreadItemUpdate{tag, data}, nil
	}
}

// UnmarshalThreadItemUpdate reads and checks; its errors are *DecodeError.
func UnmarshalThreadItemUpdate(data []byte) (ThreadItemUpdate, error) {
	return readThreadItemUpdate(data, "$")
}

// ThreadItemUpdatedEvent: A change to an item that is already shown.
type ThreadItemUpdatedEvent struct {
	ItemID string
	Update ThreadItemUpdate
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadItemUpdatedEvent(data json.RawMessage, at Path) (ThreadItemUpdatedEvent, error) {
	var v ThreadItemUpdatedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.item.updated"))
	v.ItemID = required(o, "item_id", readString(1))
	v.Update = required(o, "update", readThreadItemUpdate)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadItemUpdatedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.item.updated")
	w.member("item_id", v.ItemID)
	w.member("update", v.Update)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadItemUpdatedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadItemUpdatedEvent(data, "$")
	return err
}

func (ThreadItemUpdatedEvent) isThreadStreamEvent() {}

// ThreadPage: A page of threads; the page of items of each is empty (RD-14).
type ThreadPage struct {
	Data    []Thread
	HasMore bool
	// After: The cursor of the next page, present if and only if there is one (SER-06).
	After *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadPage(data json.RawMessage, at Path) (ThreadPage, error) {
	var v ThreadPage
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Data = required(o, "data", readArray(readThread))
	v.HasMore = required(o, "has_more", readBool)
	v.After = pointer(o, "after", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadPage) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("data", v.Data)
	w.member("has_more", v.HasMore)
	w.optional("after", v.After, v.After != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadPage) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadPage(data, "$")
	return err
}

// ThreadsAddClientToolOutputParams: The parameters of ThreadsAddClientToolOutputRequest.
type ThreadsAddClientToolOutputParams struct {
	ThreadID string
	Result   json.RawMessage
}

func readThreadsAddClientToolOutputParams(data json.RawMessage, at Path) (ThreadsAddClientToolOutputParams, error) {
	var v ThreadsAddClientToolOutputParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.Result = required(o, "result", readAny)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddClientToolOutputParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("result", v.Result)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddClientToolOutputParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddClientToolOutputParams(data, "$")
	return err
}

// ThreadsAddClientToolOutputRequest: Submits the result of the pending client tool call, which may be null; streams.
type ThreadsAddClientToolOutputRequest struct {
	Params   ThreadsAddClientToolOutputParams
	Metadata json.RawMessage
}

func readThreadsAddClientToolOutputRequest(data json.RawMessage, at Path) (ThreadsAddClientToolOutputRequest, error) {
	var v ThreadsAddClientToolOutputRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.add_client_tool_output"))
	v.Params = required(o, "params", readThreadsAddClientToolOutputParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddClientToolOutputRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.add_client_tool_output")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddClientToolOutputRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddClientToolOutputRequest(data, "$")
	return err
}

func (ThreadsAddClientToolOutputRequest) isChatKitRequest() {}

// ThreadsAddStructuredInputParams: The parameters of ThreadsAddStructuredInputRequest.
type ThreadsAddStructuredInputParams struct {
	ThreadID string
	ItemID   string
	Input    StructuredInputSubmission
}

func readThreadsAddStructuredInputParams(data json.RawMessage, at Path) (ThreadsAddStructuredInputParams, error) {
	var v ThreadsAddStructuredInputParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.ItemID = required(o, "item_id", readString(1))
	v.Input = required(o, "input", readStructuredInputSubmission)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddStructuredInputParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("item_id", v.ItemID)
	w.member("input", v.Input)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddStructuredInputParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddStructuredInputParams(data, "$")
	return err
}

// ThreadsAddStructuredInputRequest: Answers or skips the questions of an item; streams.
type ThreadsAddStructuredInputRequest struct {
	Params   ThreadsAddStructuredInputParams
	Metadata json.RawMessage
}

func readThreadsAddStructuredInputRequest(data json.RawMessage, at Path) (ThreadsAddStructuredInputRequest, error) {
	var v ThreadsAddStructuredInputRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.add_structured_input"))
	v.Params = required(o, "params", readThreadsAddStructuredInputParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddStructuredInputRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.add_structured_input")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddStructuredInputRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddStructuredInputRequest(data, "$")
	return err
}

func (ThreadsAddStructuredInputRequest) isChatKitRequest() {}

// ThreadsAddUserMessageParams: The parameters of ThreadsAddUserMessageRequest.
type ThreadsAddUserMessageParams struct {
	ThreadID string
	Input    UserMessageInput
}

func readThreadsAddUserMessageParams(data json.RawMessage, at Path) (ThreadsAddUserMessageParams, error) {
	var v ThreadsAddUserMessageParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.Input = required(o, "input", readUserMessageInput)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddUserMessageParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("input", v.Input)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddUserMessageParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddUserMessageParams(data, "$")
	return err
}

// ThreadsAddUserMessageRequest: Adds a user message to a thread; streams.
type ThreadsAddUserMessageRequest struct {
	Params   ThreadsAddUserMessageParams
	Metadata json.RawMessage
}

func readThreadsAddUserMessageRequest(data json.RawMessage, at Path) (ThreadsAddUserMessageRequest, error) {
	var v ThreadsAddUserMessageRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.add_user_message"))
	v.Params = required(o, "params", readThreadsAddUserMessageParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsAddUserMessageRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.add_user_message")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsAddUserMessageRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsAddUserMessageRequest(data, "$")
	return err
}

func (ThreadsAddUserMessageRequest) isChatKitRequest() {}

// ThreadsCreateParams: The parameters of ThreadsCreateRequest.
type ThreadsCreateParams struct {
	Input UserMessageInput
}

func readThreadsCreateParams(data json.RawMessage, at Path) (ThreadsCreateParams, error) {
	var v ThreadsCreateParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Input = required(o, "input", readUserMessageInput)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsCreateParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("input", v.Input)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsCreateParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsCreateParams(data, "$")
	return err
}

// ThreadsCreateRequest: Creates a thread with the user's first message; streams.
type ThreadsCreateRequest struct {
	Params   ThreadsCreateParams
	Metadata json.RawMessage
}

func readThreadsCreateRequest(data json.RawMessage, at Path) (ThreadsCreateRequest, error) {
	var v ThreadsCreateRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.create"))
	v.Params = required(o, "params", readThreadsCreateParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsCreateRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.create")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsCreateRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsCreateRequest(data, "$")
	return err
}

func (ThreadsCreateRequest) isChatKitRequest() {}

// ThreadsCustomActionParams: The parameters of ThreadsCustomActionRequest.
type ThreadsCustomActionParams struct {
	ThreadID string
	// ItemID: The widget whose action it is; absent for an action of the page itself.
	ItemID *string
	Action Action
}

func readThreadsCustomActionParams(data json.RawMessage, at Path) (ThreadsCustomActionParams, error) {
	var v ThreadsCustomActionParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.ItemID = pointer(o, "item_id", readString(0))
	v.Action = required(o, "action", readAction)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsCustomActionParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.optional("item_id", v.ItemID, v.ItemID != nil)
	w.member("action", v.Action)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsCustomActionParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsCustomActionParams(data, "$")
	return err
}

// ThreadsCustomActionRequest: Runs an action of a widget or of the page; streams.
type ThreadsCustomActionRequest struct {
	Params   ThreadsCustomActionParams
	Metadata json.RawMessage
}

func readThreadsCustomActionRequest(data json.RawMessage, at Path) (ThreadsCustomActionRequest, error) {
	var v ThreadsCustomActionRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.custom_action"))
	v.Params = required(o, "params", readThreadsCustomActionParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsCustomActionRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.custom_action")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsCustomActionRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsCustomActionRequest(data, "$")
	return err
}

func (ThreadsCustomActionRequest) isChatKitRequest() {}

// ThreadsDeleteParams: The parameters of ThreadsDeleteRequest.
type ThreadsDeleteParams struct {
	ThreadID string
}

func readThreadsDeleteParams(data json.RawMessage, at Path) (ThreadsDeleteParams, error) {
	var v ThreadsDeleteParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsDeleteParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsDeleteParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsDeleteParams(data, "$")
	return err
}

// ThreadsDeleteRequest: Deletes a thread with its items; an unknown thread counts as deleted (TU-06).
type ThreadsDeleteRequest struct {
	Params   ThreadsDeleteParams
	Metadata json.RawMessage
}

func readThreadsDeleteRequest(data json.RawMessage, at Path) (ThreadsDeleteRequest, error) {
	var v ThreadsDeleteRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.delete"))
	v.Params = required(o, "params", readThreadsDeleteParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsDeleteRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.delete")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsDeleteRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsDeleteRequest(data, "$")
	return err
}

func (ThreadsDeleteRequest) isChatKitRequest() {}

// ThreadsGetByIdParams: The parameters of ThreadsGetByIdRequest.
type ThreadsGetByIdParams struct {
	ThreadID string
}

func readThreadsGetByIdParams(data json.RawMessage, at Path) (ThreadsGetByIdParams, error) {
	var v ThreadsGetByIdParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsGetByIdParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsGetByIdParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsGetByIdParams(data, "$")
	return err
}

// ThreadsGetByIdRequest: Returns a thread with its oldest items.
type ThreadsGetByIdRequest struct {
	Params   ThreadsGetByIdParams
	Metadata json.RawMessage
}

func readThreadsGetByIdRequest(data json.RawMessage, at Path) (ThreadsGetByIdRequest, error) {
	var v ThreadsGetByIdRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.get_by_id"))
	v.Params = required(o, "params", readThreadsGetByIdParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsGetByIdRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.get_by_id")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsGetByIdRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsGetByIdRequest(data, "$")
	return err
}

func (ThreadsGetByIdRequest) isChatKitRequest() {}

// ThreadsListParams: The parameters of ThreadsListRequest.
type ThreadsListParams struct {
	// Limit: The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
	Limit *int64
	Order Order
	// After: The cursor of the previous page, read in the same `order`.
	After *string
}

func readThreadsListParams(data json.RawMessage, at Path) (ThreadsListParams, error) {
	var v ThreadsListParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Limit = pointer(o, "limit", readInteger(0, noMaximum))
	v.Order = filled(o, "order", readOrder, `"desc"`)
	v.After = pointer(o, "after", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsListParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.optional("limit", v.Limit, v.Limit != nil)
	w.member("order", v.Order)
	w.optional("after", v.After, v.After != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsListParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsListParams(data, "$")
	return err
}

// ThreadsListRequest: Returns a page of the user's threads.
type ThreadsListRequest struct {
	Params   ThreadsListParams
	Metadata json.RawMessage
}

func readThreadsListRequest(data json.RawMessage, at Path) (ThreadsListRequest, error) {
	var v ThreadsListRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.list"))
	v.Params = required(o, "params", readThreadsListParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsListRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.list")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsListRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsListRequest(data, "$")
	return err
}

func (ThreadsListRequest) isChatKitRequest() {}

// ThreadsRetryAfterItemParams: The parameters of ThreadsRetryAfterItemRequest.
type ThreadsRetryAfterItemParams struct {
	ThreadID string
	ItemID   string
}

func readThreadsRetryAfterItemParams(data json.RawMessage, at Path) (ThreadsRetryAfterItemParams, error) {
	var v ThreadsRetryAfterItemParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.ItemID = required(o, "item_id", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsRetryAfterItemParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("item_id", v.ItemID)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsRetryAfterItemParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsRetryAfterItemParams(data, "$")
	return err
}

// ThreadsRetryAfterItemRequest: Removes everything after a user message and answers it again; streams.
type ThreadsRetryAfterItemRequest struct {
	Params   ThreadsRetryAfterItemParams
	Metadata json.RawMessage
}

func readThreadsRetryAfterItemRequest(data json.RawMessage, at Path) (ThreadsRetryAfterItemRequest, error) {
	var v ThreadsRetryAfterItemRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.retry_after_item"))
	v.Params = required(o, "params", readThreadsRetryAfterItemParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsRetryAfterItemRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.retry_after_item")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsRetryAfterItemRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsRetryAfterItemRequest(data, "$")
	return err
}

func (ThreadsRetryAfterItemRequest) isChatKitRequest() {}

// ThreadsSyncCustomActionParams: The parameters of ThreadsSyncCustomActionRequest.
type ThreadsSyncCustomActionParams struct {
	ThreadID string
	// ItemID: The widget whose action it is; absent for an action of the page itself.
	ItemID *string
	Action Action
}

func readThreadsSyncCustomActionParams(data json.RawMessage, at Path) (ThreadsSyncCustomActionParams, error) {
	var v ThreadsSyncCustomActionParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.ItemID = pointer(o, "item_id", readString(0))
	v.Action = required(o, "action", readAction)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsSyncCustomActionParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.optional("item_id", v.ItemID, v.ItemID != nil)
	w.member("action", v.Action)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsSyncCustomActionParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsSyncCustomActionParams(data, "$")
	return err
}

// ThreadsSyncCustomActionRequest: Runs an action whose config has `streaming: false`; it may run while a stream is open.
type ThreadsSyncCustomActionRequest struct {
	Params   ThreadsSyncCustomActionParams
	Metadata json.RawMessage
}

func readThreadsSyncCustomActionRequest(data json.RawMessage, at Path) (ThreadsSyncCustomActionRequest, error) {
	var v ThreadsSyncCustomActionRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.sync_custom_action"))
	v.Params = required(o, "params", readThreadsSyncCustomActionParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsSyncCustomActionRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.sync_custom_action")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsSyncCustomActionRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsSyncCustomActionRequest(data, "$")
	return err
}

func (ThreadsSyncCustomActionRequest) isChatKitRequest() {}

// ThreadStatus: The state of the composer; by default a server accepts requests in any state (Q-53).
type ThreadStatus interface {
	isThreadStatus()
}

// UnknownThreadStatus is a ThreadStatus of a type that this version of the protocol does not recognise, unchanged.
type UnknownThreadStatus struct {
	Type string
	JSON json.RawMessage
}

func (UnknownThreadStatus) isThreadStatus() {}

// MarshalJSON gives it back unchanged.
func (v UnknownThreadStatus) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readThreadStatus(data json.RawMessage, at Path) (ThreadStatus, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "active":
		return asVariant[ThreadStatus](readActiveStatus(data, at))
	case "locked":
		return asVariant[ThreadStatus](readLockedStatus(data, at))
	case "closed":
		return asVariant[ThreadStatus](readClosedStatus(data, at))
	default:
		return UnknownThreadStatus{tag, data}, nil
	}
}

// UnmarshalThreadStatus reads and checks; its errors are *DecodeError.
func UnmarshalThreadStatus(data []byte) (ThreadStatus, error) {
	return readThreadStatus(data, "$")
}

// ThreadStreamEvent: One message of a stream: the `data` of one server-sent event.
type ThreadStreamEvent interface {
	isThreadStreamEvent()
}

// UnknownThreadStreamEvent is a ThreadStreamEvent of a type that this version of the protocol does not recognise, unchanged.
type UnknownThreadStreamEvent struct {
	Type string
	JSON json.RawMessage
}

func (UnknownThreadStreamEvent) isThreadStreamEvent() {}

// MarshalJSON gives it back unchanged.
func (v UnknownThreadStreamEvent) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readThreadStreamEvent(data json.RawMessage, at Path) (ThreadStreamEvent, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "thread.created":
		return asVariant[ThreadStreamEvent](readThreadCreatedEvent(data, at))
	case "thread.updated":
		return asVariant[ThreadStreamEvent](readThreadUpdatedEvent(data, at))
	case "thread.item.added":
		return asVariant[ThreadStreamEvent](readThreadItemAddedEvent(data, at))
	case "thread.item.updated":
		return asVariant[ThreadStreamEvent](readThreadItemUpdatedEvent(data, at))
	case "thread.item.done":
		return asVariant[ThreadStreamEvent](readThreadItemDoneEvent(data, at))
	case "thread.item.removed":
		return asVariant[ThreadStreamEvent](readThreadItemRemovedEvent(data, at))
	case "thread.item.replaced":
		return asVariant[ThreadStreamEvent](readThreadItemReplacedEvent(data, at))
	case "stream_options":
		return asVariant[ThreadStreamEvent](readStreamOptionsEvent(data, at))
	case "progress_update":
		return asVariant[ThreadStreamEvent](readProgressUpdateEvent(data, at))
	case "client_effect":
		return asVariant[ThreadStreamEvent](readClientEffectEvent(data, at))
	case "error":
		return asVariant[ThreadStreamEvent](readErrorEvent(data, at))
	case "notice":
		return asVariant[ThreadStreamEvent](readNoticeEvent(data, at))
	default:
		return UnknownThreadStreamEvent{tag, data}, nil
	}
}

// UnmarshalThreadStreamEvent reads and checks; its errors are *DecodeError.
func UnmarshalThreadStreamEvent(data []byte) (ThreadStreamEvent, error) {
	return readThreadStreamEvent(data, "$")
}

// ThreadsUpdateParams: The parameters of ThreadsUpdateRequest.
type ThreadsUpdateParams struct {
	ThreadID string
	Title    string
}

func readThreadsUpdateParams(data json.RawMessage, at Path) (ThreadsUpdateParams, error) {
	var v ThreadsUpdateParams
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ThreadID = required(o, "thread_id", readString(1))
	v.Title = required(o, "title", readString(0))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsUpdateParams) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("thread_id", v.ThreadID)
	w.member("title", v.Title)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsUpdateParams) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsUpdateParams(data, "$")
	return err
}

// ThreadsUpdateRequest: Renames a thread.
type ThreadsUpdateRequest struct {
	Params   ThreadsUpdateParams
	Metadata json.RawMessage
}

func readThreadsUpdateRequest(data json.RawMessage, at Path) (ThreadsUpdateRequest, error) {
	var v ThreadsUpdateRequest
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("threads.update"))
	v.Params = required(o, "params", readThreadsUpdateParams)
	v.Metadata = filled(o, "metadata", readFreeObject, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadsUpdateRequest) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "threads.update")
	w.member("params", v.Params)
	w.optional("metadata", v.Metadata, v.Metadata != nil)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadsUpdateRequest) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadsUpdateRequest(data, "$")
	return err
}

func (ThreadsUpdateRequest) isChatKitRequest() {}

// ThreadUpdatedEvent: The full public state of the thread: if `title` is absent, the thread has none (Q-47).
type ThreadUpdatedEvent struct {
	Thread Thread
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readThreadUpdatedEvent(data json.RawMessage, at Path) (ThreadUpdatedEvent, error) {
	var v ThreadUpdatedEvent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("thread.updated"))
	v.Thread = required(o, "thread", readThread)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ThreadUpdatedEvent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "thread.updated")
	w.member("thread", v.Thread)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ThreadUpdatedEvent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readThreadUpdatedEvent(data, "$")
	return err
}

func (ThreadUpdatedEvent) isThreadStreamEvent() {}

// TitleComponent: A heading.
type TitleComponent struct {
	ID        *string
	Key       *string
	Value     string
	Color     WidgetColor
	Weight    *FontWeight
	TextAlign *Placement
	// Truncate: Cuts the text at the end of its last line.
	Truncate *bool
	MaxLines *json.Number
	Size     *TitleSize
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTitleComponent(data json.RawMessage, at Path) (TitleComponent, error) {
	var v TitleComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Title"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Value = required(o, "value", readString(0))
	v.Color = optional(o, "color", readWidgetColor)
	v.Weight = pointer(o, "weight", readFontWeight)
	v.TextAlign = pointer(o, "textAlign", readPlacement)
	v.Truncate = pointer(o, "truncate", readBool)
	v.MaxLines = pointer(o, "maxLines", readNumber(noLeast, noMost))
	v.Size = pointer(o, "size", readTitleSize)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TitleComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Title")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.member("value", v.Value)
	w.optional("color", v.Color, v.Color != nil)
	w.optional("weight", v.Weight, v.Weight != nil)
	w.optional("textAlign", v.TextAlign, v.TextAlign != nil)
	w.optional("truncate", v.Truncate, v.Truncate != nil)
	w.optional("maxLines", v.MaxLines, v.MaxLines != nil)
	w.optional("size", v.Size, v.Size != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TitleComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTitleComponent(data, "$")
	return err
}

func (TitleComponent) isWidgetComponent() {}

// TitleSize: The size of a title.
type TitleSize string

const (
	TitleSizeSm  TitleSize = "sm"
	TitleSizeMd  TitleSize = "md"
	TitleSizeLg  TitleSize = "lg"
	TitleSizeXl  TitleSize = "xl"
	TitleSize2xl TitleSize = "2xl"
	TitleSize3xl TitleSize = "3xl"
	TitleSize4xl TitleSize = "4xl"
	TitleSize5xl TitleSize = "5xl"
)

func readTitleSize(data json.RawMessage, at Path) (TitleSize, error) {
	text, err := readLiteral("sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl")(data, at)
	return TitleSize(text), err
}

// ToolChoice: The tool that the user chose in the composer.
type ToolChoice struct {
	ID string
}

func readToolChoice(data json.RawMessage, at Path) (ToolChoice, error) {
	var v ToolChoice
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.ID = required(o, "id", readString(1))
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v ToolChoice) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("id", v.ID)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *ToolChoice) UnmarshalJSON(data []byte) (err error) {
	*v, err = readToolChoice(data, "$")
	return err
}

// TranscriptionAnswer: The spoken words as text.
type TranscriptionAnswer struct {
	Text string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTranscriptionAnswer(data json.RawMessage, at Path) (TranscriptionAnswer, error) {
	var v TranscriptionAnswer
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Text = required(o, "text", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TranscriptionAnswer) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("text", v.Text)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TranscriptionAnswer) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTranscriptionAnswer(data, "$")
	return err
}

// TransitionComponent: Animates changes of its child.
type TransitionComponent struct {
	ID       *string
	Key      *string
	Children WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readTransitionComponent(data json.RawMessage, at Path) (TransitionComponent, error) {
	var v TransitionComponent
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("Transition"))
	v.ID = pointer(o, "id", readString(1))
	v.Key = pointer(o, "key", readString(0))
	v.Children = optional(o, "children", readWidgetComponent)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v TransitionComponent) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "Transition")
	w.optional("id", v.ID, v.ID != nil)
	w.optional("key", v.Key, v.Key != nil)
	w.optional("children", v.Children, v.Children != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *TransitionComponent) UnmarshalJSON(data []byte) (err error) {
	*v, err = readTransitionComponent(data, "$")
	return err
}

func (TransitionComponent) isWidgetComponent() {}

// UploadDescriptor: Where and how the client uploads the bytes; absent once they are uploaded.
type UploadDescriptor struct {
	URL     string
	Method  UploadMethod
	Headers map[string]string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readUploadDescriptor(data json.RawMessage, at Path) (UploadDescriptor, error) {
	var v UploadDescriptor
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.URL = required(o, "url", readURI)
	v.Method = required(o, "method", readUploadMethod)
	v.Headers = optional(o, "headers", readMap(readString(0)))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v UploadDescriptor) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("url", v.URL)
	w.member("method", v.Method)
	w.optional("headers", v.Headers, v.Headers != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *UploadDescriptor) UnmarshalJSON(data []byte) (err error) {
	*v, err = readUploadDescriptor(data, "$")
	return err
}

// UploadMethod: How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves.
type UploadMethod string

const (
	UploadMethodPOST UploadMethod = "POST"
	UploadMethodPUT  UploadMethod = "PUT"
)

func readUploadMethod(data json.RawMessage, at Path) (UploadMethod, error) {
	text, err := readLiteral("POST", "PUT")(data, at)
	return UploadMethod(text), err
}

// URLSource: A web page that supports a statement.
type URLSource struct {
	Title       string
	Description *string
	Timestamp   *string
	Group       *string
	URL         string
	Attribution *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readURLSource(data json.RawMessage, at Path) (URLSource, error) {
	var v URLSource
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("url"))
	v.Title = required(o, "title", readString(0))
	v.Description = pointer(o, "description", readString(0))
	v.Timestamp = pointer(o, "timestamp", readString(0))
	v.Group = pointer(o, "group", readString(0))
	v.URL = required(o, "url", readString(0))
	v.Attribution = pointer(o, "attribution", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v URLSource) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "url")
	w.member("title", v.Title)
	w.optional("description", v.Description, v.Description != nil)
	w.optional("timestamp", v.Timestamp, v.Timestamp != nil)
	w.optional("group", v.Group, v.Group != nil)
	w.member("url", v.URL)
	w.optional("attribution", v.Attribution, v.Attribution != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *URLSource) UnmarshalJSON(data []byte) (err error) {
	*v, err = readURLSource(data, "$")
	return err
}

func (URLSource) isSource() {}

// UserMessageContent: A part of a user message.
type UserMessageContent interface {
	isUserMessageContent()
}

// UnknownUserMessageContent is a UserMessageContent of a type that this version of the protocol does not recognise, unchanged.
type UnknownUserMessageContent struct {
	Type string
	JSON json.RawMessage
}

func (UnknownUserMessageContent) isUserMessageContent() {}

// MarshalJSON gives it back unchanged.
func (v UnknownUserMessageContent) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readUserMessageContent(data json.RawMessage, at Path) (UserMessageContent, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "input_text":
		return asVariant[UserMessageContent](readInputText(data, at))
	case "input_tag":
		return asVariant[UserMessageContent](readInputTag(data, at))
	default:
		return UnknownUserMessageContent{tag, data}, nil
	}
}

// UnmarshalUserMessageContent reads and checks; its errors are *DecodeError.
func UnmarshalUserMessageContent(data []byte) (UserMessageContent, error) {
	return readUserMessageContent(data, "$")
}

// UserMessageInput: The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13).
type UserMessageInput struct {
	Content          []UserMessageContent
	Attachments      []string
	QuotedText       *string
	InferenceOptions InferenceOptions
}

func readUserMessageInput(data json.RawMessage, at Path) (UserMessageInput, error) {
	var v UserMessageInput
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Content = required(o, "content", readArray(readUserMessageContent))
	v.Attachments = filled(o, "attachments", readArray(readString(1)), `[]`)
	v.QuotedText = pointer(o, "quoted_text", readString(0))
	v.InferenceOptions = filled(o, "inference_options", readInferenceOptions, `{}`)
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v UserMessageInput) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("content", v.Content)
	w.optional("attachments", v.Attachments, v.Attachments != nil)
	w.optional("quoted_text", v.QuotedText, v.QuotedText != nil)
	w.member("inference_options", v.InferenceOptions)
	return w.end(nil)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *UserMessageInput) UnmarshalJSON(data []byte) (err error) {
	*v, err = readUserMessageInput(data, "$")
	return err
}

// UserMessageItem: A message that the user sent; only the server creates it, from `input`.
type UserMessageItem struct {
	ID               string
	ThreadID         string
	CreatedAt        string
	Content          []UserMessageContent
	Attachments      []Attachment
	QuotedText       *string
	InferenceOptions *InferenceOptions
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readUserMessageItem(data json.RawMessage, at Path) (UserMessageItem, error) {
	var v UserMessageItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("user_message"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Content = required(o, "content", readArray(readUserMessageContent))
	v.Attachments = optional(o, "attachments", readArray(readAttachment))
	v.QuotedText = pointer(o, "quoted_text", readString(0))
	v.InferenceOptions = pointer(o, "inference_options", readInferenceOptions)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v UserMessageItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "user_message")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("content", v.Content)
	w.optional("attachments", v.Attachments, v.Attachments != nil)
	w.optional("quoted_text", v.QuotedText, v.QuotedText != nil)
	w.optional("inference_options", v.InferenceOptions, v.InferenceOptions != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *UserMessageItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readUserMessageItem(data, "$")
	return err
}

func (UserMessageItem) isThreadItem() {}

func (UserMessageItem) isVisibleItem() {}

// VisibleItem: An item that a client may see: one entry of the conversation.
type VisibleItem interface {
	isVisibleItem()
}

// UnknownVisibleItem is a VisibleItem of a type that this version of the protocol does not recognise, unchanged.
type UnknownVisibleItem struct {
	Type string
	JSON json.RawMessage
}

func (UnknownVisibleItem) isVisibleItem() {}

// MarshalJSON gives it back unchanged.
func (v UnknownVisibleItem) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readVisibleItem(data json.RawMessage, at Path) (VisibleItem, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "user_message":
		return asVariant[VisibleItem](readUserMessageItem(data, at))
	case "assistant_message":
		return asVariant[VisibleItem](readAssistantMessageItem(data, at))
	case "client_tool_call":
		return asVariant[VisibleItem](readClientToolCallItem(data, at))
	case "widget":
		return asVariant[VisibleItem](readWidgetItem(data, at))
	case "generated_image":
		return asVariant[VisibleItem](readGeneratedImageItem(data, at))
	case "structured_input":
		return asVariant[VisibleItem](readStructuredInputItem(data, at))
	case "workflow":
		return asVariant[VisibleItem](readWorkflowItem(data, at))
	case "task":
		return asVariant[VisibleItem](readTaskItem(data, at))
	case "end_of_turn":
		return asVariant[VisibleItem](readEndOfTurnItem(data, at))
	default:
		return UnknownVisibleItem{tag, data}, nil
	}
}

// UnmarshalVisibleItem reads and checks; its errors are *DecodeError.
func UnmarshalVisibleItem(data []byte) (VisibleItem, error) {
	return readVisibleItem(data, "$")
}

// WidgetChildren: One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with.
type WidgetChildren = json.RawMessage

func readWidgetChildren(data json.RawMessage, at Path) (WidgetChildren, error) {
	return readChoice(fits(readArray(readWidgetComponent)), fits(readWidgetComponent))(data, at)
}

// WidgetColor: A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme.
type WidgetColor = json.RawMessage

func readWidgetColor(data json.RawMessage, at Path) (WidgetColor, error) {
	return readChoice(fits(readString(0)), fits(readThemeColor))(data, at)
}

// WidgetComponent: A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by `type`. Parse widgets from a template with `WidgetRoot.parse()`.
type WidgetComponent interface {
	isWidgetComponent()
}

// UnknownWidgetComponent is a WidgetComponent of a type that this version of the protocol does not recognise, unchanged.
type UnknownWidgetComponent struct {
	Type string
	JSON json.RawMessage
}

func (UnknownWidgetComponent) isWidgetComponent() {}

// MarshalJSON gives it back unchanged.
func (v UnknownWidgetComponent) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readWidgetComponent(data json.RawMessage, at Path) (WidgetComponent, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "ListViewItem":
		return asVariant[WidgetComponent](readListViewItemComponent(data, at))
	case "Box":
		return asVariant[WidgetComponent](readBoxComponent(data, at))
	case "Row":
		return asVariant[WidgetComponent](readRowComponent(data, at))
	case "Col":
		return asVariant[WidgetComponent](readColComponent(data, at))
	case "Form":
		return asVariant[WidgetComponent](readFormComponent(data, at))
	case "Spacer":
		return asVariant[WidgetComponent](readSpacerComponent(data, at))
	case "Divider":
		return asVariant[WidgetComponent](readDividerComponent(data, at))
	case "Transition":
		return asVariant[WidgetComponent](readTransitionComponent(data, at))
	case "Text":
		return asVariant[WidgetComponent](readTextComponent(data, at))
	case "Title":
		return asVariant[WidgetComponent](readTitleComponent(data, at))
	case "Caption":
		return asVariant[WidgetComponent](readCaptionComponent(data, at))
	case "Markdown":
		return asVariant[WidgetComponent](readMarkdownComponent(data, at))
	case "Badge":
		return asVariant[WidgetComponent](readBadgeComponent(data, at))
	case "Icon":
		return asVariant[WidgetComponent](readIconComponent(data, at))
	case "Image":
		return asVariant[WidgetComponent](readImageComponent(data, at))
	case "Button":
		return asVariant[WidgetComponent](readButtonComponent(data, at))
	case "Input":
		return asVariant[WidgetComponent](readInputComponent(data, at))
	case "Textarea":
		return asVariant[WidgetComponent](readTextareaComponent(data, at))
	case "Select":
		return asVariant[WidgetComponent](readSelectComponent(data, at))
	case "DatePicker":
		return asVariant[WidgetComponent](readDatePickerComponent(data, at))
	case "Checkbox":
		return asVariant[WidgetComponent](readCheckboxComponent(data, at))
	case "RadioGroup":
		return asVariant[WidgetComponent](readRadioGroupComponent(data, at))
	case "Label":
		return asVariant[WidgetComponent](readLabelComponent(data, at))
	case "Chart":
		return asVariant[WidgetComponent](readChartComponent(data, at))
	case "Table":
		return asVariant[WidgetComponent](readTableComponent(data, at))
	case "Table.Row":
		return asVariant[WidgetComponent](readTableRowComponent(data, at))
	case "Table.Cell":
		return asVariant[WidgetComponent](readTableCellComponent(data, at))
	case "Card":
		return asVariant[WidgetComponent](readCardRoot(data, at))
	case "ListView":
		return asVariant[WidgetComponent](readListViewRoot(data, at))
	case "Basic":
		return asVariant[WidgetComponent](readBasicRoot(data, at))
	default:
		return UnknownWidgetComponent{tag, data}, nil
	}
}

// UnmarshalWidgetComponent reads and checks; its errors are *DecodeError.
func UnmarshalWidgetComponent(data []byte) (WidgetComponent, error) {
	return readWidgetComponent(data, "$")
}

// WidgetComponentUpdated: Replaces the component with that id.
type WidgetComponentUpdated struct {
	ComponentID string
	Component   WidgetComponent
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWidgetComponentUpdated(data json.RawMessage, at Path) (WidgetComponentUpdated, error) {
	var v WidgetComponentUpdated
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("widget.component.updated"))
	v.ComponentID = required(o, "component_id", readString(1))
	v.Component = required(o, "component", readWidgetComponent)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WidgetComponentUpdated) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "widget.component.updated")
	w.member("component_id", v.ComponentID)
	w.member("component", v.Component)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WidgetComponentUpdated) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWidgetComponentUpdated(data, "$")
	return err
}

func (WidgetComponentUpdated) isThreadItemUpdate() {}

// WidgetItem: A widget in the thread; it accepts actions once it is done.
type WidgetItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Widget    WidgetRoot
	// CopyText: The text that the client's copy button copies.
	CopyText *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWidgetItem(data json.RawMessage, at Path) (WidgetItem, error) {
	var v WidgetItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("widget"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Widget = required(o, "widget", readWidgetRoot)
	v.CopyText = pointer(o, "copy_text", readString(0))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WidgetItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "widget")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("widget", v.Widget)
	w.optional("copy_text", v.CopyText, v.CopyText != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WidgetItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWidgetItem(data, "$")
	return err
}

func (WidgetItem) isThreadItem() {}

func (WidgetItem) isVisibleItem() {}

// WidgetRoot: The outermost node of a widget.
type WidgetRoot interface {
	isWidgetRoot()
}

// UnknownWidgetRoot is a WidgetRoot of a type that this version of the protocol does not recognise, unchanged.
type UnknownWidgetRoot struct {
	Type string
	JSON json.RawMessage
}

func (UnknownWidgetRoot) isWidgetRoot() {}

// MarshalJSON gives it back unchanged.
func (v UnknownWidgetRoot) MarshalJSON() ([]byte, error) { return v.JSON, nil }

func readWidgetRoot(data json.RawMessage, at Path) (WidgetRoot, error) {
	tag, err := readTag(data, at)
	if err != nil {
		return nil, err
	}
	switch tag {
	case "Card":
		return asVariant[WidgetRoot](readCardRoot(data, at))
	case "ListView":
		return asVariant[WidgetRoot](readListViewRoot(data, at))
	case "Basic":
		return asVariant[WidgetRoot](readBasicRoot(data, at))
	default:
		return UnknownWidgetRoot{tag, data}, nil
	}
}

// UnmarshalWidgetRoot reads and checks; its errors are *DecodeError.
func UnmarshalWidgetRoot(data []byte) (WidgetRoot, error) {
	return readWidgetRoot(data, "$")
}

// WidgetRootUpdated: Replaces the whole widget.
type WidgetRootUpdated struct {
	Widget WidgetRoot
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWidgetRootUpdated(data json.RawMessage, at Path) (WidgetRootUpdated, error) {
	var v WidgetRootUpdated
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("widget.root.updated"))
	v.Widget = required(o, "widget", readWidgetRoot)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WidgetRootUpdated) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "widget.root.updated")
	w.member("widget", v.Widget)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WidgetRootUpdated) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWidgetRootUpdated(data, "$")
	return err
}

func (WidgetRootUpdated) isThreadItemUpdate() {}

// WidgetStatus: A status line for the whole widget, with a favicon by URL or an icon by name.
type WidgetStatus struct {
	Text    string
	Favicon *string
	Frame   *bool
	Icon    *string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWidgetStatus(data json.RawMessage, at Path) (WidgetStatus, error) {
	var v WidgetStatus
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Text = required(o, "text", readString(0))
	v.Favicon = pointer(o, "favicon", readString(0))
	v.Frame = pointer(o, "frame", readBool)
	v.Icon = pointer(o, "icon", readString(1))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WidgetStatus) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("text", v.Text)
	w.optional("favicon", v.Favicon, v.Favicon != nil)
	w.optional("frame", v.Frame, v.Frame != nil)
	w.optional("icon", v.Icon, v.Icon != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WidgetStatus) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWidgetStatus(data, "$")
	return err
}

// WidgetStreamingTextValueDelta: Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08).
type WidgetStreamingTextValueDelta struct {
	ComponentID string
	Delta       string
	Done        bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWidgetStreamingTextValueDelta(data json.RawMessage, at Path) (WidgetStreamingTextValueDelta, error) {
	var v WidgetStreamingTextValueDelta
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("widget.streaming_text.value_delta"))
	v.ComponentID = required(o, "component_id", readString(1))
	v.Delta = required(o, "delta", readString(0))
	v.Done = required(o, "done", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WidgetStreamingTextValueDelta) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "widget.streaming_text.value_delta")
	w.member("component_id", v.ComponentID)
	w.member("delta", v.Delta)
	w.member("done", v.Done)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WidgetStreamingTextValueDelta) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWidgetStreamingTextValueDelta(data, "$")
	return err
}

func (WidgetStreamingTextValueDelta) isThreadItemUpdate() {}

// WidgetTheme: The theme of a widget, regardless of the page's.
type WidgetTheme string

const (
	WidgetThemeLight WidgetTheme = "light"
	WidgetThemeDark  WidgetTheme = "dark"
)

func readWidgetTheme(data json.RawMessage, at Path) (WidgetTheme, error) {
	text, err := readLiteral("light", "dark")(data, at)
	return WidgetTheme(text), err
}

// Workflow: A list of tasks that the assistant shows while it works.
type Workflow struct {
	Type     WorkflowType
	Tasks    []Task
	Summary  WorkflowSummary
	Expanded *bool
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWorkflow(data json.RawMessage, at Path) (Workflow, error) {
	var v Workflow
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.Type = required(o, "type", readWorkflowType)
	v.Tasks = required(o, "tasks", readArray(readTask))
	v.Summary = optional(o, "summary", readWorkflowSummary)
	v.Expanded = pointer(o, "expanded", readBool)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v Workflow) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", v.Type)
	w.member("tasks", v.Tasks)
	w.optional("summary", v.Summary, v.Summary != nil)
	w.optional("expanded", v.Expanded, v.Expanded != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *Workflow) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWorkflow(data, "$")
	return err
}

// WorkflowItem: The steps of the assistant's work.
type WorkflowItem struct {
	ID        string
	ThreadID  string
	CreatedAt string
	Workflow  Workflow
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWorkflowItem(data json.RawMessage, at Path) (WorkflowItem, error) {
	var v WorkflowItem
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("workflow"))
	v.ID = required(o, "id", readString(1))
	v.ThreadID = required(o, "thread_id", readString(1))
	v.CreatedAt = required(o, "created_at", readTime)
	v.Workflow = required(o, "workflow", readWorkflow)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WorkflowItem) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "workflow")
	w.member("id", v.ID)
	w.member("thread_id", v.ThreadID)
	w.member("created_at", v.CreatedAt)
	w.member("workflow", v.Workflow)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WorkflowItem) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWorkflowItem(data, "$")
	return err
}

func (WorkflowItem) isThreadItem() {}

func (WorkflowItem) isVisibleItem() {}

// WorkflowSummary: What a finished workflow shows while it is collapsed.
type WorkflowSummary interface {
	isWorkflowSummary()
}

func readWorkflowSummary(data json.RawMessage, at Path) (WorkflowSummary, error) {
	return firstOf(data, at, func(data json.RawMessage, at Path) (WorkflowSummary, error) {
		return asVariant[WorkflowSummary](readCustomSummary(data, at))
	}, func(data json.RawMessage, at Path) (WorkflowSummary, error) {
		return asVariant[WorkflowSummary](readDurationSummary(data, at))
	})
}

// UnmarshalWorkflowSummary reads and checks; its errors are *DecodeError.
func UnmarshalWorkflowSummary(data []byte) (WorkflowSummary, error) {
	return readWorkflowSummary(data, "$")
}

// WorkflowTaskAdded: Appends a task to a workflow; `task_index` is the number of tasks so far (WF-02).
type WorkflowTaskAdded struct {
	TaskIndex int64
	Task      Task
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWorkflowTaskAdded(data json.RawMessage, at Path) (WorkflowTaskAdded, error) {
	var v WorkflowTaskAdded
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("workflow.task.added"))
	v.TaskIndex = required(o, "task_index", readInteger(0, noMaximum))
	v.Task = required(o, "task", readTask)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WorkflowTaskAdded) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "workflow.task.added")
	w.member("task_index", v.TaskIndex)
	w.member("task", v.Task)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WorkflowTaskAdded) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWorkflowTaskAdded(data, "$")
	return err
}

func (WorkflowTaskAdded) isThreadItemUpdate() {}

// WorkflowTaskUpdated: Replaces a task of a workflow.
type WorkflowTaskUpdated struct {
	TaskIndex int64
	Task      Task
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readWorkflowTaskUpdated(data json.RawMessage, at Path) (WorkflowTaskUpdated, error) {
	var v WorkflowTaskUpdated
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	required(o, "type", readLiteral("workflow.task.updated"))
	v.TaskIndex = required(o, "task_index", readInteger(0, noMaximum))
	v.Task = required(o, "task", readTask)
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v WorkflowTaskUpdated) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("type", "workflow.task.updated")
	w.member("task_index", v.TaskIndex)
	w.member("task", v.Task)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *WorkflowTaskUpdated) UnmarshalJSON(data []byte) (err error) {
	*v, err = readWorkflowTaskUpdated(data, "$")
	return err
}

func (WorkflowTaskUpdated) isThreadItemUpdate() {}

// WorkflowType: Whether the tasks are those of the application or the model's own reasoning.
type WorkflowType string

const (
	WorkflowTypeCustom    WorkflowType = "custom"
	WorkflowTypeReasoning WorkflowType = "reasoning"
)

func readWorkflowType(data json.RawMessage, at Path) (WorkflowType, error) {
	text, err := readLiteral("custom", "reasoning")(data, at)
	return WorkflowType(text), err
}

// XAxisConfig: The axis along which the rows of `data` are placed.
type XAxisConfig struct {
	DataKey string
	Hide    *bool
	// Labels: The label that is shown instead of a value.
	Labels map[string]string
	// Extra holds members that this version of the protocol does not recognise.
	Extra map[string]json.RawMessage
}

func readXAxisConfig(data json.RawMessage, at Path) (XAxisConfig, error) {
	var v XAxisConfig
	o, err := readObject(data, at)
	if err != nil {
		return v, err
	}
	v.DataKey = required(o, "dataKey", readString(0))
	v.Hide = pointer(o, "hide", readBool)
	v.Labels = optional(o, "labels", readMap(readString(0)))
	v.Extra = o.rest()
	return v, o.err
}

// MarshalJSON writes what is there; absent members stay absent.
func (v XAxisConfig) MarshalJSON() ([]byte, error) {
	w := newWriter()
	w.member("dataKey", v.DataKey)
	w.optional("hide", v.Hide, v.Hide != nil)
	w.optional("labels", v.Labels, v.Labels != nil)
	return w.end(v.Extra)
}

// UnmarshalJSON reads and checks; its errors are *DecodeError.
func (v *XAxisConfig) UnmarshalJSON(data []byte) (err error) {
	*v, err = readXAxisConfig(data, "$")
	return err
}
