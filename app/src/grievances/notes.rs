//! The union's own work on a case of discipline: the seven tests of just cause, notes of the interview, how others were
//! treated. None of it is in the filing.

use super::desk::CaseDesk;
use super::text::newer;
use super::typed::Typed;
use crate::components::{Answer, Choice, Crumbs, Field, Form, Head, Hidden, InUnit, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::intake::{Comparable, Finding, Intake, JustCauseTest, TestNote};
use contracts::members::Refusal;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Blank rows offered for comparable cases, beyond those that are there.
const BLANK_ROWS: usize = 2;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let (at, words) = (desk.place.clone(), desk.words);
    let writes = desk.access.handler().is_some();
    let page = Page::new(words.t("notes-title"), move || {
        let words = crate::words::use_words();
        let typed = desk.visit.kept.is_kept().then(|| Typed::of(&desk.visit.kept.fields));
        let intake = typed.map_or_else(|| desk.file.intake.clone(), |typed| read(&typed, desk.file.intake.clone()));
        view! {
            <Crumbs steps=desk.case_crumbs() />
            <Head title=words.t("notes-title") lede=words.t("intake-private-hint") />
            {newer(words, &desk)}
            {if writes { form(words, &desk, intake) } else { shown(words, &intake) }}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn form(words: Words, desk: &CaseDesk, intake: Intake) -> AnyView {
    let stored = format!("{}.{}.notes", desk.reader.person(), desk.file.circle.case);
    let (place, number, after) = (desk.place.clone(), desk.file.number.to_string(), desk.file.revision.to_string());
    view! {
        <Form action={action::<KeepNotes>()} draft=stored>
            <InUnit place />
            <Hidden name="case" value=number />
            <Hidden name="after" value=after />
            {fields(words, &intake)}
            <div class="actions"><Submit label=words.t("save-button") /></div>
        </Form>
    }
    .into_any()
}

fn fields(words: Words, intake: &Intake) -> AnyView {
    let tests = JustCauseTest::ALL.iter().map(|test| one_test(words, *test, intake)).collect_view();
    let rows = (0..intake.comparables.len() + BLANK_ROWS).map(|at| {
        let row = intake.comparables.get(at);
        let value = |of: fn(&Comparable) -> &String| row.map(|row| of(row).clone()).unwrap_or_default();
        let number = (at + 1).to_string();
        view! {
            <fieldset class="field">
                <legend>{words.with("notes-comparable", [("number", number.into())])}</legend>
                <Field name=format!("who-{at}") label=words.t("notes-who") value=value(|row| &row.who) />
                <Field name=format!("what-{at}") label=words.t("notes-what") value=value(|row| &row.what) />
                <Field name=format!("outcome-{at}") label=words.t("notes-outcome") value=value(|row| &row.outcome) />
            </fieldset>
        }
    });
    view! {
        <h2>{words.t("notes-just-cause-title")}</h2>
        <p class="hint">{words.t("notes-just-cause-hint")}</p>
        {tests}
        <h2>{words.t("notes-weingarten-title")}</h2>
        <TextArea name="weingarten" label=words.t("notes-weingarten-label") hint=words.t("notes-weingarten-hint") value=intake.weingarten.clone() rows=6 />
        <h2>{words.t("notes-comparables-title")}</h2>
        <p class="hint">{words.t("notes-comparables-hint")}</p>
        {rows.collect_view()}
    }
    .into_any()
}

fn one_test(words: Words, test: JustCauseTest, intake: &Intake) -> AnyView {
    let found = intake.just_cause.iter().find(|one| one.test == test);
    let value = found.map(|one| one.finding.code()).unwrap_or_default();
    let note = found.map(|one| one.note.clone()).unwrap_or_default();
    let answers = Finding::ALL.iter().map(|one| Answer::new(one.code(), words.of("notes-finding", one.code())));
    let code = test.code();
    view! {
        <Choice name=format!("finding-{code}") label=words.of("notes-test", code) hint=words.of("notes-test-hint", code) value=value answers=answers.collect() inline=true />
        <TextArea name=format!("note-{code}") label=words.t("notes-why") value=note rows=2 />
    }
    .into_any()
}

/// For whoever reads the case and does not write in it.
fn shown(words: Words, intake: &Intake) -> AnyView {
    let tests = intake.just_cause.iter().map(|one| {
        view! {
            <li>
                <strong>{words.of("notes-test", one.test.code())}</strong> " " {words.of("notes-finding", one.finding.code())}
                <p class="said">{one.note.clone()}</p>
            </li>
        }
    });
    let rows = intake
        .comparables
        .iter()
        .map(|one| view! { <li>{one.who.clone()} ": " {one.what.clone()} " → " {one.outcome.clone()}</li> });
    view! {
        <h2>{words.t("notes-just-cause-title")}</h2>
        <ul>{tests.collect_view()}</ul>
        <h2>{words.t("notes-weingarten-title")}</h2>
        <p class="said">{intake.weingarten.clone()}</p>
        <h2>{words.t("notes-comparables-title")}</h2>
        <ul>{rows.collect_view()}</ul>
    }
    .into_any()
}

/// What was typed, over what was there before.
fn read(typed: &Typed, before: Intake) -> Intake {
    let test = |test: &JustCauseTest| {
        let finding = Finding::from_code(&typed.text(&format!("finding-{}", test.code())));
        let note = typed.text(&format!("note-{}", test.code()));
        // A note without a finding is worth keeping: the finding is open.
        let finding = finding.or((!note.is_empty()).then_some(Finding::Unclear));
        finding.map(|finding| TestNote { test: *test, finding, note })
    };
    let rows = (0..).map_while(|at: usize| {
        typed.0.contains_key(&format!("who-{at}")).then(|| {
            let text = |what: &str| typed.text(&format!("{what}-{at}"));
            Comparable { who: text("who"), what: text("what"), outcome: text("outcome") }
        })
    });
    let says = |row: &Comparable| !(row.who.is_empty() && row.what.is_empty() && row.outcome.is_empty());
    Intake {
        just_cause: JustCauseTest::ALL.iter().filter_map(test).collect(),
        weingarten: typed.text("weingarten"),
        comparables: rows.filter(says).collect(),
        ..before
    }
}

#[server(prefix = "/do", endpoint = "grievances/keep-notes")]
pub async fn keep_notes(
    union: String,
    unit: String,
    case: String,
    #[server(default)] after: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let (desk, handler) = CaseDesk::worked(visit()?, &union, &unit, &case).await?;
    let after = after.parse().map_err(|_| Refusal::not_found())?;
    let intake = read(&Typed(typed), desk.file.intake.clone());
    desk.visit.hall.cases.revise(&handler, after, desk.file.filing.clone(), intake, &desk.by()).await?;
    go(&format!("{}?noted=1", desk.path()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stewards_checklist_is_read_test_by_test() {
        let fields = [
            ("finding-notice", "not-met"),
            ("note-notice", "Nobody was told."),
            ("note-penalty", "First offense in nine years."),
            ("weingarten", "Asked for a steward; refused."),
            ("who-0", "Co-worker"),
            ("what-0", "Late twice"),
            ("outcome-0", "Warning"),
            ("who-1", ""),
            ("what-1", ""),
            ("outcome-1", ""),
        ];
        let typed = Typed(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let before = Intake { worksite: "Dock 4".to_owned(), ..Intake::default() };
        let note = |test, finding, note: &str| TestNote { test, finding, note: note.to_owned() };
        let expected = Intake {
            just_cause: vec![
                note(JustCauseTest::Notice, Finding::NotMet, "Nobody was told."),
                note(JustCauseTest::Penalty, Finding::Unclear, "First offense in nine years."),
            ],
            weingarten: "Asked for a steward; refused.".to_owned(),
            comparables: vec![Comparable {
                who: "Co-worker".into(),
                what: "Late twice".into(),
                outcome: "Warning".into(),
            }],
            ..before.clone()
        };
        assert_eq!(read(&typed, before), expected);
    }
}
