/** The types of the ChatKit server protocol. Generated from schema.json; do not edit. */

/**
 * Who runs an action: the page's own callback, or the server by `threads.custom_action`.
 */
export type ActionHandler = ("client" | "server")
/**
 * What shows that an action runs; `auto` lets the client choose by component.
 */
export type LoadingBehavior = ("auto" | "none" | "self" | "container")
/**
 * Where children stand across the direction of their container.
 */
export type Alignment = ("start" | "center" | "end" | "baseline" | "stretch")
/**
 * What a statement rests on.
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
 * How a line runs between its points.
 */
export type CurveType = ("basis" | "basisClosed" | "basisOpen" | "bumpX" | "bumpY" | "bump" | "linear" | "linearClosed" | "natural" | "monotoneX" | "monotoneY" | "monotone" | "step" | "stepBefore" | "stepAfter")
/**
 * A part of the assistant's message; so far there is one kind.
 */
export type AssistantMessageContent = OutputText
/**
 * A file of the user: what `attachments.create` answers and a user message carries.
 */
export type Attachment = (FileAttachment | ImageAttachment)
/**
 * How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves.
 */
export type UploadMethod = ("POST" | "PUT")
/**
 * What a badge tells by its colour.
 */
export type BadgeColor = ("secondary" | "success" | "danger" | "warning" | "info" | "discovery")
/**
 * How much a badge stands out.
 */
export type BadgeVariant = ("solid" | "soft" | "outline")
/**
 * How large a badge is.
 */
export type BadgeSize = ("sm" | "md" | "lg")
/**
 * The theme that a widget keeps, whatever that of the page is.
 */
export type WidgetTheme = ("light" | "dark")
/**
 * Side by side, or one below the other.
 */
export type Direction = ("row" | "col")
/**
 * A number in the client's own units (pixels, or steps of its spacing scale), or a string as CSS has it.
 */
export type CssValue = (number | string)
/**
 * The same space on all sides, or space by side.
 */
export type Space = (CssValue | Spacing)
/**
 * How children share the direction of their container.
 */
export type Justification = ("start" | "center" | "end" | "between" | "around" | "evenly" | "stretch")
/**
 * One child or several: what a reader takes wherever a node has children, and the bare root on both faces.
 */
export type WidgetChildren = (WidgetComponent[] | WidgetComponent)
/**
 * A node of a widget. Components of unknown types pass, though the type does not list them: it is for narrowing by `type`. What comes from a template goes through `WidgetRoot.parse()`.
 */
export type WidgetComponent = (ListViewItemComponent | BoxComponent | RowComponent | ColComponent | FormComponent | SpacerComponent | DividerComponent | TransitionComponent | TextComponent | TitleComponent | CaptionComponent | MarkdownComponent | BadgeComponent | IconComponent | ImageComponent | ButtonComponent | InputComponent | TextareaComponent | SelectComponent | DatePickerComponent | CheckboxComponent | RadioGroupComponent | LabelComponent | ChartComponent | TableComponent | TableRowComponent | TableCellComponent | CardRoot | ListViewRoot | BasicRoot | UnknownWidgetComponent)
/**
 * Whether children go on in a new line where the first is full, as in CSS.
 */
export type FlexWrap = ("nowrap" | "wrap" | "wrap-reverse")
/**
 * How round corners are.
 */
export type RadiusValue = ("none" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl" | "4xl" | "full" | "100%")
/**
 * How heavy letters are.
 */
export type FontWeight = ("normal" | "medium" | "semibold" | "bold")
/**
 * Where something stands along a line.
 */
export type Placement = ("start" | "center" | "end")
/**
 * How large running text is.
 */
export type TextSize = ("xs" | "sm" | "md" | "lg" | "xl")
/**
 * How large a title is.
 */
export type TitleSize = ("sm" | "md" | "lg" | "xl" | "2xl" | "3xl" | "4xl" | "5xl")
/**
 * How large a caption is.
 */
export type CaptionSize = ("sm" | "md" | "lg")
/**
 * How large an icon is.
 */
export type IconSize = ("xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl")
/**
 * How an image fills its box, as in CSS.
 */
export type ImageFit = ("cover" | "contain" | "fill" | "scale-down" | "none")
/**
 * Which part of an image stays in sight.
 */
export type ImagePosition = ("top left" | "top" | "top right" | "left" | "center" | "right" | "bottom left" | "bottom" | "bottom right")
/**
 * The two looks of a button that need no other prop.
 */
export type ButtonStyle = ("primary" | "secondary")
/**
 * How large the icons of a button are.
 */
export type ButtonIconSize = ("sm" | "md" | "lg" | "xl" | "2xl")
/**
 * What a button tells by its colour.
 */
export type ButtonColor = ("primary" | "secondary" | "info" | "discovery" | "success" | "caution" | "warning" | "danger")
/**
 * How much a control stands out.
 */
export type ControlVariant = ("solid" | "soft" | "outline" | "ghost")
/**
 * How large a control is.
 */
export type ControlSize = ("3xs" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl" | "3xl")
/**
 * How much a text field stands out.
 */
export type FieldVariant = ("soft" | "outline")
/**
 * How far the text stands from the edges of its field.
 */
export type GutterSize = ("2xs" | "xs" | "sm" | "md" | "lg" | "xl")
/**
 * What a text field is for; decides the keyboard and what is checked.
 */
export type InputType = ("text" | "number" | "email" | "password" | "tel" | "url")
/**
 * A date, or a time with or without an offset, in ISO 8601: without one it is the user's own.
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
 * How wide a column is.
 */
export type TableColSize = ("xs" | "sm" | "md" | "lg" | "xl")
/**
 * How wide a card is.
 */
export type CardSize = ("sm" | "md" | "lg" | "full")
/**
 * The body of every POST; parsed: defaults filled in, nulls removed.
 */
export type ChatKitRequest = (ThreadsCreateRequest | ThreadsAddUserMessageRequest | ThreadsAddClientToolOutputRequest | ThreadsAddStructuredInputRequest | ThreadsRetryAfterItemRequest | ThreadsCustomActionRequest | ThreadsSyncCustomActionRequest | ThreadsGetByIdRequest | ThreadsListRequest | ThreadsUpdateRequest | ThreadsDeleteRequest | ItemsListRequest | ItemsFeedbackRequest | AttachmentsCreateRequest | AttachmentsDeleteRequest | InputTranscribeRequest)
/**
 * A part of what the user has sent.
 */
export type UserMessageContent = (InputText | InputTag)
/**
 * How the client closes the questions.
 */
export type StructuredInputOutcome = ("answered" | "skipped")
/**
 * Sort order of a list: `desc` is newest first.
 */
export type Order = ("asc" | "desc")
/**
 * What the user thinks of an item.
 */
export type FeedbackKind = ("positive" | "negative")
/**
 * Whether the tool has run.
 */
export type ClientToolCallStatus = ("pending" | "completed")
/**
 * How far a step has come.
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
 * Whether the questions have been answered; skipped means every one of them.
 */
export type StructuredInputStatus = ("pending" | "answered" | "skipped")
/**
 * One question.
 */
export type StructuredInput = (MultipleChoiceInput | FreeformInput)
/**
 * Whether the steps are the application's or the model's own thinking.
 */
export type WorkflowType = ("custom" | "reasoning")
/**
 * One step that the assistant takes.
 */
export type Task = (CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask)
/**
 * What a finished workflow shows while it is folded.
 */
export type WorkflowSummary = (CustomSummary | DurationSummary)
/**
 * How a banner looks.
 */
export type NoticeLevel = ("info" | "warning" | "danger")
/**
 * What the composer shows; a server accepts requests all the same unless it is told not to.
 */
export type ThreadStatus = (ActiveStatus | LockedStatus | ClosedStatus)
/**
 * Any item that a store holds, those included that no client ever sees.
 */
export type ThreadItem = (UserMessageItem | AssistantMessageItem | ClientToolCallItem | WidgetItem | GeneratedImageItem | StructuredInputItem | WorkflowItem | TaskItem | EndOfTurnItem | HiddenContextItem | SdkHiddenContextItem)
/**
 * A change of one item; which of them apply to it depends on its type.
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
 * What a widget does when it is used, as a widget carries it; the client applies the defaults.
 */
export interface ActionConfig {
type: string
/**
 * Handed to the handler unchanged, nulls included (SER-09).
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
 * The composer takes messages.
 */
export interface ActiveStatus {
type: "active"
[k: string]: unknown
}
/**
 * A citation; `index` counts UTF-16 code units into the part's text, absent means the whole message.
 */
export interface Annotation {
type: "annotation"
source: Source
index?: number
[k: string]: unknown
}
/**
 * A web page that a statement rests on.
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
 * A file that a statement rests on.
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
 * A thing of the application's own that a statement rests on; `data` is handed to the client's entity callbacks.
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
 * The member of each row of `data` that is drawn.
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
 * Text of the assistant in parts.
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
 * Private to the server, never on the wire (SER-11); a reader tolerates a leak.
 */
metadata?: {
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * Where and how the client uploads the bytes; absent once they have arrived.
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
 * Private to the server, never on the wire (SER-11); a reader tolerates a leak.
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
 * Announces a file; the answer says where its bytes go.
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
 * Takes back a file that no message uses.
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
 * The member of each row of `data` that is drawn.
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
 * A line of a ListView.
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
 * A box; its children stand in a row or a column.
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
 * A box whose children stand side by side.
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
 * A box whose children stand one below the other.
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
 * A box whose fields are sent together, in the payload of its action.
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
 * Empty space that takes what is left.
 */
export interface SpacerComponent {
type: "Spacer"
id?: string
key?: string
minSize?: CssValue
[k: string]: unknown
}
/**
 * A line between two things.
 */
export interface DividerComponent {
type: "Divider"
id?: string
key?: string
color?: WidgetColor
size?: CssValue
spacing?: CssValue
/**
 * Reaches to the edges of the widget.
 */
flush?: boolean
[k: string]: unknown
}
/**
 * Moves its child smoothly when that changes.
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
 * More text is to come in deltas.
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
 * How the user may edit a text: it becomes the field `name` of the form around it.
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
 * More text is to come in deltas.
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
 * What is said of it where it is not seen.
 */
alt?: string
fit?: ImageFit
position?: ImagePosition
radius?: RadiusValue
frame?: boolean
/**
 * Reaches to the edges of the widget.
 */
flush?: boolean
margin?: Space
background?: WidgetColor
flex?: CssValue
[k: string]: unknown
}
/**
 * A button; `submit` sends the form around it.
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
 * A choice from a list that drops down.
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
 * One choice of a select.
 */
export interface SelectOption {
value: string
label: string
disabled?: boolean
description?: string
[k: string]: unknown
}
/**
 * A choice of a day.
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
 * A yes or no.
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
 * A choice of one of a few, all in sight.
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
 * One choice of a radio group.
 */
export interface RadioOption {
label: string
value: string
disabled?: boolean
[k: string]: unknown
}
/**
 * The caption of the field that is called `fieldName`.
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
 * The member of each row of `data` that is drawn.
 */
dataKey: string
label?: string
color?: WidgetColor
curveType?: CurveType
[k: string]: unknown
}
/**
 * The axis along which the rows of `data` stand.
 */
export interface XAxisConfig {
dataKey: string
hide?: boolean
/**
 * What is shown instead of a value.
 */
labels?: {
[k: string]: string
}
[k: string]: unknown
}
/**
 * A table by rows; known to ChatKit.js 1.7.0, passed through by chatkit-python 1.6.5.
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
 * Its cells are headings.
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
 * A framed widget, with buttons at its foot where it has `confirm` or `cancel`.
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
 * A line about the widget as a whole, with a favicon by URL or an icon by name.
 */
export interface WidgetStatus {
text: string
favicon?: string
frame?: boolean
icon?: string
[k: string]: unknown
}
/**
 * A button at the foot of a card.
 */
export interface CardAction {
label: string
action: ActionConfig
[k: string]: unknown
}
/**
 * A list of things that may be clicked; it holds nothing but items (WG-02).
 */
export interface ListViewRoot {
type: "ListView"
id?: string
key?: string
children: ListViewItemComponent[]
status?: WidgetStatus
theme?: WidgetTheme
/**
 * How many items are shown until the user asks for more.
 */
limit?: (number | "auto")
[k: string]: unknown
}
/**
 * A component of a type that this version does not know: nothing is asked of it but that its children are nodes.
 */
export interface UnknownWidgetComponent {
type: string
id?: string
key?: string
children?: WidgetChildren
[k: string]: unknown
}
/**
 * Starts a thread with the user's first message; streams.
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
 * The user's message as a client posts it; `attachments` are ids (RQ-12, RQ-13: absent means none).
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
 * What the user chose in the composer: a tool, a model.
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
 * Adds a message of the user to a thread; streams.
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
 * Hands in what the pending client tool call has returned, null included; streams.
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
 * Answers, or skips, the questions of an item; streams.
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
 * What the client posts, answers by question id; `{}` means answered with every question skipped (SI-13).
 */
export interface StructuredInputSubmission {
status?: StructuredInputOutcome
answers?: {
[k: string]: StructuredInputAnswer
}
[k: string]: unknown
}
/**
 * The stored answer to one question; skipped means that `values` is empty (SI-04).
 */
export interface StructuredInputAnswer {
values?: string[]
skipped?: boolean
[k: string]: unknown
}
/**
 * Drops everything after a user message and answers it again; streams.
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
 * Runs an action of a widget, or of the page itself; streams.
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
 * The widget that was used; absent for an action of the page itself.
 */
item_id?: string
action: Action
[k: string]: unknown
}
/**
 * Runs an action whose config says `streaming: false`; may run beside a stream.
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
 * The widget that was used; absent for an action of the page itself.
 */
item_id?: string
action: Action
[k: string]: unknown
}
/**
 * Reads a thread with its oldest items.
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
 * Reads a page of the user's threads.
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
 * How many, 20 where absent or 0; a server may give fewer (RQ-18, RQ-20).
 */
limit?: number
order?: Order
/**
 * The cursor that the page before has given, for the same `order`.
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
 * Deletes a thread with its items; an unknown one is deleted already (TU-06).
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
 * Reads a page of a thread's items.
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
 * How many, 20 where absent or 0; a server may give fewer (RQ-18, RQ-20).
 */
limit?: number
order?: Order
/**
 * The cursor that the page before has given, for the same `order`.
 */
after?: string
[k: string]: unknown
}
/**
 * Tells what the user thinks of items.
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
 * Turns speech into text; the audio is standard base64 (AT-11).
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
 * Fire and forget: the client runs its handler `name`.
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
 * A call of a tool that runs in the browser, and its result; `status` tells whether it ran, not `output`.
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
 * A banner with the reason stands in place of the composer, for good.
 */
export interface ClosedStatus {
type: "closed"
reason?: string
[k: string]: unknown
}
/**
 * A part of an assistant message begins, or is set anew.
 */
export interface ContentPartAdded {
type: "assistant_message.content_part.added"
content_index: number
content: AssistantMessageContent
[k: string]: unknown
}
/**
 * A citation inserted into a part of an assistant message.
 */
export interface ContentPartAnnotationAdded {
type: "assistant_message.content_part.annotation_added"
content_index: number
annotation_index: number
annotation: Annotation
[k: string]: unknown
}
/**
 * The whole part, citations included (AM-08).
 */
export interface ContentPartDone {
type: "assistant_message.content_part.done"
content_index: number
content: AssistantMessageContent
[k: string]: unknown
}
/**
 * Text appended to a part of an assistant message.
 */
export interface ContentPartTextDelta {
type: "assistant_message.content_part.text_delta"
content_index: number
delta: string
[k: string]: unknown
}
/**
 * A headline for a finished workflow; wins where both summaries would fit.
 */
export interface CustomSummary {
title: string
icon?: string
[k: string]: unknown
}
/**
 * A step of the application's own.
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
 * How long a finished workflow took, in whole seconds.
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
 * A hint for the client that the assistant has ended its turn.
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
 * What is wrong with a request as a whole; the set of codes is open.
 */
export interface RequestProblem {
code: string
message: string
issues?: Issue[]
[k: string]: unknown
}
/**
 * One thing that is wrong with a request: where (JSON path) and what would be right.
 */
export interface Issue {
/**
 * JSON path into the request, such as `$.params.input.content[0].text`.
 */
path: string
message: string
[k: string]: unknown
}
/**
 * The answer has failed: `stream.error` shows the client's own text, `custom` shows `message`; the set of codes is open.
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
 * Files that were looked at.
 */
export interface FileTask {
type: "file"
status_indicator?: TaskStatusIndicator
title?: string
sources?: FileSource[]
[k: string]: unknown
}
/**
 * A question that is answered in the user's own words.
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
 * A picture, or a draft of it.
 */
export interface GeneratedImage {
id: string
url: string
[k: string]: unknown
}
/**
 * An image in the making; `image` is absent until the first pixels exist.
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
 * A draft of an image, or the image; `progress` runs from 0 to 1.
 */
export interface GeneratedImageUpdated {
type: "generated_image.updated"
image: GeneratedImage
progress?: number
[k: string]: unknown
}
/**
 * Context for the model that no client ever sees (RD-11, IT-11).
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
 * The cursor of the next page, present exactly when there is one (SER-06).
 */
after?: string
[k: string]: unknown
}
/**
 * What the user has sent; only the server makes it, from `input`.
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
 * A widget in the thread; it takes actions once it is done.
 */
export interface WidgetItem {
type: "widget"
id: string
thread_id: string
created_at: string
widget: WidgetRoot
/**
 * What the client's copy button copies.
 */
copy_text?: string
[k: string]: unknown
}
/**
 * Questions to the user.
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
 * A question with offered answers.
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
 * One of the answers that a client offers; others are allowed.
 */
export interface MultipleChoiceOption {
value: string
[k: string]: unknown
}
/**
 * Steps that the assistant has taken.
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
 * A list of steps that the assistant shows while it works.
 */
export interface Workflow {
type: WorkflowType
tasks: Task[]
summary?: WorkflowSummary
expanded?: boolean
[k: string]: unknown
}
/**
 * A search of the web with its queries and what it found.
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
 * A thought; `content` is Markdown.
 */
export interface ThoughtTask {
type: "thought"
status_indicator?: TaskStatusIndicator
title?: string
content: string
[k: string]: unknown
}
/**
 * One step outside any workflow.
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
 * The composer is disabled for the time being and shows the reason.
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
 * A line about what is going on, replaced by the next visible item or progress, never in history (IT-01).
 */
export interface ProgressUpdateEvent {
type: "progress_update"
text: string
icon?: string
[k: string]: unknown
}
/**
 * Context that the server itself leaves for the model, such as the cancellation marker; no client ever sees it.
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
 * What the client may do with the running stream.
 */
export interface StreamOptions {
/**
 * Whether a stop button is shown; closing the connection stops the answer either way.
 */
allow_cancel: boolean
[k: string]: unknown
}
/**
 * Precedes every event of a handler (TC-03).
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
 * A thread as clients see it: always with a page of items, always with `metadata: {}`.
 */
export interface Thread {
id: string
created_at: string
title?: string
status: ThreadStatus
/**
 * Hosts whose images the client may show; `[]` is not the same as absent.
 */
allowed_image_domains?: string[]
metadata?: {
[k: string]: unknown
}
items: ItemPage
[k: string]: unknown
}
/**
 * The new thread, first event of `threads.create` (TC-01); its page of items is empty.
 */
export interface ThreadCreatedEvent {
type: "thread.created"
thread: Thread
[k: string]: unknown
}
/**
 * An item in the making, to be shown at once; not stored yet.
 */
export interface ThreadItemAddedEvent {
type: "thread.item.added"
item: VisibleItem
[k: string]: unknown
}
/**
 * The whole item as it is stored; wins over what was shown before.
 */
export interface ThreadItemDoneEvent {
type: "thread.item.done"
item: VisibleItem
[k: string]: unknown
}
/**
 * The item is gone from the thread.
 */
export interface ThreadItemRemovedEvent {
type: "thread.item.removed"
item_id: string
[k: string]: unknown
}
/**
 * The whole item in place of the one with its id: same position, same `created_at` (IT-06).
 */
export interface ThreadItemReplacedEvent {
type: "thread.item.replaced"
item: VisibleItem
[k: string]: unknown
}
/**
 * Text appended to the `value` of the Text or Markdown with that id; `done` on the last one only (WG-08).
 */
export interface WidgetStreamingTextValueDelta {
type: "widget.streaming_text.value_delta"
component_id: string
delta: string
done: boolean
[k: string]: unknown
}
/**
 * The component with that id, replaced.
 */
export interface WidgetComponentUpdated {
type: "widget.component.updated"
component_id: string
component: WidgetComponent
[k: string]: unknown
}
/**
 * The whole widget, replaced.
 */
export interface WidgetRootUpdated {
type: "widget.root.updated"
widget: WidgetRoot
[k: string]: unknown
}
/**
 * A step appended to a workflow: `task_index` equals the number of tasks so far (WF-02).
 */
export interface WorkflowTaskAdded {
type: "workflow.task.added"
task_index: number
task: Task
[k: string]: unknown
}
/**
 * A step of a workflow, replaced.
 */
export interface WorkflowTaskUpdated {
type: "workflow.task.updated"
task_index: number
task: Task
[k: string]: unknown
}
/**
 * A change of an item that is shown.
 */
export interface ThreadItemUpdatedEvent {
type: "thread.item.updated"
item_id: string
update: ThreadItemUpdate
[k: string]: unknown
}
/**
 * A page of threads; their own pages of items are empty (RD-14).
 */
export interface ThreadPage {
data: Thread[]
has_more: boolean
/**
 * The cursor of the next page, present exactly when there is one (SER-06).
 */
after?: string
[k: string]: unknown
}
/**
 * The full public state of the thread: an absent title means that there is none.
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
