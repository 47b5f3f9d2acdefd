//! Which letters a person wants: a part of their account page.

use crate::components::{Answer, Check, Form, Submit};
use crate::deeds::{action, go, visit};
use crate::refused::Refused;
use contracts::notices::LetterKind;
use leptos::prelude::*;

fn declinable() -> impl Iterator<Item = LetterKind> {
    LetterKind::ALL.into_iter().filter(|kind| kind.may_be_declined())
}

/// The kinds of letters that can be declined, each with its box.
#[component]
pub fn Choices(declined: Vec<LetterKind>) -> impl IntoView {
    let words = crate::words::use_words();
    let answers = declinable().map(|kind| Answer::new(kind.code(), words.of("letter-wanted", kind.code()))).collect();
    let wanted = declinable().filter(|kind| !declined.contains(kind)).map(|kind| kind.code().to_owned()).collect();
    view! {
        <h2 id="letters">{words.t("choices-title")}</h2>
        <Form action={action::<ChooseLetters>()}>
            <Check name="wanted" label=words.t("choices-label") hint=words.t("choices-hint") values=wanted answers=answers />
            <Submit label=words.t("save-button") class="" />
        </Form>
    }
}

#[server(prefix = "/do", endpoint = "notices/choose-letters")]
pub async fn choose_letters(#[server(default)] wanted: Vec<String>) -> Result<(), Refused> {
    let visit = visit()?;
    let unwanted: Vec<LetterKind> =
        declinable().filter(|kind| !wanted.iter().any(|code| code == kind.code())).collect();
    visit.hall.mailroom.decline(visit.signed_in()?, &unwanted).await?;
    go("/account#letters");
    Ok(())
}
