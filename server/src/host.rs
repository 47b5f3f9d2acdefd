//! Starting: the store, the hall's places, the listener.

use crate::agreements::StoredShelf;
use crate::args::{Command, Convenio, Place, Serve};
use crate::bargaining::{StoredBargainingTable, StoredProposalBinder};
use crate::clock::Clock;
use crate::demo;
use crate::members::{
    KeptForms, Passkeys, Passwords, StoredDoorkeeper, StoredRoster, StoredSetUpDesk, StoredSignInDesk,
};
use crate::records::FileCabinet;
use crate::storage::Store;
use crate::votes::StoredTellersTable;
use crate::web;
use app::visit::Hall;
use contracts::members::standing::HostKeeper;
use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A host: what every request works with.
#[derive(Clone)]
pub struct Host {
    pub hall: Hall,
    pub store: Store,
    /// Scheme and host that people type.
    pub origin: Arc<str>,
    pub is_demo: bool,
}

impl Host {
    /// Opens a data folder (and PostgreSQL, when named) for the given origin.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn open(place: &Place, origin: &str, clock: Clock) -> Result<Self, String> {
        std::fs::create_dir_all(&place.data)
            .map_err(|e| format!("the data folder {} cannot be made: {e}", place.data.display()))?;
        let store = Store::open(&place.data, place.database_url.as_deref(), clock).await?;
        let passwords = Passwords::new()?;
        let sign_in =
            StoredSignInDesk { store: store.clone(), passwords: passwords.clone(), passkeys: Passkeys::new(origin) };
        let hall = Hall {
            doorkeeper: Arc::new(StoredDoorkeeper(store.clone())),
            roster: Arc::new(StoredRoster(store.clone())),
            sign_in: Arc::new(sign_in),
            set_up: Arc::new(StoredSetUpDesk { store: store.clone(), passwords }),
            keeping: Arc::new(KeptForms(store.clone())),
            shelf: Arc::new(StoredShelf(store.clone())),
            table: Arc::new(StoredBargainingTable(store.clone())),
            binder: Arc::new(StoredProposalBinder(store.clone())),
            tellers: Arc::new(StoredTellersTable {
                store: store.clone(),
                files: FileCabinet::new(store.clone(), &place.data),
            }),
        };
        Ok(Self { hall, store, origin: origin.into(), is_demo: false })
    }
}

/// Does what the command line says.
///
/// # Errors
/// A sentence for the operator.
pub fn run(convenio: Convenio) -> Result<(), String> {
    match convenio.command {
        Command::Serve(serve) => wait_for(self::serve(serve)),
        Command::NewUnion(place) => wait_for(async move { new_union(&place).await }),
        // Scripts compare files by the thousand: no runtime, no store, no log.
        Command::Redline(files) => crate::redline::redline(&files, std::io::stdout().lock()),
    }
}

/// Runs what needs the runtime and the log.
fn wait_for(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,convenio=info".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|e| format!("no threads can be started: {e}"))?.block_on(work)
}

fn local_origin(address: SocketAddr) -> String {
    // Browsers refuse passkeys on bare addresses, so the loopback gets its name.
    if address.ip().is_loopback() {
        format!("http://localhost:{}", address.port())
    } else {
        format!("http://{address}")
    }
}

async fn serve(serve: Serve) -> Result<(), String> {
    if !serve.listen.ip().is_loopback() && !serve.place.origin.as_deref().is_some_and(|o| o.starts_with("https://")) {
        return Err(
            "beyond this machine, passwords and drafts need TLS: listen on 127.0.0.1 behind a proxy that speaks \
                    https, and name it with --origin https://…"
                .to_owned(),
        );
    }
    let listener =
        TcpListener::bind(serve.listen).await.map_err(|e| format!("cannot listen on {}: {e}", serve.listen))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    let origin = serve.place.origin.clone().unwrap_or_else(|| local_origin(address));
    let mut host = Host::open(&serve.place, &origin, Clock::default()).await?;
    host.is_demo = serve.demo;
    let keeper = HostKeeper::mint();
    let empty = host.hall.set_up.is_empty(&keeper).await.map_err(|r| r.to_string())?;
    if empty && serve.demo {
        demo::fill(&host).await.map_err(|r| format!("the demonstration could not be laid out: {r}"))?;
    } else if empty {
        let token = host.hall.set_up.open(&keeper).await.map_err(|r| r.to_string())?;
        say(&format!("Set up your union here, once: {origin}/set-up/{token}"));
    }
    if serve.demo {
        say(&format!(
            "Sign in as officer1@home.example, committee1@home.example, teller1@…, member1@… : {}",
            demo::DEMO_PASSWORD
        ));
    }
    let router = web::router(host);
    say(&format!("Convenio is at {origin}"));
    axum::serve(listener, router).with_graceful_shutdown(told_to_stop()).await.map_err(|e| e.to_string())
}

/// On standard output, at once: people and tests read it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // With nobody reading there is nobody to tell.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        let _ = interrupted.await;
        return;
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}

async fn new_union(place: &Place) -> Result<(), String> {
    let origin = place.origin.clone().unwrap_or_else(|| "http://localhost:3000".to_owned());
    let host = Host::open(place, &origin, Clock::default()).await?;
    let token = host.hall.set_up.open(&HostKeeper::mint()).await.map_err(|r| r.to_string())?;
    say(&format!("{origin}/set-up/{token}"));
    Ok(())
}
