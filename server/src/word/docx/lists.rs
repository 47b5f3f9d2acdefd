//! The lists of a .docx (`numbering.xml`), resolved: styles that stand for lists, levels that a list has of its own.

use super::super::counting::{LEVELS, Level, List, pattern};
use super::super::dom::Node;
use super::super::model::{Index, Place};
use super::super::{LISTS_MAX, short};
use super::styles::Styles;
use contracts::word::FileRefused;
use std::collections::HashMap;

/// Longest way from a list over list styles to its definition.
const LINKS_MAX: usize = 5;

/// A document's lists by their ids.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) lists: Vec<List>,
    by_id: HashMap<String, Index>,
    /// Of each family: the level that each style stands on.
    styled: Vec<HashMap<String, u8>>,
}

/// One `w:abstractNum`.
struct Family<'d> {
    node: Node<'d>,
    levels: [Option<Level>; LEVELS],
}

impl Lists {
    pub(super) fn read(root: Node<'_>, styles: &Styles) -> Result<Self, FileRefused> {
        // Each keeps nine levels.
        let count = |name: &str| root.children().filter(|c| c.is(name)).count();
        if count("w:abstractNum").max(count("w:num")) > LISTS_MAX {
            return Err(FileRefused::TooManyPieces);
        }
        let families: Vec<Family<'_>> = root.children().filter(|c| c.is("w:abstractNum")).map(Family::read).collect();
        let by_family: HashMap<&str, usize> = families
            .iter()
            .enumerate()
            .filter_map(|(at, f)| Some((f.node.attribute("w:abstractNumId")?, at)))
            .collect();
        let nums: HashMap<&str, Node<'_>> = root
            .children()
            .filter(|c| c.is("w:num"))
            .filter_map(|num| Some((num.attribute("w:numId")?, num)))
            .collect();
        let mut read = Self { styled: families.iter().map(Family::styled).collect(), ..Self::default() };
        // The first that says so stands for a style.
        let by_style: HashMap<&str, usize> =
            families.iter().enumerate().rev().filter_map(|(at, f)| Some((f.node.value("w:styleLink")?, at))).collect();
        let resolve = Resolve { families: &families, by_family: &by_family, by_style: &by_style, nums: &nums, styles };
        for (id, num) in &nums {
            let Some(family) = resolve.family(id, 0) else { continue };
            let mut list = List { family, levels: families[family].levels.clone(), begins: [None; LEVELS] };
            for own in num.children().filter(|c| c.is("w:lvlOverride")) {
                let Some(at) = own.attribute("w:ilvl").and_then(level_index) else { continue };
                list.begins[at] = own.value("w:startOverride").and_then(number);
                if let Some(level) = own.child("w:lvl") {
                    list.levels[at] = Some(read_level(level));
                }
            }
            read.by_id.insert((*id).to_owned(), read.lists.len() as Index);
            read.lists.push(list);
        }
        Ok(read)
    }

    /// A paragraph's place out of its own properties (`w:pPr`) and its style.
    pub(super) fn place(&self, properties: Option<Node<'_>>, styles: &Styles, style: Option<&str>) -> Option<Place> {
        let own = properties.and_then(|p| p.child("w:numPr"));
        let own_list = own.and_then(|n| n.value("w:numId"));
        let own_level = own.and_then(|n| n.value("w:ilvl")).and_then(|l| l.parse::<i64>().ok());
        let (list, level) = match own_list {
            Some(list) => (list, own_level),
            None => {
                let (list, level) = styles.list(style)?;
                (list?, own_level.or(level.map(i64::from)))
            }
        };
        // List 0 switches numbering off.
        let index = *self.by_id.get(list).filter(|_| list != "0")?;
        let family = self.lists[index as usize].family;
        let by_style = || styles.chain(style).find_map(|id| self.styled[family].get(id)).map(|level| i64::from(*level));
        let level = level.or_else(|| own_list.is_none().then(by_style).flatten()).unwrap_or(0);
        u8::try_from(level).ok().filter(|level| usize::from(*level) < LEVELS).map(|level| Place { list: index, level })
    }
}

struct Resolve<'r, 'd> {
    families: &'r [Family<'d>],
    by_family: &'r HashMap<&'d str, usize>,
    by_style: &'r HashMap<&'d str, usize>,
    nums: &'r HashMap<&'d str, Node<'d>>,
    styles: &'r Styles,
}

impl Resolve<'_, '_> {
    fn family(&self, num: &str, links: usize) -> Option<usize> {
        let at = *self.by_family.get(self.nums.get(num)?.value("w:abstractNumId")?)?;
        let Some(style) = self.families[at].node.value("w:numStyleLink") else { return Some(at) };
        if let Some(linked) = self.styles.list_of_style(style).filter(|linked| *linked != num && links < LINKS_MAX) {
            return self.family(linked, links + 1).or(Some(at));
        }
        self.by_style.get(style).copied().or(Some(at))
    }
}

impl<'d> Family<'d> {
    fn read(node: Node<'d>) -> Self {
        let mut levels: [Option<Level>; LEVELS] = Default::default();
        for level in node.children().filter(|c| c.is("w:lvl")) {
            if let Some(at) = level.attribute("w:ilvl").and_then(level_index) {
                levels[at].get_or_insert_with(|| read_level(level));
            }
        }
        Self { node, levels }
    }

    fn styled(&self) -> HashMap<String, u8> {
        let levels = self.node.children().filter(|c| c.is("w:lvl"));
        levels
            .filter_map(|level| {
                let at = level.attribute("w:ilvl").and_then(level_index)?;
                Some((level.value("w:pStyle")?.to_owned(), u8::try_from(at).ok()?))
            })
            .collect()
    }
}

fn level_index(text: &str) -> Option<usize> {
    text.parse().ok().filter(|at| *at < LEVELS)
}

fn number(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn read_level(level: Node<'_>) -> Level {
    let text = level.child("w:lvlText");
    Level {
        format: format_of(level),
        pattern: pattern(text.and_then(|t| t.attribute("w:val")).unwrap_or_default()),
        start: level.value("w:start").and_then(number).unwrap_or(0),
        restart: level.value("w:lvlRestart").and_then(|r| r.parse().ok()),
        legal: level.switch("w:isLgl").unwrap_or(false),
        tight: level.value("w:suff") == Some("nothing"),
    }
}

/// A level's numerals; Word of 2010 and later writes some of them as alternatives to plain digits.
fn format_of(level: Node<'_>) -> String {
    let chosen = level.child("mc:AlternateContent").and_then(|a| a.child("mc:Choice"));
    let format = chosen.and_then(|c| c.child("w:numFmt")).or_else(|| level.child("w:numFmt"));
    let name = format.and_then(|f| f.attribute("w:val")).unwrap_or("decimal");
    if name != "custom" {
        return short(name);
    }
    // "001, 002, 003, ...": digits filled with zeros.
    let example = format.and_then(|f| f.attribute("w:format")).unwrap_or_default();
    let digits = example.split(',').next().unwrap_or_default().trim().len();
    match digits {
        2 => "decimalZero".to_owned(),
        3..=5 => format!("decimalZero{digits}"),
        _ => "decimal".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::dom::{Dom, Kind, NODES_MAX};
    use super::*;

    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    fn dom(inner: &str) -> Dom {
        let xml = format!("<w:root {W}>{inner}</w:root>");
        Dom::parse(&mut xml.as_bytes(), Kind::Word, NODES_MAX).expect("a tree")
    }

    /// The pattern and level of a paragraph in these lists and styles.
    fn check(lists: &str, styles: &str, paragraph: &str, expected: Option<(&str, u8)>) {
        let (lists, styles, paragraph) = (dom(lists), dom(styles), dom(paragraph));
        let styles = Styles::read(styles.root()).expect("styles");
        let lists = Lists::read(lists.root(), &styles).expect("lists");
        let properties = paragraph.root().child("w:pPr");
        let style = styles.or_default(properties.and_then(|p| p.value("w:pStyle")));
        let place = lists.place(properties, &styles, style);
        let found = place.map(|place| {
            let level = lists.lists[place.list as usize].levels[usize::from(place.level)].as_ref();
            (level.map_or("none", |level| level.pattern.as_str()), place.level)
        });
        assert_eq!(found, expected, "{:?}", properties.map(|p| p.children().count()));
    }

    const LISTS: &str = "<w:abstractNum w:abstractNumId='5'>\
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='H1'/><w:lvlText w:val='%1'/></w:lvl>\
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='H2'/><w:lvlText w:val='%1.%2'/></w:lvl>\
        </w:abstractNum>\
        <w:abstractNum w:abstractNumId='6'><w:numStyleLink w:val='Legal'/></w:abstractNum>\
        <w:abstractNum w:abstractNumId='7'><w:styleLink w:val='Lost'/><w:lvl w:ilvl='0'><w:lvlText w:val='lost'/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId='8'><w:numStyleLink w:val='Lost'/></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>\
        <w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num>\
        <w:num w:numId='3'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'><w:lvl w:ilvl='0'><w:lvlText w:val='own'/></w:lvl></w:lvlOverride></w:num>\
        <w:num w:numId='4'><w:abstractNumId w:val='8'/></w:num>";

    const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'/>\
        <w:style w:type='paragraph' w:styleId='H1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='H2'><w:basedOn w:val='H1'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Own'><w:basedOn w:val='H2'/><w:pPr><w:numPr><w:ilvl w:val='0'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Loop'><w:basedOn w:val='Pool'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Pool'><w:basedOn w:val='Loop'/></w:style>\
        <w:style w:type='numbering' w:styleId='Legal'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";

    #[test]
    fn a_paragraph_has_its_number_from_itself_or_along_its_styles() {
        let style = |id: &str| format!("<w:pPr><w:pStyle w:val='{id}'/></w:pPr>");
        let own = |id: &str, list: &str| {
            format!(
                "<w:pPr><w:pStyle w:val='{id}'/><w:numPr><w:ilvl w:val='1'/><w:numId w:val='{list}'/></w:numPr></w:pPr>"
            )
        };
        check(LISTS, STYLES, "", None);
        check(LISTS, STYLES, &style("H1"), Some(("%1", 0)));
        // The level is the one that names the style, nearest first.
        check(LISTS, STYLES, &style("H2"), Some(("%1.%2", 1)));
        check(LISTS, STYLES, &style("Own"), Some(("%1", 0)));
        check(LISTS, STYLES, &style("Loop"), None);
        check(LISTS, STYLES, &style("Nowhere"), None);
        check(LISTS, STYLES, &own("Normal", "1"), Some(("%1.%2", 1)));
        // List 0 switches off what the style switches on; a list that is not there is none.
        check(LISTS, STYLES, &own("H1", "0"), None);
        check(LISTS, STYLES, &own("H1", "99"), None);
        // A level without a list moves the paragraph within its style's list.
        let level = "<w:pPr><w:pStyle w:val='H1'/><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr>";
        check(LISTS, STYLES, level, Some(("%1.%2", 1)));
    }

    #[test]
    fn a_list_style_stands_for_the_list_it_names() {
        let own =
            |list: &str| format!("<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='{list}'/></w:numPr></w:pPr>");
        check(LISTS, STYLES, &own("2"), Some(("%1", 0)));
        check(LISTS, STYLES, &own("3"), Some(("own", 0)));
        check(LISTS, STYLES, &own("4"), Some(("lost", 0)));
    }

    #[test]
    fn zeros_before_a_number_are_read_from_words_example() {
        let level = "<w:lvl xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:AlternateContent>\
            <mc:Choice><w:numFmt w:val='custom' w:format='001, 002, 003, ...'/></mc:Choice>\
            <mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent></w:lvl>";
        let dom = dom(level);
        assert_eq!(format_of(dom.root().child("w:lvl").expect("a level")), "decimalZero3");
    }
}
