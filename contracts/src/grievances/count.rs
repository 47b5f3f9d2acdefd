//! Counting days: from a start, so many of them, to a date, with every skipped day and its reason kept.
//!
//! The result is a computation as data ([`Computation`]): the page words it, an appeal can be argued with it.

use super::calendar::{ContractCalendar, DayKind, DayOff, Moment};
use super::codes::codes;
use super::days::{days_between, plus};
use super::limits::WALK_DAYS_MAX;
use super::pauses::{Pause, PauseReason};
use jiff::Span as Stretch;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

codes! {
    /// What a deadline is counted from.
    Start {
        /// What is grieved happened.
        Occurrence = "occurrence",
        /// The grievant or the union knew, or should have known.
        Knowledge = "knowledge",
        /// A discharge or discipline took effect.
        Effective = "effective",
        /// The grievance reached this step: it was filed, appealed, sent back, or came by itself.
        Filed = "filed",
        MeetingHeld = "meeting-held",
        /// The last day for the step's meeting.
        MeetingDue = "meeting-due",
        AnswerReceived = "answer-received",
        /// The last day for the step's answer.
        AnswerDue = "answer-due",
        ArbitratorChosen = "arbitrator-chosen",
        /// The hearing ended, or the briefs were in.
        HearingClosed = "hearing-closed",
    }
}

impl Start {
    /// Something that reaches an office, for which an hour can matter.
    pub fn is_receipt(self) -> bool {
        matches!(self, Self::Filed | Self::AnswerReceived)
    }

    /// A fact of the case rather than of one step.
    pub fn is_of_the_case(self) -> bool {
        matches!(self, Self::Occurrence | Self::Knowledge | Self::Effective)
    }
}

/// The unit of one deadline.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    CalendarDays,
    WorkingDays,
    BusinessDays,
    Weeks,
    Months,
}

impl Unit {
    pub const ALL: [Self; 5] = [Self::CalendarDays, Self::WorkingDays, Self::BusinessDays, Self::Weeks, Self::Months];

    /// Stable code, as stored, sent in forms and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::CalendarDays => "calendar-days",
            Self::WorkingDays => "working-days",
            Self::BusinessDays => "business-days",
            Self::Weeks => "weeks",
            Self::Months => "months",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    fn kind(self) -> DayKind {
        match self {
            Self::WorkingDays => DayKind::Working,
            Self::BusinessDays => DayKind::Business,
            Self::CalendarDays | Self::Weeks | Self::Months => DayKind::Calendar,
        }
    }
}

/// So many units.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    pub count: u32,
    pub unit: Unit,
}

/// Where a last day goes on which nobody is there.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// Nowhere: the day stands as counted.
    #[default]
    Stays,
    NextWorkingDay,
    NextBusinessDay,
}

impl Roll {
    fn kind(self) -> Option<DayKind> {
        match self {
            Self::Stays => None,
            Self::NextWorkingDay => Some(DayKind::Working),
            Self::NextBusinessDay => Some(DayKind::Business),
        }
    }
}

/// What "a month" from the last day of a month means.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MonthEnd {
    /// The same number, or the month's last day where there is none: 31 January to 28 February to 28 March.
    #[default]
    SameNumber,
    /// From a last day to a last day: 28 February to 31 March.
    LastToLast,
}

/// The hour after which a receipt counts as one of the next day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct CutOff {
    pub at: Time,
    /// What kind of day the next one is.
    pub next: DayKind,
    /// A receipt on a day that is none of these counts as one of the next, at whatever hour.
    pub open_days_only: bool,
}

/// How the days of one deadline are counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Counting {
    /// The day of the start event is day one. Usually it is not counted.
    #[serde(default)]
    pub inclusive: bool,
    #[serde(default)]
    pub roll: Roll,
    #[serde(default)]
    pub month_end: MonthEnd,
    /// For starts that are receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<CutOff>,
    /// The hour at which the last day ends; without one it lasts until midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Time>,
}

/// Days left out, next to one another and for one reason; both ends included.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Skipped {
    pub from: Date,
    pub to: Date,
    #[serde(flatten)]
    pub why: DayOff,
}

/// One agreed extension and what it made of the date.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Extended {
    /// The entry in the record.
    pub entry: u32,
    pub agreed_on: Date,
    pub term: ExtensionTerm,
    /// The date before.
    pub was: Date,
    /// The date after.
    pub to: Date,
    pub skipped: Vec<Skipped>,
    /// It was agreed after the time before had run out: the other side may dispute it.
    pub after_the_end: bool,
}

/// How long an extension is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "term", rename_all = "kebab-case")]
pub enum ExtensionTerm {
    /// To a date that both sides named; it stands as named, weekend or not.
    To { date: Date },
    /// By so many units from the date before.
    By { span: Span },
}

/// An extension in force, as the record tells of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extension {
    pub entry: u32,
    pub agreed_on: Date,
    pub term: ExtensionTerm,
}

/// How one date came about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Computation {
    pub start: Start,
    /// As recorded, or for a start that is a date itself ([`Start::AnswerDue`], [`Start::MeetingDue`]) that date.
    pub happened: Moment,
    /// The day from which it was counted; later than `happened` after the hour or on a closed day.
    pub counted_from: Date,
    pub span: Span,
    pub counting: Counting,
    pub skipped: Vec<Skipped>,
    /// The day the count came to, before it moved on.
    pub landed: Date,
    /// Days it moved over because nobody is there.
    pub rolled: Vec<Skipped>,
    pub extended: Vec<Extended>,
    pub result: Date,
    /// The other starts of the same deadline, and the date each would have given.
    pub instead_of: Vec<(Start, Date)>,
}

impl Computation {
    /// The skipped days worth naming, oldest first: everything but the weekdays that never count. Days next to one
    /// another are one stretch, whatever their reasons.
    pub fn named_skips(&self) -> Vec<(Date, Date)> {
        let mut stretches: Vec<(Date, Date)> = Vec::new();
        for skip in self.skipped.iter().filter(|skip| !matches!(skip.why, DayOff::Weekday { .. })) {
            match stretches.last_mut().filter(|last| plus(last.1, 1) == Some(skip.from)) {
                Some(last) => last.1 = skip.to,
                None => stretches.push((skip.from, skip.to)),
            }
        }
        stretches
    }
}

/// A count that cannot end, because its clock stands still.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Suspended {
    pub since: Date,
    pub reason: PauseReason,
    /// Days of the deadline's unit that are left when the clock runs again; days for weeks and months.
    pub left: u32,
}

/// A calendar with the pauses of one case laid over it.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    pub calendar: &'a ContractCalendar,
    pub pauses: &'a [Pause],
}

/// What a walk came to.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Walked {
    end: Date,
    skipped: Vec<Skipped>,
}

fn skip(skipped: &mut Vec<Skipped>, on: Date, why: DayOff) {
    let goes_on = |last: &&mut Skipped| {
        let both_weekend = matches!((&last.why, &why), (DayOff::Weekday { .. }, DayOff::Weekday { .. }));
        plus(last.to, 1) == Some(on) && (last.why == why || both_weekend)
    };
    match skipped.last_mut().filter(goes_on) {
        Some(last) => last.to = on,
        None => skipped.push(Skipped { from: on, to: on, why }),
    }
}

impl Ground<'_> {
    fn pause(&self, on: Date) -> Option<&Pause> {
        // Of two that overlap, the one that lasts longer decides whether the walk can go on.
        self.pauses.iter().filter(|pause| pause.holds(on)).max_by_key(|pause| pause.until.unwrap_or(Date::MAX))
    }

    fn off(&self, on: Date, kind: DayKind) -> Option<DayOff> {
        let pause = self.pause(on).map(|pause| DayOff::Paused { reason: pause.reason });
        pause.or_else(|| self.calendar.off(on, kind))
    }

    /// Walks from `first` (itself the first day looked at) until `count` days have counted.
    fn walk(&self, first: Date, count: u32, kind: DayKind) -> Result<Walked, Suspended> {
        let (mut on, mut left, mut skipped) = (first, count, Vec::new());
        for _ in 0..WALK_DAYS_MAX {
            if let Some(pause) = self.pause(on).filter(|pause| pause.until.is_none()) {
                return Err(Suspended { since: pause.from, reason: pause.reason, left });
            }
            match self.off(on, kind) {
                Some(why) => skip(&mut skipped, on, why),
                None => left -= 1,
            }
            if left == 0 {
                return Ok(Walked { end: on, skipped });
            }
            match plus(on, 1) {
                Some(next) => on = next,
                None => break,
            }
        }
        // A calendar that never opens: the day the count was given up on is as good as any, and plain to see.
        Ok(Walked { end: on, skipped })
    }

    /// The end of `span` from `from`, which is day one where `inclusive`.
    fn reach(&self, from: Date, span: Span, counting: Counting) -> Result<Walked, Suspended> {
        if span.count == 0 {
            return Ok(Walked { end: from, skipped: Vec::new() });
        }
        let first = if counting.inclusive { Some(from) } else { plus(from, 1) }.unwrap_or(from);
        match span.unit {
            Unit::CalendarDays | Unit::WorkingDays | Unit::BusinessDays => {
                self.walk(first, span.count, span.unit.kind())
            }
            Unit::Weeks => self.walk(first, span.count.saturating_mul(7), DayKind::Calendar),
            Unit::Months => self.months(from, first, span.count, counting),
        }
    }

    /// Months end on a date; the days the clock stood still before it are added behind it.
    fn months(&self, from: Date, first: Date, count: u32, counting: Counting) -> Result<Walked, Suspended> {
        let whole = Stretch::new().try_months(count).ok().and_then(|months| from.checked_add(months).ok());
        let mut end = whole.unwrap_or(from);
        if counting.month_end == MonthEnd::LastToLast && from.day() == from.days_in_month() {
            end = end.last_of_month();
        }
        if counting.inclusive {
            end = plus(end, -1).unwrap_or(end);
        }
        let mut left = u32::try_from(days_between(first, end) + 1).unwrap_or(0);
        let (mut on, mut stood, mut skipped) = (first, 0, Vec::new());
        while on <= end {
            if let Some(pause) = self.pause(on) {
                if pause.until.is_none() {
                    return Err(Suspended { since: pause.from, reason: pause.reason, left });
                }
                stood += 1;
                skip(&mut skipped, on, DayOff::Paused { reason: pause.reason });
            } else {
                left = left.saturating_sub(1);
            }
            on = plus(on, 1).unwrap_or(Date::MAX);
        }
        if stood == 0 {
            return Ok(Walked { end, skipped });
        }
        let more = self.walk(on, stood, DayKind::Calendar)?;
        skipped.extend(more.skipped);
        Ok(Walked { end: more.end, skipped })
    }

    /// Moves a last day on which nobody is there.
    fn roll(&self, landed: Date, roll: Roll) -> Result<Walked, Suspended> {
        match roll.kind() {
            None => Ok(Walked { end: landed, skipped: Vec::new() }),
            Some(kind) => self.walk(landed, 1, kind),
        }
    }

    /// The day from which a receipt counts.
    pub(super) fn received(&self, at: Moment, cut_off: CutOff) -> Date {
        let late = at.time.is_some_and(|time| time > cut_off.at);
        let shut = cut_off.open_days_only && self.calendar.off(at.date, cut_off.next).is_some();
        if !late && !shut {
            return at.date;
        }
        let first = plus(at.date, 1).unwrap_or(at.date);
        let open = Ground { calendar: self.calendar, pauses: &[] }.walk(first, 1, cut_off.next);
        open.map_or(first, |walked| walked.end)
    }

    /// Counts `span` from a start and applies the extensions, in the order they were agreed.
    ///
    /// # Errors
    /// [`Suspended`] while a pause lasts that lies before the end.
    pub fn compute(
        &self,
        start: Start,
        happened: Moment,
        span: Span,
        counting: Counting,
        extensions: &[Extension],
    ) -> Result<Computation, Suspended> {
        let cut_off = counting.cut_off.filter(|_| start.is_receipt());
        let counted_from = cut_off.map_or(happened.date, |cut_off| self.received(happened, cut_off));
        let walked = self.reach(counted_from, span, counting)?;
        let rolled = self.roll(walked.end, counting.roll)?;
        let mut computation = Computation {
            start,
            happened,
            counted_from,
            span,
            counting,
            skipped: walked.skipped,
            landed: walked.end,
            rolled: rolled.skipped,
            extended: Vec::new(),
            result: rolled.end,
            instead_of: Vec::new(),
        };
        for extension in extensions {
            let extended = self.extend(computation.result, *extension, counting)?;
            computation.result = extended.to;
            computation.extended.push(extended);
        }
        Ok(computation)
    }

    fn extend(&self, was: Date, extension: Extension, counting: Counting) -> Result<Extended, Suspended> {
        let Extension { entry, agreed_on, term } = extension;
        let walked = match term {
            ExtensionTerm::By { span } => {
                let counting = Counting { inclusive: false, ..counting };
                let reached = self.reach(was, span, counting)?;
                let rolled = self.roll(reached.end, counting.roll)?;
                Walked { end: rolled.end, skipped: [reached.skipped, rolled.skipped].concat() }
            }
            ExtensionTerm::To { date } => self.agreed(agreed_on, date)?,
        };
        let (to, skipped) = (walked.end, walked.skipped);
        Ok(Extended { entry, agreed_on, term, was, to, skipped, after_the_end: agreed_on > was })
    }

    /// A date that was agreed stands, but for pauses that began after it was.
    fn agreed(&self, agreed_on: Date, date: Date) -> Result<Walked, Suspended> {
        let later: Vec<Pause> = self.pauses.iter().filter(|pause| pause.from > agreed_on).copied().collect();
        let ground = Ground { calendar: self.calendar, pauses: &later };
        let days = u32::try_from(days_between(agreed_on, date)).unwrap_or(0);
        if days == 0 {
            return Ok(Walked { end: date, skipped: Vec::new() });
        }
        ground.walk(plus(agreed_on, 1).unwrap_or(date), days, DayKind::Calendar)
    }
}
