//! Handing a draft across the table: which revision, as what, when; then it is frozen.

use super::desk::{Desk, article_path, meeting_answers, read_moment};
use super::marks::contract;
use crate::components::form::FORM_FIELD;
use crate::components::{Answer, Check, Choice, Crumbs, Empty, Field, Form, Head, Hidden, Select, Submit, TextArea};
use crate::deeds::{self, action, go};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::draft::head;
use contracts::bargaining::{NewPass, PassKind, PassText, RoundSheet, Side, TextChoice};
use contracts::members::Refusal;
use jiff::civil::Date;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let file = desk.file().await?;
    let words = desk.words;
    let title = words.with("pass-new-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let path = article_path(&desk.place.path(), file.sheet.round.number, &file.article.key);
    let chosen = match kept_revision(&desk.visit).as_deref().or(desk.visit.query("revision")) {
        Some(number) => Some(number.parse().map_err(|_| Refusal::not_found())?),
        None => head(&file.revisions).map(|revision| revision.number),
    };
    let Some(number) = chosen else {
        let (heading, start) = (title.clone(), format!("{path}/draft"));
        let page = Page::new(title, move || {
            let link = view! { <p><a class="button primary" href=start>{words.t("article-draft-start")}</a></p> };
            view! {
                <Crumbs steps=crumbs />
                <Head title=heading />
                <Empty title=words.t("pass-no-draft-title") text=words.t("pass-no-draft") />
                {link}
            }
        });
        return Ok(page.at(desk.place).width(Width::Narrow));
    };
    let text = desk.read(TextChoice::Revision(number)).await?;
    let heading = title.clone();
    let today = desk.today();
    let place = desk.place.clone();
    let stored = desk.stored(&file, &format!("pass.{number}"));
    let page = Page::new(title, move || {
        let revisions = file
            .revisions
            .iter()
            .rev()
            .map(|revision| {
                let who = [("name", revision.author_name.clone().into()), ("time", words.moment(revision.at).into())];
                let name = words.with("revision-name", [("number", revision.number.to_string().into())]);
                let label = format!("{name} · {}", words.with("revision-by", who));
                Answer::new(revision.number.to_string(), label)
            })
            .collect();
        let confirm = words.with("pass-confirm", [("hash", super::desk::short_hash(text.hash()).into())]);
        // Said of this one text: whoever chooses another is asked again.
        let answers = vec![Answer::new(text.hash(), confirm)];
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading lede=words.t("pass-new-lede") />
            <Form action={action::<PassDraft>()} draft=stored page=format!("{path}/pass?revision={number}")>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <Hidden name="hash" value=text.hash().to_owned() />
                <div class="picker">
                    <Select name="revision" label=words.t("pass-which") value=number.to_string() answers=revisions />
                    <div class="row">
                        <Submit label=words.t("pass-which-button") class="" name="verb" value="show" />
                    </div>
                </div>
                <h2>{words.t("pass-text-title")}</h2>
                <details class="sheet" open>
                    <summary>{words.with("revision-name", [("number", number.to_string().into())])}</summary>
                    {contract(words, file.article.key.as_str(), text.text())}
                    <p class="meta">{words.t("text-hash-label")} ": " <span class="hash">{text.hash().to_owned()}</span></p>
                </details>
                {pass_fields(words, &file.sheet, today, words.t("pass-note-label"))}
                <Check name="confirm" label=words.t("pass-confirm-label") answers=answers />
                <div class="actions">
                    <Submit label=words.t("pass-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place))
}

/// The revision of a form that came back: its text is shown, whichever stood there when another was chosen.
fn kept_revision(visit: &Visit) -> Option<String> {
    (visit.kept.form == action::<PassDraft>()).then(|| visit.kept.value("revision")).flatten()
}

/// What is asked about every pass, of either side.
pub fn pass_fields(words: Words, sheet: &RoundSheet, today: Date, note_label: String) -> AnyView {
    let kinds = PassKind::ALL
        .into_iter()
        .map(|kind| {
            Answer::new(kind.code(), words.of("pass-kind", kind.code())).hint(words.of("pass-kind-hint", kind.code()))
        })
        .collect();
    let meetings = meeting_answers(words, sheet);
    let met = sheet.met_on(today).map(|meeting| meeting.id.to_string()).unwrap_or_default();
    view! {
        <Choice name="kind" label=words.t("pass-kind-label") answers=kinds />
        <Field name="package" kind="number" min=1 class="short" label=words.t("pass-package-label") hint=words.t("pass-package-hint") />
        <Select name="meeting" label=words.t("pass-meeting-label") value=met answers=meetings />
        <div class="cols">
            <Field name="date" kind="date" class="short" label=words.t("pass-date-label") value=today.to_string() required=true />
            <Field name="time" kind="time" class="short" label=words.t("pass-time-label") required=true />
        </div>
        <TextArea name="note" label=note_label hint=words.t("pass-note-hint") rows=3 />
    }
    .into_any()
}

/// The fields of [`pass_fields`] as they were sent.
pub struct Typed {
    pub kind: String,
    pub package: String,
    pub meeting: String,
    pub date: String,
    pub time: String,
    pub note: String,
}

impl Typed {
    /// What is kept while the form is shown again.
    pub fn fields(self) -> Vec<(&'static str, String)> {
        vec![
            ("kind", self.kind),
            ("package", self.package),
            ("meeting", self.meeting),
            ("date", self.date),
            ("time", self.time),
            ("note", self.note),
        ]
    }

    /// # Errors
    /// `pass-kind-unknown`, `package-number-missing`, `meeting-unknown`, `table-date-malformed` or
    /// `table-time-malformed`, on the field.
    pub fn read(self, side: Side, text: PassText) -> Result<NewPass, Refusal> {
        let kind = PassKind::from_code(&self.kind).ok_or_else(|| Refusal::of("kind", "pass-kind-unknown"))?;
        let number =
            |text: &str| text.parse().map_err(|_| Refusal::of("package", "package-number-missing").with("limit", 99));
        let package = Some(self.package.trim()).filter(|text| !text.is_empty()).map(number).transpose()?;
        let unknown = |_| Refusal::of("meeting", "meeting-unknown");
        let meeting = Some(self.meeting.as_str()).filter(|id| !id.is_empty()).map(|id| id.parse().map_err(unknown));
        let at = read_moment(&self.date, &self.time)?;
        Ok(NewPass {
            side,
            kind,
            package,
            meeting: meeting.transpose()?,
            at,
            text,
            note: self.note,
            claim: None,
            file: None,
        })
    }
}

#[server(prefix = "/do", endpoint = "bargaining/pass", name = PassDraft)]
pub async fn pass_draft(
    union: String,
    unit: String,
    round: u32,
    article: String,
    revision: u32,
    hash: String,
    #[server(default)] kind: String,
    #[server(default)] package: String,
    #[server(default)] meeting: String,
    #[server(default)] date: String,
    #[server(default)] time: String,
    #[server(default)] note: String,
    #[server(default)] confirm: Vec<String>,
    #[server(default)] verb: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let typed = Typed { kind, package, meeting, date, time, note };
    if verb == "show" {
        let page = format!("{}/pass?revision={revision}", article_path(&place.path(), round, &key));
        let mut fields = typed.fields();
        fields.extend([(FORM_FIELD, action::<PassDraft>().to_owned()), ("revision", revision.to_string())]);
        let fields: Vec<_> = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let shown = visit.keep_for(&page, &fields).await?;
        go(&shown);
        return Ok(());
    }
    let text = PassText::Revision { number: revision, hash };
    let new = typed.read(Side::Union, text)?;
    if confirm.is_empty() {
        return Err(Refusal::of("confirm", "pass-not-confirmed").into());
    }
    visit.hall.table.pass(&committee, round, &key, new).await?;
    go(&format!("{}?saved=pass.{revision}", article_path(&place.path(), round, &key)));
    Ok(())
}
