//! Plain text with signs for marks.

use crate::redlines::ops::{Kind, Op, OpKind};

/// The new text with what went in `[-…-]`, what came in `{+…+}`, moves in `[<N …<]` and `{>N …>}`.
pub(super) fn plain(ops: &[Op]) -> String {
    let mut out = String::new();
    for op in ops {
        let number = op.r#move.unwrap_or(0);
        match (op.op, op.kind) {
            (OpKind::Equal, _) | (OpKind::Insert, Kind::Format) => out.push_str(&op.text),
            (OpKind::Delete, Kind::Format) => {}
            (OpKind::Delete, _) => hug(&mut out, "[-", &op.text, "-]"),
            (OpKind::Insert, _) => hug(&mut out, "{+", &op.text, "+}"),
            (OpKind::MoveFrom, _) => hug(&mut out, &format!("[<{number} "), &op.text, "<]"),
            (OpKind::MoveTo, _) => hug(&mut out, &format!("{{>{number} "), &op.text, ">}"),
        }
    }
    out
}

/// Puts signs around the words of a run and leaves white space outside them.
fn hug(out: &mut String, open: &str, text: &str, close: &str) {
    let inner = text.trim();
    if inner.is_empty() {
        out.push_str(text);
        return;
    }
    let from = text.len() - text.trim_start().len();
    out.push_str(&text[..from]);
    out.push_str(open);
    out.push_str(inner);
    out.push_str(close);
    out.push_str(&text[from + inner.len()..]);
}
