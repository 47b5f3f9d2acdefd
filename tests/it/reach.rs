//! Members reach the host safely in each of its ways, and whoever runs it is told what to do.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tests::people::PASSWORD;
use tests::program::{self, Running};
use tests::served::Served;
use tests::wire::{self, Reply, request, trusting};

/// Becomes the program `convenio` when another test starts this binary again.
#[test]
#[ignore = "not a test but the program itself, for the tests that start it"]
fn becomes_the_program() {
    program::become_it();
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}

fn issue(folder: &Path, names: &[&str]) -> (String, String) {
    let issued = wire::issue(folder, names);
    (issued.0.display().to_string(), issued.1.display().to_string())
}

fn refused(arguments: &[&str], parts: &[&str]) {
    let output = program::run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_ne!(output.status.code(), Some(0), "{arguments:?} started");
    for part in parts {
        assert!(said.contains(part), "{arguments:?} said {said:?}, without {part:?}");
    }
}

#[test]
fn nobodys_password_goes_over_a_wire_in_the_clear() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    refused(
        &["serve", "--data", &data, "--listen", "0.0.0.0:0"],
        &["plain http would show passwords", "--lan", "--tls-certificate", "--trusted-proxies"],
    );
    refused(&["serve", "--data", &data, "--origin", "http://union.example"], &["must begin with https://"]);
    refused(&["serve", "--data", &data, "--tls-key", "none"], &["needs its certificate"]);
    refused(
        &["serve", "--data", &data, "--listen", "somewhere"],
        &["listen is \"somewhere\" (flag); it takes an address"],
    );
    assert!(!folder.path().join("data").exists(), "a refused start leaves nothing behind");
}

/// Signs the first officer of a host in over TLS and answers the reply.
async fn sign_in(served: &Served, config: std::sync::Arc<rustls::ClientConfig>, name: &str) -> Reply {
    let host = served.origin.trim_start_matches("https://");
    let body = format!("mail=olga%40home.net&password={}&next=%2F", PASSWORD.replace(' ', "+"));
    let headers = [
        ("Host", host),
        ("Origin", served.origin.as_str()),
        ("Accept", "text/html"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let ask = request("POST /do/members/sign-in", &headers, &body);
    wire::secure(served.address, config, name, &ask).await.expect("an answer")
}

/// The relying party of the passkeys that a host offers, or the code of its refusal.
async fn passkey_party(served: &Served, config: std::sync::Arc<rustls::ClientConfig>, name: &str) -> String {
    let host = served.origin.trim_start_matches("https://");
    let headers = [
        ("Host", host),
        ("Origin", served.origin.as_str()),
        ("Accept", "application/json"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let ask = request("POST /do/members/passkey-sign-in-start", &headers, "");
    wire::secure(served.address, config, name, &ask).await.expect("an answer").body
}

#[test]
fn in_the_bargaining_room_members_compare_one_fingerprint() {
    block_on(async {
        let served = Served::open(&[("lan", "true"), ("lan_names", "hall.local,127.0.0.1")]).await;
        assert_eq!(served.origin, format!("https://hall.local:{}", served.address.port()));
        let chain = served.folder.path().join("lan/certificate.pem");
        let config = trusting(&chain, &["http/1.1"]);
        let host = served.origin.trim_start_matches("https://");
        let ask = request("GET /reach", &[("Host", host)], "");
        let page = wire::secure(served.address, config.clone(), "hall.local", &ask).await.expect("the page");
        let fingerprint =
            &served.host.hall.entrance.certificate(&contracts::members::standing::Anyone).expect("TLS").fingerprint;
        assert!(served.greeting.contains(fingerprint), "the terminal shows it:\n{}", served.greeting);
        for line in fingerprint.split(':').collect::<Vec<_>>().chunks(8) {
            assert!(page.body.contains(&line.join(":")), "the page shows {line:?}");
        }
        assert!(page.body.contains(&served.origin) && page.body.matches("<svg").count() >= 2, "address and both codes");
        // With HSTS no browser would let a person go on past the warning, fingerprint or not.
        assert_eq!(page.header("strict-transport-security"), None);
        // Whoever trusts no certificate of ours is not let in quietly, and neither is another name.
        let stranger = trusting(Path::new(&issue(served.folder.path(), &["hall.local"]).0), &[]);
        assert!(wire::connect(served.address, stranger, "hall.local").await.is_err());
        assert!(wire::connect(served.address, config.clone(), "other.local").await.is_err());
        assert!(wire::connect(served.address, config.clone(), "127.0.0.1").await.is_ok());
        served.close().await;
    });
}

#[test]
fn somebody_who_types_the_address_without_https_arrives_all_the_same() {
    block_on(async {
        let served =
            Served::open(&[("lan", "true"), ("lan_names", "localhost"), ("redirect_listen", "127.0.0.1:0")]).await;
        for address in [served.address, served.redirect.expect("a second address")] {
            let reply =
                wire::plain(address, &request("GET /sign-in?next=%2F", &[("Host", "x")], "")).await.expect("an answer");
            assert_eq!(reply.status, 308);
            assert_eq!(reply.header("location"), Some(format!("{}/sign-in?next=%2F", served.origin).as_str()));
            let form = request("POST /do/members/sign-in", &[("Host", "x")], "password=seen");
            let reply = wire::plain(address, &form).await.expect("an answer");
            assert_eq!(
                (reply.status, reply.header("location")),
                (403, None),
                "what was sent in the clear is not repeated"
            );
        }
        served.close().await;
    });
}

#[test]
fn cookies_and_passkeys_are_bound_to_the_hosts_name_under_tls() {
    block_on(async {
        let files = tempfile::tempdir().expect("a folder");
        let (chain, key) = issue(files.path(), &["union.example", "127.0.0.1"]);
        let lan = Served::open(&[("lan", "true"), ("lan_names", "hall.local")]).await;
        let own = Served::open(&[("tls_certificate", &chain), ("tls_key", &key)]).await;
        let bare = Served::open(&[("lan", "true"), ("lan_names", "127.0.0.1")]).await;
        let room = |served: &Served| served.folder.path().join("lan/certificate.pem");
        for (served, certificate, name, party, lasting) in [
            (lan, None, "hall.local", "\\\"rpId\\\":\\\"hall.local\\\"", false),
            (own, Some(chain.clone()), "union.example", "\\\"rpId\\\":\\\"union.example\\\"", true),
            (bare, None, "127.0.0.1", "passkey-no-name", false),
        ] {
            let certificate = certificate.map_or_else(|| room(&served), Into::into);
            let config = trusting(&certificate, &["http/1.1"]);
            let house = tests::House::around(served.host.clone());
            house.found("irc", "olga@home.net").await;
            let reply = sign_in(&served, config.clone(), name).await;
            assert_eq!((reply.status, reply.header("location")), (303, Some("/")), "{name}: {reply:?}");
            let cookie = reply.header("set-cookie").expect("a session");
            assert!(cookie.starts_with("__Host-convenio=") && cookie.contains("; Secure"), "{name}: {cookie}");
            assert_eq!(reply.header("strict-transport-security").is_some(), lasting, "{name}");
            let offered = passkey_party(&served, config, name).await;
            assert!(offered.contains(party), "{name} offers {offered}");
            served.close().await;
        }
    });
}

#[test]
fn phones_get_http_2_and_old_ones_do_not_need_it() {
    block_on(async {
        let served = Served::open(&[("lan", "true"), ("lan_names", "localhost")]).await;
        let chain = served.folder.path().join("lan/certificate.pem");
        for (offered, taken) in [(&["h2", "http/1.1"][..], Some("h2")), (&["http/1.1"], Some("http/1.1")), (&[], None)]
        {
            let stream =
                wire::connect(served.address, trusting(&chain, offered), "localhost").await.expect("connected");
            let got = stream.get_ref().1.alpn_protocol().map(|name| String::from_utf8_lossy(name).into_owned());
            assert_eq!(got.as_deref(), taken, "{offered:?}");
        }
        served.close().await;
    });
}

#[test]
fn a_renewed_certificate_is_taken_up_without_a_restart_and_a_broken_one_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let (chain, key) = issue(folder.path(), &["localhost"]);
    let data = folder.path().join("data").display().to_string();
    let running = Running::serve(&["--data", &data, "--tls-certificate", &chain, "--tls-key", &key]);
    assert_eq!(
        running.origin,
        format!("https://localhost:{}", running.address.port()),
        "the certificate names the host"
    );
    let works = |chain: &str| {
        let config = trusting(Path::new(chain), &[]);
        block_on(async { wire::connect(running.address, config, "localhost").await.is_ok() })
    };
    assert!(works(&chain));
    let (second, second_key) = issue(
        &fs::create_dir(folder.path().join("2")).map(|()| folder.path().join("2")).expect("made"),
        &["localhost"],
    );
    assert!(!works(&second));
    // Half a renewal: a new certificate with the old key. The old pair goes on.
    let old = fs::read(&chain).expect("readable");
    let kept = folder.path().join("old.pem").display().to_string();
    fs::write(&kept, old).expect("written");
    fs::copy(&second, &chain).expect("copied");
    running.signal("HUP");
    std::thread::sleep(Duration::from_millis(300));
    assert!(works(&kept), "the old certificate stays while the new one is half there");
    fs::copy(&second_key, &key).expect("copied");
    running.signal("HUP");
    let begun = Instant::now();
    while !works(&second) {
        assert!(begun.elapsed() < Duration::from_secs(10), "the new certificate was not taken up");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_host_that_is_told_to_stop_finishes_and_says_goodbye() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    let running = Running::serve(&["--data", &data]);
    // A form is on its way: its headers have arrived, its body has not.
    let mut stream = std::net::TcpStream::connect(running.address).expect("connected");
    let body = "mail=x%40home.net&password=wrong&next=%2F";
    let head = format!(
        "POST /do/members/sign-in HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nAccept: text/html\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len(),
        port = running.address.port(),
    );
    use std::io::{Read, Write};
    stream.write_all(head.as_bytes()).expect("sent");
    let ready = request("GET /health/ready", &[("Host", "x")], "");
    assert_eq!(block_on(wire::plain(running.address, &ready)).expect("an answer").status, 200);
    running.signal("TERM");
    std::thread::sleep(Duration::from_millis(300));
    assert!(block_on(wire::plain(running.address, &ready)).is_none(), "nobody new is let in");
    stream.write_all(body.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer, and then the end");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let (code, errors) = running.ended();
    assert_eq!(code, Some(0), "{errors}");
    assert!(!errors.contains("did not finish"), "{errors}");
}

#[test]
fn probes_open_no_session_and_change_nothing() {
    tests::on_both(async |house| {
        let officer = house.found("irc", "olga@home.net").await;
        // By now a page would hand out a new token.
        house.clock.advance_seconds(contracts::members::sign_in::SESSION_ROTATION_SECONDS + 60);
        for path in ["/health/live", "/health/ready"] {
            let answer = officer.clone().get(path).await;
            assert_eq!(answer.status, http::StatusCode::OK, "{path}");
            assert!(answer.headers.get("set-cookie").is_none(), "{path} sets a cookie");
        }
        let page = officer.clone().get("/").await;
        assert!(
            page.headers.get("set-cookie").is_some(),
            "a page would have renewed the session, so the probes did not"
        );
        house.host.stopping.store(true, std::sync::atomic::Ordering::Relaxed);
        let mut anyone = house.client();
        assert_eq!(anyone.get("/health/ready").await.status, http::StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(anyone.get("/health/live").await.status, http::StatusCode::OK);
    });
}

#[test]
fn measures_name_doors_and_nobody() {
    block_on(async {
        let served = Served::open(&[("metrics_listen", "127.0.0.1:0")]).await;
        let metrics = served.metrics.expect("an address for Prometheus");
        for path in ["/sign-in?next=%2FCANARY", "/join/CANARY", "/u/CANARY/CANARY", "/CANARY", "/do/CANARY"] {
            let ask = request(&format!("GET {path}"), &[("Host", "CANARY"), ("Cookie", "convenio=CANARY")], "");
            wire::plain(served.address, &ask).await.expect("an answer");
        }
        let text = wire::plain(metrics, &request("GET /metrics", &[("Host", "x")], "")).await.expect("measures").body;
        for line in [
            "convenio_requests_total{door=\"/sign-in\",method=\"GET\",status=\"200\"} 1",
            "convenio_requests_total{door=\"/join/{token}\",method=\"GET\",status=\"404\"} 1",
            "convenio_requests_total{door=\"(none)\",method=\"GET\",status=\"404\"} 1",
            "convenio_request_seconds_count{door=\"/u/{union}/{unit}\"} 1",
            "convenio_requests_under_way 0",
            "convenio_database_connections{pool=\"write\"} 1",
            "# EOF",
        ] {
            assert!(text.contains(line), "{line} is missing:\n{text}");
        }
        assert!(!text.contains("CANARY"), "{text}");
        let elsewhere =
            wire::plain(served.address, &request("GET /metrics", &[("Host", "x")], "")).await.expect("an answer");
        assert_eq!(elsewhere.status, 404, "people's address has no measures");
        served.close().await;
    });
}

#[test]
fn the_operator_sees_where_each_setting_came_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("own.toml");
    fs::write(&file, "origin = 'https://file.example'\nlog_format = 'json'\ndatabase_url = 'postgres://u:hunter2@h'\n")
        .expect("written");
    let path = file.display().to_string();
    let mut command = program::command(&["config", "--config", &path, "--lan"]);
    let output = command.env("CONVENIO_ORIGIN", "https://env.example").stdout(Stdio::piped()).output().expect("runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    for line in [
        "origin = https://env.example    [environment]".to_owned(),
        "lan = true    [flag]".to_owned(),
        format!("log_format = json    [{path}]"),
        "stop_seconds = 30    [default]".to_owned(),
        format!("database_url = (hidden)    [{path}]"),
        "--tls-key · CONVENIO_TLS_KEY · tls_key".to_owned(),
    ] {
        assert!(said.contains(&line), "{line} is missing:\n{said}");
    }
    assert!(!said.contains("hunter2"), "{said}");
    fs::write(&file, "orgin = 'https://file.example'").expect("written");
    refused(&["config", "--config", &path], &["own.toml: there is no setting orgin; the nearest is origin"]);
    refused(&["serve", "--config", &path], &["the nearest is origin"]);
}

#[test]
fn the_doctor_says_what_is_wrong_and_what_to_do() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let shown = data.display().to_string();
    let doctor = |more: &[&str]| {
        let output = program::run(&[&["doctor", "--data", shown.as_str()], more].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (code, report) = doctor(&[]);
    assert_eq!(code, Some(0), "{report}");
    assert!(report.contains("WARN data folder  ") && report.contains("the first start makes it"), "{report}");
    assert!(!data.exists(), "the doctor changes nothing");
    let made = program::run(&["new-union", "--data", &shown]);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let (code, report) = doctor(&["--origin", "https://union.example"]);
    assert_eq!(code, Some(0), "{report}");
    for part in [
        "OK   data folder",
        "OK   disk",
        "OK   sqlite",
        "tables up to date",
        "by a proxy that calls 127.0.0.1:3000",
        "time zone",
    ] {
        assert!(report.contains(part), "{part} is missing:\n{report}");
    }
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).expect("opened to everybody");
    let (code, report) = doctor(&["--listen", "0.0.0.0:80"]);
    assert_eq!(code, Some(1), "{report}");
    assert!(report.contains("FAIL data folder  ") && report.contains(&format!("chmod 700 {shown}")), "{report}");
    assert!(report.contains("FAIL reach") && report.contains("--trusted-proxies"), "{report}");
    let (_, report) = doctor(&["--database-url", "postgres://u:hunter2@127.0.0.1:1/none"]);
    assert!(report.contains("FAIL database") && !report.contains("hunter2"), "{report}");
}
