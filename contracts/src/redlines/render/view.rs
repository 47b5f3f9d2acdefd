//! What a rendering shows, and its words. The engine has no language: pages pass these in, from Fluent.

/// What a rendering shows and how it words it.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The words.
    pub labels: Labels,
    /// Show changes of look too; otherwise the new look is shown without a mark.
    pub formatting: bool,
    /// Several such renderings stand on one page: no anchors, which would stand twice, and no headings of its own.
    pub fragment: bool,
}

/// Words that stand in a rendering, for sighted readers and screen readers alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// Before words that came, for screen readers: "inserted".
    pub inserted: String,
    /// Before words that went: "deleted".
    pub deleted: String,
    /// Before a clause's words at the old place: "moved from here".
    pub moved_from: String,
    /// Before a clause's words at the new place: "moved here".
    pub moved_to: String,
    /// Before a number that changed: "renumbered".
    pub renumbered: String,
    /// Before a change of look, where those are shown: "formatting".
    pub formatted: String,
    /// After any of them: "end of change".
    pub end: String,
    /// Text of the link from a clause's old place to its new one: "go to its new place".
    pub to_new_place: String,
    /// Text of the link back: "go to its old place".
    pub to_old_place: String,
    /// Heading of the left column: "Before".
    pub before: String,
    /// Heading of the right column: "After".
    pub after: String,
    /// Stands for a part of the text that did not change and is left out: "unchanged".
    pub unchanged: String,
    /// Where nothing changed at all.
    pub no_changes: String,
    /// Before words that are struck through in the text itself: "struck out".
    pub struck: String,
    /// Before the code of a character that does not show: "hidden character".
    pub hidden: String,
    /// Before a word with letters of several scripts: "look-alike letters".
    pub look_alike: String,
}

impl Default for Labels {
    /// English.
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            inserted: own("inserted"),
            deleted: own("deleted"),
            moved_from: own("moved from here"),
            moved_to: own("moved here"),
            renumbered: own("renumbered"),
            formatted: own("formatting"),
            end: own("end of change"),
            to_new_place: own("go to its new place"),
            to_old_place: own("go to its old place"),
            before: own("Before"),
            after: own("After"),
            unchanged: own("unchanged"),
            no_changes: own("Nothing changed."),
            struck: own("struck out"),
            hidden: own("hidden character"),
            look_alike: own("look-alike letters"),
        }
    }
}
