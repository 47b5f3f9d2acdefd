//! A certificate from an authority: the whole way, against the server that ACME's own developers test their clients with.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tests::served::Served;
use tests::wire;

/// Names the authority's program; `cargo xtask test` sets it.
const PEBBLE: &str = "CONVENIO_TEST_PEBBLE";
/// How long an authority may take that has nothing else to do.
const PATIENCE: Duration = Duration::from_secs(40);

fn free_port() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

/// An authority with a DNS of its own, in which every name is this machine; ended when dropped.
struct Authority {
    children: Vec<Child>,
    directory: String,
    root: PathBuf,
    folder: tempfile::TempDir,
}

impl Authority {
    /// Calls on `tls` for its proofs. `None` where no authority is named.
    fn that_calls(tls: SocketAddr) -> Option<Self> {
        let pebble = PathBuf::from(std::env::var_os(PEBBLE)?);
        let folder = tempfile::tempdir().expect("a folder");
        let (chain, key) = wire::issue(folder.path(), &["localhost", "127.0.0.1"]);
        let [listen, management, dns, dns_management] = [free_port(), free_port(), free_port(), free_port()];
        let config = serde_json::json!({ "pebble": {
            "listenAddress": listen.to_string(),
            "managementListenAddress": management.to_string(),
            "certificate": chain,
            "privateKey": key,
            "httpPort": 1,
            "tlsPort": tls.port(),
        }});
        let file = folder.path().join("pebble.json");
        fs::write(&file, config.to_string()).expect("written");
        let quiet = |program: &Path, arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            // It has a habit of waiting and of refusing now and then, so that clients learn; here it has one client.
            command.env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_WFE_NONCEREJECT", "0").spawn().expect("started")
        };
        let names = quiet(
            &pebble.with_file_name("pebble-challtestsrv"),
            &[
                "-defaultIPv4",
                "127.0.0.1",
                "-defaultIPv6",
                "",
                "-http01",
                "",
                "-https01",
                "",
                "-tlsalpn01",
                "",
                "-dns01",
                &dns.to_string(),
                "-management",
                &dns_management.to_string(),
            ],
        );
        let config = file.display().to_string();
        let server = quiet(&pebble, &["-config", &config, "-dnsserver", &dns.to_string()]);
        let root = folder.path().join("root.pem");
        let authority =
            Self { children: vec![names, server], directory: format!("https://{listen}/dir"), root, folder };
        let begun = Instant::now();
        for address in [listen, dns_management] {
            while std::net::TcpStream::connect(address).is_err() {
                assert!(begun.elapsed() < PATIENCE, "the authority did not begin");
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        Some(authority)
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

#[test]
fn a_host_fetches_its_certificate_and_members_meet_no_warning() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listen = free_port();
        let Some(authority) = Authority::that_calls(listen) else { return };
        let (listening, root) = (listen.to_string(), authority.root.display().to_string());
        let data = authority.folder.path().join("data").display().to_string();
        let flags = [
            ("listen", listening.as_str()),
            ("data", data.as_str()),
            ("origin", "https://union.example"),
            ("acme_names", "union.example,www.union.example"),
            ("acme_contact", "officer@union.example"),
            ("acme_directory", authority.directory.as_str()),
            ("acme_root", root.as_str()),
        ];
        let served = Served::open(&flags).await;
        let certificate = || served.host.hall.entrance.certificate(&contracts::members::standing::Anyone).expect("TLS");
        let first = certificate();
        let begun = Instant::now();
        while certificate().self_signed {
            assert!(begun.elapsed() < PATIENCE, "no certificate came");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_ne!(first.fingerprint, certificate().fingerprint);
        let chain = Path::new(&data).join("acme/certificate.pem");
        let config = wire::trusting(&chain, &["http/1.1"]);
        for name in ["union.example", "www.union.example"] {
            wire::connect(listen, config.clone(), name).await.expect("the certificate is for both names");
        }
        assert!(wire::connect(listen, config, "other.example").await.is_err());
        served.close().await;
        // The next start has it at once, and the account with it.
        let account = fs::read_to_string(Path::new(&data).join("acme/account.json")).expect("kept");
        let again = Served::open(&flags).await;
        let kept = again.host.hall.entrance.certificate(&contracts::members::standing::Anyone).expect("TLS");
        assert!(!kept.self_signed, "the makeshift is gone for good");
        assert_eq!(fs::read_to_string(Path::new(&data).join("acme/account.json")).expect("kept"), account);
        again.close().await;
    });
}

#[test]
fn an_authority_that_cannot_be_reached_keeps_nobody_out() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let nobody = format!("https://{}/dir", free_port());
        let flags = [("acme_names", "union.example"), ("acme_directory", nobody.as_str())];
        let served = Served::open(&flags).await;
        let chain = served.folder.path().join("acme/certificate.pem");
        let stream = wire::connect(served.address, wire::trusting(&chain, &[]), "union.example").await;
        assert!(stream.is_ok(), "the makeshift serves until the authority answers");
        served.close().await;
    });
}
