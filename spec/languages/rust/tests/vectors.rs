//! The vectors of `spec/examples`: valid ones come back as they were, invalid ones are refused where they are wrong.

use chatkit_protocol::{round_trip, ChatKitRequest, Order, ThreadStreamEvent};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{path:?}: {e}"))
}

/// The files of every folder, or of its subfolder, with the name of the folder's type.
fn vectors(subfolder: &str) -> Vec<(String, PathBuf)> {
    let index: BTreeMap<String, String> = serde_json::from_value(json(&examples().join("index.json"))).unwrap();
    let mut found = Vec::new();
    for (folder, kind) in index {
        let entries = fs::read_dir(examples().join(folder).join(subfolder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        found.extend(paths.map(|path| (kind.clone(), path)));
    }
    assert!(!found.is_empty());
    found
}

#[test]
fn valid_vectors_come_back_as_they_were() {
    // A request is read as a server reads it.
    let as_read = json(&examples().join("as-read.json"));
    for (kind, path) in vectors("") {
        let value = json(&path);
        let again = round_trip(&kind, value.clone()).unwrap_or_else(|| panic!("no type {kind}"));
        let name = path.strip_prefix(examples()).unwrap().to_string_lossy().replace('\\', "/");
        let expected = as_read.get(&name).cloned().unwrap_or(value);
        assert_eq!(again, Ok(expected), "{path:?}");
    }
}

#[test]
fn invalid_vectors_are_refused_where_they_are_wrong() {
    for (kind, path) in vectors("invalid") {
        let vector = json(&path);
        // Readers take the others; only a sender must not send them.
        if vector["face"] != "accept" {
            continue;
        }
        match round_trip(&kind, vector["value"].clone()) {
            Some(Err(error)) => {
                assert_eq!(error.path.as_str(), vector["path"], "{path:?}: {error}");
                if let Some(paths) = vector["paths"].as_array() {
                    let mut places: Vec<_> = error.issues().map(|one| one.path.as_str()).collect();
                    let mut expected: Vec<_> = paths.iter().map(|one| one.as_str().unwrap()).collect();
                    places.sort_unstable();
                    expected.sort_unstable();
                    assert_eq!(places, expected, "{path:?}");
                }
            }
            other => panic!("{path:?} was accepted: {other:?}"),
        }
    }
}

#[test]
fn unknown_events_keep_their_members() {
    let text = r#"{"type":"thread.sang","song":[null]}"#;
    let event: ThreadStreamEvent = serde_json::from_str(text).unwrap();
    assert!(matches!(event, ThreadStreamEvent::Unknown(_)));
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
}

#[test]
fn unknown_operations_are_refused_by_name() {
    let error = serde_json::from_str::<ChatKitRequest>(r#"{"type":"threads.sing","params":{}}"#).unwrap_err();
    assert!(error.to_string().contains("is not a known type: threads.sing"), "{error}");
}

#[test]
fn requests_have_their_defaults() {
    let text = r#"{"type":"threads.list","params":{"order":null}}"#;
    match serde_json::from_str(text).unwrap() {
        ChatKitRequest::ThreadsListRequest(list) => {
            assert_eq!((list.params.order, list.metadata.len()), (Order::Desc, 0));
        }
        other => panic!("{other:?}"),
    }
}
