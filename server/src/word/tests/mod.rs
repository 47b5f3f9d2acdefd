//! What the reader promises, on documents written here part by part.

mod constructs;
mod hostile;
mod make;
mod planted;
mod plants;
mod readings;
mod traps;
