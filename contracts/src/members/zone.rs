//! Where a unit's day begins and ends: an IANA time zone. The rules of the zones are data that comes with the program.

use super::Refusal;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::LazyLock;

/// Regions whose zones are named after cities; the older names beside them (`US/Eastern`, `EST`) say the same twice.
const REGIONS: [&str; 9] =
    ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/", "Antarctica/"];

/// Where staff unions that read our languages mostly are: offered before the long list.
const USUAL: [&str; 12] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "America/Mexico_City",
    "America/Bogota",
    "Europe/Madrid",
    "Asia/Seoul",
];

static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    names.retain(|name| REGIONS.iter().any(|region| name.starts_with(region)));
    names.sort();
    names.dedup();
    names
});

/// A time zone; UTC unless a unit has said where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Zone(Option<u16>);

impl Zone {
    /// The zone of a name such as `America/New_York`.
    ///
    /// # Errors
    /// `zone-missing` for no name, `zone-unknown` for one that is none.
    pub fn named(field: &str, name: &str) -> Result<Self, Refusal> {
        match name.trim() {
            "" => Err(Refusal::of(field, "zone-missing")),
            "UTC" => Ok(Self(None)),
            name => {
                let at = NAMES.binary_search_by(|known| known.as_str().cmp(name));
                let at = at.ok().and_then(|at| u16::try_from(at).ok());
                at.map(|at| Self(Some(at))).ok_or_else(|| Refusal::of(field, "zone-unknown").with("name", name))
            }
        }
    }

    /// Every zone to choose from: those that are usual first, then all by name.
    pub fn choices() -> Vec<Self> {
        let rest = NAMES.iter().map(String::as_str).filter(|name| !USUAL.contains(name));
        USUAL.into_iter().chain(rest).filter_map(|name| Self::named("zone", name).ok()).chain([Self(None)]).collect()
    }

    /// Its IANA name.
    pub fn name(self) -> &'static str {
        self.0.and_then(|at| NAMES.get(usize::from(at))).map_or("UTC", String::as_str)
    }

    /// The moment on this zone's clocks.
    pub fn at(self, moment: Timestamp) -> Zoned {
        // A name out of the same data has its rules there.
        moment.to_zoned(TimeZone::get(self.name()).unwrap_or(TimeZone::UTC))
    }

    /// Which day it is there.
    pub fn date(self, moment: Timestamp) -> Date {
        self.at(moment).date()
    }

    /// When a day begins there; `None` at the ends of time.
    pub fn start_of(self, day: Date) -> Option<Timestamp> {
        let zone = TimeZone::get(self.name()).unwrap_or(TimeZone::UTC);
        Some(day.to_zoned(zone).ok()?.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_stewards_evening_is_still_the_same_day() {
        let check = |zone: &str, at: &str, expected: &str| {
            let zone = Zone::named("zone", zone).expect("a zone");
            assert_eq!(zone.at(moment(at)).strftime("%Y-%m-%d %H:%M %Z").to_string(), expected);
        };
        check("America/New_York", "2026-11-04T03:00:00Z", "2026-11-03 22:00 EST");
        check("America/Los_Angeles", "2026-07-01T06:59:00Z", "2026-06-30 23:59 PDT");
        check("Asia/Seoul", "2026-11-03T15:00:00Z", "2026-11-04 00:00 KST");
        check("UTC", "2026-11-03T15:00:00Z", "2026-11-03 15:00 UTC");
    }

    #[test]
    fn a_zone_is_one_of_the_list_or_refused() {
        let code = |name: &str| Zone::named("zone", name).expect_err("refused").code;
        assert_eq!(code(" "), "zone-missing");
        assert_eq!(code("America/Springfield"), "zone-unknown");
        assert_eq!(code("EST5EDT"), "zone-unknown");
    }

    #[test]
    fn every_zone_offered_is_offered_once_and_has_a_clock() {
        let choices = Zone::choices();
        assert!(choices.len() > 300, "the data of the zones came along: {}", choices.len());
        assert_eq!(choices[0].name(), "America/New_York");
        let mut names: Vec<&str> = choices.iter().map(|zone| zone.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), choices.len());
        for zone in choices {
            assert_eq!(TimeZone::get(zone.name()).expect("its rules").iana_name(), Some(zone.name()));
        }
    }
}
