//! What remains open between the sides, counted over a round: from the texts themselves, by the engine.

use super::desk::Desk;
use contracts::bargaining::{PassLabel, RoundArticle, RoundSheet, Side, TextChoice, last_pass, status};
use contracts::members::{ArticleId, Refusal};
use contracts::redlines::{Standing, ThreeWay, three_way};
use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex, PoisonError};

/// How an article stands between the sides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Between {
    /// One side alone has a text on the table.
    OneSided(Side),
    Both(Tally),
}

/// Clauses of an article by their standing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    pub clauses: usize,
    pub ours_only: usize,
    pub theirs_only: usize,
    pub both_differ: usize,
}

impl Tally {
    pub fn of(sides: &ThreeWay) -> Self {
        Self {
            clauses: sides.clauses.len(),
            ours_only: sides.count(Standing::OursOnly),
            theirs_only: sides.count(Standing::TheirsOnly),
            both_differ: sides.count(Standing::BothDiffer),
        }
    }

    pub fn open(self) -> usize {
        self.ours_only + self.theirs_only + self.both_differ
    }
}

/// The three texts of an article, each of them frozen: their tally never changes.
type Texts = (ArticleId, PassLabel, PassLabel);

/// Tallies already made. A round's page asks for all its articles each time it is opened, and a text of twenty pages takes
/// a while to lay over two others.
static MADE: LazyLock<Mutex<HashMap<Texts, Tally>>> = LazyLock::new(Mutex::default);

/// Most tallies kept; then they are made anew.
const KEPT_MAX: usize = 4_096;

fn kept(texts: Texts) -> Option<Tally> {
    MADE.lock().unwrap_or_else(PoisonError::into_inner).get(&texts).copied()
}

fn keep(texts: Texts, tally: Tally) {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.len() >= KEPT_MAX {
        made.clear();
    }
    made.insert(texts, tally);
}

/// The three texts of an article laid over each other; the current language is empty in a first contract.
///
/// # Errors
/// When storage fails.
pub async fn laid_over(
    desk: &Desk,
    article: &RoundArticle,
    (ours, theirs): (PassLabel, PassLabel),
) -> Result<ThreeWay, Refusal> {
    let current = match article.has_current {
        true => desk.read_of(&article.key, TextChoice::Current).await?.text().to_owned(),
        false => String::new(),
    };
    let ours = desk.read_of(&article.key, TextChoice::Pass(ours)).await?;
    let theirs = desk.read_of(&article.key, TextChoice::Pass(theirs)).await?;
    Ok(three_way(&current, ours.text(), theirs.text()))
}

/// How an article stands between the sides; nothing where nobody has passed, or where it is settled.
///
/// # Errors
/// When storage fails.
pub async fn of_article(desk: &Desk, sheet: &RoundSheet, article: &RoundArticle) -> Result<Option<Between>, Refusal> {
    let last = |side| last_pass(&sheet.entries, article.id, side);
    if status(&sheet.entries, article.id).is_settled() {
        return Ok(None);
    }
    Ok(match (last(Side::Union), last(Side::Employer)) {
        (None, None) => None,
        (Some(_), None) => Some(Between::OneSided(Side::Union)),
        (None, Some(_)) => Some(Between::OneSided(Side::Employer)),
        (Some(ours), Some(theirs)) => {
            let texts = (article.id, ours, theirs);
            let tally = match kept(texts) {
                Some(tally) => tally,
                None => Tally::of(&laid_over(desk, article, (ours, theirs)).await?),
            };
            keep(texts, tally);
            Some(Between::Both(tally))
        }
    })
}

/// The articles of a round that are on the table and not settled.
///
/// # Errors
/// When storage fails.
pub async fn of_round(desk: &Desk, sheet: &RoundSheet) -> Result<BTreeMap<ArticleId, Between>, Refusal> {
    let mut all = BTreeMap::new();
    for article in &sheet.articles {
        if let Some(between) = of_article(desk, sheet, article).await? {
            all.insert(article.id, between);
        }
    }
    Ok(all)
}
