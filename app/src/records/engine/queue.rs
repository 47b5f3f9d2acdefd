//! What waits and what failed: jobs and letters, by their codes alone.

use super::ways;
use crate::components::form::PAGE_FIELD;
use crate::components::{DataTable, Fact, Head, Hidden, Notice, Submit, column};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::{JobId, Refusal};
use contracts::notices::Trouble;
use contracts::records::engine::{DeadJob, Queue, Reason};
use leptos::prelude::*;

/// Where its small forms come back to.
const PAGE: &str = "/host/queue";

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let queue = visit.hall.engine.queue(visit.operator()?).await?;
    // The forms here are one button each: what was refused is said once, above them.
    let refused = visit.kept.refusal.clone();
    Ok(Page::new(words.t("host-queue"), move || {
        let refused = refused.map(|refusal| view! { <Notice class="stop"><p>{words.refusal(&refusal)}</p></Notice> });
        let closed = (!queue.mail_is_open).then(|| view! { <Notice><p>{words.t("host-mail-closed")}</p></Notice> });
        let letters = queue.letters.iter().map(|(state, count)| {
            let (name, count) = (words.of("letter-state", state.code()), *count);
            view! { <Fact name=name>{count}</Fact> }
        });
        view! {
            <Head title=words.t("host-queue") lede=words.t("host-queue-lede") />
            {ways(words, PAGE)}
            {refused}
            <h2>{words.t("host-letters")}</h2>
            {closed}
            <dl class="facts">{letters.collect_view()}</dl>
            {reasons(words, &queue)}
            <h2>{words.t("host-jobs")}</h2>
            <dl class="facts">
                <Fact name=words.t("host-jobs-due")>{queue.jobs.due}</Fact>
                <Fact name=words.t("host-jobs-running")>{queue.jobs.running}</Fact>
                <Fact name=words.t("host-jobs-later")>{queue.jobs.later}</Fact>
                <Fact name=words.t("host-jobs-dead")>{queue.jobs.dead}</Fact>
            </dl>
            {dead(words, queue.dead)}
        }
    }))
}

/// Why letters could not be delivered.
fn reasons(words: Words, queue: &Queue) -> AnyView {
    if queue.reasons.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        column(words.t("host-reason")),
        column(words.t("host-letters")).number(),
        column(words.t("host-again")).quiet(),
    ];
    let open = queue.mail_is_open;
    let rows = queue.reasons.iter().map(|reason| reason_row(words, *reason, open)).collect();
    view! {
        <h3>{words.t("host-letters-dead")}</h3>
        <DataTable caption=words.t("host-letters-dead") columns rows />
        <p class="hint">{words.t("host-letters-hint")}</p>
    }
    .into_any()
}

fn reason_row(words: Words, reason: Reason, open: bool) -> Vec<AnyView> {
    let reply = reason.trouble.reply().map(|code| code.to_string()).unwrap_or_default();
    let sentence = words.of_with("trouble", reason.trouble.name(), [("reply", reply.into())]);
    let again = (open && !reason.trouble.lasts()).then(|| {
        view! {
            <form method="post" action={action::<RetryLetters>()}>
                <Hidden name=PAGE_FIELD value=PAGE />
                <Hidden name="trouble" value=reason.trouble.code() />
                <Submit label=words.t("host-again-button") class="small" />
            </form>
        }
    });
    vec![sentence.into_any(), reason.letters.into_any(), view! { {again} }.into_any()]
}

fn dead(words: Words, dead: Vec<DeadJob>) -> AnyView {
    if dead.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        column(words.t("host-job")),
        column(words.t("host-reason")),
        column(words.t("letters-tries")).number(),
        column(words.t("host-again")).quiet(),
    ];
    let rows = dead.into_iter().map(|job| {
        let reply = job.trouble.reply().map(|code| code.to_string()).unwrap_or_default();
        let again = view! {
            <form method="post" action={action::<RetryJob>()}>
                <Hidden name=PAGE_FIELD value=PAGE />
                <Hidden name="job" value=job.id.to_string() />
                <Submit label=words.t("host-again-button") class="small" />
            </form>
        };
        let made = words.with("letters-made-at", [("when", words.moment(job.made).into())]);
        vec![
            view! { {words.of("host-job-kind", job.kind.code())} <div class="meta">{made}</div> }.into_any(),
            words.of_with("trouble", job.trouble.name(), [("reply", reply.into())]).into_any(),
            job.tries.into_any(),
            again.into_any(),
        ]
    });
    view! { <DataTable caption=words.t("host-jobs-dead") columns rows=rows.collect() /> }.into_any()
}

#[server(prefix = "/do", endpoint = "host/retry-job")]
pub async fn retry_job(job: String) -> Result<(), Refused> {
    let visit = visit()?;
    let operator = visit.operator()?;
    let id: JobId = job.parse().map_err(|_| Refusal::new("job-not-dead"))?;
    visit.hall.engine.retry_job(operator, id).await?;
    go(PAGE);
    Ok(())
}

#[server(prefix = "/do", endpoint = "host/retry-letters")]
pub async fn retry_letters(trouble: String) -> Result<(), Refused> {
    let visit = visit()?;
    visit.hall.engine.retry_letters(visit.operator()?, Trouble::from_code(&trouble)).await?;
    go(PAGE);
    Ok(())
}
