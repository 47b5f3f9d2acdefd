//! What a letter says, read when it is sent: so it speaks of things as they are then, and a link that has died meanwhile
//! is not sent.

use super::entities::outbox;
use crate::bargaining::pass_news;
use crate::grievances::remind;
use crate::members::recipients::{self, Recipient};
use crate::storage::Fault;
use app::visit::percent;
use contracts::members::MailAddress;
use contracts::notices::{About, Letter, LetterKind, Trouble};
use sea_orm::ConnectionTrait;

const DAY_MILLISECONDS: i64 = 24 * 3600 * 1000;
const MINUTE_MILLISECONDS: i64 = 60 * 1000;

/// A letter and where it goes.
pub struct Composed {
    pub letter: Letter,
    pub to: MailAddress,
}

/// Reads what the row's letter says; the outer error is a fault of storage, the inner one is the letter's end.
pub async fn compose(
    db: &impl ConnectionTrait,
    row: &outbox::Model,
    now: i64,
) -> Result<Result<Composed, Trouble>, Fault> {
    let Some(kind) = LetterKind::from_code(&row.kind) else { return Ok(Err(Trouble::Broken)) };
    let found = match (row.roster_id, row.person_id) {
        (Some(id), _) => recipients::of_row(db, id).await?,
        (None, Some(id)) => recipients::of_person(db, id).await?,
        (None, None) => None,
    };
    let Some(recipient) = found.filter(|recipient| may_have(recipient, kind)) else {
        return Ok(Err(Trouble::NoAddress));
    };
    let about = match kind {
        LetterKind::PassReceived => match about_pass(db, row, &recipient).await? {
            Some(about) => about,
            None => return Ok(Err(Trouble::Broken)),
        },
        LetterKind::CaseReminder | LetterKind::CaseDigest => match about_cases(db, row, kind, &recipient, now).await? {
            Some(about) => about,
            None => return Ok(Err(Trouble::Moot)),
        },
        kind => match about_link(db, row, kind, now).await? {
            Some(about) => about,
            None => return Ok(Err(Trouble::LinkGone)),
        },
    };
    let Recipient { name, mail, language, place, .. } = recipient;
    let Some(to) = mail else { return Ok(Err(Trouble::NoAddress)) };
    let (union, unit) = place.map(|p| (p.union, p.unit)).unwrap_or_default();
    let letter = Letter { language, name, union, unit, about };
    Ok(Ok(Composed { letter, to }))
}

/// What goes out by itself never goes to the employer's mail system; an officer's link does when the officer has said so.
fn may_have(recipient: &Recipient, kind: LetterKind) -> bool {
    match kind {
        LetterKind::Invitation | LetterKind::WayIn => recipient.in_good_standing,
        LetterKind::Recovery => !recipient.employer_reads,
        LetterKind::PassReceived | LetterKind::CaseReminder | LetterKind::CaseDigest => {
            recipient.in_good_standing && !recipient.employer_reads
        }
    }
}

async fn about_link(
    db: &impl ConnectionTrait,
    row: &outbox::Model,
    kind: LetterKind,
    now: i64,
) -> Result<Option<About>, Fault> {
    let Some(token) = &row.secret else { return Ok(None) };
    let Some(link) = recipients::live_link(db, token, now).await? else { return Ok(None) };
    let path = format!("/join/{token}");
    let left = link.expires_at - now;
    // A link that opens for another day and a half is said to be good for one day; one made just now, for all its days.
    let days = ((left + DAY_MILLISECONDS / 4) / DAY_MILLISECONDS).max(1);
    let minutes = ((left + MINUTE_MILLISECONDS / 2) / MINUTE_MILLISECONDS).max(1);
    Ok(match kind {
        LetterKind::Invitation => Some(About::Invitation { path, days }),
        LetterKind::WayIn => Some(About::WayIn { path, days }),
        LetterKind::Recovery => Some(About::Recovery { path, minutes }),
        LetterKind::PassReceived | LetterKind::CaseReminder | LetterKind::CaseDigest => None,
    })
}

/// What is said of cases, by the rights that the reader has when the letter goes out.
async fn about_cases(
    db: &impl ConnectionTrait,
    row: &outbox::Model,
    kind: LetterKind,
    recipient: &Recipient,
    now: i64,
) -> Result<Option<About>, Fault> {
    let Some(place) = &recipient.place else { return Ok(None) };
    let path = format!("{}/grievances", place.path);
    Ok(match kind {
        LetterKind::CaseReminder => remind::tell(db, row.id, now).await?.map(|date| {
            let path = format!("{path}/{}", date.number);
            About::CaseReminder { path, date }
        }),
        _ => remind::tell_digest(db, row.id, now).await?.map(|groups| About::CaseDigest { path, groups }),
    })
}

async fn about_pass(
    db: &impl ConnectionTrait,
    row: &outbox::Model,
    recipient: &Recipient,
) -> Result<Option<About>, Fault> {
    let (Some(pass), Some(place)) = (row.pass_id, &recipient.place) else { return Ok(None) };
    let news = pass_news(db, pass).await?;
    Ok(news.map(|news| About::PassReceived {
        path: format!("{}/rounds/{}/articles/{}", place.path, news.round, percent(&news.key)),
        label: news.label,
        article: news.article,
    }))
}
