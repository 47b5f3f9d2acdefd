//! The shelf: every agreement of the unit.

use super::shared::{StateTag, home, shelf, term};
use crate::components::{Empty, Head};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let cards = visit.hall.shelf.list(&place.member()?).await?;
    let today = visit.today(&place);
    let shown = place.clone();
    let page = Page::new(words.t("agreements-title"), move || {
        let keeper = shown.shelf_keeper().is_ok();
        let base = shelf(&shown);
        let ways = keeper.then(|| {
            view! {
                <div class="row">
                    <a class="button primary" href=format!("{base}/import")>{words.t("agreement-import-link")}</a>
                    <a class="button" href=format!("{base}/first")>{words.t("agreement-first-link")}</a>
                </div>
            }
        });
        let shelf = if cards.is_empty() {
            let text = if keeper { words.t("agreements-empty-keeper") } else { words.t("agreements-empty-member") };
            view! { <Empty title=words.t("agreements-empty-title") text>{ways}</Empty> }.into_any()
        } else {
            let rows = cards.into_iter().map(|card| {
                let href = home(&shown, card.number);
                let articles = words.with("agreement-articles", [("count", card.articles.into())]);
                let term = (!card.first).then(|| term(words, &card));
                view! {
                    <li>
                        <a href=href>{card.title.clone()}</a>
                        {term.map(|term| view! { <span class="meta">{term}</span> })}
                        <span class="meta">{articles}</span>
                        <StateTag card today />
                    </li>
                }
            });
            view! { {ways} <ul class="list">{rows.collect_view()}</ul> }.into_any()
        };
        view! { <Head title=words.t("agreements-title") lede=words.t("agreements-lede") /> {shelf} }
    });
    Ok(page.at(place))
}
