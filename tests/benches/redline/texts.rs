//! The real pairs of `tests/fixtures/texts`: one contract or law as it was and as it became.

/// Two versions of one text.
pub struct Pair {
    /// How tables call it.
    pub name: &'static str,
    /// The older file.
    pub before: &'static str,
    /// The newer file.
    pub after: &'static str,
}

/// Two union contracts, a statute in Spanish and one in Korean.
pub const PAIRS: [Pair; 4] = [
    Pair {
        name: "afscme",
        before: "en-afscme-real-estate-agency-2023-2025.md",
        after: "en-afscme-real-estate-agency-2025-2027.md",
    },
    Pair {
        name: "seiu",
        before: "en-seiu-non-state-oregon-home-care-commission-2023-2025.md",
        after: "en-seiu-non-state-oregon-home-care-commission-2025-2027.md",
    },
    Pair {
        name: "estatuto",
        before: "es-estatuto-trabajadores-before-2021-reform.md",
        after: "es-estatuto-trabajadores-after-2021-reform.md",
    },
    Pair { name: "union act", before: "ko-trade-union-act-2021.md", after: "ko-trade-union-act-2025.md" },
];
