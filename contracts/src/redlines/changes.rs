//! The list of changes and the summary.

use std::collections::HashMap;

use super::flow::{self, Block, Flow, Piece, Place, Places};
use super::hash;
use super::ops::{ArticleSummary, Change, ChangeKind, Kind, Op, OpKind, Summary};
use super::signals;
use super::token::{Class, Doc};

/// How much unchanged text a change is shown with, on each side (words).
pub(crate) const CONTEXT_WORDS: usize = 6;

/// One change being collected.
#[derive(Default)]
struct Draft {
    place: Place,
    before: String,
    after: String,
    numbers_only: bool,
    r#move: u32,
    edited: bool,
    /// Every word of a block of the old (new) text lies in it.
    whole_before: bool,
    whole_after: bool,
    first: usize,
    last: usize,
}

fn drafts(flow: &Flow) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = (0..flow.changes).map(|_| Draft { numbers_only: true, ..Draft::default() }).collect();
    let mut own = vec![Own::default(); flow.changes as usize];
    let mut places = Places::new();
    for block in &flow.blocks {
        places.step(&flow.pieces, block);
        if flow.pieces[block.from..block.to].iter().any(|p| p.change > 0) {
            collect(&mut drafts, &mut own, flow, block, &places.here());
        }
    }
    drafts
}

/// What one change has in the block at hand.
#[derive(Clone, Copy, Default)]
struct Own {
    words_before: usize,
    words_after: usize,
    arrives: bool,
    seen: bool,
}

fn collect(drafts: &mut [Draft], own: &mut [Own], flow: &Flow, block: &Block, place: &Place) {
    let pieces = &flow.pieces[block.from..block.to];
    let words = |f: fn(OpKind) -> bool| pieces.iter().filter(move |p| f(p.op) && p.token.is_worded()).count();
    let (in_before, in_after) = (words(OpKind::in_before), words(OpKind::in_after));
    let index = |piece: &Piece| piece.change.checked_sub(1).map(|n| n as usize);
    for piece in pieces {
        let Some(own) = index(piece).map(|n| &mut own[n]) else { continue };
        own.words_before += usize::from(piece.op.in_before() && piece.token.is_worded());
        own.words_after += usize::from(piece.op.in_after() && piece.token.is_worded());
        own.arrives |= piece.op.in_after();
    }
    for (at, piece) in (block.from..).zip(pieces) {
        let Some(n) = index(piece) else { continue };
        let (draft, own) = (&mut drafts[n], &mut own[n]);
        if !std::mem::replace(&mut own.seen, true) {
            if draft.place == Place::default() || piece.r#move > 0 && own.arrives {
                draft.place = place.clone();
                draft.first = at;
            }
            for text in [&mut draft.before, &mut draft.after] {
                if !text.is_empty() {
                    text.push('\n');
                }
            }
            draft.whole_before |= in_before > 0 && own.words_before == in_before;
            draft.whole_after |= in_after > 0 && own.words_after == in_after;
        }
        add(draft, piece);
        draft.last = at;
    }
    pieces.iter().filter_map(index).for_each(|n| own[n] = Own::default());
}

fn add(draft: &mut Draft, piece: &Piece) {
    if piece.op.in_before() {
        show(piece, &mut draft.before);
    }
    if piece.op.in_after() {
        show(piece, &mut draft.after);
    }
    draft.numbers_only &= piece.kind == Kind::Number;
    draft.r#move = draft.r#move.max(piece.r#move);
    draft.edited |= piece.r#move > 0 && piece.kind == Kind::Word && matches!(piece.op, OpKind::Insert | OpKind::Delete);
}

fn show(piece: &Piece, out: &mut String) {
    match piece.token.class {
        // What does not show is what a reader has to be told of.
        Class::Hidden => out.push_str(piece.text),
        _ => flow::plain(piece.token, piece.text, out),
    }
}

impl Draft {
    fn kind(&self) -> ChangeKind {
        match (self.r#move > 0, self.edited, self.before.trim().is_empty(), self.after.trim().is_empty()) {
            (true, true, ..) => ChangeKind::MovedEdited,
            (true, false, ..) => ChangeKind::Moved,
            _ if self.numbers_only => ChangeKind::Renumbered,
            (_, _, true, _) if self.whole_after => ChangeKind::Added,
            (_, _, true, _) => ChangeKind::Inserted,
            (_, _, _, true) if self.whole_before => ChangeKind::Removed,
            (_, _, _, true) => ChangeKind::Deleted,
            _ => ChangeKind::Replaced,
        }
    }

    fn finish(self, number: u32, flow: &Flow) -> Change {
        let kind = self.kind();
        let context = (around(flow, self.first, false), around(flow, self.last, true));
        let (before, after) = (self.before.trim().to_owned(), self.after.trim().to_owned());
        let signals = if kind == ChangeKind::Renumbered {
            Vec::new()
        } else {
            signals::of(number, kind, &before, &after, &context)
        };
        Change {
            number,
            kind,
            article: self.place.article,
            clause: self.place.clause,
            before,
            after,
            context,
            r#move: (self.r#move > 0).then_some(self.r#move),
            signals,
        }
    }
}

/// The unchanged words next to a piece, in its block.
fn around(flow: &Flow, at: usize, forward: bool) -> String {
    let mut words = 0;
    let mut parts: Vec<&str> = Vec::new();
    let mut step = at;
    loop {
        let next = if forward { step + 1 } else { step.wrapping_sub(1) };
        let Some(piece) = flow.pieces.get(next) else { break };
        if piece.token.class == Class::Break || words == CONTEXT_WORDS || piece.is_marked() {
            break;
        }
        if piece.op.in_after() {
            words += usize::from(piece.token.is_worded());
            parts.push(match piece.token.class {
                Class::Mark | Class::Hidden => "",
                Class::Space => " ",
                _ => piece.text,
            });
        }
        step = next;
    }
    if !forward {
        parts.reverse();
    }
    parts.concat().trim().to_owned()
}

/// The numbered list.
pub(crate) fn list(ops: &[Op]) -> Vec<Change> {
    let (before, after) = texts(ops);
    let (a, b) = (Doc::new(&before), Doc::new(&after));
    listed(&Flow::of_changes(&a, &b, ops))
}

/// How many there are, without wording any.
pub(crate) fn how_many(ops: &[Op]) -> usize {
    let (before, after) = texts(ops);
    let (a, b) = (Doc::new(&before), Doc::new(&after));
    Flow::of_changes(&a, &b, ops).changes as usize
}

pub(crate) fn listed(flow: &Flow) -> Vec<Change> {
    (1..).zip(drafts(flow)).map(|(n, draft)| draft.finish(n, flow)).collect()
}

/// Both texts, rebuilt.
pub(crate) fn texts(ops: &[Op]) -> (String, String) {
    let side = |f: fn(OpKind) -> bool| ops.iter().filter(|o| f(o.op)).map(|o| o.text.as_str()).collect::<String>();
    (side(OpKind::in_before), side(OpKind::in_after))
}

/// The changes of look: one per run of formatting.
pub(crate) fn formatting(ops: &[Op]) -> Vec<Change> {
    let (before, after) = texts(ops);
    let (a, b) = (Doc::new(&before), Doc::new(&after));
    let flow = Flow::new(&a, &b, ops);
    let mut places = Places::new();
    let mut out: Vec<Change> = Vec::new();
    for block in &flow.blocks {
        let place = places.next(&flow.pieces, block);
        let mut open = false;
        for at in block.from..block.to {
            let piece = flow.pieces[at];
            if piece.op == OpKind::Equal || piece.kind != Kind::Format {
                open = false;
                continue;
            }
            if !open {
                let number = out.len() as u32 + 1;
                let context = (around(&flow, at, false), around(&flow, at, true));
                let (article, clause) = (place.article.clone(), place.clause.clone());
                out.push(Change {
                    number,
                    kind: ChangeKind::Formatted,
                    article,
                    clause,
                    before: String::new(),
                    after: String::new(),
                    context,
                    r#move: None,
                    signals: Vec::new(),
                });
                open = true;
            }
            if let Some(change) = out.last_mut() {
                let side = if piece.op.in_before() { &mut change.before } else { &mut change.after };
                side.push_str(piece.text);
            }
        }
    }
    out
}

/// Counts the changes, over all and by article.
pub(crate) fn summary(a: &Doc, b: &Doc, ops: &[Op]) -> Summary {
    let flow = Flow::of_changes(a, b, ops);
    let mut summary = Summary::default();
    for piece in flow.pieces.iter().filter(|p| p.token.is_worded() && p.kind == Kind::Word) {
        match piece.op {
            OpKind::Insert => summary.words_inserted += piece.words(),
            OpKind::Delete => summary.words_deleted += piece.words(),
            OpKind::MoveTo => summary.words_moved += piece.words(),
            OpKind::Equal | OpKind::MoveFrom => {}
        }
    }
    let mut formatted = false;
    for op in ops {
        let format = op.op != OpKind::Equal && op.kind == Kind::Format;
        summary.formatted += u32::from(format && !formatted);
        formatted = format;
    }
    let mut places: HashMap<String, usize, hash::Build> = HashMap::default();
    for change in listed(&flow) {
        count(&mut summary, &mut places, change);
    }
    summary
}

/// Counts one change; `places` holds where each article stands in the summary.
fn count(summary: &mut Summary, places: &mut HashMap<String, usize, hash::Build>, change: Change) {
    let at = match summary.articles.last() {
        Some(last) if last.article == change.article => summary.articles.len() - 1,
        _ => *places.entry(change.article).or_insert_with_key(|article| {
            summary.articles.push(ArticleSummary { article: article.clone(), ..ArticleSummary::default() });
            summary.articles.len() - 1
        }),
    };
    let article = &mut summary.articles[at];
    let (total, own) = match change.kind {
        ChangeKind::Added => (&mut summary.added, &mut article.added),
        ChangeKind::Removed => (&mut summary.removed, &mut article.removed),
        ChangeKind::Moved | ChangeKind::MovedEdited => (&mut summary.moved, &mut article.moved),
        ChangeKind::Renumbered => (&mut summary.renumbered, &mut article.renumbered),
        ChangeKind::Inserted | ChangeKind::Deleted | ChangeKind::Replaced => (&mut summary.edited, &mut article.edited),
        ChangeKind::Formatted => return,
    };
    *total += 1;
    *own += 1;
    article.signals.extend(change.signals);
}
