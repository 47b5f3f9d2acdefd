//! A text as lines with byte ranges: the ground on which headings, numbering and page furniture are read.

/// One line of a source text.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Byte offset of the line's first byte.
    pub start: usize,
    /// Byte offset after the line's end mark (or the text's end).
    pub end: usize,
    /// The line without its end mark, form feeds and outer white space.
    pub body: &'a str,
    /// Byte offset of `body`.
    pub body_start: usize,
    /// Columns before `body`; a tab counts to the next multiple of four.
    pub indent: usize,
    /// The line begins a page: a form feed stands before its text.
    pub page_break: bool,
    /// Inside a fenced code block, where nothing is numbering.
    pub fenced: bool,
}

impl<'a> Line<'a> {
    pub fn is_blank(&self) -> bool {
        self.body.is_empty()
    }

    /// Level and text of a Markdown heading (`### ARTICLE 4`), without closing marks; `None` without text.
    pub fn atx(&self) -> Option<(u8, &'a str)> {
        let hashes = self.body.bytes().take_while(|b| *b == b'#').count();
        let rest = &self.body[hashes..];
        if !(1..=6).contains(&hashes)
            || !(rest.is_empty() || rest.starts_with([' ', '\t']))
            || self.fenced
            || self.indent > 3
        {
            return None;
        }
        let text = rest.trim();
        let unclosed = text.trim_end_matches('#');
        let text = if unclosed.is_empty() || unclosed.ends_with(' ') { unclosed.trim_end() } else { text };
        // "#    #" heads two columns of a table, not a chapter.
        (!text.is_empty()).then(|| (u8::try_from(hashes).unwrap_or(6), text))
    }

    /// The text of a line that is bold as a whole (`**Article 4**`).
    pub fn bold(&self) -> Option<&'a str> {
        let inner = self.body.strip_prefix("**")?.strip_suffix("**")?;
        (!inner.is_empty() && !inner.contains("**")).then(|| inner.trim())
    }
}

/// Cuts a text into lines; their ranges cover it exactly.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut page_break = false;
    for whole in text.split_inclusive('\n') {
        let end = start + whole.len();
        let inner = whole.trim_end_matches(['\n', '\r']);
        let lead = inner.len() - inner.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
        let body = inner[lead..].trim_end();
        let gap = &inner[..lead];
        page_break |= gap.contains('\u{c}');
        let indent = gap.rsplit('\u{c}').next().unwrap_or("").chars().fold(0, |column, c| match c {
            '\t' => (column / 4 + 1) * 4,
            '\u{feff}' | '\r' => column,
            _ => column + 1,
        });
        found.push(Line { start, end, body, body_start: start + lead, indent, page_break, fenced: false });
        if !body.is_empty() {
            page_break = false;
        }
        start = end;
    }
    mark_fences(&mut found);
    found
}

/// A fence counts only when it is closed: three tildes in an extracted text must not swallow the rest of a contract.
fn mark_fences(lines: &mut [Line<'_>]) {
    let fence = |body: &str| {
        let mark = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let run = body.chars().take_while(|c| *c == mark).count();
        (run >= 3).then_some((mark, run, body[run..].trim().is_empty()))
    };
    // Bare fences of each kind: line, length, and the longest from there on, so that an opener that nothing closes is
    // known at once and every line is looked at a bounded number of times.
    let mut closers: [Vec<(usize, usize, usize)>; 2] = [Vec::new(), Vec::new()];
    for (i, line) in lines.iter().enumerate() {
        if let Some((mark, run, true)) = fence(line.body) {
            closers[usize::from(mark == '~')].push((i, run, run));
        }
    }
    for kind in &mut closers {
        let mut longest = 0;
        for (_, run, from_here) in kind.iter_mut().rev() {
            longest = longest.max(*run);
            *from_here = longest;
        }
    }
    let mut i = 0;
    while i < lines.len() {
        if let Some((mark, run, _)) = fence(lines[i].body) {
            let kind = &closers[usize::from(mark == '~')];
            let below = &kind[kind.partition_point(|(at, ..)| *at <= i)..];
            let closable = below.first().is_some_and(|(_, _, longest)| *longest >= run);
            if let Some((close, ..)) =
                below.iter().take_while(|_| closable).find(|(_, length, _)| *length >= run).copied()
            {
                for line in &mut lines[i..=close] {
                    line.fenced = true;
                }
                i = close;
            }
        }
        i += 1;
    }
}

/// Whether every letter of `text` is a capital, and there are at least two.
pub fn all_caps(text: &str) -> bool {
    let (mut letters, mut upper) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        upper += usize::from(c.is_uppercase());
    }
    letters >= 2 && letters == upper
}

/// Whether a paragraph or list item may end with this line, so that what follows can be a new clause.
pub fn ends_item(body: &str) -> bool {
    let body = body.trim_end_matches(['*', '_', ' ', '\u{201d}', '"', ')', ']', '>']);
    body.is_empty()
        || body.ends_with(['.', ':', ';', '!', '?', '\u{2014}'])
        || [" and", " or", ", y", "; y", "; o", " o", " y"].iter().any(|tail| body.ends_with(tail))
}

/// The longest beginning of `text` of at most `bytes` bytes.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cover_the_text_and_know_their_columns() {
        let text = "a\r\n\u{c}### B ##\n   \n\tc";
        let all = lines(text);
        assert_eq!(all.iter().map(|l| &text[l.start..l.end]).collect::<String>(), text);
        assert_eq!(all[1].atx(), Some((3, "B")));
        assert!(all[1].page_break && !all[3].page_break);
        assert_eq!((all[3].indent, all[3].body), (4, "c"));
    }

    #[test]
    fn a_fence_that_is_never_closed_is_only_text() {
        assert!(lines("```\nArticle 1\n").iter().all(|l| !l.fenced));
        assert!(lines("```\nArticle 1\n```\n").iter().all(|l| l.fenced));
    }
}
