//! Notes that nobody waits for: where a form's first sending led. They are written behind the answer, as many by one
//! transaction as have come while it stood in line.
//!
//! A note that is lost with its host costs whoever sends the form again the address, no more (see [`super::once`]).

use super::once::Led;
use super::{Fault, Store};
use contracts::members::Refusal;
use tokio::sync::mpsc;

/// Notes in one transaction.
const NOTES_MAX: usize = 64;

/// Where notes are handed in. Cheap to clone; the writing ends with the last clone.
#[derive(Clone)]
pub(super) struct Notes(mpsc::UnboundedSender<Led>);

impl Notes {
    /// Begins to write; inside a tokio runtime. `store` must not hold these notes itself, or they would never end.
    pub(super) fn begin(store: Store) -> Self {
        let (notes, inbox) = mpsc::unbounded_channel();
        tokio::spawn(write(store, inbox));
        Self(notes)
    }

    pub(super) fn hand_in(&self, led: Led) {
        // A writer that has stopped has stopped with its host.
        let _ = self.0.send(led);
    }
}

async fn write(store: Store, mut inbox: mpsc::UnboundedReceiver<Led>) {
    while let Some(first) = inbox.recv().await {
        if let Err(fault) = write_down(&store, first, &mut inbox).await {
            // Logged where it becomes a refusal; these notes are lost, the next are tried anew.
            let _: Refusal = fault.into();
        }
    }
}

async fn write_down(store: &Store, first: Led, inbox: &mut mpsc::UnboundedReceiver<Led>) -> Result<(), Fault> {
    let tx = store.begin_aside().await?;
    first.note(&tx).await?;
    for _ in 1..NOTES_MAX {
        let Ok(led) = inbox.try_recv() else { break };
        led.note(&tx).await?;
    }
    tx.commit_soon().await
}
