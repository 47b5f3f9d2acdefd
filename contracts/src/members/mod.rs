//! People, units, roster, standing, invitations and sign-in.

pub mod address;
pub mod ids;
pub mod language;
pub mod ports;
pub mod refusal;
pub mod roster;
pub mod sign_in;
pub mod standing;
pub mod zone;

pub use address::{MailAddress, MailDomain};
pub use ids::{
    AgreementId, ArticleId, CaseId, DeviceId, FileId, JobId, LetterId, PassId, PersonId, RevisionId, RosterId, RoundId,
    SessionId, UnionId, UnitId, VoteId,
};
pub use language::Language;
pub use ports::{Doorkeeper, Entrance, KeepingDesk, OperatorDoor, Roster, SetUpDesk, SignInDesk};
pub use refusal::Refusal;
pub use standing::StandingKind;
pub use zone::Zone;
