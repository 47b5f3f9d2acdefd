//! Two people, or one person in two windows, saved at once: both texts, what differs, and a choice. The second text is kept
//! beside the draft until then.

use super::desk::{Desk, article_path, language_of};
use super::draft::{SaveDraft, copy_of};
use super::marks::{contract, ready, view_of};
use super::merge;
use crate::components::form::{FORM_FIELD, PAGE_FIELD};
use crate::components::{Crumbs, Form, Head, Hidden, KeyField, Notice, Submit, TextArea};
use crate::deeds::action;
use crate::page::{Page, Width};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::{Conflict, FrozenText, Revision, TextChoice};
use contracts::members::Refusal;
use contracts::redlines::{compare, render};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let file = desk.file().await?;
    let number = desk.visit.param("revision").parse().map_err(|_| Refusal::not_found())?;
    let conflict = Conflict::of(number, &file.revisions).ok_or_else(Refusal::not_found)?;
    let set_aside = TextChoice::Revision(conflict.mine.number);
    let mine = desk.read(set_aside).await?;
    let theirs = desk.read(TextChoice::Revision(conflict.theirs.number)).await?;
    let base = match merge::started_from(&conflict, &file) {
        Some(base) => Some(desk.read(base).await?),
        None => None,
    };
    let merged = merge::together(base.as_ref().map(FrozenText::text), theirs.text(), mine.text());
    let words = desk.words;
    let is_own = conflict.mine.author == desk.member.person();
    let (title, lede) = told(words, &conflict, is_own);
    let arrived = desk.arrived(&file);
    let stored = desk.stored(&file, &copy_of(&conflict.theirs.id.to_string(), &set_aside.to_string()));
    let crumbs = desk.article_crumbs(&file);
    let path = article_path(&desk.place.path(), file.sheet.round.number, &file.article.key);
    let fields = vec![
        ("union", desk.place.union.slug.clone()),
        ("unit", desk.place.unit.slug.clone()),
        ("round", file.sheet.round.number.to_string()),
        ("article", file.article.key.to_string()),
        ("parent", conflict.theirs.id.to_string()),
    ];
    let (heading, here) = (title.clone(), desk.visit.address());
    let page = Page::new(title, move || {
        let hidden = |fields: &[(&'static str, String)]| {
            fields.iter().map(|(name, value)| view! { <Hidden name=*name value=value.clone() /> }).collect_view()
        };
        let key = file.article.key.as_str();
        let by = |revision: &Revision| {
            let number = revision.number.to_string();
            words.with("conflict-by", [("number", number.into()), ("name", revision.author_name.clone().into())])
        };
        let own = [("number", conflict.mine.number.to_string().into())];
        let mine_title = if is_own { words.with("conflict-mine", own) } else { by(&conflict.mine) };
        let differs = compare(theirs.text(), mine.text());
        // The draft has moved on when it no longer stands where the two parted.
        let moved_on = conflict.theirs.parent != conflict.mine.parent;
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=lede />
            {arrived.map(|done| view! { <div data-draft-done=done></div> })}
            {moved_on.then(|| view! { <Notice><p>{words.t("conflict-settled")}</p></Notice> })}
            {merge::form(words, &file, &conflict, &merged, &fields)}
            <h2>{words.t("conflict-differs")}</h2>
            <p class="hint">{marked_as(words, &conflict)}</p>
            {ready("sheet contract", render::changes_only(&differs, &view_of(words)), language_of(mine.text()))}
            <div class="clash">
                <section>
                    <h2>{mine_title}</h2>
                    <form method="post" action={action::<SaveDraft>()}>
                        <Hidden name=FORM_FIELD value={action::<SaveDraft>()} />
                        <Hidden name=PAGE_FIELD value=here.clone() />
                        <KeyField action={action::<SaveDraft>()} />
                        {hidden(&fields)}
                        <Hidden name="text" value=mine.text().to_owned() />
                        <Submit label=words.t("conflict-keep-mine") />
                    </form>
                    <div class="sheet">{contract(words, key, mine.text())}</div>
                </section>
                <section>
                    <h2>{by(&conflict.theirs)}</h2>
                    <p><a class="button" href=path.clone()>{words.t("conflict-keep-theirs")}</a></p>
                    <div class="sheet">{contract(words, key, theirs.text())}</div>
                </section>
            </div>
            <Form action={action::<SaveDraft>()} draft=stored>
                {hidden(&fields)}
                <Hidden name="start" value=set_aside.to_string() />
                <TextArea
                    name="text"
                    label=words.t("merge-edit-title")
                    hint=words.t("merge-edit-hint")
                    value=mine.text().to_owned()
                    rows=20
                    required=true
                />
                <div class="actions">
                    <Submit label=words.t("conflict-merge-button") name="verb" value="save" />
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Wide))
}

fn is_of_one_person(conflict: &Conflict) -> bool {
    conflict.mine.author == conflict.theirs.author
}

/// The heading and what happened, to whoever wrote the text beside the draft and to the others.
fn told(words: Words, conflict: &Conflict, is_own: bool) -> (String, String) {
    let (mine, theirs) = (conflict.mine.number.to_string(), conflict.theirs.number.to_string());
    let numbers = [("mine", mine.into()), ("theirs", theirs.into())];
    let name = || ("name", conflict.theirs.author_name.clone().into());
    match (is_own, is_of_one_person(conflict)) {
        (true, true) => (words.t("conflict-title-own"), words.with("conflict-lede-own", numbers)),
        (true, false) => (words.with("conflict-title", [name()]), words.with("conflict-lede", numbers)),
        (false, true) => {
            let lede = words.with("conflict-lede-one", numbers.into_iter().chain([name()]));
            (words.t("conflict-title-others"), lede)
        }
        (false, false) => {
            let author = ("author", conflict.mine.author_name.clone().into());
            let lede = words.with("conflict-lede-others", numbers.into_iter().chain([name(), author]));
            (words.t("conflict-title-others"), lede)
        }
    }
}

/// Which of the two texts is marked as the one that was changed: by its writer, or by its number where both are of one.
fn marked_as(words: Words, conflict: &Conflict) -> String {
    if !is_of_one_person(conflict) {
        return words.with("conflict-differs-lede", [("name", conflict.theirs.author_name.clone().into())]);
    }
    let (mine, theirs) = (conflict.mine.number.to_string(), conflict.theirs.number.to_string());
    words.with("conflict-differs-lede-one", [("mine", mine.into()), ("theirs", theirs.into())])
}
