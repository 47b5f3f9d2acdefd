//! The clocks that no contract sets: how long a charge or a claim can be brought, each with its source.

use super::desk::{RoomCrumb, room};
use super::say;
use super::typed::{Typed, key_from};
use crate::components::{Answer, Field, Form, Head, Hidden, InUnit, Notice, Select, Submit};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::count::{Counting, Span, Start, Unit};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What such a clock can start with.
const STARTS: [Start; 3] = [Start::Occurrence, Start::Knowledge, Start::Effective];

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let clocks = visit.hall.procedures.claim_clocks(&place.member()?).await?;
    let at = place.clone();
    let page = Page::new(words.t("claims-title"), move || {
        let words = crate::words::use_words();
        let officer = place.officer().is_ok();
        let lines = clocks.iter().map(|clock| line(words, &place, clock, officer)).collect_view();
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("claims-title") lede=words.t("claims-lede") />
            <Notice class="warn"><p>{words.t("claims-warning")}</p></Notice>
            <ul class="list">{lines}</ul>
            {officer.then(|| form(words, &place))}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn line(words: Words, place: &Place, clock: &ClaimClock, officer: bool) -> AnyView {
    let of = [
        ("span", say::span(words, clock.span).into()),
        ("start", say::start(words, clock.start).into()),
        ("source", clock.source.clone().into()),
    ];
    let label = words.with("claims-drop-label", [("name", clock.name.clone().into())]);
    let drop = officer.then(|| {
        view! {
            <form method="post" action={action::<DropClaim>()}>
                <InUnit place=place.clone() />
                <Hidden name="key" value=clock.key.clone() />
                <button type="submit" class="quiet small" aria-label=label>{words.t("remove-button")}</button>
            </form>
        }
    });
    view! { <li><strong>{clock.name.clone()}</strong> <span class="meta">{words.with("case-claim-hint", of)}</span> {drop}</li> }
        .into_any()
}

fn form(words: Words, place: &Place) -> AnyView {
    let units = Unit::ALL.map(|one| Answer::new(one.code(), words.of("grievance-unit", one.code()))).to_vec();
    let starts = STARTS.map(|one| Answer::new(one.code(), words.of("clock-start", one.code()))).to_vec();
    let place = place.clone();
    view! {
        <h2>{words.t("claims-new-title")}</h2>
        <Form action={action::<SetClaim>()}>
            <InUnit place />
            <Field name="name" label=words.t("claims-name-label") hint=words.t("claims-name-hint") required=true />
            <Field name="source" label=words.t("claims-source-label") hint=words.t("claims-source-hint") required=true />
            <div class="cols">
                <Field name="count" kind="number" min=1 label=words.t("wizard-count-label") required=true />
                <Select name="unit-of-time" label=words.t("wizard-unit-label") answers=units />
                <Select name="start" label=words.t("wizard-start-label") answers=starts />
            </div>
            <div class="actions"><Submit label=words.t("save-button") /></div>
        </Form>
    }
    .into_any()
}

/// Reads a clock; its key comes from its name, so that the same name is the same clock.
///
/// # Errors
/// `case-number-malformed`, `case-choice-missing`; the rest is the rules' own check.
fn read(typed: &Typed) -> Result<ClaimClock, Refusal> {
    let name = typed.text("name");
    let missing = |field: &str| Refusal::of(field, "case-choice-missing");
    let unit = Unit::from_code(&typed.text("unit-of-time")).ok_or_else(|| missing("unit-of-time"))?;
    let start = Start::from_code(&typed.text("start")).ok_or_else(|| missing("start"))?;
    let span = Span { count: typed.number("count")?, unit };
    let key = key_from(&name);
    Ok(ClaimClock { key, name, source: typed.text("source"), span, start, counting: Counting::default() })
}

#[server(prefix = "/do", endpoint = "grievances/set-claim")]
pub async fn set_claim(
    union: String,
    unit: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let clock = read(&Typed(typed))?;
    clock.check()?;
    visit.hall.procedures.set_claim_clock(&officer, clock).await?;
    go(&format!("{}/claims", room(&place)));
    Ok(())
}

#[server(prefix = "/do", endpoint = "grievances/drop-claim")]
pub async fn drop_claim(union: String, unit: String, #[server(default)] key: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    visit.hall.procedures.drop_claim_clock(&place.officer()?, &key).await?;
    go(&format!("{}/claims", room(&place)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_enters_a_state_wage_claim() {
        let check = |name: &str, key: &str| {
            let fields = [
                ("name", name),
                ("source", "ORS 12.110"),
                ("count", "6"),
                ("unit-of-time", "months"),
                ("start", "effective"),
            ];
            let typed = Typed(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
            let clock = read(&typed).expect("a clock");
            clock.check().expect("a sound one");
            assert_eq!((clock.key.as_str(), clock.span), (key, Span { count: 6, unit: Unit::Months }));
        };
        check("Unpaid wages (Oregon)", "unpaid-wages-oregon");
        for name in ["임금 체불", "NLRB 제소", "NLRB 진정", "Unpaid wages of restaurant workers in the state of Oregon"]
        {
            check(name, &contracts::agreements::text_hash(name)[..16]);
        }
    }
}
