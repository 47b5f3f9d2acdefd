//! What the server serves beside pages: styles, the browser half and icons, in `target/site`.
//!
//! The server embeds this folder and reads one file first, `target/site/manifest.json`:
//!
//! ```json
//! {
//!   "version": 1,
//!   "assets": {
//!     "app.css": {
//!       "path": "pkg/app.0123456789abcdef.css",
//!       "type": "text/css; charset=utf-8",
//!       "immutable": true,
//!       "sha256": "<64 hexadecimal digits of the file as it is>",
//!       "bytes": 40321, "br": 7012, "gz": 8120
//!     },
//!     "app.js": { "path": "pkg/app.….js", "type": "text/javascript; charset=utf-8", … },
//!     "app.wasm": { "path": "pkg/app.…_bg.wasm", "type": "application/wasm", … },
//!     "favicon.svg": { "path": "favicon.svg", "type": "image/svg+xml", "immutable": false, … }
//!   }
//! }
//! ```
//!
//! - The key is the name code uses; `path` is both the place below `target/site` and, with a `/` before it, the address.
//! - `immutable` files carry 16 digits of a hash in the name and may be cached for ever; the others (everything of
//!   `app/public`, under its own name) are to be served with `sha256` as their ETag.
//! - The script and its wasm share one hash, taken over both: the wasm's address is the script's with `_bg.wasm`.
//! - `br` and `gz` are the sizes of `path` + `.br` and `path` + `.gz`, and 0 when that file is not there because the
//!   form is no smaller.
//! - `app.js` exports `default` (call it with the wasm's address), `hydrate` and the islands.
//! - Keys are sorted; the file changes only when an asset does.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

use serde_json::{Value, json};

use crate::css;
use crate::house::{self, House};
use crate::islands;
use crate::say::{Done, Trouble, note};

/// Brings `target/site` up to date.
pub fn build(house: &House) -> Done {
    Site::new(house)?.fill()
}

/// The same beside something else that does not read the folder yet: the optimiser of the browser half keeps one core
/// busy for more than a minute, and the end of a compilation the other.
pub fn build_beside<T>(house: &House, other: impl FnOnce() -> Done<T>) -> Done<T> {
    // Before the other begins: what looks for the folder is to find it.
    let site = Site::new(house)?;
    thread::scope(|both| {
        let filled = both.spawn(|| site.fill());
        let other = other();
        filled.join().map_err(|_| Trouble::new("the browser half could not be built"))??;
        other
    })
}

/// Makes the folder, still empty: what is compiled from now on looks for it when it runs.
pub fn begin(house: &House) -> Done {
    let first = !house.site().is_dir();
    house::make_folder(&house.site().join("pkg"))?;
    if first { notice_the_folder(house) } else { Ok(()) }
}

struct Site<'house> {
    house: &'house House,
    /// By the name that code uses.
    assets: BTreeMap<String, Value>,
    /// Paths below `target/site` that belong there.
    wanted: Vec<String>,
}

impl<'house> Site<'house> {
    fn new(house: &'house House) -> Done<Self> {
        begin(house)?;
        Ok(Self { house, assets: BTreeMap::new(), wanted: vec!["manifest.json".to_owned()] })
    }

    fn fill(mut self) -> Done {
        self.styles()?;
        self.public()?;
        self.islands()?;
        self.finish()
    }

    /// Every style sheet, in the order of file names, as one.
    fn styles(&mut self) -> Done {
        let mut sheet = String::new();
        for file in house::files_below(&self.house.at("app/style"))? {
            if file.extension().is_some_and(|end| end == "css") {
                sheet.push_str(&house::read_text(&file)?);
                sheet.push('\n');
            }
        }
        let sheet = css::smaller(&sheet);
        let path = format!("pkg/app.{}.css", &house::sha256(sheet.as_bytes())[..16]);
        self.put("app.css", &path, sheet.as_bytes(), true)
    }

    /// Icons and whatever else has an address of its own.
    fn public(&mut self) -> Done {
        let folder = self.house.at("app/public");
        for file in house::files_below(&folder)? {
            let name = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().into_owned();
            self.put(&name, &name, &house::read(&file)?, false)?;
        }
        Ok(())
    }

    fn islands(&mut self) -> Done {
        let islands = islands::build(self.house)?;
        // Leptos makes the address of the wasm of the script's: one hash over both, so that neither is kept too long.
        let both = house::sha256(&[islands.script.as_slice(), islands.wasm.as_slice()].concat());
        let stem = format!("pkg/app.{}", &both[..16]);
        self.put("app.js", &format!("{stem}.js"), &islands.script, true)?;
        self.put("app.wasm", &format!("{stem}_bg.wasm"), &islands.wasm, true)?;
        for (name, bytes) in &islands.snippets {
            // Their folders carry a hash of their crate; the script imports them by this very path.
            self.put(name, &format!("pkg/{name}"), bytes, false)?;
        }
        Ok(())
    }

    fn put(&mut self, name: &str, path: &str, bytes: &[u8], immutable: bool) -> Done {
        let file = self.house.site().join(path);
        let fresh = house::write_if_changed(&file, bytes)?;
        let br = self.beside(&file, path, "br", fresh, bytes, brotli)?;
        let gz = self.beside(&file, path, "gz", fresh, bytes, gzip)?;
        self.wanted.push(path.to_owned());
        self.assets.insert(
            name.to_owned(),
            json!({
                "path": path,
                "type": content_type(path),
                "immutable": immutable,
                "sha256": house::sha256(bytes),
                "bytes": bytes.len(),
                "br": br,
                "gz": gz,
            }),
        );
        Ok(())
    }

    /// Writes the compressed form beside a file, unless the file is unchanged or the form is no smaller.
    fn beside(&mut self, file: &Path, path: &str, end: &str, fresh: bool, bytes: &[u8], pack: Packer) -> Done<usize> {
        let name = format!("{path}.{end}");
        let target = file.with_file_name(format!("{}.{end}", file.file_name().unwrap_or_default().to_string_lossy()));
        let there = fs::metadata(&target).map(|meta| meta.len() as usize).ok();
        let size = match there {
            Some(size) if !fresh => size,
            _ => {
                let packed = pack(bytes).map_err(|error| Trouble::file("compress", file, &error))?;
                if packed.len() >= bytes.len() {
                    return Ok(0);
                }
                house::write_if_changed(&target, &packed)?;
                packed.len()
            }
        };
        self.wanted.push(name);
        Ok(size)
    }

    /// Takes away what no longer belongs here, then writes the manifest, last: the server is rebuilt when it changes.
    fn finish(self) -> Done {
        let site = self.house.site();
        for file in house::files_below(&site)? {
            let path = file.strip_prefix(&site).unwrap_or(&file).to_string_lossy().into_owned();
            if !self.wanted.contains(&path) {
                fs::remove_file(&file).map_err(|error| Trouble::file("remove", &file, &error))?;
            }
        }
        for (name, asset) in &self.assets {
            if asset["immutable"] == true {
                note(format_args!("{name}: {} bytes, {} as brotli", asset["bytes"], asset["br"]));
            }
        }
        let manifest = json!({ "version": 1, "assets": self.assets });
        house::write_if_changed(&site.join("manifest.json"), format!("{manifest:#}\n").as_bytes())?;
        Ok(())
    }
}

/// A server compiled while there was no folder does not look for it again: its one file that names the folder is made
/// newer, so that cargo compiles it once more.
fn notice_the_folder(house: &House) -> Done {
    let user = house.at("server/src/assets.rs");
    fs::File::options()
        .append(true)
        .open(&user)
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| Trouble::file("touch", &user, &error))
}

type Packer = fn(&[u8]) -> std::io::Result<Vec<u8>>;

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // A larger window is not always the better one: code that repeats itself near by packs tighter in a small one.
    let mut best: Option<Vec<u8>> = None;
    for lgwin in [18, 22] {
        let params =
            brotli::enc::BrotliEncoderParams { quality: 11, lgwin, size_hint: bytes.len(), ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
        if best.as_ref().is_none_or(|best| packed.len() < best.len()) {
            best = Some(packed);
        }
    }
    Ok(best.unwrap_or_default())
}

pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_comes_back_as_it_was() {
        let text = "one article, one page; ".repeat(200);
        let mut back = Vec::new();
        let packed = brotli(text.as_bytes()).expect("packs");
        brotli::BrotliDecompress(&mut &packed[..], &mut back).expect("unpacks");
        assert_eq!(back, text.as_bytes());
        assert!(gzip(text.as_bytes()).expect("packs").len() < text.len());
    }

    #[test]
    fn a_file_is_served_as_what_it_is() {
        assert_eq!(content_type("pkg/app.0123.wasm"), "application/wasm");
        assert_eq!(content_type("favicon.svg"), "image/svg+xml");
        assert_eq!(content_type("LICENSE"), "application/octet-stream");
    }
}
