//! Reads an .odt (OpenDocument 1.2 and 1.3) into the document model.

mod styles;
mod text;

use super::counting;
use super::dom::{Kind, Node};
use super::model::{Document, Furniture, Track};
use super::parcel::Parcel;
use super::plain;
use contracts::word::FileRefused;
use contracts::word::LeftOut;
use styles::Styles;
use text::Story;

/// Reads an .odt out of its archive.
///
/// # Errors
/// Whatever makes the file refused; see [`FileRefused`].
pub(super) fn read(parcel: &mut Parcel<'_>) -> Result<Document, FileRefused> {
    refuse_programs(parcel)?;
    let content = parcel.xml("content.xml", Kind::OpenDocument)?.ok_or(FileRefused::PartMissing)?;
    let common = parcel.xml("styles.xml", Kind::OpenDocument)?;
    let body = content.root().child("office:body").and_then(|b| b.child("office:text"));
    let body = body.ok_or(FileRefused::OtherContent)?;
    let common_root = common.as_ref().map(super::dom::Dom::root);
    let styles = Styles::read(common_root, content.root())?;
    let mut story = Story::new(&styles, body);
    let mut blocks = story.blocks_of(body);
    let lists = story.lists();
    counting::number(&mut blocks, &lists)?;
    let pages = common_root.and_then(|root| root.child("office:master-styles"));
    for page in pages.into_iter().flat_map(Node::children).filter(|c| c.is("style:master-page")) {
        for edge in page.children() {
            let header = matches!(edge.name(), "style:header" | "style:header-left" | "style:header-first");
            if !header && !matches!(edge.name(), "style:footer" | "style:footer-left" | "style:footer-first") {
                continue;
            }
            let words = story.aside(|story| story.blocks_of(edge));
            let [text, before] = [Track::Accept, Track::Reject].map(|track| plain::text(&words, track));
            if !text.is_empty() {
                story.document.report.leave_out(if header { LeftOut::Header } else { LeftOut::Footer });
                story.document.furniture.push(Furniture { header, text, before });
                story.document.edges.push(words);
            }
        }
    }
    let mut document = story.finish()?;
    for note in &mut document.notes {
        counting::number(&mut note.blocks, &lists)?;
    }
    document.body = blocks;
    document.writers = writers(parcel)?;
    Ok(document)
}

/// Macros, objects of other programs, and what a password locks.
fn refuse_programs(parcel: &mut Parcel<'_>) -> Result<(), FileRefused> {
    if parcel.names().iter().any(|name| name.starts_with("Basic/") || name.starts_with("Scripts/")) {
        return Err(FileRefused::Macros);
    }
    let Some(manifest) = parcel.xml("META-INF/manifest.xml", Kind::OpenDocument)? else { return Ok(()) };
    for entry in manifest.root().children().filter(|c| c.is("manifest:file-entry")) {
        if entry.has("manifest:encryption-data") {
            return Err(FileRefused::Locked);
        }
        let content = entry.attribute("manifest:media-type").unwrap_or_default();
        if content.contains("oleobject") || content.contains("sun.star.ole") {
            return Err(FileRefused::EmbeddedObject);
        }
    }
    Ok(())
}

/// Who the file's own properties say wrote it.
fn writers(parcel: &mut Parcel<'_>) -> Result<Vec<String>, FileRefused> {
    let Some(dom) = parcel.xml("meta.xml", Kind::OpenDocument)? else { return Ok(Vec::new()) };
    let meta = dom.root().child("office:meta");
    let names = meta.into_iter().flat_map(Node::children);
    let names = names.filter(|c| matches!(c.name(), "dc:creator" | "meta:initial-creator"));
    let mut names: Vec<String> = names.map(|n| n.text().trim().to_owned()).filter(|n| !n.is_empty()).collect();
    names.dedup();
    Ok(names)
}
