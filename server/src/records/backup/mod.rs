//! Backups: one archive format for both databases, so that the same archive also moves a host from one to the other.
//!
//! # The archive
//!
//! A tar file of JSON lines, compressed with gzip, and encrypted with age (age-encryption.org/v1) where a recovery key is
//! set; the usual tools open each layer. Inside, in this order:
//!
//! | member | content |
//! |---|---|
//! | `manifest.json` | [`Manifest`]: the format's version, who made it, the migrations applied, tables with their columns |
//! | `tables/NAME/000000.jsonl` … | rows in the order of their keys, each a JSON array in the order of the columns |
//! | `files/UNION/SHA256` | contents of attached files |
//! | `seal.json` | [`Seal`]: rows and SHA-256 of each table, the files, and the manifest's SHA-256 |
//!
//! Sums stand at the end because the archive is written in one pass over one moment of the store. Around the
//! compressed bytes stand two empty gzip members with an extra field (RFC 1952 §2.3.1.1), which gzip's own tools pass
//! over: in front one that says what this is, behind one with the SHA-256 of everything before it. An archive that ends early, or in which any
//! byte is another, is found out before a row of it is believed.
//!
//! A row means the same in both databases, and keys are compared by their bytes in both: so two stores are equal exactly
//! when the sums of their tables are.

mod belonging;
mod catalog;
mod dump;
mod keys;
mod make;
mod plan;
mod read;
mod restore;
mod seal;
mod write;

pub(crate) use belonging::{Belonging, with_union_column};
pub(crate) use catalog::{rows, tables};
pub use keys::{RecoveryKey, new_recovery_key, read_identities};
pub use make::{Made, make, make_before_upgrade, make_of_union};
pub use plan::{BACKUPS_FOLDER, BackupPlan, archives, keep_watch, last_run, last_runs, run_due};
pub use read::{Contents, read_through};
pub use restore::{RESTORING_FOLDER, Restored, restore, unpack};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use uuid::Uuid;

/// The version of the archive format that this program writes; it reads this and every earlier one.
pub const ARCHIVE_FORMAT: u32 = 1;
/// Largest member of an archive, in bytes: beyond it an archive is not one of ours.
const MEMBER_BYTES_MAX: u64 = 256_000_000;
/// Members that wait between the reading and the writing half: bounds the memory that a backup takes.
const MEMBERS_WAITING_MAX: usize = 4;

/// Why a backup, a restore or a check did not come about: a sentence for the operator, without anything of content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble(pub String);

impl Trouble {
    fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    fn damaged(how: impl fmt::Display) -> Self {
        Self(format!("the archive is damaged: {how}"))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

impl From<crate::storage::Fault> for Trouble {
    fn from(fault: crate::storage::Fault) -> Self {
        match fault {
            crate::storage::Fault::Broken(cause) => Self(format!("the database answers: {cause}")),
            crate::storage::Fault::Refused(refusal) => Self(format!("the store refuses: {refusal}")),
        }
    }
}

impl From<sea_orm::DbErr> for Trouble {
    fn from(error: sea_orm::DbErr) -> Self {
        crate::storage::Fault::from(error).into()
    }
}

/// What stands first in an archive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of Convenio that made it.
    pub convenio: String,
    /// When, RFC 3339.
    pub made_at: String,
    /// Migrations applied, oldest first.
    pub migrations: Vec<String>,
    pub tables: Vec<TableShape>,
    /// The one union that is in it; `None` for a whole host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub union: Option<Uuid>,
}

/// A table as the archive knows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TableShape {
    pub name: String,
    /// Names and kinds of its columns, in the order in which rows have them.
    pub columns: Vec<(String, String)>,
}

/// What stands last in an archive: it is whole only with it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Seal {
    /// SHA-256 of the manifest's bytes.
    pub manifest: String,
    /// By table.
    pub tables: BTreeMap<String, TableSum>,
    /// Contents of attached files.
    pub files: u64,
    /// Their bytes together.
    pub file_bytes: u64,
}

/// A table's rows and the SHA-256 of their lines.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TableSum {
    pub rows: u64,
    pub sha256: String,
}

impl Seal {
    pub fn rows(&self) -> u64 {
        self.tables.values().map(|table| table.rows).sum()
    }
}
