//! One comparison from beginning to end: two texts are read and aligned, and what comes of it is written as a [`Redline`].

use serde::{Deserialize, Serialize};

use super::both::both;
use super::document::Doc;
use super::ops::{Change, Kind, Op, OpKind, Run, Span, Summary};
use super::{align, assemble, changes, reading};

/// The comparison of two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redline {
    /// Runs in reading order. Equal, deleted and moved-from ones are the old text; equal, inserted and moved-to the new.
    pub ops: Vec<Op>,
    /// How much changed.
    pub summary: Summary,
}

impl Redline {
    /// The old text, as the operations have it.
    #[must_use]
    pub fn before(&self) -> String {
        self.ops.iter().filter(|o| o.op.in_before()).map(|o| o.text.as_str()).collect()
    }

    /// The new text, as the operations have it.
    #[must_use]
    pub fn after(&self) -> String {
        self.ops.iter().filter(|o| o.op.in_after()).map(|o| o.text.as_str()).collect()
    }

    /// Whether no word and no number changed or moved; the look may have.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.ops.iter().all(|o| o.op == OpKind::Equal || o.kind == Kind::Format)
    }

    /// How many changes [`Self::changes`] lists.
    #[must_use]
    pub fn count(&self) -> usize {
        changes::how_many(&self.ops)
    }

    /// The changes as a numbered list, in the order of the redline.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        changes::list(&self.ops)
    }

    /// The changes of look alone, numbered by themselves.
    #[must_use]
    pub fn formatting(&self) -> Vec<Change> {
        changes::formatting(&self.ops)
    }
}

/// Compares two texts in Markdown or plain text.
///
/// Exact for any input: see [`Redline::ops`].
#[must_use]
pub fn compare(before: &str, after: &str) -> Redline {
    let (ops, summary) = compared(before, after, |spans| copied(spans, before, after), |summary| summary);
    Redline { ops, summary }
}

/// What `written` makes of the operations, which it is given as ranges of the texts, and `told` of the summary.
pub(super) fn compared<O, S: Send>(
    before: &str,
    after: &str,
    written: impl FnOnce(&[Span]) -> O,
    told: impl Fn(Summary) -> S + Sync,
) -> (O, S) {
    if before == after {
        let whole = [Span { op: OpKind::Equal, kind: Kind::Word, r#move: 0, start: 0, end: before.len() as u32 }];
        return (written(if before.is_empty() { &[] } else { &whole }), told(Summary::default()));
    }
    let (a, b) = reading::pair(before, after);
    let spans = spans(&a, &b);
    let summary = || told(changes::summary(&a, &b, spans.iter().map(Run::from)));
    both(before.len() + after.len(), || written(&spans), summary)
}

/// The operations alone, as ranges of the texts.
pub(super) fn marks(before: &str, after: &str) -> Vec<Span> {
    let (a, b) = reading::pair(before, after);
    spans(&a, &b)
}

fn spans(a: &Doc, b: &Doc) -> Vec<Span> {
    let (matching, renumbering) = align::align(a, b);
    let spans = assemble::assemble(a, b, &matching, &renumbering);
    let is = |side: fn(OpKind) -> bool, text: &str| {
        spans.iter().filter(|s| side(s.op)).flat_map(|s| s.text(a.text, b.text).bytes()).eq(text.bytes())
    };
    debug_assert!(is(OpKind::in_before, a.text) && is(OpKind::in_after, b.text));
    spans
}

fn copied(spans: &[Span], before: &str, after: &str) -> Vec<Op> {
    spans.iter().map(|span| span.to_op(before, after)).collect()
}
