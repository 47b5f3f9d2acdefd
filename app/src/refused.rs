//! A [`Refusal`] as the error of server functions.

use contracts::members::Refusal;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// What a server function answers when it did nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refused(pub Refusal);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self(refusal)
    }
}

impl FromServerFnError for Refused {
    type Encoder = JsonEncoding;

    /// A form that our pages did not send, or a connection that broke.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self(Refusal::new("form-malformed"))
    }
}
