//! Hold, withdraw, reject, open again: what happens to an article besides a pass.

use super::desk::{Desk, article_path, read_moment};
use crate::components::{Answer, Choice, Crumbs, Field, Form, Head, Hidden, Notice, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::table::possible_changes;
use contracts::bargaining::{ArticleFile, ArticleStatus, PassLabel, StateChange, status};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let file = desk.file().await?;
    let words = desk.words;
    let title = words.with("state-change-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let heading = title.clone();
    let today = desk.today().to_string();
    let place = desk.place.clone();
    let page = Page::new(title, move || {
        let possible = possible_changes(&file.sheet.entries, file.article.id);
        let head = view! { <Crumbs steps=crumbs /> <Head title=heading /> };
        if possible.is_empty() {
            return view! { {head} <Notice><p>{words.t("state-change-nothing")}</p></Notice> }.into_any();
        }
        let answers = possible.into_iter().map(|change| answer(words, &file, change)).collect();
        view! {
            {head}
            <Form action={action::<ChangeState>()}>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <Choice name="change" label=words.t("state-change-which") answers=answers />
                <div class="cols">
                    <Field name="date" kind="date" class="short" label=words.t("pass-date-label") value=today required=true />
                    <Field name="time" kind="time" class="short" label=words.t("pass-time-label") required=true />
                </div>
                <TextArea name="note" label=words.t("state-change-note-label") hint=words.t("pass-note-hint") rows=3 />
                <div class="actions">
                    <Submit label=words.t("state-change-button") />
                </div>
            </Form>
        }
        .into_any()
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

fn answer(words: Words, file: &ArticleFile, change: StateChange) -> Answer {
    let named = |label: PassLabel| [("label", label.to_string().into())];
    let (sentence, label) = match change {
        StateChange::Hold(side) => (words.of("state-change-hold", side.code()), None),
        StateChange::Resume(side) => (words.of("state-change-resume", side.code()), None),
        StateChange::Reopen(side) => {
            let agreed = match status(&file.sheet.entries, file.article.id) {
                ArticleStatus::TentativelyAgreed(agreed) => Some(agreed.label),
                _ => None,
            };
            (words.of("state-change-reopen", side.code()), agreed)
        }
        StateChange::Withdraw(label) => (words.with("state-change-withdraw", named(label)), Some(label)),
        StateChange::Reject(label) => {
            let by = label.side.other();
            (words.of_with("state-change-reject", by.code(), named(label)), Some(label))
        }
    };
    let package = label.and_then(|label| file.pass(label)).and_then(|pass| pass.package);
    let answer = Answer::new(change.code(), sentence);
    match package {
        Some(number) => answer.hint(words.with("state-change-package-hint", [("number", number.to_string().into())])),
        None => answer,
    }
}

#[server(prefix = "/do", endpoint = "bargaining/change", name = ChangeState)]
pub async fn change_state(
    union: String,
    unit: String,
    round: u32,
    article: String,
    #[server(default)] change: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] note: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let change = StateChange::from_code(&change).ok_or_else(|| Refusal::of("change", "change-unknown"))?;
    let at = read_moment(&date, &time)?;
    visit.hall.table.change(&committee, round, &key, change, at, &note).await?;
    go(&article_path(&place.path(), round, &key));
    Ok(())
}
