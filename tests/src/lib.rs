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
mod mould;
pub mod people;
pub mod program;
pub mod served;
pub mod smtp;
pub mod wire;

use axum::Router;
use client::Client;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use mould::Mould;
use people::People;
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
    /// Built from the ground.
    async fn open(database_url: Option<String>) -> Self {
        Self::open_in(tempfile::tempdir().expect("a temporary folder"), database_url).await
    }

    async fn open_in(folder: tempfile::TempDir, database_url: Option<String>) -> Self {
        let place = Place { data: folder.path().to_owned(), database_url: database_url.clone(), origin: None };
        let clock = Clock::default();
        let host = Host::open(&place, ORIGIN, clock.clone()).await.expect("the folder opens");
        Self { router: convenio::web::router(host.clone()), host, clock, folder, database_url }
    }

    /// Around a host that somebody else opened; its clock is its own.
    pub fn around(host: Host) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { router: convenio::web::router(host.clone()), host, clock: Clock::default(), folder, database_url: None }
    }

    /// On SQLite in a temporary folder.
    pub async fn on_sqlite() -> Self {
        Self::cast_on_sqlite(Mould::Empty).await.0
    }

    /// On a fresh PostgreSQL database; `None` where no server is named.
    pub async fn on_postgres() -> Option<Self> {
        Some(Self::cast_on_postgres(Mould::Empty).await?.0)
    }

    /// With what tells who its people are, where there are moulds.
    async fn cast_on_sqlite(mould: Mould) -> (Self, Option<String>) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let people = mould.cast_sqlite(folder.path());
        (Self::open_in(folder, None).await, people)
    }

    async fn cast_on_postgres(mould: Mould) -> Option<(Self, Option<String>)> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (url, people) = a_database(Some(mould)).await?;
        Some((Self::open_in(folder, Some(url)).await, people))
    }

    /// The people of a house that was cast with them, or that nobody has come to yet.
    async fn peopled((house, kept): (Self, Option<String>)) -> (Self, People) {
        let people = match kept {
            Some(kept) => house.people_of(&kept).await,
            None => house.people().await,
        };
        (house, people)
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
    Some(a_database(None).await?.0)
}

/// The address of a fresh PostgreSQL database, cast where there are moulds, and the people in it.
async fn a_database(mould: Option<Mould>) -> Option<(String, Option<String>)> {
    let server = std::env::var("CONVENIO_TEST_POSTGRES_URL").ok()?;
    let name = format!("t{}", uuid::Uuid::new_v4().simple());
    let admin = Database::connect(&server).await.expect("the named PostgreSQL answers");
    let people = match mould {
        Some(mould) => mould.cast_postgres(&server, &admin, &name).await,
        None => None,
    };
    if people.is_none() {
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a fresh database");
    }
    admin.close().await.expect("the connection closes");
    let (base, query) = server.split_once('?').map_or((server.as_str(), None), |(base, query)| (base, Some(query)));
    let (front, _) = base.rsplit_once('/').expect("a database in the address");
    let query = query.map(|q| format!("?{q}")).unwrap_or_default();
    Some((format!("{front}/{name}{query}"), people))
}

/// Runs a test on SQLite and, where a server is named, on PostgreSQL.
pub fn on_both<F: Future<Output = ()>>(test: impl Fn(House) -> F) {
    runtime().block_on(async {
        test(House::on_sqlite().await).await;
        if let Some(house) = House::on_postgres().await {
            test(house).await;
        }
    });
}

/// As [`on_both`], in a house with its [`People`].
pub fn with_people<F: Future<Output = ()>>(test: impl Fn(House, People) -> F) {
    runtime().block_on(async {
        let (house, people) = House::peopled(House::cast_on_sqlite(Mould::Peopled).await).await;
        test(house, people).await;
        if let Some(cast) = House::cast_on_postgres(Mould::Peopled).await {
            let (house, people) = House::peopled(cast).await;
            test(house, people).await;
        }
    });
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}
