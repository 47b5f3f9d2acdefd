//! The mailroom: where letters go out, where those that could not are lying, and who wants which.

use super::letters::{Letter, LetterCard, LetterKind};
use crate::members::standing::{Anyone, Officer, SignedIn};
use crate::members::{LetterId, Refusal, RosterId};
use async_trait::async_trait;

/// Sends what has to leave the house and shows what could not.
#[async_trait]
pub trait Mailroom: Send + Sync {
    /// Whether this host sends mail at all. Where it does not, everything can be copied or printed.
    fn is_open(&self, anyone: &Anyone) -> bool;

    /// Mails the personal link that an officer has just made, to the address on file. Earlier letters with a link of that
    /// row that are still waiting are taken back: their links died when this one was made.
    ///
    /// # Errors
    /// `not-found` for a row or a link that is not this unit's; `mail-closed`; `mail-nowhere` without an address;
    /// `mail-employer-unconfirmed` for an address on the employer's mail system unless `employer_may_read` says that the
    /// officer knows.
    async fn mail_link(
        &self,
        officer: &Officer,
        row: RosterId,
        token: &str,
        employer_may_read: bool,
    ) -> Result<LetterId, Refusal>;

    /// The unit's letters: what waits and what could not be sent, then the latest sent.
    async fn letters(&self, officer: &Officer) -> Result<Vec<LetterCard>, Refusal>;

    /// How many of the unit's letters could not be sent.
    async fn undelivered(&self, officer: &Officer) -> Result<u32, Refusal>;

    /// One letter and, while it can still be shown, what it says.
    async fn letter(&self, officer: &Officer, id: LetterId) -> Result<(LetterCard, Option<Letter>), Refusal>;

    /// Puts a dead letter back into the queue.
    ///
    /// # Errors
    /// `mail-closed`; `letter-not-dead`; `letter-link-gone` when what it carried no longer opens anything.
    async fn try_again(&self, officer: &Officer, id: LetterId) -> Result<(), Refusal>;

    /// Takes a waiting or dead letter out; what it carried is forgotten.
    async fn discard(&self, officer: &Officer, id: LetterId) -> Result<(), Refusal>;

    /// Asks for a way back in. Answers alike whether or not the address is anybody's, and however often it is asked.
    ///
    /// # Errors
    /// `mail-malformed`, `mail-closed`.
    async fn ask_way_in(&self, anyone: &Anyone, mail: &str) -> Result<(), Refusal>;

    /// The kinds of letters that a person has declined.
    async fn declined(&self, who: &SignedIn) -> Result<Vec<LetterKind>, Refusal>;

    /// Declines these kinds and no others. Kinds that cannot be declined are left out.
    async fn decline(&self, who: &SignedIn, kinds: &[LetterKind]) -> Result<(), Refusal>;
}
