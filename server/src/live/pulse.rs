//! The pulse of a host: one beat for each union in which something was done.
//!
//! On PostgreSQL every instance listens to what any of them commits. SQLite has one instance, which looks at the database's
//! mark while anybody listens, and at the heads of its audit chains where that has changed.

use super::CHANNEL;
use crate::records::audit;
use crate::storage::{Fault, Mark, Store};
use contracts::members::Refusal;
use sea_orm::sqlx::postgres::{PgListener, PgNotification};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::task::AbortHandle;
use uuid::Uuid;

/// Beats that a slow listener may fall behind before it is told of them as one.
const WAITING_MAX: usize = 256;
/// How often the mark is looked at where nobody tells of what was done.
const LOOK: Duration = Duration::from_millis(500);
/// How long after a lost connection it is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// What a listener hears.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beat {
    /// A chain has grown up to this number.
    Grown { chain: Uuid, number: i64 },
    /// Something may have been missed: look for yourself.
    Unsure,
}

/// Where listeners subscribe. Cheap to clone; a clone is the same pulse. It ends with the last of them.
#[derive(Clone)]
pub struct Pulse(std::sync::Arc<Inside>);

struct Inside {
    beats: broadcast::Sender<Beat>,
    task: AbortHandle,
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Pulse {
    /// Begins to feel the pulse of a store; inside a tokio runtime.
    pub fn feel(store: &Store) -> Self {
        let (beats, _) = broadcast::channel(WAITING_MAX);
        let (store, sender) = (store.clone(), beats.clone());
        let task = tokio::spawn(async move {
            loop {
                let ended = if store.is_postgres() { hear(&store, &sender).await } else { look(&store, &sender).await };
                // Logged with a reference where a fault becomes a refusal.
                let Err(fault) = ended;
                let _: Refusal = fault.into();
                tokio::time::sleep(AGAIN).await;
            }
        });
        Self(std::sync::Arc::new(Inside { beats, task: task.abort_handle() }))
    }

    /// Everything from now on.
    pub fn listen(&self) -> broadcast::Receiver<Beat> {
        self.0.beats.subscribe()
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.0.beats.receiver_count()
    }
}

/// Hears what the instances of one PostgreSQL database commit.
async fn hear(store: &Store, beats: &broadcast::Sender<Beat>) -> Result<std::convert::Infallible, Fault> {
    let mut listener =
        PgListener::connect_with(store.read().get_postgres_connection_pool()).await.map_err(Fault::broken)?;
    listener.listen(CHANNEL).await.map_err(Fault::broken)?;
    // What was done before the line stood was not heard.
    let _ = beats.send(Beat::Unsure);
    loop {
        // `None` says that the connection was lost and is there again.
        let heard = listener.try_recv().await.map_err(Fault::broken)?;
        // Nobody listens: nobody is told.
        let _ = beats.send(heard.as_ref().and_then(beat).unwrap_or(Beat::Unsure));
    }
}

fn beat(heard: &PgNotification) -> Option<Beat> {
    let (chain, number) = heard.payload().split_once(' ')?;
    Some(Beat::Grown { chain: Uuid::try_parse(chain).ok()?, number: number.parse().ok()? })
}

/// Looks at the heads of the chains while anybody listens.
async fn look(store: &Store, beats: &broadcast::Sender<Beat>) -> Result<std::convert::Infallible, Fault> {
    let mut known: Option<(Mark, BTreeMap<Uuid, i64>)> = None;
    loop {
        tokio::time::sleep(LOOK).await;
        if beats.receiver_count() == 0 {
            known = None;
            continue;
        }
        // Before the heads: what is committed in between is seen at the next look.
        let mark = store.mark().await?;
        if known.as_ref().is_some_and(|(seen, _)| *seen == mark) {
            continue;
        }
        let heads = audit::heads(store.read()).await?;
        match &known {
            // Whoever came since the last look may have missed what was done just then.
            None => {
                let _ = beats.send(Beat::Unsure);
            }
            Some((_, known)) => {
                for (chain, number) in heads.iter().filter(|(chain, number)| known.get(chain) != Some(number)) {
                    let _ = beats.send(Beat::Grown { chain: *chain, number: *number });
                }
            }
        }
        known = Some((mark, heads));
    }
}
