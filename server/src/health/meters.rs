//! What Prometheus may know: counts, durations, sizes. Labels are doors, methods and codes of ours; nothing of a person.

use crate::storage::Store;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::header::CONTENT_TYPE;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// The media type of OpenMetrics 1.0.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// The first bucket of durations, in seconds; each further one is twice as long, to about 16 s.
const FIRST_BUCKET_SECONDS: f64 = 0.001;
const BUCKETS: u16 = 15;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answered {
    door: String,
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Door {
    door: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Pool {
    pool: &'static str,
}

type Durations = Family<Door, Histogram, fn() -> Histogram>;

/// The host's measures.
#[derive(Debug)]
pub struct Meters {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Durations,
    under_way: Gauge,
    connections: Family<Pool, Gauge>,
    idle: Family<Pool, Gauge>,
    writes: Counter,
    commits: Counter,
    remembered: Counter,
}

impl Default for Meters {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("convenio");
        let durations = || Histogram::new(exponential_buckets(FIRST_BUCKET_SECONDS, 2.0, BUCKETS));
        let (requests, under_way) = (Family::<Answered, Counter>::default(), Gauge::default());
        let seconds = Durations::new_with_constructor(durations);
        let (connections, idle) = (Family::<Pool, Gauge>::default(), Family::<Pool, Gauge>::default());
        registry.register("requests", "Requests answered", requests.clone());
        registry.register_with_unit("request", "Time to the answer's first byte", Unit::Seconds, seconds.clone());
        registry.register("requests_under_way", "Requests being answered now", under_way.clone());
        registry.register("database_connections", "Open connections of a pool", connections.clone());
        registry.register("database_connections_idle", "Those of them that nobody uses", idle.clone());
        let (writes, commits) = (Counter::default(), Counter::default());
        registry.register("writes", "Transactions that were committed", writes.clone());
        registry.register("write_commits", "Commits that it took", commits.clone());
        let remembered = Counter::default();
        registry.register("pages_remembered", "Pages answered from memory", remembered.clone());
        Self { registry, requests, seconds, under_way, connections, idle, writes, commits, remembered }
    }
}

/// A request that is being answered.
pub struct UnderWay<'a>(&'a Gauge);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Meters {
    /// Counts a request for as long as the value lives, also when its sender goes away.
    pub fn begin(&self) -> UnderWay<'_> {
        self.under_way.inc();
        UnderWay(&self.under_way)
    }

    pub fn answered(&self, door: &str, method: &'static str, status: u16, took: Duration) {
        self.requests.get_or_create(&Answered { door: door.to_owned(), method, status }).inc();
        self.seconds.get_or_create(&Door { door: door.to_owned() }).observe(took.as_secs_f64());
    }

    /// Counts a page that was answered from memory.
    pub fn remembered(&self) {
        self.remembered.inc();
    }

    /// The text for Prometheus.
    pub fn text(&self, store: &Store) -> String {
        for (pool, size, idle) in store.pools() {
            self.connections.get_or_create(&Pool { pool }).set(i64::from(size));
            self.idle.get_or_create(&Pool { pool }).set(i64::try_from(idle).unwrap_or(i64::MAX));
        }
        let (writes, commits) = store.written();
        self.writes.inner().store(writes, Ordering::Relaxed);
        self.commits.inner().store(commits, Ordering::Relaxed);
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = text::encode(&mut out, &self.registry);
        out
    }
}

/// Answers `/metrics` and nothing else; on an address of its own, so that no proxy for people passes it on.
pub fn router(meters: Arc<Meters>, store: Store) -> Router {
    let show = |State((meters, store)): State<(Arc<Meters>, Store)>| async move {
        ([(CONTENT_TYPE, OPEN_METRICS)], meters.text(&store))
    };
    Router::new().route("/metrics", get(show)).with_state((meters, store))
}
