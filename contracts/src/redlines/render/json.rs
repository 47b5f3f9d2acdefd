//! A redline as JSON: what [`serde_json`] makes of it, written straight into one buffer.

use crate::redlines::Redline;
use crate::redlines::ops::{Kind, Op, OpKind};

/// The operations and the summary.
pub(super) fn of(redline: &Redline) -> String {
    let bytes: usize = redline.ops.iter().map(|op| op.text.len() + OP_BYTES).sum();
    let mut out = String::with_capacity(bytes + bytes / 16 + 1024);
    out.push_str("{\"ops\":[");
    for (n, op) in redline.ops.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        write(op, &mut out);
    }
    out.push_str("],\"summary\":");
    // Maps with text keys and numbers only: nothing here can fail to be written.
    out.push_str(&serde_json::to_string(&redline.summary).unwrap_or_default());
    out.push('}');
    out
}

/// What stands around the text of an operation, about (bytes).
const OP_BYTES: usize = 48;

fn write(op: &Op, out: &mut String) {
    out.push_str(match op.op {
        OpKind::Equal => "{\"op\":\"equal\",\"text\":\"",
        OpKind::Insert => "{\"op\":\"insert\",\"text\":\"",
        OpKind::Delete => "{\"op\":\"delete\",\"text\":\"",
        OpKind::MoveFrom => "{\"op\":\"move_from\",\"text\":\"",
        OpKind::MoveTo => "{\"op\":\"move_to\",\"text\":\"",
    });
    escape(&op.text, out);
    out.push_str(match op.kind {
        Kind::Word => "\",\"kind\":\"word\"",
        Kind::Number => "\",\"kind\":\"number\"",
        Kind::Format => "\",\"kind\":\"format\"",
    });
    if let Some(number) = op.r#move {
        out.push_str(",\"move\":");
        out.push_str(&number.to_string());
    }
    out.push('}');
}

/// Writes the inside of a JSON text, as RFC 8259 has it: only `"`, `\` and what is below a space have other forms.
fn escape(text: &str, out: &mut String) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = special(bytes, from) {
        out.push_str(&text[from..at]);
        match bytes[at] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x08 => out.push_str("\\b"),
            0x0c => out.push_str("\\f"),
            byte => {
                const HEX: [char; 16] =
                    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
                out.push_str("\\u00");
                out.push(HEX[usize::from(byte >> 4)]);
                out.push(HEX[usize::from(byte & 15)]);
            }
        }
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// The next byte from `from` on that cannot stand as it is, eight bytes at a time.
fn special(bytes: &[u8], from: usize) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |x: u64| x.wrapping_sub(LOW) & !x;
    let mut at = from;
    while let Some(chunk) = bytes.get(at..at + 8).and_then(|c| <[u8; 8]>::try_from(c).ok()) {
        let x = u64::from_le_bytes(chunk);
        let below_space = x.wrapping_sub(LOW * 0x20) & !x;
        let hit = (below_space | zero(x ^ (LOW * 0x22)) | zero(x ^ (LOW * 0x5c))) & HIGH;
        if hit != 0 {
            // The lowest hit is true; a borrow can only make false ones above it.
            return Some(at + (hit.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    bytes[at..].iter().position(|&b| b < 0x20 || b == b'"' || b == b'\\').map(|n| at + n)
}
