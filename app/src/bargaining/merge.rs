//! Two drafts over the one they both started from, brought together: what does not touch each other is in already, and
//! what both changed is a choice.

use super::desk::{article_path, language_of};
use super::marks::{ready, view_of};
use crate::components::{Form, Hidden, Submit};
use crate::deeds::{self, action, go};
use crate::refused::Refused;
use crate::visit::{Kept, Rights};
use crate::words::Words;
use contracts::bargaining::draft::head;
use contracts::bargaining::{ArticleFile, Conflict, SaveOutcome, TextChoice};
use contracts::members::Refusal;
use contracts::redlines::render::{self, View};
use contracts::redlines::{Merge, Outcome, Part, compare, merge};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What both started from: a draft of before, else the current language, while nothing else was there to begin a first draft
/// with. Once there was a pass nobody knows, and nothing in a first contract.
pub fn started_from(conflict: &Conflict, file: &ArticleFile) -> Option<TextChoice> {
    let draft = conflict.base.as_ref().map(|base| TextChoice::Revision(base.number));
    let current = file.article.has_current && file.passes.is_empty();
    draft.or(current.then_some(TextChoice::Current))
}

/// The two drafts brought together. `theirs` is the draft as it stands, `mine` the text that was set aside.
///
/// Without a text that both started from nobody can tell what came from what went, so every difference is a choice.
pub fn together(base: Option<&str>, theirs: &str, mine: &str) -> Merge {
    match base {
        Some(base) => merge(base, theirs, mine),
        None => {
            let mut merged = merge(theirs, theirs, mine);
            for part in merged.parts.iter_mut().filter(|part| part.outcome != Outcome::Same) {
                part.outcome = Outcome::Conflict;
                part.base = String::new();
            }
            merged
        }
    }
}

/// What a person chose for a place that both changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Theirs,
    Mine,
    Both,
}

impl Choice {
    const ALL: [Self; 3] = [Self::Theirs, Self::Mine, Self::Both];

    fn code(self) -> &'static str {
        match self {
            Self::Theirs => "theirs",
            Self::Mine => "mine",
            Self::Both => "both",
        }
    }

    fn of(self, part: &Part) -> String {
        match self {
            Self::Theirs => part.left.clone(),
            Self::Mine => part.right.clone(),
            // Neither text's own end may run into the other's begin.
            Self::Both if part.left.ends_with(char::is_whitespace) || part.left.is_empty() => {
                format!("{}{}", part.left, part.right)
            }
            Self::Both => format!("{} {}", part.left, part.right),
        }
    }
}

/// The merged text with a choice for every conflict, by its number from 1.
///
/// # Errors
/// `merge-choice-missing` on the field of the first conflict without one.
fn chosen(merged: &Merge, choices: &BTreeMap<String, String>) -> Result<String, Refusal> {
    let mut text = String::new();
    let mut number = 0;
    for part in &merged.parts {
        match part.outcome {
            Outcome::Same => text.push_str(&part.base),
            Outcome::Left | Outcome::Both => text.push_str(&part.left),
            Outcome::Right => text.push_str(&part.right),
            Outcome::Conflict => {
                number += 1;
                let code = choices.get(&number.to_string());
                let choice = code.and_then(|code| Choice::ALL.into_iter().find(|choice| choice.code() == code));
                let missing = || Refusal::of(&field(number), "merge-choice-missing").with("number", number);
                text.push_str(&choice.ok_or_else(missing)?.of(part));
            }
        }
    }
    Ok(text)
}

fn field(number: usize) -> String {
    format!("choice[{number}]")
}

/// The form: a question for every place that both changed; the rest stands already.
pub fn form(
    words: Words,
    file: &ArticleFile,
    conflict: &Conflict,
    merged: &Merge,
    fields: &[(&'static str, String)],
) -> AnyView {
    let count = merged.conflicts();
    let lead = match (count, started_from(conflict, file).is_some()) {
        (0, _) => words.t("merge-all-clean"),
        (_, true) => words.with("merge-none-lost", [("count", count.into())]),
        (_, false) => words.t("merge-no-base"),
    };
    let conflicts = merged.parts.iter().filter(|part| part.outcome == Outcome::Conflict);
    let questions =
        (1..).zip(conflicts).map(|(number, part)| question(words, conflict, part, (number, count))).collect_view();
    let hidden = fields.iter().map(|(name, value)| view! { <Hidden name=*name value=value.clone() /> }).collect_view();
    let revision = conflict.mine.number.to_string();
    let preview = merged.text().map(|text| {
        let key = file.article.key.as_str();
        view! {
            <details>
                <summary>{words.t("merge-preview")}</summary>
                <div class="sheet">{super::marks::contract(words, key, &text)}</div>
            </details>
        }
    });
    view! {
        <h2>{words.t("conflict-merge-title")}</h2>
        <p>{lead}</p>
        {preview}
        <Form action={action::<MergeDrafts>()}>
            {hidden}
            <Hidden name="revision" value=revision />
            {questions}
            <div class="actions">
                <Submit label=words.t("merge-save") name="verb" value="save" />
                <Submit label=words.t("merge-edit") class="" name="verb" value="edit" />
            </div>
        </Form>
    }
    .into_any()
}

/// One place that both changed: what it was, and each wording to choose.
fn question(words: Words, conflict: &Conflict, part: &Part, (number, count): (usize, usize)) -> AnyView {
    let kept = use_context::<Kept>().filter(|kept| kept.form == action::<MergeDrafts>()).unwrap_or_default();
    let name = field(number);
    let error = kept.error_for(&name);
    let is_bad = error.is_some();
    let ticked = kept.value(&name);
    let view = View { fragment: true, ..view_of(words) };
    let whole = format!("{} {} {}", part.base, part.left, part.right);
    let lang = language_of(&whole);
    let was = match part.base.trim() {
        "" => view! { <p class="meta">{words.t("merge-was-nothing")}</p> }.into_any(),
        base => view! {
            <p class="meta">{words.t("merge-was")}</p>
            {ready("contract", render::clean(&compare(base, base), &view), lang)}
        }
        .into_any(),
    };
    let option = |choice: Choice| {
        let id = match choice {
            // There the error summary leads.
            Choice::Theirs => format!("f-{name}"),
            _ => format!("f-{name}-{}", choice.code()),
        };
        let (label, wording) = match choice {
            Choice::Theirs => (draft_of(words, &conflict.theirs), Some(part.left.as_str())),
            Choice::Mine => (draft_of(words, &conflict.mine), Some(part.right.as_str())),
            Choice::Both => (words.t("merge-both"), None),
        };
        let wording = wording.map(|text| match text.trim() {
            "" => view! { <p class="meta">{words.t("merge-leaves-out")}</p> }.into_any(),
            _ => ready("contract", render::inline(&compare(&part.base, text), &view), lang),
        });
        let on = ticked.as_deref() == Some(choice.code());
        view! {
            <div class="option">
                <input type="radio" id=id.clone() name=name.clone() value=choice.code() checked=on />
                <div>
                    <label for=id>{label}</label>
                    {wording}
                </div>
            </div>
        }
        .into_any()
    };
    let options = Choice::ALL.map(option).into_iter().collect_view();
    let place = [("number", number.into()), ("count", count.into())];
    view! {
        <fieldset class="field merge" class:bad=is_bad>
            <legend>{words.with("merge-conflict", place)}</legend>
            {error.map(|error| view! { <p class="error">{error}</p> })}
            {was}
            <div class="options">{options}</div>
        </fieldset>
    }
    .into_any()
}

fn draft_of(words: Words, revision: &contracts::bargaining::Revision) -> String {
    let number = revision.number.to_string();
    words.with("merge-left", [("name", revision.author_name.clone().into()), ("number", number.into())])
}

#[server(prefix = "/do", endpoint = "bargaining/merge-drafts", name = MergeDrafts)]
pub async fn merge_drafts(
    union: String,
    unit: String,
    round: u32,
    article: String,
    revision: u32,
    parent: String,
    #[server(default)] choice: BTreeMap<String, String>,
    #[server(default)] verb: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let (key, caucus) = (article.parse()?, place.caucus()?);
    let binder = &visit.hall.binder;
    let file = binder.article(&caucus, round, &key).await?;
    let conflict = Conflict::of(revision, &file.revisions).ok_or_else(Refusal::not_found)?;
    let path = article_path(&place.path(), round, &key);
    let page = format!("{path}/conflict/{revision}");
    // The draft has moved on since the page was read: what was chosen was chosen about another text.
    if head(&file.revisions).is_none_or(|head| head.id.to_string() != parent) {
        return Err(Refusal::new("merge-moved-on").into());
    }
    let read = async |text: TextChoice| binder.read(&caucus, round, &key, text).await;
    let base = match started_from(&conflict, &file) {
        Some(base) => Some(read(base).await?),
        None => None,
    };
    let theirs = read(TextChoice::Revision(conflict.theirs.number)).await?;
    let mine = read(TextChoice::Revision(conflict.mine.number)).await?;
    let base = base.as_ref().map(contracts::bargaining::FrozenText::text);
    let text = chosen(&together(base, theirs.text(), mine.text()), &choice)?;
    if verb == "edit" {
        let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = [own("_form", action::<super::draft::SaveDraft>()), own("parent", &parent), own("text", &text)];
        let shown = visit.keep_for(&page, &fields).await?;
        go(&format!("{shown}#f-text"));
        return Ok(());
    }
    let next = match binder.save(&committee, round, &key, Some(conflict.theirs.id), &text, "").await? {
        SaveOutcome::Saved(_) | SaveOutcome::Unchanged(_) => path,
        SaveOutcome::Conflict(number) => format!("{path}/conflict/{number}"),
    };
    go(&next);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "One. The week is forty hours. Two. Pay is weekly. Three. Breaks are paid.\n";

    fn picked(base: Option<&str>, theirs: &str, mine: &str, choices: &[(&str, &str)]) -> Result<String, String> {
        let choices = choices.iter().map(|(n, c)| ((*n).to_owned(), (*c).to_owned())).collect();
        chosen(&together(base, theirs, mine), &choices).map_err(|refusal| refusal.code)
    }

    #[test]
    fn two_people_keep_what_each_of_them_changed_and_choose_where_both_did() {
        let theirs = BASE.replace("forty", "thirty-five");
        let mine = BASE.replace("weekly", "monthly");
        let both = theirs.replace("weekly", "monthly");
        assert_eq!(picked(Some(BASE), &theirs, &mine, &[]), Ok(both));
        let mine = BASE.replace("forty", "thirty-two");
        assert_eq!(picked(Some(BASE), &theirs, &mine, &[]), Err("merge-choice-missing".to_owned()));
        assert_eq!(picked(Some(BASE), &theirs, &mine, &[("1", "theirs")]), Ok(theirs.clone()));
        assert_eq!(picked(Some(BASE), &theirs, &mine, &[("1", "mine")]), Ok(mine.clone()));
        let both = picked(Some(BASE), &theirs, &mine, &[("1", "both")]).expect("both");
        assert!(both.contains("thirty-five hours.") && both.contains("thirty-two hours."), "{both}");
    }

    #[test]
    fn where_nobody_knows_what_was_there_before_every_difference_is_a_choice() {
        let (theirs, mine) = ("One. Two. Three.\n", "One. Three.\n");
        assert_eq!(picked(None, theirs, mine, &[]), Err("merge-choice-missing".to_owned()));
        assert_eq!(picked(None, theirs, mine, &[("1", "mine")]), Ok(mine.to_owned()));
        assert_eq!(picked(None, theirs, mine, &[("1", "theirs")]), Ok(theirs.to_owned()));
    }
}
