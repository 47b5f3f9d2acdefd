//! The draft's desk: the text on one side, how it reads and what it changes on the other.
//!
//! With a script the other side follows as one types (`islands::draft_editor`); without, "Preview and compare" sends the
//! text, keeps it and shows the page again. Nothing is lost either way. The text may also come out of a file (`draft_file`).

use super::desk::{Desk, article_path, language_of};
use super::draft_file::{self, DraftFile, Said};
use super::marks::{choice_name, contract_html, labels, view_of};
use crate::components::{Answer, Crumbs, Field, Form, Head, Hidden, Html, Notice, Select, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::islands::draft_editor::{DraftEditor, EditorSheet, EditorWords};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit, percent};
use crate::word::bring::HELD_FIELD;
use crate::words::Words;
use contracts::bargaining::draft::head;
use contracts::bargaining::{ArticleFile, SaveOutcome, TextChoice};
use contracts::members::Refusal;
use contracts::members::standing::Committee;
use contracts::redlines::{compare, render};
use leptos::prelude::*;

/// What the editor's form says of its start where the text begins as nothing.
const EMPTY: &str = "empty";

/// Everything the page shows, read before it is written.
struct Sheet {
    /// The revision the text is written on top of, as its id; empty before the first save.
    parent: String,
    parent_number: Option<u32>,
    /// The draft that stands, where the text is written on another.
    behind: Option<u32>,
    text: String,
    /// What the redline compares with.
    base: Option<(TextChoice, String)>,
    /// Whether the text is one that was typed and not yet saved.
    is_typed: bool,
    /// The text that this one begins as.
    start: Option<TextChoice>,
    starts_from: Option<TextChoice>,
    /// The file that the text comes from, and what the form says of files.
    file: Option<DraftFile>,
    said: Said,
}

async fn load(desk: &Desk, committee: &Committee, file: &ArticleFile) -> Result<Sheet, Refusal> {
    let kept = Some(&desk.visit.kept).filter(|kept| kept.form == action::<SaveDraft>());
    let typed = kept.and_then(|kept| kept.value("text"));
    let head = head(&file.revisions);
    // What was typed stays on top of what it was typed on, so that a save by somebody else is still noticed.
    let on = desk.visit.query("on").and_then(|on| on.split_once('.'));
    let parent = kept.and_then(|kept| kept.value("parent")).or(on.map(|(parent, _)| parent.to_owned()));
    let parent = parent.unwrap_or_else(|| head.map(|revision| revision.id.to_string()).unwrap_or_default());
    let parent_number = file.revisions.iter().find(|revision| revision.id.to_string() == parent).map(|r| r.number);
    if !parent.is_empty() && parent_number.is_none() {
        return Err(Refusal::not_found());
    }
    let behind = head.filter(|head| head.id.to_string() != parent).map(|head| head.number);
    let start = desk.visit.query("start").map(str::parse::<TextChoice>).transpose()?;
    let start = start.or_else(|| kept.and_then(|kept| kept.value("start")).and_then(|start| start.parse().ok()));
    let start = match on {
        Some((_, EMPTY)) => None,
        Some((_, on)) => Some(on.parse()?),
        None => start.or(head.map(|revision| TextChoice::Revision(revision.number))).or(first_start(file)),
    };
    let is_typed = typed.is_some();
    let text = match (typed, start) {
        (Some(text), _) => text,
        (None, Some(choice)) => desk.read(choice).await?.text().to_owned(),
        (None, None) => String::new(),
    };
    let against = kept.and_then(|kept| kept.value("against"));
    let against = against.or_else(|| desk.visit.query("against").map(str::to_owned)).and_then(|name| name.parse().ok());
    let against = against.or_else(|| bases(file).first().copied());
    let base = match against {
        Some(choice) => Some((choice, desk.read(choice).await?.text().to_owned())),
        None => None,
    };
    let said = |name: &str| kept.and_then(|kept| kept.value(name)).unwrap_or_default();
    let said = Said { held: said(HELD_FIELD), was: said("was"), take: said("take"), before: said("before") };
    let from_file = DraftFile::held(&desk.visit, committee, file, &said.held).await?;
    let starts_from = start.filter(|_| head.is_none());
    Ok(Sheet { parent, parent_number, behind, text, base, is_typed, start, starts_from, file: from_file, said })
}

/// What the names of the browser's copies of a draft's words begin with.
const COPIES: &str = "draft.";

/// What the browser's copy of words about a draft is about: the version they are written on and the text they began as, so
/// that it never lies over a newer version.
pub fn copy_of(parent: &str, start: &str) -> String {
    format!("{COPIES}{parent}.{start}")
}

/// Before the first save: our last pass, else theirs, else the agreement in force.
fn first_start(file: &ArticleFile) -> Option<TextChoice> {
    let formal = file.passes.iter().rev().find(|pass| pass.label.formal).map(|pass| TextChoice::Pass(pass.label));
    formal.or(file.article.has_current.then_some(TextChoice::Current))
}

/// What a draft can be compared with: the current language first, then the last passes, then the draft itself.
fn bases(file: &ArticleFile) -> Vec<TextChoice> {
    let mut list: Vec<TextChoice> = Vec::new();
    list.extend(file.article.has_current.then_some(TextChoice::Current));
    list.extend(file.passes.iter().rev().map(|pass| TextChoice::Pass(pass.label)));
    list.extend(file.revisions.iter().rev().map(|revision| TextChoice::Revision(revision.number)));
    list
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let committee = desk.place.committee()?;
    let file = desk.file().await?;
    let sheet = load(&desk, &committee, &file).await?;
    let about_file = desk.visit.kept.refusal.as_ref().is_some_and(|refusal| refusal.field.as_deref() == Some("file"));
    let words = desk.words;
    let title = words.with("draft-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let (union, unit) = (desk.place.union.slug.clone(), desk.place.unit.slug.clone());
    let start = sheet.start.map_or_else(|| EMPTY.to_owned(), |start| start.to_string());
    let stored = desk.stored(&file, &copy_of(&sheet.parent, &start));
    // On top of what is there now, other words that were never saved are a click away.
    let others = if sheet.behind.is_none() { desk.stored(&file, COPIES) } else { String::new() };
    let path = desk.article_path(&file);
    let texts = format!("{path}/texts");
    let heading = title.clone();
    let page = Page::new(title, move || {
        let answers = bases(&file)
            .into_iter()
            .map(|choice| Answer::new(choice.to_string(), choice_name(words, &file, choice)))
            .collect::<Vec<_>>();
        let against = sheet.base.as_ref().map(|(choice, _)| choice.to_string()).unwrap_or_default();
        let told = match &sheet.file {
            Some(from_file) => Some(draft_file::told(words, from_file, language_of(&sheet.text))),
            None => sheet.is_typed.then(|| view! { <Notice><p>{words.t("draft-not-saved")}</p></Notice> }.into_any()),
        };
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading />
            {told}
            <Form action={action::<SaveDraft>()} files=true draft=stored drafts=others>
                <Hidden name="union" value=union />
                <Hidden name="unit" value=unit />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <Hidden name="parent" value=sheet.parent.clone() />
                <Hidden name="start" value=start />
                <div class="editor">
                    <div class="pane">
                        {origin(words, &file, &sheet)}
                        {behind(words, &sheet, &path)}
                        <TextArea
                            name="text"
                            label=words.t("draft-text-label")
                            hint=words.t("draft-text-hint")
                            value=sheet.text.clone()
                            rows=24
                            markdown=true
                            required=true
                            lang=language_of(&sheet.text).unwrap_or_default()
                        />
                        {draft_file::pick(words, sheet.file.as_ref(), sheet.said.clone(), about_file)}
                    </div>
                    <div class="pane">{outcome(words, &file, &sheet, texts)}</div>
                </div>
                <div class="cols">
                    {(answers.len() > 1).then(|| view! {
                        <Select name="against" label=words.t("draft-compare-label") value=against answers=answers />
                    })}
                    <Field name="note" label=words.t("draft-note-label") hint=words.t("draft-note-hint") />
                </div>
                <div class="savebar">
                    <div class="row">
                        <Submit label=words.t("draft-save") name="verb" value="save" />
                        <Submit label=words.t("draft-preview-button") class="" name="verb" value="preview" />
                    </div>
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Wide).with_islands())
}

fn origin(words: Words, file: &ArticleFile, sheet: &Sheet) -> AnyView {
    let line = match (sheet.parent_number, sheet.starts_from) {
        (Some(number), _) => words.with("draft-based-on", [("number", number.to_string().into())]),
        (None, Some(choice)) => words.with("draft-starts-from", [("base", choice_name(words, file, choice).into())]),
        (None, None) => return ().into_any(),
    };
    view! { <p class="meta">{line}</p> }.into_any()
}

/// That somebody has saved since, and the way to what they saved.
fn behind(words: Words, sheet: &Sheet, path: &str) -> AnyView {
    let Some(head) = sheet.behind else { return ().into_any() };
    let line = words.with("draft-behind", [("head", head.to_string().into())]);
    let link = words.with("draft-behind-link", [("head", head.to_string().into())]);
    let href = format!("{path}/draft");
    view! {
        <Notice class="warn">
            <p>{line}</p>
            <p><a href=href>{link}</a></p>
        </Notice>
    }
    .into_any()
}

/// The other side of the desk. The server writes it for what is there; the island goes on from that.
/// `texts` is where the article's texts are read.
fn outcome(words: Words, file: &ArticleFile, sheet: &Sheet, texts: String) -> AnyView {
    let key = file.article.key.as_str();
    let preview = contract_html(words, key, &sheet.text);
    let redline = sheet.base.as_ref().map(|(_, base)| compare(base, &sheet.text));
    let against = |base: String| words.with("draft-redline-of", [("base", base.into())]);
    let named = sheet.base.as_ref().map(|(choice, _)| against(choice_name(words, file, *choice)));
    let count = redline.as_ref().map_or(0, |redline| redline.changes().len());
    let marked = redline.as_ref().map(|redline| render::inline(redline, &view_of(words)));
    let island = sheet.base.clone().map(|(choice, base)| {
        let words = EditorWords::new(
            labels(words),
            words.with("draft-changes-live", [("count", "{count}".into())]),
            words.with("text-permalink", [("mark", "{mark}".into())]),
            against("{base}".to_owned()),
        );
        let sheet = EditorSheet { article: key.to_owned(), base: (choice.to_string(), base), texts, words };
        view! { <DraftEditor sheet /> }
    });
    view! {
        {marked.map(|html| view! {
            <div class="pane-head">
                <h2>{words.t("draft-redline-title")}</h2>
                <p class="meta">
                    <span id="draft-against">{named}</span> " · "
                    <span id="draft-count" aria-live="off">{words.with("draft-changes", [("count", count.into())])}</span>
                </p>
            </div>
            <Html id="draft-redline" class="sheet contract" html=html />
        })}
        <details id="draft-preview-box">
            <summary>{words.t("draft-preview-title")}</summary>
            <Html id="draft-preview" class="sheet contract" html=preview />
        </details>
        {island}
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "bargaining/save-draft", name = SaveDraft)]
pub async fn save_draft(
    union: String,
    unit: String,
    round: u32,
    article: String,
    #[server(default)] parent: String,
    #[server(default)] start: String,
    #[server(default)] text: String,
    #[server(default)] against: String,
    #[server(default)] note: String,
    #[server(default)] verb: String,
    #[server(default)] held: String,
    #[server(default)] was: String,
    #[server(default)] take: String,
    #[server(default)] before: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let path = article_path(&place.path(), round, &key);
    let said = Said { held, was, take, before };
    // Even who saves at once is shown first what came out of a file.
    let taken = draft_file::taken(&visit, &committee, (round, &key), (&verb, &text), &said).await?;
    if taken.is_some() || verb == "preview" {
        let (text, said) = taken.unwrap_or((text, said));
        let own = [("_form", action::<SaveDraft>()), ("parent", &*parent), ("start", &*start), ("text", &*text)];
        let own = own.into_iter().chain([("against", &*against), ("note", &*note)]).chain(said.fields());
        let fields: Vec<_> = own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let shown = visit.keep_for(&format!("{path}/draft"), &fields).await?;
        go(&shown);
        return Ok(());
    }
    // A form without a start is not the editor's: the browser keeps no copy of it.
    let done = if start.is_empty() { start } else { format!("?saved={}", percent(&copy_of(&parent, &start))) };
    let parent = if parent.is_empty() { None } else { Some(parent.parse().map_err(|_| Refusal::not_found())?) };
    let next = match visit.hall.binder.save(&committee, round, &key, parent, &text, &note).await? {
        SaveOutcome::Saved(_) | SaveOutcome::Unchanged(_) => format!("{path}{done}"),
        SaveOutcome::Conflict(number) => format!("{path}/conflict/{number}{done}"),
    };
    go(&next);
    Ok(())
}
