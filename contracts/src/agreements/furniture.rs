//! What a printed page adds to a contract and nobody agreed to: running headers and footers, page numbers, page breaks,
//! and the table of contents at the front.

use super::lines::{Line, ends_item, lines};
use std::collections::HashMap;

/// A text without its pages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tidied {
    pub text: String,
    /// Headers, footers and page numbers left out, in lines.
    pub dropped: usize,
    /// One of them, as printed, for people to judge by.
    pub sample: Option<String>,
}

/// Leaves out headers, footers, page numbers and page breaks, and nothing else: every other line stays as it is. A
/// paragraph that ran over a page's edge is joined again; one that ended there stays apart.
pub fn tidy(text: &str) -> Tidied {
    let all = lines(text);
    let dropped = furniture(&all);
    let count = dropped.iter().filter(|d| **d).count();
    let sample = all
        .iter()
        .zip(&dropped)
        .find(|(_, d)| **d)
        .map(|(l, _)| l.body.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut kept = String::with_capacity(text.len());
    let mut last: Option<&Line<'_>> = None;
    let mut blanks = 0;
    let mut crossed = false;
    for (line, drop) in all.iter().zip(&dropped) {
        if *drop {
            crossed = true;
        } else if line.is_blank() {
            blanks += 1;
            crossed |= text[line.start..line.end].contains('\u{c}');
        } else {
            crossed |= line.page_break;
            let runs_on = crossed && last.is_some_and(|above| runs_over(above, line));
            let gap = match (runs_on, crossed, blanks) {
                (true, ..) => 0,
                (_, true, _) => usize::from(last.is_some()),
                (.., blanks) => blanks,
            };
            kept.extend(std::iter::repeat_n('\n', gap));
            kept.push_str(&text[line.start..line.end].replace('\u{c}', ""));
            (last, blanks, crossed) = (Some(line), 0, false);
        }
    }
    kept.extend(std::iter::repeat_n('\n', if crossed { 0 } else { blanks }));
    Tidied { text: kept, dropped: count, sample }
}

/// Whether a sentence goes on across the page's edge.
fn runs_over(above: &Line<'_>, below: &Line<'_>) -> bool {
    let begins = below.body.chars().next();
    let lower = begins.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ')'));
    let listed = !super::numbering::marks(below.body).is_empty() || below.atx().is_some() || above.atx().is_some();
    // A short last line ends its paragraph; a full one that ends no sentence does not.
    let full = above.body.chars().count() + above.indent >= 70;
    !listed && (lower || full && !ends_item(above.body) && begins.is_some_and(char::is_alphanumeric))
}

/// Marks the lines that are page furniture.
pub fn furniture(all: &[Line<'_>]) -> Vec<bool> {
    let mut dropped = vec![false; all.len()];
    let mut shapes: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, line) in all.iter().enumerate().filter(|(_, l)| !l.is_blank() && l.body.len() <= 200 && l.atx().is_none()) {
        if let Some(shape) = shape(line.body) {
            shapes.entry(shape).or_default().push(i);
        }
    }
    let edges = edges(all);
    for (shape, at) in shapes {
        let on_edge = at.iter().filter(|i| edges[**i]).count();
        // At least three, four in five of them at a page's edge; or, where a paste lost the form feeds, a counting
        // line that comes back at a page's distance.
        let paged = on_edge >= 3 && on_edge * 5 >= at.len() * 4;
        if paged || counts_pages(all, &at, &shape) {
            for i in at {
                dropped[i] = true;
            }
        }
    }
    dropped
}

/// First and last visible lines of each page.
fn edges(all: &[Line<'_>]) -> Vec<bool> {
    let mut edges = vec![false; all.len()];
    let mut last: Option<usize> = None;
    let mut paged = false;
    for (i, line) in all.iter().enumerate().filter(|(_, l)| !l.is_blank()) {
        if line.page_break {
            paged = true;
            edges[i] = true;
            if let Some(last) = last {
                edges[last] = true;
            }
        }
        last = Some(i);
    }
    // The first page begins and the last one ends without a break.
    let first = all.iter().position(|line| !line.is_blank());
    for outer in [first, last].into_iter().flatten().filter(|_| paged) {
        edges[outer] = true;
    }
    edges
}

/// A line with its numbers blanked; `None` where no number stands (a heading said often is no footer).
fn shape(body: &str) -> Option<String> {
    let mut found = false;
    let words: Vec<&str> = body
        .split_whitespace()
        .map(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            // "2026-2029" in a running title counts like the page's number does.
            let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            let number = bare.split(['-', '\u{2013}', '/']).all(digits)
                || !bare.is_empty() && bare.len() <= 6 && super::numbering::roman(bare).is_some();
            found |= number;
            if number { "#" } else { word }
        })
        .collect();
    found.then(|| words.join(" "))
}

fn counts_pages(all: &[Line<'_>], at: &[usize], shape: &str) -> bool {
    const PAGE_LINES_MIN: usize = 12;
    let plain = !shape.contains(char::is_alphabetic) || shape.len() > 6;
    let section =
        ["section", "sección", "article", "artículo", "step"].iter().any(|w| shape.to_lowercase().starts_with(w));
    if at.len() < 4 || !plain || section {
        return false;
    }
    let number = |i: usize| {
        all[i]
            .body
            .split(|c: char| !c.is_ascii_digit())
            .filter(|p| p.len() <= 4)
            .filter_map(|p| p.parse::<u32>().ok())
            .collect::<Vec<_>>()
    };
    let steps = at.windows(2).filter(|pair| {
        let (before, after) = (number(pair[0]), number(pair[1]));
        pair[1] - pair[0] >= PAGE_LINES_MIN
            && before.len() == after.len()
            && before.iter().zip(&after).filter(|(b, a)| **b + 1 == **a).count() == 1
            && before.iter().zip(&after).all(|(b, a)| *b + 1 == *a || b == a)
    });
    steps.count() * 5 >= (at.len() - 1) * 4
}

/// The table of contents at the front: which lines it takes (from, to) and its entries without leaders and page.
pub fn contents<'a>(all: &[Line<'a>]) -> Option<(usize, usize, Vec<&'a str>)> {
    const ENTRIES_MIN: usize = 3;
    const GAP_LINES_MAX: usize = 14;
    let mut entries = Vec::new();
    let mut first = None;
    let mut last = 0;
    for (i, line) in all.iter().enumerate() {
        match leader(line.body) {
            Some(entry) if first.is_none() || i - last <= GAP_LINES_MAX => {
                first.get_or_insert(i);
                last = i;
                entries.push(entry);
            }
            _ => {
                if first.is_some() && i - last > GAP_LINES_MAX {
                    if entries.len() >= ENTRIES_MIN {
                        break;
                    }
                    (first, entries) = (None, Vec::new());
                }
            }
        }
    }
    let first = first.filter(|_| entries.len() >= ENTRIES_MIN)?;
    let named = (first.saturating_sub(8)..first).rev().find(|i| {
        let text = all[*i].atx().map_or(all[*i].body, |(_, t)| t).to_uppercase();
        ["CONTENTS", "ÍNDICE", "INDICE", "목차", "차례"].iter().any(|w| text.ends_with(w))
    });
    Some((named.unwrap_or(first), last, entries))
}

/// `ARTICLE 4 - LAWS ........ 7`: the entry before its leaders.
fn leader(body: &str) -> Option<&str> {
    let dots = body.find("....").or_else(|| body.find("……")).or_else(|| body.find("…..."))?;
    let page = body[dots..].trim_start_matches(['.', '…', ' ']);
    (page.len() <= 6 && page.chars().all(char::is_alphanumeric)).then(|| body[..dots].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(footer: impl Fn(usize) -> String, form_feed: &str) -> String {
        (1..=5)
            .map(|page| {
                format!(
                    "{form_feed}Words that run on {}\n{}and go on\n{}\n",
                    "y".repeat(page),
                    "more words here\n".repeat(14),
                    footer(page)
                )
            })
            .collect()
    }

    #[test]
    fn a_running_footer_is_left_out_with_its_page_breaks() {
        let text = pages(|page| format!("2023-2025 Local 9        {page}      Agreement"), "\u{c}");
        let tidied = tidy(&text);
        assert_eq!(tidied.dropped, 5);
        assert_eq!(tidied.sample.as_deref(), Some("2023-2025 Local 9 1 Agreement"));
        assert!(!tidied.text.contains("Local 9") && !tidied.text.contains('\u{c}'));
        assert_eq!(tidied.text.matches("Words that run on").count(), 5);
    }

    #[test]
    fn a_running_title_with_its_years_goes_with_its_page() {
        let page = |n: usize| {
            format!("\u{c}Agreement 2026-2029\n\nEvery employee is paid on day {n} of the month.\n\nPage {n}\n")
        };
        let text: String = (1..=4).map(page).collect();
        let tidied = tidy(text.trim_start_matches('\u{c}'));
        assert_eq!(tidied.dropped, 8);
        assert!(!tidied.text.contains("2029") && tidied.text.contains("day 3 of the month"));
    }

    #[test]
    fn page_numbers_are_known_even_where_a_paste_lost_the_page_breaks() {
        assert_eq!(tidy(&pages(|page| format!("- {page} -"), "")).dropped, 5);
    }

    #[test]
    fn steps_of_a_wage_scale_are_not_page_numbers() {
        let steps: String = (1..=12).map(|n| format!("Step {n}\n")).collect();
        assert_eq!(tidy(&steps), Tidied { text: steps.clone(), dropped: 0, sample: None });
    }

    #[test]
    fn a_text_without_pages_stays_as_it_is() {
        let text = "One.\n\n\n   Two  words.\r\n\nThree";
        assert_eq!(tidy(text).text, text);
    }

    #[test]
    fn a_sentence_over_a_pages_edge_is_one_again_and_a_finished_one_stays_apart() {
        let footer = |page: usize| format!("Agreement of Local 9, page {page}");
        let body = "to the employee in writing at least ten working days before the hearing\n";
        let joined: String = (1..=4).map(|p| format!("\u{c}and more\n{body}\n\n{}\n", footer(p))).collect();
        assert!(tidy(&joined).text.contains("hearing\nand more"));
        let ended: String = (1..=4).map(|p| format!("\u{c}And more\nends here.\n{}\n", footer(p))).collect();
        assert!(tidy(&ended).text.contains("here.\n\nAnd more"));
    }
}
