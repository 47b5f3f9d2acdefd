//! Cases from a spreadsheet: which column is what, how its dates are written, and what would come of every line. Nothing is
//! kept before somebody has looked at it.

use super::calendar::ContractCalendar;
use super::codes::codes;
use super::docket::take;
use super::filing::Filing;
use super::intake::Intake;
use super::limits::{IMPORT_BYTES_MAX, IMPORT_ROWS_MAX};
use super::port::{CasePerson, NewCase};
use super::procedure::{CaseKind, Procedure, WayKind};
use super::record::{Answer, CaseEntry, CaseEvent, Happening, Terms};
use super::state::Rules;
use crate::members::{Language, PersonId, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What a column holds.
    Column {
        /// The number the union knew the case by.
        Label = "label",
        Kind = "kind",
        /// Names or addresses, several with semicolons between.
        Grievant = "grievant",
        Steward = "steward",
        Worksite = "worksite",
        Supervisor = "supervisor",
        Facts = "facts",
        Remedy = "remedy",
        Articles = "articles",
        Occurred = "occurred",
        Known = "known",
        Filed = "filed",
        /// The step it is at, and since when.
        Step = "step",
        StepDate = "step-date",
        Outcome = "outcome",
        Closed = "closed",
        Notes = "notes",
    }
}

codes! {
    /// In which order a spreadsheet writes day, month and year. A date with the year first is always read as one.
    DateOrder {
        MonthFirst = "month-first",
        DayFirst = "day-first",
    }
}

/// A spreadsheet as it was read: the heading, and every line with its number in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    pub headings: Vec<String>,
    pub rows: Vec<(u64, Vec<String>)>,
}

impl Sheet {
    /// Reads CSV with commas, semicolons or tabs.
    ///
    /// # Errors
    /// `csv-large`, `csv-unreadable`, `csv-empty`, `csv-many-rows`.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > IMPORT_BYTES_MAX {
            return Err(Refusal::of("csv", "csv-large").with("max", IMPORT_BYTES_MAX / 1_000_000));
        }
        let text = text.trim_start_matches('\u{feff}');
        let heading = text.lines().next().unwrap_or_default();
        let count = |delimiter: &u8| heading.matches(char::from(*delimiter)).count();
        let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let empty = || Refusal::of("csv", "csv-empty");
        let headings: Vec<String> = reader.headers().map_err(|_| empty())?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for (at, record) in reader.records().enumerate() {
            if at >= IMPORT_ROWS_MAX {
                return Err(Refusal::of("csv", "csv-many-rows").with("max", IMPORT_ROWS_MAX));
            }
            let record = record.map_err(|_| Refusal::of("csv", "csv-unreadable").with("line", at + 2))?;
            let line = record.position().map_or(at as u64 + 2, csv::Position::line);
            if record.iter().any(|cell| !cell.is_empty()) {
                rows.push((line, record.iter().map(str::to_owned).collect()));
            }
        }
        if rows.is_empty() { Err(empty()) } else { Ok(Self { headings, rows }) }
    }
}

/// Which column of a sheet is what, by its place from 0.
pub type Mapping = BTreeMap<Column, usize>;

/// Words by which the headings of spreadsheets name what a column holds; the first column that matches is taken.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Label, &["grievance no", "grievance #", "case no", "case #", "number", "no.", "número", "numero", "번호"]),
    (Column::StepDate, &["step date", "date of step", "fecha del paso", "단계 날짜"]),
    (Column::Occurred, &["incident", "occurred", "date of violation", "event date", "ocurri", "발생"]),
    (Column::Known, &["known", "knowledge", "learned", "se supo", "conoc", "알게"]),
    (Column::Filed, &["filed", "filing date", "date submitted", "presentad", "제출"]),
    (Column::Closed, &["closed", "resolved", "settled on", "cerrad", "resuelt", "종결"]),
    (Column::Outcome, &["outcome", "disposition", "status", "result", "resolution", "estado", "결과", "상태"]),
    (Column::Kind, &["type", "kind", "category", "issue", "tipo", "categor", "종류", "유형"]),
    (Column::Grievant, &["grievant", "member", "employee", "worker", "agraviad", "trabajador", "당사자"]),
    (Column::Steward, &["steward", "rep", "assigned", "delegad", "대의원", "담당"]),
    (Column::Worksite, &["worksite", "location", "site", "department", "lugar", "근무지"]),
    (Column::Supervisor, &["supervisor", "manager", "jefe", "gerente", "관리자", "상사"]),
    (Column::Articles, &["article", "section", "contract", "artículo", "articulo", "조항"]),
    (Column::Remedy, &["remedy", "relief", "reparaci", "remedio", "구제"]),
    (Column::Facts, &["facts", "description", "summary", "statement", "hechos", "descripci", "내용", "사실"]),
    (Column::Step, &["step", "level", "stage", "paso", "etapa", "단계"]),
    (Column::Notes, &["notes", "comments", "remarks", "notas", "comentarios", "메모", "비고"]),
];

/// What the headings say, as a first guess for a person to change.
pub fn guess(headings: &[String]) -> Mapping {
    let mut mapping = Mapping::new();
    for (column, words) in HEADINGS {
        let is_it = |heading: &String| words.iter().any(|word| heading.to_lowercase().contains(word));
        let free = |at: &usize| !mapping.values().any(|taken| taken == at);
        if let Some(at) = (0..headings.len()).filter(free).find(|at| is_it(&headings[*at])) {
            mapping.insert(*column, at);
        }
    }
    mapping
}

/// The contract of a day, under which the cases of that day stand.
#[derive(Clone, Copy)]
pub struct Contract<'a> {
    pub language: Language,
    /// The version of its procedure.
    pub version: Option<u32>,
    pub procedure: &'a Procedure,
    pub calendar: &'a ContractCalendar,
}

/// What lines are read with.
pub struct Ground<'a> {
    pub mapping: &'a Mapping,
    pub order: DateOrder,
    pub contract_on: &'a dyn Fn(Date) -> Contract<'a>,
    pub people: &'a [CasePerson],
    pub today: Date,
}

/// What would come of one line.
#[derive(Clone, Debug)]
pub struct ReadLine {
    /// Its number in the file.
    pub line: u64,
    /// Its cells with dots between, for whoever has to find it.
    pub as_written: String,
    /// The case, or the first thing that is wrong with the line.
    pub read: Result<NewCase, Refusal>,
    /// Names that belong to nobody with an account; they are written down as names.
    pub unknown: Vec<String>,
}

/// Reads every line of a sheet.
///
/// # Errors
/// `import-no-facts` where no column is mapped to what happened and none to notes.
pub fn read(sheet: &Sheet, ground: &Ground<'_>) -> Result<Vec<ReadLine>, Refusal> {
    let says = |column| ground.mapping.contains_key(&column);
    if !says(Column::Facts) && !says(Column::Notes) && !says(Column::Articles) {
        return Err(Refusal::of("facts", "import-no-facts"));
    }
    Ok(sheet.rows.iter().map(|(line, cells)| read_line(*line, cells, ground)).collect())
}

struct Row<'r, 'g> {
    cells: &'r [String],
    ground: &'r Ground<'g>,
    contract: Contract<'g>,
}

impl<'r, 'g> Row<'r, 'g> {
    /// A line that names no day it is about stands under today's contract.
    fn new(cells: &'r [String], ground: &'r Ground<'g>) -> Self {
        let mut row = Self { cells, ground, contract: (ground.contract_on)(ground.today) };
        let mut days = [Column::Occurred, Column::Known, Column::Filed].into_iter();
        if let Some(day) = days.find_map(|column| row.date(column).ok().flatten()) {
            row.contract = (ground.contract_on)(day);
        }
        row
    }

    fn cell(&self, column: Column) -> &str {
        let at = self.ground.mapping.get(&column);
        at.and_then(|at| self.cells.get(*at)).map_or("", |cell| cell.trim())
    }

    fn date(&self, column: Column) -> Result<Option<Date>, Refusal> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let unread = || Refusal::of(column.code(), "import-date").with("given", cell);
        parse_date(cell, self.ground.order).map(Some).ok_or_else(unread)
    }

    /// The people of a cell who have an account, and the names of the others.
    fn people(&self, column: Column) -> (Vec<PersonId>, Vec<String>) {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for name in self.cell(column).split([';', '/', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
            let is_named = |person: &&CasePerson| same_name(&person.name, name);
            let mut all = self.ground.people.iter().filter(is_named);
            match (all.next(), all.next()) {
                (Some(one), None) if !found.contains(&one.person) => found.push(one.person),
                (Some(_), None) => {}
                // Of two with one name nobody knows which is meant.
                _ => unknown.push(name.to_owned()),
            }
        }
        (found, unknown)
    }
}

/// `Ruiz, Ana` is Ana Ruiz.
fn same_name(known: &str, written: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let turned = written.split_once(',').map(|(last, first)| format!("{} {}", first.trim(), last.trim()));
    plain(known) == plain(written) || turned.is_some_and(|turned| plain(known) == plain(&turned))
}

/// A date as spreadsheets write it: `2026-11-03`, `2026. 11. 3.`, `11/3/2026`, `3.11.26`.
pub fn parse_date(text: &str, order: DateOrder) -> Option<Date> {
    // A time behind the date says nothing that counts here.
    let day = text.split(['T', ' ']).next().filter(|day| day.matches(['-', '/', '.']).count() >= 2).unwrap_or(text);
    let numbers: Vec<i16> = day
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let [first, second, third, ..] = numbers.as_slice() else { return None };
    let full = |year: i16| if year < 100 { 2000 + year } else { year };
    let (year, month, day) = match order {
        _ if *first > 31 => (*first, *second, *third),
        DateOrder::MonthFirst => (full(*third), *first, *second),
        DateOrder::DayFirst => (full(*third), *second, *first),
    };
    let small = |number: i16| i8::try_from(number).ok();
    Date::new(year, small(month)?, small(day)?).ok()
}

fn read_line(line: u64, cells: &[String], ground: &Ground<'_>) -> ReadLine {
    let row = Row::new(cells, ground);
    let (grievants, mut unknown) = row.people(Column::Grievant);
    let (stewards, nobody) = row.people(Column::Steward);
    let others = unknown.join("; ");
    unknown.extend(nobody.iter().cloned());
    let read = case(&row, grievants, stewards.first().copied(), (others, nobody));
    ReadLine { line, as_written: cells.join(" · "), read, unknown }
}

fn kind(cell: &str) -> CaseKind {
    let cell = cell.to_lowercase();
    // The first that matches; "disciplinary discharge" is a discharge.
    const WORDS: &[(CaseKind, &[&str])] = &[
        (CaseKind::Discharge, &["discharg", "terminat", "fired", "despid", "해고"]),
        (CaseKind::Discipline, &["disciplin", "suspen", "warning", "reprimand", "amonest", "징계", "정직"]),
        (CaseKind::Retaliation, &["retaliat", "represal", "보복"]),
        (CaseKind::Harassment, &["harass", "hostile", "acoso", "괴롭힘"]),
        (CaseKind::HealthAndSafety, &["safety", "health", "seguridad", "salud", "안전", "보건"]),
        (CaseKind::Subcontracting, &["contracting", "outsourc", "subcontrat", "외주", "하도급"]),
        (CaseKind::PastPractice, &["practice", "práctica", "practica", "관행"]),
        (CaseKind::Schedule, &["schedul", "shift", "hours", "overtime assign", "horario", "turno", "근무"]),
        (CaseKind::Workload, &["workload", "staffing", "carga", "업무량"]),
        (CaseKind::Pay, &["pay", "wage", "overtime", "salar", "pago", "임금", "수당"]),
    ];
    let named = WORDS.iter().find(|(_, words)| words.iter().any(|word| cell.contains(word)));
    named.map(|(kind, _)| *kind).or_else(|| CaseKind::from_code(&cell)).unwrap_or(CaseKind::Other)
}

fn case(
    row: &Row<'_, '_>,
    grievants: Vec<PersonId>,
    steward: Option<PersonId>,
    (others, nobody): (String, Vec<String>),
) -> Result<NewCase, Refusal> {
    let contract = row.contract;
    let facts = [Column::Facts, Column::Articles].map(|column| row.cell(column)).join("\n").trim().to_owned();
    let facts = if facts.is_empty() { row.cell(Column::Notes).to_owned() } else { facts };
    let filing = Filing {
        language: contract.language,
        facts,
        cited: Vec::new(),
        remedy: row.cell(Column::Remedy).to_owned(),
        own_words: String::new(),
    };
    filing.check()?;
    let intake = Intake {
        others,
        worksite: row.cell(Column::Worksite).to_owned(),
        supervisor: row.cell(Column::Supervisor).to_owned(),
        notes: row.cell(Column::Notes).to_owned(),
        ..Intake::default()
    };
    intake.check()?;
    let kind = kind(row.cell(Column::Kind));
    let label = Some(row.cell(Column::Label).to_owned()).filter(|label| !label.is_empty());
    let first = happenings(row, kind, &nobody)?;
    Ok(NewCase { kind, label, procedure: contract.version, grievants, steward, backup: None, filing, intake, first })
}

/// What a line says has happened, each entry held against the contract as a steward's would be.
fn happenings(row: &Row<'_, '_>, kind: CaseKind, nobody: &[String]) -> Result<Vec<Happening>, Refusal> {
    let ground = row.ground;
    let Contract { procedure, calendar, .. } = row.contract;
    let rules = Rules { procedure, calendar, kind };
    let mut told: Vec<(Date, CaseEvent)> = Vec::new();
    let (occurred, known) = (row.date(Column::Occurred)?, row.date(Column::Known)?);
    let (filed, stepped) = (row.date(Column::Filed)?, row.date(Column::StepDate)?);
    told.extend(occurred.map(|day| (day, CaseEvent::Occurred)));
    told.extend(known.map(|day| (day, CaseEvent::Known)));
    if let Some(filed) = filed {
        told.extend(to_step(row, procedure, kind, filed, stepped)?);
    }
    told.extend(outcome(row, filed.is_some())?);
    if !nobody.is_empty() {
        told.push((ground.today, CaseEvent::Noted { text: nobody.join("; ") }));
    }
    let mut entries: Vec<CaseEntry> = Vec::with_capacity(told.len());
    for (day, event) in told {
        let what = Happening { at: day.into(), event };
        entries.push(take(&entries, what, rules, ground.today, Timestamp::UNIX_EPOCH, "")?.entry);
    }
    Ok(entries.into_iter().map(|entry| entry.what).collect())
}

/// The way from filing to the step that a line names.
fn to_step(
    row: &Row<'_, '_>,
    procedure: &Procedure,
    kind: CaseKind,
    filed: Date,
    stepped: Option<Date>,
) -> Result<Vec<(Date, CaseEvent)>, Refusal> {
    let ordinary = |from: Option<&str>| {
        let open = |way: &&super::procedure::Way| way.kind == WayKind::Ordinary && formal(procedure, &way.to);
        procedure.ways_from(from, kind).find(open).map(|way| way.to.clone())
    };
    let mut at = ordinary(None).ok_or_else(|| Refusal::of("step", "case-no-such-way").with("step", ""))?;
    let mut told = vec![(filed, CaseEvent::Filed { step: at.clone() })];
    let cell = row.cell(Column::Step);
    let Some(target) = named_step(procedure, cell) else {
        return Ok(told);
    };
    while at != target {
        let unreached = || Refusal::of("step", "import-step").with("given", cell);
        let next = ordinary(Some(&at)).ok_or_else(unreached)?;
        let day = stepped.ok_or_else(|| Refusal::of("step-date", "import-step-date").with("given", cell))?;
        let to = next.clone();
        let demanded = procedure.is_arbitration(&next);
        told.push((day, if demanded { CaseEvent::Demanded { to } } else { CaseEvent::Appealed { to } }));
        at = next;
    }
    Ok(told)
}

fn formal(procedure: &Procedure, step: &str) -> bool {
    procedure.step(step).is_some_and(|step| step.kind != super::procedure::StepKind::Informal)
}

/// The step that a cell names: by its name, its key, or its number alone.
fn named_step(procedure: &Procedure, cell: &str) -> Option<String> {
    let cell = cell.to_lowercase();
    let number: String = cell.chars().filter(char::is_ascii_digit).collect();
    let is_it = |step: &&super::procedure::Step| {
        let (name, key) = (step.name.to_lowercase(), step.key.as_str());
        let same_number = !number.is_empty() && key.strip_prefix("step-") == Some(number.as_str());
        !cell.is_empty()
            && (name == cell || key == cell || same_number || cell.contains("arbitra") && key == "arbitration")
    };
    procedure.steps.iter().find(is_it).map(|step| step.key.clone())
}

/// How a line says that the case ended. What is not known as an ending becomes a note.
fn outcome(row: &Row<'_, '_>, was_filed: bool) -> Result<Vec<(Date, CaseEvent)>, Refusal> {
    let cell = row.cell(Column::Outcome);
    let lower = cell.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let terms = || Terms { text: cell.to_owned(), precedent: false };
    let ending = if says(&["settle", "resolved", "acuerdo", "resuelt", "합의", "해결"]) {
        CaseEvent::Settled { terms: terms() }
    } else if says(&["withdr", "dropped", "retirad", "철회"]) {
        CaseEvent::Withdrawn { terms: terms() }
    } else if says(&["granted", "sustained", "won", "concedid", "인용"]) && was_filed {
        CaseEvent::AnswerReceived { answer: Answer::Granted, step: None }
    } else if cell.is_empty() || says(&["open", "pending", "active", "abiert", "pendiente", "진행"]) {
        return Ok(Vec::new());
    } else {
        return Ok(vec![(row.ground.today, CaseEvent::Noted { text: cell.to_owned() })]);
    };
    let day =
        row.date(Column::Closed)?.ok_or_else(|| Refusal::of("closed", "import-closed-date").with("given", cell))?;
    Ok(vec![(day, ending)])
}
