//! What is handed to the employer, as pages and letters show it.

use super::clauses::Cited;
use contracts::grievances::filing::Filing;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// The filing: facts, the clauses quoted, the remedy, and the grievant's own words.
#[component]
pub fn FilingText(
    place: Place,
    filing: Filing,
    /// The cited clauses' names, in their order.
    names: Vec<String>,
) -> impl IntoView {
    let words = crate::words::use_words();
    let lang = filing.language.tag();
    let part = |title: String, text: String, lang: Option<&'static str>| {
        (!text.is_empty()).then(|| view! { <section><h3>{title}</h3><p class="said" lang=lang>{text}</p></section> })
    };
    let cited = filing.cited.into_iter().zip(names).map(|(cited, name)| {
        view! { <Cited place=place.clone() cited name lang /> }
    });
    let cited = cited.collect_view();
    let has_clauses = !cited.is_empty();
    view! {
        {part(words.t("filing-facts"), filing.facts, Some(lang))}
        {has_clauses.then(|| view! { <section><h3>{words.t("filing-clauses")}</h3>{cited}</section> })}
        {part(words.t("filing-remedy"), filing.remedy, Some(lang))}
        {part(words.t("filing-own-words"), filing.own_words, None)}
    }
}
