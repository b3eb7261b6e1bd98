/** The types of the ChatKit server protocol. Generated from schema.json; do not edit. */

/**
 * Where an action runs: in a callback of the page, or on the server by `threads.custom_action`.
 */
export type ActionHandler = ("client" | "server")
/**
 * Which part of a widget shows that an action is running; with `auto` the client chooses.
 */
export type LoadingBehavior = ("auto" | "none" | "self" | "container")
/**
 * How children are aligned across the direction of their container.
 */
export type Alignment = ("start" | "center" | "end" | "baseline" | "stretch")
/**
 * What a statement is based on.
 */
export type Source = (URLSource | FileSource | EntitySource)
/**
 * The same border on all sides (a number is its width), or borders by side.
 */
export type AnyBorder = (number | Border | Borders)
/**
 * A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme.
 */
export type WidgetColor = (string | ThemeColor)
/**
 * How a border is drawn, as in CSS.
 */
export type BorderStyle = ("solid" | "dashed" | "dotted" | "double" | "groove" | "ridge" | "inset" | "outset")
/**
 * How a line is interpolated between its points.
 */
export type CurveType = ("basis" | "basisClosed" | "basisOpen" | "bumpX" | "bumpY" | "bump" | "linear" | "linearClosed" | "natural" | "monotoneX" | "monotoneY" | "monotone" | "step" | "stepBefore" | "stepAfter")
/**
 * A part of an assistant message; there is only one type so far.
 */
export type AssistantMessageContent = OutputText
/**
 * A file that the user attached: the answer to `attachments.create`, and a part of a user message.
 */
export type Attachment = (FileAttachment | ImageAttachment)
/**
 * How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves.
 */
export type UploadMethod = ("POST" | "PUT")
/**
 * The meaning that a badge's colour conveys.
 */
export type BadgeColor = ("secondary" | "success" | "danger" | "warning" | "info" | "discovery")
/**
 * The visual weight of a badge.
 */
export type BadgeVariant = ("solid" | "soft" | "outline")
/**
 * The size of a badge.
 */
export type BadgeSize = ("sm" | "md" | "lg")
/**
 * The theme of a widget, regardless of the page's.
 */
export type WidgetTheme = ("light" | "dark")
/**
 * Side by side, or one below the other.
 */
export type Direction = ("row" | "col")
/**
 * A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string.
 */
export type CssValue = (number | string)
/**
 * The same space on all sides, or space by side.
 */
export type Space = (CssValue | Spacing)
/**
 * How children are distributed along the direction of their container.
 */
export type Justification = ("start" | "center" | "end" | "between" | "around" | "evenly" | "stretch")
/**
 * One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with.
 */
export type WidgetChildren = (WidgetComponent[] | WidgetComponent)
/**
 * A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by `type`. Parse widgets from a template with `WidgetRoot.parse()`.
 */
export type WidgetComponent = (ListViewItemComponent | BoxComponent | RowComponent | ColComponent | FormComponent | SpacerComponent | DividerComponent | TransitionComponent | TextComponent | TitleComponent | CaptionComponent | MarkdownComponent | BadgeComponent | IconComponent | ImageComponent | ButtonComponent | InputComponent | TextareaComponent | SelectComponent | DatePickerComponent | CheckboxComponent | RadioGroupComponent | LabelComponent | ChartComponent | TableComponent | TableRowComponent | TableCellComponent | CardRoot | ListViewRoot | BasicRoot | UnknownWidgetComponent)
/**
 * Whether children wrap onto new lines, as in CSS.
 */
export type FlexWrap = ("nowrap" | "wrap" | "wrap-reverse")
/**
 * The radius of corners.
 */
export type RadiusValue = ("none" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl" | "4xl" | "full" | "100%")
/**
 * The weight of a font.
 */
export type FontWeight = ("normal" | "medium" | "semibold" | "bold")
/**
 * Placement along a line.
 */
export type Placement = ("start" | "center" | "end")
/**
 * The size of body text.
 */
export type TextSize = ("xs" | "sm" | "md" | "lg" | "xl")
/**
 * The size of a title.
 */
export type TitleSize = ("sm" | "md" | "lg" | "xl" | "2xl" | "3xl" | "4xl" | "5xl")
/**
 * The size of a caption.
 */
export type CaptionSize = ("sm" | "md" | "lg")
/**
 * The size of an icon.
 */
export type IconSize = ("xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl")
/**
 * How an image fills its box, as in CSS.
 */
export type ImageFit = ("cover" | "contain" | "fill" | "scale-down" | "none")
/**
 * Which part of a cropped image stays visible.
 */
export type ImagePosition = ("top left" | "top" | "top right" | "left" | "center" | "right" | "bottom left" | "bottom" | "bottom right")
/**
 * The two preset styles of a button.
 */
export type ButtonStyle = ("primary" | "secondary")
/**
 * The size of a button's icons.
 */
export type ButtonIconSize = ("sm" | "md" | "lg" | "xl" | "2xl")
/**
 * The meaning that a button's colour conveys.
 */
export type ButtonColor = ("primary" | "secondary" | "info" | "discovery" | "success" | "caution" | "warning" | "danger")
/**
 * The visual weight of a control.
 */
export type ControlVariant = ("solid" | "soft" | "outline" | "ghost")
/**
 * The size of a control.
 */
export type ControlSize = ("3xs" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl")
/**
 * The visual weight of a text field.
 */
export type FieldVariant = ("soft" | "outline")
/**
 * The distance of the text from the edges of its field.
 */
export type GutterSize = ("2xs" | "xs" | "sm" | "md" | "lg" | "xl")
/**
 * The kind of text that a field takes; it determines the keyboard and the validation.
 */
export type InputType = ("text" | "number" | "email" | "password" | "tel" | "url")
/**
 * An ISO 8601 date, or a time with or without an offset; without one it is the user's local time.
 */
export type CalendarTime = string
/**
 * On which side of its field something opens.
 */
export type PopoverSide = ("top" | "bottom" | "left" | "right")
/**
 * One row of values of a chart.
 */
export type ChartSeries = (BarSeries | AreaSeries | LineSeries)
/**
 * The width of a column.
 */
export type TableColSize = ("xs" | "sm" | "md" | "lg" | "xl")
/**
 * The width of a card.
 */
export type CardSize = ("sm" | "md" | "lg" | "full")
/**
 * The body of every POST; parsed: defaults filled in, nulls removed.
 */
export type ChatKitRequest = (ThreadsCreateRequest | ThreadsAddUserMessageRequest | ThreadsAddClientToolOutputRequest | ThreadsAddStructuredInputRequest | ThreadsRetryAfterItemRequest | ThreadsCustomActionRequest | ThreadsSyncCustomActionRequest | ThreadsGetByIdRequest | ThreadsListRequest | ThreadsUpdateRequest | ThreadsDeleteRequest | ItemsListRequest | ItemsFeedbackRequest | AttachmentsCreateRequest | AttachmentsDeleteRequest | InputTranscribeRequest)
/**
 * A part of a user message.
 */
export type UserMessageContent = (InputText | InputTag)
/**
 * How the user has closed the form.
 */
export type StructuredInputOutcome = ("answered" | "skipped")
/**
 * Sort order of a list: `desc` is newest first.
 */
export type Order = ("asc" | "desc")
/**
 * The user's opinion of an item.
 */
export type FeedbackKind = ("positive" | "negative")
/**
 * Whether the tool has run.
 */
export type ClientToolCallStatus = ("pending" | "completed")
/**
 * The state of a task.
 */
export type TaskStatusIndicator = ("none" | "loading" | "complete")
/**
 * An item that a client may see: one entry of the conversation.
 */
export type VisibleItem = (UserMessageItem | AssistantMessageItem | ClientToolCallItem | WidgetItem | GeneratedImageItem | StructuredInputItem | WorkflowItem | TaskItem | EndOfTurnItem)
/**
 * The outermost node of a widget.
 */
export type WidgetRoot = (CardRoot | ListViewRoot | BasicRoot)
/**
 * Whether the questions have been answered; `skipped` means that all of them were skipped.
 */
export type StructuredInputStatus = ("pending" | "answered" | "skipped")
/**
 * One question.
 */
export type StructuredInput = (MultipleChoiceInput | FreeformInput)
/**
 * Whether the tasks are those of the application or the model's own reasoning.
 */
export type WorkflowType = ("custom" | "reasoning")
/**
 * One step of the assistant's work.
 */
export type Task = (CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask)
/**
 * What a finished workflow shows while it is collapsed.
 */
export type WorkflowSummary = (CustomSummary | DurationSummary)
/**
 * How a banner looks.
 */
export type NoticeLevel = ("info" | "warning" | "danger")
/**
 * The state of the composer; by default a server accepts requests in any state.
 */
export type ThreadStatus = (ActiveStatus | LockedStatus | ClosedStatus)
/**
 * Any stored item, including those that are never sent to a client.
 */
export type ThreadItem = (UserMessageItem | AssistantMessageItem | ClientToolCallItem | WidgetItem | GeneratedImageItem | StructuredInputItem | WorkflowItem | TaskItem | EndOfTurnItem | HiddenContextItem | SdkHiddenContextItem)
/**
 * A change to one item; which updates apply depends on the item's type.
 */
export type ThreadItemUpdate = (ContentPartAdded | ContentPartTextDelta | ContentPartAnnotationAdded | ContentPartDone | WidgetStreamingTextValueDelta | WidgetComponentUpdated | WidgetRootUpdated | WorkflowTaskAdded | WorkflowTaskUpdated | GeneratedImageUpdated)
/**
 * One message of a stream: the `data` of one server-sent event.
 */
export type ThreadStreamEvent = (ThreadCreatedEvent | ThreadUpdatedEvent | ThreadItemAddedEvent | ThreadItemUpdatedEvent | ThreadItemDoneEvent | ThreadItemRemovedEvent | ThreadItemReplacedEvent | StreamOptionsEvent | ProgressUpdateEvent | ClientEffectEvent | ErrorEvent | NoticeEvent)

/**
 * An action as a client posts it; an absent payload is null (AC-03).
 */
export interface Action {
type: string
payload?: unknown
[k: string]: unknown
}
/**
 * The action of a widget's component, which the client runs when the component is used; the client applies the defaults.
 */
export interface ActionConfig {
type: string
/**
 * Passed to the handler unchanged, nulls included (SER-09).
 */
payload?: unknown
handler?: ActionHandler
loadingBehavior?: LoadingBehavior
/**
 * `false` sends `threads.sync_custom_action` instead of a stream.
 */
streaming?: boolean
[k: string]: unknown
}
/**
 * The composer accepts messages.
 */
export interface ActiveStatus {
type: "active"
[k: string]: unknown
}
/**
 * A citation; `index` is an offset into the part's text in UTF-16 code units; if it is absent, the citation covers the whole message.
 */
export interface Annotation {
type: "annotation"
source: Source
index?: number
[k: string]: unknown
}
/**
 * A web page that supports a statement.
 */
export interface URLSource {
type: "url"
title: string
description?: string
timestamp?: string
group?: string
url: string
attribution?: string
[k: string]: unknown
}
/**
 * A file that supports a statement.
 */
export interface FileSource {
type: "file"
title: string
description?: string
timestamp?: string
group?: string
filename: string
[k: string]: unknown
}
/**
 * An object of the application that supports a statement; `data` is passed to the client's entity callbacks.
 */
export interface EntitySource {
type: "entity"
title: string
description?: string
timestamp?: string
group?: string
id: string
icon?: string
label?: string
inline_label?: string
interactive?: boolean
data?: {
[k: string]: unknown
}
/**
 * Deprecated since 1.3.1; still sent by old servers and ignored.
 */
preview?: "lazy"
[k: string]: unknown
}
/**
 * A border; `size` is its width.
 */
export interface Border {
size: number
color?: WidgetColor
style?: BorderStyle
[k: string]: unknown
}
/**
 * A colour for each of the two themes.
 */
export interface ThemeColor {
dark: string
light: string
[k: string]: unknown
}
/**
 * Borders by side; a number is a width.
 */
export interface Borders {
top?: (number | Border)
right?: (number | Border)
bottom?: (number | Border)
left?: (number | Border)
x?: (number | Border)
y?: (number | Border)
[k: string]: unknown
}
/**
 * Values as a filled area.
 */
export interface AreaSeries {
type: "area"
/**
 * The member of each row of `data` that the series draws.
 */
dataKey: string
label?: string
color?: WidgetColor
stack?: string
curveType?: CurveType
[k: string]: unknown
}
/**
 * Markdown text of the assistant with its citations.
 */
export interface OutputText {
type: "output_text"
text: string
annotations?: Annotation[]
[k: string]: unknown
}
/**
 * A message of the assistant: text in parts.
 */
export interface AssistantMessageItem {
type: "assistant_message"
id: string
thread_id: string
created_at: string
content: AssistantMessageContent[]
[k: string]: unknown
}
/**
 * Any file that is not shown as an image.
 */
export interface FileAttachment {
type: "file"
id: string
name: string
mime_type: string
upload_descriptor?: UploadDescriptor
/**
 * The thread whose message uses it.
 */
thread_id?: string
/**
 * Private to the server and never sent (SER-11); a reader accepts a leaked one.
 */
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * Where and how the client uploads the bytes; absent once they are uploaded.
 */
export interface UploadDescriptor {
url: string
method: UploadMethod
headers?: {
[k: string]: string
}
[k: string]: unknown
}
/**
 * An image; `preview_url` may be a `data:` URL.
 */
export interface ImageAttachment {
type: "image"
id: string
name: string
mime_type: string
upload_descriptor?: UploadDescriptor
/**
 * The thread whose message uses it.
 */
thread_id?: string
/**
 * Private to the server and never sent (SER-11); a reader accepts a leaked one.
 */
metadata?: {
[k: string]: unknown
}
preview_url: string
[k: string]: unknown
}
/**
 * The parameters of AttachmentsCreateRequest.
 */
export interface AttachmentsCreateParams {
name: string
/**
 * In bytes.
 */
size: number
mime_type: string
[k: string]: unknown
}
/**
 * Registers a file; the answer says where to upload its bytes.
 */
export interface AttachmentsCreateRequest {
type: "attachments.create"
params: AttachmentsCreateParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of AttachmentsDeleteRequest.
 */
export interface AttachmentsDeleteParams {
attachment_id: string
[k: string]: unknown
}
/**
 * Deletes a file that no message uses.
 */
export interface AttachmentsDeleteRequest {
type: "attachments.delete"
params: AttachmentsDeleteParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * A word or two in a coloured box.
 */
export interface BadgeComponent {
type: "Badge"
id?: string
key?: string
label: string
color?: BadgeColor
variant?: BadgeVariant
size?: BadgeSize
/**
 * Round ends.
 */
pill?: boolean
[k: string]: unknown
}
/**
 * Values as bars.
 */
export interface BarSeries {
type: "bar"
/**
 * The member of each row of `data` that the series draws.
 */
dataKey: string
label?: string
color?: WidgetColor
stack?: string
[k: string]: unknown
}
/**
 * A widget without a frame; it may hold other roots.
 */
export interface BasicRoot {
type: "Basic"
id?: string
key?: string
theme?: WidgetTheme
direction?: Direction
gap?: CssValue
padding?: Space
align?: Alignment
justify?: Justification
children?: WidgetChildren
[k: string]: unknown
}
/**
 * Space by side.
 */
export interface Spacing {
top?: CssValue
right?: CssValue
bottom?: CssValue
left?: CssValue
x?: CssValue
y?: CssValue
[k: string]: unknown
}
/**
 * A row of a ListView.
 */
export interface ListViewItemComponent {
type: "ListViewItem"
id?: string
key?: string
children: WidgetComponent[]
onClickAction?: ActionConfig
gap?: CssValue
align?: Alignment
[k: string]: unknown
}
/**
 * A box whose children are laid out in a row or a column.
 */
export interface BoxComponent {
type: "Box"
id?: string
key?: string
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
align?: Alignment
justify?: Justification
wrap?: FlexWrap
flex?: CssValue
gap?: CssValue
padding?: Space
margin?: Space
border?: AnyBorder
radius?: RadiusValue
background?: WidgetColor
direction?: Direction
children?: WidgetComponent[]
[k: string]: unknown
}
/**
 * A box whose children are laid out side by side.
 */
export interface RowComponent {
type: "Row"
id?: string
key?: string
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
align?: Alignment
justify?: Justification
wrap?: FlexWrap
flex?: CssValue
gap?: CssValue
padding?: Space
margin?: Space
border?: AnyBorder
radius?: RadiusValue
background?: WidgetColor
children?: WidgetComponent[]
[k: string]: unknown
}
/**
 * A box whose children are laid out one below the other.
 */
export interface ColComponent {
type: "Col"
id?: string
key?: string
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
align?: Alignment
justify?: Justification
wrap?: FlexWrap
flex?: CssValue
gap?: CssValue
padding?: Space
margin?: Space
border?: AnyBorder
radius?: RadiusValue
background?: WidgetColor
children?: WidgetComponent[]
[k: string]: unknown
}
/**
 * A box whose fields are sent together in the payload of its action.
 */
export interface FormComponent {
type: "Form"
id?: string
key?: string
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
align?: Alignment
justify?: Justification
wrap?: FlexWrap
flex?: CssValue
gap?: CssValue
padding?: Space
margin?: Space
border?: AnyBorder
radius?: RadiusValue
background?: WidgetColor
direction?: Direction
onSubmitAction?: ActionConfig
children?: WidgetComponent[]
[k: string]: unknown
}
/**
 * Empty space that fills what is left.
 */
export interface SpacerComponent {
type: "Spacer"
id?: string
key?: string
minSize?: CssValue
[k: string]: unknown
}
/**
 * A dividing line.
 */
export interface DividerComponent {
type: "Divider"
id?: string
key?: string
color?: WidgetColor
size?: CssValue
spacing?: CssValue
/**
 * Extends to the edges of the widget.
 */
flush?: boolean
[k: string]: unknown
}
/**
 * Animates changes of its child.
 */
export interface TransitionComponent {
type: "Transition"
id?: string
key?: string
children?: WidgetComponent
[k: string]: unknown
}
/**
 * Plain text.
 */
export interface TextComponent {
type: "Text"
id?: string
key?: string
value: string
color?: WidgetColor
weight?: FontWeight
textAlign?: Placement
/**
 * Cuts the text at the end of its last line.
 */
truncate?: boolean
maxLines?: number
/**
 * More text follows in deltas.
 */
streaming?: boolean
italic?: boolean
lineThrough?: boolean
width?: CssValue
size?: TextSize
minLines?: number
editable?: (false | EditableProps)
[k: string]: unknown
}
/**
 * Makes a text editable: it becomes the field `name` of the surrounding form.
 */
export interface EditableProps {
name: string
autoFocus?: boolean
autoSelect?: boolean
autoComplete?: string
allowAutofillExtensions?: boolean
/**
 * A regular expression that the value must match.
 */
pattern?: string
placeholder?: string
required?: boolean
[k: string]: unknown
}
/**
 * A heading.
 */
export interface TitleComponent {
type: "Title"
id?: string
key?: string
value: string
color?: WidgetColor
weight?: FontWeight
textAlign?: Placement
/**
 * Cuts the text at the end of its last line.
 */
truncate?: boolean
maxLines?: number
size?: TitleSize
[k: string]: unknown
}
/**
 * Small print.
 */
export interface CaptionComponent {
type: "Caption"
id?: string
key?: string
value: string
color?: WidgetColor
weight?: FontWeight
textAlign?: Placement
/**
 * Cuts the text at the end of its last line.
 */
truncate?: boolean
maxLines?: number
size?: CaptionSize
[k: string]: unknown
}
/**
 * Text with Markdown in it.
 */
export interface MarkdownComponent {
type: "Markdown"
id?: string
key?: string
value: string
/**
 * More text follows in deltas.
 */
streaming?: boolean
[k: string]: unknown
}
/**
 * An icon by name.
 */
export interface IconComponent {
type: "Icon"
id?: string
key?: string
name: string
color?: WidgetColor
size?: IconSize
[k: string]: unknown
}
/**
 * An image by URL.
 */
export interface ImageComponent {
type: "Image"
id?: string
key?: string
src: string
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
/**
 * Alternative text for those who cannot see the image.
 */
alt?: string
fit?: ImageFit
position?: ImagePosition
radius?: RadiusValue
frame?: boolean
/**
 * Extends to the edges of the widget.
 */
flush?: boolean
margin?: Space
background?: WidgetColor
flex?: CssValue
[k: string]: unknown
}
/**
 * A button; with `submit` it sends the surrounding form.
 */
export interface ButtonComponent {
type: "Button"
id?: string
key?: string
submit?: boolean
label?: string
onClickAction?: ActionConfig
iconStart?: string
iconEnd?: string
style?: ButtonStyle
iconSize?: ButtonIconSize
color?: ButtonColor
variant?: ControlVariant
size?: ControlSize
pill?: boolean
/**
 * As wide as it is high.
 */
uniform?: boolean
/**
 * As wide as its container.
 */
block?: boolean
disabled?: boolean
[k: string]: unknown
}
/**
 * A field for one line of text.
 */
export interface InputComponent {
type: "Input"
id?: string
key?: string
name: string
defaultValue?: string
required?: boolean
/**
 * A regular expression that the value must match.
 */
pattern?: string
placeholder?: string
allowAutofillExtensions?: boolean
autoSelect?: boolean
autoFocus?: boolean
disabled?: boolean
variant?: FieldVariant
size?: ControlSize
gutterSize?: GutterSize
inputType?: InputType
pill?: boolean
[k: string]: unknown
}
/**
 * A field for several lines of text.
 */
export interface TextareaComponent {
type: "Textarea"
id?: string
key?: string
name: string
defaultValue?: string
required?: boolean
/**
 * A regular expression that the value must match.
 */
pattern?: string
placeholder?: string
allowAutofillExtensions?: boolean
autoSelect?: boolean
autoFocus?: boolean
disabled?: boolean
variant?: FieldVariant
size?: ControlSize
gutterSize?: GutterSize
rows?: number
/**
 * Grows with its text, up to `maxRows`.
 */
autoResize?: boolean
maxRows?: number
[k: string]: unknown
}
/**
 * A choice from a drop-down list.
 */
export interface SelectComponent {
type: "Select"
id?: string
key?: string
name: string
options: SelectOption[]
onChangeAction?: ActionConfig
placeholder?: string
variant?: ControlVariant
size?: ControlSize
pill?: boolean
/**
 * As wide as its container.
 */
block?: boolean
clearable?: boolean
disabled?: boolean
defaultValue?: string
searchable?: boolean
[k: string]: unknown
}
/**
 * One option of a select.
 */
export interface SelectOption {
value: string
label: string
disabled?: boolean
description?: string
[k: string]: unknown
}
/**
 * A choice of a date.
 */
export interface DatePickerComponent {
type: "DatePicker"
id?: string
key?: string
name: string
onChangeAction?: ActionConfig
placeholder?: string
variant?: ControlVariant
size?: ControlSize
pill?: boolean
/**
 * As wide as its container.
 */
block?: boolean
clearable?: boolean
disabled?: boolean
defaultValue?: CalendarTime
min?: CalendarTime
max?: CalendarTime
side?: PopoverSide
align?: Placement
[k: string]: unknown
}
/**
 * A yes-or-no choice.
 */
export interface CheckboxComponent {
type: "Checkbox"
id?: string
key?: string
name: string
label?: string
/**
 * A boolean since 1.3.0, a string before.
 */
defaultChecked?: boolean
onChangeAction?: ActionConfig
disabled?: boolean
required?: boolean
[k: string]: unknown
}
/**
 * A choice of one of several visible options.
 */
export interface RadioGroupComponent {
type: "RadioGroup"
id?: string
key?: string
name: string
options?: RadioOption[]
ariaLabel?: string
onChangeAction?: ActionConfig
defaultValue?: string
direction?: Direction
disabled?: boolean
required?: boolean
[k: string]: unknown
}
/**
 * One option of a radio group.
 */
export interface RadioOption {
label: string
value: string
disabled?: boolean
[k: string]: unknown
}
/**
 * The label of the field named `fieldName`.
 */
export interface LabelComponent {
type: "Label"
id?: string
key?: string
value: string
fieldName: string
size?: TextSize
weight?: FontWeight
textAlign?: Placement
color?: WidgetColor
[k: string]: unknown
}
/**
 * A chart of rows of numbers.
 */
export interface ChartComponent {
type: "Chart"
id?: string
key?: string
data: {
[k: string]: string | number
}[]
series: ChartSeries[]
xAxis: (string | XAxisConfig)
height?: CssValue
width?: CssValue
size?: CssValue
minHeight?: CssValue
minWidth?: CssValue
minSize?: CssValue
maxHeight?: CssValue
maxWidth?: CssValue
maxSize?: CssValue
aspectRatio?: CssValue
showYAxis?: boolean
showLegend?: boolean
showTooltip?: boolean
barGap?: number
barCategoryGap?: number
flex?: CssValue
[k: string]: unknown
}
/**
 * Values as a line.
 */
export interface LineSeries {
type: "line"
/**
 * The member of each row of `data` that the series draws.
 */
dataKey: string
label?: string
color?: WidgetColor
curveType?: CurveType
[k: string]: unknown
}
/**
 * The axis along which the rows of `data` are placed.
 */
export interface XAxisConfig {
dataKey: string
hide?: boolean
/**
 * The label that is shown instead of a value.
 */
labels?: {
[k: string]: string
}
[k: string]: unknown
}
/**
 * A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on.
 */
export interface TableComponent {
type: "Table"
id?: string
key?: string
children?: TableRowComponent[]
[k: string]: unknown
}
/**
 * A row of a table.
 */
export interface TableRowComponent {
type: "Table.Row"
id?: string
key?: string
/**
 * Makes the cells headings.
 */
header?: boolean
children?: TableCellComponent[]
[k: string]: unknown
}
/**
 * A cell of a table.
 */
export interface TableCellComponent {
type: "Table.Cell"
id?: string
key?: string
width?: CssValue
padding?: Space
colSpan?: number
rowSpan?: number
align?: Placement
vAlign?: Placement
colSize?: TableColSize
children?: WidgetComponent[]
[k: string]: unknown
}
/**
 * A framed widget; `confirm` and `cancel` add buttons at the bottom.
 */
export interface CardRoot {
type: "Card"
id?: string
key?: string
children: WidgetComponent[]
status?: WidgetStatus
theme?: WidgetTheme
/**
 * The card is a form, and `confirm` submits it.
 */
asForm?: boolean
background?: WidgetColor
border?: AnyBorder
size?: CardSize
padding?: Space
collapsed?: boolean
confirm?: CardAction
cancel?: CardAction
[k: string]: unknown
}
/**
 * A status line for the whole widget, with a favicon by URL or an icon by name.
 */
export interface WidgetStatus {
text: string
favicon?: string
frame?: boolean
icon?: string
[k: string]: unknown
}
/**
 * A button at the bottom of a card.
 */
export interface CardAction {
label: string
action: ActionConfig
[k: string]: unknown
}
/**
 * A list of clickable rows; its children are ListViewItems (WG-02).
 */
export interface ListViewRoot {
type: "ListView"
id?: string
key?: string
children: ListViewItemComponent[]
status?: WidgetStatus
theme?: WidgetTheme
/**
 * The number of items shown until the user asks for more.
 */
limit?: (number | "auto")
[k: string]: unknown
}
/**
 * A component of a type that this version does not know; only its children are checked.
 */
export interface UnknownWidgetComponent {
type: string
id?: string
key?: string
children?: WidgetChildren
[k: string]: unknown
}
/**
 * Creates a thread with the user's first message; streams.
 */
export interface ThreadsCreateRequest {
type: "threads.create"
params: ThreadsCreateParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsCreateRequest.
 */
export interface ThreadsCreateParams {
input: UserMessageInput
[k: string]: unknown
}
/**
 * The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13).
 */
export interface UserMessageInput {
content: UserMessageContent[]
attachments?: string[]
quoted_text?: string
inference_options?: InferenceOptions
[k: string]: unknown
}
/**
 * Plain text that a user typed.
 */
export interface InputText {
type: "input_text"
text: string
[k: string]: unknown
}
/**
 * An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22).
 */
export interface InputTag {
type: "input_tag"
id: string
text: string
data?: {
[k: string]: unknown
}
group?: string
interactive?: boolean
[k: string]: unknown
}
/**
 * The tool and the model that the user chose in the composer.
 */
export interface InferenceOptions {
tool_choice?: ToolChoice
model?: string
[k: string]: unknown
}
/**
 * The tool that the user chose in the composer.
 */
export interface ToolChoice {
id: string
[k: string]: unknown
}
/**
 * Adds a user message to a thread; streams.
 */
export interface ThreadsAddUserMessageRequest {
type: "threads.add_user_message"
params: ThreadsAddUserMessageParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsAddUserMessageRequest.
 */
export interface ThreadsAddUserMessageParams {
thread_id: string
input: UserMessageInput
[k: string]: unknown
}
/**
 * Submits the result of the pending client tool call, which may be null; streams.
 */
export interface ThreadsAddClientToolOutputRequest {
type: "threads.add_client_tool_output"
params: ThreadsAddClientToolOutputParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsAddClientToolOutputRequest.
 */
export interface ThreadsAddClientToolOutputParams {
thread_id: string
result: unknown
[k: string]: unknown
}
/**
 * Answers or skips the questions of an item; streams.
 */
export interface ThreadsAddStructuredInputRequest {
type: "threads.add_structured_input"
params: ThreadsAddStructuredInputParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsAddStructuredInputRequest.
 */
export interface ThreadsAddStructuredInputParams {
thread_id: string
item_id: string
input: StructuredInputSubmission
[k: string]: unknown
}
/**
 * A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
 */
export interface StructuredInputSubmission {
status?: StructuredInputOutcome
answers?: {
[k: string]: StructuredInputAnswer
}
[k: string]: unknown
}
/**
 * The stored answer to one question; a skipped one has no `values` (SI-04).
 */
export interface StructuredInputAnswer {
values?: string[]
skipped?: boolean
[k: string]: unknown
}
/**
 * Removes everything after a user message and answers it again; streams.
 */
export interface ThreadsRetryAfterItemRequest {
type: "threads.retry_after_item"
params: ThreadsRetryAfterItemParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsRetryAfterItemRequest.
 */
export interface ThreadsRetryAfterItemParams {
thread_id: string
item_id: string
[k: string]: unknown
}
/**
 * Runs an action of a widget or of the page; streams.
 */
export interface ThreadsCustomActionRequest {
type: "threads.custom_action"
params: ThreadsCustomActionParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsCustomActionRequest.
 */
export interface ThreadsCustomActionParams {
thread_id: string
/**
 * The widget whose action it is; absent for an action of the page itself.
 */
item_id?: string
action: Action
[k: string]: unknown
}
/**
 * Runs an action whose config has `streaming: false`; it may run while a stream is open.
 */
export interface ThreadsSyncCustomActionRequest {
type: "threads.sync_custom_action"
params: ThreadsSyncCustomActionParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsSyncCustomActionRequest.
 */
export interface ThreadsSyncCustomActionParams {
thread_id: string
/**
 * The widget whose action it is; absent for an action of the page itself.
 */
item_id?: string
action: Action
[k: string]: unknown
}
/**
 * Returns a thread with its oldest items.
 */
export interface ThreadsGetByIdRequest {
type: "threads.get_by_id"
params: ThreadsGetByIdParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsGetByIdRequest.
 */
export interface ThreadsGetByIdParams {
thread_id: string
[k: string]: unknown
}
/**
 * Returns a page of the user's threads.
 */
export interface ThreadsListRequest {
type: "threads.list"
params: ThreadsListParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsListRequest.
 */
export interface ThreadsListParams {
/**
 * The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
 */
limit?: number
order?: Order
/**
 * The cursor of the previous page, read in the same `order`.
 */
after?: string
[k: string]: unknown
}
/**
 * Renames a thread.
 */
export interface ThreadsUpdateRequest {
type: "threads.update"
params: ThreadsUpdateParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsUpdateRequest.
 */
export interface ThreadsUpdateParams {
thread_id: string
title: string
[k: string]: unknown
}
/**
 * Deletes a thread with its items; an unknown thread counts as deleted (TU-06).
 */
export interface ThreadsDeleteRequest {
type: "threads.delete"
params: ThreadsDeleteParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ThreadsDeleteRequest.
 */
export interface ThreadsDeleteParams {
thread_id: string
[k: string]: unknown
}
/**
 * Returns a page of a thread's items.
 */
export interface ItemsListRequest {
type: "items.list"
params: ItemsListParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ItemsListRequest.
 */
export interface ItemsListParams {
thread_id: string
/**
 * The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
 */
limit?: number
order?: Order
/**
 * The cursor of the previous page, read in the same `order`.
 */
after?: string
[k: string]: unknown
}
/**
 * Sends the user's feedback on items.
 */
export interface ItemsFeedbackRequest {
type: "items.feedback"
params: ItemsFeedbackParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of ItemsFeedbackRequest.
 */
export interface ItemsFeedbackParams {
thread_id: string
item_ids: string[]
kind: FeedbackKind
[k: string]: unknown
}
/**
 * Transcribes speech; the audio is standard base64 (AT-11).
 */
export interface InputTranscribeRequest {
type: "input.transcribe"
params: InputTranscribeParams
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * The parameters of InputTranscribeRequest.
 */
export interface InputTranscribeParams {
audio_base64: string
mime_type: string
[k: string]: unknown
}
/**
 * Makes the client run its handler `name`; nothing is returned.
 */
export interface ClientEffectEvent {
type: "client_effect"
name: string
data?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run.
 */
export interface ClientToolCallItem {
type: "client_tool_call"
id: string
thread_id: string
created_at: string
status?: ClientToolCallStatus
call_id: string
name: string
arguments: {
[k: string]: unknown
}
output?: unknown
[k: string]: unknown
}
/**
 * A banner with the reason replaces the composer permanently.
 */
export interface ClosedStatus {
type: "closed"
reason?: string
[k: string]: unknown
}
/**
 * A part of an assistant message begins or is replaced.
 */
export interface ContentPartAdded {
type: "assistant_message.content_part.added"
content_index: number
content: AssistantMessageContent
[k: string]: unknown
}
/**
 * Inserts a citation into a part of an assistant message.
 */
export interface ContentPartAnnotationAdded {
type: "assistant_message.content_part.annotation_added"
content_index: number
annotation_index: number
annotation: Annotation
[k: string]: unknown
}
/**
 * The finished part, including its citations (AM-08).
 */
export interface ContentPartDone {
type: "assistant_message.content_part.done"
content_index: number
content: AssistantMessageContent
[k: string]: unknown
}
/**
 * Appends text to a part of an assistant message.
 */
export interface ContentPartTextDelta {
type: "assistant_message.content_part.text_delta"
content_index: number
delta: string
[k: string]: unknown
}
/**
 * The headline of a finished workflow; used if both summaries would match.
 */
export interface CustomSummary {
title: string
icon?: string
[k: string]: unknown
}
/**
 * A task of the application.
 */
export interface CustomTask {
type: "custom"
status_indicator?: TaskStatusIndicator
title?: string
icon?: string
content?: string
[k: string]: unknown
}
/**
 * The duration of a finished workflow in whole seconds.
 */
export interface DurationSummary {
duration: number
[k: string]: unknown
}
/**
 * The answer of an operation that returns nothing: `{}`.
 */
export interface EmptyAnswer {
[k: string]: unknown
}
/**
 * Tells the client that the assistant's turn is over.
 */
export interface EndOfTurnItem {
type: "end_of_turn"
id: string
thread_id: string
created_at: string
[k: string]: unknown
}
/**
 * The body of every 4xx and 5xx answer (TR-20).
 */
export interface ErrorAnswer {
error: RequestProblem
[k: string]: unknown
}
/**
 * Why a request was refused; the set of codes is open.
 */
export interface RequestProblem {
code: string
message: string
issues?: Issue[]
[k: string]: unknown
}
/**
 * One error in a request: its JSON path, and what is expected there.
 */
export interface Issue {
/**
 * A JSON path into the request, such as `$.params.input.content[0].text`.
 */
path: string
message: string
[k: string]: unknown
}
/**
 * The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open.
 */
export interface ErrorEvent {
type: "error"
code?: string
message?: string
/**
 * Whether the client offers `threads.retry_after_item`.
 */
allow_retry?: boolean
[k: string]: unknown
}
/**
 * Files that the assistant has read.
 */
export interface FileTask {
type: "file"
status_indicator?: TaskStatusIndicator
title?: string
sources?: FileSource[]
[k: string]: unknown
}
/**
 * A question that the user answers in their own words.
 */
export interface FreeformInput {
type: "freeform"
id: string
question: string
answer?: StructuredInputAnswer
description?: string
[k: string]: unknown
}
/**
 * An image or a preview of it.
 */
export interface GeneratedImage {
id: string
url: string
[k: string]: unknown
}
/**
 * An image that is being generated; `image` is absent until there is a first preview.
 */
export interface GeneratedImageItem {
type: "generated_image"
id: string
thread_id: string
created_at: string
image?: GeneratedImage
[k: string]: unknown
}
/**
 * A preview of an image, or the image itself; `progress` runs from 0 to 1.
 */
export interface GeneratedImageUpdated {
type: "generated_image.updated"
image: GeneratedImage
progress?: number
[k: string]: unknown
}
/**
 * Context for the model; it is never sent to a client (RD-11, IT-11).
 */
export interface HiddenContextItem {
type: "hidden_context_item"
id: string
thread_id: string
created_at: string
content: unknown
[k: string]: unknown
}
/**
 * Work on an image.
 */
export interface ImageTask {
type: "image"
status_indicator?: TaskStatusIndicator
title?: string
[k: string]: unknown
}
/**
 * A page of a thread's items.
 */
export interface ItemPage {
data: VisibleItem[]
has_more: boolean
/**
 * The cursor of the next page, present if and only if there is one (SER-06).
 */
after?: string
[k: string]: unknown
}
/**
 * A message that the user sent; only the server creates it, from `input`.
 */
export interface UserMessageItem {
type: "user_message"
id: string
thread_id: string
created_at: string
content: UserMessageContent[]
attachments?: Attachment[]
quoted_text?: string
inference_options?: InferenceOptions
[k: string]: unknown
}
/**
 * A widget in the thread; it accepts actions once it is done.
 */
export interface WidgetItem {
type: "widget"
id: string
thread_id: string
created_at: string
widget: WidgetRoot
/**
 * The text that the client's copy button copies.
 */
copy_text?: string
[k: string]: unknown
}
/**
 * A form: questions for the user.
 */
export interface StructuredInputItem {
type: "structured_input"
id: string
thread_id: string
created_at: string
status?: StructuredInputStatus
inputs: StructuredInput[]
[k: string]: unknown
}
/**
 * A question with suggested answers.
 */
export interface MultipleChoiceInput {
type: "multiple_choice"
id: string
question: string
answer?: StructuredInputAnswer
options: MultipleChoiceOption[]
multiple?: boolean
[k: string]: unknown
}
/**
 * One of the answers that the client offers; the user may give another.
 */
export interface MultipleChoiceOption {
value: string
[k: string]: unknown
}
/**
 * The steps of the assistant's work.
 */
export interface WorkflowItem {
type: "workflow"
id: string
thread_id: string
created_at: string
workflow: Workflow
[k: string]: unknown
}
/**
 * A list of tasks that the assistant shows while it works.
 */
export interface Workflow {
type: WorkflowType
tasks: Task[]
summary?: WorkflowSummary
expanded?: boolean
[k: string]: unknown
}
/**
 * A web search with its queries and results.
 */
export interface SearchTask {
type: "web_search"
status_indicator?: TaskStatusIndicator
title?: string
title_query?: string
queries?: string[]
sources?: URLSource[]
[k: string]: unknown
}
/**
 * A thought of the model; `content` is Markdown.
 */
export interface ThoughtTask {
type: "thought"
status_indicator?: TaskStatusIndicator
title?: string
content: string
[k: string]: unknown
}
/**
 * A single step that is not part of a workflow.
 */
export interface TaskItem {
type: "task"
id: string
thread_id: string
created_at: string
task: Task
[k: string]: unknown
}
/**
 * The composer is disabled for now and shows the reason.
 */
export interface LockedStatus {
type: "locked"
reason?: string
[k: string]: unknown
}
/**
 * A banner; `message` is Markdown.
 */
export interface NoticeEvent {
type: "notice"
level: NoticeLevel
message: string
title?: string
[k: string]: unknown
}
/**
 * A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01).
 */
export interface ProgressUpdateEvent {
type: "progress_update"
text: string
icon?: string
[k: string]: unknown
}
/**
 * Context that the server itself adds for the model, such as the marker of a cancelled turn; it is never sent to a client.
 */
export interface SdkHiddenContextItem {
type: "sdk_hidden_context"
id: string
thread_id: string
created_at: string
content: string
[k: string]: unknown
}
/**
 * What the client may do while the stream is running.
 */
export interface StreamOptions {
/**
 * Whether a stop button is shown; closing the connection always stops the turn.
 */
allow_cancel: boolean
[k: string]: unknown
}
/**
 * Comes before every event of a handler (TC-03).
 */
export interface StreamOptionsEvent {
type: "stream_options"
stream_options: StreamOptions
[k: string]: unknown
}
/**
 * The item after the action if it has changed; already stored (AC-09).
 */
export interface SyncCustomActionAnswer {
updated_item?: VisibleItem
[k: string]: unknown
}
/**
 * A thread as clients see it: with a page of items, and with `metadata: {}`.
 */
export interface Thread {
id: string
created_at: string
title?: string
status: ThreadStatus
/**
 * The hosts whose images the client may show; an empty list is not the same as an absent one.
 */
allowed_image_domains?: string[]
metadata?: {
[k: string]: unknown
}
items: ItemPage
[k: string]: unknown
}
/**
 * The new thread, the first event of `threads.create` (TC-01); its page of items is empty.
 */
export interface ThreadCreatedEvent {
type: "thread.created"
thread: Thread
[k: string]: unknown
}
/**
 * A new item, to be shown at once; it is not stored yet.
 */
export interface ThreadItemAddedEvent {
type: "thread.item.added"
item: VisibleItem
[k: string]: unknown
}
/**
 * The whole item as stored; it replaces what was shown before.
 */
export interface ThreadItemDoneEvent {
type: "thread.item.done"
item: VisibleItem
[k: string]: unknown
}
/**
 * The item was removed from the thread.
 */
export interface ThreadItemRemovedEvent {
type: "thread.item.removed"
item_id: string
[k: string]: unknown
}
/**
 * The whole item, which replaces the one with the same id and keeps its position and `created_at` (IT-06).
 */
export interface ThreadItemReplacedEvent {
type: "thread.item.replaced"
item: VisibleItem
[k: string]: unknown
}
/**
 * Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08).
 */
export interface WidgetStreamingTextValueDelta {
type: "widget.streaming_text.value_delta"
component_id: string
delta: string
done: boolean
[k: string]: unknown
}
/**
 * Replaces the component with that id.
 */
export interface WidgetComponentUpdated {
type: "widget.component.updated"
component_id: string
component: WidgetComponent
[k: string]: unknown
}
/**
 * Replaces the whole widget.
 */
export interface WidgetRootUpdated {
type: "widget.root.updated"
widget: WidgetRoot
[k: string]: unknown
}
/**
 * Appends a task to a workflow; `task_index` is the number of tasks so far (WF-02).
 */
export interface WorkflowTaskAdded {
type: "workflow.task.added"
task_index: number
task: Task
[k: string]: unknown
}
/**
 * Replaces a task of a workflow.
 */
export interface WorkflowTaskUpdated {
type: "workflow.task.updated"
task_index: number
task: Task
[k: string]: unknown
}
/**
 * A change to an item that is already shown.
 */
export interface ThreadItemUpdatedEvent {
type: "thread.item.updated"
item_id: string
update: ThreadItemUpdate
[k: string]: unknown
}
/**
 * A page of threads; the page of items of each is empty (RD-14).
 */
export interface ThreadPage {
data: Thread[]
has_more: boolean
/**
 * The cursor of the next page, present if and only if there is one (SER-06).
 */
after?: string
[k: string]: unknown
}
/**
 * The full public state of the thread: if `title` is absent, the thread has none.
 */
export interface ThreadUpdatedEvent {
type: "thread.updated"
thread: Thread
[k: string]: unknown
}
/**
 * The spoken words as text.
 */
export interface TranscriptionAnswer {
text: string
[k: string]: unknown
}
