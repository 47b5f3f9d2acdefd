//! What a .docx says about its parts: content types and relationships.

use super::super::dom::{Dom, Kind};
use super::super::parcel::Parcel;
use contracts::word::FileRefused;
use std::collections::HashMap;

/// Finds the text's part, and refuses what is no plain text document.
///
/// # Errors
/// Missing or contradicting parts; macros, controls, objects of other programs.
pub(super) fn main_part(parcel: &mut Parcel<'_>) -> Result<String, FileRefused> {
    refuse_programs(parcel)?;
    let types = parcel.xml("[Content_Types].xml", Kind::Word)?.ok_or(FileRefused::PartMissing)?;
    let package = relations(parcel, "")?;
    let mut main = package.of_kind("officeDocument").map(|r| r.target.clone());
    let part = main.next().ok_or(FileRefused::PartMissing)?;
    if main.next().is_some() {
        return Err(FileRefused::PartTwice);
    }
    let is_part = |name: &str| name.trim_start_matches('/').eq_ignore_ascii_case(&part);
    let (mut own, mut by_ending) = (None, None);
    for entry in types.root().children() {
        let content = entry.attribute("ContentType").unwrap_or_default();
        if content.contains("macroEnabled") || content.contains("vbaProject") && entry.is("ct:Override") {
            return Err(FileRefused::Macros);
        }
        if entry.is("ct:Override") && entry.attribute("PartName").is_some_and(is_part) {
            if own.replace(content).is_some() {
                return Err(FileRefused::PartTwice);
            }
        } else if entry.is("ct:Default") {
            let ending = entry.attribute("Extension").unwrap_or_default();
            let matches = part.rsplit_once('.').is_some_and(|(_, e)| e.eq_ignore_ascii_case(ending));
            by_ending = by_ending.or(matches.then_some(content));
        }
    }
    match own.or(by_ending) {
        Some(content) if is_text_document(content) => Ok(part),
        _ => Err(FileRefused::OtherContent),
    }
}

fn is_text_document(content: &str) -> bool {
    const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const TEMPLATE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    [DOCUMENT, TEMPLATE].iter().any(|known| content.trim().eq_ignore_ascii_case(known))
}

/// Parts that hold programs. A document that needs none of them says the same without.
fn refuse_programs(parcel: &Parcel<'_>) -> Result<(), FileRefused> {
    for name in parcel.names().iter().map(|name| name.to_ascii_lowercase()) {
        let file = name.rsplit('/').next().unwrap_or_default();
        if file.starts_with("vbaproject") || file == "vbadata.xml" {
            return Err(FileRefused::Macros);
        }
        if name.contains("/activex/") {
            return Err(FileRefused::ActiveContent);
        }
        if name.contains("/embeddings/") && (file.ends_with(".bin") || file.starts_with("oleobject")) {
            return Err(FileRefused::EmbeddedObject);
        }
    }
    Ok(())
}

/// Files of office programs that the document carries, such as the sheet under a chart.
pub(super) fn embedded_files(parcel: &Parcel<'_>) -> usize {
    parcel.names().iter().filter(|name| name.contains("/embeddings/") && !name.ends_with('/')).count()
}

/// Where a part leads.
pub(super) struct Relation {
    /// The last word of its type: `styles`, `hyperlink`.
    kind: String,
    /// A part's name from the archive's root, or an address outside.
    pub target: String,
    pub outside: bool,
}

/// A part's relationships by their ids.
#[derive(Default)]
pub(super) struct Relations(HashMap<String, Relation>);

impl Relations {
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.0.get(id)
    }

    fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Relation> {
        self.0.values().filter(move |r| r.kind == kind && !r.outside)
    }

    /// The part that stands in this relation.
    pub(super) fn target(&self, kind: &str) -> Option<&str> {
        // With several, every reader takes the same one: the first by name.
        self.of_kind(kind).map(|r| r.target.as_str()).min()
    }

    /// Addresses from which a program would load something by itself.
    pub(super) fn outside(&self) -> usize {
        self.0.values().filter(|r| r.outside && r.kind != "hyperlink").count()
    }

    /// The XML of the part in this relation.
    pub(super) fn part(&self, parcel: &mut Parcel<'_>, kind: &str) -> Result<Option<Dom>, FileRefused> {
        self.target(kind).map_or(Ok(None), |part| parcel.xml(part, Kind::Word))
    }
}

/// The relationships of a part, or of the package where its name is empty.
pub(super) fn relations(parcel: &mut Parcel<'_>, part: &str) -> Result<Relations, FileRefused> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let Some(dom) = parcel.xml(&name, Kind::Word)? else { return Ok(Relations::default()) };
    let mut relations = HashMap::new();
    for entry in dom.root().children().filter(|c| c.is("rel:Relationship")) {
        let (Some(id), Some(target)) = (entry.attribute("Id"), entry.attribute("Target")) else { continue };
        let kind = entry.attribute("Type").and_then(|t| t.rsplit('/').next()).unwrap_or_default().to_owned();
        let outside = entry.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        let target = if outside { target.to_owned() } else { resolved(folder, target)? };
        relations.insert(id.to_owned(), Relation { kind, target, outside });
    }
    Ok(Relations(relations))
}

/// A target as a name from the archive's root.
fn resolved(folder: &str, target: &str) -> Result<String, FileRefused> {
    let (base, rest) = match target.strip_prefix('/') {
        Some(rest) => ("", rest),
        None => (folder, target),
    };
    let mut steps: Vec<&str> = base.split('/').filter(|step| !step.is_empty()).collect();
    for step in rest.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop().ok_or(FileRefused::ClimbingPath)?;
            }
            step => steps.push(step),
        }
    }
    Ok(steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_from_where_it_is_named_and_never_outside() {
        let check = |folder: &str, target: &str, expected: Result<&str, FileRefused>| {
            assert_eq!(resolved(folder, target), expected.map(str::to_owned), "{folder} {target}");
        };
        check("word", "styles.xml", Ok("word/styles.xml"));
        check("word", "/word/styles.xml", Ok("word/styles.xml"));
        check("", "word/document.xml", Ok("word/document.xml"));
        check("word", "../docProps/core.xml", Ok("docProps/core.xml"));
        check("word", "../../etc/passwd", Err(FileRefused::ClimbingPath));
    }
}
