//! A whole host on real ports of the loopback address, opened as `convenio serve` opens it.

use convenio::clock::Clock;
use convenio::host::Host;
use convenio::reach::opening::Opening;
use convenio::reach::stop::{self, Bell};
use convenio::settings::{Found, Settings, Told};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tokio::task::JoinHandle;

/// Settings as an operator would give them by flags.
pub fn settings(flags: &[(&str, &str)]) -> Settings {
    let flags: BTreeMap<String, String> = flags.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    let told = Told { flags, environment: &|_| None, host_file: "no-such-file".into() };
    Settings::read(&Found::look(&told).expect("the settings are found")).expect("the settings are right")
}

/// A host that listens until it is dropped.
pub struct Served {
    pub address: SocketAddr,
    pub redirect: Option<SocketAddr>,
    pub metrics: Option<SocketAddr>,
    pub origin: String,
    pub host: Host,
    pub greeting: String,
    pub folder: tempfile::TempDir,
    bell: Bell,
    task: JoinHandle<Result<(), String>>,
}

impl Served {
    /// Opens a host with these settings on a free port and an empty folder.
    pub async fn open(flags: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = folder.path().display().to_string();
        let mut all = vec![("data", data.as_str()), ("listen", "127.0.0.1:0")];
        all.extend(flags);
        let settings = settings(&all);
        let opening = Opening::bind(&settings, Clock::default()).await.expect("a free port");
        let [address, redirect, metrics] = opening.addresses().expect("addresses");
        let origin = opening.origin.to_string();
        let mut host = Host::open(&settings.place(), &origin, Clock::default()).await.expect("an empty folder opens");
        host.hall.entrance = opening.entrance();
        host.is_lasting = opening.is_lasting;
        let greeting = opening.greeting();
        let (bell, stop) = stop::pair();
        let task = tokio::spawn(opening.serve_until(host.clone(), stop));
        let address = address.expect("the main address");
        Self { address, redirect, metrics, origin, host, greeting, folder, bell, task }
    }

    /// Tells it to stop and waits until it did.
    pub async fn close(self) {
        self.bell.ring();
        self.task.await.expect("no panic").expect("a clean end");
    }
}
