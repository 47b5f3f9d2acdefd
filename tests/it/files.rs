//! Attached files on their way in and out: as long as they may be, and as slow as a phone makes them.

use crate::soaks::{Spot, spots};
use crate::votes;
use contracts::members::StandingKind;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use tests::House;
use tests::dice::Dice;
use tests::load::runtime;
use tests::program::Running;

/// How many fetch or send at once; together their files are some 140 MB.
const PEOPLE: usize = 12;
/// What the host may take for all of them, in kilobytes.
const GROWTH_KILOBYTES_MAX: u64 = 60_000;
const DEED: &str = "/do/votes/keep-count";
const BOUNDARY: &str = "the-boundary-of-the-tests";

/// A scan as large as one may be.
fn scan() -> Vec<u8> {
    let mut dice = Dice(11);
    let mut scan = b"%PDF-1.7\n".to_vec();
    while scan.len() < ATTACHMENT_BYTES_MAX - 8 {
        scan.extend_from_slice(&dice.number().to_le_bytes());
    }
    scan
}

/// Somebody who has recorded a vote and begun the record of another.
struct Teller {
    cookies: BTreeMap<String, String>,
    draft: String,
    page: String,
}

/// A union with a recorded vote, whose sheet is the scan, and another vote begun.
async fn lay_out(spot: &Spot, scan: &[u8]) -> Teller {
    let place = Place { data: spot.data(), database_url: spot.database_url.clone(), origin: None };
    let host = Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("an empty place opens");
    let house = House::around(host);
    let people = house.people().await;
    let mut teller = people.with(StandingKind::Teller);
    votes::record_with_sheet(&mut teller, ("scan.pdf", scan)).await;
    let draft = votes::begin_another(&mut teller).await;
    house.host.store.clone().close().await.expect("the store closes");
    let page = format!("/u/irc/staff/votes/drafts/{draft}/count");
    Teller { cookies: teller.cookies, draft, page }
}

impl Teller {
    fn connect(&self, host: &Running) -> TcpStream {
        let stream = TcpStream::connect(host.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("set");
        stream
    }

    fn headers(&self, host: &Running) -> String {
        let port = host.address.port();
        let cookies = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        format!(
            "Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nAccept: text/html\r\nCookie: {cookies}\r\n\
             Accept-Encoding: br, gzip\r\nConnection: close\r\n"
        )
    }

    /// Asks for the recorded sheet and takes the answer's head.
    fn fetch(&self, host: &Running) -> (TcpStream, String) {
        let mut stream = self.connect(host);
        let request = format!("GET /u/irc/staff/votes/1/sheet HTTP/1.1\r\n{}\r\n", self.headers(host));
        stream.write_all(request.as_bytes()).expect("sent");
        let head = head(&mut stream);
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        (stream, head)
    }

    /// Sends a sheet for the vote that was begun, all but its last bytes, which are given back.
    fn send(&self, host: &Running, scan: &[u8]) -> (TcpStream, Vec<u8>) {
        let mut body = Vec::new();
        let own = [("_form", DEED), ("_page", &self.page), ("union", "irc"), ("unit", "staff"), ("draft", &self.draft)];
        let counted = [("roll", "80"), ("yes", "42"), ("no", "17"), ("teller-1", "Ana Ruiz"), ("teller-2", "Bo Kim")];
        for (name, value) in own.into_iter().chain(counted) {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let file = "Content-Disposition: form-data; name=\"sheet\"; filename=\"scan.pdf\"";
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{file}\r\n\r\n").as_bytes());
        body.extend_from_slice(scan);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let rest = body.split_off(body.len() - 20);
        let mut stream = self.connect(host);
        let length = body.len() + rest.len();
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = format!(
            "POST {DEED} HTTP/1.1\r\n{}Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n",
            self.headers(host)
        );
        stream.write_all(request.as_bytes()).expect("sent");
        stream.write_all(&body).expect("sent");
        (stream, rest)
    }
}

/// The head of an answer, to its empty line.
fn head(stream: &mut TcpStream) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("an answer");
        head.push(byte[0]);
    }
    String::from_utf8(head).expect("text").to_lowercase().replace("http/1.1", "HTTP/1.1")
}

/// Bytes that a host holds in files of its spool that have no name.
fn spooled(host: &Running) -> u64 {
    let handles = fs::read_dir(format!("/proc/{}/fd", host.child.id())).expect("its open files");
    let paths = handles.flatten().map(|handle| handle.path());
    let own = paths.filter(|path| fs::read_link(path).is_ok_and(|to| to.to_string_lossy().contains("/spool/")));
    own.filter_map(|path| fs::metadata(path).ok()).map(|file| file.len()).sum()
}

#[test]
fn a_long_file_takes_no_memory_of_the_host_however_many_fetch_it_slowly() {
    let (runtime, scan) = (runtime(), scan());
    for (database, spot) in spots(&runtime) {
        let teller = runtime.block_on(lay_out(&spot, &scan));
        let host = spot.start();
        // Once, so that what is made at the first use is there.
        let (mut stream, head) = teller.fetch(&host);
        assert!(head.contains(&format!("content-length: {}", scan.len())), "no browser could show progress: {head}");
        assert!(head.contains("content-disposition: attachment") && head.contains("nosniff"), "{head}");
        let mut whole = Vec::new();
        stream.read_to_end(&mut whole).expect("all of it");
        assert!(whole == scan, "{database}: {} bytes came for {}", whole.len(), scan.len());
        let before = host.resident();
        let fetching: Vec<_> = (0..PEOPLE).map(|_| teller.fetch(&host)).collect();
        let after = host.resident();
        println!("files on {database}: {PEOPLE} fetch {} bytes each; {before} kB before, {after} kB then", scan.len());
        assert!(after < before + GROWTH_KILOBYTES_MAX, "{database}: {before} kB before, {after} kB then");
        for (mut stream, _) in fetching {
            whole.clear();
            stream.read_to_end(&mut whole).expect("all of it");
            assert!(whole == scan, "{database}: {} bytes came for {}", whole.len(), scan.len());
        }
    }
}

#[test]
fn a_long_file_that_comes_in_slowly_waits_on_the_disk_and_arrives_whole() {
    let (runtime, scan) = (runtime(), scan());
    for (database, spot) in spots(&runtime) {
        let teller = runtime.block_on(lay_out(&spot, &scan));
        let host = spot.start();
        let before = host.resident();
        let sending: Vec<_> = (0..PEOPLE).map(|_| teller.send(&host, &scan)).collect();
        // What is in neither the spool nor on the wire is at most what waits for the disk.
        let expected = (PEOPLE * (scan.len() - 1_000_000)) as u64;
        let came = (0..12_000).any(|_| {
            std::thread::sleep(Duration::from_millis(5));
            spooled(&host) >= expected
        });
        assert!(came, "{} of {expected} bytes are in the spool", spooled(&host));
        let after = host.resident();
        println!("files on {database}: {PEOPLE} send {} bytes each; {before} kB before, {after} kB then", scan.len());
        assert!(after < before + GROWTH_KILOBYTES_MAX, "{database}: {before} kB before, {after} kB then");
        for (mut stream, rest) in sending {
            stream.write_all(&rest).expect("sent");
            let head = head(&mut stream);
            assert!(head.contains("/review") && head.starts_with("HTTP/1.1 303"), "{database}: {head}");
        }
        assert_eq!(spooled(&host), 0, "{database}: a spool is left open");
    }
}
