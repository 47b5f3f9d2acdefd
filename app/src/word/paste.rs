//! What was pasted into an editor: Markdown from the clipboard's HTML, and what of it did not come along.
//!
//! The page's script asks for it; without one, or where it is refused, a browser pastes the plain words as ever.

use super::found::{found_lines, left_lines};
use crate::deeds;
use crate::refused::Refused;
use contracts::word::Found;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an editor puts in, and what it says below.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PasteAnswer {
    /// Markdown.
    pub text: String,
    /// Sentences in the reader's language; empty where everything came along.
    pub told: Vec<String>,
}

/// What is in the text otherwise than it was in the clipboard: changes are taken, comments are not.
const TOLD: [Found; 3] = [Found::Insertion, Found::Deletion, Found::Comment];

#[server(prefix = "/do", endpoint = "word/paste", name = TakePaste)]
pub async fn take_paste(#[server(default)] html: String) -> Result<PasteAnswer, Refused> {
    let visit = deeds::visit()?;
    let pasted = visit.hall.reading.paste(visit.signed_in()?, &html).await?;
    let mut told = found_lines(visit.words, &pasted.report, |what| TOLD.contains(&what));
    told.extend(left_lines(visit.words, &pasted.report));
    Ok(PasteAnswer { text: pasted.text.trim_end().to_owned(), told })
}
