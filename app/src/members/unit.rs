//! A unit's front page: what is going on, and what to do next.

use crate::agreements::shared::{StateTag, home, term};
use crate::bargaining::rounds::line;
use crate::components::{Empty, Fact, Head};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::votes::shown::VotesOn;
use contracts::members::{Refusal, StandingKind};
use leptos::prelude::*;

/// How many votes the front page shows.
const LATEST_VOTES: u64 = 3;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let member = place.member()?;
    let people = visit.hall.roster.count(&member, &[StandingKind::Member]).await?;
    let votes = visit.hall.tellers.votes(&member, Some(LATEST_VOTES)).await?;
    let rounds = visit.hall.table.rounds(&member).await?;
    let contracts = visit.hall.shelf.list(&member).await?;
    let today = visit.today(&place);
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
            {(!rounds.is_empty())
                .then(|| {
                    let path = format!("{}/rounds", shown.path());
                    let lines = rounds.into_iter().map(|round| line(words, &path, round)).collect_view();
                    view! { <h2>{words.t("rounds-title")}</h2> <ul class="list">{lines}</ul> }
                })}
            {(!contracts.is_empty())
                .then(|| {
                    let lines = contracts.into_iter().filter(|card| !card.superseded).map(|card| {
                        let href = home(&shown, card.number);
                        let term = term(words, &card);
                        view! { <li><a href=href>{card.title.clone()}</a> <span class="meta">{term}</span> <StateTag card today /></li> }
                    });
                    view! { <h2>{words.t("agreements-title")}</h2> <ul class="list">{lines.collect_view()}</ul> }
                })}
            <VotesOn place=shown.clone() votes title=words.t("votes-recent-title") />
            <h2>{words.t("unit-about")}</h2>
            <dl class="facts">
                <Fact name=words.t("unit-employers")>{employers}</Fact>
                <Fact name=words.t("unit-members")>{people}</Fact>
                <Fact name=words.t("unit-you-are")>{kinds}</Fact>
            </dl>
        }
    });
    Ok(page.at(place))
}
