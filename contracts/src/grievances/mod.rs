//! Grievances on the clock: what a contract's deadlines mean, and where a case stands by them.
//!
//! A procedure is data ([`procedure`]), its calendar is data ([`calendar`]), and a case is a record that only grows
//! ([`record`]). What is due, by whom and when is read off the three and kept nowhere else ([`state`]); every date comes
//! with the computation it came from ([`count`]). Who may know of a case at all is a proof ([`confidence`]).

pub mod calendar;
pub mod claims;
mod codes;
pub mod confidence;
pub mod count;
mod course;
mod days;
pub mod docket;
pub mod export;
pub mod filing;
pub mod holidays;
pub mod ical;
pub mod import;
pub mod intake;
pub mod limits;
pub mod patterns;
pub mod pauses;
pub mod pay;
pub mod port;
pub mod procedure;
pub mod record;
pub mod reminders;
pub mod sound;
pub mod state;
pub mod statutes;
pub mod templates;
pub mod wizard;

#[cfg(test)]
mod tests;

pub use course::Why;
