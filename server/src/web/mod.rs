//! HTTP: the table of doors, the deeds, the assets, and the headers around them.

mod arrive;
mod deeds;
mod headers;
mod language;
mod live;
mod memory;
mod pages;
mod typed;

use crate::assets;
use crate::health::{log, probes};
use crate::host::Host;
use app::doors::{doors, file_doors};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use contracts::records::FileKind;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// Largest request body, in bytes: one attachment and the form around it.
pub const BODY_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Largest request body that is read to its end at all, in bytes. A file beyond its limit is cut while it is read
/// (see `typed`), so that a person who chose a film by mistake gets an answer and their form back.
const UPLOAD_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Forms with a long file that are done at the same time: bounds what they take of memory, some thirty megabytes each.
const UPLOADS_AT_ONCE_MAX: usize = 4;
/// Longest time a request may take, in seconds.
const REQUEST_SECONDS_MAX: u64 = 60;
/// The same of a form, whose file may have to come over bad Wi-Fi.
const UPLOAD_SECONDS_MAX: u64 = 600;

/// Documents and archives are compressed already: packing them again takes time and takes away the length by which a browser
/// shows how far a download is. Pictures, live pages and short answers are left out by default.
fn worth_compressing() -> impl Predicate {
    const PACKED: [FileKind; 3] = [FileKind::Pdf, FileKind::Docx, FileKind::Odt];
    let [pdf, docx, odt] = PACKED.map(|kind| NotForContentType::const_new(kind.content_type()));
    DefaultPredicate::new().and(pdf).and(docx).and(odt).and(NotForContentType::const_new("application/zip"))
}

/// Packs what is worth it and was not packed before.
fn packing() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new().compress_when(worth_compressing())
}

/// Everything that this host answers.
pub fn router(host: Host) -> Router {
    // Leptos spawns on this runtime; a second host in one process (tests) finds it set, which is as good.
    let _ = any_spawner::Executor::init_tokio();
    let mut router = Router::new()
        .route("/pkg/{name}", get(assets::serve))
        .route(app::components::frame::LANGUAGE_ACTION, post(language::switch));
    for address in assets::addresses_outside_pkg() {
        router = router.route(&address, get(assets::serve));
    }
    router = router.route(app::components::frame::LIVE_DOOR, get(live::listen));
    let memory = memory::PageMemory::new(host.store.clone(), Arc::clone(&host.meters));
    for door in doors() {
        let page = get(move |state, params, request| pages::show(door, state, params, request));
        // Packed before it is kept: what is answered again is not packed again.
        let page = match door.remembered {
            true => page.layer(packing()).layer(axum::middleware::from_fn_with_state(memory.clone(), memory::answer)),
            false => page,
        };
        router = router.route(door.path, page);
    }
    for door in file_doors() {
        router = router
            .route(door.path, get(move |state, params, request| pages::hand_out(door.file, state, params, request)));
    }
    let probes = Router::new()
        .route("/health/live", get(probes::live))
        .route("/health/ready", get(probes::ready))
        .with_state(host.clone());
    let (meters, lasting) = (Arc::clone(&host.meters), host.is_lasting);
    let cookie = arrive::cookie_rule(&host.origin);
    let uploads = Arc::new(Semaphore::new(UPLOADS_AT_ONCE_MAX));
    let state = pages::Reception { assets: assets::assets(), cookie, uploads, host };
    let secure = state.cookie.secure && lasting;
    let within =
        |seconds| TimeoutLayer::with_status_code(http::StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(seconds));
    let deeds = Router::new().route("/do/{*deed}", post(deeds::act)).layer(within(UPLOAD_SECONDS_MAX));
    router
        .fallback(pages::nothing_here)
        .layer(within(REQUEST_SECONDS_MAX))
        .merge(deeds)
        .with_state(state)
        .merge(probes)
        .layer(DefaultBodyLimit::max(UPLOAD_BYTES_MAX))
        .layer(CsrfLayer::new())
        .layer(packing())
        .layer(axum::middleware::from_fn(move |request, next| headers::guard(secure, request, next)))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn_with_state(meters, log::request))
}
