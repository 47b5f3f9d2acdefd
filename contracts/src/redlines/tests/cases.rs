//! Redlines a careful negotiator would draw: data in `cases/*.txt`, see the README there.

use crate::redlines::{Kind, Op, OpKind, compare};

/// One hand-made case.
struct Case<'t> {
    title: &'t str,
    before: String,
    after: String,
    marks: String,
}

fn cases(file: &str) -> Vec<Case<'_>> {
    let cases: Vec<Case> = file.split("\n### ").filter_map(|part| case(part.trim_start_matches("### "))).collect();
    assert_eq!(cases.len(), file.lines().filter(|l| l.starts_with("### ")).count());
    cases
}

fn case(part: &str) -> Option<Case<'_>> {
    let (title, body) = part.split_once('\n')?;
    let body = body.trim_end();
    if let Some(rest) = body.strip_prefix("--- before\n") {
        let (before, rest) = rest.split_once("\n--- after\n")?;
        let (after, marks) = rest.split_once("\n--- marks\n")?;
        return Some(Case { title, before: before.to_owned(), after: after.to_owned(), marks: even(marks) });
    }
    let (before, after) = sides(body);
    Some(Case { title, before, after, marks: even(body) })
}

/// The marks of the notation: opening, closing, on the old side, on the new side.
const MARKS: [(&str, &str, bool, bool); 8] = [
    ("[-", "-]", true, false),
    ("{+", "+}", false, true),
    ("[#", "#]", true, false),
    ("{#", "#}", false, true),
    ("[<", "<]", true, false),
    ("{>", ">}", false, true),
    ("[~", "~]", true, false),
    ("{~", "~}", false, true),
];

/// The two texts a marked text stands for.
fn sides(marked: &str) -> (String, String) {
    let (mut before, mut after) = (String::new(), String::new());
    let mut rest = marked;
    while !rest.is_empty() {
        let found = MARKS.iter().find(|m| rest.starts_with(m.0)).and_then(|m| Some((m, rest.find(m.1)?)));
        if let Some((mark, end)) = found {
            let inner = &rest[2..end];
            // A move's number stands before its words.
            let inner = inner
                .strip_prefix(|c: char| c.is_ascii_digit())
                .and_then(|i| i.strip_prefix(' '))
                .filter(|_| marked.contains("[<"))
                .unwrap_or(inner);
            if mark.2 {
                before.push_str(inner);
            }
            if mark.3 {
                after.push_str(inner);
            }
            rest = &rest[end + 2..];
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        before.push(c);
        after.push(c);
        rest = &rest[c.len_utf8()..];
    }
    (single(&before), single(&after))
}

/// No white space left over where a mark was: lines keep their indent.
fn single(text: &str) -> String {
    let mut out = text.to_owned();
    for (double, one) in [("  ", " "), (" \n", "\n"), ("\n\n\n", "\n\n")] {
        while let Some(at) = out
            .rfind(double)
            .filter(|at| double != "  " || *at > 0 && out.as_bytes()[at - 1] != b'\n' && !out[..*at].ends_with("\n "))
        {
            out.replace_range(at..at + double.len(), one);
        }
    }
    out.trim().to_owned()
}

/// The operations in the notation, look left out.
fn notation(ops: &[Op]) -> String {
    let mut out = String::new();
    for op in ops {
        let inner = op.text.trim();
        let mark = match (op.op, op.kind) {
            (OpKind::Equal, _) | (OpKind::Insert, Kind::Format) => {
                out.push_str(&op.text);
                continue;
            }
            (OpKind::Delete, Kind::Format) => continue,
            (OpKind::Delete, Kind::Word) => ("[-", "-]"),
            (OpKind::Insert, Kind::Word) => ("{+", "+}"),
            (OpKind::Delete, Kind::Number) => ("[#", "#]"),
            (OpKind::Insert, Kind::Number) => ("{#", "#}"),
            (OpKind::MoveFrom, _) => ("[<", "<]"),
            (OpKind::MoveTo, _) => ("{>", ">}"),
        };
        let number = op.r#move.map(|n| format!("{n} ")).unwrap_or_default();
        out.push_str(&format!(" {}{number}{inner}{} ", mark.0, mark.1));
    }
    even(&out)
}

/// Only marks and signs that are not white space, so that nothing but words and marks is compared.
fn even(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (open, close, ..) in MARKS {
        for sign in [open, close] {
            text = text.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
        }
    }
    // Runs that a border between two blocks or a change of look had parted are one mark.
    for (open, close, ..) in &MARKS[..2] {
        text = text.replace(&format!("{close}{open}"), " ");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(file: &str) {
    let mut wrong = Vec::new();
    let cases = cases(file);
    for case in &cases {
        let redline = compare(&case.before, &case.after);
        assert_eq!(redline.before(), case.before, "{}", case.title);
        assert_eq!(redline.after(), case.after, "{}", case.title);
        let drawn = notation(&redline.ops);
        if drawn.replace(' ', "") != case.marks.replace(' ', "") {
            wrong.push(format!("### {}\nexpected {}\ndrawn    {drawn}\n", case.title, case.marks));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} redlines are not what a negotiator would draw:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_negotiator_would_draw_it_so_in_english() {
    check(include_str!("../cases/en.txt"));
}

#[test]
fn a_negotiator_would_draw_it_so_in_spanish() {
    check(include_str!("../cases/es.txt"));
}

#[test]
fn a_negotiator_would_draw_it_so_in_korean() {
    check(include_str!("../cases/ko.txt"));
}

#[test]
fn there_are_a_hundred_and_fifty_cases() {
    let count = [include_str!("../cases/en.txt"), include_str!("../cases/es.txt"), include_str!("../cases/ko.txt")]
        .map(|f| cases(f).len());
    assert!(count.iter().sum::<usize>() >= 150, "{count:?}");
}
