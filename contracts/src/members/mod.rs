//! People, units, roster, standing, invitations and sign-in.

pub mod address;
pub mod ids;
pub mod language;
pub mod refusal;
pub mod standing;

pub use address::{MailAddress, MailDomain};
pub use ids::{AgreementId, ArticleId, DeviceId, FileId, PassId, PersonId, RevisionId, RoundId, SessionId, UnionId, UnitId, VoteId};
pub use language::Language;
pub use refusal::Refusal;
