//! Convenio and its peers, each as a program that compares two files.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use contracts::redlines::yardstick::peers;
use contracts::redlines::{Kind, Op, OpKind};
use similar::{Algorithm, ChangeTag, TextDiff};

use super::process;

/// One program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// `convenio redline --format json`.
    Convenio,
    /// `git diff --no-index --word-diff=porcelain`.
    Git,
    /// `similar`, Unicode words, Histogram.
    Histogram,
    /// `similar`, Unicode words, Patience.
    Patience,
    /// npm `diff`, `diffWordsWithSpace`.
    Jsdiff,
    /// npm `diff-match-patch` with its semantic clean-up.
    Dmp,
}

/// All of them, in the order of the tables.
pub const TOOLS: [Tool; 6] = [Tool::Convenio, Tool::Git, Tool::Histogram, Tool::Patience, Tool::Jsdiff, Tool::Dmp];

/// How tables call a tool.
pub fn name(tool: Tool) -> &'static str {
    match tool {
        Tool::Convenio => "Convenio",
        Tool::Git => "git",
        Tool::Histogram => "similar Histogram",
        Tool::Patience => "similar Patience",
        Tool::Jsdiff => "jsdiff",
        Tool::Dmp => "diff-match-patch",
    }
}

fn from_environment(name: &str) -> PathBuf {
    let Some(path) = std::env::var_os(name) else {
        eprintln!("{name} is not set: start this bench with `cargo xtask bench redline`");
        std::process::exit(2);
    };
    path.into()
}

/// The command that compares two files and prints what it found, with as much context as the answer needs.
pub fn command(tool: Tool, before: &Path, after: &Path) -> Vec<String> {
    let own = |path: PathBuf| path.display().to_string();
    let peers = || own(from_environment("CONVENIO_PEERS").join("peers.mjs"));
    let this = || own(std::env::current_exe().expect("this program's own path"));
    let mut words = match tool {
        Tool::Convenio => vec![own(from_environment("CONVENIO_BINARY")), "redline".into(), "--format=json".into()],
        Tool::Git => ["git", "diff", "--no-index", "--word-diff=porcelain"].map(String::from).to_vec(),
        Tool::Histogram => vec![this(), "similar".into(), "histogram".into()],
        Tool::Patience => vec![this(), "similar".into(), "patience".into()],
        Tool::Jsdiff => vec!["node".into(), peers(), "jsdiff".into()],
        Tool::Dmp => vec!["node".into(), peers(), "dmp".into()],
    };
    words.extend([before, after].map(|p| p.display().to_string()));
    words
}

/// A tool's answer to two files.
pub struct Answer {
    /// As the tool gave it: what P1 is measured on.
    pub exact: bool,
    /// Git's with blanks between its runs; see [`peers::spaced`].
    pub ops: Vec<Op>,
}

/// Runs a tool and reads its operations; nothing when it takes longer than the limit or fails.
pub fn answer(tool: Tool, before: &Path, after: &Path) -> Option<Answer> {
    let mut words = command(tool, before, after);
    if tool == Tool::Git {
        // The whole text, to measure all of it.
        words.insert(2, "-U100000000".into());
    }
    let limit = process::LIMIT.as_secs().to_string();
    let output = Command::new("timeout").arg(limit).args(&words).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let ops = match tool {
        Tool::Git => peers::git_porcelain(&text),
        _ => serde_json::from_value(serde_json::from_str::<serde_json::Value>(&text).ok()?.get_mut("ops")?.take())
            .ok()?,
    };
    let side = |f: fn(OpKind) -> bool| ops.iter().filter(|o| f(o.op)).map(|o| o.text.as_str()).collect::<String>();
    let read = |path: &Path| std::fs::read_to_string(path).expect("a text");
    let (old, new) = (read(before), read(after));
    // Git says nothing at all about equal texts.
    if tool == Tool::Git && ops.is_empty() && old == new {
        return Some(Answer {
            exact: true,
            ops: vec![Op { op: OpKind::Equal, text: old, kind: Kind::Word, r#move: None }],
        });
    }
    let exact = side(OpKind::in_before) == old && side(OpKind::in_after) == new;
    Some(Answer { exact, ops: if tool == Tool::Git { peers::spaced(ops) } else { ops } })
}

#[derive(serde::Serialize)]
struct Printed {
    ops: Vec<Op>,
}

/// `similar patience|histogram BEFORE AFTER`: the library's own word diff as a whole process, its operations as JSON.
pub fn similar_peer(words: &[String]) {
    let read = |n: usize| std::fs::read_to_string(&words[n]).expect("a readable file");
    let (before, after) = (read(1), read(2));
    let algorithm = if words[0] == "histogram" { Algorithm::Histogram } else { Algorithm::Patience };
    let diff = TextDiff::configure().algorithm(algorithm).diff_unicode_words(before.as_str(), after.as_str());
    let mut ops: Vec<Op> = Vec::new();
    for change in diff.iter_all_changes() {
        let op = match change.tag() {
            ChangeTag::Equal => OpKind::Equal,
            ChangeTag::Delete => OpKind::Delete,
            ChangeTag::Insert => OpKind::Insert,
        };
        match ops.last_mut().filter(|l| l.op == op) {
            Some(last) => last.text.push_str(change.value()),
            None => ops.push(Op { op, text: change.value().to_owned(), kind: Kind::Word, r#move: None }),
        }
    }
    let answer = serde_json::to_vec(&Printed { ops }).expect("operations as JSON");
    std::io::stdout().write_all(&answer).expect("somebody who reads");
}
