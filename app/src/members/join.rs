//! A personal link opened: join the unit, or get back in. Opening it changes nothing; the button does.

use crate::components::{Field, Form, Head, Hidden, Notice, Submit};
use crate::deeds::{action, carry, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::members::sign_in::{LinkAnswer, LinkPurpose, PASSWORD_CHARS_MIN};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let token = visit.param("token").to_owned();
    let face = visit.hall.sign_in.link_face(&visit.anyone(), &token).await?;
    if matches!(face.purpose, LinkPurpose::SetUp | LinkPurpose::Operator) {
        return Err(Refusal::not_found());
    }
    let joins = face.purpose == LinkPurpose::Invitation;
    let title = if joins {
        words.with("join-title", [("union", face.union_name.as_str().into())])
    } else {
        words.t("link-title")
    };
    let here = visit.arrival.as_ref().map(|a| a.person.name.clone());
    let heading = title.clone();
    let page = Page::new(title, move || {
        let lede =
            words.with("join-lede", [("name", face.name.as_str().into()), ("unit", face.unit_name.as_str().into())]);
        let lede = if joins { lede } else { words.with("link-lede", [("name", face.name.as_str().into())]) };
        let as_whom = here
            .clone()
            .map(|name| view! { <Notice>{words.with("join-here", [("name", name.as_str().into())])}</Notice> });
        let hint = words.with("password-optional-hint", [("min", PASSWORD_CHARS_MIN.into())]);
        view! {
            <Head title=heading lede=lede />
            {joins.then_some(as_whom)}
            <Form action={action::<Join>()}>
                <Hidden name="token" value=token />
                {(here.is_none() || !joins).then(|| {
                    view! {
                        // Lets a password manager file the password under the right name.
                        <input type="hidden" autocomplete="username" value=face.mail.as_ref().map(|m| m.as_str().to_owned()) />
                        <Field name="password" label=words.t("join-password") hint=hint kind="password" autocomplete="new-password" />
                    }
                })}
                <div class="actions">
                    <Submit label=if joins { words.t("join-button") } else { words.t("link-button") } />
                </div>
            </Form>
        }
    });
    Ok(page.width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "members/join")]
pub async fn join(token: String, #[server(default)] password: String) -> Result<(), Refused> {
    let visit = visit()?;
    let answer = LinkAnswer { password, language: None, browser: visit.browser.clone() };
    let here = visit.arrival.as_ref().map(|a| &a.signed_in);
    let opened = visit.hall.sign_in.use_link(&visit.anyone(), here, &token, answer).await?;
    carry(&opened);
    go("/");
    Ok(())
}
