//! The union's own wording of its letters and forms.

use super::desk::room;
use super::typed::Typed;
use crate::components::{Crumbs, Form, Head, Hidden, InUnit, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::grievances::templates::{Blank, LetterForm, Template};
use contracts::members::{Language, Refusal};
use leptos::prelude::*;
use std::collections::BTreeMap;

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let at = place.clone();
    let page = Page::new(words.t("templates-title"), move || {
        let words = crate::words::use_words();
        let lines = LetterForm::ALL.iter().map(|form| {
            let languages = Language::ALL.into_iter().map(|language| {
                let href = format!("{}/templates/{}?in={}", room(&place), form.code(), language.tag());
                view! { <a href=href lang=language.tag()>{language.own_name()}</a> }
            });
            view! { <li><strong>{words.of("letter-form", form.code())}</strong> <span class="row">{languages.collect_view()}</span></li> }
        });
        view! {
            <Crumbs steps=vec![(room(&place), words.t("grievances-title"))] />
            <Head title=words.t("templates-title") lede=words.t("templates-lede") />
            <ul class="list">{lines.collect_view()}</ul>
        }
    });
    Ok(page.at(at))
}

/// The form and language that an address or a form names.
fn chosen(form: &str, language: &str) -> Result<(LetterForm, Language), Refusal> {
    let form = LetterForm::from_code(form).ok_or_else(Refusal::not_found)?;
    Ok((form, Language::from_tag(language).ok_or_else(Refusal::not_found)?))
}

pub async fn one(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let (form, language) = chosen(visit.param("form"), visit.query("in").unwrap_or(words.language.tag()))?;
    let Template { text, changed, .. } = visit.hall.procedures.template(&place.member()?, form, language).await?;
    let (at, title) = (place.clone(), words.of("letter-form", form.code()));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        let by = changed.as_ref().map(|(when, name)| {
            words.with("templates-changed", [("name", name.clone().into()), ("when", words.moment(*when).into())])
        });
        let blanks = Blank::ALL.iter().filter(|blank| !(blank.is_private() && form.leaves_the_house()));
        let blanks = blanks.map(|blank| format!("{{{}}}", blank.code())).collect::<Vec<_>>().join("  ");
        let reset = changed.is_some().then(
            || view! { <Submit label=words.t("templates-reset-button") class="quiet" name="step" value="reset" /> },
        );
        view! {
            <Crumbs steps=vec![(room(&place), words.t("grievances-title")), (format!("{}/templates", room(&place)), words.t("templates-title"))] />
            <Head title kicker=language.own_name() lede=by.unwrap_or_else(|| words.t("templates-supplied")) />
            <Form action={action::<SetTemplate>()}>
                <InUnit place=place.clone() />
                <Hidden name="form" value=form.code() />
                <Hidden name="language" value=language.tag() />
                <TextArea name="text" label=words.t("templates-text-label") hint=words.t("templates-text-hint") value=text rows=24 lang=language.tag() required=true />
                <p class="hint">{words.t("templates-blanks")} " " <code>{blanks}</code></p>
                <div class="actions"><Submit label=words.t("save-button") name="step" value="save" /> {reset}</div>
            </Form>
        }
    });
    Ok(page.at(at))
}

#[server(prefix = "/do", endpoint = "grievances/set-template")]
pub async fn set_template(
    union: String,
    unit: String,
    #[server(default)] form: String,
    #[server(default)] language: String,
    #[server(default)] step: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let (form, language) = chosen(&form, &language)?;
    if step == "reset" {
        visit.hall.procedures.reset_template(&officer, form, language).await?;
    } else {
        let by = visit.arrival.as_ref().map(|arrival| arrival.person.name.clone()).unwrap_or_default();
        let text = Typed(typed).text("text");
        visit.hall.procedures.set_template(&officer, form, language, &text, &by).await?;
    }
    go(&format!("{}/templates/{}?in={}", room(&place), form.code(), language.tag()));
    Ok(())
}
