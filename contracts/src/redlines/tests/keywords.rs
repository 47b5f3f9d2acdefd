//! The words that announce the number of a clause.

use crate::redlines::keywords::keyword;
use crate::redlines::levels::Level;

#[test]
fn every_word_for_a_part_of_a_contract_is_known_in_any_case() {
    use Level::{Appendix, Article, Chapter, Paragraph, Part, Section, Step, Title};
    let words: [(Level, &str); 8] = [
        (Article, "article articles art arts artículo artículos articulo cláusula cláusulas clause clauses artikel"),
        (Section, "section sections sec subsection sección secciones inciso incisos abschnitt unterabschnitt"),
        (Paragraph, "paragraph subparagraph para párrafo párrafos apartado letra numeral item absatz abs satz"),
        (Chapter, "chapter chapters capítulo capítulos kapitel kapitels chapitre chapitres"),
        (Title, "title titles título títulos titulo titel titre titres"),
        (Part, "part parts parte teil teils partie parties livre livres buch buches"),
        (Appendix, "appendix exhibit schedule attachment annex apéndice anexo addendum anlage anhang annexe annexes"),
        (Step, "step steps paso pasos"),
    ];
    let more = [(Paragraph, "sätze nummer nummern nr buchstabe ziffer alinéa paragraphe absätze items numerales")];
    for (level, words) in words.into_iter().chain(more) {
        for word in words.split(' ') {
            assert_eq!(keyword(word), Some(level), "{word}");
            assert_eq!(keyword(&word.to_uppercase()), Some(level), "{word}");
        }
    }
    assert_eq!(keyword("l'article"), Some(Article));
    assert_eq!(keyword("D’ARTICLE"), Some(Article));
    assert_eq!(keyword("seccio\u{301}n"), Some(Section));
    for other in ["", "a", "the", "party", "agreement", "salary", "1"] {
        assert_eq!(keyword(other), None, "{other}");
    }
}
