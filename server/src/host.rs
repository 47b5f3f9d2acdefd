//! The host: the store and the hall's places. How it is reached is in `reach`.

use crate::agreements::StoredShelf;
use crate::bargaining::{StoredBargainingTable, StoredProposalBinder};
use crate::clock::Clock;
use crate::grievances::{StoredGrievanceLog, StoredProcedureShelf, StoredReminderDesk};
use crate::health::engine::StoredEngineRoom;
use crate::health::meters::Meters;
use crate::live::Pulse;
use crate::members::{
    KeptForms, Passkeys, Passwords, StoredDoorkeeper, StoredOperatorDoor, StoredRoster, StoredSetUpDesk,
    StoredSignInDesk,
};
use crate::notices::{Carrier, StoredMailroom, Worker};
use crate::reach::tls::NoTls;
use crate::records::spool::Spools;
use crate::records::{FileCabinet, StoredAuditBook, StoredReadingDesk, StoredRecordsWindow, backup, erase, upgrade};
use crate::settings::Settings;
use crate::storage::{Place, Store, ensure_folder};
use crate::votes::StoredTellersTable;
use app::visit::Hall;
use contracts::members::Refusal;
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
    pub(crate) async fn open_with(
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
