//! The test house: a host on an empty folder or a fresh PostgreSQL database, people in every standing, and a client that
//! behaves like a browser without scripts.
//!
//! PostgreSQL is used beside SQLite when `CONVENIO_TEST_POSTGRES_URL` names a server (`cargo xtask test` starts one).

pub mod cases;
pub mod client;
pub mod cluster;
pub mod corpus;
pub mod dice;
pub mod load;
pub mod people;
pub mod program;
pub mod served;
pub mod smtp;
pub mod wire;

use axum::Router;
use client::Client;
use convenio::args::Place;
use convenio::clock::Clock;
use convenio::host::Host;
use sea_orm::{ConnectionTrait, Database};
use std::future::Future;

/// The origin of every test house.
pub const ORIGIN: &str = "http://localhost:3000";

/// A host that nobody else uses.
pub struct House {
    pub host: Host,
    pub clock: Clock,
    pub router: Router,
    /// Removed with the house.
    pub folder: tempfile::TempDir,
    /// The PostgreSQL database it is on, if it is on one.
    pub database_url: Option<String>,
}

impl House {
    async fn open(database_url: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Place { data: folder.path().to_owned(), database_url: database_url.clone(), origin: None };
        let clock = Clock::default();
        let host = Host::open(&place, ORIGIN, clock.clone()).await.expect("an empty folder opens");
        Self { router: convenio::web::router(host.clone()), host, clock, folder, database_url }
    }

    /// Around a host that somebody else opened; its clock is its own.
    pub fn around(host: Host) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { router: convenio::web::router(host.clone()), host, clock: Clock::default(), folder, database_url: None }
    }

    /// On SQLite in a temporary folder.
    pub async fn on_sqlite() -> Self {
        Self::open(None).await
    }

    /// On a fresh PostgreSQL database; `None` where no server is named.
    pub async fn on_postgres() -> Option<Self> {
        Some(Self::open(Some(fresh_database().await?)).await)
    }

    /// The same house, sending its mail by this server.
    pub fn with_mail(mut self, server: &smtp::MailServer) -> Self {
        self.host = self.host.with_carrier(Some(server.carrier()));
        self.router = convenio::web::router(self.host.clone());
        self
    }

    /// Somebody who has just opened a browser.
    pub fn client(&self) -> Client {
        Client::new(self.router.clone())
    }
}

/// The address of a fresh, empty PostgreSQL database; `None` where no server is named.
pub async fn fresh_database() -> Option<String> {
    let server = std::env::var("CONVENIO_TEST_POSTGRES_URL").ok()?;
    let name = format!("t{}", uuid::Uuid::new_v4().simple());
    let admin = Database::connect(&server).await.expect("the named PostgreSQL answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a fresh database");
    admin.close().await.expect("the connection closes");
    let (base, query) = server.split_once('?').map_or((server.as_str(), None), |(base, query)| (base, Some(query)));
    let (front, _) = base.rsplit_once('/').expect("a database in the address");
    let query = query.map(|q| format!("?{q}")).unwrap_or_default();
    Some(format!("{front}/{name}{query}"))
}

/// Runs a test on SQLite and, where a server is named, on PostgreSQL.
pub fn on_both<F: Future<Output = ()>>(test: impl Fn(House) -> F) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        test(House::on_sqlite().await).await;
        if let Some(house) = House::on_postgres().await {
            test(house).await;
        }
    });
}
