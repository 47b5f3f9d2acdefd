//! Jobs: work that is done after the answer, by whichever server comes first.
//!
//! A job waits, is claimed by one worker under a lease, and is then done, waits again, or is dead. A worker that dies lets
//! its lease run out and the job returns. The clock and the randomness come in as arguments.

use super::Trouble;

/// How long a worker holds a job without renewing its claim, in seconds.
pub const LEASE_SECONDS: i64 = 60;
/// How often a worker renews its claim, in seconds.
pub const RENEWAL_SECONDS: u64 = 20;

/// The waits between tries of a letter, in seconds. A greylisting server lets the second or third through; one that is
/// down for a weekend is waited for (RFC 5321 §4.5.4.1 asks for a give-up time of days).
const LETTER_WAITS_SECONDS: &[i64] = &[60, 5 * 60, 15 * 60, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600, 24 * 3600];
/// The waits between tries of work inside the host, in seconds.
const HOUSE_WAITS_SECONDS: &[i64] = &[5, 30, 120, 600, 3600];

/// What kind of work a job is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum JobKind {
    /// Sends one letter of the outbox.
    SendLetter,
    /// Writes to the committee that the employer has passed a text.
    AnnouncePass,
    /// Writes to a person who asked for a way back in.
    WayBackIn,
    /// Throws away what has expired. Recurs.
    Sweep,
    /// Writes the reminders and digests of cases that are due. Recurs.
    RemindOfCases,
}

impl JobKind {
    pub const ALL: [Self; 5] =
        [Self::SendLetter, Self::AnnouncePass, Self::WayBackIn, Self::Sweep, Self::RemindOfCases];

    /// Stable code, as stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::SendLetter => "send-letter",
            Self::AnnouncePass => "announce-pass",
            Self::WayBackIn => "way-back-in",
            Self::Sweep => "sweep",
            Self::RemindOfCases => "remind-of-cases",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How long after one run the next is due, in seconds; `None` for work that is done once.
    pub fn recurs_seconds(self) -> Option<i64> {
        match self {
            Self::Sweep => Some(3600),
            // A date that came up in the morning is written to its steward before noon.
            Self::RemindOfCases => Some(900),
            Self::SendLetter | Self::AnnouncePass | Self::WayBackIn => None,
        }
    }

    fn waits_seconds(self) -> &'static [i64] {
        match self {
            Self::SendLetter => LETTER_WAITS_SECONDS,
            Self::AnnouncePass | Self::WayBackIn | Self::Sweep | Self::RemindOfCases => HOUSE_WAITS_SECONDS,
        }
    }
}

/// What becomes of a job after a try that failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// It is due again after so many seconds.
    Again(i64),
    /// It is given up; people can see it and try again.
    Dead,
}

/// What follows a failed try. `attempts` counts the tries so far, this one included; `jitter` is any random number, and
/// spreads the wait by a fifth to either side, so that a crowd of letters does not come back in one moment.
///
/// Work that recurs never dies: its next run is due anyway.
pub fn after_failure(kind: JobKind, attempts: u32, trouble: Trouble, jitter: u32) -> Next {
    let period = kind.recurs_seconds();
    if trouble.lasts() && period.is_none() {
        return Next::Dead;
    }
    let tried = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    match (kind.waits_seconds().get(tried), period) {
        (Some(wait), period) => Next::Again(spread(*wait, jitter).min(period.unwrap_or(i64::MAX))),
        (None, Some(period)) => Next::Again(period),
        (None, None) => Next::Dead,
    }
}

/// `wait` times something between 0.8 and 1.2.
fn spread(wait: i64, jitter: u32) -> i64 {
    let fifths = i64::from(jitter % 401) - 200;
    wait + wait * fifths / 1000
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_letter_is_tried_for_days_and_then_shown_to_an_officer() {
        let check = |attempts, expected| {
            // The middle of the spread.
            assert_eq!(after_failure(JobKind::SendLetter, attempts, Trouble::Unreachable, 200), expected, "{attempts}");
        };
        check(1, Next::Again(60));
        check(2, Next::Again(300));
        check(5, Next::Again(3 * 3600));
        check(9, Next::Again(24 * 3600));
        check(10, Next::Dead);
        check(u32::MAX, Next::Dead);
        let patience: i64 = LETTER_WAITS_SECONDS.iter().sum();
        assert!(patience > 60 * 3600, "a server that is down for a weekend is waited for: {patience} s");
    }

    #[test]
    fn an_address_that_is_none_is_not_tried_twice() {
        let check = |trouble, expected| {
            assert_eq!(after_failure(JobKind::SendLetter, 1, trouble, 200), expected, "{trouble:?}");
        };
        check(Trouble::Refused(550), Next::Dead);
        check(Trouble::NoAddress, Next::Dead);
        check(Trouble::Deferred(451), Next::Again(60));
        check(Trouble::SignIn, Next::Again(60));
    }

    #[test]
    fn what_recurs_comes_back_whatever_happened() {
        for attempts in [1, 4, 6, 1000] {
            let next = after_failure(JobKind::Sweep, attempts, Trouble::Broken, 0);
            assert!(matches!(next, Next::Again(wait) if (1..=3600).contains(&wait)), "{attempts}: {next:?}");
        }
    }

    #[test]
    fn a_code_names_one_kind_and_back() {
        for kind in JobKind::ALL {
            assert_eq!(JobKind::from_code(kind.code()), Some(kind));
        }
    }

    proptest! {
        #[test]
        fn a_wait_strays_by_a_fifth_at_most_and_grows_with_the_tries(jitter: u32, attempts in 1_u32..9) {
            let wait = |attempts, jitter| match after_failure(JobKind::SendLetter, attempts, Trouble::Unreachable, jitter) {
                Next::Again(wait) => wait,
                Next::Dead => i64::MAX,
            };
            let middle = wait(attempts, 200);
            let spread = wait(attempts, jitter);
            prop_assert!(spread * 10 >= middle * 8 && spread * 10 <= middle * 12, "{spread} around {middle}");
            prop_assert!(wait(attempts + 1, 200) >= middle);
        }
    }
}
