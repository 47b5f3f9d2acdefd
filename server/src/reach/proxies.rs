//! Who a visitor is when a proxy stands in between: its headers are believed only when it is one of ours.
//!
//! Each proxy on the way appends the address it was called from. Read from the right, the first address that is not one
//! of our own proxies is the visitor's; everything left of it was written by whoever it was, and means nothing.

use crate::settings::ProxyHeader;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::header::{FORWARDED, HOST, HeaderName};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
/// Most hops that are read; a longer list is a visitor's invention.
const HOPS_MAX: usize = 32;

/// The proxies that are believed, and what they say it with.
#[derive(Clone, Debug)]
pub struct Proxies {
    pub trusted: Vec<IpNet>,
    pub header: ProxyHeader,
    /// Only proxies may call: nobody else's connection is encrypted.
    pub alone: bool,
    /// Where people belong.
    pub origin: String,
}

/// Whose connection a request came over; set by the listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// The address a request came from in the end, for limits per address. Never logged and never stored beside a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitorAddress(pub IpAddr);

/// What the trusted proxies say.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    address: IpAddr,
    /// `http` or `https`, as the nearest proxy was spoken to.
    scheme: Option<String>,
    host: Option<String>,
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|net| net.contains(&address))
    }

    /// What the headers say of a visitor who came over `peer`.
    fn said(&self, peer: IpAddr, headers: &HeaderMap) -> Said {
        if !self.trusts(peer) {
            return Said { address: peer, scheme: None, host: None };
        }
        let hops = match self.header {
            ProxyHeader::XForwarded => x_forwarded(headers),
            ProxyHeader::Forwarded => forwarded(headers),
        };
        let mut address = peer;
        for hop in hops.addresses.iter().rev().take(HOPS_MAX) {
            // A hop that cannot be read ends what we know; the last proxy before it is as far as we see.
            let Some(hop) = hop else { break };
            address = *hop;
            if !self.trusts(address) {
                break;
            }
        }
        Said { address, scheme: hops.scheme, host: hops.host }
    }
}

/// Addresses from the visitor (left) to the nearest proxy (right), and what the nearest proxy says of scheme and host.
#[derive(Default)]
struct Hops {
    addresses: Vec<Option<IpAddr>>,
    scheme: Option<String>,
    host: Option<String>,
}

fn texts<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
}

fn x_forwarded(headers: &HeaderMap) -> Hops {
    let last = |name: &HeaderName| {
        let all = texts(headers, name).flat_map(|text| text.split(',')).map(str::trim);
        all.filter(|text| !text.is_empty()).last().map(str::to_owned)
    };
    Hops {
        addresses: texts(headers, &X_FORWARDED_FOR).flat_map(|text| text.split(',')).map(address).collect(),
        scheme: last(&X_FORWARDED_PROTO),
        host: last(&X_FORWARDED_HOST),
    }
}

/// RFC 7239.
fn forwarded(headers: &HeaderMap) -> Hops {
    let mut hops = Hops::default();
    for text in texts(headers, &FORWARDED) {
        for element in split(text, ',') {
            let pairs: Vec<(String, String)> = split(element, ';').into_iter().filter_map(pair).collect();
            let of = |name: &str| pairs.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
            hops.addresses.push(of("for").and_then(|text| address(&text)));
            (hops.scheme, hops.host) = (of("proto"), of("host"));
        }
    }
    hops
}

/// Splits where the separator is not inside quotation marks.
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut parts, mut begin, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            c if c == separator && !quoted => {
                parts.push(&text[begin..at]);
                begin = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[begin..]);
    parts
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    let value = value.trim();
    let value = match value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => value.to_owned(),
    };
    Some((name.trim().to_lowercase(), value))
}

/// An address with or without port and brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let parsed = bare.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|address| address.ip()));
    parsed.ok().map(|address| address.to_canonical())
}

/// Puts every request into the form that the rest of the house relies on: `Host` is what the visitor typed, nobody's
/// forwarding headers are left, and [`VisitorAddress`] is known.
pub async fn receive(State(proxies): State<Arc<Proxies>>, mut request: Request, next: Next) -> Response {
    let Some(Peer(peer)) = request.extensions().get::<Peer>().copied() else { return next.run(request).await };
    let peer = peer.ip().to_canonical();
    if proxies.alone && !proxies.trusts(peer) {
        let sentence = "This address is for the proxy alone. Open ";
        return (StatusCode::MISDIRECTED_REQUEST, format!("{sentence}{}\n", proxies.origin)).into_response();
    }
    let said = proxies.said(peer, request.headers());
    if said.scheme.as_deref().is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
        && proxies.origin.starts_with("https://")
        && !request.uri().path().starts_with(crate::health::PATHS)
    {
        return to_origin(&proxies.origin, request.method(), request.uri());
    }
    set_host(&mut request, said.host);
    for name in [FORWARDED, X_FORWARDED_FOR, X_FORWARDED_PROTO, X_FORWARDED_HOST] {
        request.headers_mut().remove(name);
    }
    request.extensions_mut().insert(VisitorAddress(said.address));
    next.run(request).await
}

/// HTTP/2 names the host in the address, HTTP/1.1 in a header, a proxy in a header of its own: here it is one.
fn set_host(request: &mut Request, said: Option<String>) {
    let host = said.or_else(|| request.uri().authority().map(ToString::to_string));
    if let Some(host) = host.and_then(|host| HeaderValue::try_from(host).ok()) {
        request.headers_mut().insert(HOST, host);
    }
    if request.uri().authority().is_some() {
        let path = request.uri().path_and_query().cloned().unwrap_or_else(|| PathAndQuery::from_static("/"));
        *request.uri_mut() = Uri::from(path);
    }
}

/// Sends a reader to the same page over https. A form that came in the clear is not repeated: it has been read already.
pub fn to_origin(origin: &str, method: &Method, uri: &Uri) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return (StatusCode::FORBIDDEN, format!("Nothing may be sent here without encryption. Open {origin}\n"))
            .into_response();
    }
    let path = uri.path_and_query().map_or("/", PathAndQuery::as_str);
    Redirect::permanent(&format!("{origin}{path}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(header: ProxyHeader) -> Proxies {
        let trusted = ["127.0.0.0/8", "10.1.0.0/16", "fd00::/8"].map(|net| net.parse().expect("a network")).to_vec();
        Proxies { trusted, header, alone: false, origin: "https://u.example".to_owned() }
    }

    fn check(header: ProxyHeader, peer: &str, lines: &[(&str, &str)], expected: (&str, Option<&str>, Option<&str>)) {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::try_from(*name).expect("a name"), value.parse().expect("a value"));
        }
        let said = proxies(header).said(peer.parse().expect("an address"), &headers);
        let (address, scheme, host) = expected;
        let expected = Said {
            address: address.parse().expect("an address"),
            scheme: scheme.map(str::to_owned),
            host: host.map(str::to_owned),
        };
        assert_eq!(said, expected, "{peer} {lines:?}");
    }

    #[test]
    fn a_visitors_own_word_about_their_address_is_not_believed() {
        use ProxyHeader::XForwarded;
        let forged = ("x-forwarded-for", "203.0.113.9");
        check(XForwarded, "198.51.100.7", &[forged, ("x-forwarded-host", "evil")], ("198.51.100.7", None, None));
        check(
            XForwarded,
            "127.0.0.1",
            &[("x-forwarded-for", "203.0.113.9, 198.51.100.7")],
            ("198.51.100.7", None, None),
        );
        check(XForwarded, "127.0.0.1", &[forged, ("x-forwarded-for", "198.51.100.7")], ("198.51.100.7", None, None));
        check(XForwarded, "127.0.0.1", &[("forwarded", "for=203.0.113.9")], ("127.0.0.1", None, None));
    }

    #[test]
    fn the_first_address_from_the_right_that_is_no_proxy_of_ours_is_the_visitor() {
        use ProxyHeader::XForwarded;
        let chain = |list: &'static str| [("x-forwarded-for", list)];
        check(XForwarded, "127.0.0.1", &chain("198.51.100.7, 10.1.2.3"), ("198.51.100.7", None, None));
        check(XForwarded, "127.0.0.1", &chain("10.1.9.9, 10.1.2.3"), ("10.1.9.9", None, None));
        check(XForwarded, "127.0.0.1", &chain("1.2.3.4, unknown, 10.1.2.3"), ("10.1.2.3", None, None));
        check(XForwarded, "127.0.0.1", &chain("[2001:db8::1]:443"), ("2001:db8::1", None, None));
        check(XForwarded, "127.0.0.1", &chain("198.51.100.7:1234"), ("198.51.100.7", None, None));
        check(XForwarded, "127.0.0.1", &chain("::ffff:198.51.100.7"), ("198.51.100.7", None, None));
        check(XForwarded, "127.0.0.1", &[], ("127.0.0.1", None, None));
        let whole = [
            ("x-forwarded-for", "198.51.100.7"),
            ("x-forwarded-proto", "http, https"),
            ("x-forwarded-host", "a, u.example"),
        ];
        check(XForwarded, "fd00::5", &whole, ("198.51.100.7", Some("https"), Some("u.example")));
    }

    #[test]
    fn the_standard_header_is_read_with_its_quotation_marks() {
        use ProxyHeader::Forwarded;
        let line = "for=\"[2001:db8::1]:47011\";proto=http, For=10.1.2.3;Proto=https;host=\"u.example\"";
        check(Forwarded, "127.0.0.1", &[("forwarded", line)], ("2001:db8::1", Some("https"), Some("u.example")));
        check(
            Forwarded,
            "127.0.0.1",
            &[("forwarded", "for=\"a,b\";x=\"\\\"\", for=_hidden")],
            ("127.0.0.1", None, None),
        );
        check(Forwarded, "127.0.0.1", &[("x-forwarded-for", "203.0.113.9")], ("127.0.0.1", None, None));
    }

    #[test]
    fn a_reader_is_sent_to_https_and_a_form_is_not_repeated() {
        let to = |method: Method, uri: &'static str| to_origin("https://u.example", &method, &Uri::from_static(uri));
        let answer = to(Method::GET, "/u/irc?x=1");
        assert_eq!(answer.headers()["location"], "https://u.example/u/irc?x=1");
        assert_eq!(to(Method::POST, "/do/x").status(), StatusCode::FORBIDDEN);
    }
}
