//! Mailing a personal link: a button on the slip, where this host sends mail and an address is on file.

use crate::components::{Answer, Check, Form, Hidden, InUnit, Notice, Submit};
use crate::deeds::{action, go, visit};
use crate::refused::Refused;
use crate::visit::Rights;
use contracts::members::ports::Place;
use contracts::members::roster::RosterRow;
use contracts::members::{Refusal, RosterId};
use leptos::prelude::*;

/// The form that mails the link of `token` to the person of `row`; nothing without an address on file.
#[component]
pub fn MailLinkForm(place: Place, row: RosterRow, token: String) -> impl IntoView {
    let words = crate::words::use_words();
    let mail = row.mail?;
    let risky = mail.is_on(&place.unit.employer_domains()).then(|| {
        let answer = Answer::new("yes", words.t("mail-link-employer-known"));
        view! {
            <Notice class="stop">
                <h3>{words.t("employer-mail-title")}</h3>
                <p>{words.t("mail-link-employer-text")}</p>
            </Notice>
            <Check name="known" label=words.t("mail-link-employer-label") answers=vec![answer] />
        }
    });
    let button = words.with("mail-link-button", [("mail", mail.as_str().to_owned().into())]);
    Some(view! {
        <section class="no-print">
            <h2>{words.t("mail-link-title")}</h2>
            <Form action={action::<MailLink>()}>
                <InUnit place />
                <Hidden name="id" value=row.id.to_string() />
                <Hidden name="token" value=token />
                {risky}
                <Submit label=button class="" />
                <p class="hint">{words.t("mail-link-hint")}</p>
            </Form>
        </section>
    })
}

#[server(prefix = "/do", endpoint = "notices/mail-link")]
pub async fn mail_link(
    union: String,
    unit: String,
    id: String,
    #[server(default)] token: String,
    #[server(default)] known: Vec<String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let id: RosterId = id.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.mailroom.mail_link(&officer, id, &token, !known.is_empty()).await?;
    go(&super::outgoing::letters_path(&place));
    Ok(())
}
