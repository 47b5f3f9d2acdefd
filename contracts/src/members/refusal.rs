//! Why something a person asked for was not done.

use serde::{Deserialize, Serialize};

/// A refusal with a stable code, worded for people elsewhere (`refusal-CODE` in the words of each language).
///
/// It never carries an internal error's text: what goes wrong inside is logged once, and the person gets
/// [`Refusal::internal`] with a reference to that log line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Refusal {
    /// Stable code, lower-case with dashes, such as `name-missing`.
    pub code: String,
    /// The form field the refusal is about, if it is about one.
    pub field: Option<String>,
    /// Variables for the wording, such as `("limit", "400000")`.
    pub with: Vec<(String, String)>,
}

impl Refusal {
    /// Answers exactly alike for what does not exist and for what may not be seen.
    pub const NOT_FOUND: &'static str = "not-found";
    pub const SIGN_IN: &'static str = "sign-in-first";
    pub const INTERNAL: &'static str = "internal";

    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), field: None, with: Vec::new() }
    }

    /// About one field of a form.
    pub fn of(field: &str, code: &str) -> Self {
        Self { code: code.to_owned(), field: Some(field.to_owned()), with: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.with.push((name.to_owned(), value.to_string()));
        self
    }

    pub fn not_found() -> Self {
        Self::new(Self::NOT_FOUND)
    }

    pub fn sign_in() -> Self {
        Self::new(Self::SIGN_IN)
    }

    /// Something broke; `reference` is printed for the person and stands in the log beside the cause.
    pub fn internal(reference: &str) -> Self {
        Self::new(Self::INTERNAL).with("reference", reference)
    }

    pub fn is(&self, code: &str) -> bool {
        self.code == code
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}

impl std::error::Error for Refusal {}
