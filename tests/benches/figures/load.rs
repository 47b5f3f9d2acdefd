//! Browsers that ask for one page again and again over a connection they keep, as fast as they are answered.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Error, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// What came of asking.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// The body of one answer.
    pub bytes: usize,
    /// Answers a second, all browsers together.
    pub per_second: f64,
}

/// Stands in a path for what makes every question another one: a page that is asked for so is written anew each time.
pub const ANEW: &str = "{anew}";

/// Asks for `path` from several browsers at once for a given time, after one answer each that does not count.
///
/// # Errors
/// When the server does not answer with 200.
pub fn ask_for(
    address: SocketAddr,
    path: &str,
    cookies: &BTreeMap<String, String>,
    browsers: usize,
    time: Duration,
) -> Result<Answered, Error> {
    let cookies = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nAccept: text/html\r\nCookie: {cookies}\r\n\r\n",
        address.port()
    );
    let threads: Vec<_> = (0..browsers)
        .map(|browser| {
            let request = request.clone();
            std::thread::spawn(move || one(address, (&request, browser), time))
        })
        .collect();
    let mut all = Answered { bytes: 0, per_second: 0.0 };
    for thread in threads {
        let answered = thread.join().map_err(|_| Error::other("a browser broke"))??;
        all.bytes = answered.bytes;
        all.per_second += answered.per_second;
    }
    Ok(all)
}

fn one(address: SocketAddr, (request, browser): (&str, usize), time: Duration) -> Result<Answered, Error> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(64 * 1024, stream.try_clone()?);
    let (mut count, is_anew) = (0_u32, request.contains(ANEW));
    let mut ask = |number: u32| {
        match is_anew {
            true => stream.write_all(request.replace(ANEW, &format!("{browser}-{number}")).as_bytes())?,
            false => stream.write_all(request.as_bytes())?,
        }
        answer(&mut reader)
    };
    let bytes = ask(count)?;
    let begun = Instant::now();
    while begun.elapsed() < time {
        count += 1;
        ask(count)?;
    }
    Ok(Answered { bytes, per_second: f64::from(count) / begun.elapsed().as_secs_f64() })
}

/// Reads one answer to its end and says how long its body was.
fn answer(reader: &mut impl BufRead) -> Result<usize, Error> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    if line.split(' ').nth(1) != Some("200") {
        return Err(Error::other(format!("the server answered {:?}", line.trim())));
    }
    let mut length = None;
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let header = line.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().ok();
        }
    }
    let mut bytes = 0;
    if let Some(length) = length {
        skip(reader, length)?;
        return Ok(length);
    }
    // Without a length the body comes in chunks, the last of which is empty.
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim(), 16).map_err(Error::other)?;
        skip(reader, size + 2)?;
        if size == 0 {
            return Ok(bytes);
        }
        bytes += size;
    }
}

fn skip(reader: &mut impl Read, bytes: usize) -> Result<(), Error> {
    let bytes = u64::try_from(bytes).map_err(Error::other)?;
    std::io::copy(&mut reader.take(bytes), &mut std::io::sink()).map(|_| ())
}
