//! What goes wrong inside, and how it leaves: logged once with a reference, shown as that reference alone.

use contracts::members::Refusal;
use rand::Rng;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

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
            _ => kind(&error),
        })
    }
}

/// What went wrong in the database's own code and names. Its sentences are left out: PostgreSQL quotes the value that it
/// could not take, and a value may be a draft.
fn kind(error: &DbErr) -> String {
    let (DbErr::Exec(cause) | DbErr::Query(cause) | DbErr::Conn(cause)) = error else {
        // Of the others, those that come from reading a row name columns and types.
        return error.to_string();
    };
    match cause {
        RuntimeErr::SqlxError(cause) => match cause.as_database_error() {
            Some(database) => {
                let of =
                    |what: &str, name: Option<&str>| name.map(|name| format!(", {what} {name}")).unwrap_or_default();
                let code = database.code().unwrap_or_default();
                let (table, constraint) = (of("table", database.table()), of("constraint", database.constraint()));
                format!("the database refused with {code}{table}{constraint}")
            }
            None => cause.to_string(),
        },
        RuntimeErr::Internal(text) => text.clone(),
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
