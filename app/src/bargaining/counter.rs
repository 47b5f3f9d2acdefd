//! The employer's pass, entered by us: pasted or from a file, frozen as it is.
//!
//! "Check it first" keeps what was typed and shows above the form what it changes, what its sender did not mention and
//! what in it deceives the eye; nothing is entered before the other button says so. A document is always looked at first:
//! its tracked changes are what its sender marked, and whatever else differs was changed in silence. A PDF marks nothing and
//! its text is a guess, so that only what somebody says of it is held against it.

use super::desk::{Desk, article_path, language_of};
use super::marks::{ready, view_of};
use super::pass::{Typed, pass_fields};
use super::silent::{Findings, base_name, claim_fields, marked};
use super::theirs::{TheirFile, base_text, part_told};
use crate::components::{Crumbs, FilePick, Form, Head, Hidden, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::page::Page;
use crate::redlines::{short, suspicion};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::word::bring::{DOCUMENTS, HELD_FIELD, bring};
use crate::word::found::{guess_told, left_out};
use crate::words::Words;
use contracts::bargaining::limits::PASS_BYTES_MAX;
use contracts::bargaining::pass::check_text;
use contracts::bargaining::{ArticleFile, NewFile, PassText, SenderClaim, Side, TextChoice, TypedClaim};
use contracts::members::standing::{Caucus, Committee};
use contracts::members::{FileId, Refusal};
use contracts::records::FileKind;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use contracts::redlines::{compare, render};
use leptos::prelude::*;

/// What is looked at before it is entered.
struct Looked {
    text: String,
    claim: Option<SenderClaim>,
    /// The file it comes from.
    file: Option<TheirFile>,
}

/// The form that was kept for this page, field by field.
fn value(visit: &Visit, name: &str) -> String {
    Some(&visit.kept)
        .filter(|kept| kept.form == action::<EnterCounter>())
        .and_then(|kept| kept.value(name))
        .unwrap_or_default()
}

fn typed_claim(visit: &Visit) -> TypedClaim {
    let value = |name: &str| value(visit, name);
    TypedClaim {
        claim: value("claim"),
        clauses: value("clauses"),
        deleted: value("deleted"),
        inserted: value("inserted"),
        rejected: value("rejected"),
    }
}

async fn looked(
    visit: &Visit,
    committee: &Committee,
    article: &ArticleFile,
    base: Option<&str>,
) -> Result<Option<Looked>, Refusal> {
    if let Ok(id) = value(visit, HELD_FIELD).parse::<FileId>() {
        let keeper = (*committee).into();
        let Some(file) = TheirFile::read(visit, &keeper, article, base, id).await? else { return Ok(None) };
        // What cannot be read yet is asked for when it is entered; until then the file speaks for itself.
        let claim = file.claim(&typed_claim(visit)).or_else(|_| file.claim(&TypedClaim::default()));
        let claim = claim.ok().flatten();
        return Ok(Some(Looked { text: file.accepted.clone(), claim, file: Some(file) }));
    }
    if value(visit, "verb") != "look" || visit.kept.refusal.is_some() {
        return Ok(None);
    }
    let text = check_text(&value(visit, "text")).ok();
    let claim = SenderClaim::read(&typed_claim(visit)).unwrap_or_default();
    Ok(text.map(|text| Looked { text, claim, file: None }))
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let committee = desk.place.committee()?;
    let file = desk.file().await?;
    let words = desk.words;
    let title = words.with("counter-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let heading = title.clone();
    let (today, place) = (desk.today(), desk.place.clone());
    let base = base_text(&desk.visit, &Caucus::from(committee), &file).await?;
    // The text's own language is that of what stands on the table.
    let lang = base.as_ref().and_then(|(_, text)| language_of(text)).or(language_of(&file.article.title));
    let looked = looked(&desk.visit, &committee, &file, base.as_ref().map(|(_, text)| text.as_str())).await?;
    let path = desk.article_path(&file);
    let stored = desk.stored(&file, &stored_as(file.passes.len()));
    let page = Page::new(title, move || {
        let source = source(words, &path, looked.as_ref(), lang);
        // A file with tracked changes says itself what its sender marked.
        let marks_itself = looked.as_ref().and_then(|l| l.file.as_ref()).is_some_and(|f| !f.marks.tracked.is_empty());
        let claims = base.as_ref().filter(|_| !marks_itself).map(|(base, _)| claim_fields(words, *base));
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=words.t("counter-lede") />
            {looked.map(|looked| preview(words, file.article.key.as_str(), base.as_ref(), &looked))}
            <Form action={action::<EnterCounter>()} files=true draft=stored>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                {source}
                {claims}
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

/// Where the text comes from: a box and a file to choose, or the file that was looked at.
fn source(words: Words, path: &str, looked: Option<&Looked>, lang: Option<&'static str>) -> AnyView {
    let limit = [("limit", (ATTACHMENT_BYTES_MAX / 1_000_000).into())];
    let Some(file) = looked.and_then(|looked| looked.file.as_ref()) else {
        return view! {
            <TextArea name="text" label=words.t("counter-text-label") hint=words.t("counter-text-hint") rows=18 lang=lang.unwrap_or_default() markdown=true />
            <FilePick name="file" label=words.t("counter-file-label") hint=words.with("counter-file-hint", limit) accept=DOCUMENTS held=looked.is_some() />
        }
        .into_any();
    };
    let held = &file.brought.file;
    view! {
        <Hidden name=HELD_FIELD value=held.id.to_string() />
        <Hidden name="seen" value=held.sha256.clone() />
        <p>
            {words.with("counter-file-is-pass", [("name", held.name.clone().into())])} " "
            <a href=format!("{path}/counter")>{words.t("counter-file-drop")}</a>
        </p>
        <FilePick name="file" label=words.t("counter-file-other") hint=words.with("counter-file-hint", limit) accept=DOCUMENTS held=true />
    }
    .into_any()
}

/// What is about to be entered: what deceives the eye in it, what was not mentioned, what it changes.
fn preview(words: Words, key: &str, base: Option<&(TextChoice, String)>, looked: &Looked) -> AnyView {
    let warning = suspicion::warning(words, key, &looked.text, None);
    let lang = language_of(&looked.text);
    let marks = looked.file.as_ref().map(|file| &file.marks);
    let changes = base.map(|(base, before)| {
        let name = base_name(words, *base);
        let redline = compare(before, &looked.text);
        let box_of = |claim: &SenderClaim| {
            let names = (name.clone(), words.t("counter-text-label"));
            let check = claim.check(before, &looked.text);
            Findings { claim, check: &check, marks, lang }.shown(words, names, "", None)
        };
        view! {
            <p class="meta">{words.with("claim-check-lede", [("base", name.clone().into())])}</p>
            {looked.claim.as_ref().map(box_of)}
            {marks.map(|marks| marked(words, marks, lang, true))}
            {short::short(words, &redline, &redline.changes(), lang, None)}
            <div class="sheet">{ready("redline contract", render::changes_only(&redline, &view_of(words)), lang)}</div>
        }
    });
    let none = base.is_none().then(|| {
        view! { <p>{words.t("claim-check-nothing-before")}</p> {marks.map(|marks| marked(words, marks, lang, true))} }
    });
    view! {
        <section class="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{words.t("claim-check-title")}</h2>
            {looked.file.as_ref().map(|file| received(words, file))}
            {warning} {none} {changes}
        </section>
    }
    .into_any()
}

/// Which file it is, what of it was taken, and what of it is in no text.
fn received(words: Words, file: &TheirFile) -> AnyView {
    let about = &file.brought.file;
    let named = [("name", about.name.clone().into()), ("size", about.bytes.div_ceil(1_000).into())];
    view! {
        <p class="meta">{words.of("word-kind", about.kind.ending())} " · " {words.with("word-file", named)}</p>
        {part_told(words, file.part.as_ref())}
        {guess_told(words, file.brought.is_guess)}
        {left_out(words, &file.brought.report)}
    }
    .into_any()
}

/// The text of the box or of the file, whichever there is.
enum Entered {
    Text(String),
    /// A document, held.
    File(FileId),
}

async fn entered(visit: &Visit, committee: &Committee, text: String, held: &str) -> Result<Entered, Refusal> {
    let Some(upload) = visit.upload("file") else {
        return Ok(held.parse().map_or(Entered::Text(text), Entered::File));
    };
    if !text.trim().is_empty() {
        return Err(Refusal::of("file", "pass-text-twice"));
    }
    let brought = bring(visit, &(*committee).into(), upload).await?;
    if brought.file.kind != FileKind::Text {
        return Ok(Entered::File(brought.file.id));
    }
    if brought.accepted.len() > PASS_BYTES_MAX {
        return Err(Refusal::of("file", "pass-text-too-long").with("limit", PASS_BYTES_MAX / 1000));
    }
    Ok(Entered::Text(brought.accepted))
}

#[server(prefix = "/do", endpoint = "bargaining/enter-counter", name = EnterCounter)]
pub async fn enter_counter(
    union: String,
    unit: String,
    round: u32,
    article: String,
    #[server(default)] text: String,
    #[server(default)] held: String,
    #[server(default)] seen: String,
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
    let said = TypedClaim { claim, clauses, deleted, inserted, rejected };
    let typed = Typed { kind, package, meeting, date, time, note };
    let new = match entered(&visit, &committee, text, &held).await? {
        Entered::Text(text) if verb == "look" => {
            SenderClaim::read(&said)?;
            let text = check_text(&text)?;
            return look(&visit, &path, kept_fields(text, None, said, typed)).await;
        }
        Entered::Text(text) => {
            let mut new = typed.read(Side::Employer, PassText::Entered(text))?;
            new.claim = SenderClaim::read(&said)?;
            new
        }
        Entered::File(id) => {
            let article = visit.hall.binder.article(&committee.into(), round, &key).await?;
            let base = base_text(&visit, &committee.into(), &article).await?;
            let base = base.as_ref().map(|(_, text)| text.as_str());
            let file = TheirFile::read(&visit, &committee.into(), &article, base, id).await?;
            let file = file.ok_or_else(|| Refusal::of("file", "document-gone"))?;
            if verb == "look" || seen != file.brought.file.sha256 {
                return look(&visit, &path, kept_fields(String::new(), Some(id), said, typed)).await;
            }
            let mut new = typed.read(Side::Employer, PassText::Entered(file.accepted.clone()))?;
            new.claim = file.claim(&said)?;
            new.file = Some(NewFile { held: id, marks: file.marks });
            new
        }
    };
    // Counted before: the form that was sent is called by what was on the table then.
    let passes = visit.hall.binder.article(&committee.into(), round, &key).await?.passes.len();
    visit.hall.table.pass(&committee, round, &key, new).await?;
    go(&format!("{path}?saved={}", stored_as(passes)));
    Ok(())
}

/// What a browser's own copy of the form is called after so many passes: that of the next pass is another, and stays when
/// the page that says that this one was entered is seen again.
fn stored_as(passes: usize) -> String {
    format!("counter.{passes}")
}

/// Keeps the form and leads to the page that shows what would be entered.
async fn look(visit: &Visit, path: &str, fields: Vec<(String, String)>) -> Result<(), Refused> {
    let shown = visit.keep_for(&format!("{path}/counter"), &fields).await?;
    go(&shown);
    Ok(())
}

/// The form as it was sent, to be shown again below what was found.
fn kept_fields(text: String, held: Option<FileId>, said: TypedClaim, typed: Typed) -> Vec<(String, String)> {
    let own = [
        ("_form", action::<EnterCounter>().to_owned()),
        ("verb", "look".to_owned()),
        ("text", text),
        (HELD_FIELD, held.map(|id| id.to_string()).unwrap_or_default()),
        ("claim", said.claim),
        ("clauses", said.clauses),
        ("deleted", said.deleted),
        ("inserted", said.inserted),
        ("rejected", said.rejected),
    ];
    own.into_iter().chain(typed.fields()).map(|(name, value)| (name.to_owned(), value)).collect()
}
