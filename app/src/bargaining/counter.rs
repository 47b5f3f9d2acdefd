//! The employer's pass, entered by us: pasted or from a file, frozen as it is.
//!
//! "Check it first" keeps what was typed and shows above the form what it changes, what its sender did not mention and
//! what in it deceives the eye; nothing is entered before the other button says so.

use super::desk::{Desk, article_path, language_of};
use super::marks::{ready, view_of};
use super::pass::{Typed, pass_fields};
use super::silent::{base_name, base_of, claim_fields, found};
use crate::components::{Crumbs, FilePick, Form, Head, Hidden, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::page::Page;
use crate::redlines::{short, suspicion};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::limits::PASS_BYTES_MAX;
use contracts::bargaining::pass::check_text;
use contracts::bargaining::{PassText, SenderClaim, Side, TextChoice, TypedClaim};
use contracts::members::Refusal;
use contracts::redlines::{compare, render};
use leptos::prelude::*;

/// A text that is looked at before it is entered.
struct Looked {
    text: String,
    claim: Option<SenderClaim>,
}

fn looked(visit: &Visit) -> Option<Looked> {
    let kept = Some(&visit.kept).filter(|kept| kept.form == action::<EnterCounter>() && kept.refusal.is_none())?;
    let value = |name: &str| kept.value(name).unwrap_or_default();
    if value("verb") != "look" {
        return None;
    }
    let typed = TypedClaim {
        claim: value("claim"),
        clauses: value("clauses"),
        deleted: value("deleted"),
        inserted: value("inserted"),
        rejected: value("rejected"),
    };
    let claim = SenderClaim::read(&typed).unwrap_or_default();
    check_text(&value("text")).ok().map(|text| Looked { text, claim })
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let file = desk.file().await?;
    let words = desk.words;
    let title = words.with("counter-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let heading = title.clone();
    let (today, place) = (desk.today(), desk.place.clone());
    let base = match base_of(&file, None) {
        Some(base) => Some((base, desk.read(base).await?.text().to_owned())),
        None => None,
    };
    // The text's own language is that of what stands on the table.
    let lang = base.as_ref().and_then(|(_, text)| language_of(text)).or(language_of(&file.article.title));
    let looked = looked(&desk.visit);
    let page = Page::new(title, move || {
        let limit = (PASS_BYTES_MAX / 1000).to_string();
        let is_looked = looked.is_some();
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=words.t("counter-lede") />
            {looked.map(|looked| preview(words, file.article.key.as_str(), base.as_ref(), &looked))}
            <Form action={action::<EnterCounter>()} files=true>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <TextArea name="text" label=words.t("counter-text-label") hint=words.t("counter-text-hint") rows=18 lang=lang.unwrap_or_default() />
                <FilePick
                    name="file"
                    label=words.t("counter-file-label")
                    hint=words.with("counter-file-hint", [("limit", limit.into())])
                    accept=".md,.markdown,.txt,text/plain,text/markdown"
                    held=is_looked
                />
                {base.as_ref().map(|(base, _)| claim_fields(words, *base))}
                {pass_fields(words, &file.sheet, today, words.t("counter-note-label"))}
                <div class="actions">
                    <Submit label=words.t("counter-button") name="verb" value="enter" />
                    <Submit label=words.t("claim-check-button") class="" name="verb" value="look" />
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place))
}

/// What is about to be entered: what deceives the eye in it, what was not mentioned, what it changes.
fn preview(words: Words, key: &str, base: Option<&(TextChoice, String)>, looked: &Looked) -> AnyView {
    let warning = suspicion::warning(words, key, &looked.text, None);
    let changes = base.map(|(base, before)| {
        let name = base_name(words, *base);
        let redline = compare(before, &looked.text);
        let lang = language_of(&looked.text);
        let box_of = |claim: &SenderClaim| {
            let names = (name.clone(), words.t("counter-text-label"));
            found(words, claim, &claim.check(before, &looked.text), names, "", None)
        };
        view! {
            <p class="meta">{words.with("claim-check-lede", [("base", name.clone().into())])}</p>
            {looked.claim.as_ref().map(box_of)}
            {short::short(words, &redline, &redline.changes(), lang, None)}
            <div class="sheet">{ready("redline contract", render::changes_only(&redline, &view_of(words)), lang)}</div>
        }
    });
    let none = base.is_none().then(|| view! { <p>{words.t("claim-check-nothing-before")}</p> });
    view! {
        <section class="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{words.t("claim-check-title")}</h2>
            {warning} {none} {changes}
        </section>
    }
    .into_any()
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
    #[server(default)] claim: String,
    #[server(default)] clauses: String,
    #[server(default)] deleted: String,
    #[server(default)] inserted: String,
    #[server(default)] rejected: String,
    #[server(default)] kind: String,
    #[server(default)] package: String,
    #[server(default)] meeting: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] note: String,
    #[server(default)] verb: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let path = article_path(&place.path(), round, &key);
    let text = entered(&visit, text)?;
    let said = TypedClaim { claim, clauses, deleted, inserted, rejected };
    let checked = SenderClaim::read(&said)?;
    let typed = Typed { kind, package, meeting, date, time, note };
    if verb == "look" {
        let text = check_text(&text)?;
        let shown = visit.keep_for(&format!("{path}/counter"), &kept_fields(text, said, typed)).await?;
        go(&shown);
        return Ok(());
    }
    let mut new = typed.read(Side::Employer, PassText::Entered(text))?;
    new.claim = checked;
    visit.hall.table.pass(&committee, round, &key, new).await?;
    go(&path);
    Ok(())
}

/// The form as it was sent, to be shown again below what was found.
fn kept_fields(text: String, said: TypedClaim, typed: Typed) -> Vec<(String, String)> {
    [
        ("_form", action::<EnterCounter>().to_owned()),
        ("verb", "look".to_owned()),
        ("text", text),
        ("claim", said.claim),
        ("clauses", said.clauses),
        ("deleted", said.deleted),
        ("inserted", said.inserted),
        ("rejected", said.rejected),
        ("kind", typed.kind),
        ("package", typed.package),
        ("meeting", typed.meeting),
        ("date", typed.date),
        ("time", typed.time),
        ("note", typed.note),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
