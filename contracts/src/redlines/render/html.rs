//! HTML in reading order.

use super::view::View;
use crate::redlines::flow::{Block, BlockKind, Flow, Piece, Place, Places};
use crate::redlines::letters::is_hidden;
use crate::redlines::ops::{Kind, OpKind};
use crate::redlines::token::{Class, FURNITURE, STRUCK};
use crate::redlines::trojan::{self, is_imitator};

/// With which marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    All,
    Clean,
}

/// The blocks of a redline, one under the other.
pub(super) fn inline(flow: &Flow, view: &View, show: Show) -> String {
    let mut writer = Writer::new(view, show == Show::Clean);
    writer.out.push_str(match show {
        Show::All => "<div class=\"redline redline-inline\">\n",
        Show::Clean => "<div class=\"redline redline-clean\">\n",
    });
    for block in &flow.blocks {
        writer.block(&flow.pieces[block.from..block.to], block.kind);
    }
    writer.out.push_str("</div>\n");
    writer.out
}

/// The blocks that changed, each under its article's heading.
pub(super) fn changed(flow: &Flow, view: &View) -> String {
    let mut writer = Writer::new(view, false);
    writer.out.push_str("<div class=\"redline redline-changes\">\n");
    let mut places = Places::new();
    let mut last_article = String::new();
    let mut skipped = false;
    let mut any = false;
    for block in &flow.blocks {
        let place = places.next(&flow.pieces, block);
        let pieces = &flow.pieces[block.from..block.to];
        if !pieces.iter().any(|p| p.is_marked() || view.formatting && p.op != OpKind::Equal) {
            skipped = true;
            continue;
        }
        head(&mut writer, &place, &mut last_article, block, skipped && any);
        skipped = false;
        any = true;
        writer.block(pieces, block.kind);
    }
    if !any {
        writer.out.push_str("<p class=\"redline-skip\">");
        escape(&view.labels.no_changes, &mut writer.out);
        writer.out.push_str("</p>\n");
    }
    writer.out.push_str("</div>\n");
    writer.out
}

/// The article's heading where a new article begins, or a sign that something was left out.
fn head(writer: &mut Writer, place: &Place, last: &mut String, block: &Block, skipped: bool) {
    if place.article != *last {
        last.clone_from(&place.article);
        if !matches!(block.kind, BlockKind::Heading(_)) && !place.article.is_empty() {
            let open = writer.heading(2);
            writer.out.push_str(&open);
            escape(&place.article, &mut writer.out);
            writer.out.push_str("</p>\n");
        }
    } else if skipped {
        writer
            .out
            .push_str("<p class=\"redline-skip\"><span aria-hidden=\"true\">⋯</span><span class=\"redline-mark\">");
        escape(&writer.view.labels.unchanged, &mut writer.out);
        writer.out.push_str("</span></p>\n");
    }
}

/// Writes runs; remembers which anchors it has set and which emphasis is open.
pub(super) struct Writer<'v> {
    pub out: String,
    pub view: &'v View,
    clean: bool,
    /// What is written is the old text by itself.
    old: bool,
    anchored: Vec<bool>,
    anchored_from: Vec<bool>,
    /// Level of the last heading; the page's own is 1.
    level: u8,
}

/// Emphasis that is on, on one side.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Emphasis {
    struck: bool,
    strong: bool,
    light: bool,
}

impl Emphasis {
    fn turn(&mut self, mark: &str) {
        match mark {
            "**" | "__" => self.strong = !self.strong,
            "*" | "_" => self.light = !self.light,
            "***" | "___" => {
                self.strong = !self.strong;
                self.light = !self.light;
            }
            _ => {}
        }
    }
}

impl<'v> Writer<'v> {
    pub(super) fn new(view: &'v View, clean: bool) -> Self {
        Self { out: String::new(), view, clean, old: false, anchored: Vec::new(), anchored_from: Vec::new(), level: 1 }
    }

    fn block(&mut self, pieces: &[Piece], kind: BlockKind) {
        let shown: Vec<Piece> = pieces.iter().copied().filter(|p| !self.clean || p.op.in_after()).collect();
        if kind == BlockKind::Rule || shown.iter().all(|p| p.token.is_space()) {
            return;
        }
        let open = match kind {
            BlockKind::Heading(hashes) => self.heading(hashes),
            BlockKind::Item => "<p class=\"redline-item\">".to_owned(),
            BlockKind::Row => "<p class=\"redline-row\">".to_owned(),
            BlockKind::Paragraph | BlockKind::Rule => "<p>".to_owned(),
        };
        self.out.push_str(&open);
        self.runs(&shown);
        self.out.push_str("</p>\n");
    }

    /// Opens a heading of so many hashes. No level is left out on the way down, whatever a contract's own are: a reader who
    /// goes from heading to heading would look for the one between. A fragment's heading is none of the page's.
    fn heading(&mut self, hashes: u8) -> String {
        if self.view.fragment {
            return "<p class=\"redline-heading\">".to_owned();
        }
        self.level = (hashes + 1).clamp(2, 6).min(self.level + 1);
        format!("<p class=\"redline-heading\" role=\"heading\" aria-level=\"{}\">", self.level)
    }

    /// Writes pieces as runs of one fate each.
    /// Writes what one text by itself has of a block: the old one or the new.
    pub(super) fn column(&mut self, pieces: &[Piece], old: bool) {
        self.old = old;
        self.runs(pieces);
    }

    fn runs(&mut self, pieces: &[Piece]) {
        let mut emphasis = [Emphasis::default(); 2];
        let mut at = 0;
        let row = kind_is_row(pieces);
        while at < pieces.len() {
            let first = pieces[at];
            let mut end = at + 1;
            while end < pieces.len() && same_fate(&first, &pieces[end]) {
                end += 1;
            }
            self.run(&pieces[at..end], &mut emphasis, row);
            at = end;
        }
    }

    fn run(&mut self, pieces: &[Piece], emphasis: &mut [Emphasis; 2], row: bool) {
        let first = pieces[0];
        let furniture = first.token.has(FURNITURE);
        let silent = first.op == OpKind::Equal || self.clean || first.kind == Kind::Format && !self.view.formatting;
        if silent {
            if first.op.in_after() || self.clean || self.old {
                if furniture && !first.token.is_space() {
                    self.out.push_str("<span class=\"redline-furniture\">");
                }
                self.words(pieces, emphasis, row);
                if furniture && !first.token.is_space() {
                    self.out.push_str("</span>");
                }
            } else {
                turn(pieces, emphasis);
            }
            return;
        }
        let came = first.op.in_after();
        let (tag, label) = if came { ("ins", self.label(&first)) } else { ("del", self.label(&first)) };
        let class = match (first.kind, first.op) {
            (Kind::Number, _) => " class=\"redline-number\"",
            (Kind::Format, _) => " class=\"redline-format\"",
            (_, OpKind::MoveFrom | OpKind::MoveTo) => " class=\"redline-moved\"",
            _ => "",
        };
        self.out.push_str(&format!("<{tag}{class}"));
        let arrived = self.anchor(&first);
        self.out.push_str("><span class=\"redline-mark\">[");
        escape(&label, &mut self.out);
        self.out.push_str(": </span>");
        self.words(pieces, emphasis, row);
        self.out.push_str("<span class=\"redline-mark\"> ");
        escape(&self.view.labels.end, &mut self.out);
        self.out.push_str("]</span>");
        self.out.push_str(&format!("</{tag}>"));
        if arrived {
            self.jump(&first);
        }
    }

    fn label(&self, piece: &Piece) -> String {
        let labels = &self.view.labels;
        match (piece.kind, piece.op) {
            (Kind::Number, _) => labels.renumbered.clone(),
            (Kind::Format, _) => labels.formatted.clone(),
            (_, OpKind::Insert) => labels.inserted.clone(),
            (_, OpKind::MoveFrom) => format!("{} ({})", labels.moved_from, piece.r#move),
            (_, OpKind::MoveTo) => format!("{} ({})", labels.moved_to, piece.r#move),
            _ => labels.deleted.clone(),
        }
    }

    /// Sets the anchor of a change on its first element; answers whether this is an end of a move seen first.
    fn anchor(&mut self, piece: &Piece) -> bool {
        if piece.change == 0 || self.view.fragment {
            return false;
        }
        let left = piece.r#move > 0 && !piece.op.in_after();
        let seen = if left { &mut self.anchored_from } else { &mut self.anchored };
        let at = piece.change as usize;
        if seen.len() <= at {
            seen.resize(at + 1, false);
        }
        if std::mem::replace(&mut seen[at], true) {
            return false;
        }
        let suffix = if left { "-from" } else { "" };
        self.out.push_str(&format!(" id=\"change-{}{suffix}\" tabindex=\"-1\"", piece.change));
        if piece.r#move > 0 {
            self.out.push_str(&format!(" data-move=\"{}\"", piece.r#move));
        }
        piece.r#move > 0
    }

    /// The link between the two ends of a move.
    fn jump(&mut self, piece: &Piece) {
        let (suffix, label, arrow) = if piece.op.in_after() {
            ("-from", &self.view.labels.to_old_place, "⇠")
        } else {
            ("", &self.view.labels.to_new_place, "⇢")
        };
        self.out.push_str(&format!(
            "<a class=\"redline-jump\" href=\"#change-{}{suffix}\"><span aria-hidden=\"true\">{arrow}{}</span><span class=\"redline-mark\">",
            piece.change, piece.r#move
        ));
        escape(label, &mut self.out);
        self.out.push_str("</span></a>");
    }

    /// The words of a run, emphasis open and closed inside it.
    fn words(&mut self, pieces: &[Piece], emphasis: &mut [Emphasis; 2], row: bool) {
        let side = usize::from(pieces[0].op.in_after());
        let mut open = Emphasis::default();
        for piece in pieces {
            if piece.token.class == Class::Mark {
                turn(std::slice::from_ref(piece), emphasis);
                if row && piece.text == "|" {
                    self.close(open);
                    open = Emphasis::default();
                    self.out.push_str("<span class=\"redline-cell\"> </span>");
                }
                // Leaders and points of omission are read.
                if piece.text.starts_with(['.', '…']) {
                    self.word(piece);
                }
                continue;
            }
            let want = Emphasis { struck: piece.token.has(STRUCK), ..emphasis[side] };
            if want != open && !piece.token.is_space() {
                self.close(open);
                self.open(want);
                open = want;
            }
            self.word(piece);
        }
        self.close(open);
    }

    fn open(&mut self, emphasis: Emphasis) {
        if emphasis.struck {
            self.out.push_str("<s class=\"redline-struck\"><span class=\"redline-mark\">[");
            escape(&self.view.labels.struck, &mut self.out);
            self.out.push_str(": </span>");
        }
        if emphasis.strong {
            self.out.push_str("<strong>");
        }
        if emphasis.light {
            self.out.push_str("<em>");
        }
    }

    fn close(&mut self, emphasis: Emphasis) {
        if emphasis.light {
            self.out.push_str("</em>");
        }
        if emphasis.strong {
            self.out.push_str("</strong>");
        }
        if emphasis.struck {
            self.out.push_str("<span class=\"redline-mark\">]</span></s>");
        }
    }

    fn word(&mut self, piece: &Piece) {
        if piece.token.is_space() {
            self.out.push(' ');
            return;
        }
        if piece.token.class != Class::Hidden && piece.text.is_ascii() {
            return escape(piece.text, &mut self.out);
        }
        let alike = piece.token.is_worded() && trojan::is_mixed(piece.text);
        if alike {
            self.out.push_str("<span class=\"redline-lookalike\">");
        }
        for c in piece.text.chars() {
            let hidden = is_hidden(c);
            if !hidden {
                escape_char(c, &mut self.out);
            }
            if hidden || alike && is_imitator(c) {
                self.out.push_str("<span class=\"redline-hidden\"><span class=\"redline-mark\">");
                escape(if hidden { &self.view.labels.hidden } else { &self.view.labels.look_alike }, &mut self.out);
                self.out.push_str(&format!(" </span>{}</span>", trojan::sign(c)));
            }
        }
        if alike {
            self.out.push_str("</span>");
        }
    }
}

fn turn(pieces: &[Piece], emphasis: &mut [Emphasis; 2]) {
    for piece in pieces.iter().filter(|p| p.token.class == Class::Mark) {
        if piece.op.in_before() {
            emphasis[0].turn(piece.text);
        }
        if piece.op.in_after() {
            emphasis[1].turn(piece.text);
        }
    }
}

fn same_fate(a: &Piece, b: &Piece) -> bool {
    a.op == b.op
        && a.kind == b.kind
        && a.change == b.change
        && a.r#move == b.r#move
        && a.token.has(FURNITURE) == b.token.has(FURNITURE)
}

fn kind_is_row(pieces: &[Piece]) -> bool {
    pieces.iter().find(|p| !p.token.is_space()).is_some_and(|p| p.token.class == Class::Mark && p.text == "|")
}

pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        escape_char(c, out);
    }
}

fn escape_char(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        '\u{0}' => out.push('\u{fffd}'),
        _ => out.push(c),
    }
}
