//! Plain text with signs for marks.

use crate::redlines::flow::{Block, BlockKind, Flow, Piece, Places};
use crate::redlines::ops::{Kind, Op, OpKind};
use crate::redlines::token::Class;

/// The new text with what went in `[-…-]`, what came in `{+…+}`, moves in `[<N …<]` and `{>N …>}`.
pub(super) fn plain(ops: &[Op]) -> String {
    let mut out = String::new();
    for op in ops {
        sign(&mut out, (op.op, op.kind, op.r#move.unwrap_or(0)), &op.text);
    }
    out
}

/// Writes one run with the signs of its fate.
fn sign(out: &mut String, fate: (OpKind, Kind, u32), text: &str) {
    match fate {
        (OpKind::Equal, ..) | (OpKind::Insert, Kind::Format, _) => out.push_str(text),
        (OpKind::Delete, Kind::Format, _) => {}
        (OpKind::Delete, ..) => hug(out, "[-", text, "-]"),
        (OpKind::Insert, ..) => hug(out, "{+", text, "+}"),
        (OpKind::MoveFrom, _, number) => hug(out, &format!("[<{number} "), text, "<]"),
        (OpKind::MoveTo, _, number) => hug(out, &format!("{{>{number} "), text, ">}"),
    }
}

/// The blocks that changed, with the same signs, each under its article and set to lines of a mail.
pub(super) fn changed(flow: &Flow) -> String {
    let mut out = String::new();
    let mut places = Places::new();
    let mut article = String::new();
    let mut skipped = false;
    for block in &flow.blocks {
        let place = places.next(&flow.pieces, block);
        let pieces = &flow.pieces[block.from..block.to];
        if !pieces.iter().any(Piece::is_marked) {
            skipped = true;
            continue;
        }
        if place.article != article {
            article = place.article;
            if !matches!(block.kind, BlockKind::Heading(_)) && !article.is_empty() {
                set(&article, "", &mut out);
                out.push('\n');
            }
        } else if skipped && !out.is_empty() {
            out.push_str("    ⋯\n\n");
        }
        skipped = false;
        set(&signed(pieces), indent(block), &mut out);
        out.push('\n');
    }
    out
}

fn indent(block: &Block) -> &'static str {
    if matches!(block.kind, BlockKind::Heading(_)) { "" } else { "    " }
}

/// One block with its signs, on one line.
fn signed(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for run in pieces.chunk_by(|x, y| (x.op, x.kind, x.r#move) == (y.op, y.kind, y.r#move)) {
        let mut text = String::new();
        for piece in run {
            text.push_str(if matches!(piece.token.class, Class::Space | Class::Break) { " " } else { piece.text });
        }
        let first = run[0];
        sign(&mut out, (first.op, first.kind, first.r#move), &text);
    }
    out
}

/// The columns of a line in a mail or a terminal.
const LINE_COLUMNS_MAX: usize = 78;

/// Sets words to lines, every line with the indent.
fn set(text: &str, indent: &str, out: &mut String) {
    let mut column = 0;
    for word in text.split_whitespace() {
        let columns: usize = word.chars().map(columns).sum();
        if column > 0 && column + 1 + columns > LINE_COLUMNS_MAX {
            out.push('\n');
            column = 0;
        }
        if column == 0 {
            out.push_str(indent);
            column = indent.len();
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += columns;
    }
    out.push('\n');
}

/// What a character takes of a line of a terminal: Korean letters and their like take two.
fn columns(c: char) -> usize {
    match c {
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' => 2,
        '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' => 2,
        _ => 1,
    }
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
