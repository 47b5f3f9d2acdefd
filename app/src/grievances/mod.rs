//! Grievances: the clock, a case from intake to award, the procedure it follows.
//!
//! Who may know of a case is a proof that storage makes ([`contracts::grievances::confidence`]); whoever has none of it
//! gets "not found" from every page and deed here, as for a case that does not exist.

pub mod bring;
pub mod bundle;
pub mod calendar_form;
pub mod case;
pub mod claims;
pub mod clauses;
pub mod clock;
pub mod desk;
pub mod drafts;
pub mod due;
pub mod enter;
pub mod events;
pub mod files;
pub mod filing;
pub mod import;
pub mod intake;
pub mod letters;
pub mod list;
pub mod money;
pub mod moves;
pub mod notes;
mod own;
pub mod patterns;
pub mod pay;
pub mod pay_rules;
pub mod people;
pub mod procedure_form;
pub mod procedures;
pub mod rules;
pub mod say;
pub mod templates;
pub mod text;
pub mod timeline;
pub mod typed;
pub mod wizard;
pub mod wordings;

#[cfg(test)]
mod clock_tests;
#[cfg(test)]
mod say_tests;
