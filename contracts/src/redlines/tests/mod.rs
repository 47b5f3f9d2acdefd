//! What the redlines promise.

mod cases;
mod exact;
mod known;
mod quiet;
mod sides;
