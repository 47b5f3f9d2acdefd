//! How the host is: probes for whoever restarts it, measures, log lines, the doctor's report, and the engine room.

pub mod doctor;
pub mod engine;
pub mod log;
pub mod meters;
pub mod probes;

/// The probes' addresses begin with this. They are answered without a session, a cookie or a write.
pub const PATHS: &str = "/health/";
