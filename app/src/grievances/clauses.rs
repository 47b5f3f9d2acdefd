//! The clauses that a filing cites: found in the agreement that was in force when it happened, named, quoted, linked.

use crate::agreements::shared::{article_path, home};
use crate::components::{Answer, Check, Field, Submit};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::plain::plain_words;
use contracts::agreements::search::{Query, search};
use contracts::agreements::tree::parse_article;
use contracts::agreements::{Agreement, AgreementCard, Article, Clause, PartKind};
use contracts::grievances::filing::CitedClause;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use jiff::civil::Date;
use leptos::prelude::*;

/// Most clauses offered for one search on a phone.
const OFFERED_MAX: usize = 12;
/// Longest part of a clause shown beside its box, in characters; the filing quotes it whole.
const EXCERPT_CHARS: usize = 220;

/// The agreement whose language was in force on a day; where its term was over and no other had begun, the latest before
/// it, since most of it goes on to bind.
pub fn in_force(cards: &[AgreementCard], on: Date) -> Option<&AgreementCard> {
    let contracts = || cards.iter().filter(|card| !card.first);
    let begun = |card: &&AgreementCard| card.effective.is_none_or(|from| from <= on);
    let runs = |card: &&AgreementCard| begun(card) && card.expires.is_none_or(|to| to >= on);
    let latest = |card: &&AgreementCard| (card.effective, card.number);
    let running = contracts().filter(runs).max_by_key(latest);
    running.or_else(|| contracts().filter(begun).max_by_key(latest)).or_else(|| contracts().max_by_key(latest))
}

/// The agreement in force on a day, with its articles.
///
/// # Errors
/// When storage fails.
pub async fn agreement_on(visit: &Visit, place: &Place, on: Date) -> Result<Option<Agreement>, Refusal> {
    let member = place.member()?;
    let cards = visit.hall.shelf.list(&member).await?;
    match in_force(&cards, on) {
        Some(card) => Ok(Some(visit.hall.shelf.read(&member, card.number).await?)),
        None => Ok(None),
    }
}

/// A clause as it is offered and cited: `article/anchor` is what a form sends.
#[derive(Clone)]
pub struct Offered {
    pub code: String,
    pub name: String,
    pub excerpt: String,
}

fn named(article: &Article, clause: &Clause) -> String {
    let parts = [article.name(), clause.label.trim_end_matches('.').to_owned(), clause.title.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a clause says after its number and title, which its name has; all of it where it is nothing else.
fn own_words<'a>(article: &'a Article, clause: &Clause) -> &'a str {
    let text = article.text.as_str();
    let words = text.get(clause.words..clause.range.end).unwrap_or_default().trim();
    if words.is_empty() { text[clause.range.clone()].trim() } else { words }
}

/// A quote as people read it. It is kept as the contract has it, marks and all.
pub fn quoted(cited: &CitedClause) -> String {
    plain_words(&cited.quote)
}

fn offered(article: &Article, clause: &Clause) -> Offered {
    let words = plain_words(own_words(article, clause)).replace("\n\n", " ");
    let mut excerpt: String = words.chars().take(EXCERPT_CHARS).collect();
    if excerpt.len() < words.len() {
        excerpt.push('…');
    }
    Offered { code: format!("{}/{}", article.key, clause.id), name: named(article, clause), excerpt }
}

/// The clauses that a search finds, in the contract's order.
pub fn find(agreement: &Agreement, typed: &str) -> Vec<Offered> {
    let Some(query) = Query::parse(typed) else { return Vec::new() };
    let mut all = Vec::new();
    for article in agreement.articles.iter().filter(|a| !matches!(a.kind, PartKind::Front | PartKind::Division)) {
        let part = parse_article(article.text.as_str(), &article.key);
        for hit in search(article.text.as_str(), &part, &query) {
            let clause = part.clauses.iter().find(|clause| clause.id == hit.clause);
            all.extend(clause.map(|clause| offered(article, clause)));
            if all.len() >= OFFERED_MAX {
                return all;
            }
        }
    }
    all
}

fn at<'a>(agreement: &'a Agreement, code: &str) -> Option<(&'a Article, Clause)> {
    let (key, anchor) = code.split_once('/')?;
    let article = agreement.articles.iter().find(|article| article.key == key)?;
    let part = parse_article(article.text.as_str(), &article.key);
    let clause = part.clauses.into_iter().find(|clause| clause.id == anchor)?;
    Some((article, clause))
}

/// A clause that was chosen before, as it is offered again.
pub fn again(agreement: &Agreement, code: &str) -> Option<Offered> {
    at(agreement, code).map(|(article, clause)| offered(article, &clause))
}

/// Quotes the clauses that a form names.
///
/// # Errors
/// `case-clause-unknown` for one that the agreement does not have.
pub fn cite(agreement: Option<&Agreement>, codes: &[String]) -> Result<Vec<CitedClause>, Refusal> {
    let mut cited: Vec<CitedClause> = Vec::new();
    for code in codes.iter().filter(|code| !code.is_empty()) {
        let found =
            agreement.and_then(|agreement| at(agreement, code).map(|(article, clause)| (agreement, article, clause)));
        let (agreement, article, clause) = found.ok_or_else(|| Refusal::of("cited", "case-clause-unknown"))?;
        let one = CitedClause {
            agreement: agreement.card.number,
            article: article.key.clone(),
            anchor: clause.id.clone(),
            quote: own_words(article, &clause).to_owned(),
            hash: article.text.hash().to_owned(),
        };
        if !cited.contains(&one) {
            cited.push(one);
        }
    }
    Ok(cited)
}

/// What a form sends for a clause that is cited already.
pub fn code_of(cited: &CitedClause) -> String {
    format!("{}/{}", cited.article, cited.anchor)
}

/// Boxes to tick: those chosen before, then those found now; and whether anything was found.
pub fn answers(agreement: &Agreement, chosen: &[String], typed: &str) -> (Vec<Answer>, bool) {
    let mut all: Vec<Offered> = chosen.iter().filter_map(|code| again(agreement, code)).collect();
    let found = find(agreement, typed);
    let any = !found.is_empty();
    for one in found {
        if !all.iter().any(|before| before.code == one.code) {
            all.push(one);
        }
    }
    (all.into_iter().map(|one| Answer::new(one.code, one.name).hint(one.excerpt)).collect(), any)
}

/// The field for a search and what it offers, right below it: the boxes to tick, or that nothing was found.
///
/// `sought` is what was searched for, `cited` the codes that are ticked, `clauses` what there is to tick, and `any` whether
/// the search found some.
pub fn finder(words: Words, sought: String, cited: Vec<String>, clauses: &[Answer], any: bool) -> AnyView {
    let nothing = (!sought.is_empty() && !any).then(|| {
        let none = words.with("intake-found-none", [("words", sought.clone().into())]);
        view! { <p role="status">{none} " " {words.t("search-none-text")}</p> }
    });
    let boxes = (!clauses.is_empty()).then(|| {
        view! { <Check name="cited" label=words.t("intake-cited-label") values=cited answers=clauses.to_vec() /> }
    });
    view! {
        <div class="search">
            <Field name="find" label=words.t("intake-find-label") hint=words.t("intake-find-hint") value=sought />
            <Submit label=words.t("intake-find-button") class="" name="step" value="find" />
        </div>
        {nothing}
        {boxes}
    }
    .into_any()
}

/// A cited clause on a page: its very words, and the way to where they stand.
#[component]
pub fn Cited(
    place: Place,
    cited: CitedClause,
    /// The article's name as the agreement has it; empty where it is not at hand.
    #[prop(into)]
    name: String,
    #[prop(into)] lang: String,
) -> impl IntoView {
    let words = crate::words::use_words();
    let path = article_path(&home(&place, cited.agreement), &cited.article);
    let name = if name.is_empty() {
        words.with("grievance-cited-article", [("article", cited.article.clone().into())])
    } else {
        name
    };
    view! {
        <figure class="cited">
            <figcaption><a href=format!("{path}#{}", cited.anchor)>{name}</a></figcaption>
            <blockquote lang=lang><p class="said">{quoted(&cited)}</p></blockquote>
        </figure>
    }
}

/// The names of the clauses that a filing cites, in its order.
///
/// # Errors
/// When storage fails.
pub async fn names(visit: &Visit, place: &Place, cited: &[CitedClause]) -> Result<Vec<String>, Refusal> {
    let member = place.member()?;
    let mut names = Vec::with_capacity(cited.len());
    for one in cited {
        let name = match visit.hall.shelf.article(&member, one.agreement, &one.article).await {
            Ok(article) => {
                let part = parse_article(article.text.as_str(), &article.key);
                let clause = part.clauses.iter().find(|clause| clause.id == one.anchor);
                clause.map_or_else(|| article.name(), |clause| named(&article, clause))
            }
            // The agreement was imported again and has no such article: the quote stands all the same.
            Err(refusal) if refusal.is(Refusal::NOT_FOUND) => String::new(),
            Err(refusal) => return Err(refusal),
        };
        names.push(name);
    }
    Ok(names)
}
