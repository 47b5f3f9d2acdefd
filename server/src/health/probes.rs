//! `/health/live` and `/health/ready`: for a proxy or a service manager, every few seconds.

use crate::host::Host;
use axum::extract::State;
use http::StatusCode;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Longest wait for the database, in seconds.
const ANSWER_SECONDS_MAX: u64 = 2;

/// The process answers.
pub async fn live() -> &'static str {
    "alive\n"
}

/// The database answers, and nobody told the host to stop.
pub async fn ready(State(host): State<Host>) -> (StatusCode, &'static str) {
    if host.stopping.load(Ordering::Relaxed) {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
    }
    match tokio::time::timeout(Duration::from_secs(ANSWER_SECONDS_MAX), host.store.ping()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
