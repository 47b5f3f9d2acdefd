//! The bare words of a story, without marks of any kind: for comments, headers and what is compared word by word.

use super::flow::{Piece, pieces};
use super::model::{Block, Look, Track, What};

/// A story's words, a line for each paragraph and row; cells are parted by tabs.
pub(super) fn text(blocks: &[Block], track: Track) -> String {
    let mut out = String::new();
    write(blocks, track, "\n", &mut out);
    out.trim().to_owned()
}

fn write(blocks: &[Block], track: Track, border: &str, out: &mut String) {
    for piece in pieces(blocks, track) {
        match piece {
            Piece::Line(paragraphs) => {
                let from = out.len();
                let label = paragraphs.last().and_then(|p| p.labels[track.side()].as_ref());
                if let Some(label) = label.filter(|label| !label.text.is_empty()) {
                    out.push_str(&label.text);
                    out.push(' ');
                }
                let words = out.len();
                for paragraph in paragraphs {
                    for span in paragraph.spans.iter().filter(|span| track.shows(span.fate)) {
                        let look = if track == Track::Reject { span.was } else { span.look };
                        match span.what {
                            What::Text if !look.has(Look::HIDDEN) => out.push_str(paragraph.words(span)),
                            What::Break => out.push(' '),
                            _ => {}
                        }
                    }
                }
                if out[words..].trim().is_empty() {
                    out.truncate(from);
                } else {
                    out.push_str(border);
                }
            }
            Piece::Table(table) => {
                for row in table.rows(track) {
                    let from = out.len();
                    for cell in row.cells(track) {
                        write(&cell.blocks, track, "\t", out);
                    }
                    if out.len() > from {
                        out.push_str(border);
                    }
                }
            }
        }
    }
}
