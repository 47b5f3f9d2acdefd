//! A redline as JSON: what [`serde_json`] makes of it, written straight to where it goes.

use std::fmt::{Result, Write};

use crate::redlines::comparison::{self, Redline};
use crate::redlines::ops::{Kind, Op, OpKind, Span, Summary};

/// The operations and the summary.
pub(super) fn of(redline: &Redline) -> String {
    let bytes: usize = redline.ops.iter().map(|op| op.text.len() + OP_BYTES).sum();
    let mut out = String::with_capacity(bytes + bytes / 16 + 1024);
    let ops = redline.ops.iter().map(|Op { op, text, kind, r#move }| (*op, text.as_str(), *kind, r#move.unwrap_or(0)));
    // A text takes all that is written to it.
    let _ = write_ops(ops, &mut out).and_then(|()| write_end(&summary(&redline.summary), &mut out));
    out
}

/// The same of two texts, without a copy of them in between.
pub(super) fn compared(before: &str, after: &str, out: &mut impl Write) -> Result {
    let parts = |s: &Span| (s.op, s.text(before, after), s.kind, s.r#move);
    let ops = |spans: &[Span]| write_ops(spans.iter().map(parts), out);
    let (written, summary) = comparison::compared(before, after, ops, |told| summary(&told));
    written?;
    write_end(&summary, out)
}

/// An operation: what it does, its text, its kind and its move.
type Parts<'t> = (OpKind, &'t str, Kind, u32);

fn write_ops<'t>(ops: impl Iterator<Item = Parts<'t>>, out: &mut impl Write) -> Result {
    out.write_str("{\"ops\":[")?;
    for (n, op) in ops.enumerate() {
        if n > 0 {
            out.write_char(',')?;
        }
        write_op(op, out)?;
    }
    Ok(())
}

/// What a signal takes at most, about, and an article with its counts (bytes).
const SIGNAL_BYTES: usize = 96;
const ARTICLE_BYTES: usize = 256;

/// Maps with text keys and numbers only: nothing here can fail to be written.
fn summary(summary: &Summary) -> String {
    let signals: usize = summary.articles.iter().map(|article| article.signals.len()).sum();
    let mut out = Vec::with_capacity((summary.articles.len() + 1) * ARTICLE_BYTES + signals * SIGNAL_BYTES);
    let _ = serde_json::to_writer(&mut out, summary);
    String::from_utf8(out).unwrap_or_default()
}

fn write_end(summary: &str, out: &mut impl Write) -> Result {
    out.write_str("],\"summary\":")?;
    out.write_str(summary)?;
    out.write_char('}')
}

/// What stands around the text of an operation, about (bytes).
const OP_BYTES: usize = 48;

fn write_op((op, text, kind, number): Parts, out: &mut impl Write) -> Result {
    out.write_str(match op {
        OpKind::Equal => "{\"op\":\"equal\",\"text\":\"",
        OpKind::Insert => "{\"op\":\"insert\",\"text\":\"",
        OpKind::Delete => "{\"op\":\"delete\",\"text\":\"",
        OpKind::MoveFrom => "{\"op\":\"move_from\",\"text\":\"",
        OpKind::MoveTo => "{\"op\":\"move_to\",\"text\":\"",
    })?;
    escape(text, out)?;
    out.write_str(match kind {
        Kind::Word => "\",\"kind\":\"word\"",
        Kind::Number => "\",\"kind\":\"number\"",
        Kind::Format => "\",\"kind\":\"format\"",
    })?;
    if number > 0 {
        write!(out, ",\"move\":{number}")?;
    }
    out.write_char('}')
}

/// Writes the inside of a JSON text, as RFC 8259 has it: only `"`, `\` and what is below a space have other forms.
fn escape(text: &str, out: &mut impl Write) -> Result {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = special(bytes, from) {
        out.write_str(&text[from..at])?;
        match bytes[at] {
            b'"' => out.write_str("\\\"")?,
            b'\\' => out.write_str("\\\\")?,
            b'\n' => out.write_str("\\n")?,
            b'\r' => out.write_str("\\r")?,
            b'\t' => out.write_str("\\t")?,
            0x08 => out.write_str("\\b")?,
            0x0c => out.write_str("\\f")?,
            byte => write!(out, "\\u{byte:04x}")?,
        }
        from = at + 1;
    }
    out.write_str(&text[from..])
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
