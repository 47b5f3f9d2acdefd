//! What may happen next at the table: numbering, countering, holding, withdrawing, rejecting.
//!
//! Everything here takes the ledger as it stands and answers with events to add, or refuses in words. Storage asks
//! inside the transaction that adds them.

use super::initials::Agreed;
use super::ledger::{ArticleStatus, Course, Event, Laid, LedgerEntry, package_articles, package_texts};
use super::limits::{ARTICLE_PASSES_MAX, DATE_AHEAD_DAYS_MAX};
use super::pass::{PassKind, PassLabel, Side, check_note};
use crate::members::{ArticleId, Refusal};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

/// What somebody is about to hand across the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PassIntent {
    pub side: Side,
    pub kind: PassKind,
    /// Needed for a package and for nothing else.
    pub package: Option<u32>,
    /// When it was handed over.
    pub at: DateTime,
}

/// The place a pass takes on the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    pub label: PassLabel,
    /// The other side's standing pass, which it answers.
    pub answers: Option<PassLabel>,
}

/// Most packages of one side in one round.
const PACKAGES_MAX: u32 = 99;

/// # Errors
/// `table-date-in-future` on `field`, when the date lies further ahead than any place on earth is.
pub fn check_date(field: &str, date: Date, today: Date) -> Result<(), Refusal> {
    let latest = today.saturating_add(DATE_AHEAD_DAYS_MAX.days());
    if date > latest { Err(Refusal::of(field, "table-date-in-future").with("date", date)) } else { Ok(()) }
}

/// Numbers a pass on `article`: per article and side, from 1, informal ones apart.
///
/// # Errors
/// `round-closed`, `article-agreed`, `article-ratified`, `article-on-hold`, `nothing-to-counter`,
/// `package-number-missing`, `package-number-stray`, `package-twice`, `package-used`, `pass-before-last`, `table-date-in-future` or
/// `passes-too-many`, on the field they are about.
pub fn next_pass(
    entries: &[LedgerEntry],
    article: ArticleId,
    intent: PassIntent,
    today: Date,
) -> Result<Taken, Refusal> {
    let course = Course::of(entries, article);
    may_pass(&course, intent)?;
    check_package(entries, &course, intent)?;
    check_date("at", intent.at.date(), today)?;
    // What was withdrawn may have been entered with a mistyped time.
    let standing = course.laid.iter().rfind(|laid| !laid.withdrawn);
    if let Some(last) = standing.filter(|last| intent.kind.is_formal() && intent.at < last.at) {
        return Err(Refusal::of("at", "pass-before-last").with("label", last.label));
    }
    let answers = course.standing_of(intent.side.other()).map(|laid| laid.label);
    if intent.kind == PassKind::Counter && answers.is_none() {
        return Err(Refusal::of("kind", "nothing-to-counter"));
    }
    let before = if intent.kind.is_formal() {
        let own = course.laid.iter().filter(|laid| laid.label.side == intent.side);
        own.map(|laid| laid.label.number).max().unwrap_or(0)
    } else {
        course.informal[usize::from(intent.side == Side::Employer)]
    };
    if before >= ARTICLE_PASSES_MAX {
        return Err(Refusal::new("passes-too-many").with("limit", ARTICLE_PASSES_MAX));
    }
    let label = PassLabel { side: intent.side, number: before + 1, formal: intent.kind.is_formal() };
    Ok(Taken { label, answers })
}

/// Refuses the text, as the kind of pass, that a side has on the table already: the form came back by a step back in the
/// browser. Once the other side has passed, withdrawn or rejected anything, the same text again is an answer.
///
/// # Errors
/// `pass-on-table`.
pub fn refuse_same(entries: &[LedgerEntry], article: ArticleId, intent: PassIntent, hash: &str) -> Result<(), Refusal> {
    let course = Course::of(entries, article);
    if !matches!(course.status(), ArticleStatus::OnTable(_)) {
        return Ok(());
    }
    let own = |laid: &Laid| laid.label.side == intent.side;
    let same = |laid: &Laid| laid.kind == intent.kind && laid.package == intent.package && laid.hash == hash;
    // What the side itself took back lies no longer between.
    match course.laid.iter().rev().find(|laid| !(own(laid) && laid.withdrawn)) {
        Some(laid) if own(laid) && same(laid) => Err(Refusal::new("pass-on-table").with("label", laid.label)),
        _ => Ok(()),
    }
}

fn may_pass(course: &Course, intent: PassIntent) -> Result<(), Refusal> {
    if course.closed {
        return Err(Refusal::new("round-closed"));
    }
    match course.status() {
        ArticleStatus::TentativelyAgreed(agreed) => Err(Refusal::new("article-agreed").with("label", agreed.label)),
        ArticleStatus::Ratified(_) => Err(Refusal::new("article-ratified")),
        ArticleStatus::OnHold(_) if intent.kind.is_formal() => Err(Refusal::new("article-on-hold")),
        _ => Ok(()),
    }
}

fn check_package(entries: &[LedgerEntry], course: &Course, intent: PassIntent) -> Result<(), Refusal> {
    match (intent.kind, intent.package) {
        (PassKind::Package, Some(1..=PACKAGES_MAX)) => {}
        (PassKind::Package, _) => {
            return Err(Refusal::of("package", "package-number-missing").with("limit", PACKAGES_MAX));
        }
        (_, Some(_)) => return Err(Refusal::of("package", "package-number-stray")),
        (_, None) => return Ok(()),
    }
    let same = |laid: &&Laid| laid.label.side == intent.side && laid.package == intent.package;
    if let Some(laid) = course.laid.iter().find(same) {
        return Err(Refusal::of("package", "package-twice").with("label", laid.label));
    }
    // The texts of a package are handed over together. What stands under its number from another day, or was broken up
    // since, is another one, and initials would cover both.
    let number = intent.package.unwrap_or_default();
    let together = package_texts(entries, intent.side, number).is_ok_and(|texts| {
        let day = |(article, label, _): &(ArticleId, PassLabel, String)| {
            Course::of(entries, *article).standing_of(label.side).map(|laid| laid.at.date())
        };
        texts.iter().all(|text| day(text) == Some(intent.at.date()))
    });
    if together {
        return Ok(());
    }
    let next = (1..=PACKAGES_MAX).find(|free| package_articles(entries, intent.side, *free).is_empty());
    let next = next.unwrap_or(PACKAGES_MAX);
    Err(Refusal::of("package", "package-used").with("package", number).with("next", next))
}

/// What can happen to an article besides a pass or an agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StateChange {
    Hold(Side),
    Resume(Side),
    /// The sender takes its standing pass back.
    Withdraw(PassLabel),
    /// The receiver says no to a standing pass.
    Reject(PassLabel),
    /// A tentative agreement is opened again.
    Reopen(Side),
}

impl StateChange {
    /// As sent in forms: `hold-union`, `withdraw-U-2`.
    pub fn code(self) -> String {
        match self {
            Self::Hold(side) => format!("hold-{}", side.code()),
            Self::Resume(side) => format!("resume-{}", side.code()),
            Self::Reopen(side) => format!("reopen-{}", side.code()),
            Self::Withdraw(label) => format!("withdraw-{label}"),
            Self::Reject(label) => format!("reject-{label}"),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let (verb, whose) = code.split_once('-')?;
        match verb {
            "hold" => Side::from_code(whose).map(Self::Hold),
            "resume" => Side::from_code(whose).map(Self::Resume),
            "reopen" => Side::from_code(whose).map(Self::Reopen),
            "withdraw" => whose.parse().ok().map(Self::Withdraw),
            "reject" => whose.parse().ok().map(Self::Reject),
            _ => None,
        }
    }
}

/// Every change of state that could be recorded on `article` now.
pub fn possible_changes(entries: &[LedgerEntry], article: ArticleId) -> Vec<StateChange> {
    let course = Course::of(entries, article);
    let sides = [Side::Union, Side::Employer];
    let mut all: Vec<StateChange> =
        sides.into_iter().flat_map(|side| [StateChange::Hold(side), StateChange::Resume(side)]).collect();
    for label in sides.into_iter().filter_map(|side| course.standing_of(side)).map(|laid| laid.label) {
        all.extend([StateChange::Reject(label), StateChange::Withdraw(label)]);
    }
    all.extend(sides.map(StateChange::Reopen));
    all.retain(|what| change(entries, article, *what, "").is_ok());
    all
}

/// What follows from a change of state on `article`. A package falls as one: withdrawing or rejecting a text of it
/// answers with one event for every article in it.
///
/// # Errors
/// `round-closed`, `article-agreed`, `article-ratified`, `hold-already`, `not-on-hold`, `nothing-to-hold`,
/// `pass-not-standing`, `not-agreed`, `package-broken`, `pass-note-too-long`.
pub fn change(
    entries: &[LedgerEntry],
    article: ArticleId,
    change: StateChange,
    note: &str,
) -> Result<Vec<(ArticleId, Event)>, Refusal> {
    let note = check_note(note)?;
    let course = Course::of(entries, article);
    if course.closed {
        return Err(Refusal::new("round-closed"));
    }
    let status = course.status();
    match (&status, change) {
        (ArticleStatus::TentativelyAgreed(agreed), StateChange::Reopen(by)) => {
            let reopened = |article| (article, Event::Reopened { by, note: note.clone() });
            return Ok(agreed_with(entries, article, agreed).into_iter().map(reopened).collect());
        }
        (_, StateChange::Reopen(_)) => return Err(Refusal::new("not-agreed")),
        (ArticleStatus::TentativelyAgreed(agreed), _) => {
            return Err(Refusal::new("article-agreed").with("label", agreed.label));
        }
        (ArticleStatus::Ratified(_), _) => return Err(Refusal::new("article-ratified")),
        _ => {}
    }
    match change {
        StateChange::Hold(_) if matches!(status, ArticleStatus::OnHold(_)) => Err(Refusal::new("hold-already")),
        StateChange::Hold(_) if course.laid.is_empty() => Err(Refusal::new("nothing-to-hold")),
        StateChange::Hold(by) => Ok(vec![(article, Event::Held { by, note })]),
        StateChange::Resume(by) if matches!(status, ArticleStatus::OnHold(_)) => {
            Ok(vec![(article, Event::Resumed { by, note })])
        }
        StateChange::Resume(_) => Err(Refusal::new("not-on-hold")),
        StateChange::Withdraw(label) => {
            fall(entries, article, &course, label, &|label| Event::Withdrawn { label, note: note.clone() })
        }
        StateChange::Reject(label) if course.rejected == Some(label) => {
            Err(Refusal::new("pass-not-standing").with("label", label))
        }
        StateChange::Reject(label) => {
            fall(entries, article, &course, label, &|label| Event::Rejected { label, note: note.clone() })
        }
        StateChange::Reopen(_) => Err(Refusal::new("not-agreed")),
    }
}

/// The articles whose agreement falls with this one's: those of its package that are agreed as part of it.
pub fn agreed_with(entries: &[LedgerEntry], article: ArticleId, agreed: &Agreed) -> Vec<ArticleId> {
    let package_of = |article: ArticleId, agreed: &Agreed| {
        let course = Course::of(entries, article);
        course.laid.iter().find(|laid| laid.label == agreed.label).and_then(|laid| laid.package)
    };
    let Some(package) = package_of(article, agreed) else { return vec![article] };
    let mut all = package_articles(entries, agreed.label.side, package);
    all.retain(|one| match Course::of(entries, *one).status() {
        ArticleStatus::TentativelyAgreed(other) => {
            other.label.side == agreed.label.side && package_of(*one, &other) == Some(package)
        }
        _ => false,
    });
    all
}

/// A pass leaves the table, and with it the package it stands in.
fn fall(
    entries: &[LedgerEntry],
    article: ArticleId,
    course: &Course,
    label: PassLabel,
    event: &dyn Fn(PassLabel) -> Event,
) -> Result<Vec<(ArticleId, Event)>, Refusal> {
    let laid = course
        .standing_of(label.side)
        .filter(|laid| laid.label == label)
        .ok_or_else(|| Refusal::new("pass-not-standing").with("label", label))?;
    // What is left of a package that was broken up falls text by text.
    let whole = laid.package.and_then(|package| package_texts(entries, label.side, package).ok());
    Ok(match whole {
        Some(texts) => texts.into_iter().map(|(article, label, _)| (article, event(label))).collect(),
        None => vec![(article, event(label))],
    })
}
