//! Spools: files without a name in the data folder, for what is too large to be held in memory and is nobody's yet: an upload
//! that comes in slowly, an archive that is being packed. They are gone with whoever holds them, also after a crash.

use async_trait::async_trait;
use contracts::members::Refusal;
use contracts::records::Content;
use contracts::records::files::ContentParts;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Read, Result, Seek, SeekFrom};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// The folder in the data folder in which spools are made.
pub const SPOOL_FOLDER: &str = "spool";
/// What is read of a file at a time, in bytes.
const PART_BYTES: usize = 256 * 1024;

/// Where spools are made. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Spools(Arc<Path>);

impl Spools {
    pub fn in_data(data: &Path) -> Self {
        Self(data.join(SPOOL_FOLDER).into())
    }

    /// An empty file to write and to read, which nobody else finds.
    ///
    /// # Errors
    /// When the disk takes none.
    pub fn make(&self) -> Result<File> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0)?;
        let path: PathBuf = self.0.join(Uuid::now_v7().as_simple().to_string());
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
        std::fs::remove_file(&path)?;
        Ok(file)
    }
}

/// Runs work on files off the async threads.
///
/// # Errors
/// When the work fails, or was broken off.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other)?
}

/// The next part of a file, and the file. An empty part is its end.
///
/// # Errors
/// When the disk cannot be read.
pub async fn part(mut file: File) -> Result<(File, Vec<u8>)> {
    aside(move || {
        let mut part = Vec::with_capacity(PART_BYTES);
        (&mut file).take(PART_BYTES as u64).read_to_end(&mut part)?;
        Ok((file, part))
    })
    .await
}

/// A file from its beginning, as a content on its way out.
///
/// # Errors
/// When the disk cannot be read.
pub async fn outgoing(file: File) -> Result<Content> {
    let (file, bytes) = aside(move || {
        let mut file = file;
        let bytes = file.seek(SeekFrom::End(0))?;
        file.rewind()?;
        Ok((file, bytes))
    })
    .await?;
    Ok(Content::new(bytes, Box::new(FileParts(Some(file)))))
}

struct FileParts(Option<File>);

#[async_trait]
impl ContentParts for FileParts {
    async fn next(&mut self) -> std::result::Result<Option<Vec<u8>>, Refusal> {
        let Some(file) = self.0.take() else { return Ok(None) };
        let (file, part) = part(file).await.map_err(crate::storage::Fault::broken)?;
        if part.is_empty() {
            return Ok(None);
        }
        self.0 = Some(file);
        Ok(Some(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_spool_has_no_name_and_is_read_from_its_beginning_in_parts() {
        let folder = tempfile::tempdir().expect("a folder");
        let spools = Spools::in_data(folder.path());
        let mut file = spools.make().expect("a spool");
        let long: Vec<u8> = (0..PART_BYTES + 10).map(|at| u8::try_from(at % 251).expect("small")).collect();
        file.write_all(&long).expect("written");
        let left = std::fs::read_dir(folder.path().join(SPOOL_FOLDER)).expect("the folder").count();
        assert_eq!(left, 0, "somebody finds it");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let mut content = outgoing(file).await.expect("readable");
            assert_eq!(content.bytes(), long.len() as u64);
            let first = content.next().await.expect("read").expect("a part");
            assert_eq!(first.len(), PART_BYTES);
            let rest = content.whole().await.expect("read");
            assert_eq!([first, rest].concat(), long);
        });
    }
}
