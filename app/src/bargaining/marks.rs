//! Contract texts and redlines as HTML, worded in the page's language.

use super::desk::language_of;
use crate::components::Html;
use crate::words::Words;
use contracts::agreements::render::{Frame, html};
use contracts::bargaining::{ArticleFile, PassKind, TextChoice};
use contracts::redlines::render::{Labels, View};
use contracts::redlines::{Change, ChangeKind};
use leptos::prelude::*;

/// Short prose, such as ground rules.
pub fn prose(text: &str) -> String {
    html(text, "rules", Frame { level: 3, heading: true, permalink: "" })
}

/// A contract's text on its page, as HTML of our own renderer.
pub fn contract_html(words: Words, key: &str, text: &str) -> String {
    let permalink = words.with("text-permalink", [("mark", "{mark}".into())]);
    html(text, key, Frame { level: 2, heading: true, permalink: &permalink })
}

/// A contract's text on its page.
pub fn contract(words: Words, key: &str, text: &str) -> AnyView {
    let lang = language_of(text).unwrap_or_default();
    view! { <Html class="contract" html=contract_html(words, key, text) lang=lang.to_owned() /> }.into_any()
}

/// The words of a rendered redline.
pub fn labels(words: Words) -> Labels {
    Labels {
        inserted: words.t("mark-inserted"),
        deleted: words.t("mark-deleted"),
        moved_from: words.t("mark-moved-from"),
        moved_to: words.t("mark-moved-to"),
        renumbered: words.t("mark-renumbered"),
        formatted: words.t("mark-formatted"),
        end: words.t("mark-end"),
        to_new_place: words.t("mark-to-new-place"),
        to_old_place: words.t("mark-to-old-place"),
        before: words.t("mark-before"),
        after: words.t("mark-after"),
        unchanged: words.t("mark-unchanged"),
        no_changes: words.t("redline-same"),
        hidden: words.t("mark-hidden"),
        look_alike: words.t("mark-look-alike"),
    }
}

pub fn view_of(words: Words) -> View {
    View { labels: labels(words), formatting: false }
}

/// Longest piece of a change that the list shows, in characters.
const PIECE_CHARS_MAX: usize = 160;

fn piece(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(PIECE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn change_key(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Inserted => "inserted",
        ChangeKind::Deleted => "deleted",
        ChangeKind::Replaced => "replaced",
        ChangeKind::Moved => "moved",
        ChangeKind::MovedEdited => "moved-edited",
        ChangeKind::Renumbered => "renumbered",
        ChangeKind::Formatted => "formatted",
    }
}

/// The list that precedes a redline: every change in words, each a link to its place.
pub fn change_list(words: Words, changes: &[Change]) -> AnyView {
    let item = |change: &Change| {
        let (before, after) = (piece(&change.before), piece(&change.after));
        let gone = (!before.is_empty() && change.kind != ChangeKind::Moved).then(|| view! { <del>{before}</del> " " });
        let came = (!after.is_empty()).then(|| view! { <ins>{after}</ins> });
        let signals = change
            .signals
            .iter()
            .map(|signal| view! { " " <span class="tag wait">{words.of("signal", signal.code.key())}</span> })
            .collect_view();
        view! {
            <li>
                <a href=format!("#{}", change.anchor())>{words.of("redline-change", change_key(change.kind))}</a>
                {(!change.clause.is_empty()).then(|| format!(" · {}", change.clause))} " " {gone} {came} {signals}
            </li>
        }
    };
    view! { <ol class="changes">{changes.iter().map(item).collect_view()}</ol> }.into_any()
}

/// What a text is called.
pub fn choice_name(words: Words, file: &ArticleFile, choice: TextChoice) -> String {
    match choice {
        TextChoice::Current => words.t("text-title-current"),
        TextChoice::Revision(number) => words.with("text-title-revision", [("number", number.to_string().into())]),
        TextChoice::Pass(label) => {
            let kind = file.pass(label).map_or(PassKind::Proposal, |pass| pass.kind);
            format!("{label} · {}", words.of("pass-kind", kind.code()))
        }
    }
}
