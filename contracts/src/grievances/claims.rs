//! Clocks that no contract sets: how long a charge or a claim can be brought. Each is data with its source; the union
//! adds those of its state and says where it read them.

use super::calendar::{ContractCalendar, Moment};
use super::count::{Computation, Counting, Ground, Roll, Span, Start, Unit};
use super::limits::{DEADLINE_COUNT_MAX, KEY_CHARS_MAX, NAME_CHARS_MAX};
use crate::members::Refusal;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One such clock. Its key is ASCII letters in lower case, digits and dashes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClaimClock {
    /// Stable name within the union, such as `ulp-nlra`.
    pub key: String,
    pub name: String,
    /// Where the time is set: a statute, a rule, an agency's page.
    pub source: String,
    pub span: Span,
    pub start: Start,
    pub counting: Counting,
}

/// Unfair labor practice charges before the NLRB: six months from the act, filed and served. The day itself is not
/// counted, and nothing moves it on but the agency's own closed days, so the day as counted is the safe one.
///
/// Source: National Labor Relations Act, section 10(b), 29 U.S.C. 160(b).
pub fn ulp_nlra() -> ClaimClock {
    ClaimClock {
        key: "ulp-nlra".to_owned(),
        name: "Unfair labor practice charge (NLRB)".to_owned(),
        source: "NLRA section 10(b), 29 U.S.C. 160(b)".to_owned(),
        span: Span { count: 6, unit: Unit::Months },
        start: Start::Occurrence,
        counting: Counting { roll: Roll::Stays, ..Counting::default() },
    }
}

impl ClaimClock {
    /// The last day for a claim about what happened, or became known, on `from`; with how it was counted.
    pub fn last_day(&self, from: Date, calendar: &ContractCalendar) -> Option<Computation> {
        let ground = Ground { calendar, pauses: &[] };
        ground.compute(self.start, Moment::on(from), self.span, self.counting, &[]).ok()
    }

    /// # Errors
    /// `claim-key`, `claim-name`, `claim-source`, `claim-count`, `claim-start`.
    pub fn check(&self) -> Result<(), Refusal> {
        let plain = self.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !plain || self.key.is_empty() || self.key.len() > KEY_CHARS_MAX {
            return Err(Refusal::of("key", "claim-key"));
        }
        let sized = |text: &str| (1..=NAME_CHARS_MAX).contains(&text.trim().chars().count());
        if !sized(&self.name) {
            return Err(Refusal::of("name", "claim-name").with("limit", NAME_CHARS_MAX));
        }
        if !sized(&self.source) {
            return Err(Refusal::of("source", "claim-source").with("limit", NAME_CHARS_MAX));
        }
        if !(1..=DEADLINE_COUNT_MAX).contains(&self.span.count) {
            return Err(Refusal::of("count", "claim-count").with("limit", DEADLINE_COUNT_MAX));
        }
        if self.start.is_of_the_case() { Ok(()) } else { Err(Refusal::of("start", "claim-start")) }
    }
}
