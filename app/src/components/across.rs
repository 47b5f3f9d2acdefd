//! What went across the table and what came of it: the union's side, the employer's side, and votes.

use leptos::prelude::*;

/// Whose move an entry of [`Across`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// The union's side of the table: a filled, round number.
    Union,
    /// The employer's side: an open, square number.
    Employer,
    /// Both together, such as a tentative agreement.
    Both,
}

impl Seat {
    const fn class(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Employer => "employer",
            Self::Both => "both",
        }
    }
}

/// The number of a pass ("U-1", "E-2"). Its shape says whose it is; with `href` it is a link.
#[component]
pub fn PassNumber(
    seat: Seat,
    #[prop(into)] number: String,
    #[prop(into, optional)] href: Option<String>,
) -> impl IntoView {
    let class = format!("side {}", seat.class());
    match href {
        Some(href) => view! { <a class=class href=href>{number}</a> }.into_any(),
        None => view! { <span class=class>{number}</span> }.into_any(),
    }
}

/// One thing that happened at the table.
pub struct Move {
    /// Whose it was.
    pub seat: Seat,
    /// "U-1"; empty for what both did together.
    pub number: String,
    /// Heading, time and whatever there is to say or to do.
    pub story: AnyView,
}

/// What went across the table, oldest first: the union's moves on its side, the employer's on theirs, what both agreed between them.
/// On a phone one line, in the same order.
#[component]
pub fn Across(moves: Vec<Move>) -> impl IntoView {
    let entries = moves
        .into_iter()
        .map(|Move { seat, number, story }| {
            let number = (!number.is_empty()).then(|| view! { <PassNumber seat=seat number=number /> });
            view! { <li class=seat.class()>{number}{story}</li> }
        })
        .collect_view();
    view! { <ol class="across">{entries}</ol> }
}

/// One line of a [`Tally`].
#[derive(Clone, Debug)]
pub struct Count {
    /// "For", "Against", "Abstain", a candidate.
    pub words: String,
    /// Votes.
    pub votes: u32,
    /// Whether this is the side that would carry.
    pub carries: bool,
}

/// Counts of votes, each as a number and as a bar in proportion to all votes shown.
#[component]
pub fn Tally(counts: Vec<Count>) -> impl IntoView {
    let all = counts.iter().map(|count| u64::from(count.votes)).sum::<u64>().max(1);
    let lines = counts
        .into_iter()
        .map(|Count { words, votes, carries }| {
            let width = (u64::from(votes) * 1000 / all).to_string();
            view! {
                <div class=carries.then_some("for")>
                    <dt>{words}</dt>
                    <dd>{votes}</dd>
                    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width=width height="10" /></svg>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="tally">{lines}</dl> }
}
