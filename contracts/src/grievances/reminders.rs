//! Reminders before a day passes, and the chief steward's digest.

use super::days::{days_before, days_between};
use super::limits::{REMINDER_DAYS_MAX, REMINDERS_MAX};
use super::state::{CaseState, Due, DueKey, Kept};
use crate::members::{CaseId, PersonId, Refusal};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When people are reminded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReminderRule {
    /// Days before the last day; 0 is the day itself.
    pub days_before: Vec<u16>,
    pub backup_too: bool,
    /// The other side's dates as well.
    pub theirs_too: bool,
}

impl Default for ReminderRule {
    fn default() -> Self {
        Self { days_before: vec![7, 3, 1, 0], backup_too: true, theirs_too: true }
    }
}

impl ReminderRule {
    /// # Errors
    /// `reminder-days`, `reminders-many`; `reminder-days-malformed` for none, which would silence what a contract counts.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.days_before.is_empty() {
            return Err(Refusal::of("days", "reminder-days-malformed"));
        }
        if self.days_before.len() > REMINDERS_MAX {
            return Err(Refusal::of("days", "reminders-many").with("limit", REMINDERS_MAX));
        }
        match self.days_before.iter().all(|days| *days <= REMINDER_DAYS_MAX) {
            true => Ok(()),
            false => Err(Refusal::of("days", "reminder-days").with("limit", REMINDER_DAYS_MAX)),
        }
    }
}

/// One reminder to one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reminder {
    pub case: CaseId,
    pub key: DueKey,
    /// The last day.
    pub date: Date,
    /// The day from which it can be sent.
    pub from: Date,
    pub days_before: u16,
    pub to: PersonId,
}

impl Reminder {
    /// Names the reminder for good: the same after a restart and on every server, another when the date moves. It is
    /// what a mail's `Message-ID` is made of, and says nothing about anybody.
    pub fn id(&self) -> String {
        format!("{}.{}.{}.{}.{}", self.case, self.key, self.date.strftime("%Y%m%d"), self.days_before, self.to)
    }
}

/// The people of a case who are reminded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reminded {
    pub steward: PersonId,
    pub backup: Option<PersonId>,
}

/// What has to have been sent on `today` for one case: for each date that is still ahead, the latest reminder whose day
/// has come. A server that slept for a week sends one, not four. The caller leaves out what was sent before.
pub fn reminders(
    case: CaseId,
    state: &CaseState,
    reminded: Reminded,
    rule: &ReminderRule,
    today: Date,
) -> Vec<Reminder> {
    let mut found = Vec::new();
    let people: Vec<PersonId> = std::iter::once(reminded.steward)
        .chain(reminded.backup.filter(|backup| rule.backup_too && *backup != reminded.steward))
        .collect();
    for due in state.ahead() {
        let wanted = (due.actor.is_ours() || rule.theirs_too) && !due.provisional;
        let Some(date) = due.date().filter(|date| wanted && *date >= today) else { continue };
        let come = |days: &u16| days_before(date, *days).is_some_and(|from| from <= today);
        let Some(days) = rule.days_before.iter().copied().filter(come).min() else { continue };
        let from = days_before(date, days).unwrap_or(date);
        found.extend(people.iter().map(|to| Reminder {
            case,
            key: due.key.clone(),
            date,
            from,
            days_before: days,
            to: *to,
        }));
    }
    found
}

/// One line of a digest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DigestLine<'a> {
    pub case: CaseId,
    /// The case's number, by which the reader knows it; a digest has no names.
    pub number: u32,
    pub due: &'a Due,
}

/// The dates of many cases, grouped by how near they are; in each group the nearest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Digest<'a> {
    pub overdue_on_us: Vec<DigestLine<'a>>,
    pub today: Vec<DigestLine<'a>>,
    /// Within seven days.
    pub this_week: Vec<DigestLine<'a>>,
    pub overdue_on_them: Vec<DigestLine<'a>>,
    pub later: Vec<DigestLine<'a>>,
}

impl Digest<'_> {
    /// Nothing that cannot wait: no mail is sent.
    pub fn is_quiet(&self) -> bool {
        self.overdue_on_us.is_empty()
            && self.today.is_empty()
            && self.this_week.is_empty()
            && self.overdue_on_them.is_empty()
    }
}

/// Groups what is ahead in many cases.
pub fn digest<'a>(cases: impl IntoIterator<Item = (CaseId, u32, &'a CaseState)>, today: Date) -> Digest<'a> {
    let mut groups = Digest::default();
    for (case, number, state) in cases {
        for due in state.ahead() {
            let line = DigestLine { case, number, due };
            let near = due.date().is_some_and(|date| days_between(today, date) <= 7);
            match due.kept {
                Kept::OverdueOnUs => groups.overdue_on_us.push(line),
                Kept::OverdueOnThem => groups.overdue_on_them.push(line),
                Kept::Today => groups.today.push(line),
                _ if near => groups.this_week.push(line),
                _ => groups.later.push(line),
            }
        }
    }
    for group in [
        &mut groups.overdue_on_us,
        &mut groups.today,
        &mut groups.this_week,
        &mut groups.overdue_on_them,
        &mut groups.later,
    ] {
        group.sort_by_key(|line| (line.due.date(), line.number));
    }
    groups
}
