//! The host's one address, and the names this machine has.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// Scheme, host and port that people type. Links and passkeys are bound to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: &'static str,
    /// A name in lower case, or an address (IPv6 in brackets).
    host: String,
    /// `None` for the scheme's own.
    port: Option<u16>,
}

impl Origin {
    /// # Errors
    /// A sentence for the operator.
    pub fn parse(text: &str) -> Result<Self, String> {
        let refused = |why: &str| format!("the origin \"{text}\" {why}; write it like https://union.example");
        let uri: http::Uri = text.parse().map_err(|_| refused("cannot be read"))?;
        let scheme = match uri.scheme_str() {
            Some("https") => "https",
            Some("http") => "http",
            _ => return Err(refused("does not begin with https:// or http://")),
        };
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(refused("has more than scheme, host and port"));
        }
        let authority = uri.authority().ok_or_else(|| refused("names no host"))?;
        if authority.as_str().contains('@') || uri.host().is_none_or(str::is_empty) {
            return Err(refused("names no host alone"));
        }
        let own = if scheme == "https" { 443 } else { 80 };
        let port = uri.port_u16().filter(|port| *port != own);
        Ok(Self { scheme, host: authority.host().to_lowercase(), port })
    }

    /// `https://NAME:PORT`, where the name may be an address.
    ///
    /// # Errors
    /// When it is no name.
    pub fn of(name: &str, port: u16) -> Result<Self, String> {
        let host = match name.parse::<IpAddr>() {
            Ok(IpAddr::V6(v6)) => format!("[{v6}]"),
            _ => name.to_owned(),
        };
        Self::parse(&format!("https://{host}:{port}"))
    }

    pub fn is_https(&self) -> bool {
        self.scheme == "https"
    }

    /// The host without a port; an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        self.host.trim_start_matches('[').trim_end_matches(']')
    }

    /// Whether browsers will make passkeys here: they need a name.
    pub fn has_name(&self) -> bool {
        self.host().parse::<IpAddr>().is_err()
    }

    /// Whether it is an address that does not leave the machine.
    pub fn is_this_machine(&self) -> bool {
        let host = self.host();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}://{}", self.scheme, self.host)?;
        match self.port {
            Some(port) => write!(out, ":{port}"),
            None => Ok(()),
        }
    }
}

/// What others in the room can call this machine: its addresses, then its name. The one to type comes first.
pub fn of_this_machine(listen: SocketAddr) -> Vec<String> {
    let mut addresses: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .map(|interface| interface.ip())
        .filter(|address| !address.is_loopback() && !is_link_local(*address))
        .collect();
    // Version 4 is shorter to type and there in every room.
    addresses.sort_by_key(|address| (address.is_ipv6(), *address));
    addresses.dedup();
    let own = listen.ip().to_canonical();
    if !own.is_unspecified() {
        addresses.retain(|address| *address != own);
        addresses.insert(0, own);
    }
    let mut names: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    let host = rustix::system::uname().nodename().to_string_lossy().to_lowercase();
    if is_label(&host) {
        names.push(format!("{host}.local"));
        names.push(host);
    }
    names.push("localhost".to_owned());
    names.dedup();
    names
}

fn is_link_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unicast_link_local(),
    }
}

/// RFC 1123's host label.
fn is_label(name: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (1..=63).contains(&name.len()) && name.chars().all(inner) && !name.starts_with('-') && !name.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, &str>) {
        match (Origin::parse(text), expected) {
            (Ok(origin), Ok(shown)) => assert_eq!(origin.to_string(), shown),
            (Err(said), Err(part)) => assert!(said.contains(part), "{said}"),
            (origin, _) => panic!("{text} was read as {origin:?}"),
        }
    }

    #[test]
    fn an_address_that_people_type_is_scheme_host_and_port() {
        check("https://Union.Example/", Ok("https://union.example"));
        check("https://union.example:443", Ok("https://union.example"));
        check("https://[::1]:8443", Ok("https://[::1]:8443"));
        check("http://localhost:3000", Ok("http://localhost:3000"));
        check("union.example", Err("does not begin with"));
        check("https://union.example/path", Err("more than scheme"));
        check("https://union.example?x", Err("more than scheme"));
        check("https://me@union.example", Err("names no host"));
        check("ftp://union.example", Err("does not begin with"));
        check("https://", Err("cannot be read"));
    }

    #[test]
    fn a_bare_address_has_no_name_for_passkeys() {
        let origin = Origin::of("fd00::1", 3000).expect("an address");
        assert_eq!(
            (origin.to_string().as_str(), origin.has_name(), origin.host()),
            ("https://[fd00::1]:3000", false, "fd00::1")
        );
        assert!(Origin::of("hall.local", 443).expect("a name").has_name());
    }

    #[test]
    fn the_address_that_is_listened_on_is_the_one_to_type() {
        let names = of_this_machine(([192, 0, 2, 7], 3000).into());
        assert_eq!(names.first().map(String::as_str), Some("192.0.2.7"));
        assert!(names.contains(&"localhost".to_owned()));
    }
}
