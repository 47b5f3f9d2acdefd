//! Who knows of every case, and when people are reminded; a member's own calendar link.

use super::desk::{RoomCrumb, room};
use super::typed::Typed;
use crate::components::{Answer, Check, CopyButton, Field, Form, Head, InUnit, Notice, Submit};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::confidence::ConfidenceRule;
use contracts::grievances::port::{CasePerson, FeedCard};
use contracts::grievances::reminders::ReminderRule;
use contracts::members::ports::Place;
use contracts::members::{PersonId, Refusal};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Who oversees the unit's cases: an officer names them.
pub async fn confidence(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let officer = place.officer()?;
    let rule = visit.hall.procedures.confidence(&officer).await?;
    let people = visit.hall.procedures.confidants(&officer).await?;
    let overseen = visit.hall.procedures.is_overseen(&officer).await?;
    let (at, saved) = (place.clone(), visit.query("saved").is_some());
    let page = Page::new(words.t("confidence-title"), move || {
        let words = crate::words::use_words();
        let nobody = (!overseen).then(|| {
            let why =
                if rule.is_empty() { words.t("confidence-nobody-yet") } else { words.t("confidence-nobody-left") };
            view! { <Notice class="warn"><p>{why}</p></Notice> }
        });
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("confidence-title") lede=words.t("confidence-lede") />
            {saved.then(|| said_saved(words))}
            {nobody}
            <Form action={action::<SetConfidence>()}>
                <InUnit place=place.clone() />
                {named(words, "chief-stewards", &people, &rule.chief_stewards, |one| one.may_handle)}
                {named(words, "officers", &people, &rule.officers, |one| one.may_handle)}
                {named(words, "advisers", &people, &rule.advisers, |one| !one.may_handle)}
                <div class="actions"><Submit label=words.t("save-button") /></div>
            </Form>
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn said_saved(words: Words) -> AnyView {
    view! { <div role="status"><Notice class="good"><p>{words.t("case-saved")}</p></Notice></div> }.into_any()
}

fn named(
    words: Words,
    field: &'static str,
    people: &[CasePerson],
    chosen: &[PersonId],
    fits: fn(&CasePerson) -> bool,
) -> AnyView {
    let offered = people.iter().filter(|one| fits(one) || chosen.contains(&one.person));
    let answers: Vec<Answer> = offered.map(|one| Answer::new(one.person.to_string(), one.name.clone())).collect();
    if answers.is_empty() {
        return ().into_any();
    }
    let values = chosen.iter().map(ToString::to_string).collect();
    let (label, hint) = (words.of("confidence-label", field), words.of("confidence-hint", field));
    view! { <Check name=field.replace('-', "_") label hint values answers /> }.into_any()
}

#[server(prefix = "/do", endpoint = "grievances/set-confidence")]
pub async fn set_confidence(
    union: String,
    unit: String,
    #[server(default)] chief_stewards: Vec<String>,
    #[server(default)] officers: Vec<String>,
    #[server(default)] advisers: Vec<String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let people = |ids: Vec<String>| {
        let ids = ids.iter().map(|id| id.parse().map_err(|_| Refusal::not_found()));
        ids.collect::<Result<Vec<PersonId>, Refusal>>()
    };
    let rule = ConfidenceRule {
        chief_stewards: people(chief_stewards)?,
        officers: people(officers)?,
        advisers: people(advisers)?,
    };
    // The rules name their lists with dashes, the form with underscores.
    let own = |refusal: Refusal| Refusal { field: refusal.field.map(|field| field.replace('-', "_")), ..refusal };
    visit.hall.procedures.set_confidence(&officer, rule).await.map_err(own)?;
    go(&format!("{}/confidence?saved=1", room(&place)));
    Ok(())
}

/// Reminders of one's own, and the calendar link.
pub async fn reminders(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let member = place.member()?;
    let unit_rule = visit.hall.reminders.rule(&member).await?;
    let own = visit.hall.reminders.own_rule(&member).await?;
    let feed = visit.hall.reminders.feed_card(&member).await?;
    let link = visit.kept.value("link").map(|token| format!("{}/calendar/{token}", visit.origin));
    let (at, saved) = (place.clone(), visit.query("saved").is_some());
    let mail_is_open = visit.hall.mailroom.is_open(&visit.anyone());
    let page = Page::new(words.t("reminders-title"), move || {
        let words = crate::words::use_words();
        let officer = place.officer().is_ok();
        let unit_form = officer.then(|| {
            view! {
                <h2>{words.t("reminders-unit-title")}</h2>
                <p class="hint">{words.t("reminders-unit-hint")}</p>
                {rule_form(words, &place, action::<SetReminders>(), "unit", &unit_rule)}
            }
        });
        let says = own.as_ref().map_or_else(|| words.t("reminders-own-none"), |_| words.t("reminders-own-some"));
        view! {
            <RoomCrumb place=place.clone() />
            {reminders_head(words, mail_is_open)}
            {saved.then(|| said_saved(words))}
            <h2>{words.t("reminders-own-title")}</h2>
            <p class="hint">{says}</p>
            {rule_form(words, &place, action::<SetOwnReminders>(), "own", own.as_ref().unwrap_or(&unit_rule))}
            {calendar_link(words, &place, feed.as_ref(), link)}
            {unit_form}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

/// By what people are reminded: where the host sends no mail, by their own calendar alone.
fn reminders_head(words: Words, mail_is_open: bool) -> AnyView {
    if mail_is_open {
        return view! { <Head title=words.t("reminders-title") lede=words.t("reminders-lede") /> }.into_any();
    }
    view! {
        <Head title=words.t("reminders-title") />
        <Notice class="warn"><p>{words.t("reminders-no-mail")} " " <a href="#feed">{words.t("feed-title")}</a></p></Notice>
    }
    .into_any()
}

fn rule_form(words: Words, place: &Place, action: &'static str, whose: &'static str, rule: &ReminderRule) -> AnyView {
    let days = rule.days_before.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let answers = ["backup", "theirs"].map(|code| Answer::new(code, words.of("reminders-also", code))).to_vec();
    let on = [("backup", rule.backup_too), ("theirs", rule.theirs_too)];
    let values = on.iter().filter(|(_, on)| *on).map(|(code, _)| (*code).to_owned()).collect();
    let back = (whose == "own").then(|| {
        view! { <Submit label=words.t("reminders-like-unit-button") class="quiet" name="step" value="unit" /> }
    });
    let place = place.clone();
    view! {
        <Form action ids=whose>
            <InUnit place />
            <Field name="days" label=words.t("reminders-days-label") hint=words.t("reminders-days-hint") value=days required=true />
            <Check name="also" label=words.t("reminders-also-label") values answers />
            <div class="actions"><Submit label=words.t("save-button") /> {back}</div>
        </Form>
    }
    .into_any()
}

/// # Errors
/// `reminder-days-malformed`.
fn read_rule(days: &str, also: &[String]) -> Result<ReminderRule, Refusal> {
    let malformed = || Refusal::of("days", "reminder-days-malformed");
    let pieces = days.split([',', ' ', ';']).map(str::trim).filter(|piece| !piece.is_empty());
    let days_before =
        pieces.map(|piece| piece.parse().map_err(|_| malformed())).collect::<Result<Vec<u16>, Refusal>>()?;
    let has = |code: &str| also.iter().any(|one| one == code);
    let rule = ReminderRule { days_before, backup_too: has("backup"), theirs_too: has("theirs") };
    rule.check()?;
    Ok(rule)
}

#[server(prefix = "/do", endpoint = "grievances/set-reminders")]
pub async fn set_reminders(
    union: String,
    unit: String,
    #[server(default)] days: String,
    #[server(default)] also: Vec<String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    visit.hall.reminders.set_rule(&officer, read_rule(&days, &also)?).await?;
    go(&format!("{}/reminders?saved=1", room(&place)));
    Ok(())
}

#[server(prefix = "/do", endpoint = "grievances/set-own-reminders")]
pub async fn set_own_reminders(
    union: String,
    unit: String,
    #[server(default)] days: String,
    #[server(default)] also: Vec<String>,
    #[server(default)] step: String,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let member = place.member()?;
    let rule = if step == "unit" { None } else { Some(read_rule(&days, &also)?) };
    visit.hall.reminders.set_own_rule(&member, rule).await?;
    go(&format!("{}/reminders?saved=1", room(&place)));
    Ok(())
}

fn calendar_link(words: Words, place: &Place, feed: Option<&FeedCard>, link: Option<String>) -> AnyView {
    let state = match feed {
        Some(FeedCard { opened_at, fetched_at }) => {
            let fetched = fetched_at.map_or_else(|| words.t("never-used"), |at| words.moment(at));
            let of = [("opened", words.moment(*opened_at).into()), ("fetched", fetched.into())];
            words.with("feed-open", of)
        }
        None => words.t("feed-none"),
    };
    let shown = link.map(|link| {
        view! {
            <Notice class="good">
                <p>{words.t("feed-link-once")}</p>
                <p class="hash" id="feed-link">{link.clone()}</p>
                <CopyButton text=link shown="feed-link" />
            </Notice>
        }
    });
    let close = feed.is_some().then(|| {
        view! {
            <form method="post" action={action::<CloseFeed>()}>
                <InUnit place=place.clone() />
                <Submit label=words.t("feed-close-button") class="danger" />
            </form>
        }
    });
    let here = place.clone();
    view! {
        <h2 id="feed">{words.t("feed-title")}</h2>
        <p class="hint">{words.t("feed-hint")}</p>
        <p>{state}</p>
        {shown}
        <div class="row">
            <Form action={action::<MakeFeedLink>()}>
                <InUnit place=here />
                <Submit label=words.t("feed-open-button") class="" />
            </Form>
            {close}
        </div>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/make-feed-link")]
pub async fn make_feed_link(union: String, unit: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let token = visit.hall.reminders.open_feed(&place.member()?).await?;
    let fields = Typed(BTreeMap::from([("link".to_owned(), token)])).fields(&[]);
    go(&visit.keep_for(&format!("{}/reminders", room(&place)), &fields).await?);
    Ok(())
}

#[server(prefix = "/do", endpoint = "grievances/close-feed")]
pub async fn close_feed(union: String, unit: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    visit.hall.reminders.close_feed(&place.member()?).await?;
    go(&format!("{}/reminders", room(&place)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_writes_the_days_as_they_come() {
        let check = |days: &str, expected: Result<&[u16], &str>| {
            let read = read_rule(days, &["theirs".to_owned()])
                .map(|rule| (rule.days_before, rule.backup_too, rule.theirs_too));
            let expected = expected.map(|days| (days.to_vec(), false, true)).map_err(str::to_owned);
            assert_eq!(read.map_err(|refusal| refusal.code), expected, "{days}");
        };
        check("7, 3, 1, 0", Ok(&[7, 3, 1, 0]));
        check("14 2", Ok(&[14, 2]));
        // None at all would silence every date.
        check("", Err("reminder-days-malformed"));
        check("soon", Err("reminder-days-malformed"));
        check("61", Err("reminder-days"));
    }
}
