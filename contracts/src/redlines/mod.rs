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
mod comparison;
mod counting;
mod document;
mod flow;
mod hash;
mod keywords;
mod korean;
mod letters;
mod levels;
mod lines;
mod marks;
mod matching;
mod merge;
mod moves;
mod numbering;
mod numerals;
mod ops;
mod polish;
mod positions;
mod reading;
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
mod work;
#[cfg(any(test, feature = "yardstick"))]
pub mod yardstick;

pub use comparison::{Redline, compare};
pub use merge::{Merge, Outcome, Part, merge};
pub use ops::{ArticleSummary, Change, ChangeKind, Kind, Op, OpKind, Signal, SignalCode, Summary};
pub use silent::{Claim, SilentChanges, silent_changes};
pub use threeway::{Clause, Standing, ThreeWay, three_way};
pub use trojan::{Suspicion, suspicions};
