//! The files of a case: the form that hangs one on it, what is said of it then, and the way to fetch one.

use super::desk::access;
use crate::components::{FilePick, Form, Hidden, InUnit, Notice, Submit};
use crate::deeds::{action, go, visit};
use crate::page::FileAnswer;
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::port::CaseFile;
use contracts::members::ports::Place;
use contracts::members::{FileId, Refusal};
use leptos::prelude::*;

/// Says that a file was attached, with the way to it.
pub fn attached(words: Words, path: &str, case: &CaseFile, id: &str) -> AnyView {
    let Some(file) = case.files.iter().find(|one| one.file.id.to_string() == id) else { return ().into_any() };
    let line = crate::votes::result::file_line(words, &file.file);
    let href = format!("{path}/files/{id}");
    view! { <div role="status"><Notice class="good"><p>{words.t("case-attached")} " " <a href=href>{line}</a></p></Notice></div> }
        .into_any()
}

/// The form that hangs a file on a case; `label` and the button's words.
pub fn attaching(words: Words, place: &Place, number: u32, (label, button): (String, String)) -> AnyView {
    let (place, number) = (place.clone(), number.to_string());
    view! {
        <Form action={action::<AttachFile>()} files=true>
            <InUnit place />
            <Hidden name="case" value=number />
            <FilePick name="file" label hint=words.t("case-file-hint") accept=super::enter::FILES required=true />
            <Submit label=button class="" />
        </Form>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/attach")]
pub async fn attach_file(union: String, unit: String, case: String) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let access = access(&visit, &place, &case).await?;
    let path = super::desk::case_path(&place, case.parse().map_err(|_| Refusal::not_found())?);
    let named = |field: &str| visit.uploads.iter().any(|one| one.field == field && !one.file_name.is_empty());
    let missing = |field: &str| match named(field) {
        true => Refusal::of(field, "file-empty"),
        false => Refusal::of(field, "case-file-missing"),
    };
    let file = |field: &str| super::enter::upload(&visit, field).and_then(|file| file.ok_or_else(|| missing(field)));
    let kept = match (access.handler(), access.grievant()) {
        (Some(handler), _) => visit.hall.cases.attach(&handler, None, file("file")?).await?,
        (None, Some(grievant)) => visit.hall.cases.hand_in(&grievant, file("file")?).await?,
        (None, None) => return Err(Refusal::not_found().into()),
    };
    go(&format!("{path}?attached={}", kept.id));
    Ok(())
}

/// A file of the case; a grievant fetches what they handed in themselves.
pub async fn file(visit: Visit) -> Result<FileAnswer, Refusal> {
    let place = visit.place().await?;
    let access = access(&visit, &place, visit.param("case")).await?;
    let id: FileId = visit.param("file").parse().map_err(|_| Refusal::not_found())?;
    let (file, content) = match (access.reader(), access.grievant()) {
        (Some(reader), _) => visit.hall.cases.attached(&reader, id).await?,
        (None, Some(grievant)) => visit.hall.cases.handed_in(&grievant, id).await?,
        (None, None) => return Err(Refusal::not_found()),
    };
    Ok(FileAnswer { name: file.name.clone(), content_type: file.kind.content_type(), content })
}
