//! The demonstration's votes: three that a unit like this one takes, each by another rule.

use contracts::members::Refusal;
use contracts::records::Upload;
use contracts::votes::{Fields, Recorder, TellersTable, TextDigest, TextSource, VoteForm, VoteText};
use jiff::civil::date;

/// The agreement that the demonstration's members ratified.
pub struct AgreementText {
    pub title: String,
    pub text: String,
}

/// Who records them.
const RECORDER: &str = "Ruth Abebe";
/// A photo would be larger; the text says the same.
const SHEET: &str =
    "Tally sheet, June 14, 2023\nAccept: 118. Reject: 31. Abstained: 2. Spoiled: 1.\nRuth Abebe. Han Yuna.\n";

type Typed = &'static [(&'static str, &'static str)];

const RATIFICATION: Typed = &[
    ("kind", "ratification"),
    ("question", "Do you accept the tentative agreement for 2023–2025?"),
    ("taken_on", "2023-06-14"),
    ("method", "paper"),
    ("place", "Community hall, Salem"),
    ("rule", "iam-chain"),
    ("strike_base", "ballots"),
    ("roll", "204"),
    ("yes", "118"),
    ("no", "31"),
    ("abstain", "2"),
    ("spoiled", "1"),
    ("teller-1", "Ruth Abebe"),
    ("teller-2", "Han Yuna"),
];

const COMMITTEE: Typed = &[
    ("kind", "election"),
    ("question", "Who shall bargain for us in 2025?"),
    ("taken_on", "2025-01-15"),
    ("method", "paper"),
    ("place", "Community hall, Salem"),
    ("rule", "plurality-seats"),
    ("seats", "3"),
    ("roll", "211"),
    ("marked", "126"),
    ("abstain", "4"),
    ("candidates", "Marisol Vega: 97\nTom Okafor: 88\nKim Minji: 81\nGrace Lee: 46"),
    ("teller-1", "Ruth Abebe"),
    ("teller-2", "Elena Soto"),
];

const STRIKE: Typed = &[
    ("kind", "strike"),
    ("question", "Shall the bargaining committee be authorized to call a strike if no agreement is reached?"),
    ("taken_on", "2025-05-20"),
    ("method", "paper"),
    ("place", "Community hall, Salem, and by mail"),
    ("rule", "own"),
    ("share", "2/3"),
    ("strict", "least"),
    ("base", "either"),
    ("quorum", "1/2"),
    ("quorum_of", "ballots"),
    ("roll", "211"),
    ("yes", "139"),
    ("no", "32"),
    ("abstain", "6"),
    ("teller-1", "Elena Soto"),
    ("teller-2", "Han Yuna"),
];

/// Records them.
///
/// # Errors
/// Those of the port.
pub async fn fill(table: &dyn TellersTable, recorder: &Recorder, agreement: &AgreementText) -> Result<(), Refusal> {
    let digest = TextDigest::of(&agreement.text);
    let texts = [VoteText { digest, title: agreement.title.clone(), source: TextSource::Agreement }];
    for typed in [RATIFICATION, COMMITTEE, STRIKE] {
        let mut fields: Fields = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let ratifies = typed == RATIFICATION;
        if ratifies {
            fields.insert("texts".to_owned(), texts[0].digest.as_str().to_owned());
        }
        let first = |refusals: Vec<Refusal>| refusals.into_iter().next().unwrap_or_else(Refusal::not_found);
        let mut paper = VoteForm::new(&fields, &texts, date(2025, 6, 30)).paper(None).map_err(first)?;
        let draft = table.keep(recorder, None, fields).await?;
        if ratifies {
            let sheet = Upload { name: "tally-sheet.txt".to_owned(), bytes: SHEET.as_bytes().into() };
            paper.sheet = Some(table.attach(recorder, draft, sheet).await?);
        }
        table.record(recorder, draft, paper, RECORDER).await?;
    }
    Ok(())
}
