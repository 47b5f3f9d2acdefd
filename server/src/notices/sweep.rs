//! The hourly sweep: what has expired is thrown away.

use super::{outbox, way_back};
use crate::members::kept;
use crate::storage::{Fault, Store, jobs, once};

/// How long a job that died is kept for whoever looks into it, in seconds.
const DEAD_JOB_SECONDS_MAX: i64 = 30 * 24 * 3600;

pub async fn sweep(store: &Store) -> Result<(), Fault> {
    let keys = once::sweep(store).await?;
    let dead = jobs::sweep_dead(store, DEAD_JOB_SECONDS_MAX).await?;
    kept::sweep(store).await?;
    outbox::sweep(store).await?;
    way_back::sweep(store).await?;
    tracing::debug!(keys, dead, "swept");
    Ok(())
}
