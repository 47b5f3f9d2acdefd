//! What Convenio has to reach, and what it missed in this run.

/// Collects goals while the tables are printed.
#[derive(Default)]
pub struct Goals {
    missed: Vec<String>,
}

impl Goals {
    /// Notes a figure that may be at most `most`.
    pub fn at_most(&mut self, what: &str, figure: f64, most: f64) {
        // A figure that could not be measured is missed too.
        if figure.is_nan() || figure > most {
            self.missed.push(format!("{what}: {figure:.3}, at most {most}"));
        }
    }

    /// Notes what has to hold.
    pub fn holds(&mut self, what: &str, holds: bool) {
        if !holds {
            self.missed.push(what.to_owned());
        }
    }

    /// Says what was missed; the answer is the exit code.
    pub fn told(&self) -> i32 {
        if self.missed.is_empty() {
            eprintln!("every goal is met");
            return 0;
        }
        eprintln!("missed:");
        for goal in &self.missed {
            eprintln!("  {goal}");
        }
        1
    }
}
