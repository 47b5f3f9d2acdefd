//! The listener: takes connections, speaks TLS where it has a certificate, and lets requests under way finish when the
//! host is told to stop. Every wait for a stranger has an end.

use super::proxies::{Peer, to_origin};
use super::stop::Stop;
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use rustls::ServerConfig;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

/// Most connections at once. More wait in the system's queue.
const CONNECTIONS_MAX: usize = 4096;
/// Longest time for TLS to begin, in seconds.
const HANDSHAKE_SECONDS_MAX: u64 = 10;
/// Longest time for a request's headers, and for the next request on a connection that is kept open, in seconds.
const HEADERS_SECONDS_MAX: u64 = 60;
/// How often an open HTTP/2 connection is asked whether somebody is still there, in seconds.
const PING_SECONDS: u64 = 30;
/// Requests at once on one HTTP/2 connection.
const STREAMS_MAX: u32 = 128;
/// The first byte of a TLS handshake (RFC 8446, 5.1).
const HANDSHAKE: u8 = 0x16;

/// One listening address and what answers there.
pub struct Front {
    pub listener: TcpListener,
    pub tls: Option<Arc<ServerConfig>>,
    pub router: Router,
    /// Where somebody belongs who speaks plain http to a port that speaks TLS.
    pub origin: String,
}

impl Front {
    /// Serves until told to stop, then until the requests under way are answered, for at most `grace`.
    pub async fn serve(self, stop: Stop, grace: Duration) {
        let Self { listener, tls, router, origin } = self;
        let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let host = Arc::new(Lobby { tls: tls.map(TlsAcceptor::from), router, elsewhere: elsewhere(origin) });
        let graceful = GracefulShutdown::new();
        loop {
            let (stream, address) = tokio::select! {
                accepted = accept(&listener) => accepted,
                () = stop.told() => break,
            };
            let Ok(place) = Arc::clone(&room).acquire_owned().await else { break };
            let (host, watcher) = (Arc::clone(&host), graceful.watcher());
            tokio::spawn(async move {
                host.welcome(stream, address, watcher).await;
                drop(place);
            });
        }
        drop(listener);
        if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
            tracing::warn!("some requests did not finish in time and were ended");
        }
    }
}

/// Answers only by sending readers to the origin.
pub fn elsewhere(origin: String) -> Router {
    Router::new().fallback(move |request: axum::extract::Request| {
        let answer = to_origin(&origin, request.method(), request.uri());
        async move { answer }
    })
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            // Too many open files, or a caller who was gone already: neither ends a host.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

struct Lobby {
    tls: Option<TlsAcceptor>,
    router: Router,
    elsewhere: Router,
}

impl Lobby {
    async fn welcome(&self, stream: TcpStream, address: SocketAddr, watcher: Watcher) {
        let _ = stream.set_nodelay(true);
        let wait = Duration::from_secs(HANDSHAKE_SECONDS_MAX);
        let Some(tls) = &self.tls else { return answer(stream, address, self.router.clone(), false, watcher).await };
        let mut first = [0];
        match tokio::time::timeout(wait, stream.peek(&mut first)).await {
            Ok(Ok(1)) if first[0] == HANDSHAKE => {}
            // Somebody typed the address without https://.
            Ok(Ok(1)) => return answer(stream, address, self.elsewhere.clone(), false, watcher).await,
            _ => return,
        }
        let Ok(Ok(stream)) = tokio::time::timeout(wait, tls.accept(stream)).await else { return };
        let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
        answer(stream, address, self.router.clone(), is_http2, watcher).await;
    }
}

async fn answer<S>(stream: S, address: SocketAddr, router: Router, is_http2: bool, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(HEADERS_SECONDS_MAX));
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(Duration::from_secs(PING_SECONDS))
        .max_concurrent_streams(STREAMS_MAX);
    let builder = if is_http2 { builder.http2_only() } else { builder.http1_only() };
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(address));
        router.clone().oneshot(request)
    });
    let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    // A connection that breaks off is the visitor's affair.
    let _ = watcher.watch(connection).await;
}
