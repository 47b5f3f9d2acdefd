//! What must hold for any texts at all: the bodies of the fuzz targets, and of the short run in `short.rs`.
//!
//! An input is bytes; each body cuts it into the texts it needs at a byte that no text can hold.

use contracts::agreements;
use contracts::redlines::{Claim, Kind, OpKind, Part, compare, merge, render, silent_changes, suspicions, three_way};

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

/// No text makes the reading of articles, clauses, labels, furniture and suspicious characters fail.
pub fn parse(data: &[u8]) {
    let [text] = texts(data);
    let found = suspicions(&text);
    assert!(found.iter().all(|s| !s.characters.is_empty()));
    // Against nothing, every clause is read and named.
    assert_eq!(compare("", &text).after(), text);
    assert_eq!(compare(&text, "").before(), text);
    assert_eq!(three_way("", &text, &text).open().count(), 0);
    let tree = agreements::parse(&text);
    assert_eq!(tree, agreements::parse(&text));
}

/// Both texts come back byte for byte, twice the same; a move has two ends; a text compared with itself is unchanged.
pub fn redline(data: &[u8]) {
    let [before, after] = texts(data);
    let redline = compare(&before, &after);
    assert_eq!(redline.before(), before);
    assert_eq!(redline.after(), after);
    for op in &redline.ops {
        assert!(!op.text.is_empty());
        if matches!(op.op, OpKind::MoveFrom | OpKind::MoveTo) {
            let other = if op.op == OpKind::MoveTo { OpKind::MoveFrom } else { OpKind::MoveTo };
            assert_eq!(op.kind, Kind::Word);
            assert!(op.r#move.is_some());
            assert!(redline.ops.iter().any(|o| o.op == other && o.r#move == op.r#move));
        }
    }
    assert_eq!(redline, compare(&before, &after));
    assert!(compare(&before, &before).is_unchanged());
}

/// A merge loses nothing, and decides nothing that both sides wrote differently.
pub fn merged(data: &[u8]) {
    let [base, left, right] = texts(data);
    let merged = merge(&base, &left, &right);
    let side = |f: fn(&Part) -> &str| merged.parts.iter().map(f).collect::<String>();
    assert_eq!(side(|p| &p.base), base);
    assert_eq!(side(|p| &p.left), left);
    assert_eq!(side(|p| &p.right), right);
    assert_eq!(merge(&base, &left, &base).text().as_deref(), Some(left.as_str()));
    assert_eq!(merge(&base, &base, &right).text().as_deref(), Some(right.as_str()));
    assert_eq!(merge(&base, &left, &left).text().as_deref(), Some(left.as_str()));
}

/// Renderings never fail, and no text can leave its place in the HTML: every tag that opens closes, in order.
pub fn rendered(data: &[u8]) {
    let [before, after] = texts(data);
    let redline = compare(&before, &after);
    let view = render::View { formatting: data.len().is_multiple_of(2), ..render::View::default() };
    for html in [
        render::inline(&redline, &view),
        render::side_by_side(&redline, &view),
        render::changes_only(&redline, &view),
        render::clean(&redline, &view),
    ] {
        balanced(&html);
    }
    let json = render::json(&redline);
    assert_eq!(serde_json::from_str::<contracts::redlines::Redline>(&json).ok().as_ref(), Some(&redline));
    assert!(redline.changes().iter().zip(1..).all(|(c, n)| c.number == n));
    let _ = (redline.formatting(), render::plain(&redline));
}

fn balanced(html: &str) {
    let mut open = Vec::new();
    for tag in html.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').expect("a tag that ends");
        match inside.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "in {html}"),
            None => open.push(inside.split(' ').next().unwrap_or_default()),
        }
    }
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

/// The three-way view knows every clause; what nobody marked is silent, and what somebody marked is not.
pub fn sides(data: &[u8]) {
    let [current, ours, theirs] = texts(data);
    let view = three_way(&current, &ours, &theirs);
    assert!(view.clauses.iter().all(|c| c.current.is_some() || c.ours.is_some() || c.theirs.is_some()));
    assert_eq!(three_way(&current, &ours, &ours).open().count(), 0);
    let nothing_marked = silent_changes(&ours, &theirs, Claim::Unchanged);
    assert!(nothing_marked.marked.is_empty());
    let honest = silent_changes(&ours, &theirs, Claim::Tracked { rejected: &ours, accepted: &theirs });
    assert!(honest.silent.is_empty(), "{:?}", honest.silent);
}
