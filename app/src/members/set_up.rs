//! Set up a union: its name, languages, first unit, employers and first officer. The link that opens this page dies with it.

use crate::components::{Answer, Check, Field, Form, Head, Hidden, Submit, TextArea, ZonePick};
use crate::deeds::{action, carry, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::ports::{NewUnion, NewUnit};
use contracts::members::roster::{Employer, check_name, check_slug, slug_from};
use contracts::members::sign_in::{LinkPurpose, PASSWORD_CHARS_MIN};
use contracts::members::{Language, MailAddress, MailDomain, Refusal, StandingKind, Zone};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let token = visit.param("token").to_owned();
    if visit.hall.sign_in.link_face(&visit.anyone(), &token).await?.purpose != LinkPurpose::SetUp {
        return Err(Refusal::not_found());
    }
    let here = visit.arrival.as_ref().map(|a| a.person.clone());
    let now = visit.now;
    let page = Page::new(words.t("set-up-title"), move || {
        let languages = Language::ALL.map(|l| Answer::new(l.tag(), l.own_name())).to_vec();
        let password = here.is_none().then(|| {
            let hint = words.with("password-hint", [("min", PASSWORD_CHARS_MIN.into())]);
            view! { <Field name="password" label=words.t("field-password") hint=hint kind="password" autocomplete="new-password" required=true /> }
        });
        view! {
            <Head title=words.t("set-up-title") lede=words.t("set-up-lede") />
            <Form action={action::<SetUp>()}>
                <Hidden name="token" value=token />
                <h2>{words.t("set-up-union")}</h2>
                <Field name="name" label=words.t("set-up-union-name") hint=words.t("set-up-union-name-hint") required=true />
                <Field name="slug" label=words.t("set-up-slug") hint=words.t("set-up-slug-hint") class="short" />
                <Check name="languages" label=words.t("set-up-languages") hint=words.t("set-up-languages-hint") answers=languages values=vec![words.language.tag().to_owned()] />
                <h2>{words.t("set-up-unit")}</h2>
                <Field name="unit_name" label=words.t("set-up-unit-name") hint=words.t("set-up-unit-name-hint") required=true />
                <TextArea name="employers" label=words.t("set-up-employers") hint=words.t("set-up-employers-hint") rows=2 required=true />
                <TextArea name="domains" label=words.t("set-up-domains") hint=words.t("set-up-domains-hint") rows=2 />
                <ZonePick now />
                <h2>{words.t("set-up-officer")}</h2>
                <Field name="officer_name" label=words.t("field-name") value=here.as_ref().map(|p| p.name.clone()).unwrap_or_default() autocomplete="name" required=true />
                <Field name="officer_mail" label=words.t("field-mail") hint=words.t("set-up-mail-hint") kind="email" value=here.as_ref().and_then(|p| p.mail.as_ref()).map(|m| m.as_str().to_owned()).unwrap_or_default() autocomplete="username" required=true />
                {password}
                <div class="actions">
                    <Submit label=words.t("set-up-button") />
                </div>
            </Form>
        }
    });
    Ok(page.width(Width::Narrow))
}

/// One employer a line; all of them can read the domains given.
///
/// # Errors
/// A name or a domain that is none.
pub fn read_employers(names: &str, domains: &str) -> Result<Vec<Employer>, Refusal> {
    let domains = MailDomain::parse_list(domains)?;
    let lines = names.lines().map(str::trim).filter(|line| !line.is_empty());
    let employers =
        lines.map(|line| check_name("employers", line).map(|name| Employer { name, domains: domains.clone() }));
    let employers = employers.collect::<Result<Vec<_>, _>>()?;
    if employers.is_empty() { Err(Refusal::of("employers", "employer-missing")) } else { Ok(employers) }
}

/// The part of an address for a name: what was typed, or made from the name, or refused with the reason.
///
/// # Errors
/// `slug-malformed`, `slug-needed`.
pub fn read_slug(field: &str, typed: &str, name: &str) -> Result<String, Refusal> {
    match typed.trim() {
        "" => slug_from(name).ok_or_else(|| Refusal::of(field, "slug-needed")),
        typed => check_slug(field, typed),
    }
}

#[server(prefix = "/do", endpoint = "members/set-up")]
pub async fn set_up(
    token: String,
    name: String,
    slug: String,
    #[server(default)] languages: Vec<String>,
    unit_name: String,
    employers: String,
    domains: String,
    #[server(default)] zone: String,
    officer_name: String,
    officer_mail: String,
    #[server(default)] password: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let name = check_name("name", &name)?;
    let unit_name = check_name("unit_name", &unit_name)?;
    let languages: Vec<Language> = languages.iter().filter_map(|l| Language::from_tag(l)).collect();
    if languages.is_empty() {
        return Err(Refusal::of("languages", "language-missing").into());
    }
    let mail =
        MailAddress::parse(&officer_mail).map_err(|r| Refusal { field: Some("officer_mail".to_owned()), ..r })?;
    let union = NewUnion {
        slug: read_slug("slug", &slug, &name)?,
        name,
        languages,
        unit: NewUnit {
            slug: slug_from(&unit_name).unwrap_or_else(|| "unit".to_owned()),
            name: unit_name,
            employers: read_employers(&employers, &domains)?,
            zone: Zone::named("zone", &zone)?,
        },
        officer_name: check_name("officer_name", &officer_name)?,
        officer_mail: mail,
        officer_kinds: vec![StandingKind::Member, StandingKind::Officer],
        password,
        browser: visit.browser.clone(),
    };
    let path = format!("/u/{}/{}", union.slug, union.unit.slug);
    let here = visit.arrival.as_ref().map(|a| &a.signed_in);
    let opened = visit.hall.set_up.set_up(here, &token, union).await?;
    carry(&opened);
    go(&path);
    Ok(())
}
