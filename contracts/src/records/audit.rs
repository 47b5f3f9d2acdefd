//! The audit chain: who did what, in an order that nobody can change afterwards without it showing.
//!
//! Each union has a chain of its own, and the host one more for what belongs to no union (a person's account, set-up
//! links). An entry carries ids and labels alone: never what was voted, never a text, and no name, so that a person who
//! is erased leaves nothing here but a number. It may say *that* a person did something with a vote's papers; a cast
//! ballot must never come near it, since an entry has a time.
//!
//! # The encoding
//!
//! The hash of an entry is SHA-256 over these bytes, one after the other. Numbers are big-endian; a *text* is its length
//! in bytes as `u32` and then UTF-8; an *option* is the byte 0, or the byte 1 and then the value.
//!
//! | field | bytes |
//! |---|---|
//! | format | `convenio-audit-1\n` |
//! | chain | 16: the union’s UUID, the unit’s for what is done in confidence there, zeros for the host’s chain |
//! | number | 8, unsigned, from 1 without gaps |
//! | unit | option of 16 |
//! | at | 8, signed: milliseconds since the Unix epoch |
//! | who | option of 16: the person's UUID |
//! | what | text: the deed's code |
//! | about | `u32` count, then name and value as texts, names ascending by their bytes |
//! | previous | 32: the hash of the entry before; zeros for the first |
//!
//! The head of a chain (its last number and hash) is kept apart from its entries, so that dropping the newest shows too.

use super::deeds::What;
use crate::members::{PersonId, UnionId, UnitId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use uuid::Uuid;

/// Longest value of a detail, in characters: a label, never a text.
pub const DETAIL_CHARS_MAX: usize = 120;

/// First bytes of what is hashed.
const FORMAT: &[u8] = b"convenio-audit-1\n";

/// Which chain: a union's, or the host's own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct ChainId(pub Uuid);

impl ChainId {
    /// What belongs to no union: accounts and the host itself. No officer reads it.
    pub const HOST: Self = Self(Uuid::nil());

    /// What is done in a unit about what only some may know of. No officer reads it; whoever checks the store does.
    pub fn confidential(unit: UnitId) -> Self {
        Self(unit.0)
    }
}

impl From<UnionId> for ChainId {
    fn from(union: UnionId) -> Self {
        Self(union.0)
    }
}

/// SHA-256 of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryHash(pub [u8; 32]);

impl EntryHash {
    /// What stands before the first entry.
    pub const NONE: Self = Self([0; 32]);

    /// Reads 64 lower-case hexadecimal digits, as stored.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        // The other case would be the same hash under another name.
        (!text.bytes().any(|b| b.is_ascii_uppercase())).then_some(Self(bytes))
    }
}

impl fmt::Display for EntryHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for EntryHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What a deed was about: ids and labels by name, such as `round` → `2`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Details(BTreeMap<String, String>);

impl Details {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Names and values, names ascending.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// As stored: JSON with names ascending and no blanks.
    pub fn to_text(&self) -> String {
        // Serializing a map of strings cannot fail; an empty text would not verify.
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Reads what [`Self::to_text`] wrote; `None` for any other spelling of it, which no code of ours writes.
    pub fn parse(text: &str) -> Option<Self> {
        let read: Self = serde_json::from_str(text).ok()?;
        (read.to_text() == text).then_some(read)
    }
}

/// A deed before it is linked into its chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deed {
    pub chain: ChainId,
    pub unit: Option<UnitId>,
    /// `None` for what the host does by itself.
    pub who: Option<PersonId>,
    pub what: What,
    pub about: Details,
}

impl Deed {
    /// Something the holder of a seat did in their unit.
    pub fn of(seat: &crate::members::standing::Seat, what: What) -> Self {
        let chain = ChainId::from(seat.union());
        Self { chain, unit: Some(seat.unit()), who: Some(seat.person()), what, about: Details::default() }
    }

    /// Something in one unit of a union.
    pub fn in_unit(union: UnionId, unit: UnitId, who: Option<PersonId>, what: What) -> Self {
        Self { chain: union.into(), unit: Some(unit), who, what, about: Details::default() }
    }

    /// Something that nobody learns of by its entry: it stands in a chain of the unit that no officer reads.
    pub fn in_confidence(seat: &crate::members::standing::Seat, what: What) -> Self {
        Self { chain: ChainId::confidential(seat.unit()), ..Self::of(seat, what) }
    }

    /// Something that belongs to no union: a person's own account, or the host.
    pub fn on_host(who: Option<PersonId>, what: What) -> Self {
        Self { chain: ChainId::HOST, unit: None, who, what, about: Details::default() }
    }

    /// Adds an id or a label. A value that is longer than a label is cut: no text gets in this way.
    #[must_use]
    pub fn about(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        let value = value.to_string().chars().take(DETAIL_CHARS_MAX).collect();
        self.about.0.insert(name.to_owned(), value);
        self
    }

    /// Links the deed behind `head`.
    pub fn link(self, head: Head, at: i64) -> Entry {
        let mut entry = Entry {
            chain: self.chain,
            number: head.number + 1,
            unit: self.unit,
            at,
            who: self.who,
            what: self.what.code().to_owned(),
            about: self.about,
            previous: head.hash,
            hash: EntryHash::NONE,
        };
        entry.hash = entry.computed();
        entry
    }
}

/// One link of a chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub chain: ChainId,
    /// Counts from 1 within the chain, without gaps.
    pub number: u64,
    pub unit: Option<UnitId>,
    /// Milliseconds since the Unix epoch.
    pub at: i64,
    pub who: Option<PersonId>,
    /// The deed's code; one that this version does not know still verifies.
    pub what: String,
    pub about: Details,
    pub previous: EntryHash,
    pub hash: EntryHash,
}

impl Entry {
    /// The bytes that are hashed; see the top of this file.
    pub fn encoding(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        out.extend_from_slice(FORMAT);
        out.extend_from_slice(self.chain.0.as_bytes());
        out.extend_from_slice(&self.number.to_be_bytes());
        put_id(&mut out, self.unit.map(|unit| unit.0));
        out.extend_from_slice(&self.at.to_be_bytes());
        put_id(&mut out, self.who.map(|who| who.0));
        put_text(&mut out, &self.what);
        put_length(&mut out, self.about.0.len());
        for (name, value) in self.about.iter() {
            put_text(&mut out, name);
            put_text(&mut out, value);
        }
        out.extend_from_slice(&self.previous.0);
        out
    }

    fn computed(&self) -> EntryHash {
        EntryHash(Sha256::digest(self.encoding()).into())
    }
}

fn put_id(out: &mut Vec<u8>, id: Option<Uuid>) {
    match id {
        None => out.push(0),
        Some(id) => {
            out.push(1);
            out.extend_from_slice(id.as_bytes());
        }
    }
}

fn put_length(out: &mut Vec<u8>, length: usize) {
    // Labels are short and few; a length beyond four gigabytes cannot come from this program.
    out.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_length(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// The last number and hash of a chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    pub number: u64,
    pub hash: EntryHash,
}

impl Head {
    /// Of a chain that has no entry yet.
    pub const START: Self = Self { number: 0, hash: EntryHash::NONE };
}

/// Where a chain is broken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Break {
    /// An entry of another chain stands among these.
    Foreign { number: u64 },
    /// Entries are missing before this one, or it stands in another's place.
    Gap { expected: u64, found: u64 },
    /// The entry does not follow from the one before it.
    Unlinked { number: u64 },
    /// The entry's content does not have its hash.
    Altered { number: u64 },
    /// The chain ends elsewhere than its head says: its newest entries were dropped, or the head was changed.
    Head { expected: u64, found: u64 },
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign { number } => write!(f, "entry {number} belongs to another chain"),
            Self::Gap { expected, found } => {
                write!(f, "entry {expected} is missing: entry {found} stands in its place")
            }
            Self::Unlinked { number } => write!(f, "entry {number} does not follow from the entry before it"),
            Self::Altered { number } => write!(f, "entry {number} was altered: its content does not have its hash"),
            Self::Head { expected, found } => {
                write!(f, "the chain should end with entry {expected} and ends with entry {found}")
            }
        }
    }
}

/// Walks along a chain, entry by entry in the order of their numbers, and stops at the first break.
#[derive(Clone, Debug)]
pub struct Walk {
    chain: ChainId,
    head: Head,
}

impl Walk {
    pub fn new(chain: ChainId) -> Self {
        Self { chain, head: Head::START }
    }

    /// # Errors
    /// Where the chain breaks.
    pub fn step(&mut self, entry: &Entry) -> Result<(), Break> {
        let number = entry.number;
        if entry.chain != self.chain {
            return Err(Break::Foreign { number });
        }
        if number != self.head.number + 1 {
            return Err(Break::Gap { expected: self.head.number + 1, found: number });
        }
        if entry.computed() != entry.hash {
            return Err(Break::Altered { number });
        }
        if entry.previous != self.head.hash {
            return Err(Break::Unlinked { number });
        }
        self.head = Head { number, hash: entry.hash };
        Ok(())
    }

    /// The walk's end, held against the head that was kept apart.
    ///
    /// # Errors
    /// [`Break::Head`].
    pub fn finish(self, kept: Head) -> Result<Head, Break> {
        if self.head == kept {
            return Ok(kept);
        }
        Err(Break::Head { expected: kept.number, found: self.head.number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chain(length: u64) -> (Vec<Entry>, Head) {
        let (union, unit) = (UnionId(Uuid::from_u128(7)), UnitId(Uuid::from_u128(8)));
        let mut head = Head::START;
        let mut entries = Vec::new();
        for at in 0..length {
            let who = (at % 3 != 0).then(|| PersonId(Uuid::from_u128(u128::from(at))));
            let deed = Deed::in_unit(union, unit, who, What::Passed).about("round", 2).about("pass", format!("U-{at}"));
            let entry = deed.link(head, 1_700_000_000_000 + i64::try_from(at).expect("a small number"));
            head = Head { number: entry.number, hash: entry.hash };
            entries.push(entry);
        }
        (entries, head)
    }

    fn verify(entries: &[Entry], head: Head) -> Result<Head, Break> {
        let mut walk = Walk::new(UnionId(Uuid::from_u128(7)).into());
        entries.iter().try_for_each(|entry| walk.step(entry))?;
        walk.finish(head)
    }

    #[test]
    fn an_officer_can_recompute_a_hash_from_the_documented_bytes_alone() {
        let (entries, _) = chain(2);
        let entry = &entries[1];
        let mut bytes = b"convenio-audit-1\n".to_vec();
        bytes.extend([0; 15]);
        bytes.extend([7, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
        bytes.extend([0; 15]);
        bytes.extend([8]);
        bytes.extend(1_700_000_000_001_i64.to_be_bytes());
        bytes.push(1);
        bytes.extend([0; 15]);
        bytes.push(1);
        bytes.extend(b"\0\0\0\x06passed\0\0\0\x02\0\0\0\x04pass\0\0\0\x03U-1\0\0\0\x05round\0\0\0\x012");
        bytes.extend(entries[0].hash.0);
        assert_eq!(hex::encode(entry.encoding()), hex::encode(&bytes));
        assert_eq!(entry.hash.0, <[u8; 32]>::from(Sha256::digest(&bytes)));
    }

    #[test]
    fn a_chain_nobody_touched_verifies() {
        for length in [0, 1, 2, 40] {
            let (entries, head) = chain(length);
            assert_eq!(verify(&entries, head), Ok(head));
            assert_eq!(head.number, length);
        }
    }

    #[test]
    fn an_altered_dropped_reordered_or_foreign_row_is_found() {
        let check = |what: &str, spoil: fn(&mut Vec<Entry>), expected: Break| {
            let (mut entries, head) = chain(9);
            spoil(&mut entries);
            assert_eq!(verify(&entries, head), Err(expected), "{what}");
        };
        check("another person", |e| e[3].who = Some(PersonId(Uuid::from_u128(99))), Break::Altered { number: 4 });
        check("another time", |e| e[3].at += 1, Break::Altered { number: 4 });
        check("another deed", |e| e[3].what = "held".to_owned(), Break::Altered { number: 4 });
        check("another unit", |e| e[3].unit = None, Break::Altered { number: 4 });
        check("another detail", |e| e[3].about = Details::default(), Break::Altered { number: 4 });
        check("dropped", |e| drop(e.remove(3)), Break::Gap { expected: 4, found: 5 });
        check("dropped at the end", |e| drop(e.pop()), Break::Head { expected: 9, found: 8 });
        check("all dropped", Vec::clear, Break::Head { expected: 9, found: 0 });
        check("reordered", |e| e.swap(3, 4), Break::Gap { expected: 4, found: 5 });
        let rehash = |e: &mut Vec<Entry>| {
            e[3].at += 1;
            e[3].hash = e[3].computed();
        };
        check("altered and hashed anew", rehash, Break::Unlinked { number: 5 });
        let last = |e: &mut Vec<Entry>| {
            e[8].at += 1;
            e[8].hash = e[8].computed();
        };
        check("the last one, hashed anew", last, Break::Head { expected: 9, found: 9 });
        check("foreign", |e| e[3].chain = ChainId::HOST, Break::Foreign { number: 4 });
    }

    #[test]
    fn a_detail_is_stored_in_one_spelling_and_never_grows_into_a_text() {
        let deed = Deed::on_host(None, What::PasswordChanged).about("b", "x".repeat(5_000)).about("a", "제7조");
        let stored = deed.about.to_text();
        assert_eq!(deed.about.get("b").map(str::len), Some(DETAIL_CHARS_MAX));
        assert_eq!(Details::parse(&stored), Some(deed.about));
        for other in [r#"{"a": "1"}"#, r#"{"a":"1","a":"1"}"#, r#"{"b":"1","a":"1"}"#, r#"{"a":1}"#, "", "[]"] {
            assert_eq!(Details::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_hash_has_one_spelling() {
        let text = "0a".repeat(32);
        assert_eq!(EntryHash::parse(&text).map(|h| h.to_string()), Some(text.clone()));
        assert_eq!(EntryHash::parse(&text.to_uppercase()), None);
        assert_eq!(EntryHash::parse("0a"), None);
    }

    proptest! {
        // Two different entries never have the same bytes: lengths stand before texts.
        #[test]
        fn no_two_deeds_share_an_encoding(a in ".{0,8}", b in ".{0,8}", c in ".{0,8}", d in ".{0,8}") {
            let entry = |what: &str, value: &str| {
                let deed = Deed::on_host(None, What::Passed).about("x", value);
                Entry { what: what.to_owned(), ..deed.link(Head::START, 0) }
            };
            prop_assert_eq!((&a, &b) == (&c, &d), entry(&a, &b).encoding() == entry(&c, &d).encoding());
        }
    }
}
