//! Being told to stop, by a signal or a test: once for everybody who listens.

use tokio::sync::watch;

/// Who wants to know.
#[derive(Clone, Debug)]
pub struct Stop(watch::Receiver<bool>);

/// Who says so.
#[derive(Debug)]
pub struct Bell(watch::Sender<bool>);

/// A pair: the one tells, the others hear.
pub fn pair() -> (Bell, Stop) {
    let (sender, receiver) = watch::channel(false);
    (Bell(sender), Stop(receiver))
}

impl Bell {
    pub fn ring(&self) {
        let _ = self.0.send(true);
    }
}

impl Stop {
    /// Returns when it was told, also when that is long ago.
    pub async fn told(&self) {
        let mut receiver = self.0.clone();
        // With the bell gone nobody can ring it any more, which means the same.
        let _ = receiver.wait_for(|told| *told).await;
    }

    pub fn is_told(&self) -> bool {
        *self.0.borrow()
    }
}

/// Waits for SIGTERM or Ctrl-C.
///
/// # Errors
/// When the system gives no signals.
pub async fn signalled() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminated.recv() => {}
        _ = interrupted.recv() => {}
    }
    Ok(())
}
