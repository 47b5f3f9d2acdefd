//! How the text of a setting becomes its value, and what it says when it cannot.

use crate::records::backup::RecoveryKey;
use contracts::records::Retention;
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// A value that is written as one text.
pub trait Value: Sized {
    /// What it takes, to follow "takes".
    const TAKES: &'static str;

    fn value(text: &str) -> Option<Self>;
}

/// A setting's value: one, none or several.
pub trait Field: Sized {
    /// # Errors
    /// What the setting takes.
    fn field(text: &str) -> Result<Self, String>;
}

/// Several values with commas between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(pub Vec<T>);

impl<T: Value> Field for T {
    fn field(text: &str) -> Result<Self, String> {
        T::value(text).ok_or_else(|| T::TAKES.to_owned())
    }
}

impl<T: Value> Field for Option<T> {
    fn field(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::field(text).map(Some) }
    }
}

impl<T: Value> Field for List<T> {
    fn field(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(T::value).collect::<Option<_>>().map(Self).ok_or_else(|| format!("{}, with commas between", T::TAKES))
    }
}

impl Value for String {
    const TAKES: &'static str = "text";
    fn value(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Value for PathBuf {
    const TAKES: &'static str = "a path";
    fn value(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.into())
    }
}

impl Value for SocketAddr {
    const TAKES: &'static str = "an address and a port, such as 127.0.0.1:3000 or [::1]:3000";
    fn value(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Value for IpNet {
    const TAKES: &'static str = "an address or a network, such as 127.0.0.1 or 10.0.0.0/8";
    fn value(text: &str) -> Option<Self> {
        text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(Self::from))
    }
}

impl Value for bool {
    const TAKES: &'static str = "true or false";
    fn value(text: &str) -> Option<Self> {
        match text {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        }
    }
}

impl Value for u32 {
    const TAKES: &'static str = "a whole number";
    fn value(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Value for Retention {
    const TAKES: &'static str = "three numbers (days, weeks, months), such as 7,4,12";
    fn value(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Value for RecoveryKey {
    const TAKES: &'static str = "the public half of a recovery key, age1…";
    fn value(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident, $takes:literal { $($(#[$about:meta])* $choice:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])* $choice),*
        }

        impl Value for $name {
            const TAKES: &'static str = $takes;
            fn value(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$choice),)*
                    _ => None,
                }
            }
        }

        impl $name {
            pub fn text(self) -> &'static str {
                match self {
                    $(Self::$choice => $text),*
                }
            }
        }
    };
}

choices! {
    /// The headers that the trusted proxies set themselves. Just one kind is read, and the other taken out: a proxy passes
    /// on what it does not know, and so whatever a visitor wrote there.
    ProxyHeader, "x-forwarded or forwarded" {
        XForwarded = "x-forwarded",
        /// RFC 7239.
        Forwarded = "forwarded",
    }
}

choices! {
    /// How log lines are written.
    LogFormat, "text or json" {
        Text = "text",
        Json = "json",
    }
}

choices! {
    /// From which importance on Convenio's own lines are written.
    LogLevel, "error, warn, info or debug" {
        Error = "error",
        Warn = "warn",
        Info = "info",
        Debug = "debug",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Field + std::fmt::Debug>(text: &str, expected: Result<&str, &str>) {
        match (T::field(text), expected) {
            (Ok(value), Ok(shown)) => assert_eq!(format!("{value:?}"), shown, "{text:?}"),
            (Err(takes), Err(part)) => assert!(takes.contains(part), "{text:?}: {takes}"),
            (value, _) => panic!("{text:?} was read as {value:?}"),
        }
    }

    #[test]
    fn what_an_operator_writes_is_read_or_answered_with_an_example() {
        check::<Option<SocketAddr>>("", Ok("None"));
        check::<Option<SocketAddr>>("[::1]:80", Ok("Some([::1]:80)"));
        check::<Option<SocketAddr>>("localhost", Err("127.0.0.1:3000"));
        check::<List<IpNet>>(" 10.0.0.0/8, ::1 ", Ok("List([10.0.0.0/8, ::1/128])"));
        check::<List<IpNet>>("10.0.0.0/8 ::1", Err("with commas between"));
        check::<List<String>>("", Ok("List([])"));
        check::<bool>("on", Ok("true"));
        check::<bool>("", Err("true or false"));
        check::<bool>("TRUE", Err("true or false"));
        check::<u32>("-1", Err("a whole number"));
        check::<LogFormat>("json", Ok("Json"));
        check::<ProxyHeader>("x-real-ip", Err("x-forwarded or forwarded"));
        check::<PathBuf>("", Err("a path"));
    }
}
