//! What the reader promises, on documents written here part by part.

mod hostile;
mod make;
mod planted;
mod readings;
