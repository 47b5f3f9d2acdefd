//! People, units, roster, standing, invitations and sign-in: storage of the ports in `contracts::members`.
//!
//! The only room that mints proofs of standing (`Standings::mint`, `SignedIn::mint`, `Operator::mint`).

pub mod doorkeeper;
mod entities;
pub mod kept;
mod links;
mod operators;
pub(crate) mod own;
mod passkeys;
mod passwords;
pub mod recipients;
pub mod roster;
mod rows;
mod sessions;
pub mod set_up;
pub mod sign_in;
pub(crate) mod standings;
pub mod tokens;
pub(crate) mod unions;

pub use doorkeeper::StoredDoorkeeper;
pub use kept::KeptForms;
pub use operators::StoredOperatorDoor;
pub use passkeys::Passkeys;
pub use passwords::Passwords;
pub use roster::StoredRoster;
pub(crate) use roster::names_of;
pub use set_up::StoredSetUpDesk;
pub use sign_in::StoredSignInDesk;
