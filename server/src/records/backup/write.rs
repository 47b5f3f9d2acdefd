//! The writing half of an archive: tar, compressed, sealed, encrypted where a key is set, into one file.

use super::keys::RecoveryKey;
use super::seal::Sealing;
use super::{Manifest, Seal, TableSum};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use uuid::Uuid;

/// Where the sealed bytes go.
enum Sink {
    Plain(BufWriter<File>),
    Locked(Box<age::stream::StreamWriter<BufWriter<File>>>),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.write(bytes),
            Self::Locked(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.flush(),
            Self::Locked(file) => file.flush(),
        }
    }
}

/// An archive that is being written.
pub struct Writer {
    tar: tar::Builder<GzEncoder<Sealing<Sink>>>,
    seal: Seal,
    sums: BTreeMap<String, (Sha256, u64, u64)>,
}

impl Writer {
    /// Begins a new file, readable by its owner alone, and writes the manifest.
    ///
    /// `keys` are those that will open it; without any it is not encrypted.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn begin(path: &Path, keys: &[RecoveryKey], manifest: &Manifest) -> io::Result<Self> {
        let file = BufWriter::new(OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?);
        let sink = if keys.is_empty() {
            Sink::Plain(file)
        } else {
            let recipients = keys.iter().map(|key| &key.0 as &dyn age::Recipient);
            let lock = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
            Sink::Locked(Box::new(lock.wrap_output(file)?))
        };
        // A backup runs beside people at work: fast counts for more than small.
        let packed = GzEncoder::new(Sealing::begin(sink)?, Compression::fast());
        let text = serde_json::to_vec(manifest).map_err(io::Error::other)?;
        let sums = manifest.tables.iter().map(|table| (table.name.clone(), Default::default())).collect();
        let seal = Seal { manifest: hex::encode(Sha256::digest(&text)), ..Seal::default() };
        let mut writer = Self { tar: tar::Builder::new(packed), seal, sums };
        writer.member("manifest.json", &text)?;
        Ok(writer)
    }

    fn member(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let mut header = tar::Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_entry_type(tar::EntryType::Regular);
        self.tar.append_data(&mut header, name, content)
    }

    /// Adds rows of a table, behind those added before.
    pub fn rows(&mut self, table: &str, lines: &[u8], count: u64) -> io::Result<()> {
        let (hash, rows, part) = self.sums.entry(table.to_owned()).or_default();
        hash.update(lines);
        *rows += count;
        let name = format!("tables/{table}/{part:06}.jsonl");
        *part += 1;
        self.member(&name, lines)
    }

    /// Adds the content of an attached file.
    pub fn file(&mut self, union: Uuid, sha256: &str, content: &[u8]) -> io::Result<()> {
        self.seal.files += 1;
        self.seal.file_bytes += content.len() as u64;
        self.member(&format!("files/{}/{sha256}", union.as_simple()), content)
    }

    /// Writes the seal, and everything down to the disk.
    pub fn end(mut self) -> io::Result<Seal> {
        for (table, (hash, rows, _)) in std::mem::take(&mut self.sums) {
            self.seal.tables.insert(table, TableSum { rows, sha256: hex::encode(hash.finalize()) });
        }
        let text = serde_json::to_vec(&self.seal).map_err(io::Error::other)?;
        self.member("seal.json", &text)?;
        let file = match self.tar.into_inner()?.finish()?.end()? {
            Sink::Plain(file) => file,
            Sink::Locked(lock) => lock.finish()?,
        };
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(self.seal)
    }
}
