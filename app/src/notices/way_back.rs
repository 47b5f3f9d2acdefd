//! A way back in by mail: one asks with one's address. The answer is the same whether or not the address is anybody's.

use crate::components::{Crumbs, Field, Form, Head, Submit};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::notices::letters::RECOVERY_SECONDS_MAX;
use leptos::prelude::*;

/// Where one asks.
pub const WAY_BACK: &str = "/sign-in/way-back";

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let open = visit.hall.mailroom.is_open(&visit.anyone());
    let asked = visit.query("asked").is_some();
    let page = Page::new(words.t("way-back-title"), move || {
        let minutes = RECOVERY_SECONDS_MAX / 60;
        let body = match (open, asked) {
            (false, _) => view! { <p>{words.t("sign-in-no-way-text")}</p> }.into_any(),
            (true, true) => view! {
                <div class="notice good" role="status">
                    <p>{words.with("way-back-asked", [("minutes", minutes.into())])}</p>
                </div>
                <p>{words.t("way-back-nothing-came")}</p>
            }
            .into_any(),
            (true, false) => view! {
                <Form action={action::<AskWayBack>()}>
                    <Field name="mail" label=words.t("field-mail") hint=words.t("way-back-mail-hint") kind="email" autocomplete="email" required=true />
                    <div class="actions">
                        <Submit label=words.t("way-back-button") />
                    </div>
                </Form>
            }
            .into_any(),
        };
        view! {
            <Crumbs steps=vec![("/sign-in".to_owned(), words.t("sign-in-title"))] />
            <Head title=words.t("way-back-title") />
            {body}
        }
    });
    Ok(page.width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "notices/ask-way-back")]
pub async fn ask_way_back(mail: String) -> Result<(), Refused> {
    let visit = visit()?;
    visit.hall.mailroom.ask_way_in(&visit.anyone(), &mail).await?;
    go(&format!("{WAY_BACK}?asked=1"));
    Ok(())
}
