//! The audit book as a file: CSV for a spreadsheet, JSON lines for whoever recomputes the chain.

use super::audit::Entry;
use super::book::AuditSheet;
use crate::members::Refusal;
use serde_json::json;

/// One line each, with the names that the roster says today.
///
/// # Errors
/// Never: writing into memory does not fail, and the crate's error is only passed on.
pub fn csv(sheet: &AuditSheet) -> Result<Vec<u8>, Refusal> {
    let failed = |_: csv::Error| Refusal::internal("csv");
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["number", "at", "who", "name", "what", "about", "previous", "hash"]).map_err(failed)?;
    for entry in &sheet.entries {
        let name = entry.who.and_then(|who| sheet.names.get(&who.0)).map_or("", String::as_str);
        out.write_record([
            &entry.number.to_string(),
            &time(entry),
            &entry.who.map(|who| who.to_string()).unwrap_or_default(),
            &harmless(name),
            &entry.what,
            &entry.about.to_text(),
            &entry.previous.to_string(),
            &entry.hash.to_string(),
        ])
        .map_err(failed)?;
    }
    out.into_inner().map_err(|_| Refusal::internal("csv"))
}

/// Rows for a spreadsheet, the first with the columns' names. A cell that looks like a formula is made none.
///
/// # Errors
/// Never: writing into memory does not fail, and the crate's error is only passed on.
pub fn sheet(rows: &[Vec<String>]) -> Result<Vec<u8>, Refusal> {
    let failed = |_: csv::Error| Refusal::internal("csv");
    // A mark in front says that it is UTF-8: without it a spreadsheet shows Korean as nonsense.
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        out.write_record(row.iter().map(|cell| harmless(cell))).map_err(failed)?;
    }
    out.into_inner().map_err(|_| Refusal::internal("csv"))
}

/// Every field that is hashed, and no names: `contracts/src/records/audit.rs` says how the hash comes about.
pub fn json_lines(sheet: &AuditSheet) -> Vec<u8> {
    let mut out = String::new();
    for entry in &sheet.entries {
        let line = json!({
            "chain": entry.chain.0,
            "number": entry.number,
            "unit": entry.unit.map(|unit| unit.0),
            "at": entry.at,
            "who": entry.who.map(|who| who.0),
            "what": entry.what,
            "about": entry.about,
            "previous": entry.previous.to_string(),
            "hash": entry.hash.to_string(),
        });
        out.push_str(&line.to_string());
        out.push('\n');
    }
    out.into_bytes()
}

/// RFC 3339 in UTC; a number that is no time (which no code of ours writes) as it is.
fn time(entry: &Entry) -> String {
    jiff::Timestamp::from_millisecond(entry.at).map_or_else(|_| entry.at.to_string(), |at| at.to_string())
}

/// Spreadsheets take a cell that begins like a formula for one.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::members::{PersonId, UnionId, UnitId};
    use crate::records::audit::Head;
    use crate::records::{Deed, What};
    use uuid::Uuid;

    fn sheet(name: &str) -> AuditSheet {
        let who = PersonId(Uuid::from_u128(3));
        let deed = Deed::in_unit(UnionId(Uuid::from_u128(1)), UnitId(Uuid::from_u128(2)), Some(who), What::Passed);
        let entry = deed.about("pass", "U-1").about("article", "제7조").link(Head::START, 1_772_323_200_000);
        AuditSheet { entries: vec![entry], count: 1, names: [(who.0, name.to_owned())].into() }
    }

    #[test]
    fn an_officer_opens_the_book_in_a_spreadsheet_and_no_name_runs_as_a_formula() {
        let text = String::from_utf8(csv(&sheet("=HYPERLINK(\"x\")")).expect("readable")).expect("readable");
        let line = text.lines().nth(1).expect("readable");
        let expected = "1,2026-03-01T00:00:00Z,00000000000000000000000000000003,\"'=HYPERLINK(\"\"x\"\")\",passed,\
                        \"{\"\"article\"\":\"\"제7조\"\",\"\"pass\"\":\"\"U-1\"\"}\",";
        assert!(line.starts_with(expected), "{line}");
    }

    #[test]
    fn whoever_recomputes_the_chain_gets_every_hashed_field_and_no_name() {
        let text = String::from_utf8(json_lines(&sheet("Kim Minji"))).expect("readable");
        assert!(!text.contains("Minji"));
        let line: serde_json::Value = serde_json::from_str(&text).expect("readable");
        assert_eq!(line["at"], 1_772_323_200_000_i64);
        assert_eq!(line["about"]["pass"], "U-1");
        assert_eq!(line["hash"].as_str().expect("readable").len(), 64);
    }
}
