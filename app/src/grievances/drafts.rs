//! Grievances that were begun and not logged yet: their writer's alone.

use super::desk::{RoomCrumb, opener, room};
use super::intake;
use super::typed::Typed;
use crate::components::{Empty, Head, Hidden, InUnit, Notice, Submit};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::grievances::port::CaseDraft;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// Longest beginning of a draft's facts shown on the list, in characters.
const BEGINNING_CHARS: usize = 80;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let opener = opener(&place)?;
    let drafts = visit.hall.cases.drafts(&opener).await?;
    let kept = visit.query("kept-draft").map(|what| intake::stored(opener.person(), &place, what == intake::CLAIM));
    let at = place.clone();
    let page = Page::new(words.t("drafts-of-cases-title"), move || {
        let words = crate::words::use_words();
        let kept = kept.map(|stored| {
            view! { <div data-draft-done=stored><Notice class="good"><p>{words.t("drafts-of-cases-kept")}</p></Notice></div> }
        });
        let list = if drafts.is_empty() {
            view! { <Empty title=words.t("drafts-of-cases-empty-title") text=words.t("drafts-of-cases-empty-text") /> }
                .into_any()
        } else {
            let items = drafts.into_iter().map(|draft| view! { <DraftLine place=place.clone() draft /> });
            view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
        };
        view! {
            <RoomCrumb place=place />
            <Head title=words.t("drafts-of-cases-title") lede=words.t("drafts-of-cases-lede") />
            {kept}
            {list}
        }
    });
    Ok(page.at(at))
}

#[component]
fn DraftLine(place: Place, draft: CaseDraft) -> impl IntoView {
    let words = crate::words::use_words();
    let facts: String = Typed::of(&draft.fields).text("facts").chars().take(BEGINNING_CHARS).collect();
    let name = if facts.is_empty() { words.t("drafts-of-cases-unnamed") } else { facts };
    let saved = words.with("drafts-of-cases-saved", [("when", words.moment(draft.saved_at).into())]);
    view! {
        <li>
            <a href=format!("{}/new?draft={}", room(&place), draft.id)>{name}</a>
            <span class="meta">{saved}</span>
            <form method="post" action={action::<DiscardCaseDraft>()}>
                <InUnit place />
                <Hidden name="draft" value=draft.id.to_string() />
                <Submit label=words.t("drafts-of-cases-discard") class="quiet small" />
            </form>
        </li>
    }
}

#[server(prefix = "/do", endpoint = "grievances/discard-draft")]
pub async fn discard_case_draft(union: String, unit: String, #[server(default)] draft: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let opener = opener(&place)?;
    let id = draft.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.cases.discard_draft(&opener, id).await?;
    go(&format!("{}/drafts", room(&place)));
    Ok(())
}
