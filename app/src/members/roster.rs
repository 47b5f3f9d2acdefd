//! The roster: the list, one person, adding one.

use super::row_form::{RowFields, read_row};
use crate::components::form::{FORM_FIELD, PAGE_FIELD};
use crate::components::{Crumbs, Empty, Form, Head, Hidden, InUnit, KeyField, Notice, Submit, Tag};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::members::roster::{GoodStanding, RosterRow};
use contracts::members::{MailDomain, Refusal, RosterId};
use leptos::prelude::*;

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let officer = place.officer()?;
    let rows = visit.hall.roster.rows(&officer).await?;
    let undelivered = visit.hall.mailroom.undelivered(&officer).await?;
    let saved = visit.query("saved").is_some();
    let base = place.path();
    let domains = place.unit.employer_domains();
    let page = Page::new(words.t("roster-title"), move || {
        let alone = rows.len() < 2;
        let risky = rows.iter().filter(|r| on_employer_mail(r, &domains)).count();
        let undelivered_notice = (undelivered > 0).then(|| {
            let count = words.with("letters-dead-count", [("count", undelivered.into())]);
            let href = format!("{base}/letters");
            view! { <Notice class="stop"><p>{count} " " <a href=href>{words.t("letters-look-link")}</a></p></Notice> }
        });
        view! {
            <Head title=words.t("roster-title") lede=words.with("roster-count", [("count", rows.len().into())]) />
            {saved.then(|| said_saved(words))}
            <div class="row">
                <a class="button primary" href=format!("{base}/roster/add")>{words.t("roster-add-link")}</a>
                <a class="button" href=format!("{base}/roster/import")>{words.t("roster-import-link")}</a>
                <a href=format!("{base}/letters")>{words.t("letters-title")}</a>
                <a href=format!("{base}/settings")>{words.t("settings-link")}</a>
                <a href=format!("{base}/audit")>{words.t("audit-link")}</a>
            </div>
            {undelivered_notice}
            {alone.then(|| view! { <Empty title=words.t("roster-empty-title") text=words.t("roster-empty-text") /> })}
            {(risky > 0).then(|| view! { <Notice class="stop"><p>{words.with("employer-mail-count", [("count", risky.into())])}</p></Notice> })}
            <div class="scroll" tabindex="0" role="region" aria-label=words.t("roster-title")>
                <table class="data">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("field-name")}</th>
                            <th scope="col">{words.t("roster-kinds")}</th>
                            <th scope="col">{words.t("roster-standing")}</th>
                            <th scope="col">{words.t("roster-access")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows.into_iter().map(|row| view! { <Row row base=base.clone() domains=domains.clone() /> }).collect_view()}
                    </tbody>
                </table>
            </div>
        }
    });
    Ok(page.at(place))
}

/// Says on the page that one lands on that a form was saved.
pub fn said_saved(words: Words) -> AnyView {
    view! { <div role="status"><Notice class="good"><p>{words.t("roster-saved")}</p></Notice></div> }.into_any()
}

fn on_employer_mail(row: &RosterRow, domains: &[MailDomain]) -> bool {
    row.mail.as_ref().is_some_and(|m| m.is_on(domains))
}

#[component]
fn Row(row: RosterRow, base: String, domains: Vec<MailDomain>) -> impl IntoView {
    let words = crate::words::use_words();
    let kinds = row.kinds.iter().map(|k| words.of("standing", k.code())).collect::<Vec<_>>().join(", ");
    let (standing, class) = match row.standing {
        GoodStanding::Good => ("good", "done"),
        GoodStanding::Lapsed => ("lapsed", "wait"),
        GoodStanding::Removed => ("removed", "bad"),
    };
    let access = match (row.joined, row.invited) {
        (Some(_), _) => words.t("access-joined"),
        (None, Some(_)) => words.t("access-invited"),
        (None, None) => words.t("access-none"),
    };
    let warning =
        on_employer_mail(&row, &domains).then(|| view! { <Tag label=words.t("employer-mail-tag") class="bad" /> });
    let label = |key: &str| words.t(key);
    view! {
        <tr>
            <th scope="row">
                <a href=format!("{base}/roster/{}", row.id)>{row.name}</a>
                <div class="meta">{row.mail.map(|m| m.as_str().to_owned())} {warning}</div>
            </th>
            <td data-label=label("roster-kinds")>{kinds}</td>
            <td data-label=label("roster-standing")>
                <Tag label=words.of("good", standing) class=class />
            </td>
            <td data-label=label("roster-access")>{access}</td>
        </tr>
    }
}

pub async fn add(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let shown = place.clone();
    let page = Page::new(words.t("roster-add-title"), move || {
        view! {
            <Crumbs steps=vec![(format!("{}/roster", shown.path()), words.t("roster-title"))] />
            <Head title=words.t("roster-add-title") />
            <Form action={action::<AddPerson>()}>
                <InUnit place=shown.clone() />
                <RowFields languages=shown.union.languages.clone() />
                <div class="actions">
                    <Submit label=words.t("roster-add-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

pub async fn person(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let id: RosterId = visit.param("person").parse().map_err(|_| Refusal::not_found())?;
    let row = visit.hall.roster.row(&place.officer()?, id).await?;
    let risky = on_employer_mail(&row, &place.unit.employer_domains());
    let of_link = visit.kept.form == action::<super::invite::MakeLink>();
    let no_link = visit.kept.refusal.clone().filter(|_| of_link);
    let is_stale = visit.kept.refusal.as_ref().is_some_and(|refusal| refusal.is("roster-row-changed"));
    let page = visit.address();
    let shown = place.clone();
    let page = Page::new(row.name.clone(), move || {
        let now = is_stale.then(|| as_it_is(words, &row));
        let good = row.standing == GoodStanding::Good;
        let joined = row.joined.is_some();
        let link_label = if joined { words.t("link-recover-button") } else { words.t("link-invite-button") };
        view! {
            <Crumbs steps=vec![(format!("{}/roster", shown.path()), words.t("roster-title"))] />
            <Head title=row.name.clone() />
            {risky.then(|| view! { <Notice class="stop"><h2>{words.t("employer-mail-title")}</h2><p>{words.t("employer-mail-text")}</p></Notice> })}
            {no_link.map(|refusal| view! { <div role="alert"><Notice class="stop"><p>{words.refusal(&refusal)}</p></Notice></div> })}
            {good
                .then(|| {
                    view! {
                        <form method="post" action={action::<super::invite::MakeLink>()}>
                            <Hidden name=FORM_FIELD value={action::<super::invite::MakeLink>()} />
                            <Hidden name=PAGE_FIELD value=page />
                            <KeyField action={action::<super::invite::MakeLink>()} />
                            <InUnit place=shown.clone() />
                            <Hidden name="id" value=row.id.to_string() />
                            <Submit label=link_label class="primary" />
                            <p class="hint">{if joined { words.t("link-recover-hint") } else { words.t("link-invite-hint") }}</p>
                        </form>
                    }
                })}
            <h2>{words.t("roster-change-title")}</h2>
            <Form action={action::<ChangePerson>()}>
                <InUnit place=shown.clone() />
                {now}
                <Hidden name="id" value=row.id.to_string() />
                <Hidden name="seen" value=row.mark() />
                <RowFields row=row languages=shown.union.languages.clone() />
                <div class="actions">
                    <Submit label=words.t("save-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

/// The row as it is now, above a form that still holds what was typed on what it was before.
fn as_it_is(words: Words, row: &RosterRow) -> AnyView {
    let kinds = row.kinds.iter().map(|k| words.of("standing", k.code())).collect::<Vec<_>>().join(", ");
    let facts = [
        (words.t("field-name"), row.name.clone()),
        (words.t("field-mail"), row.mail.as_ref().map_or_else(|| "–".to_owned(), |mail| mail.as_str().to_owned())),
        (words.t("roster-language"), row.language.own_name().to_owned()),
        (words.t("roster-kinds"), kinds),
        (words.t("roster-standing"), words.of("good", row.standing.code())),
    ];
    let facts = facts.into_iter().map(|(label, value)| view! { <li>{label} ": " <strong>{value}</strong></li> });
    view! {
        <Notice class="warn">
            <h3>{words.t("roster-as-it-is")}</h3>
            <ul>{facts.collect_view()}</ul>
        </Notice>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "members/add-person")]
pub async fn add_person(
    union: String,
    unit: String,
    name: String,
    #[server(default)] mail: String,
    #[server(default)] language: String,
    #[server(default)] kinds: Vec<String>,
    #[server(default)] standing: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let row = read_row(&name, &mail, &language, &kinds, &standing)?;
    let added = visit.hall.roster.add(&officer, vec![row]).await?;
    let person = added.first().ok_or_else(Refusal::not_found)?;
    go(&format!("{}/roster/{person}", place.path()));
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/change-person")]
pub async fn change_person(
    union: String,
    unit: String,
    id: String,
    #[server(default)] seen: String,
    name: String,
    #[server(default)] mail: String,
    #[server(default)] language: String,
    #[server(default)] kinds: Vec<String>,
    #[server(default)] standing: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let id: RosterId = id.parse().map_err(|_| Refusal::not_found())?;
    let row = read_row(&name, &mail, &language, &kinds, &standing)?;
    visit.hall.roster.change(&officer, id, &seen, row).await?;
    go(&format!("{}/roster?saved=1", place.path()));
    Ok(())
}
