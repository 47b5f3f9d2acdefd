//! A story as one side of its tracked changes has it: paragraphs whose end is gone run into the next, rows that are gone
//! are left out.

use super::model::{Block, Cell, Paragraph, Row, Table, Track};

/// A piece of a story in reading order.
pub(super) enum Piece<'d> {
    /// Paragraphs that this reading joins; the last one's number and style count.
    Line(Vec<&'d Paragraph>),
    Table(&'d Table),
}

/// The pieces of a story. With all changes shown, every paragraph stands for itself.
pub(super) fn pieces(blocks: &[Block], track: Track) -> Vec<Piece<'_>> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut open: Vec<&Paragraph> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Table(table) => out.push(Piece::Table(table)),
            Block::Paragraph(paragraph) => {
                let ends = track.shows(paragraph.end());
                let joins = !ends && matches!(blocks.get(at + 1), Some(Block::Paragraph(_)));
                open.push(paragraph);
                if !joins {
                    out.push(Piece::Line(std::mem::take(&mut open)));
                }
            }
        }
    }
    out
}

impl Table {
    /// The rows that a reading has.
    pub(super) fn rows(&self, track: Track) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| track.shows(row.fate))
    }
}

impl Row {
    /// The cells that a reading has.
    pub(super) fn cells(&self, track: Track) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| track.shows(cell.fate))
    }
}
