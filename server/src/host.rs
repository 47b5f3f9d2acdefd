//! The host: the store, the hall's places, and what the command line asks of them. How it is reached is in `reach`.

use crate::agreements::StoredShelf;
use crate::args::{Command, Convenio, OnFiles, Place, Serve};
use crate::bargaining::{StoredBargainingTable, StoredProposalBinder};
use crate::clock::Clock;
use crate::demo;
use crate::grievances::{StoredGrievanceLog, StoredProcedureShelf, StoredReminderDesk};
use crate::health::engine::StoredEngineRoom;
use crate::health::meters::Meters;
use crate::health::{doctor, log};
use crate::live::Pulse;
use crate::members::{
    KeptForms, Passkeys, Passwords, StoredDoorkeeper, StoredOperatorDoor, StoredRoster, StoredSetUpDesk,
    StoredSignInDesk,
};
use crate::notices::{Carrier, StoredMailroom, Worker, Workers};
use crate::reach::opening::{self, Opening};
use crate::reach::tls::NoTls;
use crate::records::command::{self as records, Verifiable, Verify, VerifyData};
use crate::records::spool::Spools;
use crate::records::{
    FileCabinet, StoredAuditBook, StoredReadingDesk, StoredRecordsWindow, backup, erase, union_command, upgrade,
};
use crate::settings::{self, LogFormat, LogLevel, Settings};
use crate::storage::Store;
use crate::votes::StoredTellersTable;
use app::visit::Hall;
use contracts::members::Refusal;
use contracts::members::standing::HostKeeper;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A host: what every request works with.
#[derive(Clone)]
pub struct Host {
    pub hall: Hall,
    pub store: Store,
    /// Scheme and host that people type.
    pub origin: Arc<str>,
    pub is_demo: bool,
    /// Whether browsers may be told to use https alone from now on (`Strict-Transport-Security`).
    pub is_lasting: bool,
    pub meters: Arc<Meters>,
    /// Set when the host was told to stop: it finishes what it began and wants nothing new.
    pub stopping: Arc<AtomicBool>,
    /// The way to the mail server, where one is named.
    pub carrier: Option<Arc<Carrier>>,
    /// Tells open pages that something was done.
    pub pulse: Pulse,
    /// Where uploads lie while they come in.
    pub spools: Spools,
}

impl Host {
    /// Opens a data folder (and PostgreSQL, when named) for the given origin. If its tables are an earlier Convenio's, a
    /// backup is made in the data folder before they change.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn open(place: &Place, origin: &str, clock: Clock) -> Result<Self, String> {
        Self::open_with(place, origin, clock, Some(&backup::BackupPlan::in_data(&place.data))).await
    }

    /// As [`Self::open`], the backup being made as `plan` says; without a plan none is made.
    async fn open_with(
        place: &Place,
        origin: &str,
        clock: Clock,
        plan: Option<&backup::BackupPlan>,
    ) -> Result<Self, String> {
        if place.data.join(backup::RESTORING_FOLDER).exists() {
            return Err(format!(
                "a restore into {} did not finish: empty the folder and restore again",
                place.data.display()
            ));
        }
        ensure_folder(&place.data)?;
        let store = Store::open(&place.data, place.database_url.as_deref(), clock).await?;
        let files = FileCabinet::new(store.clone(), &place.data);
        upgrade::bring_up_to_date(&store, &files, plan).await?;
        erase::finish(&store, &files).await.map_err(|f| Refusal::from(f).to_string())?;
        let passwords = Passwords::default();
        let sign_in =
            StoredSignInDesk { store: store.clone(), passwords: passwords.clone(), passkeys: Passkeys::new(origin) };
        let hall = Hall {
            entrance: Arc::new(NoTls),
            doorkeeper: Arc::new(StoredDoorkeeper(store.clone())),
            roster: Arc::new(StoredRoster(store.clone())),
            sign_in: Arc::new(sign_in),
            set_up: Arc::new(StoredSetUpDesk { store: store.clone(), passwords }),
            keeping: Arc::new(KeptForms(store.clone())),
            shelf: Arc::new(StoredShelf(store.clone())),
            table: Arc::new(StoredBargainingTable(store.clone())),
            binder: Arc::new(StoredProposalBinder(store.clone())),
            tellers: Arc::new(StoredTellersTable { store: store.clone(), files: files.clone() }),
            cases: Arc::new(StoredGrievanceLog { store: store.clone(), files: files.clone() }),
            procedures: Arc::new(StoredProcedureShelf(store.clone())),
            reminders: Arc::new(StoredReminderDesk(store.clone())),
            reading: Arc::new(StoredReadingDesk::new(store.clone(), files)),
            book: Arc::new(StoredAuditBook(store.clone())),
            mailroom: Arc::new(StoredMailroom { store: store.clone(), is_open: false }),
            window: Arc::new(StoredRecordsWindow(store.clone())),
            operators: Arc::new(StoredOperatorDoor(store.clone())),
            engine: Arc::new(StoredEngineRoom { store: store.clone(), settings: None, mail_is_open: false }),
        };
        let pulse = Pulse::feel(&store);
        Ok(Self {
            hall,
            store,
            pulse,
            spools: Spools::in_data(&place.data),
            origin: origin.into(),
            is_demo: false,
            is_lasting: true,
            meters: Arc::default(),
            stopping: Arc::default(),
            carrier: None,
        })
    }

    /// The same host with its mail server, where the settings name one.
    #[must_use]
    pub fn with_carrier(mut self, carrier: Option<Carrier>) -> Self {
        self.hall.mailroom = Arc::new(StoredMailroom { store: self.store.clone(), is_open: carrier.is_some() });
        let (store, mail_is_open) = (self.store.clone(), carrier.is_some());
        self.hall.engine = Arc::new(StoredEngineRoom { store, settings: None, mail_is_open });
        self.carrier = carrier.map(Arc::new);
        self
    }

    /// The same host with what it was told by its settings: its mail server and where its backups go.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn with_settings(self, settings: &Settings) -> Result<Self, String> {
        let mut host = self.with_carrier(Carrier::new(&settings.mail())?);
        host.hall.engine = Arc::new(StoredEngineRoom {
            store: host.store.clone(),
            settings: Some(Arc::new(settings.clone())),
            mail_is_open: host.carrier.is_some(),
        });
        Ok(host)
    }

    /// A worker for this host's jobs.
    pub fn worker(&self) -> Worker {
        Worker::new(self.store.clone(), self.carrier.clone(), Arc::clone(&self.origin))
    }
}

/// Makes the data folder, for its owner alone. Whoever is not its owner would leave files in it that the owner cannot
/// write, so even root is refused.
///
/// # Errors
/// A sentence for the operator.
pub fn ensure_folder(data: &Path) -> Result<(), String> {
    let unmade = |e: std::io::Error| format!("the data folder {} cannot be made: {e}", data.display());
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(data).map_err(unmade)?;
    let owner = std::fs::metadata(data).map_err(unmade)?.uid();
    if owner != rustix::process::geteuid().as_raw() {
        return Err(format!(
            "the data folder {} belongs to another user; run this as its owner: sudo -u '#{owner}' convenio …",
            data.display()
        ));
    }
    Ok(())
}

/// Does what the command line says.
///
/// # Errors
/// A sentence for the operator.
pub fn run(convenio: Convenio) -> Result<(), String> {
    match convenio.command {
        Command::Serve(serve) => {
            log::begin(serve.settings.log_format, serve.settings.log_level);
            wait_for(self::serve(serve))
        }
        Command::NewUnion(settings) => aside(new_union(&settings)),
        Command::HostLink(settings) => aside(host_link(&settings)),
        Command::ExportUnion(command) => {
            aside(async move { union_command::export(&command).await.map(|line| say(&line)) })
        }
        Command::EraseUnion(command) => {
            aside(async move { union_command::erase(&command).await.map(|line| say(&line)) })
        }
        Command::Doctor(settings) => aside(examine(&settings)),
        Command::Config(sources) => {
            let variables = std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned());
            say(settings::show(&sources.0, variables).trim_end());
            Settings::read(&sources.0).map(|_| ())
        }
        Command::Backup(command) => aside(async move { records::back_up(&command).await.map(|line| say(&line)) }),
        Command::Restore(command) => aside(async move { records::restore(&command).await.map(|line| say(&line)) }),
        Command::Verify(Verify { what: Verifiable::Data(command) }) => aside(verify(command)),
        Command::RecoveryKey(command) => records::new_recovery_key(&command).map(|line| say(&line)),
        Command::OnFiles(command) => on_files(&command),
    }
}

/// Does what works on files alone: no runtime, no store, no log.
///
/// # Errors
/// A sentence for whoever called it.
pub fn on_files(command: &OnFiles) -> Result<(), String> {
    match command {
        OnFiles::Redline(files) => crate::redline::redline(files, std::io::stdout().lock()),
        OnFiles::Import(file) => crate::import::import(file),
        OnFiles::ReadPdf => crate::pdf::serve_one(),
    }
}

/// A command that ends by itself: its log is warnings alone, beside what it prints.
fn aside(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    log::begin(LogFormat::Text, LogLevel::Warn);
    wait_for(work)
}

fn wait_for(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|e| format!("no threads can be started: {e}"))?.block_on(work)
}

async fn verify(command: VerifyData) -> Result<(), String> {
    let (lines, right) = records::verify_data(&command).await?;
    say(&lines);
    if right { Ok(()) } else { Err("not everything is what it was; the lines above say what".to_owned()) }
}

async fn examine(settings: &Settings) -> Result<(), String> {
    let (report, is_well) = doctor::report(&doctor::examine(settings, Clock::default().now()).await);
    say(report.trim_end());
    if is_well { Ok(()) } else { Err("something needs you: see FAIL above".to_owned()) }
}

async fn serve(serve: Serve) -> Result<(), String> {
    let opening = Opening::bind(&serve.settings, Clock::default()).await?;
    let origin = opening.origin.to_string();
    // Before anything is made: settings that contradict each other leave nothing behind.
    Carrier::new(&serve.settings.mail())?;
    let plan = serve.settings.backup_plan();
    let host = Host::open_with(&serve.settings.place(), &origin, Clock::default(), plan.as_ref()).await?;
    let mut host = host.with_settings(&serve.settings)?;
    host.is_demo = serve.demo;
    host.is_lasting = opening.is_lasting;
    host.hall.entrance = opening.entrance();
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
    // A demonstration is laid out anew, not restored.
    if let Some(plan) = plan.filter(|_| !serve.demo) {
        let cabinet = FileCabinet::new(host.store.clone(), &serve.settings.data);
        tokio::spawn(backup::keep_watch(host.store.clone(), cabinet, plan));
    }
    let workers = Workers::start(&host.store, host.carrier.clone(), &host.origin).await?;
    say(&opening.greeting());
    let served = opening.serve(host).await;
    workers.stop().await;
    served
}

/// On standard output, at once: people and tests read it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // With nobody reading there is nobody to tell.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

async fn new_union(settings: &Settings) -> Result<(), String> {
    let (host, origin) = beside(settings).await?;
    let token = host.hall.set_up.open(&HostKeeper::mint()).await.map_err(|r| r.to_string())?;
    say(&format!("{origin}/set-up/{token}"));
    Ok(())
}

async fn host_link(settings: &Settings) -> Result<(), String> {
    let (host, origin) = beside(settings).await?;
    let token = host.hall.operators.link(&HostKeeper::mint()).await.map_err(|r| r.to_string())?;
    say(&format!("{origin}/host/enter/{token}"));
    Ok(())
}

/// The host of these settings, for a command beside the server, and the address that people type.
async fn beside(settings: &Settings) -> Result<(Host, String), String> {
    let origin = opening::address(settings, &Clock::default())?.to_string();
    let plan = settings.backup_plan();
    Ok((Host::open_with(&settings.place(), &origin, Clock::default(), plan.as_ref()).await?, origin))
}
