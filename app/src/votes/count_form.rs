//! The second page of a record: the count as the rule needs it, the tellers, the tally sheet.

use super::about_form::kept_fields;
use super::desk::{AlsoWrong, Start, VotesCrumb, draft, draft_path, latest_day, offered, overlay, recorder};
use super::result::file_line;
use crate::components::{Answer, Choice, Field, FilePick, Form, Head, Hidden, InUnit, Notice, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::{Attachment, Upload};
use contracts::votes::form::{COUNT_FIELDS, TELLER_FIELDS};
use contracts::votes::{Base, Fields, Preset, SeatTie, Tie, VoteForm};
use leptos::prelude::*;
use std::sync::Arc;

/// Which numbers the rule asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Motion,
    Own,
    Chain,
    Seat,
    Seats,
}

impl Shape {
    fn of(fields: &Fields) -> Self {
        match fields.get("rule").and_then(|code| Preset::from_code(code)) {
            Some(Preset::IamChain) => Self::Chain,
            Some(Preset::Plurality) => Self::Seat,
            Some(Preset::PluralitySeats) => Self::Seats,
            Some(_) => Self::Motion,
            None => Self::Own,
        }
    }
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let draft = draft(&visit, &recorder(&place)?, visit.param("draft")).await?;
    let offered = offered(&visit, &place, &draft.fields).await?;
    let latest = latest_day(&visit);
    let wrong = kept_fields(&visit.kept).map(|typed| {
        let mut fields = draft.fields.clone();
        overlay(&mut fields, &COUNT_FIELDS, &typed);
        VoteForm::new(&fields, &offered.all, latest).count_refusals()
    });
    let (shown, refusal, wrong) = (place.clone(), visit.kept.refusal.clone(), wrong.unwrap_or_default());
    let back = draft_path(&place, draft.id);
    let page = Page::new(words.t("votes-count-title"), move || {
        let shape = Shape::of(&draft.fields);
        let question = draft.fields.get("question").cloned().unwrap_or_default();
        let start = Start(draft.fields);
        view! {
            <VotesCrumb place=shown.clone() />
            <Head title=words.t("votes-count-title") kicker=words.with("votes-form-step", [("step", 2.into()), ("of", 3.into())]) lede=question />
            <Form action={action::<KeepCount>()} files=true>
                <AlsoWrong refusals=wrong shown=refusal />
                <InUnit place=shown.clone() />
                <Hidden name="draft" value=draft.id.to_string() />
                <Count words shape start=start.clone() />
                <Settings words shape start=start.clone() />
                <Witnesses words start sheet=draft.sheet />
                <div class="actions">
                    <Submit label=words.t("votes-next-button") />
                    <a href=back>{words.t("votes-back-link")}</a>
                </div>
            </Form>
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

fn number(label: String, name: &'static str, hint: Option<String>, start: &Start, required: bool) -> AnyView {
    let value = start.at(name);
    let hint = hint.unwrap_or_default();
    if hint.is_empty() {
        return view! { <Field name label kind="number" min=0 value required /> }.into_any();
    }
    view! { <Field name label hint kind="number" min=0 value required /> }.into_any()
}

#[component]
fn Count(words: Words, shape: Shape, start: Start) -> impl IntoView {
    let questions = match shape {
        Shape::Seat | Shape::Seats => election(words, &start),
        Shape::Chain => {
            let accept = motion(words, &start, ["yes", "no", "abstain", "spoiled"]);
            let strike = motion(words, &start, ["strike-yes", "strike-no", "strike-abstain", "strike-spoiled"]);
            view! {
                <h2>{words.t("votes-accept-question")}</h2>
                {accept}
                <h2>{words.t("votes-strike-question")}</h2>
                <p class="hint">{words.t("votes-strike-question-hint")}</p>
                {strike}
            }
            .into_any()
        }
        Shape::Motion | Shape::Own => view! { <h2>{words.t("votes-counted-title")}</h2> {motion(words, &start, ["yes", "no", "abstain", "spoiled"])} }.into_any(),
    };
    view! {
        {number(words.t("votes-roll-label"), "roll", Some(words.t("votes-roll-hint")), &start, true)}
        {number(words.t("votes-present-label"), "present", Some(words.t("votes-present-hint")), &start, false)}
        {questions}
    }
}

fn motion(words: Words, start: &Start, names: [&'static str; 4]) -> AnyView {
    let [yes, no, abstain, spoiled] = names;
    // The strike question may not have been put at all.
    let required = yes == "yes";
    view! {
        {number(words.t("votes-yes-label"), yes, None, start, required)}
        {number(words.t("votes-no-label"), no, None, start, required)}
        {number(words.t("votes-abstain-label"), abstain, None, start, false)}
        {number(words.t("votes-spoiled-label"), spoiled, Some(words.t("votes-spoiled-hint")), start, false)}
    }
    .into_any()
}

fn election(words: Words, start: &Start) -> AnyView {
    view! {
        <h2>{words.t("votes-counted-title")}</h2>
        {number(words.t("votes-marked-label"), "marked", Some(words.t("votes-marked-hint")), start, true)}
        {number(words.t("votes-blank-label"), "abstain", None, start, false)}
        {number(words.t("votes-spoiled-label"), "spoiled", Some(words.t("votes-spoiled-hint")), start, false)}
        <TextArea name="candidates" label=words.t("votes-candidates-label") hint=words.t("votes-candidates-hint") value=start.at("candidates") rows=6 required=true />
    }
    .into_any()
}

/// What the union's own rules add to the preset.
#[component]
fn Settings(words: Words, shape: Shape, start: Start) -> impl IntoView {
    let own = (shape == Shape::Own).then(|| own_rule(words, &start));
    let chain = (shape == Shape::Chain).then(|| {
        let answers = Preset::STRIKE_BASES.map(|base| Answer::new(base.code(), words.of("votes-strike-base", base.code())));
        view! { <Choice name="strike_base" label=words.t("votes-strike-base-label") hint=words.t("votes-strike-base-hint") value=start.at("strike_base") answers=answers.to_vec() /> }
    });
    let seats = (shape == Shape::Seats).then(|| number(words.t("votes-seats-label"), "seats", None, &start, true));
    let ties = match shape {
        Shape::Motion | Shape::Own => motion_ties(words, &start),
        Shape::Seat | Shape::Seats => seat_ties(words, &start),
        Shape::Chain => ().into_any(),
    };
    let of =
        [Base::Present, Base::Ballots].map(|base| Answer::new(base.code(), words.of("votes-quorum-of", base.code())));
    let counted = start.at("quorum_of");
    let counted = if counted.is_empty() { Base::Present.code().to_owned() } else { counted };
    view! {
        <h2>{words.t("votes-settings-title")}</h2>
        {own}
        {chain}
        {seats}
        <Field name="quorum" label=words.t("votes-quorum-label") hint=words.t("votes-quorum-hint") value=start.at("quorum") class="short" />
        <Choice name="quorum_of" label=words.t("votes-quorum-of-label") value=counted answers=of.to_vec() inline=true />
        {ties}
    }
}

fn own_rule(words: Words, start: &Start) -> AnyView {
    let strict = ["more", "least"].map(|code| Answer::new(code, words.of("votes-strict", code)));
    let bases = Base::ALL.map(|base| Answer::new(base.code(), words.of("votes-base", base.code())));
    view! {
        <Field name="share" label=words.t("votes-share-label") hint=words.t("votes-share-hint") value=start.at("share") class="short" required=true />
        <Choice name="strict" label=words.t("votes-strict-label") value=start.at("strict") answers=strict.to_vec() />
        <Choice name="base" label=words.t("votes-base-label") value=start.at("base") answers=bases.to_vec() />
    }
    .into_any()
}

fn motion_ties(words: Words, start: &Start) -> AnyView {
    let ties = Tie::ALL.map(|tie| Answer::new(tie.code(), words.of("votes-tie", tie.code())));
    let tie = start.at("tie");
    let tie = if tie.is_empty() { Tie::Fails.code().to_owned() } else { tie };
    let chair = ["", "yes", "no"].map(|code| match code {
        "" => Answer::new("", words.t("votes-chair-none")),
        code => Answer::new(code, words.of("votes-chair", code)),
    });
    view! {
        <Choice name="tie" label=words.t("votes-tie-label") value=tie answers=ties.to_vec() />
        <Choice name="chair" label=words.t("votes-chair-label") hint=words.t("votes-chair-hint") value=start.at("chair") answers=chair.to_vec() inline=true />
    }
    .into_any()
}

fn seat_ties(words: Words, start: &Start) -> AnyView {
    let ties = SeatTie::ALL.map(|tie| Answer::new(tie.code(), words.of("votes-seat-tie", tie.code())));
    let tie = start.at("seat_tie");
    let tie = if tie.is_empty() { SeatTie::RunOff.code().to_owned() } else { tie };
    view! {
        <Choice name="seat_tie" label=words.t("votes-seat-tie-label") value=tie answers=ties.to_vec() />
        <TextArea name="drawn" label=words.t("votes-drawn-label") hint=words.t("votes-drawn-hint") value=start.at("drawn") rows=2 />
    }
    .into_any()
}

/// Who counted, and what they signed.
#[component]
fn Witnesses(words: Words, start: Start, sheet: Option<Attachment>) -> impl IntoView {
    let tellers = TELLER_FIELDS.iter().enumerate().map(|(index, name)| {
        let label = words.with("votes-teller-label", [("number", (index + 1).into())]);
        view! { <Field name=*name label value=start.at(name) required=index < 2 /> }
    });
    let held = sheet.is_some();
    let line = sheet.as_ref().map(|sheet| {
        let file = file_line(words, sheet);
        view! { <Notice class="good"><p>{words.with("votes-sheet-held", [("file", file.into())])}</p></Notice> }
    });
    let label = if held { words.t("votes-sheet-replace-label") } else { words.t("votes-sheet-label") };
    view! {
        <h2>{words.t("votes-witnesses-title")}</h2>
        {tellers.collect_view()}
        {line}
        <FilePick name="sheet" label hint=words.t("votes-sheet-hint") accept=".pdf,.jpg,.jpeg,.png,.webp,.heic,.txt,image/*,application/pdf" held />
    }
}

#[server(prefix = "/do", endpoint = "votes/keep-count")]
pub async fn keep_count(
    union: String,
    unit: String,
    #[server(default)] draft: String,
    #[server(flatten)] typed: Fields,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let recorder = recorder(&place)?;
    let draft = super::desk::draft(&visit, &recorder, &draft).await?;
    let mut fields = draft.fields;
    overlay(&mut fields, &COUNT_FIELDS, &typed);
    // Kept before anything is checked, the sheet too: whatever is refused, it is all still there.
    visit.hall.tellers.keep(&recorder, Some(draft.id), fields.clone()).await?;
    if let Some(file) = visit.upload("sheet") {
        let upload = Upload { name: file.file_name.clone(), bytes: Arc::clone(&file.bytes) };
        let attached = visit.hall.tellers.attach(&recorder, draft.id, upload).await;
        attached.map_err(|refusal| Refusal { field: Some("sheet".to_owned()), ..refusal })?;
    }
    let offered = offered(&visit, &place, &fields).await?;
    let wrong = VoteForm::new(&fields, &offered.all, latest_day(&visit)).count_refusals();
    if let Some(first) = wrong.into_iter().next() {
        return Err(first.into());
    }
    go(&format!("{}/review", draft_path(&place, draft.id)));
    Ok(())
}
