//! A contract's words without Markdown's marks, as they are quoted in a letter.

/// The words of a text: a paragraph on one line, without the marks of headings and emphasis and without the line breaks of
/// the page it was taken from. A heading above other words is left out: whoever quotes a clause names it.
pub fn plain_words(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut heading = None;
    let mut open = false;
    for line in text.lines() {
        let (mark, rest) = without_heading(line.trim());
        let said = without_emphasis(rest.trim_end_matches('\\').trim());
        if said.is_empty() {
            open = false;
        } else if mark && paragraphs.is_empty() {
            heading = Some(said);
        } else if open && !mark {
            if let Some(last) = paragraphs.last_mut() {
                last.push(' ');
                last.push_str(&said);
            }
        } else {
            paragraphs.push(said);
            open = !mark;
        }
    }
    if paragraphs.is_empty() { heading.unwrap_or_default() } else { paragraphs.join("\n\n") }
}

/// Whether a line is marked as a heading, and what it says.
fn without_heading(line: &str) -> (bool, &str) {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let is_heading = (1..=6).contains(&marks) && (rest.is_empty() || rest.starts_with(char::is_whitespace));
    if is_heading { (true, rest.trim_end_matches('#').trim()) } else { (false, line) }
}

/// The words of a line without `*` and `_` around them and without the `\` before a mark. Lines to write on stay.
fn without_emphasis(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        if c == '\\' && next.is_some_and(|next| next.is_ascii_punctuation()) {
            out.extend(next);
            at += 2;
            continue;
        }
        let run = chars[at..].iter().take_while(|other| **other == c).count();
        let (before, after) = (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + run));
        if !is_emphasis(c, run, before.copied(), after.copied()) {
            out.extend(&chars[at..at + run]);
        }
        at += run;
    }
    // What was left of a mark between two spaces is one.
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_emphasis(mark: char, run: usize, before: Option<char>, after: Option<char>) -> bool {
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match mark {
        '*' => run <= 3 && (touches(before) || touches(after)),
        '_' => run <= 2 && letter(before) != letter(after) && (touches(before) || touches(after)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn the_employer_reads_words_and_no_marks() {
        let check = |text: &str, expected: &str| assert_eq!(plain_words(text), expected, "{text:?}");
        check(
            "### ARTICLE 2 - MANAGEMENT RIGHTS\n\nThe Employer  \nretains **all** rights\\\nnot _expressly_ given up.\n\nNo more.\n",
            "The Employer retains all rights not expressly given up.\n\nNo more.",
        );
        check("## ARTICLE 3: WAGES ##\n", "ARTICLE 3: WAGES");
        check("**Section 1.** Days.\nTen (10)\ndays.\n", "Section 1. Days. Ten (10) days.");
        check("Words.\n#### Below\nMore\nwords.\n", "Words.\n\nBelow\n\nMore words.");
        check(
            "1\\. Rates \\* are 2 * 3 for Room #5; see form_a_1.\n",
            "1. Rates * are 2 * 3 for Room #5; see form_a_1.",
        );
        check("Name: ____________ Date: __________\n", "Name: ____________ Date: __________");
        check("**①** 사용자는 *즉시*\n배상한다.\n", "① 사용자는 즉시 배상한다.");
        check("# \n\n", "");
    }
}
