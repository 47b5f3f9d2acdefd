//! What came with a form: its fields and files, whichever way the browser packed them.
//!
//! A phone takes minutes to send a photo. Until all of it is there, what is longer than a few pages lies on the disk, so that
//! many who send at once cost no memory; then each form in its turn is taken up whole, and done.

use super::UPLOAD_BYTES_MAX;
use crate::records::spool::{Spools, aside};
use crate::storage::Fault;
use app::visit::Upload;
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use contracts::members::Refusal;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use futures::StreamExt;
use http::header::CONTENT_TYPE;
use std::fs::File;
use std::io::{Read, Seek, Write};

/// How much of a file is kept, in bytes: one more than the largest that any deed takes.
const FILE_BYTES_KEPT_MAX: usize = ATTACHMENT_BYTES_MAX + 1;
/// Most files of a form, one more than any of ours has: each takes a handle of the host while it comes in.
const FILES_MAX: usize = 3;
/// How much of a file waits in memory before it goes to the disk, in bytes. What is shorter never does.
const WAITING_BYTES_MAX: usize = 256 * 1024;

/// The fields in order, and the files.
#[derive(Default)]
pub struct Typed {
    pub fields: Vec<(String, String)>,
    files: Vec<Incoming>,
    /// Why it may not be done: it is too large, is no form, or the disk does not take it. What was read before is there all
    /// the same, and the files are not.
    trouble: Option<Refusal>,
}

/// A file that came with a form.
struct Incoming {
    field: String,
    file_name: String,
    /// Its beginning, if it was too long to wait in memory.
    spooled: Option<File>,
    /// Its end, or all of it.
    rest: Vec<u8>,
}

fn malformed() -> Refusal {
    Refusal::new("form-malformed")
}

fn broken(error: MultipartError) -> Refusal {
    if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE { large() } else { malformed() }
}

fn large() -> Refusal {
    Refusal::new("form-large")
}

/// What a request carries. One that is too large or no form has the fields up to there: they are somebody's words.
pub async fn read(request: Request<Body>, bytes_max: usize, spools: &Spools) -> Typed {
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if content_type.starts_with("multipart/form-data") {
        return read_parts(request, bytes_max, spools).await;
    }
    let (body, trouble) = beginning(request.into_body(), bytes_max).await;
    let fields: Result<Vec<(String, String)>, _> = serde_urlencoded::from_bytes(&body);
    let trouble = trouble.or_else(|| fields.is_err().then(malformed));
    let fields = fields.unwrap_or_default();
    let fields = fields.into_iter().map(|(name, value)| (name, as_typed(value))).collect();
    Typed { fields, files: Vec::new(), trouble }
}

/// The whole fields of a body up to its limit. The rest is read and dropped: a browser that is cut off while it sends shows
/// an error of its own and no answer of ours.
async fn beginning(body: Body, bytes_max: usize) -> (Vec<u8>, Option<Refusal>) {
    let mut chunks = body.into_data_stream();
    let (mut kept, mut came) = (Vec::new(), 0);
    while let Some(chunk) = chunks.next().await {
        let Ok(chunk) = chunk else { return (whole_fields(kept), Some(malformed())) };
        came += chunk.len();
        if came > UPLOAD_BYTES_MAX {
            break;
        }
        kept.extend_from_slice(&chunk[..chunk.len().min(bytes_max - kept.len())]);
    }
    if came > bytes_max { (whole_fields(kept), Some(large())) } else { (kept, None) }
}

/// Without the field that was cut off.
fn whole_fields(mut body: Vec<u8>) -> Vec<u8> {
    body.truncate(body.iter().rposition(|byte| *byte == b'&').unwrap_or(0));
    body
}

/// A field as it was typed: browsers send every line's end as CR LF, whatever the text had (HTML, "constructing the
/// entry list"), and two drafts of one text would differ in every line.
fn as_typed(value: String) -> String {
    if value.contains('\r') { value.replace("\r\n", "\n") } else { value }
}

async fn read_parts(request: Request<Body>, bytes_max: usize, spools: &Spools) -> Typed {
    let mut typed = Typed::default();
    let Ok(mut parts) = Multipart::from_request(request, &()).await else {
        typed.trouble = Some(malformed());
        return typed;
    };
    if let Err(refusal) = take_parts(&mut typed, &mut parts, bytes_max, spools).await {
        typed.files.clear();
        typed.trouble = Some(refusal);
        // The rest is read and dropped, up to the limit of all requests.
        while let Ok(Some(_)) = parts.next_field().await {}
    }
    typed
}

async fn take_parts(
    typed: &mut Typed,
    parts: &mut Multipart,
    bytes_max: usize,
    spools: &Spools,
) -> Result<(), Refusal> {
    let mut held = 0;
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                if typed.files.len() == FILES_MAX {
                    return Err(large());
                }
                let mut file = Incoming { field: name, file_name, spooled: None, rest: Vec::new() };
                let taken = file.take(part, spools).await?;
                if let Err(error) = taken {
                    let why = Fault::broken(format!("an upload cannot be put on the disk: {error}"));
                    typed.trouble.get_or_insert_with(|| why.into());
                }
                // A browser sends a part without name and content where no file was chosen: that is no file.
                if !file.is_nothing() {
                    typed.files.push(file);
                }
            }
            None => {
                let value = field(part, &mut held, bytes_max).await?;
                typed.fields.push((name, as_typed(value)));
            }
        }
    }
    Ok(())
}

/// A field's text; all fields of a form together are no longer than a form without files may be.
async fn field(mut part: Field<'_>, held: &mut usize, bytes_max: usize) -> Result<String, Refusal> {
    let mut value = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        *held += chunk.len();
        if *held > bytes_max {
            return Err(large());
        }
        value.extend_from_slice(&chunk);
    }
    String::from_utf8(value).map_err(|_| malformed())
}

impl Incoming {
    fn is_nothing(&self) -> bool {
        self.file_name.is_empty() && self.spooled.is_none() && self.rest.is_empty()
    }

    /// Reads a file to its end, also one beyond every limit or one that the disk does not take: so the fields after it
    /// still arrive, and a deed refuses it by its size with everything that was typed still there.
    async fn take(&mut self, mut part: Field<'_>, spools: &Spools) -> Result<std::io::Result<()>, Refusal> {
        let (mut kept, mut taken) = (0, Ok(()));
        while let Some(chunk) = part.chunk().await.map_err(broken)? {
            let room = chunk.len().min(FILE_BYTES_KEPT_MAX - kept);
            if room == 0 || taken.is_err() {
                continue;
            }
            kept += room;
            self.rest.extend_from_slice(&chunk[..room]);
            if self.rest.len() >= WAITING_BYTES_MAX {
                taken = self.put_down(spools).await;
            }
        }
        Ok(taken)
    }

    async fn put_down(&mut self, spools: &Spools) -> std::io::Result<()> {
        let (waiting, spools) = (std::mem::take(&mut self.rest), spools.clone());
        let spooled = self.spooled.take();
        let written = aside(move || {
            let mut file = spooled.map_or_else(|| spools.make(), Ok)?;
            file.write_all(&waiting)?;
            Ok(file)
        });
        self.spooled = Some(written.await?);
        Ok(())
    }

    async fn whole(self) -> std::io::Result<Upload> {
        let Self { field, file_name, spooled, rest } = self;
        let bytes = match spooled {
            None => rest,
            Some(mut file) => {
                aside(move || {
                    file.rewind()?;
                    let spooled = usize::try_from(file.metadata()?.len()).unwrap_or(FILE_BYTES_KEPT_MAX);
                    let mut whole = Vec::with_capacity(spooled + rest.len());
                    file.read_to_end(&mut whole)?;
                    whole.extend(rest);
                    Ok(whole)
                })
                .await?
            }
        };
        Ok(Upload { field, file_name, bytes: bytes.into() })
    }
}

impl Typed {
    pub fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// Whether a file of it lies on the disk, so that it has to wait for its turn.
    pub fn is_long(&self) -> bool {
        self.files.iter().any(|file| file.spooled.is_some())
    }

    /// Its fields and files, the files whole.
    pub async fn unpack(self) -> (Vec<(String, String)>, Result<Vec<Upload>, Refusal>) {
        let mut uploads = Vec::with_capacity(self.files.len());
        for file in self.files {
            match file.whole().await {
                Ok(upload) => uploads.push(upload),
                Err(error) => {
                    let why = Fault::broken(format!("an upload cannot be read back from the disk: {error}"));
                    return (self.fields, Err(why.into()));
                }
            }
        }
        (self.fields, self.trouble.map_or(Ok(uploads), Err))
    }
}
