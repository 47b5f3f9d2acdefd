//! The contract's text: tree, numbering, rendering and search.
