//! A recorded vote: the result, its reason in sentences, the counts, and everything on the record.

use super::desk::{VotesCrumb, recorder, votes_path};
use super::say;
use super::shown::tag_class;
use crate::components::{Count, Fact, Head, Notice, Tally};
use crate::page::{FileAnswer, Page};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::Attachment;
use contracts::votes::tally::Tally as Numbers;
use contracts::votes::{Counts, RecordedVote, SeatCounts, TextSource, VotePaper, VoteText};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let vote = visit.hall.tellers.vote(&place.member()?, number(&visit)?).await?;
    let may_correct = recorder(&place).is_ok() && vote.corrected_by.is_none();
    let (shown, room) = (place.clone(), votes_path(&place));
    let title = words.with("votes-result-title", [("number", vote.number.into())]);
    let page = Page::new(format!("{title} · {}", vote.paper.question), move || {
        let RecordedVote { number, paper, digest, recorder, recorded_at, corrected_by, .. } = vote;
        let kind = words.of("votes-kind", paper.kind.code());
        let corrected = corrected_by.map(|later| {
            let text = words.with("votes-corrected-by", [("number", later.into())]);
            let href = format!("{room}/{later}");
            view! { <Notice class="warn"><p><a href=href>{text}</a></p></Notice> }
        });
        let corrects = paper.corrects.map(|earlier| {
            let text = words.with("votes-corrects", [("number", earlier.into())]);
            let href = format!("{room}/{earlier}");
            view! { <Notice><p><a href=href>{text}</a></p></Notice> }
        });
        let when = words.moment(recorded_at);
        let recorded = words.with("votes-recorded-by", [("name", recorder.into()), ("when", when.into())]);
        let correct = may_correct.then(|| {
            view! { <p class="no-print"><a href=format!("{room}/new?corrects={number}")>{words.t("votes-correct-link")}</a></p> }
        });
        view! {
            <VotesCrumb place=shown />
            <Head title=paper.question.clone() kicker=format!("{title} · {kind}") />
            {corrected}
            {corrects}
            <Reason paper=paper.clone() />
            <h2>{words.t("votes-facts-title")}</h2>
            <Facts paper=paper.clone() sheet_href=format!("{room}/{number}/sheet") about="" count="" />
            <Pasted texts=paper.texts />
            <p class="meta">{recorded}</p>
            <p class="meta">{words.t("votes-frozen-note")} " " <code>{digest.as_str().to_owned()}</code></p>
            {correct}
            <Signatures tellers=paper.tellers />
        }
    });
    Ok(page.at(place))
}

fn number(visit: &Visit) -> Result<u32, Refusal> {
    visit.param("vote").parse().map_err(|_| Refusal::not_found())
}

/// The tally sheet, to be saved.
pub async fn sheet(visit: Visit) -> Result<FileAnswer, Refusal> {
    let place = visit.place().await?;
    let (sheet, content) = visit.hall.tellers.sheet(&place.member()?, number(&visit)?).await?;
    Ok(FileAnswer { name: sheet.name, content_type: sheet.kind.content_type(), content })
}

/// The outcome, the sentences that lead to it, the counts as bars, and the warning where the numbers give people away.
#[component]
pub fn Reason(paper: VotePaper) -> impl IntoView {
    let words = crate::words::use_words();
    // A record that was checked when it was made still is: nothing to show is no lost answer.
    let verdict = paper.verdict().ok()?;
    let outcome = say::outcome(words, &paper, verdict.outcome.code());
    let reason: Vec<String> = verdict.steps.iter().map(|step| say::step(words, step)).collect();
    let exposure = paper.exposure().map(|exposure| {
        view! { <Notice class="warn"><p>{words.of("votes-exposure", exposure.code())}</p></Notice> }
    });
    let carries = tag_class(verdict.outcome) == "done";
    let elected: Vec<String> = verdict.elected.iter().map(|candidate| candidate.name.clone()).collect();
    Some(view! {
        <div class="outcome">
            <strong>{outcome}</strong>
            <p>{reason.join(" ")}</p>
        </div>
        {counts(words, &paper.tally, carries, &elected)}
        {exposure}
    })
}

fn counts(words: Words, tally: &Numbers, carries: bool, elected: &[String]) -> AnyView {
    let motion = |counts: &Counts, carries: bool| {
        let mut lines = vec![
            Count { words: words.t("votes-for"), votes: counts.yes, carries },
            Count { words: words.t("votes-against"), votes: counts.no, carries: false },
        ];
        let others = [(words.t("votes-abstain"), counts.abstain), (words.t("votes-spoiled"), counts.spoiled)];
        let others = others.into_iter().filter(|(_, votes)| *votes > 0);
        lines.extend(others.map(|(name, votes)| Count { words: name, votes, carries: false }));
        view! { <Tally counts=lines /> }.into_any()
    };
    match tally {
        Numbers::Motion(counts) => motion(counts, carries),
        Numbers::Chain { accept, strike } => {
            let strike = strike
                .as_ref()
                .map(|counts| view! { <h2>{words.t("votes-strike-question")}</h2> {motion(counts, false)} });
            view! { <h2>{words.t("votes-accept-question")}</h2> {motion(accept, false)} {strike} }.into_any()
        }
        Numbers::Seats(counts) => seats(words, counts, elected),
    }
}

fn seats(words: Words, counts: &SeatCounts, elected: &[String]) -> AnyView {
    let mut ranked = counts.candidates.clone();
    ranked.sort_by_key(|candidate| std::cmp::Reverse(candidate.votes));
    let lines = ranked.into_iter().map(|candidate| {
        let is_in = elected.contains(&candidate.name);
        let name =
            if is_in { words.with("votes-elected-name", [("name", candidate.name.into())]) } else { candidate.name };
        Count { words: name, votes: candidate.votes, carries: is_in }
    });
    view! { <Tally counts=lines.collect() /> }.into_any()
}

/// A file's name, kind and size.
pub fn file_line(words: Words, file: &Attachment) -> String {
    // Rounded up: a small file is never shown as nothing.
    let kilobytes = file.bytes.div_ceil(1_000);
    words.with("votes-file-line", [("name", file.name.clone().into()), ("kilobytes", kilobytes.into())])
}

/// Where a text stands, and the start of its hash.
pub fn source(words: Words, text: &VoteText, hash: &str) -> String {
    let pass = match &text.source {
        TextSource::Pass { pass } => pass.clone(),
        _ => String::new(),
    };
    words.of_with("votes-source", text.source.code(), [("pass", pass.into()), ("hash", hash.to_owned().into())])
}

/// Everything on the record, as a list of facts; with the ways to change it while it is a draft.
#[component]
pub fn Facts(
    paper: VotePaper,
    /// Where the tally sheet can be fetched; empty while it is a draft.
    #[prop(into)]
    sheet_href: String,
    /// Where the vote can be changed; empty once it is recorded.
    #[prop(into)]
    about: String,
    /// Where the count can be changed; empty once it is recorded.
    #[prop(into)]
    count: String,
) -> impl IntoView {
    let words = crate::words::use_words();
    let row = |name: String, value: AnyView, change: &str| {
        let change = (!change.is_empty()).then(|| {
            // A list of links must say apart what each of them changes.
            let what = name.clone();
            view! {
                <a class="change" href=change.to_owned()>
                    {words.t("votes-change-link")} <span class="vh">" " {what}</span>
                </a>
            }
        });
        view! { <Fact name>{value} " " {change}</Fact> }.into_any()
    };
    let present = match &paper.tally {
        Numbers::Motion(counts) | Numbers::Chain { accept: counts, .. } => counts.present,
        Numbers::Seats(counts) => counts.present,
    };
    let of_present = present.map(|present| row(words.t("votes-present-fact"), present.into_any(), &count));
    let of_texts =
        (!paper.texts.is_empty()).then(|| row(words.t("votes-texts-fact"), texts(words, &paper.texts), &about));
    let rule =
        view! { {say::rule_name(words, &paper)} <div class="meta">{say::rule(words, &paper.rule).join(" ")}</div> };
    let sheet = match &paper.sheet {
        None => words.t("votes-no-sheet").into_any(),
        Some(sheet) if sheet_href.is_empty() => file_line(words, sheet).into_any(),
        Some(sheet) => view! { <a href=sheet_href>{file_line(words, sheet)}</a> }.into_any(),
    };
    let kind = words.of("votes-kind", paper.kind.code()).into_any();
    let method = words.of("votes-method", paper.method.code()).into_any();
    view! {
        <dl class="facts">
            {row(words.t("votes-kind-fact"), kind, &about)}
            {row(words.t("votes-question"), paper.question.clone().into_any(), &about)}
            {of_texts}
            {row(words.t("votes-taken-on"), words.date(paper.taken_on).into_any(), &about)}
            {row(words.t("votes-method-fact"), method, &about)}
            {row(words.t("votes-place-fact"), paper.place.clone().into_any(), &about)}
            {row(words.t("votes-rule-fact"), rule.into_any(), &about)}
            {row(words.t("votes-roll-fact"), paper.roll.into_any(), &count)}
            {of_present}
            {row(words.t("votes-tellers-fact"), say::list(words, &paper.tellers).into_any(), &count)}
            {row(words.t("votes-sheet-fact"), sheet, &count)}
        </dl>
    }
}

fn texts(words: Words, texts: &[VoteText]) -> AnyView {
    let line = |text: &VoteText| {
        let place = source(words, text, text.digest.as_str());
        view! { <li>{text.title.clone()} <div class="meta">{place}</div></li> }
    };
    view! { <ul class="plain">{texts.iter().map(line).collect_view()}</ul> }.into_any()
}

/// Texts that were pasted into the record, in full: nowhere else is what was voted on.
#[component]
fn Pasted(texts: Vec<VoteText>) -> impl IntoView {
    let words = crate::words::use_words();
    texts
        .into_iter()
        .filter_map(|about| match about.source {
            TextSource::Pasted { text } => Some((about.title, text)),
            _ => None,
        })
        .map(|(title, text)| {
            let summary = words.with("votes-pasted-summary", [("title", title.into())]);
            view! { <details><summary>{summary}</summary><div class="contract"><pre tabindex="0">{text}</pre></div></details> }
        })
        .collect_view()
}

/// Lines for the tellers to sign on paper.
#[component]
fn Signatures(tellers: Vec<String>) -> impl IntoView {
    let words = crate::words::use_words();
    view! {
        <div class="signatures only-print">
            {tellers
                .into_iter()
                .map(|name| view! { <div>{words.with("votes-signature", [("name", name.into())])}</div> })
                .collect_view()}
        </div>
    }
}
