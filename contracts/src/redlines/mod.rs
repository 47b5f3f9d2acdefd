//! Compare two texts and show exactly what changed.
//!
//! [`compare`] answers with a [`Redline`]: operations that rebuild both texts byte for byte, and a summary. Clauses are
//! found again first (unchanged, then moved, then edited), and only edited ones are compared word by word; so a reflowed
//! page, a new numbering or another style of emphasis is never shown as changed words. See [`render`] for pages, mail and
//! print, and [`Redline::changes`] for the list that precedes them.
//!
//! Everything here is a pure function of its texts: no clock, no randomness, the same answer on every machine. Where a
//! text is too large or too strange to be compared closely, the answer gets coarser, never wrong.

mod align;
mod anchors;
mod assemble;
mod blocks;
mod both;
mod budget;
mod changes;
mod counting;
mod flow;
mod hash;
mod korean;
mod letters;
mod lines;
mod marks;
mod merge;
mod moves;
mod numbering;
mod numerals;
mod ops;
mod polish;
mod positions;
mod rejoin;
pub mod render;
mod renumber;
mod rows;
mod scan;
mod signals;
mod silent;
mod similar_units;
mod slide;
mod spelled;
mod stray;
mod struck;
#[cfg(test)]
mod tests;
mod threeway;
mod token;
pub mod trojan;
mod units;
mod words;
#[cfg(any(test, feature = "yardstick"))]
pub mod yardstick;

use serde::{Deserialize, Serialize};

pub use merge::{Merge, Outcome, Part, merge};
use ops::{Run, Span};

pub use ops::{ArticleSummary, Change, ChangeKind, Kind, Op, OpKind, Signal, SignalCode, Summary};
pub use silent::{Claim, SilentChanges, silent_changes};
pub use threeway::{Clause, Standing, ThreeWay, three_way};
pub use trojan::{Suspicion, suspicions};

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
fn compared<O, S: Send>(
    before: &str,
    after: &str,
    written: impl FnOnce(&[Span]) -> O,
    told: impl Fn(Summary) -> S + Sync,
) -> (O, S) {
    if before == after {
        let whole = [Span { op: OpKind::Equal, kind: Kind::Word, r#move: 0, start: 0, end: before.len() as u32 }];
        return (written(if before.is_empty() { &[] } else { &whole }), told(Summary::default()));
    }
    let (a, b) = token::Doc::pair(before, after);
    let spans = spans(&a, &b);
    let summary = || told(changes::summary(&a, &b, spans.iter().map(Run::from)));
    both::both(before.len() + after.len(), || written(&spans), summary)
}

/// The operations alone, as ranges of the texts.
fn marks(before: &str, after: &str) -> Vec<Span> {
    let (a, b) = token::Doc::pair(before, after);
    spans(&a, &b)
}

fn spans(a: &token::Doc, b: &token::Doc) -> Vec<Span> {
    let spans = assemble::assemble(a, b, &align::align(a, b));
    let is = |side: fn(OpKind) -> bool, text: &str| {
        spans.iter().filter(|s| side(s.op)).flat_map(|s| s.text(a.text, b.text).bytes()).eq(text.bytes())
    };
    debug_assert!(is(OpKind::in_before, a.text) && is(OpKind::in_after, b.text));
    spans
}

fn copied(spans: &[Span], before: &str, after: &str) -> Vec<Op> {
    spans.iter().map(|span| span.to_op(before, after)).collect()
}
