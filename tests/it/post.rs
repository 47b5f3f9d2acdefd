//! Letters through a mail server that is not ours: Python's aiosmtpd, by either kind of TLS, into a maildir that it writes.

use crate::notices::{added, mail_link, work_off};
use contracts::members::{Language, StandingKind};
use convenio::notices::{Carrier, MailSettings};
use mail_parser::MessageParser;
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tests::program::free_port;
use tests::{House, on_both};

/// Names the server's program; `cargo xtask test` sets it.
const SMTPD: &str = "CONVENIO_TEST_SMTPD";
/// Longest wait for it to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running mail server; ended when dropped.
struct Smtpd {
    child: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl Smtpd {
    /// With TLS from the first byte or by STARTTLS. `None` where no server is named.
    fn start(from_the_first_byte: bool) -> Option<Self> {
        let program = PathBuf::from(std::env::var_os(SMTPD)?);
        let folder = tempfile::tempdir().expect("a folder");
        let issued = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let at = |name: &str| folder.path().join(name).display().to_string();
        fs::write(at("cert.pem"), issued.cert.pem()).expect("written");
        fs::write(at("key.pem"), issued.signing_key.serialize_pem()).expect("written");
        let port = free_port();
        let [cert, key] = if from_the_first_byte { ["--smtpscert", "--smtpskey"] } else { ["--tlscert", "--tlskey"] };
        let mut command = Command::new("python3");
        command.arg(&program).envs(program.parent().and_then(Path::parent).map(|path| ("PYTHONPATH", path)));
        command.args(["-n", "-l", &format!("127.0.0.1:{port}"), cert, &at("cert.pem"), key, &at("key.pem")]);
        command.args(["-c", "aiosmtpd.handlers.Mailbox", &at("maildir")]);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "it does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(Self { child, folder, port })
    }

    fn carrier(&self, scheme: &str) -> Carrier {
        let settings = MailSettings {
            smtp_url: Some(format!("{scheme}://localhost:{}", self.port)),
            mail_from: Some("Staff union <post@union.example>".to_owned()),
            smtp_ca: Some(self.folder.path().join("cert.pem")),
            ..MailSettings::default()
        };
        Carrier::new(&settings).expect("settings that make sense").expect("a server is named")
    }

    /// The letters that it has put down.
    fn letters(&self) -> Vec<Vec<u8>> {
        let new = fs::read_dir(self.folder.path().join("maildir/new")).into_iter().flatten();
        new.map(|entry| fs::read(entry.expect("an entry").path()).expect("a letter")).collect()
    }
}

impl Drop for Smtpd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn invite(mut house: House, server: &Smtpd, scheme: &str) {
    house.host = house.host.clone().with_carrier(Some(server.carrier(scheme)));
    house.router = convenio::web::router(house.host.clone());
    let people = house.people().await;
    let id = added(&people, &house, "김민지", "minji@home.net", Language::Ko).await;
    mail_link(&mut people.with(StandingKind::Officer), id, &[]).await.assert_shows("Waiting");
    assert_eq!(work_off(&house).await, 1);
}

#[test]
fn an_invitation_arrives_whole_by_a_mail_server_of_another_make() {
    for (from_the_first_byte, scheme) in [(false, "smtp"), (true, "smtps")] {
        let Some(server) = &Smtpd::start(from_the_first_byte) else { return };
        let mut arrived = 0;
        on_both(async |house| invite(house, server, scheme).await);
        for letter in server.letters() {
            let message = MessageParser::default().parse(&letter).expect("a message");
            assert_eq!(message.subject(), Some("Union irc에서 보내는 초대"));
            let text = message.body_text(0).expect("plain text");
            assert!(text.contains("김민지") && text.contains("/join/") && text.contains("14일"), "{text}");
            assert!(message.body_html(0).expect("HTML").contains("lang=\"ko\""));
            assert!(message.message_id().is_some_and(|id| id.contains('@')));
            arrived += 1;
        }
        let databases = 1 + usize::from(std::env::var_os("CONVENIO_TEST_POSTGRES_URL").is_some());
        assert_eq!(arrived, databases, "by {scheme}");
    }
}
