//! Tentative agreement: both sides' initials over one exact text.

use super::initials::{Agreed, Initials};
use super::ledger::{ArticleStatus, Course, Event, Laid, LedgerEntry, package_texts};
use super::limits::{INITIALS_CHARS_MAX, NAME_CHARS_MAX};
use super::pass::{PassLabel, Side};
use super::table::check_date;
use crate::members::{ArticleId, Refusal};
use jiff::civil::Date;

fn check_initials(side: Side, initials: Initials, today: Date) -> Result<Initials, Refusal> {
    let (name_field, initials_field) = (format!("{}_name", side.code()), format!("{}_initials", side.code()));
    let name = initials.name.trim().to_owned();
    let letters = initials.initials.trim().to_owned();
    if name.is_empty() {
        return Err(Refusal::of(&name_field, "ta-name-missing").with("side", side.code()));
    }
    if name.chars().count() > NAME_CHARS_MAX {
        return Err(Refusal::of(&name_field, "ta-name-too-long").with("limit", NAME_CHARS_MAX));
    }
    if letters.is_empty() || letters.chars().count() > INITIALS_CHARS_MAX {
        return Err(Refusal::of(&initials_field, "ta-initials-missing")
            .with("side", side.code())
            .with("limit", INITIALS_CHARS_MAX));
    }
    check_date(&format!("{}_date", side.code()), initials.date, today)?;
    Ok(Initials { name, initials: letters, ..initials })
}

/// Nobody initials a text before it was handed over.
fn check_order(side: Side, signed: Date, passed: Date) -> Result<(), Refusal> {
    if signed < passed {
        return Err(Refusal::of(&format!("{}_date", side.code()), "ta-date-before-pass").with("date", passed));
    }
    Ok(())
}

/// Both sides agree to the text of the pass `label` on `article`. A package is agreed to as one: the answer then holds
/// one event for every article in it, each over its own text.
///
/// # Errors
/// `round-closed`; `ta-already`, `article-ratified`; `ta-informal` for a what-if; `ta-pass-unknown`, `ta-pass-withdrawn`
/// or `ta-pass-replaced`; `ta-hash-differs` when the two sides did not have the same text in front of them, or not this
/// one; `package-broken`; `ta-date-before-pass` for a date before a text was handed over; and the refusals of missing or
/// overlong names and initials, on their fields.
pub fn agree(
    entries: &[LedgerEntry],
    article: ArticleId,
    label: PassLabel,
    initials: (Initials, Initials),
    today: Date,
) -> Result<Vec<(ArticleId, Event)>, Refusal> {
    let course = Course::of(entries, article);
    let laid = agreeable(&course, label)?;
    let (union, employer) = initials;
    let union = check_initials(Side::Union, union, today)?;
    let employer = check_initials(Side::Employer, employer, today)?;
    if union.hash != employer.hash || union.hash != laid.hash {
        return Err(Refusal::of("employer_hash", "ta-hash-differs").with("label", label));
    }
    let texts = match laid.package {
        None => vec![(article, label, laid.hash.clone())],
        Some(package) => package_texts(entries, label.side, package)?,
    };
    for passed in texts.iter().filter_map(|(article, label, _)| passed_on(entries, *article, *label)) {
        check_order(Side::Union, union.date, passed)?;
        check_order(Side::Employer, employer.date, passed)?;
    }
    let event = |(article, label, hash): (ArticleId, PassLabel, String)| {
        let union = Initials { hash: hash.clone(), ..union.clone() };
        let employer = Initials { hash: hash.clone(), ..employer.clone() };
        (article, Event::Agreed(Agreed { label, hash, union, employer }))
    };
    Ok(texts.into_iter().map(event).collect())
}

/// The day on which a formal pass was handed over.
fn passed_on(entries: &[LedgerEntry], article: ArticleId, label: PassLabel) -> Option<Date> {
    Course::of(entries, article).laid.iter().find(|laid| laid.label == label).map(|laid| laid.at.date())
}

/// The pass `label` as one that both sides can agree to now.
fn agreeable<'a>(course: &'a Course<'_>, label: PassLabel) -> Result<&'a Laid, Refusal> {
    if course.closed {
        return Err(Refusal::new("round-closed"));
    }
    match course.status() {
        ArticleStatus::TentativelyAgreed(_) => return Err(Refusal::new("ta-already")),
        ArticleStatus::Ratified(_) => return Err(Refusal::new("article-ratified")),
        _ => {}
    }
    if !label.formal {
        return Err(Refusal::of("label", "ta-informal").with("label", label));
    }
    let laid = course
        .laid
        .iter()
        .find(|laid| laid.label == label)
        .ok_or_else(|| Refusal::of("label", "ta-pass-unknown").with("label", label))?;
    match course.standing_of(label.side) {
        _ if laid.withdrawn => Err(Refusal::of("label", "ta-pass-withdrawn").with("label", label)),
        Some(last) if last.label != label => {
            Err(Refusal::of("label", "ta-pass-replaced").with("label", label).with("by", last.label))
        }
        _ => Ok(laid),
    }
}

/// What both sides could agree to on `article` now: each side's standing pass, with its package and its text's hash.
pub fn agreeable_passes(entries: &[LedgerEntry], article: ArticleId) -> Vec<(PassLabel, Option<u32>, String)> {
    let course = Course::of(entries, article);
    let standing = [Side::Employer, Side::Union].into_iter().filter_map(|side| course.standing_of(side));
    let could = |label: PassLabel| agreeable(&course, label).is_ok();
    standing.filter(|laid| could(laid.label)).map(|laid| (laid.label, laid.package, laid.hash.clone())).collect()
}
