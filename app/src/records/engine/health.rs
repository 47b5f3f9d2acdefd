//! The doctor's report and its words, which `convenio doctor` takes from here in English.

use super::ways;
use crate::components::{Empty, Head, Tag};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::{Finding, Level, Phrase};
use fluent_bundle::FluentValue;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let mut findings = visit.hall.engine.findings(visit.operator()?).await?;
    // What needs somebody comes first; the doctor's own order stays within.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    Ok(Page::new(words.t("host-health"), move || {
        let list = if findings.is_empty() {
            view! { <Empty title=words.t("host-health-none") text=words.t("host-health-none-text") /> }.into_any()
        } else {
            let lines = findings.into_iter().map(|finding| line(words, finding)).collect_view();
            view! { <ul class="list">{lines}</ul> }.into_any()
        };
        view! {
            <Head title=words.t("host-health") lede=words.t("host-health-lede") />
            {ways(words, "/host/health")}
            {list}
        }
    }))
}

fn line(words: Words, finding: Finding) -> impl IntoView {
    let class = match finding.level {
        Level::Ok => "done",
        Level::Warn => "wait",
        Level::Fail => "bad",
    };
    let remedy = remedy(words, &finding).map(|remedy| view! { <div class="meta">"→ " {remedy}</div> });
    view! {
        <li>
            <Tag label=words.of("host-level", finding.level.code()) class />
            <div><strong>{subject(words, &finding)}</strong> " · " {sentence(words, &finding)} {remedy}</div>
        </li>
    }
}

fn variables(phrase: &Phrase) -> impl Iterator<Item = (&str, FluentValue<'_>)> {
    phrase.with.iter().map(|(name, value)| (*name, value.as_str().into()))
}

/// What was looked at.
pub fn subject(words: Words, finding: &Finding) -> String {
    words.of("doctor-subject", finding.subject)
}

/// What was found.
pub fn sentence(words: Words, finding: &Finding) -> String {
    words.of_with("doctor-says", finding.says.code, variables(&finding.says))
}

/// What to do, where something is to be done.
pub fn remedy(words: Words, finding: &Finding) -> Option<String> {
    let remedy = finding.remedy.as_ref()?;
    Some(words.of_with("doctor-do", remedy.code, variables(remedy)))
}
