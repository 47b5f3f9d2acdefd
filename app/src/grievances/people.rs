//! Who works on a case, whose it is, who must not learn of it, and which procedure it stands under.

use super::desk::{CaseDesk, access, case_path, opener, room};
use super::typed::Typed;
use crate::components::{Answer, Check, Crumbs, Form, Head, Hidden, InUnit, Notice, Select, Submit};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::confidence::{CaseAccess, Overseer};
use contracts::grievances::port::{CasePerson, ShelvedProcedure};
use contracts::members::ports::Place;
use contracts::members::{PersonId, Refusal};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the page is shown with.
struct Shown {
    desk: CaseDesk,
    people: Vec<CasePerson>,
    procedures: Vec<ShelvedProcedure>,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    desk.handler()?;
    let member = desk.place.member()?;
    let people = desk.visit.hall.cases.people(&opener(&desk.place)?).await?;
    let procedures = desk.visit.hall.procedures.procedures(&member).await?;
    let (at, words) = (desk.place.clone(), desk.words);
    let shown = Shown { desk, people, procedures };
    let page = Page::new(words.t("people-title"), move || {
        let words = crate::words::use_words();
        let oversees = shown.desk.access.overseer().is_some();
        view! {
            <Crumbs steps=shown.desk.case_crumbs() />
            <Head title=words.t("people-title") lede=words.t("people-lede") />
            {(!oversees).then(|| view! { <Notice><p>{words.t("people-not-overseer")}</p></Notice> })}
            {oversees.then(|| assign(words, &shown))}
            {grievants(words, &shown)}
            {oversees.then(|| walls(words, &shown))}
            {oversees.then(|| procedure(words, &shown))}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn ground(shown: &Shown) -> AnyView {
    view! {
        <InUnit place=shown.desk.place.clone() />
        <Hidden name="case" value=shown.desk.file.number.to_string() />
    }
    .into_any()
}

fn text(person: Option<PersonId>) -> String {
    person.map(|person| person.to_string()).unwrap_or_default()
}

fn answers<'a>(people: impl Iterator<Item = &'a CasePerson>) -> Vec<Answer> {
    people.map(|one| Answer::new(one.person.to_string(), one.name.clone())).collect()
}

fn assign(words: Words, shown: &Shown) -> AnyView {
    let circle = &shown.desk.file.circle;
    let fits = |one: &&CasePerson| {
        one.may_handle && !circle.grievants.contains(&one.person) && !circle.walled_off.contains(&one.person)
    };
    let nobody = Answer::new("", words.t("case-nobody"));
    let stewards = answers(shown.people.iter().filter(fits));
    let backup = std::iter::once(nobody).chain(stewards.clone()).collect();
    let (here, now) = (ground(shown), (text(circle.steward), text(circle.backup)));
    view! {
        <h2>{words.t("people-assign-title")}</h2>
        <Form action={action::<AssignCase>()}>
            {here}
            <Select name="steward" label=words.t("intake-steward-label") value=now.0 answers=stewards />
            <Select name="backup" label=words.t("intake-backup-label") value=now.1 answers=backup />
            <div class="actions"><Submit label=words.t("people-assign-button") /></div>
        </Form>
    }
    .into_any()
}

/// Whose case it is. Whoever works it or is walled off from it cannot be.
fn grievants(words: Words, shown: &Shown) -> AnyView {
    let circle = &shown.desk.file.circle;
    let works = |one: &CasePerson| circle.steward == Some(one.person) || circle.backup == Some(one.person);
    let fits = |one: &&CasePerson| !works(one) && !circle.walled_off.contains(&one.person);
    let values = circle.grievants.iter().map(ToString::to_string).collect();
    let all = answers(shown.people.iter().filter(fits));
    let here = ground(shown);
    view! {
        <h2>{words.t("people-grievants-title")}</h2>
        <details open=circle.grievants.is_empty()>
            <summary>{words.t("people-grievants-summary")}</summary>
            <Form action={action::<SetGrievants>()}>
                {here}
                <Check name="grievants" label=words.t("people-grievants-label") hint=words.t("intake-grievant-hint") values answers=all />
                <div class="actions"><Submit label=words.t("save-button") class="" /></div>
            </Form>
        </details>
    }
    .into_any()
}

fn walls(words: Words, shown: &Shown) -> AnyView {
    let circle = &shown.desk.file.circle;
    let me = shown.desk.reader.person();
    let fits = |one: &&CasePerson| {
        one.person != me && !circle.grievants.contains(&one.person) && !circle.walled_off.contains(&one.person)
    };
    let choose = Answer::new("", words.t("intake-choose"));
    let people = std::iter::once(choose).chain(answers(shown.people.iter().filter(fits))).collect();
    let standing = circle.walled_off.iter().map(|person| {
        let name = shown.desk.names.one(*person);
        let label = words.with("people-lift-label", [("name", name.clone().into())]);
        view! {
            <li>
                <span>{name}</span>
                <form method="post" action={action::<LiftWall>()}>
                    {ground(shown)}
                    <Hidden name="person" value=person.to_string() />
                    <button type="submit" class="quiet small" aria-label=label>{words.t("people-lift-button")}</button>
                </form>
            </li>
        }
    });
    let here = ground(shown);
    view! {
        <h2>{words.t("people-walls-title")}</h2>
        <p class="hint">{words.t("people-walls-hint")}</p>
        <ul class="list">{standing.collect_view()}</ul>
        <Form action={action::<WallOff>()}>
            {here}
            <Select name="person" label=words.t("people-wall-label") answers=people />
            <div class="actions"><Submit label=words.t("people-wall-button") class="danger" /></div>
        </Form>
    }
    .into_any()
}

fn procedure(words: Words, shown: &Shown) -> AnyView {
    if shown.procedures.is_empty() {
        return view! {
            <h2>{words.t("case-procedure-fact")}</h2>
            <p>{words.t("grievances-no-procedure")} " " <a href=format!("{}/procedures", room(&shown.desk.place))>{words.t("grievances-no-procedure-link")}</a></p>
        }
        .into_any();
    }
    let answer = |one: &ShelvedProcedure| {
        let of = [("article", one.procedure.article.clone().into()), ("version", one.version.to_string().into())];
        Answer::new(one.version.to_string(), words.with("case-procedure-name", of))
    };
    let value = shown.desk.file.version.map(|version| version.to_string()).unwrap_or_default();
    let (here, answers) = (ground(shown), shown.procedures.iter().map(answer).collect());
    view! {
        <h2>{words.t("case-procedure-fact")}</h2>
        <Form action={action::<PutUnder>()}>
            {here}
            <Select name="version" label=words.t("people-procedure-label") hint=words.t("people-procedure-hint") value answers />
            <div class="actions"><Submit label=words.t("people-procedure-button") class="" /></div>
        </Form>
    }
    .into_any()
}

/// The person that a form names.
fn chosen(field: &str, id: &str) -> Result<PersonId, Refusal> {
    match id {
        "" => Err(Refusal::of(field, "case-choice-missing")),
        id => id.parse().map_err(|_| Refusal::not_found()),
    }
}

/// What a form about a case's people comes with.
struct Arranging {
    visit: Visit,
    place: Place,
    case: String,
    access: CaseAccess,
}

impl Arranging {
    async fn of(union: &str, unit: &str, case: String) -> Result<Self, Refused> {
        let visit = visit()?;
        let place = visit.place_of(union, unit).await?;
        let access = access(&visit, &place, &case).await?;
        Ok(Self { visit, place, case, access })
    }

    fn overseer(&self) -> Result<Overseer, Refusal> {
        self.access.overseer().ok_or_else(Refusal::not_found)
    }

    /// Leads to the page of a case's people, or to the room whoever has just lost sight of the case.
    async fn done(self) -> Result<(), Refused> {
        let number = self.case.parse().map_err(|_| Refusal::not_found())?;
        let sees = access(&self.visit, &self.place, &self.case).await.is_ok_and(|access| access.handler().is_some());
        go(&if sees { format!("{}/people", case_path(&self.place, number)) } else { room(&self.place) });
        Ok(())
    }
}

#[server(prefix = "/do", endpoint = "grievances/assign")]
pub async fn assign_case(
    union: String,
    unit: String,
    case: String,
    #[server(default)] steward: String,
    #[server(default)] backup: String,
) -> Result<(), Refused> {
    let form = Arranging::of(&union, &unit, case).await?;
    let overseer = form.overseer()?;
    let steward = chosen("steward", &steward)?;
    let backup = if backup.is_empty() { None } else { Some(chosen("backup", &backup)?) };
    form.visit.hall.cases.assign(&overseer, steward, backup).await?;
    form.done().await
}

#[server(prefix = "/do", endpoint = "grievances/set-grievants")]
pub async fn set_grievants(
    union: String,
    unit: String,
    case: String,
    #[server(default)] grievants: Vec<String>,
) -> Result<(), Refused> {
    let form = Arranging::of(&union, &unit, case).await?;
    let handler = form.access.handler().ok_or_else(Refusal::not_found)?;
    let typed = Typed(BTreeMap::from([("grievants".to_owned(), grievants.join("\n"))]));
    form.visit.hall.cases.set_grievants(&handler, typed.people("grievants")?).await?;
    form.done().await
}

#[server(prefix = "/do", endpoint = "grievances/wall-off")]
pub async fn wall_off(
    union: String,
    unit: String,
    case: String,
    #[server(default)] person: String,
) -> Result<(), Refused> {
    let form = Arranging::of(&union, &unit, case).await?;
    let overseer = form.overseer()?;
    form.visit.hall.cases.wall_off(&overseer, chosen("person", &person)?).await?;
    form.done().await
}

#[server(prefix = "/do", endpoint = "grievances/lift-wall")]
pub async fn lift_wall(
    union: String,
    unit: String,
    case: String,
    #[server(default)] person: String,
) -> Result<(), Refused> {
    let form = Arranging::of(&union, &unit, case).await?;
    let overseer = form.overseer()?;
    form.visit.hall.cases.lift_wall(&overseer, chosen("person", &person)?).await?;
    form.done().await
}

#[server(prefix = "/do", endpoint = "grievances/put-under")]
pub async fn put_under(
    union: String,
    unit: String,
    case: String,
    #[server(default)] version: String,
) -> Result<(), Refused> {
    let form = Arranging::of(&union, &unit, case).await?;
    let overseer = form.overseer()?;
    let version = version.parse().map_err(|_| Refusal::of("version", "case-choice-missing"))?;
    form.visit.hall.cases.put_under(&overseer, version).await?;
    form.done().await
}
