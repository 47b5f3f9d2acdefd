//! `convenio redline BEFORE AFTER`: the engine on two files, for scripts and for anyone's comparison.

use crate::args::{Format, RedlineFiles};
use contracts::redlines::render::{self, View};
use contracts::redlines::{Redline, compare};
use std::fs;
use std::path::Path;

/// The difference of two Markdown or text files in the format asked for.
///
/// # Errors
/// A sentence: a file that cannot be read, or that is not UTF-8 text.
pub fn redline(files: &RedlineFiles) -> Result<String, String> {
    let redline = compare(&text(&files.before)?, &text(&files.after)?);
    shown(&redline, files.format)
}

fn text(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|e| format!("{} cannot be read: {e}", file.display()))?;
    String::from_utf8(bytes).map_err(|_| format!("{} is not UTF-8 text", file.display()))
}

fn shown(redline: &Redline, format: Format) -> Result<String, String> {
    Ok(match format {
        Format::Text => render::plain(redline),
        Format::Html => render::inline(redline, &View::default()),
        Format::Json => render::json(redline),
        Format::Summary => serde_json::to_string_pretty(&redline.summary).map_err(|e| e.to_string())?,
    })
}
