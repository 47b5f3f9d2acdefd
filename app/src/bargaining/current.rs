//! The bridge to the agreements' shelf: what a round on an agreement begins with.

use crate::visit::Visit;
use contracts::agreements::{Article, PartKind};
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{ArticleKey, ArticleKind, Basis};
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
    let articles = agreement.articles.into_iter().filter_map(new_article).collect();
    Ok((Basis::Agreement(agreement.card.id), articles))
}

/// An article of an agreement as it comes into a round; `None` for covers, preambles, headings and signatures.
pub fn new_article(article: Article) -> Option<NewArticle> {
    let title = article.name();
    let key = article.key.parse().ok().or_else(|| ArticleKey::from_title(&title))?;
    let kind = match article.kind {
        PartKind::Article => ArticleKind::Article,
        PartKind::Mou => ArticleKind::Mou,
        PartKind::SideLetter => ArticleKind::SideLetter,
        PartKind::Appendix => ArticleKind::Appendix,
        PartKind::WageSchedule => ArticleKind::WageSchedule,
        // Cover, preamble, dividing headings and signatures are not bargained as articles.
        PartKind::Front | PartKind::Preamble | PartKind::Division | PartKind::Closing => return None,
    };
    let current = (!article.text.is_empty()).then(|| article.text.as_str().to_owned());
    Some(NewArticle { key, kind, title, current })
}
