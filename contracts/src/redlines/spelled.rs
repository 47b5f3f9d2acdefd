//! Numbers in words, and whether they agree with the figure beside them: "thirty (30)", "treinta (30)", "30 (thirty)".

use crate::agreements::measures::number;

/// The value of the number words at the end of a text: "not over one hundred twenty" is 120.
fn trailing(text: &str) -> Option<(String, u32)> {
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace().rev().take(5) {
        let lower = word.to_lowercase();
        let joins = !words.is_empty() && matches!(lower.as_str(), "and" | "y");
        if number(word).is_none() && lower != "hundred" && !joins {
            break;
        }
        words.push(word);
    }
    while words.last().is_some_and(|w| matches!(w.to_lowercase().as_str(), "and" | "y")) {
        words.pop();
    }
    words.reverse();
    let mut total = 0;
    for word in &words {
        if word.eq_ignore_ascii_case("hundred") {
            total = total.max(1) * 100;
        } else if let Some(value) = number(word) {
            total += value;
        }
    }
    (!words.is_empty()).then(|| (words.join(" "), total))
}

/// Places where a number in words and the figure in brackets after it differ.
pub(crate) fn disagreements(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('(') {
        // No figure is longer than this.
        let Some(end) = text.as_bytes()[at..].iter().take(16).position(|&b| b == b')') else { continue };
        let inner = text[at + 1..at + end].trim();
        let figure = inner.trim_end_matches('%').trim_start_matches('$');
        let Ok(number) = figure.parse::<u32>() else { continue };
        if let Some((words, value)) = trailing(&text[..at])
            && value != number
        {
            out.push((words, inner.to_owned()));
        }
    }
    out
}
