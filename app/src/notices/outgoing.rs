//! The unit's outgoing mail: what waits, what could not be sent and why, and how to get it to its reader all the same.

use super::letters::{Written, write};
use crate::components::{
    Column, CopyButton, Crumbs, DataTable, Empty, Fact, Head, Hidden, InUnit, Notice, PrintButton,
};
use crate::components::{Submit, Tag, column};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::members::ports::Place;
use contracts::members::{LetterId, Refusal};
use contracts::notices::{LetterCard, LetterPass, LetterState, Trouble};
use leptos::prelude::*;

pub fn letters_path(place: &Place) -> String {
    format!("{}/letters", place.path())
}

fn crumbs(words: Words, place: &Place) -> Vec<(String, String)> {
    vec![(format!("{}/roster", place.path()), words.t("roster-title"))]
}

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let cards = visit.hall.mailroom.letters(&place.officer()?).await?;
    let open = visit.hall.mailroom.is_open(&visit.anyone());
    let shown = place.clone();
    let page = Page::new(words.t("letters-title"), move || {
        let closed = (!open).then(|| view! { <Notice><p>{words.t("letters-closed")}</p></Notice> });
        let dead = cards.iter().filter(|card| card.state == LetterState::Dead).count();
        let dead = (dead > 0).then(|| {
            view! { <Notice class="stop"><p>{words.with("letters-dead-count", [("count", dead.into())])}</p></Notice> }
        });
        let body = if cards.is_empty() {
            view! { <Empty title=words.t("letters-empty-title") text=words.t("letters-empty-text") /> }.into_any()
        } else {
            let path = letters_path(&shown);
            let rows = cards.into_iter().map(|card| row(words, &path, card)).collect();
            view! { <DataTable caption=words.t("letters-title") columns=columns(words) rows /> }.into_any()
        };
        view! {
            <Crumbs steps=crumbs(words, &shown) />
            <Head title=words.t("letters-title") lede=words.t("letters-lede") />
            {closed}
            {dead}
            {body}
        }
    });
    Ok(page.at(place))
}

fn columns(words: Words) -> Vec<Column> {
    vec![
        column(words.t("letters-to")),
        column(words.t("letters-about")),
        column(words.t("letters-state")),
        column(words.t("letters-when")),
    ]
}

fn row(words: Words, path: &str, card: LetterCard) -> Vec<AnyView> {
    let href = format!("{path}/{}", card.id);
    let mail = card.mail.as_ref().map(|mail| mail.as_str().to_owned());
    let to = view! { <a href=href>{card.name.clone()}</a> <div class="meta">{mail}</div> }.into_any();
    let pass = card.pass.as_ref().map(|pass| view! { <div class="meta">{pass_named(pass)}</div> });
    let about = view! { {words.of("letter-kind", card.kind.code())} {pass} }.into_any();
    let why = card.trouble.map(|trouble| view! { <div class="meta">{trouble_sentence(words, trouble)}</div> });
    let state = view! { {state_tag(words, card.state)} {why} }.into_any();
    vec![to, about, state, when(words, &card).into_any()]
}

/// Which pass it was, and on what: `E-2 · Wages`.
fn pass_named(pass: &LetterPass) -> String {
    format!("{} · {}", pass.label, pass.article)
}

fn state_tag(words: Words, state: LetterState) -> impl IntoView {
    let class = match state {
        LetterState::Queued => "wait",
        LetterState::Sent => "done",
        LetterState::Dead => "bad",
        LetterState::Dropped => "",
    };
    view! { <Tag label=words.of("letter-state", state.code()) class=class /> }
}

/// Why a letter is not out, in the reader's words.
fn trouble_sentence(words: Words, trouble: Trouble) -> String {
    let reply = trouble.reply().map(|code| code.to_string()).unwrap_or_default();
    words.of_with("trouble", trouble.name(), [("reply", reply.into())])
}

fn when(words: Words, card: &LetterCard) -> String {
    match (card.sent, card.next_try) {
        (Some(at), _) => words.with("letters-sent-at", [("when", words.moment(at).into())]),
        (None, Some(at)) if card.tries > 0 => words.with("letters-next-try", [("when", words.moment(at).into())]),
        _ => words.with("letters-made-at", [("when", words.moment(card.made).into())]),
    }
}

pub async fn letter(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let id: LetterId = visit.param("letter").parse().map_err(|_| Refusal::not_found())?;
    let (card, letter) = visit.hall.mailroom.letter(&place.officer()?, id).await?;
    let written = letter.map(|letter| (letter.language, write(&letter, &visit.origin)));
    let open = visit.hall.mailroom.is_open(&visit.anyone());
    let shown = place.clone();
    let title = words.of("letter-kind", card.kind.code());
    let page = Page::new(title.clone(), move || {
        let mut steps = crumbs(words, &shown);
        steps.push((letters_path(&shown), words.t("letters-title")));
        let mail = card.mail.as_ref().map_or_else(|| words.t("letters-no-address"), |mail| mail.as_str().to_owned());
        let to = format!("{} · {mail}", card.name);
        let pass = card.pass.as_ref().map(|pass| {
            let (href, named) = (format!("{}/{}", shown.path(), pass.path), pass_named(pass));
            view! { <Fact name=words.t("letters-about")><a href=href>{named}</a></Fact> }
        });
        let (state, moment) = (state_tag(words, card.state), when(words, &card));
        let buttons = buttons(words, &shown, &card, open);
        let why = card.trouble.map(|trouble| {
            view! { <Notice class="warn"><p>{trouble_sentence(words, trouble)}</p></Notice> }
        });
        let text = match written {
            Some((language, written)) => text_of(words, language.tag(), written),
            None => view! { <p class="hint">{words.t("letter-text-gone")}</p> }.into_any(),
        };
        view! {
            <div class="no-print">
                <Crumbs steps=steps />
                <Head title=title.clone() />
                <dl class="facts">
                    <Fact name=words.t("letters-to")>{to}</Fact>
                    {pass}
                    <Fact name=words.t("letters-state")>{state}</Fact>
                    <Fact name=words.t("letters-when")>{moment}</Fact>
                    <Fact name=words.t("letters-tries")>{card.tries}</Fact>
                </dl>
                {why}
                {buttons}
            </div>
            {text}
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

/// The letter's words, to be copied into any other message or printed.
fn text_of(words: Words, language: &'static str, written: Written) -> AnyView {
    view! {
        <section class="slip">
            <h2 lang=language>{written.subject}</h2>
            <pre class="letter" id="letter-text" lang=language>{written.text.clone()}</pre>
        </section>
        <div class="actions">
            <CopyButton text=written.text shown="letter-text" />
            <PrintButton />
        </div>
        <p class="hint no-print">{words.t("letter-copy-hint")}</p>
    }
    .into_any()
}

fn buttons(words: Words, place: &Place, card: &LetterCard, open: bool) -> AnyView {
    let (dead, waits) = (card.state == LetterState::Dead, card.state == LetterState::Queued);
    let id = card.id.to_string();
    let again = (dead && open).then(|| {
        view! {
            <form method="post" action={action::<TryAgain>()}>
                <InUnit place=place.clone() />
                <Hidden name="letter" value=id.clone() />
                <Submit label=words.t("letter-again-button") />
            </form>
        }
    });
    let discard = (dead || waits).then(|| {
        view! {
            <form method="post" action={action::<Discard>()}>
                <InUnit place=place.clone() />
                <Hidden name="letter" value=id.clone() />
                <Submit label=words.t("letter-discard-button") class="danger" />
            </form>
        }
    });
    view! { <div class="row">{again} {discard}</div> }.into_any()
}

async fn officer_of(union: &str, unit: &str) -> Result<(Visit, Place), Refused> {
    let visit = visit()?;
    let place = visit.place_of(union, unit).await?;
    Ok((visit, place))
}

#[server(prefix = "/do", endpoint = "notices/try-again")]
pub async fn try_again(union: String, unit: String, #[server(default)] letter: String) -> Result<(), Refused> {
    let (visit, place) = officer_of(&union, &unit).await?;
    let officer = place.officer()?;
    let id: LetterId = letter.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.mailroom.try_again(&officer, id).await?;
    go(&letters_path(&place));
    Ok(())
}

#[server(prefix = "/do", endpoint = "notices/discard")]
pub async fn discard(union: String, unit: String, #[server(default)] letter: String) -> Result<(), Refused> {
    let (visit, place) = officer_of(&union, &unit).await?;
    let officer = place.officer()?;
    let id: LetterId = letter.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.mailroom.discard(&officer, id).await?;
    go(&letters_path(&place));
    Ok(())
}
