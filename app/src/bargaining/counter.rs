//! The employer's pass, entered by us: pasted or from a file, frozen as it is.

use super::desk::{Desk, article_path, language_of};
use super::pass::{Typed, pass_fields};
use crate::components::{Crumbs, FilePick, Form, Head, Hidden, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::bargaining::limits::PASS_BYTES_MAX;
use contracts::bargaining::{PassText, Side};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let file = desk.file().await?;
    let words = desk.words;
    let title = words.with("counter-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let heading = title.clone();
    let (today, place) = (desk.today(), desk.place.clone());
    // The text's own language is that of what stands on the table.
    let lang = language_of(&file.article.title).unwrap_or_default();
    let page = Page::new(title, move || {
        let limit = (PASS_BYTES_MAX / 1000).to_string();
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=words.t("counter-lede") />
            <Form action={action::<EnterCounter>()} files=true>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <TextArea name="text" label=words.t("counter-text-label") hint=words.t("counter-text-hint") rows=18 lang=lang />
                <FilePick
                    name="file"
                    label=words.t("counter-file-label")
                    hint=words.with("counter-file-hint", [("limit", limit.into())])
                    accept=".md,.markdown,.txt,text/plain,text/markdown"
                />
                {pass_fields(words, &file.sheet, today, words.t("counter-note-label"))}
                <div class="actions">
                    <Submit label=words.t("counter-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place))
}

/// The text of the box or of the file, whichever there is.
fn entered(visit: &Visit, text: String) -> Result<String, Refusal> {
    let Some(file) = visit.upload("file") else { return Ok(text) };
    if !text.trim().is_empty() {
        return Err(Refusal::of("file", "pass-text-twice"));
    }
    if file.bytes.len() > PASS_BYTES_MAX {
        return Err(Refusal::of("file", "pass-text-too-long").with("limit", PASS_BYTES_MAX / 1000));
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|_| Refusal::of("file", "pass-text-not-text"))?;
    Ok(text.to_owned())
}

#[server(prefix = "/do", endpoint = "bargaining/enter-counter", name = EnterCounter)]
pub async fn enter_counter(
    union: String,
    unit: String,
    round: u32,
    article: String,
    #[server(default)] text: String,
    #[server(default)] kind: String,
    #[server(default)] package: String,
    #[server(default)] meeting: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] note: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let text = PassText::Entered(entered(&visit, text)?);
    let new = Typed { kind, package, meeting, date, time, note }.read(Side::Employer, text)?;
    visit.hall.table.pass(&committee, round, &key, new).await?;
    go(&article_path(&place.path(), round, &key));
    Ok(())
}
