//! What pages are made of. Each component writes plain, labelled HTML that works without any script.

mod across;
mod buttons;
pub mod fields;
pub mod form;
pub mod frame;
pub mod layout;
mod mark;
pub mod raw;
mod table;
pub mod text_area;
mod ways;

pub use across::{Across, Count, Move, PassNumber, Seat, Tally};
pub use buttons::{CopyButton, PrintButton};
pub use fields::{Check, Choice, Field, FilePick, Hidden, Select, Tick, ZonePick};
pub use form::{Form, InUnit, KeyField, Submit};
pub use layout::{Crumbs, Empty, Fact, Head, Notice, Tag};
pub use mark::Mark;
pub use raw::{DocumentTitle, Html, QrCode};
pub use table::{Column, DataTable, column};
pub use text_area::TextArea;
pub use ways::{Pages, Tabs, Way, way};

/// One possible answer of a choice: what is sent and what is shown.
#[derive(Clone, Debug)]
pub struct Answer {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Answer {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
