//! The reading half of an archive: every sum is checked on the way, and what comes out of order is no archive.

use super::seal::{Sealed, refuse_newer};
use super::{MEMBER_BYTES_MAX, Manifest, Seal, TableSum, Trouble};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;
use uuid::Uuid;

/// How an age file begins.
const AGE_MARK: &[u8] = b"age-encryption.org/";

/// What an archive hands out, in its order.
pub enum Member {
    Manifest,
    Rows { table: String, lines: Vec<u8> },
    File { union: Uuid, sha256: String, content: Vec<u8> },
}

/// What was read and found right.
#[derive(Clone, Debug)]
pub struct Contents {
    pub manifest: Manifest,
    pub seal: Seal,
    pub encrypted: bool,
}

/// Reads a whole archive and checks it; nothing of it is kept.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn read_through(path: &Path, keys: &[age::x25519::Identity]) -> Result<Contents, Trouble> {
    read(path, keys, |_| Ok(()))
}

/// Reads an archive, handing each member on. What was handed on counts only when this returns well.
///
/// # Errors
/// A sentence that says what is wrong with it, or what `take` answers.
pub fn read(
    path: &Path,
    keys: &[age::x25519::Identity],
    take: impl FnMut(Member) -> Result<(), Trouble>,
) -> Result<Contents, Trouble> {
    let unread = |e: io::Error| Trouble::new(format!("the archive {} cannot be read: {e}", path.display()));
    let mut file = BufReader::new(File::open(path).map_err(unread)?);
    let mut mark = [0; AGE_MARK.len()];
    let encrypted = file.read_exact(&mut mark).is_ok() && mark == AGE_MARK;
    file.rewind().map_err(unread)?;
    if !encrypted {
        return members(file, take).map(|(manifest, seal)| Contents { manifest, seal, encrypted });
    }
    if keys.is_empty() {
        return Err(Trouble::new("the archive is encrypted: name the private recovery key with --key FILE"));
    }
    let lock = age::Decryptor::new_buffered(file).map_err(locked)?;
    let opened = lock.decrypt(keys.iter().map(|key| key as &dyn age::Identity)).map_err(locked)?;
    members(opened, take).map(|(manifest, seal)| Contents { manifest, seal, encrypted })
}

fn locked(error: age::DecryptError) -> Trouble {
    match error {
        age::DecryptError::NoMatchingKeys => Trouble::new("this recovery key does not open the archive"),
        age::DecryptError::UnknownFormat => {
            Trouble::new("the archive is encrypted in a way that this program does not know")
        }
        other => Trouble::damaged(other),
    }
}

fn damaged(error: io::Error) -> Trouble {
    Trouble::damaged(error)
}

/// What has been seen so far.
#[derive(Default)]
struct Course {
    manifest: Option<(Manifest, String)>,
    seal: Option<Seal>,
    sums: BTreeMap<String, (Sha256, u64)>,
    /// The table and part that came last: they come in order.
    last: Option<(String, u64)>,
    files: u64,
    file_bytes: u64,
}

fn members(
    source: impl Read,
    mut take: impl FnMut(Member) -> Result<(), Trouble>,
) -> Result<(Manifest, Seal), Trouble> {
    let mut tar = tar::Archive::new(GzDecoder::new(Sealed::open(source)?));
    let mut course = Course::default();
    for entry in tar.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = String::from_utf8(entry.path_bytes().into_owned()).map_err(Trouble::damaged)?;
        let size = entry.size();
        if size > MEMBER_BYTES_MAX || entry.header().entry_type() != tar::EntryType::Regular {
            return Err(Trouble::damaged(format_args!("the member {name:?} is none of ours")));
        }
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(damaged)?;
        if content.len() as u64 != size {
            return Err(Trouble::damaged("it ends early"));
        }
        if let Some(member) = course.member(&name, content)? {
            take(member)?;
        }
    }
    // What lies behind the last member is nothing, down to the frame with the sum, which is looked at only at the end.
    let mut rest = tar.into_inner();
    io::copy(&mut rest, &mut io::sink()).map_err(damaged)?;
    let mut sealed = rest.into_inner();
    io::copy(&mut sealed, &mut io::sink()).map_err(damaged)?;
    course.end()
}

impl Course {
    fn member(&mut self, name: &str, content: Vec<u8>) -> Result<Option<Member>, Trouble> {
        if self.seal.is_some() {
            return Err(Trouble::damaged("something stands behind its seal"));
        }
        let parts: Vec<&str> = name.split('/').collect();
        match (parts.as_slice(), self.manifest.is_some()) {
            (["manifest.json"], false) => self.manifest(&content).map(Some),
            (["seal.json"], true) => {
                self.seal = Some(serde_json::from_slice(&content).map_err(Trouble::damaged)?);
                Ok(None)
            }
            (["tables", table, part], true) if self.files == 0 => self.rows(table, part, content).map(Some),
            (["files", union, sha256], true) => self.file(union, sha256, content).map(Some),
            _ => Err(Trouble::damaged(format_args!("the member {name:?} is out of place"))),
        }
    }

    fn manifest(&mut self, content: &[u8]) -> Result<Member, Trouble> {
        // The format first: a newer manifest may have other fields.
        #[derive(serde::Deserialize)]
        struct Version {
            format: u32,
        }
        let version: Version = serde_json::from_slice(content).map_err(Trouble::damaged)?;
        refuse_newer(version.format)?;
        let manifest: Manifest = serde_json::from_slice(content).map_err(Trouble::damaged)?;
        self.sums = manifest.tables.iter().map(|table| (table.name.clone(), Default::default())).collect();
        self.manifest = Some((manifest, hex::encode(Sha256::digest(content))));
        Ok(Member::Manifest)
    }

    fn rows(&mut self, table: &str, part: &str, lines: Vec<u8>) -> Result<Member, Trouble> {
        let number: u64 = part.strip_suffix(".jsonl").and_then(|n| n.parse().ok()).unwrap_or(u64::MAX);
        let expected = match &self.last {
            Some((last, number)) if last == table => number + 1,
            _ => 0,
        };
        let behind = self.last.as_ref().is_none_or(|(last, _)| last.as_str() <= table);
        let Some((hash, rows)) = self.sums.get_mut(table).filter(|_| number == expected && behind) else {
            return Err(Trouble::damaged(format_args!("rows of the table {table:?} are out of place")));
        };
        hash.update(&lines);
        *rows += lines.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.last = Some((table.to_owned(), number));
        Ok(Member::Rows { table: table.to_owned(), lines })
    }

    fn file(&mut self, union: &str, sha256: &str, content: Vec<u8>) -> Result<Member, Trouble> {
        if hex::encode(Sha256::digest(&content)) != sha256 {
            return Err(Trouble::damaged("an attached file does not have its hash"));
        }
        let union = Uuid::try_parse(union).map_err(|_| Trouble::damaged("an attached file belongs to no union"))?;
        self.files += 1;
        self.file_bytes += content.len() as u64;
        Ok(Member::File { union, sha256: sha256.to_owned(), content })
    }

    fn end(self) -> Result<(Manifest, Seal), Trouble> {
        let (Some((manifest, sum)), Some(seal)) = (self.manifest, self.seal) else {
            return Err(Trouble::damaged("it has no seal: it ends early"));
        };
        let sums = self.sums.into_iter();
        let tables =
            sums.map(|(t, (hash, rows))| (t, TableSum { rows, sha256: hex::encode(hash.finalize()) })).collect();
        let found = Seal { manifest: sum, tables, files: self.files, file_bytes: self.file_bytes };
        if found == seal {
            Ok((manifest, seal))
        } else {
            Err(Trouble::damaged("its content is not what its seal says"))
        }
    }
}
