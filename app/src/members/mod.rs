//! Sign-in, set-up, the account, the unit's front page and the roster.

pub mod about;
pub mod account;
pub mod home;
pub mod import;
pub mod invite;
pub mod join;
pub mod passkey;
pub mod reach;
pub mod roster;
pub mod row_form;
pub mod set_up;
pub mod settings;
pub mod sign_in;
pub mod unit;
