//! Names of rows, one type per kind of thing, so that a unit's id can never be handed in where a person's is meant.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_simple().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(s).map(Self)
            }
        }
    )*};
}

ids! {
    /// A person with an account on this host; one account however many unions.
    PersonId,
    /// A union on this host.
    UnionId,
    /// A bargaining unit: the employees one contract covers.
    UnitId,
    /// One person's row on one unit's roster.
    RosterId,
    /// A signed-in browser.
    SessionId,
    /// A passkey.
    DeviceId,
    /// An agreement of one unit.
    AgreementId,
    /// One bargaining of one agreement.
    RoundId,
    /// An article opened in a round.
    ArticleId,
    /// One saved state of a draft.
    RevisionId,
    /// A text handed across the table.
    PassId,
    /// A vote.
    VoteId,
    /// A grievance, or an incident before there is a contract.
    CaseId,
    /// An attached file.
    FileId,
    /// A letter in the outbox.
    LetterId,
    /// A piece of work in the queue.
    JobId,
}
