//! The record of a vote as it is typed: fields of text in, a [`VotePaper`] out, or everything that is wrong at once.
//!
//! The form has two pages, the vote and the count, and may be half filled at any time; so it is read from the kept
//! fields each time and never changes them.

use super::record::{
    Method, PASTED_BYTES_MAX, PLACE_CHARS_MAX, QUESTION_CHARS_MAX, TELLERS_MIN, TEXTS_MAX, TITLE_CHARS_MAX, TextDigest,
    TextSource, VoteKind, VotePaper, VoteText,
};
use super::rule::{Base, Fraction, MotionRule, Preset, Quorum, QuorumNeed, Rule, SeatTie, Threshold, Tie};
use super::seats::{CandidateVotes, SeatCounts};
use super::tally::{Counts, NAME_CHARS_MAX, Tally, name_key};
use crate::members::Refusal;
use crate::records::Attachment;
use jiff::civil::Date;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Fields by name. Several values of one name (texts ticked) stand on lines of their own.
pub type Fields = BTreeMap<String, String>;

/// The `rule` field's value for a rule of the union's own; every other value is a [`Preset`]'s code.
pub const OWN_RULE: &str = "own";
/// Names of the tellers' fields.
pub const TELLER_FIELDS: [&str; 4] = ["teller-1", "teller-2", "teller-3", "teller-4"];
/// Fields of the first page.
pub const ABOUT_FIELDS: [&str; 10] =
    ["kind", "question", "texts", "pasted_title", "pasted", "taken_on", "place", "method", "rule", "corrects"];
/// Fields of the second page.
pub const COUNT_FIELDS: [&str; 27] = [
    "roll",
    "present",
    "yes",
    "no",
    "abstain",
    "spoiled",
    "chair",
    "strike-yes",
    "strike-no",
    "strike-abstain",
    "strike-spoiled",
    "marked",
    "candidates",
    "drawn",
    "share",
    "strict",
    "base",
    "quorum",
    "quorum_of",
    "tie",
    "seat_tie",
    "seats",
    "strike_base",
    "teller-1",
    "teller-2",
    "teller-3",
    "teller-4",
];
/// Oldest year a vote may be recorded for; older is a slip of the finger.
pub const YEAR_MIN: i16 = 1900;

/// What the first page settles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    pub kind: VoteKind,
    pub question: String,
    pub texts: Vec<VoteText>,
    pub taken_on: Date,
    pub method: Method,
    pub place: String,
    pub preset: Option<Preset>,
}

/// Reads the fields of one draft.
pub struct VoteForm<'a> {
    fields: &'a Fields,
    /// The unit's texts that may be ticked.
    offered: &'a [VoteText],
    /// No vote was taken after this day; a day ahead of the server's own, for who lives east of it.
    latest: Date,
}

/// Collects what is wrong, so that a person sees all of it in one go.
#[derive(Default)]
struct Wrong(Vec<Refusal>);

impl Wrong {
    fn take<T>(&mut self, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|refusal| self.0.push(refusal)).ok()
    }

    fn done<T>(self, value: Option<T>) -> Result<T, Vec<Refusal>> {
        let mut once: Vec<Refusal> = Vec::new();
        for refusal in self.0 {
            if !once.contains(&refusal) {
                once.push(refusal);
            }
        }
        match value {
            Some(value) if once.is_empty() => Ok(value),
            _ => Err(once),
        }
    }
}

impl<'a> VoteForm<'a> {
    pub fn new(fields: &'a Fields, offered: &'a [VoteText], latest: Date) -> Self {
        Self { fields, offered, latest }
    }

    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    fn words(&self, name: &str, code: &str, limit: usize) -> Result<String, Refusal> {
        let text: String = self.field(name).nfc().collect();
        if text.is_empty() {
            return Err(Refusal::of(name, &format!("vote-{code}-missing")));
        }
        if text.chars().count() > limit {
            return Err(Refusal::of(name, "vote-text-long").with("limit", limit));
        }
        Ok(text)
    }

    fn choice<T>(&self, name: &str, code: &str, from: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
        from(self.field(name)).ok_or_else(|| Refusal::of(name, code))
    }

    fn taken_on(&self) -> Result<Date, Refusal> {
        let text = self.field("taken_on");
        if text.is_empty() {
            return Err(Refusal::of("taken_on", "vote-date-missing"));
        }
        let date: Date = text.parse().map_err(|_| Refusal::of("taken_on", "vote-date-malformed"))?;
        if date > self.latest {
            return Err(Refusal::of("taken_on", "vote-date-future"));
        }
        if date.year() < YEAR_MIN {
            return Err(Refusal::of("taken_on", "vote-date-malformed"));
        }
        Ok(date)
    }

    fn texts(&self) -> Result<Vec<VoteText>, Refusal> {
        let mut texts = Vec::new();
        for line in self.field("texts").lines().filter(|line| !line.trim().is_empty()) {
            let known = self.offered.iter().find(|text| text.digest.as_str() == line.trim());
            texts.push(known.cloned().ok_or_else(|| Refusal::of("texts", "vote-text-unknown"))?);
        }
        let pasted = self.fields.get("pasted").map_or("", String::as_str);
        if !pasted.trim().is_empty() {
            if pasted.len() > PASTED_BYTES_MAX {
                return Err(Refusal::of("pasted", "pasted-large").with("limit", PASTED_BYTES_MAX / 1_000));
            }
            let title = self.words("pasted_title", "title", TITLE_CHARS_MAX)?;
            // Line ends as Markdown has them: a form sends CR LF whatever was pasted, and one text must have one hash.
            let text = pasted.replace("\r\n", "\n");
            let digest = TextDigest::of(&text);
            texts.push(VoteText { digest, title, source: TextSource::Pasted { text } });
        }
        if texts.len() > TEXTS_MAX {
            return Err(Refusal::of("texts", "vote-texts-too-many").with("limit", TEXTS_MAX));
        }
        Ok(texts)
    }

    fn preset(&self) -> Result<Option<Preset>, Refusal> {
        match self.field("rule") {
            OWN_RULE => Ok(None),
            code => Preset::from_code(code).map(Some).ok_or_else(|| Refusal::of("rule", "rule-missing")),
        }
    }

    /// Reads the first page.
    ///
    /// # Errors
    /// Everything that is missing, too long, or does not fit together.
    pub fn about(&self) -> Result<About, Vec<Refusal>> {
        let mut wrong = Wrong::default();
        let kind = wrong.take(self.choice("kind", "vote-kind-missing", VoteKind::from_code));
        let question = wrong.take(self.words("question", "question", QUESTION_CHARS_MAX));
        let texts = wrong.take(self.texts());
        let taken_on = wrong.take(self.taken_on());
        let method = wrong.take(self.choice("method", "vote-method-missing", Method::from_code));
        let place = wrong.take(self.words("place", "place", PLACE_CHARS_MAX));
        let preset = wrong.take(self.preset());
        if let (Some(kind), Some(texts)) = (kind, &texts)
            && kind.needs_text()
            && texts.is_empty()
        {
            wrong.0.push(Refusal::of("pasted", "vote-text-missing"));
        }
        if let (Some(kind), Some(preset)) = (kind, preset) {
            let shape = preset.map_or(Rule::Motion(MotionRule::of(Threshold::majority(Base::Valid))), Preset::rule);
            if !kind.fits(&shape) {
                wrong.0.push(Refusal::of("rule", "rule-unfit"));
            }
        }
        let about = (|| {
            Some(About {
                kind: kind?,
                question: question?,
                texts: texts?,
                taken_on: taken_on?,
                method: method?,
                place: place?,
                preset: preset?,
            })
        })();
        wrong.done(about)
    }

    /// A whole number as people type it, full-width digits too. `None` where nothing was typed.
    fn number(&self, name: &str) -> Result<Option<u32>, Refusal> {
        let typed: String = self.field(name).nfkc().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() {
            return Ok(None);
        }
        let malformed = || Refusal::of(name, "count-malformed");
        if !typed.bytes().all(|b| b.is_ascii_digit()) {
            return Err(malformed());
        }
        // Ten digits and more are no mistyped count but a telephone number.
        typed.parse::<u32>().map(Some).map_err(|_| malformed())
    }

    fn must(&self, name: &str) -> Result<u32, Refusal> {
        self.number(name)?.ok_or_else(|| Refusal::of(name, "count-missing").with("field", name))
    }

    fn or_none(&self, name: &str) -> Result<u32, Refusal> {
        Ok(self.number(name)?.unwrap_or(0))
    }

    fn quorum(&self) -> Result<Option<Quorum>, Refusal> {
        let typed = self.field("quorum");
        if typed.is_empty() {
            return Ok(None);
        }
        let counted = match self.field("quorum_of") {
            "ballots" => Base::Ballots,
            _ => Base::Present,
        };
        let need = if typed.contains(['/', '%']) {
            let share =
                Fraction::parse(typed).map_err(|refusal| Refusal { field: Some("quorum".into()), ..refusal })?;
            QuorumNeed::Share { share, of: Base::Eligible }
        } else {
            QuorumNeed::Count(self.must("quorum")?)
        };
        Ok(Some(Quorum { counted, need }))
    }

    /// The rule with the union's own settings.
    ///
    /// # Errors
    /// Every setting that cannot be read.
    pub fn rule(&self) -> Result<Rule, Vec<Refusal>> {
        let mut wrong = Wrong::default();
        let quorum = wrong.take(self.quorum()).flatten();
        let preset = wrong.take(self.preset());
        let mut rule = match preset {
            Some(Some(preset)) => Some(preset.rule()),
            Some(None) => wrong.take(self.own_threshold()).map(|threshold| Rule::Motion(MotionRule::of(threshold))),
            None => None,
        };
        match &mut rule {
            Some(Rule::Motion(motion)) => {
                motion.quorum = quorum.or(motion.quorum);
                motion.tie = Tie::from_code(self.field("tie")).unwrap_or_default();
            }
            Some(Rule::Chain(chain)) => {
                chain.accept.quorum = quorum;
                chain.strike.quorum = quorum;
                let base = self.choice("strike_base", "strike-base-missing", Base::from_code);
                if let Some(base) = wrong.take(base) {
                    chain.strike.threshold.base = base;
                }
            }
            Some(Rule::Seats(seats)) => {
                seats.quorum = quorum;
                seats.tie = SeatTie::from_code(self.field("seat_tie")).unwrap_or_default();
                if preset == Some(Some(Preset::PluralitySeats)) {
                    seats.seats = wrong.take(self.must("seats")).unwrap_or(seats.seats);
                }
            }
            None => {}
        }
        if let Some(rule) = &rule {
            wrong.take(rule.check());
        }
        wrong.done(rule)
    }

    fn own_threshold(&self) -> Result<Threshold, Refusal> {
        let share = Fraction::parse(self.field("share"))
            .map_err(|refusal| Refusal { field: Some("share".to_owned()), ..refusal })?;
        let base = self.choice("base", "base-missing", Base::from_code)?;
        let strict = match self.field("strict") {
            "more" => true,
            "least" => false,
            _ => return Err(Refusal::of("strict", "strict-missing")),
        };
        Ok(Threshold { share, strict, base })
    }

    fn counts(&self, prefix: &str, wrong: &mut Wrong) -> Counts {
        let name = |field: &str| format!("{prefix}{field}");
        Counts {
            present: wrong.take(self.number(&name("present"))).flatten(),
            yes: wrong.take(self.must(&name("yes"))).unwrap_or(0),
            no: wrong.take(self.must(&name("no"))).unwrap_or(0),
            abstain: wrong.take(self.or_none(&name("abstain"))).unwrap_or(0),
            spoiled: wrong.take(self.or_none(&name("spoiled"))).unwrap_or(0),
            chair: match self.field(&name("chair")) {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        }
    }

    /// Lines such as `Ana Ruiz 41`, `Ana Ruiz: 41` or `Ana Ruiz<tab>41`.
    fn candidates(&self) -> Result<Vec<CandidateVotes>, Refusal> {
        let lines = self.field("candidates").lines().map(str::trim).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let line: String = line.nfkc().collect();
                let digits = line.len() - line.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let (name, votes) = line.split_at(line.len() - digits);
                let name = name.trim_end_matches([':', '=', ',', ';', '\t', ' ', '.', '–', '—', '-']).trim();
                let unread = || Refusal::of("candidates", "candidate-unread").with("line", &line);
                let votes = votes.parse().map_err(|_| unread())?;
                if name.is_empty() { Err(unread()) } else { Ok(CandidateVotes { name: name.to_owned(), votes }) }
            })
            .collect()
    }

    fn tally(&self, rule: &Rule, wrong: &mut Wrong) -> Tally {
        match rule {
            Rule::Motion(_) => Tally::Motion(self.counts("", wrong)),
            Rule::Chain(_) => {
                let put =
                    ["yes", "no", "abstain", "spoiled"].iter().any(|f| !self.field(&format!("strike-{f}")).is_empty());
                let accept = self.counts("", wrong);
                let strike = put.then(|| {
                    // One meeting, one count of the people in the room.
                    Counts { present: accept.present, ..self.counts("strike-", wrong) }
                });
                Tally::Chain { accept, strike }
            }
            Rule::Seats(_) => Tally::Seats(SeatCounts {
                present: wrong.take(self.number("present")).flatten(),
                marked: wrong.take(self.must("marked")).unwrap_or(0),
                abstain: wrong.take(self.or_none("abstain")).unwrap_or(0),
                spoiled: wrong.take(self.or_none("spoiled")).unwrap_or(0),
                candidates: wrong.take(self.candidates()).unwrap_or_default(),
                drawn: self
                    .field("drawn")
                    .lines()
                    .map(str::trim)
                    .filter(|l| !l.is_empty())
                    .map(str::to_owned)
                    .collect(),
            }),
        }
    }

    fn tellers(&self, wrong: &mut Wrong) -> Vec<String> {
        let mut tellers: Vec<String> = Vec::new();
        for field in TELLER_FIELDS {
            let name: String = self.field(field).nfc().collect();
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() {
                continue;
            }
            if name.chars().count() > NAME_CHARS_MAX {
                wrong.0.push(Refusal::of(field, "vote-text-long").with("limit", NAME_CHARS_MAX));
            } else if tellers.iter().any(|teller| name_key(teller) == name_key(&name)) {
                wrong.0.push(Refusal::of(field, "teller-twice").with("name", &name));
            }
            tellers.push(name);
        }
        if tellers.len() < TELLERS_MIN {
            let empty = TELLER_FIELDS.into_iter().find(|field| self.field(field).is_empty()).unwrap_or("teller-2");
            wrong.0.push(Refusal::of(empty, "tellers-few").with("least", TELLERS_MIN));
        }
        tellers
    }

    /// Reads both pages and checks the numbers against each other.
    ///
    /// # Errors
    /// Everything that is wrong, on either page.
    pub fn paper(&self, sheet: Option<Attachment>) -> Result<VotePaper, Vec<Refusal>> {
        let mut wrong = Wrong::default();
        let about = self.about().map_err(|refusals| wrong.0.extend(refusals)).ok();
        let rule = self.rule().map_err(|refusals| wrong.0.extend(refusals)).ok();
        let roll = wrong.take(self.must("roll"));
        let corrects = wrong.take(self.number("corrects")).flatten();
        let tally = rule.as_ref().map(|rule| {
            let mut unread = Wrong::default();
            let tally = self.tally(rule, &mut unread);
            // Numbers that could be read are checked against each other only where all of them could.
            if unread.0.is_empty()
                && let Some(roll) = roll
                && let Err(refusals) = tally.check(roll, rule)
            {
                unread.0.extend(refusals);
            }
            wrong.0.append(&mut unread.0);
            tally
        });
        let tellers = self.tellers(&mut wrong);
        let paper = (|| {
            let About { kind, question, texts, taken_on, method, place, preset } = about?;
            let (roll, rule, tally) = (roll?, rule?, tally?);
            Some(VotePaper {
                kind,
                question,
                texts,
                taken_on,
                method,
                place,
                roll,
                preset,
                rule,
                tally,
                tellers,
                sheet,
                corrects,
            })
        })();
        wrong.done(paper)
    }

    /// What is wrong on the second page alone.
    pub fn count_refusals(&self) -> Vec<Refusal> {
        let first = self.about().err().unwrap_or_default();
        let all = self.paper(None).err().unwrap_or_default();
        all.into_iter().filter(|refusal| !first.contains(refusal)).collect()
    }
}
