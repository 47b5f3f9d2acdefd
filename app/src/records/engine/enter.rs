//! The way into the engine room: a link that the command line made. Opening it changes nothing; the button does.

use crate::components::{Form, Head, Hidden, Submit};
use crate::deeds::{action, go, set_operator, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::members::sign_in::{LinkPurpose, OPERATOR_IDLE_SECONDS_MAX};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let token = visit.param("token").to_owned();
    if visit.hall.sign_in.link_face(&visit.anyone(), &token).await?.purpose != LinkPurpose::Operator {
        return Err(Refusal::not_found());
    }
    let page = Page::new(words.t("host-enter-title"), move || {
        let hours = OPERATOR_IDLE_SECONDS_MAX / 3600;
        view! {
            <Head title=words.t("host-enter-title") lede=words.t("host-enter-lede") />
            <p>{words.t("host-sees")}</p>
            <p class="hint">{words.with("host-enter-hint", [("hours", hours.into())])}</p>
            <Form action={action::<Enter>()}>
                <Hidden name="token" value=token />
                <div class="actions">
                    <Submit label=words.t("host-enter-button") />
                </div>
            </Form>
        }
    });
    Ok(page.width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "host/enter")]
pub async fn enter(token: String) -> Result<(), Refused> {
    let visit = visit()?;
    let opened = visit.hall.operators.enter(&visit.anyone(), &token, &visit.browser).await?;
    set_operator(&opened);
    go("/host");
    Ok(())
}

#[server(prefix = "/do", endpoint = "host/leave")]
pub async fn leave() -> Result<(), Refused> {
    let visit = visit()?;
    visit.hall.operators.leave(visit.operator()?).await?;
    set_operator("");
    go("/");
    Ok(())
}
