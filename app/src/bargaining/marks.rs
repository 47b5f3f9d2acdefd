//! Contract texts and redlines as HTML, worded in the page's language.

use super::desk::language_of;
use crate::components::Html;
use crate::redlines::short::piece;
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
    ready("contract", contract_html(words, key, text), language_of(text))
}

/// HTML of our own renderers in a box of this class, in the language of the text.
pub fn ready(class: &'static str, html: String, lang: Option<&'static str>) -> AnyView {
    match lang {
        Some(lang) => view! { <Html class html lang /> }.into_any(),
        None => view! { <Html class html /> }.into_any(),
    }
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
        struck: words.t("mark-struck"),
        look_alike: words.t("mark-look-alike"),
    }
}

pub fn view_of(words: Words) -> View {
    View { labels: labels(words), formatting: false, fragment: false }
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
    let items = changes.iter().map(|change| change_line(words, change, Some(format!("#{}", change.anchor()))));
    view! { <ol class="changes">{items.collect_view()}</ol> }.into_any()
}

/// One change in words; a link where its place can be shown.
pub fn change_line(words: Words, change: &Change, href: Option<String>) -> AnyView {
    let (before, after) = (piece(&change.before), piece(&change.after));
    let gone = (!before.is_empty() && change.kind != ChangeKind::Moved).then(|| view! { <del>{before}</del> " " });
    let came = (!after.is_empty()).then(|| view! { <ins>{after}</ins> });
    let signals = change
        .signals
        .iter()
        .map(|signal| view! { " " <span class="tag wait">{words.of("signal", signal.code.key())}</span> })
        .collect_view();
    let kind = words.of("redline-change", change_key(change.kind));
    let kind = match href {
        Some(href) => view! { <a href=href>{kind}</a> }.into_any(),
        None => kind.into_any(),
    };
    view! {
        <li>
            {kind} {(!change.clause.is_empty()).then(|| format!(" · {}", change.clause))} " " {gone} {came} {signals}
        </li>
    }
    .into_any()
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
