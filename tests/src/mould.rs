//! Houses that are cast instead of built: what nearly every test begins with is made once for a whole run, and copied.
//!
//! Tables made step by step, two unions, a person in every standing and four passwords hashed as they should be take a test
//! longer than most of what it is about. `cargo xtask test` names a folder in `CONVENIO_TEST_MOULDS`; without one every house
//! is built from the ground.

use crate::House;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use std::fs::{self, File};
use std::future::Future;
use std::path::{Path, PathBuf};

/// Where the moulds of a run lie.
const FOLDER: &str = "CONVENIO_TEST_MOULDS";
/// The SQLite file in a mould.
const DATABASE_FILE: &str = "convenio.sqlite3";

/// What a house is cast with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mould {
    /// Its tables and nothing in them.
    Empty,
    /// The people of [`House::people`].
    Peopled,
}

impl Mould {
    fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Peopled => "peopled",
        }
    }

    /// The folder of this mould for one database, made by whoever is first; `None` where none is wanted.
    fn folder(self, database: &str, make: impl FnOnce(&Path)) -> Option<PathBuf> {
        let moulds = PathBuf::from(std::env::var_os(FOLDER)?);
        fs::create_dir_all(&moulds).expect("a folder for moulds");
        let folder = moulds.join(format!("{}-{database}", self.name()));
        let lock = File::create(folder.with_extension("lock")).expect("a lock for a mould");
        lock.lock().expect("one process at a time makes a mould");
        if !folder.exists() {
            let unfinished = folder.with_extension("unfinished");
            let _ = fs::remove_dir_all(&unfinished);
            fs::create_dir_all(&unfinished).expect("a folder for a mould");
            make(&unfinished);
            fs::rename(&unfinished, &folder).expect("the mould is there");
        }
        Some(folder)
    }

    /// Puts a copy of the SQLite mould into an empty data folder; whether there is one. The people's browsers are in the
    /// text that comes back.
    pub(crate) fn cast_sqlite(self, data: &Path) -> Option<String> {
        let folder = self.folder("sqlite", |folder| {
            apart(|| async {
                let house = House::open(None).await;
                let people = self.fill(&house).await;
                let copy = format!("VACUUM INTO '{}'", folder.join(DATABASE_FILE).display());
                house.host.store.read().execute_unprepared(&copy).await.expect("a copy of the database");
                fs::write(folder.join("people"), people).expect("the people are kept");
            });
        })?;
        fs::copy(folder.join(DATABASE_FILE), data.join(DATABASE_FILE)).expect("a copy of the mould");
        Some(fs::read_to_string(folder.join("people")).expect("the people of the mould"))
    }

    /// Makes the PostgreSQL database `name` as a copy of the mould; whether there is one.
    pub(crate) async fn cast_postgres(self, server: &str, admin: &DatabaseConnection, name: &str) -> Option<String> {
        let server = server.to_owned();
        // The name of the folder tells the runs on one server apart.
        let folder = self.folder("postgres", move |folder| {
            apart(|| async move {
                let origin = crate::fresh_database().await.expect("a server is named");
                let house = House::open(Some(origin.clone())).await;
                let people = self.fill(&house).await;
                fs::write(folder.join("people"), people).expect("the people are kept");
                fs::write(folder.join("database"), database_of(&origin)).expect("the database is named");
            });
            // Its connections ended with their runtime; the server may still be at it.
            apart(|| async move {
                let origin = fs::read_to_string(folder.join("database")).expect("the database is named");
                let admin = Database::connect(&server).await.expect("the named PostgreSQL answers");
                let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{origin}'");
                admin.execute_unprepared(&end).await.expect("nobody is left in the mould");
                admin.close().await.expect("the connection closes");
            });
        })?;
        let origin = fs::read_to_string(folder.join("database")).expect("the database is named");
        let copy = format!("CREATE DATABASE {name} TEMPLATE {origin}");
        admin.execute_unprepared(&copy).await.expect("a copy of the mould");
        Some(fs::read_to_string(folder.join("people")).expect("the people of the mould"))
    }

    /// Fills a new house; what comes back tells [`House::people_of`] who came.
    async fn fill(self, house: &House) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Peopled => house.people().await.kept(),
        }
    }
}

/// The name of the database in its address.
fn database_of(url: &str) -> &str {
    let path = url.split('?').next().unwrap_or(url);
    path.rsplit('/').next().unwrap_or(path)
}

/// Runs what leaves connections and tasks behind in a runtime of its own, which takes them with it.
fn apart<F: Future<Output = ()>>(work: impl FnOnce() -> F + Send) {
    std::thread::scope(|scope| {
        let done = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(work());
        });
        done.join().expect("the mould is made");
    });
}
