//! The tree, the page and the search on real contracts and statutes (`tests/fixtures/texts`).

use super::furniture::tidy;
use super::render::{Frame, part_html};
use super::search::{Query, search};
use super::tree::{Tree, parse};
use super::{Doubt, PartKind};
use std::collections::HashSet;

const AFSCME: &str = include_str!("../../../tests/fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");
const SEIU: &str =
    include_str!("../../../tests/fixtures/texts/en-seiu-non-state-oregon-home-care-commission-2023-2025.md");
const ESTATUTO: &str = include_str!("../../../tests/fixtures/texts/es-estatuto-trabajadores-after-2021-reform.md");
const UNION_ACT: &str = include_str!("../../../tests/fixtures/texts/ko-trade-union-act-2025.md");

/// Nothing lost, nothing twice: parts cover the source, clauses cover their part, anchors are unique ASCII.
pub(super) fn assert_exact(text: &str, tree: &Tree) {
    let mut at = 0;
    let mut anchors = HashSet::new();
    for part in &tree.parts {
        assert_eq!(part.range.start, at, "{}", part.key);
        assert!(text.is_char_boundary(part.range.end));
        at = part.range.end;
        let mut clause_at = part.range.start;
        for clause in &part.clauses {
            assert_eq!(clause.range.start, clause_at, "{}", clause.id);
            assert!(
                clause.range.start <= clause.words && clause.words <= clause.range.end.max(part.heading.end),
                "{}",
                clause.id
            );
            assert!(text.is_char_boundary(clause.words), "{}", clause.id);
            clause_at = clause.range.end;
            assert!(clause.id.is_ascii() && !clause.id.contains(' '), "{}", clause.id);
            assert!(anchors.insert(clause.id.clone()), "{} twice", clause.id);
        }
        assert_eq!(clause_at, part.range.end, "{}", part.key);
    }
    assert_eq!(at, text.len());
}

fn keys(tree: &Tree, kind: PartKind) -> Vec<&str> {
    tree.parts.iter().filter(|p| p.kind == kind).map(|p| p.key.as_str()).collect()
}

fn clause_ids<'t>(tree: &'t Tree, key: &str) -> Vec<&'t str> {
    let part = tree.parts.iter().find(|p| p.key == key).expect("the part");
    part.clauses.iter().map(|c| c.id.as_str()).collect()
}

#[test]
fn a_ninety_page_contract_is_cut_into_its_articles() {
    let tidied = tidy(AFSCME);
    assert_eq!(tidied.dropped, 87);
    let tree = parse(&tidied.text);
    assert_exact(&tidied.text, &tree);
    let expected: Vec<String> = (1..=54).map(|n| n.to_string()).collect();
    assert_eq!(keys(&tree, PartKind::Article), expected);
    assert_eq!(tree.report.letters, 14);
    assert_eq!(tree.report.appendices, 2);
    let title = |key: &str| tree.parts.iter().find(|p| p.key == key).map(|p| p.title.clone()).expect("the part");
    assert_eq!(title("43"), "RECOUPMENT OF WAGE AND BENEFIT OVERPAYMENTS/ UNDERPAYMENTS");
    assert_eq!(title("loa-article-18-contracting-out-feasibility"), "ARTICLE 18, CONTRACTING OUT - FEASIBILITY STUDY");
    // Both are in the printed contract: Article 8 has no Section 2, and Article 43 has "43." where a 4 belongs.
    let gap = |article: &str, before: &str, after: &str| Doubt::ClauseGap {
        article: article.into(),
        before: before.into(),
        after: after.into(),
    };
    assert_eq!(tree.report.doubts, [gap("ARTICLE 8", "Section 1.", "Section 3."), gap("ARTICLE 43", "3.", "5.")]);
    assert_eq!(
        clause_ids(&tree, "3")[..12],
        [
            "a3",
            "a3-s1",
            "a3-s2",
            "a3-s3",
            "a3-s3-a",
            "a3-s3-b",
            "a3-s3-c",
            "a3-s3-c-after",
            "a3-s4",
            "a3-s5",
            "a3-s6",
            "a3-s7"
        ]
    );
}

#[test]
fn a_home_care_contract_keeps_its_decimal_articles() {
    let tidied = tidy(SEIU);
    let tree = parse(&tidied.text);
    assert_exact(&tidied.text, &tree);
    let articles = keys(&tree, PartKind::Article);
    assert_eq!(articles.len(), 31, "{articles:?}");
    assert!(["14", "14.1", "14.2", "14.3", "17.1", "29"].iter().all(|k| articles.contains(k)), "{articles:?}");
    assert_eq!(tree.report.letters, 12);
    assert!(
        !tree.report.doubts.iter().any(|d| matches!(d, Doubt::MissingFromText { .. } | Doubt::ArticleTwice { .. })),
        "{:?}",
        tree.report.doubts
    );
}

#[test]
fn a_spanish_statute_is_cut_into_its_articles_and_dispositions() {
    let tree = parse(ESTATUTO);
    assert_exact(ESTATUTO, &tree);
    let articles = keys(&tree, PartKind::Article);
    for key in ["unico", "1", "20-bis", "47-bis", "92", "da-1", "da-21", "dt-1", "df-2"] {
        assert!(articles.contains(&key), "{key} in {articles:?}");
    }
    assert!(keys(&tree, PartKind::Division).contains(&"titulo-1"));
    let ids = clause_ids(&tree, "1");
    assert!(["a1-1", "a1-3", "a1-3-a", "a1-3-g", "a1-4"].iter().all(|id| ids.contains(id)), "{ids:?}");
}

#[test]
fn a_korean_statute_is_cut_into_its_articles_paragraphs_and_items() {
    let tree = parse(UNION_ACT);
    assert_exact(UNION_ACT, &tree);
    let articles = keys(&tree, PartKind::Article);
    for key in ["1", "3.2", "29.5", "42.6", "96"] {
        assert!(articles.contains(&key), "{key} in {articles:?}");
    }
    let ids = clause_ids(&tree, "2");
    assert!(["a2-1", "a2-4", "a2-4-ga", "a2-4-ma", "a2-6"].iter().all(|id| ids.contains(id)), "{ids:?}");
    let ids = clause_ids(&tree, "3");
    assert!(["a3-1", "a3-3", "a3-3-1", "a3-3-6", "a3-6"].iter().all(|id| ids.contains(id)), "{ids:?}");
    assert!(keys(&tree, PartKind::Appendix).contains(&"addenda-17864"));
}

#[test]
fn every_clause_of_a_real_text_is_on_its_page_once_and_nothing_is_unescaped() {
    let frame = Frame { level: 2, heading: true, permalink: "{mark}" };
    for source in [AFSCME, SEIU, ESTATUTO, UNION_ACT] {
        let text = tidy(source).text;
        let tree = parse(&text);
        for part in tree.parts.iter().filter(|p| p.kind != PartKind::Front) {
            let html = part_html(&text, part, frame);
            for clause in &part.clauses {
                let named = part.label.is_empty() && part.title.is_empty();
                assert_eq!(
                    html.matches(&format!(" id=\"{}\"", clause.id)).count(),
                    usize::from(!named),
                    "{}",
                    clause.id
                );
            }
            assert_eq!(html.matches("<div").count(), html.matches("</div").count(), "{}", part.key);
            assert!(!html.contains('\u{1}') && !html.contains("<ol"), "{}", part.key);
        }
    }
}

#[test]
fn a_member_finds_what_a_real_text_says() {
    let check = |source: &str, typed: &str, expected: &str| {
        let text = tidy(source).text;
        let query = Query::parse(typed).expect("a query");
        let hits: Vec<String> =
            parse(&text).parts.iter().flat_map(|p| search(&text, p, &query)).map(|h| h.clause).collect();
        assert!(hits.iter().any(|h| h == expected), "{typed}: {hits:?}");
    };
    check(AFSCME, "bulletin board", "a3-s7");
    check(AFSCME, "\"internal business of the union\"", "a3-s3");
    check(ESTATUTO, "desconexion digital", "a20-bis");
    check(UNION_ACT, "단체교섭권", "a1");
    check(UNION_ACT, "손해배상책임", "a3-3");
}

#[test]
fn one_articles_text_reads_alike_alone_and_within_its_contract() {
    let text = tidy(AFSCME).text;
    let tree = parse(&text);
    for part in tree.parts.iter().filter(|p| p.kind.is_bargained()) {
        let alone = super::tree::parse_article(&text[part.range.clone()], &part.key);
        let ids = |p: &super::Part| {
            p.clauses.iter().map(|c| (c.id.clone(), c.label.clone(), c.title.clone())).collect::<Vec<_>>()
        };
        assert_eq!((ids(&alone), &alone.title), (ids(part), &part.title), "{}", part.key);
    }
}

/// Pieces out of which contracts and attacks on them are made.
const PIECES: [&str; 40] = [
    "ARTICLE 3 - PAY\n",
    "### ARTICLE 4\n",
    "Article 5. Leave\n",
    "Section 1. ",
    "Section 2.\n",
    "(a) ",
    "(b) ",
    "(i) ",
    "1. ",
    "2) ",
    "① ",
    "가. ",
    "4.1 ",
    "제2조(목적) ",
    "부칙 <제1호>\n",
    "##### Artículo 1 bis. X\n",
    "APPENDIX A\n",
    "\n",
    "\n\n",
    "    ",
    "\u{c}",
    "page 3 of 9\n",
    "<script>",
    "<!-- ",
    "-->",
    "```\n",
    "~~~\n",
    "> ",
    "- ",
    "| a | b |\n|--|--|\n",
    "**",
    "_x_ ",
    "[a](javascript:b) ",
    "[b]: c\n",
    "[^1]",
    "[^1]: n\n",
    "\u{1}",
    "&lt;",
    "Ünïcode 노동조합 words. ",
    "\t\r\n",
];

#[test]
fn whatever_is_pasted_nothing_is_lost_and_nothing_is_let_through() {
    let frame = Frame { level: 2, heading: true, permalink: "{mark}" };
    // A fixed walk: the same texts in every run.
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..40 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        let tree = parse(&text);
        assert_exact(&text, &tree);
        let tidied = tidy(&text).text;
        assert_exact(&tidied, &parse(&tidied));
        for part in &tree.parts {
            let html = part_html(&text, part, frame);
            assert!(
                !html.contains("<script") && !html.contains("<!--") && !html.contains("javascript:b\""),
                "{text:?}\n{html}"
            );
            assert_eq!(html.matches("<div").count(), html.matches("</div").count(), "{text:?}\n{html}");
            for clause in part.clauses.iter().skip(1) {
                assert_eq!(
                    html.matches(&format!(" id=\"{}\"", clause.id)).count(),
                    1,
                    "{}\n{text:?}\n{html}",
                    clause.id
                );
            }
        }
        let words: usize =
            tree.parts.iter().map(|p| search(&text, p, &Query::parse("words 노동 a").expect("a query")).len()).sum();
        assert!(words <= text.len());
    }
}
