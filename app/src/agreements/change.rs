//! An agreement's title and term put right; its text stays as it was imported.

use super::shared::{home, number, shelf};
use crate::components::{Answer, Check, Crumbs, Field, Form, Head, Hidden, InUnit, Submit};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::agreements::AgreementChange;
use contracts::agreements::shelf::read_date;
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.shelf_keeper()?;
    let card = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?.card;
    let shown = place.clone();
    let page = Page::new(words.t("agreement-change-title"), move || {
        let date = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
        let superseded = if card.superseded { vec!["yes".to_owned()] } else { Vec::new() };
        let answer = Answer::new("yes", words.t("change-superseded-yes")).hint(words.t("change-superseded-hint"));
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title")), (home(&shown, card.number), card.title.clone())] />
            <Head title=words.t("agreement-change-title") />
            <Form action={action::<ChangeAgreement>()}>
                <InUnit place=shown.clone() />
                <Hidden name="agreement" value=card.number.to_string() />
                <Field name="title" label=words.t("agreement-title-field") value=card.title.clone() required=true />
                <Field name="effective" label=words.t("agreement-effective") kind="date" value=date(card.effective) />
                <Field name="expires" label=words.t("agreement-expires") kind="date" value=date(card.expires) />
                <Check name="superseded" label=words.t("change-superseded") values=superseded answers=vec![answer] />
                <div class="actions"><Submit label=words.t("save-button") /></div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "agreements/change-agreement")]
pub async fn change_agreement(
    union: String,
    unit: String,
    agreement: String,
    #[server(default)] title: String,
    #[server(default)] effective: String,
    #[server(default)] expires: String,
    #[server(default)] superseded: Vec<String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let keeper = place.shelf_keeper()?;
    let number: u32 = agreement.parse().map_err(|_| Refusal::not_found())?;
    let change = AgreementChange {
        title,
        effective: read_date("effective", &effective)?,
        expires: read_date("expires", &expires)?,
        superseded: !superseded.is_empty(),
    };
    visit.hall.shelf.change(&keeper, number, change).await?;
    go(&home(&place, number));
    Ok(())
}
