//! Every wording of a case's texts, the newest first: who wrote it, when, and what it changed. What stays with the union is
//! marked as such.

use super::clauses::quoted;
use super::desk::CaseDesk;
use crate::components::{Crumbs, Head, Notice, Tag};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::port::Revision;
use contracts::members::Refusal;
use leptos::prelude::*;

/// One text of a wording.
struct Said {
    name: String,
    text: String,
    /// It stays with the union.
    private: bool,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let all = desk.visit.hall.cases.revisions(&desk.reader).await?;
    let (at, words) = (desk.place.clone(), desk.words);
    let page = Page::new(words.t("wordings-title"), move || {
        let words = crate::words::use_words();
        let said: Vec<Vec<Said>> = all.iter().map(|revision| said(words, revision)).collect();
        let nothing = Vec::new();
        let items = (0..all.len()).rev().map(|at| {
            let before = at.checked_sub(1).map_or(&nothing, |before| &said[before]);
            item(words, &all[at], &changed(before, &said[at]))
        });
        let items = items.collect_view();
        view! {
            <Crumbs steps=desk.case_crumbs() />
            <Head title=words.t("wordings-title") lede=words.t("wordings-lede") />
            <ol class="record">{items}</ol>
        }
    });
    Ok(page.at(at))
}

/// The texts of one wording, in one order, the empty ones among them.
fn said(words: Words, revision: &Revision) -> Vec<Said> {
    let (filing, intake) = (&revision.filing, &revision.intake);
    let clauses = filing.cited.iter().map(|cited| {
        let article = words.with("grievance-cited-article", [("article", cited.article.clone().into())]);
        format!("{article} ({}): “{}”", cited.anchor, quoted(cited))
    });
    let tests = intake.just_cause.iter().map(|one| {
        let (test, finding) = (words.of("notes-test", one.test.code()), words.of("notes-finding", one.finding.code()));
        format!("{test} {finding} {}", one.note).trim_end().to_owned()
    });
    let comparables = intake.comparables.iter().map(|one| format!("{}: {} → {}", one.who, one.what, one.outcome));
    let of = |name: String, text: String, private: bool| Said { name, text, private };
    vec![
        of(words.t("filing-facts"), filing.facts.clone(), false),
        of(words.t("filing-clauses"), clauses.collect::<Vec<_>>().join("\n"), false),
        of(words.t("filing-remedy"), filing.remedy.clone(), false),
        of(words.t("filing-own-words"), filing.own_words.clone(), false),
        of(words.t("intake-grieved-by-label"), words.of("intake-grieved-by", intake.grieved_by.code()), true),
        of(words.t("intake-others-label"), intake.others.clone(), true),
        of(words.t("intake-contact-label"), intake.contact.clone(), true),
        of(words.t("intake-employer-label"), intake.employer.clone(), true),
        of(words.t("intake-worksite-label"), intake.worksite.clone(), true),
        of(words.t("intake-supervisor-label"), intake.supervisor.clone(), true),
        of(words.t("intake-witnesses-label"), intake.witnesses.clone(), true),
        of(words.t("intake-interim-label"), intake.interim.clone(), true),
        of(words.t("intake-notes-label"), intake.notes.clone(), true),
        of(words.t("notes-just-cause-title"), tests.collect::<Vec<_>>().join("\n"), true),
        of(words.t("notes-weingarten-title"), intake.weingarten.clone(), true),
        of(words.t("notes-comparables-title"), comparables.collect::<Vec<_>>().join("\n"), true),
    ]
}

/// The texts that differ from those before, each with what it said then; empty where it said nothing.
fn changed<'s>(before: &'s [Said], now: &'s [Said]) -> Vec<(&'s Said, &'s str)> {
    let was = |at: usize| before.get(at).map_or("", |said| said.text.as_str());
    now.iter().enumerate().map(|(at, said)| (said, was(at))).filter(|(said, was)| said.text != *was).collect()
}

fn item(words: Words, revision: &Revision, changed: &[(&Said, &str)]) -> AnyView {
    let title = words.with("wordings-name", [("number", revision.number.to_string().into())]);
    let texts = changed.iter().map(|(said, was)| {
        let private = said.private.then(|| view! { " " <Tag label=words.t("intake-private-title") /> });
        let now = if said.text.is_empty() { words.t("wordings-taken-out") } else { said.text.clone() };
        let was = (!was.is_empty()).then(|| {
            view! { <details><summary>{words.t("case-corrections-summary")}</summary><p class="said">{(*was).to_owned()}</p></details> }
        });
        view! { <h4>{said.name.clone()} {private}</h4> <p class="said">{now}</p> {was} }
    });
    let texts = texts.collect_view();
    let nothing = changed.is_empty().then(|| view! { <Notice><p>{words.t("wordings-same")}</p></Notice> });
    view! {
        <li id=format!("w-{}", revision.number)>
            <p class="when">{words.moment(revision.written_at)}</p>
            <div>
                <h3>{title}</h3>
                <p class="meta">{revision.written_by.clone()}</p>
                {texts}
                {nothing}
            </div>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_steward_sees_what_each_wording_changed_and_what_it_said_before() {
        let said = |texts: &[&str]| -> Vec<Said> {
            let one = |text: &&str| Said { name: String::new(), text: (*text).to_owned(), private: false };
            texts.iter().map(one).collect()
        };
        let (first, second) = (said(&["Two warnings.", "", "Ana"]), said(&["Two warnings.", "Make whole.", ""]));
        let told = |found: &[(&Said, &str)]| -> Vec<(String, String)> {
            found.iter().map(|(said, was)| (said.text.clone(), (*was).to_owned())).collect()
        };
        let pair = |now: &str, was: &str| (now.to_owned(), was.to_owned());
        assert_eq!(told(&changed(&[], &first)), [pair("Two warnings.", ""), pair("Ana", "")]);
        assert_eq!(told(&changed(&first, &second)), [pair("Make whole.", ""), pair("", "Ana")]);
        assert_eq!(told(&changed(&second, &second)), []);
    }
}
