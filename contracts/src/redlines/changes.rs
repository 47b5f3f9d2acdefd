//! The list of changes and the summary.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::rc::Rc;

use super::document::Doc;
use super::flow::{self, BlockKind, CONTEXT_WORDS, Flow, Piece, Place, Places};
use super::hash;
use super::ops::{ArticleSummary, Change, ChangeKind, Kind, Op, OpKind, Run, Signal, Summary};
use super::reading;
use super::signals;
use super::token::{Class, QUIET, REJOINED};

/// One change being collected.
#[derive(Default)]
struct Draft {
    place: Option<Rc<Place>>,
    before: String,
    after: String,
    /// Words changed, not only numbers of clauses.
    worded: bool,
    r#move: u32,
    edited: bool,
    /// Every word of a block of the old (new) text lies in it.
    whole_before: bool,
    whole_after: bool,
    /// The words that stand beside it.
    context: (String, String),
    own: Own,
}

/// What a change, or all of it, has of the block at hand.
#[derive(Clone, Copy, Default)]
struct Own {
    words_before: usize,
    words_after: usize,
    arrives: bool,
    seen: bool,
    last: usize,
}

impl Own {
    fn add(&mut self, piece: &Piece) {
        let worded = piece.token.is_worded();
        self.words_before += usize::from(worded && piece.op.in_before());
        self.words_after += usize::from(worded && piece.op.in_after());
        self.arrives |= piece.op.in_after();
    }

    fn join(&mut self, other: &Self) {
        self.words_before += other.words_before;
        self.words_after += other.words_after;
        self.arrives |= other.arrives;
    }
}

/// The pieces of one change side by side, or of none.
fn runs<'p, 't>(pieces: &'p [Piece<'t>]) -> impl Iterator<Item = &'p [Piece<'t>]> {
    pieces.chunk_by(|x, y| x.change == y.change)
}

/// The changes of a redline as its blocks are read.
struct Collector<'c> {
    places: Places,
    /// Those that begin in the block at hand, the first of them numbered `first`.
    fresh: Vec<Draft>,
    first: u32,
    /// Moves, of which more may come, by their number.
    moves: BTreeMap<u32, Draft>,
    /// Where changes go when they are whole, with their number: moves last, others in order.
    done: &'c mut dyn FnMut(u32, Draft),
}

impl Collector<'_> {
    #[inline]
    fn draft(&mut self, change: u32) -> Option<&mut Draft> {
        match change.checked_sub(self.first) {
            Some(n) => self.fresh.get_mut(n as usize),
            None if change > 0 => Some(self.moves.entry(change).or_default()),
            None => None,
        }
    }

    fn block(&mut self, pieces: &[Piece], kind: BlockKind, fresh: Range<u32>) {
        self.places.step(pieces, kind);
        if pieces.iter().all(|piece| piece.change == 0) {
            return;
        }
        self.first = fresh.start;
        self.fresh.resize_with(fresh.len(), Draft::default);
        let mut all = Own::default();
        for run in runs(pieces) {
            let mut own = Own::default();
            run.iter().for_each(|piece| own.add(piece));
            all.join(&own);
            if let Some(draft) = self.draft(run[0].change) {
                draft.own.join(&own);
            }
        }
        self.collect(pieces, &all, &Rc::new(self.places.here()));
        for run in runs(pieces) {
            let Some(draft) = self.draft(run[0].change).filter(|d| d.own.seen) else { continue };
            let own = std::mem::take(&mut draft.own);
            around(pieces, own.last, true, &mut draft.context.1);
        }
        for (number, draft) in fresh.zip(self.fresh.drain(..)) {
            if draft.r#move > 0 {
                self.moves.insert(number, draft);
            } else {
                (self.done)(number, draft);
            }
        }
    }

    fn collect(&mut self, pieces: &[Piece], all: &Own, place: &Rc<Place>) {
        let mut at = 0;
        for run in runs(pieces) {
            let (from, piece) = (at, &run[0]);
            at += run.len();
            let Some(draft) = self.draft(piece.change) else { continue };
            if !std::mem::replace(&mut draft.own.seen, true) {
                let placed = draft.place.as_ref().is_some_and(|p| **p != Place::default());
                if !placed || piece.r#move > 0 && draft.own.arrives {
                    draft.place = Some(Rc::clone(place));
                    around(pieces, from, false, &mut draft.context.0);
                }
                for text in [&mut draft.before, &mut draft.after] {
                    if !text.is_empty() {
                        text.push('\n');
                    }
                }
                draft.whole_before |= all.words_before > 0 && draft.own.words_before == all.words_before;
                draft.whole_after |= all.words_after > 0 && draft.own.words_after == all.words_after;
            }
            run.iter().for_each(|piece| add(draft, piece));
            draft.own.last = at - 1;
        }
    }
}

/// Hands over every change with its number, moves last and the others in order; and every block's pieces before.
fn collect(
    a: &Doc,
    b: &Doc,
    written: impl Iterator<Item = Run>,
    mut block: impl FnMut(&[Piece]),
    done: &mut dyn FnMut(u32, Draft),
) {
    let (fresh, moves) = (Vec::new(), BTreeMap::new());
    let mut collector = Collector { places: Places::new(), fresh, first: 0, moves, done };
    flow::read_changes(a, b, written, &mut |pieces, kind, fresh| {
        block(pieces);
        collector.block(pieces, kind, fresh);
    });
    for (number, draft) in collector.moves {
        (collector.done)(number, draft);
    }
}

fn add(draft: &mut Draft, piece: &Piece) {
    if piece.op.in_before() {
        show(piece, &mut draft.before);
    }
    if piece.op.in_after() {
        show(piece, &mut draft.after);
    }
    draft.worded |= piece.kind != Kind::Number;
    draft.r#move = draft.r#move.max(piece.r#move);
    draft.edited |= piece.r#move > 0 && piece.kind == Kind::Word && matches!(piece.op, OpKind::Insert | OpKind::Delete);
}

fn show(piece: &Piece, out: &mut String) {
    match piece.token.class {
        // What does not show is what a reader has to be told of.
        Class::Hidden => out.push_str(piece.text),
        Class::Space => out.push(' '),
        Class::Word | Class::Punct if !piece.token.has(QUIET | REJOINED) => out.push_str(piece.text),
        _ => flow::plain(*piece.token, piece.text, out),
    }
}

impl Draft {
    fn kind(&self) -> ChangeKind {
        match (self.r#move > 0, self.edited, self.before.trim().is_empty(), self.after.trim().is_empty()) {
            (true, true, ..) => ChangeKind::MovedEdited,
            (true, false, ..) => ChangeKind::Moved,
            _ if !self.worded => ChangeKind::Renumbered,
            (_, _, true, _) if self.whole_after => ChangeKind::Added,
            (_, _, true, _) => ChangeKind::Inserted,
            (_, _, _, true) if self.whole_before => ChangeKind::Removed,
            (_, _, _, true) => ChangeKind::Deleted,
            _ => ChangeKind::Replaced,
        }
    }

    fn signals(&self, number: u32, kind: ChangeKind) -> Vec<Signal> {
        if kind == ChangeKind::Renumbered {
            return Vec::new();
        }
        signals::of(number, kind, self.before.trim(), self.after.trim(), &self.context)
    }

    fn finish(self, number: u32) -> Change {
        let kind = self.kind();
        let signals = self.signals(number, kind);
        let Place { article, clause } = self.place.as_deref().cloned().unwrap_or_default();
        Change {
            number,
            kind,
            article,
            clause,
            before: self.before.trim().to_owned(),
            after: self.after.trim().to_owned(),
            context: self.context,
            r#move: (self.r#move > 0).then_some(self.r#move),
            signals,
        }
    }
}

/// Writes the unchanged words next to a piece, in its block.
fn around(pieces: &[Piece], at: usize, forward: bool, out: &mut String) {
    out.clear();
    let mut words = 0;
    let stays = |piece: &&Piece| {
        let goes_on = piece.token.class != Class::Break && words < CONTEXT_WORDS && !piece.is_marked();
        words += usize::from(piece.op.in_after() && piece.token.is_worded());
        goes_on
    };
    let beside = if forward {
        let rest = pieces.get(at + 1..).unwrap_or_default();
        &rest[..rest.iter().take_while(stays).count()]
    } else {
        let rest = pieces.get(..at).unwrap_or_default();
        &rest[rest.len() - rest.iter().rev().take_while(stays).count()..]
    };
    for piece in beside.iter().filter(|p| p.op.in_after()) {
        match piece.token.class {
            Class::Mark | Class::Hidden => {}
            Class::Space => out.push(' '),
            _ => out.push_str(piece.text),
        }
    }
    out.truncate(out.trim_end().len());
    out.drain(..out.len() - out.trim_start().len());
}

/// The numbered list.
pub(crate) fn list(ops: &[Op]) -> Vec<Change> {
    let (before, after) = texts(ops);
    let [a, b] = reading::all([&before, &after]);
    let mut changes = Vec::new();
    let mut done = |number, draft: Draft| changes.push(draft.finish(number));
    collect(&a, &b, ops.iter().map(Run::from), |_| {}, &mut done);
    changes.sort_unstable_by_key(|change: &Change| change.number);
    changes
}

/// How many there are, without wording any.
pub(crate) fn how_many(ops: &[Op]) -> usize {
    let (before, after) = texts(ops);
    let [a, b] = reading::all([&before, &after]);
    flow::read_changes(&a, &b, ops.iter().map(Run::from), &mut |_, _, _| {}) as usize
}

/// Both texts, rebuilt.
pub(crate) fn texts(ops: &[Op]) -> (String, String) {
    let side = |f: fn(OpKind) -> bool| ops.iter().filter(|o| f(o.op)).map(|o| o.text.as_str()).collect::<String>();
    (side(OpKind::in_before), side(OpKind::in_after))
}

/// The changes of look: one per run of formatting.
pub(crate) fn formatting(ops: &[Op]) -> Vec<Change> {
    let (before, after) = texts(ops);
    let [a, b] = reading::all([&before, &after]);
    let flow = Flow::new(&a, &b, ops.iter().map(Run::from));
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
                let mut context = (String::new(), String::new());
                around(&flow.pieces, at, false, &mut context.0);
                around(&flow.pieces, at, true, &mut context.1);
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

/// What the summary needs of a change.
struct Entry {
    number: u32,
    place: Option<Rc<Place>>,
    kind: ChangeKind,
    signals: Vec<Signal>,
}

/// Counts the changes, over all and by article.
pub(crate) fn summary(a: &Doc, b: &Doc, runs: impl Iterator<Item = Run> + Clone) -> Summary {
    let mut summary = Summary::default();
    let mut entries: Vec<Entry> = Vec::new();
    let mut done = |number, draft: Draft| {
        let kind = draft.kind();
        let signals = draft.signals(number, kind);
        entries.push(Entry { number, place: draft.place, kind, signals });
    };
    collect(a, b, runs.clone(), |pieces| count_words(&mut summary, pieces), &mut done);
    let mut formatted = false;
    for run in runs {
        let format = run.op != OpKind::Equal && run.kind == Kind::Format;
        summary.formatted += u32::from(format && !formatted);
        formatted = format;
    }
    let mut places: HashMap<String, usize, hash::Build> = HashMap::default();
    entries.sort_unstable_by_key(|entry| entry.number);
    for Entry { place, kind, signals, .. } in entries {
        let article = place.as_ref().map_or("", |place| &place.article);
        let at = article_at(article, &mut summary, &mut places);
        count(&mut summary, at, kind, signals);
    }
    summary
}

fn count_words(summary: &mut Summary, pieces: &[Piece]) {
    for piece in pieces.iter().filter(|p| p.token.is_worded() && p.kind == Kind::Word) {
        match piece.op {
            OpKind::Insert => summary.words_inserted += piece.words(),
            OpKind::Delete => summary.words_deleted += piece.words(),
            OpKind::MoveTo => summary.words_moved += piece.words(),
            OpKind::Equal | OpKind::MoveFrom => {}
        }
    }
}

/// Where an article stands in the summary; `places` holds those of all that stand there.
fn article_at(article: &str, summary: &mut Summary, places: &mut HashMap<String, usize, hash::Build>) -> usize {
    match summary.articles.last() {
        Some(last) if last.article == article => summary.articles.len() - 1,
        _ => *places.entry(article.to_owned()).or_insert_with(|| {
            summary.articles.push(ArticleSummary { article: article.to_owned(), ..ArticleSummary::default() });
            summary.articles.len() - 1
        }),
    }
}

/// Counts one change of an article.
fn count(summary: &mut Summary, at: usize, kind: ChangeKind, signals: Vec<Signal>) {
    let article = &mut summary.articles[at];
    let (total, own) = match kind {
        ChangeKind::Added => (&mut summary.added, &mut article.added),
        ChangeKind::Removed => (&mut summary.removed, &mut article.removed),
        ChangeKind::Moved | ChangeKind::MovedEdited => (&mut summary.moved, &mut article.moved),
        ChangeKind::Renumbered => (&mut summary.renumbered, &mut article.renumbered),
        ChangeKind::Inserted | ChangeKind::Deleted | ChangeKind::Replaced => (&mut summary.edited, &mut article.edited),
        ChangeKind::Formatted => return,
    };
    *total += 1;
    *own += 1;
    article.signals.extend(signals);
}
