//! The words of a PDF's pages as a text: what stands at the edge of pages left out, lines joined into clauses. A guess, and
//! said to be one: a PDF knows where letters stand, not what they belong to.

use super::TEXT_BYTES_MAX;
use super::model::Document;
use contracts::agreements::furniture::tidy;
use contracts::agreements::headings;
use contracts::agreements::lines::{Line, ends_item, lines};
use contracts::agreements::numbering::marks;
use contracts::records::FileKind;
use contracts::word::{FileRefused, LeftOut};
use std::collections::HashSet;

/// Fewest letters on a page of a text: a scan may have a stamp or a page number as text.
const PAGE_LETTERS_MIN: usize = 20;
/// Fewest letters of a page that says something; "Page 3" says nothing.
const WORD_LETTERS_MIN: usize = 8;
/// A line shorter than this part of the longest ends its paragraph, in percent.
const FULL_LINE_PERCENT: usize = 70;

/// Makes a text of pages.
///
/// # Errors
/// [`FileRefused::PdfScan`] for pages without words, [`FileRefused::TextTooLong`].
pub(super) fn read(pages: &[String]) -> Result<Document, FileRefused> {
    let letters = |page: &String| page.chars().filter(|c| c.is_alphanumeric()).count();
    if pages.iter().map(letters).sum::<usize>() < PAGE_LETTERS_MIN * pages.len().max(1) {
        return Err(FileRefused::PdfScan);
    }
    let is_wordless = |page: &&String| page.chars().filter(|c| c.is_alphabetic()).count() < WORD_LETTERS_MIN;
    let wordless = pages.iter().filter(is_wordless).count();
    if pages.iter().map(String::len).sum::<usize>() > TEXT_BYTES_MAX {
        return Err(FileRefused::TextTooLong);
    }
    let pages: Vec<&str> = pages.iter().map(|page| page.trim_matches('\n')).collect();
    let tidied = tidy(&pages.join("\n\u{c}"));
    let mut document = Document { plain: Some(reflow(&tidied.text)), kind: Some(FileKind::Pdf), ..Document::default() };
    document.report.leave_out_many(LeftOut::PageEdge, tidied.dropped);
    document.report.leave_out_many(LeftOut::WordlessPage, wordless);
    Ok(document)
}

/// Joins lines that only the width of a page parted.
fn reflow(text: &str) -> String {
    let all = lines(text);
    let width = usual_width(&all);
    let known: HashSet<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let mut out = String::with_capacity(text.len());
    let mut last: Option<&Line<'_>> = None;
    let mut apart = true;
    for line in &all {
        if line.is_blank() {
            apart = true;
            continue;
        }
        let words = line.body.split_whitespace().collect::<Vec<_>>().join(" ");
        let joins = last.is_some_and(|above| runs_on(above, line, apart, width));
        match (joins, out.is_empty()) {
            (true, _) if out.ends_with('-') => {
                if is_cut(&out, &words, &known) {
                    out.pop();
                }
            }
            (true, _) => out.push(' '),
            (false, false) => out.push_str("\n\n"),
            (false, true) => {}
        }
        out.push_str(&words);
        (last, apart) = (Some(line), false);
    }
    out.push('\n');
    out
}

/// Whether a hyphen at a line's end only cuts a word that the text has elsewhere in one piece.
fn is_cut(above: &str, line: &str, known: &HashSet<String>) -> bool {
    let word = |c: char| c.is_alphabetic();
    let before = above.trim_end_matches('-').rsplit(|c| !word(c)).next().unwrap_or_default();
    let after = line.split(|c| !word(c)).next().unwrap_or_default();
    !before.is_empty() && !after.is_empty() && known.contains(&format!("{before}{after}").to_lowercase())
}

/// How long a full line is, in characters: nine in ten lines are no longer.
fn usual_width(all: &[Line<'_>]) -> usize {
    let mut lengths: Vec<usize> =
        all.iter().map(|line| line.body.chars().count()).filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or_default()
}

/// Whether a line goes on with the sentence of the one above it.
fn runs_on(above: &Line<'_>, line: &Line<'_>, apart: bool, width: usize) -> bool {
    if !marks(line.body).is_empty() || headings::read(line, Some(above.body), apart).is_some() {
        return false;
    }
    if headings::read(above, None, true).is_some() {
        return false;
    }
    let lower = line.body.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'));
    if apart {
        // Some programs leave a gap between all lines.
        return lower && !ends_item(above.body);
    }
    let full = above.body.chars().count() * 100 >= width * FULL_LINE_PERCENT;
    lower || full
}

#[cfg(test)]
mod tests {
    use super::super::Track;
    use super::*;

    #[test]
    fn lines_that_only_a_page_parted_are_one_clause_again() {
        let check = |text: &str, expected: &str| assert_eq!(reflow(text).trim_end(), expected, "{text:?}");
        check(
            "ARTICLE 1 HOURS\nSection 1. The workweek of every employee in the unit is\nforty hours in five days.\nSection 2. Overtime is paid.\n(a) at time and one-\nhalf; or\n(b) in time off.\n",
            "ARTICLE 1 HOURS\n\nSection 1. The workweek of every employee in the unit is forty hours in five days.\n\nSection 2. Overtime is paid.\n\n(a) at time and one-half; or\n\n(b) in time off.",
        );
        check(
            "Section 1. Every employer answers, and the employ-\ner pays in full by the last day of the month.\n",
            "Section 1. Every employer answers, and the employer pays in full by the last day of the month.",
        );
        check(
            "제1조 목적\n이 협약은 조합원의 노동조건을 정하여 조합과 사용자의 관계를\n바르게 하는 것을 목적으로 한다.\n",
            "제1조 목적\n\n이 협약은 조합원의 노동조건을 정하여 조합과 사용자의 관계를 바르게 하는 것을 목적으로 한다.",
        );
    }

    #[test]
    fn a_scan_is_refused_and_page_furniture_is_told() {
        let scan: Vec<String> = (1..=4).map(|page| format!("{page}\n")).collect();
        assert!(matches!(read(&scan), Err(FileRefused::PdfScan)));
        assert!(matches!(read(&[]), Err(FileRefused::PdfScan)));
        let page = |n: usize| {
            format!(
                "Agreement 2026-2029\n\nSection {n}. The employer answers every grievance within ten days.\n\nPage {n}\n"
            )
        };
        let document = read(&(1..=5).map(page).collect::<Vec<_>>()).expect("read");
        let text = document.markdown(Track::Accept);
        assert!(!text.contains("Page 3") && text.contains("Section 3. The employer"), "{text}");
        assert_eq!(document.report().left(LeftOut::PageEdge), 10);
        assert_eq!(document.report().left(LeftOut::WordlessPage), 0);
        // One page of a contract was scanned in: its clauses are not in the text, and that is said.
        let mixed: Vec<String> = (1..=5).map(|n| if n == 3 { "3\n".to_owned() } else { page(n) }).collect();
        assert_eq!(read(&mixed).expect("read").report().left(LeftOut::WordlessPage), 1);
        assert_eq!(document.kind(), FileKind::Pdf);
    }
}
