//! What came back, held against what was sent: the marked changes, the changes that nobody marked, and what no comparison
//! of words can see.

use super::changes::all_paragraphs;
use super::model::{Document, Look, Track, What};
use contracts::redlines::{Claim, silent_changes, suspicions};
use contracts::word::{Beyond, ChangeKind, LeftOut, Returned, TrackedChange};
use std::collections::{BTreeMap, HashSet};

/// What was last sent to the other side.
#[derive(Clone, Copy, Debug)]
pub enum Sent<'s> {
    /// The file itself.
    File(&'s Document),
    /// Its text.
    Text(&'s str),
}

/// Holds a returned file against what was sent. `ours` are names of our side, under which nobody else may mark changes;
/// those who wrote or marked the sent file are added.
#[must_use]
pub fn hold_against(sent: Sent<'_>, returned: &Document, ours: &[&str]) -> Returned {
    let (rejected, accepted) = (returned.markdown(Track::Reject), returned.markdown(Track::Accept));
    let compared =
        |sent: &str| silent_changes(sent, &accepted, Claim::Tracked { rejected: &rejected, accepted: &accepted });
    let ours_then = match sent {
        Sent::Text(text) => text.to_owned(),
        Sent::File(document) => document.markdown(Track::Reject),
    };
    let words = match sent {
        Sent::Text(text) => compared(text),
        Sent::File(document) => {
            let before = compared(&ours_then);
            // Whoever takes our changes before making their own has silently changed nothing.
            let taken = (!document.marks.is_empty() && !before.silent.is_empty())
                .then(|| compared(&document.markdown(Track::Accept)));
            taken.filter(|taken| taken.silent.len() < before.silent.len()).unwrap_or(before)
        }
    };
    let tracked = returned.changes();
    let mut beyond = Vec::new();
    furniture(sent, returned, &mut beyond);
    passages(sent, returned, &mut beyond);
    links(sent, returned, &mut beyond);
    authors(sent, &tracked, ours, &mut beyond);
    deceptive(&ours_then, &rejected, &mut beyond);
    unread(sent, returned, &mut beyond);
    Returned { rejected, accepted, tracked, words, beyond }
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Headers and footers, however many sections repeat them.
fn furniture(sent: Sent<'_>, returned: &Document, out: &mut Vec<Beyond>) {
    let Sent::File(sent) = sent else { return };
    for header in [true, false] {
        let texts = |document: &Document| {
            let mut texts: Vec<String> = Vec::new();
            for piece in document.furniture.iter().filter(|piece| piece.header == header) {
                let text = even(&piece.text);
                if !text.is_empty() && !texts.contains(&text) {
                    texts.push(text);
                }
            }
            texts
        };
        let (before, after) = (texts(sent), texts(returned));
        let mut gone = before.iter().filter(|text| !after.contains(text));
        let mut came = after.iter().filter(|text| !before.contains(text));
        loop {
            let (before, after) = (gone.next(), came.next());
            if before.is_none() && after.is_none() {
                break;
            }
            let [before, after] = [before, after].map(|text| text.cloned().unwrap_or_default());
            out.push(if header { Beyond::Header { before, after } } else { Beyond::Footer { before, after } });
        }
    }
}

/// Words of one look, each stretch with whether its style makes it so.
type Stretches = Vec<(String, bool)>;

/// Stretches of a look in what a file says before its tracked changes; `all` looks at inserted words too.
fn stretches(document: &Document, look: Look, all: bool) -> Stretches {
    let mut out: Stretches = Vec::new();
    all_paragraphs(document, &mut |paragraph| {
        let mut open: Option<(String, bool)> = None;
        for span in paragraph.spans.iter().filter(|s| s.what == What::Text && (all || Track::Reject.shows(s.fate))) {
            let own = if all { span.look } else { span.was };
            if own.has(look) {
                let stretch = open.get_or_insert_with(|| (String::new(), own.has(Look::BY_STYLE)));
                stretch.0.push_str(paragraph.words(span));
            } else {
                out.extend(open.take());
            }
        }
        out.extend(open.take());
    });
    out.iter_mut().for_each(|(text, _)| *text = even(text));
    out.retain(|(text, _)| !text.is_empty());
    out
}

/// What of the one is not in the other, each stretch as often as it occurs more.
fn more(of: &Stretches, than: &Stretches) -> Stretches {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for (text, _) in than {
        *left.entry(text).or_default() += 1;
    }
    let is_new = |(text, _): &&(String, bool)| match left.get_mut(text.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    of.iter().filter(is_new).cloned().collect()
}

/// What Markdown strikes through.
fn struck_in(text: &str) -> Stretches {
    let parts: Vec<&str> = text.split("~~").collect();
    let inside = parts.iter().enumerate().filter(|(at, _)| at % 2 == 1 && at + 1 < parts.len());
    inside.map(|(_, part)| (even(part), false)).filter(|(part, _)| !part.is_empty()).collect()
}

fn passages(sent: Sent<'_>, returned: &Document, out: &mut Vec<Beyond>) {
    let of = |look: Look, all: bool| match sent {
        Sent::File(document) => stretches(document, look, all),
        Sent::Text(text) if look == Look::STRIKE => struck_in(text),
        Sent::Text(_) => Vec::new(),
    };
    let (before, after) = (of(Look::STRIKE, false), stretches(returned, Look::STRIKE, false));
    out.extend(more(&after, &before).into_iter().map(|(text, by_style)| Beyond::Struck { text, by_style }));
    out.extend(more(&before, &after).into_iter().map(|(text, _)| Beyond::Unstruck { text }));
    let hidden = more(&stretches(returned, Look::HIDDEN, true), &of(Look::HIDDEN, true));
    out.extend(hidden.into_iter().map(|(text, by_style)| Beyond::Hidden { text, by_style }));
    let faint = more(&stretches(returned, Look::FAINT, true), &of(Look::FAINT, true));
    out.extend(faint.into_iter().map(|(text, _)| Beyond::Faint { text }));
}

/// Addresses under the same words, in order.
fn links(sent: Sent<'_>, returned: &Document, out: &mut Vec<Beyond>) {
    let Sent::File(sent) = sent else { return };
    let links = |document: &Document| {
        let mut links: BTreeMap<String, Vec<String>> = BTreeMap::new();
        all_paragraphs(document, &mut |paragraph| {
            let shown = paragraph.spans.iter().filter(|s| s.what == What::Text && Track::Reject.shows(s.fate));
            for group in shown.collect::<Vec<_>>().chunk_by(|a, b| a.link == b.link) {
                if let Some(address) = document.links.get(group[0].link as usize) {
                    let text: String = group.iter().map(|span| paragraph.words(span)).collect();
                    links.entry(even(&text)).or_default().push(address.clone());
                }
            }
        });
        links
    };
    let (before, after) = (links(sent), links(returned));
    for (text, addresses) in &after {
        let old = before.get(text).map(Vec::as_slice).unwrap_or_default();
        for (before, after) in old.iter().zip(addresses).filter(|(before, after)| before != after) {
            out.push(Beyond::Link { text: text.clone(), before: before.clone(), after: after.clone() });
        }
    }
}

/// Names that programs write for nobody.
const NOBODY: [&str; 4] = ["", "author", "unknown author", "unknown"];

fn authors(sent: Sent<'_>, tracked: &[TrackedChange], ours: &[&str], out: &mut Vec<Beyond>) {
    let name_of = |name: &str| even(name).to_lowercase();
    let mut our_names: HashSet<String> = ours.iter().map(|name| name_of(name)).collect();
    let mut known: HashSet<(String, String)> = HashSet::new();
    if let Sent::File(sent) = sent {
        our_names.extend(sent.writers.iter().map(|name| name_of(name)));
        our_names.extend(sent.comments.iter().map(|comment| name_of(&comment.author)));
        for change in sent.changes() {
            our_names.insert(name_of(&change.author));
            known.insert((name_of(&change.author), even(&change.text)));
        }
    }
    let mut borrowed: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut nobody, mut undated) = (0, 0);
    for change in tracked {
        let name = name_of(&change.author);
        if known.contains(&(name.clone(), even(&change.text))) {
            continue;
        }
        // LibreOffice marks looks of its own in nobody's name when it saves a file again.
        if change.kind == ChangeKind::Formatting {
            continue;
        }
        nobody += usize::from(NOBODY.contains(&name.as_str()));
        undated += usize::from(change.date.trim().is_empty());
        if our_names.contains(&name) && !NOBODY.contains(&name.as_str()) {
            *borrowed.entry(&change.author).or_default() += 1;
        }
    }
    out.extend((nobody > 0).then_some(Beyond::NoAuthor { changes: nobody }));
    out.extend((undated > 0).then_some(Beyond::NoDate { changes: undated }));
    out.extend(borrowed.into_iter().map(|(name, changes)| Beyond::BorrowedAuthor { name: name.to_owned(), changes }));
}

/// The comparison of words passes over what nobody can see.
fn deceptive(sent: &str, rejected: &str, out: &mut Vec<Beyond>) {
    let words = |text: &str| -> Stretches { suspicions(text).into_iter().map(|s| (s.word, false)).collect() };
    let (before, after) = (words(sent), words(rejected));
    let mut new: HashSet<String> = more(&after, &before).into_iter().map(|(word, _)| word).collect();
    for found in suspicions(rejected) {
        if new.remove(&found.word) {
            out.push(Beyond::Deceptive { word: found.word, characters: found.characters });
        }
    }
}

fn unread(sent: Sent<'_>, returned: &Document, out: &mut Vec<Beyond>) {
    use LeftOut::{Drawing, EmbeddedFile, ForeignPart, OutsideSource, Picture};
    for what in [ForeignPart, OutsideSource, EmbeddedFile, Picture, Drawing] {
        let after = returned.report.left(what);
        let before = match sent {
            Sent::File(document) => document.report.left(what),
            // A text has no pictures: one in the file may be a letterhead as well as a clause.
            Sent::Text(_) if matches!(what, Picture | Drawing) => continue,
            Sent::Text(_) => 0,
        };
        if after > before {
            out.push(Beyond::Unread { what, before, after });
        }
    }
}
