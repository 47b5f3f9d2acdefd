//! Every setting, once: its name, kind, type, default and sentence. Flags, environment variables, the keys of the file, the
//! listing of `convenio config` and the checks of unknown keys are all made of this table.

use super::values::{Field, List, LogFormat, LogLevel, ProxyHeader};
use super::{Found, Kind, Setting};
use crate::records::backup::RecoveryKey;
use contracts::records::Retention;
use ipnet::IpNet;
use std::net::SocketAddr;
use std::path::PathBuf;

macro_rules! settings {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:ident: $type:ty = $default:literal;)*) => {
        /// What a host was told, from whichever place, checked and typed.
        #[derive(Clone, Debug)]
        pub struct Settings {
            $($(#[doc = $doc])+ pub $name: $type,)*
        }

        /// The settings in the order in which they are shown.
        pub const TABLE: &[Setting] = &[$(Setting {
            name: stringify!($name),
            kind: Kind::$kind,
            default: $default,
            about: concat!($($doc),+),
        }),*];

        impl Settings {
            /// # Errors
            /// A sentence that names the setting, the place it came from and what it takes.
            pub fn read(found: &Found) -> Result<Self, String> {
                Ok(Self { $($name: found.typed(stringify!($name), <$type as Field>::field)?,)* })
            }
        }
    };
}

settings! {
    /// The data folder; made when missing.
    Path data: PathBuf = "data";
    /// postgres://… instead of SQLite in the data folder.
    Secret database_url: Option<String> = "";
    /// Scheme and host that people type, such as `https://union.example`; links and passkeys are bound to it.
    Plain origin: Option<String> = "";
    /// Address and port; port 0 takes a free one. Unset: 127.0.0.1:3000, and with lan `[::]:3000`.
    Plain listen: Option<SocketAddr> = "";
    /// The certificate chain (PEM) for TLS by Convenio itself; read again when the file changes and on SIGHUP.
    Path tls_certificate: Option<PathBuf> = "";
    /// The certificate's private key (PEM).
    Path tls_key: Option<PathBuf> = "";
    /// For one room: TLS with a certificate that Convenio makes itself and keeps in the data folder.
    Switch lan: bool = "false";
    /// Host names and addresses of the lan certificate, the first one being the host's address. Unset: this machine's.
    Plain lan_names: List<String> = "";
    /// Host names for which an authority that speaks ACME is asked for a certificate, the first being the host's address.
    /// Naming one agrees to the authority's terms. It calls on port 443 of each name, so listen there.
    Plain acme_names: List<String> = "";
    /// Mail address that the authority may warn.
    Plain acme_contact: Option<String> = "";
    /// The authority.
    Plain acme_directory: String = "https://acme-v02.api.letsencrypt.org/directory";
    /// The authority's root certificate (PEM), when this machine does not know it.
    Path acme_root: Option<PathBuf> = "";
    /// An address that sends plain http to https; answers nothing else.
    Plain redirect_listen: Option<SocketAddr> = "";
    /// Addresses and networks (10.0.0.0/8) of the proxies whose word on a visitor's address is taken. Unset: this machine,
    /// while it listens on the loopback address alone.
    Plain trusted_proxies: List<IpNet> = "";
    /// Which headers the trusted proxies set: x-forwarded (X-Forwarded-For, -Proto, -Host) or forwarded (RFC 7239).
    Plain proxy_header: ProxyHeader = "x-forwarded";
    /// The mail server: smtps://mail.example (TLS, port 465), smtp://mail.example (STARTTLS, port 587), or
    /// smtp+plain://127.0.0.1:25 for one on this machine. Unset: no mail is sent, and everything can be copied or printed.
    Plain smtp_url: Option<String> = "";
    /// Who letters come from, such as Staff union <post@union.example>.
    Plain mail_from: Option<String> = "";
    /// The user at the mail server, where it wants one.
    Plain smtp_user: Option<String> = "";
    /// The user's password.
    Secret smtp_password: Option<String> = "";
    /// The certificate (PEM) of the authority that vouches for the mail server, where it is not a public one.
    Path smtp_ca: Option<PathBuf> = "";
    /// Whether the server makes a backup every day by itself.
    Switch backups: bool = "true";
    /// Where the daily backup goes. Unset: the folder backups in the data folder.
    Path backup_to: Option<PathBuf> = "";
    /// How many daily, weekly and monthly backups stay.
    Plain backup_keep: Retention = "7,4,12";
    /// The public half of a recovery key (age1…): only its private half opens the backups.
    Plain backup_recovery_key: Option<RecoveryKey> = "";
    /// Address of /metrics for Prometheus; unset, nothing is measured for others.
    Plain metrics_listen: Option<SocketAddr> = "";
    /// text or json, on standard error.
    Plain log_format: LogFormat = "text";
    /// error, warn, info or debug, for Convenio's own lines; of everything below it only warnings are let through.
    Plain log_level: LogLevel = "info";
    /// How long requests under way may take to finish when the server is told to stop, in seconds.
    Plain stop_seconds: u32 = "30";
}
