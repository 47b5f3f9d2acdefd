//! `convenio doctor`: looks at what a host stands on, changes nothing, and says for each thing whether it is well and
//! what to do.

mod judge;
mod machine;
mod outside;

use crate::reach::acme::Acme;
use crate::reach::certificate::Certificate;
use crate::reach::lan;
use crate::reach::{Plan, Way};
use crate::settings::Settings;
use crate::storage::look;
use app::records::engine::health::{remedy, sentence, subject};
use app::words::Words;
use contracts::members::Language;
pub use contracts::records::{Finding, Level, Phrase};
use jiff::Timestamp;
use std::fmt::Write;

/// Looks at everything.
pub async fn examine(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let mut findings = machine::folder(&settings.data);
    findings.extend(machine::disk(&settings.data));
    findings.extend(machine::clock(&settings.data, now));
    findings.push(machine::time_zone());
    findings.push(machine::open_files());
    findings.push(sqlite().await);
    let looked = look::look(&settings.data, settings.database_url.as_deref()).await;
    findings.push(database(&looked, now));
    findings.extend(reach(settings, now));
    findings.push(outside::mail(settings).await);
    findings.push(outside::backups(settings, matches!(looked, Ok(Some(_))), now).await);
    findings
}

/// The report, in English as everything at the command line, and whether nothing failed.
pub fn report(findings: &[Finding]) -> (String, bool) {
    let (words, mut out) = (Words::new(Language::En), String::new());
    for finding in findings {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{:<5}{:<13}{}", shown(finding.level), subject(words, finding), sentence(words, finding));
        if let Some(remedy) = remedy(words, finding) {
            let _ = writeln!(out, "{:<5}{:<13}\u{2192} {remedy}", "", "");
        }
    }
    let worst = findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Ok);
    (out, worst < Level::Fail)
}

fn shown(level: Level) -> &'static str {
    match level {
        Level::Ok => "OK",
        Level::Warn => "WARN",
        Level::Fail => "FAIL",
    }
}

async fn sqlite() -> Finding {
    match look::sqlite_version().await {
        Ok(version) => judge::sqlite(&version),
        Err(why) => Finding::fail("sqlite", Phrase::new("sqlite-dead").with("why", why), Phrase::new("install-again")),
    }
}

fn database(looked: &Result<Option<look::Look>, String>, now: Timestamp) -> Finding {
    match looked {
        Ok(look) => judge::database(look.as_ref(), now.as_millisecond()),
        Err(why) => {
            Finding::fail("database", Phrase::new("database-away").with("why", why), Phrase::new("database-check"))
        }
    }
}

/// Settings that make no sense, in the words of whoever read them.
fn settings_wrong(subject: &'static str, why: String) -> Finding {
    Finding::fail(subject, Phrase::new("settings-wrong").with("why", why), Phrase::new("settings"))
}

/// The way in, and its certificate.
fn reach(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let plan = match Plan::make(settings) {
        Ok(plan) => plan,
        Err(why) => return vec![settings_wrong("reach", why)],
    };
    let mut findings = vec![judge::way(&plan)];
    let files = match &plan.way {
        Way::Certificate { chain, key } => Some((chain.clone(), key.clone())),
        Way::Lan => {
            let files = lan::Files::in_data(&settings.data);
            // It is made at the first start.
            files.chain.exists().then_some((files.chain, files.key))
        }
        Way::Acme => {
            let files = Acme::of(settings).map(|acme| acme.files()).filter(|files| files.chain.exists());
            files.map(|files| (files.chain, files.key))
        }
        Way::Plain | Way::Proxied => None,
    };
    if let Some((chain, key)) = files {
        findings.push(match Certificate::read(&chain, &key) {
            Ok(certificate) => judge::certificate(&certificate, plan.origin.as_ref(), plan.way == Way::Acme, now),
            Err(why) => {
                let says = Phrase::new("certificate-unread").with("why", why);
                Finding::fail("certificate", says, Phrase::new("put-files"))
            }
        });
    }
    findings
}
