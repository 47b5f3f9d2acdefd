//! The two frames around the compressed bytes of an archive: in front what it is, behind the SHA-256 of all before.
//!
//! A frame is a gzip member (RFC 1952) with nothing in it but an extra field, so that gzip's own tools pass over it.

use super::{ARCHIVE_FORMAT, Trouble};
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

/// How a frame's member begins: gzip, deflate, an extra field, no time, no hint, an unknown system (RFC 1952 §2.3).
const MEMBER_HEAD: [u8; 10] = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF];
/// How it ends: an empty block (RFC 1951 §3.2.6), the CRC-32 and the length of nothing.
const MEMBER_TAIL: [u8; 10] = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// The names of our extra fields, front and back (RFC 1952 §2.3.1.1).
const FRONT_MARK: [u8; 2] = *b"CV";
const BACK_MARK: [u8; 2] = *b"CS";
/// From the member's beginning to the content of its field.
const FIELD_AT: usize = MEMBER_HEAD.len() + 6;
/// What the front frame says before the format's version.
const NAME: &str = "convenio archive ";
/// Longest field in front that can be one of ours, in bytes.
const FRONT_BYTES_MAX: u16 = 64;
/// The back frame, with its SHA-256.
const BACK_BYTES: usize = FIELD_AT + 32 + MEMBER_TAIL.len();
/// Read from below at once, in bytes.
const BLOCK_BYTES: usize = 64 * 1024;

fn frame(mark: [u8; 2], content: &[u8]) -> Vec<u8> {
    // Both fields are a few dozen bytes.
    let length = u16::try_from(content.len()).unwrap_or_default();
    let mut frame = MEMBER_HEAD.to_vec();
    frame.extend_from_slice(&(length + 4).to_le_bytes());
    frame.extend_from_slice(&mark);
    frame.extend_from_slice(&length.to_le_bytes());
    frame.extend_from_slice(content);
    frame.extend_from_slice(&MEMBER_TAIL);
    frame
}

/// Passes on what is written and sums it.
pub struct Sealing<W: Write> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Sealing<W> {
    /// Begins with the front frame.
    pub fn begin(inner: W) -> io::Result<Self> {
        let mut sealing = Self { inner, hash: Sha256::new() };
        sealing.write_all(&frame(FRONT_MARK, format!("{NAME}{ARCHIVE_FORMAT}\n").as_bytes()))?;
        Ok(sealing)
    }

    /// Ends with the back frame.
    pub fn end(mut self) -> io::Result<W> {
        let sum: [u8; 32] = self.hash.finalize().into();
        self.inner.write_all(&frame(BACK_MARK, &sum))?;
        Ok(self.inner)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Hands out what lies between the frames, and at its end says whether the sum was right.
#[derive(Debug)]
pub struct Sealed<R: Read> {
    inner: R,
    hash: Sha256,
    /// Read from below and not yet handed out; its last bytes may be the back frame.
    held: Vec<u8>,
    /// How much of `held` is handed out.
    given: usize,
    ended: bool,
}

impl<R: Read> Sealed<R> {
    /// Reads the front frame.
    ///
    /// # Errors
    /// When this is no archive, or one of a newer format.
    pub fn open(mut inner: R) -> Result<Self, Trouble> {
        let none = |_| Trouble::new("this is no archive of Convenio's");
        let mut head = [0; FIELD_AT];
        inner.read_exact(&mut head).map_err(none)?;
        let length = u16::from_le_bytes([head[FIELD_AT - 2], head[FIELD_AT - 1]]);
        if !head.starts_with(&MEMBER_HEAD) || head[FIELD_AT - 4..FIELD_AT - 2] != FRONT_MARK || length > FRONT_BYTES_MAX
        {
            return Err(none(io::ErrorKind::InvalidData.into()));
        }
        let (mut said, mut tail) = (vec![0; usize::from(length)], [0; MEMBER_TAIL.len()]);
        inner.read_exact(&mut said).map_err(none)?;
        inner.read_exact(&mut tail).map_err(none)?;
        let format = std::str::from_utf8(&said).ok().and_then(|said| said.strip_prefix(NAME)?.trim_end().parse().ok());
        let format: u32 = format.ok_or_else(|| none(io::ErrorKind::InvalidData.into()))?;
        refuse_newer(format)?;
        let mut hash = Sha256::new();
        hash.update(head);
        hash.update(&said);
        hash.update(tail);
        Ok(Self { inner, hash, held: Vec::with_capacity(BLOCK_BYTES + BACK_BYTES), given: 0, ended: false })
    }

    fn fill(&mut self) -> io::Result<()> {
        self.held.drain(..self.given);
        self.given = 0;
        let kept = self.held.len();
        self.held.resize(kept + BLOCK_BYTES, 0);
        let read = self.inner.read(&mut self.held[kept..]);
        self.held.truncate(kept + *read.as_ref().unwrap_or(&0));
        self.ended = read? == 0;
        Ok(())
    }

    fn check(&mut self) -> io::Result<()> {
        let sum: [u8; 32] = self.hash.clone().finalize().into();
        if self.held[self.given..] == frame(BACK_MARK, &sum) {
            return Ok(());
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "it ends early, or its bytes do not have their checksum"))
    }
}

/// # Errors
/// For a format that this program is too old for.
pub fn refuse_newer(format: u32) -> Result<(), Trouble> {
    if format > ARCHIVE_FORMAT {
        return Err(Trouble::new(format!(
            "the archive was made by a newer Convenio: its format is {format}, and this program reads up to {ARCHIVE_FORMAT}"
        )));
    }
    Ok(())
}

impl<R: Read> Read for Sealed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        while !self.ended && self.held.len() - self.given <= BACK_BYTES {
            self.fill()?;
        }
        let free = (self.held.len() - self.given).saturating_sub(BACK_BYTES);
        if free == 0 {
            self.check()?;
            return Ok(0);
        }
        let count = free.min(into.len());
        let given = &self.held[self.given..self.given + count];
        into[..count].copy_from_slice(given);
        self.hash.update(given);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(content: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::begin(Vec::new()).expect("memory takes it");
        sealing.write_all(content).expect("memory takes it");
        sealing.end().expect("memory takes it")
    }

    fn opened(bytes: &[u8]) -> Result<Vec<u8>, String> {
        let mut content = Vec::new();
        let mut sealed = Sealed::open(bytes).map_err(|trouble| trouble.to_string())?;
        sealed.read_to_end(&mut content).map_err(|error| error.to_string())?;
        Ok(content)
    }

    #[test]
    fn what_was_sealed_comes_out_again() {
        for length in
            [0, 1, BACK_BYTES - 1, BACK_BYTES, BACK_BYTES + 1, BLOCK_BYTES - 1, BLOCK_BYTES, 3 * BLOCK_BYTES + 17]
        {
            let content: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).expect("memory takes it")).collect();
            assert_eq!(opened(&sealed(&content)), Ok(content), "{length}");
        }
    }

    #[test]
    fn an_archive_with_any_other_bit_or_without_its_end_is_found_out() {
        let whole = sealed(b"rows and files");
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut other = whole.clone();
                other[at] ^= 1 << bit;
                assert!(opened(&other).is_err(), "bit {bit} of byte {at}");
            }
            assert!(opened(&whole[..at]).is_err(), "{at} bytes of it");
        }
        let mut longer = whole;
        longer.push(0);
        assert!(opened(&longer).is_err(), "one byte more");
    }

    #[test]
    fn an_operator_without_this_program_opens_an_archive_with_gzip() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"rows and files").expect("memory takes it");
        let archive = sealed(&packed.finish().expect("memory takes it"));
        let mut content = Vec::new();
        flate2::read::MultiGzDecoder::new(archive.as_slice()).read_to_end(&mut content).expect("memory takes it");
        assert_eq!(content, b"rows and files");
    }

    #[test]
    fn an_operator_with_an_older_program_is_told_so() {
        let newer = frame(FRONT_MARK, b"convenio archive 2\n");
        assert!(opened(&newer).expect_err("no three numbers").contains("newer Convenio"));
        assert_eq!(opened(b"PK\x03\x04 a zip file").expect_err("no three numbers"), "this is no archive of Convenio's");
    }
}
