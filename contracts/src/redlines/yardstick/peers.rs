//! Other tools' answers as operations.

use crate::redlines::ops::{Kind, Op, OpKind};

/// The operations in `git diff --no-index --word-diff=porcelain -U1000000` (the whole text as context).
///
/// Each line is a run of kept, deleted or inserted words and becomes one operation; `~` ends a line of the texts. The end
/// of a line that is deleted (or inserted) whole goes (or comes) with it. Nothing in the answer says how words were
/// spaced, so P1 rarely holds.
#[must_use]
pub fn git_porcelain(answer: &str) -> Vec<Op> {
    let mut ops: Vec<Op> = Vec::new();
    let push = |ops: &mut Vec<Op>, op: OpKind, text: &str| {
        if !text.is_empty() {
            ops.push(Op { op, text: text.to_owned(), kind: Kind::Word, r#move: None });
        }
    };
    // What the line at hand is so far; a line of several runs is kept.
    let mut line: Option<OpKind> = None;
    for run in answer.split('\n').skip_while(|l| !l.starts_with("@@")).skip(1) {
        let op = match run.as_bytes().first() {
            Some(b'~') => {
                let whole = line.take().unwrap_or(OpKind::Equal);
                match ops.last_mut().filter(|l| l.op == whole && !l.text.ends_with('\n')) {
                    Some(last) => last.text.push('\n'),
                    None => push(&mut ops, whole, "\n"),
                }
                continue;
            }
            Some(b' ') => OpKind::Equal,
            Some(b'-') => OpKind::Delete,
            Some(b'+') => OpKind::Insert,
            _ => continue,
        };
        push(&mut ops, op, &run[1..]);
        line = Some(if line.is_none_or(|l| l == op) { op } else { OpKind::Equal });
    }
    ops
}

/// Git's answer for all measures but P1: blanks where its runs had lost them, since a run always ends with a word.
#[must_use]
pub fn spaced(mut ops: Vec<Op>) -> Vec<Op> {
    let open = |text: &str, at_start: bool| {
        let edge = if at_start { text.chars().next() } else { text.chars().next_back() };
        edge.is_some_and(|c| !c.is_whitespace())
    };
    for n in 0..ops.len() {
        for on_side in [OpKind::in_before as fn(OpKind) -> bool, OpKind::in_after] {
            if !on_side(ops[n].op) || !open(&ops[n].text, false) {
                continue;
            }
            // Runs of the other side stand between two runs of this one.
            let Some(next) = (n + 1..ops.len()).find(|&m| on_side(ops[m].op)) else { continue };
            if open(&ops[next].text, true) {
                let changed = if ops[n].op == OpKind::Equal { next } else { n };
                let at = if changed == n { ops[n].text.len() } else { 0 };
                ops[changed].text.insert(at, ' ');
            }
        }
    }
    ops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn git_words_come_back_with_their_lines() {
        let answer = "diff\n@@ -1,3 +1,3 @@\n The cat\n-sat\n+slept\n here.\n~\n-gone\n~\n Kept.\n~\n";
        let ops = git_porcelain(answer);
        let side = |ops: &[Op], f: fn(OpKind) -> bool| {
            ops.iter().filter(|o| f(o.op)).map(|o| o.text.clone()).collect::<String>()
        };
        assert_eq!(side(&ops, OpKind::in_after), "The catslepthere.\nKept.\n");
        let ops = spaced(ops);
        assert_eq!(side(&ops, OpKind::in_before), "The cat sat here.\ngone\nKept.\n");
        assert_eq!(side(&ops, OpKind::in_after), "The cat slept here.\nKept.\n");
    }
}
