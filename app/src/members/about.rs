//! What Convenio is, which version runs here, and where its source is: the licence asks for that of every host.

use crate::components::Head;
use crate::page::{Page, Width};
use crate::visit::Visit;
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let page = Page::new(words.t("about-title"), move || {
        view! {
            <Head title=words.t("about-title") lede=words.t("about-lede") />
            <p>{words.t("about-trust")}</p>
            <p>{words.with("about-version", [("version", env!("CARGO_PKG_VERSION").into())])}</p>
            <p>{words.t("about-licence")}</p>
            <p><a href="/reach">{words.t("reach-title")}</a></p>
        }
    });
    Ok(page.width(Width::Narrow))
}
