//! What people see of a comparison, wherever two texts meet: in short, text that deceives the eye.

pub mod short;
pub mod suspicion;
