//! `cargo xtask bench [name]`: figures, on a release build. None of them is a test; those with a budget say it.

use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::compile::EVERYTHING;
use crate::house::{self, House};
use crate::machine;
use crate::run::{cargo, clean, found, run};
use crate::say::{Done, Trouble, step};
use crate::serve::{Profile, server};
use crate::site;

/// From the start of the process, on a data folder that exists, to the first byte of a page.
const FIRST_BYTE_MAX: Duration = Duration::from_millis(300);
/// Resident memory of a host that nobody asks anything.
const IDLE_MEGABYTES_MAX: f64 = 64.0;
/// How often the start is measured; the median counts.
const STARTS: usize = 9;

const NAMES: [&str; 7] = ["start", "redline", "editor", "pages", "cases", "writes", "word"];

/// Runs one bench, or all.
pub fn bench(house: &House, name: Option<&str>, rest: &[OsString]) -> Done {
    if name == Some("redline") {
        return redline(house, rest);
    }
    site::build(house)?;
    let names = match name {
        None => NAMES.to_vec(),
        Some(name) => vec![*NAMES.iter().find(|known| **known == name).ok_or_else(|| {
            Trouble::new(format!("there is no bench {name}"))
                .try_this(format!("cargo xtask bench, or one of: {}", NAMES.join(", ")))
        })?],
    };
    for name in names {
        match name {
            "start" => start(house)?,
            "redline" => redline(house, rest)?,
            "editor" => editor(house)?,
            _ => figures(house, name, rest)?,
        }
    }
    Ok(())
}

/// One of those in `tests/benches/figures`.
fn figures(house: &House, name: &str, parts: &[OsString]) -> Done {
    if name == "word" && found("pandoc").is_none() {
        machine::need_packages("the word bench", &["pandoc"])?;
    }
    let bench = || {
        let mut bench = cargo(house);
        bench.arg("bench").args(EVERYTHING).args(["--bench", "figures"]);
        bench
    };
    step("bench: compile (takes some minutes)", || run("compiling the bench", bench().arg("--no-run")))?;
    step(&format!("bench: {name}"), || run("the bench", bench().args(["--", name]).args(parts)))
}

/// The redline beside its peers. It needs nothing of the browser half, so none is built; the server is the real one.
fn redline(house: &House, parts: &[OsString]) -> Done {
    machine::need_packages("the redline bench", &["git"])?;
    let peers = machine::need_npm(house, "tests/benches/redline")?;
    let binary = step("server: compile for release (takes some minutes)", || release(house))?;
    let bench = || {
        let mut bench = cargo(house);
        bench.arg("bench").args(EVERYTHING).args(["--bench", "redline"]);
        bench
    };
    step("bench: compile redline", || run("compiling the bench", bench().arg("--no-run")))?;
    step("bench: redline", || {
        run("the bench", bench().arg("--").args(parts).env("CONVENIO_BINARY", &binary).env("CONVENIO_PEERS", &peers))
    })
}

/// How the editor keeps up with a person who types, in a browser.
fn editor(house: &House) -> Done {
    let folder = machine::need_npm(house, "tests/e2e")?;
    let chromium = step("machine: browser", machine::need_browser)?;
    let binary = step("server: compile for release (takes some minutes)", || server(house, Profile::Release))?;
    step("bench: editor", || {
        let mut node = clean(house, "node");
        node.current_dir(&folder).arg("editor.bench.mjs");
        run("the bench", node.env("CONVENIO_BINARY", &binary).env("CONVENIO_CHROMIUM", &chromium))
    })
}

/// The server for release with whatever is in the site's folder.
fn release(house: &House) -> Done<PathBuf> {
    let manifest = house.site().join("manifest.json");
    if manifest.is_file() {
        return server(house, Profile::Release);
    }
    run(
        "compiling the server",
        cargo(house).args(["build", "--release"]).args(EVERYTHING).args(["--bin", "convenio"]),
    )?;
    Ok(house.target().join("release/convenio"))
}

fn start(house: &House) -> Done {
    let binary = step("server: compile for release (takes some minutes)", || server(house, Profile::Release))?;
    step("bench: start", || {
        let folder = std::env::temp_dir().join(format!("convenio-bench-{}", std::process::id()));
        let measured = measure(&binary, &folder);
        let _ = fs::remove_dir_all(&folder);
        let (first_byte, megabytes) = measured?;
        println!("start to first byte  {:>7} ms   (at most {} ms)", first_byte.as_millis(), FIRST_BYTE_MAX.as_millis());
        println!("idle memory          {megabytes:>7.1} MB   (at most {IDLE_MEGABYTES_MAX} MB)");
        if first_byte > FIRST_BYTE_MAX || megabytes > IDLE_MEGABYTES_MAX {
            return Err(Trouble::new("the server is over its budget"));
        }
        Ok(())
    })
}

fn measure(binary: &Path, folder: &Path) -> Done<(Duration, f64)> {
    // The first start makes the tables and does not count.
    let mut first_bytes = Vec::new();
    let mut megabytes = 0.0;
    for round in 0..=STARTS {
        let begun = Instant::now();
        let (running, address) = Running::start(binary, folder)?;
        first_byte(address, begun)?;
        if round > 0 {
            first_bytes.push(begun.elapsed());
        }
        if round == STARTS {
            std::thread::sleep(Duration::from_secs(3));
            megabytes = resident(running.0.id())?;
        }
    }
    first_bytes.sort();
    Ok((first_bytes[first_bytes.len() / 2], megabytes))
}

/// A server that stops when dropped.
struct Running(Child);

impl Running {
    fn start(binary: &Path, folder: &Path) -> Done<(Self, SocketAddr)> {
        let address = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(|error| Trouble::new(format!("no free port: {error}")))?;
        let child = Command::new(binary)
            .arg("serve")
            .arg("--data")
            .arg(folder)
            .args(["--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| Trouble::new(format!("could not start the server: {error}")))?;
        Ok((Self(child), address))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until a page begins to arrive.
fn first_byte(address: SocketAddr, begun: Instant) -> Done {
    while begun.elapsed() < Duration::from_secs(30) {
        if let Ok(mut stream) = TcpStream::connect(address) {
            let request = format!("GET /sign-in HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
            let mut byte = [0];
            if stream.write_all(request.as_bytes()).and_then(|()| stream.read_exact(&mut byte)).is_ok() {
                return Ok(());
            }
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Err(Trouble::new("the server did not answer within 30 s"))
}

/// Resident memory of a process in megabytes.
fn resident(process: u32) -> Done<f64> {
    let status = house::read_text(Path::new(&format!("/proc/{process}/status")))?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok())
        .map(|kilobytes| kilobytes / 1000.0)
        .ok_or_else(|| Trouble::new("the kernel does not say how much memory the server has"))
}
