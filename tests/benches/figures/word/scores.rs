//! How much of the corpus is read as it was looked through by a person, and as LibreOffice and pandoc read it.

use super::{Shortfalls, Trouble, folder};
use contracts::agreements::numbering::marks;
use convenio::word::{ChangeKind, Document, Track, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tests::corpus::{NUMBERED_OTHERWISE, bare, bare_lines};

/// What is looked for, with the least score that is promised.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Text,
    Headings,
    Items,
    Cells,
    Notes,
    Comments,
    Numbers,
    NumbersOfLibreOffice,
    Insertions,
    Deletions,
    Moves,
    WhoAndWhen,
    ChangesOfPandoc,
}

impl Kind {
    const ALL: [Self; 13] = [
        Self::Text,
        Self::Headings,
        Self::Items,
        Self::Cells,
        Self::Notes,
        Self::Comments,
        Self::Numbers,
        Self::NumbersOfLibreOffice,
        Self::Insertions,
        Self::Deletions,
        Self::Moves,
        Self::WhoAndWhen,
        Self::ChangesOfPandoc,
    ];

    fn named(self) -> (&'static str, f64) {
        match self {
            Self::Text => ("text, words", 0.98),
            Self::Headings => ("headings", 0.98),
            Self::Items => ("list items", 0.98),
            Self::Cells => ("cells", 0.98),
            Self::Notes => ("notes", 0.98),
            Self::Comments => ("comments, with author and date", 0.98),
            Self::Numbers => ("numbers", 1.0),
            Self::NumbersOfLibreOffice => ("numbers that LibreOffice shows", 1.0),
            Self::Insertions => ("tracked insertions", 1.0),
            Self::Deletions => ("tracked deletions", 1.0),
            Self::Moves => ("tracked moves, both ends", 1.0),
            Self::WhoAndWhen => ("authors and dates of changes", 1.0),
            Self::ChangesOfPandoc => ("tracked changes that pandoc finds", 1.0),
        }
    }
}

/// Pieces that were found, looked for and read, by what they are.
struct Scores(BTreeMap<Kind, (usize, usize, usize)>);

impl Scores {
    /// Everything that is promised: what nobody looked for keeps no promise.
    fn new() -> Self {
        Self(Kind::ALL.into_iter().map(|kind| (kind, (0, 0, 0))).collect())
    }

    /// Counts what of `truth` is in `read`, each piece as often as it occurs.
    fn add(&mut self, kind: Kind, truth: Vec<String>, read: Vec<String>) {
        let score = self.0.entry(kind).or_default();
        score.1 += truth.len();
        score.2 += read.len();
        let mut left: BTreeMap<String, usize> = BTreeMap::new();
        read.into_iter().for_each(|piece| *left.entry(piece).or_default() += 1);
        for piece in truth {
            if let Some(count) = left.get_mut(&piece).filter(|count| **count > 0) {
                *count -= 1;
                score.0 += 1;
            }
        }
    }

    /// What was read beside the truth counts against it as what was missed does.
    fn say(&self) -> Shortfalls {
        println!("{:<36}{:>8}{:>8}{:>8}{:>8}{:>8}", "read of the corpus", "found", "of", "read", "score", "least");
        let mut short = Shortfalls::new();
        for (kind, (found, of, read)) in &self.0 {
            let (what, least) = kind.named();
            let score = *found as f64 / (*of).max(*read).max(1) as f64;
            println!("{what:<36}{found:>8}{of:>8}{read:>8}{score:>8.3}{least:>8.2}");
            short.extend((score < least || *of == 0).then(|| format!("{what}: {score:.3} and not {least}")));
        }
        short
    }
}

fn lines_with(text: &str, is_one: impl Fn(&str) -> bool) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| is_one(line)).map(str::to_owned).collect()
}

fn is_item(line: &str) -> bool {
    let mark = line.split(' ').next().unwrap_or_default();
    mark == "-" || mark.ends_with(['.', ')']) && mark.len() < 8
}

/// The number that each line begins with, with the first word after it, so that a shifted number is a wrong one.
fn numbers(text: &str) -> Vec<String> {
    let number = |line: &str| {
        let body = line.trim_start_matches(['#', ' ', '|']);
        let taken = marks(body).first()?.taken;
        let word = body.get(taken..)?.split_whitespace().next().unwrap_or_default();
        Some(format!("{} {word}", body[..taken].trim()))
    };
    text.lines().filter_map(number).collect()
}

fn cells(text: &str) -> Vec<String> {
    let rows = text.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---"));
    rows.flat_map(|row| row.split('|')).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
}

/// What stands between signs of CriticMarkup.
fn marked(text: &str, open: &str, close: &str) -> Vec<String> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).map(str::to_owned).collect()
}

/// The notes behind changes, comments and moves, by what they are.
fn said(text: &str) -> [Vec<String>; 3] {
    let mut parted = [const { Vec::new() }; 3];
    for note in marked(text, "{>>", "<<}") {
        let last = note.rsplit(" · ").next().unwrap_or_default();
        let at = match note.matches(" · ").count() {
            _ if last.starts_with("moved-") => 1,
            2.. if last != ChangeKind::Formatting.code() => 2,
            _ => 0,
        };
        parted[at].push(note);
    }
    parted
}

pub fn scores() -> Result<Shortfalls, Trouble> {
    let readings: BTreeMap<String, BTreeMap<String, Value>> =
        serde_json::from_str(&fs::read_to_string(folder().join("readings.json"))?)?;
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder())?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "docx" || ending == "odt"));
    files.sort();
    let mut scores = Scores::new();
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let document = read(&fs::read(path)?)?;
        own_truth(&mut scores, path, &name, &document)?;
        if let Some(other) = readings.get(&name) {
            others(&mut scores, &name, other, &document)?;
        }
    }
    println!("{} documents", files.len());
    Ok(scores.say())
}

/// What a person looked through.
fn own_truth(scores: &mut Scores, path: &Path, name: &str, document: &Document) -> Result<(), Trouble> {
    let truth = |reading: &str| fs::read_to_string(path.with_file_name(format!("{name}.{reading}.md")));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    for (reading, track) in [("accept", Track::Accept), ("reject", Track::Reject)] {
        let (truth, mine) = (truth(reading)?, document.markdown(track));
        scores.add(Kind::Text, words(&truth), words(&mine));
        scores.add(Kind::Numbers, numbers(&truth), numbers(&mine));
        let is_heading = |line: &str| line.starts_with('#');
        scores.add(Kind::Headings, lines_with(&truth, is_heading), lines_with(&mine, is_heading));
        scores.add(Kind::Items, lines_with(&truth, is_item), lines_with(&mine, is_item));
        scores.add(Kind::Cells, cells(&truth), cells(&mine));
        let is_note = |line: &str| line.starts_with("[^");
        scores.add(Kind::Notes, lines_with(&truth, is_note), lines_with(&mine, is_note));
    }
    let (truth, mine) = (truth("all")?, document.markdown(Track::All));
    scores.add(Kind::Insertions, marked(&truth, "{++", "++}"), marked(&mine, "{++", "++}"));
    scores.add(Kind::Deletions, marked(&truth, "{--", "--}"), marked(&mine, "{--", "--}"));
    let kinds = [Kind::WhoAndWhen, Kind::Moves, Kind::Comments];
    for ((kind, truth), mine) in kinds.into_iter().zip(said(&truth)).zip(said(&mine)) {
        scores.add(kind, truth, mine);
    }
    Ok(())
}

/// What LibreOffice and pandoc read of the same file.
fn others(
    scores: &mut Scores,
    name: &str,
    other: &BTreeMap<String, Value>,
    document: &Document,
) -> Result<(), Trouble> {
    let stem = name.split('.').next().unwrap_or_default();
    for (reading, track) in [("accept", Track::Accept), ("reject", Track::Reject)] {
        let Some(shown) = other.get(reading).filter(|_| !NUMBERED_OTHERWISE.contains(&stem)) else { continue };
        let shown: Vec<(String, String)> = serde_json::from_value(shown.clone())?;
        let (text, begins) = bare_lines(&document.markdown(track));
        let mut from = 0;
        for (number, words) in shown.iter().filter(|(n, w)| n.contains(char::is_alphanumeric) && !w.trim().is_empty()) {
            // LibreOffice writes a note's number into the words.
            let words = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
            let line = bare(&format!("{number}{words}"));
            // Within a line it may be the end of another number.
            let found = begins.iter().copied().find(|at| *at >= from && text[*at..].starts_with(&line));
            from = found.map_or(from, |at| at + line.len());
            let read = found.map(|_| line.clone());
            scores.add(Kind::NumbersOfLibreOffice, vec![line], read.into_iter().collect());
        }
    }
    if let Some(tracked) = other.get("tracked") {
        let theirs: Vec<(String, String, String, String)> = serde_json::from_value(tracked.clone())?;
        let changes = document.changes();
        let is_found = |(kind, author, date, words): &(String, String, String, String)| {
            let is_kind = |k: ChangeKind| match kind.as_str() {
                "insertion" => matches!(k, ChangeKind::Insertion | ChangeKind::MovedTo),
                _ => matches!(k, ChangeKind::Deletion | ChangeKind::MovedFrom),
            };
            let own = changes.iter().filter(|c| is_kind(c.kind) && c.author == *author && c.date == *date);
            own.map(|c| bare(&c.text)).collect::<String>().contains(&bare(words))
        };
        let piece = |one: &(String, String, String, String)| format!("{one:?}");
        let found = theirs.iter().filter(|one| is_found(one)).map(piece).collect();
        scores.add(Kind::ChangesOfPandoc, theirs.iter().map(piece).collect(), found);
    }
    Ok(())
}
