//! Exact for any input, and never in a panic.

use proptest::prelude::*;

use crate::redlines::{Kind, OpKind, compare, merge, render, three_way};

/// Contract-like text: words, numbers, labels, marks, breaks, Korean, hidden characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("the "),
        Just("employee "),
        Just("shall "),
        Just("not "),
        Just("$52,000 "),
        Just("ten (10) days "),
        Just("Article 7 "),
        Just("Section 2. "),
        Just("(a) "),
        Just("b) "),
        Just("제7조 "),
        Just("조합원은 "),
        Just("조합원이 "),
        Just("30일 "),
        Just("① "),
        Just("**"),
        Just("*"),
        Just("_"),
        Just("__"),
        Just("# "),
        Just("### "),
        Just("\n"),
        Just("\n\n"),
        Just("| a | b |\n"),
        Just("| --- | --- |\n"),
        Just("- "),
        Just("> "),
        Just("1\\. "),
        Just("....... 12\n"),
        Just("\u{200b}"),
        Just("\u{202e}"),
        Just("e\u{301}"),
        Just("é"),
        Just("\u{c}"),
        Just("Page 3 of 9\n"),
        Just("---\n"),
        Just("title: x\n"),
        Just(". "),
        Just("; "),
        Just(", "),
        Just("\""),
        Just("“"),
        Just("("),
        Just(")"),
        Just("<b>"),
        Just("\r\n"),
        Just("\u{a0}"),
        Just("제"),
        Just("$"),
        Just("’"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|p| p.concat())
}

fn holds(before: &str, after: &str) {
    let redline = compare(before, after);
    assert_eq!(redline.before(), before);
    assert_eq!(redline.after(), after);
    assert_eq!(redline.count(), redline.changes().len());
    for op in &redline.ops {
        assert!(!op.text.is_empty());
        assert!(!matches!(op.op, OpKind::MoveFrom | OpKind::MoveTo) || op.r#move.is_some() && op.kind == Kind::Word);
    }
    let view = render::View { formatting: true, ..render::View::default() };
    let live = render::compared_inline(before, after, &view);
    assert_eq!(live, (render::inline(&redline, &view), redline.count() as u32));
    for html in [
        render::inline(&redline, &view),
        render::side_by_side(&redline, &view),
        render::changes_only(&redline, &view),
        render::clean(&redline, &view),
    ] {
        balanced(&html);
    }
    let list = redline.changes();
    assert!(list.iter().zip(1..).all(|(c, n)| c.number == n));
}

/// Every tag that opens closes again, in order.
fn balanced(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').expect("a tag that ends");
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "in {html}");
        } else {
            open.push(inside.split(' ').next().unwrap_or_default());
        }
    }
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

proptest! {
    // As many cases as PROPTEST_CASES says; the long counts are the fuzz targets'.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_texts_come_back_byte_for_byte(before in text(), after in text()) {
        holds(&before, &after);
    }

    #[test]
    fn any_characters_at_all_come_back(before in "\\PC{0,60}", after in "[\\s\\S]{0,60}") {
        holds(&before, &after);
        holds(&after, &before);
    }

    #[test]
    fn a_text_against_an_edit_of_itself_comes_back(whole in text(), cut in 0usize..400, paste in text()) {
        let at = (0..=whole.len().min(cut)).rev().find(|&i| whole.is_char_boundary(i)).unwrap_or(0);
        let edited = format!("{}{paste}{}", &whole[at..], &whole[..at]);
        holds(&whole, &edited);
    }

    #[test]
    fn a_merge_loses_nothing(base in text(), left in text(), right in text()) {
        let merged = merge(&base, &left, &right);
        let side = |f: fn(&crate::redlines::Part) -> &str| merged.parts.iter().map(f).collect::<String>();
        prop_assert_eq!(side(|p| &p.base), base.as_str());
        prop_assert_eq!(side(|p| &p.left), left.as_str());
        prop_assert_eq!(side(|p| &p.right), right);
        prop_assert_eq!(merge(&base, &left, &base).text(), Some(left.clone()));
        prop_assert_eq!(merge(&base, &left, &left).text(), Some(left));
    }

    #[test]
    fn the_three_way_view_never_fails(current in text(), ours in text(), theirs in text()) {
        let view = three_way(&current, &ours, &theirs);
        prop_assert_eq!(three_way(&current, &ours, &ours).open().count(), 0);
        prop_assert!(view.clauses.iter().all(|c| c.current.is_some() || c.ours.is_some() || c.theirs.is_some()));
    }
}
