//! The text layer of a PDF, read in a process of its own: the reader is a large one, made for whatever programs write, and
//! a file may be made to fill the memory or to never end. That process opens neither file nor connection, and dies with
//! its limits.

use crate::word;
use contracts::word::{FILE_BYTES_MAX, FileRefused, TEXT_BYTES_MAX};
use pdf_extract::content::Content;
use pdf_extract::{
    ConvertToFmt, Document, Error, MediaBox, Object, ObjectId, OutputDev, OutputError, PlainTextOutput, Transform,
    output_doc,
};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::cell::RefCell;
use std::fmt;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// The hidden subcommand that the program is started with anew.
pub const SUBCOMMAND: &str = "read-pdf";
/// Most memory of the reading process, in bytes.
const MEMORY_BYTES_MAX: u64 = 256_000_000;
/// Most time of a processor, in seconds.
const CPU_SECONDS_MAX: u64 = 2;
/// Longest wait, in seconds: a busy host gives the process less than a processor.
const WAIT_SECONDS_MAX: u64 = 20;
/// Begins the answer; what a program around the reader prints before it is passed over.
const ANSWER: u8 = 0x1e;

/// How the reading process is started.
#[derive(Clone)]
pub struct PdfReader(Arc<dyn Fn() -> std::io::Result<Command> + Send + Sync>);

impl Default for PdfReader {
    /// This program again, with nothing of its surroundings.
    fn default() -> Self {
        Self::started_by(|| {
            // By this name it is found even where an update has put a newer program in its place.
            let own = std::path::Path::new("/proc/self/exe");
            let mut command = Command::new(if own.exists() { own.to_owned() } else { std::env::current_exe()? });
            command.arg(SUBCOMMAND).env_clear();
            Ok(command)
        })
    }
}

impl PdfReader {
    pub fn started_by(command: impl Fn() -> std::io::Result<Command> + Send + Sync + 'static) -> Self {
        Self(Arc::new(command))
    }

    /// Reads a PDF; takes as long as the other process.
    ///
    /// # Errors
    /// [`FileRefused::PdfScan`] for pictures of pages, [`FileRefused::Locked`], [`FileRefused::TooLarge`] above
    /// [`FILE_BYTES_MAX`], [`FileRefused::PdfUnreadable`] for everything else that stops the process.
    pub fn read(&self, bytes: &[u8]) -> Result<word::Document, FileRefused> {
        if bytes.len() > FILE_BYTES_MAX {
            return Err(FileRefused::TooLarge);
        }
        let answer = self.ask(bytes).ok_or_else(|| unreadable(bytes))?;
        let pages: Vec<String> = serde_json::from_slice(&answer).map_err(|_| unreadable(bytes))?;
        word::from_pages(&pages)
    }

    fn ask(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut command = (self.0)().ok()?;
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (said, heard) = mpsc::channel();
        let listener = std::thread::spawn(move || {
            let mut answer = Vec::new();
            // A letter of JSON takes up to six bytes.
            let whole = output.is_some_and(|out| out.take(6 * TEXT_BYTES_MAX as u64).read_to_end(&mut answer).is_ok());
            // Whoever waited too long has gone.
            let _ = said.send(whole.then_some(answer));
        });
        // A process that died of its limits reads no further; its end tells.
        let _ = input.map(|mut input| input.write_all(bytes));
        let answer = heard.recv_timeout(Duration::from_secs(WAIT_SECONDS_MAX)).ok().flatten();
        if answer.is_none() {
            let _ = child.kill();
        }
        let went_well = child.wait().is_ok_and(|status| status.success());
        let _ = listener.join();
        let answer = answer.filter(|_| went_well)?;
        // No letter of JSON is this byte, so the last one begins the answer.
        let begins = answer.iter().rposition(|byte| *byte == ANSWER)? + 1;
        let line = answer[begins..].split(|byte| *byte == b'\n').next().unwrap_or_default();
        Some(line.to_vec())
    }
}

fn unreadable(bytes: &[u8]) -> FileRefused {
    let locked = bytes.windows(8).any(|window| window == b"/Encrypt");
    if locked { FileRefused::Locked } else { FileRefused::PdfUnreadable }
}

/// Whether a file says that it is a PDF; ISO 32000 lets other bytes stand before it. A Word document in which a PDF lies
/// unpacked is none.
pub fn is_pdf(bytes: &[u8]) -> bool {
    !bytes.starts_with(b"PK\x03\x04") && bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

/// The other process: reads a PDF from standard input and writes its pages, as a list of strings, to standard output.
///
/// # Errors
/// A word for nobody: the process that started this one knows only that it failed.
pub fn serve_one() -> Result<(), String> {
    limit().map_err(|e| e.to_string())?;
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(FILE_BYTES_MAX as u64).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    let pages = pages(&bytes).map_err(|_| "unreadable".to_owned())?;
    let mut answer = vec![ANSWER];
    serde_json::to_writer(&mut answer, &pages).map_err(|e| e.to_string())?;
    answer.push(b'\n');
    let mut out = std::io::stdout().lock();
    out.write_all(&answer).and_then(|()| out.flush()).map_err(|e| e.to_string())
}

/// The words of every page. A page that is missing or cannot be read fails the whole: nobody would miss its clauses.
fn pages(bytes: &[u8]) -> Result<Vec<String>, OutputError> {
    let mut file = Document::load_mem(bytes)?;
    if file.is_encrypted() {
        // Locked against changes alone, it opens without a word.
        file.decrypt("")?;
    }
    // The reader passes over whatever it cannot make out.
    let found: Vec<ObjectId> = file.page_iter().collect();
    let said = file.catalog()?.get_deref(b"Pages", &file)?.as_dict()?.get_deref(b"Count", &file)?.as_i64()?;
    if found.is_empty() || i64::try_from(found.len()).is_ok_and(|found| found < said) {
        return Err(Error::PageNumberNotFound(u32::try_from(found.len() + 1).unwrap_or(u32::MAX)).into());
    }
    found.into_iter().try_for_each(|page| is_whole(&file, page))?;
    let mut pages = Pages::default();
    output_doc(&file, &mut pages)?;
    Ok(pages.0.into_iter().map(|(_, words)| words.0.take()).collect())
}

/// Whether everything that a page draws can be read to its end.
fn is_whole(file: &Document, page: ObjectId) -> Result<(), Error> {
    for id in file.get_page_contents(page) {
        file.get_object(id).and_then(Object::as_stream)?;
    }
    let content = file.get_page_content(page)?;
    // The reader does not know every blank, and some programs fill up what they write.
    let end = content.iter().rposition(|byte| *byte != 0 && !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    Content::decode_strict(&content[..end]).map(drop)
}

/// The words of one page, written while the page is read.
#[derive(Clone, Default)]
struct Words(Rc<RefCell<String>>);

impl fmt::Write for Words {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        self.0.borrow_mut().push_str(words);
        Ok(())
    }
}

impl ConvertToFmt for Words {
    type Writer = Self;

    fn convert(self) -> Self {
        self
    }
}

/// Keeps pages apart in one walk through the file: asked for a page alone, the reader counts through all of them.
#[derive(Default)]
struct Pages(Vec<(PlainTextOutput<Words>, Words)>);

impl Pages {
    fn now(&mut self) -> Result<&mut PlainTextOutput<Words>, OutputError> {
        self.0.last_mut().map(|(output, _)| output).ok_or(OutputError::FormatError(fmt::Error))
    }
}

impl OutputDev for Pages {
    fn begin_page(
        &mut self,
        number: u32,
        sheet: &MediaBox,
        art: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        let words = Words::default();
        self.0.push((PlainTextOutput::new(words.clone()), words));
        self.now()?.begin_page(number, sheet, art)
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.now()?.end_page()
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        spacing: f64,
        size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        self.now()?.output_character(place, width, spacing, size, letter)
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.now()?.begin_word()
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        self.now()?.end_word()
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        self.now()?.end_line()
    }
}

/// Takes from this process what reading a file needs no more.
fn limit() -> std::io::Result<()> {
    let most = |resource: Resource, amount: u64| {
        setrlimit(resource, Rlimit { current: Some(amount), maximum: Some(amount) }).map_err(std::io::Error::from)
    };
    most(Resource::Data, MEMORY_BYTES_MAX)?;
    most(Resource::Cpu, CPU_SECONDS_MAX)?;
    most(Resource::Fsize, 0)?;
    most(Resource::Core, 0)?;
    // The three that are open.
    most(Resource::Nofile, 3)
}
