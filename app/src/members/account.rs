//! One's own account: name, language, password, passkeys, signed-in browsers.

use super::passkey::PasskeyAdd;
use crate::components::{Answer, Choice, Field, Form, Head, Hidden, QrCode, Submit, Tag};
use crate::deeds::{action, go, set_session, visit};
use crate::notices::choices::Choices;
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::sign_in::{PASSWORD_CHARS_MIN, PasskeyCard, SessionCard};
use contracts::members::{DeviceId, Language, MailAddress, Refusal, SessionId};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.own_words().await?;
    let who = visit.signed_in()?;
    let sessions = visit.hall.sign_in.sessions(who).await?;
    let passkeys = visit.hall.sign_in.passkeys(who).await?;
    let mail_is_open = visit.hall.mailroom.is_open(&visit.anyone());
    let declined = visit.hall.mailroom.declined(who).await?;
    let person = visit.arrival.as_ref().map(|a| a.person.clone()).ok_or_else(Refusal::sign_in)?;
    let page = Page::new(words.t("account-title"), move || {
        let languages = Language::ALL.map(|l| Answer::new(l.tag(), l.own_name())).to_vec();
        let current = person.has_password.then(|| {
            view! { <Field name="current" label=words.t("account-current-password") kind="password" autocomplete="current-password" required=true /> }
        });
        view! {
            <Head title=words.t("account-title") />
            <h2>{words.t("account-you")}</h2>
            <Form action={action::<SetProfile>()}>
                <Field name="name" label=words.t("field-name") value=person.name autocomplete="name" required=true />
                <Field name="mail" label=words.t("field-mail") hint=words.t("account-mail-hint") kind="email" value=person.mail.map(|m| m.as_str().to_owned()).unwrap_or_default() autocomplete="email" />
                <Choice name="language" label=words.t("field-language") value=person.language.tag() answers=languages inline=true />
                <Submit label=words.t("save-button") />
            </Form>
            <h2>{words.t("account-passkeys")}</h2>
            <p class="hint">{words.t("account-passkeys-hint")}</p>
            <Passkeys words passkeys />
            <PasskeyAdd label=words.t("passkey-add-button") failed=words.t("passkey-failed") />
            <h2>{words.t("account-password")}</h2>
            <Form action={action::<SetPassword>()}>
                {current}
                <Field name="password" label=words.t("account-new-password") hint=words.with("password-hint", [("min", PASSWORD_CHARS_MIN.into())]) kind="password" autocomplete="new-password" required=true />
                <Submit label=words.t("account-password-button") class="" />
            </Form>
            {mail_is_open.then(|| view! { <Choices declined /> })}
            <h2>{words.t("account-browsers")}</h2>
            <p class="hint">{words.t("account-browsers-hint")}</p>
            <Browsers words sessions />
            <h2>{words.t("own-title")}</h2>
            <p>{words.t("own-account-text")}</p>
            <p><a class="button" href="/account/data">{words.t("own-link")}</a></p>
            <h2>{words.t("account-other-device")}</h2>
            <p>{words.t("account-other-device-text")}</p>
            <Form action={action::<OwnLink>()}>
                <Submit label=words.t("account-other-device-button") class="" />
            </Form>
        }
    });
    Ok(page.width(Width::Narrow))
}

#[component]
fn Passkeys(words: Words, passkeys: Vec<PasskeyCard>) -> impl IntoView {
    let row = |passkey: PasskeyCard| {
        let used = passkey.last_used.map_or_else(|| words.t("never-used"), |at| words.moment(at));
        view! {
            <li>
                <strong>{passkey.name}</strong>
                <span class="meta">{words.with("last-used", [("when", used.into())])}</span>
                <form method="post" action={action::<RemovePasskey>()}>
                    <Hidden name="id" value=passkey.id.to_string() />
                    <Submit label=words.t("remove-button") class="small danger" />
                </form>
            </li>
        }
    };
    view! { <ul class="list">{passkeys.into_iter().map(row).collect_view()}</ul> }
}

#[component]
fn Browsers(words: Words, sessions: Vec<SessionCard>) -> impl IntoView {
    let several = sessions.len() > 1;
    let row = |session: SessionCard| {
        let end = (!session.this_one).then(|| {
            view! {
                <form method="post" action={action::<EndSession>()}>
                    <Hidden name="id" value=session.id.to_string() />
                    <Submit label=words.t("sign-out-there-button") class="small" />
                </form>
            }
        });
        view! {
            <li>
                <strong>{session.browser}</strong>
                {session.this_one.then(|| view! { <Tag label=words.t("this-browser") class="done" /> })}
                <span class="meta">{words.with("last-used", [("when", words.moment(session.last_used).into())])}</span>
                {end}
            </li>
        }
    };
    view! {
        <ul class="list">{sessions.into_iter().map(row).collect_view()}</ul>
        {several
            .then(|| {
                view! {
                    <form method="post" action={action::<EndOtherSessions>()}>
                        <Submit label=words.t("sign-out-everywhere-button") class="danger" />
                    </form>
                }
            })}
    }
}

/// A link to oneself for another device, shown once.
pub async fn link(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    visit.signed_in()?;
    let token = visit.kept.value("token").ok_or_else(Refusal::not_found)?;
    let address = format!("{}/join/{token}", visit.origin);
    let page = Page::new(words.t("own-link-title"), move || {
        view! {
            <Head title=words.t("own-link-title") lede=words.t("own-link-lede") />
            <QrCode address=address.clone() label=words.t("qr-label") />
            <p class="hash">{address}</p>
        }
    });
    Ok(page.width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "members/sign-out")]
pub async fn sign_out() -> Result<(), Refused> {
    let visit = visit()?;
    if let Some(arrival) = &visit.arrival {
        visit.hall.sign_in.end_session(&arrival.signed_in, arrival.signed_in.session()).await?;
    }
    set_session("");
    go("/sign-in");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/set-profile")]
pub async fn set_profile(name: String, #[server(default)] mail: String, language: String) -> Result<(), Refused> {
    let visit = visit()?;
    let mail = match mail.trim() {
        "" => None,
        text => Some(MailAddress::parse(text)?),
    };
    let language = Language::from_tag(&language).ok_or_else(|| Refusal::of("language", "language-missing"))?;
    visit.hall.sign_in.set_profile(visit.signed_in()?, &name, mail, language).await?;
    go("/account");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/set-password")]
pub async fn set_password(#[server(default)] current: String, password: String) -> Result<(), Refused> {
    let visit = visit()?;
    visit.hall.sign_in.set_password(visit.signed_in()?, &current, &password).await?;
    go("/account");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/remove-passkey")]
pub async fn remove_passkey(id: String) -> Result<(), Refused> {
    let visit = visit()?;
    let id: DeviceId = id.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.sign_in.remove_passkey(visit.signed_in()?, id).await?;
    go("/account");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/end-session")]
pub async fn end_session(id: String) -> Result<(), Refused> {
    let visit = visit()?;
    let id: SessionId = id.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.sign_in.end_session(visit.signed_in()?, id).await?;
    go("/account");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/end-other-sessions")]
pub async fn end_other_sessions() -> Result<(), Refused> {
    let visit = visit()?;
    visit.hall.sign_in.end_other_sessions(visit.signed_in()?).await?;
    go("/account");
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/own-link")]
pub async fn own_link() -> Result<(), Refused> {
    let visit = visit()?;
    let token = visit.hall.sign_in.own_link(visit.signed_in()?).await?;
    let shown = visit.keep_for("/account/link", &[("token".to_owned(), token)]).await?;
    go(&shown);
    Ok(())
}
