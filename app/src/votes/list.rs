//! The unit's votes, latest first, and the drafts that are waiting.

use super::desk::{draft_path, recorder, votes_path};
use super::shown::OutcomeTag;
use crate::components::{Empty, Head, Tag};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use contracts::votes::{ListedVote, RecordedVote, VoteDraft};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let votes = visit.hall.tellers.votes(&place.member()?, None).await?;
    let recorder = recorder(&place).ok();
    let drafts = match &recorder {
        Some(recorder) => visit.hall.tellers.drafts(recorder).await?,
        None => Vec::new(),
    };
    let shown = place.clone();
    let page = Page::new(words.t("votes-title"), move || {
        let may_record = recorder.is_some();
        let new = format!("{}/new", votes_path(&shown));
        let button = move |href: String| view! { <a class="button primary" href=href>{words.t("votes-new-link")}</a> };
        let body = if votes.is_empty() {
            let text = if may_record { words.t("votes-empty-recorder") } else { words.t("votes-empty-member") };
            let action = may_record.then(|| button(new));
            view! { <Empty title=words.t("votes-empty-title") text>{action}</Empty> }.into_any()
        } else {
            let action = may_record.then(|| view! { <div class="row">{button(new)}</div> });
            view! { {action} <Votes place=shown.clone() votes /> }.into_any()
        };
        view! {
            <Head title=words.t("votes-title") lede=words.t("votes-lede") />
            <Drafts place=shown.clone() drafts />
            {body}
        }
    });
    Ok(page.at(place))
}

#[component]
fn Votes(place: Place, votes: Vec<ListedVote>) -> impl IntoView {
    let words = crate::words::use_words();
    let damaged = |number: u32| {
        let href = format!("{}/{number}", votes_path(&place));
        let name = words.with("votes-result-title", [("number", number.into())]);
        view! {
            <tr>
                <th scope="row"><a href=href>{name}</a></th>
                <td colspan="2">{words.t("votes-damaged")}</td>
            </tr>
        }
        .into_any()
    };
    let whole = |vote: RecordedVote| {
        let href = format!("{}/{}", votes_path(&place), vote.number);
        let number = words.with("votes-result-title", [("number", vote.number.into())]);
        let corrected =
            vote.corrected_by.map(|_| view! { <Tag label=words.t("votes-corrected-tag") class="wait" /> " " });
        view! {
            <tr>
                <th scope="row">
                    <a href=href>{vote.paper.question.clone()}</a>
                    <div class="meta">{number} " · " {words.of("votes-kind", vote.paper.kind.code())}</div>
                </th>
                <td data-label=words.t("votes-taken-on")>{words.date(vote.paper.taken_on)}</td>
                <td data-label=words.t("votes-outcome")>{corrected} <OutcomeTag vote /></td>
            </tr>
        }
        .into_any()
    };
    let line = |vote: ListedVote| match vote {
        ListedVote::Whole(vote) => whole(*vote),
        ListedVote::Damaged { number } => damaged(number),
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.t("votes-title")>
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{words.t("votes-question")}</th>
                        <th scope="col">{words.t("votes-taken-on")}</th>
                        <th scope="col">{words.t("votes-outcome")}</th>
                    </tr>
                </thead>
                <tbody>{votes.into_iter().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Drafts(place: Place, drafts: Vec<VoteDraft>) -> impl IntoView {
    let words = crate::words::use_words();
    (!drafts.is_empty()).then(|| {
        let line = |draft: VoteDraft| {
            let question = draft.fields.get("question").filter(|q| !q.trim().is_empty()).cloned();
            let name = question.unwrap_or_else(|| words.t("votes-draft-unnamed"));
            view! {
                <li>
                    <a href=draft_path(&place, draft.id)>{name}</a>
                    <div class="meta">{words.with("votes-draft-saved", [("when", words.moment(draft.saved_at).into())])}</div>
                </li>
            }
        };
        view! {
            <section class="notice" aria-labelledby="drafts">
                <h2 id="drafts">{words.t("votes-drafts-title")}</h2>
                <ul class="plain">{drafts.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
