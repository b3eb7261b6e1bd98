//! What the generated types are read and written with.

use base64::Engine;
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::fmt;

/// Where in a document something stands: a JSON path such as `$.params.content[0]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path(String);

impl Path {
    pub(crate) fn root() -> Self {
        Self("$".into())
    }

    pub(crate) fn member(&self, name: &str) -> Self {
        let mut letters = name.chars();
        let is_plain = letters
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
            && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        if is_plain {
            Self(format!("{}.{name}", self.0))
        } else {
            Self(format!("{}[{}]", self.0, Value::from(name)))
        }
    }

    pub(crate) fn element(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    pub(crate) fn fail(&self, reason: impl Into<String>) -> DecodeError {
        DecodeError {
            path: self.clone(),
            reason: reason.into(),
            others: Vec::new(),
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is wrong with a document, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    pub path: Path,
    pub reason: String,
    /// The further mistakes in the document.
    pub others: Vec<DecodeError>,
}

impl DecodeError {
    /// Every mistake, this one first.
    pub fn issues(&self) -> impl Iterator<Item = &DecodeError> {
        std::iter::once(self).chain(&self.others)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, one) in self.issues().enumerate() {
            let before = if n == 0 { "" } else { "; " };
            write!(f, "{before}at {:?}: {}", one.path.0, one.reason)?;
        }
        Ok(())
    }
}

impl std::error::Error for DecodeError {}

type Read<T> = Result<T, DecodeError>;

/// Collects what is wrong, as one error.
#[derive(Default)]
struct Mistakes(Option<DecodeError>);

impl Mistakes {
    fn note(&mut self, mut error: DecodeError) {
        match &mut self.0 {
            None => self.0 = Some(error),
            Some(first) => {
                let others = std::mem::take(&mut error.others);
                first.others.push(error);
                first.others.extend(others);
            }
        }
    }

    fn end(self) -> Read<()> {
        self.0.map_or(Ok(()), Err)
    }
}

/// The members of one JSON object that have not been read yet.
pub(crate) struct Members<'a> {
    at: &'a Path,
    members: Map<String, Value>,
    mistakes: Mistakes,
}

impl<'a> Members<'a> {
    pub fn of(value: Value, at: &'a Path) -> Read<Self> {
        Ok(Self {
            at,
            members: object(value, at)?,
            mistakes: Mistakes::default(),
        })
    }

    fn noted<T>(&mut self, found: Read<T>) -> Read<T> {
        if let Err(error) = &found {
            self.mistakes.note(error.clone());
        }
        found
    }

    pub fn required<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value, &Path) -> Read<T>,
    ) -> Read<T> {
        let at = self.at.member(name);
        let found = match self.members.shift_remove(name) {
            Some(value) => read(value, &at),
            None => Err(at.fail("is required")),
        };
        self.noted(found)
    }

    /// Null means absent.
    pub fn optional<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value, &Path) -> Read<T>,
    ) -> Read<Option<T>> {
        let found = match self.members.shift_remove(name) {
            Some(Value::Null) | None => Ok(None),
            Some(value) => read(value, &self.at.member(name)).map(Some),
        };
        self.noted(found)
    }

    /// The default, as JSON, where it is absent or null.
    pub fn filled<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value, &Path) -> Read<T>,
        absent: &str,
    ) -> Read<T> {
        let value = match self.members.shift_remove(name) {
            Some(Value::Null) | None => serde_json::from_str(absent).expect("a default is JSON"),
            Some(value) => value,
        };
        let found = read(value, &self.at.member(name));
        self.noted(found)
    }

    /// Null is a value like any other.
    pub fn free<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value, &Path) -> Read<T>,
    ) -> Read<Option<T>> {
        let found = self
            .members
            .shift_remove(name)
            .map(|value| read(value, &self.at.member(name)))
            .transpose();
        self.noted(found)
    }

    /// What was not read; fails with everything that is wrong with the members.
    pub fn rest(self) -> Read<Map<String, Value>> {
        self.mistakes.end()?;
        Ok(self.members)
    }
}

pub(crate) fn any(value: Value, _: &Path) -> Read<Value> {
    Ok(value)
}

pub(crate) fn object(value: Value, at: &Path) -> Read<Map<String, Value>> {
    match value {
        Value::Object(members) => Ok(members),
        _ => Err(at.fail("must be an object")),
    }
}

pub(crate) fn string(value: Value, at: &Path, least: usize) -> Read<String> {
    match value {
        Value::String(text) if text.chars().count() >= least => Ok(text),
        Value::String(_) => Err(at.fail("must not be empty")),
        _ => Err(at.fail("must be a string")),
    }
}

pub(crate) fn time(value: Value, at: &Path) -> Read<String> {
    let text = string(value, at, 1)?;
    match chrono::DateTime::parse_from_rfc3339(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(at.fail("must be an RFC 3339 time with an offset")),
    }
}

pub(crate) fn uri(value: Value, at: &Path) -> Read<String> {
    let text = string(value, at, 1)?;
    match url::Url::parse(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(at.fail("must be an absolute URL")),
    }
}

pub(crate) fn base64(value: Value, at: &Path) -> Read<String> {
    let text = string(value, at, 0)?;
    match base64::engine::general_purpose::STANDARD.decode(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(at.fail("must be base64")),
    }
}

pub(crate) fn boolean(value: Value, at: &Path) -> Read<bool> {
    value
        .as_bool()
        .ok_or_else(|| at.fail("must be true or false"))
}

pub(crate) fn boolean_literal(value: Value, at: &Path, only: bool) -> Read<bool> {
    match boolean(value, at)? {
        is if is == only => Ok(is),
        _ => Err(at.fail(format!("must be {only}"))),
    }
}

pub(crate) fn integer(
    value: Value,
    at: &Path,
    least: Option<i64>,
    most: Option<i64>,
) -> Read<i64> {
    let whole = match &value {
        Value::Number(number) => number.as_i64().or_else(|| {
            number
                .as_f64()
                .filter(|n| n.fract() == 0.0 && n.abs() < 9.0e18)
                .map(|n| n as i64)
        }),
        _ => None,
    };
    match whole {
        None => Err(at.fail("must be an integer")),
        Some(n) if least.is_some_and(|least| n < least) || most.is_some_and(|most| n > most) => {
            Err(at.fail(format!("{n} is out of range")))
        }
        Some(n) => Ok(n),
    }
}

pub(crate) fn number(
    value: Value,
    at: &Path,
    least: Option<f64>,
    most: Option<f64>,
) -> Read<Number> {
    match value {
        Value::Number(number) => {
            let n = number.as_f64().unwrap_or(f64::NAN);
            if least.is_some_and(|least| n < least) || most.is_some_and(|most| n > most) {
                return Err(at.fail(format!("{n} is out of range")));
            }
            Ok(number)
        }
        _ => Err(at.fail("must be a number")),
    }
}

pub(crate) fn literal(value: Value, at: &Path, values: &[&str]) -> Read<String> {
    let text = string(value, at, 0)?;
    if values.contains(&text.as_str()) {
        return Ok(text);
    }
    Err(at.fail(format!("must be {}", values.join(" or "))))
}

pub(crate) fn array<T>(
    value: Value,
    at: &Path,
    read: impl Fn(Value, &Path) -> Read<T>,
) -> Read<Vec<T>> {
    match value {
        Value::Array(parts) => all(parts
            .into_iter()
            .enumerate()
            .map(|(n, part)| read(part, &at.element(n)))),
        _ => Err(at.fail("must be an array")),
    }
}

pub(crate) fn map<T>(
    value: Value,
    at: &Path,
    read: impl Fn(Value, &Path) -> Read<T>,
) -> Read<BTreeMap<String, T>> {
    let parts = object(value, at)?.into_iter().map(|(name, part)| {
        let inner = at.member(&name);
        read(part, &inner).map(|part| (name, part))
    });
    all(parts)
}

/// All parts, or everything that is wrong with them.
fn all<T, All: FromIterator<T>>(parts: impl Iterator<Item = Read<T>>) -> Read<All> {
    let mut mistakes = Mistakes::default();
    let found = parts
        .filter_map(|part| part.map_err(|error| mistakes.note(error)).ok())
        .collect();
    mistakes.end().map(|()| found)
}

type Fit<'a> = &'a dyn Fn(Value, &Path) -> Read<()>;

pub(crate) fn fits<T>(
    value: Value,
    at: &Path,
    read: impl Fn(Value, &Path) -> Read<T>,
) -> Read<()> {
    read(value, at).map(|_| ())
}

/// Keeps the value as it is once one of the shapes fits.
pub(crate) fn choice(value: Value, at: &Path, options: &[Fit<'_>]) -> Read<Value> {
    let mut deepest: Option<DecodeError> = None;
    for fit in options {
        match fit(value.clone(), at) {
            Ok(()) => return Ok(value),
            Err(error) => deepest = Some(deeper(deepest, error)),
        }
    }
    Err(deepest.unwrap_or_else(|| at.fail("fits nothing")))
}

type Reader<'a, T> = &'a dyn Fn(Value, &Path) -> Read<T>;

/// Reads by the first reader that fits; the mistake that lies deepest is the one its author meant.
pub(crate) fn first<T>(value: Value, at: &Path, options: &[Reader<'_, T>]) -> Read<T> {
    let mut deepest: Option<DecodeError> = None;
    for read in options {
        match read(value.clone(), at) {
            Ok(found) => return Ok(found),
            Err(error) => deepest = Some(deeper(deepest, error)),
        }
    }
    Err(deepest.unwrap_or_else(|| at.fail("fits nothing")))
}

fn deeper(a: Option<DecodeError>, b: DecodeError) -> DecodeError {
    match a {
        Some(a) if a.path.0.len() >= b.path.0.len() => a,
        _ => b,
    }
}

pub(crate) fn tag(value: &Value, at: &Path) -> Read<String> {
    match value {
        Value::Object(members) => match members.get("type") {
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(at.member("type").fail("must be a string")),
            None => Err(at.member("type").fail("is required")),
        },
        _ => Err(at.fail("must be an object")),
    }
}

/// `serde::Serialize` and `serde::Deserialize` by way of the JSON tree.
macro_rules! json {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_value().serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = Value::deserialize(deserializer)?;
                Self::read(value, &Path::root()).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use json;
