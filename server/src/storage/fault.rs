//! What goes wrong inside, and how it leaves: logged once with a reference, shown as that reference alone.

use contracts::members::Refusal;
use rand::Rng;
use sea_orm::{DbErr, SqlErr};

/// An error inside the server: either a worded refusal or something that broke.
#[derive(Debug)]
pub enum Fault {
    Refused(Refusal),
    Broken(String),
}

impl Fault {
    pub fn broken(what: impl std::fmt::Display) -> Self {
        Self::Broken(what.to_string())
    }

    /// Turns the breach of a unique index into a refusal; everything else stays what it is.
    pub fn or_taken(error: DbErr, refusal: Refusal) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Refused(refusal),
            _ => error.into(),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbErr> for Fault {
    fn from(error: DbErr) -> Self {
        // A database error may quote the values it was given: name the kind, never the text of a statement's values.
        Self::Broken(match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => "a unique index was breached".to_owned(),
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => "a foreign key was breached".to_owned(),
            _ => error.to_string(),
        })
    }
}

impl From<Fault> for Refusal {
    /// The one place where an internal error is logged.
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(refusal) => refusal,
            Fault::Broken(cause) => {
                let reference = format!("{:08X}", rand::rng().random::<u32>());
                tracing::error!(reference, cause, "a request failed");
                Self::internal(&reference)
            }
        }
    }
}
