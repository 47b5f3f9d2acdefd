//! The only place that reads the time. Tests move it.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The host's clock plus an offset that only tests set.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    offset_milliseconds: Arc<AtomicI64>,
}

impl Clock {
    pub fn now(&self) -> Timestamp {
        let offset = jiff::SignedDuration::from_millis(self.offset_milliseconds.load(Ordering::Relaxed));
        Timestamp::now().saturating_add(offset).unwrap_or(Timestamp::MAX)
    }

    /// Moves the clock forward for everyone who holds a clone of it.
    pub fn advance_seconds(&self, seconds: i64) {
        self.offset_milliseconds.fetch_add(seconds * 1000, Ordering::Relaxed);
    }
}
