//! Fields: places where Word fills words in. Their results are text, except page numbers and tables of contents.

use super::super::dom::Node;
use super::symbols::letter;

/// What a field's result is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Field {
    /// Words like any other: references, dates, forms.
    Words,
    /// The number of a page or of pages.
    PageNumber,
    Contents,
    /// What changes whenever the file is opened or saved.
    Moment,
    /// An address outside the document.
    Link(String),
}

impl Field {
    /// Reads a field's instruction, such as `HYPERLINK "https://example.org"`.
    pub(super) fn of(instruction: &str) -> Self {
        let mut words = instruction.split_whitespace();
        match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "PAGE" | "NUMPAGES" | "SECTIONPAGES" => Self::PageNumber,
            "TOC" => Self::Contents,
            "DATE" | "TIME" | "SAVEDATE" | "PRINTDATE" | "EDITTIME" | "REVNUM" | "LASTSAVEDBY" | "FILENAME" => {
                Self::Moment
            }
            "HYPERLINK" => {
                // `\l` leads to a place within the document.
                let quoted = instruction.split('"').nth(1).map(str::trim);
                let inside = instruction.split('"').next().is_some_and(|before| before.contains("\\l"));
                let address = quoted.or_else(|| words.next()).filter(|a| !inside && !a.starts_with('\\'));
                address.map_or(Self::Words, |address| Self::Link(address.to_owned()))
            }
            _ => Self::Words,
        }
    }
}

/// What a field shows that has no result of its own: a sign by its number, the words of a button.
pub(super) fn shown_alone(instruction: &str) -> Option<String> {
    let mut words = instruction.split_whitespace();
    match words.next()?.to_ascii_uppercase().as_str() {
        // SYMBOL 183 \f "Symbol"
        "SYMBOL" => {
            let number = words.next()?;
            let code = match number.strip_prefix("0x") {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            let font = words.skip_while(|word| *word != "\\f").nth(1).unwrap_or_default();
            letter(font.trim_matches('"'), &format!("{code:X}")).map(String::from)
        }
        // MACROBUTTON NoMacro [Name of the employer]
        "MACROBUTTON" => {
            let _macro = words.next()?;
            let shown = words.collect::<Vec<_>>().join(" ");
            (!shown.is_empty()).then_some(shown)
        }
        _ => None,
    }
}

/// A field that is open while its paragraph is read.
#[derive(Debug)]
pub(super) struct Open {
    pub instruction: String,
    /// Known from the separator on; before it stands the instruction.
    pub result: Option<Field>,
}

/// What an old form field shows, for those that keep it in their settings and not as words.
pub(super) fn form_value(begin: Node<'_>) -> Option<String> {
    let data = begin.child("w:ffData")?;
    if let Some(check_box) = data.child("w:checkBox") {
        let ticked = check_box.switch("w:checked").or_else(|| check_box.switch("w:default")).unwrap_or(false);
        return Some(if ticked { "☒" } else { "☐" }.to_owned());
    }
    let list = data.child("w:ddList")?;
    let chosen = list.value("w:result").or_else(|| list.value("w:default")).and_then(|n| n.parse().ok()).unwrap_or(0);
    let entry = list.children().filter(|c| c.is("w:listEntry")).nth(chosen)?;
    entry.attribute("w:val").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Field, shown_alone};

    #[test]
    fn a_field_without_a_result_shows_what_its_instruction_says() {
        let check = |instruction: &str, expected: Option<&str>| {
            assert_eq!(shown_alone(instruction).as_deref(), expected, "{instruction}");
        };
        check(" SYMBOL 183 \\f Symbol \\s 10 \\h ", Some("•"));
        check(" SYMBOL 0xFE \\f \"Wingdings\" ", Some("☑"));
        check(" MACROBUTTON NoMacro [Name of the unit] ", Some("[Name of the unit]"));
        check(" PAGE ", None);
        check("", None);
    }

    #[test]
    fn a_field_is_told_by_its_instruction() {
        let check = |instruction: &str, expected: Field| assert_eq!(Field::of(instruction), expected, "{instruction}");
        check(" PAGE \\* MERGEFORMAT ", Field::PageNumber);
        check(" TOC \\o \"1-3\" \\h ", Field::Contents);
        check(" HYPERLINK \"https://example.org/a b\" \\o \"tip\" ", Field::Link("https://example.org/a b".to_owned()));
        check(" HYPERLINK https://example.org ", Field::Link("https://example.org".to_owned()));
        check(" HYPERLINK \\l \"_Toc1\" ", Field::Words);
        check(" DATE \\@ \"d MMMM yyyy\" ", Field::Moment);
        check(" REF _Ref1 \\r \\h ", Field::Words);
        check("", Field::Words);
    }
}
