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
pub use contracts::records::{Finding, Level};
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

/// The report, and whether nothing failed.
pub fn report(findings: &[Finding]) -> (String, bool) {
    let mut out = String::new();
    for finding in findings {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{:<5}{:<13}{}", shown(finding.level), finding.subject, finding.sentence);
        if !finding.remedy.is_empty() {
            let _ = writeln!(out, "{:<5}{:<13}\u{2192} {}", "", "", finding.remedy);
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
        Err(sentence) => Finding::fail("sqlite", sentence, "install Convenio again"),
    }
}

fn database(looked: &Result<Option<look::Look>, String>, now: Timestamp) -> Finding {
    match looked {
        Ok(look) => judge::database(look.as_ref(), now.as_millisecond()),
        Err(sentence) => Finding::fail(
            "database",
            format!("it cannot be reached: {sentence}"),
            "check database_url, the network, and that the database server runs; or restore a backup",
        ),
    }
}

/// The way in, and its certificate.
fn reach(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let plan = match Plan::make(settings) {
        Ok(plan) => plan,
        Err(sentence) => return vec![Finding::fail("reach", sentence, "change the settings (convenio config)")],
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
            Err(sentence) => Finding::fail("certificate", sentence, "put both PEM files where the settings say"),
        });
    }
    findings
}
