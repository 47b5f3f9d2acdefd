//! What the redlines promise.

mod amounts;
mod cases;
mod exact;
mod keywords;
mod known;
mod quiet;
mod sides;
