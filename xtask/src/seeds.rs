//! What the fuzzer starts from: the hand-made cases of contract edits, and pieces of the real texts in two versions.

use std::fs;
use std::path::Path;

use crate::house::{self, House};
use crate::say::{Done, Trouble};

/// The byte at which the targets cut an input into its texts.
const BORDER: u8 = 0xff;

/// Writes each hand-made case as an input: the text as it was, as it became, and as somebody else made it at the same time.
pub fn write_cases(house: &House, folder: &Path) -> Done {
    house::make_folder(folder)?;
    for file in house::files_below(&house.at("contracts/src/redlines/cases"))? {
        if file.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let text = house::read_text(&file)?;
        let cases: Vec<[String; 2]> = text.split("\n### ").filter_map(versions).collect();
        let language = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (n, [before, after]) in cases.iter().enumerate() {
            let [theirs, _] = &cases[(n + 1) % cases.len()];
            let third = format!("{before}\n\n{theirs}");
            write(&folder.join(format!("{language}-{n}")), [before, after, &third])?;
        }
    }
    Ok(())
}

/// Writes pieces of so many bytes of each real pair, begun where both versions have the same line.
pub fn write_pieces(house: &House, folder: &Path, sizes: &[usize]) -> Done {
    house::make_folder(folder)?;
    let texts = house::files_below(&house.at("tests/fixtures/texts"))?;
    for pair in texts.chunks_exact(2) {
        let (before, after) = (house::read_text(&pair[0])?, house::read_text(&pair[1])?);
        for (n, &size) in sizes.iter().enumerate() {
            let Some((old, new)) = common_line(&before, &after, (n + 1) * 23) else { continue };
            let pieces = [cut(&before, old, size), cut(&after, new, size), cut(&after, new, size * 9 / 10)];
            let name = format!("{}-{size}", pair[0].file_stem().unwrap_or_default().to_string_lossy());
            write(&folder.join(name), pieces)?;
        }
    }
    Ok(())
}

fn write(file: &Path, texts: [&str; 3]) -> Done {
    let bytes: Vec<u8> = texts.map(|text| text.as_bytes().to_vec()).join(&BORDER);
    fs::write(file, bytes).map_err(|error| Trouble::file("write", file, &error))
}

/// Both texts of a case, which follow from the marks in it unless it names them.
fn versions(case: &str) -> Option<[String; 2]> {
    let (_, body) = case.split_once('\n')?;
    if let Some(rest) = body.strip_prefix("--- before\n") {
        let (before, rest) = rest.split_once("\n--- after\n")?;
        let (after, _) = rest.split_once("\n--- marks\n")?;
        return Some([before.to_owned(), after.to_owned()]);
    }
    Some([side(body, '['), side(body, '{')])
}

/// One side of a text with marks, that of `[-gone-]` or that of `{+new+}`, roughly: marks within a move's words stay as they
/// are.
fn side(marked: &str, open: char) -> String {
    let mut text = String::with_capacity(marked.len());
    let mut rest = marked;
    while let Some(at) = rest.find(['[', '{']) {
        text.push_str(&rest[..at]);
        let bracket = rest[at..].chars().next().unwrap_or_default();
        let sign = rest[at + 1..].chars().next().filter(|c| "-+#<>~".contains(*c));
        let end = sign.and_then(|sign| rest[at..].find(&format!("{sign}{}", if bracket == '[' { ']' } else { '}' })));
        let (Some(sign), Some(length)) = (sign, end.filter(|length| *length >= 2)) else {
            text.push(bracket);
            rest = &rest[at + 1..];
            continue;
        };
        let inside = &rest[at + 2..at + length];
        if bracket == open {
            // The number of a move stands before its words.
            let number = |c: char| c.is_ascii_digit() && matches!(sign, '<' | '>');
            text.push_str(inside.trim_start_matches(number));
        }
        rest = &rest[at + length + 2..];
    }
    text.push_str(rest);
    text.trim_end().to_owned()
}

/// Where the first line stands, in either text, that both have once, from so many hundredths of the first on.
fn common_line(before: &str, after: &str, hundredths: usize) -> Option<(usize, usize)> {
    /// Shorter lines are headings and numbers, of which there are many.
    const LINE_BYTES_MIN: usize = 40;
    let from = before.floor_char_boundary(before.len() * hundredths / 100);
    let mut at = from + before[from..].find('\n')? + 1;
    for line in before[at..].split_inclusive('\n') {
        if line.len() >= LINE_BYTES_MIN
            && let Some(there) = after.find(line)
        {
            return Some((at, there));
        }
        at += line.len();
    }
    None
}

/// A piece of a text of so many bytes, or fewer.
fn cut(text: &str, from: usize, size: usize) -> &str {
    &text[from..text.floor_char_boundary(from + size)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_cut_between_characters() {
        assert_eq!(cut("조합원은 한다", 9, 7), "은 한");
        assert_eq!(cut("abc", 0, 9), "abc");
    }

    #[test]
    fn both_versions_follow_from_the_marks_of_a_case() {
        let check = |case: &str, expected: [&str; 2]| assert_eq!(versions(case), Some(expected.map(str::to_owned)));
        check("t\nPay [-ten (10)-]{+12+} [a] days.\n", ["Pay ten (10) [a] days.", "Pay 12 [a] days."]);
        check("t\n[#7#]{#8#}. {>1 x>}{~*~}z", ["7. z", "8.  x*z"]);
        check("t\n--- before\na\n--- after\nb\n--- marks\n[-a-]{+b+}", ["a", "b"]);
    }

    #[test]
    fn two_versions_are_cut_where_they_have_the_same_line() {
        let line = "Every employee is paid every other Friday of the month.\n";
        let (before, after) = (format!("a\nb\n{line}c\n"), format!("a\nnew\nb\n{line}d\n"));
        assert_eq!(common_line(&before, &after, 0), Some((4, 8)));
        assert_eq!(common_line(&before, "other", 0), None);
    }
}
