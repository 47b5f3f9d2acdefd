//! The roster: who is in the unit and what they may do there; and its import from CSV.

use super::{Language, MailAddress, MailDomain, PersonId, Refusal, RosterId, StandingKind, UnionId, UnitId, Zone};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// Longest name of a person, union, unit or employer, in characters.
pub const NAME_CHARS_MAX: usize = 120;
/// Most people on one roster, and so in one import.
pub const ROSTER_ROWS_MAX: usize = 5_000;
/// Largest CSV file, in bytes.
pub const CSV_BYTES_MAX: usize = 2_000_000;

/// How much of a hash tells two states of a row apart, in bytes.
const MARK_BYTES: usize = 8;

/// A union as its people see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnionCard {
    pub id: UnionId,
    /// Its part of the address: `/u/{slug}`.
    pub slug: String,
    pub name: String,
    pub languages: Vec<Language>,
}

/// A bargaining unit and the employers it faces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitCard {
    pub id: UnitId,
    pub slug: String,
    pub name: String,
    pub employers: Vec<Employer>,
    /// Where its day begins.
    pub zone: Zone,
}

impl UnitCard {
    pub fn employer_domains(&self) -> Vec<MailDomain> {
        self.employers.iter().flat_map(|e| e.domains.iter().cloned()).collect()
    }
}

/// An employer of a unit and the mail domains it can read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Employer {
    pub name: String,
    pub domains: Vec<MailDomain>,
}

/// How a person stands with the union.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoodStanding {
    Good,
    /// Behind on dues or suspended: sees nothing until it is put right.
    Lapsed,
    /// Left the unit.
    Removed,
}

impl GoodStanding {
    pub const ALL: [Self; 3] = [Self::Good, Self::Lapsed, Self::Removed];

    pub fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Lapsed => "lapsed",
            Self::Removed => "removed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code.trim().to_lowercase())
    }
}

/// A person to be put on the roster.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewRow {
    pub name: String,
    pub mail: Option<MailAddress>,
    pub language: Language,
    pub kinds: Vec<StandingKind>,
    pub standing: GoodStanding,
}

/// A person on the roster.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RosterRow {
    pub id: RosterId,
    /// Their account, once they have joined.
    pub person: Option<PersonId>,
    pub name: String,
    pub mail: Option<MailAddress>,
    pub language: Language,
    pub kinds: Vec<StandingKind>,
    pub standing: GoodStanding,
    pub invited: Option<Timestamp>,
    pub joined: Option<Timestamp>,
}

impl RosterRow {
    /// What an officer changes of a row, as a short mark of it: a form carries the mark of the row that it showed.
    pub fn mark(&self) -> String {
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.code()).collect();
        let mail = self.mail.as_ref().map_or("", MailAddress::as_str);
        let (language, standing) = (self.language.tag(), self.standing.code());
        // No field has a line end in it.
        let text = [&self.name, mail, language, &kinds.join(" "), standing].join("\n");
        hex::encode(&Sha256::digest(text)[..MARK_BYTES])
    }

    /// Whether the row is so already.
    pub fn is(&self, new: &NewRow) -> bool {
        let row = NewRow {
            name: self.name.clone(),
            mail: self.mail.clone(),
            language: self.language,
            kinds: self.kinds.clone(),
            standing: self.standing,
        };
        row == *new
    }
}

/// # Errors
/// `name-missing` or `name-long`.
pub fn check_name(field: &str, name: &str) -> Result<String, Refusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::of(field, "name-missing"));
    }
    if name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(Refusal::of(field, "name-long").with("max", NAME_CHARS_MAX));
    }
    Ok(name)
}

/// A union's or unit's part of an address, made from its name: ASCII letters, digits and dashes. A name without any
/// (in Korean, say) gives `None`, and the person chooses one.
pub fn slug_from(name: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let plain: String = name.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect::<String>().to_lowercase();
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let slug = words.join("-").chars().take(40).collect::<String>().trim_matches('-').to_owned();
    (slug.len() >= 2).then_some(slug)
}

/// # Errors
/// `slug-malformed` when it is not 2 to 40 lower-case letters, digits and inner dashes.
pub fn check_slug(field: &str, slug: &str) -> Result<String, Refusal> {
    let slug = slug.trim().to_lowercase();
    let sound = (2..=40).contains(&slug.len())
        && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !slug.starts_with('-')
        && !slug.ends_with('-');
    if sound { Ok(slug) } else { Err(Refusal::of(field, "slug-malformed")) }
}

/// One line of an import, read or refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CsvLine {
    /// Line in the file, counted from 1, the heading being 1.
    pub line: u64,
    pub read: Result<NewRow, Refusal>,
    /// The address is on the employer's mail system.
    pub employer_mail: bool,
    /// What stood there, for the preview.
    pub as_written: String,
}

/// Reads a roster from CSV with a heading line. Columns are found by name, in any order, in the three languages:
/// name (required), mail, language, standing (kinds separated by spaces, `;` or `|`), good standing.
/// Separators `,`, `;` and tab are told apart by the heading.
///
/// # Errors
/// For the file as a whole: `csv-empty`, `csv-large`, `csv-no-name-column`. A bad row is an `Err` in its own line.
pub fn read_csv(text: &str, existing: &[MailAddress], domains: &[MailDomain]) -> Result<Vec<CsvLine>, Refusal> {
    if text.len() > CSV_BYTES_MAX {
        return Err(Refusal::of("csv", "csv-large").with("max", CSV_BYTES_MAX / 1_000_000));
    }
    let text = text.trim_start_matches('\u{feff}');
    let heading = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|d| heading.matches(char::from(*d)).count()).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let columns = Columns::find(reader.headers().map_err(|_| Refusal::of("csv", "csv-empty"))?)?;
    let mut seen: Vec<String> = existing.iter().map(MailAddress::key).collect();
    let mut lines = Vec::new();
    for (index, record) in reader.records().enumerate() {
        if index >= ROSTER_ROWS_MAX {
            return Err(Refusal::of("csv", "csv-many-rows").with("max", ROSTER_ROWS_MAX));
        }
        let Ok(record) = record else {
            return Err(Refusal::of("csv", "csv-unreadable").with("line", index + 2));
        };
        let line = record.position().map_or(index as u64 + 2, csv::Position::line);
        let read = columns.read(&record).and_then(|row| {
            if let Some(mail) = &row.mail {
                if seen.contains(&mail.key()) {
                    return Err(Refusal::of("mail", "mail-taken").with("mail", mail.as_str()));
                }
                seen.push(mail.key());
            }
            Ok(row)
        });
        let employer_mail = read.as_ref().is_ok_and(|r| r.mail.as_ref().is_some_and(|m| m.is_on(domains)));
        let as_written = record.iter().collect::<Vec<_>>().join(" · ");
        lines.push(CsvLine { line, read, employer_mail, as_written });
    }
    if lines.is_empty() {
        return Err(Refusal::of("csv", "csv-empty"));
    }
    Ok(lines)
}

/// Where each column stands in the file.
struct Columns {
    name: usize,
    mail: Option<usize>,
    language: Option<usize>,
    kinds: Option<usize>,
    standing: Option<usize>,
}

impl Columns {
    fn find(headings: &csv::StringRecord) -> Result<Self, Refusal> {
        let at = |names: &[&str]| headings.iter().position(|h| names.contains(&h.to_lowercase().as_str()));
        Ok(Self {
            name: at(&["name", "full name", "nombre", "nombre completo", "이름", "성명"])
                .ok_or_else(|| Refusal::of("csv", "csv-no-name-column"))?,
            mail: at(&["mail", "email", "e-mail", "correo", "correo electrónico", "이메일", "전자우편"]),
            language: at(&["language", "idioma", "lengua", "언어"]),
            kinds: at(&["standing", "role", "roles", "función", "cargo", "역할", "직책"]),
            standing: at(&["good standing", "status", "estado", "상태", "자격"]),
        })
    }

    fn read(&self, record: &csv::StringRecord) -> Result<NewRow, Refusal> {
        let cell = |column: Option<usize>| column.and_then(|c| record.get(c)).unwrap_or_default().trim();
        let name = check_name("name", cell(Some(self.name)))?;
        let mail = match cell(self.mail) {
            "" => None,
            text => Some(MailAddress::parse(text)?),
        };
        let language = match cell(self.language) {
            "" => Language::En,
            text => {
                read_language(text).ok_or_else(|| Refusal::of("language", "language-unknown").with("given", text))?
            }
        };
        let kinds = match cell(self.kinds) {
            "" => vec![StandingKind::Member],
            text => read_kinds(text)?,
        };
        let standing = match cell(self.standing) {
            "" => GoodStanding::Good,
            text => GoodStanding::from_code(text)
                .ok_or_else(|| Refusal::of("standing", "good-standing-unknown").with("given", text))?,
        };
        Ok(NewRow { name, mail, language, kinds, standing })
    }
}

fn read_language(text: &str) -> Option<Language> {
    match text.to_lowercase().as_str() {
        "english" | "inglés" | "ingles" | "영어" => Some(Language::En),
        "korean" | "coreano" | "한국어" => Some(Language::Ko),
        "spanish" | "español" | "espanol" | "스페인어" => Some(Language::Es),
        other => Language::from_tag(other),
    }
}

/// Reads `member steward`, `member; committee` and the like. A person with any other standing in the unit is a member
/// too unless they are an adviser, an observer or an employer's guest.
///
/// # Errors
/// `standing-unknown` names the word that is none.
pub fn read_kinds(text: &str) -> Result<Vec<StandingKind>, Refusal> {
    let mut kinds = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/')).filter(|w| !w.is_empty())
    {
        let kind = StandingKind::from_code(word)
            .ok_or_else(|| Refusal::of("kinds", "standing-unknown").with("given", word))?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if kinds.is_empty() {
        return Err(Refusal::of("kinds", "standing-missing"));
    }
    check_kinds(&kinds)?;
    Ok(kinds)
}

/// # Errors
/// `standing-both-sides` when an employer's guest is given anything of the union's.
pub fn check_kinds(kinds: &[StandingKind]) -> Result<(), Refusal> {
    if kinds.is_empty() {
        return Err(Refusal::of("kinds", "standing-missing"));
    }
    if kinds.contains(&StandingKind::EmployerGuest) && kinds.len() > 1 {
        return Err(Refusal::of("kinds", "standing-both-sides"));
    }
    Ok(())
}

/// Whether a unit still has officers after one of them is changed. Nobody takes their own standing from themselves: with
/// it goes the right to put it back.
///
/// # Errors
/// `last-officer` where no other officer who has joined would be left, `own-officer` for one's own standing.
pub fn check_officer_leaves(own: bool, others_joined: bool) -> Result<(), Refusal> {
    match (others_joined, own) {
        (false, _) => Err(Refusal::of("kinds", "last-officer")),
        (true, true) => Err(Refusal::of("kinds", "own-officer")),
        (true, false) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roster_is_read_from_what_spreadsheets_write() {
        let text = "\u{feff}Nombre;Correo;Idioma;Cargo\nAna Ruíz;ana@gmail.com;Español;member committee\n김민지;;ko;\n";
        let lines = read_csv(text, &[], &[]).expect("a readable file");
        let rows: Vec<_> = lines.into_iter().map(|l| l.read.expect("a good row")).collect();
        assert_eq!(rows[0].language, Language::Es);
        assert_eq!(rows[0].kinds, [StandingKind::Member, StandingKind::Committee]);
        assert_eq!((rows[1].name.as_str(), &rows[1].mail, rows[1].language), ("김민지", &None, Language::Ko));
    }

    #[test]
    fn each_bad_row_says_what_is_wrong_with_it_and_where() {
        let text = "name,mail,standing\n,a@b.org,\nBo,not mail,\nCy,c@b.org,boss\nDee,d@b.org,\nDi,D@b.org,\n";
        let existing = [MailAddress::parse("x@b.org").expect("an address")];
        let lines = read_csv(text, &existing, &[]).expect("a readable file");
        let codes: Vec<_> = lines.iter().map(|l| (l.line, l.read.as_ref().err().map(|r| r.code.as_str()))).collect();
        assert_eq!(
            codes,
            [
                (2, Some("name-missing")),
                (3, Some("mail-malformed")),
                (4, Some("standing-unknown")),
                (5, None),
                (6, Some("mail-taken"))
            ]
        );
    }

    #[test]
    fn a_file_that_is_no_roster_is_refused_whole() {
        let check = |text: &str, expected: &str| {
            assert_eq!(read_csv(text, &[], &[]).expect_err("refused").code, expected, "{text:?}");
        };
        check("", "csv-no-name-column");
        check("name,mail\n", "csv-empty");
        check("who,mail\nAna,a@b.org\n", "csv-no-name-column");
        check(&"x".repeat(CSV_BYTES_MAX + 1), "csv-large");
    }

    #[test]
    fn an_officer_is_not_locked_out_by_a_tick_of_their_own() {
        let check = |own: bool, others_joined: bool, expected: Option<&str>| {
            let found = check_officer_leaves(own, others_joined).err().map(|refusal| refusal.code);
            assert_eq!(found, expected.map(str::to_owned), "own: {own}, others: {others_joined}");
        };
        check(true, true, Some("own-officer"));
        check(true, false, Some("last-officer"));
        check(false, false, Some("last-officer"));
        check(false, true, None);
    }

    #[test]
    fn a_mark_tells_every_state_of_a_row_from_every_other() {
        let row = RosterRow {
            id: RosterId(uuid::Uuid::nil()),
            person: None,
            name: "Ana".to_owned(),
            mail: MailAddress::parse("ana@b.org").ok(),
            language: Language::En,
            kinds: vec![StandingKind::Member],
            standing: GoodStanding::Good,
            invited: None,
            joined: None,
        };
        let others = [
            RosterRow { name: "Ann".to_owned(), ..row.clone() },
            RosterRow { mail: None, ..row.clone() },
            RosterRow { language: Language::Ko, ..row.clone() },
            RosterRow { kinds: vec![StandingKind::Member, StandingKind::Officer], ..row.clone() },
            RosterRow { standing: GoodStanding::Removed, ..row.clone() },
        ];
        assert!(others.iter().all(|other| other.mark() != row.mark()));
        // An invitation that went out changes nothing that the form shows.
        assert_eq!(RosterRow { invited: Some(Timestamp::UNIX_EPOCH), ..row.clone() }.mark(), row.mark());
    }

    #[test]
    fn an_employers_guest_is_nothing_else() {
        assert_eq!(read_kinds("employer-guest member").expect_err("both sides").code, "standing-both-sides");
        assert!(read_kinds("employer-guest").is_ok());
    }

    #[test]
    fn a_name_becomes_an_address() {
        let check = |name: &str, expected: Option<&str>| assert_eq!(slug_from(name).as_deref(), expected, "{name}");
        check("Immigrant Resource Center Staff Union", Some("immigrant-resource-center-staff-union"));
        check("Unión de Trabajadoras — Fe y Razón", Some("union-de-trabajadoras-fe-y-razon"));
        check("노동조합", None);
    }
}
