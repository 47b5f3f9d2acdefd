//! A personal link as address, QR code and printable slip; shown once, to the officer who made it.

use crate::components::{CopyButton, Crumbs, Head, Notice, PrintButton, QrCode};
use crate::deeds::{go, visit};
use crate::notices::mail_link::MailLinkForm;
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use contracts::members::{Refusal, RosterId};
use leptos::prelude::*;

/// Days a link lives, as the slip says it.
const LINK_DAYS: i64 = contracts::members::sign_in::LINK_AGE_SECONDS_MAX / 86_400;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let id: RosterId = visit.param("person").parse().map_err(|_| Refusal::not_found())?;
    let row = visit.hall.roster.row(&place.officer()?, id).await?;
    let token = visit.kept.value("token").ok_or_else(Refusal::not_found)?;
    let address = format!("{}/join/{token}", visit.origin);
    let mail_is_open = visit.hall.mailroom.is_open(&visit.anyone());
    let shown = place.clone();
    // The slip speaks to the person it is for.
    let theirs = crate::words::Words::new(row.language);
    let page = Page::new(words.t("slip-title"), move || {
        view! {
            <div class="no-print">
            <Crumbs steps=vec![
                (format!("{}/roster", shown.path()), words.t("roster-title")),
                (format!("{}/roster/{}", shown.path(), row.id), row.name.clone()),
            ] />
            <Head title=words.t("slip-title") lede=words.with("slip-lede", [("name", row.name.as_str().into()), ("days", LINK_DAYS.into())]) />
            <Notice class="warn"><p>{words.t("slip-warning")}</p></Notice>
            </div>
            <section class="slip" lang=row.language.tag()>
                <h2>{theirs.with("slip-heading", [("union", shown.union.name.as_str().into())])}</h2>
                <p>{theirs.with("slip-text", [("name", row.name.as_str().into()), ("unit", shown.unit.name.as_str().into())])}</p>
                <QrCode address=address.clone() label=theirs.t("qr-label") />
                <p class="hash" id="link">{address.clone()}</p>
                <p>{theirs.with("slip-expires", [("days", LINK_DAYS.into())])}</p>
            </section>
            <div class="actions">
                <CopyButton text=address shown="link" />
                <PrintButton />
            </div>
            <p class="hint no-print">{words.t("slip-print-hint")}</p>
            {mail_is_open.then(|| view! { <MailLinkForm place=shown.clone() row=row.clone() token=token.clone() /> })}
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "members/make-link")]
pub async fn make_link(union: String, unit: String, id: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let id: RosterId = id.parse().map_err(|_| Refusal::not_found())?;
    let token = visit.hall.roster.link(&place.officer()?, id).await?;
    let page = format!("{}/roster/{id}/link", place.path());
    let shown = visit.keep_for(&page, &[("token".to_owned(), token)]).await?;
    go(&shown);
    Ok(())
}
