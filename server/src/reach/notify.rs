//! What a service manager wants to know (`sd_notify(3)`): ready, reloading, stopping. Without one nothing happens.

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// Tells systemd, when it asked to be told.
pub fn tell(state: &str) {
    if let Some(address) = std::env::var("NOTIFY_SOCKET").ok().and_then(|name| address(&name)) {
        // A manager that does not listen is none of a host's worries.
        let _ = UnixDatagram::unbound().and_then(|socket| socket.send_to_addr(state.as_bytes(), &address));
    }
}

/// A path, or a name in the abstract namespace after an `@`.
fn address(name: &str) -> Option<SocketAddr> {
    match name.strip_prefix('@') {
        Some(name) => SocketAddr::from_abstract_name(name).ok(),
        None => SocketAddr::from_pathname(name).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systemds_socket_is_found_as_a_path_and_as_a_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("notify");
        let named = format!("@convenio-test-{}", std::process::id());
        for name in [path.display().to_string(), named] {
            let address = address(&name).expect("an address");
            let socket = UnixDatagram::bind_addr(&address).expect("bound");
            UnixDatagram::unbound().and_then(|s| s.send_to_addr(b"READY=1", &address)).expect("sent");
            let mut got = [0; 16];
            let length = socket.recv(&mut got).expect("received");
            assert_eq!(&got[..length], b"READY=1");
        }
        assert!(address(&"x".repeat(200)).is_none());
    }
}
