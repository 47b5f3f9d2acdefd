//! The contract's text: its tree and own numbering, how it is shown, searched and kept on the shelf.
//!
//! An agreement is imported as Markdown (often extracted from a PDF), cut into articles, and never edited in place:
//! each import is a version. Nothing here stores anything; `server/src/agreements` does, behind [`ContractShelf`].

pub mod furniture;
pub mod headings;
mod limits;
pub mod lines;
pub mod markdown;
pub(crate) mod measures;
pub mod numbering;
pub mod parts;
pub mod plain;
pub mod render;
pub mod search;
pub mod shelf;
pub mod tree;
mod walk;

pub use limits::{AGREEMENT_BYTES_MAX, ARTICLE_BYTES_MAX, ARTICLES_MAX, QUERY_BYTES_MAX, TITLE_BYTES_MAX};
pub use parts::{Clause, ClauseKind, Doubt, ImportReport, Part, PartKind};
pub use shelf::{
    Agreement, AgreementCard, AgreementChange, AgreementState, Article, ArticleText, ContractShelf, NamedArticle,
    NewAgreement, Original, ShelfKeeper, text_hash,
};
pub use tree::{Tree, parse};

#[cfg(test)]
mod real_texts;

#[cfg(test)]
mod tests {
    use super::{text_hash, tree};

    #[test]
    fn a_clause_that_would_be_called_as_another_part_is_has_a_name_of_its_own() {
        let text =
            "# MOU Parking\n1. Lots are free.\n\n# MOU Parking 1\n1. Bicycles too.\n\nARTICLE 1 - HOURS\nForty.\n";
        let tree = tree::parse(text);
        let ids: Vec<&str> = tree.parts.iter().flat_map(|p| &p.clauses).map(|c| c.id.as_str()).collect();
        let once: std::collections::HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{ids:?}");
        assert!(ids.contains(&"mou-parking-1-x2"), "{ids:?}");
    }

    #[test]
    fn a_part_that_is_headed_as_an_article_is_anchored_has_an_anchor_of_its_own() {
        let tree = tree::parse("# 12. Hours\nForty.\n\n# A12\nLots are free.\n");
        let anchors: Vec<String> = tree.parts.iter().map(super::Part::anchor).collect();
        assert_eq!(anchors, ["a12", "a12-x2"]);
    }

    #[test]
    fn a_title_below_the_number_of_a_chapter_is_no_part_of_its_own() {
        let text = "##### 제7관\n##### 근로시간\n본문\n";
        let tree = tree::parse(text);
        assert_eq!(
            tree.parts.iter().map(|p| &text[p.heading.clone()]).collect::<Vec<_>>(),
            ["##### 제7관\n##### 근로시간\n"]
        );
    }

    #[test]
    fn a_section_that_is_one_sentence_has_no_title_in_any_language() {
        let check = |text: &str, title: &str| {
            let part = tree::parse_article(text, "1");
            let section = part.clauses.iter().find(|c| c.label.contains('1')).expect("a section");
            assert_eq!(section.title, title, "{text}");
        };
        check("ARTÍCULO 7 - DISCIPLINA\n\nSección 1. La empresa deberá disciplinar solo por causa justificada.\n", "");
        check(
            "ARTÍCULO 7 - DISCIPLINA\n\nSección 1. Causa justificada.\n\nNadie pierde su puesto.\n",
            "Causa justificada",
        );
        check("ARTICLE 7 - DISCIPLINE\n\nSection 1. The Employer shall discipline for just cause alone.\n", "");
    }

    #[test]
    fn a_text_is_named_by_its_exact_bytes() {
        assert_eq!(text_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_ne!(text_hash("caf\u{e9}"), text_hash("cafe\u{301}"));
    }
}
