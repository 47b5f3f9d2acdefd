//! Reads a .docx (ISO 29500, transitional and strict) into the document model.

mod body;
mod fields;
mod lists;
mod package;
mod runs;
mod styles;
mod symbols;

use super::counting;
use super::dom::{Dom, Kind, Node};
use super::model::{Comment, Document, Furniture, Note, Track};
use super::parcel::Parcel;
use super::plain;
use body::Story;
use contracts::word::FileRefused;
use contracts::word::LeftOut;
use lists::Lists;
use package::{Relations, relations};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use styles::Styles;

/// Most comments and notes of a document.
const MARGIN_MAX: usize = 20_000;

/// Reads a .docx out of its archive.
///
/// # Errors
/// Whatever makes the file refused; see [`FileRefused`].
pub(super) fn read(parcel: &mut Parcel<'_>) -> Result<Document, FileRefused> {
    let main = package::main_part(parcel)?;
    let relations = Rc::new(relations(parcel, &main)?);
    let body = parcel.xml(&main, Kind::Word)?.ok_or(FileRefused::PartMissing)?;
    let root = body.root();
    let content = root.child("w:body").filter(|_| root.is("w:document")).ok_or(FileRefused::OtherContent)?;
    let styles = relations.part(parcel, "styles")?;
    let styles = styles.as_ref().map(|dom| Styles::read(dom.root())).transpose()?.unwrap_or_default();
    let lists = relations.part(parcel, "numbering")?;
    let lists = lists.as_ref().map(|dom| Lists::read(dom.root(), &styles)).transpose()?.unwrap_or_default();

    let mut document = Document::default();
    document.report.leave_out_many(LeftOut::EmbeddedFile, package::embedded_files(parcel));
    document.report.leave_out_many(LeftOut::OutsideSource, relations.outside());
    let mut story = Story::new(&styles, &lists, Rc::clone(&relations), document);
    let comments = relations.part(parcel, "comments")?;
    if let Some(dom) = &comments {
        read_comments(&mut story, dom, relations.part(parcel, "commentsExtended")?.as_ref())?;
    }
    let mut blocks = story.blocks_of(content);
    story.read_reshaped(content);
    counting::number(&mut blocks, &lists.lists)?;
    read_notes(&mut story, parcel, &relations)?;
    read_furniture(&mut story, parcel, &relations, root)?;
    let mut document = story.finish()?;
    document.body = blocks;
    document.writers = writers(parcel)?;
    Ok(document)
}

/// Footnotes and endnotes, in the order in which the text refers to them.
fn read_notes(story: &mut Story<'_>, parcel: &mut Parcel<'_>, main: &Relations) -> Result<(), FileRefused> {
    for (kind, element, endnote) in [("footnotes", "w:footnote", false), ("endnotes", "w:endnote", true)] {
        let Some(part) = main.target(kind).map(str::to_owned) else { continue };
        let Some(dom) = parcel.xml(&part, Kind::Word)? else { continue };
        let relations = Rc::new(relations(parcel, &part)?);
        let by_id: HashMap<&str, Node<'_>> = dom
            .root()
            .children()
            .filter(|c| c.is(element))
            .filter_map(|note| Some((note.attribute("w:id")?, note)))
            .collect();
        for (id, index) in story.notes_wanted(endnote)? {
            let Some(node) = by_id.get(id.as_str()) else { continue };
            let mut blocks = story.with_relations(&relations, |story| story.blocks_of(*node));
            counting::number(&mut blocks, story.lists())?;
            story.document.notes[index] = Note { endnote, blocks };
        }
    }
    Ok(())
}

fn read_comments(story: &mut Story<'_>, dom: &Dom, extended: Option<&Dom>) -> Result<(), FileRefused> {
    let mut by_paragraph: HashMap<String, usize> = HashMap::new();
    for node in dom.root().children().filter(|c| c.is("w:comment")) {
        if story.document.comments.len() >= MARGIN_MAX {
            return Err(FileRefused::TooManyPieces);
        }
        let blocks = story.aside(|story| story.blocks_of(node));
        let at = story.document.comments.len();
        let paragraphs = node.descendants().filter(|n| n.is("w:p"));
        by_paragraph.extend(paragraphs.filter_map(|p| Some((p.attribute("w14:paraId")?.to_owned(), at))));
        story.comment(node.attribute("w:id").unwrap_or_default());
        story.document.comments.push(Comment {
            author: super::short(node.attribute("w:author").unwrap_or_default()),
            date: super::short(node.attribute("w:date").unwrap_or_default()),
            text: plain::text(&blocks, Track::Accept),
            anchor: String::new(),
            answers: None,
            done: false,
        });
    }
    let threads = extended.into_iter().flat_map(|dom| dom.root().children().collect::<Vec<_>>());
    for thread in threads.filter(|c| c.is("w15:commentEx")) {
        let at = |name: &str| by_paragraph.get(thread.attribute(name)?).copied();
        let Some(own) = at("w15:paraId") else { continue };
        story.document.comments[own].answers = at("w15:paraIdParent").filter(|parent| *parent != own);
        story.document.comments[own].done = matches!(thread.attribute("w15:done"), Some("1" | "true" | "on"));
    }
    Ok(())
}

/// Headers and footers that a section shows.
fn read_furniture(
    story: &mut Story<'_>,
    parcel: &mut Parcel<'_>,
    main: &Relations,
    root: Node<'_>,
) -> Result<(), FileRefused> {
    let mut seen: HashSet<String> = HashSet::new();
    for reference in root.descendants().filter(|n| matches!(n.name(), "w:headerReference" | "w:footerReference")) {
        let relation = reference.attribute("r:id").and_then(|id| main.get(id)).filter(|r| !r.outside);
        let Some(part) = relation.map(|r| r.target.clone()).filter(|part| !seen.contains(part)) else { continue };
        let Some(dom) = parcel.xml(&part, Kind::Word)? else { continue };
        let relations = Rc::new(relations(parcel, &part)?);
        seen.insert(part);
        let blocks = story.with_relations(&relations, |story| story.aside(|story| story.blocks_of(dom.root())));
        let [text, before] = [Track::Accept, Track::Reject].map(|track| plain::text(&blocks, track));
        let header = reference.is("w:headerReference");
        if !text.is_empty() || !before.is_empty() {
            story.document.report.leave_out(if header { LeftOut::Header } else { LeftOut::Footer });
            story.document.furniture.push(Furniture { header, text, before });
            story.document.edges.push(blocks);
        }
    }
    Ok(())
}

/// Who the file's own properties say wrote it.
fn writers(parcel: &mut Parcel<'_>) -> Result<Vec<String>, FileRefused> {
    let Some(dom) = parcel.xml("docProps/core.xml", Kind::Word)? else { return Ok(Vec::new()) };
    let names = dom.root().children().filter(|c| matches!(c.name(), "dc:creator" | "cp:lastModifiedBy"));
    let mut names: Vec<String> = names.map(|n| n.text().trim().to_owned()).filter(|n| !n.is_empty()).collect();
    names.dedup();
    Ok(names)
}
