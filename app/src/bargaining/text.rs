//! One text of an article as it is: clean, to be read, printed, downloaded and checked by its fingerprint.

use super::desk::{Desk, table_time};
use super::marks::{choice_name, contract};
use super::silent::checked;
use crate::components::{Crumbs, Fact, Head, Tag};
use crate::page::{FileAnswer, Page};
use crate::redlines::suspicion;
use crate::visit::Visit;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, TextChoice};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let choice: TextChoice = desk.visit.param("text").parse()?;
    let file = desk.file().await?;
    let text = desk.read(choice).await?;
    let words = desk.words;
    let checked = match choice {
        TextChoice::Pass(label) => checked(&desk, &file, label).await?,
        TextChoice::Current | TextChoice::Revision(_) => None,
    };
    let name = choice_name(words, &file, choice);
    let title = words.with("text-of", [("text", name.clone().into()), ("article", file.article.title.clone().into())]);
    let (crumbs, path) = (desk.article_crumbs(&file), desk.article_path(&file));
    let page = Page::new(title, move || {
        let private = choice.is_private().then(|| view! { <p><Tag label=words.t("caucus-only") /></p> });
        view! {
            <Crumbs steps=crumbs />
            <Head title=name kicker=file.article.title.clone() />
            {private}
            {checked.map(|checked| checked.shown(words, &path))}
            {suspicion::warning(words, file.article.key.as_str(), text.text(), Some(""))}
            {facts(words, &file, choice)}
            <p class="row no-print">
                <a class="button" href=format!("{path}/texts/{choice}/download")>{words.t("text-download")}</a>
                <a href=format!("{path}/redline?to={choice}")>{words.t("article-compare")}</a>
            </p>
            <div class="sheet">{contract(words, file.article.key.as_str(), text.text())}</div>
            <p class="meta">
                {words.t("text-hash-label")} ": " <span class="hash">{text.hash().to_owned()}</span>
            </p>
            <p class="hint">{words.t("text-hash-hint")}</p>
        }
    });
    Ok(page.at(desk.place))
}

/// The same text as a Markdown file: byte for byte what its fingerprint is of.
pub async fn download(visit: Visit) -> Result<FileAnswer, Refusal> {
    let desk = Desk::open(visit).await?;
    let choice: TextChoice = desk.visit.param("text").parse()?;
    let text = desk.read(choice).await?;
    let name = format!("{}-{choice}.md", desk.key()?);
    Ok(FileAnswer { name, content_type: "text/markdown; charset=utf-8", bytes: text.text().as_bytes().to_vec() })
}

fn facts(words: Words, file: &ArticleFile, choice: TextChoice) -> Option<AnyView> {
    let TextChoice::Pass(label) = choice else { return None };
    let pass = file.pass(label)?;
    let met = pass.meeting.and_then(|id| file.sheet.meetings.iter().find(|meeting| meeting.id == id));
    let met = met.map(|meeting| super::desk::meeting_name(words, meeting));
    let (when, by) = (table_time(words, pass.at), pass.recorded_by.clone());
    let note = (!pass.note.is_empty()).then(|| pass.note.clone());
    Some(
        view! {
            <dl class="facts">
                <Fact name=words.t("text-facts-when")>{when}</Fact>
                {met.map(|met| view! { <Fact name=words.t("text-facts-where")>{met}</Fact> })}
                {pass.answers.map(|label| view! { <Fact name=words.t("text-facts-answers")>{label.to_string()}</Fact> })}
                {note.map(|note| view! { <Fact name=words.t("text-facts-note")>{note}</Fact> })}
                <Fact name=words.t("text-facts-recorded")>{by}</Fact>
            </dl>
        }
        .into_any(),
    )
}
