//! Letters and forms of a case, ready to print: the union's template, filled in from the case, in the contract's language.
//! What is sent or signed is written into the record in the same step, with the letter as it was.

use super::desk::{CaseDesk, access};
use super::enter::{self, possible};
use super::events::{self, Next};
use super::typed::Typed;
use super::{clauses, say};
use crate::components::{
    Answer, Check, Crumbs, Field, Form, Head, Hidden, InUnit, Notice, PrintButton, Submit, TextArea,
};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::text_hash;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::record::{CaseEvent, standing};
use contracts::grievances::state::CaseState;
use contracts::grievances::templates::{self, Blank, LetterForm, Piece, Values, fill};
use contracts::members::Refusal;
use contracts::records::Upload;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What a letter says beyond the case, as it is typed just before printing.
fn asked(form: LetterForm) -> &'static [Blank] {
    match form {
        LetterForm::InformationRequest => &[Blank::Requested, Blank::RequestDue],
        LetterForm::Extension => &[Blank::Deadline, Blank::NewDate],
        LetterForm::Settlement | LetterForm::Withdrawal => &[Blank::Terms],
        LetterForm::FactSheet | LetterForm::Filing | LetterForm::Appeal | LetterForm::Demand => &[],
    }
}

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let (at, words) = (desk.place.clone(), desk.words);
    let page = Page::new(words.t("letters-of-case-title"), move || {
        let words = crate::words::use_words();
        let items = LetterForm::ALL.iter().map(|form| {
            let href = format!("{}/letters/{}", desk.path(), form.code());
            let inside = (!form.leaves_the_house())
                .then(|| view! { <span class="meta">{words.t("intake-private-title")}</span> });
            view! { <li><a href=href>{words.of("letter-form", form.code())}</a> {inside}</li> }
        });
        view! {
            <Crumbs steps=desk.case_crumbs() />
            <Head title=words.t("letters-of-case-title") lede=words.t("letters-of-case-lede") />
            <ul class="list">{items.collect_view()}</ul>
        }
    });
    Ok(page.at(at))
}

pub async fn one(visit: Visit) -> Result<Page, Refusal> {
    let form = LetterForm::from_code(visit.param("form")).ok_or_else(Refusal::not_found)?;
    let desk = CaseDesk::open(visit).await?;
    let language = desk.file.filing.language;
    let template = desk.visit.hall.procedures.template(&desk.place.member()?, form, language).await?;
    let names = clauses::names(&desk.visit, &desk.place, &desk.file.filing.cited).await?;
    let typed = own_blanks(&desk.visit.kept.fields);
    let put_in = put_in(form, &typed, desk.today);
    let values = filled(&desk, &names, form, &put_in);
    let pieces = fill(&template.text, &values)?;
    let letter = Letter {
        form,
        is_whole: is_whole(&template.text, form, &put_in)?,
        open: templates::still_open(&template.text, &values)?.len(),
        hash: text_hash(&plain(&pieces)),
        typed: put_in,
    };
    let clocks = desk.visit.hall.procedures.claim_clocks(&desk.place.member()?).await?;
    let at = desk.place.clone();
    let page = Page::new(desk.words.of("letter-form", form.code()), move || {
        let words = crate::words::use_words();
        let mut steps = desk.case_crumbs();
        steps.push((format!("{}/letters", desk.path()), words.t("letters-of-case-title")));
        let inside = (!form.leaves_the_house())
            .then(|| view! { <Notice class="warn"><p>{words.t("letters-inside")}</p></Notice> });
        let blanks = blanks(words, &desk, form, &typed);
        view! {
            <Crumbs steps />
            <div class="no-print"><Head title=words.of("letter-form", form.code()) /> {inside} {blanks} <p class="row"><PrintButton /></p></div>
            <article class="paper" lang=language.tag()>{pieces.into_iter().map(piece).collect_view()}</article>
            {record(words, desk, &letter, clocks)}
        }
    });
    Ok(page.at(at))
}

/// What fills the letter: what the case says, and what was typed for this letter.
fn filled(desk: &CaseDesk, names: &[String], form: LetterForm, typed: &Typed) -> Values {
    let theirs = Words { language: desk.file.filing.language, ..desk.words };
    let mut values = values(theirs, desk, names);
    for blank in asked(form) {
        let text = typed.text(blank.code());
        // A date is written as people of the letter's language write it.
        let text = text.parse::<Date>().map(|date| theirs.date(date)).unwrap_or(text);
        if !text.is_empty() {
            values.insert(*blank, text);
        }
    }
    values
}

/// Whether a blank that names a day names one that can be, in a letter of this day.
///
/// # Errors
/// `case-date-malformed`, and what [`templates::check_day`] refuses.
fn check_blank(blank: Blank, typed: &Typed, letter: Date) -> Result<(), Refusal> {
    if !matches!(blank, Blank::RequestDue | Blank::NewDate) {
        return Ok(());
    }
    typed.date(blank.code())?.map_or(Ok(()), |named| templates::check_day(blank, named, letter))
}

/// What of the typed goes into the letter: a day that was refused does not, though its field still shows it.
fn put_in(form: LetterForm, typed: &Typed, letter: Date) -> Typed {
    let mut put_in = typed.clone();
    for blank in asked(form) {
        if check_blank(*blank, typed, letter).is_err() {
            put_in.0.remove(blank.code());
        }
    }
    put_in
}

/// A letter as the page shows it.
struct Letter {
    form: LetterForm,
    /// What was typed for it.
    typed: Typed,
    /// No blank that is asked for is still a line to write on.
    is_whole: bool,
    /// How many blanks are still lines to write on.
    open: usize,
    /// Of its text, so that no other is kept in its place.
    hash: String,
}

/// Whether everything that the form asks for, and the union's template of it shows, was put into the letter.
///
/// # Errors
/// As [`fill`].
fn is_whole(template: &str, form: LetterForm, typed: &Typed) -> Result<bool, Refusal> {
    let shows = templates::blanks(template)?;
    Ok(asked(form).iter().all(|blank| !shows.contains(blank) || !typed.text(blank.code()).is_empty()))
}

/// What has happened to the case once this letter is out of the house, or signed by both sides.
fn happens(form: LetterForm) -> Option<&'static str> {
    Some(match form {
        LetterForm::FactSheet => return None,
        LetterForm::Filing => "filed",
        LetterForm::Appeal => "appealed",
        LetterForm::InformationRequest => "information-requested",
        LetterForm::Extension => "extension-agreed",
        LetterForm::Settlement => "settled",
        LetterForm::Withdrawal => "withdrawn",
        LetterForm::Demand => "demanded",
    })
}

/// The entry's fields as far as the letter says them already.
fn entry_of(desk: &CaseDesk, typed: &Typed) -> Typed {
    let fields = [
        ("at", desk.today.to_string()),
        ("due", typed.text(Blank::RequestDue.code())),
        ("to-date", typed.text(Blank::NewDate.code())),
        ("note", typed.text(Blank::Terms.code())),
        ("in-writing", "yes".to_owned()),
        ("precedent", "no".to_owned()),
    ];
    Typed(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// Writes the letter into the record as sent or signed; one step, and the letter is kept as it was.
fn record(words: Words, desk: CaseDesk, letter: &Letter, clocks: Vec<ClaimClock>) -> AnyView {
    let (form, typed, hash) = (letter.form, &letter.typed, letter.hash.clone());
    let Some(code) = happens(form).filter(|_| desk.access.handler().is_some()) else { return ().into_any() };
    let state = desk.state();
    if !possible(&desk.file, &state).contains(&code) {
        return view! { <p class="no-print hint">{words.t("letters-not-now")}</p> }.into_any();
    }
    if !letter.is_whole {
        return view! { <p class="no-print hint">{words.t("letters-unfinished")}</p> }.into_any();
    }
    let blank = |blank: &Blank| {
        let name = format!("{BLANK}{}", blank.code());
        view! { <Hidden name value=typed.text(blank.code()) /> }
    };
    let blanks = asked(form).iter().map(blank).collect_view();
    let entry = entry_of(&desk, typed);
    let shown = enter::Shown { state, code: code.to_owned(), corrects: None, typed: entry, clocks, desk };
    let (place, number) = (shown.desk.place.clone(), shown.desk.file.number.to_string());
    let at = shown.typed.text("at");
    let fields = enter::fields(words, &shown);
    let by_hand = (letter.open > 0).then(|| {
        let label = words.with("letters-by-hand-label", [("count", letter.open.into())]);
        let answers = vec![Answer::new("yes", words.t("letters-by-hand-yes"))];
        view! { <Check name="by_hand" label answers /> }
    });
    view! {
        <section class="no-print">
            <h2>{words.of("letters-record-title", form.code())}</h2>
            <p class="hint">{words.t("letters-record-hint")}</p>
            <Form action={action::<SendLetter>()}>
                <InUnit place />
                <Hidden name="case" value=number />
                <Hidden name="form" value=form.code() />
                <Hidden name="shown" value=hash />
                {blanks}
                {fields}
                <div class="cols">
                    <Field name="at" kind="date" class="short" label=words.of("case-at-label", code) value=at required=true />
                    <Field name="time" kind="time" class="short" label=words.t("case-time-label") hint=words.t("case-time-hint") />
                </div>
                {by_hand}
                <div class="actions"><Submit label=words.t("letters-record-button") /></div>
            </Form>
        </section>
    }
    .into_any()
}

/// The letter's own blanks among the fields that were kept, of whichever of the page's two forms.
fn own_blanks(fields: &[(String, String)]) -> Typed {
    let beside: Vec<(String, String)> =
        fields.iter().filter_map(|(name, value)| Some((name.strip_prefix(BLANK)?.to_owned(), value.clone()))).collect();
    if beside.is_empty() { Typed::of(fields) } else { Typed::of(&beside) }
}

/// Before the names of a letter's own blanks, where an entry's fields stand beside them.
const BLANK: &str = "letter-";

/// The letter as plain text, as it is kept.
fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        let (Piece::Heading(said) | Piece::Paragraph(said)) = piece;
        text.push_str(said);
        text.push_str("\n\n");
    }
    text.trim_end().to_owned() + "\n"
}

#[server(prefix = "/do", endpoint = "grievances/send-letter")]
pub async fn send_letter(
    union: String,
    unit: String,
    case: String,
    #[server(default)] form: String,
    #[server(default)] shown: String,
    #[server(default)] by_hand: Vec<String>,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let (desk, handler) = CaseDesk::worked(visit()?, &union, &unit, &case).await?;
    let form = LetterForm::from_code(&form).ok_or_else(Refusal::not_found)?;
    let code = happens(form).ok_or_else(Refusal::not_found)?;
    let blanks = own_blanks(&typed.iter().map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>());
    let next = Next::after(desk.file.entries.iter().map(|entry| &entry.what.event), Vec::new());
    let happening = events::read(code, &Typed(typed), &next)?;
    let language = desk.file.filing.language;
    let template = desk.visit.hall.procedures.template(&desk.place.member()?, form, language).await?;
    let blanks = put_in(form, &blanks, desk.today);
    if !is_whole(&template.text, form, &blanks)? {
        return Err(Refusal::new("letter-unfinished").into());
    }
    let names = clauses::names(&desk.visit, &desk.place, &desk.file.filing.cited).await?;
    let values = filled(&desk, &names, form, &blanks);
    let text = plain(&fill(&template.text, &values)?);
    if text_hash(&text) != shown {
        return Err(Refusal::new("letter-changed").into());
    }
    same_days(&template.text, form, &blanks, &happening.event)?;
    templates::check_filled(&templates::still_open(&template.text, &values)?, !by_hand.is_empty())?;
    let theirs = Words { language, ..desk.words };
    let name = format!("{} {}", theirs.of("letter-form", form.code()), happening.at.date);
    let paper = Upload { name, bytes: text.into_bytes().into() };
    let taken = desk.visit.hall.cases.enter_with(&handler, happening, paper, &desk.by()).await?;
    go(&format!("{}?entered={}", desk.path(), taken.entry.number));
    Ok(())
}

/// What is recorded names the days that the letter shows.
///
/// # Errors
/// As [`fill`], and `letter-date-differs`.
fn same_days(template: &str, form: LetterForm, typed: &Typed, event: &CaseEvent) -> Result<(), Refusal> {
    let shows = templates::blanks(template)?;
    for blank in asked(form).iter().filter(|blank| shows.contains(blank)) {
        if let Ok(named) = typed.text(blank.code()).parse() {
            templates::check_same_day(*blank, named, event)?;
        }
    }
    Ok(())
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        Piece::Paragraph(text) => view! { <p class="said">{text}</p> }.into_any(),
    }
}

/// What is still to be said; it goes into the letter and is kept for an hour, nowhere else.
fn blanks(words: Words, desk: &CaseDesk, form: LetterForm, typed: &Typed) -> AnyView {
    if asked(form).is_empty() {
        return ().into_any();
    }
    let (place, number, lang) = (desk.place.clone(), desk.file.number.to_string(), desk.file.filing.language.tag());
    let typed = typed.clone();
    let field = move |blank: &Blank| {
        let (name, label, value) = (blank.code(), words.of("letter-blank", blank.code()), typed.text(blank.code()));
        match blank {
            Blank::RequestDue | Blank::NewDate => {
                view! { <Field name kind="date" class="short" label value /> }.into_any()
            }
            _ => view! { <TextArea name label value rows=4 lang=lang /> }.into_any(),
        }
    };
    view! {
        <Form action={action::<WordLetter>()}>
            <InUnit place />
            <Hidden name="case" value=number />
            <Hidden name="form" value=form.code() />
            {asked(form).iter().map(field).collect_view()}
            <div class="actions"><Submit label=words.t("letters-fill-button") class="" /></div>
        </Form>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/word-letter")]
pub async fn word_letter(
    union: String,
    unit: String,
    case: String,
    #[server(default)] form: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let access = access(&visit, &place, &case).await?;
    let desk = CaseDesk::with(visit, place, access).await?;
    let form = LetterForm::from_code(&form).ok_or_else(Refusal::not_found)?;
    let typed = Typed(typed);
    for blank in asked(form) {
        check_blank(*blank, &typed, desk.today)?;
    }
    let mut fields = typed.fields(&[]);
    fields.push(("_form".to_owned(), action::<WordLetter>().to_owned()));
    let page = format!("{}/letters/{}", desk.path(), form.code());
    go(&desk.visit.keep_for(&page, &fields).await?);
    Ok(())
}

fn moment_of(desk: &CaseDesk, words: Words, code: &str) -> String {
    let now = standing(&desk.file.entries);
    let found = now.iter().find(|one| one.what.event.code() == code);
    found.map(|one| say::moment(words, one.what.at)).unwrap_or_default()
}

/// What the case itself says, in the letter's language.
fn values(words: Words, desk: &CaseDesk, names: &[String]) -> Values {
    let (file, state) = (&desk.file, desk.state());
    let (filing, intake) = (&file.filing, &file.intake);
    let circle = &file.circle;
    let grievants = [desk.names.all(words, &circle.grievants), intake.others.clone()];
    let grievants = grievants.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
    let quotes = filing.cited.iter().zip(names).map(|(cited, name)| format!("{name}\n“{}”", clauses::quoted(cited)));
    let comparables = intake.comparables.iter().map(|one| format!("{}: {} → {}", one.who, one.what, one.outcome));
    let employers = desk.place.unit.employers.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join(", ");
    let employers = Some(intake.employer.clone()).filter(|own| !own.is_empty()).unwrap_or(employers);
    let (step, next, due) = steps(words, desk, &state);
    let requested = standing(&file.entries).iter().rev().find_map(|one| match &one.what.event {
        CaseEvent::InformationRequested { due, .. } => Some(words.date(*due)),
        _ => None,
    });
    let all = [
        (Blank::Union, desk.place.union.name.clone()),
        (Blank::Unit, desk.place.unit.name.clone()),
        (Blank::Employer, employers),
        (Blank::Today, words.date(desk.today)),
        (Blank::Case, file.label.clone().unwrap_or_else(|| file.number.to_string())),
        (Blank::Kind, super::desk::kind(words, file.kind)),
        (Blank::Grievant, grievants),
        (Blank::Steward, circle.steward.map(|steward| desk.names.one(steward)).unwrap_or_default()),
        (Blank::Occurred, moment_of(desk, words, "occurred")),
        (Blank::Known, moment_of(desk, words, "known")),
        (Blank::Filed, moment_of(desk, words, "filed")),
        (Blank::Step, step),
        (Blank::NextStep, next),
        (Blank::Due, due),
        (Blank::Articles, names.join("\n")),
        (Blank::Clauses, quotes.collect::<Vec<_>>().join("\n\n")),
        (Blank::Facts, filing.facts.clone()),
        (Blank::OwnWords, filing.own_words.clone()),
        (Blank::Remedy, filing.remedy.clone()),
        (Blank::RequestDue, requested.unwrap_or_default()),
        (Blank::Worksite, intake.worksite.clone()),
        (Blank::Supervisor, intake.supervisor.clone()),
        (Blank::Witnesses, intake.witnesses.clone()),
        (Blank::Comparables, comparables.collect::<Vec<_>>().join("\n")),
        (Blank::Notes, intake.notes.clone()),
    ];
    all.into_iter().collect()
}

/// The step it is at, the one that it goes to next, and the last day for that.
fn steps(words: Words, desk: &CaseDesk, state: &CaseState) -> (String, String, String) {
    let name = |key: &String| say::step(&desk.file.procedure, key);
    let ours = state.ahead().find(|due| due.actor.is_ours() && due.to.is_some());
    let next = ours.and_then(|due| due.to.as_ref()).map(name);
    let due = ours.and_then(|due| due.date()).map(|date| words.date(date));
    (state.step.as_ref().map(name).unwrap_or_default(), next.unwrap_or_default(), due.unwrap_or_default())
}
