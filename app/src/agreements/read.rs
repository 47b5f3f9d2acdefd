//! Reading: the whole contract, one article, and the whole for paper. Every clause has its own address.

use super::shared::{Entry, SearchField, article_path, frame, home, number, permalink, shelf, term};
use crate::components::{Crumbs, Head, Html, PrintButton};
use crate::page::{Page, Width};
use crate::redlines::suspicion;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::{Agreement, Article, PartKind, render};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn whole(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let Agreement { card, articles } = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?;
    if card.first {
        return Err(Refusal::not_found());
    }
    let shown = place.clone();
    let page = Page::new(card.title.clone(), move || {
        let home = home(&shown, card.number);
        let contract = contract(words, &articles);
        let lang = card.language.tag();
        let entries = articles.into_iter().filter(|a| a.kind.is_bargained()).map(|article| {
            let href = format!("#{}", article.anchor());
            view! { <li><Entry article href /></li> }
        });
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title")), (home.clone(), card.title.clone())] />
            <Head title=card.title.clone() lede=term(words, &card) />
            <SearchField home lang />
            <div class="split reading">
                <nav class="toc" aria-label=words.t("agreement-contents") lang=lang>
                    <details>
                        <summary lang=words.language.tag()>{words.t("agreement-contents")}</summary>
                        <ol>{entries.collect_view()}</ol>
                    </details>
                </nav>
                <Html class="contract sheet" lang html=contract />
            </div>
        }
    });
    Ok(page.at(place).width(Width::Wide))
}

/// Every part but the cover, one after another.
fn contract(words: Words, articles: &[Article]) -> String {
    let permalink = permalink(words);
    let parts = articles.iter().filter(|a| a.kind != PartKind::Front);
    parts
        .map(|a| {
            format!(
                "<section class=\"{}\">\n{}</section>\n",
                a.kind.code(),
                render::html(a.text.as_str(), &a.key, frame(2, &permalink))
            )
        })
        .collect()
}

pub async fn print(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let Agreement { card, articles } = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?;
    if card.first {
        return Err(Refusal::not_found());
    }
    let shown = place.clone();
    let page = Page::new(card.title.clone(), move || {
        let home = home(&shown, card.number);
        let contract = contract(words, &articles);
        let lang = card.language.tag();
        let entries =
            articles.iter().filter(|a| a.kind.is_bargained()).map(|a| view! { <li>{a.name()}</li> }).collect_view();
        let printing = [("version", card.version.into()), ("when", words.moment(visit.now).into())];
        let printed = words.with("agreement-printed", printing);
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title")), (home, card.title.clone())] />
            <div class="row no-print">
                <PrintButton />
                <p class="hint">{words.t("print-hint")}</p>
            </div>
            <div class="cover">
                <Head title=card.title.clone() kicker=format!("{} · {}", shown.union.name, shown.unit.name) lede=term(words, &card) />
                <p class="meta">{printed}</p>
                <h2>{words.t("agreement-contents")}</h2>
                <ul class="plain" lang=lang>{entries}</ul>
            </div>
            <Html class="contract printed" lang html=contract />
        }
    });
    Ok(page.at(place))
}

pub async fn article(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let Agreement { card, articles } = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?;
    let key = visit.param("article").to_owned();
    let at = articles.iter().position(|a| a.key == key && a.kind != PartKind::Division).filter(|_| !card.first);
    let at = at.ok_or_else(Refusal::not_found)?;
    let article = articles[at].clone();
    let reads = |a: &&Article| !matches!(a.kind, PartKind::Division | PartKind::Front);
    let before = articles[..at].iter().rev().find(reads).cloned();
    let after = articles[at + 1..].iter().find(reads).cloned();
    let shown = place.clone();
    let page = Page::new(article.name(), move || {
        let home = home(&shown, card.number);
        let lang = card.language.tag();
        let permalink = permalink(words);
        let html = render::html(article.text.as_str(), &article.key, frame(1, &permalink));
        // A part without a heading of its own gets one, so that every page has exactly one.
        let bare = article.label.is_empty() && article.title.is_empty();
        let heading = bare.then(|| view! { <Head title=words.of("part-kind", article.kind.code()) /> });
        let neighbour = |article: Option<Article>, rel: &'static str, label: String| {
            article.map(|a| {
                let href = article_path(&home, &a.key);
                view! { <li><span class="meta">{label}</span> " " <a rel=rel href=href lang=lang>{a.name()}</a></li> }
            })
        };
        let before = neighbour(before, "prev", words.t("article-before"));
        let after = neighbour(after, "next", words.t("article-after"));
        let hash = article.text.hash().to_owned();
        let warning = suspicion::warning(words, &article.key, article.text.as_str(), Some(""));
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title")), (home.clone(), card.title.clone())] />
            {heading}
            {warning}
            <Html class="contract sheet" lang html />
            <nav class="neighbours" aria-label=words.t("article-neighbours")>
                <ul class="list">{before} {after}</ul>
            </nav>
            <p class="meta">{words.t("article-hash")} " " <span class="hash">{hash}</span></p>
        }
    });
    Ok(page.at(place))
}
