//! `cargo xtask soak [name [count]]`: the long counts, which `test` holds a small sample of.

use std::ffi::OsString;
use std::path::Path;

use crate::compile::{EVERYTHING, compiler};
use crate::fuzz;
use crate::house::House;
use crate::postgres::{self, URL};
use crate::run::run;
use crate::say::{Done, Trouble, step};
use crate::serve::{Profile, server};
use crate::site;

/// A long count: tests of `tests/it` that are told to do more.
struct Soak {
    name: &'static str,
    /// How often, unless another count is given.
    count: u64,
    what: &'static str,
    tests: &'static [&'static str],
}

const SOAKS: &[Soak] = &[
    Soak {
        name: "kills",
        count: 300,
        what: "kills of a host under mixed writes, on each database",
        tests: &["soaks::kills::what_members_were_told_is_recorded_outlives_every_kill_and_is_there_once"],
    },
    Soak {
        name: "disk",
        count: 200,
        what: "points of a run at which the disk is full",
        tests: &[
            "soaks::disk::on_a_full_disk_nobody_is_told_of_what_is_not_there_and_the_host_goes_on_when_there_is_room",
        ],
    },
    Soak {
        name: "drills",
        count: 50,
        what: "kinds of damage planted in each drill with backups",
        tests: &[
            "backups::an_archive_with_planted_damage_is_refused_and_leaves_nothing_that_would_start",
            "backups::a_store_with_planted_damage_is_found_out_and_its_backup_too",
            "backups::a_stale_write_ahead_log_beside_a_newer_database_is_found_out",
            "backups::a_host_comes_back_row_for_row_on_either_database_and_people_go_on_where_they_were",
        ],
    },
    Soak {
        name: "restarts",
        count: 30,
        what: "restarts of PostgreSQL under load",
        tests: &["soaks::restarts::members_go_on_when_postgres_is_back_and_nothing_of_theirs_is_gone"],
    },
    Soak {
        name: "instances",
        count: 60,
        what: "kills of one of two hosts on one database, two seconds apart",
        tests: &["soaks::instances::with_two_hosts_on_one_database_nobody_notices_that_one_is_killed"],
    },
    Soak {
        name: "crowd",
        count: 500,
        what: "people signing in from one address within two minutes",
        tests: &["soaks::crowd::a_membership_signs_in_from_one_address_and_nobody_is_sent_away"],
    },
    Soak {
        name: "memory",
        count: 1_200,
        what: "seconds of mixed load",
        tests: &["soaks::memory::a_host_that_has_been_busy_for_long_needs_no_more_memory_than_before"],
    },
];

/// Runs one soak, or all of them (fuzz targets last); another count may follow a name.
pub fn soak(house: &House, name: Option<&str>, rest: &[OsString]) -> Done {
    let count = match rest {
        [] => None,
        [count] => {
            let count = count.to_str().and_then(|count| count.parse().ok());
            Some(count.ok_or_else(|| Trouble::new("COUNT is a number"))?)
        }
        [_, more, ..] => return Err(Trouble::new(format!("`{}` was not understood", more.to_string_lossy()))),
    };
    let targets = fuzz::targets(house)?;
    match name {
        None => {
            on_hosts(house, &SOAKS.iter().collect::<Vec<_>>(), count)?;
            fuzz::fuzz(house, None, count)
        }
        Some("fuzz") => fuzz::fuzz(house, None, count),
        Some(name) if targets.iter().any(|target| target == name) => fuzz::fuzz(house, Some(name), count),
        Some(name) => match SOAKS.iter().find(|soak| soak.name == name) {
            Some(soak) => on_hosts(house, &[soak], count),
            None => {
                let known: Vec<&str> = SOAKS.iter().map(|soak| soak.name).collect();
                Err(Trouble::new(format!("there is no soak {name}")).try_this(format!(
                    "cargo xtask soak, or one of: {}, fuzz, {}",
                    known.join(", "),
                    targets.join(", ")
                )))
            }
        },
    }
}

/// Soaks on hosts for release, beside a PostgreSQL.
fn on_hosts(house: &House, soaks: &[&Soak], count: Option<u64>) -> Done {
    site::build(house)?;
    let binary = step("server: compile for release (takes some minutes)", || server(house, Profile::Release))?;
    let tests = || {
        let mut tests = compiler(house);
        tests.arg("test").args(EVERYTHING).args(["--test", "it"]);
        tests
    };
    step("soak: compile", || run("compiling the soaks", tests().arg("--no-run")))?;
    postgres::with(|url| {
        for soak in soaks {
            let count = count.unwrap_or(soak.count);
            step(&format!("soak {}: {count} {}", soak.name, soak.what), || {
                one(&mut tests(), soak, count, url, &binary)
            })?;
        }
        Ok(())
    })
}

fn one(tests: &mut std::process::Command, soak: &Soak, count: u64, url: &str, binary: &Path) -> Done {
    // One at a time: what is counted is not to be a neighbour's.
    tests.args(["--", "--exact", "--nocapture", "--test-threads=1"]).args(soak.tests);
    run("the soak", tests.env("CONVENIO_SOAK", count.to_string()).env(URL, url).env("CONVENIO_BINARY", binary))
}

#[cfg(test)]
mod tests {
    use super::SOAKS;
    use std::path::Path;

    #[test]
    fn every_soak_names_tests_that_are_there() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/it");
        for test in SOAKS.iter().flat_map(|soak| soak.tests) {
            let (module, name) = test.rsplit_once("::").expect("a module and a name");
            let file = folder.join(format!("{}.rs", module.replace("::", "/")));
            let text = std::fs::read_to_string(&file).expect("a module of the tests");
            assert!(text.contains(&format!("fn {name}()")), "{test} is not in {}", file.display());
        }
    }
}
