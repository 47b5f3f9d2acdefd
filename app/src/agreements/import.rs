//! Importing a contract: paste or file, then a look at what was found, then all of it or nothing.
//!
//! One form serves both steps. "Look" keeps what was typed and shows the report above the form; "save" is only obeyed
//! for exactly the text that was looked at.

use super::first::languages;
use super::preview::{Preview, look};
use super::shared::{home, number, shelf};
use crate::components::{
    Answer, Check, Choice, Crumbs, Field, FilePick, Form, Head, Hidden, InUnit, Select, Submit, TextArea,
};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::agreements::shelf::{check_text, plain_lines, read_date, read_file};
use contracts::agreements::{AGREEMENT_BYTES_MAX, AgreementCard, NewAgreement, text_hash};
use contracts::members::ports::Place;
use contracts::members::{Language, Refusal};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    place.shelf_keeper()?;
    let others = visit.hall.shelf.list(&place.member()?).await?;
    let others = others.into_iter().filter(|c| !c.superseded && !c.first).collect();
    Ok(page(&visit, place, None, others))
}

/// The same for an agreement that is there: a corrected copy, or a first contract that was won.
pub async fn again(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    place.shelf_keeper()?;
    let card = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?.card;
    Ok(page(&visit, place, Some(card), Vec::new()))
}

fn page(visit: &Visit, place: Place, card: Option<AgreementCard>, others: Vec<AgreementCard>) -> Page {
    let words = visit.words;
    let text = plain_lines(&visit.kept.value("text").unwrap_or_default());
    let pages = visit.kept.is_kept() && visit.kept.values("pages[]").is_empty();
    let looked = visit.kept.value("seen").filter(|seen| *seen == mark(&text, pages) && check_text(&text).is_ok());
    let seen = looked.as_ref().map(|_| look(&text, pages));
    let language = visit.kept.value("language").as_deref().and_then(Language::from_tag);
    let title = if card.is_some() { words.t("again-title") } else { words.t("import-agreement-title") };
    let shown = place.clone();
    Page::new(title.clone(), move || {
        let mut steps = vec![(shelf(&shown), words.t("agreements-title"))];
        steps.extend(card.as_ref().map(|c| (home(&shown, c.number), c.title.clone())));
        let preview = seen.map(|seen| view! { <Preview seen language /> });
        let lede = if card.is_some() { words.t("again-lede") } else { words.t("import-agreement-lede") };
        view! {
            <Crumbs steps />
            <Head title lede />
            {preview}
            <ImportForm place=shown.clone() card others looked=looked.unwrap_or_default() />
        }
    })
    .at(place)
}

#[component]
fn ImportForm(place: Place, card: Option<AgreementCard>, others: Vec<AgreementCard>, looked: String) -> impl IntoView {
    let words = crate::words::use_words();
    let number = card.as_ref().map(|c| c.number.to_string()).unwrap_or_default();
    let date = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
    let effective = date(card.as_ref().and_then(|c| c.effective));
    let expires = date(card.as_ref().and_then(|c| c.expires));
    let language = card.as_ref().map(|c| c.language.tag()).unwrap_or_default();
    let title = card.map(|c| c.title).unwrap_or_default();
    let replaces = (!others.is_empty()).then(|| {
        let none = Answer::new("", words.t("import-replaces-none"));
        let answers = std::iter::once(none).chain(others.into_iter().map(|c| Answer::new(c.number.to_string(), c.title)));
        view! { <Select name="replaces" label=words.t("import-replaces") hint=words.t("import-replaces-hint") answers=answers.collect() /> }
    });
    let megabytes = AGREEMENT_BYTES_MAX / 1_000_000;
    let pages = Answer::new("leave-out", words.t("import-pages-yes")).hint(words.t("import-pages-hint"));
    view! {
        <Form action={action::<ImportAgreement>()} files=true>
            <InUnit place />
            <Hidden name="agreement" value=number />
            <Hidden name="seen" value=looked />
            <FilePick name="file" label=words.t("import-agreement-file") hint=words.with("import-agreement-file-hint", [("max", megabytes.into())]) accept=".md,.markdown,.txt,text/plain,text/markdown" />
            <TextArea name="text" label=words.t("import-agreement-paste") hint=words.t("import-agreement-paste-hint") rows=16 />
            <Check name="pages" label=words.t("import-pages") values=vec!["leave-out".to_owned()] answers=vec![pages] />
            <Field name="title" label=words.t("agreement-title-field") hint=words.t("import-title-hint") value=title />
            <Choice name="language" label=words.t("agreement-language") hint=words.t("import-language-hint") value=language answers=languages() inline=true />
            <div class="cols">
                <Field name="effective" label=words.t("agreement-effective") kind="date" value=effective />
                <Field name="expires" label=words.t("agreement-expires") hint=words.t("agreement-expires-hint") kind="date" value=expires />
            </div>
            {replaces}
            <div class="actions">
                <Submit label=words.t("import-look-button") name="step" value="look" />
            </div>
        </Form>
    }
}

/// Names what was looked at: the text, and whether its pages stay.
fn mark(text: &str, pages: bool) -> String {
    format!("{}{}", if pages { "p" } else { "t" }, text_hash(text))
}

#[server(prefix = "/do", endpoint = "agreements/import-agreement")]
pub async fn import_agreement(
    union: String,
    unit: String,
    #[server(default)] agreement: String,
    #[server(default)] step: String,
    #[server(default)] seen: String,
    #[server(default)] title: String,
    #[server(default)] language: String,
    #[server(default)] effective: String,
    #[server(default)] expires: String,
    #[server(default)] replaces: String,
    #[server(default)] text: String,
    #[server(default)] pages: Vec<String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let keeper = place.shelf_keeper()?;
    let uploaded = visit.upload("file").map(|file| read_file(&file.bytes)).transpose()?;
    let text = plain_lines(uploaded.as_deref().unwrap_or(&text));
    check_text(&text)?;
    let pages = pages.is_empty();
    let mark = mark(&text, pages);
    if step != "save" || seen != mark {
        let tree = look(&text, pages).tree;
        let title = if title.trim().is_empty() { tree.title.unwrap_or_default() } else { title };
        let language = if language.is_empty() { tree.language.tag().to_owned() } else { language };
        let mut fields: Vec<(String, String)> = [
            ("_form", action::<ImportAgreement>().to_owned()),
            ("seen", mark),
            ("title", title),
            ("language", language),
            ("effective", effective),
            ("expires", expires),
            ("replaces", replaces),
            ("text", text),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        if !pages {
            fields.push(("pages[]".to_owned(), "leave-out".to_owned()));
        }
        let page = if agreement.is_empty() { shelf(&place) } else { format!("{}/{agreement}", shelf(&place)) };
        let shown = visit.keep_for(&format!("{page}/import"), &fields).await?;
        go(&shown);
        return Ok(());
    }
    let new = NewAgreement {
        title,
        language: Language::from_tag(&language).ok_or_else(|| Refusal::of("language", "language-missing"))?,
        effective: read_date("effective", &effective)?,
        expires: read_date("expires", &expires)?,
        replaces: replaces.parse().ok(),
        text: look(&text, pages).tidied.text,
        source: text,
    };
    let number = match agreement.as_str() {
        "" => visit.hall.shelf.put(&keeper, new).await?,
        number => {
            let number = number.parse().map_err(|_| Refusal::not_found())?;
            visit.hall.shelf.put_again(&keeper, number, new).await?
        }
    };
    go(&home(&place, number));
    Ok(())
}
