//! The record of one case: everything that happened to it, in the order it was written down. It only grows. An entry is
//! put right by a later one that names it; the first stays for everybody to see.

use super::calendar::Moment;
use super::claims::ClaimClock;
use super::codes::codes;
use super::count::ExtensionTerm;
use super::pauses::PauseReason;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

codes! {
    /// What the employer answered.
    Answer {
        Denied = "denied",
        Granted = "granted",
        /// Granted in part: the grievance can go on with the rest.
        Partly = "partly",
        /// Said something that decides nothing, such as that it is being looked into.
        Other = "other",
    }
}

codes! {
    /// How much of an information request was met.
    Furnished {
        Whole = "whole",
        Partial = "partial",
        Refused = "refused",
    }
}

/// How a case ended by agreement, or was given up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    pub text: String,
    /// Whether either side may point to it in another case.
    pub precedent: bool,
}

/// What can happen to a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum CaseEvent {
    /// What is grieved happened.
    Occurred,
    /// The grievant or the union knew of it, or should have known.
    Known,
    /// A discharge or discipline took effect.
    TookEffect,
    /// Handed in at this step. Its date is the one that counts by the contract, mostly that of receipt.
    Filed {
        step: String,
    },
    MeetingHeld {
        /// `None`: of the step it is at.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<String>,
    },
    AnswerReceived {
        answer: Answer,
        /// `None`: of the step it is at. An answer that comes when the case has gone on names the step it is of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<String>,
    },
    /// Taken on to another step.
    Appealed {
        to: String,
    },
    /// Arbitration was demanded.
    Demanded {
        to: String,
    },
    /// Sent back to an earlier step.
    Remanded {
        to: String,
    },
    /// Both sides agreed to give one deadline more time.
    ExtensionAgreed {
        /// The deadline's key.
        deadline: String,
        #[serde(flatten)]
        term: ExtensionTerm,
        in_writing: bool,
        /// Who agreed for the other side.
        with: String,
    },
    Paused {
        reason: PauseReason,
    },
    Resumed,
    ArbitratorChosen,
    HearingClosed,
    AwardReceived {
        sustained: bool,
    },
    InformationRequested {
        /// Counts from 1 within the case.
        request: u32,
        due: Date,
    },
    InformationReceived {
        request: u32,
        furnished: Furnished,
    },
    Settled {
        terms: Terms,
    },
    Withdrawn {
        terms: Terms,
    },
    /// Something that a settlement or an award has to be followed by: back pay, a cleaned file.
    Promised {
        promise: u32,
        due: Date,
        what: String,
    },
    Kept {
        promise: u32,
    },
    /// Sent on to somebody who can help: an agency, a clinic, a lawyer, another union.
    Referred {
        /// Counts from 1 within the case.
        referral: u32,
        to: String,
        /// When the union asks what came of it.
        due: Date,
    },
    /// The union asked what came of a referral.
    FollowedUp {
        referral: u32,
        what: String,
        /// When it asks again; `None`: nothing more is to be asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Date>,
    },
    /// A charge or a claim outside of the contract can be brought, and its time is watched with the case's.
    ClaimWatched {
        clock: ClaimClock,
    },
    /// It was brought.
    ClaimFiled {
        /// The clock's key.
        claim: String,
    },
    /// A call, a letter, a talk: moves no clock.
    Noted {
        text: String,
    },
    /// An earlier entry was wrong. It stands in the record, and counts as corrected.
    Corrected {
        /// The number of the entry, which is no correction itself.
        entry: u32,
        /// What it should have said; `None` where it should not be there at all.
        now: Option<Box<Happening>>,
        why: String,
    },
}

impl CaseEvent {
    /// Stable code, as stored beside the entry and used in the words' keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Occurred => "occurred",
            Self::Known => "known",
            Self::TookEffect => "took-effect",
            Self::Filed { .. } => "filed",
            Self::MeetingHeld { .. } => "meeting-held",
            Self::AnswerReceived { .. } => "answer-received",
            Self::Appealed { .. } => "appealed",
            Self::Demanded { .. } => "demanded",
            Self::Remanded { .. } => "remanded",
            Self::ExtensionAgreed { .. } => "extension-agreed",
            Self::Paused { .. } => "paused",
            Self::Resumed => "resumed",
            Self::ArbitratorChosen => "arbitrator-chosen",
            Self::HearingClosed => "hearing-closed",
            Self::AwardReceived { .. } => "award-received",
            Self::InformationRequested { .. } => "information-requested",
            Self::InformationReceived { .. } => "information-received",
            Self::Settled { .. } => "settled",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Promised { .. } => "promised",
            Self::Kept { .. } => "kept",
            Self::Referred { .. } => "referred",
            Self::FollowedUp { .. } => "followed-up",
            Self::ClaimWatched { .. } => "claim-watched",
            Self::ClaimFiled { .. } => "claim-filed",
            Self::Noted { .. } => "noted",
            Self::Corrected { .. } => "corrected",
        }
    }
}

/// An event and when it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Happening {
    pub at: Moment,
    #[serde(flatten)]
    pub event: CaseEvent,
}

/// One entry of the record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CaseEntry {
    /// Counts from 1 within the case, without gaps.
    pub number: u32,
    pub recorded_at: Timestamp,
    pub recorded_by: String,
    #[serde(flatten)]
    pub what: Happening,
}

/// An entry as it counts now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing<'a> {
    pub number: u32,
    pub what: &'a Happening,
}

/// What a record says now: its entries with their corrections, without those struck and without the corrections
/// themselves, in the order in which they happened; on one day, in the order written down.
pub fn standing(entries: &[CaseEntry]) -> Vec<Standing<'_>> {
    let mut now: Vec<Standing<'_>> = Vec::with_capacity(entries.len());
    for entry in entries {
        let CaseEvent::Corrected { entry: of, now: instead, .. } = &entry.what.event else {
            now.push(Standing { number: entry.number, what: &entry.what });
            continue;
        };
        match instead {
            Some(instead) => match now.iter_mut().find(|one| one.number == *of) {
                Some(one) => one.what = instead,
                // It was struck before and is put back.
                None => now.push(Standing { number: *of, what: instead }),
            },
            None => now.retain(|one| one.number != *of),
        }
    }
    now.sort_by_key(|one| (one.what.at.date, one.number));
    now
}

/// Everything the record ever said in the place of one entry, oldest first: the entry, then each correction of it.
pub fn history(entries: &[CaseEntry], number: u32) -> Vec<&CaseEntry> {
    let is_of = |entry: &&CaseEntry| match &entry.what.event {
        CaseEvent::Corrected { entry, .. } => *entry == number,
        _ => entry.number == number,
    };
    entries.iter().filter(is_of).collect()
}

/// The record as the grievant reads it: everything that happened to the case, without the union's notes and without why
/// an entry was corrected. Its dates are the same.
pub fn for_grievant(entries: &[CaseEntry]) -> Vec<CaseEntry> {
    let mut shown = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut entry = entry.clone();
        match &mut entry.what.event {
            CaseEvent::Noted { .. } => continue,
            // What others said of it is the union's; that it asked, and when it asks again, is not.
            CaseEvent::FollowedUp { what, .. } => what.clear(),
            CaseEvent::Corrected { now, why, .. } => {
                why.clear();
                // What turned out to be a mere note does not count, as if it had been struck.
                if now.as_ref().is_some_and(|now| matches!(now.event, CaseEvent::Noted { .. })) {
                    *now = None;
                }
                if let Some(CaseEvent::FollowedUp { what, .. }) = now.as_mut().map(|now| &mut now.event) {
                    what.clear();
                }
            }
            _ => {}
        }
        shown.push(entry);
    }
    shown
}
