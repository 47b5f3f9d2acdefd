//! A unit's front page: what is going on, and what to do next.

use crate::components::{Empty, Fact, Head};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::votes::shown::VotesOn;
use contracts::members::{Refusal, StandingKind};
use leptos::prelude::*;

/// How many votes the front page shows.
const LATEST_VOTES: usize = 3;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let member = place.member()?;
    let people = visit.hall.roster.count(&member, &[StandingKind::Member]).await?;
    let mut votes = visit.hall.tellers.votes(&member).await?;
    votes.truncate(LATEST_VOTES);
    let shown = place.clone();
    let page = Page::new(place.unit.name.clone(), move || {
        let kinds =
            shown.standings.kinds().iter().map(|k| words.of("standing", k.code())).collect::<Vec<_>>().join(" · ");
        let employers = shown.unit.employers.iter().map(|e| e.name.clone()).collect::<Vec<_>>().join(", ");
        let roster = format!("{}/roster", shown.path());
        let first_steps = (shown.officer().is_ok() && people < 2).then(|| {
            view! {
                <Empty title=words.t("unit-start-title") text=words.t("unit-start-text")>
                    <a class="button primary" href=roster>
                        {words.t("unit-start-roster")}
                    </a>
                </Empty>
            }
        });
        view! {
            <Head title=shown.unit.name.clone() kicker=shown.union.name.clone() />
            {first_steps}
            <dl class="facts">
                <Fact name=words.t("unit-employers")>{employers}</Fact>
                <Fact name=words.t("unit-members")>{people}</Fact>
                <Fact name=words.t("unit-you-are")>{kinds}</Fact>
            </dl>
            <VotesOn place=shown votes title=words.t("votes-recent-title") />
        }
    });
    Ok(page.at(place))
}
