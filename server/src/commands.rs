//! What the command line asks for, done.

use crate::args::{Command, Convenio, OnFiles, Serve};
use crate::clock::Clock;
use crate::demo;
use crate::health::{doctor, log};
use crate::host::Host;
use crate::notices::{Carrier, Workers};
use crate::reach::opening::{self, Opening};
use crate::records::command::{self as records, Verifiable, Verify, VerifyData};
use crate::records::{FileCabinet, backup, union_command};
use crate::settings::{self, LogFormat, LogLevel, Settings};
use contracts::members::standing::HostKeeper;
use std::io::Write;

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
