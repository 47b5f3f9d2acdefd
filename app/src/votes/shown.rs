//! A vote as other rooms show it: its outcome in a line, with the way to its page.

use super::desk::votes_path;
use super::say;
use crate::components::Tag;
use crate::visit::{Rights, Visit};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use contracts::votes::{ListedVote, Outcome, RecordedVote, TextDigest};
use leptos::prelude::*;

/// The votes about any of these texts, given by their SHA-256 in hexadecimal; what is no digest is passed over.
///
/// # Errors
/// When storage fails.
pub async fn votes_on(visit: &Visit, place: &Place, hashes: &[&str]) -> Result<Vec<ListedVote>, Refusal> {
    let digests: Vec<TextDigest> = hashes.iter().filter_map(|hash| TextDigest::parse(hash)).collect();
    visit.hall.tellers.votes_on(&place.member()?, &digests).await
}

/// The class of an outcome's tag.
pub fn tag_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Carried | Outcome::AcceptedByDefault | Outcome::StrikeAuthorized | Outcome::Elected => "done",
        Outcome::Defeated | Outcome::NobodyElected => "bad",
        Outcome::NoQuorum | Outcome::Undecided | Outcome::StrikeOpen | Outcome::SeatsTied => "wait",
    }
}

/// Whether a vote came out in a word or two, such as "Ratified".
#[component]
pub fn OutcomeTag(vote: RecordedVote) -> impl IntoView {
    let words = crate::words::use_words();
    let verdict = vote.paper.verdict().ok()?;
    let label = words.of_with("votes-tag", verdict.outcome.code(), [("kind", vote.paper.kind.code().into())]);
    Some(view! { <Tag label class=tag_class(verdict.outcome) /> })
}

/// Votes with their outcomes, for the page of a round, an article or the unit. Nothing where there are none.
#[component]
pub fn VotesOn(place: Place, votes: Vec<ListedVote>, #[prop(into)] title: String) -> impl IntoView {
    (!votes.is_empty()).then(|| {
        let line = |vote: ListedVote| match vote {
            ListedVote::Whole(vote) => view! { <VoteLine place=place.clone() vote=*vote /> }.into_any(),
            ListedVote::Damaged { number } => view! { <DamagedLine place=place.clone() number /> }.into_any(),
        };
        view! {
            <section aria-labelledby="votes-on">
                <h2 id="votes-on">{title}</h2>
                <ul class="plain">
                    {votes.into_iter().map(line).collect_view()}
                </ul>
            </section>
        }
    })
}

/// A vote that cannot be shown as true; its own page refuses.
#[component]
fn DamagedLine(place: Place, number: u32) -> impl IntoView {
    let words = crate::words::use_words();
    let href = format!("{}/{number}", votes_path(&place));
    view! {
        <li>
            <a href=href>{words.with("votes-result-title", [("number", number.into())])}</a>
            <div class="meta">{words.t("votes-damaged")}</div>
        </li>
    }
}

#[component]
fn VoteLine(place: Place, vote: RecordedVote) -> impl IntoView {
    let words = crate::words::use_words();
    let href = format!("{}/{}", votes_path(&place), vote.number);
    let sentence = vote.paper.verdict().ok().map(|verdict| say::outcome(words, &vote.paper, verdict.outcome.code()));
    let named: Vec<String> =
        vote.paper.unagreed().into_iter().map(|(text, pass)| format!("{} ({pass})", text.title)).collect();
    let unagreed = (!named.is_empty()).then(|| {
        let told = words.with("votes-unagreed-line", [("texts", say::list(words, &named).into())]);
        view! { <div class="meta">{told}</div> }
    });
    let corrected = vote.corrected_by.map(|_| view! { " " <Tag label=words.t("votes-corrected-tag") class="wait" /> });
    view! {
        <li>
            <a href=href>{vote.paper.question.clone()}</a>
            {corrected}
            <div class="meta">{words.date(vote.paper.taken_on)} " · " {sentence}</div>
            {unagreed}
        </li>
    }
}
