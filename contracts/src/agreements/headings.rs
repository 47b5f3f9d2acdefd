//! Where an article begins: `ARTICLE 12 - GRIEVANCE PROCEDURE`, `Artículo 20 bis.`, `제3조의2 (책임의 면제)`, letters,
//! appendices, chapters. A line is judged by itself and by whether the line above lets something new begin.

use super::limits::TITLE_BYTES_MAX;
use super::lines::{Line, all_caps, cut, ends_item};
use super::numbering::roman;
use super::parts::PartKind;
use unicode_normalization::UnicodeNormalization;

/// A heading as read from one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    pub kind: PartKind,
    /// Unique only after `tree` has looked at its neighbours.
    pub key: String,
    /// As written: `ARTICLE 12`, `제3조의2`.
    pub label: String,
    pub title: String,
}

/// Longest heading line, in bytes.
const HEADING_BYTES_MAX: usize = 240;

/// Reads line `at` as the heading of a part. `above` is the nearest line before it that is neither blank nor page
/// furniture, and `apart` says that a blank line or a page's edge stands between.
pub fn read(line: &Line<'_>, above: Option<&str>, apart: bool) -> Option<Heading> {
    if line.is_blank() || line.fenced || line.body.len() > HEADING_BYTES_MAX {
        return None;
    }
    let marked = line.atx().map(|(_, text)| text).or_else(|| line.bold());
    let text = marked.map_or(line.body, |text| text.trim_matches('*').trim());
    let free = marked.is_some() || apart || above.is_none_or(ends_item);
    if !free {
        return None;
    }
    numbered(text, marked.is_some(), apart).or_else(|| named(text, marked.is_some()))
}

/// Reads a line of a table of contents, its leaders and page number already gone.
pub fn read_contents(text: &str) -> Option<Heading> {
    numbered(text, true, true).or_else(|| named(text, true))
}

/// Headings with a number of their own: articles, chapters, dispositions.
fn numbered(text: &str, marked: bool, apart: bool) -> Option<Heading> {
    korean(text, marked).or_else(|| disposition(text, marked)).or_else(|| western(text, marked, apart))
}

fn western(text: &str, marked: bool, apart: bool) -> Option<Heading> {
    const ARTICLE: [&str; 9] =
        ["ARTICLE", "Article", "ARTÍCULO", "Artículo", "ARTICULO", "Articulo", "CLÁUSULA", "Cláusula", "Art."];
    const DIVISION: [&str; 10] =
        ["TÍTULO", "Título", "TITULO", "CAPÍTULO", "Capítulo", "CAPITULO", "CHAPTER", "Chapter", "PART", "Part"];
    let find = |words: &[&'static str]| words.iter().find_map(|w| Some((*w, text.strip_prefix(*w)?)));
    let (kind, word, after) = find(&ARTICLE)
        .map(|(w, rest)| (PartKind::Article, w, rest))
        .or_else(|| find(&DIVISION).map(|(w, rest)| (PartKind::Division, w, rest)))?;
    let (key, length) = number(after.strip_prefix(' ')?.trim_start())?;
    let number_start = text.len() - after.trim_start().len();
    let label = text[..number_start + length].to_owned();
    let rest = &text[number_start + length..];
    let title =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | 'º' | '°'));
    let parted = rest.trim_start().starts_with(['.', ':', '-', '–', '—', 'º', '°']) || rest.is_empty();
    let capital = title.starts_with(|c: char| !c.is_lowercase() && !matches!(c, ',' | ';' | ')' | '('));
    let shouted = word.chars().count() > 4 && all_caps(word);
    let plausible = title.is_empty() || capital;
    // A plain "Article 12. Grievances" is a heading only when nothing but its title stands on the line.
    let plain = apart && parted && text.len() < 120 && !title.trim_end_matches('.').contains(". ");
    if !marked && !(plausible && (shouted && !rest.starts_with(',') || plain)) {
        return None;
    }
    let key = if kind == PartKind::Division { format!("{}-{key}", slug(word, 12)) } else { key };
    Some(Heading { kind, key, label, title: tidy_title(title) })
}

/// The number after the word "Article": its key and its length in bytes.
fn number(text: &str) -> Option<(String, usize)> {
    let length = text
        .char_indices()
        .take_while(|(i, c)| {
            c.is_alphanumeric()
                || (matches!(c, '.' | '-')
                    && text[..*i].ends_with(|p: char| p.is_ascii_digit())
                    && text[i + 1..].starts_with(|n: char| n.is_ascii_digit()))
        })
        .last()
        .map(|(i, c)| i + c.len_utf8())?;
    let token = &text[..length];
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = token.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')).count();
        let letter = &token[digits..];
        if digits > 12 || letter.chars().count() > 1 {
            return None;
        }
        let mut key = token[..digits].replace('-', ".");
        if !letter.is_empty() {
            key = format!("{key}{}", slug(letter, 1));
        }
        let tail = &text[length..];
        for word in ["bis", "ter", "quater", "quinquies"] {
            let said = tail.strip_prefix(' ').and_then(|t| t.strip_prefix(word));
            if said.is_some_and(|t| !t.starts_with(char::is_alphanumeric)) {
                return Some((format!("{key}-{word}"), length + 1 + word.len()));
            }
        }
        return Some((key, length));
    }
    let lower = token.to_lowercase();
    if matches!(lower.as_str(), "único" | "única") {
        return Some(("unico".to_owned(), length));
    }
    if let Some(value) = ordinal(&lower) {
        return Some((value.to_string(), length));
    }
    let value = token.bytes().all(|b| b.is_ascii_uppercase()).then(|| roman(&lower)).flatten()?;
    Some((value.to_string(), length))
}

/// The value of a Spanish ordinal or an English number word, in lower case.
fn ordinal(word: &str) -> Option<u32> {
    const TENS: [(&str, u32); 3] = [("decimo", 10), ("vigesimo", 20), ("trigesimo", 30)];
    const ENDINGS: [(&str, u32); 14] = [
        ("primer", 1),
        ("segund", 2),
        ("tercer", 3),
        ("cuart", 4),
        ("quint", 5),
        ("sext", 6),
        ("séptim", 7),
        ("octav", 8),
        ("ctav", 8),
        ("noven", 9),
        ("décim", 10),
        ("undécim", 11),
        ("duodécim", 12),
        ("vigésim", 20),
    ];
    const ENGLISH: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if let Some(at) = ENGLISH.iter().position(|w| *w == word) {
        return Some(at as u32 + 1);
    }
    let stem = word.strip_suffix(['a', 'o'])?;
    let small = |stem: &str| ENDINGS.iter().find(|(s, _)| *s == stem).map(|(_, v)| *v);
    small(stem).or_else(|| TENS.iter().find_map(|(tens, value)| Some(value + small(stem.strip_prefix(tens)?)?)))
}

fn disposition(text: &str, marked: bool) -> Option<Heading> {
    const KINDS: [(&str, &str); 4] =
        [("adicional", "da"), ("transitoria", "dt"), ("derogatoria", "dd"), ("final", "df")];
    let after = ["Disposición ", "DISPOSICIÓN "].iter().find_map(|w| text.strip_prefix(w))?;
    let word_length = after.find(' ').unwrap_or(after.len());
    let lower = after[..word_length].to_lowercase();
    let (_, short) = KINDS.iter().find(|(word, _)| *word == lower)?;
    let rest = after[word_length..].trim_start();
    let (mut key, length) = number(rest).unwrap_or(("1".to_owned(), 0));
    let mut end = text.len() - rest.len() + length;
    // "vigésima primera": a second ordinal word belongs to the first.
    if let Some((more, extra)) = text[end..].strip_prefix(' ').and_then(number).filter(|_| length > 0) {
        key = match (key.parse::<u32>(), more.parse::<u32>()) {
            (Ok(tens), Ok(ones)) if tens >= 10 && ones < 10 => (tens + ones).to_string(),
            _ => key,
        };
        end += 1 + extra;
    }
    if !(marked || text[end..].starts_with('.')) {
        return None;
    }
    let title = tidy_title(text[end..].trim_start_matches(['.', ' ', '-', '–', ':']));
    Some(Heading { kind: PartKind::Article, key: format!("{short}-{key}"), label: text[..end].to_owned(), title })
}

/// `제3조의2 (책임의 면제)`, `제2장 노동조합`. In running text an article's number is followed by more words, never
/// directly by its title in parentheses.
fn korean(text: &str, marked: bool) -> Option<Heading> {
    let after = text.strip_prefix('제')?.trim_start();
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let value: u32 = after[..digits].parse().ok()?;
    let rest = after[digits..].trim_start();
    let sign = rest.chars().next()?;
    let mut rest = &rest[sign.len_utf8()..];
    if "장절관편".contains(sign) {
        let named = rest.is_empty() || rest.starts_with(' ');
        let key = format!(
            "{}-{value}",
            match sign {
                '장' => "chapter",
                '절' => "section",
                '관' => "subsection",
                _ => "part",
            }
        );
        let label = text[..text.len() - rest.len()].to_owned();
        return (named && rest.len() < 120 && (marked || !rest.ends_with(['.', ')']))).then(|| Heading {
            kind: PartKind::Division,
            key,
            label,
            title: tidy_title(rest),
        });
    }
    if sign != '조' {
        return None;
    }
    let mut key = value.to_string();
    if let Some(branch) = rest.strip_prefix('의') {
        let digits = branch.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            key = format!("{key}.{}", &branch[..digits]);
            rest = &branch[digits..];
        }
    }
    let label = text[..text.len() - rest.len()].to_owned();
    let rest = rest.trim_start_matches(['.', ' ']);
    let titled = rest.strip_prefix(['(', '（', '[', '【']);
    let title = titled.and_then(|t| t.find([')', '）', ']', '】']).map(|end| &t[..end])).unwrap_or(rest);
    let alone = rest.is_empty() || titled.is_some() || ["삭제", "생략"].iter().any(|w| rest.starts_with(w));
    (marked || alone).then(|| Heading { kind: PartKind::Article, key, label, title: tidy_title(title) })
}

/// Headings known by their name: letters, memoranda, appendices, preamble, signatures.
fn named(text: &str, marked: bool) -> Option<Heading> {
    const WHOLE: [(&str, PartKind); 26] = [
        ("PREAMBLE", PartKind::Preamble),
        ("PREÁMBULO", PartKind::Preamble),
        ("PREAMBULO", PartKind::Preamble),
        ("EXPOSICIÓN DE MOTIVOS", PartKind::Preamble),
        ("전문", PartKind::Preamble),
        ("LETTERS OF AGREEMENT", PartKind::Division),
        ("LETTERS OF UNDERSTANDING", PartKind::Division),
        ("SIDE LETTERS", PartKind::Division),
        ("MEMORANDA OF UNDERSTANDING", PartKind::Division),
        ("MEMORANDA OF AGREEMENT", PartKind::Division),
        ("APPENDICES", PartKind::Division),
        ("EXHIBITS", PartKind::Division),
        ("ANEXOS", PartKind::Division),
        ("CARTAS DE ACUERDO", PartKind::Division),
        ("별표", PartKind::Appendix),
        ("부속합의서", PartKind::SideLetter),
        ("양해각서", PartKind::Mou),
        ("SIGNATURE PAGE", PartKind::Closing),
        ("SIGNATURES", PartKind::Closing),
        ("FIRMAS", PartKind::Closing),
        ("서명", PartKind::Closing),
        ("WAGE SCHEDULE", PartKind::WageSchedule),
        ("SALARY SCHEDULE", PartKind::WageSchedule),
        ("WAGE SCALE", PartKind::WageSchedule),
        ("TABLA SALARIAL", PartKind::WageSchedule),
        ("임금표", PartKind::WageSchedule),
    ];
    const BEGIN: [(&str, PartKind, &str); 27] = [
        ("LETTER OF AGREEMENT", PartKind::SideLetter, "loa"),
        ("LETTER OF UNDERSTANDING", PartKind::SideLetter, "lou"),
        ("LETTER OF INTENT", PartKind::SideLetter, "loi"),
        ("SIDE LETTER OF AGREEMENT", PartKind::SideLetter, "side-letter"),
        ("SIDE LETTER", PartKind::SideLetter, "side-letter"),
        ("SIDELETTER", PartKind::SideLetter, "side-letter"),
        ("LOA", PartKind::SideLetter, "loa"),
        ("MEMORANDUM OF UNDERSTANDING", PartKind::Mou, "mou"),
        ("MEMORANDUM OF AGREEMENT", PartKind::Mou, "moa"),
        ("MOU", PartKind::Mou, "mou"),
        ("MOA", PartKind::Mou, "moa"),
        ("APPENDIX", PartKind::Appendix, "appendix"),
        ("EXHIBIT", PartKind::Appendix, "exhibit"),
        ("ATTACHMENT", PartKind::Appendix, "attachment"),
        ("ADDENDUM", PartKind::Appendix, "addendum"),
        ("SCHEDULE", PartKind::Appendix, "schedule"),
        ("ANEXO", PartKind::Appendix, "anexo"),
        ("CARTA DE ACUERDO", PartKind::SideLetter, "carta"),
        ("CARTA COMPLEMENTARIA", PartKind::SideLetter, "carta"),
        ("MEMORANDO DE ENTENDIMIENTO", PartKind::Mou, "memorando"),
        ("MEMORANDO DE ACUERDO", PartKind::Mou, "memorando"),
        ("부칙", PartKind::Appendix, "addenda"),
        ("별표", PartKind::Appendix, "annex"),
        ("부속합의서", PartKind::SideLetter, "side-letter"),
        ("양해각서", PartKind::Mou, "mou"),
        ("부속서", PartKind::Appendix, "annex"),
        ("SIGNATURE PAGE", PartKind::Closing, "signatures"),
    ];
    let upper = text.to_uppercase();
    let whole = upper.trim_end_matches([':', '.', ' ']);
    let hangul = text.chars().any(|c| ('가'..='힣').contains(&c));
    if let Some((word, kind)) = WHOLE.iter().find(|(word, _)| *word == whole) {
        let loud = marked || all_caps(text) || hangul || *kind == PartKind::Preamble;
        let key = if hangul { kind.code().to_owned() } else { slug(word, 40) };
        return loud.then(|| Heading { kind: *kind, key, label: String::new(), title: tidy_title(text) });
    }
    // "2023-2025 SIGNATURE PAGE – LOCAL 503": the term may stand first.
    if kind_closing(&upper) && (marked || all_caps(text)) {
        return Some(Heading {
            kind: PartKind::Closing,
            key: "signatures".to_owned(),
            label: String::new(),
            title: tidy_title(text),
        });
    }
    let (word, kind, prefix) = BEGIN.iter().find(|(word, ..)| upper.starts_with(word))?;
    if upper.len() != text.len() {
        return None;
    }
    let after = &text[word.len()..];
    let loud = marked || all_caps(&text[..word.len()]) || *prefix == "addenda";
    let sound = after.is_empty()
        || after.starts_with([' ', ':', '-', '–', '—', '#', '<', '(', '.'])
        || hangul && prefix == &"addenda";
    let shy = after.trim_start().starts_with(|c: char| c.is_lowercase());
    // Korean statutes close each amendment with "부칙 <제12630호,2014.5.20>".
    let short = !hangul || marked || text.chars().count() < 40;
    if !(loud && sound && short) || (shy && !marked) {
        return None;
    }
    Some(named_after(text, word, *kind, prefix))
}

fn kind_closing(upper: &str) -> bool {
    upper.contains("SIGNATURE PAGE")
        && upper.split("SIGNATURE PAGE").next().is_some_and(|head| !head.contains(char::is_alphabetic))
}

/// Key, label and title of a letter or an appendix: by its own number or letter if it has one, else by its title.
fn named_after(text: &str, word: &str, kind: PartKind, prefix: &str) -> Heading {
    let after = &text[word.len()..];
    let rest = after.trim_start_matches([' ', '#']);
    let rest = rest.strip_prefix("No.").or_else(|| rest.strip_prefix("NO.")).map_or(rest, str::trim_start);
    let token_length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
    let token = rest[..token_length].trim_end_matches('.');
    let is_number = !token.is_empty()
        && (token.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            || (token.len() <= 2 && token.bytes().all(|b| b.is_ascii_uppercase()) && after.starts_with(' '))
            || (token.bytes().all(|b| b.is_ascii_uppercase()) && roman(&token.to_lowercase()).is_some()));
    let split = if is_number { text.len() - rest.len() + token.len() } else { word.len() };
    let title =
        text[split..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | '#'));
    let law: String = title
        .strip_prefix("<제")
        .or_else(|| text.split_once("<제").map(|(_, t)| t))
        .map_or(String::new(), |t| t.chars().take_while(char::is_ascii_digit).collect());
    let name = slug(title, 40);
    let key = match (is_number, law.is_empty(), name.is_empty()) {
        (true, ..) => format!("{prefix}-{}", token.to_lowercase()),
        (_, false, _) => format!("{prefix}-{law}"),
        (.., false) => format!("{prefix}-{name}"),
        _ => prefix.to_owned(),
    };
    let wages = ["SALARY", "WAGE", "PAY SCALE", "SALARIAL", "임금"].iter().any(|w| title.to_uppercase().contains(w));
    let kind = if kind == PartKind::Appendix && wages { PartKind::WageSchedule } else { kind };
    Heading { kind, key, label: text[..split].trim_end().to_owned(), title: tidy_title(title) }
}

/// A title on one line: single spaces, no marks of emphasis around it, no closing full stop.
pub fn tidy_title(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = joined.trim_matches(|c: char| matches!(c, '*' | '_' | ' '));
    let bare = bare.strip_suffix('.').filter(|b| !b.ends_with('.')).unwrap_or(bare);
    cut(bare, TITLE_BYTES_MAX).to_owned()
}

/// Lower-case ASCII words joined by dashes, at most `bytes_max` long, cut between words; empty for a Korean text.
pub fn slug(text: &str, bytes_max: usize) -> String {
    let mut made = String::new();
    let plain: String = text.nfd().filter(|c| c.is_ascii() || c.is_whitespace() || matches!(c, '–' | '—')).collect();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
        let word = word.to_ascii_lowercase();
        if made.is_empty() {
            made.push_str(&word[..word.len().min(bytes_max)]);
        } else if made.len() + 1 + word.len() <= bytes_max {
            made.push('-');
            made.push_str(&word);
        } else {
            break;
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn check(text: &str, expected: Option<(PartKind, &str, &str, &str)>) {
        let line = &lines(text)[0];
        let found = read(line, None, true);
        let found = found.as_ref().map(|h| (h.kind, h.key.as_str(), h.label.as_str(), h.title.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_articles_heading_is_known_in_three_languages() {
        use PartKind::*;
        check("### ARTICLE 12 - GRIEVANCE PROCEDURE", Some((Article, "12", "ARTICLE 12", "GRIEVANCE PROCEDURE")));
        check("ARTICLE IV: WAGES", Some((Article, "4", "ARTICLE IV", "WAGES")));
        check("Article 7.", Some((Article, "7", "Article 7", "")));
        check("**Article 7. Hours**", Some((Article, "7", "Article 7", "Hours")));
        check("### ARTICLE 14.1 – SERVICE PAYMENTS", Some((Article, "14.1", "ARTICLE 14.1", "SERVICE PAYMENTS")));
        check("##### Artículo 20 bis. Derechos", Some((Article, "20-bis", "Artículo 20 bis", "Derechos")));
        check("##### Artículo único. Aprobación.", Some((Article, "unico", "Artículo único", "Aprobación")));
        check(
            "##### Disposición adicional vigésima primera. Contratos.",
            Some((Article, "da-21", "Disposición adicional vigésima primera", "Contratos")),
        );
        check("##### 제3조의2 (책임의 면제)", Some((Article, "3.2", "제3조의2", "책임의 면제")));
        check("제7조(임금)", Some((Article, "7", "제7조", "임금")));
        check("## 제2장 노동조합", Some((Division, "chapter-2", "제2장", "노동조합")));
        check("## TÍTULO I. De la relación", Some((Division, "titulo-1", "TÍTULO I", "De la relación")));
    }

    #[test]
    fn a_letter_or_appendix_is_named_by_its_number_or_its_title() {
        use PartKind::*;
        check(
            "### LETTER OF AGREEMENT – PAY EQUITY",
            Some((SideLetter, "loa-pay-equity", "LETTER OF AGREEMENT", "PAY EQUITY")),
        );
        check(
            "MEMORANDUM OF UNDERSTANDING #3 - TELEWORK",
            Some((Mou, "mou-3", "MEMORANDUM OF UNDERSTANDING #3", "TELEWORK")),
        );
        check("### APPENDIX B - SALARY SCHEDULE", Some((WageSchedule, "appendix-b", "APPENDIX B", "SALARY SCHEDULE")));
        check("부칙 <제12630호,2014.5.20>", Some((Appendix, "addenda-12630", "부칙", "<제12630호,2014.5.20>")));
        check("                 PREAMBLE", Some((Preamble, "preamble", "", "PREAMBLE")));
        check("LETTERS OF AGREEMENT", Some((Division, "letters-of-agreement", "", "LETTERS OF AGREEMENT")));
    }

    #[test]
    fn a_reference_to_an_article_is_not_its_heading() {
        for text in [
            "Article 9 (Complete Agreement/Past Practice) in the Real Estate",
            "Article 15, Filling of Vacancies, this Article shall prevail.",
            "Article 31, Section 5 shall apply.",
            "Article X applies to all Providers;",
            "Appendix A shall be placed on the scale as follows:",
            "제41조제2항중 \"방위산업에관한특별조치법\"을",
            "제10조제1항 각 호 외의 부분",
        ] {
            check(text, None);
        }
    }
}
