//! `peer_similar BEFORE AFTER [histogram]`: `similar`'s own Patience (or Histogram) word diff as a whole process.
use similar::{Algorithm, ChangeTag, TextDiff};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let read = |n: usize| std::fs::read_to_string(args.get(n).expect("BEFORE AFTER")).expect("a readable file");
    let (before, after) = (read(0), read(1));
    let algorithm =
        if args.get(2).is_some_and(|a| a == "histogram") { Algorithm::Histogram } else { Algorithm::Patience };
    let diff = TextDiff::configure().algorithm(algorithm).diff_unicode_words(before.as_str(), after.as_str());
    let mut ops: Vec<(&str, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let op = match change.tag() {
            ChangeTag::Equal => "equal",
            ChangeTag::Delete => "delete",
            ChangeTag::Insert => "insert",
        };
        match ops.last_mut().filter(|l| l.0 == op) {
            Some(last) => last.1.push_str(change.value()),
            None => ops.push((op, change.value().to_owned())),
        }
    }
    let ops: Vec<_> =
        ops.iter().map(|(op, text)| serde_json::json!({"op": op, "text": text, "kind": "word"})).collect();
    print!("{}", serde_json::json!({ "ops": ops }));
}
