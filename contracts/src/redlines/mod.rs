//! Compare two texts and show exactly what changed.
