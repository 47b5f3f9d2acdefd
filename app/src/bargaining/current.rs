//! The bridge to the agreements' shelf: what a round on an agreement begins with.

use crate::visit::Visit;
use contracts::bargaining::Basis;
use contracts::bargaining::round::NewArticle;
use contracts::members::Refusal;
use contracts::members::standing::Member;

/// An agreement as the basis of a round, with all its articles and their language.
///
/// # Errors
/// `round-basis-unknown` when the unit has no agreement of that number.
pub async fn articles_of(visit: &Visit, member: &Member, number: &str) -> Result<(Basis, Vec<NewArticle>), Refusal> {
    let unknown = || Refusal::of("basis", "round-basis-unknown");
    let number = number.parse().map_err(|_| unknown())?;
    let agreement = visit
        .hall
        .shelf
        .read(member, number)
        .await
        .map_err(|refusal| if refusal.is(Refusal::NOT_FOUND) { unknown() } else { refusal })?;
    let articles = agreement.articles.iter().filter_map(NewArticle::from_agreement).collect();
    Ok((Basis::Agreement(agreement.card.id), articles))
}
