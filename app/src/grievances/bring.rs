//! A member brings a grievance of their own; the chief steward gives it to somebody.

use super::clauses::agreement_on;
use super::desk::{RoomCrumb, case_path, room};
use super::intake::{essentials, procedure_for};
use super::typed::Typed;
use crate::components::{Form, Head, InUnit, Notice, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::grievances::confidence::Complainant;
use contracts::members::Refusal;
use leptos::prelude::*;
use std::collections::BTreeMap;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let me = place.member()?.person();
    let stored = format!("{me}.{}.bring", place.unit.id);
    let at = place.clone();
    let page = Page::new(words.t("bring-title"), move || {
        let words = crate::words::use_words();
        let typed = Typed::default();
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("bring-title") lede=words.t("bring-lede") />
            <Notice><p>{words.t("bring-confidential")}</p></Notice>
            <Form action={action::<BringCase>()} draft=stored>
                <InUnit place=place.clone() />
                {essentials(words, &typed, words.t("bring-facts-hint"))}
                <TextArea name="remedy" label=words.t("bring-remedy-label") rows=3 />
                <div class="actions"><Submit label=words.t("bring-button") /></div>
            </Form>
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "grievances/bring")]
pub async fn bring_case(
    union: String,
    unit: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let complainant = Complainant::from(place.member()?);
    let typed = Typed(typed);
    let kind = typed.kind()?;
    let first = typed.first(visit.today(&place))?;
    let agreement = agreement_on(&visit, &place, typed.day("happened")?).await?;
    let mut filing = typed.filing(agreement.as_ref(), visit.language())?;
    // What a member writes is theirs: the steward words the filing beside it, in the contract's language.
    filing.own_words = std::mem::take(&mut filing.facts);
    let procedure = procedure_for(&visit, &place, agreement.as_ref()).await?;
    let brought = visit.hall.cases.bring(&complainant, (kind, procedure), filing, first);
    let case = brought.await.map_err(own_field)?;
    let access = visit.hall.cases.access(&place.member()?, case).await?;
    let number = match access.grievant() {
        Some(grievant) => Some(visit.hall.cases.own_file(&grievant).await?.number),
        None => None,
    };
    go(&number.map_or_else(|| room(&place), |number| format!("{}?brought=1", case_path(&place, number))));
    Ok(())
}

/// What the member typed stands in this form's `facts`.
fn own_field(refusal: Refusal) -> Refusal {
    match refusal.field.as_deref() {
        Some("own-words") => Refusal { field: Some("facts".to_owned()), ..refusal },
        _ => refusal,
    }
}
