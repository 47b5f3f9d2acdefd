//! Which word of one text is which word of the other, and which of them moved.

/// No counterpart.
pub(crate) const NONE: u32 = u32::MAX;

/// Counterparts of content, by position, on both sides.
#[derive(Default)]
pub(crate) struct Matching {
    /// Old content → new content.
    pub a: Vec<u32>,
    /// New content → old content.
    pub b: Vec<u32>,
    /// The move an old word lies in; 0 for none.
    pub a_move: Vec<u32>,
    /// The move a new word lies in; 0 for none.
    pub b_move: Vec<u32>,
}

impl Matching {
    pub(super) fn new(a: usize, b: usize) -> Self {
        Self { a: vec![NONE; a], b: vec![NONE; b], a_move: vec![0; a], b_move: vec![0; b] }
    }

    pub(crate) fn join(&mut self, i: u32, j: u32) {
        debug_assert!(self.a[i as usize] == NONE && self.b[j as usize] == NONE, "a word has one counterpart");
        self.a[i as usize] = j;
        self.b[j as usize] = i;
    }

    pub(crate) fn part(&mut self, i: u32) {
        let j = std::mem::replace(&mut self.a[i as usize], NONE);
        if j != NONE {
            self.b[j as usize] = NONE;
        }
    }

    /// A move of which no word is left in both texts is none: what it had went, and came.
    pub(crate) fn end_lost_moves(&mut self) {
        let Some(last) = self.a_move.iter().chain(&self.b_move).max().filter(|last| **last > 0) else { return };
        let mut kept = vec![false; *last as usize + 1];
        for (&number, &j) in self.a_move.iter().zip(&self.a).filter(|(number, j)| **number > 0 && **j != NONE) {
            kept[number as usize] |= self.b_move[j as usize] == number;
        }
        for number in self.a_move.iter_mut().chain(&mut self.b_move).filter(|number| **number > 0) {
            *number = if kept[*number as usize] { *number } else { 0 };
        }
    }

    /// Whether the old word stays where it is.
    pub(crate) fn stays(&self, i: usize) -> bool {
        self.a[i] != NONE && self.a_move[i] == 0
    }

    /// The old side for the new one.
    pub(crate) fn mirror(&mut self) {
        std::mem::swap(&mut self.a, &mut self.b);
        std::mem::swap(&mut self.a_move, &mut self.b_move);
    }
}
