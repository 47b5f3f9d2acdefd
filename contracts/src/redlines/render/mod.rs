//! Renderings of a redline: HTML that is safe in any page, text for mail, JSON.
//!
//! All HTML is escaped here; it holds no script, no style and no address but anchors inside itself. Colour is left to the
//! page's style sheet and never needed: `<ins>` and `<del>` with worded marks (class `redline-mark`, to be hidden from
//! sight only) say everything. A change's first element has `id="change-N"` and can take the focus; the old place of a move
//! has `id="change-N-from"`.
//!
//! Classes: `redline`, `redline-inline`, `redline-side`, `redline-changes`, `redline-clean`; blocks `redline-heading`,
//! `redline-item`, `redline-row`, `redline-cell`; runs `redline-moved`, `redline-number`, `redline-format`,
//! `redline-furniture`, `redline-struck`, `redline-hidden`, `redline-lookalike`; `redline-mark`, `redline-skip`, `redline-jump`.

mod html;
mod json;
mod side;
mod text;
mod view;

pub use view::{Labels, View};

use super::comparison::{Redline, marks};
use super::flow::Flow;
use super::ops::{Op, Run};
use super::{changes, reading};

/// The whole text with its changes in place.
#[must_use]
pub fn inline(redline: &Redline, view: &View) -> String {
    laid(&redline.ops, |flow| html::inline(flow, view, html::Show::All))
}

/// Only the blocks that changed, each under its article's heading.
#[must_use]
pub fn changes_only(redline: &Redline, view: &View) -> String {
    laid(&redline.ops, |flow| html::changed(flow, view))
}

/// The new text without any mark.
#[must_use]
pub fn clean(redline: &Redline, view: &View) -> String {
    laid(&redline.ops, |flow| html::inline(flow, view, html::Show::Clean))
}

/// Both texts in two columns, clause beside clause.
#[must_use]
pub fn side_by_side(redline: &Redline, view: &View) -> String {
    laid(&redline.ops, |flow| side::table(flow, view))
}

/// For mail and terminals: `[-gone-]`, `{+new+}`, `[<1 moved away<]`, `{>1 moved here>}`.
#[must_use]
pub fn plain(redline: &Redline) -> String {
    text::plain(&redline.ops)
}

/// For mail and terminals: only the blocks that changed, under their articles, with the signs of [`plain`], on lines of at
/// most 78 columns.
#[must_use]
pub fn changed_plain(redline: &Redline) -> String {
    laid(&redline.ops, text::changed)
}

/// The operations and the summary as JSON.
#[must_use]
pub fn json(redline: &Redline) -> String {
    json::of(redline)
}

/// Compares two texts and writes what [`json`] makes of it: for programs that only pass it on, and so need no copy of the
/// texts in operations.
///
/// # Errors
/// As `out` has them.
pub fn compared_json(before: &str, after: &str, out: &mut impl std::fmt::Write) -> std::fmt::Result {
    json::compared(before, after, out)
}

/// Compares two texts and writes what [`inline`] makes of it, with how many changes there are: for an editor, which shows the
/// marks at every pause of typing and has to fit into a phone's download.
#[must_use]
pub fn compared_inline(before: &str, after: &str, view: &View) -> (String, u32) {
    let spans = marks(before, after);
    let [a, b] = reading::all([before, after]);
    let flow = Flow::new(&a, &b, spans.iter().map(Run::from));
    (html::inline(&flow, view, html::Show::All), flow.count)
}

fn laid(ops: &[Op], show: impl FnOnce(&Flow) -> String) -> String {
    let (before, after) = changes::texts(ops);
    let [a, b] = reading::all([&before, &after]);
    show(&Flow::new(&a, &b, ops.iter().map(Run::from)))
}
