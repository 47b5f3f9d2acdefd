//! A first contract: no agreement yet, only the articles to be won.

use super::shared::{home, shelf};
use crate::components::{Answer, Choice, Crumbs, Field, Form, Head, InUnit, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::agreements::shelf::read_names;
use contracts::members::{Language, Refusal};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.shelf_keeper()?;
    let shown = place.clone();
    let page = Page::new(words.t("first-title"), move || {
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title"))] />
            <Head title=words.t("first-title") lede=words.t("first-lede") />
            <Form action={action::<BeginFirstContract>()}>
                <InUnit place=shown.clone() />
                <Field name="title" label=words.t("agreement-title-field") hint=words.t("first-title-hint") required=true />
                <Choice name="language" label=words.t("agreement-language") answers=languages() inline=true />
                <TextArea name="names" label=words.t("first-names") hint=words.t("first-names-hint") rows=14 required=true />
                <div class="actions"><Submit label=words.t("first-button") /></div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

pub(super) fn languages() -> Vec<Answer> {
    Language::ALL.map(|l| Answer::new(l.tag(), l.own_name())).to_vec()
}

#[server(prefix = "/do", endpoint = "agreements/begin-first-contract")]
pub async fn begin_first_contract(
    union: String,
    unit: String,
    #[server(default)] title: String,
    #[server(default)] language: String,
    #[server(default)] names: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let keeper = place.shelf_keeper()?;
    let language = Language::from_tag(&language).ok_or_else(|| Refusal::of("language", "language-missing"))?;
    let number = visit.hall.shelf.put_first(&keeper, &title, language, &read_names(&names)?).await?;
    go(&home(&place, number));
    Ok(())
}
