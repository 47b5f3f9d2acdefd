//! The frame around every page: who, where, which language.

use super::form::PAGE_FIELD;
use super::{Hidden, Mark};
use crate::deeds::action;
use crate::members::account::SignOut;
use crate::page::Width;
use crate::visit::{AGAIN_QUERY, Rights, Visit, percent};
use contracts::members::Language;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// Where a unit's open pages hear that something was done.
pub const LIVE_DOOR: &str = "/u/{union}/{unit}/live";
/// Where the language switch posts to.
pub const LANGUAGE_ACTION: &str = "/language";

#[component]
pub fn Frame(visit: Visit, place: Option<Place>, width: Width, saves_form: bool, children: Children) -> impl IntoView {
    let words = visit.words;
    let sub = place.as_ref().map(|p| view! { <small>{p.unit.name.clone()}</small> });
    let home = place.as_ref().map_or_else(|| "/".to_owned(), Rights::path);
    let name = place.as_ref().map_or_else(|| "Convenio".to_owned(), |p| p.union.name.clone());
    let rooms = place.as_ref().map(|place| view! { <Rooms place=place.clone() path=visit.path.clone() /> });
    let again = visit.query(AGAIN_QUERY).map(|_| {
        view! { <div class="notice good" role="status"><p>{words.t("already-recorded")}</p></div> }
    });
    let live = place.as_ref().filter(|place| place.standings.member().is_some());
    let live = live.map(|place| view! { <Changed place=place.clone() address=visit.address() saves_form /> });
    let demo = visit.is_demo.then(|| view! { <p class="demo">{words.t("demo-banner")}</p> });
    view! {
        <body>
            // Enter in a field presses the first button of its form, and those of the language switch stand above it.
            {saves_form.then(|| view! { <button type="submit" form="page-form" hidden=true></button> })}
            <a class="skip" href="#main">
                {words.t("skip-to-main")}
            </a>
            <header class="top">
                <a class="brand" href=home>
                    <Mark />
                    <span>{name} {sub}</span>
                </a>
                <Languages visit=visit.clone() saves_form />
                <Account visit=visit />
            </header>
            {rooms}
            <main id="main" class=width.class() tabindex="-1">
                {demo}
                {live}
                {again}
                {children()}
            </main>
            <footer class="foot">
                <p>{words.t("footer-line")}</p>
                <a href="/about">{words.t("about-link")}</a>
            </footer>
        </body>
    }
}

/// Says that the page is not any more what it was when it was opened; `page.js` shows it when that is so.
#[component]
fn Changed(place: Place, address: String, saves_form: bool) -> impl IntoView {
    let words = crate::words::use_words();
    let heard_at = LIVE_DOOR.replace("{union}", &place.union.slug).replace("{unit}", &place.unit.slug);
    // Whoever is in the middle of a form keeps it: what is new opens beside it.
    let target = saves_form.then_some("_blank");
    let link = if saves_form { words.t("page-changed-beside") } else { words.t("page-changed-show") };
    view! {
        <div role="status" data-live=heard_at>
            <div class="notice" hidden>
                <p>
                    {words.t("page-changed")} " "
                    <a href=address target=target>
                        {link}
                    </a>
                </p>
            </div>
        </div>
    }
}

/// The rooms of a unit that this person may enter.
#[component]
fn Rooms(place: Place, path: String) -> impl IntoView {
    let words = crate::words::use_words();
    let base = place.path();
    let standings = &place.standings;
    let mut rooms = Vec::new();
    if standings.member().is_some() {
        rooms.push((base.clone(), words.t("room-unit")));
        rooms.push((format!("{base}/agreements"), words.t("room-agreements")));
        rooms.push((format!("{base}/rounds"), words.t("room-bargaining")));
        rooms.push((format!("{base}/votes"), words.t("room-votes")));
        rooms.push((format!("{base}/grievances"), words.t("room-grievances")));
    }
    if standings.officer().is_some() {
        rooms.push((format!("{base}/roster"), words.t("room-roster")));
    }
    // The crumbs of these lead to the roster, so that is the room one is in.
    let of_roster = ["letters", "settings", "audit"].map(|page| format!("{base}/{page}"));
    let path = if of_roster.iter().any(|page| path.starts_with(page)) { format!("{base}/roster") } else { path };
    let current = rooms
        .iter()
        .filter(|(href, _)| path == *href || path.starts_with(&format!("{href}/")))
        .map(|(href, _)| href.clone())
        .max_by_key(String::len);
    view! {
        <nav class="rooms" aria-label=words.t("rooms-label")>
            <ul>
                {rooms
                    .into_iter()
                    .map(|(href, name)| {
                        let here = (Some(&href) == current.as_ref()).then_some("page");
                        view! {
                            <li>
                                <a href=href aria-current=here>
                                    {name}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// The language switch: keeps the page and, where the page has a form, what was typed into it.
#[component]
fn Languages(visit: Visit, saves_form: bool) -> impl IntoView {
    let words = visit.words;
    // Without a form to keep, a page that shows what was kept (such as a link just made) goes on showing it.
    let mut page = visit.address();
    if let Some(ticket) = visit.query("kept") {
        let joint = if page.contains('?') { '&' } else { '?' };
        page.push_str(&format!("{joint}kept={}", percent(ticket)));
    }
    let form = if saves_form { "page-form" } else { "language-form" };
    let button = |language: Language| {
        let target = format!("{LANGUAGE_ACTION}?to={}", language.tag());
        let current = (language == words.language).then_some("true");
        view! {
            <li>
                <button
                    type="submit"
                    form=form
                    formaction=target
                    formmethod="post"
                    formenctype="application/x-www-form-urlencoded"
                    formnovalidate
                    lang=language.tag()
                    aria-current=current
                >
                    {language.own_name()}
                </button>
            </li>
        }
    };
    view! {
        <nav class="langs" aria-label=words.t("languages-label")>
            {(!saves_form)
                .then(|| {
                    view! {
                        <form id="language-form" method="post" action=LANGUAGE_ACTION>
                            <Hidden name=PAGE_FIELD value=page />
                        </form>
                    }
                })} <ul>{Language::ALL.map(button).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Account(visit: Visit) -> impl IntoView {
    let words = visit.words;
    match visit.arrival {
        None => view! {
            <div class="menu">
                <a class="button small" href="/sign-in">
                    {words.t("sign-in-link")}
                </a>
            </div>
        }
        .into_any(),
        Some(arrival) => view! {
            <details class="menu">
                <summary>{arrival.person.name}</summary>
                <ul>
                    <li>
                        <a href="/">{words.t("my-units-link")}</a>
                    </li>
                    <li>
                        <a href="/account">{words.t("account-link")}</a>
                    </li>
                    <li>
                        <form method="post" action={action::<SignOut>()}>
                            <button type="submit">{words.t("sign-out-button")}</button>
                        </form>
                    </li>
                </ul>
            </details>
        }
        .into_any(),
    }
}
