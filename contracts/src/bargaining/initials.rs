//! What a tentative agreement is made of: each side's initials, and the text they stand under.

use super::pass::PassLabel;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One side's initials.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Initials {
    /// Who initialed, in full.
    pub name: String,
    pub initials: String,
    pub date: Date,
    /// SHA-256 of the text that was in front of them.
    pub hash: String,
}

/// A tentative agreement (TA) on one article.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Agreed {
    /// The pass whose text was agreed to.
    pub label: PassLabel,
    /// SHA-256 of that text.
    pub hash: String,
    pub union: Initials,
    pub employer: Initials,
}
