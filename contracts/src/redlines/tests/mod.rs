//! What the redlines promise.

mod amounts;
mod cases;
mod exact;
mod known;
mod quiet;
mod sides;
