//! Where things are in the workspace.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::say::{Done, Trouble};

/// The workspace's folders.
#[derive(Debug, Clone)]
pub struct House {
    root: PathBuf,
}

impl House {
    /// The workspace that this tool was started in (`cargo xtask` sets the variable), or else was built from.
    pub fn find() -> Self {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = manifest.parent().unwrap_or(&manifest).to_path_buf();
        Self { root }
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where native code is built: the same folder as a plain `cargo build`.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.at("target"), PathBuf::from)
    }

    /// What the server serves beside pages; see [`crate::site`].
    pub fn site(&self) -> PathBuf {
        self.at("target/site")
    }

    /// Where the browser half is compiled, apart from native code: two compilers may be at work.
    pub fn wasm_target(&self) -> PathBuf {
        self.at("target/wasm")
    }
}

/// Reads a file, or says which one could not be read.
pub fn read(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).map_err(|error| Trouble::file("read", path, &error))
}

/// Reads a text file, or says which one could not be read.
pub fn read_text(path: &Path) -> Done<String> {
    fs::read_to_string(path).map_err(|error| Trouble::file("read", path, &error))
}

/// Makes a folder with its parents.
pub fn make_folder(path: &Path) -> Done {
    fs::create_dir_all(path).map_err(|error| Trouble::file("make the folder", path, &error))
}

/// Writes a file unless it already holds exactly that, so that nothing downstream is rebuilt for nothing.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Done<bool> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, bytes).map_err(|error| Trouble::file("write", path, &error))?;
    Ok(true)
}

/// Every file below a folder in a stable order; an absent folder has none.
pub fn files_below(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        let entries = fs::read_dir(&folder).map_err(|error| Trouble::file("list", &folder, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| Trouble::file("list", &folder, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// SHA-256 as lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// One SHA-256 over the names and contents of many files and a few words.
pub fn sha256_of_all(root: &Path, files: &[PathBuf], words: &[&str]) -> Done<String> {
    let mut hash = Sha256::new();
    for word in words {
        hash.update((word.len() as u64).to_le_bytes());
        hash.update(word);
    }
    for file in files {
        let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy();
        let bytes = read(file)?;
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    Ok(hex(&hash.finalize()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
