//! Two columns, clause beside clause.

use super::html::{Writer, escape};
use super::view::View;
use crate::redlines::flow::{Flow, Piece};
use crate::redlines::ops::OpKind;
use crate::redlines::token::Class;

/// A table of two columns: the old text left with what went marked, the new right with what came marked.
pub(super) fn table(flow: &Flow, view: &View) -> String {
    let mut writer = Writer::new(view, false);
    writer.out.push_str("<table class=\"redline redline-side\">\n<thead><tr><th scope=\"col\">");
    escape(&view.labels.before, &mut writer.out);
    writer.out.push_str("</th><th scope=\"col\">");
    escape(&view.labels.after, &mut writer.out);
    writer.out.push_str("</th></tr></thead>\n<tbody>\n");
    let (mut left, mut right): (Vec<Piece>, Vec<Piece>) = (Vec::new(), Vec::new());
    for (at, piece) in flow.pieces.iter().enumerate() {
        if piece.token.class == Class::Break {
            let ends = match piece.op {
                OpKind::Equal => true,
                // What follows stands on one side alone: it gets a row of its own beside nothing.
                op if stands_alone(&flow.pieces[at + 1..], op.in_before()) => true,
                op if op.in_before() => right.is_empty(),
                _ => left.is_empty(),
            };
            if ends {
                row(&mut writer, &mut left, &mut right);
                continue;
            }
        }
        if piece.op.in_before() {
            left.push(*piece);
        }
        if piece.op.in_after() {
            right.push(*piece);
        }
    }
    row(&mut writer, &mut left, &mut right);
    writer.out.push_str("</tbody>\n</table>\n");
    writer.out
}

/// Whether the words up to the next break are all on one side: the old one if `old`.
fn stands_alone(rest: &[Piece], old: bool) -> bool {
    let mut words =
        rest.iter().take_while(|p| p.token.class != Class::Break).filter(|p| p.token.is_content()).peekable();
    words.peek().is_some() && words.all(|p| if old { !p.op.in_after() } else { !p.op.in_before() })
}

fn row(writer: &mut Writer, left: &mut Vec<Piece>, right: &mut Vec<Piece>) {
    let blank =
        |side: &[Piece]| side.iter().all(|p| !p.token.is_content() && !p.token.has(crate::redlines::token::FURNITURE));
    if !blank(left) || !blank(right) {
        let changed = left.iter().chain(right.iter()).any(Piece::is_marked);
        let labels = changed.then_some(&writer.view.labels);
        writer.out.push_str(if changed { "<tr class=\"redline-changed\">" } else { "<tr>" });
        cell(writer, (left, true), labels.map(|labels| &labels.before));
        cell(writer, (right, false), labels.map(|labels| &labels.after));
        writer.out.push_str("</tr>\n");
    }
    left.clear();
    right.clear();
}

/// One side of a row. Where something changed it says which side it is: on a narrow screen they stand one above the other,
/// and the heads of the columns are far away.
fn cell(writer: &mut Writer, (side, old): (&[Piece], bool), name: Option<&String>) {
    writer.out.push_str("<td");
    if let Some(name) = name {
        writer.out.push_str(" data-side=\"");
        escape(name, &mut writer.out);
        writer.out.push('"');
    }
    writer.out.push('>');
    writer.column(side, old);
    writer.out.push_str("</td>");
}

#[cfg(test)]
mod tests {
    use crate::redlines::compare;
    use crate::redlines::render::{View, side_by_side};

    #[test]
    fn each_column_keeps_the_blanks_of_its_own_text() {
        let before = "The Agency pays for\novertime worked.\n\nStewards meet on Mondays.\n";
        let after = "The Agency pays for overtime worked.\n\nStewards meet on Tuesdays.\n";
        let html = side_by_side(&compare(before, after), &View::default());
        assert_eq!(html.split("for overtime").count() + html.split("for\novertime").count(), 4, "{html}");
        assert!(!html.contains("forovertime"), "{html}");
    }

    #[test]
    fn a_dash_and_points_of_omission_are_read_in_both_columns() {
        let (before, after) =
            ("Open 9:00 - 5:00 ... daily, at no cost.\n", "Open 9:00 - 5:00 ... daily, at some cost.\n");
        let html = side_by_side(&compare(before, after), &View::default());
        assert_eq!(html.matches("9:00 - 5:00 ... daily").count(), 2, "{html}");
    }
}
