//! A redline as a page of its own: no script, no address outside itself, legible in black and white.

use super::counted;
use contracts::redlines::render::{self, View};
use contracts::redlines::{Change, ChangeKind, Redline};

/// The whole document.
pub(super) fn of(redline: &Redline, [before, after]: &[String; 2]) -> String {
    let title = format!("{before} → {after}");
    let mut body = format!("<p>{}</p>\n", escaped(&counted(&redline.summary)));
    let changes = redline.changes();
    if !changes.is_empty() {
        body.push_str("<h2>Changes</h2>\n<ol class=\"changes\">\n");
        changes.iter().for_each(|change| body.push_str(&entry(change)));
        body.push_str("</ol>\n");
    }
    body.push_str("<h2>Text</h2>\n");
    body.push_str(&format!(
        "<article{}>\n{}</article>\n",
        language(&redline.after()),
        render::inline(redline, &View::default())
    ));
    document(&title, &body)
}

/// A document around a title and what follows it.
pub(super) fn document(title: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// Korean is set and broken by rules of its own; other languages are not told apart here.
pub(super) fn language(text: &str) -> &'static str {
    let korean = text.chars().take(4000).filter(|c| matches!(c, '가'..='힣')).count();
    if korean * 4 > text.chars().take(4000).count() { " lang=\"ko\"" } else { "" }
}

fn entry(change: &Change) -> String {
    let what = match change.kind {
        ChangeKind::Added => "clause added",
        ChangeKind::Removed => "clause removed",
        ChangeKind::Inserted => "words inserted",
        ChangeKind::Deleted => "words deleted",
        ChangeKind::Replaced => "words replaced",
        ChangeKind::Moved => "clause moved",
        ChangeKind::MovedEdited => "clause moved and edited",
        ChangeKind::Renumbered => "renumbered",
        ChangeKind::Formatted => "formatting",
    };
    let place = [&change.article, &change.clause].map(String::as_str).join(" ");
    let mut out = format!(
        "<li><a href=\"#{}\">{}</a> {what}",
        change.anchor(),
        escaped(match place.trim() {
            "" => "At the beginning",
            place => place,
        })
    );
    for signal in &change.signals {
        let words = [&signal.before, &signal.after].map(|w| escaped(w));
        let words = if words[0].is_empty() && words[1].is_empty() {
            String::new()
        } else {
            format!(": {}", words.join(" → "))
        };
        out.push_str(&format!("<br><strong>{}</strong>{words}", signal.code.key().replace('-', " ")));
    }
    out.push_str("</li>\n");
    out
}

/// Text that is safe between and inside tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\u{0}', "\u{fffd}")
}

/// What went is struck through and set between brackets by its mark; what came is bold and underlined. Colour only adds.
const STYLE: &str = "\
body { margin: 0; color: #111; background: #fff; font: 1.0625rem/1.6 Georgia, 'Noto Serif', 'Noto Serif CJK KR', serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; } h2 { font-size: 1.15rem; margin-top: 2rem; }
:lang(ko) { word-break: keep-all; line-height: 1.8; }
a { color: inherit; }
ins { color: #0b5d1e; font-weight: 600; text-decoration: underline 2px; text-underline-offset: .2em; }
del { color: #8f1d1d; text-decoration: line-through 2px; }
.redline-mark { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.redline-moved { color: #1f3f8f; border-block: 1px dashed; }
.redline-number { color: inherit; border: 1px solid #666; padding: 0 .2em; text-decoration-thickness: 1px; }
.redline-heading { font-weight: 700; font-size: 1.1em; margin-top: 1.5em; }
.redline-item { padding-inline-start: 1.2em; }
.redline-cell { display: inline-block; width: 1em; border-inline-start: 1px solid #666; margin-inline-start: .5em; }
.redline-furniture { color: #555; font-size: .85em; }
.redline-struck { text-decoration: line-through double; }
.redline-hidden, .redline-lookalike { border: 1px dashed; padding: 0 .2em; }
.changes li { margin-bottom: .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; } th, td { border: 1px solid #666; padding: .4rem .6rem; text-align: start; vertical-align: top; }
.wide { max-width: 80rem; }
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  ins, del, .redline-moved { color: #000; } thead { display: table-header-group; } tr, li { break-inside: avoid; }
  .redline-jump { display: none; }
}
";
