//! Votes taken in a meeting: the list, the form in two pages and a review, the result and its reason in words.

pub mod about_form;
pub mod count_form;
pub mod desk;
pub mod list;
pub mod result;
pub mod review;
pub mod say;
pub mod shown;
