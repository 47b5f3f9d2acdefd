//! What the suite and the bench both know of the corpus of documents in `fixtures/word`, and how they hold two readings against
//! each other whatever signs these are written with.

/// Documents in which LibreOffice numbers otherwise than Word does: it knows neither legal numbers nor lists that go on
/// under the next heading, and takes a level from a style's own properties alone.
pub const NUMBERED_OTHERWISE: [&str; 4] = ["list-legal", "list-never-restarts", "list-style-chain", "list-formats"];

/// Letters and signs alone, without those of Markdown.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\\' | '*' | '|' | '~' | '#')).collect()
}

/// Bare letters of a text, and where in them a line begins; in a table, where a word does, as its cells have no lines.
pub fn bare_lines(text: &str) -> (String, Vec<usize>) {
    let (mut letters, mut begins) = (String::new(), Vec::new());
    for line in text.lines() {
        let in_table = line.starts_with('|');
        for piece in line.split(|c| in_table && matches!(c, '|' | ' ')) {
            begins.push(letters.len());
            letters.push_str(&bare(piece));
        }
    }
    (letters, begins)
}
