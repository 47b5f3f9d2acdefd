//! `cargo xtask dist --deb`: the binary, its unit and its settings as a Debian package.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{self, House};
use crate::machine;
use crate::run::{ask, found, run};
use crate::say::{Done, Trouble, note, step};
use crate::site;

/// Where the sources of the package are.
const PACKAGING: &str = "server/packaging";

/// What goes where: source below the workspace, place in the package, mode.
const FILES: [(&str, &str, u32); 9] = [
    ("dist/convenio", "usr/bin/convenio", 0o755),
    ("server/packaging/convenio.service", "usr/lib/systemd/system/convenio.service", 0o644),
    ("server/packaging/convenio.sysusers", "usr/lib/sysusers.d/convenio.conf", 0o644),
    ("server/packaging/convenio.toml", "etc/convenio/convenio.toml", 0o644),
    ("server/packaging/nginx.conf", "usr/share/doc/convenio/nginx.conf", 0o644),
    ("server/packaging/debian/copyright", "usr/share/doc/convenio/copyright", 0o644),
    ("LICENSE", "usr/share/doc/convenio/LICENSE", 0o644),
    ("README.md", "usr/share/doc/convenio/README.md", 0o644),
    ("CHANGELOG.md", "usr/share/doc/convenio/changelog.md", 0o644),
];
const SCRIPTS: [&str; 3] = ["postinst", "prerm", "postrm"];
/// Files that an upgrade leaves as the operator changed them.
const CONFFILES: &str = "/etc/convenio/convenio.toml\n";

/// Packs `dist/convenio` into `dist/convenio_VERSION_ARCHITECTURE.deb`.
pub fn pack(house: &House) -> Done {
    step("deb: pack", || {
        machine::need_packages("a Debian package", &["dpkg"])?;
        let tree = house.target().join("deb/convenio");
        let _ = fs::remove_dir_all(&tree);
        for (from, to, mode) in FILES {
            put(&house.at(from), &tree.join(to), mode)?;
        }
        papers(house, &tree)?;
        let architecture = ask(Command::new("dpkg").arg("--print-architecture"))
            .ok_or_else(|| Trouble::new("dpkg does not say this machine's architecture"))?;
        control(house, &tree, &architecture)?;
        let target = house.at(&format!("dist/convenio_{}_{architecture}.deb", env!("CARGO_PKG_VERSION")));
        run(
            "dpkg-deb",
            Command::new("dpkg-deb")
                .args(["--root-owner-group", "-Zxz", "--build"])
                .arg(&tree)
                .arg(&target)
                .stdout(std::process::Stdio::null()),
        )?;
        let bytes = fs::metadata(&target).map_or(0, |meta| meta.len());
        note(format_args!("{}: {:.1} MB", machine::shown(house, &target), bytes as f64 / 1e6));
        security(house);
        Ok(())
    })
}

fn put(from: &Path, to: &Path, mode: u32) -> Done {
    if let Some(folder) = to.parent() {
        house::make_folder(folder)?;
    }
    fs::copy(from, to).map_err(|error| Trouble::file("copy", from, &error))?;
    fs::set_permissions(to, fs::Permissions::from_mode(mode))
        .map_err(|error| Trouble::file("set the mode of", to, &error))
}

/// What Debian wants to find packed: the list of changes, and a page of the manual.
fn papers(house: &House, tree: &Path) -> Done {
    let changes = house::read_text(&house.at(PACKAGING).join("debian/changelog"))?
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    let help = ask(Command::new(house.at("dist/convenio")).arg("--help"))
        .ok_or_else(|| Trouble::new("dist/convenio does not say what it can do"))?;
    for (to, text) in [
        ("usr/share/doc/convenio/changelog.gz", changes),
        ("usr/share/man/man1/convenio.1.gz", manual(&help, env!("CARGO_PKG_VERSION"))),
    ] {
        let to = tree.join(to);
        if let Some(folder) = to.parent() {
            house::make_folder(folder)?;
        }
        let packed = site::gzip(text.as_bytes()).map_err(|error| Trouble::file("pack", &to, &error))?;
        house::write_if_changed(&to, &packed)?;
    }
    Ok(())
}

/// A page of the manual made of what the program says of itself.
fn manual(help: &str, version: &str) -> String {
    let sign = |text: &str| text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    let what = help.lines().next().unwrap_or_default();
    let commands = help.split_once("Commands:\n").map_or("", |(_, below)| below);
    let mut page = format!(
        ".TH CONVENIO 1 \"\" \"Convenio {version}\" \"User Commands\"\n.SH NAME\nconvenio \\- {}\n.SH SYNOPSIS\n.B convenio\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n.SH COMMANDS\n",
        sign(&what.to_lowercase())
    );
    for (name, does) in commands.lines().map_while(|line| line.trim().split_once(' ')) {
        page.push_str(&format!(".TP\n.B {}\n{}.\n", sign(name), sign(does.trim())));
    }
    page.push_str(
        ".PP\n.B convenio help \\fICOMMAND\\fR\nsays more of each.\n.SH SEE ALSO\n/usr/share/doc/convenio/README.md\n",
    );
    page
}

/// The package's own papers.
fn control(house: &House, tree: &Path, architecture: &str) -> Done {
    let folder = tree.join("DEBIAN");
    house::make_folder(&folder)?;
    let mut sums = String::new();
    let mut bytes = 0;
    for file in files_of(tree)? {
        let content = house::read(&file)?;
        bytes += content.len();
        let name = file.strip_prefix(tree).unwrap_or(&file).display().to_string();
        let sum = ask(Command::new("md5sum").arg(&file)).ok_or_else(|| Trouble::new("md5sum does not run"))?;
        sums.push_str(&format!("{}  {name}\n", sum.split(' ').next().unwrap_or_default()));
    }
    let libc = ask(Command::new("dpkg-query").args(["-W", "-f=${Version}", "libc6"])).unwrap_or_default();
    let control = house::read_text(&house.at(PACKAGING).join("debian/control"))?
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@ARCHITECTURE@", architecture)
        .replace("@KILOBYTES@", &bytes.div_ceil(1024).to_string())
        // Built against this one; an older one lacks what newer programs look for.
        .replace("@LIBC@", upstream(&libc));
    house::write_if_changed(&folder.join("control"), control.as_bytes())?;
    house::write_if_changed(&folder.join("md5sums"), sums.as_bytes())?;
    house::write_if_changed(&folder.join("conffiles"), CONFFILES.as_bytes())?;
    for script in SCRIPTS {
        put(&house.at(PACKAGING).join("debian").join(script), &folder.join(script), 0o755)?;
    }
    Ok(())
}

fn files_of(tree: &Path) -> Done<Vec<PathBuf>> {
    let files = house::files_below(tree)?;
    Ok(files.into_iter().filter(|file| !file.starts_with(tree.join("DEBIAN"))).collect())
}

/// A Debian version without the distribution's own part.
fn upstream(version: &str) -> &str {
    version.split('-').next().unwrap_or(version)
}

/// How much of the machine the unit can reach, where systemd's own judge is installed.
fn security(house: &House) {
    if found("systemd-analyze").is_none() {
        return;
    }
    let unit = house.at(PACKAGING).join("convenio.service");
    let said = ask(Command::new("systemd-analyze").args(["security", "--offline=true"]).arg(unit)).unwrap_or_default();
    if let Some(line) = said.lines().find(|line| line.contains("Overall exposure level")) {
        note(line.trim_start_matches(['\u{2192}', ' ']));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_version_loses_the_distributions_part() {
        assert_eq!(upstream("2.36-9+deb12u10"), "2.36");
        assert_eq!(upstream("2.36"), "2.36");
    }

    #[test]
    fn the_manual_names_each_command_and_says_what_it_does() {
        let help = "Drafts and votes\n\nUsage: convenio <COMMAND>\n\nCommands:\n  serve    Serves the union's pages\n  new-union  Makes a link\n\nOptions:\n  -h  Print help\n";
        let page = manual(help, "0.1.0");
        assert!(page.contains("convenio \\- drafts and votes\n"), "{page}");
        assert!(
            page.contains(".TP\n.B serve\nServes the union\\(aqs pages.\n.TP\n.B new\\-union\nMakes a link.\n"),
            "{page}"
        );
        assert!(!page.contains("Print help"), "{page}");
    }

    #[test]
    fn every_file_of_the_package_is_in_the_workspace() {
        let house = House::find();
        for (from, ..) in FILES {
            assert!(from.starts_with("dist/") || house.at(from).is_file(), "{from} is missing");
        }
        for script in SCRIPTS {
            assert!(house.at(PACKAGING).join("debian").join(script).is_file(), "{script} is missing");
        }
    }
}
