//! Importing a contract: paste or file, then a look at what was found, then all of it or nothing.
//!
//! One form serves both steps. "Look" keeps what was typed, holds the file, and shows the report above the form; "save" is
//! only obeyed for exactly the text that was looked at. A document's text stands in the box, where it can be put right; the
//! file itself is kept with the contract unless the box is unticked, which happens by itself when another text takes the
//! place of the file's.

use super::first::languages;
use super::preview::{Preview, Seen, look};
use super::shared::{home, number, shelf};
use crate::components::{
    Answer, Check, Choice, Crumbs, Field, FilePick, Form, Head, Hidden, InUnit, Notice, Select, Submit, TextArea,
};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::word::bring::{DOCUMENTS, HELD_FIELD, Typed, held, meant};
use crate::word::found::account;
use contracts::agreements::shelf::{check_text, plain_lines, read_date};
use contracts::agreements::{AgreementCard, NewAgreement, ShelfKeeper, text_hash};
use contracts::members::ports::Place;
use contracts::members::{FileId, Language, Refusal};
use contracts::records::FileKind;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use contracts::word::{Brought, Reading};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let keeper = place.shelf_keeper()?;
    let others = visit.hall.shelf.list(&place.member()?).await?;
    let others = others.into_iter().filter(|c| !c.superseded && !c.first).collect();
    let brought = brought(&visit, &keeper).await?;
    Ok(page(&visit, place, None, others, brought))
}

/// The same for an agreement that is there: a corrected copy, or a first contract that was won.
pub async fn again(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let keeper = place.shelf_keeper()?;
    let card = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?.card;
    let brought = brought(&visit, &keeper).await?;
    Ok(page(&visit, place, Some(card), Vec::new(), brought))
}

/// The document that the form's text comes from.
async fn brought(visit: &Visit, keeper: &ShelfKeeper) -> Result<Option<Brought>, Refusal> {
    let id = visit.kept.value(HELD_FIELD).unwrap_or_default();
    held(visit, keeper, &id).await
}

fn page(
    visit: &Visit,
    place: Place,
    card: Option<AgreementCard>,
    others: Vec<AgreementCard>,
    brought: Option<Brought>,
) -> Page {
    let words = visit.words;
    let text = plain_lines(&visit.kept.value("text").unwrap_or_default());
    let pages = visit.kept.is_kept() && visit.kept.values("pages[]").is_empty();
    let looked = visit.kept.value("seen").filter(|seen| *seen == mark(&text, pages) && check_text(&text).is_ok());
    let seen = looked.as_ref().map(|_| look(&text, pages));
    let language = visit.kept.value("language").as_deref().and_then(Language::from_tag);
    let title = if card.is_some() { words.t("again-title") } else { words.t("import-agreement-title") };
    let [was, own] = ["was", "own"].map(|name| visit.kept.value(name).unwrap_or_default());
    let is_other = brought.is_some() && own == OTHER;
    let shown = place.clone();
    Page::new(title.clone(), move || {
        let mut steps = vec![(shelf(&shown), words.t("agreements-title"))];
        steps.extend(card.as_ref().map(|c| (home(&shown, c.number), c.title.clone())));
        let told = brought.as_ref().filter(|brought| brought.file.kind != FileKind::Text).map(|brought| {
            let tree = seen.as_ref().map(|seen: &Seen| seen.tree.language.tag());
            account(words, brought, tree)
        });
        let preview = seen.map(|seen| view! { <Preview seen language /> });
        let lede = if card.is_some() { words.t("again-lede") } else { words.t("import-agreement-lede") };
        view! {
            <Crumbs steps />
            <Head title lede />
            {told}
            {is_other.then(|| view! { <Notice class="warn"><p>{words.t("import-keep-other")}</p></Notice> })}
            {preview}
            <ImportForm place=shown.clone() card others looked=looked.unwrap_or_default() was own brought />
        }
    })
    .at(place)
}

#[component]
fn ImportForm(
    place: Place,
    card: Option<AgreementCard>,
    others: Vec<AgreementCard>,
    looked: String,
    was: String,
    own: String,
    brought: Option<Brought>,
) -> impl IntoView {
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
    let megabytes = ATTACHMENT_BYTES_MAX / 1_000_000;
    let is_held = brought.is_some();
    let take = brought.map(|brought| {
        let answer = |reading: Reading| Answer::new(reading.code(), words.of("word-take", reading.code()));
        let choice = (brought.accepted != brought.rejected).then(|| {
            let (answers, chosen) = (Reading::ALL.map(answer).to_vec(), Reading::default().code());
            view! { <Choice name="take" label=words.t("word-take-label") hint=words.t("word-take-hint") value=chosen answers /> }
        });
        let keep = Answer::new(KEEP, words.t("import-keep-yes")).hint(words.t("import-keep-hint"));
        view! {
            <Hidden name=HELD_FIELD value=brought.file.id.to_string() />
            <Hidden name="was" value=was />
            <Hidden name="own" value=own />
            <Check name="keep" label=words.t("import-keep") answers=vec![keep] />
            {choice}
        }
    });
    let pages = Answer::new("leave-out", words.t("import-pages-yes")).hint(words.t("import-pages-hint"));
    view! {
        <Form action={action::<ImportAgreement>()} files=true>
            <InUnit place />
            <Hidden name="agreement" value=number />
            <Hidden name="seen" value=looked />
            <FilePick name="file" label=words.t("import-agreement-file") hint=words.with("import-agreement-file-hint", [("max", megabytes.into())]) accept=DOCUMENTS held=is_held />
            {take}
            <TextArea name="text" label=words.t("import-agreement-paste") hint=words.t("import-agreement-paste-hint") rows=16 markdown=true />
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

/// Value of the ticked box that keeps the file.
const KEEP: &str = "keep";
/// Value of the field `own` where the text is no longer the file's.
const OTHER: &str = "no";

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
    #[server(default)] held: String,
    #[server(default)] was: String,
    #[server(default)] own: String,
    #[server(default)] keep: Vec<String>,
    #[server(default)] take: String,
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
    let meant = meant(&visit, &keeper, Typed { text: &text, held: &held, was: &was, take: &take }).await?;
    let text = plain_lines(&meant.text);
    check_text(&text)?;
    let pages = pages.is_empty();
    let mark = mark(&text, pages);
    let terms = Terms { title, language, effective, expires, replaces };
    if step != "save" || seen != mark {
        // Whoever puts another text in its place may not remember the file; ticked again, it stays ticked.
        let keeps = meant.is_new || !keep.is_empty() && (meant.is_own || own == OTHER);
        let file = meant.file.map(|(id, reading)| ShownFile { id, reading, is_own: meant.is_own, keeps });
        let fields = terms.kept(text, pages, mark, file);
        let page = if agreement.is_empty() { shelf(&place) } else { format!("{}/{agreement}", shelf(&place)) };
        let shown = visit.keep_for(&format!("{page}/import"), &fields).await?;
        go(&shown);
        return Ok(());
    }
    let keeps = !keep.is_empty();
    if keeps && meant.file.is_none() && !held.is_empty() {
        // Held no more: nobody is to believe that the original was kept.
        return Err(Refusal::of("file", "document-gone").into());
    }
    let new = terms.agreement(text, pages, meant.file.map(|(id, _)| id).filter(|_| keeps))?;
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

/// What the form says of its file when it is shown again.
struct ShownFile {
    id: FileId,
    reading: Reading,
    /// The text is the file's own.
    is_own: bool,
    keeps: bool,
}

/// What the form says beside the text.
struct Terms {
    title: String,
    language: String,
    effective: String,
    expires: String,
    replaces: String,
}

impl Terms {
    /// The form to be shown again below what was found.
    fn kept(self, text: String, pages: bool, mark: String, file: Option<ShownFile>) -> Vec<(String, String)> {
        let tree = look(&text, pages).tree;
        let title = if self.title.trim().is_empty() { tree.title.unwrap_or_default() } else { self.title };
        let language = if self.language.is_empty() { tree.language.tag().to_owned() } else { self.language };
        let mut fields = vec![
            ("_form", action::<ImportAgreement>().to_owned()),
            ("seen", mark),
            ("title", title),
            ("language", language),
            ("effective", self.effective),
            ("expires", self.expires),
            ("replaces", self.replaces),
            ("text", text),
        ];
        if let Some(file) = file {
            let own = if file.is_own { "yes" } else { OTHER };
            fields.extend([(HELD_FIELD, file.id.to_string()), ("own", own.to_owned())]);
            fields.extend(["was", "take"].map(|name| (name, file.reading.code().to_owned())));
            fields.extend(file.keeps.then(|| ("keep[]", KEEP.to_owned())));
        }
        if !pages {
            fields.push(("pages[]", "leave-out".to_owned()));
        }
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// # Errors
    /// `language-missing`, `agreement-date`.
    fn agreement(self, text: String, pages: bool, file: Option<FileId>) -> Result<NewAgreement, Refusal> {
        Ok(NewAgreement {
            title: self.title,
            language: Language::from_tag(&self.language).ok_or_else(|| Refusal::of("language", "language-missing"))?,
            effective: read_date("effective", &self.effective)?,
            expires: read_date("expires", &self.expires)?,
            replaces: self.replaces.parse().ok(),
            text: look(&text, pages).tidied.text,
            source: text,
            file,
        })
    }
}
