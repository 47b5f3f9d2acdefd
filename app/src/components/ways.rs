//! Ways through a place: tabs that are links, pages of a long list.

use crate::words::use_words;
use leptos::prelude::*;

/// A link and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub words: String,
    /// Whether the reader is there now.
    pub here: bool,
}

/// A way to somewhere else.
pub fn way(href: impl Into<String>, words: impl Into<String>) -> Way {
    Way { href: href.into(), words: words.into(), here: false }
}

impl Way {
    /// Marks the way the reader is on, if `here`.
    #[must_use]
    pub fn here(mut self, here: bool) -> Self {
        self.here = here;
        self
    }
}

fn link(way: Way) -> impl IntoView {
    view! { <li><a href=way.href aria-current=way.here.then_some("page")>{way.words}</a></li> }
}

/// Views of one thing. Each is a page with its own address, so they are links, not `role=tab`.
#[component]
pub fn Tabs(#[prop(into)] label: String, ways: Vec<Way>) -> impl IntoView {
    view! { <nav class="tabs" aria-label=label><ul>{ways.into_iter().map(link).collect_view()}</ul></nav> }
}

/// Pages of a long list, counted from 1: the first, the last and the neighbours of `at`. Nothing when there is only one page.
#[component]
pub fn Pages(at: usize, last: usize, href: Box<dyn Fn(usize) -> String + Send>) -> impl IntoView {
    if last < 2 {
        return ().into_any();
    }
    let words = use_words();
    let numbers = shown_pages(at, last)
        .into_iter()
        .map(|page| match page {
            Some(page) => link(way(href(page), page.to_string()).here(page == at)).into_any(),
            None => view! { <li><span aria-hidden="true">"…"</span></li> }.into_any(),
        })
        .collect_view();
    let previous = (at > 1).then(|| view! { <li><a rel="prev" href=href(at - 1)>{words.t("pages-previous")}</a></li> });
    let next = (at < last).then(|| view! { <li><a rel="next" href=href(at + 1)>{words.t("pages-next")}</a></li> });
    view! { <nav class="pages" aria-label=words.t("pages-label")><ul>{previous}{numbers}{next}</ul></nav> }.into_any()
}

/// Which page numbers are worth showing; `None` stands for a gap.
fn shown_pages(at: usize, last: usize) -> Vec<Option<usize>> {
    let mut shown = Vec::new();
    let mut before = 0;
    for page in 1..=last {
        if page == 1 || page == last || page.abs_diff(at) <= 1 {
            if page - before > 1 {
                shown.push(None);
            }
            shown.push(Some(page));
            before = page;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown_pages;

    fn check(at: usize, last: usize, expected: &str) {
        let shown: Vec<String> = shown_pages(at, last)
            .into_iter()
            .map(|page| page.map_or_else(|| "…".to_owned(), |page| page.to_string()))
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn a_member_on_any_page_of_a_long_roster_sees_the_ends_and_the_neighbours() {
        check(1, 2, "1 2");
        check(1, 9, "1 2 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
    }
}
