//! Form fields. Each refills itself from the kept form and shows its own error.

use super::Answer;
use crate::visit::Kept;
use crate::words::use_words;
use contracts::members::Zone;
use jiff::Timestamp;
use leptos::prelude::*;

pub(super) fn kept() -> Kept {
    use_context::<Kept>().unwrap_or_default()
}

/// What was typed before, or the value that the page starts with.
pub(super) fn kept_or(name: &str, start: String) -> String {
    kept().value(name).unwrap_or(start)
}

/// What the ids of a form's fields begin with, so that no two forms of a page have one between them; mostly nothing.
#[derive(Clone, Default)]
pub(super) struct Ids(pub(super) String);

/// The id of a field, or of what stands with it: `kind` is `f` for the field itself, `h` for its hint, `e` for its error.
fn id_of(kind: char, name: &str) -> String {
    match use_context::<Ids>().unwrap_or_default().0.as_str() {
        "" => format!("{kind}-{name}"),
        form => format!("{kind}-{form}-{name}"),
    }
}

/// The id of a field of the form being written: there its label, the error summary and scripts lead.
pub(super) fn field_id(name: &str) -> String {
    id_of('f', name)
}

fn hint_id(name: &str) -> String {
    id_of('h', name)
}

fn error_id(name: &str) -> String {
    id_of('e', name)
}

/// The ids of the hint and of the error, whichever are there: an id that leads nowhere helps nobody.
pub(super) fn described_by(name: &str, hint: bool) -> Option<String> {
    match (hint, kept().error_for(name)) {
        (true, Some(_)) => Some(format!("{} {}", hint_id(name), error_id(name))),
        (true, None) => Some(hint_id(name)),
        (false, Some(_)) => Some(error_id(name)),
        (false, None) => None,
    }
}

pub(super) fn invalid(name: &str) -> Option<&'static str> {
    kept().error_for(name).map(|_| "true")
}

/// Label, hint and error around one input.
#[component]
pub(super) fn FieldFrame(
    name: String,
    label: String,
    hint: Option<String>,
    #[prop(optional)] optional: bool,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let error = kept().error_for(&name);
    let bad = error.is_some();
    view! {
        <div class="field" class:bad=bad>
            <label for=field_id(&name)>
                {label} {optional.then(|| view! { " " <span class="optional">{words.t("optional")}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id(&name)>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id(&name)>{error}</p> })}
            {children()}
        </div>
    }
}

/// A one-line field.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] value: String,
    /// HTML input type: `text`, `email`, `password`, `date`, `number` …
    #[prop(into, optional)]
    kind: Option<&'static str>,
    /// HTML autocomplete token.
    #[prop(into, optional)]
    autocomplete: Option<&'static str>,
    /// HTML inputmode, for a phone's keys: `decimal` …
    #[prop(into, optional)]
    keys: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional)] min: Option<i64>,
    #[prop(into, optional)] class: String,
) -> impl IntoView {
    let kind = kind.unwrap_or("text");
    let described = described_by(&name, hint.is_some());
    // A phone that "corrects" an address costs a member their invitation.
    let verbatim = matches!(kind, "email" | "password" | "url");
    let value = if kind == "password" { String::new() } else { kept_or(&name, value) };
    view! {
        <FieldFrame name=name.clone() label hint optional=!required>
            <input
                id=field_id(&name)
                name=name.clone()
                type=kind
                value=value
                class=class
                required=required
                min=min.map(|m| m.to_string())
                inputmode=keys
                autocomplete=autocomplete
                autocapitalize=verbatim.then_some("none")
                spellcheck=verbatim.then_some("false")
                aria-describedby=described
                aria-invalid=invalid(&name)
            />
        </FieldFrame>
    }
}

/// A file to send. Browsers do not let a page give a file back, so after a refusal it says to choose it again.
#[component]
pub fn FilePick(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    /// HTML accept list, such as `.md,.txt`.
    #[prop(into)]
    accept: String,
    #[prop(optional)] required: bool,
    /// The file chosen before is kept by the server, so there is nothing to choose again.
    #[prop(optional)]
    held: bool,
) -> impl IntoView {
    let words = use_words();
    let again = (kept().is_kept() && !held).then(|| words.t("file-again"));
    let hint = match (hint, again) {
        (Some(hint), Some(again)) => Some(format!("{hint} {again}")),
        (hint, again) => hint.or(again),
    };
    let described = described_by(&name, hint.is_some());
    view! {
        <FieldFrame name=name.clone() label hint optional=!required>
            <input
                id=field_id(&name)
                name=name.clone()
                type="file"
                accept=accept
                required=required
                aria-describedby=described
                aria-invalid=invalid(&name)
            />
        </FieldFrame>
    }
}

/// A list to choose one from; for a handful, prefer [`Choice`].
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] value: String,
    answers: Vec<Answer>,
) -> impl IntoView {
    let chosen = kept_or(&name, value);
    let described = described_by(&name, hint.is_some());
    view! {
        <FieldFrame name=name.clone() label hint>
            <select id=field_id(&name) name=name.clone() aria-describedby=described aria-invalid=invalid(&name)>
                {answers
                    .into_iter()
                    .map(|a| {
                        let selected = a.value == chosen;
                        view! { <option value=a.value selected=selected>{a.label}</option> }
                    })
                    .collect_view()}
            </select>
        </FieldFrame>
    }
}

/// The time zone of a unit. Where none was chosen yet, the script of the page proposes the browser's own.
#[component]
pub fn ZonePick(#[prop(optional)] value: Option<Zone>, now: Timestamp) -> impl IntoView {
    let words = use_words();
    let chosen = kept_or("zone", value.map(|zone| zone.name().to_owned()).unwrap_or_default());
    let option = |zone: Zone| {
        let offset = zone.at(now).strftime("UTC%:z").to_string();
        let label = format!("{} ({offset})", zone.name().replace('_', " ").replace('/', " / "));
        view! { <option value=zone.name() selected=chosen == zone.name()>{label}</option> }
    };
    let options = Zone::choices().into_iter().map(option).collect_view();
    view! {
        <FieldFrame name="zone".to_owned() label=words.t("field-zone") hint=Some(words.t("field-zone-hint"))>
            <select id=field_id("zone") name="zone" required=true data-zone="" aria-describedby=described_by("zone", true) aria-invalid=invalid("zone")>
                <option value="">{words.t("field-zone-choose")}</option>
                {options}
            </select>
        </FieldFrame>
    }
}

/// The frame of a group of options: the question as a legend.
#[component]
fn Group(name: String, label: String, hint: Option<String>, inline: bool, children: Children) -> impl IntoView {
    let error = kept().error_for(&name);
    let bad = error.is_some();
    let described = described_by(&name, hint.is_some());
    view! {
        <fieldset class="field" class:bad=bad aria-describedby=described>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id(&name)>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id(&name)>{error}</p> })}
            <div class="options" class:inline=inline>{children()}</div>
        </fieldset>
    }
}

/// Exactly one of a few. Nothing is preselected unless the page says so.
#[component]
pub fn Choice(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] value: String,
    answers: Vec<Answer>,
    #[prop(optional)] inline: bool,
) -> impl IntoView {
    let chosen = kept_or(&name, value);
    let options = options(&name, "radio", answers, |value| value == chosen);
    view! { <Group name label hint inline>{options}</Group> }
}

/// Any of a few.
#[component]
pub fn Check(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(optional)] values: Vec<String>,
    answers: Vec<Answer>,
    #[prop(optional)] inline: bool,
) -> impl IntoView {
    let kept = kept();
    // The brackets make a list of it for the server function's codec.
    let sent = format!("{name}[]");
    let ticked = if kept.is_kept() { kept.values(&sent) } else { values };
    let options = options(&sent, "checkbox", answers, |value| ticked.iter().any(|t| t == value));
    view! { <Group name label hint inline>{options}</Group> }
}

/// One box of a list whose boxes stand apart on the page: `number` counts them from 1, and the list is sent as `name[]`.
#[component]
pub fn Tick(
    name: &'static str,
    number: usize,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
) -> impl IntoView {
    let own = format!("{name}-{number}");
    let sent = format!("{name}[]");
    let on = kept().values(&sent).contains(&value);
    let error = kept().error_for(&own);
    let (described, bad) = (described_by(&own, false), error.is_some());
    view! {
        <div class="field" class:bad=bad>
            {error.map(|error| view! { <p class="error" id=error_id(&own)>{error}</p> })}
            <div class="option">
                <input type="checkbox" id=field_id(&own) name=sent value=value checked=on aria-describedby=described aria-invalid=invalid(&own) />
                <label for=field_id(&own)>{label}</label>
            </div>
        </div>
    }
}

fn options(name: &str, kind: &'static str, answers: Vec<Answer>, is_on: impl Fn(&str) -> bool) -> Vec<AnyView> {
    let option = |(index, answer): (usize, Answer)| {
        let plain = name.trim_end_matches("[]");
        // The first answer has the field's own id: there the error summary leads.
        let own = format!("{plain}-{index}");
        let id = field_id(if index == 0 { plain } else { &own });
        let hint_id = answer.hint.is_some().then(|| hint_id(&own));
        let on = is_on(&answer.value);
        view! {
            <div class="option">
                <input type=kind id=id.clone() name=name.to_owned() value=answer.value checked=on aria-describedby=hint_id.clone() />
                <label for=id>{answer.label}</label>
                {answer.hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            </div>
        }
        .into_any()
    };
    answers.into_iter().enumerate().map(option).collect()
}

/// A value that goes with the form unseen.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
