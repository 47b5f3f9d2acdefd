//! Rounds, articles, drafts, passes, redlines and tentative agreements: what the committee and the members see of them.

pub mod agree;
pub mod article;
pub mod change;
pub mod conflict;
pub mod counter;
mod current;
pub mod desk;
pub mod draft;
mod draft_file;
mod events;
mod marks;
pub mod merge;
pub mod pass;
pub mod redline;
pub mod round;
pub mod rounds;
pub mod sides;
mod silent;
mod tallied;
pub mod text;
mod theirs;
