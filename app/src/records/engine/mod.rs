//! The engine room: how the host is, for whoever runs it. Names of unions, counts, sizes, codes and moments; nothing that
//! anybody wrote.

pub mod backups;
pub mod enter;
pub mod health;
pub mod overview;
pub mod queue;
pub mod union;

use crate::components::{Submit, Tabs, way};
use crate::deeds::action;
use crate::words::Words;
use leptos::prelude::*;

/// The ways through the engine room, and the way out of it.
fn ways(words: Words, here: &'static str) -> impl IntoView {
    let to = |href: &'static str, name: String| way(href, name).here(href == here);
    let ways = vec![
        to("/host", words.t("host-overview")),
        to("/host/queue", words.t("host-queue")),
        to("/host/backups", words.t("host-backups")),
        to("/host/health", words.t("host-health")),
    ];
    view! { <Tabs label=words.t("host-ways-label") ways /> }
}

/// The button that ends the operator's session.
fn way_out(words: Words) -> impl IntoView {
    view! {
        <form method="post" action={action::<enter::Leave>()}>
            <Submit label=words.t("host-leave-button") class="small" />
        </form>
    }
}

/// Bytes as people read them: three digits at most, rounded up so that nothing is shown as none.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    let (mut tenths, mut unit) = (bytes.div_ceil(100), 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths = tenths.div_ceil(1000);
        unit += 1;
    }
    // Beyond ten of a unit nobody reads the tenth.
    if tenths >= 100 || tenths.is_multiple_of(10) {
        format!("{}\u{a0}{}", tenths.div_ceil(10), UNITS[unit])
    } else {
        format!("{}.{}\u{a0}{}", tenths / 10, tenths % 10, UNITS[unit])
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn an_operator_reads_sizes_at_a_glance_and_none_as_less_than_it_is() {
        let check = |bytes: u64, expected: &str| assert_eq!(size(bytes).replace('\u{a0}', " "), expected, "{bytes}");
        check(0, "0 kB");
        check(1, "0.1 kB");
        check(1_000, "1 kB");
        check(1_001, "1.1 kB");
        check(54_321, "55 kB");
        check(999_900, "1000 kB");
        check(1_000_001, "1.1 MB");
        check(12_345_678, "13 MB");
        check(3_000_000_000, "3 GB");
    }
}
