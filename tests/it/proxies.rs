//! Behind a proxy members are who they are, wherever the proxy's word comes from: with the very nginx settings that we
//! hand out, and with hand-written lies.

use axum::Router;
use axum::extract::Extension;
use axum::routing::any;
use convenio::reach::front::Front;
use convenio::reach::proxies::{Proxies, VisitorAddress, receive};
use convenio::reach::stop::{self, Bell};
use convenio::settings::{Field, List, ProxyHeader};
use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::House;
use tests::people::PASSWORD;
use tests::served::Served;
use tests::wire::{self, request, trusting};
use tokio::net::TcpListener;

/// Names the proxy's program; `cargo xtask test` sets it.
const NGINX: &str = "CONVENIO_TEST_NGINX";
/// The settings that the package brings.
const SETTINGS: &str = include_str!("../../server/packaging/nginx.conf");
const ORIGIN: &str = "https://union.example";

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}

/// Says who the visitor is and what host they asked for; nothing else of their headers is left.
async fn mirror(visitor: Option<Extension<VisitorAddress>>, headers: http::HeaderMap) -> String {
    let of = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("-").to_owned();
    let address = visitor.map_or("-".to_owned(), |Extension(VisitorAddress(address))| address.to_string());
    format!("{address} {} {} {}", of("host"), of("x-forwarded-for"), of("forwarded"))
}

async fn mirror_behind(trusted: &[&str], header: ProxyHeader, alone: bool) -> (SocketAddr, Bell) {
    let List(trusted) = List::field(&trusted.join(",")).expect("networks");
    let proxies = Arc::new(Proxies { trusted, header, alone, origin: ORIGIN.to_owned() });
    let router = Router::new().route("/{*path}", any(mirror));
    let router = router.layer(axum::middleware::from_fn_with_state(proxies, receive));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (bell, stop) = stop::pair();
    let front = Front { listener, tls: None, router, origin: ORIGIN.to_owned() };
    tokio::spawn(front.serve(stop, Duration::from_secs(5)));
    (address, bell)
}

#[test]
fn a_proxy_on_another_machine_is_the_only_one_who_is_answered() {
    block_on(async {
        let (address, _bell) = mirror_behind(&["10.0.0.0/8"], ProxyHeader::XForwarded, true).await;
        let reply = wire::plain(address, &request("GET /x", &[("Host", "x")], "")).await.expect("an answer");
        assert_eq!(reply.status, 421);
        assert!(reply.body.contains(ORIGIN), "{}", reply.body);
        let (address, _bell) = mirror_behind(&["127.0.0.0/8"], ProxyHeader::XForwarded, true).await;
        let reply = wire::plain(address, &request("GET /x", &[("Host", "x")], "")).await.expect("an answer");
        assert_eq!(reply.status, 200);
    });
}

#[test]
fn a_page_that_was_asked_for_in_the_clear_at_the_proxy_leads_to_https() {
    block_on(async {
        let (address, _bell) = mirror_behind(&["127.0.0.1"], ProxyHeader::XForwarded, false).await;
        let clear = [("Host", "x"), ("X-Forwarded-Proto", "http")];
        let reply = wire::plain(address, &request("GET /u/irc?x=1", &clear, "")).await.expect("an answer");
        assert_eq!((reply.status, reply.header("location")), (308, Some("https://union.example/u/irc?x=1")));
        let reply = wire::plain(address, &request("POST /do/x", &clear, "a=b")).await.expect("an answer");
        assert_eq!(reply.status, 403);
        let reply = wire::plain(address, &request("GET /health/live", &clear, "")).await.expect("an answer");
        assert_eq!(reply.status, 200, "whoever watches the host asks it directly");
    });
}

#[test]
fn headers_of_the_other_kind_are_a_visitors_invention() {
    block_on(async {
        let lies = [("Host", "h"), ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.8;host=evil")];
        for (trusted, header, expected) in [
            (&["127.0.0.1"][..], ProxyHeader::XForwarded, "203.0.113.9 h - -"),
            (&["127.0.0.1"], ProxyHeader::Forwarded, "203.0.113.8 evil - -"),
            (&[], ProxyHeader::XForwarded, "127.0.0.1 h - -"),
        ] {
            let (address, _bell) = mirror_behind(trusted, header, false).await;
            let reply = wire::plain(address, &request("GET /x", &lies, "")).await.expect("an answer");
            assert_eq!(reply.body, expected, "{header:?} of {trusted:?}");
        }
    });
}

/// An nginx of our own with the packaged settings; ended when dropped.
struct Nginx {
    child: Child,
    https: SocketAddr,
    http: SocketAddr,
    certificate: PathBuf,
    _folder: tempfile::TempDir,
}

impl Nginx {
    /// `None` where no nginx is named.
    fn before(convenio: SocketAddr) -> Option<Self> {
        let program = std::env::var_os(NGINX)?;
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name).display().to_string();
        let issued = rcgen::generate_simple_self_signed(vec!["union.example".to_owned()]).expect("a certificate");
        fs::write(at("fullchain.pem"), issued.cert.pem()).expect("written");
        fs::write(at("privkey.pem"), issued.signing_key.serialize_pem()).expect("written");
        let [https, http] = [free_port(), free_port()];
        let mut site = SETTINGS.to_owned();
        for (from, to) in [
            ("listen 443 ssl", format!("listen {https} ssl")),
            ("listen 80", format!("listen {http}")),
            ("/etc/ssl/union.example/", at("")),
            ("http://127.0.0.1:3000", format!("http://{convenio}")),
        ] {
            assert!(site.contains(from), "the packaged settings no longer have {from:?}");
            site = site.replace(from, &to);
        }
        // What Debian's own file says around it; everything that nginx writes goes into the folder.
        let temporary =
            ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|n| format!("{n}_temp_path {};", at(n)));
        let whole = format!(
            "daemon off; worker_processes 1; pid {}; error_log stderr;\nevents {{}}\nhttp {{ access_log off; {}\n{site}\n}}\n",
            at("pid"),
            temporary.join(" "),
        );
        fs::write(at("nginx.conf"), whole).expect("written");
        let mut command = Command::new(program);
        command
            .args(["-p", &at(""), "-c", &at("nginx.conf"), "-e", "stderr"])
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        let child = command.spawn().expect("nginx starts");
        let certificate = folder.path().join("fullchain.pem");
        let nginx = Self { child, https, http, certificate, _folder: folder };
        let begun = Instant::now();
        while std::net::TcpStream::connect(https).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(10), "nginx did not begin to listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(nginx)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its own signal for a quick end, so that the worker goes too.
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn free_port() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

/// Through nginx, as a browser on https.
async fn through(nginx: &Nginx, line: &str, headers: &[(&str, &str)], body: &str) -> wire::Reply {
    let config = trusting(&nginx.certificate, &["http/1.1"]);
    let ask = request(line, headers, body);
    wire::secure(nginx.https, config, "union.example", &ask).await.expect("an answer through nginx")
}

#[test]
fn behind_nginx_as_we_hand_it_out_a_member_signs_in() {
    block_on(async {
        let served = Served::open(&[("origin", ORIGIN)]).await;
        let Some(nginx) = Nginx::before(served.address) else { return };
        House::around(served.host.clone()).found("irc", "olga@home.net").await;
        let body = format!("mail=olga%40home.net&password={}&next=%2F", PASSWORD.replace(' ', "+"));
        let headers = [
            ("Host", "union.example"),
            ("Origin", ORIGIN),
            ("Accept", "text/html"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let reply = through(&nginx, "POST /do/members/sign-in", &headers, &body).await;
        assert_eq!((reply.status, reply.header("location")), (303, Some("/")), "{reply:?}");
        let cookie = reply.header("set-cookie").expect("a session").split(';').next().expect("a pair").to_owned();
        assert!(cookie.starts_with("__Host-convenio="), "{cookie}");
        assert!(reply.header("strict-transport-security").is_some());
        let page = through(&nginx, "GET /account", &[("Host", "union.example"), ("Cookie", &cookie)], "").await;
        assert_eq!(page.status, 200);
        let mut forged = headers;
        forged[1].1 = "https://employer.example";
        assert_eq!(through(&nginx, "POST /do/members/sign-out", &forged, "").await.status, 403);
        let clear =
            wire::plain(nginx.http, &request("GET /account", &[("Host", "union.example")], "")).await.expect("sent on");
        assert_eq!((clear.status, clear.header("location")), (308, Some("https://union.example/account")));
        served.close().await;
    });
}

#[test]
fn behind_nginx_nobody_chooses_their_own_address_or_host() {
    block_on(async {
        let (address, _bell) = mirror_behind(&["127.0.0.1"], ProxyHeader::XForwarded, true).await;
        let Some(nginx) = Nginx::before(address) else { return };
        let lies = [
            ("Host", "union.example"),
            ("X-Forwarded-For", "198.51.100.7, 203.0.113.9"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "http"),
            ("Forwarded", "for=203.0.113.8;host=evil.example"),
        ];
        // nginx appends the address of this test's browser, 127.0.0.1, which is on the list of proxies here: so the browser
        // counts as one more proxy, and of what it says only the nearest hop is taken.
        assert_eq!(through(&nginx, "GET /x", &lies, "").await.body, "203.0.113.9 union.example - -");
        assert_eq!(through(&nginx, "GET /x", &lies[..1], "").await.body, "127.0.0.1 union.example - -");
    });
}

#[test]
fn behind_nginx_a_visitor_who_is_no_proxy_cannot_pretend_to_be_somebody_else() {
    block_on(async {
        let (address, _bell) = mirror_behind(&["127.0.0.1"], ProxyHeader::XForwarded, true).await;
        let Some(nginx) = Nginx::before(address) else { return };
        // A browser on another address of the loopback network, which is on no list.
        let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
        socket.bind("127.0.0.5:0".parse().expect("an address")).expect("bound");
        let stream = socket.connect(nginx.https).await.expect("connected");
        let lies = [("Host", "union.example"), ("X-Forwarded-For", "203.0.113.9")];
        let config = trusting(&nginx.certificate, &["http/1.1"]);
        let reply = wire::secure_over(stream, config, "union.example", &request("GET /x", &lies, "")).await;
        assert_eq!(reply.expect("an answer").body, "127.0.0.5 union.example - -");
    });
}
