//! The words of a paragraph of a .docx, with their look, fate, links, notes and comments.

use super::super::dom::Node;
use super::super::model::{Block, ChangeKind, Fate, Index, Look, NOTHING, Span, What};
use super::super::{OPEN_MAX, TEXT_BYTES_MAX};
use super::body::Story;
use super::fields::{Field, Open, form_value, shown_alone};
use super::styles::{Looks, look};
use super::symbols;
use contracts::word::FileRefused;
use contracts::word::{Found, LeftOut};

/// Namespaces whose alternatives are read, as every Word since 2010 does.
const UNDERSTOOD: [&str; 14] =
    ["wps", "wpg", "wpc", "wpi", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "wp14", "a14", "cx", "am3d"];

/// Where words stand.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub fate: Fate,
    pub link: Index,
}

/// How a run's words look.
#[derive(Clone, Copy)]
struct Dress {
    look: Look,
    was: Look,
    restyled: Index,
}

/// The alternative that a program of today shows.
pub(super) fn alternative(node: Node<'_>) -> Option<Node<'_>> {
    let understood = |choice: &Node<'_>| {
        let mut needs = choice.attribute("Requires").unwrap_or_default().split_whitespace();
        needs.all(|name| UNDERSTOOD.contains(&name))
    };
    let choice = node.children().find(|c| c.is("mc:Choice") && understood(c));
    choice.or_else(|| node.child("mc:Fallback"))
}

impl Story<'_> {
    pub(super) fn inlines(&mut self, node: Node<'_>, context: Context) {
        for child in node.children() {
            self.inline(child, context);
        }
    }

    fn inline(&mut self, node: Node<'_>, context: Context) {
        match node.name() {
            "w:r" => self.run(node, context),
            "w:hyperlink" => {
                let link = self.hyperlink(node);
                self.inlines(node, Context { link: if link == NOTHING { context.link } else { link }, ..context });
            }
            "w:fldSimple" => self.simple_field(node, context),
            "w:sdt" => {
                self.count(Found::ContentControl);
                if let Some(content) = node.child("w:sdtContent") {
                    self.inlines(content, context);
                }
            }
            "w:smartTag" => {
                self.count(Found::SmartTag);
                self.inlines(node, context);
            }
            "mc:AlternateContent" => {
                if let Some(chosen) = alternative(node) {
                    self.inlines(chosen, context);
                }
            }
            "m:oMath" => {
                self.leave_out(LeftOut::Equation);
                let letters = node.descendants().filter(|n| n.is("m:t") || n.is("w:t"));
                let letters: String = letters.map(Node::text).collect();
                self.words(&letters, context, PLAIN);
            }
            "w:pPr" | "w:rPr" | "w:sdtPr" | "w:smartTagPr" | "w:customXmlPr" | "w:p" => {}
            _ if self.is_range(node) => self.place_waiting(),
            _ => {
                let fate = self.fate_of(node).within(context.fate);
                self.inlines(node, Context { fate, ..context });
            }
        }
    }

    fn hyperlink(&mut self, node: Node<'_>) -> Index {
        if node.attribute("w:anchor").is_some_and(|anchor| anchor.starts_with("_Toc")) {
            self.draft.contents = true;
        }
        let address = node.attribute("r:id").and_then(|id| self.relations.get(id)).filter(|r| r.outside);
        let Some(mut address) = address.map(|r| r.target.clone()) else { return NOTHING };
        // The place within the page that it leads to stands apart.
        if let Some(anchor) = node.attribute("w:anchor").filter(|a| !a.is_empty() && !address.contains('#')) {
            address = format!("{address}#{anchor}");
        }
        self.link(&address)
    }

    fn simple_field(&mut self, node: Node<'_>, context: Context) {
        match Field::of(node.attribute("w:instr").unwrap_or_default()) {
            Field::PageNumber => self.leave_out(LeftOut::PageNumber),
            Field::Link(address) => {
                let link = self.link(&address);
                self.inlines(node, Context { link, ..context });
            }
            Field::Moment if self.is_aside => {}
            Field::Words | Field::Contents | Field::Moment => self.inlines(node, context),
        }
    }

    fn run(&mut self, node: Node<'_>, context: Context) {
        let dress = self.dress(node.child("w:rPr"));
        self.pieces(node, context, dress);
    }

    fn dress(&mut self, properties: Option<Node<'_>>) -> Dress {
        let look = self.look(properties);
        match properties.and_then(|p| p.child("w:rPrChange")) {
            Some(change) => Dress {
                look,
                was: self.look(change.child("w:rPr")),
                restyled: self.mark(ChangeKind::Formatting, change),
            },
            None => Dress { look, was: look, restyled: NOTHING },
        }
    }

    fn look(&self, properties: Option<Node<'_>>) -> Look {
        let own = properties.map(Looks::of).unwrap_or_default();
        let character = self.styles.looks(properties.and_then(|p| p.value("w:rStyle")));
        look(own, character, self.draft.looks, self.styles.defaults, self.draft.shaded)
    }

    fn pieces(&mut self, node: Node<'_>, context: Context, dress: Dress) {
        for piece in node.children() {
            match piece.name() {
                "w:t" | "w:delText" => self.words(&piece.text(), context, dress),
                "w:tab" | "w:ptab" => self.words(" ", context, dress),
                "w:noBreakHyphen" => self.words("-", context, dress),
                "w:cr" => self.sign(What::Break, context, dress),
                "w:br" => match piece.attribute("w:type") {
                    Some("page" | "column") => {
                        self.leave_out(LeftOut::PageBreak);
                        self.words(" ", context, dress);
                    }
                    _ => self.sign(What::Break, context, dress),
                },
                "w:sym" => self.symbol(piece, "w:font", "w:char", context, dress),
                // Letters of picture fonts since Word 2015, such as coloured faces.
                "?:symEx" => self.symbol(piece, "?:font", "?:char", context, dress),
                "w:footnoteReference" | "w:endnoteReference" => self.note_reference(piece, context, dress),
                "w:commentReference" => self.comment_reference(piece),
                "w:fldChar" => self.field_end(piece, context, dress),
                "w:instrText" | "w:delInstrText" => self.instruction(&piece.text()),
                "w:drawing" | "w:pict" | "w:object" => self.drawing_alone(piece, context),
                "w:ruby" => {
                    self.leave_out(LeftOut::Ruby);
                    if let Some(base) = piece.child("w:rubyBase") {
                        self.inlines(base, context);
                    }
                }
                "w:pgNum" => self.leave_out(LeftOut::PageNumber),
                "mc:AlternateContent" => {
                    if let Some(chosen) = alternative(piece) {
                        self.pieces(chosen, context, dress);
                    }
                }
                // Some programs put links and changes inside a run.
                "w:r" | "w:hyperlink" | "w:ins" | "w:del" | "w:sdt" => self.inline(piece, context),
                _ => {}
            }
        }
    }

    fn symbol(&mut self, node: Node<'_>, font: &str, code: &str, context: Context, dress: Dress) {
        let [font, code] = [font, code].map(|name| node.attribute(name).unwrap_or_default());
        match symbols::letter(font, code) {
            Some(letter) => self.words(letter.encode_utf8(&mut [0; 4]), context, dress),
            None => self.leave_out(LeftOut::Symbol),
        }
    }

    fn note_reference(&mut self, node: Node<'_>, context: Context, dress: Dress) {
        if self.is_aside {
            return;
        }
        let endnote = node.is("w:endnoteReference");
        let note = self.note(endnote, node.attribute("w:id").unwrap_or_default());
        self.sign(What::Note(note), context, dress);
    }

    /// A comment without a range is about the place of its reference.
    fn comment_reference(&mut self, node: Node<'_>) {
        let Some(comment) = self.comment_of(node).filter(|c| self.ended.insert(*c)) else { return };
        if self.begun.insert(comment) {
            self.push_sign(What::CommentStart(comment), Fate::NONE);
        }
        self.push_sign(What::CommentEnd(comment), Fate::NONE);
    }

    fn field_end(&mut self, node: Node<'_>, context: Context, dress: Dress) {
        match node.attribute("w:fldCharType") {
            Some("begin") => {
                if let Some(value) = form_value(node) {
                    self.words(&value, context, dress);
                }
                self.fields.push(Open { instruction: String::new(), result: None });
                if self.fields.len() > OPEN_MAX {
                    self.refuse(FileRefused::TooDeep);
                    self.fields.clear();
                }
            }
            Some("separate") => {
                if let Some(open) = self.fields.last_mut() {
                    let field = Field::of(&open.instruction);
                    open.result = Some(field.clone());
                    if field == Field::PageNumber && self.fields_hold {
                        self.leave_out(LeftOut::PageNumber);
                    }
                }
            }
            Some("end") => {
                let closed = self.fields.pop().filter(|open| open.result.is_none());
                if let Some(shown) = closed.and_then(|open| shown_alone(&open.instruction)) {
                    self.words(&shown, context, dress);
                }
            }
            _ => {}
        }
    }

    fn instruction(&mut self, text: &str) {
        const INSTRUCTION_BYTES_MAX: usize = 4_000;
        if text.contains("PAGEREF _Toc") {
            self.draft.contents = true;
        }
        if let Some(open) = self.fields.last_mut().filter(|open| open.result.is_none())
            && open.instruction.len() + text.len() < INSTRUCTION_BYTES_MAX
        {
            open.instruction.push_str(text);
        }
    }

    /// Words inside a field's instruction or of a page's number are no text; at a page's edge, today's date is none.
    fn is_filled_in(&self) -> bool {
        let hides = |open: &Open| match open.result {
            None | Some(Field::PageNumber) => true,
            Some(Field::Moment) => self.is_aside,
            _ => false,
        };
        self.fields_hold && self.fields.iter().any(hides)
    }

    /// The link of the innermost field that is one.
    fn field_link(&mut self) -> Index {
        let address = self.fields.iter().rev().find_map(|open| match &open.result {
            Some(Field::Link(address)) => Some(address.clone()),
            _ => None,
        });
        address.map_or(NOTHING, |address| self.link(&address))
    }

    fn drawing_alone(&mut self, node: Node<'_>, context: Context) {
        if !self.drawing(node, context) {
            self.leave_out(LeftOut::Drawing);
        }
    }

    /// Collects the words of text boxes; whether there was anything that is told by another name.
    fn drawing(&mut self, node: Node<'_>, context: Context) -> bool {
        let mut known = false;
        for child in node.children() {
            known |= match child.name() {
                "w:txbxContent" => {
                    self.count(Found::TextBox);
                    let mut blocks: Vec<Block> = Vec::new();
                    self.blocks(child, context.fate, &mut blocks);
                    self.draft.boxes.extend(blocks);
                    true
                }
                "pic:pic" | "v:imagedata" => {
                    self.leave_out(LeftOut::Picture);
                    true
                }
                "mc:AlternateContent" => alternative(child).is_some_and(|chosen| self.drawing(chosen, context)),
                _ => self.drawing(child, context),
            };
        }
        known
    }

    fn words(&mut self, text: &str, mut context: Context, dress: Dress) {
        if text.is_empty() || self.is_filled_in() {
            return;
        }
        if context.link == NOTHING && !self.fields.is_empty() {
            context.link = self.field_link();
        }
        self.bytes += text.len();
        if self.bytes > TEXT_BYTES_MAX {
            self.refuse(FileRefused::TextTooLong);
            return;
        }
        let start = self.draft.paragraph.text.len() as u32;
        // Line ends within XML text are blanks.
        self.draft.paragraph.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        let end = self.draft.paragraph.text.len() as u32;
        self.push_span(Span { start, end, ..span(What::Text, context, dress) });
    }

    fn sign(&mut self, what: What, context: Context, dress: Dress) {
        if !self.is_filled_in() {
            self.push_span(span(what, context, dress));
        }
    }

    pub(super) fn push_sign(&mut self, what: What, fate: Fate) {
        self.push_span(span(what, Context { fate, link: NOTHING }, PLAIN));
    }

    fn push_span(&mut self, mut span: Span) {
        let paragraph = &mut self.draft.paragraph;
        if span.what != What::Text {
            span.start = paragraph.text.len() as u32;
            span.end = span.start;
        }
        // Programs cut words into many runs of one kind.
        match paragraph.spans.last_mut() {
            Some(last) if span.what == What::Text && (Span { start: last.start, end: last.end, ..span }) == *last => {
                last.end = span.end;
            }
            last => {
                // What every reading repeats with a piece: the address it leads to, who changed it and when.
                let linked = span.link != NOTHING && last.is_none_or(|last| last.link != span.link);
                let link = self.document.links.get(span.link as usize).filter(|_| linked).map_or(0, String::len);
                let marks = [span.fate.came, span.fate.went, span.restyled];
                let marks = marks.iter().filter_map(|mark| self.document.marks.get(*mark as usize));
                self.bytes += link + marks.map(|m| m.author.len() + m.date.len() + m.moved.len()).sum::<usize>();
                paragraph.spans.push(span);
                if self.bytes > TEXT_BYTES_MAX {
                    self.refuse(FileRefused::TextTooLong);
                }
                if !self.has_room() {
                    self.draft.paragraph.spans.clear();
                }
            }
        }
    }
}

const PLAIN: Dress = Dress { look: Look(0), was: Look(0), restyled: NOTHING };

fn span(what: What, context: Context, dress: Dress) -> Span {
    Span {
        start: 0,
        end: 0,
        what,
        look: dress.look,
        was: dress.was,
        fate: context.fate,
        restyled: dress.restyled,
        link: context.link,
    }
}
