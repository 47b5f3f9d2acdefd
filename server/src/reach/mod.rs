//! How people reach this host: plain http on its own machine, behind a proxy, by TLS of its own, or in one room.
//!
//! [`Plan::make`] decides which of these it is and refuses what would send passwords and drafts over a wire in the clear.
//! `front.rs` takes connections, `tls.rs` and `lan.rs` have the certificates, `proxies.rs` finds out who a visitor is.

pub mod acme;
pub mod certificate;
pub mod front;
pub mod lan;
pub mod names;
pub mod notify;
pub mod opening;
pub mod proxies;
pub mod stop;
pub mod tls;

use crate::settings::{List, Settings};
use ipnet::IpNet;
use names::Origin;
use proxies::Proxies;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

/// The port when nobody names one.
const PORT: u16 = 3000;

/// Who encrypts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nobody: plain http that does not leave this machine, to a person or to a proxy.
    Plain,
    /// A proxy on another machine, to whom alone this host answers.
    Proxied,
    /// Convenio, with a certificate that somebody else issued.
    Certificate { chain: PathBuf, key: PathBuf },
    /// Convenio, with a certificate that it fetches from an authority.
    Acme,
    /// Convenio, with a certificate of its own making.
    Lan,
}

/// How a host is reached, decided and consistent.
#[derive(Clone, Debug)]
pub struct Plan {
    pub listen: SocketAddr,
    pub redirect_listen: Option<SocketAddr>,
    pub way: Way,
    /// As the operator named it.
    pub origin: Option<Origin>,
    pub trusted: Vec<IpNet>,
}

/// Why a start beyond the machine without TLS is refused, with the ways out.
const NO_TLS: &str = "beyond this machine, plain http would show passwords, sessions and drafts to everybody on the way. \
    Three ways out:\n  \
    1. in one room: --lan makes a certificate and shows its fingerprint;\n  \
    2. a certificate of your own: --tls-certificate FILE --tls-key FILE;\n  \
    3. a proxy that speaks https: on this machine, listen on 127.0.0.1 and name --origin https://…; on another, also \
    name its address by --trusted-proxies";

impl Plan {
    /// # Errors
    /// A sentence for the operator: settings that contradict each other, or plain http beyond the machine.
    pub fn make(settings: &Settings) -> Result<Self, String> {
        let way = way(settings)?;
        let any = SocketAddr::new(Ipv6Addr::UNSPECIFIED.into(), PORT);
        let own = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), PORT);
        let listen = settings.listen.unwrap_or(if way == Way::Lan { any } else { own });
        let origin = settings.origin.as_deref().map(Origin::parse).transpose()?;
        let https = origin.as_ref().is_some_and(Origin::is_https);
        let mut plan =
            Self { listen, redirect_listen: settings.redirect_listen, way, origin, trusted: trusted(settings) };
        match plan.way {
            Way::Plain if listen.ip().to_canonical().is_loopback() => {
                if plan.origin.as_ref().is_some_and(|origin| !origin.is_https() && !origin.is_this_machine()) {
                    return Err(
                        "the origin must begin with https://: over plain http, browsers refuse secure cookies \
                        and passkeys, and everything could be read on the way"
                            .to_owned(),
                    );
                }
                if https && plan.trusted.is_empty() {
                    plan.trusted = loopback();
                }
            }
            Way::Plain if https && !plan.trusted.is_empty() => plan.way = Way::Proxied,
            Way::Plain => return Err(NO_TLS.to_owned()),
            _ if plan.origin.is_some() && !https => {
                return Err("with TLS, the origin must begin with https://".to_owned());
            }
            _ => {}
        }
        Ok(plan)
    }

    /// The address people type, once the port is known and a certificate, if there is one, is read.
    ///
    /// # Errors
    /// When it can be found nowhere.
    pub fn origin(&self, bound: SocketAddr, certified: &[String]) -> Result<Origin, String> {
        if let Some(origin) = &self.origin {
            return Ok(origin.clone());
        }
        match self.way {
            // Browsers refuse passkeys on bare addresses, so the loopback gets its name.
            Way::Plain => Origin::parse(&format!("http://localhost:{}", bound.port())),
            Way::Proxied => Err(NO_TLS.to_owned()),
            Way::Lan | Way::Acme | Way::Certificate { .. } => {
                let name = certified.iter().find(|name| !name.starts_with('*'));
                let name = name.ok_or("the certificate names no host; name the address by --origin https://…")?;
                Origin::of(name, bound.port())
            }
        }
    }

    /// Who may speak for a visitor.
    pub fn proxies(&self, settings: &Settings, origin: &Origin) -> Proxies {
        Proxies {
            trusted: self.trusted.clone(),
            header: settings.proxy_header,
            alone: self.way == Way::Proxied,
            origin: origin.to_string(),
        }
    }

    /// Whether browsers may be told to use nothing but https from now on: never with a certificate that only vouches for
    /// itself, since that would take away the button by which a person says that they compared the fingerprint.
    pub fn is_lasting(&self, certificate: Option<&certificate::Certificate>) -> bool {
        match self.way {
            Way::Lan => false,
            Way::Certificate { .. } => certificate.is_some_and(|certificate| !certificate.self_signed),
            Way::Plain | Way::Proxied | Way::Acme => true,
        }
    }
}

fn way(settings: &Settings) -> Result<Way, String> {
    match (&settings.tls_certificate, &settings.tls_key, settings.lan) {
        (Some(_), None, _) => Err("a certificate needs its private key: --tls-key".to_owned()),
        (None, Some(_), _) => Err("a private key needs its certificate: --tls-certificate".to_owned()),
        (Some(_), Some(_), true) => {
            Err("lan makes a certificate of its own: name either lan or tls_certificate".to_owned())
        }
        (Some(_), Some(_), _) | (None, None, true) if !settings.acme_names.0.is_empty() => {
            Err("acme_names fetches a certificate: name one of acme_names, tls_certificate and lan".to_owned())
        }
        (Some(chain), Some(key), false) => Ok(Way::Certificate { chain: chain.clone(), key: key.clone() }),
        (None, None, true) => Ok(Way::Lan),
        (None, None, false) if !settings.acme_names.0.is_empty() => Ok(Way::Acme),
        (None, None, false) => Ok(Way::Plain),
    }
}

fn trusted(settings: &Settings) -> Vec<IpNet> {
    let List(nets) = &settings.trusted_proxies;
    nets.clone()
}

fn loopback() -> Vec<IpNet> {
    let v4 = IpNet::new(IpAddr::V4(Ipv4Addr::new(127, 0, 0, 0)), 8);
    let v6 = IpNet::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 128);
    v4.into_iter().chain(v6).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Found, Told};
    use std::collections::BTreeMap;

    fn settings(flags: &[(&str, &str)]) -> Settings {
        let flags: BTreeMap<String, String> = flags.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        let told = Told { flags, environment: &|_| None, host_file: "no-such-file".into() };
        Settings::read(&Found::look(&told).expect("found")).expect("typed")
    }

    fn check(flags: &[(&str, &str)], expected: Result<(Way, &str), &str>) {
        let settings = settings(flags);
        match (Plan::make(&settings), expected) {
            (Ok(plan), Ok((way, origin))) => {
                assert_eq!(plan.way, way, "{flags:?}");
                let certified = ["*.union.example".to_owned(), "hall.example".to_owned()];
                let found = plan.origin(plan.listen, &certified).expect("an origin");
                assert_eq!(found.to_string(), origin, "{flags:?}");
            }
            (Err(said), Err(part)) => assert!(said.contains(part), "{flags:?}: {said}"),
            (plan, _) => panic!("{flags:?} made {plan:?}"),
        }
    }

    #[test]
    fn a_host_is_reached_safely_or_does_not_start() {
        let tls = [("tls_certificate", "c"), ("tls_key", "k")];
        let certificate = Way::Certificate { chain: "c".into(), key: "k".into() };
        check(&[], Ok((Way::Plain, "http://localhost:3000")));
        check(&[("origin", "https://u.example/")], Ok((Way::Plain, "https://u.example")));
        check(&[("origin", "http://u.example")], Err("must begin with https://"));
        check(&[("origin", "http://127.0.0.1:3000")], Ok((Way::Plain, "http://127.0.0.1:3000")));
        check(&[("listen", "0.0.0.0:80")], Err("--lan makes a certificate"));
        check(&[("listen", "[::]:80")], Err("Three ways out"));
        check(&[("listen", "[::ffff:127.0.0.1]:80")], Ok((Way::Plain, "http://localhost")));
        check(&[("listen", "0.0.0.0:80"), ("origin", "https://u.example")], Err("--trusted-proxies"));
        check(&[("listen", "0.0.0.0:80"), ("trusted_proxies", "10.0.0.1")], Err("--tls-certificate FILE"));
        let proxied = [("listen", "0.0.0.0:80"), ("trusted_proxies", "10.0.0.1"), ("origin", "https://u.example")];
        check(&proxied, Ok((Way::Proxied, "https://u.example")));
        check(&tls, Ok((certificate.clone(), "https://hall.example:3000")));
        check(&[tls[0], tls[1], ("listen", "[::]:443")], Ok((certificate, "https://hall.example")));
        check(&[tls[0], tls[1], ("origin", "http://u.example")], Err("with TLS, the origin"));
        check(&tls[..1], Err("needs its private key"));
        check(&tls[1..], Err("needs its certificate"));
        check(&[tls[0], tls[1], ("lan", "true")], Err("either lan or tls_certificate"));
        check(&[("acme_names", "a.example"), ("listen", "[::]:443")], Ok((Way::Acme, "https://hall.example")));
        check(&[("acme_names", "a.example"), ("lan", "true")], Err("one of acme_names"));
        check(&[("lan", "true")], Ok((Way::Lan, "https://hall.example:3000")));
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed_unasked_and_only_where_nobody_else_comes() {
        let trusted = |flags: &[(&str, &str)]| Plan::make(&settings(flags)).expect("a plan").trusted;
        assert_eq!(trusted(&[("origin", "https://u.example")]), loopback());
        assert!(trusted(&[]).is_empty());
        assert!(trusted(&[("lan", "true"), ("origin", "https://u.example")]).is_empty());
    }
}
