//! What reading a file found and what it left out, as codes with counts; the words are the pages' own.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that the reading keeps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    Paragraph,
    Heading,
    /// Paragraphs whose number the program that wrote the file counts by itself.
    AutomaticNumber,
    Bullet,
    Table,
    /// Cells that reach over several columns or rows; the words stand in the first.
    MergedCell,
    Footnote,
    Endnote,
    Link,
    SmartTag,
    ContentControl,
    TextBox,
    Insertion,
    Deletion,
    /// Passages that were moved, each counted once.
    Move,
    FormattingChange,
    Comment,
}

/// Something that the reading leaves out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    Header,
    Footer,
    /// Lines of a table of contents that the program makes.
    ContentsLine,
    PageBreak,
    PageNumber,
    /// Lines of a PDF's headers, footers and page numbers, as far as they were recognised.
    PageEdge,
    /// Pages of a PDF on which there are no words: blank, or pictures of text.
    WordlessPage,
    /// Passages that are not shown or printed.
    HiddenText,
    Picture,
    /// Charts, diagrams, drawings without words.
    Drawing,
    /// Files of office programs inside the document, such as the sheet under a chart.
    EmbeddedFile,
    /// Pieces of text in another format, which only the program that made them reads.
    ForeignPart,
    /// Addresses outside the file from which a program would load something.
    OutsideSource,
    /// Links that lead neither to the web nor to mail.
    UnsafeLink,
    /// Underlined passages: Markdown has no such thing.
    Underline,
    Highlight,
    /// Raised and lowered letters, written as plain ones.
    RaisedText,
    /// Signs of a picture font that no letter stands for.
    Symbol,
    /// The reading aid over East Asian characters.
    Ruby,
    /// Equations, of which only the letters are kept.
    Equation,
}

macro_rules! codes {
    ($kind:ident: $($variant:ident $code:literal),+ $(,)?) => {
        impl $kind {
            /// Every code, for tests that each is worded.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stable code in kebab case, as used in the words' keys.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

codes!(Found:
    Paragraph "paragraph", Heading "heading", AutomaticNumber "automatic-number", Bullet "bullet", Table "table",
    MergedCell "merged-cell", Footnote "footnote", Endnote "endnote", Link "link", SmartTag "smart-tag",
    ContentControl "content-control", TextBox "text-box", Insertion "insertion", Deletion "deletion", Move "move",
    FormattingChange "formatting-change", Comment "comment",
);

codes!(LeftOut:
    Header "header", Footer "footer", ContentsLine "contents-line", PageBreak "page-break", PageNumber "page-number",
    PageEdge "page-edge", WordlessPage "wordless-page",
    HiddenText "hidden-text", Picture "picture", Drawing "drawing", EmbeddedFile "embedded-file",
    ForeignPart "foreign-part", OutsideSource "outside-source", UnsafeLink "unsafe-link", Underline "underline",
    Highlight "highlight", RaisedText "raised-text", Symbol "symbol", Ruby "ruby", Equation "equation",
);

/// Counts of what was found and left out; what did not occur is not listed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    pub found: BTreeMap<Found, usize>,
    pub left_out: BTreeMap<LeftOut, usize>,
}

impl Report {
    pub fn find(&mut self, what: Found) {
        *self.found.entry(what).or_default() += 1;
    }

    pub fn leave_out(&mut self, what: LeftOut) {
        self.leave_out_many(what, 1);
    }

    pub fn leave_out_many(&mut self, what: LeftOut, count: usize) {
        if count > 0 {
            *self.left_out.entry(what).or_default() += count;
        }
    }

    /// How often something was left out.
    #[must_use]
    pub fn left(&self, what: LeftOut) -> usize {
        self.left_out.get(&what).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_spelled_the_same_in_words_and_in_json() {
        let spelled = |code: &str, json: Result<String, serde_json::Error>| {
            assert_eq!(json.expect("JSON"), format!("\"{code}\""));
        };
        Found::ALL.iter().for_each(|f| spelled(f.code(), serde_json::to_string(f)));
        LeftOut::ALL.iter().for_each(|l| spelled(l.code(), serde_json::to_string(l)));
    }
}
