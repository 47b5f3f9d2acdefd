//! One person's browser over real connections: keeps its cookies and its connection, and knows when no answer came.

use crate::client::Answer;
use axum::body::{Body, to_bytes};
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use http::{Method, Request};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;

/// Longest wait for an answer, in seconds. Nobody waits longer than the host itself lets them.
const ANSWER_SECONDS_MAX: u64 = 60;

/// Why no whole answer came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lost {
    /// Nobody answered, or the connection broke.
    Broken,
    /// The answer took too long.
    Late,
}

/// A browser of one person. Where one host does not answer it turns to the next, as a proxy would.
pub struct Browser {
    hosts: Arc<[SocketAddr]>,
    at: usize,
    connection: Option<SendRequest<Body>>,
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(hosts: Arc<[SocketAddr]>, cookies: BTreeMap<String, String>) -> Self {
        Self { hosts, at: 0, connection: None, cookies }
    }

    /// # Errors
    /// When no whole answer came.
    pub async fn get(&mut self, path: &str) -> Result<Answer, Lost> {
        self.send(Method::GET, path, "text/plain", Vec::new()).await
    }

    /// Sends a form, without following the redirect.
    ///
    /// # Errors
    /// When no whole answer came: it may be recorded or not.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Lost> {
        let body = serde_urlencoded::to_string(fields).expect("fields are text");
        self.send(Method::POST, path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a request with a body of this type.
    ///
    /// # Errors
    /// When no whole answer came.
    pub async fn send(&mut self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Result<Answer, Lost> {
        let limit = Duration::from_secs(ANSWER_SECONDS_MAX);
        let lost = match tokio::time::timeout(limit, self.try_to(method, path, kind, body)).await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => Lost::Broken,
            Err(_) => Lost::Late,
        };
        self.connection = None;
        self.at = (self.at + 1) % self.hosts.len();
        Err(lost)
    }

    async fn try_to(&mut self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Option<Answer> {
        let address = self.hosts[self.at];
        if self.connection.as_ref().is_none_or(SendRequest::is_closed) {
            let stream = TcpStream::connect(address).await.ok()?;
            stream.set_nodelay(true).ok()?;
            let (connection, talk) = handshake(TokioIo::new(stream)).await.ok()?;
            tokio::spawn(async move {
                // A connection that breaks is noticed by whoever waits for an answer.
                let _ = talk.await;
            });
            self.connection = Some(connection);
        }
        let connection = self.connection.as_mut()?;
        connection.ready().await.ok()?;
        let cookies = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, format!("localhost:{}", address.port()))
            .header(ORIGIN, format!("http://localhost:{}", address.port()))
            .header(ACCEPT, "text/html")
            .header(CONTENT_TYPE, kind)
            .header(COOKIE, cookies)
            .body(Body::from(body))
            .expect("a well-formed request");
        let (parts, body) = connection.send_request(request).await.ok()?.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX).await.ok()?;
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str().expect("a readable cookie").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie with a name");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        Some(Answer { status: parts.status, headers: parts.headers, body, path: path.to_owned() })
    }
}
