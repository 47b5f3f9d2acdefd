//! Sign in by passkey, password or personal link.

use super::passkey::PasskeySignIn;
use crate::components::{Field, Form, Head, Hidden, Submit};
use crate::deeds::{action, carry, go, visit};
use crate::notices::way_back::WAY_BACK;
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let next = next_path(visit.query("next"));
    let mail_is_open = visit.hall.mailroom.is_open(&visit.anyone());
    let page = Page::new(words.t("sign-in-title"), move || {
        let after = next.clone();
        view! {
            <Head title=words.t("sign-in-title") lede=words.t("sign-in-lede") />
            <Form action={action::<SignIn>()}>
                <Hidden name="next" value=next />
                <Field name="mail" label=words.t("field-mail") kind="email" autocomplete="username webauthn" required=true />
                <Field name="password" label=words.t("field-password") kind="password" autocomplete="current-password" required=true />
                <div class="actions">
                    <Submit label=words.t("sign-in-button") />
                </div>
            </Form>
            <PasskeySignIn label=words.t("passkey-sign-in-button") failed=words.t("passkey-failed") next=after />
            <h2>{words.t("sign-in-no-way-title")}</h2>
            {mail_is_open.then(|| view! { <p><a href=WAY_BACK>{words.t("way-back-link")}</a></p> })}
            <p>{words.t("sign-in-no-way-text")}</p>
        }
    });
    Ok(page.width(Width::Narrow))
}

/// Only a path of this host: `next` comes from an address anyone can write. Our own addresses are printable ASCII. What is
/// not could still be another's: browsers leave out tabs and line ends wherever they stand, and read `/<tab>/` as `//`.
pub fn next_path(next: Option<&str>) -> String {
    let is_ours = |path: &&str| {
        let is_written_out = path.bytes().all(|byte| (0x21..=0x7e).contains(&byte) && byte != b'\\');
        is_written_out && path.starts_with('/') && !path.contains("//")
    };
    next.filter(is_ours).unwrap_or("/").to_owned()
}

/// Signs in with address and password.
#[server(prefix = "/do", endpoint = "members/sign-in")]
pub async fn sign_in(mail: String, password: String, next: String) -> Result<(), Refused> {
    let visit = visit()?;
    let opened = visit.hall.sign_in.with_password(&visit.anyone(), &mail, &password, &visit.browser).await?;
    carry(&opened);
    go(&next_path(Some(&next)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::next_path;

    #[test]
    fn a_sign_in_never_leads_off_this_host() {
        let check = |next: &str, expected: &str| assert_eq!(next_path(Some(next)), expected, "{next}");
        check("/u/irc/staff?a=1", "/u/irc/staff?a=1");
        check("https://employer.example", "/");
        check("//employer.example", "/");
        check("/\\employer.example", "/");
        check("/a\r\nset-cookie: x", "/");
        check("/\t/employer.example", "/");
        check("/\n/employer.example", "/");
        check("/u/irc\u{a0}staff", "/");
        check("/ /employer.example", "/");
        check("/u/irc//staff", "/");
        check("/\u{7f}/employer.example", "/");
        check("/u/irc/articles/%EA%B0%80?kept=a_b-c", "/u/irc/articles/%EA%B0%80?kept=a_b-c");
        assert_eq!(next_path(None), "/");
    }
}
