//! Mail: what letters say, what could not be sent, and who wants which.

pub mod calendar;
pub mod choices;
pub mod letters;
pub mod mail_link;
pub mod outgoing;
pub mod way_back;
