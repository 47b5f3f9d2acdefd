//! What is logged, and how: one line for each request, which names the door and never the address that was asked for.
//!
//! By policy no line has an address with its parameters or query, a visitor's network address, a name, a text, a token or
//! a form's field. Of our dependencies only warnings are let through, whatever the level: they know no such policy. A
//! panic's own words may quote a text, so only its place is logged. `tests/it/canaries.rs` holds us to it.

use super::meters::Meters;
use crate::settings::{LogFormat, LogLevel};
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use std::collections::HashSet;
use std::io;
use std::sync::{Arc, LazyLock};
use std::time::Instant;
use tracing::Subscriber;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;

/// The door of what has none.
const NO_DOOR: &str = "(none)";
/// The route behind which every server function stands.
const DEEDS: &str = "/do/{*deed}";

/// Begins to log on standard error. A second call changes nothing.
pub fn begin(format: LogFormat, level: LogLevel) {
    let subscriber = tracing_subscriber::registry().with(layer(format, level, io::stderr));
    if tracing::subscriber::set_global_default(subscriber).is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "a panic; its words are left out, since they may quote a text");
        }));
    }
}

/// The lines that the policy lets through, written in a format.
pub fn layer<S, W>(format: LogFormat, level: LogLevel, writer: W) -> impl Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a> + Send + Sync,
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let own = match level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    let others = own.min(LevelFilter::WARN);
    let filter = Targets::new().with_default(others).with_target("convenio", own);
    let lines = tracing_subscriber::fmt::layer().with_writer(writer).with_ansi(false);
    let lines = match format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    lines.with_filter(filter)
}

static DEED_PATHS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| server_fn::axum::server_fn_paths().map(|(path, _)| path).collect());

/// What a request asked for, without anything that its sender could choose.
fn door(request: &Request) -> String {
    match request.extensions().get::<MatchedPath>().map(MatchedPath::as_str) {
        Some(DEEDS) => DEED_PATHS.get(request.uri().path()).copied().unwrap_or(DEEDS).to_owned(),
        Some(path) => path.to_owned(),
        None => NO_DOOR.to_owned(),
    }
}

fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

/// Measures every request and writes its line.
pub async fn request(State(meters): State<Arc<Meters>>, request: Request, next: Next) -> Response {
    let (door, method) = (door(&request), method(request.method()));
    let begun = Instant::now();
    let under_way = meters.begin();
    let response = next.run(request).await;
    drop(under_way);
    let (took, status) = (begun.elapsed(), response.status().as_u16());
    meters.answered(&door, method, status, took);
    let ms = took.as_millis();
    // Probes and style sheets come in such numbers that the rest would be lost between them.
    if door.starts_with(super::PATHS) || door.starts_with("/pkg/") {
        tracing::debug!(target: "convenio::request", door, method, status, ms);
    } else {
        tracing::info!(target: "convenio::request", door, method, status, ms);
    }
    response
}
