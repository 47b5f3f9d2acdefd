//! A text and its tokens: as the scanner leaves them, and as they are compared.

use super::token::{GLUED, Token};

/// A text as it was scanned.
pub(crate) struct Scanned<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// The tokens that count, by index.
    pub content: Vec<u32>,
    /// The white space after what ends with a hyphen, by index.
    pub hyphens: Vec<u32>,
}

/// A text with its tokens.
pub(crate) struct Doc<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// The tokens that count, by index.
    pub content: Vec<u32>,
    /// The content that is a number of a clause, a reference to one or a page number, or belongs to one.
    pub numbers: Vec<u32>,
    /// The content that belongs to the content before it.
    pub glued: Vec<u32>,
}

impl<'t> Doc<'t> {
    /// A text that was scanned, as it is compared.
    pub(super) fn of(Scanned { text, tokens, content, .. }: Scanned<'t>) -> Self {
        let (mut numbers, mut glued) = (Vec::new(), Vec::new());
        for (at, &index) in (0..).zip(&content) {
            let token = &tokens[index as usize];
            if token.series != 0 {
                numbers.push(at);
            }
            if token.has(GLUED) && at > 0 {
                glued.push(at);
            }
        }
        Self { text, tokens, content, numbers, glued }
    }

    pub(crate) fn slice(&self, token: usize) -> &'t str {
        self.slice_of(self.tokens[token])
    }

    pub(crate) fn slice_of(&self, token: Token) -> &'t str {
        &self.text[token.start as usize..token.end as usize]
    }

    pub(crate) fn word(&self, content: usize) -> Token {
        self.tokens[self.content[content] as usize]
    }

    pub(crate) fn word_text(&self, content: usize) -> &'t str {
        self.slice(self.content[content] as usize)
    }
}
