//! The audit book: where officers read their union's audit chain.

use super::audit::{Break, Entry, Head};
use super::deeds::What;
use crate::members::standing::Officer;
use crate::members::{PersonId, Refusal, Zone};
use async_trait::async_trait;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Entries on one page.
pub const AUDIT_PAGE_ROWS: usize = 50;
/// Most entries in one exported file; a longer chain is exported in pieces by date.
pub const AUDIT_EXPORT_ROWS_MAX: usize = 100_000;

/// Which entries to show; nothing set shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AuditFilter {
    pub who: Option<PersonId>,
    pub what: Option<What>,
    /// First and last day on the clocks of `zone`, both included.
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub zone: Zone,
}

impl AuditFilter {
    /// The first moment that is shown and the first that is not any more, in milliseconds since the epoch.
    pub fn span(&self) -> (Option<i64>, Option<i64>) {
        let midnight = |day: Date| self.zone.start_of(day).map(|start| start.as_millisecond());
        // The day after the last day there is does not exist: then nothing is cut off.
        let after = |day: Date| day.tomorrow().ok().and_then(midnight);
        (self.from.and_then(midnight), self.to.and_then(after))
    }
}

/// A stretch of the chain, newest first, and the names by which the unit knows who is in it.
#[derive(Clone, Debug, Default)]
pub struct AuditSheet {
    pub entries: Vec<Entry>,
    /// How many entries the filter lets through.
    pub count: u64,
    /// Names of people and of roster rows by their ids, as the roster says them today. Whoever is erased has none.
    pub names: BTreeMap<Uuid, String>,
}

/// What walking along the whole chain found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChainReport {
    /// Every entry follows from the one before, up to this one.
    Whole(Head),
    Broken(Break),
}

/// Read by officers: what happened in their own unit. The chain itself is the union's.
#[async_trait]
pub trait AuditBook: Send + Sync {
    /// One page, counted from 1; a page that is none is empty.
    async fn page(&self, officer: &Officer, filter: &AuditFilter, page: usize) -> Result<AuditSheet, Refusal>;

    /// All entries that the filter lets through, newest first.
    ///
    /// # Errors
    /// `audit-export-large` for more than [`AUDIT_EXPORT_ROWS_MAX`].
    async fn export(&self, officer: &Officer, filter: &AuditFilter) -> Result<AuditSheet, Refusal>;

    /// Walks along the union's whole chain.
    async fn check(&self, officer: &Officer) -> Result<ChainReport, Refusal>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_officer_who_asks_for_one_day_gets_the_whole_day() {
        let check = |zone: &str, day: Date, hours: i64, start: &str| {
            let zone = Zone::named("zone", zone).expect("a zone");
            let filter = AuditFilter { from: Some(day), to: Some(day), zone, ..AuditFilter::default() };
            let (Some(first), Some(end)) = filter.span() else { panic!("a day has two ends") };
            assert_eq!(end - first, hours * 60 * 60 * 1000, "{day}");
            assert_eq!(first, start.parse::<jiff::Timestamp>().expect("a moment").as_millisecond(), "{day}");
        };
        check("UTC", date(2026, 3, 1), 24, "2026-03-01T00:00:00Z");
        check("Asia/Seoul", date(2026, 3, 1), 24, "2026-02-28T15:00:00Z");
        // The clocks go forward that day.
        check("America/New_York", date(2026, 3, 8), 23, "2026-03-08T05:00:00Z");
        assert_eq!(AuditFilter { to: Some(Date::MAX), ..AuditFilter::default() }.span(), (None, None));
    }
}
