//! A clause as people name it at the table, held against the places that a redline gives.

/// What a person typed for a clause or an article: `Section 2`, `2(a)`, `Article 5, Section 1`, `제3조 제2항`, `Holidays`.
pub(super) struct Named {
    /// Its numbers, outermost first.
    path: Vec<String>,
    is_article: bool,
    /// Its words, for a place that is named by its title.
    words: Vec<String>,
    titled: bool,
}

/// Words that say what a number counts, in the three languages.
const ARTICLE_WORDS: [&str; 5] = ["article", "art", "artículo", "articulo", "조"];
const CLAUSE_WORDS: [&str; 24] = [
    "section",
    "sec",
    "sections",
    "clause",
    "paragraph",
    "par",
    "subsection",
    "item",
    "point",
    "letter",
    "no",
    "sección",
    "seccion",
    "cláusula",
    "clausula",
    "párrafo",
    "parrafo",
    "apartado",
    "inciso",
    "numeral",
    "letra",
    "제",
    "항",
    "호",
];

impl Named {
    pub(super) fn of(name: &str) -> Self {
        let Path { numbers, is_article, titled } = Path::of(name);
        Self { path: numbers, is_article, words: words(name), titled }
    }

    /// Whether a place (an article's heading and a clause's number in it, as a redline gives them) lies in what is named.
    /// In doubt it does not: a difference shown once too often is read, one left out is not.
    pub(super) fn covers(&self, article: &str, clause: &str) -> bool {
        let heading = Path::of(article).numbers;
        let own = Path::of(clause).numbers;
        let whole: Vec<String> = heading.into_iter().take(1).chain(own.iter().cloned()).collect();
        let by_number = match (self.path.len(), self.is_article) {
            (0, _) => false,
            (_, true) => whole.starts_with(&self.path),
            (1, false) => own.starts_with(&self.path),
            (_, false) => own.starts_with(&self.path) || whole.starts_with(&self.path),
        };
        by_number || self.path.is_empty() && self.titled && holds(&words(article), &self.words)
    }
}

/// The numbers in a name.
struct Path {
    numbers: Vec<String>,
    is_article: bool,
    /// There are words that count nothing.
    titled: bool,
}

impl Path {
    /// Numbers are read up to the first word after them that counts nothing: `ARTICLE 25: HOLIDAYS` is 25.
    fn of(name: &str) -> Self {
        let mut path = Self { numbers: Vec::new(), is_article: false, titled: false };
        for token in tokens(name) {
            match token {
                Token::Number(number) => path.numbers.push(number),
                Token::Word(word) if ARTICLE_WORDS.contains(&word.as_str()) => path.is_article = true,
                Token::Word(word) if CLAUSE_WORDS.contains(&word.as_str()) => {}
                Token::Word(_) if path.numbers.is_empty() => path.titled = true,
                Token::Word(_) => {
                    path.titled = true;
                    break;
                }
            }
        }
        path
    }
}

enum Token {
    Number(String),
    Word(String),
}

/// Cuts a name into numbers and words; `2a` is two numbers, `제2조` a number between two words.
fn tokens(name: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if let Some(value) = circled(c) {
            out.push(Token::Number(value.to_string()));
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let is_digit = c.is_ascii_digit();
        let same = |d: char| if is_digit { d.is_ascii_digit() } else { d.is_alphabetic() };
        let end = rest.find(|d| !same(d)).unwrap_or(rest.len());
        if end == 0 {
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let before = name[..name.len() - rest.len()].chars().next_back();
        let (run, after) = rest.split_at(end);
        out.push(token(run, before, after.chars().next()));
        rest = after;
    }
    out
}

fn token(run: &str, before: Option<char>, after: Option<char>) -> Token {
    if run.starts_with(|c: char| c.is_ascii_digit()) {
        return Token::Number(run.trim_start_matches('0').to_owned());
    }
    let run = run.to_lowercase();
    // A letter counts where it stands as one does: `(a)`, `b.`, `2a`.
    let counts = matches!(before, Some('(' | '0'..='9')) || matches!(after, Some(')' | '.')) && before != Some('제');
    let roman = run.len() < 6 && run.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let letter = run.chars().count() == 1 && !matches!(run.as_str(), "제" | "조" | "항" | "호" | "목");
    if counts && (roman || letter) { Token::Number(run) } else { Token::Word(run) }
}

fn circled(c: char) -> Option<u32> {
    matches!(c, '①'..='⑳').then(|| u32::from(c) - u32::from('①') + 1)
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn holds(all: &[String], some: &[String]) -> bool {
    !some.is_empty() && all.windows(some.len()).any(|window| window == some)
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn a_clause_is_found_by_any_name_that_people_give_it_and_by_no_other() {
        let check = |name: &str, article: &str, clause: &str, expected: bool| {
            assert_eq!(Named::of(name).covers(article, clause), expected, "{name} for {article} / {clause}");
        };
        const HOLIDAYS: &str = "ARTICLE 25: HOLIDAYS";
        check("Section 2", HOLIDAYS, "Section 2", true);
        check("sec. 2", HOLIDAYS, "Section 2. (a)", true);
        check("2", HOLIDAYS, "Section 2 (a)", true);
        check("2(a)", HOLIDAYS, "Section 2 (a)", true);
        check("Section 2(b)", HOLIDAYS, "Section 2 (a)", false);
        check("Section 2", HOLIDAYS, "Section 12", false);
        check("Section 1", HOLIDAYS, "Section 2 (1)", false);
        check("(a)", HOLIDAYS, "(a)", true);
        check("(a)", HOLIDAYS, "Section 2 (a)", false);
        check("Section 2, Floating days", HOLIDAYS, "Section 2", true);
        check("Article 25", HOLIDAYS, "Section 7", true);
        check("Article 5", HOLIDAYS, "Section 5", false);
        check("25.2", HOLIDAYS, "Section 2", true);
        check("Article 25, Section 2", HOLIDAYS, "Section 2", true);
        check("Article 25, Section 2", HOLIDAYS, "Section 3", false);
        check("Holidays", HOLIDAYS, "Section 3", true);
        check("Wages", HOLIDAYS, "Section 3", false);
        check("", HOLIDAYS, "Section 3", false);
        check("제3조", "제3조 (근로시간)", "①", true);
        check("제3조 제2항", "제3조 (근로시간)", "②", true);
        check("제3조제2항", "제3조 (근로시간)", "①", false);
        check("②", "제3조 (근로시간)", "②", true);
        check("근로시간", "제3조 (근로시간)", "②", true);
        check("Artículo 4", "Artículo 4. Jornada", "b)", true);
        check("b)", "Artículo 4. Jornada", "b)", true);
        check("apartado 2", "Artículo 4. Jornada", "2.", true);
    }
}
