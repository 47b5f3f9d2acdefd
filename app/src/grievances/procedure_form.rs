//! A procedure's numbers and meanings as fields, each deadline by itself; read back over the procedure they were shown from.

use super::events::deadline;
use super::typed::Typed;
use crate::components::{Answer, Choice, Field, Select};
use crate::words::Words;
use contracts::grievances::calendar::DayKind;
use contracts::grievances::count::{Counting, CutOff, Roll, Start, Unit};
use contracts::grievances::procedure::{
    Act, CaseKind, Clock, Deadline, ExtensionRule, Missed, Party, Procedure, Silence, Step, StepKind, Way, WayKind,
    Which,
};
use contracts::members::Refusal;
use leptos::prelude::*;

/// The starts that a deadline of this kind can be counted from, as far as a form offers them.
fn starts(act: Act) -> &'static [Start] {
    match act {
        Act::File => &[Start::Occurrence, Start::Knowledge, Start::Effective],
        Act::Appeal | Act::Demand => &[
            Start::AnswerReceived,
            Start::AnswerDue,
            Start::MeetingHeld,
            Start::MeetingDue,
            Start::Filed,
            Start::Effective,
            Start::Occurrence,
            Start::Knowledge,
        ],
        Act::Meet => &[Start::Filed, Start::AnswerReceived, Start::AnswerDue],
        Act::Answer => &[Start::Filed, Start::MeetingHeld, Start::MeetingDue],
        Act::ChooseArbitrator => &[Start::Filed],
        Act::Award => &[Start::HearingClosed, Start::Filed, Start::ArbitratorChosen],
    }
}

fn select(name: String, label: String, value: &str, answers: Vec<Answer>) -> AnyView {
    view! { <Select name label value=value.to_owned() answers /> }.into_any()
}

/// The fields of one deadline: how many of what from when, which of two binds, what silence means.
pub fn deadline_fields(words: Words, one: &Deadline) -> AnyView {
    let units = || Unit::ALL.map(|unit| Answer::new(unit.code(), words.of("grievance-unit", unit.code()))).to_vec();
    let clocks = one.clocks.iter().enumerate().map(|(at, clock)| {
        let mut offered: Vec<Start> = starts(one.act).to_vec();
        if !offered.contains(&clock.start) {
            offered.push(clock.start);
        }
        let from = offered.iter().map(|start| Answer::new(start.code(), words.of("clock-start", start.code())));
        let count = if clock.span.count == 0 { String::new() } else { clock.span.count.to_string() };
        let name = |what: &str| format!("{what}.{}.{at}", one.key);
        view! {
            <div class="cols">
                <Field name=name("count") kind="number" min=1 label=words.t("wizard-count-label") value=count required=true />
                {select(name("unit"), words.t("wizard-unit-label"), clock.span.unit.code(), units())}
                {select(name("start"), words.t("wizard-start-label"), clock.start.code(), from.collect())}
            </div>
        }
    });
    let which = (one.clocks.len() > 1).then(|| {
        let answers = Which::ALL.iter().map(|which| Answer::new(which.code(), words.of("wizard-which", which.code())));
        view! { <Choice name=format!("which.{}", one.key) label=words.t("wizard-which-label") value=one.which.code() answers=answers.collect() inline=true /> }
    });
    let silence = (!one.actor.is_ours()).then(|| {
        let answers = Silence::ALL.iter().map(|one| Answer::new(one.code(), words.of("wizard-silence", one.code())));
        select(format!("silence.{}", one.key), words.t("wizard-silence-label"), one.silence.code(), answers.collect())
    });
    let inclusive = ["no", "yes"].map(|code| Answer::new(code, words.of("wizard-inclusive", code))).to_vec();
    let counted = if one.counting.inclusive { "yes" } else { "no" };
    view! {
        {clocks.collect_view()}
        {which}
        {silence}
        <Choice name=format!("inclusive.{}", one.key) label=words.t("wizard-inclusive-label") value=counted answers=inclusive inline=true />
    }
    .into_any()
}

/// What holds for the whole procedure.
pub fn rule_fields(words: Words, procedure: &Procedure) -> AnyView {
    let missed = Missed::ALL.iter().map(|one| Answer::new(one.code(), words.of("wizard-missed", one.code()))).collect();
    let extension = match procedure.extension {
        ExtensionRule { by_agreement: false, .. } => "no",
        ExtensionRule { in_writing: true, .. } => "written",
        ExtensionRule { .. } => "any",
    };
    let extensions =
        ["written", "any", "no"].map(|code| Answer::new(code, words.of("wizard-extension", code))).to_vec();
    let roll = procedure.deadlines().next().map(|one| one.counting.roll).unwrap_or_default();
    let rolls = ROLLS.map(|(code, _)| Answer::new(code, words.of("wizard-roll", code))).to_vec();
    let roll = ROLLS.iter().find(|(_, one)| *one == roll).map_or("stays", |(code, _)| *code);
    let hour = procedure.deadlines().find_map(|one| one.counting.cut_off).map(|cut_off| super::say::hour(cut_off.at));
    view! {
        <Select name="missed" label=words.t("wizard-missed-label") value=procedure.missed.code() answers=missed />
        <Select name="extension" label=words.t("wizard-extension-label") value=extension answers=extensions />
        <Select name="roll" label=words.t("wizard-roll-label") value=roll answers=rolls />
        <Field name="hour" kind="time" class="short" label=words.t("wizard-hour-label") hint=words.t("wizard-hour-hint") value=hour.unwrap_or_default() />
    }
    .into_any()
}

const ROLLS: [(&str, Roll); 3] =
    [("stays", Roll::Stays), ("next-working-day", Roll::NextWorkingDay), ("next-business-day", Roll::NextBusinessDay)];

/// The steps' names as fields.
pub fn step_fields(words: Words, procedure: &Procedure) -> AnyView {
    let field = |step: &Step| {
        let label = words.of("wizard-step-kind", step.kind.code());
        view! { <Field name=format!("step.{}", step.key) label value=step.name.clone() required=true /> }
    };
    procedure.steps.iter().map(field).collect_view().into_any()
}

/// A deadline's name: what has to be done by it, and where.
pub fn title(words: Words, procedure: &Procedure, one: &Deadline) -> String {
    deadline(words, procedure, &one.key)
}

fn missing(field: &str) -> Refusal {
    Refusal::of(field, "case-choice-missing")
}

fn clock(typed: &Typed, key: &str, at: usize) -> Result<Clock, Refusal> {
    let name = |what: &str| format!("{what}.{key}.{at}");
    let unit = Unit::from_code(&typed.text(&name("unit"))).ok_or_else(|| missing(&name("unit")))?;
    let start = Start::from_code(&typed.text(&name("start"))).ok_or_else(|| missing(&name("start")))?;
    let span = contracts::grievances::count::Span { count: typed.number(&name("count"))?, unit };
    Ok(Clock { span, start })
}

/// Reads the fields over the procedure that they were shown from: its steps, ways and deadlines stay, their numbers and
/// meanings are what was typed.
///
/// # Errors
/// `case-number-malformed`, `case-choice-missing`, `case-time-malformed`; each names its field.
pub fn read(typed: &Typed, mut procedure: Procedure) -> Result<Procedure, Refusal> {
    for step in &mut procedure.steps {
        step.name = typed.text(&format!("step.{}", step.key));
    }
    procedure.missed = Missed::from_code(&typed.text("missed")).ok_or_else(|| missing("missed"))?;
    procedure.extension = match typed.text("extension").as_str() {
        "written" => ExtensionRule { by_agreement: true, in_writing: true },
        "any" => ExtensionRule { by_agreement: true, in_writing: false },
        "no" => ExtensionRule { by_agreement: false, in_writing: false },
        _ => return Err(missing("extension")),
    };
    let roll = typed.text("roll");
    let roll = ROLLS.iter().find(|(code, _)| *code == roll).map(|(_, roll)| *roll).ok_or_else(|| missing("roll"))?;
    let hour = typed.time("hour")?;
    for one in procedure.deadlines_mut() {
        for at in 0..one.clocks.len() {
            one.clocks[at] = clock(typed, &one.key, at)?;
        }
        if one.clocks.len() > 1 {
            let name = format!("which.{}", one.key);
            one.which = Which::from_code(&typed.text(&name)).ok_or_else(|| missing(&name))?;
        }
        if !one.actor.is_ours() {
            let name = format!("silence.{}", one.key);
            one.silence = Silence::from_code(&typed.text(&name)).ok_or_else(|| missing(&name))?;
        }
        one.counting.inclusive = typed.text(&format!("inclusive.{}", one.key)) == "yes";
        one.counting.roll = roll;
        one.counting.cut_off = hour.map(|at| CutOff { at, next: DayKind::Working, open_days_only: true });
    }
    Ok(procedure)
}

/// A procedure to fill in by hand where the wizard finds none: two steps and arbitration, every number still to be given.
pub fn blank(words: Words) -> Procedure {
    let unset = |start| Clock { span: contracts::grievances::count::Span { count: 0, unit: Unit::WorkingDays }, start };
    let deadline = |key: &str, act, actor, starts: &[Start]| Deadline {
        key: key.to_owned(),
        act,
        actor,
        clocks: starts.iter().map(|start| unset(*start)).collect(),
        which: if act == Act::File { Which::Later } else { Which::Sooner },
        counting: Counting::default(),
        silence: Silence::Unsaid,
    };
    let answered = [Start::AnswerReceived, Start::AnswerDue];
    let step = |number: u32| Step {
        key: format!("step-{number}"),
        kind: StepKind::Formal,
        name: words.with("wizard-step-name", [("number", number.to_string().into())]),
        duties: vec![deadline(&format!("answer-step-{number}"), Act::Answer, Party::Employer, &[Start::Filed])],
    };
    let way = |from: Option<&str>, to: &str, deadline| Way {
        from: from.map(str::to_owned),
        to: to.to_owned(),
        kind: WayKind::Ordinary,
        only: Vec::<CaseKind>::new(),
        deadline: Some(deadline),
    };
    Procedure {
        article: String::new(),
        steps: vec![
            step(1),
            step(2),
            Step {
                key: "arbitration".to_owned(),
                kind: StepKind::Arbitration,
                name: words.t("wizard-arbitration-name"),
                duties: Vec::new(),
            },
        ],
        ways: vec![
            way(
                None,
                "step-1",
                deadline("file-step-1", Act::File, Party::Union, &[Start::Occurrence, Start::Knowledge]),
            ),
            way(Some("step-1"), "step-2", deadline("appeal-step-2", Act::Appeal, Party::Union, &answered)),
            way(Some("step-2"), "arbitration", deadline("demand-arbitration", Act::Demand, Party::Union, &answered)),
        ],
        missed: Missed::Unsaid,
        extension: ExtensionRule { by_agreement: true, in_writing: true },
        mediation: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::grievances::count::Span;
    use contracts::grievances::sound;
    use contracts::members::Language;
    use jiff::civil::time;

    fn fields(procedure: &Procedure) -> Typed {
        let mut typed = Typed::default();
        let mut put = |name: String, value: &str| {
            typed.0.insert(name, value.to_owned());
        };
        for step in &procedure.steps {
            put(format!("step.{}", step.key), &step.name);
        }
        put("missed".to_owned(), "withdrawn");
        put("extension".to_owned(), "written");
        put("roll".to_owned(), "next-business-day");
        put("hour".to_owned(), "17:00");
        for one in procedure.deadlines() {
            for (at, clock) in one.clocks.iter().enumerate() {
                put(format!("count.{}.{at}", one.key), "15");
                put(format!("unit.{}.{at}", one.key), "calendar-days");
                put(format!("start.{}.{at}", one.key), clock.start.code());
            }
            put(format!("which.{}", one.key), one.which.code());
            put(format!("silence.{}", one.key), "may-advance");
        }
        typed
    }

    #[test]
    fn an_officer_enters_a_procedure_by_hand() {
        let blank = blank(Words::new(Language::En));
        let read = read(&fields(&blank), blank.clone()).expect("everything was given");
        sound::check(&read).expect("it can be worked with");
        for one in read.deadlines() {
            assert!(one.clocks.iter().all(|clock| clock.span == Span { count: 15, unit: Unit::CalendarDays }));
            assert_eq!(one.counting.roll, Roll::NextBusinessDay);
            assert_eq!(one.counting.cut_off.map(|cut_off| cut_off.at), Some(time(17, 0, 0, 0)));
            let means = if one.actor.is_ours() { Silence::Unsaid } else { Silence::MayAdvance };
            assert_eq!(one.silence, means, "{}", one.key);
        }
        assert_eq!(read.missed, Missed::Withdrawn);
        assert!(read.extension.in_writing);
    }

    #[test]
    fn an_officer_who_leaves_a_number_out_is_told_which() {
        let blank = blank(Words::new(Language::Es));
        let mut typed = fields(&blank);
        typed.0.insert("count.answer-step-2.0".to_owned(), String::new());
        let refusal = read(&typed, blank).expect_err("a number is missing");
        assert_eq!(refusal.field.as_deref(), Some("count.answer-step-2.0"));
    }
}
