//! What must hold for any texts at all: the bodies of the fuzz targets, and of the short run in `short.rs`.
//!
//! An input is bytes; each body cuts it into the texts it needs at a byte that no text can hold. Where a promise costs
//! another comparison, an input is held to one such promise, which one by its length: of a million inputs each promise gets
//! its hundreds of thousands.

use std::collections::{BTreeMap, HashSet};

use contracts::agreements::furniture::tidy;
use contracts::agreements::render::{Frame, part_html};
use contracts::agreements::search::{Query, search};
use contracts::agreements::{Tree, parse as tree_of};
use contracts::redlines::{
    Claim, Clause, Kind, Merge, OpKind, Outcome, Part, Redline, ThreeWay, compare, merge, render, silent_changes,
    suspicions, three_way,
};

#[path = "page.rs"]
pub mod page;

/// A promise about the texts in an input; panics where it is broken.
pub type Body = fn(&[u8]);

/// A body by the name of its fuzz target.
pub const BODIES: [(&str, Body); 5] =
    [("parse", parse), ("redline", redline), ("merge", merged), ("render", rendered), ("sides", sides)];

/// Parts two texts of one input.
pub const BORDER: u8 = 0xff;

/// `N` texts out of one input; missing ones are empty.
fn texts<const N: usize>(data: &[u8]) -> [String; N] {
    let mut parts = data.split(|&b| b == BORDER).map(|p| String::from_utf8_lossy(p).into_owned());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// No text makes the reading of articles, clauses, labels, furniture and suspicious characters fail, and nothing of it is
/// outside of what was read.
pub fn parse(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let found = suspicions(&text);
    assert!(found.iter().all(|s| !s.characters.is_empty()));
    // Against nothing, every clause is read and named.
    assert_eq!(compare("", &text).after(), text);
    assert_eq!(compare(&text, "").before(), text);
    let tree = tree_of(&text);
    covers(&text, &tree);
    assert_eq!(tree, tree_of(&text));
    let tidied = tidy(&text).text;
    covers(&tidied, &tree_of(&tidied));
    let frame = Frame { level: 2, heading: true, permalink: "{mark}" };
    let query = Query::parse("shall 조합원 días \"working days\"").expect("a query");
    for part in &tree.parts {
        let html = part_html(&text, part, frame);
        let places = page::read(&html, &mut |_, _| {});
        // Without a heading of its own, a part's opening is no place.
        assert!(part.clauses.iter().skip(1).all(|clause| places.ids.contains(clause.id.as_str())), "{html}");
        let hits = search(&text, part, &query);
        assert!(hits.iter().all(|hit| part.clauses.iter().any(|clause| clause.id == hit.clause)));
    }
}

/// Parts cover their text and clauses their part, and each has an anchor of its own.
fn covers(text: &str, tree: &Tree) {
    let mut at = 0;
    let mut anchors = HashSet::new();
    for part in &tree.parts {
        assert_eq!(part.range.start, at, "{}", part.key);
        for clause in &part.clauses {
            assert_eq!(clause.range.start, at, "{}", clause.id);
            assert!(clause.words >= at && text.is_char_boundary(clause.words), "{}", clause.id);
            at = clause.range.end;
            assert!(text.is_char_boundary(at), "{}", clause.id);
            assert!(clause.id.is_ascii() && !clause.id.contains(' '), "{}", clause.id);
            assert!(anchors.insert(clause.id.as_str()), "{} twice", clause.id);
        }
        assert_eq!(at, part.range.end, "{}", part.key);
    }
    assert_eq!(at, text.len());
}

/// Both texts come back byte for byte; a move has two ends with the same words; what changed is never passed over, and
/// what did not is never shown.
pub fn redline(data: &[u8]) {
    let [before, after] = texts(data);
    let redline = compare(&before, &after);
    exact(&redline, &before, &after);
    match data.len() % 3 {
        0 => assert_eq!(redline, compare(&before, &after), "not the same twice"),
        1 => {
            let planted = planted(&before, data);
            let seen = compare(&before, &planted);
            exact(&seen, &before, &planted);
            assert!(!seen.is_unchanged(), "{before:?} and {planted:?}");
        }
        // What deceives the eye is shown with whatever stands around it.
        _ if before.contains('\r') || !suspicions(&before).is_empty() => {}
        _ => {
            let saved_elsewhere = before.replace('\n', "\r\n");
            let quiet = compare(&before, &saved_elsewhere);
            exact(&quiet, &before, &saved_elsewhere);
            assert!(quiet.is_unchanged(), "{before:?}: {:?}", quiet.ops);
        }
    }
}

fn exact(redline: &Redline, before: &str, after: &str) {
    assert_eq!(redline.before(), before);
    assert_eq!(redline.after(), after);
    assert_eq!(redline.count(), redline.changes().len());
    let mut moves: BTreeMap<u32, [String; 2]> = BTreeMap::new();
    // What was edited in a moved clause says which it was.
    let mut stands_at: BTreeMap<u32, [bool; 2]> = BTreeMap::new();
    for op in &redline.ops {
        assert!(!op.text.is_empty());
        if let Some(number) = op.r#move {
            stands_at.entry(number).or_default()[usize::from(op.op.in_after())] = true;
        }
        if matches!(op.op, OpKind::MoveFrom | OpKind::MoveTo) {
            assert_eq!(op.kind, Kind::Word);
            let ends = moves.entry(op.r#move.expect("the number of a move")).or_default();
            ends[usize::from(op.op == OpKind::MoveTo)].push_str(&op.text);
        }
    }
    assert!(stands_at.values().all(|ends| *ends == [true; 2]), "a move with one end: {:?}", redline.ops);
    // Letters beyond ASCII are the same in more than one way of writing them.
    let plain = before.is_ascii() && after.is_ascii();
    for [from, to] in moves.values() {
        assert!(!from.is_empty() && !to.is_empty(), "{from:?} moved to {to:?}");
        let [from, to] = [from, to].map(|end| page::untagged(end));
        assert!(!plain || page::say_the_same(&from, &to), "{from:?} moved to {to:?}");
    }
}

/// The text with a word more, at a place that its bytes decide.
fn planted(text: &str, data: &[u8]) -> String {
    let sum: usize = data.iter().map(|&b| usize::from(b)).sum();
    let at = text.floor_char_boundary(sum % (text.len() + 1));
    format!("{} not {}", &text[..at], &text[at..])
}

/// A merge loses nothing, and decides nothing that both sides wrote differently.
pub fn merged(data: &[u8]) {
    let [base, left, right] = texts(data);
    let merged = merge(&base, &left, &right);
    let side = |f: fn(&Part) -> &str| merged.parts.iter().map(f).collect::<String>();
    assert_eq!(side(|p| &p.base), base);
    assert_eq!(side(|p| &p.left), left);
    assert_eq!(side(|p| &p.right), right);
    merged.parts.iter().for_each(decided);
    shows_both(&merged);
    // Who changed nothing asks nobody to choose, on either side.
    let (other, expected) = match data.len() % 3 {
        0 => (merge(&base, &left, &base), &left),
        1 => (merge(&base, &base, &right), &right),
        _ => (merge(&base, &left, &left), &left),
    };
    assert_eq!(other.text().as_ref(), Some(expected));
}

/// Whether a part's outcome is what its three sides say.
fn decided(part: &Part) {
    // Several parts of one outcome stand as one: what parts their words may be on either side of a border.
    let marks = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let Part { outcome, base, left, right } = part;
    let right_so = match outcome {
        Outcome::Same => base == left && base == right,
        Outcome::Left => marks(base) == marks(right),
        Outcome::Right => marks(base) == marks(left),
        Outcome::Both => left == right,
        Outcome::Conflict => base != left && base != right && left != right,
    };
    assert!(right_so, "{part:?}");
}

/// Whether both sides of every conflict stand in the text that a person decides in, in order.
fn shows_both(merged: &Merge) {
    let marked = merged.marked("left", "right");
    let mut rest = marked.as_str();
    for part in merged.parts.iter().filter(|part| part.outcome == Outcome::Conflict) {
        for side in [&part.left, &part.right] {
            let (_, after) = rest.split_once(side.trim_end()).expect("a side of a conflict");
            rest = after;
        }
    }
    assert_eq!(merged.text().is_none(), merged.conflicts() > 0);
}

/// Renderings never fail, no text can leave its place in the HTML, every link leads somewhere, and what a page shows is
/// what the texts say, letter for letter.
pub fn rendered(data: &[u8]) {
    let [before, after] = texts(data);
    let redline = compare(&before, &after);
    let view = render::View { formatting: true, ..render::View::default() };
    let inline = render::inline(&redline, &view);
    let places = shows(
        &inline,
        |at| (!at.iter().any(|e| e.name == "ins"), !at.iter().any(|e| e.name == "del")),
        &before,
        &after,
    );
    // Whatever the list of changes names can be gone to.
    let changes = redline.changes();
    assert!(changes.iter().zip(1..).all(|(c, n)| c.number == n));
    for change in &changes {
        let (to, from) = (change.anchor(), format!("{}-from", change.anchor()));
        assert!(places.ids.contains(to.as_str()) || places.ids.contains(from.as_str()), "{to} in {inline}");
    }
    let column = |at: &[page::Element]| at.iter().find(|e| e.name == "td").map(|e| e.nth);
    shows(&render::side_by_side(&redline, &view), |at| (column(at) == Some(0), column(at) == Some(1)), &before, &after);
    shows(&render::clean(&redline, &view), |_| (false, true), "", &after);
    for formatting in [true, false] {
        let view = render::View { formatting, ..render::View::default() };
        leads_somewhere(&page::read(&render::changes_only(&redline, &view), &mut |_, _| {}));
    }
    let json = render::json(&redline);
    if data.len().is_multiple_of(2) {
        let mut streamed = String::new();
        render::compared_json(&before, &after, &mut streamed).expect("a text takes all that is written");
        assert_eq!(streamed, json);
    } else {
        assert_eq!(render::compared_inline(&before, &after, &view), (inline, redline.count() as u32));
    }
    assert_eq!(serde_json::from_str::<Redline>(&json).ok().as_ref(), Some(&redline));
    let _ = (redline.formatting(), render::plain(&redline), render::changed_plain(&redline));
}

/// Whether a page shows every letter of both texts and no other; `sides` says of which text a stretch is.
fn shows<'h>(
    html: &'h str,
    sides: impl Fn(&[page::Element]) -> (bool, bool),
    before: &str,
    after: &str,
) -> page::Places<'h> {
    /// What the page says of a text beside the text.
    const BESIDE: [&str; 3] = ["redline-mark", "redline-jump", "redline-hidden"];
    let (before, after) = (page::untagged(before), page::untagged(after));
    let (mut old, mut new) = (page::letters(&before), page::letters(&after));
    let places = page::read(html, &mut |at, words| {
        if at.iter().any(|element| BESIDE.contains(&element.class) || element.name == "th") {
            return;
        }
        let (in_before, in_after) = sides(at);
        for letter in page::shown_letters(words) {
            assert!(!in_before || old.next() == Some(letter), "{letter:?} of {words:?} in {html}");
            assert!(!in_after || new.next() == Some(letter), "{letter:?} of {words:?} in {html}");
        }
    });
    assert!(old.next().is_none() && new.next().is_none(), "{before:?} and {after:?} in {html}");
    leads_somewhere(&places);
    places
}

fn leads_somewhere(places: &page::Places) {
    for link in &places.links {
        assert!(link.strip_prefix('#').is_some_and(|id| places.ids.contains(id)), "{link} leads nowhere");
    }
}

/// The three-way view has every clause of every text once; what nobody marked is silent, and what somebody marked is not.
pub fn sides(data: &[u8]) {
    let [current, ours, theirs] = texts(data);
    let view = three_way(&current, &ours, &theirs);
    match data.len() % 3 {
        0 => has_all(&view, &current, |clause| &clause.current),
        1 => has_all(&view, &ours, |clause| &clause.ours),
        _ => has_all(&view, &theirs, |clause| &clause.theirs),
    }
    let alike = three_way(&current, &ours, &ours);
    assert_eq!(alike.open().count(), 0, "{:?}", alike.open().next());
    let nothing_marked = silent_changes(&ours, &theirs, Claim::Unchanged);
    assert!(nothing_marked.marked.is_empty());
    assert_eq!(nothing_marked.silent, compare(&ours, &theirs).changes());
    let honest = silent_changes(&ours, &theirs, Claim::Tracked { rejected: &ours, accepted: &theirs });
    assert!(honest.silent.is_empty(), "{:?}", honest.silent);
    assert_eq!(honest.marked, nothing_marked.silent);
}

/// Whether the view has the words of a text, each as often as the text by itself has them in its clauses. Where a clause ends
/// depends on the other texts: they tell whether a word was cut in two by the foot of a page.
fn has_all(view: &ThreeWay, text: &str, side: fn(&Clause) -> &Option<String>) {
    fn sorted(clauses: &[Clause], side: fn(&Clause) -> &Option<String>) -> Vec<&str> {
        let texts = clauses.iter().filter_map(|clause| side(clause).as_deref());
        let mut words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
        words.sort_unstable();
        words
    }
    let alone = three_way("", "", text);
    assert_eq!(sorted(&view.clauses, side), sorted(&alone.clauses, |clause| &clause.theirs));
}
