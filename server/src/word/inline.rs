//! A paragraph's words as Markdown, in one of the three readings.

use super::emphasis::{self, BOLD, ITALIC, STRIKE};
use super::escape;
use super::model::{ChangeKind, Document, Fate, Index, Look, Mark, NOTHING, Paragraph, Track, What};
use std::collections::HashMap;

/// The names by which a reading refers to notes: footnotes count 1, 2 …, endnotes e1, e2 ….
#[derive(Default)]
pub(super) struct NoteNames {
    names: HashMap<Index, String>,
    counts: [usize; 2],
    /// Notes referred to and not yet written.
    pub waiting: Vec<Index>,
}

impl NoteNames {
    fn name(&mut self, note: Index, endnote: bool) -> &str {
        let Self { names, counts, waiting } = self;
        names.entry(note).or_insert_with(|| {
            waiting.push(note);
            counts[usize::from(endnote)] += 1;
            format!("{}{}", if endnote { "e" } else { "" }, counts[usize::from(endnote)])
        })
    }

    pub(super) fn known(&self, note: Index) -> &str {
        self.names.get(&note).map_or("", String::as_str)
    }
}

/// How a paragraph is written.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub track: Track,
    pub cell: bool,
    pub heading: bool,
}

/// A piece of the paragraph that the reading shows.
struct Atom<'d> {
    text: &'d str,
    what: What,
    style: u8,
    link: Index,
    fate: Fate,
    restyled: Index,
    /// Words that a comment is about.
    anchored: bool,
}

/// What parts of a line CriticMarkup wraps as one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Wrap {
    fate: Fate,
    restyled: Index,
    anchored: bool,
}

/// The words of paragraphs that the reading joins.
pub(super) fn write(document: &Document, paragraphs: &[&Paragraph], manner: Manner, notes: &mut NoteNames) -> String {
    let mut atoms = atoms(paragraphs, manner);
    let tildes = atoms.iter().map(|a| a.text.matches('~').count()).sum::<usize>() > 1;
    let place = escape::Place { cell: manner.cell, critic: manner.track == Track::All, tildes };
    let mut line = Line { document, manner, place, notes, out: String::new() };
    if manner.track == Track::All {
        mark_anchors(&mut atoms);
        line.wrapped(&atoms);
        let reshaped = paragraphs.iter().filter_map(|p| p.reshaped);
        reshaped.for_each(|mark| line.note_of(&[mark]));
    } else {
        line.plain(&atoms, None);
    }
    line.out.trim().to_owned()
}

fn atoms<'d>(paragraphs: &[&'d Paragraph], manner: Manner) -> Vec<Atom<'d>> {
    let mut out = Vec::new();
    for paragraph in paragraphs {
        for span in paragraph.spans.iter().filter(|span| manner.track.shows(span.fate)) {
            let look = if manner.track == Track::Reject { span.was } else { span.look };
            let marker = matches!(span.what, What::CommentStart(_) | What::CommentEnd(_));
            if look.has(Look::HIDDEN) || marker && manner.track != Track::All {
                continue;
            }
            // A heading is bold as it is.
            let styles =
                [(Look::BOLD, if manner.heading { 0 } else { BOLD }), (Look::ITALIC, ITALIC), (Look::STRIKE, STRIKE)];
            let style = styles.iter().filter(|(l, _)| look.has(*l)).fold(0, |all, (_, bit)| all | bit);
            out.push(Atom {
                text: paragraph.words(span),
                what: span.what,
                style,
                link: span.link,
                fate: span.fate,
                restyled: span.restyled,
                anchored: false,
            });
        }
    }
    out
}

/// Marks the words of comments whose range holds neither a change nor another comment: only these can be wrapped.
fn mark_anchors(atoms: &mut [Atom<'_>]) {
    let mut start = None;
    for at in 0..atoms.len() {
        match atoms[at].what {
            What::CommentStart(comment) => start = Some((comment, at + 1)),
            What::CommentEnd(comment) => {
                if let Some((_, from)) = start.take().filter(|(open, _)| *open == comment) {
                    atoms[from..at].iter_mut().for_each(|atom| atom.anchored = true);
                }
            }
            What::Text if atoms[at].fate.is_none() && atoms[at].restyled == NOTHING => {}
            _ => start = None,
        }
    }
}

struct Line<'l, 'd> {
    document: &'d Document,
    manner: Manner,
    place: escape::Place,
    notes: &'l mut NoteNames,
    out: String,
}

impl Line<'_, '_> {
    /// Words with the marks of CriticMarkup around what changed, and who did it after them.
    fn wrapped(&mut self, atoms: &[Atom<'_>]) {
        let wrap = |a: &Atom<'_>| Wrap { fate: a.fate, restyled: a.restyled, anchored: a.anchored };
        let is_mark = |a: &Atom<'_>| matches!(a.what, What::CommentStart(_) | What::CommentEnd(_));
        let groups: Vec<&[Atom<'_>]> =
            atoms.chunk_by(|a, b| !is_mark(a) && !is_mark(b) && wrap(a) == wrap(b)).collect();
        for (at, group) in groups.iter().enumerate() {
            match group[0].what {
                What::CommentStart(_) => continue,
                What::CommentEnd(comment) => {
                    self.comment(comment);
                    continue;
                }
                _ => {}
            }
            let own = wrap(&group[0]);
            let (open, close) = match own {
                Wrap { fate, .. } if fate.went != NOTHING => ("{--", "--}"),
                Wrap { fate, .. } if fate.came != NOTHING => ("{++", "++}"),
                Wrap { restyled, anchored, .. } if anchored || restyled != NOTHING => ("{==", "==}"),
                _ => ("", ""),
            };
            self.out.push_str(open);
            self.plain(group, groups.get(at + 1).and_then(|next| next[0].text.chars().next()));
            self.out.push_str(close);
            let marks = self.marks_of(own);
            // One note for words that one person took out and put in at one time.
            let next = groups.get(at + 1).map(|next| self.marks_of(wrap(&next[0]))).unwrap_or_default();
            if !marks.is_empty() && self.said(&marks) != self.said(&next) {
                self.note_of(&marks);
            }
        }
    }

    fn marks_of(&self, wrap: Wrap) -> Vec<Index> {
        [wrap.fate.came, wrap.fate.went, wrap.restyled].into_iter().filter(|mark| *mark != NOTHING).collect()
    }

    fn said(&self, marks: &[Index]) -> Vec<String> {
        said(self.document, marks)
    }

    fn note_of(&mut self, marks: &[Index]) {
        self.out.push_str(&note(&self.said(marks)));
    }

    fn comment(&mut self, comment: Index) {
        let Some(comment) = self.document.comments.get(comment as usize) else { return };
        let text = comment.text.replace('\n', " / ").replace("<<}", "<<\\}");
        let parts = [comment.author.as_str(), comment.date.as_str(), text.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let said = said.join(" · ");
        let said = if self.manner.cell { said.replace('|', "\\|") } else { said };
        self.out.push_str(&format!("{{>>{said}<<}}"));
    }

    /// Words with their emphasis and links.
    fn plain(&mut self, atoms: &[Atom<'_>], after: Option<char>) {
        for (at, group) in atoms.chunk_by(|a, b| a.link == b.link).enumerate() {
            let link = self.document.links.get(group[0].link as usize).map(String::as_str);
            if at > 0 || link.is_some() {
                self.out.push_str(if link.is_some() { "[" } else { "" });
            }
            let pieces = group.iter().map(|atom| self.piece(atom)).collect();
            let before = self.out.chars().next_back().filter(|_| link.is_none());
            let written = emphasis::write(pieces, before, after.filter(|_| link.is_none()));
            self.out.push_str(&written);
            if let Some(address) = link {
                self.out.push_str("](");
                self.out.push_str(&link_target(address));
                self.out.push(')');
            }
        }
    }

    fn piece(&mut self, atom: &Atom<'_>) -> emphasis::Piece {
        let before = self.out.chars().next_back();
        let (text, style) = match atom.what {
            What::Text => (escape::words(atom.text, before, self.place), atom.style),
            What::Break if self.manner.cell || self.manner.heading => (" ".to_owned(), atom.style),
            What::Break => ("  \n".to_owned(), atom.style),
            What::Note(note) => {
                let endnote = self.document.notes.get(note as usize).is_some_and(|note| note.endnote);
                (format!("[^{}]", self.notes.name(note, endnote)), 0)
            }
            What::CommentStart(_) | What::CommentEnd(_) => (String::new(), 0),
        };
        emphasis::Piece { text, style }
    }
}

fn said(document: &Document, marks: &[Index]) -> Vec<String> {
    let mut said = Vec::new();
    for mark in marks.iter().filter_map(|mark| document.marks.get(*mark as usize)) {
        for part in parts_of(mark) {
            if !said.contains(&part) {
                said.push(part);
            }
        }
    }
    said
}

fn note(said: &[String]) -> String {
    if said.is_empty() { String::new() } else { format!("{{>>{}<<}}", said.join(" · ")) }
}

/// The note that says who made a change, and when.
pub(super) fn note_of(document: &Document, mark: Index) -> String {
    note(&said(document, &[mark]))
}

/// What a note says of a change: who, when, and what cannot be seen from its signs.
fn parts_of(mark: &Mark) -> Vec<String> {
    let what = match mark.kind {
        ChangeKind::Insertion | ChangeKind::Deletion => String::new(),
        ChangeKind::Formatting => mark.kind.code().to_owned(),
        ChangeKind::MovedFrom | ChangeKind::MovedTo => format!("{} {}", mark.kind.code(), mark.moved),
    };
    let parts = [mark.author.clone(), mark.date.clone(), what.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.replace("<<}", "<<\\}")).collect()
}

fn link_target(address: &str) -> String {
    let plain = !address.contains(['(', ')', '<', '>', '\\']);
    if plain {
        address.to_owned()
    } else {
        format!("<{}>", address.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C"))
    }
}
