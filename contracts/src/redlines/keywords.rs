//! The keywords that announce the number of a clause: "Article", "cláusula", "Absatz".

use unicode_normalization::UnicodeNormalization as _;

use super::levels::Level;

/// No keyword is longer.
pub(super) const KEYWORD_BYTES_MAX: usize = 20;

/// What keywords begin with, two letters each: few other words do.
const KEYWORD_STARTS: &[u8; 58] = b"abadalanaparatbucachclexinitkalelinrnupasascsestsutetiunzi";

/// The same by first letter, the second ones as bits.
const SECOND_LETTERS: [u32; 26] = {
    let mut table = [0; 26];
    let mut at = 0;
    while at < KEYWORD_STARTS.len() {
        table[(KEYWORD_STARTS[at] - b'a') as usize] |= 1 << (KEYWORD_STARTS[at + 1] - b'a');
        at += 2;
    }
    table
};

/// Whether a keyword can begin with these two bytes, whatever their case; of "título" and "l'article" the first tells.
pub(super) fn begins_keyword(first: u8, second: u8) -> bool {
    let Some(seconds) = SECOND_LETTERS.get(usize::from((first | 0x20).wrapping_sub(b'a'))) else { return false };
    match second {
        b'\'' | 0x80.. => *seconds != 0 || first | 0x20 == b'd',
        _ => (second | 0x20).checked_sub(b'a').is_some_and(|n| n < 26 && seconds & 1 << n != 0),
    }
}

/// The level a keyword announces, in the languages of contracts we meet, whatever its case.
pub(crate) fn keyword(word: &str) -> Option<Level> {
    let [first, second, ..] = *word.as_bytes() else { return None };
    if word.len() > KEYWORD_BYTES_MAX || !begins_keyword(first, second) {
        return None;
    }
    let (mut plain, spelled);
    let lower = if word.is_ascii() {
        plain = [0_u8; KEYWORD_BYTES_MAX];
        plain[..word.len()].copy_from_slice(word.as_bytes());
        plain.make_ascii_lowercase();
        std::str::from_utf8(&plain[..word.len()]).unwrap_or_default()
    } else {
        spelled = word.chars().flat_map(char::to_lowercase).nfc().collect::<String>();
        spelled.as_str()
    };
    // "l'article 12": the French article hangs on.
    let lower = lower.strip_prefix(['l', 'd']).and_then(|rest| rest.strip_prefix(['\'', '’'])).unwrap_or(lower);
    Some(match lower {
        "article" | "articles" | "art" | "arts" | "artículo" | "artículos" | "articulo" | "articulos" | "cláusula"
        | "cláusulas" | "clause" | "clauses" | "artikel" | "artikels" | "artikeln" => Level::Article,
        "section" | "sections" | "sec" | "subsection" | "subsections" | "sección" | "secciones" | "seccion"
        | "inciso" | "incisos" | "abschnitt" | "abschnitts" | "unterabschnitt" => Level::Section,
        "paragraph" | "paragraphs" | "subparagraph" | "subparagraphs" | "para" | "párrafo" | "párrafos"
        | "apartado" | "apartados" | "letra" | "letras" | "numeral" | "numerales" | "item" | "items" | "absatz"
        | "absatzes" | "absätze" | "absätzen" | "abs" | "satz" | "sätze" | "sätzen" | "nummer" | "nummern" | "nr"
        | "buchstabe" | "ziffer" | "alinéa" | "alinéas" | "paragraphe" | "paragraphes" => Level::Paragraph,
        "chapter" | "chapters" | "capítulo" | "capítulos" | "capitulo" | "kapitel" | "kapitels" | "chapitre"
        | "chapitres" => Level::Chapter,
        "title" | "titles" | "título" | "títulos" | "titulo" | "titel" | "titre" | "titres" => Level::Title,
        "part" | "parts" | "parte" | "teil" | "teils" | "partie" | "parties" | "livre" | "livres" | "buch"
        | "buches" => Level::Part,
        "appendix" | "exhibit" | "schedule" | "attachment" | "annex" | "apéndice" | "anexo" | "addendum" | "anlage"
        | "anhang" | "annexe" | "annexes" => Level::Appendix,
        "step" | "steps" | "paso" | "pasos" => Level::Step,
        _ => return None,
    })
}

/// Keywords cut short, with a point that ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(&*word.to_lowercase(), "art" | "arts" | "sec" | "para" | "abs" | "nr" | "no" | "núm" | "cap" | "tit")
}
