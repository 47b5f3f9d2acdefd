//! `convenio redline OURS THEIRS --base CURRENT`: where each clause stands between the sides.

use super::page::{document, escaped, language};
use crate::args::Format;
use contracts::redlines::render;
use contracts::redlines::{Clause, Kind, OpKind, Standing, ThreeWay, compare};
use serde::Serialize;

/// How many clauses stand how.
#[derive(Serialize)]
struct Counts {
    current: usize,
    agreed: usize,
    ours_only: usize,
    theirs_only: usize,
    both_differ: usize,
    /// What remains to be bargained: the last three.
    open: usize,
}

impl Counts {
    fn of(table: &ThreeWay) -> Self {
        Self {
            current: table.count(Standing::Current),
            agreed: table.count(Standing::Agreed),
            ours_only: table.count(Standing::OursOnly),
            theirs_only: table.count(Standing::TheirsOnly),
            both_differ: table.count(Standing::BothDiffer),
            open: table.open().count(),
        }
    }

    fn worded(&self) -> String {
        let Self { current, agreed, ours_only, theirs_only, both_differ, open } = self;
        format!(
            "{open} open: {ours_only} only ours, {theirs_only} only theirs, {both_differ} where both differ. {agreed} agreed, {current} as it is."
        )
    }
}

#[derive(Serialize)]
struct Whole<'t> {
    clauses: &'t [Clause],
    counts: Counts,
}

/// The table in the format asked for; `names` are the files of the current language, ours and theirs.
pub(super) fn shown(table: &ThreeWay, names: &[String; 3], format: Format) -> Result<String, String> {
    let counts = Counts::of(table);
    match format {
        Format::Text => Ok(as_text(table, names, &counts)),
        Format::Html => Ok(as_page(table, names, &counts)),
        Format::Json => serde_json::to_string(&Whole { clauses: &table.clauses, counts }).map_err(|e| e.to_string()),
        Format::Summary => serde_json::to_string_pretty(&counts).map_err(|e| e.to_string()),
    }
}

const fn worded(standing: Standing) -> &'static str {
    match standing {
        Standing::Current => "as it is",
        Standing::Agreed => "agreed",
        Standing::OursOnly => "only ours",
        Standing::TheirsOnly => "only theirs",
        Standing::BothDiffer => "both differ",
    }
}

/// What both sides would change, open or agreed; what nobody touches is counted only.
fn touched(table: &ThreeWay) -> impl Iterator<Item = &Clause> {
    table.clauses.iter().filter(|c| c.standing != Standing::Current)
}

fn place(clause: &Clause) -> String {
    [&clause.article, &clause.clause].map(String::as_str).join(" ").trim().to_owned()
}

fn as_text(table: &ThreeWay, [current, ours, theirs]: &[String; 3], counts: &Counts) -> String {
    let mut out = format!("{current}: ours is {ours}, theirs is {theirs}\n{}\n", counts.worded());
    for clause in touched(table) {
        out.push_str(&format!("\n{}: {}\n", place(clause), worded(clause.standing)));
        let was = clause.current.as_deref().unwrap_or_default();
        for (side, text) in [("Ours", &clause.ours), ("Theirs", &clause.theirs)] {
            let says = match text {
                Some(text) if text == was => "as it is".to_owned(),
                Some(text) => render::plain(&compare(was, text)),
                None => "leave it out".to_owned(),
            };
            out.push_str(&format!("  {side}: {}\n", says.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    out.trim_end().to_owned()
}

fn as_page(table: &ThreeWay, [current, ours, theirs]: &[String; 3], counts: &Counts) -> String {
    let mut body = format!(
        "<p>{}</p>\n<table>\n<thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">Standing</th>\
         <th scope=\"col\">Current</th><th scope=\"col\">Ours</th><th scope=\"col\">Theirs</th></tr></thead>\n<tbody>\n",
        escaped(&counts.worded())
    );
    for clause in touched(table) {
        let was = clause.current.as_deref().unwrap_or_default();
        let cell = |text: &Option<String>| match text {
            Some(text) if text == was => "<td>as it is</td>".to_owned(),
            Some(text) => format!("<td{}>{}</td>", language(text), marked(was, text)),
            None => "<td>—</td>".to_owned(),
        };
        let now = clause.current.as_ref().map_or("—".to_owned(), |text| escaped(text));
        body.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td{}>{now}</td>{}{}</tr>\n",
            escaped(&place(clause)),
            worded(clause.standing),
            language(was),
            cell(&clause.ours),
            cell(&clause.theirs)
        ));
    }
    body.push_str("</tbody>\n</table>\n");
    document(&format!("{current}: {ours} and {theirs}"), &body).replace("<main>", "<main class=\"wide\">")
}

/// What a side would change of a clause, in place.
fn marked(was: &str, text: &str) -> String {
    let mut out = String::new();
    for op in compare(was, text).ops {
        let words = escaped(&op.text);
        let (tag, label) = match (op.op, op.kind) {
            (OpKind::Equal, _) | (OpKind::Insert, Kind::Format) => {
                out.push_str(&words);
                continue;
            }
            (OpKind::Delete, Kind::Format) => continue,
            (OpKind::Insert | OpKind::MoveTo, _) => ("ins", "inserted"),
            (OpKind::Delete | OpKind::MoveFrom, _) => ("del", "deleted"),
        };
        out.push_str(&format!(
            "<{tag}><span class=\"redline-mark\">[{label}: </span>{words}<span class=\"redline-mark\"> end of change]</span></{tag}>"
        ));
    }
    out
}
