//! Cases of the clock: counts worked out by hand over both real contracts' rules, whole courses of cases, laws that hold
//! for every count, and who may know of a case.

mod circle;
mod clocks;
mod courses;
mod crossing;
mod laws;
mod letters;
mod lines;
mod procedures;
mod sheets;
mod soundness;
mod story;

use super::procedure::Procedure;
use super::wizard;
use crate::agreements::furniture::tidy;
use crate::agreements::parse;
use lines::{agency_calendar, home_care_calendar, zone};
use std::sync::LazyLock;

const AFSCME: &str = include_str!("../../../../tests/fixtures/texts/en-afscme-real-estate-agency-2025-2027.md");
const SEIU: &str =
    include_str!("../../../../tests/fixtures/texts/en-seiu-non-state-oregon-home-care-commission-2025-2027.md");

fn procedure_of(text: &str) -> Procedure {
    let text = tidy(text).text;
    wizard::propose(&text, &parse(&text)).expect("a procedure").procedure
}

/// Article 12 of the real estate agency's agreement, and Section 3 of its Article 11.
static AGENCY: LazyLock<Procedure> = LazyLock::new(|| procedure_of(AFSCME));
/// Article 11 of the home care agreement.
static HOME_CARE: LazyLock<Procedure> = LazyLock::new(|| procedure_of(SEIU));
