//! The ChatKit server protocol: every type that travels, read with checks, written as it was.
//!
//! `serde_json::from_str::<ThreadStreamEvent>(…)` reads one; unknown members are kept in `extra`, values of unknown
//! types in the `Unknown` variant of their enum, and absent members stay absent when it is written again.

mod runtime;
mod types;

pub use runtime::{DecodeError, Path};
pub use types::*;
