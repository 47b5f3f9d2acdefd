//! The tentative agreement on an article: recording it, and the record.

use super::article::Arrived;
use super::desk::{Desk, article_path, read_date, short_hash, status_of};
use super::marks::{choice_name, contract};
use crate::components::{Answer, Choice, Crumbs, Empty, Fact, Field, Form, Head, Hidden, Submit};
use crate::deeds::{self, action, go};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::agree::agreeable_passes;
use contracts::bargaining::ledger::package_texts;
use contracts::bargaining::{Agreed, ArticleFile, ArticleStatus, FrozenText, Initials, PassLabel, Side, TextChoice};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let file = desk.file().await?;
    match status_of(&file) {
        ArticleStatus::TentativelyAgreed(agreed)
        | ArticleStatus::Ratified(agreed)
        | ArticleStatus::VotedDown(agreed) => {
            let text = desk.read(TextChoice::Pass(agreed.label)).await?;
            Ok(record(desk, file, agreed, text))
        }
        _ => {
            desk.place.committee()?;
            ask(desk, file).await
        }
    }
}

fn title_of(words: Words, file: &ArticleFile) -> String {
    words.with("agree-title", [("article", file.article.title.clone().into())])
}

fn record(desk: Desk, file: ArticleFile, agreed: Agreed, text: FrozenText) -> Page {
    let words = desk.words;
    let (title, crumbs, path) = (title_of(words, &file), desk.article_crumbs(&file), desk.article_path(&file));
    let heading = title.clone();
    let page = Page::new(title, move || {
        let signed = move |initials: &Initials| {
            words.with(
                "agree-record",
                [
                    ("name", initials.name.clone().into()),
                    ("initials", initials.initials.clone().into()),
                    ("date", words.date(initials.date).into()),
                ],
            )
        };
        let (ours, theirs) = (signed(&agreed.union), signed(&agreed.employer));
        let name = choice_name(words, &file, TextChoice::Pass(agreed.label));
        let (href, hash) = (format!("{path}/texts/{}", agreed.label), agreed.hash);
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading />
            <dl class="facts">
                <Fact name=words.t("agree-text")>
                    <a href=href>{name}</a>
                </Fact>
                <Fact name=words.t("agree-union")>{ours}</Fact>
                <Fact name=words.t("agree-employer")>{theirs}</Fact>
                <Fact name=words.t("text-hash-label")><span class="hash">{hash}</span></Fact>
            </dl>
            <div class="sheet">{contract(words, file.article.key.as_str(), text.text())}</div>
            <div class="signatures only-print"><div>{words.t("agree-union")}</div> <div>{words.t("agree-employer")}</div></div>
        }
    });
    page.at(desk.place)
}

async fn ask(desk: Desk, file: ArticleFile) -> Result<Page, Refusal> {
    let words = desk.words;
    let (title, crumbs, path) = (title_of(words, &file), desk.article_crumbs(&file), desk.article_path(&file));
    let heading = title.clone();
    let offers = agreeable_passes(&file.sheet.entries, file.article.id);
    let mut arrived = Vec::new();
    for (label, ..) in offers.iter().filter(|(label, ..)| label.side == Side::Employer) {
        arrived.push(Arrived::read(&desk, &file, *label).await?);
    }
    let today = desk.today().to_string();
    let place = desk.place.clone();
    let page = Page::new(title, move || {
        let head = view! { <Crumbs steps=crumbs /> <Head title=heading lede=words.t("agree-lede") /> };
        if offers.is_empty() {
            return view! { {head} <Empty title=words.t("agree-none-title") text=words.t("agree-none") /> }.into_any();
        }
        let texts = offers.iter().map(|(label, ..)| to_read(words, &path, &file, *label)).collect_view();
        let found = arrived.into_iter().map(|one| one.shown(words, &path, &file)).collect_view();
        let answers = offers
            .into_iter()
            .map(|(label, package, hash)| {
                let name = choice_name(words, &file, TextChoice::Pass(label));
                let shown = format!("{name} ({})", short_hash(&hash));
                let answer = Answer::new(format!("{label} {hash}"), shown);
                match package {
                    Some(number) => answer.hint(package_hint(words, &file, label.side, number)),
                    None => answer,
                }
            })
            .collect();
        view! {
            {head}
            <h2>{words.t("agree-read-title")}</h2>
            <ul class="list">{texts}</ul>
            {found}
            <Form action={action::<RecordAgreement>()}>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Hidden name="round" value=file.sheet.round.number.to_string() />
                <Hidden name="article" value=file.article.key.to_string() />
                <Choice name="label" label=words.t("agree-which") answers=answers />
                <div class="cols">
                    {side_fields(words, Side::Union, &today)}
                    {side_fields(words, Side::Employer, &today)}
                </div>
                <Field name="employer_hash" class="code" label=words.t("agree-check-label") hint=words.t("agree-check-hint") />
                <div class="actions">
                    <Submit label=words.t("agree-button") />
                </div>
            </Form>
        }
        .into_any()
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

/// The ways to a text that both sides could agree to: as it is, and against the current language.
fn to_read(words: Words, path: &str, file: &ArticleFile, label: PassLabel) -> AnyView {
    let redline = file.article.has_current.then(|| {
        let href = format!("{path}/redline?from={}&to={label}", TextChoice::Current);
        view! { <a href=href>{words.t("article-compare-current")}</a> }
    });
    view! {
        <li>
            <a href=format!("{path}/texts/{label}")>{choice_name(words, file, TextChoice::Pass(label))}</a>
            {redline}
        </li>
    }
    .into_any()
}

/// Which articles the initials cover when the text is part of a package.
fn package_hint(words: Words, file: &ArticleFile, side: Side, package: u32) -> String {
    let texts = package_texts(&file.sheet.entries, side, package).unwrap_or_default();
    let title = |id| file.sheet.articles.iter().find(|article| article.id == id).map(|article| article.title.clone());
    let titles: Vec<String> = texts.into_iter().filter_map(|(id, ..)| title(id)).collect();
    words.with("agree-package", [("number", package.to_string().into()), ("articles", titles.join(", ").into())])
}

fn side_fields(words: Words, side: Side, today: &str) -> AnyView {
    let code = side.code();
    view! {
        <fieldset class="field">
            <legend class="big">{words.of("agree", code)}</legend>
            <Field name=format!("{code}_name") label=words.t("agree-name") required=true />
            <Field name=format!("{code}_initials") class="short" label=words.t("agree-initials") required=true />
            <Field name=format!("{code}_date") kind="date" class="short" label=words.t("agree-date") value=today.to_owned() required=true />
        </fieldset>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "bargaining/agree", name = RecordAgreement)]
pub async fn record_agreement(
    union: String,
    unit: String,
    round: u32,
    article: String,
    #[server(default)] label: String,
    #[server(default)] union_name: String,
    #[server(default)] union_initials: String,
    #[server(default)] union_date: String,
    #[server(default)] employer_name: String,
    #[server(default)] employer_initials: String,
    #[server(default)] employer_date: String,
    #[server(default)] employer_hash: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let key = article.parse()?;
    let missing = || Refusal::of("label", "ta-label-missing");
    let (label, hash) = label.split_once(' ').ok_or_else(missing)?;
    let label: PassLabel = label.parse().map_err(|_| missing())?;
    // What stands on their paper, if it was typed; else it is the text that this page showed.
    let typed = employer_hash.trim().to_lowercase();
    let theirs = if hash.starts_with(&typed) { hash.to_owned() } else { typed };
    let union_side = Initials {
        name: union_name,
        initials: union_initials,
        date: read_date("union_date", &union_date)?,
        hash: hash.to_owned(),
    };
    let employer_side = Initials {
        name: employer_name,
        initials: employer_initials,
        date: read_date("employer_date", &employer_date)?,
        hash: theirs,
    };
    visit.hall.table.agree(&committee, round, &key, label, (union_side, employer_side)).await?;
    go(&article_path(&place.path(), round, &key));
    Ok(())
}
