//! The calendar of one contract: which days count, in whose day, and until what hour.
//!
//! "Days", "working days" and "business days" mean what the contract says they mean, so each is data: which weekdays,
//! and whether the contract's holidays, the state's and the office's own closures are left out.

use super::days::{days_between, plus};
use super::holidays::{HolidayList, WeekDay};
use super::limits::{CLOSURE_DAYS_MAX, CLOSURES_MAX, NAME_CHARS_MAX};
use super::pauses::PauseReason;
use crate::members::{Refusal, Zone};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// When something happened, by the clock on the wall there: a date, and the time where it is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Moment {
    pub date: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
}

impl Moment {
    pub fn on(date: Date) -> Self {
        Self { date, time: None }
    }

    pub fn at(date: Date, time: Time) -> Self {
        Self { date, time: Some(time) }
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self::on(date)
    }
}

/// Days that an office was or will be shut, both included.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Closure {
    pub from: Date,
    pub to: Date,
    pub reason: String,
}

impl Closure {
    /// # Errors
    /// `closure-order`, `closure-long`, `closure-reason`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.to < self.from {
            return Err(Refusal::new("closure-order"));
        }
        if days_between(self.from, self.to) >= CLOSURE_DAYS_MAX {
            return Err(Refusal::new("closure-long").with("limit", CLOSURE_DAYS_MAX));
        }
        let reason = self.reason.trim();
        if reason.is_empty() || reason.chars().count() > NAME_CHARS_MAX {
            return Err(Refusal::new("closure-reason").with("limit", NAME_CHARS_MAX));
        }
        Ok(())
    }
}

/// What one word for days means in this contract.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DayMeaning {
    /// Weekdays that count.
    pub weekdays: Vec<WeekDay>,
    /// Holidays that the contract names do not count.
    pub without_contract_holidays: bool,
    /// Legal holidays of the state do not count.
    pub without_state_holidays: bool,
    /// Days on which the office was shut do not count.
    pub without_closures: bool,
}

impl DayMeaning {
    /// Monday to Friday, without any holiday or closure.
    pub fn weekdays() -> Self {
        Self {
            weekdays: WeekDay::ALL[..5].to_vec(),
            without_contract_holidays: true,
            without_state_holidays: true,
            without_closures: true,
        }
    }
}

/// Which days a count or a roll forward looks at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    Calendar,
    Working,
    Business,
}

/// Why a day was not counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum DayOff {
    /// A weekday that this contract never counts, mostly Saturday and Sunday.
    Weekday {
        day: WeekDay,
    },
    /// `moved_from`: its own date, where it is kept on another.
    Holiday {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        moved_from: Option<Date>,
        /// By law; otherwise by the contract.
        legal: bool,
    },
    Closure {
        reason: String,
    },
    /// The clock stood still.
    Paused {
        reason: PauseReason,
    },
}

impl DayOff {
    /// Stable code, used in the words' keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Weekday { .. } => "weekday",
            Self::Holiday { .. } => "holiday",
            Self::Closure { .. } => "closure",
            Self::Paused { .. } => "paused",
        }
    }
}

/// The calendar of one contract in one place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ContractCalendar {
    #[serde(with = "zone_name")]
    pub zone: Zone,
    /// Holidays that the contract names.
    pub contract: HolidayList,
    /// Legal holidays, copied from [`super::statutes`] or written by the union.
    pub state: HolidayList,
    /// In no order; they may overlap, and more may be added at any time.
    pub closures: Vec<Closure>,
    pub working: DayMeaning,
    pub business: DayMeaning,
}

impl ContractCalendar {
    /// A calendar without holidays, whose working and business days are Monday to Friday.
    pub fn plain(zone: Zone) -> Self {
        Self {
            zone,
            contract: HolidayList::default(),
            state: HolidayList::default(),
            closures: Vec::new(),
            working: DayMeaning::weekdays(),
            business: DayMeaning::weekdays(),
        }
    }

    fn meaning(&self, kind: DayKind) -> Option<&DayMeaning> {
        match kind {
            DayKind::Calendar => None,
            DayKind::Working => Some(&self.working),
            DayKind::Business => Some(&self.business),
        }
    }

    /// Why a date does not count as a day of this kind; `None` where it does. A holiday on a weekend is named as the
    /// weekend: that is why it would not have counted anyway.
    pub fn off(&self, on: Date, kind: DayKind) -> Option<DayOff> {
        let meaning = self.meaning(kind)?;
        let day = WeekDay::of(on);
        if !meaning.weekdays.contains(&day) {
            return Some(DayOff::Weekday { day });
        }
        let lists = [
            (meaning.without_contract_holidays, &self.contract, false),
            (meaning.without_state_holidays, &self.state, true),
        ];
        for (left_out, list, legal) in lists {
            if let Some(kept) = left_out.then(|| list.kept_on(on)).flatten() {
                let (name, moved_from) = (kept.holiday.name.clone(), kept.moved_from);
                return Some(DayOff::Holiday { name, moved_from, legal });
            }
        }
        let closure = self.closures.iter().find(|closure| closure.from <= on && on <= closure.to);
        closure.filter(|_| meaning.without_closures).map(|closure| DayOff::Closure { reason: closure.reason.clone() })
    }

    /// Which day it is there.
    pub fn today(&self, now: Timestamp) -> Date {
        self.zone.date(now)
    }

    /// The moment by the clock there, to the minute.
    pub fn moment(&self, now: Timestamp) -> Moment {
        let at = self.zone.at(now);
        Moment::at(at.date(), Time::new(at.hour(), at.minute(), 0, 0).unwrap_or_default())
    }

    /// The instant at which a date ends for filing: at its closing hour, or when the day is over. On the night the
    /// clocks change, an hour that there is twice means its first, and one that is skipped means the hour after.
    pub fn ends(&self, on: Date, closes: Option<Time>) -> Timestamp {
        let zone = TimeZone::get(self.zone.name()).unwrap_or(TimeZone::UTC);
        let at = match closes {
            Some(time) => on.to_datetime(time),
            None => plus(on, 1).unwrap_or(on).to_datetime(Time::midnight()),
        };
        at.to_zoned(zone).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }

    /// # Errors
    /// What [`HolidayList::check`] and [`Closure::check`] refuse, `closures-many`, and `calendar-no-days` where no
    /// weekday would ever count.
    pub fn check(&self) -> Result<(), Refusal> {
        self.contract.check()?;
        self.state.check()?;
        if self.closures.len() > CLOSURES_MAX {
            return Err(Refusal::new("closures-many").with("limit", CLOSURES_MAX));
        }
        self.closures.iter().try_for_each(Closure::check)?;
        if self.working.weekdays.is_empty() || self.business.weekdays.is_empty() {
            return Err(Refusal::new("calendar-no-days"));
        }
        Ok(())
    }
}

/// A zone is stored by its name; one that is not known any more reads as UTC.
mod zone_name {
    use crate::members::Zone;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(zone: &Zone, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(zone.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Zone, D::Error> {
        let name = String::deserialize(from)?;
        Ok(Zone::named("zone", &name).unwrap_or_default())
    }
}
