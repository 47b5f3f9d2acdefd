//! Where the data is.

use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

/// Where the data is; read from flags, environment and file like every setting.
#[derive(Debug, Clone)]
pub struct Place {
    /// The data folder; made when missing.
    pub data: PathBuf,
    /// postgres://… instead of SQLite in the data folder.
    pub database_url: Option<String>,
    /// Scheme and host that people type, such as `https://union.example`; links and passkeys are bound to it.
    pub origin: Option<String>,
}

/// Makes the data folder, for its owner alone. Whoever is not its owner would leave files in it that the owner cannot
/// write, so even root is refused.
///
/// # Errors
/// A sentence for the operator.
pub fn ensure_folder(data: &Path) -> Result<(), String> {
    let unmade = |e: std::io::Error| format!("the data folder {} cannot be made: {e}", data.display());
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(data).map_err(unmade)?;
    let owner = std::fs::metadata(data).map_err(unmade)?.uid();
    if owner != rustix::process::geteuid().as_raw() {
        return Err(format!(
            "the data folder {} belongs to another user; run this as its owner: sudo -u '#{owner}' convenio …",
            data.display()
        ));
    }
    Ok(())
}
