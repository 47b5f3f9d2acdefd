//! The last page before a vote is recorded: everything that was typed, what comes of it, and the ways back.

use super::desk::{VotesCrumb, draft, draft_path, latest_day, offered, recorder, votes_path};
use super::result::{Facts, Reason};
use crate::components::{Form, Head, Hidden, InUnit, Notice, Submit};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::ports::Place;
use contracts::members::{Refusal, VoteId};
use contracts::votes::{TextDigest, VoteDraft, VoteForm, VotePaper, VoteText};
use leptos::prelude::*;

async fn read(visit: &Visit, place: &Place, draft: &VoteDraft) -> Result<Result<VotePaper, Vec<Refusal>>, Refusal> {
    let offered = offered(visit, place, &draft.fields).await?;
    Ok(VoteForm::new(&draft.fields, &offered.all, latest_day(visit)).paper(draft.sheet.clone()))
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let draft = draft(&visit, &recorder(&place)?, visit.param("draft")).await?;
    let paper = match read(&visit, &place, &draft).await? {
        Ok(paper) => {
            let (_, digest) = paper.freeze()?;
            Ok((paper, digest))
        }
        Err(refusals) => Err(refusals),
    };
    let shown = place.clone();
    let page = Page::new(words.t("votes-review-title"), move || {
        let about = draft_path(&shown, draft.id);
        let count = format!("{about}/count");
        let body = match paper {
            Ok((paper, digest)) => {
                view! { <Whole place=shown.clone() id=draft.id paper digest about count /> }.into_any()
            }
            Err(refusals) => view! { <Unfinished refusals about count /> }.into_any(),
        };
        view! {
            <VotesCrumb place=shown.clone() />
            <Head title=words.t("votes-review-title") kicker=words.with("votes-form-step", [("step", 3.into()), ("of", 3.into())]) lede=words.t("votes-review-lede") />
            {body}
            <details>
                <summary>{words.t("votes-discard-summary")}</summary>
                <form method="post" action={action::<DiscardDraft>()}>
                    <InUnit place=shown.clone() />
                    <Hidden name="draft" value=draft.id.to_string() />
                    <p>{words.t("votes-discard-text")}</p>
                    <Submit label=words.t("votes-discard-button") class="danger" />
                </form>
            </details>
        }
    });
    Ok(page.at(place))
}

#[component]
fn Whole(
    place: Place,
    id: VoteId,
    paper: VotePaper,
    digest: TextDigest,
    about: String,
    count: String,
) -> impl IntoView {
    let words = crate::words::use_words();
    let without_sheet = paper
        .sheet
        .is_none()
        .then(|| view! { <Notice class="warn"><p>{words.t("votes-no-sheet-warning")}</p></Notice> });
    let unagreed = unagreed(words, &paper);
    view! {
        {unagreed}
        <Reason paper=paper.clone() />
        <h2>{words.t("votes-facts-title")}</h2>
        <Facts paper=paper sheet_href="" about count />
        {without_sheet}
        <Form action={action::<RecordVote>()}>
            <InUnit place />
            <Hidden name="draft" value=id.to_string() />
            <Hidden name="reviewed" value=digest.as_str().to_owned() />
            <p>{words.t("votes-record-note")}</p>
            <div class="actions">
                <Submit label=words.t("votes-record-button") />
            </div>
        </Form>
    }
}

/// Warns of a ratification of texts that are passes, and no more: nothing both sides agreed to would be ratified.
fn unagreed(words: Words, paper: &VotePaper) -> Option<AnyView> {
    let line = |(text, pass): (&VoteText, &str)| {
        let named = [("title", text.title.clone().into()), ("pass", pass.to_owned().into())];
        view! { <li>{words.with("votes-unagreed", named)}</li> }
    };
    let lines: Vec<_> = paper.unagreed().into_iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! { <Notice class="warn"><ul>{lines}</ul> <p>{words.t("votes-unagreed-note")}</p></Notice> }.into_any()
    })
}

/// What is still wrong, with the way to each page.
#[component]
fn Unfinished(refusals: Vec<Refusal>, about: String, count: String) -> impl IntoView {
    let words = crate::words::use_words();
    view! {
        <Notice class="stop">
            <h2>{words.t("errors-title")}</h2>
            <ul>{refusals.iter().map(|refusal| view! { <li>{words.refusal(refusal)}</li> }).collect_view()}</ul>
            <div class="row">
                <a class="button" href=about>{words.t("votes-change-about-link")}</a>
                <a class="button" href=count>{words.t("votes-change-count-link")}</a>
            </div>
        </Notice>
    }
}

#[server(prefix = "/do", endpoint = "votes/record")]
pub async fn record_vote(
    union: String,
    unit: String,
    #[server(default)] draft: String,
    #[server(default)] reviewed: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let recorder = recorder(&place)?;
    let id: VoteId = draft.parse().map_err(|_| Refusal::not_found())?;
    let name = visit.arrival.as_ref().map(|arrival| arrival.person.name.clone()).unwrap_or_default();
    let found = visit.hall.tellers.draft(&recorder, id).await;
    let number = match found {
        Ok(draft) => {
            let first = |refusals: Vec<Refusal>| refusals.into_iter().next().unwrap_or_else(Refusal::not_found);
            let paper = read(&visit, &place, &draft).await?.map_err(first)?;
            // Another window may have saved something else into the draft since this one showed it.
            if paper.freeze()?.1.as_str() != reviewed {
                return Err(Refusal::new("vote-changed-since-review").into());
            }
            visit.hall.tellers.record(&recorder, id, paper, &name).await?.number
        }
        // Pressed twice: the draft has become a vote.
        Err(gone) => visit.hall.tellers.recorded(&recorder, id).await.map_err(|_| gone)?,
    };
    go(&format!("{}/{number}", votes_path(&place)));
    Ok(())
}

#[server(prefix = "/do", endpoint = "votes/discard")]
pub async fn discard_draft(union: String, unit: String, #[server(default)] draft: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let recorder = recorder(&place)?;
    let id: VoteId = draft.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.tellers.discard(&recorder, id).await?;
    go(&votes_path(&place));
    Ok(())
}
