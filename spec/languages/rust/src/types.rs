// Code generated from spec/generated/schema.json; DO NOT EDIT.
//! The types of the ChatKit server protocol.

use crate::runtime::*;
use serde_json::{Map, Value};

/// An action as a client posts it; an absent payload is null (AC-03).
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    pub r#type: String,
    pub payload: Option<Value>,
}

impl Action {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let r#type = o.required("type", |v, at| string(v, at, 1));
        let payload = o.free("payload", any);
        o.rest()?;
        Ok(Self {
            r#type: r#type?,
            payload: payload?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from((&self.r#type).clone()));
        if let Some(v) = &self.payload { o.insert("payload".into(), v.clone()); }
        Value::Object(o)
    }
}
json!(Action);

/// The action of a widget's component, which the client runs when the component is used; the client applies the defaults.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionConfig {
    pub r#type: String,
    /// Passed to the handler unchanged, nulls included (SER-09).
    pub payload: Option<Value>,
    pub handler: Option<Box<ActionHandler>>,
    pub loading_behavior: Option<Box<LoadingBehavior>>,
    /// `false` sends `threads.sync_custom_action` instead of a stream.
    pub streaming: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ActionConfig {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let r#type = o.required("type", |v, at| string(v, at, 1));
        let payload = o.free("payload", any);
        let handler = o.optional("handler", ActionHandler::read);
        let loading_behavior = o.optional("loadingBehavior", LoadingBehavior::read);
        let streaming = o.optional("streaming", boolean);
        let extra = o.rest()?;
        Ok(Self {
            r#type: r#type?,
            payload: payload?,
            handler: handler?.map(Box::new),
            loading_behavior: loading_behavior?.map(Box::new),
            streaming: streaming?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from((&self.r#type).clone()));
        if let Some(v) = &self.payload { o.insert("payload".into(), v.clone()); }
        if let Some(v) = &self.handler { o.insert("handler".into(), v.to_value()); }
        if let Some(v) = &self.loading_behavior { o.insert("loadingBehavior".into(), v.to_value()); }
        if let Some(v) = &self.streaming { o.insert("streaming".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ActionConfig);

/// Where an action runs: in a callback of the page, or on the server by `threads.custom_action`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionHandler {
    Client,
    Server,
}

impl ActionHandler {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["client", "server"])?.as_str() {
            "client" => Ok(Self::Client),
            _ => Ok(Self::Server),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ActionHandler);

/// The composer accepts messages.
#[derive(Debug, Clone, PartialEq)]
pub struct ActiveStatus {

    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ActiveStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["active"]));
        let extra = o.rest()?;
        Ok(Self {

            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("active"));

        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ActiveStatus);

/// How children are aligned across the direction of their container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    Start,
    Center,
    End,
    Baseline,
    Stretch,
}

impl Alignment {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["start", "center", "end", "baseline", "stretch"])?.as_str() {
            "start" => Ok(Self::Start),
            "center" => Ok(Self::Center),
            "end" => Ok(Self::End),
            "baseline" => Ok(Self::Baseline),
            _ => Ok(Self::Stretch),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
            Self::Baseline => "baseline",
            Self::Stretch => "stretch",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(Alignment);

/// A citation; `index` is an offset into the part's text in UTF-16 code units (Q-69); if it is absent, the citation covers the whole message.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    pub source: Source,
    pub index: Option<i64>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Annotation {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["annotation"]));
        let source = o.required("source", Source::read);
        let index = o.optional("index", |v, at| integer(v, at, Some(0), None));
        let extra = o.rest()?;
        Ok(Self {
            source: source?,
            index: index?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("annotation"));
        o.insert("source".into(), (&self.source).to_value());
        if let Some(v) = &self.index { o.insert("index".into(), Value::from(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Annotation);

/// The same border on all sides (a number is its width), or borders by side.
#[derive(Debug, Clone, PartialEq)]
pub struct AnyBorder(pub Value);

impl AnyBorder {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read), &|v, at| fits(v, at, Borders::read)]))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { (&self.0).clone() }
}
json!(AnyBorder);

/// Values as a filled area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaSeries {
    /// The member of each row of `data` that the series draws.
    pub data_key: String,
    pub label: Option<String>,
    pub color: Option<Box<WidgetColor>>,
    pub stack: Option<String>,
    pub curve_type: Option<Box<CurveType>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl AreaSeries {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["area"]));
        let data_key = o.required("dataKey", |v, at| string(v, at, 0));
        let label = o.optional("label", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let stack = o.optional("stack", |v, at| string(v, at, 0));
        let curve_type = o.optional("curveType", CurveType::read);
        let extra = o.rest()?;
        Ok(Self {
            data_key: data_key?,
            label: label?,
            color: color?.map(Box::new),
            stack: stack?,
            curve_type: curve_type?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("area"));
        o.insert("dataKey".into(), Value::from((&self.data_key).clone()));
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.stack { o.insert("stack".into(), Value::from(v.clone())); }
        if let Some(v) = &self.curve_type { o.insert("curveType".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(AreaSeries);

/// A part of an assistant message; there is only one type so far.
#[derive(Debug, Clone, PartialEq)]
pub enum AssistantMessageContent {
    OutputText(Box<OutputText>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl AssistantMessageContent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "output_text" => Ok(Self::OutputText(Box::new(OutputText::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::OutputText(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(AssistantMessageContent);

/// A message of the assistant: text in parts.
#[derive(Debug, Clone, PartialEq)]
pub struct AssistantMessageItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub content: Vec<AssistantMessageContent>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl AssistantMessageItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["assistant_message"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let content = o.required("content", |v, at| array(v, at, AssistantMessageContent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("assistant_message"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("content".into(), Value::Array((&self.content).iter().map(|v| v.to_value()).collect()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(AssistantMessageItem);

/// A file that the user attached: the answer to `attachments.create`, and a part of a user message.
#[derive(Debug, Clone, PartialEq)]
pub enum Attachment {
    FileAttachment(Box<FileAttachment>),
    ImageAttachment(Box<ImageAttachment>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl Attachment {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "file" => Ok(Self::FileAttachment(Box::new(FileAttachment::read(value, at)?))),
            "image" => Ok(Self::ImageAttachment(Box::new(ImageAttachment::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::FileAttachment(v) => v.to_value(),
            Self::ImageAttachment(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(Attachment);

/// The parameters of AttachmentsCreateRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct AttachmentsCreateParams {
    pub name: String,
    /// In bytes.
    pub size: i64,
    pub mime_type: String,
}

impl AttachmentsCreateParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let name = o.required("name", |v, at| string(v, at, 0));
        let size = o.required("size", |v, at| integer(v, at, Some(0), None));
        let mime_type = o.required("mime_type", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            name: name?,
            size: size?,
            mime_type: mime_type?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("name".into(), Value::from((&self.name).clone()));
        o.insert("size".into(), Value::from(*(&self.size)));
        o.insert("mime_type".into(), Value::from((&self.mime_type).clone()));
        Value::Object(o)
    }
}
json!(AttachmentsCreateParams);

/// Registers a file; the answer says where to upload its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct AttachmentsCreateRequest {
    pub params: AttachmentsCreateParams,
    pub metadata: Map<String, Value>,
}

impl AttachmentsCreateRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["attachments.create"]));
        let params = o.required("params", AttachmentsCreateParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("attachments.create"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(AttachmentsCreateRequest);

/// The parameters of AttachmentsDeleteRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct AttachmentsDeleteParams {
    pub attachment_id: String,
}

impl AttachmentsDeleteParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let attachment_id = o.required("attachment_id", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            attachment_id: attachment_id?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("attachment_id".into(), Value::from((&self.attachment_id).clone()));
        Value::Object(o)
    }
}
json!(AttachmentsDeleteParams);

/// Deletes a file that no message uses.
#[derive(Debug, Clone, PartialEq)]
pub struct AttachmentsDeleteRequest {
    pub params: AttachmentsDeleteParams,
    pub metadata: Map<String, Value>,
}

impl AttachmentsDeleteRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["attachments.delete"]));
        let params = o.required("params", AttachmentsDeleteParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("attachments.delete"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(AttachmentsDeleteRequest);

/// The meaning that a badge's colour conveys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BadgeColor {
    Secondary,
    Success,
    Danger,
    Warning,
    Info,
    Discovery,
}

impl BadgeColor {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["secondary", "success", "danger", "warning", "info", "discovery"])?.as_str() {
            "secondary" => Ok(Self::Secondary),
            "success" => Ok(Self::Success),
            "danger" => Ok(Self::Danger),
            "warning" => Ok(Self::Warning),
            "info" => Ok(Self::Info),
            _ => Ok(Self::Discovery),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Secondary => "secondary",
            Self::Success => "success",
            Self::Danger => "danger",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Discovery => "discovery",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(BadgeColor);

/// A word or two in a coloured box.
#[derive(Debug, Clone, PartialEq)]
pub struct BadgeComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub label: String,
    pub color: Option<Box<BadgeColor>>,
    pub variant: Option<Box<BadgeVariant>>,
    pub size: Option<Box<BadgeSize>>,
    /// Round ends.
    pub pill: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl BadgeComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Badge"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let label = o.required("label", |v, at| string(v, at, 0));
        let color = o.optional("color", BadgeColor::read);
        let variant = o.optional("variant", BadgeVariant::read);
        let size = o.optional("size", BadgeSize::read);
        let pill = o.optional("pill", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            label: label?,
            color: color?.map(Box::new),
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            pill: pill?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Badge"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("label".into(), Value::from((&self.label).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.pill { o.insert("pill".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(BadgeComponent);

/// The size of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BadgeSize {
    Sm,
    Md,
    Lg,
}

impl BadgeSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["sm", "md", "lg"])?.as_str() {
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            _ => Ok(Self::Lg),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(BadgeSize);

/// The visual weight of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BadgeVariant {
    Solid,
    Soft,
    Outline,
}

impl BadgeVariant {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["solid", "soft", "outline"])?.as_str() {
            "solid" => Ok(Self::Solid),
            "soft" => Ok(Self::Soft),
            _ => Ok(Self::Outline),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Soft => "soft",
            Self::Outline => "outline",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(BadgeVariant);

/// Values as bars.
#[derive(Debug, Clone, PartialEq)]
pub struct BarSeries {
    /// The member of each row of `data` that the series draws.
    pub data_key: String,
    pub label: Option<String>,
    pub color: Option<Box<WidgetColor>>,
    pub stack: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl BarSeries {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["bar"]));
        let data_key = o.required("dataKey", |v, at| string(v, at, 0));
        let label = o.optional("label", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let stack = o.optional("stack", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            data_key: data_key?,
            label: label?,
            color: color?.map(Box::new),
            stack: stack?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("bar"));
        o.insert("dataKey".into(), Value::from((&self.data_key).clone()));
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.stack { o.insert("stack".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(BarSeries);

/// A widget without a frame; it may hold other roots.
#[derive(Debug, Clone, PartialEq)]
pub struct BasicRoot {
    pub id: Option<String>,
    pub key: Option<String>,
    pub theme: Option<Box<WidgetTheme>>,
    pub direction: Option<Box<Direction>>,
    pub gap: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub align: Option<Box<Alignment>>,
    pub justify: Option<Box<Justification>>,
    pub children: Option<Box<WidgetChildren>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl BasicRoot {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Basic"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let theme = o.optional("theme", WidgetTheme::read);
        let direction = o.optional("direction", Direction::read);
        let gap = o.optional("gap", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let align = o.optional("align", Alignment::read);
        let justify = o.optional("justify", Justification::read);
        let children = o.optional("children", WidgetChildren::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            theme: theme?.map(Box::new),
            direction: direction?.map(Box::new),
            gap: gap?.map(Box::new),
            padding: padding?.map(Box::new),
            align: align?.map(Box::new),
            justify: justify?.map(Box::new),
            children: children?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Basic"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.theme { o.insert("theme".into(), v.to_value()); }
        if let Some(v) = &self.direction { o.insert("direction".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.justify { o.insert("justify".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(BasicRoot);

/// A border; `size` is its width.
#[derive(Debug, Clone, PartialEq)]
pub struct Border {
    pub size: serde_json::Number,
    pub color: Option<Box<WidgetColor>>,
    pub style: Option<Box<BorderStyle>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Border {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let size = o.required("size", |v, at| number(v, at, None, None));
        let color = o.optional("color", WidgetColor::read);
        let style = o.optional("style", BorderStyle::read);
        let extra = o.rest()?;
        Ok(Self {
            size: size?,
            color: color?.map(Box::new),
            style: style?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("size".into(), Value::Number((&self.size).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.style { o.insert("style".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Border);

/// Borders by side; a number is a width.
#[derive(Debug, Clone, PartialEq)]
pub struct Borders {
    pub top: Option<Value>,
    pub right: Option<Value>,
    pub bottom: Option<Value>,
    pub left: Option<Value>,
    pub x: Option<Value>,
    pub y: Option<Value>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Borders {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let top = o.optional("top", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let right = o.optional("right", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let bottom = o.optional("bottom", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let left = o.optional("left", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let x = o.optional("x", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let y = o.optional("y", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, Border::read)]));
        let extra = o.rest()?;
        Ok(Self {
            top: top?,
            right: right?,
            bottom: bottom?,
            left: left?,
            x: x?,
            y: y?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        if let Some(v) = &self.top { o.insert("top".into(), v.clone()); }
        if let Some(v) = &self.right { o.insert("right".into(), v.clone()); }
        if let Some(v) = &self.bottom { o.insert("bottom".into(), v.clone()); }
        if let Some(v) = &self.left { o.insert("left".into(), v.clone()); }
        if let Some(v) = &self.x { o.insert("x".into(), v.clone()); }
        if let Some(v) = &self.y { o.insert("y".into(), v.clone()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Borders);

/// How a border is drawn, as in CSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BorderStyle {
    Solid,
    Dashed,
    Dotted,
    Double,
    Groove,
    Ridge,
    Inset,
    Outset,
}

impl BorderStyle {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"])?.as_str() {
            "solid" => Ok(Self::Solid),
            "dashed" => Ok(Self::Dashed),
            "dotted" => Ok(Self::Dotted),
            "double" => Ok(Self::Double),
            "groove" => Ok(Self::Groove),
            "ridge" => Ok(Self::Ridge),
            "inset" => Ok(Self::Inset),
            _ => Ok(Self::Outset),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Dashed => "dashed",
            Self::Dotted => "dotted",
            Self::Double => "double",
            Self::Groove => "groove",
            Self::Ridge => "ridge",
            Self::Inset => "inset",
            Self::Outset => "outset",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(BorderStyle);

/// A box whose children are laid out in a row or a column.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    pub align: Option<Box<Alignment>>,
    pub justify: Option<Box<Justification>>,
    pub wrap: Option<Box<FlexWrap>>,
    pub flex: Option<Box<CssValue>>,
    pub gap: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub margin: Option<Box<Space>>,
    pub border: Option<Box<AnyBorder>>,
    pub radius: Option<Box<RadiusValue>>,
    pub background: Option<Box<WidgetColor>>,
    pub direction: Option<Box<Direction>>,
    pub children: Option<Vec<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl BoxComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Box"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let align = o.optional("align", Alignment::read);
        let justify = o.optional("justify", Justification::read);
        let wrap = o.optional("wrap", FlexWrap::read);
        let flex = o.optional("flex", CssValue::read);
        let gap = o.optional("gap", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let margin = o.optional("margin", Space::read);
        let border = o.optional("border", AnyBorder::read);
        let radius = o.optional("radius", RadiusValue::read);
        let background = o.optional("background", WidgetColor::read);
        let direction = o.optional("direction", Direction::read);
        let children = o.optional("children", |v, at| array(v, at, WidgetComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            align: align?.map(Box::new),
            justify: justify?.map(Box::new),
            wrap: wrap?.map(Box::new),
            flex: flex?.map(Box::new),
            gap: gap?.map(Box::new),
            padding: padding?.map(Box::new),
            margin: margin?.map(Box::new),
            border: border?.map(Box::new),
            radius: radius?.map(Box::new),
            background: background?.map(Box::new),
            direction: direction?.map(Box::new),
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Box"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.justify { o.insert("justify".into(), v.to_value()); }
        if let Some(v) = &self.wrap { o.insert("wrap".into(), v.to_value()); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.margin { o.insert("margin".into(), v.to_value()); }
        if let Some(v) = &self.border { o.insert("border".into(), v.to_value()); }
        if let Some(v) = &self.radius { o.insert("radius".into(), v.to_value()); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.direction { o.insert("direction".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(BoxComponent);

/// The meaning that a button's colour conveys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ButtonColor {
    Primary,
    Secondary,
    Info,
    Discovery,
    Success,
    Caution,
    Warning,
    Danger,
}

impl ButtonColor {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["primary", "secondary", "info", "discovery", "success", "caution", "warning", "danger"])?.as_str() {
            "primary" => Ok(Self::Primary),
            "secondary" => Ok(Self::Secondary),
            "info" => Ok(Self::Info),
            "discovery" => Ok(Self::Discovery),
            "success" => Ok(Self::Success),
            "caution" => Ok(Self::Caution),
            "warning" => Ok(Self::Warning),
            _ => Ok(Self::Danger),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Info => "info",
            Self::Discovery => "discovery",
            Self::Success => "success",
            Self::Caution => "caution",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ButtonColor);

/// A button; with `submit` it sends the surrounding form.
#[derive(Debug, Clone, PartialEq)]
pub struct ButtonComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub submit: Option<bool>,
    pub label: Option<String>,
    pub on_click_action: Option<Box<ActionConfig>>,
    pub icon_start: Option<String>,
    pub icon_end: Option<String>,
    pub style: Option<Box<ButtonStyle>>,
    pub icon_size: Option<Box<ButtonIconSize>>,
    pub color: Option<Box<ButtonColor>>,
    pub variant: Option<Box<ControlVariant>>,
    pub size: Option<Box<ControlSize>>,
    pub pill: Option<bool>,
    /// As wide as it is high.
    pub uniform: Option<bool>,
    /// As wide as its container.
    pub block: Option<bool>,
    pub disabled: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ButtonComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Button"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let submit = o.optional("submit", boolean);
        let label = o.optional("label", |v, at| string(v, at, 0));
        let on_click_action = o.optional("onClickAction", ActionConfig::read);
        let icon_start = o.optional("iconStart", |v, at| string(v, at, 1));
        let icon_end = o.optional("iconEnd", |v, at| string(v, at, 1));
        let style = o.optional("style", ButtonStyle::read);
        let icon_size = o.optional("iconSize", ButtonIconSize::read);
        let color = o.optional("color", ButtonColor::read);
        let variant = o.optional("variant", ControlVariant::read);
        let size = o.optional("size", ControlSize::read);
        let pill = o.optional("pill", boolean);
        let uniform = o.optional("uniform", boolean);
        let block = o.optional("block", boolean);
        let disabled = o.optional("disabled", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            submit: submit?,
            label: label?,
            on_click_action: on_click_action?.map(Box::new),
            icon_start: icon_start?,
            icon_end: icon_end?,
            style: style?.map(Box::new),
            icon_size: icon_size?.map(Box::new),
            color: color?.map(Box::new),
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            pill: pill?,
            uniform: uniform?,
            block: block?,
            disabled: disabled?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Button"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.submit { o.insert("submit".into(), Value::Bool(*v)); }
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.on_click_action { o.insert("onClickAction".into(), v.to_value()); }
        if let Some(v) = &self.icon_start { o.insert("iconStart".into(), Value::from(v.clone())); }
        if let Some(v) = &self.icon_end { o.insert("iconEnd".into(), Value::from(v.clone())); }
        if let Some(v) = &self.style { o.insert("style".into(), v.to_value()); }
        if let Some(v) = &self.icon_size { o.insert("iconSize".into(), v.to_value()); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.pill { o.insert("pill".into(), Value::Bool(*v)); }
        if let Some(v) = &self.uniform { o.insert("uniform".into(), Value::Bool(*v)); }
        if let Some(v) = &self.block { o.insert("block".into(), Value::Bool(*v)); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ButtonComponent);

/// The size of a button's icons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ButtonIconSize {
    Sm,
    Md,
    Lg,
    Xl,
    N2xl,
}

impl ButtonIconSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["sm", "md", "lg", "xl", "2xl"])?.as_str() {
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            "xl" => Ok(Self::Xl),
            _ => Ok(Self::N2xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::N2xl => "2xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ButtonIconSize);

/// The two preset styles of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ButtonStyle {
    Primary,
    Secondary,
}

impl ButtonStyle {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["primary", "secondary"])?.as_str() {
            "primary" => Ok(Self::Primary),
            _ => Ok(Self::Secondary),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ButtonStyle);

/// An ISO 8601 date, or a time with or without an offset; without one it is the user's local time.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarTime(pub String);

impl CalendarTime {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| string(v, at, 0))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from((&self.0).clone()) }
}
json!(CalendarTime);

/// Small print.
#[derive(Debug, Clone, PartialEq)]
pub struct CaptionComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub value: String,
    pub color: Option<Box<WidgetColor>>,
    pub weight: Option<Box<FontWeight>>,
    pub text_align: Option<Box<Placement>>,
    /// Cuts the text at the end of its last line.
    pub truncate: Option<bool>,
    pub max_lines: Option<serde_json::Number>,
    pub size: Option<Box<CaptionSize>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CaptionComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Caption"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let weight = o.optional("weight", FontWeight::read);
        let text_align = o.optional("textAlign", Placement::read);
        let truncate = o.optional("truncate", boolean);
        let max_lines = o.optional("maxLines", |v, at| number(v, at, None, None));
        let size = o.optional("size", CaptionSize::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            value: value?,
            color: color?.map(Box::new),
            weight: weight?.map(Box::new),
            text_align: text_align?.map(Box::new),
            truncate: truncate?,
            max_lines: max_lines?,
            size: size?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Caption"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("value".into(), Value::from((&self.value).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.weight { o.insert("weight".into(), v.to_value()); }
        if let Some(v) = &self.text_align { o.insert("textAlign".into(), v.to_value()); }
        if let Some(v) = &self.truncate { o.insert("truncate".into(), Value::Bool(*v)); }
        if let Some(v) = &self.max_lines { o.insert("maxLines".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CaptionComponent);

/// The size of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaptionSize {
    Sm,
    Md,
    Lg,
}

impl CaptionSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["sm", "md", "lg"])?.as_str() {
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            _ => Ok(Self::Lg),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(CaptionSize);

/// A button at the bottom of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardAction {
    pub label: String,
    pub action: ActionConfig,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CardAction {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let label = o.required("label", |v, at| string(v, at, 0));
        let action = o.required("action", ActionConfig::read);
        let extra = o.rest()?;
        Ok(Self {
            label: label?,
            action: action?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("label".into(), Value::from((&self.label).clone()));
        o.insert("action".into(), (&self.action).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CardAction);

/// A framed widget; `confirm` and `cancel` add buttons at the bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRoot {
    pub id: Option<String>,
    pub key: Option<String>,
    pub children: Vec<WidgetComponent>,
    pub status: Option<Box<WidgetStatus>>,
    pub theme: Option<Box<WidgetTheme>>,
    /// The card is a form, and `confirm` submits it.
    pub as_form: Option<bool>,
    pub background: Option<Box<WidgetColor>>,
    /// ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not.
    pub border: Option<Box<AnyBorder>>,
    pub size: Option<Box<CardSize>>,
    pub padding: Option<Box<Space>>,
    pub collapsed: Option<bool>,
    pub confirm: Option<Box<CardAction>>,
    pub cancel: Option<Box<CardAction>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CardRoot {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Card"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let children = o.required("children", |v, at| array(v, at, WidgetComponent::read));
        let status = o.optional("status", WidgetStatus::read);
        let theme = o.optional("theme", WidgetTheme::read);
        let as_form = o.optional("asForm", boolean);
        let background = o.optional("background", WidgetColor::read);
        let border = o.optional("border", AnyBorder::read);
        let size = o.optional("size", CardSize::read);
        let padding = o.optional("padding", Space::read);
        let collapsed = o.optional("collapsed", boolean);
        let confirm = o.optional("confirm", CardAction::read);
        let cancel = o.optional("cancel", CardAction::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            children: children?,
            status: status?.map(Box::new),
            theme: theme?.map(Box::new),
            as_form: as_form?,
            background: background?.map(Box::new),
            border: border?.map(Box::new),
            size: size?.map(Box::new),
            padding: padding?.map(Box::new),
            collapsed: collapsed?,
            confirm: confirm?.map(Box::new),
            cancel: cancel?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Card"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("children".into(), Value::Array((&self.children).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.status { o.insert("status".into(), v.to_value()); }
        if let Some(v) = &self.theme { o.insert("theme".into(), v.to_value()); }
        if let Some(v) = &self.as_form { o.insert("asForm".into(), Value::Bool(*v)); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.border { o.insert("border".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.collapsed { o.insert("collapsed".into(), Value::Bool(*v)); }
        if let Some(v) = &self.confirm { o.insert("confirm".into(), v.to_value()); }
        if let Some(v) = &self.cancel { o.insert("cancel".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CardRoot);

/// The width of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardSize {
    Sm,
    Md,
    Lg,
    Full,
}

impl CardSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["sm", "md", "lg", "full"])?.as_str() {
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            _ => Ok(Self::Full),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Full => "full",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(CardSize);

/// A chart of rows of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub data: Vec<std::collections::BTreeMap<String, Value>>,
    pub series: Vec<ChartSeries>,
    pub x_axis: Value,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    pub show_yaxis: Option<bool>,
    pub show_legend: Option<bool>,
    pub show_tooltip: Option<bool>,
    pub bar_gap: Option<serde_json::Number>,
    pub bar_category_gap: Option<serde_json::Number>,
    pub flex: Option<Box<CssValue>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ChartComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Chart"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let data = o.required("data", |v, at| array(v, at, |v, at| map(v, at, |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| string(v, at, 0)), &|v, at| fits(v, at, |v, at| number(v, at, None, None))]))));
        let series = o.required("series", |v, at| array(v, at, ChartSeries::read));
        let x_axis = o.required("xAxis", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| string(v, at, 0)), &|v, at| fits(v, at, XAxisConfig::read)]));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let show_yaxis = o.optional("showYAxis", boolean);
        let show_legend = o.optional("showLegend", boolean);
        let show_tooltip = o.optional("showTooltip", boolean);
        let bar_gap = o.optional("barGap", |v, at| number(v, at, None, None));
        let bar_category_gap = o.optional("barCategoryGap", |v, at| number(v, at, None, None));
        let flex = o.optional("flex", CssValue::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            data: data?,
            series: series?,
            x_axis: x_axis?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            show_yaxis: show_yaxis?,
            show_legend: show_legend?,
            show_tooltip: show_tooltip?,
            bar_gap: bar_gap?,
            bar_category_gap: bar_category_gap?,
            flex: flex?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Chart"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("data".into(), Value::Array((&self.data).iter().map(|v| Value::Object(v.iter().map(|(k, v)| (k.clone(), v.clone())).collect())).collect()));
        o.insert("series".into(), Value::Array((&self.series).iter().map(|v| v.to_value()).collect()));
        o.insert("xAxis".into(), (&self.x_axis).clone());
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.show_yaxis { o.insert("showYAxis".into(), Value::Bool(*v)); }
        if let Some(v) = &self.show_legend { o.insert("showLegend".into(), Value::Bool(*v)); }
        if let Some(v) = &self.show_tooltip { o.insert("showTooltip".into(), Value::Bool(*v)); }
        if let Some(v) = &self.bar_gap { o.insert("barGap".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.bar_category_gap { o.insert("barCategoryGap".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ChartComponent);

/// One row of values of a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartSeries {
    BarSeries(Box<BarSeries>),
    AreaSeries(Box<AreaSeries>),
    LineSeries(Box<LineSeries>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl ChartSeries {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "bar" => Ok(Self::BarSeries(Box::new(BarSeries::read(value, at)?))),
            "area" => Ok(Self::AreaSeries(Box::new(AreaSeries::read(value, at)?))),
            "line" => Ok(Self::LineSeries(Box::new(LineSeries::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::BarSeries(v) => v.to_value(),
            Self::AreaSeries(v) => v.to_value(),
            Self::LineSeries(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(ChartSeries);

/// The body of every POST; parsed: defaults filled in, nulls removed.
#[derive(Debug, Clone, PartialEq)]
pub enum ChatKitRequest {
    ThreadsCreateRequest(Box<ThreadsCreateRequest>),
    ThreadsAddUserMessageRequest(Box<ThreadsAddUserMessageRequest>),
    ThreadsAddClientToolOutputRequest(Box<ThreadsAddClientToolOutputRequest>),
    ThreadsAddStructuredInputRequest(Box<ThreadsAddStructuredInputRequest>),
    ThreadsRetryAfterItemRequest(Box<ThreadsRetryAfterItemRequest>),
    ThreadsCustomActionRequest(Box<ThreadsCustomActionRequest>),
    ThreadsSyncCustomActionRequest(Box<ThreadsSyncCustomActionRequest>),
    ThreadsGetByIdRequest(Box<ThreadsGetByIdRequest>),
    ThreadsListRequest(Box<ThreadsListRequest>),
    ThreadsUpdateRequest(Box<ThreadsUpdateRequest>),
    ThreadsDeleteRequest(Box<ThreadsDeleteRequest>),
    ItemsListRequest(Box<ItemsListRequest>),
    ItemsFeedbackRequest(Box<ItemsFeedbackRequest>),
    AttachmentsCreateRequest(Box<AttachmentsCreateRequest>),
    AttachmentsDeleteRequest(Box<AttachmentsDeleteRequest>),
    InputTranscribeRequest(Box<InputTranscribeRequest>),
}

impl ChatKitRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "threads.create" => Ok(Self::ThreadsCreateRequest(Box::new(ThreadsCreateRequest::read(value, at)?))),
            "threads.add_user_message" => Ok(Self::ThreadsAddUserMessageRequest(Box::new(ThreadsAddUserMessageRequest::read(value, at)?))),
            "threads.add_client_tool_output" => Ok(Self::ThreadsAddClientToolOutputRequest(Box::new(ThreadsAddClientToolOutputRequest::read(value, at)?))),
            "threads.add_structured_input" => Ok(Self::ThreadsAddStructuredInputRequest(Box::new(ThreadsAddStructuredInputRequest::read(value, at)?))),
            "threads.retry_after_item" => Ok(Self::ThreadsRetryAfterItemRequest(Box::new(ThreadsRetryAfterItemRequest::read(value, at)?))),
            "threads.custom_action" => Ok(Self::ThreadsCustomActionRequest(Box::new(ThreadsCustomActionRequest::read(value, at)?))),
            "threads.sync_custom_action" => Ok(Self::ThreadsSyncCustomActionRequest(Box::new(ThreadsSyncCustomActionRequest::read(value, at)?))),
            "threads.get_by_id" => Ok(Self::ThreadsGetByIdRequest(Box::new(ThreadsGetByIdRequest::read(value, at)?))),
            "threads.list" => Ok(Self::ThreadsListRequest(Box::new(ThreadsListRequest::read(value, at)?))),
            "threads.update" => Ok(Self::ThreadsUpdateRequest(Box::new(ThreadsUpdateRequest::read(value, at)?))),
            "threads.delete" => Ok(Self::ThreadsDeleteRequest(Box::new(ThreadsDeleteRequest::read(value, at)?))),
            "items.list" => Ok(Self::ItemsListRequest(Box::new(ItemsListRequest::read(value, at)?))),
            "items.feedback" => Ok(Self::ItemsFeedbackRequest(Box::new(ItemsFeedbackRequest::read(value, at)?))),
            "attachments.create" => Ok(Self::AttachmentsCreateRequest(Box::new(AttachmentsCreateRequest::read(value, at)?))),
            "attachments.delete" => Ok(Self::AttachmentsDeleteRequest(Box::new(AttachmentsDeleteRequest::read(value, at)?))),
            "input.transcribe" => Ok(Self::InputTranscribeRequest(Box::new(InputTranscribeRequest::read(value, at)?))),
            tag => Err(at.member("type").fail(format!("is not a known type: {tag}"))),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::ThreadsCreateRequest(v) => v.to_value(),
            Self::ThreadsAddUserMessageRequest(v) => v.to_value(),
            Self::ThreadsAddClientToolOutputRequest(v) => v.to_value(),
            Self::ThreadsAddStructuredInputRequest(v) => v.to_value(),
            Self::ThreadsRetryAfterItemRequest(v) => v.to_value(),
            Self::ThreadsCustomActionRequest(v) => v.to_value(),
            Self::ThreadsSyncCustomActionRequest(v) => v.to_value(),
            Self::ThreadsGetByIdRequest(v) => v.to_value(),
            Self::ThreadsListRequest(v) => v.to_value(),
            Self::ThreadsUpdateRequest(v) => v.to_value(),
            Self::ThreadsDeleteRequest(v) => v.to_value(),
            Self::ItemsListRequest(v) => v.to_value(),
            Self::ItemsFeedbackRequest(v) => v.to_value(),
            Self::AttachmentsCreateRequest(v) => v.to_value(),
            Self::AttachmentsDeleteRequest(v) => v.to_value(),
            Self::InputTranscribeRequest(v) => v.to_value(),
        }
    }
}
json!(ChatKitRequest);

/// A yes-or-no choice.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckboxComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub label: Option<String>,
    /// A boolean since 1.3.0, a string before.
    pub default_checked: Option<bool>,
    pub on_change_action: Option<Box<ActionConfig>>,
    pub disabled: Option<bool>,
    pub required: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CheckboxComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Checkbox"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let label = o.optional("label", |v, at| string(v, at, 0));
        let default_checked = o.optional("defaultChecked", boolean);
        let on_change_action = o.optional("onChangeAction", ActionConfig::read);
        let disabled = o.optional("disabled", boolean);
        let required = o.optional("required", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            label: label?,
            default_checked: default_checked?,
            on_change_action: on_change_action?.map(Box::new),
            disabled: disabled?,
            required: required?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Checkbox"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.default_checked { o.insert("defaultChecked".into(), Value::Bool(*v)); }
        if let Some(v) = &self.on_change_action { o.insert("onChangeAction".into(), v.to_value()); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.required { o.insert("required".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CheckboxComponent);

/// Makes the client run its handler `name`; nothing is returned.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientEffectEvent {
    pub name: String,
    pub data: Option<Map<String, Value>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ClientEffectEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["client_effect"]));
        let name = o.required("name", |v, at| string(v, at, 1));
        let data = o.optional("data", object);
        let extra = o.rest()?;
        Ok(Self {
            name: name?,
            data: data?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("client_effect"));
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.data { o.insert("data".into(), Value::Object(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ClientEffectEvent);

/// A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run (Q-15).
#[derive(Debug, Clone, PartialEq)]
pub struct ClientToolCallItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub status: Option<Box<ClientToolCallStatus>>,
    pub call_id: String,
    pub name: String,
    pub arguments: Map<String, Value>,
    pub output: Option<Value>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ClientToolCallItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["client_tool_call"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let status = o.optional("status", ClientToolCallStatus::read);
        let call_id = o.required("call_id", |v, at| string(v, at, 1));
        let name = o.required("name", |v, at| string(v, at, 1));
        let arguments = o.required("arguments", object);
        let output = o.free("output", any);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            status: status?.map(Box::new),
            call_id: call_id?,
            name: name?,
            arguments: arguments?,
            output: output?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("client_tool_call"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        if let Some(v) = &self.status { o.insert("status".into(), v.to_value()); }
        o.insert("call_id".into(), Value::from((&self.call_id).clone()));
        o.insert("name".into(), Value::from((&self.name).clone()));
        o.insert("arguments".into(), Value::Object((&self.arguments).clone()));
        if let Some(v) = &self.output { o.insert("output".into(), v.clone()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ClientToolCallItem);

/// Whether the tool has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientToolCallStatus {
    Pending,
    Completed,
}

impl ClientToolCallStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["pending", "completed"])?.as_str() {
            "pending" => Ok(Self::Pending),
            _ => Ok(Self::Completed),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Completed => "completed",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ClientToolCallStatus);

/// A banner with the reason replaces the composer permanently.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosedStatus {
    pub reason: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ClosedStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["closed"]));
        let reason = o.optional("reason", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            reason: reason?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("closed"));
        if let Some(v) = &self.reason { o.insert("reason".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ClosedStatus);

/// A box whose children are laid out one below the other.
#[derive(Debug, Clone, PartialEq)]
pub struct ColComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    pub align: Option<Box<Alignment>>,
    pub justify: Option<Box<Justification>>,
    pub wrap: Option<Box<FlexWrap>>,
    pub flex: Option<Box<CssValue>>,
    pub gap: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub margin: Option<Box<Space>>,
    pub border: Option<Box<AnyBorder>>,
    pub radius: Option<Box<RadiusValue>>,
    pub background: Option<Box<WidgetColor>>,
    pub children: Option<Vec<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ColComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Col"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let align = o.optional("align", Alignment::read);
        let justify = o.optional("justify", Justification::read);
        let wrap = o.optional("wrap", FlexWrap::read);
        let flex = o.optional("flex", CssValue::read);
        let gap = o.optional("gap", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let margin = o.optional("margin", Space::read);
        let border = o.optional("border", AnyBorder::read);
        let radius = o.optional("radius", RadiusValue::read);
        let background = o.optional("background", WidgetColor::read);
        let children = o.optional("children", |v, at| array(v, at, WidgetComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            align: align?.map(Box::new),
            justify: justify?.map(Box::new),
            wrap: wrap?.map(Box::new),
            flex: flex?.map(Box::new),
            gap: gap?.map(Box::new),
            padding: padding?.map(Box::new),
            margin: margin?.map(Box::new),
            border: border?.map(Box::new),
            radius: radius?.map(Box::new),
            background: background?.map(Box::new),
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Col"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.justify { o.insert("justify".into(), v.to_value()); }
        if let Some(v) = &self.wrap { o.insert("wrap".into(), v.to_value()); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.margin { o.insert("margin".into(), v.to_value()); }
        if let Some(v) = &self.border { o.insert("border".into(), v.to_value()); }
        if let Some(v) = &self.radius { o.insert("radius".into(), v.to_value()); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ColComponent);

/// A part of an assistant message begins or is replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentPartAdded {
    pub content_index: i64,
    pub content: AssistantMessageContent,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ContentPartAdded {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["assistant_message.content_part.added"]));
        let content_index = o.required("content_index", |v, at| integer(v, at, Some(0), None));
        let content = o.required("content", AssistantMessageContent::read);
        let extra = o.rest()?;
        Ok(Self {
            content_index: content_index?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("assistant_message.content_part.added"));
        o.insert("content_index".into(), Value::from(*(&self.content_index)));
        o.insert("content".into(), (&self.content).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ContentPartAdded);

/// Inserts a citation into a part of an assistant message.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentPartAnnotationAdded {
    pub content_index: i64,
    pub annotation_index: i64,
    pub annotation: Annotation,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ContentPartAnnotationAdded {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["assistant_message.content_part.annotation_added"]));
        let content_index = o.required("content_index", |v, at| integer(v, at, Some(0), None));
        let annotation_index = o.required("annotation_index", |v, at| integer(v, at, Some(0), None));
        let annotation = o.required("annotation", Annotation::read);
        let extra = o.rest()?;
        Ok(Self {
            content_index: content_index?,
            annotation_index: annotation_index?,
            annotation: annotation?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("assistant_message.content_part.annotation_added"));
        o.insert("content_index".into(), Value::from(*(&self.content_index)));
        o.insert("annotation_index".into(), Value::from(*(&self.annotation_index)));
        o.insert("annotation".into(), (&self.annotation).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ContentPartAnnotationAdded);

/// The finished part, including its citations (AM-08).
#[derive(Debug, Clone, PartialEq)]
pub struct ContentPartDone {
    pub content_index: i64,
    pub content: AssistantMessageContent,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ContentPartDone {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["assistant_message.content_part.done"]));
        let content_index = o.required("content_index", |v, at| integer(v, at, Some(0), None));
        let content = o.required("content", AssistantMessageContent::read);
        let extra = o.rest()?;
        Ok(Self {
            content_index: content_index?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("assistant_message.content_part.done"));
        o.insert("content_index".into(), Value::from(*(&self.content_index)));
        o.insert("content".into(), (&self.content).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ContentPartDone);

/// Appends text to a part of an assistant message.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentPartTextDelta {
    pub content_index: i64,
    pub delta: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ContentPartTextDelta {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["assistant_message.content_part.text_delta"]));
        let content_index = o.required("content_index", |v, at| integer(v, at, Some(0), None));
        let delta = o.required("delta", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            content_index: content_index?,
            delta: delta?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("assistant_message.content_part.text_delta"));
        o.insert("content_index".into(), Value::from(*(&self.content_index)));
        o.insert("delta".into(), Value::from((&self.delta).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ContentPartTextDelta);

/// The size of a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ControlSize {
    N3xs,
    N2xs,
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
    N2xl,
    N3xl,
}

impl ControlSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"])?.as_str() {
            "3xs" => Ok(Self::N3xs),
            "2xs" => Ok(Self::N2xs),
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            "xl" => Ok(Self::Xl),
            "2xl" => Ok(Self::N2xl),
            _ => Ok(Self::N3xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::N3xs => "3xs",
            Self::N2xs => "2xs",
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::N2xl => "2xl",
            Self::N3xl => "3xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ControlSize);

/// The visual weight of a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ControlVariant {
    Solid,
    Soft,
    Outline,
    Ghost,
}

impl ControlVariant {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["solid", "soft", "outline", "ghost"])?.as_str() {
            "solid" => Ok(Self::Solid),
            "soft" => Ok(Self::Soft),
            "outline" => Ok(Self::Outline),
            _ => Ok(Self::Ghost),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Soft => "soft",
            Self::Outline => "outline",
            Self::Ghost => "ghost",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ControlVariant);

/// A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string.
#[derive(Debug, Clone, PartialEq)]
pub struct CssValue(pub Value);

impl CssValue {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, |v, at| string(v, at, 0))]))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { (&self.0).clone() }
}
json!(CssValue);

/// How a line is interpolated between its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CurveType {
    Basis,
    BasisClosed,
    BasisOpen,
    BumpX,
    BumpY,
    Bump,
    Linear,
    LinearClosed,
    Natural,
    MonotoneX,
    MonotoneY,
    Monotone,
    Step,
    StepBefore,
    StepAfter,
}

impl CurveType {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["basis", "basisClosed", "basisOpen", "bumpX", "bumpY", "bump", "linear", "linearClosed", "natural", "monotoneX", "monotoneY", "monotone", "step", "stepBefore", "stepAfter"])?.as_str() {
            "basis" => Ok(Self::Basis),
            "basisClosed" => Ok(Self::BasisClosed),
            "basisOpen" => Ok(Self::BasisOpen),
            "bumpX" => Ok(Self::BumpX),
            "bumpY" => Ok(Self::BumpY),
            "bump" => Ok(Self::Bump),
            "linear" => Ok(Self::Linear),
            "linearClosed" => Ok(Self::LinearClosed),
            "natural" => Ok(Self::Natural),
            "monotoneX" => Ok(Self::MonotoneX),
            "monotoneY" => Ok(Self::MonotoneY),
            "monotone" => Ok(Self::Monotone),
            "step" => Ok(Self::Step),
            "stepBefore" => Ok(Self::StepBefore),
            _ => Ok(Self::StepAfter),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::BasisClosed => "basisClosed",
            Self::BasisOpen => "basisOpen",
            Self::BumpX => "bumpX",
            Self::BumpY => "bumpY",
            Self::Bump => "bump",
            Self::Linear => "linear",
            Self::LinearClosed => "linearClosed",
            Self::Natural => "natural",
            Self::MonotoneX => "monotoneX",
            Self::MonotoneY => "monotoneY",
            Self::Monotone => "monotone",
            Self::Step => "step",
            Self::StepBefore => "stepBefore",
            Self::StepAfter => "stepAfter",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(CurveType);

/// The headline of a finished workflow; used if both summaries would match.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomSummary {
    pub title: String,
    pub icon: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CustomSummary {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let title = o.required("title", |v, at| string(v, at, 0));
        let icon = o.optional("icon", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            title: title?,
            icon: icon?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("title".into(), Value::from((&self.title).clone()));
        if let Some(v) = &self.icon { o.insert("icon".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CustomSummary);

/// A task of the application.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomTask {
    /// Shown only inside a workflow.
    pub status_indicator: Option<Box<TaskStatusIndicator>>,
    pub title: Option<String>,
    pub icon: Option<String>,
    pub content: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl CustomTask {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["custom"]));
        let status_indicator = o.optional("status_indicator", TaskStatusIndicator::read);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let icon = o.optional("icon", |v, at| string(v, at, 1));
        let content = o.optional("content", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            status_indicator: status_indicator?.map(Box::new),
            title: title?,
            icon: icon?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("custom"));
        if let Some(v) = &self.status_indicator { o.insert("status_indicator".into(), v.to_value()); }
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        if let Some(v) = &self.icon { o.insert("icon".into(), Value::from(v.clone())); }
        if let Some(v) = &self.content { o.insert("content".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(CustomTask);

/// A choice of a date.
#[derive(Debug, Clone, PartialEq)]
pub struct DatePickerComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub on_change_action: Option<Box<ActionConfig>>,
    pub placeholder: Option<String>,
    pub variant: Option<Box<ControlVariant>>,
    pub size: Option<Box<ControlSize>>,
    pub pill: Option<bool>,
    /// As wide as its container.
    pub block: Option<bool>,
    pub clearable: Option<bool>,
    pub disabled: Option<bool>,
    pub default_value: Option<Box<CalendarTime>>,
    pub min: Option<Box<CalendarTime>>,
    pub max: Option<Box<CalendarTime>>,
    /// Where the calendar opens.
    pub side: Option<Box<PopoverSide>>,
    pub align: Option<Box<Placement>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl DatePickerComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["DatePicker"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let on_change_action = o.optional("onChangeAction", ActionConfig::read);
        let placeholder = o.optional("placeholder", |v, at| string(v, at, 0));
        let variant = o.optional("variant", ControlVariant::read);
        let size = o.optional("size", ControlSize::read);
        let pill = o.optional("pill", boolean);
        let block = o.optional("block", boolean);
        let clearable = o.optional("clearable", boolean);
        let disabled = o.optional("disabled", boolean);
        let default_value = o.optional("defaultValue", CalendarTime::read);
        let min = o.optional("min", CalendarTime::read);
        let max = o.optional("max", CalendarTime::read);
        let side = o.optional("side", PopoverSide::read);
        let align = o.optional("align", Placement::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            on_change_action: on_change_action?.map(Box::new),
            placeholder: placeholder?,
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            pill: pill?,
            block: block?,
            clearable: clearable?,
            disabled: disabled?,
            default_value: default_value?.map(Box::new),
            min: min?.map(Box::new),
            max: max?.map(Box::new),
            side: side?.map(Box::new),
            align: align?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("DatePicker"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.on_change_action { o.insert("onChangeAction".into(), v.to_value()); }
        if let Some(v) = &self.placeholder { o.insert("placeholder".into(), Value::from(v.clone())); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.pill { o.insert("pill".into(), Value::Bool(*v)); }
        if let Some(v) = &self.block { o.insert("block".into(), Value::Bool(*v)); }
        if let Some(v) = &self.clearable { o.insert("clearable".into(), Value::Bool(*v)); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.default_value { o.insert("defaultValue".into(), v.to_value()); }
        if let Some(v) = &self.min { o.insert("min".into(), v.to_value()); }
        if let Some(v) = &self.max { o.insert("max".into(), v.to_value()); }
        if let Some(v) = &self.side { o.insert("side".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(DatePickerComponent);

/// Side by side, or one below the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Row,
    Col,
}

impl Direction {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["row", "col"])?.as_str() {
            "row" => Ok(Self::Row),
            _ => Ok(Self::Col),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Col => "col",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(Direction);

/// A dividing line.
#[derive(Debug, Clone, PartialEq)]
pub struct DividerComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub color: Option<Box<WidgetColor>>,
    pub size: Option<Box<CssValue>>,
    /// Space before and after the line.
    pub spacing: Option<Box<CssValue>>,
    /// Extends to the edges of the widget.
    pub flush: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl DividerComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Divider"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let size = o.optional("size", CssValue::read);
        let spacing = o.optional("spacing", CssValue::read);
        let flush = o.optional("flush", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            color: color?.map(Box::new),
            size: size?.map(Box::new),
            spacing: spacing?.map(Box::new),
            flush: flush?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Divider"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.spacing { o.insert("spacing".into(), v.to_value()); }
        if let Some(v) = &self.flush { o.insert("flush".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(DividerComponent);

/// The duration of a finished workflow in whole seconds.
#[derive(Debug, Clone, PartialEq)]
pub struct DurationSummary {
    pub duration: i64,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl DurationSummary {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let duration = o.required("duration", |v, at| integer(v, at, Some(0), None));
        let extra = o.rest()?;
        Ok(Self {
            duration: duration?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("duration".into(), Value::from(*(&self.duration)));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(DurationSummary);

/// Makes a text editable: it becomes the field `name` of the surrounding form.
#[derive(Debug, Clone, PartialEq)]
pub struct EditableProps {
    pub name: String,
    pub auto_focus: Option<bool>,
    pub auto_select: Option<bool>,
    pub auto_complete: Option<String>,
    pub allow_autofill_extensions: Option<bool>,
    /// A regular expression that the value must match.
    pub pattern: Option<String>,
    pub placeholder: Option<String>,
    pub required: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl EditableProps {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let name = o.required("name", |v, at| string(v, at, 0));
        let auto_focus = o.optional("autoFocus", boolean);
        let auto_select = o.optional("autoSelect", boolean);
        let auto_complete = o.optional("autoComplete", |v, at| string(v, at, 0));
        let allow_autofill_extensions = o.optional("allowAutofillExtensions", boolean);
        let pattern = o.optional("pattern", |v, at| string(v, at, 0));
        let placeholder = o.optional("placeholder", |v, at| string(v, at, 0));
        let required = o.optional("required", boolean);
        let extra = o.rest()?;
        Ok(Self {
            name: name?,
            auto_focus: auto_focus?,
            auto_select: auto_select?,
            auto_complete: auto_complete?,
            allow_autofill_extensions: allow_autofill_extensions?,
            pattern: pattern?,
            placeholder: placeholder?,
            required: required?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.auto_focus { o.insert("autoFocus".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_select { o.insert("autoSelect".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_complete { o.insert("autoComplete".into(), Value::from(v.clone())); }
        if let Some(v) = &self.allow_autofill_extensions { o.insert("allowAutofillExtensions".into(), Value::Bool(*v)); }
        if let Some(v) = &self.pattern { o.insert("pattern".into(), Value::from(v.clone())); }
        if let Some(v) = &self.placeholder { o.insert("placeholder".into(), Value::from(v.clone())); }
        if let Some(v) = &self.required { o.insert("required".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(EditableProps);

/// The answer of an operation that returns nothing: `{}`.
#[derive(Debug, Clone, PartialEq)]
pub struct EmptyAnswer {

    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl EmptyAnswer {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;

        let extra = o.rest()?;
        Ok(Self {

            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();

        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(EmptyAnswer);

/// Tells the client that the assistant's turn is over.
#[derive(Debug, Clone, PartialEq)]
pub struct EndOfTurnItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl EndOfTurnItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["end_of_turn"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("end_of_turn"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(EndOfTurnItem);

/// An object of the application that supports a statement; `data` is passed to the client's entity callbacks.
#[derive(Debug, Clone, PartialEq)]
pub struct EntitySource {
    pub title: String,
    pub description: Option<String>,
    pub timestamp: Option<String>,
    pub group: Option<String>,
    pub id: String,
    pub icon: Option<String>,
    pub label: Option<String>,
    pub inline_label: Option<String>,
    pub interactive: Option<bool>,
    pub data: Option<Map<String, Value>>,
    /// Deprecated since 1.3.1; still sent by old servers and ignored.
    pub preview: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl EntitySource {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["entity"]));
        let title = o.required("title", |v, at| string(v, at, 0));
        let description = o.optional("description", |v, at| string(v, at, 0));
        let timestamp = o.optional("timestamp", |v, at| string(v, at, 0));
        let group = o.optional("group", |v, at| string(v, at, 0));
        let id = o.required("id", |v, at| string(v, at, 1));
        let icon = o.optional("icon", |v, at| string(v, at, 1));
        let label = o.optional("label", |v, at| string(v, at, 0));
        let inline_label = o.optional("inline_label", |v, at| string(v, at, 0));
        let interactive = o.optional("interactive", boolean);
        let data = o.optional("data", object);
        let preview = o.optional("preview", |v, at| literal(v, at, &["lazy"]));
        let extra = o.rest()?;
        Ok(Self {
            title: title?,
            description: description?,
            timestamp: timestamp?,
            group: group?,
            id: id?,
            icon: icon?,
            label: label?,
            inline_label: inline_label?,
            interactive: interactive?,
            data: data?,
            preview: preview?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("entity"));
        o.insert("title".into(), Value::from((&self.title).clone()));
        if let Some(v) = &self.description { o.insert("description".into(), Value::from(v.clone())); }
        if let Some(v) = &self.timestamp { o.insert("timestamp".into(), Value::from(v.clone())); }
        if let Some(v) = &self.group { o.insert("group".into(), Value::from(v.clone())); }
        o.insert("id".into(), Value::from((&self.id).clone()));
        if let Some(v) = &self.icon { o.insert("icon".into(), Value::from(v.clone())); }
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.inline_label { o.insert("inline_label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.interactive { o.insert("interactive".into(), Value::Bool(*v)); }
        if let Some(v) = &self.data { o.insert("data".into(), Value::Object(v.clone())); }
        if let Some(v) = &self.preview { o.insert("preview".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(EntitySource);

/// The body of every 4xx and 5xx answer (TR-20).
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorAnswer {
    pub error: RequestProblem,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ErrorAnswer {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let error = o.required("error", RequestProblem::read);
        let extra = o.rest()?;
        Ok(Self {
            error: error?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("error".into(), (&self.error).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ErrorAnswer);

/// The turn failed: for `stream.error` the client shows its own text, for `custom` it shows `message`; the set of codes is open.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorEvent {
    pub code: Option<String>,
    pub message: Option<String>,
    /// Whether the client offers `threads.retry_after_item`.
    pub allow_retry: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ErrorEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["error"]));
        let code = o.optional("code", |v, at| string(v, at, 1));
        let message = o.optional("message", |v, at| string(v, at, 0));
        let allow_retry = o.optional("allow_retry", boolean);
        let extra = o.rest()?;
        Ok(Self {
            code: code?,
            message: message?,
            allow_retry: allow_retry?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("error"));
        if let Some(v) = &self.code { o.insert("code".into(), Value::from(v.clone())); }
        if let Some(v) = &self.message { o.insert("message".into(), Value::from(v.clone())); }
        if let Some(v) = &self.allow_retry { o.insert("allow_retry".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ErrorEvent);

/// The user's opinion of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeedbackKind {
    Positive,
    Negative,
}

impl FeedbackKind {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["positive", "negative"])?.as_str() {
            "positive" => Ok(Self::Positive),
            _ => Ok(Self::Negative),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(FeedbackKind);

/// The visual weight of a text field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldVariant {
    Soft,
    Outline,
}

impl FieldVariant {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["soft", "outline"])?.as_str() {
            "soft" => Ok(Self::Soft),
            _ => Ok(Self::Outline),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Soft => "soft",
            Self::Outline => "outline",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(FieldVariant);

/// Any file that is not shown as an image.
#[derive(Debug, Clone, PartialEq)]
pub struct FileAttachment {
    pub id: String,
    pub name: String,
    pub mime_type: String,
    pub upload_descriptor: Option<Box<UploadDescriptor>>,
    /// The thread whose message uses it.
    pub thread_id: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl FileAttachment {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["file"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let name = o.required("name", |v, at| string(v, at, 0));
        let mime_type = o.required("mime_type", |v, at| string(v, at, 0));
        let upload_descriptor = o.optional("upload_descriptor", UploadDescriptor::read);
        let thread_id = o.optional("thread_id", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            name: name?,
            mime_type: mime_type?,
            upload_descriptor: upload_descriptor?.map(Box::new),
            thread_id: thread_id?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("file"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("name".into(), Value::from((&self.name).clone()));
        o.insert("mime_type".into(), Value::from((&self.mime_type).clone()));
        if let Some(v) = &self.upload_descriptor { o.insert("upload_descriptor".into(), v.to_value()); }
        if let Some(v) = &self.thread_id { o.insert("thread_id".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(FileAttachment);

/// A file that supports a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct FileSource {
    pub title: String,
    pub description: Option<String>,
    pub timestamp: Option<String>,
    pub group: Option<String>,
    pub filename: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl FileSource {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["file"]));
        let title = o.required("title", |v, at| string(v, at, 0));
        let description = o.optional("description", |v, at| string(v, at, 0));
        let timestamp = o.optional("timestamp", |v, at| string(v, at, 0));
        let group = o.optional("group", |v, at| string(v, at, 0));
        let filename = o.required("filename", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            title: title?,
            description: description?,
            timestamp: timestamp?,
            group: group?,
            filename: filename?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("file"));
        o.insert("title".into(), Value::from((&self.title).clone()));
        if let Some(v) = &self.description { o.insert("description".into(), Value::from(v.clone())); }
        if let Some(v) = &self.timestamp { o.insert("timestamp".into(), Value::from(v.clone())); }
        if let Some(v) = &self.group { o.insert("group".into(), Value::from(v.clone())); }
        o.insert("filename".into(), Value::from((&self.filename).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(FileSource);

/// Files that the assistant has read.
#[derive(Debug, Clone, PartialEq)]
pub struct FileTask {
    /// Shown only inside a workflow.
    pub status_indicator: Option<Box<TaskStatusIndicator>>,
    pub title: Option<String>,
    pub sources: Option<Vec<FileSource>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl FileTask {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["file"]));
        let status_indicator = o.optional("status_indicator", TaskStatusIndicator::read);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let sources = o.optional("sources", |v, at| array(v, at, FileSource::read));
        let extra = o.rest()?;
        Ok(Self {
            status_indicator: status_indicator?.map(Box::new),
            title: title?,
            sources: sources?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("file"));
        if let Some(v) = &self.status_indicator { o.insert("status_indicator".into(), v.to_value()); }
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        if let Some(v) = &self.sources { o.insert("sources".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(FileTask);

/// Whether children wrap onto new lines, as in CSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FlexWrap {
    Nowrap,
    Wrap,
    WrapReverse,
}

impl FlexWrap {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["nowrap", "wrap", "wrap-reverse"])?.as_str() {
            "nowrap" => Ok(Self::Nowrap),
            "wrap" => Ok(Self::Wrap),
            _ => Ok(Self::WrapReverse),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Nowrap => "nowrap",
            Self::Wrap => "wrap",
            Self::WrapReverse => "wrap-reverse",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(FlexWrap);

/// The weight of a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FontWeight {
    Normal,
    Medium,
    Semibold,
    Bold,
}

impl FontWeight {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["normal", "medium", "semibold", "bold"])?.as_str() {
            "normal" => Ok(Self::Normal),
            "medium" => Ok(Self::Medium),
            "semibold" => Ok(Self::Semibold),
            _ => Ok(Self::Bold),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Medium => "medium",
            Self::Semibold => "semibold",
            Self::Bold => "bold",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(FontWeight);

/// A box whose fields are sent together in the payload of its action.
#[derive(Debug, Clone, PartialEq)]
pub struct FormComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    pub align: Option<Box<Alignment>>,
    pub justify: Option<Box<Justification>>,
    pub wrap: Option<Box<FlexWrap>>,
    pub flex: Option<Box<CssValue>>,
    pub gap: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub margin: Option<Box<Space>>,
    pub border: Option<Box<AnyBorder>>,
    pub radius: Option<Box<RadiusValue>>,
    pub background: Option<Box<WidgetColor>>,
    pub direction: Option<Box<Direction>>,
    pub on_submit_action: Option<Box<ActionConfig>>,
    pub children: Option<Vec<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl FormComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Form"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let align = o.optional("align", Alignment::read);
        let justify = o.optional("justify", Justification::read);
        let wrap = o.optional("wrap", FlexWrap::read);
        let flex = o.optional("flex", CssValue::read);
        let gap = o.optional("gap", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let margin = o.optional("margin", Space::read);
        let border = o.optional("border", AnyBorder::read);
        let radius = o.optional("radius", RadiusValue::read);
        let background = o.optional("background", WidgetColor::read);
        let direction = o.optional("direction", Direction::read);
        let on_submit_action = o.optional("onSubmitAction", ActionConfig::read);
        let children = o.optional("children", |v, at| array(v, at, WidgetComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            align: align?.map(Box::new),
            justify: justify?.map(Box::new),
            wrap: wrap?.map(Box::new),
            flex: flex?.map(Box::new),
            gap: gap?.map(Box::new),
            padding: padding?.map(Box::new),
            margin: margin?.map(Box::new),
            border: border?.map(Box::new),
            radius: radius?.map(Box::new),
            background: background?.map(Box::new),
            direction: direction?.map(Box::new),
            on_submit_action: on_submit_action?.map(Box::new),
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Form"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.justify { o.insert("justify".into(), v.to_value()); }
        if let Some(v) = &self.wrap { o.insert("wrap".into(), v.to_value()); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.margin { o.insert("margin".into(), v.to_value()); }
        if let Some(v) = &self.border { o.insert("border".into(), v.to_value()); }
        if let Some(v) = &self.radius { o.insert("radius".into(), v.to_value()); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.direction { o.insert("direction".into(), v.to_value()); }
        if let Some(v) = &self.on_submit_action { o.insert("onSubmitAction".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(FormComponent);

/// A question that the user answers in their own words.
#[derive(Debug, Clone, PartialEq)]
pub struct FreeformInput {
    pub id: String,
    pub question: String,
    pub answer: Option<Box<StructuredInputAnswer>>,
    pub description: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl FreeformInput {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["freeform"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let question = o.required("question", |v, at| string(v, at, 0));
        let answer = o.optional("answer", StructuredInputAnswer::read);
        let description = o.optional("description", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            question: question?,
            answer: answer?.map(Box::new),
            description: description?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("freeform"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("question".into(), Value::from((&self.question).clone()));
        if let Some(v) = &self.answer { o.insert("answer".into(), v.to_value()); }
        if let Some(v) = &self.description { o.insert("description".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(FreeformInput);

/// An image or a preview of it.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratedImage {
    pub id: String,
    pub url: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl GeneratedImage {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let id = o.required("id", |v, at| string(v, at, 1));
        let url = o.required("url", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            url: url?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("url".into(), Value::from((&self.url).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(GeneratedImage);

/// An image that is being generated; `image` is absent until there is a first preview.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratedImageItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub image: Option<Box<GeneratedImage>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl GeneratedImageItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["generated_image"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let image = o.optional("image", GeneratedImage::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            image: image?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("generated_image"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        if let Some(v) = &self.image { o.insert("image".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(GeneratedImageItem);

/// A preview of an image, or the image itself; `progress` runs from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratedImageUpdated {
    pub image: GeneratedImage,
    pub progress: Option<serde_json::Number>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl GeneratedImageUpdated {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["generated_image.updated"]));
        let image = o.required("image", GeneratedImage::read);
        let progress = o.optional("progress", |v, at| number(v, at, Some(0.0), Some(1.0)));
        let extra = o.rest()?;
        Ok(Self {
            image: image?,
            progress: progress?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("generated_image.updated"));
        o.insert("image".into(), (&self.image).to_value());
        if let Some(v) = &self.progress { o.insert("progress".into(), Value::Number(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(GeneratedImageUpdated);

/// The distance of the text from the edges of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GutterSize {
    N2xs,
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
}

impl GutterSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["2xs", "xs", "sm", "md", "lg", "xl"])?.as_str() {
            "2xs" => Ok(Self::N2xs),
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            _ => Ok(Self::Xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::N2xs => "2xs",
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(GutterSize);

/// Context for the model; it is never sent to a client (RD-11, IT-11).
#[derive(Debug, Clone, PartialEq)]
pub struct HiddenContextItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub content: Value,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl HiddenContextItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["hidden_context_item"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let content = o.required("content", any);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("hidden_context_item"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("content".into(), (&self.content).clone());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(HiddenContextItem);

/// An icon by name.
#[derive(Debug, Clone, PartialEq)]
pub struct IconComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub color: Option<Box<WidgetColor>>,
    pub size: Option<Box<IconSize>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl IconComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Icon"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 1));
        let color = o.optional("color", WidgetColor::read);
        let size = o.optional("size", IconSize::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            color: color?.map(Box::new),
            size: size?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Icon"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(IconComponent);

/// The size of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IconSize {
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
    N2xl,
    N3xl,
}

impl IconSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["xs", "sm", "md", "lg", "xl", "2xl", "3xl"])?.as_str() {
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            "xl" => Ok(Self::Xl),
            "2xl" => Ok(Self::N2xl),
            _ => Ok(Self::N3xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::N2xl => "2xl",
            Self::N3xl => "3xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(IconSize);

/// An image; `preview_url` may be a `data:` URL.
#[derive(Debug, Clone, PartialEq)]
pub struct ImageAttachment {
    pub id: String,
    pub name: String,
    pub mime_type: String,
    pub upload_descriptor: Option<Box<UploadDescriptor>>,
    /// The thread whose message uses it.
    pub thread_id: Option<String>,
    pub preview_url: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ImageAttachment {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["image"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let name = o.required("name", |v, at| string(v, at, 0));
        let mime_type = o.required("mime_type", |v, at| string(v, at, 0));
        let upload_descriptor = o.optional("upload_descriptor", UploadDescriptor::read);
        let thread_id = o.optional("thread_id", |v, at| string(v, at, 1));
        let preview_url = o.required("preview_url", uri);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            name: name?,
            mime_type: mime_type?,
            upload_descriptor: upload_descriptor?.map(Box::new),
            thread_id: thread_id?,
            preview_url: preview_url?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("image"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("name".into(), Value::from((&self.name).clone()));
        o.insert("mime_type".into(), Value::from((&self.mime_type).clone()));
        if let Some(v) = &self.upload_descriptor { o.insert("upload_descriptor".into(), v.to_value()); }
        if let Some(v) = &self.thread_id { o.insert("thread_id".into(), Value::from(v.clone())); }
        o.insert("preview_url".into(), Value::from((&self.preview_url).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ImageAttachment);

/// An image by URL.
#[derive(Debug, Clone, PartialEq)]
pub struct ImageComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub src: String,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    /// Alternative text for those who cannot see the image.
    pub alt: Option<String>,
    pub fit: Option<Box<ImageFit>>,
    pub position: Option<Box<ImagePosition>>,
    pub radius: Option<Box<RadiusValue>>,
    pub frame: Option<bool>,
    /// Extends to the edges of the widget.
    pub flush: Option<bool>,
    pub margin: Option<Box<Space>>,
    pub background: Option<Box<WidgetColor>>,
    pub flex: Option<Box<CssValue>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ImageComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Image"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let src = o.required("src", |v, at| string(v, at, 0));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let alt = o.optional("alt", |v, at| string(v, at, 0));
        let fit = o.optional("fit", ImageFit::read);
        let position = o.optional("position", ImagePosition::read);
        let radius = o.optional("radius", RadiusValue::read);
        let frame = o.optional("frame", boolean);
        let flush = o.optional("flush", boolean);
        let margin = o.optional("margin", Space::read);
        let background = o.optional("background", WidgetColor::read);
        let flex = o.optional("flex", CssValue::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            src: src?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            alt: alt?,
            fit: fit?.map(Box::new),
            position: position?.map(Box::new),
            radius: radius?.map(Box::new),
            frame: frame?,
            flush: flush?,
            margin: margin?.map(Box::new),
            background: background?.map(Box::new),
            flex: flex?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Image"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("src".into(), Value::from((&self.src).clone()));
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.alt { o.insert("alt".into(), Value::from(v.clone())); }
        if let Some(v) = &self.fit { o.insert("fit".into(), v.to_value()); }
        if let Some(v) = &self.position { o.insert("position".into(), v.to_value()); }
        if let Some(v) = &self.radius { o.insert("radius".into(), v.to_value()); }
        if let Some(v) = &self.frame { o.insert("frame".into(), Value::Bool(*v)); }
        if let Some(v) = &self.flush { o.insert("flush".into(), Value::Bool(*v)); }
        if let Some(v) = &self.margin { o.insert("margin".into(), v.to_value()); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ImageComponent);

/// How an image fills its box, as in CSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImageFit {
    Cover,
    Contain,
    Fill,
    ScaleDown,
    None,
}

impl ImageFit {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["cover", "contain", "fill", "scale-down", "none"])?.as_str() {
            "cover" => Ok(Self::Cover),
            "contain" => Ok(Self::Contain),
            "fill" => Ok(Self::Fill),
            "scale-down" => Ok(Self::ScaleDown),
            _ => Ok(Self::None),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Contain => "contain",
            Self::Fill => "fill",
            Self::ScaleDown => "scale-down",
            Self::None => "none",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ImageFit);

/// Which part of a cropped image stays visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImagePosition {
    TopLeft,
    Top,
    TopRight,
    Left,
    Center,
    Right,
    BottomLeft,
    Bottom,
    BottomRight,
}

impl ImagePosition {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["top left", "top", "top right", "left", "center", "right", "bottom left", "bottom", "bottom right"])?.as_str() {
            "top left" => Ok(Self::TopLeft),
            "top" => Ok(Self::Top),
            "top right" => Ok(Self::TopRight),
            "left" => Ok(Self::Left),
            "center" => Ok(Self::Center),
            "right" => Ok(Self::Right),
            "bottom left" => Ok(Self::BottomLeft),
            "bottom" => Ok(Self::Bottom),
            _ => Ok(Self::BottomRight),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::TopLeft => "top left",
            Self::Top => "top",
            Self::TopRight => "top right",
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::BottomLeft => "bottom left",
            Self::Bottom => "bottom",
            Self::BottomRight => "bottom right",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(ImagePosition);

/// Work on an image.
#[derive(Debug, Clone, PartialEq)]
pub struct ImageTask {
    /// Shown only inside a workflow.
    pub status_indicator: Option<Box<TaskStatusIndicator>>,
    pub title: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ImageTask {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["image"]));
        let status_indicator = o.optional("status_indicator", TaskStatusIndicator::read);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            status_indicator: status_indicator?.map(Box::new),
            title: title?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("image"));
        if let Some(v) = &self.status_indicator { o.insert("status_indicator".into(), v.to_value()); }
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ImageTask);

/// The tool and the model that the user chose in the composer.
#[derive(Debug, Clone, PartialEq)]
pub struct InferenceOptions {
    pub tool_choice: Option<Box<ToolChoice>>,
    pub model: Option<String>,
}

impl InferenceOptions {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let tool_choice = o.optional("tool_choice", ToolChoice::read);
        let model = o.optional("model", |v, at| string(v, at, 0));
        o.rest()?;
        Ok(Self {
            tool_choice: tool_choice?.map(Box::new),
            model: model?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        if let Some(v) = &self.tool_choice { o.insert("tool_choice".into(), v.to_value()); }
        if let Some(v) = &self.model { o.insert("model".into(), Value::from(v.clone())); }
        Value::Object(o)
    }
}
json!(InferenceOptions);

/// A field for one line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct InputComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub default_value: Option<String>,
    pub required: Option<bool>,
    /// A regular expression that the value must match.
    pub pattern: Option<String>,
    pub placeholder: Option<String>,
    pub allow_autofill_extensions: Option<bool>,
    pub auto_select: Option<bool>,
    pub auto_focus: Option<bool>,
    pub disabled: Option<bool>,
    pub variant: Option<Box<FieldVariant>>,
    pub size: Option<Box<ControlSize>>,
    pub gutter_size: Option<Box<GutterSize>>,
    pub input_type: Option<Box<InputType>>,
    pub pill: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl InputComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Input"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let default_value = o.optional("defaultValue", |v, at| string(v, at, 0));
        let required = o.optional("required", boolean);
        let pattern = o.optional("pattern", |v, at| string(v, at, 0));
        let placeholder = o.optional("placeholder", |v, at| string(v, at, 0));
        let allow_autofill_extensions = o.optional("allowAutofillExtensions", boolean);
        let auto_select = o.optional("autoSelect", boolean);
        let auto_focus = o.optional("autoFocus", boolean);
        let disabled = o.optional("disabled", boolean);
        let variant = o.optional("variant", FieldVariant::read);
        let size = o.optional("size", ControlSize::read);
        let gutter_size = o.optional("gutterSize", GutterSize::read);
        let input_type = o.optional("inputType", InputType::read);
        let pill = o.optional("pill", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            default_value: default_value?,
            required: required?,
            pattern: pattern?,
            placeholder: placeholder?,
            allow_autofill_extensions: allow_autofill_extensions?,
            auto_select: auto_select?,
            auto_focus: auto_focus?,
            disabled: disabled?,
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            gutter_size: gutter_size?.map(Box::new),
            input_type: input_type?.map(Box::new),
            pill: pill?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Input"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.default_value { o.insert("defaultValue".into(), Value::from(v.clone())); }
        if let Some(v) = &self.required { o.insert("required".into(), Value::Bool(*v)); }
        if let Some(v) = &self.pattern { o.insert("pattern".into(), Value::from(v.clone())); }
        if let Some(v) = &self.placeholder { o.insert("placeholder".into(), Value::from(v.clone())); }
        if let Some(v) = &self.allow_autofill_extensions { o.insert("allowAutofillExtensions".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_select { o.insert("autoSelect".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_focus { o.insert("autoFocus".into(), Value::Bool(*v)); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.gutter_size { o.insert("gutterSize".into(), v.to_value()); }
        if let Some(v) = &self.input_type { o.insert("inputType".into(), v.to_value()); }
        if let Some(v) = &self.pill { o.insert("pill".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(InputComponent);

/// An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22).
#[derive(Debug, Clone, PartialEq)]
pub struct InputTag {
    pub id: String,
    pub text: String,
    pub data: Map<String, Value>,
    pub group: Option<String>,
    pub interactive: bool,
}

impl InputTag {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["input_tag"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let text = o.required("text", |v, at| string(v, at, 0));
        let data = o.filled("data", object, "{}");
        let group = o.optional("group", |v, at| string(v, at, 0));
        let interactive = o.filled("interactive", boolean, "false");
        o.rest()?;
        Ok(Self {
            id: id?,
            text: text?,
            data: data?,
            group: group?,
            interactive: interactive?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("input_tag"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("text".into(), Value::from((&self.text).clone()));
        o.insert("data".into(), Value::Object((&self.data).clone()));
        if let Some(v) = &self.group { o.insert("group".into(), Value::from(v.clone())); }
        o.insert("interactive".into(), Value::Bool(*(&self.interactive)));
        Value::Object(o)
    }
}
json!(InputTag);

/// Plain text that a user typed.
#[derive(Debug, Clone, PartialEq)]
pub struct InputText {
    pub text: String,
}

impl InputText {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["input_text"]));
        let text = o.required("text", |v, at| string(v, at, 0));
        o.rest()?;
        Ok(Self {
            text: text?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("input_text"));
        o.insert("text".into(), Value::from((&self.text).clone()));
        Value::Object(o)
    }
}
json!(InputText);

/// The parameters of InputTranscribeRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct InputTranscribeParams {
    pub audio_base64: String,
    pub mime_type: String,
}

impl InputTranscribeParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let audio_base64 = o.required("audio_base64", base64);
        let mime_type = o.required("mime_type", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            audio_base64: audio_base64?,
            mime_type: mime_type?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("audio_base64".into(), Value::from((&self.audio_base64).clone()));
        o.insert("mime_type".into(), Value::from((&self.mime_type).clone()));
        Value::Object(o)
    }
}
json!(InputTranscribeParams);

/// Transcribes speech; the audio is standard base64 (AT-11).
#[derive(Debug, Clone, PartialEq)]
pub struct InputTranscribeRequest {
    pub params: InputTranscribeParams,
    pub metadata: Map<String, Value>,
}

impl InputTranscribeRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["input.transcribe"]));
        let params = o.required("params", InputTranscribeParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("input.transcribe"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(InputTranscribeRequest);

/// The kind of text that a field takes; it determines the keyboard and the validation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InputType {
    Text,
    Number,
    Email,
    Password,
    Tel,
    Url,
}

impl InputType {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["text", "number", "email", "password", "tel", "url"])?.as_str() {
            "text" => Ok(Self::Text),
            "number" => Ok(Self::Number),
            "email" => Ok(Self::Email),
            "password" => Ok(Self::Password),
            "tel" => Ok(Self::Tel),
            _ => Ok(Self::Url),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Email => "email",
            Self::Password => "password",
            Self::Tel => "tel",
            Self::Url => "url",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(InputType);

/// One error in a request: its JSON path, and what is expected there.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// A JSON path into the request, such as `$.params.input.content[0].text`.
    pub path: String,
    pub message: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Issue {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let path = o.required("path", |v, at| string(v, at, 0));
        let message = o.required("message", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            path: path?,
            message: message?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("path".into(), Value::from((&self.path).clone()));
        o.insert("message".into(), Value::from((&self.message).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Issue);

/// A page of a thread's items.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemPage {
    pub data: Vec<VisibleItem>,
    pub has_more: bool,
    /// The cursor of the next page, present if and only if there is one (SER-06).
    pub after: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ItemPage {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let data = o.required("data", |v, at| array(v, at, VisibleItem::read));
        let has_more = o.required("has_more", boolean);
        let after = o.optional("after", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            data: data?,
            has_more: has_more?,
            after: after?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("data".into(), Value::Array((&self.data).iter().map(|v| v.to_value()).collect()));
        o.insert("has_more".into(), Value::Bool(*(&self.has_more)));
        if let Some(v) = &self.after { o.insert("after".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ItemPage);

/// The parameters of ItemsFeedbackRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemsFeedbackParams {
    pub thread_id: String,
    pub item_ids: Vec<String>,
    pub kind: FeedbackKind,
}

impl ItemsFeedbackParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let item_ids = o.required("item_ids", |v, at| array(v, at, |v, at| string(v, at, 0)));
        let kind = o.required("kind", FeedbackKind::read);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            item_ids: item_ids?,
            kind: kind?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("item_ids".into(), Value::Array((&self.item_ids).iter().map(|v| Value::from(v.clone())).collect()));
        o.insert("kind".into(), (&self.kind).to_value());
        Value::Object(o)
    }
}
json!(ItemsFeedbackParams);

/// Sends the user's feedback on items.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemsFeedbackRequest {
    pub params: ItemsFeedbackParams,
    pub metadata: Map<String, Value>,
}

impl ItemsFeedbackRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["items.feedback"]));
        let params = o.required("params", ItemsFeedbackParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("items.feedback"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ItemsFeedbackRequest);

/// The parameters of ItemsListRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemsListParams {
    pub thread_id: String,
    /// The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
    pub limit: Option<i64>,
    pub order: Order,
    /// The cursor of the previous page, read in the same `order`.
    pub after: Option<String>,
}

impl ItemsListParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let limit = o.optional("limit", |v, at| integer(v, at, Some(0), None));
        let order = o.filled("order", Order::read, "\"desc\"");
        let after = o.optional("after", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            limit: limit?,
            order: order?,
            after: after?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        if let Some(v) = &self.limit { o.insert("limit".into(), Value::from(*v)); }
        o.insert("order".into(), (&self.order).to_value());
        if let Some(v) = &self.after { o.insert("after".into(), Value::from(v.clone())); }
        Value::Object(o)
    }
}
json!(ItemsListParams);

/// Returns a page of a thread's items.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemsListRequest {
    pub params: ItemsListParams,
    pub metadata: Map<String, Value>,
}

impl ItemsListRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["items.list"]));
        let params = o.required("params", ItemsListParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("items.list"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ItemsListRequest);

/// How children are distributed along the direction of their container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Justification {
    Start,
    Center,
    End,
    Between,
    Around,
    Evenly,
    Stretch,
}

impl Justification {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["start", "center", "end", "between", "around", "evenly", "stretch"])?.as_str() {
            "start" => Ok(Self::Start),
            "center" => Ok(Self::Center),
            "end" => Ok(Self::End),
            "between" => Ok(Self::Between),
            "around" => Ok(Self::Around),
            "evenly" => Ok(Self::Evenly),
            _ => Ok(Self::Stretch),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
            Self::Between => "between",
            Self::Around => "around",
            Self::Evenly => "evenly",
            Self::Stretch => "stretch",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(Justification);

/// The label of the field named `fieldName`.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub value: String,
    pub field_name: String,
    pub size: Option<Box<TextSize>>,
    pub weight: Option<Box<FontWeight>>,
    pub text_align: Option<Box<Placement>>,
    pub color: Option<Box<WidgetColor>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl LabelComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Label"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let field_name = o.required("fieldName", |v, at| string(v, at, 0));
        let size = o.optional("size", TextSize::read);
        let weight = o.optional("weight", FontWeight::read);
        let text_align = o.optional("textAlign", Placement::read);
        let color = o.optional("color", WidgetColor::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            value: value?,
            field_name: field_name?,
            size: size?.map(Box::new),
            weight: weight?.map(Box::new),
            text_align: text_align?.map(Box::new),
            color: color?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Label"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("value".into(), Value::from((&self.value).clone()));
        o.insert("fieldName".into(), Value::from((&self.field_name).clone()));
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.weight { o.insert("weight".into(), v.to_value()); }
        if let Some(v) = &self.text_align { o.insert("textAlign".into(), v.to_value()); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(LabelComponent);

/// Values as a line.
#[derive(Debug, Clone, PartialEq)]
pub struct LineSeries {
    /// The member of each row of `data` that the series draws.
    pub data_key: String,
    pub label: Option<String>,
    pub color: Option<Box<WidgetColor>>,
    pub curve_type: Option<Box<CurveType>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl LineSeries {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["line"]));
        let data_key = o.required("dataKey", |v, at| string(v, at, 0));
        let label = o.optional("label", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let curve_type = o.optional("curveType", CurveType::read);
        let extra = o.rest()?;
        Ok(Self {
            data_key: data_key?,
            label: label?,
            color: color?.map(Box::new),
            curve_type: curve_type?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("line"));
        o.insert("dataKey".into(), Value::from((&self.data_key).clone()));
        if let Some(v) = &self.label { o.insert("label".into(), Value::from(v.clone())); }
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.curve_type { o.insert("curveType".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(LineSeries);

/// A row of a ListView.
#[derive(Debug, Clone, PartialEq)]
pub struct ListViewItemComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub children: Vec<WidgetComponent>,
    pub on_click_action: Option<Box<ActionConfig>>,
    pub gap: Option<Box<CssValue>>,
    pub align: Option<Box<Alignment>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ListViewItemComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["ListViewItem"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let children = o.required("children", |v, at| array(v, at, WidgetComponent::read));
        let on_click_action = o.optional("onClickAction", ActionConfig::read);
        let gap = o.optional("gap", CssValue::read);
        let align = o.optional("align", Alignment::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            children: children?,
            on_click_action: on_click_action?.map(Box::new),
            gap: gap?.map(Box::new),
            align: align?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("ListViewItem"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("children".into(), Value::Array((&self.children).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.on_click_action { o.insert("onClickAction".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ListViewItemComponent);

/// A list of clickable rows; its children are ListViewItems (WG-02).
#[derive(Debug, Clone, PartialEq)]
pub struct ListViewRoot {
    pub id: Option<String>,
    pub key: Option<String>,
    pub children: Vec<ListViewItemComponent>,
    pub status: Option<Box<WidgetStatus>>,
    pub theme: Option<Box<WidgetTheme>>,
    /// The number of items shown until the user asks for more.
    pub limit: Option<Value>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ListViewRoot {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["ListView"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let children = o.required("children", |v, at| array(v, at, ListViewItemComponent::read));
        let status = o.optional("status", WidgetStatus::read);
        let theme = o.optional("theme", WidgetTheme::read);
        let limit = o.optional("limit", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| number(v, at, None, None)), &|v, at| fits(v, at, |v, at| literal(v, at, &["auto"]))]));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            children: children?,
            status: status?.map(Box::new),
            theme: theme?.map(Box::new),
            limit: limit?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("ListView"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("children".into(), Value::Array((&self.children).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.status { o.insert("status".into(), v.to_value()); }
        if let Some(v) = &self.theme { o.insert("theme".into(), v.to_value()); }
        if let Some(v) = &self.limit { o.insert("limit".into(), v.clone()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ListViewRoot);

/// Which part of a widget shows that an action is running; with `auto` the client chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LoadingBehavior {
    Auto,
    None,
    Itself,
    Container,
}

impl LoadingBehavior {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["auto", "none", "self", "container"])?.as_str() {
            "auto" => Ok(Self::Auto),
            "none" => Ok(Self::None),
            "self" => Ok(Self::Itself),
            _ => Ok(Self::Container),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::None => "none",
            Self::Itself => "self",
            Self::Container => "container",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(LoadingBehavior);

/// The composer is disabled for now and shows the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct LockedStatus {
    pub reason: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl LockedStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["locked"]));
        let reason = o.optional("reason", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            reason: reason?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("locked"));
        if let Some(v) = &self.reason { o.insert("reason".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(LockedStatus);

/// Text with Markdown in it.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkdownComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub value: String,
    /// More text follows in deltas.
    pub streaming: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl MarkdownComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Markdown"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let streaming = o.optional("streaming", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            value: value?,
            streaming: streaming?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Markdown"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("value".into(), Value::from((&self.value).clone()));
        if let Some(v) = &self.streaming { o.insert("streaming".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(MarkdownComponent);

/// A question with suggested answers.
#[derive(Debug, Clone, PartialEq)]
pub struct MultipleChoiceInput {
    pub id: String,
    pub question: String,
    pub answer: Option<Box<StructuredInputAnswer>>,
    pub options: Vec<MultipleChoiceOption>,
    pub multiple: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl MultipleChoiceInput {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["multiple_choice"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let question = o.required("question", |v, at| string(v, at, 0));
        let answer = o.optional("answer", StructuredInputAnswer::read);
        let options = o.required("options", |v, at| array(v, at, MultipleChoiceOption::read));
        let multiple = o.optional("multiple", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            question: question?,
            answer: answer?.map(Box::new),
            options: options?,
            multiple: multiple?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("multiple_choice"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("question".into(), Value::from((&self.question).clone()));
        if let Some(v) = &self.answer { o.insert("answer".into(), v.to_value()); }
        o.insert("options".into(), Value::Array((&self.options).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.multiple { o.insert("multiple".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(MultipleChoiceInput);

/// One of the answers that the client offers; the user may give another.
#[derive(Debug, Clone, PartialEq)]
pub struct MultipleChoiceOption {
    pub value: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl MultipleChoiceOption {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let value = o.required("value", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            value: value?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("value".into(), Value::from((&self.value).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(MultipleChoiceOption);

/// A banner; `message` is Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeEvent {
    pub level: NoticeLevel,
    pub message: String,
    pub title: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl NoticeEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["notice"]));
        let level = o.required("level", NoticeLevel::read);
        let message = o.required("message", |v, at| string(v, at, 0));
        let title = o.optional("title", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            level: level?,
            message: message?,
            title: title?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("notice"));
        o.insert("level".into(), (&self.level).to_value());
        o.insert("message".into(), Value::from((&self.message).clone()));
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(NoticeEvent);

/// How a banner looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeLevel {
    Info,
    Warning,
    Danger,
}

impl NoticeLevel {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["info", "warning", "danger"])?.as_str() {
            "info" => Ok(Self::Info),
            "warning" => Ok(Self::Warning),
            _ => Ok(Self::Danger),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(NoticeLevel);

/// Sort order of a list: `desc` is newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    Asc,
    Desc,
}

impl Order {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["asc", "desc"])?.as_str() {
            "asc" => Ok(Self::Asc),
            _ => Ok(Self::Desc),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(Order);

/// Markdown text of the assistant with its citations.
#[derive(Debug, Clone, PartialEq)]
pub struct OutputText {
    pub text: String,
    pub annotations: Option<Vec<Annotation>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl OutputText {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["output_text"]));
        let text = o.required("text", |v, at| string(v, at, 0));
        let annotations = o.optional("annotations", |v, at| array(v, at, Annotation::read));
        let extra = o.rest()?;
        Ok(Self {
            text: text?,
            annotations: annotations?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("output_text"));
        o.insert("text".into(), Value::from((&self.text).clone()));
        if let Some(v) = &self.annotations { o.insert("annotations".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(OutputText);

/// Placement along a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placement {
    Start,
    Center,
    End,
}

impl Placement {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["start", "center", "end"])?.as_str() {
            "start" => Ok(Self::Start),
            "center" => Ok(Self::Center),
            _ => Ok(Self::End),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(Placement);

/// On which side of its field something opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PopoverSide {
    Top,
    Bottom,
    Left,
    Right,
}

impl PopoverSide {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["top", "bottom", "left", "right"])?.as_str() {
            "top" => Ok(Self::Top),
            "bottom" => Ok(Self::Bottom),
            "left" => Ok(Self::Left),
            _ => Ok(Self::Right),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Bottom => "bottom",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(PopoverSide);

/// A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01).
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressUpdateEvent {
    pub text: String,
    pub icon: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ProgressUpdateEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["progress_update"]));
        let text = o.required("text", |v, at| string(v, at, 0));
        let icon = o.optional("icon", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            text: text?,
            icon: icon?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("progress_update"));
        o.insert("text".into(), Value::from((&self.text).clone()));
        if let Some(v) = &self.icon { o.insert("icon".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ProgressUpdateEvent);

/// A choice of one of several visible options.
#[derive(Debug, Clone, PartialEq)]
pub struct RadioGroupComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub options: Option<Vec<RadioOption>>,
    pub aria_label: Option<String>,
    pub on_change_action: Option<Box<ActionConfig>>,
    pub default_value: Option<String>,
    pub direction: Option<Box<Direction>>,
    pub disabled: Option<bool>,
    pub required: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl RadioGroupComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["RadioGroup"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let options = o.optional("options", |v, at| array(v, at, RadioOption::read));
        let aria_label = o.optional("ariaLabel", |v, at| string(v, at, 0));
        let on_change_action = o.optional("onChangeAction", ActionConfig::read);
        let default_value = o.optional("defaultValue", |v, at| string(v, at, 0));
        let direction = o.optional("direction", Direction::read);
        let disabled = o.optional("disabled", boolean);
        let required = o.optional("required", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            options: options?,
            aria_label: aria_label?,
            on_change_action: on_change_action?.map(Box::new),
            default_value: default_value?,
            direction: direction?.map(Box::new),
            disabled: disabled?,
            required: required?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("RadioGroup"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.options { o.insert("options".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        if let Some(v) = &self.aria_label { o.insert("ariaLabel".into(), Value::from(v.clone())); }
        if let Some(v) = &self.on_change_action { o.insert("onChangeAction".into(), v.to_value()); }
        if let Some(v) = &self.default_value { o.insert("defaultValue".into(), Value::from(v.clone())); }
        if let Some(v) = &self.direction { o.insert("direction".into(), v.to_value()); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.required { o.insert("required".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(RadioGroupComponent);

/// One option of a radio group.
#[derive(Debug, Clone, PartialEq)]
pub struct RadioOption {
    pub label: String,
    pub value: String,
    pub disabled: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl RadioOption {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let label = o.required("label", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let disabled = o.optional("disabled", boolean);
        let extra = o.rest()?;
        Ok(Self {
            label: label?,
            value: value?,
            disabled: disabled?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("label".into(), Value::from((&self.label).clone()));
        o.insert("value".into(), Value::from((&self.value).clone()));
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(RadioOption);

/// The radius of corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RadiusValue {
    None,
    N2xs,
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
    N2xl,
    N3xl,
    N4xl,
    Full,
    N100,
}

impl RadiusValue {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "full", "100%"])?.as_str() {
            "none" => Ok(Self::None),
            "2xs" => Ok(Self::N2xs),
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            "xl" => Ok(Self::Xl),
            "2xl" => Ok(Self::N2xl),
            "3xl" => Ok(Self::N3xl),
            "4xl" => Ok(Self::N4xl),
            "full" => Ok(Self::Full),
            _ => Ok(Self::N100),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::N2xs => "2xs",
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::N2xl => "2xl",
            Self::N3xl => "3xl",
            Self::N4xl => "4xl",
            Self::Full => "full",
            Self::N100 => "100%",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(RadiusValue);

/// Why a request was refused; the set of codes is open.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestProblem {
    pub code: String,
    pub message: String,
    pub issues: Option<Vec<Issue>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl RequestProblem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let code = o.required("code", |v, at| string(v, at, 1));
        let message = o.required("message", |v, at| string(v, at, 0));
        let issues = o.optional("issues", |v, at| array(v, at, Issue::read));
        let extra = o.rest()?;
        Ok(Self {
            code: code?,
            message: message?,
            issues: issues?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("code".into(), Value::from((&self.code).clone()));
        o.insert("message".into(), Value::from((&self.message).clone()));
        if let Some(v) = &self.issues { o.insert("issues".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(RequestProblem);

/// A box whose children are laid out side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct RowComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub height: Option<Box<CssValue>>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<CssValue>>,
    pub min_height: Option<Box<CssValue>>,
    pub min_width: Option<Box<CssValue>>,
    pub min_size: Option<Box<CssValue>>,
    pub max_height: Option<Box<CssValue>>,
    pub max_width: Option<Box<CssValue>>,
    pub max_size: Option<Box<CssValue>>,
    pub aspect_ratio: Option<Box<CssValue>>,
    pub align: Option<Box<Alignment>>,
    pub justify: Option<Box<Justification>>,
    pub wrap: Option<Box<FlexWrap>>,
    pub flex: Option<Box<CssValue>>,
    pub gap: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub margin: Option<Box<Space>>,
    pub border: Option<Box<AnyBorder>>,
    pub radius: Option<Box<RadiusValue>>,
    pub background: Option<Box<WidgetColor>>,
    pub children: Option<Vec<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl RowComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Row"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let height = o.optional("height", CssValue::read);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", CssValue::read);
        let min_height = o.optional("minHeight", CssValue::read);
        let min_width = o.optional("minWidth", CssValue::read);
        let min_size = o.optional("minSize", CssValue::read);
        let max_height = o.optional("maxHeight", CssValue::read);
        let max_width = o.optional("maxWidth", CssValue::read);
        let max_size = o.optional("maxSize", CssValue::read);
        let aspect_ratio = o.optional("aspectRatio", CssValue::read);
        let align = o.optional("align", Alignment::read);
        let justify = o.optional("justify", Justification::read);
        let wrap = o.optional("wrap", FlexWrap::read);
        let flex = o.optional("flex", CssValue::read);
        let gap = o.optional("gap", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let margin = o.optional("margin", Space::read);
        let border = o.optional("border", AnyBorder::read);
        let radius = o.optional("radius", RadiusValue::read);
        let background = o.optional("background", WidgetColor::read);
        let children = o.optional("children", |v, at| array(v, at, WidgetComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            height: height?.map(Box::new),
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_height: min_height?.map(Box::new),
            min_width: min_width?.map(Box::new),
            min_size: min_size?.map(Box::new),
            max_height: max_height?.map(Box::new),
            max_width: max_width?.map(Box::new),
            max_size: max_size?.map(Box::new),
            aspect_ratio: aspect_ratio?.map(Box::new),
            align: align?.map(Box::new),
            justify: justify?.map(Box::new),
            wrap: wrap?.map(Box::new),
            flex: flex?.map(Box::new),
            gap: gap?.map(Box::new),
            padding: padding?.map(Box::new),
            margin: margin?.map(Box::new),
            border: border?.map(Box::new),
            radius: radius?.map(Box::new),
            background: background?.map(Box::new),
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Row"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.height { o.insert("height".into(), v.to_value()); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_height { o.insert("minHeight".into(), v.to_value()); }
        if let Some(v) = &self.min_width { o.insert("minWidth".into(), v.to_value()); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        if let Some(v) = &self.max_height { o.insert("maxHeight".into(), v.to_value()); }
        if let Some(v) = &self.max_width { o.insert("maxWidth".into(), v.to_value()); }
        if let Some(v) = &self.max_size { o.insert("maxSize".into(), v.to_value()); }
        if let Some(v) = &self.aspect_ratio { o.insert("aspectRatio".into(), v.to_value()); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.justify { o.insert("justify".into(), v.to_value()); }
        if let Some(v) = &self.wrap { o.insert("wrap".into(), v.to_value()); }
        if let Some(v) = &self.flex { o.insert("flex".into(), v.to_value()); }
        if let Some(v) = &self.gap { o.insert("gap".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.margin { o.insert("margin".into(), v.to_value()); }
        if let Some(v) = &self.border { o.insert("border".into(), v.to_value()); }
        if let Some(v) = &self.radius { o.insert("radius".into(), v.to_value()); }
        if let Some(v) = &self.background { o.insert("background".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(RowComponent);

/// Context that the server itself adds for the model, such as the marker of a cancelled turn; it is never sent to a client.
#[derive(Debug, Clone, PartialEq)]
pub struct SdkHiddenContextItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub content: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SdkHiddenContextItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["sdk_hidden_context"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let content = o.required("content", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("sdk_hidden_context"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("content".into(), Value::from((&self.content).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SdkHiddenContextItem);

/// A web search with its queries and results.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchTask {
    /// Shown only inside a workflow.
    pub status_indicator: Option<Box<TaskStatusIndicator>>,
    pub title: Option<String>,
    pub title_query: Option<String>,
    pub queries: Option<Vec<String>>,
    pub sources: Option<Vec<URLSource>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SearchTask {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["web_search"]));
        let status_indicator = o.optional("status_indicator", TaskStatusIndicator::read);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let title_query = o.optional("title_query", |v, at| string(v, at, 0));
        let queries = o.optional("queries", |v, at| array(v, at, |v, at| string(v, at, 0)));
        let sources = o.optional("sources", |v, at| array(v, at, URLSource::read));
        let extra = o.rest()?;
        Ok(Self {
            status_indicator: status_indicator?.map(Box::new),
            title: title?,
            title_query: title_query?,
            queries: queries?,
            sources: sources?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("web_search"));
        if let Some(v) = &self.status_indicator { o.insert("status_indicator".into(), v.to_value()); }
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        if let Some(v) = &self.title_query { o.insert("title_query".into(), Value::from(v.clone())); }
        if let Some(v) = &self.queries { o.insert("queries".into(), Value::Array(v.iter().map(|v| Value::from(v.clone())).collect())); }
        if let Some(v) = &self.sources { o.insert("sources".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SearchTask);

/// A choice from a drop-down list.
#[derive(Debug, Clone, PartialEq)]
pub struct SelectComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub options: Vec<SelectOption>,
    pub on_change_action: Option<Box<ActionConfig>>,
    pub placeholder: Option<String>,
    pub variant: Option<Box<ControlVariant>>,
    pub size: Option<Box<ControlSize>>,
    pub pill: Option<bool>,
    /// As wide as its container.
    pub block: Option<bool>,
    pub clearable: Option<bool>,
    pub disabled: Option<bool>,
    pub default_value: Option<String>,
    pub searchable: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SelectComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Select"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let options = o.required("options", |v, at| array(v, at, SelectOption::read));
        let on_change_action = o.optional("onChangeAction", ActionConfig::read);
        let placeholder = o.optional("placeholder", |v, at| string(v, at, 0));
        let variant = o.optional("variant", ControlVariant::read);
        let size = o.optional("size", ControlSize::read);
        let pill = o.optional("pill", boolean);
        let block = o.optional("block", boolean);
        let clearable = o.optional("clearable", boolean);
        let disabled = o.optional("disabled", boolean);
        let default_value = o.optional("defaultValue", |v, at| string(v, at, 0));
        let searchable = o.optional("searchable", boolean);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            options: options?,
            on_change_action: on_change_action?.map(Box::new),
            placeholder: placeholder?,
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            pill: pill?,
            block: block?,
            clearable: clearable?,
            disabled: disabled?,
            default_value: default_value?,
            searchable: searchable?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Select"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        o.insert("options".into(), Value::Array((&self.options).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.on_change_action { o.insert("onChangeAction".into(), v.to_value()); }
        if let Some(v) = &self.placeholder { o.insert("placeholder".into(), Value::from(v.clone())); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.pill { o.insert("pill".into(), Value::Bool(*v)); }
        if let Some(v) = &self.block { o.insert("block".into(), Value::Bool(*v)); }
        if let Some(v) = &self.clearable { o.insert("clearable".into(), Value::Bool(*v)); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.default_value { o.insert("defaultValue".into(), Value::from(v.clone())); }
        if let Some(v) = &self.searchable { o.insert("searchable".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SelectComponent);

/// One option of a select.
#[derive(Debug, Clone, PartialEq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
    pub disabled: Option<bool>,
    pub description: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SelectOption {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let value = o.required("value", |v, at| string(v, at, 0));
        let label = o.required("label", |v, at| string(v, at, 0));
        let disabled = o.optional("disabled", boolean);
        let description = o.optional("description", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            value: value?,
            label: label?,
            disabled: disabled?,
            description: description?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("value".into(), Value::from((&self.value).clone()));
        o.insert("label".into(), Value::from((&self.label).clone()));
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.description { o.insert("description".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SelectOption);

/// What a statement is based on.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    URLSource(Box<URLSource>),
    FileSource(Box<FileSource>),
    EntitySource(Box<EntitySource>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl Source {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "url" => Ok(Self::URLSource(Box::new(URLSource::read(value, at)?))),
            "file" => Ok(Self::FileSource(Box::new(FileSource::read(value, at)?))),
            "entity" => Ok(Self::EntitySource(Box::new(EntitySource::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::URLSource(v) => v.to_value(),
            Self::FileSource(v) => v.to_value(),
            Self::EntitySource(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(Source);

/// The same space on all sides, or space by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Space(pub Value);

impl Space {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| choice(v, at, &[&|v, at| fits(v, at, CssValue::read), &|v, at| fits(v, at, Spacing::read)]))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { (&self.0).clone() }
}
json!(Space);

/// Empty space that fills what is left.
#[derive(Debug, Clone, PartialEq)]
pub struct SpacerComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub min_size: Option<Box<CssValue>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SpacerComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Spacer"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let min_size = o.optional("minSize", CssValue::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            min_size: min_size?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Spacer"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.min_size { o.insert("minSize".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SpacerComponent);

/// Space by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Spacing {
    pub top: Option<Box<CssValue>>,
    pub right: Option<Box<CssValue>>,
    pub bottom: Option<Box<CssValue>>,
    pub left: Option<Box<CssValue>>,
    pub x: Option<Box<CssValue>>,
    pub y: Option<Box<CssValue>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Spacing {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let top = o.optional("top", CssValue::read);
        let right = o.optional("right", CssValue::read);
        let bottom = o.optional("bottom", CssValue::read);
        let left = o.optional("left", CssValue::read);
        let x = o.optional("x", CssValue::read);
        let y = o.optional("y", CssValue::read);
        let extra = o.rest()?;
        Ok(Self {
            top: top?.map(Box::new),
            right: right?.map(Box::new),
            bottom: bottom?.map(Box::new),
            left: left?.map(Box::new),
            x: x?.map(Box::new),
            y: y?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        if let Some(v) = &self.top { o.insert("top".into(), v.to_value()); }
        if let Some(v) = &self.right { o.insert("right".into(), v.to_value()); }
        if let Some(v) = &self.bottom { o.insert("bottom".into(), v.to_value()); }
        if let Some(v) = &self.left { o.insert("left".into(), v.to_value()); }
        if let Some(v) = &self.x { o.insert("x".into(), v.to_value()); }
        if let Some(v) = &self.y { o.insert("y".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Spacing);

/// What the client may do while the stream is running.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamOptions {
    /// Whether a stop button is shown; closing the connection always stops the turn.
    pub allow_cancel: bool,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl StreamOptions {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let allow_cancel = o.required("allow_cancel", boolean);
        let extra = o.rest()?;
        Ok(Self {
            allow_cancel: allow_cancel?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("allow_cancel".into(), Value::Bool(*(&self.allow_cancel)));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(StreamOptions);

/// Comes before every event of a handler (TC-03).
#[derive(Debug, Clone, PartialEq)]
pub struct StreamOptionsEvent {
    pub stream_options: StreamOptions,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl StreamOptionsEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["stream_options"]));
        let stream_options = o.required("stream_options", StreamOptions::read);
        let extra = o.rest()?;
        Ok(Self {
            stream_options: stream_options?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("stream_options"));
        o.insert("stream_options".into(), (&self.stream_options).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(StreamOptionsEvent);

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub enum StructuredInput {
    MultipleChoiceInput(Box<MultipleChoiceInput>),
    FreeformInput(Box<FreeformInput>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl StructuredInput {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "multiple_choice" => Ok(Self::MultipleChoiceInput(Box::new(MultipleChoiceInput::read(value, at)?))),
            "freeform" => Ok(Self::FreeformInput(Box::new(FreeformInput::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::MultipleChoiceInput(v) => v.to_value(),
            Self::FreeformInput(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(StructuredInput);

/// The stored answer to one question; a skipped one has no `values` (SI-04).
#[derive(Debug, Clone, PartialEq)]
pub struct StructuredInputAnswer {
    pub values: Vec<String>,
    pub skipped: bool,
}

impl StructuredInputAnswer {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let values = o.filled("values", |v, at| array(v, at, |v, at| string(v, at, 0)), "[]");
        let skipped = o.filled("skipped", boolean, "false");
        o.rest()?;
        Ok(Self {
            values: values?,
            skipped: skipped?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("values".into(), Value::Array((&self.values).iter().map(|v| Value::from(v.clone())).collect()));
        o.insert("skipped".into(), Value::Bool(*(&self.skipped)));
        Value::Object(o)
    }
}
json!(StructuredInputAnswer);

/// A form: questions for the user.
#[derive(Debug, Clone, PartialEq)]
pub struct StructuredInputItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub status: Option<Box<StructuredInputStatus>>,
    pub inputs: Vec<StructuredInput>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl StructuredInputItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["structured_input"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let status = o.optional("status", StructuredInputStatus::read);
        let inputs = o.required("inputs", |v, at| array(v, at, StructuredInput::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            status: status?.map(Box::new),
            inputs: inputs?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("structured_input"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        if let Some(v) = &self.status { o.insert("status".into(), v.to_value()); }
        o.insert("inputs".into(), Value::Array((&self.inputs).iter().map(|v| v.to_value()).collect()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(StructuredInputItem);

/// How the user has closed the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StructuredInputOutcome {
    Answered,
    Skipped,
}

impl StructuredInputOutcome {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["answered", "skipped"])?.as_str() {
            "answered" => Ok(Self::Answered),
            _ => Ok(Self::Skipped),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Skipped => "skipped",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(StructuredInputOutcome);

/// Whether the questions have been answered; `skipped` means that all of them were skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StructuredInputStatus {
    Pending,
    Answered,
    Skipped,
}

impl StructuredInputStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["pending", "answered", "skipped"])?.as_str() {
            "pending" => Ok(Self::Pending),
            "answered" => Ok(Self::Answered),
            _ => Ok(Self::Skipped),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Answered => "answered",
            Self::Skipped => "skipped",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(StructuredInputStatus);

/// A submitted form with its answers by question id; `{}` means that it was answered and every question skipped (SI-13).
#[derive(Debug, Clone, PartialEq)]
pub struct StructuredInputSubmission {
    pub status: StructuredInputOutcome,
    pub answers: std::collections::BTreeMap<String, StructuredInputAnswer>,
}

impl StructuredInputSubmission {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let status = o.filled("status", StructuredInputOutcome::read, "\"answered\"");
        let answers = o.filled("answers", |v, at| map(v, at, StructuredInputAnswer::read), "{}");
        o.rest()?;
        Ok(Self {
            status: status?,
            answers: answers?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("status".into(), (&self.status).to_value());
        o.insert("answers".into(), Value::Object((&self.answers).iter().map(|(k, v)| (k.clone(), v.to_value())).collect()));
        Value::Object(o)
    }
}
json!(StructuredInputSubmission);

/// The item after the action if it has changed; already stored (AC-09).
#[derive(Debug, Clone, PartialEq)]
pub struct SyncCustomActionAnswer {
    pub updated_item: Option<Box<VisibleItem>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl SyncCustomActionAnswer {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let updated_item = o.optional("updated_item", VisibleItem::read);
        let extra = o.rest()?;
        Ok(Self {
            updated_item: updated_item?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        if let Some(v) = &self.updated_item { o.insert("updated_item".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(SyncCustomActionAnswer);

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableCellComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub width: Option<Box<CssValue>>,
    pub padding: Option<Box<Space>>,
    pub col_span: Option<serde_json::Number>,
    pub row_span: Option<serde_json::Number>,
    pub align: Option<Box<Placement>>,
    pub v_align: Option<Box<Placement>>,
    pub col_size: Option<Box<TableColSize>>,
    pub children: Option<Vec<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TableCellComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Table.Cell"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let width = o.optional("width", CssValue::read);
        let padding = o.optional("padding", Space::read);
        let col_span = o.optional("colSpan", |v, at| number(v, at, None, None));
        let row_span = o.optional("rowSpan", |v, at| number(v, at, None, None));
        let align = o.optional("align", Placement::read);
        let v_align = o.optional("vAlign", Placement::read);
        let col_size = o.optional("colSize", TableColSize::read);
        let children = o.optional("children", |v, at| array(v, at, WidgetComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            width: width?.map(Box::new),
            padding: padding?.map(Box::new),
            col_span: col_span?,
            row_span: row_span?,
            align: align?.map(Box::new),
            v_align: v_align?.map(Box::new),
            col_size: col_size?.map(Box::new),
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Table.Cell"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.padding { o.insert("padding".into(), v.to_value()); }
        if let Some(v) = &self.col_span { o.insert("colSpan".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.row_span { o.insert("rowSpan".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.align { o.insert("align".into(), v.to_value()); }
        if let Some(v) = &self.v_align { o.insert("vAlign".into(), v.to_value()); }
        if let Some(v) = &self.col_size { o.insert("colSize".into(), v.to_value()); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TableCellComponent);

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TableColSize {
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
}

impl TableColSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["xs", "sm", "md", "lg", "xl"])?.as_str() {
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            _ => Ok(Self::Xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(TableColSize);

/// A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on.
#[derive(Debug, Clone, PartialEq)]
pub struct TableComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub children: Option<Vec<TableRowComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TableComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Table"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let children = o.optional("children", |v, at| array(v, at, TableRowComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Table"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TableComponent);

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRowComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    /// Makes the cells headings.
    pub header: Option<bool>,
    pub children: Option<Vec<TableCellComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TableRowComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Table.Row"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let header = o.optional("header", boolean);
        let children = o.optional("children", |v, at| array(v, at, TableCellComponent::read));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            header: header?,
            children: children?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Table.Row"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.header { o.insert("header".into(), Value::Bool(*v)); }
        if let Some(v) = &self.children { o.insert("children".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TableRowComponent);

/// One step of the assistant's work.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    CustomTask(Box<CustomTask>),
    SearchTask(Box<SearchTask>),
    ThoughtTask(Box<ThoughtTask>),
    FileTask(Box<FileTask>),
    ImageTask(Box<ImageTask>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl Task {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "custom" => Ok(Self::CustomTask(Box::new(CustomTask::read(value, at)?))),
            "web_search" => Ok(Self::SearchTask(Box::new(SearchTask::read(value, at)?))),
            "thought" => Ok(Self::ThoughtTask(Box::new(ThoughtTask::read(value, at)?))),
            "file" => Ok(Self::FileTask(Box::new(FileTask::read(value, at)?))),
            "image" => Ok(Self::ImageTask(Box::new(ImageTask::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::CustomTask(v) => v.to_value(),
            Self::SearchTask(v) => v.to_value(),
            Self::ThoughtTask(v) => v.to_value(),
            Self::FileTask(v) => v.to_value(),
            Self::ImageTask(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(Task);

/// A single step that is not part of a workflow.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub task: Task,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TaskItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["task"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let task = o.required("task", Task::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            task: task?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("task"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("task".into(), (&self.task).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TaskItem);

/// The state of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskStatusIndicator {
    None,
    Loading,
    Complete,
}

impl TaskStatusIndicator {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["none", "loading", "complete"])?.as_str() {
            "none" => Ok(Self::None),
            "loading" => Ok(Self::Loading),
            _ => Ok(Self::Complete),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Loading => "loading",
            Self::Complete => "complete",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(TaskStatusIndicator);

/// A field for several lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextareaComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub name: String,
    pub default_value: Option<String>,
    pub required: Option<bool>,
    /// A regular expression that the value must match.
    pub pattern: Option<String>,
    pub placeholder: Option<String>,
    pub allow_autofill_extensions: Option<bool>,
    pub auto_select: Option<bool>,
    pub auto_focus: Option<bool>,
    pub disabled: Option<bool>,
    pub variant: Option<Box<FieldVariant>>,
    pub size: Option<Box<ControlSize>>,
    pub gutter_size: Option<Box<GutterSize>>,
    pub rows: Option<serde_json::Number>,
    /// Grows with its text, up to `maxRows`.
    pub auto_resize: Option<bool>,
    pub max_rows: Option<serde_json::Number>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TextareaComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Textarea"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let name = o.required("name", |v, at| string(v, at, 0));
        let default_value = o.optional("defaultValue", |v, at| string(v, at, 0));
        let required = o.optional("required", boolean);
        let pattern = o.optional("pattern", |v, at| string(v, at, 0));
        let placeholder = o.optional("placeholder", |v, at| string(v, at, 0));
        let allow_autofill_extensions = o.optional("allowAutofillExtensions", boolean);
        let auto_select = o.optional("autoSelect", boolean);
        let auto_focus = o.optional("autoFocus", boolean);
        let disabled = o.optional("disabled", boolean);
        let variant = o.optional("variant", FieldVariant::read);
        let size = o.optional("size", ControlSize::read);
        let gutter_size = o.optional("gutterSize", GutterSize::read);
        let rows = o.optional("rows", |v, at| number(v, at, None, None));
        let auto_resize = o.optional("autoResize", boolean);
        let max_rows = o.optional("maxRows", |v, at| number(v, at, None, None));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            name: name?,
            default_value: default_value?,
            required: required?,
            pattern: pattern?,
            placeholder: placeholder?,
            allow_autofill_extensions: allow_autofill_extensions?,
            auto_select: auto_select?,
            auto_focus: auto_focus?,
            disabled: disabled?,
            variant: variant?.map(Box::new),
            size: size?.map(Box::new),
            gutter_size: gutter_size?.map(Box::new),
            rows: rows?,
            auto_resize: auto_resize?,
            max_rows: max_rows?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Textarea"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("name".into(), Value::from((&self.name).clone()));
        if let Some(v) = &self.default_value { o.insert("defaultValue".into(), Value::from(v.clone())); }
        if let Some(v) = &self.required { o.insert("required".into(), Value::Bool(*v)); }
        if let Some(v) = &self.pattern { o.insert("pattern".into(), Value::from(v.clone())); }
        if let Some(v) = &self.placeholder { o.insert("placeholder".into(), Value::from(v.clone())); }
        if let Some(v) = &self.allow_autofill_extensions { o.insert("allowAutofillExtensions".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_select { o.insert("autoSelect".into(), Value::Bool(*v)); }
        if let Some(v) = &self.auto_focus { o.insert("autoFocus".into(), Value::Bool(*v)); }
        if let Some(v) = &self.disabled { o.insert("disabled".into(), Value::Bool(*v)); }
        if let Some(v) = &self.variant { o.insert("variant".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.gutter_size { o.insert("gutterSize".into(), v.to_value()); }
        if let Some(v) = &self.rows { o.insert("rows".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.auto_resize { o.insert("autoResize".into(), Value::Bool(*v)); }
        if let Some(v) = &self.max_rows { o.insert("maxRows".into(), Value::Number(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TextareaComponent);

/// Plain text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub value: String,
    pub color: Option<Box<WidgetColor>>,
    pub weight: Option<Box<FontWeight>>,
    pub text_align: Option<Box<Placement>>,
    /// Cuts the text at the end of its last line.
    pub truncate: Option<bool>,
    pub max_lines: Option<serde_json::Number>,
    /// More text follows in deltas.
    pub streaming: Option<bool>,
    pub italic: Option<bool>,
    pub line_through: Option<bool>,
    pub width: Option<Box<CssValue>>,
    pub size: Option<Box<TextSize>>,
    pub min_lines: Option<serde_json::Number>,
    pub editable: Option<Value>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TextComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Text"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let weight = o.optional("weight", FontWeight::read);
        let text_align = o.optional("textAlign", Placement::read);
        let truncate = o.optional("truncate", boolean);
        let max_lines = o.optional("maxLines", |v, at| number(v, at, None, None));
        let streaming = o.optional("streaming", boolean);
        let italic = o.optional("italic", boolean);
        let line_through = o.optional("lineThrough", boolean);
        let width = o.optional("width", CssValue::read);
        let size = o.optional("size", TextSize::read);
        let min_lines = o.optional("minLines", |v, at| number(v, at, None, None));
        let editable = o.optional("editable", |v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| boolean_literal(v, at, false)), &|v, at| fits(v, at, EditableProps::read)]));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            value: value?,
            color: color?.map(Box::new),
            weight: weight?.map(Box::new),
            text_align: text_align?.map(Box::new),
            truncate: truncate?,
            max_lines: max_lines?,
            streaming: streaming?,
            italic: italic?,
            line_through: line_through?,
            width: width?.map(Box::new),
            size: size?.map(Box::new),
            min_lines: min_lines?,
            editable: editable?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Text"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("value".into(), Value::from((&self.value).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.weight { o.insert("weight".into(), v.to_value()); }
        if let Some(v) = &self.text_align { o.insert("textAlign".into(), v.to_value()); }
        if let Some(v) = &self.truncate { o.insert("truncate".into(), Value::Bool(*v)); }
        if let Some(v) = &self.max_lines { o.insert("maxLines".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.streaming { o.insert("streaming".into(), Value::Bool(*v)); }
        if let Some(v) = &self.italic { o.insert("italic".into(), Value::Bool(*v)); }
        if let Some(v) = &self.line_through { o.insert("lineThrough".into(), Value::Bool(*v)); }
        if let Some(v) = &self.width { o.insert("width".into(), v.to_value()); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        if let Some(v) = &self.min_lines { o.insert("minLines".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.editable { o.insert("editable".into(), v.clone()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TextComponent);

/// The size of body text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextSize {
    Xs,
    Sm,
    Md,
    Lg,
    Xl,
}

impl TextSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["xs", "sm", "md", "lg", "xl"])?.as_str() {
            "xs" => Ok(Self::Xs),
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            _ => Ok(Self::Xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Xs => "xs",
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(TextSize);

/// A colour for each of the two themes.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeColor {
    pub dark: String,
    pub light: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThemeColor {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let dark = o.required("dark", |v, at| string(v, at, 0));
        let light = o.required("light", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            dark: dark?,
            light: light?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("dark".into(), Value::from((&self.dark).clone()));
        o.insert("light".into(), Value::from((&self.light).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThemeColor);

/// A thought of the model; `content` is Markdown.
#[derive(Debug, Clone, PartialEq)]
pub struct ThoughtTask {
    /// Shown only inside a workflow.
    pub status_indicator: Option<Box<TaskStatusIndicator>>,
    pub title: Option<String>,
    pub content: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThoughtTask {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thought"]));
        let status_indicator = o.optional("status_indicator", TaskStatusIndicator::read);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let content = o.required("content", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            status_indicator: status_indicator?.map(Box::new),
            title: title?,
            content: content?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thought"));
        if let Some(v) = &self.status_indicator { o.insert("status_indicator".into(), v.to_value()); }
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        o.insert("content".into(), Value::from((&self.content).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThoughtTask);

/// A thread as clients see it: with a page of items, and with `metadata: {}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    pub id: String,
    pub created_at: String,
    pub title: Option<String>,
    pub status: ThreadStatus,
    /// The hosts whose images the client may show; an empty list is not the same as an absent one.
    pub allowed_image_domains: Option<Vec<String>>,
    pub metadata: Option<Map<String, Value>>,
    pub items: ItemPage,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Thread {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let id = o.required("id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let title = o.optional("title", |v, at| string(v, at, 0));
        let status = o.required("status", ThreadStatus::read);
        let allowed_image_domains = o.optional("allowed_image_domains", |v, at| array(v, at, |v, at| string(v, at, 0)));
        let metadata = o.optional("metadata", object);
        let items = o.required("items", ItemPage::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            created_at: created_at?,
            title: title?,
            status: status?,
            allowed_image_domains: allowed_image_domains?,
            metadata: metadata?,
            items: items?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        if let Some(v) = &self.title { o.insert("title".into(), Value::from(v.clone())); }
        o.insert("status".into(), (&self.status).to_value());
        if let Some(v) = &self.allowed_image_domains { o.insert("allowed_image_domains".into(), Value::Array(v.iter().map(|v| Value::from(v.clone())).collect())); }
        if let Some(v) = &self.metadata { o.insert("metadata".into(), Value::Object(v.clone())); }
        o.insert("items".into(), (&self.items).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Thread);

/// The new thread, the first event of `threads.create` (TC-01); its page of items is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadCreatedEvent {
    pub thread: Thread,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadCreatedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.created"]));
        let thread = o.required("thread", Thread::read);
        let extra = o.rest()?;
        Ok(Self {
            thread: thread?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.created"));
        o.insert("thread".into(), (&self.thread).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadCreatedEvent);

/// Any stored item, including those that are never sent to a client.
#[derive(Debug, Clone, PartialEq)]
pub enum ThreadItem {
    UserMessageItem(Box<UserMessageItem>),
    AssistantMessageItem(Box<AssistantMessageItem>),
    ClientToolCallItem(Box<ClientToolCallItem>),
    WidgetItem(Box<WidgetItem>),
    GeneratedImageItem(Box<GeneratedImageItem>),
    StructuredInputItem(Box<StructuredInputItem>),
    WorkflowItem(Box<WorkflowItem>),
    TaskItem(Box<TaskItem>),
    EndOfTurnItem(Box<EndOfTurnItem>),
    HiddenContextItem(Box<HiddenContextItem>),
    SdkHiddenContextItem(Box<SdkHiddenContextItem>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl ThreadItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "user_message" => Ok(Self::UserMessageItem(Box::new(UserMessageItem::read(value, at)?))),
            "assistant_message" => Ok(Self::AssistantMessageItem(Box::new(AssistantMessageItem::read(value, at)?))),
            "client_tool_call" => Ok(Self::ClientToolCallItem(Box::new(ClientToolCallItem::read(value, at)?))),
            "widget" => Ok(Self::WidgetItem(Box::new(WidgetItem::read(value, at)?))),
            "generated_image" => Ok(Self::GeneratedImageItem(Box::new(GeneratedImageItem::read(value, at)?))),
            "structured_input" => Ok(Self::StructuredInputItem(Box::new(StructuredInputItem::read(value, at)?))),
            "workflow" => Ok(Self::WorkflowItem(Box::new(WorkflowItem::read(value, at)?))),
            "task" => Ok(Self::TaskItem(Box::new(TaskItem::read(value, at)?))),
            "end_of_turn" => Ok(Self::EndOfTurnItem(Box::new(EndOfTurnItem::read(value, at)?))),
            "hidden_context_item" => Ok(Self::HiddenContextItem(Box::new(HiddenContextItem::read(value, at)?))),
            "sdk_hidden_context" => Ok(Self::SdkHiddenContextItem(Box::new(SdkHiddenContextItem::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::UserMessageItem(v) => v.to_value(),
            Self::AssistantMessageItem(v) => v.to_value(),
            Self::ClientToolCallItem(v) => v.to_value(),
            Self::WidgetItem(v) => v.to_value(),
            Self::GeneratedImageItem(v) => v.to_value(),
            Self::StructuredInputItem(v) => v.to_value(),
            Self::WorkflowItem(v) => v.to_value(),
            Self::TaskItem(v) => v.to_value(),
            Self::EndOfTurnItem(v) => v.to_value(),
            Self::HiddenContextItem(v) => v.to_value(),
            Self::SdkHiddenContextItem(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(ThreadItem);

/// A new item, to be shown at once; it is not stored yet.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadItemAddedEvent {
    pub item: VisibleItem,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadItemAddedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.item.added"]));
        let item = o.required("item", VisibleItem::read);
        let extra = o.rest()?;
        Ok(Self {
            item: item?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.item.added"));
        o.insert("item".into(), (&self.item).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadItemAddedEvent);

/// The whole item as stored; it replaces what was shown before.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadItemDoneEvent {
    pub item: VisibleItem,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadItemDoneEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.item.done"]));
        let item = o.required("item", VisibleItem::read);
        let extra = o.rest()?;
        Ok(Self {
            item: item?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.item.done"));
        o.insert("item".into(), (&self.item).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadItemDoneEvent);

/// The item was removed from the thread.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadItemRemovedEvent {
    pub item_id: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadItemRemovedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.item.removed"]));
        let item_id = o.required("item_id", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            item_id: item_id?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.item.removed"));
        o.insert("item_id".into(), Value::from((&self.item_id).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadItemRemovedEvent);

/// The whole item, which replaces the one with the same id and keeps its position and `created_at` (IT-06).
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadItemReplacedEvent {
    pub item: VisibleItem,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadItemReplacedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.item.replaced"]));
        let item = o.required("item", VisibleItem::read);
        let extra = o.rest()?;
        Ok(Self {
            item: item?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.item.replaced"));
        o.insert("item".into(), (&self.item).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadItemReplacedEvent);

/// A change to one item; which updates apply depends on the item's type.
#[derive(Debug, Clone, PartialEq)]
pub enum ThreadItemUpdate {
    ContentPartAdded(Box<ContentPartAdded>),
    ContentPartTextDelta(Box<ContentPartTextDelta>),
    ContentPartAnnotationAdded(Box<ContentPartAnnotationAdded>),
    ContentPartDone(Box<ContentPartDone>),
    WidgetStreamingTextValueDelta(Box<WidgetStreamingTextValueDelta>),
    WidgetComponentUpdated(Box<WidgetComponentUpdated>),
    WidgetRootUpdated(Box<WidgetRootUpdated>),
    WorkflowTaskAdded(Box<WorkflowTaskAdded>),
    WorkflowTaskUpdated(Box<WorkflowTaskUpdated>),
    GeneratedImageUpdated(Box<GeneratedImageUpdated>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl ThreadItemUpdate {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "assistant_message.content_part.added" => Ok(Self::ContentPartAdded(Box::new(ContentPartAdded::read(value, at)?))),
            "assistant_message.content_part.text_delta" => Ok(Self::ContentPartTextDelta(Box::new(ContentPartTextDelta::read(value, at)?))),
            "assistant_message.content_part.annotation_added" => Ok(Self::ContentPartAnnotationAdded(Box::new(ContentPartAnnotationAdded::read(value, at)?))),
            "assistant_message.content_part.done" => Ok(Self::ContentPartDone(Box::new(ContentPartDone::read(value, at)?))),
            "widget.streaming_text.value_delta" => Ok(Self::WidgetStreamingTextValueDelta(Box::new(WidgetStreamingTextValueDelta::read(value, at)?))),
            "widget.component.updated" => Ok(Self::WidgetComponentUpdated(Box::new(WidgetComponentUpdated::read(value, at)?))),
            "widget.root.updated" => Ok(Self::WidgetRootUpdated(Box::new(WidgetRootUpdated::read(value, at)?))),
            "workflow.task.added" => Ok(Self::WorkflowTaskAdded(Box::new(WorkflowTaskAdded::read(value, at)?))),
            "workflow.task.updated" => Ok(Self::WorkflowTaskUpdated(Box::new(WorkflowTaskUpdated::read(value, at)?))),
            "generated_image.updated" => Ok(Self::GeneratedImageUpdated(Box::new(GeneratedImageUpdated::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::ContentPartAdded(v) => v.to_value(),
            Self::ContentPartTextDelta(v) => v.to_value(),
            Self::ContentPartAnnotationAdded(v) => v.to_value(),
            Self::ContentPartDone(v) => v.to_value(),
            Self::WidgetStreamingTextValueDelta(v) => v.to_value(),
            Self::WidgetComponentUpdated(v) => v.to_value(),
            Self::WidgetRootUpdated(v) => v.to_value(),
            Self::WorkflowTaskAdded(v) => v.to_value(),
            Self::WorkflowTaskUpdated(v) => v.to_value(),
            Self::GeneratedImageUpdated(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(ThreadItemUpdate);

/// A change to an item that is already shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadItemUpdatedEvent {
    pub item_id: String,
    pub update: ThreadItemUpdate,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadItemUpdatedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.item.updated"]));
        let item_id = o.required("item_id", |v, at| string(v, at, 1));
        let update = o.required("update", ThreadItemUpdate::read);
        let extra = o.rest()?;
        Ok(Self {
            item_id: item_id?,
            update: update?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.item.updated"));
        o.insert("item_id".into(), Value::from((&self.item_id).clone()));
        o.insert("update".into(), (&self.update).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadItemUpdatedEvent);

/// A page of threads; the page of items of each is empty (RD-14).
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadPage {
    pub data: Vec<Thread>,
    pub has_more: bool,
    /// The cursor of the next page, present if and only if there is one (SER-06).
    pub after: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadPage {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let data = o.required("data", |v, at| array(v, at, Thread::read));
        let has_more = o.required("has_more", boolean);
        let after = o.optional("after", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            data: data?,
            has_more: has_more?,
            after: after?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("data".into(), Value::Array((&self.data).iter().map(|v| v.to_value()).collect()));
        o.insert("has_more".into(), Value::Bool(*(&self.has_more)));
        if let Some(v) = &self.after { o.insert("after".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadPage);

/// The parameters of ThreadsAddClientToolOutputRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddClientToolOutputParams {
    pub thread_id: String,
    pub result: Value,
}

impl ThreadsAddClientToolOutputParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let result = o.required("result", any);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            result: result?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("result".into(), (&self.result).clone());
        Value::Object(o)
    }
}
json!(ThreadsAddClientToolOutputParams);

/// Submits the result of the pending client tool call, which may be null; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddClientToolOutputRequest {
    pub params: ThreadsAddClientToolOutputParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsAddClientToolOutputRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.add_client_tool_output"]));
        let params = o.required("params", ThreadsAddClientToolOutputParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.add_client_tool_output"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsAddClientToolOutputRequest);

/// The parameters of ThreadsAddStructuredInputRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddStructuredInputParams {
    pub thread_id: String,
    pub item_id: String,
    pub input: StructuredInputSubmission,
}

impl ThreadsAddStructuredInputParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let item_id = o.required("item_id", |v, at| string(v, at, 1));
        let input = o.required("input", StructuredInputSubmission::read);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            item_id: item_id?,
            input: input?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("item_id".into(), Value::from((&self.item_id).clone()));
        o.insert("input".into(), (&self.input).to_value());
        Value::Object(o)
    }
}
json!(ThreadsAddStructuredInputParams);

/// Answers or skips the questions of an item; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddStructuredInputRequest {
    pub params: ThreadsAddStructuredInputParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsAddStructuredInputRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.add_structured_input"]));
        let params = o.required("params", ThreadsAddStructuredInputParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.add_structured_input"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsAddStructuredInputRequest);

/// The parameters of ThreadsAddUserMessageRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddUserMessageParams {
    pub thread_id: String,
    pub input: UserMessageInput,
}

impl ThreadsAddUserMessageParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let input = o.required("input", UserMessageInput::read);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            input: input?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("input".into(), (&self.input).to_value());
        Value::Object(o)
    }
}
json!(ThreadsAddUserMessageParams);

/// Adds a user message to a thread; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsAddUserMessageRequest {
    pub params: ThreadsAddUserMessageParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsAddUserMessageRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.add_user_message"]));
        let params = o.required("params", ThreadsAddUserMessageParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.add_user_message"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsAddUserMessageRequest);

/// The parameters of ThreadsCreateRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsCreateParams {
    pub input: UserMessageInput,
}

impl ThreadsCreateParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let input = o.required("input", UserMessageInput::read);
        o.rest()?;
        Ok(Self {
            input: input?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("input".into(), (&self.input).to_value());
        Value::Object(o)
    }
}
json!(ThreadsCreateParams);

/// Creates a thread with the user's first message; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsCreateRequest {
    pub params: ThreadsCreateParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsCreateRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.create"]));
        let params = o.required("params", ThreadsCreateParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.create"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsCreateRequest);

/// The parameters of ThreadsCustomActionRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsCustomActionParams {
    pub thread_id: String,
    /// The widget whose action it is; absent for an action of the page itself.
    pub item_id: Option<String>,
    pub action: Action,
}

impl ThreadsCustomActionParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let item_id = o.optional("item_id", |v, at| string(v, at, 0));
        let action = o.required("action", Action::read);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            item_id: item_id?,
            action: action?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        if let Some(v) = &self.item_id { o.insert("item_id".into(), Value::from(v.clone())); }
        o.insert("action".into(), (&self.action).to_value());
        Value::Object(o)
    }
}
json!(ThreadsCustomActionParams);

/// Runs an action of a widget or of the page; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsCustomActionRequest {
    pub params: ThreadsCustomActionParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsCustomActionRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.custom_action"]));
        let params = o.required("params", ThreadsCustomActionParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.custom_action"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsCustomActionRequest);

/// The parameters of ThreadsDeleteRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsDeleteParams {
    pub thread_id: String,
}

impl ThreadsDeleteParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        Value::Object(o)
    }
}
json!(ThreadsDeleteParams);

/// Deletes a thread with its items; an unknown thread counts as deleted (TU-06).
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsDeleteRequest {
    pub params: ThreadsDeleteParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsDeleteRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.delete"]));
        let params = o.required("params", ThreadsDeleteParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.delete"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsDeleteRequest);

/// The parameters of ThreadsGetByIdRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsGetByIdParams {
    pub thread_id: String,
}

impl ThreadsGetByIdParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        Value::Object(o)
    }
}
json!(ThreadsGetByIdParams);

/// Returns a thread with its oldest items.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsGetByIdRequest {
    pub params: ThreadsGetByIdParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsGetByIdRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.get_by_id"]));
        let params = o.required("params", ThreadsGetByIdParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.get_by_id"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsGetByIdRequest);

/// The parameters of ThreadsListRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsListParams {
    /// The number of elements, 20 if absent or 0; a server may return fewer (RQ-18, RQ-20).
    pub limit: Option<i64>,
    pub order: Order,
    /// The cursor of the previous page, read in the same `order`.
    pub after: Option<String>,
}

impl ThreadsListParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let limit = o.optional("limit", |v, at| integer(v, at, Some(0), None));
        let order = o.filled("order", Order::read, "\"desc\"");
        let after = o.optional("after", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            limit: limit?,
            order: order?,
            after: after?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        if let Some(v) = &self.limit { o.insert("limit".into(), Value::from(*v)); }
        o.insert("order".into(), (&self.order).to_value());
        if let Some(v) = &self.after { o.insert("after".into(), Value::from(v.clone())); }
        Value::Object(o)
    }
}
json!(ThreadsListParams);

/// Returns a page of the user's threads.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsListRequest {
    pub params: ThreadsListParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsListRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.list"]));
        let params = o.required("params", ThreadsListParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.list"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsListRequest);

/// The parameters of ThreadsRetryAfterItemRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsRetryAfterItemParams {
    pub thread_id: String,
    pub item_id: String,
}

impl ThreadsRetryAfterItemParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let item_id = o.required("item_id", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            item_id: item_id?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("item_id".into(), Value::from((&self.item_id).clone()));
        Value::Object(o)
    }
}
json!(ThreadsRetryAfterItemParams);

/// Removes everything after a user message and answers it again; streams.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsRetryAfterItemRequest {
    pub params: ThreadsRetryAfterItemParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsRetryAfterItemRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.retry_after_item"]));
        let params = o.required("params", ThreadsRetryAfterItemParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.retry_after_item"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsRetryAfterItemRequest);

/// The parameters of ThreadsSyncCustomActionRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsSyncCustomActionParams {
    pub thread_id: String,
    /// The widget whose action it is; absent for an action of the page itself.
    pub item_id: Option<String>,
    pub action: Action,
}

impl ThreadsSyncCustomActionParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let item_id = o.optional("item_id", |v, at| string(v, at, 0));
        let action = o.required("action", Action::read);
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            item_id: item_id?,
            action: action?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        if let Some(v) = &self.item_id { o.insert("item_id".into(), Value::from(v.clone())); }
        o.insert("action".into(), (&self.action).to_value());
        Value::Object(o)
    }
}
json!(ThreadsSyncCustomActionParams);

/// Runs an action whose config has `streaming: false`; it may run while a stream is open.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsSyncCustomActionRequest {
    pub params: ThreadsSyncCustomActionParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsSyncCustomActionRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.sync_custom_action"]));
        let params = o.required("params", ThreadsSyncCustomActionParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.sync_custom_action"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsSyncCustomActionRequest);

/// The state of the composer; by default a server accepts requests in any state (Q-53).
#[derive(Debug, Clone, PartialEq)]
pub enum ThreadStatus {
    ActiveStatus(Box<ActiveStatus>),
    LockedStatus(Box<LockedStatus>),
    ClosedStatus(Box<ClosedStatus>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl ThreadStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "active" => Ok(Self::ActiveStatus(Box::new(ActiveStatus::read(value, at)?))),
            "locked" => Ok(Self::LockedStatus(Box::new(LockedStatus::read(value, at)?))),
            "closed" => Ok(Self::ClosedStatus(Box::new(ClosedStatus::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::ActiveStatus(v) => v.to_value(),
            Self::LockedStatus(v) => v.to_value(),
            Self::ClosedStatus(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(ThreadStatus);

/// One message of a stream: the `data` of one server-sent event.
#[derive(Debug, Clone, PartialEq)]
pub enum ThreadStreamEvent {
    ThreadCreatedEvent(Box<ThreadCreatedEvent>),
    ThreadUpdatedEvent(Box<ThreadUpdatedEvent>),
    ThreadItemAddedEvent(Box<ThreadItemAddedEvent>),
    ThreadItemUpdatedEvent(Box<ThreadItemUpdatedEvent>),
    ThreadItemDoneEvent(Box<ThreadItemDoneEvent>),
    ThreadItemRemovedEvent(Box<ThreadItemRemovedEvent>),
    ThreadItemReplacedEvent(Box<ThreadItemReplacedEvent>),
    StreamOptionsEvent(Box<StreamOptionsEvent>),
    ProgressUpdateEvent(Box<ProgressUpdateEvent>),
    ClientEffectEvent(Box<ClientEffectEvent>),
    ErrorEvent(Box<ErrorEvent>),
    NoticeEvent(Box<NoticeEvent>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl ThreadStreamEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "thread.created" => Ok(Self::ThreadCreatedEvent(Box::new(ThreadCreatedEvent::read(value, at)?))),
            "thread.updated" => Ok(Self::ThreadUpdatedEvent(Box::new(ThreadUpdatedEvent::read(value, at)?))),
            "thread.item.added" => Ok(Self::ThreadItemAddedEvent(Box::new(ThreadItemAddedEvent::read(value, at)?))),
            "thread.item.updated" => Ok(Self::ThreadItemUpdatedEvent(Box::new(ThreadItemUpdatedEvent::read(value, at)?))),
            "thread.item.done" => Ok(Self::ThreadItemDoneEvent(Box::new(ThreadItemDoneEvent::read(value, at)?))),
            "thread.item.removed" => Ok(Self::ThreadItemRemovedEvent(Box::new(ThreadItemRemovedEvent::read(value, at)?))),
            "thread.item.replaced" => Ok(Self::ThreadItemReplacedEvent(Box::new(ThreadItemReplacedEvent::read(value, at)?))),
            "stream_options" => Ok(Self::StreamOptionsEvent(Box::new(StreamOptionsEvent::read(value, at)?))),
            "progress_update" => Ok(Self::ProgressUpdateEvent(Box::new(ProgressUpdateEvent::read(value, at)?))),
            "client_effect" => Ok(Self::ClientEffectEvent(Box::new(ClientEffectEvent::read(value, at)?))),
            "error" => Ok(Self::ErrorEvent(Box::new(ErrorEvent::read(value, at)?))),
            "notice" => Ok(Self::NoticeEvent(Box::new(NoticeEvent::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::ThreadCreatedEvent(v) => v.to_value(),
            Self::ThreadUpdatedEvent(v) => v.to_value(),
            Self::ThreadItemAddedEvent(v) => v.to_value(),
            Self::ThreadItemUpdatedEvent(v) => v.to_value(),
            Self::ThreadItemDoneEvent(v) => v.to_value(),
            Self::ThreadItemRemovedEvent(v) => v.to_value(),
            Self::ThreadItemReplacedEvent(v) => v.to_value(),
            Self::StreamOptionsEvent(v) => v.to_value(),
            Self::ProgressUpdateEvent(v) => v.to_value(),
            Self::ClientEffectEvent(v) => v.to_value(),
            Self::ErrorEvent(v) => v.to_value(),
            Self::NoticeEvent(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(ThreadStreamEvent);

/// The parameters of ThreadsUpdateRequest.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsUpdateParams {
    pub thread_id: String,
    pub title: String,
}

impl ThreadsUpdateParams {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let title = o.required("title", |v, at| string(v, at, 0));
        o.rest()?;
        Ok(Self {
            thread_id: thread_id?,
            title: title?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("title".into(), Value::from((&self.title).clone()));
        Value::Object(o)
    }
}
json!(ThreadsUpdateParams);

/// Renames a thread.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsUpdateRequest {
    pub params: ThreadsUpdateParams,
    pub metadata: Map<String, Value>,
}

impl ThreadsUpdateRequest {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["threads.update"]));
        let params = o.required("params", ThreadsUpdateParams::read);
        let metadata = o.filled("metadata", object, "{}");
        o.rest()?;
        Ok(Self {
            params: params?,
            metadata: metadata?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("threads.update"));
        o.insert("params".into(), (&self.params).to_value());
        o.insert("metadata".into(), Value::Object((&self.metadata).clone()));
        Value::Object(o)
    }
}
json!(ThreadsUpdateRequest);

/// The full public state of the thread: if `title` is absent, the thread has none (Q-47).
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadUpdatedEvent {
    pub thread: Thread,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl ThreadUpdatedEvent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["thread.updated"]));
        let thread = o.required("thread", Thread::read);
        let extra = o.rest()?;
        Ok(Self {
            thread: thread?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("thread.updated"));
        o.insert("thread".into(), (&self.thread).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(ThreadUpdatedEvent);

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub value: String,
    pub color: Option<Box<WidgetColor>>,
    pub weight: Option<Box<FontWeight>>,
    pub text_align: Option<Box<Placement>>,
    /// Cuts the text at the end of its last line.
    pub truncate: Option<bool>,
    pub max_lines: Option<serde_json::Number>,
    pub size: Option<Box<TitleSize>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TitleComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Title"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let value = o.required("value", |v, at| string(v, at, 0));
        let color = o.optional("color", WidgetColor::read);
        let weight = o.optional("weight", FontWeight::read);
        let text_align = o.optional("textAlign", Placement::read);
        let truncate = o.optional("truncate", boolean);
        let max_lines = o.optional("maxLines", |v, at| number(v, at, None, None));
        let size = o.optional("size", TitleSize::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            value: value?,
            color: color?.map(Box::new),
            weight: weight?.map(Box::new),
            text_align: text_align?.map(Box::new),
            truncate: truncate?,
            max_lines: max_lines?,
            size: size?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Title"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        o.insert("value".into(), Value::from((&self.value).clone()));
        if let Some(v) = &self.color { o.insert("color".into(), v.to_value()); }
        if let Some(v) = &self.weight { o.insert("weight".into(), v.to_value()); }
        if let Some(v) = &self.text_align { o.insert("textAlign".into(), v.to_value()); }
        if let Some(v) = &self.truncate { o.insert("truncate".into(), Value::Bool(*v)); }
        if let Some(v) = &self.max_lines { o.insert("maxLines".into(), Value::Number(v.clone())); }
        if let Some(v) = &self.size { o.insert("size".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TitleComponent);

/// The size of a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitleSize {
    Sm,
    Md,
    Lg,
    Xl,
    N2xl,
    N3xl,
    N4xl,
    N5xl,
}

impl TitleSize {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"])?.as_str() {
            "sm" => Ok(Self::Sm),
            "md" => Ok(Self::Md),
            "lg" => Ok(Self::Lg),
            "xl" => Ok(Self::Xl),
            "2xl" => Ok(Self::N2xl),
            "3xl" => Ok(Self::N3xl),
            "4xl" => Ok(Self::N4xl),
            _ => Ok(Self::N5xl),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sm => "sm",
            Self::Md => "md",
            Self::Lg => "lg",
            Self::Xl => "xl",
            Self::N2xl => "2xl",
            Self::N3xl => "3xl",
            Self::N4xl => "4xl",
            Self::N5xl => "5xl",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(TitleSize);

/// The tool that the user chose in the composer.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolChoice {
    pub id: String,
}

impl ToolChoice {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let id = o.required("id", |v, at| string(v, at, 1));
        o.rest()?;
        Ok(Self {
            id: id?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("id".into(), Value::from((&self.id).clone()));
        Value::Object(o)
    }
}
json!(ToolChoice);

/// The spoken words as text.
#[derive(Debug, Clone, PartialEq)]
pub struct TranscriptionAnswer {
    pub text: String,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TranscriptionAnswer {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let text = o.required("text", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            text: text?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("text".into(), Value::from((&self.text).clone()));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TranscriptionAnswer);

/// Animates changes of its child.
#[derive(Debug, Clone, PartialEq)]
pub struct TransitionComponent {
    pub id: Option<String>,
    pub key: Option<String>,
    pub children: Option<Box<WidgetComponent>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl TransitionComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["Transition"]));
        let id = o.optional("id", |v, at| string(v, at, 1));
        let key = o.optional("key", |v, at| string(v, at, 0));
        let children = o.optional("children", WidgetComponent::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            key: key?,
            children: children?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("Transition"));
        if let Some(v) = &self.id { o.insert("id".into(), Value::from(v.clone())); }
        if let Some(v) = &self.key { o.insert("key".into(), Value::from(v.clone())); }
        if let Some(v) = &self.children { o.insert("children".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(TransitionComponent);

/// Where and how the client uploads the bytes; absent once they are uploaded.
#[derive(Debug, Clone, PartialEq)]
pub struct UploadDescriptor {
    pub url: String,
    pub method: UploadMethod,
    pub headers: Option<std::collections::BTreeMap<String, String>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl UploadDescriptor {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let url = o.required("url", uri);
        let method = o.required("method", UploadMethod::read);
        let headers = o.optional("headers", |v, at| map(v, at, |v, at| string(v, at, 0)));
        let extra = o.rest()?;
        Ok(Self {
            url: url?,
            method: method?,
            headers: headers?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("url".into(), Value::from((&self.url).clone()));
        o.insert("method".into(), (&self.method).to_value());
        if let Some(v) = &self.headers { o.insert("headers".into(), Value::Object(v.iter().map(|(k, v)| (k.clone(), Value::from(v.clone()))).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(UploadDescriptor);

/// How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UploadMethod {
    POST,
    PUT,
}

impl UploadMethod {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["POST", "PUT"])?.as_str() {
            "POST" => Ok(Self::POST),
            _ => Ok(Self::PUT),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::POST => "POST",
            Self::PUT => "PUT",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(UploadMethod);

/// A web page that supports a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct URLSource {
    pub title: String,
    pub description: Option<String>,
    pub timestamp: Option<String>,
    pub group: Option<String>,
    pub url: String,
    pub attribution: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl URLSource {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["url"]));
        let title = o.required("title", |v, at| string(v, at, 0));
        let description = o.optional("description", |v, at| string(v, at, 0));
        let timestamp = o.optional("timestamp", |v, at| string(v, at, 0));
        let group = o.optional("group", |v, at| string(v, at, 0));
        let url = o.required("url", |v, at| string(v, at, 0));
        let attribution = o.optional("attribution", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            title: title?,
            description: description?,
            timestamp: timestamp?,
            group: group?,
            url: url?,
            attribution: attribution?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("url"));
        o.insert("title".into(), Value::from((&self.title).clone()));
        if let Some(v) = &self.description { o.insert("description".into(), Value::from(v.clone())); }
        if let Some(v) = &self.timestamp { o.insert("timestamp".into(), Value::from(v.clone())); }
        if let Some(v) = &self.group { o.insert("group".into(), Value::from(v.clone())); }
        o.insert("url".into(), Value::from((&self.url).clone()));
        if let Some(v) = &self.attribution { o.insert("attribution".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(URLSource);

/// A part of a user message.
#[derive(Debug, Clone, PartialEq)]
pub enum UserMessageContent {
    InputText(Box<InputText>),
    InputTag(Box<InputTag>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl UserMessageContent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "input_text" => Ok(Self::InputText(Box::new(InputText::read(value, at)?))),
            "input_tag" => Ok(Self::InputTag(Box::new(InputTag::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::InputText(v) => v.to_value(),
            Self::InputTag(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(UserMessageContent);

/// The user's message as a client posts it; `attachments` holds ids, and absent means none (RQ-12, RQ-13).
#[derive(Debug, Clone, PartialEq)]
pub struct UserMessageInput {
    pub content: Vec<UserMessageContent>,
    pub attachments: Vec<String>,
    pub quoted_text: Option<String>,
    pub inference_options: InferenceOptions,
}

impl UserMessageInput {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let content = o.required("content", |v, at| array(v, at, UserMessageContent::read));
        let attachments = o.filled("attachments", |v, at| array(v, at, |v, at| string(v, at, 1)), "[]");
        let quoted_text = o.optional("quoted_text", |v, at| string(v, at, 0));
        let inference_options = o.filled("inference_options", InferenceOptions::read, "{}");
        o.rest()?;
        Ok(Self {
            content: content?,
            attachments: attachments?,
            quoted_text: quoted_text?,
            inference_options: inference_options?,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("content".into(), Value::Array((&self.content).iter().map(|v| v.to_value()).collect()));
        o.insert("attachments".into(), Value::Array((&self.attachments).iter().map(|v| Value::from(v.clone())).collect()));
        if let Some(v) = &self.quoted_text { o.insert("quoted_text".into(), Value::from(v.clone())); }
        o.insert("inference_options".into(), (&self.inference_options).to_value());
        Value::Object(o)
    }
}
json!(UserMessageInput);

/// A message that the user sent; only the server creates it, from `input`.
#[derive(Debug, Clone, PartialEq)]
pub struct UserMessageItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub content: Vec<UserMessageContent>,
    pub attachments: Option<Vec<Attachment>>,
    pub quoted_text: Option<String>,
    pub inference_options: Option<Box<InferenceOptions>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl UserMessageItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["user_message"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let content = o.required("content", |v, at| array(v, at, UserMessageContent::read));
        let attachments = o.optional("attachments", |v, at| array(v, at, Attachment::read));
        let quoted_text = o.optional("quoted_text", |v, at| string(v, at, 0));
        let inference_options = o.optional("inference_options", InferenceOptions::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            content: content?,
            attachments: attachments?,
            quoted_text: quoted_text?,
            inference_options: inference_options?.map(Box::new),
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("user_message"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("content".into(), Value::Array((&self.content).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.attachments { o.insert("attachments".into(), Value::Array(v.iter().map(|v| v.to_value()).collect())); }
        if let Some(v) = &self.quoted_text { o.insert("quoted_text".into(), Value::from(v.clone())); }
        if let Some(v) = &self.inference_options { o.insert("inference_options".into(), v.to_value()); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(UserMessageItem);

/// An item that a client may see: one entry of the conversation.
#[derive(Debug, Clone, PartialEq)]
pub enum VisibleItem {
    UserMessageItem(Box<UserMessageItem>),
    AssistantMessageItem(Box<AssistantMessageItem>),
    ClientToolCallItem(Box<ClientToolCallItem>),
    WidgetItem(Box<WidgetItem>),
    GeneratedImageItem(Box<GeneratedImageItem>),
    StructuredInputItem(Box<StructuredInputItem>),
    WorkflowItem(Box<WorkflowItem>),
    TaskItem(Box<TaskItem>),
    EndOfTurnItem(Box<EndOfTurnItem>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl VisibleItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "user_message" => Ok(Self::UserMessageItem(Box::new(UserMessageItem::read(value, at)?))),
            "assistant_message" => Ok(Self::AssistantMessageItem(Box::new(AssistantMessageItem::read(value, at)?))),
            "client_tool_call" => Ok(Self::ClientToolCallItem(Box::new(ClientToolCallItem::read(value, at)?))),
            "widget" => Ok(Self::WidgetItem(Box::new(WidgetItem::read(value, at)?))),
            "generated_image" => Ok(Self::GeneratedImageItem(Box::new(GeneratedImageItem::read(value, at)?))),
            "structured_input" => Ok(Self::StructuredInputItem(Box::new(StructuredInputItem::read(value, at)?))),
            "workflow" => Ok(Self::WorkflowItem(Box::new(WorkflowItem::read(value, at)?))),
            "task" => Ok(Self::TaskItem(Box::new(TaskItem::read(value, at)?))),
            "end_of_turn" => Ok(Self::EndOfTurnItem(Box::new(EndOfTurnItem::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::UserMessageItem(v) => v.to_value(),
            Self::AssistantMessageItem(v) => v.to_value(),
            Self::ClientToolCallItem(v) => v.to_value(),
            Self::WidgetItem(v) => v.to_value(),
            Self::GeneratedImageItem(v) => v.to_value(),
            Self::StructuredInputItem(v) => v.to_value(),
            Self::WorkflowItem(v) => v.to_value(),
            Self::TaskItem(v) => v.to_value(),
            Self::EndOfTurnItem(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(VisibleItem);

/// One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetChildren(pub Value);

impl WidgetChildren {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| array(v, at, WidgetComponent::read)), &|v, at| fits(v, at, WidgetComponent::read)]))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { (&self.0).clone() }
}
json!(WidgetChildren);

/// A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetColor(pub Value);

impl WidgetColor {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        Ok(Self((|v, at| choice(v, at, &[&|v, at| fits(v, at, |v, at| string(v, at, 0)), &|v, at| fits(v, at, ThemeColor::read)]))(value, at)?))
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { (&self.0).clone() }
}
json!(WidgetColor);

/// A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by `type`. Parse widgets from a template with `WidgetRoot.parse()`.
#[derive(Debug, Clone, PartialEq)]
pub enum WidgetComponent {
    ListViewItemComponent(Box<ListViewItemComponent>),
    BoxComponent(Box<BoxComponent>),
    RowComponent(Box<RowComponent>),
    ColComponent(Box<ColComponent>),
    FormComponent(Box<FormComponent>),
    SpacerComponent(Box<SpacerComponent>),
    DividerComponent(Box<DividerComponent>),
    TransitionComponent(Box<TransitionComponent>),
    TextComponent(Box<TextComponent>),
    TitleComponent(Box<TitleComponent>),
    CaptionComponent(Box<CaptionComponent>),
    MarkdownComponent(Box<MarkdownComponent>),
    BadgeComponent(Box<BadgeComponent>),
    IconComponent(Box<IconComponent>),
    ImageComponent(Box<ImageComponent>),
    ButtonComponent(Box<ButtonComponent>),
    InputComponent(Box<InputComponent>),
    TextareaComponent(Box<TextareaComponent>),
    SelectComponent(Box<SelectComponent>),
    DatePickerComponent(Box<DatePickerComponent>),
    CheckboxComponent(Box<CheckboxComponent>),
    RadioGroupComponent(Box<RadioGroupComponent>),
    LabelComponent(Box<LabelComponent>),
    ChartComponent(Box<ChartComponent>),
    TableComponent(Box<TableComponent>),
    TableRowComponent(Box<TableRowComponent>),
    TableCellComponent(Box<TableCellComponent>),
    CardRoot(Box<CardRoot>),
    ListViewRoot(Box<ListViewRoot>),
    BasicRoot(Box<BasicRoot>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl WidgetComponent {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "ListViewItem" => Ok(Self::ListViewItemComponent(Box::new(ListViewItemComponent::read(value, at)?))),
            "Box" => Ok(Self::BoxComponent(Box::new(BoxComponent::read(value, at)?))),
            "Row" => Ok(Self::RowComponent(Box::new(RowComponent::read(value, at)?))),
            "Col" => Ok(Self::ColComponent(Box::new(ColComponent::read(value, at)?))),
            "Form" => Ok(Self::FormComponent(Box::new(FormComponent::read(value, at)?))),
            "Spacer" => Ok(Self::SpacerComponent(Box::new(SpacerComponent::read(value, at)?))),
            "Divider" => Ok(Self::DividerComponent(Box::new(DividerComponent::read(value, at)?))),
            "Transition" => Ok(Self::TransitionComponent(Box::new(TransitionComponent::read(value, at)?))),
            "Text" => Ok(Self::TextComponent(Box::new(TextComponent::read(value, at)?))),
            "Title" => Ok(Self::TitleComponent(Box::new(TitleComponent::read(value, at)?))),
            "Caption" => Ok(Self::CaptionComponent(Box::new(CaptionComponent::read(value, at)?))),
            "Markdown" => Ok(Self::MarkdownComponent(Box::new(MarkdownComponent::read(value, at)?))),
            "Badge" => Ok(Self::BadgeComponent(Box::new(BadgeComponent::read(value, at)?))),
            "Icon" => Ok(Self::IconComponent(Box::new(IconComponent::read(value, at)?))),
            "Image" => Ok(Self::ImageComponent(Box::new(ImageComponent::read(value, at)?))),
            "Button" => Ok(Self::ButtonComponent(Box::new(ButtonComponent::read(value, at)?))),
            "Input" => Ok(Self::InputComponent(Box::new(InputComponent::read(value, at)?))),
            "Textarea" => Ok(Self::TextareaComponent(Box::new(TextareaComponent::read(value, at)?))),
            "Select" => Ok(Self::SelectComponent(Box::new(SelectComponent::read(value, at)?))),
            "DatePicker" => Ok(Self::DatePickerComponent(Box::new(DatePickerComponent::read(value, at)?))),
            "Checkbox" => Ok(Self::CheckboxComponent(Box::new(CheckboxComponent::read(value, at)?))),
            "RadioGroup" => Ok(Self::RadioGroupComponent(Box::new(RadioGroupComponent::read(value, at)?))),
            "Label" => Ok(Self::LabelComponent(Box::new(LabelComponent::read(value, at)?))),
            "Chart" => Ok(Self::ChartComponent(Box::new(ChartComponent::read(value, at)?))),
            "Table" => Ok(Self::TableComponent(Box::new(TableComponent::read(value, at)?))),
            "Table.Row" => Ok(Self::TableRowComponent(Box::new(TableRowComponent::read(value, at)?))),
            "Table.Cell" => Ok(Self::TableCellComponent(Box::new(TableCellComponent::read(value, at)?))),
            "Card" => Ok(Self::CardRoot(Box::new(CardRoot::read(value, at)?))),
            "ListView" => Ok(Self::ListViewRoot(Box::new(ListViewRoot::read(value, at)?))),
            "Basic" => Ok(Self::BasicRoot(Box::new(BasicRoot::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::ListViewItemComponent(v) => v.to_value(),
            Self::BoxComponent(v) => v.to_value(),
            Self::RowComponent(v) => v.to_value(),
            Self::ColComponent(v) => v.to_value(),
            Self::FormComponent(v) => v.to_value(),
            Self::SpacerComponent(v) => v.to_value(),
            Self::DividerComponent(v) => v.to_value(),
            Self::TransitionComponent(v) => v.to_value(),
            Self::TextComponent(v) => v.to_value(),
            Self::TitleComponent(v) => v.to_value(),
            Self::CaptionComponent(v) => v.to_value(),
            Self::MarkdownComponent(v) => v.to_value(),
            Self::BadgeComponent(v) => v.to_value(),
            Self::IconComponent(v) => v.to_value(),
            Self::ImageComponent(v) => v.to_value(),
            Self::ButtonComponent(v) => v.to_value(),
            Self::InputComponent(v) => v.to_value(),
            Self::TextareaComponent(v) => v.to_value(),
            Self::SelectComponent(v) => v.to_value(),
            Self::DatePickerComponent(v) => v.to_value(),
            Self::CheckboxComponent(v) => v.to_value(),
            Self::RadioGroupComponent(v) => v.to_value(),
            Self::LabelComponent(v) => v.to_value(),
            Self::ChartComponent(v) => v.to_value(),
            Self::TableComponent(v) => v.to_value(),
            Self::TableRowComponent(v) => v.to_value(),
            Self::TableCellComponent(v) => v.to_value(),
            Self::CardRoot(v) => v.to_value(),
            Self::ListViewRoot(v) => v.to_value(),
            Self::BasicRoot(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(WidgetComponent);

/// Replaces the component with that id.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetComponentUpdated {
    pub component_id: String,
    pub component: WidgetComponent,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WidgetComponentUpdated {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["widget.component.updated"]));
        let component_id = o.required("component_id", |v, at| string(v, at, 1));
        let component = o.required("component", WidgetComponent::read);
        let extra = o.rest()?;
        Ok(Self {
            component_id: component_id?,
            component: component?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("widget.component.updated"));
        o.insert("component_id".into(), Value::from((&self.component_id).clone()));
        o.insert("component".into(), (&self.component).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WidgetComponentUpdated);

/// A widget in the thread; it accepts actions once it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub widget: WidgetRoot,
    /// The text that the client's copy button copies.
    pub copy_text: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WidgetItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["widget"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let widget = o.required("widget", WidgetRoot::read);
        let copy_text = o.optional("copy_text", |v, at| string(v, at, 0));
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            widget: widget?,
            copy_text: copy_text?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("widget"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("widget".into(), (&self.widget).to_value());
        if let Some(v) = &self.copy_text { o.insert("copy_text".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WidgetItem);

/// The outermost node of a widget.
#[derive(Debug, Clone, PartialEq)]
pub enum WidgetRoot {
    CardRoot(Box<CardRoot>),
    ListViewRoot(Box<ListViewRoot>),
    BasicRoot(Box<BasicRoot>),
    /// Of a type that this version of the protocol does not recognise, unchanged.
    Unknown(Value),
}

impl WidgetRoot {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match tag(&value, at)?.as_str() {
            "Card" => Ok(Self::CardRoot(Box::new(CardRoot::read(value, at)?))),
            "ListView" => Ok(Self::ListViewRoot(Box::new(ListViewRoot::read(value, at)?))),
            "Basic" => Ok(Self::BasicRoot(Box::new(BasicRoot::read(value, at)?))),
            _ => Ok(Self::Unknown(value)),
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::CardRoot(v) => v.to_value(),
            Self::ListViewRoot(v) => v.to_value(),
            Self::BasicRoot(v) => v.to_value(),
            Self::Unknown(v) => v.clone(),
        }
    }
}
json!(WidgetRoot);

/// Replaces the whole widget.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetRootUpdated {
    pub widget: WidgetRoot,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WidgetRootUpdated {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["widget.root.updated"]));
        let widget = o.required("widget", WidgetRoot::read);
        let extra = o.rest()?;
        Ok(Self {
            widget: widget?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("widget.root.updated"));
        o.insert("widget".into(), (&self.widget).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WidgetRootUpdated);

/// A status line for the whole widget, with a favicon by URL or an icon by name.
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetStatus {
    pub text: String,
    pub favicon: Option<String>,
    pub frame: Option<bool>,
    pub icon: Option<String>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WidgetStatus {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let text = o.required("text", |v, at| string(v, at, 0));
        let favicon = o.optional("favicon", |v, at| string(v, at, 0));
        let frame = o.optional("frame", boolean);
        let icon = o.optional("icon", |v, at| string(v, at, 1));
        let extra = o.rest()?;
        Ok(Self {
            text: text?,
            favicon: favicon?,
            frame: frame?,
            icon: icon?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("text".into(), Value::from((&self.text).clone()));
        if let Some(v) = &self.favicon { o.insert("favicon".into(), Value::from(v.clone())); }
        if let Some(v) = &self.frame { o.insert("frame".into(), Value::Bool(*v)); }
        if let Some(v) = &self.icon { o.insert("icon".into(), Value::from(v.clone())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WidgetStatus);

/// Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08).
#[derive(Debug, Clone, PartialEq)]
pub struct WidgetStreamingTextValueDelta {
    pub component_id: String,
    pub delta: String,
    pub done: bool,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WidgetStreamingTextValueDelta {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["widget.streaming_text.value_delta"]));
        let component_id = o.required("component_id", |v, at| string(v, at, 1));
        let delta = o.required("delta", |v, at| string(v, at, 0));
        let done = o.required("done", boolean);
        let extra = o.rest()?;
        Ok(Self {
            component_id: component_id?,
            delta: delta?,
            done: done?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("widget.streaming_text.value_delta"));
        o.insert("component_id".into(), Value::from((&self.component_id).clone()));
        o.insert("delta".into(), Value::from((&self.delta).clone()));
        o.insert("done".into(), Value::Bool(*(&self.done)));
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WidgetStreamingTextValueDelta);

/// The theme of a widget, regardless of the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WidgetTheme {
    Light,
    Dark,
}

impl WidgetTheme {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["light", "dark"])?.as_str() {
            "light" => Ok(Self::Light),
            _ => Ok(Self::Dark),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(WidgetTheme);

/// A list of tasks that the assistant shows while it works.
#[derive(Debug, Clone, PartialEq)]
pub struct Workflow {
    pub r#type: WorkflowType,
    pub tasks: Vec<Task>,
    pub summary: Option<Box<WorkflowSummary>>,
    pub expanded: Option<bool>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl Workflow {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let r#type = o.required("type", WorkflowType::read);
        let tasks = o.required("tasks", |v, at| array(v, at, Task::read));
        let summary = o.optional("summary", WorkflowSummary::read);
        let expanded = o.optional("expanded", boolean);
        let extra = o.rest()?;
        Ok(Self {
            r#type: r#type?,
            tasks: tasks?,
            summary: summary?.map(Box::new),
            expanded: expanded?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), (&self.r#type).to_value());
        o.insert("tasks".into(), Value::Array((&self.tasks).iter().map(|v| v.to_value()).collect()));
        if let Some(v) = &self.summary { o.insert("summary".into(), v.to_value()); }
        if let Some(v) = &self.expanded { o.insert("expanded".into(), Value::Bool(*v)); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(Workflow);

/// The steps of the assistant's work.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkflowItem {
    pub id: String,
    pub thread_id: String,
    pub created_at: String,
    pub workflow: Workflow,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WorkflowItem {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["workflow"]));
        let id = o.required("id", |v, at| string(v, at, 1));
        let thread_id = o.required("thread_id", |v, at| string(v, at, 1));
        let created_at = o.required("created_at", time);
        let workflow = o.required("workflow", Workflow::read);
        let extra = o.rest()?;
        Ok(Self {
            id: id?,
            thread_id: thread_id?,
            created_at: created_at?,
            workflow: workflow?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("workflow"));
        o.insert("id".into(), Value::from((&self.id).clone()));
        o.insert("thread_id".into(), Value::from((&self.thread_id).clone()));
        o.insert("created_at".into(), Value::from((&self.created_at).clone()));
        o.insert("workflow".into(), (&self.workflow).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WorkflowItem);

/// What a finished workflow shows while it is collapsed.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkflowSummary {
    CustomSummary(Box<CustomSummary>),
    DurationSummary(Box<DurationSummary>),
}

impl WorkflowSummary {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        first(value, at, &[&|v, at| Ok(Self::CustomSummary(Box::new(CustomSummary::read(v, at)?))), &|v, at| Ok(Self::DurationSummary(Box::new(DurationSummary::read(v, at)?)))])
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value {
        match self {
            Self::CustomSummary(v) => v.to_value(),
            Self::DurationSummary(v) => v.to_value(),
        }
    }
}
json!(WorkflowSummary);

/// Appends a task to a workflow; `task_index` is the number of tasks so far (WF-02).
#[derive(Debug, Clone, PartialEq)]
pub struct WorkflowTaskAdded {
    pub task_index: i64,
    pub task: Task,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WorkflowTaskAdded {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["workflow.task.added"]));
        let task_index = o.required("task_index", |v, at| integer(v, at, Some(0), None));
        let task = o.required("task", Task::read);
        let extra = o.rest()?;
        Ok(Self {
            task_index: task_index?,
            task: task?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("workflow.task.added"));
        o.insert("task_index".into(), Value::from(*(&self.task_index)));
        o.insert("task".into(), (&self.task).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WorkflowTaskAdded);

/// Replaces a task of a workflow.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkflowTaskUpdated {
    pub task_index: i64,
    pub task: Task,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl WorkflowTaskUpdated {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let _ = o.required("type", |v, at| literal(v, at, &["workflow.task.updated"]));
        let task_index = o.required("task_index", |v, at| integer(v, at, Some(0), None));
        let task = o.required("task", Task::read);
        let extra = o.rest()?;
        Ok(Self {
            task_index: task_index?,
            task: task?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("type".into(), Value::from("workflow.task.updated"));
        o.insert("task_index".into(), Value::from(*(&self.task_index)));
        o.insert("task".into(), (&self.task).to_value());
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(WorkflowTaskUpdated);

/// Whether the tasks are those of the application or the model's own reasoning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkflowType {
    Custom,
    Reasoning,
}

impl WorkflowType {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        match literal(value, at, &["custom", "reasoning"])?.as_str() {
            "custom" => Ok(Self::Custom),
            _ => Ok(Self::Reasoning),
        }
    }

    /// Its name on the wire.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Custom => "custom",
            Self::Reasoning => "reasoning",
        }
    }

    /// The JSON of it.
    pub fn to_value(&self) -> Value { Value::from(self.as_str()) }
}
json!(WorkflowType);

/// The axis along which the rows of `data` are placed.
#[derive(Debug, Clone, PartialEq)]
pub struct XAxisConfig {
    pub data_key: String,
    pub hide: Option<bool>,
    /// The label that is shown instead of a value.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
    /// Members that this version of the protocol does not recognise.
    pub extra: Map<String, Value>,
}

impl XAxisConfig {
    pub(crate) fn read(value: Value, at: &Path) -> Result<Self, DecodeError> {
        #[allow(unused_mut)]
        let mut o = Members::of(value, at)?;
        let data_key = o.required("dataKey", |v, at| string(v, at, 0));
        let hide = o.optional("hide", boolean);
        let labels = o.optional("labels", |v, at| map(v, at, |v, at| string(v, at, 0)));
        let extra = o.rest()?;
        Ok(Self {
            data_key: data_key?,
            hide: hide?,
            labels: labels?,
            extra,
        })
    }

    /// The JSON of it: absent members stay absent.
    pub fn to_value(&self) -> Value {
        #[allow(unused_mut)]
        let mut o = Map::new();
        o.insert("dataKey".into(), Value::from((&self.data_key).clone()));
        if let Some(v) = &self.hide { o.insert("hide".into(), Value::Bool(*v)); }
        if let Some(v) = &self.labels { o.insert("labels".into(), Value::Object(v.iter().map(|(k, v)| (k.clone(), Value::from(v.clone()))).collect())); }
        o.extend(self.extra.clone());
        Value::Object(o)
    }
}
json!(XAxisConfig);


/// Reads the JSON of the named type and writes it again; None where no type has that name.
pub fn round_trip(name: &str, value: Value) -> Option<Result<Value, DecodeError>> {
    let at = Path::root();
    Some(match name {
        "Action" => Action::read(value, &at).map(|v| v.to_value()),
        "ActionConfig" => ActionConfig::read(value, &at).map(|v| v.to_value()),
        "ActionHandler" => ActionHandler::read(value, &at).map(|v| v.to_value()),
        "ActiveStatus" => ActiveStatus::read(value, &at).map(|v| v.to_value()),
        "Alignment" => Alignment::read(value, &at).map(|v| v.to_value()),
        "Annotation" => Annotation::read(value, &at).map(|v| v.to_value()),
        "AnyBorder" => AnyBorder::read(value, &at).map(|v| v.to_value()),
        "AreaSeries" => AreaSeries::read(value, &at).map(|v| v.to_value()),
        "AssistantMessageContent" => AssistantMessageContent::read(value, &at).map(|v| v.to_value()),
        "AssistantMessageItem" => AssistantMessageItem::read(value, &at).map(|v| v.to_value()),
        "Attachment" => Attachment::read(value, &at).map(|v| v.to_value()),
        "AttachmentsCreateParams" => AttachmentsCreateParams::read(value, &at).map(|v| v.to_value()),
        "AttachmentsCreateRequest" => AttachmentsCreateRequest::read(value, &at).map(|v| v.to_value()),
        "AttachmentsDeleteParams" => AttachmentsDeleteParams::read(value, &at).map(|v| v.to_value()),
        "AttachmentsDeleteRequest" => AttachmentsDeleteRequest::read(value, &at).map(|v| v.to_value()),
        "BadgeColor" => BadgeColor::read(value, &at).map(|v| v.to_value()),
        "BadgeComponent" => BadgeComponent::read(value, &at).map(|v| v.to_value()),
        "BadgeSize" => BadgeSize::read(value, &at).map(|v| v.to_value()),
        "BadgeVariant" => BadgeVariant::read(value, &at).map(|v| v.to_value()),
        "BarSeries" => BarSeries::read(value, &at).map(|v| v.to_value()),
        "BasicRoot" => BasicRoot::read(value, &at).map(|v| v.to_value()),
        "Border" => Border::read(value, &at).map(|v| v.to_value()),
        "Borders" => Borders::read(value, &at).map(|v| v.to_value()),
        "BorderStyle" => BorderStyle::read(value, &at).map(|v| v.to_value()),
        "BoxComponent" => BoxComponent::read(value, &at).map(|v| v.to_value()),
        "ButtonColor" => ButtonColor::read(value, &at).map(|v| v.to_value()),
        "ButtonComponent" => ButtonComponent::read(value, &at).map(|v| v.to_value()),
        "ButtonIconSize" => ButtonIconSize::read(value, &at).map(|v| v.to_value()),
        "ButtonStyle" => ButtonStyle::read(value, &at).map(|v| v.to_value()),
        "CalendarTime" => CalendarTime::read(value, &at).map(|v| v.to_value()),
        "CaptionComponent" => CaptionComponent::read(value, &at).map(|v| v.to_value()),
        "CaptionSize" => CaptionSize::read(value, &at).map(|v| v.to_value()),
        "CardAction" => CardAction::read(value, &at).map(|v| v.to_value()),
        "CardRoot" => CardRoot::read(value, &at).map(|v| v.to_value()),
        "CardSize" => CardSize::read(value, &at).map(|v| v.to_value()),
        "ChartComponent" => ChartComponent::read(value, &at).map(|v| v.to_value()),
        "ChartSeries" => ChartSeries::read(value, &at).map(|v| v.to_value()),
        "ChatKitRequest" => ChatKitRequest::read(value, &at).map(|v| v.to_value()),
        "CheckboxComponent" => CheckboxComponent::read(value, &at).map(|v| v.to_value()),
        "ClientEffectEvent" => ClientEffectEvent::read(value, &at).map(|v| v.to_value()),
        "ClientToolCallItem" => ClientToolCallItem::read(value, &at).map(|v| v.to_value()),
        "ClientToolCallStatus" => ClientToolCallStatus::read(value, &at).map(|v| v.to_value()),
        "ClosedStatus" => ClosedStatus::read(value, &at).map(|v| v.to_value()),
        "ColComponent" => ColComponent::read(value, &at).map(|v| v.to_value()),
        "ContentPartAdded" => ContentPartAdded::read(value, &at).map(|v| v.to_value()),
        "ContentPartAnnotationAdded" => ContentPartAnnotationAdded::read(value, &at).map(|v| v.to_value()),
        "ContentPartDone" => ContentPartDone::read(value, &at).map(|v| v.to_value()),
        "ContentPartTextDelta" => ContentPartTextDelta::read(value, &at).map(|v| v.to_value()),
        "ControlSize" => ControlSize::read(value, &at).map(|v| v.to_value()),
        "ControlVariant" => ControlVariant::read(value, &at).map(|v| v.to_value()),
        "CssValue" => CssValue::read(value, &at).map(|v| v.to_value()),
        "CurveType" => CurveType::read(value, &at).map(|v| v.to_value()),
        "CustomSummary" => CustomSummary::read(value, &at).map(|v| v.to_value()),
        "CustomTask" => CustomTask::read(value, &at).map(|v| v.to_value()),
        "DatePickerComponent" => DatePickerComponent::read(value, &at).map(|v| v.to_value()),
        "Direction" => Direction::read(value, &at).map(|v| v.to_value()),
        "DividerComponent" => DividerComponent::read(value, &at).map(|v| v.to_value()),
        "DurationSummary" => DurationSummary::read(value, &at).map(|v| v.to_value()),
        "EditableProps" => EditableProps::read(value, &at).map(|v| v.to_value()),
        "EmptyAnswer" => EmptyAnswer::read(value, &at).map(|v| v.to_value()),
        "EndOfTurnItem" => EndOfTurnItem::read(value, &at).map(|v| v.to_value()),
        "EntitySource" => EntitySource::read(value, &at).map(|v| v.to_value()),
        "ErrorAnswer" => ErrorAnswer::read(value, &at).map(|v| v.to_value()),
        "ErrorEvent" => ErrorEvent::read(value, &at).map(|v| v.to_value()),
        "FeedbackKind" => FeedbackKind::read(value, &at).map(|v| v.to_value()),
        "FieldVariant" => FieldVariant::read(value, &at).map(|v| v.to_value()),
        "FileAttachment" => FileAttachment::read(value, &at).map(|v| v.to_value()),
        "FileSource" => FileSource::read(value, &at).map(|v| v.to_value()),
        "FileTask" => FileTask::read(value, &at).map(|v| v.to_value()),
        "FlexWrap" => FlexWrap::read(value, &at).map(|v| v.to_value()),
        "FontWeight" => FontWeight::read(value, &at).map(|v| v.to_value()),
        "FormComponent" => FormComponent::read(value, &at).map(|v| v.to_value()),
        "FreeformInput" => FreeformInput::read(value, &at).map(|v| v.to_value()),
        "GeneratedImage" => GeneratedImage::read(value, &at).map(|v| v.to_value()),
        "GeneratedImageItem" => GeneratedImageItem::read(value, &at).map(|v| v.to_value()),
        "GeneratedImageUpdated" => GeneratedImageUpdated::read(value, &at).map(|v| v.to_value()),
        "GutterSize" => GutterSize::read(value, &at).map(|v| v.to_value()),
        "HiddenContextItem" => HiddenContextItem::read(value, &at).map(|v| v.to_value()),
        "IconComponent" => IconComponent::read(value, &at).map(|v| v.to_value()),
        "IconSize" => IconSize::read(value, &at).map(|v| v.to_value()),
        "ImageAttachment" => ImageAttachment::read(value, &at).map(|v| v.to_value()),
        "ImageComponent" => ImageComponent::read(value, &at).map(|v| v.to_value()),
        "ImageFit" => ImageFit::read(value, &at).map(|v| v.to_value()),
        "ImagePosition" => ImagePosition::read(value, &at).map(|v| v.to_value()),
        "ImageTask" => ImageTask::read(value, &at).map(|v| v.to_value()),
        "InferenceOptions" => InferenceOptions::read(value, &at).map(|v| v.to_value()),
        "InputComponent" => InputComponent::read(value, &at).map(|v| v.to_value()),
        "InputTag" => InputTag::read(value, &at).map(|v| v.to_value()),
        "InputText" => InputText::read(value, &at).map(|v| v.to_value()),
        "InputTranscribeParams" => InputTranscribeParams::read(value, &at).map(|v| v.to_value()),
        "InputTranscribeRequest" => InputTranscribeRequest::read(value, &at).map(|v| v.to_value()),
        "InputType" => InputType::read(value, &at).map(|v| v.to_value()),
        "Issue" => Issue::read(value, &at).map(|v| v.to_value()),
        "ItemPage" => ItemPage::read(value, &at).map(|v| v.to_value()),
        "ItemsFeedbackParams" => ItemsFeedbackParams::read(value, &at).map(|v| v.to_value()),
        "ItemsFeedbackRequest" => ItemsFeedbackRequest::read(value, &at).map(|v| v.to_value()),
        "ItemsListParams" => ItemsListParams::read(value, &at).map(|v| v.to_value()),
        "ItemsListRequest" => ItemsListRequest::read(value, &at).map(|v| v.to_value()),
        "Justification" => Justification::read(value, &at).map(|v| v.to_value()),
        "LabelComponent" => LabelComponent::read(value, &at).map(|v| v.to_value()),
        "LineSeries" => LineSeries::read(value, &at).map(|v| v.to_value()),
        "ListViewItemComponent" => ListViewItemComponent::read(value, &at).map(|v| v.to_value()),
        "ListViewRoot" => ListViewRoot::read(value, &at).map(|v| v.to_value()),
        "LoadingBehavior" => LoadingBehavior::read(value, &at).map(|v| v.to_value()),
        "LockedStatus" => LockedStatus::read(value, &at).map(|v| v.to_value()),
        "MarkdownComponent" => MarkdownComponent::read(value, &at).map(|v| v.to_value()),
        "MultipleChoiceInput" => MultipleChoiceInput::read(value, &at).map(|v| v.to_value()),
        "MultipleChoiceOption" => MultipleChoiceOption::read(value, &at).map(|v| v.to_value()),
        "NoticeEvent" => NoticeEvent::read(value, &at).map(|v| v.to_value()),
        "NoticeLevel" => NoticeLevel::read(value, &at).map(|v| v.to_value()),
        "Order" => Order::read(value, &at).map(|v| v.to_value()),
        "OutputText" => OutputText::read(value, &at).map(|v| v.to_value()),
        "Placement" => Placement::read(value, &at).map(|v| v.to_value()),
        "PopoverSide" => PopoverSide::read(value, &at).map(|v| v.to_value()),
        "ProgressUpdateEvent" => ProgressUpdateEvent::read(value, &at).map(|v| v.to_value()),
        "RadioGroupComponent" => RadioGroupComponent::read(value, &at).map(|v| v.to_value()),
        "RadioOption" => RadioOption::read(value, &at).map(|v| v.to_value()),
        "RadiusValue" => RadiusValue::read(value, &at).map(|v| v.to_value()),
        "RequestProblem" => RequestProblem::read(value, &at).map(|v| v.to_value()),
        "RowComponent" => RowComponent::read(value, &at).map(|v| v.to_value()),
        "SdkHiddenContextItem" => SdkHiddenContextItem::read(value, &at).map(|v| v.to_value()),
        "SearchTask" => SearchTask::read(value, &at).map(|v| v.to_value()),
        "SelectComponent" => SelectComponent::read(value, &at).map(|v| v.to_value()),
        "SelectOption" => SelectOption::read(value, &at).map(|v| v.to_value()),
        "Source" => Source::read(value, &at).map(|v| v.to_value()),
        "Space" => Space::read(value, &at).map(|v| v.to_value()),
        "SpacerComponent" => SpacerComponent::read(value, &at).map(|v| v.to_value()),
        "Spacing" => Spacing::read(value, &at).map(|v| v.to_value()),
        "StreamOptions" => StreamOptions::read(value, &at).map(|v| v.to_value()),
        "StreamOptionsEvent" => StreamOptionsEvent::read(value, &at).map(|v| v.to_value()),
        "StructuredInput" => StructuredInput::read(value, &at).map(|v| v.to_value()),
        "StructuredInputAnswer" => StructuredInputAnswer::read(value, &at).map(|v| v.to_value()),
        "StructuredInputItem" => StructuredInputItem::read(value, &at).map(|v| v.to_value()),
        "StructuredInputOutcome" => StructuredInputOutcome::read(value, &at).map(|v| v.to_value()),
        "StructuredInputStatus" => StructuredInputStatus::read(value, &at).map(|v| v.to_value()),
        "StructuredInputSubmission" => StructuredInputSubmission::read(value, &at).map(|v| v.to_value()),
        "SyncCustomActionAnswer" => SyncCustomActionAnswer::read(value, &at).map(|v| v.to_value()),
        "TableCellComponent" => TableCellComponent::read(value, &at).map(|v| v.to_value()),
        "TableColSize" => TableColSize::read(value, &at).map(|v| v.to_value()),
        "TableComponent" => TableComponent::read(value, &at).map(|v| v.to_value()),
        "TableRowComponent" => TableRowComponent::read(value, &at).map(|v| v.to_value()),
        "Task" => Task::read(value, &at).map(|v| v.to_value()),
        "TaskItem" => TaskItem::read(value, &at).map(|v| v.to_value()),
        "TaskStatusIndicator" => TaskStatusIndicator::read(value, &at).map(|v| v.to_value()),
        "TextareaComponent" => TextareaComponent::read(value, &at).map(|v| v.to_value()),
        "TextComponent" => TextComponent::read(value, &at).map(|v| v.to_value()),
        "TextSize" => TextSize::read(value, &at).map(|v| v.to_value()),
        "ThemeColor" => ThemeColor::read(value, &at).map(|v| v.to_value()),
        "ThoughtTask" => ThoughtTask::read(value, &at).map(|v| v.to_value()),
        "Thread" => Thread::read(value, &at).map(|v| v.to_value()),
        "ThreadCreatedEvent" => ThreadCreatedEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadItem" => ThreadItem::read(value, &at).map(|v| v.to_value()),
        "ThreadItemAddedEvent" => ThreadItemAddedEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadItemDoneEvent" => ThreadItemDoneEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadItemRemovedEvent" => ThreadItemRemovedEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadItemReplacedEvent" => ThreadItemReplacedEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadItemUpdate" => ThreadItemUpdate::read(value, &at).map(|v| v.to_value()),
        "ThreadItemUpdatedEvent" => ThreadItemUpdatedEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadPage" => ThreadPage::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddClientToolOutputParams" => ThreadsAddClientToolOutputParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddClientToolOutputRequest" => ThreadsAddClientToolOutputRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddStructuredInputParams" => ThreadsAddStructuredInputParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddStructuredInputRequest" => ThreadsAddStructuredInputRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddUserMessageParams" => ThreadsAddUserMessageParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsAddUserMessageRequest" => ThreadsAddUserMessageRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsCreateParams" => ThreadsCreateParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsCreateRequest" => ThreadsCreateRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsCustomActionParams" => ThreadsCustomActionParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsCustomActionRequest" => ThreadsCustomActionRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsDeleteParams" => ThreadsDeleteParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsDeleteRequest" => ThreadsDeleteRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsGetByIdParams" => ThreadsGetByIdParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsGetByIdRequest" => ThreadsGetByIdRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsListParams" => ThreadsListParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsListRequest" => ThreadsListRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsRetryAfterItemParams" => ThreadsRetryAfterItemParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsRetryAfterItemRequest" => ThreadsRetryAfterItemRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadsSyncCustomActionParams" => ThreadsSyncCustomActionParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsSyncCustomActionRequest" => ThreadsSyncCustomActionRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadStatus" => ThreadStatus::read(value, &at).map(|v| v.to_value()),
        "ThreadStreamEvent" => ThreadStreamEvent::read(value, &at).map(|v| v.to_value()),
        "ThreadsUpdateParams" => ThreadsUpdateParams::read(value, &at).map(|v| v.to_value()),
        "ThreadsUpdateRequest" => ThreadsUpdateRequest::read(value, &at).map(|v| v.to_value()),
        "ThreadUpdatedEvent" => ThreadUpdatedEvent::read(value, &at).map(|v| v.to_value()),
        "TitleComponent" => TitleComponent::read(value, &at).map(|v| v.to_value()),
        "TitleSize" => TitleSize::read(value, &at).map(|v| v.to_value()),
        "ToolChoice" => ToolChoice::read(value, &at).map(|v| v.to_value()),
        "TranscriptionAnswer" => TranscriptionAnswer::read(value, &at).map(|v| v.to_value()),
        "TransitionComponent" => TransitionComponent::read(value, &at).map(|v| v.to_value()),
        "UploadDescriptor" => UploadDescriptor::read(value, &at).map(|v| v.to_value()),
        "UploadMethod" => UploadMethod::read(value, &at).map(|v| v.to_value()),
        "URLSource" => URLSource::read(value, &at).map(|v| v.to_value()),
        "UserMessageContent" => UserMessageContent::read(value, &at).map(|v| v.to_value()),
        "UserMessageInput" => UserMessageInput::read(value, &at).map(|v| v.to_value()),
        "UserMessageItem" => UserMessageItem::read(value, &at).map(|v| v.to_value()),
        "VisibleItem" => VisibleItem::read(value, &at).map(|v| v.to_value()),
        "WidgetChildren" => WidgetChildren::read(value, &at).map(|v| v.to_value()),
        "WidgetColor" => WidgetColor::read(value, &at).map(|v| v.to_value()),
        "WidgetComponent" => WidgetComponent::read(value, &at).map(|v| v.to_value()),
        "WidgetComponentUpdated" => WidgetComponentUpdated::read(value, &at).map(|v| v.to_value()),
        "WidgetItem" => WidgetItem::read(value, &at).map(|v| v.to_value()),
        "WidgetRoot" => WidgetRoot::read(value, &at).map(|v| v.to_value()),
        "WidgetRootUpdated" => WidgetRootUpdated::read(value, &at).map(|v| v.to_value()),
        "WidgetStatus" => WidgetStatus::read(value, &at).map(|v| v.to_value()),
        "WidgetStreamingTextValueDelta" => WidgetStreamingTextValueDelta::read(value, &at).map(|v| v.to_value()),
        "WidgetTheme" => WidgetTheme::read(value, &at).map(|v| v.to_value()),
        "Workflow" => Workflow::read(value, &at).map(|v| v.to_value()),
        "WorkflowItem" => WorkflowItem::read(value, &at).map(|v| v.to_value()),
        "WorkflowSummary" => WorkflowSummary::read(value, &at).map(|v| v.to_value()),
        "WorkflowTaskAdded" => WorkflowTaskAdded::read(value, &at).map(|v| v.to_value()),
        "WorkflowTaskUpdated" => WorkflowTaskUpdated::read(value, &at).map(|v| v.to_value()),
        "WorkflowType" => WorkflowType::read(value, &at).map(|v| v.to_value()),
        "XAxisConfig" => XAxisConfig::read(value, &at).map(|v| v.to_value()),
        _ => return None,
    })
}
