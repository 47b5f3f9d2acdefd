//! Opening the doors: addresses are taken, the certificate read or made, and only then the host is opened; at the end
//! everybody who is still being answered gets their answer.

use super::acme::Acme;
use super::front::{Front, elsewhere};
use super::names::{Origin, of_this_machine};
use super::tls::{NoTls, Tls};
use super::{Plan, Way, lan, notify, proxies, stop};
use crate::clock::Clock;
use crate::health::meters;
use crate::host::Host;
use crate::settings::{List, Settings};
use crate::storage::ensure_folder;
use contracts::members::Entrance;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use stop::Stop;
use tokio::net::TcpListener;

/// What is needed before the first visitor comes.
pub struct Opening {
    pub origin: Origin,
    pub is_lasting: bool,
    plan: Plan,
    listener: TcpListener,
    redirect: Option<TcpListener>,
    metrics: Option<TcpListener>,
    tls: Option<Arc<Tls>>,
    /// Whether the certificate for the room was made just now.
    is_fresh: bool,
    proxies: proxies::Proxies,
    grace: Duration,
    acme: Option<Acme>,
    clock: Clock,
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|e| format!("cannot listen on {address}: {e}"))
}

async fn bind_some(address: Option<SocketAddr>) -> Result<Option<TcpListener>, String> {
    match address {
        Some(address) => bind(address).await.map(Some),
        None => Ok(None),
    }
}

impl Opening {
    /// Takes the addresses and reads or makes the certificate.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn bind(settings: &Settings, clock: Clock) -> Result<Self, String> {
        let plan = Plan::make(settings)?;
        raise_open_files();
        let listener = bind(plan.listen).await?;
        let redirect = bind_some(plan.redirect_listen).await?;
        let metrics = bind_some(settings.metrics_listen).await?;
        let (tls, is_fresh) = certificate(&plan, settings, &clock)?;
        let bound = listener.local_addr().map_err(|e| e.to_string())?;
        let origin = plan.origin(bound, &names(&plan, settings, tls.as_deref()))?;
        if redirect.is_some() && !origin.is_https() {
            return Err("redirect_listen sends people to https, and this host has none".to_owned());
        }
        let proxies = plan.proxies(settings, &origin);
        let grace = Duration::from_secs(u64::from(settings.stop_seconds));
        let is_lasting = plan.is_lasting(tls.as_ref().map(|tls| tls.current()).as_ref());
        let acme = Acme::of(settings);
        Ok(Self { origin, is_lasting, plan, listener, redirect, metrics, tls, is_fresh, proxies, grace, acme, clock })
    }

    /// Where it listens: for people, for redirects, for Prometheus.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn addresses(&self) -> std::io::Result<[Option<SocketAddr>; 3]> {
        let of = |listener: Option<&TcpListener>| listener.map(TcpListener::local_addr).transpose();
        Ok([of(Some(&self.listener))?, of(self.redirect.as_ref())?, of(self.metrics.as_ref())?])
    }

    /// What people see of the certificate.
    pub fn entrance(&self) -> Arc<dyn Entrance> {
        match &self.tls {
            Some(tls) => Arc::clone(tls) as Arc<dyn Entrance>,
            None => Arc::new(NoTls),
        }
    }

    /// The lines on the terminal: the address, and in a room what to scan and compare.
    pub fn greeting(&self) -> String {
        let mut lines = vec![format!("Convenio is at {}", self.origin)];
        let certificate = self.tls.as_ref().filter(|_| self.plan.way == Way::Lan).map(|tls| tls.current());
        if let Some(certificate) = certificate {
            let made = if self.is_fresh { "made just now" } else { "as before" };
            lines.push(qr(&self.origin.to_string()));
            lines.push(format!(
                "The certificate is our own ({made}, until {}), so browsers warn once. Compare its SHA-256 fingerprint\n\
                 with what the browser shows; {}/reach has both codes to print.",
                certificate.until, self.origin
            ));
            lines.push(certificate.fingerprint.clone());
            lines.push(qr(&certificate.fingerprint));
            if !self.origin.has_name() {
                lines.push(
                    "Passkeys need a name: --lan-names NAME.local (or --origin) if the room can find one.".to_owned(),
                );
            }
        }
        lines.join("\n")
    }

    /// Serves until SIGTERM or Ctrl-C, and then until the requests under way are answered.
    ///
    /// # Errors
    /// When the system gives no signals.
    pub async fn serve(self, host: Host) -> Result<(), String> {
        let (bell, stop) = stop::pair();
        let stopping = Arc::clone(&host.stopping);
        tokio::spawn(async move {
            if let Err(e) = stop::signalled().await {
                tracing::error!(cause = %e, "no signals: the host cannot be told to stop");
                return;
            }
            stopping.store(true, Ordering::Relaxed);
            notify::tell("STOPPING=1");
            bell.ring();
            // Who asks twice does not want to wait.
            if stop::signalled().await.is_ok() {
                std::process::exit(1);
            }
        });
        self.serve_until(host, stop).await
    }

    /// Serves until told to stop.
    ///
    /// # Errors
    /// When the certificate cannot be used.
    pub async fn serve_until(self, host: Host, stop: Stop) -> Result<(), String> {
        let origin = self.origin.to_string();
        if let Some(listener) = self.metrics {
            let router = meters::router(Arc::clone(&host.meters), host.store.clone());
            let front = Front { listener, tls: None, router, origin: origin.clone() };
            tokio::spawn(front.serve(stop.clone(), self.grace));
        }
        if let Some(listener) = self.redirect {
            let front = Front { listener, tls: None, router: elsewhere(origin.clone()), origin: origin.clone() };
            tokio::spawn(front.serve(stop.clone(), self.grace));
        }
        let receive = axum::middleware::from_fn_with_state(Arc::new(self.proxies), proxies::receive);
        let router = crate::web::router(host).layer(receive);
        let tls = self.tls.as_ref().map(Tls::config).transpose()?;
        if let Some(tls) = self.tls {
            tokio::spawn(Arc::clone(&tls).watch());
            if let Some(acme) = self.acme {
                tokio::spawn(acme.keep(Arc::clone(&tls), self.clock));
            }
            tokio::spawn(reload_when_asked(tls));
        }
        let front = Front { listener: self.listener, tls, router, origin };
        notify::tell("READY=1");
        front.serve(stop, self.grace).await;
        Ok(())
    }
}

/// The address of a host that is not being opened now, for links made at the command line.
///
/// # Errors
/// A sentence for the operator.
pub fn address(settings: &Settings, clock: &Clock) -> Result<Origin, String> {
    let plan = Plan::make(settings)?;
    let (tls, _) = certificate(&plan, settings, clock)?;
    plan.origin(plan.listen, &names(&plan, settings, tls.as_deref()))
}

/// What the host may be called, the address to type first: as the operator named it, or as the certificate does.
fn names(plan: &Plan, settings: &Settings, tls: Option<&Tls>) -> Vec<String> {
    let (List(lan), List(acme)) = (&settings.lan_names, &settings.acme_names);
    match plan.way {
        Way::Lan if !lan.is_empty() => return lan.clone(),
        Way::Acme => return acme.clone(),
        _ => {}
    }
    tls.map(|tls| tls.current().names).unwrap_or_default()
}

fn certificate(plan: &Plan, settings: &Settings, clock: &Clock) -> Result<(Option<Arc<Tls>>, bool), String> {
    match &plan.way {
        Way::Plain | Way::Proxied => Ok((None, false)),
        Way::Certificate { chain, key } => Ok((Some(Tls::open(chain, key)?), false)),
        Way::Acme => {
            ensure_folder(&settings.data)?;
            let acme = Acme::of(settings).ok_or("acme_names names no host")?;
            let files = acme.open(clock.now())?;
            Ok((Some(Tls::open(&files.chain, &files.key)?), false))
        }
        Way::Lan => {
            ensure_folder(&settings.data)?;
            let List(named) = &settings.lan_names;
            let mut names = if named.is_empty() { of_this_machine(plan.listen) } else { named.clone() };
            let own = plan.origin.as_ref().map(|origin| origin.host().to_owned());
            names.extend(own.filter(|own| !names.contains(own)));
            let (files, is_fresh) = lan::ensure(&settings.data, &names, clock.now())?;
            Ok((Some(Tls::open(&files.chain, &files.key)?), is_fresh))
        }
    }
}

/// SIGHUP: the certificate's files are read again.
async fn reload_when_asked(tls: Arc<Tls>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut asked) = signal(SignalKind::hangup()) else { return };
    while asked.recv().await.is_some() {
        tls.reload_and_say();
    }
}

/// Each connection takes one; many systems begin with a low limit and allow a higher one.
fn raise_open_files() {
    let limit = getrlimit(Resource::Nofile);
    // Refused, the host goes on with what it has; the doctor says so.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
}

/// A QR code in half blocks, dark on light also on a dark terminal.
fn qr(text: &str) -> String {
    QrCode::new(text.as_bytes()).map_or_else(
        |_| String::new(),
        |code| code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build(),
    )
}
