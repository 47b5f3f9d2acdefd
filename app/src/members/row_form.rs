//! The fields of a person on the roster, for adding and changing, and how they are read.

use crate::components::{Answer, Check, Choice, Field};
use crate::words::use_words;
use contracts::members::roster::{GoodStanding, NewRow, RosterRow, check_kinds, check_name};
use contracts::members::{Language, MailAddress, Refusal, StandingKind};
use leptos::prelude::*;

#[component]
pub fn RowFields(#[prop(optional)] row: Option<RosterRow>, languages: Vec<Language>) -> impl IntoView {
    let words = use_words();
    let language = row.as_ref().map(|r| r.language).or_else(|| languages.first().copied()).unwrap_or_default();
    let kinds = row.as_ref().map_or_else(|| vec![StandingKind::Member], |r| r.kinds.clone());
    let kinds: Vec<String> = kinds.iter().map(|k| k.code().to_owned()).collect();
    let standing = row.as_ref().map_or(GoodStanding::Good, |r| r.standing);
    let mail = row.as_ref().and_then(|r| r.mail.as_ref()).map(|m| m.as_str().to_owned()).unwrap_or_default();
    let kind_answers = StandingKind::ALL
        .map(|k| Answer::new(k.code(), words.of("standing", k.code())).hint(words.of("standing-hint", k.code())));
    let standing_answers = GoodStanding::ALL
        .map(|s| Answer::new(s.code(), words.of("good", s.code())).hint(words.of("good-hint", s.code())));
    let language_answers = Language::ALL.map(|l| Answer::new(l.tag(), l.own_name()));
    view! {
        <Field name="name" label=words.t("field-name") value=row.map(|r| r.name).unwrap_or_default() required=true />
        <Field name="mail" label=words.t("field-mail") hint=words.t("roster-mail-hint") kind="email" value=mail />
        <Choice name="language" label=words.t("roster-language") value=language.tag() answers=language_answers.to_vec() inline=true />
        <Check name="kinds" label=words.t("roster-kinds") values=kinds answers=kind_answers.to_vec() />
        <Choice name="standing" label=words.t("roster-standing") value=standing.code() answers=standing_answers.to_vec() />
    }
}

/// # Errors
/// What is wrong with the first field that is not right.
pub fn read_row(name: &str, mail: &str, language: &str, kinds: &[String], standing: &str) -> Result<NewRow, Refusal> {
    let mail = match mail.trim() {
        "" => None,
        text => Some(MailAddress::parse(text)?),
    };
    let kinds: Vec<StandingKind> = kinds.iter().filter_map(|k| StandingKind::from_code(k)).collect();
    check_kinds(&kinds)?;
    Ok(NewRow {
        name: check_name("name", name)?,
        mail,
        language: Language::from_tag(language).ok_or_else(|| Refusal::of("language", "language-missing"))?,
        kinds,
        standing: GoodStanding::from_code(standing).ok_or_else(|| Refusal::of("standing", "good-standing-missing"))?,
    })
}
