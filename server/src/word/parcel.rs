//! The archive that a .docx or .odt is: opened only when it is what it says, and unpacked only as far as it is read.

use super::dom::{Dom, Kind, NODES_MAX};
use contracts::word::FileRefused;
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// Most entries of an archive. A contract with a photo on every page has some hundreds.
const ENTRIES_MAX: usize = 5_000;
/// Most bytes of XML that all parts read may unpack to.
const UNPACKED_BYTES_MAX: u64 = 64_000_000;

/// An archive whose entries have been looked at.
pub(super) struct Parcel<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    /// Bytes that may still be unpacked, and what may still be kept of them.
    left: u64,
    nodes_left: usize,
}

impl<'b> Parcel<'b> {
    /// Opens an archive. Nothing is unpacked yet.
    ///
    /// # Errors
    /// Every way in which an archive can lie about itself: see the variants named here.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, FileRefused> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| refused(&e))?;
        if archive.len() > ENTRIES_MAX {
            return Err(FileRefused::TooManyPieces);
        }
        if archive.has_duplicate_names() {
            return Err(FileRefused::PartTwice);
        }
        let mut names = Vec::with_capacity(archive.len());
        let mut seen = HashSet::new();
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|e| refused(&e))?;
            let name = entry.name().map_err(|e| refused(&e))?.into_owned();
            if entry.encrypted() {
                return Err(FileRefused::Locked);
            }
            if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
                return Err(FileRefused::Packing);
            }
            if climbs(&name) || entry.is_symlink() {
                return Err(FileRefused::ClimbingPath);
            }
            if !names_agree(bytes, entry.header_start(), &name) {
                return Err(FileRefused::Contradictory);
            }
            // The format compares names without regard to case, so these are two texts under one name.
            if !seen.insert(name.to_ascii_lowercase()) {
                return Err(FileRefused::PartTwice);
            }
            names.push(name);
        }
        // Bytes that two entries share are a bomb, or a text that every program reads differently.
        if archive.has_overlapping_entries().map_err(|e| refused(&e))? {
            return Err(FileRefused::Contradictory);
        }
        Ok(Self { archive, names, left: UNPACKED_BYTES_MAX, nodes_left: NODES_MAX })
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        let exact = self.names.iter().position(|n| n == name);
        exact.or_else(|| self.names.iter().position(|n| n.eq_ignore_ascii_case(name)))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A small part as text, such as the `mimetype` of an .odt.
    pub(super) fn text(&mut self, name: &str, bytes_max: u64) -> Result<Option<String>, FileRefused> {
        let Some(at) = self.find(name) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|e| refused(&e))?;
        let mut text = String::new();
        entry.take(bytes_max).read_to_string(&mut text).map_err(|_| FileRefused::Damaged)?;
        Ok(Some(text))
    }

    /// A part's XML; `None` when there is no such part.
    pub(super) fn xml(&mut self, name: &str, kind: Kind) -> Result<Option<Dom>, FileRefused> {
        let Some(at) = self.find(name) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|e| refused(&e))?;
        if entry.size() > self.left {
            return Err(FileRefused::Bomb);
        }
        // An entry may be longer than it says.
        let mut limited = Limited { inner: BufReader::with_capacity(1 << 16, entry), left: self.left };
        let dom = Dom::parse(&mut limited, kind, self.nodes_left)?;
        self.left = limited.left;
        self.nodes_left -= dom.size().min(self.nodes_left);
        Ok(Some(dom))
    }
}

/// Whether a name leads out of the folder it is unpacked to, on any system.
fn climbs(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(['\\', '\0'])
        || name.as_bytes().get(1) == Some(&b':')
        || name.split('/').any(|step| step == "..")
}

/// Whether an entry has the name at its beginning that the table of contents gives it. (Programs differ in times and flags
/// between the two places; in names only forgers do.)
fn names_agree(bytes: &[u8], header: u64, name: &str) -> bool {
    /// Where a local header holds the length of its name, and where the name begins (APPNOTE 4.3.7).
    const LENGTH_AT: usize = 26;
    const NAME_AT: usize = 30;
    let header = usize::try_from(header).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
    let length = header.get(LENGTH_AT..LENGTH_AT + 2).map_or(0, |l| usize::from(u16::from_le_bytes([l[0], l[1]])));
    let own = header.get(NAME_AT..NAME_AT + length).unwrap_or_default();
    own == name.as_bytes() || !own.is_ascii()
}

fn refused(error: &ZipError) -> FileRefused {
    match error {
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => FileRefused::Packing,
        ZipError::InvalidPassword => FileRefused::Locked,
        _ => FileRefused::Damaged,
    }
}

/// Ends with an error after so many bytes.
struct Limited<R> {
    inner: R,
    left: u64,
}

/// The text of the error by which [`Limited`] stops; errors of reading have no place for a value of ours.
pub(super) const LIMIT: &str = "unpacked too much";

impl<R: BufRead> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(into.len());
        into[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.left == 0 {
            return Err(std::io::Error::other(LIMIT));
        }
        let left = usize::try_from(self.left).unwrap_or(usize::MAX);
        self.inner.fill_buf().map(|bytes| &bytes[..bytes.len().min(left)])
    }

    fn consume(&mut self, amount: usize) {
        self.left -= (amount as u64).min(self.left);
        self.inner.consume(amount);
    }
}
