//! What the law and agreements set about pay, as the union read it: minimums, overtime, missed breaks, each with its source.

use super::desk::{RoomCrumb, room};
use super::money;
use super::typed::{Typed, key_from};
use crate::components::{Field, Form, Head, Hidden, InUnit, Notice, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::pay::{Minimum, PayRule, typed as figures};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;
use std::collections::BTreeMap;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let rules = visit.hall.procedures.pay_rules(&place.member()?).await?;
    let changed = visit.query("rule").and_then(|key| rules.iter().find(|rule| rule.key == key)).cloned();
    let kept = visit.kept.is_kept().then(|| Typed::of(&visit.kept.fields));
    let at = place.clone();
    let page = Page::new(words.t("pay-rules-title"), move || {
        let words = crate::words::use_words();
        let officer = place.officer().is_ok();
        let typed = kept.or_else(|| changed.as_ref().map(fields_of)).unwrap_or_default();
        let lines = rules.iter().map(|rule| line(words, &place, rule, officer)).collect_view();
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("pay-rules-title") lede=words.t("pay-rules-lede") />
            <Notice class="warn"><p>{words.t("claims-warning")}</p></Notice>
            <ul class="list">{lines}</ul>
            {officer.then(|| form(words, &place, &typed))}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn line(words: Words, place: &Place, rule: &PayRule, officer: bool) -> AnyView {
    let says = money::rule(words, rule).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let name = rule.name.clone();
    let own = officer.then(|| {
        let label = words.with("claims-drop-label", [("name", name.clone().into())]);
        let change = format!("{}/pay-rules?rule={}#page-form", room(place), rule.key);
        let change_label = words.with("pay-rule-change-label", [("name", name.clone().into())]);
        view! {
            <a href=change aria-label=change_label>{words.t("pay-rule-change")}</a>
            <form method="post" action={action::<DropPayRule>()}>
                <InUnit place=place.clone() />
                <Hidden name="key" value=rule.key.clone() />
                <button type="submit" class="quiet small" aria-label=label>{words.t("remove-button")}</button>
            </form>
        }
    });
    view! {
        <li>
            <strong>{name}</strong>
            <ul class="plain">{says}</ul>
            <span class="meta">{rule.source.clone()}</span>
            {own}
        </li>
    }
    .into_any()
}

/// The fields of a rule that is on the list. The same name is the same rule.
fn fields_of(rule: &PayRule) -> Typed {
    let hours = |minutes: Option<u32>| minutes.map(figures::hours).unwrap_or_default();
    let minimums: Vec<String> =
        rule.minimums.iter().map(|one| format!("{} {}", one.since, figures::amount(one.cents.into()))).collect();
    let fields = [
        ("name", rule.name.clone()),
        ("source", rule.source.clone()),
        ("minimums", minimums.join("\n")),
        ("week-hours", hours(rule.week_minutes)),
        ("day-hours", hours(rule.day_minutes)),
        ("double-hours", hours(rule.double_minutes)),
        ("overtime-percent", rule.overtime_percent.to_string()),
        ("break-minutes", rule.break_minutes.to_string()),
    ];
    Typed(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

fn form(words: Words, place: &Place, typed: &Typed) -> AnyView {
    let (place, typed) = (place.clone(), typed.clone());
    let at = move |name: &str| typed.text(name);
    let percent = Some(at("overtime-percent")).filter(|text| !text.is_empty()).unwrap_or_else(|| "150".to_owned());
    view! {
        <h2>{words.t("pay-rule-new-title")}</h2>
        <Form action={action::<SetPayRule>()}>
            <InUnit place />
            <Field name="name" label=words.t("pay-rule-name-label") hint=words.t("pay-rule-name-hint") value=at("name") required=true />
            <Field name="source" label=words.t("pay-rule-source-label") hint=words.t("claims-source-hint") value=at("source") required=true />
            <TextArea name="minimums" label=words.t("pay-rule-minimums-label") hint=words.t("pay-rule-minimums-hint") value=at("minimums") rows=3 />
            <div class="cols">
                <Field name="week-hours" keys="decimal" class="short" label=words.t("pay-rule-week-label") hint=words.t("pay-rule-hours-hint") value=at("week-hours") />
                <Field name="day-hours" keys="decimal" class="short" label=words.t("pay-rule-day-label") value=at("day-hours") />
            </div>
            <div class="cols">
                <Field name="overtime-percent" kind="number" min=100 class="short" label=words.t("pay-rule-percent-label") hint=words.t("pay-rule-percent-hint") value=percent />
                <Field name="double-hours" keys="decimal" class="short" label=words.t("pay-rule-double-label") value=at("double-hours") />
            </div>
            <Field name="break-minutes" kind="number" min=0 class="short" label=words.t("pay-rule-break-label") hint=words.t("pay-rule-break-hint") value=at("break-minutes") />
            <div class="actions"><Submit label=words.t("save-button") /></div>
        </Form>
    }
    .into_any()
}

/// One minimum in a line: `2026-01-01 15.00`, oldest first or not.
fn minimums(typed: &Typed) -> Result<Vec<Minimum>, Refusal> {
    let one = |line: String| {
        let (since, amount) = line.split_once(char::is_whitespace)?;
        let cents = u32::try_from(figures::cents(amount)?).ok()?;
        Some(Minimum { since: since.trim_end_matches([':', ',']).parse().ok()?, cents })
    };
    let malformed = |line: &String| Refusal::of("minimums", "pay-rule-minimum-line").with("line", line);
    let lines = typed.list("minimums");
    let read = lines.iter().map(|line| one(line.clone()).ok_or_else(|| malformed(line)));
    let mut all = read.collect::<Result<Vec<Minimum>, Refusal>>()?;
    all.sort_by_key(|minimum| minimum.since);
    Ok(all)
}

/// Reads a rule; its key comes from its name, so that the same name is the same rule.
///
/// # Errors
/// The first thing that cannot be read, with its field; the rest is the rules' own check.
fn read(typed: &Typed) -> Result<PayRule, Refusal> {
    let name = typed.text("name");
    let hours = |field: &str| match typed.text(field).as_str() {
        "" => Ok(None),
        text => match figures::minutes(text).as_deref() {
            Some([minutes]) => Ok(Some(*minutes)),
            _ => Err(Refusal::of(field, "pay-hours-malformed")),
        },
    };
    let number =
        |field: &str, otherwise: u32| if typed.text(field).is_empty() { Ok(otherwise) } else { typed.number(field) };
    Ok(PayRule {
        key: key_from(&name),
        name,
        source: typed.text("source"),
        minimums: minimums(typed)?,
        week_minutes: hours("week-hours")?,
        day_minutes: hours("day-hours")?,
        overtime_percent: number("overtime-percent", 150)?,
        double_minutes: hours("double-hours")?,
        break_minutes: number("break-minutes", 0)?,
    })
}

#[server(prefix = "/do", endpoint = "grievances/set-pay-rule")]
pub async fn set_pay_rule(
    union: String,
    unit: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let rule = read(&Typed(typed))?;
    visit.hall.procedures.set_pay_rule(&officer, rule).await?;
    go(&format!("{}/pay-rules", room(&place)));
    Ok(())
}

#[server(prefix = "/do", endpoint = "grievances/drop-pay-rule")]
pub async fn drop_pay_rule(union: String, unit: String, #[server(default)] key: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    visit.hall.procedures.drop_pay_rule(&place.officer()?, &key).await?;
    go(&format!("{}/pay-rules", room(&place)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::grievances::pay::flsa;
    use jiff::civil::date;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn an_officer_who_changes_a_rule_finds_it_as_it_was() {
        assert_eq!(read(&fields_of(&flsa())), Ok(flsa()), "what comes with the program is changed under its own key");
    }

    #[test]
    fn an_officer_who_adds_a_rule_replaces_none_of_another_name() {
        let key = |name: &str| {
            let rule = read(&typed(&[("name", name), ("source", "A statute")])).expect("a rule");
            rule.check().expect("a sound one");
            rule.key
        };
        // Alike in what is Latin of them, or in their first forty letters.
        for (one, other) in [
            ("서울 최저임금 2026", "부산 최저임금 2026"),
            (
                "Minimum wage of large employers in the city of Portland",
                "Minimum wage of large employers in the city of Salem",
            ),
            ("Salario mínimo", "Salario minimo"),
        ] {
            assert_ne!(key(one), key(other), "{one}");
            assert_eq!(key(one), key(one), "the same name is the same rule");
        }
        assert_eq!(key("Oregon (standard)"), "oregon-standard");
    }

    #[test]
    fn an_officer_enters_a_states_minimums_line_by_line() {
        let fields = [
            ("name", "Oregon (standard)"),
            ("source", "ORS 653.025"),
            ("minimums", "2025-07-01 15.05\n2024-07-01: $14.70\n"),
            ("week-hours", "40"),
        ];
        let rule = read(&typed(&fields)).expect("a rule");
        rule.check().expect("a sound one");
        let minimum = |since, cents| Minimum { since, cents };
        assert_eq!(rule.minimums, [minimum(date(2024, 7, 1), 1_470), minimum(date(2025, 7, 1), 1_505)]);
        assert_eq!((rule.week_minutes, rule.day_minutes, rule.overtime_percent), (Some(2_400), None, 150));
        let refused = read(&typed(&[("name", "x"), ("minimums", "July: 15")])).expect_err("no date");
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("minimums"), "pay-rule-minimum-line"));
        let refused = read(&typed(&[("name", "x"), ("week-hours", "40 40")])).expect_err("two numbers");
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("week-hours"), "pay-hours-malformed"));
    }
}
