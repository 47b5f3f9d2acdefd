//! The host's front page: a person's units, or the way in.

use crate::components::{Empty, Head};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let Some(arrival) = &visit.arrival else {
        return super::sign_in::show(visit).await;
    };
    let places = visit.hall.doorkeeper.places(&arrival.signed_in).await?;
    Ok(Page::new(words.t("home-title"), move || {
        let empty = places
            .is_empty()
            .then(|| view! { <Empty title=words.t("home-empty-title") text=words.t("home-empty-text") /> });
        view! {
            <Head title=words.t("home-title") />
            {empty}
            <ul class="list">{places.into_iter().map(|place| view! { <Unit place /> }).collect_view()}</ul>
        }
    }))
}

#[component]
fn Unit(place: Place) -> impl IntoView {
    let words = crate::words::use_words();
    let kinds = place.standings.kinds().iter().map(|k| words.of("standing", k.code())).collect::<Vec<_>>().join(" · ");
    view! {
        <li>
            <a href=place.path()>{place.unit.name.clone()}</a>
            <span class="meta">{place.union.name} " · " {kinds}</span>
        </li>
    }
}
