//! One agreement: its term, ways to read it, and its articles.

use super::shared::{Entry, SearchField, StateTag, article_path, home, number, shelf, term};
use crate::components::{Crumbs, Fact, Head, Notice};
use crate::page::{FileAnswer, Page};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::{Agreement, AgreementState, Article, Original, PartKind};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let (member, number) = (place.member()?, number(&visit)?);
    let Agreement { card, articles } = visit.hall.shelf.read(&member, number).await?;
    let originals = visit.hall.shelf.originals(&member, number).await?;
    let today = visit.today(&place);
    let shown = place.clone();
    let page = Page::new(card.title.clone(), move || {
        let home = home(&shown, card.number);
        let keeper = shown.shelf_keeper().is_ok();
        let state = card.state(today);
        let note = (state == AgreementState::Expired)
            .then(|| view! { <Notice class="warn"><p>{words.t("agreement-expired-note")}</p></Notice> });
        let first = card.first;
        let ways = (!first).then(|| {
            view! {
                <SearchField home=home.clone() lang=card.language.tag() />
                <div class="row">
                    <a class="button primary" href=format!("{home}/read")>{words.t("agreement-read-link")}</a>
                    <a class="button" href=format!("{home}/print")>{words.t("agreement-print-link")}</a>
                </div>
            }
        });
        let imported = (!first).then(|| {
            let version = words.with(
                "agreement-version",
                [("version", card.version.into()), ("when", words.moment(card.imported).into())],
            );
            view! { <Fact name=words.t("agreement-imported")>{version}</Fact> }
        });
        let keeping = keeper.then(|| {
            let again = if first { words.t("agreement-import-first-link") } else { words.t("agreement-again-link") };
            view! {
                <div class="row no-print">
                    <a href=format!("{home}/change")>{words.t("agreement-change-link")}</a>
                    <a href=format!("{home}/import")>{again}</a>
                </div>
            }
        });
        let came_as = came_as(words, &home, originals);
        let term = term(words, &card);
        let lede = if first { words.t("agreement-first-lede") } else { term.clone() };
        let tag = view! { <StateTag card=card.clone() today /> };
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title"))] />
            <Head title=card.title.clone() lede=lede />
            {note}
            {ways}
            <h2>{words.t("agreement-contents")}</h2>
            <Contents articles home first />
            <dl class="facts">
                <Fact name=words.t("agreement-state")>{tag}</Fact>
                {(!first).then(|| view! { <Fact name=words.t("agreement-term")>{term}</Fact> })}
                <Fact name=words.t("agreement-language")>{card.language.own_name()}</Fact>
                {imported}
                {came_as}
            </dl>
            {keeping}
        }
    });
    Ok(page.at(place))
}

/// The files that its versions were imported from, each with its fingerprint.
fn came_as(words: Words, home: &str, originals: Vec<Original>) -> Option<AnyView> {
    let line = |Original { version, file }: Original| {
        let named = [
            ("version", version.into()),
            ("name", file.name.clone().into()),
            ("size", file.bytes.div_ceil(1_000).into()),
        ];
        view! {
            <li>
                <a href=format!("{home}/originals/{version}")>{words.with("agreement-original-of", named)}</a>
                <br/>
                <span class="hash">{file.sha256}</span>
            </li>
        }
    };
    (!originals.is_empty()).then(|| {
        let lines = originals.into_iter().map(line).collect_view();
        view! { <Fact name=words.t("agreement-original")><ul class="plain">{lines}</ul></Fact> }.into_any()
    })
}

/// The file that a version was imported from, byte for byte; for whoever may read the agreement.
pub async fn original(visit: Visit) -> Result<FileAnswer, Refusal> {
    let place = visit.place().await?;
    let version = visit.param("version").parse().map_err(|_| Refusal::not_found())?;
    let (file, content) = visit.hall.reading.hand_out_original(&place.member()?, number(&visit)?, version).await?;
    Ok(FileAnswer { name: file.name, content_type: file.kind.content_type(), content })
}

/// The table of contents: articles as links, headings of chapters between them.
#[component]
fn Contents(articles: Vec<Article>, home: String, first: bool) -> impl IntoView {
    let words = crate::words::use_words();
    let entries = articles.into_iter().filter(|a| !matches!(a.kind, PartKind::Front)).map(move |article| {
        if article.kind == PartKind::Division {
            return view! { <li class="division"><strong>{article.name()}</strong></li> }.into_any();
        }
        if first {
            let number = article.key.clone();
            return view! { <li><span class="named"><span class="num">{number}</span> " " <span>{article.title}</span></span></li> }.into_any();
        }
        let href = article_path(&home, &article.key);
        view! { <li><Entry article href /></li> }.into_any()
    });
    view! { <nav class="toc contents" aria-label=words.t("agreement-contents")><ol>{entries.collect_view()}</ol></nav> }
}
