//! Search in one agreement, clause by clause.

use super::shared::{SearchField, article_path, home, number, shelf};
use crate::components::{Crumbs, Empty, Head};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::search::{HITS_MAX, Hit, Query, search};
use contracts::agreements::tree::parse_article;
use contracts::agreements::{Agreement, Article, PartKind};
use contracts::members::{Language, Refusal};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let Agreement { card, articles } = visit.hall.shelf.read(&place.member()?, number(&visit)?).await?;
    if card.first {
        return Err(Refusal::not_found());
    }
    let typed = visit.query("q").unwrap_or_default().trim().to_owned();
    let query = Query::parse(&typed);
    let found = query.map(|query| look(articles, &query));
    let shown = place.clone();
    let page = Page::new(words.t("search-title"), move || {
        let home = home(&shown, card.number);
        let lang = card.language.tag();
        let answer = found.map(|found| {
            let count: usize = found.iter().map(|(_, hits)| hits.len()).sum();
            if count == 0 {
                return view! { <Empty title=words.with("search-none-title", [("words", typed.clone().into())]) text=advice(words, card.language) /> }.into_any();
            }
            let many = (count >= HITS_MAX).then(|| view! { <p class="meta">{words.t("search-many")}</p> });
            let articles = found.into_iter().map(|(article, hits)| view! { <Found article hits home=home.clone() lang /> });
            view! {
                <p role="status">{words.with("search-count", [("count", count.into())])}</p>
                {many}
                {articles.collect_view()}
            }
            .into_any()
        });
        view! {
            <Crumbs steps=vec![(shelf(&shown), words.t("agreements-title")), (home.clone(), card.title.clone())] />
            <Head title=words.t("search-title") kicker=card.title.clone() />
            <SearchField home lang typed />
            {answer}
        }
    });
    Ok(page.at(place))
}

/// What to try when nothing was found: words of the contract's own language come first.
fn advice(words: Words, contract: Language) -> String {
    match contract == words.language {
        true => words.t("search-none-text"),
        false => words.with("search-none-language", [("language", contract.tag().into())]),
    }
}

/// Hits by article, in the contract's order, at most [`HITS_MAX`] in all.
fn look(articles: Vec<Article>, query: &Query) -> Vec<(Article, Vec<Hit>)> {
    let mut found = Vec::new();
    let mut left = HITS_MAX;
    for article in articles.into_iter().filter(|a| !matches!(a.kind, PartKind::Front | PartKind::Division)) {
        let mut hits = search(article.text.as_str(), &parse_article(article.text.as_str(), &article.key), query);
        hits.truncate(left);
        left -= hits.len();
        if !hits.is_empty() {
            found.push((article, hits));
        }
    }
    found
}

#[component]
fn Found(article: Article, hits: Vec<Hit>, home: String, lang: &'static str) -> impl IntoView {
    let path = article_path(&home, &article.key);
    let hits = hits.into_iter().map(|hit| {
        let href = format!("{path}#{}", hit.clause);
        let mut at = 0;
        let mut pieces = Vec::new();
        for found in &hit.matches {
            pieces.push(hit.excerpt[at..found.start].to_owned().into_any());
            pieces.push(view! { <mark>{hit.excerpt[found.clone()].to_owned()}</mark> }.into_any());
            at = found.end;
        }
        pieces.push(hit.excerpt[at..].to_owned().into_any());
        view! { <li><a href=href>{pieces}</a></li> }
    });
    view! {
        <section class="found" lang=lang>
            <h2><a href=path.clone()>{article.name()}</a></h2>
            <ul>{hits.collect_view()}</ul>
        </section>
    }
}
