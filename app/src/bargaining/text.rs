//! One text of an article as it is: clean, to be read, printed, downloaded and checked by its fingerprint.

use super::desk::{Desk, language_of, table_time};
use super::marks::{choice_name, contract};
use super::silent;
use crate::components::{Crumbs, Fact, Head, Tag};
use crate::page::{FileAnswer, Page};
use crate::redlines::suspicion;
use crate::visit::Visit;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, ReceivedFile, TextChoice};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let choice: TextChoice = desk.visit.param("text").parse()?;
    let file = desk.file().await?;
    let text = desk.read(choice).await?;
    let words = desk.words;
    let (checked, received) = match choice {
        TextChoice::Pass(label) => (silent::checked(&desk, &file, label).await?, desk.received(label).await?),
        TextChoice::Current | TextChoice::Revision(_) => (None, None),
    };
    let name = choice_name(words, &file, choice);
    let title = words.with("text-of", [("text", name.clone().into()), ("article", file.article.title.clone().into())]);
    let (crumbs, path) = (desk.article_crumbs(&file), desk.article_path(&file));
    let in_caucus = desk.caucus.is_some();
    let page = Page::new(title, move || {
        // What was marked is said with the check; where there was nothing to check against, here.
        let alone = received.as_ref().filter(|_| checked.is_none());
        let alone = alone.map(|file| silent::received(words, file, language_of(text.text()), in_caucus));
        let file_link = received.as_ref().filter(|_| in_caucus).map(|received| {
            let name = words.with("text-received-download", [("name", received.file.name.clone().into())]);
            view! { <a class="button" href=format!("{path}/texts/{choice}/file")>{name}</a> }
        });
        let private = choice.is_private().then(|| view! { <p><Tag label=words.t("caucus-only") /></p> });
        view! {
            <Crumbs steps=crumbs />
            <Head title=name kicker=file.article.title.clone() />
            {private}
            {checked.map(|checked| checked.shown(words, &path))}
            {alone}
            {suspicion::warning(words, file.article.key.as_str(), text.text(), Some(""))}
            {facts(words, &file, choice, received.as_ref())}
            <p class="row no-print">
                <a class="button" href=format!("{path}/texts/{choice}/download")>{words.t("text-download")}</a>
                {file_link}
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
    let content = text.text().as_bytes().to_vec().into();
    Ok(FileAnswer { name, content_type: "text/markdown; charset=utf-8", content })
}

/// The file that a pass came as, byte for byte; for the caucus.
pub async fn received_file(visit: Visit) -> Result<FileAnswer, Refusal> {
    let desk = Desk::open(visit).await?;
    let caucus = desk.caucus.ok_or_else(Refusal::not_found)?;
    let TextChoice::Pass(label) = desk.visit.param("text").parse::<TextChoice>()? else {
        return Err(Refusal::not_found());
    };
    let received = desk.received(label).await?.ok_or_else(Refusal::not_found)?;
    let content = desk.visit.hall.reading.hand_out(&caucus, &received.file).await?;
    Ok(FileAnswer { name: received.file.name, content_type: received.file.kind.content_type(), content })
}

fn facts(words: Words, file: &ArticleFile, choice: TextChoice, received: Option<&ReceivedFile>) -> Option<AnyView> {
    let TextChoice::Pass(label) = choice else { return None };
    let pass = file.pass(label)?;
    let met = pass.meeting.and_then(|id| file.sheet.meetings.iter().find(|meeting| meeting.id == id));
    let met = met.map(|meeting| super::desk::meeting_name(words, meeting));
    let (when, by) = (table_time(words, pass.at), pass.recorded_by.clone());
    let note = (!pass.note.is_empty()).then(|| pass.note.clone());
    let came_as = received.map(|received| (received.file.name.clone(), received.file.sha256.clone()));
    Some(
        view! {
            <dl class="facts">
                <Fact name=words.t("text-facts-when")>{when}</Fact>
                {met.map(|met| view! { <Fact name=words.t("text-facts-where")>{met}</Fact> })}
                {pass.answers.map(|label| view! { <Fact name=words.t("text-facts-answers")>{label.to_string()}</Fact> })}
                {note.map(|note| view! { <Fact name=words.t("text-facts-note")>{note}</Fact> })}
                <Fact name=words.t("text-facts-recorded")>{by}</Fact>
                {came_as.map(|(name, hash)| view! {
                    <Fact name=words.t("text-facts-file")>{name} <br/> <span class="hash">{hash}</span></Fact>
                })}
            </dl>
        }
        .into_any(),
    )
}
