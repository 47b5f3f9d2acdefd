//! The first page of a record: what was voted on, when, where, how, and by which rule.

use super::desk::{AlsoWrong, Start, VotesCrumb, draft, draft_path, latest_day, offered, overlay, recorder};
use crate::components::{Answer, Check, Choice, Field, Form, Head, Hidden, InUnit, Notice, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Kept, Rights, Visit};
use crate::words::Words;
use contracts::members::{Refusal, VoteId};
use contracts::votes::form::{ABOUT_FIELDS, OWN_RULE};
use contracts::votes::{Fields, Method, Preset, VoteForm, VoteKind, VoteText, refill};
use leptos::prelude::*;

/// A fresh record, or the correction of one that the address names.
pub async fn new(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    recorder(&place)?;
    let fields = match visit.query("corrects") {
        Some(number) => corrected(&visit, &place, number).await?,
        None => Fields::new(),
    };
    page(visit, None, fields).await
}

/// A draft that was begun before.
pub async fn change(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let draft = draft(&visit, &recorder(&place)?, visit.param("draft")).await?;
    page(visit, Some(draft.id), draft.fields).await
}

/// The fields of the vote that is to be corrected.
async fn corrected(visit: &Visit, place: &contracts::members::ports::Place, number: &str) -> Result<Fields, Refusal> {
    let number: u32 = number.parse().map_err(|_| Refusal::not_found())?;
    let vote = visit.hall.tellers.vote(&place.member()?, number).await?;
    if let Some(later) = vote.corrected_by {
        return Err(Refusal::new("vote-already-corrected").with("number", later));
    }
    let mut fields = refill::fields_of(&vote.paper);
    fields.insert("corrects".to_owned(), number.to_string());
    Ok(fields)
}

async fn page(visit: Visit, id: Option<VoteId>, fields: Fields) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let offered = offered(&visit, &place, &fields).await?;
    let latest = latest_day(&visit);
    let typed = kept_fields(&visit.kept);
    let wrong = typed.as_ref().and_then(|typed| VoteForm::new(typed, &offered.all, latest).about().err());
    let wrong = wrong.unwrap_or_default();
    // What was ticked in a form that was refused is there to be ticked again.
    let of = |fields: &Fields| fields.get("texts").cloned().unwrap_or_default();
    let ever_ticked = format!("{}\n{}", of(&fields), typed.as_ref().map(of).unwrap_or_default());
    let choices: Vec<_> =
        offered.choices(&ever_ticked).into_iter().map(|text| (offered.voted_in(&text), text)).collect();
    let (shown, refusal) = (place.clone(), visit.kept.refusal.clone());
    let corrects = fields.get("corrects").cloned();
    let title = if corrects.is_some() { words.t("votes-correct-title") } else { words.t("votes-new-title") };
    let page = Page::new(title.clone(), move || {
        let start = Start(fields);
        let note = corrects.as_ref().map(|number| {
            let text = words.with("votes-correct-note", [("number", number.clone().into())]);
            view! { <Notice><p>{text}</p></Notice> }
        });
        view! {
            <VotesCrumb place=shown.clone() />
            <Head title=title kicker=words.with("votes-form-step", [("step", 1.into()), ("of", 3.into())]) lede=words.t("votes-new-lede") />
            {note}
            <Form action={action::<KeepAbout>()}>
                <AlsoWrong refusals=wrong shown=refusal />
                <InUnit place=shown.clone() />
                <Hidden name="draft" value=id.map(|id| id.to_string()).unwrap_or_default() />
                <Hidden name="corrects" value=corrects.unwrap_or_default() />
                <Choice name="kind" label=words.t("votes-kind-label") value=start.at("kind") answers=kinds(words) />
                <TextArea name="question" label=words.t("votes-question-label") hint=words.t("votes-question-hint") value=start.at("question") rows=3 required=true />
                <Texts words offered=choices ticked=start.at("texts") title=start.at("pasted_title") pasted=start.at("pasted") />
                <Field name="taken_on" label=words.t("votes-taken-on-label") kind="date" value=start.at("taken_on") required=true />
                <Choice name="method" label=words.t("votes-method-label") value=start.at("method") answers=methods(words) />
                <Field name="place" label=words.t("votes-place-label") hint=words.t("votes-place-hint") value=start.at("place") required=true />
                <Choice name="rule" label=words.t("votes-rule-label") hint=words.t("votes-rule-hint") value=start.at("rule") answers=rules(words) />
                <div class="actions">
                    <Submit label=words.t("votes-next-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

/// The fields of a kept form as the reader of forms takes them.
pub fn kept_fields(kept: &Kept) -> Option<Fields> {
    kept.refusal.as_ref()?;
    let mut fields = Fields::new();
    for (name, value) in kept.fields.iter() {
        match name.strip_suffix("[]") {
            Some(list) => {
                let lines: &mut String = fields.entry(list.to_owned()).or_default();
                lines.push_str(value);
                lines.push('\n');
            }
            None => {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
    Some(fields)
}

fn kinds(words: Words) -> Vec<Answer> {
    VoteKind::ALL.map(|kind| Answer::new(kind.code(), words.of("votes-kind", kind.code()))).to_vec()
}

fn methods(words: Words) -> Vec<Answer> {
    Method::ALL.map(|method| Answer::new(method.code(), words.of("votes-method", method.code()))).to_vec()
}

fn rules(words: Words) -> Vec<Answer> {
    let codes = Preset::ALL.map(Preset::code).into_iter().chain([OWN_RULE]);
    let answer =
        |code: &str| Answer::new(code, words.of("votes-preset", code)).hint(words.of("votes-preset-hint", code));
    codes.map(answer).collect()
}

/// The exact texts: ticked from the unit's own, or pasted.
#[component]
fn Texts(
    words: Words,
    offered: Vec<(Option<u32>, VoteText)>,
    ticked: String,
    title: String,
    pasted: String,
) -> impl IntoView {
    let choices = (!offered.is_empty()).then(|| {
        let answer = |(voted, text): &(Option<u32>, VoteText)| {
            let hash = text.digest.as_str().chars().take(12).collect::<String>();
            let mut hint = super::result::source(words, text, &hash);
            if let Some(number) = voted {
                hint = format!("{hint} · {}", words.with("votes-texts-voted", [("number", (*number).into())]));
            }
            Answer::new(text.digest.as_str(), text.title.clone()).hint(hint)
        };
        let answers = offered.iter().map(answer).collect();
        let values = ticked.lines().map(str::to_owned).collect();
        view! { <Check name="texts" label=words.t("votes-texts-label") hint=words.t("votes-texts-hint") values answers /> }
    });
    let hint = if offered.is_empty() { words.t("votes-pasted-hint-only") } else { words.t("votes-pasted-hint") };
    view! {
        {choices}
        <TextArea name="pasted" label=words.t("votes-pasted-label") hint=hint value=pasted rows=6 markdown=true />
        <Field name="pasted_title" label=words.t("votes-pasted-title-label") hint=words.t("votes-pasted-title-hint") value=title />
    }
}

#[server(prefix = "/do", endpoint = "votes/keep-about")]
pub async fn keep_about(
    union: String,
    unit: String,
    #[server(default)] draft: String,
    #[server(default)] texts: Vec<String>,
    #[server(flatten)] typed: Fields,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let recorder = recorder(&place)?;
    let mut typed = typed;
    typed.insert("texts".to_owned(), texts.join("\n"));
    let earlier = match draft.as_str() {
        "" => None,
        id => Some(super::desk::draft(&visit, &recorder, id).await?),
    };
    let corrects = typed.get("corrects").filter(|number| !number.is_empty()).cloned();
    let (id, mut fields) = match (earlier, corrects) {
        (Some(draft), _) => (Some(draft.id), draft.fields),
        (None, Some(number)) => (None, corrected(&visit, &place, &number).await?),
        (None, None) => (None, Fields::new()),
    };
    overlay(&mut fields, &ABOUT_FIELDS, &typed);
    let offered = offered(&visit, &place, &fields).await?;
    let wrong = VoteForm::new(&fields, &offered.all, latest_day(&visit)).about().err().unwrap_or_default();
    // A fresh form with mistakes is kept as a form; only what is in order becomes a draft, so that pressing the button
    // again makes no second one.
    if let Some(first) = wrong.into_iter().next() {
        if id.is_some() {
            visit.hall.tellers.keep(&recorder, id, fields).await?;
        }
        return Err(first.into());
    }
    let id = visit.hall.tellers.keep(&recorder, id, fields).await?;
    go(&format!("{}/count", draft_path(&place, id)));
    Ok(())
}
