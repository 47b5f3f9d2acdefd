//! `convenio doctor`: looks at what a host stands on, changes nothing, and says for each thing whether it is well and
//! what to do.

mod judge;
mod machine;

use crate::reach::acme::Acme;
use crate::reach::certificate::Certificate;
use crate::reach::lan;
use crate::reach::{Plan, Way};
use crate::settings::Settings;
use crate::storage::look;
use jiff::Timestamp;
use std::fmt::Write;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Ok,
    /// It works, and may not for long or not for everybody.
    Warn,
    /// It does not work, or is not safe.
    Fail,
}

impl Level {
    fn text(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Warn => "WARN",
            Self::Fail => "FAIL",
        }
    }
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    /// What was looked at: "disk".
    pub subject: &'static str,
    pub sentence: String,
    /// What to do; empty when nothing is to be done.
    pub remedy: String,
}

impl Finding {
    pub fn ok(subject: &'static str, sentence: impl Into<String>) -> Self {
        Self { level: Level::Ok, subject, sentence: sentence.into(), remedy: String::new() }
    }

    pub fn warn(subject: &'static str, sentence: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { level: Level::Warn, subject, sentence: sentence.into(), remedy: remedy.into() }
    }

    pub fn fail(subject: &'static str, sentence: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { level: Level::Fail, subject, sentence: sentence.into(), remedy: remedy.into() }
    }
}

/// Looks at everything.
pub async fn examine(settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let mut findings = machine::folder(&settings.data);
    findings.extend(machine::disk(&settings.data));
    findings.extend(machine::clock(&settings.data, now));
    findings.push(machine::time_zone());
    findings.push(machine::open_files());
    findings.push(sqlite().await);
    findings.push(database(settings, now).await);
    findings.extend(reach(settings, now));
    findings
}

/// The report, and whether nothing failed.
pub fn report(findings: &[Finding]) -> (String, bool) {
    let mut out = String::new();
    for finding in findings {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{:<5}{:<13}{}", finding.level.text(), finding.subject, finding.sentence);
        if !finding.remedy.is_empty() {
            let _ = writeln!(out, "{:<5}{:<13}\u{2192} {}", "", "", finding.remedy);
        }
    }
    let worst = findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Ok);
    (out, worst < Level::Fail)
}

async fn sqlite() -> Finding {
    match look::sqlite_version().await {
        Ok(version) => judge::sqlite(&version),
        Err(sentence) => Finding::fail("sqlite", sentence, "install Convenio again"),
    }
}

async fn database(settings: &Settings, now: Timestamp) -> Finding {
    match look::look(&settings.data, settings.database_url.as_deref()).await {
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
