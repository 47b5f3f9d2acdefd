//! When the clocks of a case stand still, and why.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Why a clock stood still.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PauseReason {
    /// Both sides agreed to hold the case.
    Agreed,
    /// The grievant, the steward or whoever must act is on leave and the contract stops the clock for it.
    Leave,
    Mediation,
    /// A charge or a court case goes first.
    OtherForum,
}

impl PauseReason {
    pub const ALL: [Self; 4] = [Self::Agreed, Self::Leave, Self::Mediation, Self::OtherForum];

    /// Stable code, as stored and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Leave => "leave",
            Self::Mediation => "mediation",
            Self::OtherForum => "other-forum",
        }
    }
}

/// Days on which no clock of a case runs: from the day of the pause, to the day before it was taken up again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pause {
    pub from: Date,
    /// The first day that counts again; `None` while it lasts.
    pub until: Option<Date>,
    pub reason: PauseReason,
}

impl Pause {
    pub(super) fn holds(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }
}
