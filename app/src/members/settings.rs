//! The unit's employers and their mail domains, its time zone, and further units of the union.

use super::roster::said_saved;
use super::set_up::{read_employers, read_slug};
use crate::components::{Crumbs, Field, Form, Head, InUnit, Submit, TextArea, ZonePick};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::members::ports::NewUnit;
use contracts::members::roster::check_name;
use contracts::members::{Refusal, Zone};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let (shown, now, saved) = (place.clone(), visit.now, visit.query("saved").is_some());
    let page = Page::new(words.t("settings-title"), move || {
        let (same, here, zone) = (shown.clone(), shown.clone(), shown.unit.zone);
        let names = shown.unit.employers.iter().map(|e| e.name.clone()).collect::<Vec<_>>().join("\n");
        let mut domains: Vec<String> = shown.unit.employer_domains().iter().map(|d| d.as_str().to_owned()).collect();
        domains.dedup();
        view! {
            <Crumbs steps=vec![(format!("{}/roster", shown.path()), words.t("roster-title"))] />
            <Head title=words.t("settings-title") />
            {saved.then(|| said_saved(words))}
            <Form action={action::<SetEmployers>()}>
                <InUnit place=shown.clone() />
                <TextArea name="employers" label=words.t("set-up-employers") hint=words.t("set-up-employers-hint") value=names rows=3 required=true />
                <TextArea name="domains" label=words.t("set-up-domains") hint=words.t("set-up-domains-hint") value=domains.join("\n") rows=3 />
                <Submit label=words.t("save-button") />
            </Form>
            <h2>{words.t("settings-zone")}</h2>
            <Form action={action::<SetZone>()}>
                <InUnit place=here />
                <ZonePick value=zone now />
                <Submit label=words.t("save-button") class="" />
            </Form>
            <h2>{words.t("settings-new-unit")}</h2>
            <p class="hint">{words.t("settings-new-unit-hint")}</p>
            <Form action={action::<AddUnit>()} ids="new-unit">
                <InUnit place=same />
                <Field name="name" label=words.t("set-up-unit-name") required=true />
                <Field name="unit_slug" label=words.t("set-up-slug") hint=words.t("set-up-slug-hint") class="short" />
                <TextArea name="employers" label=words.t("set-up-employers") hint=words.t("set-up-employers-hint") rows=2 required=true />
                <TextArea name="domains" label=words.t("set-up-domains") hint=words.t("set-up-domains-hint") rows=2 />
                <Submit label=words.t("settings-new-unit-button") class="" />
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "members/set-employers")]
pub async fn set_employers(
    union: String,
    unit: String,
    employers: String,
    #[server(default)] domains: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    visit.hall.roster.set_employers(&officer, read_employers(&employers, &domains)?).await?;
    go(&format!("{}/settings?saved=1", place.path()));
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/set-zone")]
pub async fn set_zone(union: String, unit: String, #[server(default)] zone: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    visit.hall.roster.set_zone(&officer, Zone::named("zone", &zone)?).await?;
    go(&format!("{}/settings?saved=1", place.path()));
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/add-unit")]
pub async fn add_unit(
    union: String,
    unit: String,
    name: String,
    #[server(default)] unit_slug: String,
    employers: String,
    #[server(default)] domains: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let name = check_name("name", &name)?;
    let new = NewUnit {
        slug: read_slug("unit_slug", &unit_slug, &name)?,
        name,
        employers: read_employers(&employers, &domains)?,
        // A further unit of the same union is mostly in the same town; its officer can say otherwise.
        zone: place.unit.zone,
    };
    let slug = visit.hall.roster.add_unit(&officer, new).await?;
    go(&format!("/u/{}/{slug}", place.union.slug));
    Ok(())
}
