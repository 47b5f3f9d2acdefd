//! `/u/{union}/{unit}/live`: server-sent events for whoever has a page of the unit open.

use super::arrive;
use super::pages::Reception;
use crate::live::Beat;
use app::visit::Rights;
use axum::extract::{RawPathParams, Request, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use contracts::members::Refusal;
use futures::Stream;
use http::StatusCode;
use http::request::Parts;
use std::convert::Infallible;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use uuid::Uuid;

/// Most pages that one instance keeps in touch with.
const LISTENERS_MAX: usize = 4000;
/// How often a word is said into the silence, so that proxies keep the line, in seconds.
const SILENCE_SECONDS_MAX: u64 = 20;
/// How soon a listener notices that the host stops, in milliseconds.
const STOP_MILLISECONDS: u64 = 500;

/// Answers with an event `done` and the newest entry's number for everything that is done in the union; 404 for whoever
/// may not enter the unit.
pub async fn listen(State(reception): State<Reception>, params: RawPathParams, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let params: Vec<_> = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if reception.host.pulse.listeners() >= LISTENERS_MAX {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    // First the ear, then the question: what is done in between is heard.
    let beats = reception.host.pulse.listen();
    match union_of(&reception, &parts, params.clone()).await {
        Err(refusal) if refusal.is(Refusal::INTERNAL) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
        Ok(union) => {
            let keep = KeepAlive::new().interval(Duration::from_secs(SILENCE_SECONDS_MAX));
            Sse::new(events(Ear { reception, parts, params, union, beats })).keep_alive(keep).into_response()
        }
    }
}

/// The union, for whoever may read the pages of the unit.
async fn union_of(reception: &Reception, parts: &Parts, params: Vec<(String, String)>) -> Result<Uuid, Refusal> {
    let place = arrive::visit(reception, parts, params, Vec::new()).await?.place().await?;
    place.member()?;
    Ok(place.union.id.0)
}

/// One open page.
struct Ear {
    reception: Reception,
    parts: Parts,
    params: Vec<(String, String)>,
    union: Uuid,
    beats: Receiver<Beat>,
}

impl Ear {
    /// Waits for the next word to say; `None` when there is nothing more to hear.
    async fn next(&mut self) -> Option<Event> {
        let number = loop {
            let beat = tokio::time::timeout(Duration::from_millis(STOP_MILLISECONDS), self.beats.recv()).await;
            if self.reception.host.stopping.load(Ordering::Relaxed) {
                return None;
            }
            match beat {
                Ok(Ok(Beat::Grown { chain, number })) if chain == self.union => break Some(number),
                Ok(Ok(Beat::Unsure) | Err(RecvError::Lagged(_))) => break None,
                Ok(Err(RecvError::Closed)) => return None,
                Ok(Ok(Beat::Grown { .. })) | Err(_) => {}
            }
        };
        // Whoever was signed out or taken off the roster since hears nothing more.
        union_of(&self.reception, &self.parts, self.params.clone()).await.ok()?;
        let event = Event::default().event("done");
        Some(event.data(number.map(|number| number.to_string()).unwrap_or_default()))
    }
}

fn events(ear: Ear) -> impl Stream<Item = Result<Event, Infallible>> {
    futures::stream::unfold(ear, |mut ear| async move { ear.next().await.map(|event| (Ok(event), ear)) })
}
