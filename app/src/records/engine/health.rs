//! The doctor's report, word for word as `convenio doctor` says it.

use super::ways;
use crate::components::{Empty, Head, Tag};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::{Finding, Level};
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
    let remedy = (!finding.remedy.is_empty()).then(|| view! { <div class="meta">"→ " {finding.remedy}</div> });
    view! {
        <li>
            <Tag label=words.of("host-level", finding.level.code()) class />
            <div lang="en"><strong>{finding.subject}</strong> " · " {finding.sentence} {remedy}</div>
        </li>
    }
}
