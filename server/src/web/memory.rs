//! The memory in front of the doors that allow it (`Door::remembered`): a page is answered as it was answered before, while
//! writing it anew would give the same bytes.
//!
//! That is so while three things hold. It is the same question: the key is made of every header that a `Visit` is made of, the
//! session's cookie among them, so nobody is ever shown what somebody else was. The database is the same: its mark was asked
//! before the page was read and is asked again before it is shown, and any commit by anybody changes it, so whoever is taken
//! off the roster, signed out or walled off is out with the next request. And it is the same time, as far as a page can
//! tell: the same day wherever, the session neither over nor due, a few seconds at most.

use crate::health::meters::Meters;
use crate::storage::{Mark, Store};
use app::visit::Visit;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use contracts::members::Refusal;
use http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, COOKIE, SET_COOKIE, USER_AGENT};
use http::{HeaderMap, Method, StatusCode};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long a page is answered again, in seconds. Those who press "reload", the tabs of one browser and everybody's open
/// pages after a deed come within a breath; and were a page ever to say the minute, it would be late by no more than this.
const LIFE_SECONDS_MAX: i64 = 5;
/// No zone begins its day but at a quarter of an hour, by whatever clock: within one it is the same day everywhere.
const QUARTER_SECONDS: i64 = 15 * 60;
/// The largest page that is kept, packed or not, in bytes.
const PAGE_BYTES_MAX: usize = 256 * 1024;
/// All pages that are kept together, in bytes. Whoever comes when they fill it is answered as if there were no memory.
const MEMORY_BYTES_MAX: usize = 4 * 1024 * 1024;
/// What a page takes beside its body, in bytes, by estimate.
const HEAD_BYTES: usize = 1024;

/// From when until when a page says what it would say if it were written anew, as far as time goes.
#[derive(Clone, Copy, Debug)]
pub struct Lasting {
    from: Timestamp,
    until: Timestamp,
}

impl Lasting {
    /// `None` for pages of one moment: for nobody who is signed in, with what somebody typed, or with a session that has
    /// something due.
    pub fn of(visit: &Visit) -> Option<Self> {
        let from = visit.now;
        let quarter = from.as_second() - from.as_second().rem_euclid(QUARTER_SECONDS) + QUARTER_SECONDS;
        let life = from.saturating_add(SignedDuration::from_secs(LIFE_SECONDS_MAX)).ok()?;
        let steady = visit.arrival.as_ref()?.steady_until;
        let until = life.min(Timestamp::from_second(quarter).ok()?).min(steady);
        (!visit.kept.is_kept() && from < until).then_some(Self { from, until })
    }

    /// A clock that was put back is another time too.
    fn holds(self, now: Timestamp) -> bool {
        self.from <= now && now < self.until
    }
}

/// What was asked: a digest, so that no token lies in memory for it.
type Key = [u8; 32];

/// A page as it was answered.
struct Remembered {
    mark: Mark,
    lasting: Lasting,
    headers: HeaderMap,
    body: Bytes,
}

impl Remembered {
    fn answer(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        response.headers_mut().clone_from(&self.headers);
        response
    }

    fn bytes(&self) -> usize {
        self.body.len() + HEAD_BYTES
    }
}

/// Where the pages lie. Cheap to clone; a clone is the same memory.
#[derive(Clone)]
pub struct PageMemory(Arc<Inside>);

struct Inside {
    store: Store,
    meters: Arc<Meters>,
    pages: Mutex<HashMap<Key, Remembered>>,
}

impl PageMemory {
    pub fn new(store: Store, meters: Arc<Meters>) -> Self {
        Self(Arc::new(Inside { store, meters, pages: Mutex::default() }))
    }

    /// Whoever panicked while they held it left whole entries.
    fn pages(&self) -> MutexGuard<'_, HashMap<Key, Remembered>> {
        self.0.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, key: &Key, mark: &Mark) -> Option<Response> {
        let now = self.0.store.clock().now();
        let pages = self.pages();
        pages.get(key).filter(|page| page.mark == *mark && page.lasting.holds(now)).map(Remembered::answer)
    }

    fn keep(&self, key: Key, page: Remembered) {
        let now = self.0.store.clock().now();
        let mut pages = self.pages();
        // What can never be shown again makes room.
        pages.retain(|_, kept| kept.mark == page.mark && kept.lasting.holds(now));
        let taken: usize = pages.values().map(Remembered::bytes).sum();
        if page.body.len() <= PAGE_BYTES_MAX && taken + page.bytes() <= MEMORY_BYTES_MAX {
            pages.insert(key, page);
        }
    }
}

/// What a request asks for; `None` for what is never answered from memory.
fn key(request: &Request) -> Option<Key> {
    let headers = request.headers();
    if request.method() != Method::GET || !headers.contains_key(COOKIE) {
        return None;
    }
    let mut digest = Sha256::new();
    // With its length before each part, no two questions are one text.
    let mut add = |part: &[u8]| {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    };
    add(request.uri().path_and_query()?.as_str().as_bytes());
    for name in [COOKIE, ACCEPT_LANGUAGE, USER_AGENT, ACCEPT_ENCODING] {
        let values = headers.get_all(name);
        add(&values.iter().count().to_be_bytes());
        values.iter().for_each(|value| add(value.as_bytes()));
    }
    Some(digest.finalize().into())
}

/// Answers from memory, or as if there were none and remembers the answer.
pub async fn answer(State(memory): State<PageMemory>, request: Request, next: Next) -> Response {
    let Some(key) = key(&request) else { return next.run(request).await };
    // Before anything is read for the page: what is committed while it is written is not in this mark.
    let mark = match memory.0.store.mark().await {
        Ok(mark) => mark,
        Err(fault) => {
            // Logged with a reference where a fault becomes a refusal; the page says for itself what it could not read.
            let _: Refusal = fault.into();
            return next.run(request).await;
        }
    };
    if let Some(response) = memory.find(&key, &mark) {
        memory.0.meters.remembered();
        return response;
    }
    let mut response = next.run(request).await;
    let lasting = response.extensions_mut().remove::<Lasting>();
    let is_whole = response.status() == StatusCode::OK && !response.headers().contains_key(SET_COOKIE);
    let Some(lasting) = lasting.filter(|_| is_whole) else { return response };
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = Remembered { mark, lasting, headers: parts.headers, body };
    let response = page.answer();
    memory.keep(key, page);
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    /// Keeps pages of these lengths one after the other, and says which of them are there at the end.
    fn check(lengths: &[usize], expected: &[bool]) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let folder = tempfile::tempdir().expect("a folder");
            let store = Store::sqlite(&folder.path().join("a.sqlite3"), Clock::default()).await.expect("a store");
            let memory = PageMemory::new(store.clone(), Arc::default());
            let mark = store.mark().await.expect("a mark");
            let from = store.clock().now();
            let until = from.saturating_add(SignedDuration::from_hours(1)).expect("a moment");
            let key = |number: usize| -> Key { Sha256::digest(number.to_be_bytes()).into() };
            for (number, length) in lengths.iter().enumerate() {
                let (lasting, body) = (Lasting { from, until }, Bytes::from(vec![b'x'; *length]));
                memory.keep(key(number), Remembered { mark: mark.clone(), lasting, headers: HeaderMap::new(), body });
            }
            let there = (0..lengths.len()).map(|number| memory.find(&key(number), &mark).is_some());
            assert_eq!(there.collect::<Vec<_>>(), expected, "{lengths:?}");
        });
    }

    #[test]
    fn the_memory_has_an_end() {
        check(&[1, PAGE_BYTES_MAX, PAGE_BYTES_MAX + 1, 2], &[true, true, false, true]);
        // The sixteenth finds no room beside the heads of the others; a short one does.
        let many = [vec![PAGE_BYTES_MAX; 16], vec![1]].concat();
        let expected = [vec![true; 15], vec![false, true]].concat();
        check(&many, &expected);
    }

    #[test]
    fn what_nobody_can_be_shown_any_more_makes_room() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let folder = tempfile::tempdir().expect("a folder");
            let store = Store::sqlite(&folder.path().join("a.sqlite3"), Clock::default()).await.expect("a store");
            let memory = PageMemory::new(store.clone(), Arc::default());
            let keep = async |number: u8| {
                let (mark, from) = (store.mark().await.expect("a mark"), store.clock().now());
                let until = from.saturating_add(SignedDuration::from_secs(5)).expect("a moment");
                let page = Remembered {
                    mark,
                    lasting: Lasting { from, until },
                    headers: HeaderMap::new(),
                    body: Bytes::new(),
                };
                memory.keep([number; 32], page);
                memory.pages().len()
            };
            assert_eq!((keep(1).await, keep(2).await), (1, 2));
            let tx = store.begin_aside().await.expect("a turn");
            sea_orm::ConnectionTrait::execute_unprepared(&tx, "CREATE TABLE thing (name TEXT)").await.expect("a table");
            tx.commit().await.expect("committed");
            // Something was committed, and then time has passed.
            assert_eq!(keep(3).await, 1);
            store.clock().advance_seconds(6);
            assert_eq!(keep(4).await, 1);
        });
    }
}
