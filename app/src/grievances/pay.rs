//! Hours and pay of a case on a phone: what is owed in all, each pay period with how it was counted, and the form for the
//! next one, which knows the days and the pay of the last.

use super::desk::{CaseDesk, room};
use super::money;
use super::typed::Typed;
use crate::components::{
    Answer, Crumbs, Empty, Fact, Field, Form, Head, Hidden, InUnit, Notice, Select, Submit, TextArea,
};
use crate::deeds::{action, go, visit};
use crate::page::{FileAnswer, Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::export::{self, PayReader};
use contracts::grievances::pay::owed::Owed;
use contracts::grievances::pay::{PayPeriod, PayRule, PaySheet, SheetLine, typed as figures};
use contracts::grievances::record::{CaseEvent, standing};
use contracts::members::Refusal;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Stands for the rule that a period was counted by, where the list has it otherwise or no more. No rule's key looks like
/// it.
const AS_COUNTED: &str = "_counted";

/// What the page is shown with.
struct Shown {
    desk: CaseDesk,
    sheet: PaySheet,
    rules: Vec<PayRule>,
    /// The period that is being put right.
    changes: Option<u32>,
    typed: Typed,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let sheet = desk.visit.hall.cases.pay(&desk.reader).await?;
    let rules = desk.visit.hall.procedures.pay_rules(&desk.place.member()?).await?;
    let changes = match desk.visit.query("period").map(|number| line_of(&sheet, number)) {
        Some(Ok(line)) => Some(line.number),
        // Somebody took it off while it was put right here: what was typed is a new period if it is saved again.
        Some(Err(_)) if desk.visit.kept.is_kept() => None,
        Some(Err(refusal)) => return Err(refusal),
        None => None,
    };
    let typed = match (desk.visit.kept.is_kept(), changes.and_then(|number| sheet.line(number))) {
        (true, _) => Typed::of(&desk.visit.kept.fields),
        (false, Some(line)) => as_counted(fields_of(&line.period), &line.period.rule, &rules),
        (false, None) => next(&sheet),
    };
    let (at, words) = (desk.place.clone(), desk.words);
    let shown = Shown { desk, sheet, rules, changes, typed };
    let page = Page::new(words.t("pay-title"), move || {
        let words = crate::words::use_words();
        let writes = shown.desk.access.handler().is_some();
        view! {
            <Crumbs steps=shown.desk.case_crumbs() />
            <Head title=words.t("pay-title") lede=words.t("pay-lede") />
            {saved(words, &shown)}
            {shown.changes.is_none().then(|| whole(words, &shown, writes))}
            {writes.then(|| form(words, shown))}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

fn line_of<'s>(sheet: &'s PaySheet, number: &str) -> Result<&'s SheetLine, Refusal> {
    let number = number.parse().map_err(|_| Refusal::not_found())?;
    sheet.line(number).ok_or_else(Refusal::not_found)
}

/// The period with this number in the wording that was read before it was put right.
///
/// # Errors
/// `pay-period-changed`.
fn as_read<'s>(sheet: &'s PaySheet, number: &str, wording: &str) -> Result<&'s SheetLine, Refusal> {
    let line = line_of(sheet, number).ok().filter(|line| line.wording.to_string() == wording);
    line.ok_or_else(|| Refusal::new("pay-period-changed"))
}

fn stored(desk: &CaseDesk) -> String {
    format!("{}.{}.pay", desk.reader.person(), desk.file.circle.case)
}

fn saved(words: Words, shown: &Shown) -> AnyView {
    let Some(what) = shown.desk.visit.query("saved") else { return ().into_any() };
    let text = if what == "gone" { words.t("pay-taken-off") } else { words.t("pay-saved") };
    let done = stored(&shown.desk);
    view! { <div data-draft-done=done role="status"><Notice class="good"><p>{text}</p></Notice></div> }.into_any()
}

/// The sum, what of it can still be claimed, and the periods.
fn whole(words: Words, shown: &Shown, writes: bool) -> AnyView {
    if shown.sheet.lines.is_empty() {
        return view! { <Empty title=words.t("pay-empty-title") text=words.t("pay-empty-text") /> }.into_any();
    }
    let total = shown.sheet.total();
    let items = shown.sheet.lines.iter().map(|line| item(words, shown, line, writes)).collect_view();
    let csv = format!("{}/pay.csv", shown.desk.path());
    view! {
        <dl class="facts">
            <Fact name=words.t("pay-short")><strong>{money::dollars(words, total.short)}</strong></Fact>
            <Fact name=words.t("pay-owed")>{money::dollars(words, total.owed)}</Fact>
            <Fact name=words.t("pay-paid")>{money::dollars(words, total.paid)}</Fact>
            <Fact name=words.t("pay-worked")>{money::hours(words, total.minutes)}</Fact>
        </dl>
        {twice(words, &shown.sheet)}
        {in_time(words, shown)}
        <h2>{words.t("pay-periods-title")}</h2>
        <ol class="list">{items}</ol>
        <p><a href=csv>{words.t("pay-csv-link")}</a></p>
    }
    .into_any()
}

/// Stands directly under a sum that has days twice.
pub fn twice(words: Words, sheet: &PaySheet) -> Option<AnyView> {
    sheet.overlaps().then(|| view! { <Notice class="warn"><p>{words.t("pay-overlaps")}</p></Notice> }.into_any())
}

/// The clocks that the case watches and nobody has filed by.
pub fn watched(desk: &CaseDesk) -> Vec<ClaimClock> {
    let now = standing(&desk.file.entries);
    let filed =
        |key: &str| now.iter().any(|one| matches!(&one.what.event, CaseEvent::ClaimFiled { claim } if claim == key));
    let clocks = now.iter().filter_map(|one| match &one.what.event {
        CaseEvent::ClaimWatched { clock } if !filed(&clock.key) => Some(clock.clone()),
        _ => None,
    });
    clocks.collect()
}

fn in_time(words: Words, shown: &Shown) -> AnyView {
    let desk = &shown.desk;
    let clocks = watched(desk);
    if clocks.is_empty() {
        let href = format!("{}/enter?what=claim-watched", desk.path());
        return view! { <p>{words.t("pay-no-claim")} " " <a href=href>{words.t("pay-no-claim-link")}</a></p> }
            .into_any();
    }
    let lines = clocks.iter().map(|clock| {
        let found = shown.sheet.still_in_time(clock, &desk.file.calendar, desk.today);
        let period = found.next.and_then(|(number, last)| Some((shown.sheet.line(number)?, last)));
        let still = period.map(|(line, last)| {
            let of = [
                ("claim", clock.name.clone().into()),
                ("amount", money::dollars(words, found.short).into()),
                ("days", money::days(words, line.period.from, line.period.to).into()),
                ("date", words.date(last).into()),
            ];
            view! { <li>{words.with("pay-still", of)}</li> }
        });
        let lost = (found.lost > 0).then(|| {
            let amount = money::dollars(words, found.lost);
            let of = [("claim", clock.name.clone().into()), ("amount", amount.into())];
            view! { <li class="bad">{words.with("pay-lost", of)}</li> }
        });
        view! { {still} {lost} }
    });
    view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any()
}

fn item(words: Words, shown: &Shown, line: &SheetLine, writes: bool) -> AnyView {
    let (period, owed) = (&line.period, shown.sheet.owed(line));
    let short = owed.short(period.paid);
    let of = [
        ("hours", money::hours(words, period.minutes().into()).into()),
        ("owed", money::dollars(words, owed.owed).into()),
        ("paid", money::dollars(words, period.paid).into()),
        ("short", money::dollars(words, short).into()),
    ];
    let name = money::days(words, period.from, period.to);
    let change = writes.then(|| {
        let href = format!("{}/pay?period={}#page-form", shown.desk.path(), line.number);
        let label = words.with("pay-change-label", [("days", name.clone().into())]);
        view! { " " <a class="no-print" href=href aria-label=label>{words.t("case-correct-link")}</a> }
    });
    let note = (!period.note.is_empty()).then(|| view! { <p class="said">{period.note.clone()}</p> });
    let doubts = doubts(words, &owed);
    let counted = money::counted(words, period, &owed);
    view! {
        <li id=format!("p-{}", line.number)>
            <strong>{name}</strong>
            <div>{words.with("pay-line", of)} {change}</div>
            <div class="meta">{counted}</div>
            {doubts}
            {note}
        </li>
    }
    .into_any()
}

/// What has to be looked at again, line by line.
pub fn doubts(words: Words, owed: &Owed) -> Vec<AnyView> {
    let line = |doubt: &contracts::grievances::pay::owed::PayDoubt| {
        view! { <div class="meta">{words.of("pay-doubt", doubt.code())}</div> }.into_any()
    };
    owed.doubts.iter().map(line).collect()
}

/// The fields of a period that was written down before.
fn fields_of(period: &PayPeriod) -> Typed {
    let hours: Vec<String> = period.hours.iter().map(|minutes| figures::hours(*minutes)).collect();
    let fields = [
        ("from", period.from.to_string()),
        ("to", period.to.to_string()),
        ("hours", hours.join(" ")),
        ("rate", period.rate.map(|rate| figures::amount(rate.into())).unwrap_or_default()),
        ("paid", figures::amount(period.paid)),
        (
            "missed-breaks",
            Some(period.missed_breaks).filter(|count| *count > 0).map_or(String::new(), |count| count.to_string()),
        ),
        ("note", period.note.clone()),
        ("rule", period.rule.key.clone()),
    ];
    Typed(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// The same counted by the rule as it stood: what is put right otherwise changes no sum.
fn as_counted(mut typed: Typed, rule: &PayRule, offered: &[PayRule]) -> Typed {
    if !offered.contains(rule) {
        typed.0.insert("rule".to_owned(), AS_COUNTED.to_owned());
    }
    typed
}

/// What is known of the next period from the last one: its days, the agreed pay, the rule.
fn next(sheet: &PaySheet) -> Typed {
    let Some((last, (from, to))) = sheet.lines.last().zip(sheet.next_days()) else { return Typed::default() };
    let mut typed = fields_of(&last.period);
    typed.0.retain(|name, _| ["rate", "rule"].contains(&name.as_str()));
    typed.0.insert("from".to_owned(), from.to_string());
    typed.0.insert("to".to_owned(), to.to_string());
    typed
}

fn form(words: Words, shown: Shown) -> AnyView {
    if shown.changes.is_some() {
        return view! {
            <h2>{words.t("pay-change-title")}</h2>
            <Form action={action::<EnterPay>()}>{fields(words, &shown)}</Form>
        }
        .into_any();
    }
    let stored = stored(&shown.desk);
    view! {
        <h2>{words.t("pay-new-title")}</h2>
        <Form action={action::<EnterPay>()} draft=stored>{fields(words, &shown)}</Form>
    }
    .into_any()
}

fn fields(words: Words, shown: &Shown) -> AnyView {
    let at = |name: &str| shown.typed.text(name);
    let mut rules: Vec<Answer> =
        shown.rules.iter().map(|rule| Answer::new(rule.key.clone(), rule.name.clone())).collect();
    // A rule that reads otherwise by now, or is on the list no more, still counts what was counted by it.
    let line = shown.changes.and_then(|number| shown.sheet.line(number));
    if let Some(rule) = line.map(|line| &line.period.rule).filter(|rule| !shown.rules.contains(rule)) {
        let name = words.with("pay-rule-as-counted", [("name", rule.name.clone().into())]);
        rules.insert(0, Answer::new(AS_COUNTED, name));
    }
    let rules_page = format!("{}/pay-rules", room(&shown.desk.place));
    let off = shown.changes.is_some().then(|| {
        view! { <Submit label=words.t("pay-off-button") class="danger" name="step" value="off" /> }
    });
    view! {
        <InUnit place=shown.desk.place.clone() />
        <Hidden name="case" value=shown.desk.file.number.to_string() />
        <Hidden name="number" value=line.map(|line| line.number.to_string()).unwrap_or_default() />
        <Hidden name="after" value=line.map(|line| line.wording.to_string()).unwrap_or_default() />
        <div class="cols">
            <Field name="from" kind="date" class="short" label=words.t("pay-from-label") value=at("from") required=true />
            <Field name="to" kind="date" class="short" label=words.t("pay-to-label") value=at("to") required=true />
        </div>
        <TextArea name="hours" label=words.t("pay-hours-label") hint=words.t("pay-hours-hint") value=at("hours") rows=2 required=true />
        <div class="cols">
            <Field name="rate" keys="decimal" class="short" label=words.t("pay-rate-label") hint=words.t("pay-rate-hint") value=at("rate") />
            <Field name="paid" keys="decimal" class="short" label=words.t("pay-paid-label") hint=words.t("pay-paid-hint") value=at("paid") required=true />
        </div>
        <Field name="missed-breaks" kind="number" min=0 class="short" label=words.t("pay-breaks-label") hint=words.t("pay-breaks-hint") value=at("missed-breaks") />
        <Select name="rule" label=words.t("pay-rule-label") value=at("rule") answers=rules />
        <p class="hint"><a href=rules_page>{words.t("pay-rules-link")}</a></p>
        <TextArea name="note" label=words.t("pay-note-label") hint=words.t("pay-note-hint") value=at("note") rows=2 />
        <div class="actions"><Submit label=words.t("save-button") name="step" value="save" /> {off}</div>
    }
    .into_any()
}

/// Reads a period; `rules` are those on offer, `before` the one that it was counted by so far.
///
/// # Errors
/// The first thing that is missing or cannot be read, with its field; the rest is the rules' own check.
fn read(typed: &Typed, rules: &[PayRule], before: Option<&PayRule>) -> Result<PayPeriod, Refusal> {
    let amount =
        |field: &str| figures::cents(&typed.text(field)).ok_or_else(|| Refusal::of(field, "pay-amount-malformed"));
    let hours = figures::minutes(&typed.text("hours")).filter(|hours| !hours.is_empty());
    let rate = match typed.text("rate").as_str() {
        "" => None,
        _ => Some(u32::try_from(amount("rate")?).map_err(|_| Refusal::of("rate", "pay-amount"))?),
    };
    let missed_breaks = match typed.text("missed-breaks").as_str() {
        "" => 0,
        _ => typed.number("missed-breaks")?,
    };
    let key = typed.text("rule");
    let rule = if key == AS_COUNTED { before } else { rules.iter().find(|rule| rule.key == key) };
    let period = PayPeriod {
        from: typed.day("from")?,
        to: typed.day("to")?,
        hours: hours.ok_or_else(|| Refusal::of("hours", "pay-hours-malformed"))?,
        rate,
        paid: amount("paid")?,
        missed_breaks,
        note: typed.text("note"),
        rule: rule.cloned().ok_or_else(|| Refusal::of("rule", "case-choice-missing"))?,
    };
    period.check()?;
    Ok(period)
}

#[server(prefix = "/do", endpoint = "grievances/enter-pay")]
pub async fn enter_pay(
    union: String,
    unit: String,
    case: String,
    #[server(default)] number: String,
    #[server(default)] after: String,
    #[server(default)] step: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let (desk, handler) = CaseDesk::worked(visit()?, &union, &unit, &case).await?;
    let sheet = desk.visit.hall.cases.pay(&desk.reader).await?;
    let before = match number.as_str() {
        "" => None,
        number => Some(as_read(&sheet, number, &after)?),
    };
    if let (Some(line), "off") = (before, step.as_str()) {
        desk.visit.hall.cases.enter_pay(&handler, Some(line.after()), None, &desk.by()).await?;
        go(&format!("{}/pay?saved=gone", desk.path()));
        return Ok(());
    }
    let rules = desk.visit.hall.procedures.pay_rules(&desk.place.member()?).await?;
    let period = read(&Typed(typed), &rules, before.map(|line| &line.period.rule))?;
    let number =
        desk.visit.hall.cases.enter_pay(&handler, before.map(SheetLine::after), Some(period), &desk.by()).await?;
    go(&format!("{}/pay?saved={number}#p-{number}", desk.path()));
    Ok(())
}

/// The sheet as a table for a spreadsheet, or for an agency.
pub async fn table(visit: Visit) -> Result<FileAnswer, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let sheet = desk.visit.hall.cases.pay(&desk.reader).await?;
    let content = export::pay_csv(&sheet, PayReader::Union)?.into();
    Ok(FileAnswer { name: format!("pay-{}.csv", desk.file.number), content_type: "text/csv; charset=utf-8", content })
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::grievances::pay::flsa;

    const WEEK: [(&str, &str); 5] =
        [("from", "2026-11-02"), ("to", "2026-11-08"), ("hours", "45"), ("rate", "16,50"), ("paid", "$640")];

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let mut all: BTreeMap<String, String> = WEEK.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        all.insert("rule".to_owned(), flsa().key);
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Typed(all)
    }

    #[test]
    fn a_steward_who_puts_a_period_right_finds_it_as_it_was_typed() {
        let rules = [flsa()];
        let fields = [("hours", "43:30"), ("missed-breaks", "2"), ("note", "Cash.")];
        let period = read(&typed(&fields), &rules, None);
        let period = period.expect("a period");
        assert_eq!((period.rate, period.paid, period.hours.as_slice()), (Some(1_650), 64_000, &[43 * 60 + 30][..]));
        assert_eq!(read(&fields_of(&period), &rules, None), Ok(period));
    }

    #[test]
    fn a_steward_who_corrects_only_the_note_changes_no_sum_though_the_rule_has_changed() {
        let before = read(&typed(&[]), &[flsa()], None).expect("a period");
        let today = PayRule { overtime_percent: 200, ..flsa() };
        for offered in [vec![today], Vec::new()] {
            let mut typed = as_counted(fields_of(&before), &before.rule, &offered);
            assert_eq!(typed.text("rule"), AS_COUNTED);
            typed.0.insert("note".to_owned(), "Paid in cash.".to_owned());
            let after = read(&typed, &offered, Some(&before.rule)).expect("a period");
            assert_eq!(after, PayPeriod { note: "Paid in cash.".to_owned(), ..before.clone() });
        }
        let same = as_counted(fields_of(&before), &before.rule, &[flsa()]);
        assert_eq!(same.text("rule"), flsa().key);
    }

    #[test]
    fn a_worker_who_mistypes_an_amount_is_told_which_one() {
        let check = |fields: &[(&str, &str)], field: &str, code: &str| {
            let refused = read(&typed(fields), &[flsa()], None).expect_err(code);
            assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some(field), code));
        };
        check(&[("paid", "")], "paid", "pay-amount-malformed");
        check(&[("paid", "cash")], "paid", "pay-amount-malformed");
        check(&[("rate", "1.234")], "rate", "pay-amount-malformed");
        check(&[("hours", "")], "hours", "pay-hours-malformed");
        check(&[("hours", "about 8")], "hours", "pay-hours-malformed");
        check(&[("hours", "43.30")], "hours", "pay-hours-malformed");
        check(&[("hours", "8 8")], "hours", "pay-hours-count");
        check(&[("missed-breaks", "some")], "missed-breaks", "case-number-malformed");
        check(&[("rule", "none")], "rule", "case-choice-missing");
        check(&[("rule", AS_COUNTED)], "rule", "case-choice-missing");
        check(&[("from", "")], "from", "case-date-missing");
    }
}
