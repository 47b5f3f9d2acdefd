//! What is not as it was sent and no comparison of words shows, a line each.

use crate::redlines::short::piece;
use crate::words::Words;
use contracts::redlines::trojan;
use contracts::word::Beyond;
use leptos::prelude::*;

/// One finding in words. `lang` is the language of the document.
pub fn line(words: Words, found: &Beyond, lang: Option<&'static str>) -> AnyView {
    let quoted = |text: &str| {
        let text = piece(text);
        (!text.is_empty()).then(|| view! { " “" <span lang=lang>{text}</span> "”" })
    };
    let from_to = |before: &str, after: &str| {
        let (before, after) = (piece(before), piece(after));
        let before = (!before.is_empty()).then(|| view! { " " <del>{before}</del> });
        let after = (!after.is_empty()).then(|| view! { " " <ins>{after}</ins> });
        view! { <span lang=lang>{before} {after}</span> }
    };
    let what = words.of("word-beyond", found.code());
    let style = |by_style: bool| by_style.then(|| format!(" {}", words.t("word-by-style")));
    match found {
        Beyond::Header { before, after } | Beyond::Footer { before, after } => {
            view! { <li>{what} {from_to(before, after)}</li> }.into_any()
        }
        Beyond::Struck { text, by_style } | Beyond::Hidden { text, by_style } => {
            view! { <li>{what} {quoted(text)} {style(*by_style)}</li> }.into_any()
        }
        Beyond::Unstruck { text } | Beyond::Faint { text } => view! { <li>{what} {quoted(text)}</li> }.into_any(),
        Beyond::Link { text, before, after } => {
            view! { <li>{what} {quoted(text)} {from_to(before, after)}</li> }.into_any()
        }
        Beyond::NoAuthor { changes } => {
            view! { <li>{words.of_with("word-beyond", found.code(), [("count", (*changes).into())])}</li> }.into_any()
        }
        Beyond::NoDate { changes } => {
            view! { <li>{words.of_with("word-beyond", found.code(), [("count", (*changes).into())])}</li> }.into_any()
        }
        Beyond::BorrowedAuthor { name, changes } => {
            let of = [("name", piece(name).into()), ("count", (*changes).into())];
            view! { <li>{words.of_with("word-beyond", found.code(), of)}</li> }.into_any()
        }
        Beyond::Deceptive { word, .. } => {
            view! { <li>{what} " “" <bdi>{trojan::spelled_out(word)}</bdi> "”"</li> }.into_any()
        }
        Beyond::Unread { what: unread, before, after } => {
            let more = after.saturating_sub(*before);
            view! { <li>{what} " " {words.of_with("word-left", unread.code(), [("count", more.into())])}</li> }
                .into_any()
        }
    }
}
